"""Copies of an article: candidates with reasons, and what a person decided about them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from workbench.config.model import Linking
from workbench.domain.link import Candidate, Link, LinkState, Reason
from workbench.domain.sheet import LinkRow
from workbench.services.copies import Copies, Known
from workbench.storage import links
from workbench.storage.store import Store

__all__ = ["LinkRow", "Links"]


class Links:
    """Suggests copies and keeps decisions; every decision is one step of the journal."""

    def __init__(self, store: Store, config: Linking, known: Known | None = None) -> None:
        self._store = store
        self.known = known or Known()
        """Give it to another Links on the same file, so that both ask one index."""
        self._copies = Copies(store, config, self.known)

    def candidates(self, article_id: int, limit: int = 20) -> list[Candidate]:
        """Possible copies, best first, `a` being the article asked about; rejected pairs are left out."""
        refused = links.rejected(self._store, article_id)
        return [c for c in self._copies.of(article_id) if c.b not in refused][:limit]

    def between(self, a: int, b: int) -> Candidate | None:
        """What speaks for and against b as a copy of a, None when nothing does: the reasons behind a score."""
        return self._copies.between(a, b)

    def update(
        self,
        article_ids: Iterable[int] | None = None,
        progress: Callable[[int, int | None], None] | None = None,
        cancel: Callable[[], bool] | None = None,
    ) -> int:
        """Sketch these articles (None: all) where they have no sketch; keep their candidates as suggested links.

        With None those are looked at that never were: a cancelled search goes on where it stopped. Returns how many
        articles were looked at; what a person decided stays.
        """
        return self._copies.update(article_ids, progress, cancel)

    def sketch(self, cancel: Callable[[], bool] | None = None) -> None:
        """Sketch every article that has no sketch yet; `update` does so too."""
        self._copies.sketch(None, cancel)

    def confirm(
        self, a: int, b: int, kind: str, score: float | None = None, reasons: Iterable[Reason] = ()
    ) -> Link:
        """Say that two articles are linked as `kind` (a CopyKind); a rejected pair becomes confirmed again."""
        with self._store.edit_tx("link.confirm", f"{a} ↔ {b}") as step:
            return links.decide(step, a, b, kind, LinkState.CONFIRMED, score, reasons)

    def reject(
        self, a: int, b: int, kind: str = "near", score: float | None = None, reasons: Iterable[Reason] = ()
    ) -> Link:
        """Say that two articles are no copies; they are not suggested again."""
        with self._store.edit_tx("link.reject", f"{a} ↔ {b}") as step:
            return links.decide(step, a, b, kind, LinkState.REJECTED, score, reasons)

    def unlink(self, link_id: int) -> None:
        """Take a link away (softly); the pair may be suggested again."""
        with self._store.edit_tx("link.remove", str(link_id)) as step:
            links.remove(step, link_id)

    def of(self, article_id: int) -> tuple[LinkRow, ...]:
        """The article's links: confirmed first, then suggested by score."""
        return links.of(self._store, article_id)

    def all(self, *, kinds: tuple[str, ...] = (), states: tuple[str, ...] = ()) -> list[Link]:
        """Every article link of these kinds and states (empty: any), by id."""
        return links.every(self._store, kinds, states)

    def cluster(self, article_id: int) -> tuple[int, ...]:
        """The ids of the confirmed copies that hang together with this article, itself included, ascending."""
        return tuple(sorted(links.families(self._store).get(article_id, frozenset({article_id}))))
