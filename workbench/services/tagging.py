"""Claims: drafted with what detection knows, saved as one step, edited, deleted, listed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from workbench.domain.article import Article
from workbench.domain.claim import Claim, Draft, Hop, Recent, origin_of
from workbench.domain.codebook import TAGS, Codebook, Standing, joined, listed, refusal, standing
from workbench.domain.errors import NotFound, UsageError
from workbench.domain.mention import Family, Mention
from workbench.domain.query import ALL_CLAIMS, ClaimQuery
from workbench.domain.sheet import ClaimRow
from workbench.domain.span import Anchor
from workbench.storage import articles, claims, mentions
from workbench.storage.store import Store
from workbench.storage.tx import Step

__all__ = ["ClaimQuery", "ClaimRow", "Tagging"]

RELIABILITY = ("", *"ABCDEF")
"""The Admiralty code of a source: A completely reliable … F cannot be judged; "" is not assessed."""


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
        return self.draft_in(article, mentions.of(self._store, article_id), start, end)

    def stands(self, draft: Draft) -> bool:
        """Whether the words of a draft that was kept are still there: another file may have stood at this path."""
        try:
            text = articles.get(self._store, draft.article_id).text
        except NotFound:
            return False
        return text[draft.anchor.start : draft.anchor.end] == draft.anchor.exact

    def draft_in(self, article: Article, found: Sequence[Mention], start: int, end: int) -> Draft:
        """The same for an article and mentions that are at hand."""
        # Loaded with the first draft: with them come the rules of attribution, a fifth of what the app would load
        # before its first paint.
        from workbench.services import attribution, defaults, labels

        text = article.text
        start, end = max(0, start), min(end, len(text))
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start >= end:
            raise UsageError("no_text_selected")
        inside = [m for m in found if m.family is Family.FIGURE and start <= m.start and m.end <= end]
        said = mentions.statements_over(found, start, end)
        hops = attribution.hops(text, found, said, start, end, article.outlet)
        return Draft(
            article.id,
            Anchor.of(text, start, end),
            labels.label(text, inside, said, start, end, self._codebook),
            fields=defaults.fields(text, found, said, start, end, self._codebook, hops),
            figures=tuple(m.id for m in inside),
            hops=hops,
        )

    def add(self, draft: Draft) -> Claim:
        """Save a claim as one step; returned only after it is on the disk."""
        return self.add_all([draft])[0]

    def add_all(self, drafts: Sequence[Draft]) -> list[Claim]:
        """Save claims as one step, all or none."""
        for draft in drafts:
            self.check(draft)
        labels = list(dict.fromkeys(d.label for d in drafts))
        what = labels[0] if len(drafts) == 1 else f"{', '.join(labels)} × {len(drafts)}"
        with self._store.edit_tx("claim.add", what) as step:
            return [self.put(step, draft) for draft in drafts]

    def check(self, draft: Draft) -> None:
        """Raise UsageError for a draft that the codebook or the article does not bear out."""
        self._check(draft.label, draft.fields, draft.hops)
        if not draft.anchor.holds_in(articles.get(self._store, draft.article_id).text):
            raise UsageError("quote_elsewhere")

    def put(self, step: Step, draft: Draft, uuid: str = "") -> Claim:
        """Write a checked draft inside a step, its source and its chain in agreement; `uuid` for one from elsewhere."""
        return claims.add(step, _agreeing(draft), self._codebook, uuid)

    def edit(
        self,
        claim_id: int,
        revision: int,
        *,
        label: str | None = None,
        note: str | None = None,
        gloss: str | None = None,
        fields: Mapping[str, str] | None = None,
        hops: Sequence[Hop] | None = None,
        figures: Sequence[int] | None = None,
    ) -> Claim:
        """Change a claim; None leaves a value, `fields` are merged and "" removes one, `hops` and `figures` replace.

        A new source renames the origin of the chain, and a new chain names the source. Raises Conflict, naming who
        and when, unless `revision` is the claim's present one, and NotFound.
        """
        present = self.get(claim_id)
        self._check(label, fields or {}, hops or ())
        if hops is None and fields and "source" in fields:
            hops = with_origin(present.hops, fields["source"])
        elif hops is not None and "source" not in (fields or {}) and self._codebook.field("source"):
            fields = {**(fields or {}), "source": origin_of(hops)}
        given = {
            "label": label, "note": note, "gloss": gloss, "fields": fields, "hops": hops, "figures": figures
        }  # fmt: skip
        values = {name: value for name, value in given.items() if value is not None}
        with self._store.edit_tx("claim.edit", present.label if label is None else label) as step:
            return claims.edit(step, claim_id, revision, values)

    def change(
        self, claim_ids: Iterable[int], *, label: str | None = None, fields: Mapping[str, str] | None = None
    ) -> int:
        """Set label or fields (a status, tags) of many claims in one step; returns how many were given."""
        wanted = list(claim_ids)
        self._check(label, fields or {})
        given = {"label": label, "fields": fields}
        values = {name: value for name, value in given.items() if value is not None}
        what = " · ".join([*([label] if label else []), *(f"{k}={v}" for k, v in (fields or {}).items())])
        with self._store.edit_tx("claim.edit", f"{what} × {len(wanted)}") as step:
            for claim_id in wanted:
                claims.edit(step, claim_id, None, values)
        return len(wanted)

    def tag_all(self, claim_ids: Iterable[int], add: Iterable[str], remove: Iterable[str] = ()) -> int:
        """Give many claims tags, or take some away, in one step; what else they are tagged with stays."""
        wanted, gone = list(claim_ids), set(remove)
        new = [t for t in add if t]
        signed = [*(f"+{t}" for t in new), *(f"-{t}" for t in sorted(gone))]
        with self._store.edit_tx("claim.edit", f"{' '.join(signed)} × {len(wanted)}") as step:
            for claim_id in wanted:
                has = listed(self.get(claim_id).fields.get(TAGS, ""))
                tags = [t for t in dict.fromkeys([*has, *new]) if t not in gone]
                self._check(None, {TAGS: joined(tags)})
                claims.edit(step, claim_id, None, {"fields": {TAGS: joined(tags)}})
        return len(wanted)

    def recent(self) -> Recent:
        """The labels and values that I used last."""
        return claims.recent(self._store)

    def delete(self, claim_id: int) -> None:
        """Delete a claim (softly: undo brings it back)."""
        with self._store.edit_tx("claim.delete", self.get(claim_id).label) as step:
            claims.delete(step, claim_id)

    def delete_all(self, claim_ids: Iterable[int]) -> int:
        """Delete many claims in one step; returns how many."""
        wanted = list(claim_ids)
        with self._store.edit_tx("claim.delete", f"× {len(wanted)}") as step:
            for claim_id in wanted:
                claims.delete(step, claim_id)
        return len(wanted)

    def standing(self, claim: Claim) -> Standing:
        """How a claim stands to the codebook in force: older, unknown label or values, incomplete."""
        return standing(
            self._codebook,
            claim.codebook,
            claim.label,
            {**claim.fields, "note": claim.note, "gloss": claim.gloss},
        )

    def adopt(self, claim_ids: Iterable[int]) -> int:
        """Say that claims made under an older codebook hold under the present one; nothing else of them changes.

        Raises UsageError, with nothing changed, for a claim with a label, field or value that the codebook lacks.
        """
        wanted = [self.get(claim_id) for claim_id in claim_ids]
        for claim in wanted:
            unknown = self.standing(claim).unknown
            if unknown:
                raise UsageError("claim_has_more", id=claim.id, what=", ".join(unknown))
        with self._store.edit_tx("claim.adopt", f"{self._codebook.version} × {len(wanted)}") as step:
            for claim in wanted:
                claims.edit(step, claim.id, None, {"codebook": self._codebook.version})
            claims.note_codebook(step, self._codebook)
        return len(wanted)

    def get(self, claim_id: int) -> Claim:
        """One claim; NotFound when there is none or it was deleted."""
        return claims.get(self._store, claim_id)

    def ids(self, query: ClaimQuery = ALL_CLAIMS) -> list[int]:
        """Ids of the claims that `query` lets through, in its order."""
        return claims.ids(self._store, query)

    def rows(self, query: ClaimQuery = ALL_CLAIMS) -> list[ClaimRow]:
        """The claims that `query` lets through, with their articles and figures."""
        return claims.rows_of(self._store, claims.ids(self._store, query))

    def _check(self, label: str | None, fields: Mapping[str, str], hops: Sequence[Hop] = ()) -> None:
        """Raise UsageError for a label, field or value that the codebook does not have."""
        if label is not None and self._codebook.label(label) is None:
            names = ", ".join(x.id for x in self._codebook.labels)
            raise UsageError("no_label", label=label, known=names)
        known = {f.id: f for f in self._codebook.fields}
        for name, value in fields.items():
            if name not in known:
                raise UsageError("no_field", field=name, known=", ".join(known))
            said = refusal(known[name], value)
            if said:
                raise UsageError("no_value", value=value, field=name, takes=said)
        for hop in hops:
            if hop.reliability not in RELIABILITY:
                raise UsageError("no_reliability", value=hop.reliability)


def with_origin(hops: Sequence[Hop], source: str) -> tuple[Hop, ...]:
    """The chain with another origin: its last hop behind the outlet is renamed, added, or dropped for ""."""
    if origin_of(hops) == source:
        return tuple(hops)
    if not source:
        return tuple(hops[:1])
    if len(hops) > 1:
        return (*hops[:-1], replace(hops[-1], source=source, span=None, anonymous=False))
    return (*(hops or (Hop(""),)), Hop(source))


def _agreeing(draft: Draft) -> Draft:
    """The draft with its chain ending in its source; what the analyst typed as source wins."""
    source = draft.fields.get("source", "")
    return replace(draft, hops=with_origin(draft.hops, source)) if source else draft
