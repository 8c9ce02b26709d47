"""Headlines that name who speaks before a colon: الخارجية: …, مصادر: …, «رويترز»: …."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.detect.attribution.cue_verbs import FORMS, Form
from workbench.detect.attribution.nouns import Nouns
from workbench.detect.attribution.phrases import (
    ASIDE,
    AUDIENCE,
    CLAUSE_WORDS,
    OUTLETS,
    PAPERS,
    PLACES,
    SPEAKERS,
)
from workbench.detect.attribution.tokens import Text

LONGEST_NAME = 9
"""Words before the colon at most."""
LONGEST_LINE = 30
"""Words of a line that can be a headline."""


@dataclass(frozen=True, slots=True)
class Headline:
    """Who speaks before the colon at token `at`, as a source interval."""

    at: int
    speaker: tuple[int, int]
    told: tuple[int, int] | None = None
    """The outlet that was told (مصدر لـ«رويترز»: …)."""


def headlines(text: Text, nouns: Nouns) -> list[Headline]:
    """The lines of `text` that are "speaker: content", without a full stop at their end; O(n)."""
    found = []
    surnames: set[str] | None = None
    for start, end in text.sentences:
        if start and text.tokens[start - 1].word != "\n":
            continue
        colon = next(
            (k for k in range(start, min(end, start + LONGEST_NAME + 3)) if text.tokens[k].word == ":"), None
        )
        if colon is None or not _line(text, start, colon, end):
            continue
        first = max((k + 1 for k in range(start, colon - 1) if text.tokens[k].word == "|"), default=start)
        behind, told = _told(text, nouns, first, colon)
        via = next((k for k in range(first + 1, behind - 1) if text.tokens[k].word == "عن"), None)
        if via is not None and (first in nouns.media or text.tokens[first].word in OUTLETS):
            told, first = text.span(first, via), via + 1
        span = text.span(first, behind)
        addressed = behind < colon and first in nouns.names
        surnames = _surnames(text, nouns) if surnames is None else surnames
        if span is not None and (addressed or _speaks(text, nouns, first, behind, surnames)):
            found.append(Headline(colon, span, told))
    return found


def _told(text: Text, nouns: Nouns, first: int, colon: int) -> tuple[int, tuple[int, int] | None]:
    """Where the speaker ends before the one who is addressed, and that one when it is an outlet."""
    tokens = text.tokens
    for k in range(first + 1, colon):
        word = tokens[k].word
        if word == "ل" and (k + 1 in text.opens or k + 1 in nouns.names):
            inner = text.quotes[text.opens[k + 1]] if k + 1 in text.opens else None
            return k, text.span(inner.first + 1, inner.last) if inner else text.span(k + 1, colon)
        if k in nouns.fused or word in AUDIENCE or (word[:1] == "ل" and word[1:] in OUTLETS):
            end = nouns.media.get(k, colon)
            return k, (tokens[k].start + 1, tokens[min(end, colon) - 1].end)
        if word[:1] == "ل" and len(word) > 3 and not word.startswith("لل") and k in nouns.names.values():
            return k, None
    return colon, None


def _line(text: Text, first: int, colon: int, end: int) -> bool:
    """True for a short line with words on both sides of its colon and no stop at its end."""
    tokens = text.tokens
    last = next((t.word for t in reversed(tokens[first:end]) if t.word != "\n"), "")
    whole = end == len(tokens) or tokens[end - 1].word == "\n"
    said = sum(t.is_word for t in tokens[colon + 1 : end])
    digits = tokens[colon - 1].word.isdigit() or (colon + 1 < end and tokens[colon + 1].word.isdigit())
    return (
        whole
        and last not in ".؛:"
        and said >= 3
        and said <= LONGEST_LINE
        and not (digits and colon - first < 2)
    )


def _speaks(text: Text, nouns: Nouns, first: int, colon: int, surnames: set[str]) -> bool:
    """True when the words before the colon are a name or begin with one who speaks, and hold no verb."""
    tokens = text.tokens[first:colon]
    words = [t.word for t in tokens if t.is_word]
    if not words or len(words) > LONGEST_NAME or any(w in CLAUSE_WORDS for w in words):
        return False
    if words[0] in ASIDE | PLACES or any(_verbal(w) for w in words):
        return False
    start = next(i for i in range(first, colon) if text.tokens[i].is_word)
    if len(words) <= 2 and set(words) <= surnames:
        return True
    named = any(start <= i and e <= colon and i - start <= 3 for i, e in _within(nouns, start, colon))
    return words[0] in SPEAKERS | PAPERS or named


def _surnames(text: Text, nouns: Nouns) -> set[str]:
    """The words of the names of those who can speak, wherever in the text."""
    return {text.tokens[k].word for i, e in nouns.speakers.items() for k in range(i, e)}


def _within(nouns: Nouns, start: int, end: int) -> list[tuple[int, int]]:
    return [(i, nouns.speakers[i]) for i in range(start, end) if i in nouns.speakers]


def _verbal(word: str) -> bool:
    forms = FORMS.get(word, ())
    return any(f.form in {Form.IMPERFECT, Form.PARTICIPLE} or f.gender == "f" for f in forms)
