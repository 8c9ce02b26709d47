"""What an incoming text is compared with: articles of the same file, address, or outlet and headline."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.arabic.chars import folded
from workbench.domain.article import DateFrom, RawArticle
from workbench.storage import articles, codec, rows
from workbench.storage.tx import Tx

MOST = 20
"""Articles of one headline that are looked at, the newest first."""


@dataclass(frozen=True, slots=True)
class Known:
    """As much of a stored article as tells whether another text is a version of it."""

    id: int
    text: str
    """What a reader sees of it."""
    outlet: str
    published: str | None
    published_how: DateFrom
    url: str


def known(tx: Tx, article_id: int) -> Known | None:
    """One article, None where there is none."""
    row = rows.one(
        tx.conn,
        "SELECT a.*, t.text, t.blocks FROM article a JOIN article_text t ON t.article_id = a.id"
        " WHERE a.id = ? AND a.deleted IS NULL",
        [article_id],
    )
    if row is None:
        return None
    text = articles.reading_text(row["text"], codec.unpack_blocks(row["blocks"]), row["title"])
    how = DateFrom(row["published_how"])
    return Known(row["id"], text, row["outlet"], row["published"], how, row["url"])


def of_content(tx: Tx, sha256: str) -> int | None:
    """The article with this content, None where it was taken away again."""
    row = tx.conn.execute("SELECT id FROM article WHERE sha256 = ? AND deleted IS NULL", [sha256]).fetchone()
    return None if row is None else int(row[0])


def of_path(tx: Tx, raw: RawArticle) -> list[int]:
    """Articles whose path is written as this one's: all that is known of files taken in by an older program."""
    return _ids(tx, "path = ?", raw.path)


def of_url(tx: Tx, raw: RawArticle) -> list[int]:
    """Articles with the same address to the letter: all that is known of addresses given to an older program."""
    return _ids(tx, "url = ?", raw.url)


def of_page(tx: Tx, raw: RawArticle) -> list[int]:
    """Articles of the same outlet and headline, of the same day or without one; none where the outlet is unknown."""
    if not raw.outlet or not raw.title:
        return []
    day = (raw.published or "")[:10]
    return _ids(
        tx,
        "title_key = ? AND outlet = ? AND (published IS NULL OR ? = '' OR substr(published, 1, 10) = ?)",
        folded(raw.title),
        raw.outlet,
        day,
        day,
    )


def _ids(tx: Tx, condition: str, *args: object) -> list[int]:
    cursor = tx.conn.execute(
        f"SELECT id FROM article WHERE deleted IS NULL AND {condition} ORDER BY id DESC LIMIT {MOST}", args
    )
    return [int(row[0]) for row in cursor]
