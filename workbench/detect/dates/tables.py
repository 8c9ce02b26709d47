"""Stretches of numbers that are tables, read without context."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Sequence

from workbench.detect.figures.tokens import Item

TABLE = re.compile(r"[dnyK:LI][dnyK,.\-/|()pu%:LI]{60,}")
"""A stretch of numbers and punctuation too long for prose."""
_BLOCK = 32
_PLAIN = re.compile(r"[dnywKvIL:]")
_BARE = re.compile(r"(?<![Ma$])[dnywKvIL:](?![%$MG])")
"""A number that no percent sign, currency or month stands beside: reports in prose are full of those that one does."""
_DENSE = (
    (_BARE, 2, 0.40),
    (_BARE, 4, 0.30),
    (_BARE, 8, 0.25),
    (_BARE, 16, 0.20),
    (_PLAIN, 3, 0.40),
    (_PLAIN, 8, 0.32),
)
"""Blocks in a row and the share of numbers from which they are a table; of 10,161 ANT articles one reaches any."""


def _sums(kind: re.Pattern[str], classes: str) -> list[int]:
    """How many items of a kind stand before each block."""
    counts = [0] * -(-len(classes) // _BLOCK)
    for match in kind.finditer(classes):
        counts[match.start() // _BLOCK] += 1
    return list(itertools.accumulate(counts, initial=0))


def tables(classes: str) -> list[tuple[int, int]]:
    """Stretches too dense in bare numbers for prose: nothing but numbers and marks, 4 in 10 items over two blocks, or fewer over more.

    Read as tables, without context, so that their cost stays linear with a small constant.
    """
    found = [m.span() for m in TABLE.finditer(classes)]
    sums = {kind: _sums(kind, classes) for kind in (_BARE, _PLAIN)}
    for kind, wide, share in _DENSE:
        upto = sums[kind]
        for k in range(len(upto) - wide):
            size = min((k + wide) * _BLOCK, len(classes)) - k * _BLOCK
            if size > (wide - 1) * _BLOCK + 8 and upto[k + wide] - upto[k] >= share * size:
                found.append((k * _BLOCK, k * _BLOCK + size))
    return merged(found)


_CROWD = re.compile(
    r"[dw]MM?a?y?|h?MM?a?y|Qo[af]{0,2}y?|ay|[dnyv]w*[jhalcU]|[dn]w(?![dnyw])"
    r"|[dnywvoIKL:MWDsQ2XOESjhalcU]|(?<![dnywvo])[R$](?![dnywvok])"
)
"""A figure or a date (3 مارس 2024, الربع الأول من عام 2024, 3 ملايين) as one, what else begins one, units of time, and nouns by
themselves that are counted or paid, since a dual of them may be one: not those beside a number, of which price lists are full."""
_BESIDE = re.compile(r"(?<=[dnywvo])[R$]|[R$](?=[dnywvok])")
"""The nouns that stand beside one, of which only the duals are figures."""
_COMMON = "rm.i,kfu|"
"""The commonest classes that begin none of these."""
_LETTERS, _SOME = 128, 6
CROWD = 144
_CROWDED = ((16, CROWD), (64, 384))
"""Blocks of 128 characters, and so many such figures in them that none is read with its context, but in blocks that have few.

The densest 2,048 characters of all 10,161 ANT articles have 104, the densest 8,192 have 217.
"""


def crowds(items: Sequence[Item], classes: str) -> list[tuple[int, int]]:
    """Stretches of the text with so many figures, months, weekdays and counted nouns that to read each with its context would cost too much.

    The work of a text is bounded by this: at most 144 are read with context in 2,048 characters, and 384 in 8,192, whatever
    stands there. A stretch begins behind the last line end of its first block, so that the paragraph before it is read.
    """
    if (
        len(classes) - sum(map(classes.count, _COMMON)) < CROWD
        or len(_CROWD.findall(classes)) + len(_BESIDE.findall(classes)) < CROWD
    ):
        return []
    found = [m.start() for m in _CROWD.finditer(classes)]
    found += [at for m in _BESIDE.finditer(classes) if _is_dual(items[at := m.start()])]
    if len(found) < CROWD:
        return []
    counts = [0] * (items[max(found)].start // _LETTERS + 1)
    for at in found:
        counts[items[at].start // _LETTERS] += 1
    full = {k for wide, most in _CROWDED for k in _crowded(counts, wide, most)}
    return [_stretch(items, classes, *block) for block in merged([(k, k + 1) for k in full])]


def _is_dual(item: Item) -> bool:
    named = item.lex.noun or item.lex.unit
    return named is not None and named.count == 2


def _crowded(counts: list[int], wide: int, most: int) -> set[int]:
    """The blocks with more than a few, in some stretch of `wide` blocks that has `most` or more."""
    upto = list(itertools.accumulate([*counts, *[0] * wide], initial=0))
    many = [k for k in range(len(counts)) if upto[k + wide] - upto[k] >= most]
    return {k for at in many for k in range(at, min(at + wide, len(counts))) if counts[k] >= _SOME}


def within(items: Sequence[Item], stretches: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches of the text as stretches of its items."""
    return [(_at(items, first), _at(items, last)) for first, last in stretches]


def _at(items: Sequence[Item], place: int) -> int:
    return bisect_left(items, place, key=lambda i: i.start)


def _stretch(items: Sequence[Item], classes: str, first: int, last: int) -> tuple[int, int]:
    begin, inside = _at(items, first * _LETTERS), _at(items, (first + 1) * _LETTERS)
    line = classes.rfind("|", begin, inside)
    return (items[line].start if line >= 0 else first * _LETTERS), last * _LETTERS


def merged(found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The stretches in order, those that touch or overlap as one."""
    out: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out
