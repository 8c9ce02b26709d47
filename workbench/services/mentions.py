"""What a person says about what was detected."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.domain.mention import Mention
from workbench.storage.store import Store


class Mentions:
    """Accept and reject detections; each is one step of the journal."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def accept(self, mention_id: int) -> Mention:
        """Say that a detection is right; later detections leave it alone."""
        raise NotImplementedError

    def reject(self, mention_id: int) -> Mention:
        """Say that a detection is wrong; it is no longer shown and not suggested again."""
        raise NotImplementedError

    def accept_all(self, mention_ids: Iterable[int]) -> int:
        """Accept many in one step; returns how many changed."""
        raise NotImplementedError

    def get(self, mention_id: int) -> Mention:
        """One mention; NotFound when there is none."""
        raise NotImplementedError

    def of(self, article_id: int, *, rejected: bool = False) -> tuple[Mention, ...]:
        """The mentions of an article in the order of the text; rejected ones only when asked for."""
        raise NotImplementedError
