"""Claims: drafted with what detection knows, saved as one step, edited, deleted, listed."""

from __future__ import annotations

from collections.abc import Mapping

from workbench.domain.claim import Claim, Draft
from workbench.domain.codebook import Codebook
from workbench.domain.errors import UsageError
from workbench.domain.mention import Family
from workbench.domain.query import ALL_CLAIMS, ClaimQuery
from workbench.domain.sheet import ClaimRow
from workbench.domain.span import Anchor
from workbench.services import defaults
from workbench.storage import articles, claims, mentions
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
        article = articles.get(self._store, article_id)
        text = article.text
        start, end = max(0, start), min(end, len(text))
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start >= end:
            raise UsageError("there is no text in this selection", "select a word or a sentence first")
        found = mentions.of(self._store, article_id)
        inside = [m for m in found if m.family is Family.FIGURE and start <= m.start and m.end <= end]
        said = mentions.statements_over(found, start, end)
        return Draft(
            article_id,
            Anchor.of(text, start, end),
            defaults.label(inside, said, start, end, self._codebook),
            fields=defaults.fields(text, said, self._codebook),
            figures=tuple(m.id for m in inside),
        )

    def add(self, draft: Draft) -> Claim:
        """Save a claim as one step; returned only after it is on the disk."""
        self._check(draft.label, draft.fields)
        if not draft.anchor.holds_in(articles.get(self._store, draft.article_id).text):
            raise UsageError("the quote does not stand in the article", "select it again")
        with self._store.edit_tx("claim.add", draft.label) as step:
            return claims.add(step, draft, self._codebook.version)

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
        self._check(label, fields or {})
        given = {"label": label, "note": note, "gloss": gloss, "fields": fields}
        values = {name: value for name, value in given.items() if value is not None}
        with self._store.edit_tx("claim.edit", self.get(claim_id).label if label is None else label) as step:
            return claims.edit(step, claim_id, revision, values)

    def delete(self, claim_id: int) -> None:
        """Delete a claim (softly: undo brings it back)."""
        with self._store.edit_tx("claim.delete", self.get(claim_id).label) as step:
            claims.delete(step, claim_id)

    def get(self, claim_id: int) -> Claim:
        """One claim; NotFound when there is none or it was deleted."""
        return claims.get(self._store, claim_id)

    def ids(self, query: ClaimQuery = ALL_CLAIMS) -> list[int]:
        """Ids of the claims that `query` lets through, in its order."""
        return claims.ids(self._store, query)

    def rows(self, query: ClaimQuery = ALL_CLAIMS) -> list[ClaimRow]:
        """The claims that `query` lets through, with their articles and figures."""
        return claims.rows_of(self._store, claims.ids(self._store, query))

    def _check(self, label: str | None, fields: Mapping[str, str]) -> None:
        """Raise UsageError for a label, field or value that the codebook does not have."""
        if label is not None and self._codebook.label(label) is None:
            names = ", ".join(x.id for x in self._codebook.labels)
            raise UsageError(f"the codebook has no label {label!r}", f"it has: {names}")
        known = {f.id: f for f in self._codebook.fields}
        for name, value in fields.items():
            if name not in known:
                raise UsageError(f"the codebook has no field {name!r}", f"it has: {', '.join(known)}")
            if value and known[name].values and value not in known[name].values:
                raise UsageError(
                    f"{value!r} is no value of {name}", f"it takes: {', '.join(known[name].values)}"
                )
