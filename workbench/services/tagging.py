"""Claims: drafted with what detection knows, saved as one step, edited, deleted, listed."""

from __future__ import annotations

from collections.abc import Mapping

from workbench.domain.claim import Claim, Draft
from workbench.domain.codebook import Codebook
from workbench.domain.query import ALL_CLAIMS, ClaimQuery
from workbench.domain.sheet import ClaimRow
from workbench.storage.store import Store

__all__ = ["ClaimQuery", "ClaimRow", "Tagging"]


class Tagging:
    """Everything that is done with claims."""

    def __init__(self, store: Store, codebook: Codebook) -> None:
        self._store = store
        self._codebook = codebook

    def draft(self, article_id: int, start: int, end: int) -> Draft:
        """A claim on text[start:end] of the article's original with label, figures and source filled from detection.

        White space at both ends is left out. Raises NotFound for an unknown article and UsageError for an
        interval that holds no text.
        """
        raise NotImplementedError

    def add(self, draft: Draft) -> Claim:
        """Save a claim as one step; returned only after it is on the disk."""
        raise NotImplementedError

    def edit(
        self,
        claim_id: int,
        revision: int,
        *,
        label: str | None = None,
        note: str | None = None,
        gloss: str | None = None,
        fields: Mapping[str, str] | None = None,
    ) -> Claim:
        """Change a claim; None leaves a value, `fields` are merged and "" removes one.

        Raises Conflict, naming who and when, unless `revision` is the claim's present one, and NotFound.
        """
        raise NotImplementedError

    def delete(self, claim_id: int) -> None:
        """Delete a claim (softly: undo brings it back)."""
        raise NotImplementedError

    def get(self, claim_id: int) -> Claim:
        """One claim; NotFound when there is none or it was deleted."""
        raise NotImplementedError

    def ids(self, query: ClaimQuery = ALL_CLAIMS) -> list[int]:
        """Ids of the claims that `query` lets through, in its order."""
        raise NotImplementedError

    def rows(self, query: ClaimQuery = ALL_CLAIMS) -> list[ClaimRow]:
        """The claims that `query` lets through, with their articles and figures."""
        raise NotImplementedError
