"""What two figures that do not agree make of the claims they stand in."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.domain.board import FigurePair, Report
from workbench.domain.claim import Claim
from workbench.domain.claim_link import ClaimLink, Evidence, Relation, Subtype
from workbench.domain.link import LinkState
from workbench.services.tagging import Tagging
from workbench.storage import claim_links, claims
from workbench.storage.store import Store

_PROPOSED = {
    "conflict": (Relation.CONTRADICTS, Subtype.NUMERIC),
    "updates": (Relation.UPDATES, None),
    "partial": (Relation.PART_OF_TOTAL, None),
    "same": (Relation.REPEATS, None),
}


def proposed(outcome: str) -> tuple[Relation, Subtype | None]:
    """The relation that an outcome of two figures speaks for; what is compatible or touches supports."""
    return _PROPOSED.get(outcome, (Relation.SUPPORTS, None))


def ordered(pair: FigurePair, relation: Relation) -> tuple[Report, Report]:
    """The two reports as the relation reads: the later one updates, the smaller one is the part."""
    a, b = pair.a, pair.b
    if relation is Relation.UPDATES and (a.published or "") < (b.published or ""):
        return b, a
    if relation is Relation.PART_OF_TOTAL and a.point > b.point:
        return b, a
    return a, b


def link(
    store: Store, tagging: Tagging, pair: FigurePair, relation: Relation, subtype: Subtype | None
) -> ClaimLink:
    """Link the claims on two figures as one step; where a sentence has none, it is tagged first.

    The evidence is the two sentences.
    """
    one, two = ordered(pair, relation)
    known = [_claim_on(store, side) for side in (one, two)]
    drafts = [
        None if claim is not None else tagging.draft(side.article, side.at, side.at + len(side.sentence))
        for claim, side in zip(known, (one, two), strict=True)
    ]
    for draft in drafts:
        if draft is not None:
            tagging.check(draft)
    said = f"{one.value} ↔ {two.value}"
    with store.edit_tx("claim_link.add", said) as step:
        made = [
            claim if draft is None else tagging.put(step, draft)
            for claim, draft in zip(known, drafts, strict=True)
        ]
        first, second = made
        assert first is not None and second is not None
        detail: dict[str, object] = {
            "subtype": subtype or "",
            "a": claim_links.pack([_evidence(one)]),
            "b": claim_links.pack([_evidence(two)]),
        }
        reasons = (pair.reason, *pair.vetoes)
        return claim_links.decide(
            step, first.id, second.id, relation, LinkState.CONFIRMED, detail, pair.score, reasons
        )


def linked(store: Store, pairs: Iterable[FigurePair]) -> dict[str, ClaimLink]:
    """Key of a pair → the link between claims whose evidence covers both figures."""
    known = claim_links.every(store)
    out: dict[str, ClaimLink] = {}
    for pair in pairs:
        for one in known:
            sides = (one.evidence_a, one.evidence_b)
            if (_covers(sides[0], pair.a) and _covers(sides[1], pair.b)) or (
                _covers(sides[0], pair.b) and _covers(sides[1], pair.a)
            ):
                out[pair.key] = one
    return out


def _covers(evidence: Iterable[Evidence], report: Report) -> bool:
    figure = report.figure
    return any(
        e.article == report.article and e.start <= figure.start and figure.end <= e.end for e in evidence
    )


def _claim_on(store: Store, report: Report) -> Claim | None:
    """The shortest claim that covers the figure."""
    figure = report.figure
    over = [
        c
        for c in claims.seen(store, report.article)
        if c.anchor.start <= figure.start and figure.end <= c.anchor.end
    ]
    return min(over, key=lambda c: c.anchor.end - c.anchor.start, default=None)


def _evidence(report: Report) -> Evidence:
    return Evidence(report.article, report.at, report.at + len(report.sentence), report.sentence)
