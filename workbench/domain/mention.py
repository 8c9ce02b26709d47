"""What detection finds in a text: figures (dates among them), entities and attributed statements."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum


class Family(StrEnum):
    """The three kinds of mention."""

    FIGURE = "figure"
    ENTITY = "entity"
    STATEMENT = "statement"


class FigureType(StrEnum):
    """What a figure measures."""

    COUNT = "count"
    CASUALTY = "casualty"
    STRENGTH = "strength"
    MONEY = "money"
    PERCENT = "percent"
    FRACTION = "fraction"
    MEASURE = "measure"
    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    AGE = "age"
    ORDINAL = "ordinal"
    IDENTIFIER = "identifier"
    SCORE = "score"


class Qualifier(StrEnum):
    """How exactly a value is meant; absence means exact."""

    ABOUT = "about"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    RANGE = "range"
    VAGUE = "vague"


class EntityType(StrEnum):
    """What an entity is; GROUP and MEDIA count as ORG where ORG is scored, EVENT and NAT as MISC."""

    PER = "PER"
    LOC = "LOC"
    ORG = "ORG"
    GROUP = "GROUP"
    MEDIA = "MEDIA"
    EVENT = "EVENT"
    NAT = "NAT"
    MISC = "MISC"


class CueClass(StrEnum):
    """What the source does with the content (after PARC 3.0 and PolNeAR)."""

    SAY = "say"
    ANNOUNCE = "announce"
    CONFIRM = "confirm"
    CLAIM = "claim"
    DENY = "deny"
    ESTIMATE = "estimate"
    WARN = "warn"
    REPORT = "report"
    HEARSAY = "hearsay"


MEANING = (
    *("value", "low", "high", "qualifier", "unit", "noun", "currency", "role", "per", "direction", "iso"),
    *("precision", "calendar"),
)
"""What a figure means, by the names of its fields; None where it does not say."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number or date with its meaning; offsets are code points of the source text."""

    start: int
    end: int
    surface: str
    num_start: int
    num_end: int
    type: FigureType
    value: float | int | None = None
    low: float | int | None = None
    high: float | int | None = None
    qualifier: Qualifier | None = None
    unit: str | None = None
    noun: str | None = None
    currency: str | None = None
    """ISO 4217 code."""
    role: str | None = None
    """killed, wounded, missing, detained, displaced, …"""
    per: str | None = None
    direction: str | None = None
    """up or down, for changes."""
    subset_of: tuple[int, int] | None = None
    """Span of the figure this one is a part of."""
    iso: str | None = None
    """EDTF or ISO 8601 for dates, times and durations."""
    precision: str | None = None
    calendar: str | None = None
    """As written: gregorian, hijri, coptic, …"""
    alternatives: tuple[str, ...] = ()
    """Other readings worth keeping, as ISO strings or numbers."""
    against: str | None = None
    """ISO date of publication that a relative date was resolved against; None when the reading does not depend on one."""
    rule: str = ""
    """Which rule found it."""
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Entity:
    """A named thing in a text."""

    start: int
    end: int
    surface: str
    type: EntityType
    canonical: str
    probability: float
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """Who says what: a cue, its speaker and its content as spans of the source text."""

    cue: tuple[int, int]
    cue_class: CueClass
    speaker: tuple[int, int] | None = None
    content: tuple[int, int] | None = None
    negated: bool = False
    hops: tuple[tuple[int, int], ...] = ()
    """Channels between the speaker and this text, nearest the speaker first (X told Y; Y quoting X)."""
    rule: str = ""

    @property
    def start(self) -> int:
        """First code point that belongs to the statement."""
        return min(s[0] for s in (self.cue, self.speaker, self.content) if s)

    @property
    def end(self) -> int:
        """Past the last code point that belongs to the statement."""
        return max(s[1] for s in (self.cue, self.speaker, self.content) if s)


class MentionState(StrEnum):
    """What a person has said of a mention; anything but SUGGESTED outranks every later detection."""

    SUGGESTED = "suggested"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Mention:
    """A detection as the database holds it."""

    id: int
    uuid: str
    article_id: int
    detail: Figure | Entity | Statement
    state: MentionState
    detector: str
    version: str
    by: str | None = None
    """The analyst who accepted, rejected, edited or added it; None when only a detector did."""

    @property
    def family(self) -> Family:
        """Which of the three it is."""
        if isinstance(self.detail, Figure):
            return Family.FIGURE
        return Family.ENTITY if isinstance(self.detail, Entity) else Family.STATEMENT

    @property
    def start(self) -> int:
        """First code point."""
        return self.detail.start

    @property
    def end(self) -> int:
        """Past the last code point."""
        return self.detail.end


FIGURE_KEYS = tuple(f.name for f in fields(Figure) if f.name not in {"against", "rule", "score"})
"""The keys of a figure in `workbench detect --jsonl`, in order."""
ENTITY_KEYS = ("start", "end", "surface", "type", "canonical", "probability")
STATEMENT_KEYS = ("cue", "cue_class", "speaker", "content", "negated")
