"""Opening the file: our own connection with the right pragmas, or a refusal in one clear line."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

from workbench.domain.errors import StoreError

SMALLEST = 512
"""Bytes of the smallest database: one page of the smallest size (sqlite.org/fileformat2.html, section 1.3.2)."""
BUSY_MS = 5000
CACHE_KB = 8192
"""For each connection. More answered nothing faster at 100,000 articles: the pages are in the system's cache."""
NETWORK = frozenset(
    [
        "nfs",
        "nfs4",
        "cifs",
        "smb3",
        "smbfs",
        "afs",
        "ncpfs",
        "ceph",
        "lustre",
        "glusterfs",
        "davfs",
        "fuse.sshfs",
        "fuse.s3fs",
        "fuse.rclone",
        "fuse.glusterfs",
        "fuse.davfs2",
        "drvfs",
    ]
)
"""File systems whose locks or shared memory WAL cannot rely on (sqlite.org/wal.html, section 1)."""
MOUNTS = Path("/proc/self/mountinfo")


def file_system(path: Path, mounts: Path = MOUNTS) -> str:
    """Type of the file system that holds `path` (proc(5), mountinfo), "" where it cannot be told."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return ""
    target, best, kind = path.resolve(), -1, ""
    for line in lines:
        left, _, right = line.partition(" - ")
        fields = left.split()
        if len(fields) < 5 or not right:
            continue
        point = Path(fields[4].encode().decode("unicode_escape"))
        if target.is_relative_to(point) and len(point.parts) >= best:
            best, kind = len(point.parts), right.split()[0]
    return kind


def refuse_network(path: Path, mounts: Path = MOUNTS) -> None:
    """Raise StoreError when `path` would lie on a network file system."""
    kind = file_system(path.parent, mounts)
    if kind in NETWORK:
        raise StoreError("network", path=path, kind=kind)


def refuse_foreign(path: Path) -> None:
    """Raise StoreError when the file at `path` is empty or surely no SQLite file; a path without a file passes.

    The file itself is never opened here: closing any descriptor of it would drop the locks that this process holds
    through SQLite (fcntl(2); sqlite.org/howtocorrupt.html, section 2.2), another program would then take itself for
    the last one and delete the log, and all that is saved later would be lost. What has the size of a database and
    is none is found by SQLite in `connect`.
    """
    try:
        found = path.stat()
    except FileNotFoundError:
        return
    if stat.S_ISDIR(found.st_mode):
        raise StoreError("database_is_folder", path=path)
    if not os.access(path, os.R_OK):
        raise StoreError("database_forbidden", path=path)
    if not found.st_size:
        raise StoreError("database_empty", path=path)
    if found.st_size < SMALLEST:
        raise _no_database(path)


def _no_database(path: Path) -> StoreError:
    return StoreError("not_sqlite", path=path)


def writable(path: Path) -> bool:
    """True when the file (if it exists) and its folder take writes; WAL needs both."""
    folder = path.parent
    if os.statvfs(folder).f_flag & os.ST_RDONLY:
        return False
    return os.access(folder, os.W_OK) and (not path.exists() or os.access(path, os.W_OK))


def file_mode(folder: Path) -> int:
    """0600, or 0660 in a set-group-id folder: that is how a group says that it shares what lies in it."""
    return 0o660 if folder.stat().st_mode & stat.S_ISGID else 0o600


def make_folder(folder: Path) -> Path:
    """Make a folder beside the database: for its owner alone, or for the group where the database is shared."""
    if not folder.exists():
        shared = file_mode(folder.parent) == 0o660
        folder.mkdir(exist_ok=True, mode=0o700)
        if shared:
            folder.chmod(0o2770)
    return folder


def sync_folder(folder: Path) -> None:
    """Bring a rename in this folder to the disk."""
    fd = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)


def connect(path: Path, *, query_only: bool = False) -> sqlite3.Connection:
    """A connection with foreign keys, WAL and a busy timeout.

    Autocommit (isolation_level None): every transaction is begun and ended by the store, never by the library.
    """
    try:
        conn = sqlite3.connect(path, timeout=BUSY_MS / 1000, isolation_level=None, check_same_thread=False)
        conn.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
        conn.execute("PRAGMA foreign_keys = ON")
        mode = conn.execute("PRAGMA journal_mode = WAL").fetchone()[0]
        if mode != "wal":
            raise StoreError("no_wal", path=path)
        conn.execute("PRAGMA temp_store = MEMORY")
        conn.execute(f"PRAGMA cache_size = -{CACHE_KB}")
        if query_only:
            conn.execute("PRAGMA query_only = ON")
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_NOTADB:
            raise _no_database(path) from None
        raise StoreError("database_unopened", path=path, why=error) from None
    return conn


def copy_aside(path: Path) -> Path:
    """Copy database and WAL into a private temporary folder; the copy can be opened where the original cannot."""
    folder = Path(tempfile.mkdtemp(prefix="workbench-"))
    copy = folder / path.name
    shutil.copyfile(path, copy)
    with suppress(FileNotFoundError):
        shutil.copyfile(f"{path}-wal", f"{copy}-wal")
    return copy
