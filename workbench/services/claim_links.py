"""Links between claims: candidates in other articles with reasons, and what a person says about two claims."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workbench.domain.board import FigurePair
from workbench.domain.claim import Claim
from workbench.domain.claim_link import (
    CONFIDENCE,
    ClaimCandidate,
    ClaimLink,
    ClaimLinkRow,
    Evidence,
    Relation,
    Subtype,
)
from workbench.domain.errors import UsageError
from workbench.domain.link import LinkState, Reason
from workbench.domain.span import Anchor, Span
from workbench.services import conflicts, linked_claims
from workbench.services.claim_candidates import ClaimCandidates
from workbench.services.tagging import Tagging
from workbench.storage import articles, claim_links, claims, dismissals
from workbench.storage.store import Store


class ClaimLinks:
    """What claims say about each other; every decision is one step of the journal."""

    def __init__(self, store: Store, tagging: Tagging) -> None:
        self._store = store
        self._tagging = tagging
        self._candidates = ClaimCandidates(store)

    def candidates(self, claim_id: int, limit: int = 20) -> list[ClaimCandidate]:
        """Sentences and claims of other articles that may be linked with a claim, best first; NotFound."""
        return self._candidates.of(claim_id, limit)

    def link(
        self,
        a: int,
        b: int,
        relation: str,
        *,
        subtype: str | None = None,
        rationale: str = "",
        confidence: str = "",
        score: float | None = None,
        reasons: Iterable[Reason] = (),
        evidence: tuple[Sequence[Span], Sequence[Span]] | None = None,
    ) -> ClaimLink:
        """Say that claim `a` stands in `relation` to claim `b`; without evidence the claims' own words are it.

        Raises UsageError for an unknown relation, subtype or confidence, and for a subtype of anything but
        contradicts; NotFound for an unknown claim.
        """
        detail = self._detail(relation, subtype, rationale, confidence)
        one, two = claims.get(self._store, a), claims.get(self._store, b)
        spans = evidence or ((), ())
        detail |= {"a": self._evidence(one, spans[0]), "b": self._evidence(two, spans[1])}
        with self._store.edit_tx("claim_link.add", _pair(one, two)) as step:
            return claim_links.decide(
                step, a, b, Relation(relation), LinkState.CONFIRMED, detail, score, reasons
            )

    def accept(
        self,
        claim_id: int,
        candidate: ClaimCandidate,
        relation: str | None = None,
        *,
        subtype: str | None = None,
        rationale: str = "",
        confidence: str = "",
    ) -> ClaimLink:
        """Link a claim with a candidate as one step; a sentence without a claim is tagged like the claim first.

        Without a relation the proposed one is taken, as it reads from the later report where it is an update.
        """
        kind = Relation(_known(relation or candidate.relation, Relation))
        if subtype is None and kind is candidate.relation:
            subtype = candidate.subtype
        detail = self._detail(kind, subtype, rationale, confidence)
        claim = claims.get(self._store, claim_id)
        draft = None
        if candidate.claim is None:
            draft = self._tagging.draft(candidate.article, candidate.start, candidate.end)
            self._tagging.check(draft)
        place = Evidence(candidate.article, candidate.start, candidate.end, candidate.exact)
        turned = relation is None and self._turned(claim, candidate)
        with self._store.edit_tx("claim_link.add", f"{claim.label} ↔ {candidate.outlet}") as step:
            other = candidate.claim if draft is None else self._tagging.put(step, draft).id
            assert other is not None
            sides = [self._evidence(claim, ()), claim_links.pack([place])]
            first, second = (other, claim_id) if turned else (claim_id, other)
            if turned:
                sides.reverse()
            detail |= {"a": sides[0], "b": sides[1]}
            return claim_links.decide(
                step, first, second, kind, LinkState.CONFIRMED, detail, candidate.score, candidate.reasons
            )

    def link_figures(self, pair: FigurePair, relation: str = "", subtype: str | None = None) -> ClaimLink:
        """Link the claims that two figures stand in, tagging their sentences where there is none: one step.

        Without a relation the outcome's own is taken: a conflict contradicts in its figure, a later toll updates.
        """
        kind, own = conflicts.proposed(pair.outcome)
        if relation:
            kind = Relation(_known(relation, Relation))
            own = None
        wanted = Subtype(_known(subtype, Subtype)) if subtype else own
        if kind is Relation.CONTRADICTS and wanted is None:
            wanted = Subtype.NUMERIC
        return conflicts.link(self._store, self._tagging, pair, kind, wanted)

    def over_figures(self, pairs: Iterable[FigurePair]) -> dict[str, ClaimLink]:
        """Key of a pair → the link between claims that says something of both figures."""
        return conflicts.linked(self._store, pairs)

    def dismiss(self, claim_id: int, candidate: ClaimCandidate) -> None:
        """Say that a claim and a candidate are not linked; it is not suggested again.

        Two claims are told apart by a rejected link, a sentence without a claim by its place.
        """
        if candidate.claim is not None:
            self.reject(claim_id, candidate.claim, candidate.relation)
            return
        claim = claims.get(self._store, claim_id)
        with self._store.edit_tx("claim_link.reject", f"{claim.label} ↔ {candidate.outlet}") as step:
            key = f"{claim_id}:{candidate.article}:{candidate.start}-{candidate.end}"
            dismissals.put(step, dismissals.PASSAGE, key, claim.article_id)

    def seen_from(self, claim_ids: Sequence[int]) -> list[ClaimLinkRow]:
        """The confirmed links of some claims with what stands at their other ends."""
        return linked_claims.seen_from(self._store, claim_ids)

    def reject(self, a: int, b: int, relation: str = Relation.SAME_AS) -> ClaimLink:
        """Say that two claims are not linked so; they are not suggested to each other again."""
        kind = Relation(_known(relation, Relation))
        with self._store.edit_tx("claim_link.reject", f"{a} ↔ {b}") as step:
            return claim_links.decide(step, a, b, kind, LinkState.REJECTED, {}, None, ())

    def edit(
        self,
        link_id: int,
        *,
        relation: str | None = None,
        subtype: str | None = None,
        rationale: str | None = None,
        confidence: str | None = None,
    ) -> ClaimLink:
        """Change what a link says; what is None stays. A relation that has no subtype loses it."""
        values: dict[str, object] = {}
        kind = None if relation is None else Relation(_known(relation, Relation))
        if subtype is not None:
            values["subtype"] = subtype and _known(subtype, Subtype)
        if kind is not None and kind is not Relation.CONTRADICTS:
            values["subtype"] = ""
        if rationale is not None:
            values["rationale"] = rationale
        if confidence is not None:
            values["confidence"] = _confidence(confidence)
        with self._store.edit_tx("claim_link.edit", str(link_id)) as step:
            return claim_links.edit(step, link_id, kind, values)

    def unlink(self, link_id: int) -> None:
        """Take a link away (softly)."""
        with self._store.edit_tx("claim_link.remove", str(link_id)) as step:
            claim_links.remove(step, link_id)

    def of(self, claim_id: int) -> list[ClaimLink]:
        """A claim's links, rejected ones left out."""
        return [x for x in claim_links.of(self._store, [claim_id]) if x.state is not LinkState.REJECTED]

    def all(self, relations: Iterable[str] = ()) -> list[ClaimLink]:
        """Every link between claims of these relations (empty: any), by id."""
        return claim_links.every(self._store, relations)

    def _turned(self, claim: Claim, candidate: ClaimCandidate) -> bool:
        """Whether the candidate does to the claim what is proposed: the later of two reports is what updates."""
        published = articles.get(self._store, claim.article_id).published
        return later_updates(candidate, published)

    def _detail(
        self, relation: str, subtype: str | None, rationale: str, confidence: str
    ) -> dict[str, object]:
        kind = _known(relation, Relation)
        if subtype and kind != Relation.CONTRADICTS:
            raise UsageError("no_subtype", relation=kind)
        return {
            "subtype": subtype and _known(subtype, Subtype),
            "rationale": rationale,
            "confidence": _confidence(confidence),
        }

    def _evidence(self, claim: Claim, spans: Sequence[Span]) -> list[dict[str, object]]:
        text = articles.get(self._store, claim.article_id).text
        if not spans:
            return claim_links.pack([Evidence.of(claim.article_id, claim.anchor)])
        try:
            anchors = [Anchor.of(text, s.start, s.end) for s in spans]
        except ValueError as error:
            raise UsageError("evidence", what=error) from None
        return claim_links.pack(Evidence.of(claim.article_id, x) for x in anchors)


def later_updates(candidate: ClaimCandidate, published: str | None) -> bool:
    """True when an update is proposed and the candidate is the later report."""
    return (
        candidate.relation is Relation.UPDATES
        and bool(published)
        and (candidate.published or "") > (published or "")
    )


def _known(value: str, kinds: type[Relation] | type[Subtype]) -> str:
    if value not in set(kinds):
        raise UsageError("none_of", value=value, known=", ".join(kinds))
    return str(value)


def _confidence(value: str) -> str:
    if value not in CONFIDENCE:
        raise UsageError("no_confidence", value=value, known=", ".join(CONFIDENCE[1:]))
    return value


def _pair(one: Claim, two: Claim) -> str:
    return f"{one.label} {one.id} ↔ {two.label} {two.id}"
