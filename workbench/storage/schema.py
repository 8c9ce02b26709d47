"""Making and migrating a database file; refusing one that is newer than the program or not ours."""

from __future__ import annotations

import glob
import os
import sqlite3
from pathlib import Path

from workbench.domain.errors import StoreError
from workbench.storage import connect
from workbench.storage.migrations import SET, migrations


def known() -> tuple[str, ...]:
    """Names of the migrations that this program knows, in order."""
    return migrations.names


def applied(conn: sqlite3.Connection) -> tuple[str, ...]:
    """Names of the migrations that the file has gone through; none for a file that is not ours."""
    if not conn.execute("SELECT 1 FROM sqlite_master WHERE name = '_sqlite_migrations'").fetchone():
        return ()
    found = conn.execute("SELECT name FROM _sqlite_migrations WHERE migration_set = ? ORDER BY rowid", [SET])
    return tuple(row[0] for row in found)


def pending(conn: sqlite3.Connection) -> tuple[str, ...]:
    """Names of the migrations that the file still has to go through."""
    have = set(applied(conn))
    return tuple(name for name in known() if name not in have)


def refuse_newer(conn: sqlite3.Connection, path: Path) -> None:
    """Raise StoreError when the file is another program's, damaged, or was written by a newer Workbench."""
    try:
        have = applied(conn)
    except sqlite3.DatabaseError as error:
        conn.close()
        raise StoreError("database_damaged", path=path, why=error) from None
    if not have:
        conn.close()
        raise StoreError("foreign_database", path=path)
    newer = [name for name in have if name not in known()]
    if newer:
        conn.close()
        raise StoreError("newer_database", path=path, version=newer[-1])


def migrate(conn: sqlite3.Connection) -> None:
    """Apply what is pending in one transaction, foreign keys off during it and checked before it ends.

    The caller holds the write lock. Raises StoreError, with nothing changed, when a row would lose its parent.
    """
    from sqlite_utils import Database

    conn.execute("PRAGMA foreign_keys = OFF")
    conn.execute("PRAGMA synchronous = FULL")
    try:
        conn.execute("BEGIN IMMEDIATE")
        try:
            migrations.apply(Database(conn, strict=True, execute_plugins=False))
            broken = conn.execute("PRAGMA foreign_key_check").fetchall()
            if broken:
                raise StoreError("orphans", n=len(broken))
            conn.execute("COMMIT")
        except BaseException:
            if conn.in_transaction:
                conn.execute("ROLLBACK")
            raise
    finally:
        conn.execute("PRAGMA foreign_keys = ON")


def create(path: Path, mode: int) -> None:
    """Make a new database beside its place and rename it there, so that nobody ever meets a half-made one.

    The caller holds the write lock, so whatever an earlier attempt left behind is nobody's and goes.
    """
    for left in path.parent.glob(f".{glob.escape(path.name)}.*.new*"):
        left.unlink(missing_ok=True)
    made = path.with_name(f".{path.name}.{os.getpid()}.new")
    os.close(os.open(made, os.O_CREAT | os.O_EXCL | os.O_RDWR, mode))
    made.chmod(mode)
    try:
        conn = connect.connect(made)
        migrate(conn)
        conn.close()
        made.rename(path)
        connect.sync_folder(path.parent)
    finally:
        made.unlink(missing_ok=True)
