"""What a person says about what was detected."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from workbench.domain.errors import UsageError
from workbench.domain.mention import Entity, Figure, FigureType, Mention, MentionState, Statement
from workbench.services.correcting import by_hand, figure
from workbench.storage import articles
from workbench.storage import mentions as rows
from workbench.storage.store import Store


class Mentions:
    """Accept, reject and edit detections; each is one step of the journal."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def accept(self, mention_id: int) -> Mention:
        """Say that a detection is right; later detections leave it alone."""
        with self._store.edit_tx("mention.accept", self._surface(mention_id)) as step:
            rows.judge(step, mention_id, MentionState.ACCEPTED)
        return self.get(mention_id)

    def reject(self, mention_id: int) -> Mention:
        """Say that a detection is wrong; it is no longer shown and not suggested again."""
        with self._store.edit_tx("mention.reject", self._surface(mention_id)) as step:
            rows.judge(step, mention_id, MentionState.REJECTED)
        return self.get(mention_id)

    def edit(self, mention_id: int, detail: Figure | Entity | Statement) -> Mention:
        """Say what a detection should have said; it is accepted with that, and later detections leave it alone.

        The rule that found it gives way to EDITED and the score becomes 1. Raises UsageError when `detail` is of
        another family or its span is not in the article.
        """
        before = self.get(mention_id)
        if type(detail) is not type(before.detail):
            raise UsageError("other_family", family=before.family)
        length = articles.length(self._store, before.article_id)
        if not 0 <= detail.start < detail.end <= length:
            raise UsageError("span_outside", n=length)
        if detail != before.detail:
            detail = by_hand(detail)
        with self._store.edit_tx("mention.edit", self._surface(mention_id)) as step:
            rows.edit(step, mention_id, detail, named=_named(before.detail, detail))
        return self.get(mention_id)

    def add_figure(self, article_id: int, start: int, end: int, given: Mapping[str, str]) -> Mention:
        """Say that text[start:end] is a figure with these fields (as in `correcting.figure`), as one step.

        Raises UsageError for an interval without text, or fields that cannot be.
        """
        article = articles.get(self._store, article_id)
        if not article.text[max(0, start) : end].strip():
            raise UsageError("no_text_here")
        surface = article.text[start:end]
        kind = FigureType(given.get("type") or FigureType.COUNT)
        blank = Figure(start, end, surface, start, end, kind)
        detail = by_hand(figure(blank, {k: v for k, v in given.items() if v}))
        with self._store.edit_tx("mention.add", surface[:60]) as step:
            pk = rows.add(step, article_id, article.text, detail)
        return self.get(pk)

    def accept_all(self, mention_ids: Iterable[int]) -> int:
        """Accept many in one step; returns how many changed."""
        wanted = list(mention_ids)
        with self._store.edit_tx("mention.accept", f"× {len(wanted)}") as step:
            return sum(rows.judge(step, pk, MentionState.ACCEPTED) for pk in wanted)

    def get(self, mention_id: int) -> Mention:
        """One mention; NotFound when there is none."""
        return rows.get(self._store, mention_id)

    def of(self, article_id: int, *, rejected: bool = False) -> tuple[Mention, ...]:
        """The mentions of an article in the order of the text; rejected ones only when asked for."""
        return rows.of(self._store, article_id, rejected=rejected)

    def _surface(self, mention_id: int) -> str:
        """The words of a mention, for the journal."""
        detail = rows.get(self._store, mention_id).detail
        return detail.cue_class if isinstance(detail, Statement) else detail.surface[:60]


def _named(before: Figure | Entity | Statement, after: Figure | Entity | Statement) -> bool:
    """True when a person gave a name another name than it had."""
    return isinstance(before, Entity) and isinstance(after, Entity) and before.canonical != after.canonical
