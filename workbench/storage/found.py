"""What a file of claims names: claims by their UUID, articles by address, path or headline."""

from __future__ import annotations

import sqlite3

from workbench.arabic.chars import folded
from workbench.storage import blind
from workbench.storage.store import Store

_MILLISECONDS = len("2024-05-31T12:00:00.000")
MOST = 20
"""Articles of one headline that are looked at, the newest first."""


def claim_of(store: Store, uuid: str) -> tuple[int, bool] | None:
    """(id, deleted) of the claim with a UUID; None where there is none that a blind review lets this analyst see."""
    sql = f"SELECT id, deleted FROM claim WHERE uuid = ? AND {blind.shown(store, 'article_id', 'by')}"
    row = store.conn.execute(sql, [uuid]).fetchone()
    return None if row is None else (int(row[0]), row[1] is not None)


def is_taken(conn: sqlite3.Connection, uuid: str) -> bool:
    """Whether a claim has this UUID, seen or not."""
    return conn.execute("SELECT 1 FROM claim WHERE uuid = ?", [uuid]).fetchone() is not None


def as_it_was(conn: sqlite3.Connection, claim: int, moment: str) -> bool:
    """Whether all that was done to a claim since `moment` (ISO 8601, as kept) has been taken back, and nothing from before."""
    sql = (
        "SELECT s.at, s.undone IS NULL,"
        f" (SELECT t.what FROM turn t WHERE t.step = s.id AND substr(t.at, 1, {_MILLISECONDS}) <= ? ORDER BY t.id DESC LIMIT 1)"
        " FROM step s WHERE s.id IN (SELECT c.step FROM change c WHERE c.tbl = 'claim' AND c.pk = ?)"
    )
    then = moment[:_MILLISECONDS]
    return all(
        bool(in_force) == (at[:_MILLISECONDS] <= then and last != "undo")
        for at, in_force, last in conn.execute(sql, [then, claim])
    )


def claims_at(store: Store, article: int, start: int, end: int, label: str) -> list[int]:
    """Claims on exactly these words with this label, without those that a blind review hides from this analyst."""
    sql = (
        'SELECT id FROM claim WHERE article_id = ? AND start = ? AND "end" = ? AND label = ? AND deleted IS NULL'
        f" AND {blind.shown(store, 'article_id', 'by')}"
    )
    return [int(row[0]) for row in store.conn.execute(sql, [article, start, end, label])]


def articles_of(conn: sqlite3.Connection, url: str, path: str, title: str, published: str) -> list[int]:
    """Articles that a file may mean, those of the same address first, then file, then headline (and day, if it has one)."""
    wanted: list[tuple[str, list[str]]] = []
    if url:
        wanted.append(("url <> '' AND url = ?", [url]))
    if path:
        wanted.append(("path <> '' AND path = ?", [path]))
    if title:
        day = published[:10]
        wanted.append(
            (
                "title_key = ? AND (published IS NULL OR ? = '' OR substr(published, 1, 10) = ?)",
                [folded(title), day, day],
            )
        )
    found: dict[int, None] = {}
    for condition, values in wanted:  # +id: the index of ids would be walked for the order
        sql = f"SELECT id FROM article WHERE deleted IS NULL AND {condition} ORDER BY +id DESC LIMIT {MOST}"
        found.update((int(row[0]), None) for row in conn.execute(sql, values))
    return list(found)
