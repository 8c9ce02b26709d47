"""Whose work an analyst reviews in which articles, and what is hidden from them until their own work there is done.

In an article that is blind to me nobody else's work is to be seen: not their claims nor what is counted, linked, found or
told of them. What reads for a person says so: as a condition in its SQL (`shown`), which costs no question of its own, or by a
`Veil`; what only writes or checks sees all rows.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from workbench.domain.review import Chosen, Review
from workbench.storage import rows, settings
from workbench.storage.rows import listed
from workbench.storage.store import Store
from workbench.storage.tx import Tx


def _key(analyst: str) -> str:
    return f"review.{analyst}"


def review(store: Store) -> Review | None:
    """What this analyst reviews; None when nothing was chosen."""
    kept = settings.get(store, _key(store.analyst))
    if not kept:
        return None
    try:
        data = json.loads(kept)
        return Review(
            data["other"],
            Chosen(data["chosen"]),
            tuple(data["articles"]),
            data["seed"],
            data["blind"],
            frozenset(data["done"]),
        )
    except (ValueError, KeyError, TypeError):
        return None


def keep(tx: Tx, analyst: str, review: Review) -> None:
    """Remember what this analyst reviews."""
    data = {
        "other": review.other,
        "chosen": review.chosen,
        "articles": list(review.articles),
        "seed": review.seed,
        "blind": review.blind,
        "done": sorted(review.done),
    }
    settings.put(tx, _key(analyst), rows.dump(data))


def _text(value: str) -> str:
    """A text as a value in SQL."""
    return "'" + value.replace("'", "''") + "'"


def hidden(store: Store) -> str:
    """SQL: the articles, in all their versions, in which nobody else's work is shown to this analyst."""
    chosen = (
        "SELECT j.value FROM (SELECT iif(json_valid(value), value, '{}') AS said FROM setting"
        f" WHERE key = {_text(_key(store.analyst))}) g, json_each(g.said, '$.articles') j"
        " WHERE json_extract(g.said, '$.blind')"
        " AND j.value NOT IN (SELECT value FROM json_each(g.said, '$.done'))"
    )
    return (
        f"({chosen} UNION SELECT o.article_id FROM standing s JOIN standing o ON o.head = s.head"
        f" WHERE s.article_id IN ({chosen}))"
    )


def shown(store: Store, article: str, by: str) -> str:
    """A condition on two columns that holds for what may be seen; what nobody did by hand always may."""
    return f"({by} IS NULL OR {by} = {_text(store.analyst)} OR {article} NOT IN {hidden(store)})"


@dataclass(frozen=True, slots=True)
class Veil:
    """What one analyst may not see now."""

    me: str
    articles: frozenset[int] = frozenset()
    """The articles that are blind, in all their versions."""

    def __bool__(self) -> bool:
        return bool(self.articles)

    @property
    def ids(self) -> str:
        """The articles as a list in SQL."""
        return f"({', '.join(map(str, sorted(self.articles)))})"

    @property
    def mine(self) -> str:
        """My name as a value in SQL."""
        return _text(self.me)

    def hides(self, by: str | None, *articles: int) -> bool:
        """Whether somebody else did it, in one of these articles."""
        return by is not None and by != self.me and not self.articles.isdisjoint(articles)


def veil(store: Store) -> Veil:
    """What this analyst may not see now."""
    return veil_of(store, review(store))


def veil_of(store: Store, found: Review | None) -> Veil:
    """What this analyst may not see while this is what they review."""
    hidden = {pk for pk in found.articles if found.hides(pk)} if found is not None else set[int]()
    if not hidden:
        return Veil(store.analyst)
    cursor = store.conn.execute(
        "SELECT o.article_id FROM standing s JOIN standing o ON o.head = s.head"
        " WHERE s.article_id IN (SELECT value FROM json_each(?))",
        [listed(hidden)],
    )
    return Veil(store.analyst, frozenset(hidden | {int(row[0]) for row in cursor}))
