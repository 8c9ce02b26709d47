"""Articles of the other file that are new here: stored in short transactions, unseen until the merge itself is done.

They carry a date of deletion, so that no list, search or count shows them. What is left of a merge that was stopped is
found by its content and goes in with the next one.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from workbench.arabic.chars import folded
from workbench.domain.article import Article, DateFrom, content_hash
from workbench.storage import articles, codec, corrections, mentions, rows, search
from workbench.storage.codec import Detail
from workbench.storage.corrected import DETECTOR
from workbench.storage.rows import Row, new_uuid, now
from workbench.storage.tx import Tx

_COLUMNS = (
    "sha256", "title", "subtitle", "byline", "outlet", "published", "published_how", "url", "path", "encoding",
    "notes", "added", "added_by",
)  # fmt: skip


def unknown(conn: sqlite3.Connection, other: sqlite3.Connection) -> list[int]:
    """Ids in the other file of its live articles whose content this file has never had, oldest first."""
    have = {row[0] for row in conn.execute("SELECT sha256 FROM article")}
    found = other.execute("SELECT id, sha256 FROM article WHERE deleted IS NULL ORDER BY id")
    return [pk for pk, sha256 in found if sha256 not in have]


def pairs(conn: sqlite3.Connection, other: sqlite3.Connection) -> dict[int, int]:
    """Article of the other file → the one of the same content here, live or not; deleted ones there are left out."""
    have = dict(conn.execute("SELECT sha256, id FROM article").fetchall())
    found = other.execute("SELECT id, sha256 FROM article WHERE deleted IS NULL ORDER BY id")
    return {pk: have[sha256] for pk, sha256 in found if sha256 in have}


def read(other: sqlite3.Connection, ids: list[int]) -> Iterator[Row]:
    """Whole articles of the other file, one at a time."""
    for pk in ids:
        row = rows.one(
            other,
            "SELECT a.*, t.text, t.blocks FROM article a JOIN article_text t ON t.article_id = a.id WHERE a.id = ?",
            [pk],
        )
        if row is not None:
            yield row


def put(tx: Tx, other: sqlite3.Connection, row: Row) -> int | None:
    """Store one article unseen, with what detectors found in it; None when its text is not what its hash says."""
    text = row["text"]
    if content_hash(text) != row["sha256"]:
        return None
    try:
        blocks = codec.unpack_blocks(row["blocks"])
        DateFrom(row["published_how"])
    except (ValueError, TypeError):
        return None
    if any(not 0 <= b.start <= b.end <= len(text) for b in blocks):
        return None
    taken = tx.conn.execute("SELECT 1 FROM article WHERE uuid = ?", [row["uuid"]]).fetchone()
    own = {"uuid": new_uuid() if taken else row["uuid"], "title_key": folded(row["title"]), "deleted": now()}
    pk = rows.insert(tx.conn, "article", {name: row[name] for name in _COLUMNS} | own)
    tx.conn.execute(
        "INSERT INTO article_text (article_id, text, blocks) VALUES (?, ?, ?)", [pk, text, row["blocks"]]
    )
    tx.conn.execute("INSERT INTO tally (article_id) VALUES (?)", [pk])
    search.put(tx, pk, articles.reading_text(text, blocks, row["title"]))
    _findings(tx, other, row["id"], codec.article({**row, "id": pk, "revision": 0}))
    return pk


def _findings(tx: Tx, other: sqlite3.Connection, there: int, article: Article) -> None:
    """Take over what detectors of the other file found, so that nothing has to be detected twice."""
    runs = rows.fetch(
        other,
        "SELECT detector, version FROM run WHERE article_id = ? AND failure IS NULL AND detector <> ?",
        [there, DETECTOR],
    )
    found: dict[str, list[Detail]] = {run["detector"]: [] for run in runs}
    for row in rows.fetch(
        other, "SELECT * FROM mention WHERE article_id = ? AND deleted IS NULL ORDER BY start, id", [there]
    ):
        if row["detector"] in found and article.text[row["start"] : row["end"]] == row["exact"]:
            try:
                detail = codec.unpack_detail(row | {"canonical": row["detected"] or row["canonical"]})
            except (ValueError, KeyError, TypeError):
                continue
            found[row["detector"]].append(detail)
    for run in runs:
        mentions.replace(
            tx, article.id, article.text, run["detector"], run["version"], found[run["detector"]]
        )
    corrections.finish(tx, article)
