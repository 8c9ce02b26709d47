"""The list of articles: which ones, in which order, and what a row shows."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence

from workbench.domain.article import ArticleRow, ReadState
from workbench.domain.query import ALL_ARTICLES, Facet, Facets, ListQuery, Sort
from workbench.storage.store import Store

__all__ = ["Facet", "Facets", "Library", "ListQuery", "Sort"]


class Library:
    """Answers what a list asks: all ids at once (cheap), then rows for the part that is on the screen."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def ids(self, query: ListQuery = ALL_ARTICLES, limit: int | None = None) -> array[int]:
        """Ids of the articles that `query` lets through, in its order."""
        raise NotImplementedError

    def rows(self, ids: Sequence[int]) -> list[ArticleRow]:
        """The rows of `ids`, in that order; ids that are not in the database are left out."""
        raise NotImplementedError

    def count(self, query: ListQuery = ALL_ARTICLES) -> int:
        """How many articles `query` lets through."""
        raise NotImplementedError

    def facets(self, query: ListQuery = ALL_ARTICLES) -> Facets:
        """Outlets, read states, labels, analysts and months of the articles that `query` lets through."""
        raise NotImplementedError

    def set_state(self, ids: Iterable[int], state: ReadState) -> None:
        """Set how far this analyst has come with each of `ids`: one step of the journal."""
        raise NotImplementedError

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
        raise NotImplementedError
