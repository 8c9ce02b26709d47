"""Stretches of numbers that are tables, read without context."""

from __future__ import annotations

import itertools
import re

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
    found.sort()
    merged: list[tuple[int, int]] = []
    for start, end in found:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
