"""A merge from beginning to end: unseen articles in short transactions, then everything else in one."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator

from workbench.domain.codebook import Codebook
from workbench.domain.errors import StoreError
from workbench.domain.merging import MergeReport
from workbench.storage.merging import books, staging
from workbench.storage.merging.history import MERGE
from workbench.storage.merging.kinds import KINDS
from workbench.storage.merging.work import Merge
from workbench.storage.rows import Row
from workbench.storage.store import Store
from workbench.storage.tx import Tx

Progress = Callable[[int, int | None], None]
Cancel = Callable[[], bool]


def merge(
    store: Store,
    other: Store,
    codebook: Codebook,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
    *,
    dry: bool = False,
) -> MergeReport | None:
    """Take the other database into this one; None when it was cancelled, with nothing of it to be seen.

    `other` is a copy aside (`Store.aside`). Raises StoreError for one that turns out to be damaged.
    """
    told = _Told(progress, _total(store.conn, other.conn))
    try:
        differ = books.differences(store.conn, other.conn, codebook)
        if not _stage(store, other, told, cancel):
            return None
        ids = staging.pairs(store.conn, other.conn)
        gone = store.conn.execute("SELECT id FROM article WHERE deleted IS NOT NULL")
        new = {row[0] for row in gone} & set(ids.values())
        with store.edit_tx(MERGE, other.path.name) as step:
            books.keep(step, other.conn)
            work = Merge(step, other.conn, ids, other.path.name, told.unless(cancel))
            work.run()
    except _Stopped:
        return None
    except sqlite3.DatabaseError as error:
        raise StoreError("database_damaged", path=other.path, why=error) from error
    counts = {
        table: {str(o): n for o, n in sorted(found.items())} for table, found in work.counts.items() if found
    }
    conflicts, analysts = tuple(work.conflicts), tuple(sorted(work.analysts))
    known = len(set(ids.values()) - new)
    return MergeReport(
        str(other.path), dry, tuple(sorted(new)), known, counts, conflicts, differ, analysts, step.id
    )


class _Stopped(Exception):
    """Whoever watches wants no more of it: the step is rolled back."""


class _Told:
    """Counts what was done, for whoever watches."""

    def __init__(self, progress: Progress | None, total: int) -> None:
        self._progress, self._total, self._done = progress, total, 0

    def __call__(self) -> None:
        self._done += 1
        if self._progress:
            self._progress(self._done, self._total)

    def unless(self, cancel: Cancel | None) -> Callable[[], None]:
        """The same, raising _Stopped when it is cancelled."""

        def told() -> None:
            if cancel and cancel():
                raise _Stopped
            self()

        return told


def _total(conn: sqlite3.Connection, other: sqlite3.Connection) -> int:
    work = sum(
        int(other.execute(f"SELECT count(*) FROM {kind.table} WHERE {kind.mine}").fetchone()[0])
        for kind in KINDS
    )
    return len(staging.unknown(conn, other)) + work


def _stage(store: Store, other: Store, told: _Told, cancel: Cancel | None) -> bool:
    """Store the articles that are new here, unseen; false when it was cancelled."""
    wanted = staging.read(other.conn, staging.unknown(store.conn, other.conn))

    def until() -> Iterator[Row]:
        for row in wanted:
            if cancel and cancel():
                return
            yield row

    def write(tx: Tx, row: Row) -> None:
        staging.put(tx, other.conn, row)
        told()

    store.bulk(until(), write)
    return not (cancel and cancel())
