"""Links between claims: what one says about another, with the evidence of both sides."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workbench.domain.claim import Claim
from workbench.domain.link import LinkState, Reason
from workbench.domain.span import Anchor


class Relation(StrEnum):
    """What claim `a` is or does to claim `b`."""

    SAME_AS = "same_as"
    REPEATS = "repeats"
    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    UPDATES = "updates"
    CORRECTS = "corrects"
    RETRACTS = "retracts"
    DERIVED_FROM = "derived_from"
    PART_OF_TOTAL = "part_of_total"


SYMMETRIC = frozenset({Relation.SAME_AS, Relation.CONTRADICTS})
"""Relations that hold both ways; the claim with the lower id is then `a`."""


INVERSE = {
    Relation.REPEATS: "repeated_by",
    Relation.SUPPORTS: "supported_by",
    Relation.UPDATES: "updated_by",
    Relation.CORRECTS: "corrected_by",
    Relation.RETRACTS: "retracted_by",
    Relation.DERIVED_FROM: "source_of",
    Relation.PART_OF_TOTAL: "total_of",
}
"""What claim `b` is to claim `a`, where that is something else."""


class Subtype(StrEnum):
    """What two contradicting claims disagree about."""

    NUMERIC = "numeric"
    TEMPORAL = "temporal"
    PLACE = "place"
    ACTOR = "actor"
    DENIAL = "denial"
    ATTRIBUTION = "attribution"
    CONTEXT = "context"


CONFIDENCE = ("", "low", "moderate", "high")
"""The analyst's confidence in a link (ICD 203); empty: not given."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words of one side that bear a link out: a span of the article's original and its text."""

    article: int
    start: int
    end: int
    exact: str

    @classmethod
    def of(cls, article: int, anchor: Anchor) -> Evidence:
        """The words that an anchor holds."""
        return cls(article, anchor.start, anchor.end, anchor.exact)


@dataclass(frozen=True, slots=True)
class ClaimLink:
    """A link between two claims as the database holds it."""

    id: int
    uuid: str
    relation: Relation
    a: int
    b: int
    state: LinkState
    subtype: Subtype | None
    rationale: str
    confidence: str
    evidence_a: tuple[Evidence, ...]
    evidence_b: tuple[Evidence, ...]
    score: float | None
    reasons: tuple[Reason, ...]
    by: str | None
    at: str


@dataclass(frozen=True, slots=True)
class ClaimLinkRow:
    """A link seen from one claim, with the claim at its other end."""

    link: ClaimLink
    claim: int
    """The claim it is seen from."""
    other: Claim
    title: str
    outlet: str
    published: str | None

    @property
    def back(self) -> bool:
        """True when the other claim is what does something to this one."""
        return self.link.b == self.claim and self.link.relation not in SYMMETRIC


@dataclass(frozen=True, slots=True)
class ClaimCandidate:
    """A sentence, or a claim on it, in another article that may be linked with a claim."""

    article: int
    start: int
    end: int
    exact: str
    claim: int | None
    """The claim that stands there; None for a sentence without one."""
    relation: Relation
    subtype: Subtype | None
    score: float
    reasons: tuple[Reason, ...]
    title: str
    outlet: str
    published: str | None
