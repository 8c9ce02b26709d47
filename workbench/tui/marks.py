"""What lies on an article as things to see: intervals with a kind, a letter and a colour."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from workbench.domain.claim import Claim
from workbench.domain.mention import Entity, EntityType, Figure, FigureType, Mention, MentionState, Statement
from workbench.domain.sheet import Sheet
from workbench.domain.shown import Shown
from workbench.domain.suggestion import Fate, Suggestion


class Family(StrEnum):
    """What can be shown and hidden together."""

    ENTITIES = "entities"
    FIGURES = "figures"
    DATES = "dates"
    STATEMENTS = "statements"
    CLAIMS = "claims"
    OFFERS = "offers"
    """Sentences that are suggested as claims."""


@dataclass(frozen=True, slots=True)
class Look:
    """How one kind is told: the letter in the margin and the ink; underline where it is a name."""

    letter: str
    ink: str
    underline: bool = False


LOOKS = {
    "PER": Look("P", "person", True),
    "LOC": Look("L", "place", True),
    "ORG": Look("O", "organisation", True),
    "GROUP": Look("G", "organisation", True),
    "MEDIA": Look("M", "organisation", True),
    "EVENT": Look("E", "other", True),
    "NAT": Look("N", "other", True),
    "MISC": Look("I", "other", True),
    "figure": Look("F", "figure"),
    "date": Look("D", "date"),
    "statement": Look("S", "statement", True),
    "claim": Look("C", "text"),
    "offer": Look("◇", "accent"),
}
NUMBERS = Shown(frozenset(LOOKS) - {"figure", "date"})
"""Figures and dates alone."""
DATE_TYPES = frozenset({FigureType.DATE, FigureType.TIME, FigureType.DURATION})


@dataclass(frozen=True, slots=True)
class Mark:
    """One highlight."""

    start: int
    end: int
    kind: str
    """A key of LOOKS."""
    family: Family
    mention: Mention | None = None
    claim: Claim | None = None
    offer: Suggestion | None = None

    @property
    def look(self) -> Look:
        """Its letter and ink."""
        return LOOKS[self.kind]

    @property
    def open(self) -> bool:
        """True while it waits for a person's decision."""
        if self.offer is not None:
            return self.offer.fate is Fate.OPEN
        return self.mention is not None and self.mention.state is MentionState.SUGGESTED

    @property
    def score(self) -> float:
        """How sure its detector is, 0 … 1; what says nothing of it counts as sure."""
        detail = self.mention.detail if self.mention is not None else None
        if isinstance(detail, Entity):
            return detail.probability
        return detail.score if isinstance(detail, Figure) else 1.0

    @property
    def key(self) -> tuple[str, int]:
        """What tells it apart in one article."""
        if self.mention is not None:
            return "m", self.mention.id
        if self.offer is not None:
            return "o", self.offer.anchor.start
        return "c", self.claim.id if self.claim else 0


def mark_of_mention(mention: Mention) -> Mark:
    """A detection as a highlight; a statement is shown on its cue."""
    detail = mention.detail
    if isinstance(detail, Figure):
        date = detail.type in DATE_TYPES
        return Mark(
            detail.start,
            detail.end,
            "date" if date else "figure",
            Family.DATES if date else Family.FIGURES,
            mention,
        )
    if isinstance(detail, Statement):
        return Mark(*detail.cue, "statement", Family.STATEMENTS, mention)
    return Mark(detail.start, detail.end, entity_kind(detail), Family.ENTITIES, mention)


def entity_kind(entity: Entity) -> str:
    """The key of LOOKS for an entity."""
    return str(entity.type) if str(entity.type) in LOOKS else str(EntityType.MISC)


def marks_of(sheet: Sheet, shown: Shown) -> tuple[Mark, ...]:
    """Everything shown on an article, in the order of the text; the longer of two that begin together first."""
    found = [mark_of_mention(m) for m in sheet.mentions if m.state is not MentionState.REJECTED]
    found += [Mark(c.anchor.start, c.anchor.end, "claim", Family.CLAIMS, claim=c) for c in sheet.claims]
    kept = [m for m in found if shown.shows(m.kind) and not (m.open and m.score < shown.least)]
    return tuple(sorted(kept, key=lambda m: (m.start, -m.end, m.key)))


OFFERED = 0.5
"""The score from which a sentence is offered as a claim in its text; the list of suggestions shows them all."""


def offers_of(suggestions: Iterable[Suggestion]) -> tuple[Mark, ...]:
    """Suggested sentences as marks, in the order of the text."""
    found = sorted(suggestions, key=lambda s: s.anchor.start)
    return tuple(Mark(s.anchor.start, s.anchor.end, "offer", Family.OFFERS, offer=s) for s in found)


def place_of(mark: Mark) -> tuple[int, int, tuple[str, int]]:
    """Where a highlight stands in the order that Tab goes through."""
    return mark.start, -mark.end, mark.key


def under(marks: Sequence[Mark], offset: int) -> list[Mark]:
    """The highlights that hold `offset`, shortest first, as `o` steps through them."""
    return sorted((m for m in marks if m.start <= offset < m.end), key=lambda m: (m.end - m.start, m.key))


def following(marks: Sequence[Mark], offset: int, *, waiting: bool = False) -> Mark | None:
    """The first highlight that begins after `offset`."""
    return next((m for m in marks if m.start > offset and (m.open or not waiting)), None)


def preceding(marks: Sequence[Mark], offset: int, *, waiting: bool = False) -> Mark | None:
    """The last highlight that begins before `offset`."""
    return next((m for m in reversed(marks) if m.start < offset and (m.open or not waiting)), None)


def touching(marks: Sequence[Mark], start: int, end: int) -> Iterator[Mark]:
    """The highlights that share a code point with [start, end)."""
    for mark in marks:
        if mark.start >= end:
            break
        if mark.end > start:
            yield mark
