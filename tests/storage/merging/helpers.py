"""A merge in one line, and what a file says in words that mean the same in every file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from workbench.domain.codebook import Codebook
from workbench.domain.merging import MergeReport
from workbench.storage import rows
from workbench.storage.merging.history import Side
from workbench.storage.merging.kinds import KINDS
from workbench.storage.merging.run import merge
from workbench.storage.store import Store

BOOK = Codebook("1", ())


def take(store: Store, other: Store) -> MergeReport:
    """Merge the other file as it is on the disk now."""
    return take_path(store, other.path)


def take_path(store: Store, path: Path) -> MergeReport:
    """Merge a file that nobody has open."""
    aside = Store.aside(path, store.analyst)
    try:
        report = merge(store, aside, BOOK)
    finally:
        aside.close()
    assert report is not None
    return report


def said(store: Store) -> dict[str, set[str]]:
    """Table → what its live rows say, and what waits beside them, in hashes that are the same in every file."""
    side = Side(store.conn)
    found: dict[str, set[str]] = {}
    for kind in KINDS:
        live = rows.fetch(
            store.conn,
            f"SELECT * FROM {kind.table} WHERE (deleted IS NULL OR id IN"
            f" (SELECT pk FROM variant WHERE tbl = '{kind.table}' AND deleted IS NULL)) AND {kind.mine}",
        )
        waiting = store.conn.execute(
            "SELECT digest FROM variant WHERE tbl = ? AND deleted IS NULL", [kind.table]
        )
        found[kind.table] = {side.digest(kind, row) for row in live} | {d for (d,) in waiting}
    states = store.conn.execute(
        "SELECT a.sha256, r.analyst, r.state FROM reading r JOIN article a ON a.id = r.article_id WHERE a.deleted IS NULL"
        " AND r.state <> 'new'"
    )
    found["reading"] = {"|".join(row) for row in states}
    articles = store.conn.execute("SELECT sha256 FROM article WHERE deleted IS NULL")
    return {**found, "article": {sha for (sha,) in articles}}


def row(store: Store, table: str, pk: int) -> dict[str, Any]:
    """One row, live or not."""
    found = rows.one(store.conn, f"SELECT * FROM {table} WHERE id = ?", [pk])
    assert found is not None
    return found
