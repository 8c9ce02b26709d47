"""Opening an article with everything that lies on it, and coming back to where one was."""

from __future__ import annotations

from workbench.domain.article import ReadState
from workbench.domain.sheet import LinkRow, Sheet
from workbench.services import linked_claims
from workbench.storage import articles, claims, links, mentions, version_rows
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
        if remember and not self._store.read_only:
            articles.get(self._store, article_id)
            with self._store.bulk_tx() as tx:
                articles.opened(tx, article_id, self._store.analyst)
        return self.sheet(article_id)

    def sheet(self, article_id: int) -> Sheet:
        """The same as `open`, without leaving a trace. What a blind review hides is left out."""
        store = self._store
        article = articles.get(store, article_id)
        made = claims.seen(store, article_id)
        state, offset = articles.place(store, article_id)
        version, newest, left = version_rows.seen(store, article_id)
        return Sheet(
            article=article,
            mentions=mentions.of(store, article_id),
            claims=made,
            links=links.of(store, article_id),
            figures=mentions.figures(store, {f for claim in made for f in claim.figures}),
            claim_links=tuple(linked_claims.seen_from(store, [claim.id for claim in made])),
            state=state,
            offset=offset,
            version=version,
            newest=newest,
            left=left,
        )

    def revision(self, article_id: int) -> int:
        """The article's revision alone, to see cheaply whether a sheet is stale."""
        return articles.revision(self._store, article_id)

    def remember(self, article_id: int, offset: int) -> None:
        """Keep the caret's place (a code point of the original); no step of the journal."""
        if not self._store.read_only:
            with self._store.bulk_tx() as tx:
                articles.remember(tx, article_id, self._store.analyst, max(0, offset))

    def last(self) -> tuple[int, int] | None:
        """The article this analyst opened last and the caret's place in it."""
        return articles.last(self._store)

    def state(self, article_id: int) -> ReadState:
        """How far this analyst has come with the article."""
        return articles.place(self._store, article_id)[0]
