"""Suggested claims: sentences with a score, the reasons for it, and what became of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from workbench.domain.claim import Draft
from workbench.domain.span import Anchor


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that speaks for or against a sentence being a claim."""

    code: str
    """A feature's name: cue.say, figure.casualty, event, quote, … (`why.<code>` in texts)."""
    words: str = ""
    """The words of the sentence that show it; empty where none do."""
    weight: float = 0.0
    """What it adds to the score, in log-odds."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A sentence of a text with its score; offsets are code points of the text."""

    start: int
    end: int
    score: float
    """Probability that an analyst makes a claim of it, 0 … 1."""
    reasons: tuple[Reason, ...]
    """What moved the score, the strongest first."""
    features: Mapping[str, float] = field(default_factory=dict)


class Fate(StrEnum):
    """What became of a suggestion."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    CLAIMED = "claimed"
    """A claim that was made by hand covers it."""


class Ranking(StrEnum):
    """Orders of suggestions."""

    TEXT = "text"
    SCORE = "score"
    UNCERTAIN = "uncertain"
    """Those first whose answer would teach most: probability nearest ½."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A sentence of an article that may be worth a claim."""

    article_id: int
    anchor: Anchor
    label: str
    """The label that a claim of it would be given."""
    score: float
    reasons: tuple[Reason, ...]
    fate: Fate = Fate.OPEN
    draft: Draft | None = None
    """What accepting it would save."""


@dataclass(frozen=True, slots=True)
class Learned:
    """How judgements moved the weight of one feature."""

    code: str
    prior: float
    weight: float
    accepted: int
    """Accepted sentences that had it."""
    rejected: int


@dataclass(frozen=True, slots=True)
class Judgement:
    """One accepted or rejected suggestion, as the database holds it."""

    id: int
    article_id: int
    start: int
    end: int
    exact: str
    accepted: bool
    features: Mapping[str, float]
    claim_id: int | None
    by: str
    at: str


Place = tuple[int, int, int]
"""Article id, start and end of a sentence."""


@dataclass(frozen=True, slots=True)
class Alike:
    """The open sentences of the library that say the same as one of them."""

    same: tuple[Place, ...]
    """In the same words, however spelt; the one that was asked about first."""
    near: tuple[Place, ...]
    """In nearly the same words, with the same figures, names and negations."""
