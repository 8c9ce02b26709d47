"""A source named by a preposition or a document, as tokens of a text."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.detect.attribution.cue_verbs import Gender
from workbench.detect.attribution.objects import Complement
from workbench.domain.mention import CueClass


@dataclass(slots=True)
class Source:
    """A source phrase as token indices."""

    first: int
    end: int
    """After the last token of the cue itself."""
    start: int
    """Code point where the cue begins, without و."""
    speaker: tuple[int, int] | None
    after: int
    """Where the text goes on after the speaker."""
    back: bool
    """True when the content stands before the phrase."""
    rule: str
    own_words: bool = False
    opens: bool = False
    """True when the content follows and nothing of the clause stands before the phrase but a link."""
    inside: bool = False
    """True between commas or dashes with more of the clause after it."""
    gender: Gender | None = None
    complement: Complement | None = None
    cue_class: CueClass = CueClass.REPORT
    negated: bool = False
    phrase_end: int | None = None
    """After the speaker's phrase, where the one who was told may stand (ما أكده فلان لوكالة كذا)."""
