"""Opening an article with everything that lies on it, and coming back to where one was."""

from __future__ import annotations

from workbench.domain.article import ReadState
from workbench.domain.sheet import LinkRow, Sheet
from workbench.storage.store import Store

__all__ = ["LinkRow", "Reading", "Sheet"]


class Reading:
    """One article at a time."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def open(self, article_id: int, *, remember: bool = True) -> Sheet:
        """The article with its mentions, claims, links and this analyst's place in it; NotFound when there is none.

        With `remember`, a new article becomes one that is being read, and `last()` will name it.
        """
        raise NotImplementedError

    def sheet(self, article_id: int) -> Sheet:
        """The same as `open`, without leaving a trace."""
        raise NotImplementedError

    def revision(self, article_id: int) -> int:
        """The article's revision alone, to see cheaply whether a sheet is stale."""
        raise NotImplementedError

    def remember(self, article_id: int, offset: int) -> None:
        """Keep the caret's place (a code point of the original); no step of the journal."""
        raise NotImplementedError

    def last(self) -> tuple[int, int] | None:
        """The article this analyst opened last and the caret's place in it."""
        raise NotImplementedError

    def state(self, article_id: int) -> ReadState:
        """How far this analyst has come with the article."""
        raise NotImplementedError
