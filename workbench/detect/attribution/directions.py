"""Whether a source phrase speaks of what stands before it or of what follows."""

from __future__ import annotations

from workbench.detect.attribution.cue_verbs import FORMS
from workbench.detect.attribution.lexicon import ACCORDING, BY_THAT, THAT
from workbench.detect.attribution.nouns import Phrase
from workbench.detect.attribution.phrases import ADVERBS, DAYS, LEAD, RELATIVE
from workbench.detect.attribution.tokens import Text

_MODIFIERS = (
    ADVERBS | DAYS | {"حول", "بشان", "عن", "في", "خلال", "الذي", "التي", "الصادر", "الصادره", "علي", "من"}
)
"""Behind a source phrase they still belong to it."""
_OPENERS = frozenset({"فقد", "فان", "قد"})
_THEN = frozenset({"فقد", "فان", "فانه", "فانها", "فانهم"})
"""What the main clause begins with behind a long source phrase."""


def direction(text: Text, i: int, phrase: Phrase) -> tuple[bool, int]:
    """Whether the content stands before the phrase, and where it goes on after it.

    A phrase that opens its sentence speaks of what follows. Within a sentence it speaks of what follows only
    when the words before it are a mere link; else of what stands before it.
    """
    tokens = text.tokens
    first, end = text.first_of(i), text.end_of(i)
    after = phrase.after
    lead = [t for t in tokens[first:i] if t.is_word]
    glued = (
        tokens[i].word[:1] == "و" and tokens[i].word not in ACCORDING and tokens[i - 1].word in "،,؛"
        if i
        else False
    )
    while (
        after < end
        and (not tokens[after].is_word or tokens[after].word in _OPENERS)
        and after not in text.opens
    ):
        after += 1
    glued = glued or (i > first and tokens[i - 1].word in THAT | BY_THAT)
    enough = sum(t.is_word for t in tokens[after:end]) >= 3
    verb_first = len(lead) == 1 and i and tokens[i - 1].word in "،," and lead[0].word not in LEAD
    verb_first = verb_first and not any(f.word in FORMS or f.word[1:] in FORMS for f in lead)
    opens = (len(lead) <= 1 and not verb_first) or glued
    if opens:
        after = _main_clause(text, phrase.end, end, after)
    return not (opens and enough), (after if opens and enough else phrase.after)


def _main_clause(text: Text, at: int, end: int, after: int) -> int:
    """Where the main clause begins when more stands between it and the phrase (بحسب تقرير نشر أمس، …)."""
    tokens = text.tokens
    stop = min(end, at + 30)
    then = next((k for k in range(at, stop) if tokens[k].word in _THEN), None)
    if then is not None:
        return then + (tokens[then].word in {"فقد", "فان"})
    if at >= end or tokens[at].word not in _MODIFIERS:
        return after
    comma = next((k for k in range(at, stop) if tokens[k].word in "،,"), None)
    enough = comma is not None and sum(t.is_word for t in tokens[comma:end]) >= 3
    return comma + 1 if comma is not None and enough else after


def stands_aside(text: Text, i: int, phrase: Phrase) -> bool:
    """True for a phrase between commas or dashes with more of the clause after it."""
    tokens = text.tokens
    end = text.end_of(i)
    signs = {"،", ",", "-", "–", "—"}
    if (
        i == 0
        or tokens[i - 1].word not in signs
        or phrase.after >= end
        or (phrase.after + 1 < end and tokens[phrase.after + 1].word in RELATIVE | {"وذلك"})
        or tokens[phrase.after].word not in signs
    ):
        return False
    rest = sum(t.is_word for t in tokens[phrase.after : end])
    another = rest <= 4 and phrase.after + 1 < end and tokens[phrase.after + 1].word.startswith("وال")
    return rest >= 2 and not another
