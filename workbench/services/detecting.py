"""Running the detectors over articles and keeping what they find."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from workbench.config.model import Detection
from workbench.storage.store import Store

Progress = Callable[[int, int | None], None]
Cancel = Callable[[], bool]


class Detecting:
    """Keeps (article, detector, version) up to date; a person's mentions are never touched."""

    def __init__(self, store: Store, config: Detection) -> None:
        self._store = store
        self._config = config

    def run(
        self,
        article_ids: Iterable[int] | None = None,
        progress: Progress | None = None,
        cancel: Cancel | None = None,
        *,
        force: bool = False,
    ) -> int:
        """Detect in the articles that are stale (all of them when None); returns how many were done."""
        raise NotImplementedError

    def ensure(self, article_id: int) -> bool:
        """Detect in one article if it is stale; true when something was done."""
        raise NotImplementedError

    def stale(self, article_ids: Iterable[int] | None = None) -> list[int]:
        """The articles that some detector has not seen in its present version, newest first."""
        raise NotImplementedError

    def failures(self) -> list[tuple[int, str, str]]:
        """(article id, detector, reason) for every detection that failed in its present version."""
        raise NotImplementedError
