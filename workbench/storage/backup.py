"""Backups with SQLite's backup API: whole, checked before an older one is let go, and restorable."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from workbench.domain.errors import StoreError
from workbench.storage import connect
from workbench.storage.lock import Guest, WriteLock

KEEP = 8
ABANDONED = 3600
"""Seconds after which a half-made copy belongs to nobody: its program was killed."""


def folder(path: Path) -> Path:
    """Where the backups of the database at `path` lie."""
    return path.parent / "backups"


def existing(path: Path) -> list[Path]:
    """Backups of the database at `path`, newest first (the names hold the time)."""
    return sorted(folder(path).glob(f"{path.stem}-[0-9]*.sqlite"), key=lambda p: p.name, reverse=True)


def problems(path: Path) -> str:
    """What quick_check says about a database file; "" when it is sound."""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as conn:
            found = [str(row[0]) for row in conn.execute("PRAGMA quick_check(5)")]
    except sqlite3.Error as error:
        return str(error)
    return "" if found == ["ok"] else "; ".join(found)


def copy(conn: sqlite3.Connection, to: Path) -> None:
    """Copy the database behind `conn` to `to` (made anew by a rename); StoreError when the copy is not sound."""
    to.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    made = to.with_name(f".{to.name}.{os.getpid()}.new")
    made.unlink(missing_ok=True)
    os.close(os.open(made, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    made.chmod(connect.file_mode(to.parent))
    try:
        with closing(sqlite3.connect(made)) as target:
            conn.backup(target)
            target.execute("PRAGMA journal_mode = DELETE")
        wrong = problems(made)
        if wrong:
            raise StoreError("backup_failed", what=wrong)
        with made.open("rb+") as file:
            os.fsync(file.fileno())
        made.rename(to)
        connect.sync_folder(to.parent)
    finally:
        made.unlink(missing_ok=True)


def make(conn: sqlite3.Connection, path: Path, why: str = "") -> Path:
    """Back the database at `path` up beside it and let all but the newest KEEP go."""
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
    to = connect.make_folder(folder(path)) / f"{path.stem}-{stamp}{'-' + why if why else ''}.sqlite"
    copy(conn, to)
    abandoned = [p for p in folder(path).glob(".*.new*") if p.stat().st_mtime < time.time() - ABANDONED]
    for old in (*existing(path)[KEEP:], *abandoned):
        old.unlink(missing_ok=True)
    return to


def due(conn: sqlite3.Connection, path: Path) -> bool:
    """Whether the database at `path` has something to lose and no backup of today (UTC)."""
    today = f"{path.stem}-{datetime.now(UTC):%Y%m%d}"
    if any(p.name.startswith(today) for p in existing(path)):
        return False
    return conn.execute("SELECT 1 FROM article LIMIT 1").fetchone() is not None


def daily(conn: sqlite3.Connection, path: Path) -> Path | None:
    """Today's backup, unless it is not due."""
    return make(conn, path) if due(conn, path) else None


def restore(source: Path, path: Path) -> Path | None:
    """Put the backup `source` in the place of the database at `path`; returns where the old files went, if any.

    Refuses (StoreError) a backup that is not sound and a database that somebody has open. The old database is not
    deleted: it and its WAL are renamed beside it.
    """
    path = path.expanduser().absolute()
    connect.refuse_foreign(source)
    if not source.exists():
        raise StoreError("no_backup_here", path=source)
    wrong = problems(source)
    if wrong:
        raise StoreError("backup_damaged", name=source.name, what=wrong)
    with _alone(path):
        made = path.with_name(f".{path.name}.{os.getpid()}.restored")
        with closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as conn:
            copy(conn, made)
        made.chmod(connect.file_mode(path.parent))
        aside = None
        if path.exists():
            aside = path.with_name(f"{path.name}.before-restore-{datetime.now(UTC):%Y%m%dT%H%M%S%f}")
            for end in ("-wal", "-shm", ""):
                old = Path(f"{path}{end}")
                if old.exists():
                    old.rename(f"{aside}{end}")
        made.rename(path)
        connect.sync_folder(path.parent)
    return aside


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Hold both lock files of the database."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    mode = connect.file_mode(path.parent)
    guest, lock = Guest(Path(f"{path}.users"), mode), WriteLock(Path(f"{path}.lock"), mode)
    try:
        with guest.alone("restore it"), lock.taken():
            yield
    finally:
        lock.close()
        guest.close()
