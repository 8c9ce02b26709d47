"""What a file of claims names: claims by their UUID, articles by address, path or headline."""

from __future__ import annotations

import sqlite3

from workbench.arabic.chars import folded
from workbench.storage import blind
from workbench.storage.store import Store

MOST = 20
"""Articles of one headline that are looked at, the newest first."""


def claim_of(conn: sqlite3.Connection, uuid: str) -> tuple[int, bool] | None:
    """(id, deleted) of the claim with a UUID; None where there is none."""
    row = conn.execute("SELECT id, deleted FROM claim WHERE uuid = ?", [uuid]).fetchone()
    return None if row is None else (int(row[0]), row[1] is not None)


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
