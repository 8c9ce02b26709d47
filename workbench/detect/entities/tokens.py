"""Tokens and sentences of a text in its folded form, with the way back to source offsets."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import NamedTuple

from workbench.arabic.chars import Folded, fold

_TOKEN = re.compile(r"[^\W_]+|\n|[^\w\s]|_")
_STOPS = frozenset(".!?؟…")
LEFT_QUOTES = frozenset("«“„‘\"'(‹[")
RIGHT_QUOTES = frozenset("»”“’\"')›]")
DASHES = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2015\u2212/")
_LONGEST = 200
"""Tokens in a sentence at most: run-on text is cut so that no step is quadratic in it."""


class Token(NamedTuple):
    """A word or one punctuation character; offsets count folded characters."""

    text: str
    start: int
    end: int
    word: bool


Sentence = list[Token]


@dataclass(frozen=True, slots=True)
class Document:
    """A folded text cut into sentences of tokens."""

    folded: Folded
    sentences: tuple[Sentence, ...]

    def definite(self, token: Token) -> bool:
        """True when the source writes the article ال (bare alef) at the front of the token, after clitics."""
        text = token.text
        for skip in range(min(3, len(text) - 4)):
            if text.startswith("ال", skip) and all(c in "وفبكل" for c in text[:skip]):
                return self.folded.source[self.folded.origins[token.start + skip]] in "اٱ"
        return text.startswith(("لل", "ولل", "فلل")) and len(text) > 4


def read(text: str) -> Document:
    """Fold and tokenise `text`; a sentence ends at . ! ? ؟ … before a gap, and at every line end."""
    folded = fold(text)
    chars = folded.text
    sentences: list[Sentence] = []
    current: Sentence = []
    for match in _TOKEN.finditer(chars):
        start, end = match.span()
        piece = chars[start:end]
        if piece == "\n":
            if current:
                sentences.append(current)
                current = []
            continue
        current.append(Token(piece, start, end, piece[0].isalnum()))
        if (piece in _STOPS and _ends(chars, end, current)) or len(current) >= _LONGEST:
            sentences.append(current)
            current = []
    if current:
        sentences.append(current)
    return Document(folded, tuple(sentences))


def _ends(chars: str, end: int, current: Sentence) -> bool:
    """True when the stop is one: white space or a closing mark follows, and no single letter (د.) stands before."""
    if end < len(chars) and not chars[end].isspace() and chars[end] not in RIGHT_QUOTES:
        return False
    return len(current) < 2 or len(current[-2].text) > 1 or current[-1].text != "."


@dataclass(frozen=True, slots=True)
class Found:
    """A possible entity: tokens [first, stop) of one sentence, less `skip` folded letters (clitics) in front."""

    sentence: int
    first: int
    stop: int
    skip: int
    type: str
    score: float
    rule: str
    rank: int = 5
    """Lower ranks win where two overlap."""
    canonical: str = ""

    def overlaps(self, other: Found) -> bool:
        """True when both hold a token in common."""
        return self.sentence == other.sentence and self.first < other.stop and other.first < self.stop


def source_span(document: Document, found: Found) -> tuple[int, int]:
    """Offsets of the finding in the source text, without invisible direction marks at its ends."""
    tokens = document.sentences[found.sentence]
    start, end = document.folded.span(tokens[found.first].start + found.skip, tokens[found.stop - 1].end)
    source = document.folded.source
    while end > start and unicodedata.category(source[end - 1]) == "Cf":
        end -= 1
    while start < end and unicodedata.category(source[start]) == "Cf":
        start += 1
    return start, end
