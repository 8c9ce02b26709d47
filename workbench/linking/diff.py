"""What two texts share and where they part: word by word and sentence by sentence, for the compare screen."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import Indel

from workbench.arabic.chars import fold, folded
from workbench.arabic.words import sentences
from workbench.domain.span import Span

_WORD = re.compile(r"[^\W_]+")
ALIKE = 0.5
"""Sentences whose words agree at least so far (Dice) are shown beside each other."""
WINDOW = 8000
"""Longer texts are compared so many words at a time: the matrix takes a bit a pair of words."""
LONGEST = 400
"""More sentences than this are aligned in windows, so that time stays linear."""


class Change(StrEnum):
    """What became of a stretch of the first text in the second."""

    SAME = "same"
    CUT = "cut"
    ADDED = "added"


_CHANGES = {"equal": Change.SAME, "delete": Change.CUT, "insert": Change.ADDED}


@dataclass(frozen=True, slots=True)
class Op:
    """A stretch of words: where it stands in each text; an empty span marks where the other text lacks it."""

    change: Change
    a: Span
    b: Span


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences beside each other, or one that the other text lacks."""

    a: Span | None
    b: Span | None
    alike: float


def words(text: str) -> tuple[list[str], list[Span]]:
    """The folded words of a text and their source spans."""
    folds = fold(text)
    found = list(_WORD.finditer(folds.text))
    return [m.group() for m in found], [Span(*folds.span(m.start(), m.end())) for m in found]


def diff(a: str, b: str) -> list[Op]:
    """Word diff of two texts by longest common subsequence over folded words; spelling variants are the same.

    The ops cover every word of both texts, in order; neighbouring words of one kind are one op.
    """
    a_words, a_spans = words(a)
    b_words, b_spans = words(b)
    ops: list[Op] = []
    for at in range(0, max(len(a_words), len(b_words)), WINDOW):
        left, right = a_words[at : at + WINDOW], b_words[at : at + WINDOW]
        for code in Indel.opcodes(left, right):
            a_span = _cover(a_spans, at + code.src_start, at + code.src_end)
            b_span = _cover(b_spans, at + code.dest_start, at + code.dest_end)
            ops.append(Op(_CHANGES[code.tag], a_span, b_span))
    return ops


def cut_first(ops: Sequence[Op]) -> list[Op]:
    """The same with what was cut before what came in its place: to be read in one line."""
    out: list[Op] = []
    for op in ops:
        at = len(out)
        while op.change is Change.CUT and at and out[at - 1].change is Change.ADDED:
            at -= 1
        out.insert(at, op)
    return out


def _cover(spans: Sequence[Span], first: int, end: int) -> Span:
    """The source interval of words [first, end); empty at its place when there are none."""
    if first < end:
        return Span(spans[first].start, spans[end - 1].end)
    at = spans[first].start if first < len(spans) else (spans[-1].end if spans else 0)
    return Span(at, at)


def align(a: str, b: str) -> list[Pair]:
    """Sentences of both texts in reading order, the alike ones beside each other.

    Needleman and Wunsch (1970) over the Dice similarity of their words, so that order is kept.
    """
    left = [(s, _bag(a, s)) for s in sentences(a)]
    right = [(s, _bag(b, s)) for s in sentences(b)]
    out: list[Pair] = []
    for at in range(0, max(len(left), len(right)), LONGEST):
        out += _align(left[at : at + LONGEST], right[at : at + LONGEST])
    return out


def _bag(text: str, span: Span) -> frozenset[str]:
    return frozenset(_WORD.findall(folded(text[span.start : span.end])))


def _dice(a: frozenset[str], b: frozenset[str]) -> float:
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0


def _align(
    left: Sequence[tuple[Span, frozenset[str]]], right: Sequence[tuple[Span, frozenset[str]]]
) -> list[Pair]:
    rows, columns = len(left), len(right)
    alike = [[_dice(x, y) for _, y in right] for _, x in left]
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows - 1, -1, -1):
        for j in range(columns - 1, -1, -1):
            pair = alike[i][j] + best[i + 1][j + 1] if alike[i][j] >= ALIKE else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], pair)
    out: list[Pair] = []
    i = j = 0
    while i < rows or j < columns:
        both = i < rows and j < columns
        if both and alike[i][j] >= ALIKE and best[i][j] == alike[i][j] + best[i + 1][j + 1]:
            out.append(Pair(left[i][0], right[j][0], alike[i][j]))
            i, j = i + 1, j + 1
        elif i < rows and (j == columns or best[i][j] == best[i + 1][j]):
            out.append(Pair(left[i][0], None, 0.0))
            i += 1
        else:
            out.append(Pair(None, right[j][0], 0.0))
            j += 1
    return out
