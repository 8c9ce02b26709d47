"""The programme of a match day: a line for each match, with its hour and a colon before it."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from workbench.detect.figures.tokens import Item

_EARLIEST, _LATEST = 8, 23
_WINDOW = 48
"""Items around a line of a programme within which its others stand."""


def in_programme(items: Sequence[Item], at: int) -> bool:
    """18: الترجي / جمعية الحمامات: the hours of matches, line by line, which do not count up as the entries of a list do. O(1)."""
    if not _opens_line(items, at) or not _EARLIEST <= (items[at].value or 0) <= _LATEST:
        return False
    line = items[at + 2 : at + 12]
    end = next((k for k, x in enumerate(line) if x.cls == "|"), len(line))
    if not any(x.cls in "/-" for x in line[1:end]):
        return False
    around = range(max(0, at - _WINDOW), min(at + _WINDOW, len(items)))
    hours = [int(items[k].value or 0) for k in around if items[k].cls == "d" and _opens_line(items, k)]
    return any(b - a != 1 for a, b in itertools.pairwise(hours)) and min(hours) >= _EARLIEST


def _opens_line(items: Sequence[Item], at: int) -> bool:
    """A number and a colon at the beginning of a line."""
    if at and items[at - 1].cls != "|":
        return False
    return (
        items[at].digits
        and at + 2 < len(items)
        and items[at + 1].text == ":"
        and items[at + 2].kind == "word"
    )
