"""The list of articles: which ones, in which order, and what a row shows."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import replace

from workbench.domain.article import ArticleRow, ReadState
from workbench.domain.day import publication
from workbench.domain.family import FamilyGroup
from workbench.domain.query import ALL_ARTICLES, Facet, Facets, ListQuery, Sort
from workbench.domain.sheet import ArticleDetail
from workbench.storage import articles, listing
from workbench.storage.store import Store

__all__ = ["Facet", "Facets", "Library", "ListQuery", "Sort"]


class Library:
    """Answers what a list asks: all ids at once (cheap), then rows for the part that is on the screen."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def ids(self, query: ListQuery = ALL_ARTICLES, limit: int | None = None) -> array[int]:
        """Ids of the articles that `query` lets through, in its order."""
        return listing.ids(self._store, query, limit)

    def folds(self) -> dict[int, int]:
        """Copy → the root it can be read under: confirmed copies, and suggested ones of exactly the same words."""
        from workbench.services import clusters

        return clusters.folds(self._store)

    def folded(self, query: ListQuery = ALL_ARTICLES) -> tuple[array[int], dict[int, int]]:
        """The ids that `query` lets through and what can be folded, for a list with copies under their roots."""
        return self.ids(query), self.folds()

    def families(self) -> list[FamilyGroup]:
        """What hangs together as copies: open suggestions first, confirmed families last."""
        from workbench.services import clusters

        return clusters.groups(self._store)

    def rows(self, ids: Sequence[int]) -> list[ArticleRow]:
        """The rows of `ids`, in that order; ids that are not in the database are left out."""
        return listing.rows(self._store, ids)

    def details(self, ids: Sequence[int]) -> list[ArticleDetail]:
        """What is known of each of `ids` without its text, in that order."""
        return listing.details(self._store, ids)

    def count(self, query: ListQuery = ALL_ARTICLES) -> int:
        """How many articles `query` lets through."""
        return listing.count(self._store, query)

    def near(self, query: ListQuery) -> str | None:
        """The words to search for instead where `query` finds nothing: near spellings that find something; else None."""
        from workbench.storage import near

        for text in near.queries(self._store.conn, query.text):
            found = self.ids(replace(query, text=text), limit=near.TRIED)
            if len(found):
                told = (articles.get(self._store, pk).text for pk in found)
                return near.as_written(told, text, query.text)
        return None

    def facets(self, query: ListQuery = ALL_ARTICLES) -> Facets:
        """Outlets, read states, labels, analysts and months of the articles that `query` lets through."""
        return listing.facets(self._store, query)

    def names(self, query: ListQuery = ALL_ARTICLES, limit: int = 40) -> tuple[Facet, ...]:
        """The names that most of these articles mention."""
        return listing.entities(self._store, query, limit)

    def set_state(self, ids: Iterable[int], state: ReadState) -> None:
        """Set how far this analyst has come with each of `ids`: one step of the journal."""
        wanted = list(ids)
        with self._store.edit_tx("article.state", f"{state} × {len(wanted)}") as step:
            for article_id in wanted:
                articles.set_state(step, article_id, state)

    def edit_meta(
        self,
        ids: Iterable[int],
        *,
        outlet: str | None = None,
        published: str | None = None,
        url: str | None = None,
    ) -> None:
        """Say what the page did not say, for many articles in one step; None leaves a value, "" empties it.

        Raises UsageError when `published` is not an ISO 8601 date or date-time, NotFound for an unknown id.
        """
        given = {"outlet": outlet, "published": published, "url": url}
        values = {name: value.strip() for name, value in given.items() if value is not None}
        if "published" in values:
            values["published"] = publication(values["published"]) or ""
        new: dict[str, str | None] = {k: (v or None) if k == "published" else v for k, v in values.items()}
        detail = " · ".join(v for v in values.values() if v)
        with self._store.edit_tx("article.edit", detail) as step:
            for article_id in ids:
                articles.edit(step, article_id, **new)
