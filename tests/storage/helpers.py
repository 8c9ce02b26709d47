"""What the tests of the store share: articles made of words, and the live state of a database as plain values."""

from __future__ import annotations

from typing import Any

from workbench.domain.article import Block, BlockKind, DateFrom, RawArticle
from workbench.domain.claim import Draft
from workbench.domain.codebook import Codebook
from workbench.domain.span import Anchor
from workbench.storage import articles, claims, journal, rows
from workbench.storage.journal import VOLATILE
from workbench.storage.store import Store
from workbench.storage.tx import JOURNALLED

BODY = "قتل 23 شخصاً في سيول وادي حضرموت، وقالت الحكومة إن البحث مستمر."


def raw(number: int, body: str = BODY, **known: Any) -> RawArticle:
    """An article of a title line and a body; the number makes its content its own."""
    title = f"خبر رقم {number}"
    text = f"{title}\n\n{body}"
    blocks = (
        Block(0, len(title), BlockKind.TITLE, "test"),
        Block(len(title) + 2, len(text), BlockKind.BODY, "test"),
    )
    how = DateFrom.GIVEN if known.get("published") else DateFrom.UNKNOWN
    return RawArticle(text, blocks, title, published_how=how, **known)


def add_articles(store: Store, *items: RawArticle) -> list[int]:
    """Store articles and return their ids."""
    with store.bulk_tx() as tx:
        return [pk for item in items if (pk := articles.add(tx, item, store.analyst)) is not None]


def draft(store: Store, article_id: int, start: int = 0, end: int = 5, label: str = "event") -> Draft:
    """A draft on a place of an article."""
    return Draft(article_id, Anchor.of(articles.get(store, article_id).text, start, end), label)


def add_claim(store: Store, article_id: int, label: str = "event", note: str = "") -> int:
    """Tag something, as one step."""
    made = draft(store, article_id, label=label)
    with store.edit_tx("claim.add", label) as step:
        return claims.add(step, Draft(made.article_id, made.anchor, label, note=note), "1").id


def live(store: Store) -> dict[str, list[dict[str, Any]]]:
    """Every live row that analysts can change, without the columns that undo leaves alone."""
    state = {}
    for table in sorted(JOURNALLED):
        ignored = VOLATILE.get(table, frozenset())
        found = rows.fetch(store.conn, f"SELECT * FROM {table} ORDER BY id")
        state[table] = [
            {k: v for k, v in row.items() if k not in ignored} for row in found if not row.get("deleted")
        ]
    return state


def label_name(codebook: Codebook, id: str, language: str = "en") -> str:
    """What a label is called."""
    label = codebook.label(id)
    assert label is not None
    return label.ar if language == "ar" else label.en


def undo(store: Store) -> str | None:
    """What was taken back."""
    with store.turn_tx() as tx:
        step = journal.undo(tx, store.analyst)
    return step.what if step else None


def redo(store: Store) -> str | None:
    """What was done again."""
    with store.turn_tx() as tx:
        step = journal.redo(tx, store.analyst)
    return step.what if step else None
