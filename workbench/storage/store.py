"""The store: one SQLite file that several analysts have open, and that never loses an acknowledged write."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from workbench.domain.errors import StoreError
from workbench.storage import backup, connect, schema
from workbench.storage.lock import Guest, WriteLock, still
from workbench.storage.tx import Step, Tx
from workbench.texts import Said

if TYPE_CHECKING:
    from sqlite_utils import Database

T = TypeVar("T")

CHUNK_SECONDS = 0.02
"""How long a bulk transaction may keep the others waiting."""
BATCH = 200
"""Items that are made ready before the lock is taken."""


class Store:
    """One open database file and the analyst who works in it; used by one thread at a time.

    There are two ways to write and both take the same lock file: `edit_tx` is one step of the journal and on the
    disk when it returns (synchronous FULL); `bulk_tx` is for derived rows (NORMAL) and is kept short.
    """

    def __init__(
        self,
        path: Path,
        conn: sqlite3.Connection,
        analyst: str,
        *,
        lock: WriteLock | None,
        guest: Guest | None,
        notice: str = "",
    ) -> None:
        self.path = path
        self.conn = conn
        """The connection; only the store room uses it."""
        self._db: Database | None = None
        self.analyst = analyst
        self.notice = notice
        """Something to tell once: that a copy was opened because the place is read-only."""
        self._lock = lock
        self._guest = guest
        self._scratch: Path | None = None
        self._synchronous = ""
        self._closed = False

    @property
    def read_only(self) -> bool:
        """True when nothing can be written."""
        return self._lock is None

    @property
    def db(self) -> Database:
        """The connection with sqlite-utils around it, which is imported at the first use: it costs 60 ms and 10 MB."""
        if self._db is None:
            from sqlite_utils import Database

            self._db = Database(self.conn, strict=True, execute_plugins=False)
        return self._db

    @classmethod
    def open(cls, path: Path, analyst: str, *, read_only: bool = False, create: bool = True) -> Store:
        """Open the database at `path`, making or migrating it first where that is needed.

        Raises StoreError for: no file (unless `create`), an empty or foreign file, a schema newer than the program,
        a network file system. In a place that takes no writes, database and WAL are copied aside and that is opened.
        """
        path = path.expanduser().absolute()
        connect.refuse_network(path)
        if not path.exists() and (read_only or not create):
            raise StoreError("no_database", path=path)
        if path.exists() and not connect.writable(path):
            return cls._open_copy(path, analyst, Said("copy_shown", path=path))
        try:
            return cls._open_here(path, analyst, read_only)
        except OSError as error:
            raise StoreError("database_unreadable", path=path, why=error.strerror) from None

    @classmethod
    def _open_here(cls, path: Path, analyst: str, read_only: bool) -> Store:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        mode = connect.file_mode(path.parent)
        guest = Guest(Path(f"{path}.users"), mode)
        lock = WriteLock(Path(f"{path}.lock"), mode)
        try:
            with lock.taken():
                if not path.exists():
                    schema.create(path, mode)
                connect.refuse_foreign(path)
                conn = connect.connect(path)
                schema.refuse_newer(conn, path)
                if schema.pending(conn):
                    if read_only:
                        conn.close()
                        return cls._open_copy(path, analyst, "")
                    with guest.alone("bring it up to date"):
                        backup.make(conn, path, "before-migration")
                        schema.migrate(conn)
                if read_only:
                    conn.execute("PRAGMA query_only = ON")
        except BaseException:
            lock.close()
            guest.close()
            raise
        if read_only:
            lock.close()
            return cls(path, conn, analyst, lock=None, guest=guest)
        return cls(path, conn, analyst, lock=lock, guest=guest)

    @classmethod
    def aside(cls, path: Path, analyst: str) -> Store:
        """A copy of another database, to be read: the file itself is never opened, and an older one is migrated in the copy.

        Raises StoreError for: no file, a file that is no database of ours or damaged, a schema newer than the program.
        """
        path = path.expanduser().absolute()
        if not path.exists():
            raise StoreError("no_database", path=path)
        connect.refuse_foreign(path)
        try:
            with still(Path(f"{path}.lock")):
                copy = connect.copy_aside(path)
        except OSError as error:
            raise StoreError("database_unreadable", path=path, why=error.strerror) from None
        opened = cls._open_copy(path, analyst, "", copy)
        wrong = [str(row[0]) for row in opened.conn.execute("PRAGMA quick_check(1)")]
        if wrong != ["ok"]:
            opened.close()
            raise StoreError("database_damaged", path=path, why=wrong[0])
        # Nothing more is opened by its name, so the copy goes now: a killed program leaves nothing behind.
        for pragma in ("query_only = OFF", "journal_mode = DELETE", "query_only = ON"):
            opened.conn.execute(f"PRAGMA {pragma}")
        shutil.rmtree(copy.parent, ignore_errors=True)
        return opened

    def rehearsal(self) -> Store:
        """A writable copy of this database in a folder of its own, which goes when it is closed."""
        folder = Path(tempfile.mkdtemp(prefix="workbench-"))
        try:
            backup.copy(self.conn, folder / self.path.name)
            opened = Store.open(folder / self.path.name, self.analyst)
        except BaseException as error:
            shutil.rmtree(folder, ignore_errors=True)
            if isinstance(error, (OSError, sqlite3.OperationalError)):
                raise StoreError("database_unwritable", path=folder, why=error) from error
            raise
        opened._scratch = folder
        return opened

    @classmethod
    def _open_copy(cls, path: Path, analyst: str, notice: str, copied: Path | None = None) -> Store:
        connect.refuse_foreign(path)
        copy = copied or connect.copy_aside(path)
        try:
            conn = connect.connect(copy)
            conn.execute("PRAGMA trusted_schema = OFF")
            schema.refuse_newer(conn, path)
            if schema.pending(conn):
                schema.migrate(conn)
            conn.execute("PRAGMA query_only = ON")
        except BaseException as error:
            shutil.rmtree(copy.parent, ignore_errors=True)
            if isinstance(error, StoreError) and error.values.get("path") == copy:
                raise StoreError(error.id, **{**error.values, "path": path}) from None
            raise
        store = cls(path, conn, analyst, lock=None, guest=None, notice=notice)
        store._scratch = copy.parent
        return store

    @contextmanager
    def _transaction(self, synchronous: str) -> Iterator[sqlite3.Connection]:
        """Lock, BEGIN IMMEDIATE, the block, COMMIT (with SQLite's own checkpoint inside it), unlock."""
        if self._lock is None:
            raise StoreError("read_only", path=self.path)
        if self._lock.held:
            raise RuntimeError("a transaction inside a transaction")
        conn = self.conn
        if synchronous != self._synchronous:
            conn.execute(f"PRAGMA synchronous = {synchronous}")
            self._synchronous = synchronous
        with self._lock.taken():
            try:
                conn.execute("BEGIN IMMEDIATE")
                yield conn
                conn.execute("COMMIT")
            except BaseException as error:
                if conn.in_transaction:
                    conn.execute("ROLLBACK")
                if isinstance(error, sqlite3.OperationalError):
                    raise _explain(error, self.path) from error
                raise

    @contextmanager
    def edit_tx(self, what: str, detail: str = "") -> Iterator[Step]:
        """One step of the journal, on the disk when the block has ended; an exception leaves nothing behind."""
        with self._transaction("FULL") as conn:
            step = Step(conn, what, detail, self.analyst)
            try:
                yield step
                step.finish()
            finally:
                step.open = False

    @contextmanager
    def turn_tx(self) -> Iterator[Tx]:
        """A transaction for undo and redo: as safe as a step, but it is none itself."""
        with self._transaction("FULL") as conn:
            tx = Tx(conn)
            yield tx
            tx.finish()

    @contextmanager
    def bulk_tx(self) -> Iterator[Tx]:
        """A transaction for derived rows; keep it below 20 ms, or use `bulk`."""
        with self._transaction("NORMAL") as conn:
            tx = Tx(conn)
            yield tx
            tx.finish()

    def bulk(self, items: Iterable[T], work: Callable[[Tx, T], object]) -> int:
        """Do `work` for every item in transactions of about 20 ms; returns how many were done.

        Items are drawn outside the lock, BATCH at a time, so a slow source keeps nobody waiting.
        """
        source, done = iter(items), 0
        while batch := list(islice(source, BATCH)):
            left = iter(batch)
            item = next(left, None)
            while item is not None:
                with self.bulk_tx() as tx:
                    until = time.perf_counter() + CHUNK_SECONDS
                    while item is not None:
                        work(tx, item)
                        done += 1
                        item = next(left, None)
                        if time.perf_counter() > until:
                            break
        return done

    def data_version(self) -> int:
        """A number that changes when another connection has written (PRAGMA data_version)."""
        return int(self.conn.execute("PRAGMA data_version").fetchone()[0])

    def close(self) -> None:
        """Close the file; the last one out checkpoints, so that happens under the lock too. A second call does nothing."""
        if self._closed:
            return
        self._closed = True
        if self._lock is not None:
            with self._lock.taken():
                self.conn.close()
            self._lock.close()
        else:
            self.conn.close()
        if self._guest is not None:
            self._guest.close()
        if self._scratch is not None:
            with suppress(OSError):
                shutil.rmtree(self._scratch)


def _explain(error: sqlite3.OperationalError, path: Path) -> Exception:
    """The errors of a disk as StoreError; anything else stays what it is."""
    text = str(error)
    if "full" in text:
        return StoreError("disk_full", path=path)
    if "I/O" in text or "readonly" in text:
        return StoreError("database_unwritable", path=path, why=text)
    if "locked" in text:
        return StoreError("database_held", path=path)
    return error
