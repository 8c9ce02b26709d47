"""Looking for copies: sketches kept in the store, an index over them, candidates for one article or for many."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from workbench.config.model import Linking
from workbench.domain.link import Candidate
from workbench.storage.store import Store


class Copies:
    """Candidates from stored sketches."""

    def __init__(self, store: Store, config: Linking) -> None:
        self._store = store
        self._config = config

    def of(self, article_id: int) -> list[Candidate]:
        """Possible copies of an article, best first."""
        return []

    def between(self, a: int, b: int) -> Candidate | None:
        """One pair looked at."""
        return None

    def update(
        self,
        article_ids: Iterable[int] | None = None,
        progress: Callable[[int, int | None], None] | None = None,
        cancel: Callable[[], bool] | None = None,
    ) -> int:
        """Sketch and suggest."""
        return 0
