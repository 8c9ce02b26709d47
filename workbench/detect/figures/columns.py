"""Long stretches of digits and marks without a word: columns of numbers, read before anything else and without context.

What is pasted from a spreadsheet or typed to hurt has thousands of numbers in a row. Each is a count of its own; the
stretch is blanked to a line end, so that what stands before and behind it is read as if it ended there.
"""

from __future__ import annotations

import re

from workbench.arabic.chars import Folded
from workbench.domain.mention import Figure, FigureType
from workbench.domain.quick import quick

COLUMNS = re.compile(r"[\d\s،,.;:؛/|()\[\]%+\-–—…'\"«»!؟?*#@٫٬$€£_و]{256,}")
"""A stretch of a page's length of a line or four in which no word but و stands."""
_LEAST = 64
"""Numbers that such a stretch must have to be columns."""
_NUMBER = re.compile(
    r"(?<!\d)(?:\d{1,3}(?:[,٬]\d{3}){1,5}(?:[.٫]\d{1,9})?|\d{1,15}[.,٫]\d{1,9}|\d{1,18})(?!\d|[.,٫٬]\d)|(?<!\d)\d{1,18}(?!\d)"
)
"""A number with its groups or its decimals; in 1,1,1,1 each is one."""
_make = quick(Figure)


def columns(folded: Folded, source: str) -> tuple[Folded, list[Figure]]:
    """The text without its columns, of the same length, and the numbers in them. O(n)."""
    if sum(map(folded.text.count, "0123456789")) < _LEAST:
        return folded, []
    text, kept, at = folded.text, [], 0
    found: list[Figure] = []
    for match in COLUMNS.finditer(text):
        first, last = _lines(text, *match.span())
        numbers = list(_NUMBER.finditer(text, first, last))
        if len(numbers) < _LEAST:
            continue
        for number in numbers:
            a, b = folded.span(*number.span())
            value = _value(number.group())
            found.append(_make(a, b, source[a:b], a, b, FigureType.COUNT, value, rule="figure:table"))
        kept += [text[at:first], "\n", " " * (last - first - 2), "\n"]
        at = last
    if not found:
        return folded, []
    return Folded(folded.source, "".join([*kept, text[at:]]), folded.origins), found


def _lines(text: str, first: int, last: int) -> tuple[int, int]:
    """Without the ends of the lines of prose around it: … 2024⏎ before, ⏎12 behind."""
    begin, end = text.find("\n", first, first + _EDGE), text.rfind("\n", last - _EDGE, last)
    return (begin if begin >= 0 and first else first), (end if end > first and last < len(text) else last)


_EDGE = 64
"""Characters of a stretch in which a line end parts it from prose."""


def _value(raw: str) -> int | float:
    if raw.isdigit():
        return int(raw)
    grouped = re.fullmatch(r"(\d{1,3}(?:[,٬]\d{3})+)(?:[.٫](\d+))?", raw)
    if grouped:
        whole = re.sub(r"\D", "", grouped[1])
        return float(f"{whole}.{grouped[2]}") if grouped[2] else int(whole)
    value = float(re.sub("[,٫٬]", ".", raw))
    return int(value) if value == int(value) else value
