"""What two texts share and where they differ, by folded words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from workbench.arabic.chars import folded

_TOKEN = re.compile(r"\S+")
_MARKS = dict.fromkeys(map(ord, ".,;:!?،؛؟«»“”„\"'()[]…-"))
"""Punctuation, which is no difference: outlets quote and hyphenate each in their own way."""
SHARED = 3
"""Words in a row that must be equal to count as shared: fewer are chance."""
MOST = 6000
"""Words that are compared at most; difflib is quadratic."""


@dataclass(frozen=True, slots=True)
class Passage:
    """An interval of one text; `other` is the interval of the other text that stands for it, None when there is none."""

    start: int
    end: int
    shared: bool
    other: tuple[int, int] | None = None


def compare(
    a: str, b: str, blocks_a: Sequence[tuple[int, int]], blocks_b: Sequence[tuple[int, int]]
) -> tuple[list[Passage], list[Passage]]:
    """Passages of both texts in order, covering the words inside the given intervals."""
    words_a, words_b = _words(a, blocks_a), _words(b, blocks_b)
    matcher = SequenceMatcher(
        None, [w[2] for w in words_a[:MOST]], [w[2] for w in words_b[:MOST]], autojunk=False
    )
    left: list[Passage] = []
    right: list[Passage] = []
    at_a = at_b = 0
    kept = [m for m in matcher.get_matching_blocks() if m.size >= SHARED or not m.size]
    for match in kept:
        _differ(left, words_a[at_a : match.a], words_b[at_b : match.b])
        _differ(right, words_b[at_b : match.b], words_a[at_a : match.a])
        if match.size:
            span_a = words_a[match.a][0], words_a[match.a + match.size - 1][1]
            span_b = words_b[match.b][0], words_b[match.b + match.size - 1][1]
            left.append(Passage(*span_a, True, span_b))
            right.append(Passage(*span_b, True, span_a))
        at_a, at_b = match.a + match.size, match.b + match.size
    return left, right


def _differ(out: list[Passage], own: list[tuple[int, int, str]], other: list[tuple[int, int, str]]) -> None:
    """Add the words of one side that the other lacks or has otherwise."""
    if own:
        instead = (other[0][0], other[-1][1]) if other else None
        out.append(Passage(own[0][0], own[-1][1], False, instead))


def _words(text: str, blocks: Sequence[tuple[int, int]]) -> list[tuple[int, int, str]]:
    """(start, end, folded word without edge punctuation) of every word inside the blocks."""
    return [
        (m.start(), m.end(), folded(m.group()).translate(_MARKS) or m.group())
        for start, end in blocks
        for m in _TOKEN.finditer(text, start, end)
    ]
