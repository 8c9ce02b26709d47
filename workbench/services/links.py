"""Copies of an article: candidates with reasons, and what a person decided about them."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.config.model import Linking
from workbench.domain.link import Candidate, Link
from workbench.domain.sheet import LinkRow
from workbench.storage.store import Store

__all__ = ["LinkRow", "Links"]


class Links:
    """Suggests copies and keeps decisions; every decision is one step of the journal."""

    def __init__(self, store: Store, config: Linking) -> None:
        self._store = store
        self._config = config

    def candidates(self, article_id: int, limit: int = 20) -> list[Candidate]:
        """Possible copies, best first, `a` being the article asked about; rejected pairs are left out."""
        raise NotImplementedError

    def confirm(
        self, a: int, b: int, kind: str, score: float | None = None, reasons: Iterable[str] = ()
    ) -> Link:
        """Say that two articles are linked as `kind` (a CopyKind); a rejected pair becomes confirmed again."""
        raise NotImplementedError

    def reject(
        self, a: int, b: int, kind: str = "near", score: float | None = None, reasons: Iterable[str] = ()
    ) -> Link:
        """Say that two articles are no copies; they are not suggested again."""
        raise NotImplementedError

    def unlink(self, link_id: int) -> None:
        """Take a link away (softly); the pair may be suggested again."""
        raise NotImplementedError

    def of(self, article_id: int) -> tuple[LinkRow, ...]:
        """The article's links: confirmed first, then suggested by score."""
        raise NotImplementedError

    def all(self, *, kinds: tuple[str, ...] = (), states: tuple[str, ...] = ()) -> list[Link]:
        """Every article link of these kinds and states (empty: any), by id."""
        raise NotImplementedError

    def between(self, a: int, b: int) -> Candidate | None:
        """What speaks for and against b as a copy of a, None when nothing does: the reasons behind a score."""
        raise NotImplementedError

    def cluster(self, article_id: int) -> tuple[int, ...]:
        """The ids of the confirmed copies that hang together with this article, itself included, ascending."""
        raise NotImplementedError
