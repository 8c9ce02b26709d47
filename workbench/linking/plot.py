"""A set of figures as rows of a terminal plot: a bar from end to end of what each report allows.

● a value, ├──┤ a range, ├──●──┤ about a value, ├──▶ at least, ◀──┤ at most; below them the axis. Rows are plain text
in logical order; whoever prints them lays them out for the terminal.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from workbench.domain.board import Report

MARGIN = 0.08
"""Of the shown range, left free on both sides."""
LOGARITHMIC = 50.0
"""From this ratio of the highest to the lowest value on, the axis is logarithmic."""


class Scale:
    """Values → columns 0 … width − 1."""

    def __init__(self, rows: Sequence[Report], width: int) -> None:
        ends = [x for r in rows for x in (r.low, r.high, r.point) if x is not None]
        points = [r.point for r in rows]
        low, high = min(points), max(points)
        for x in ends:
            if x >= low / 3 and x <= high * 3:
                low, high = min(low, x), max(high, x)
        self.width = width
        self._least = 1.0 if all(x == int(x) for x in points) else 0.0
        self.log = low > 0 and high / low > LOGARITHMIC
        a, b = self._at(low), self._at(high)
        free = (b - a) * MARGIN or abs(b) * MARGIN or 1.0
        self.low, self.high = a - free, b + free
        if low >= 0 and not self.log:
            self.low = max(0.0, self.low)

    def _at(self, value: float) -> float:
        return math.log10(value) if self.log else value

    def column(self, value: float) -> int:
        """The column of a value, at the edges where it lies outside."""
        if self.log and value <= 0:
            return 0
        share = (self._at(value) - self.low) / (self.high - self.low)
        return min(self.width - 1, max(0, round(share * (self.width - 1))))

    def ticks(self, most: int = 5) -> list[float]:
        """Round values inside the range, ascending."""
        if self.log:
            exponents = range(math.ceil(self.low), math.floor(self.high) + 1)
            return [10.0**e for e in exponents]
        step = max(_round_step((self.high - self.low) / most), self._least)
        first = math.ceil(self.low / step)
        return [i * step for i in range(first, math.floor(self.high / step) + 1)]


def _round_step(rough: float) -> float:
    """The next of 1, 2, 5 times a power of ten."""
    power: float = 10.0 ** math.floor(math.log10(rough))
    return next(m * power for m in (1.0, 2.0, 5.0, 10.0) if m * power >= rough * 0.999)


def bar(row: Report, scale: Scale) -> str:
    """One report on the scale, exactly as wide as it."""
    cells = [" "] * scale.width
    low, high = scale.column(row.low), scale.width - 1 if row.high is None else scale.column(row.high)
    at_most = row.low == 0 and row.high is not None and row.high == row.point > 0
    if low < high:
        cells[low : high + 1] = "─" * (high - low + 1)
        cells[low] = "◀" if at_most else "├"
        cells[high] = "▶" if row.high is None else "┤"
    inside = row.high is not None and not at_most and row.low < row.point < row.high
    if low >= high or (inside and row.figure.value is not None):
        cells[scale.column(row.point)] = "●"
    return "".join(cells)


def axis(scale: Scale) -> str:
    """The ticks' labels, each centred under its column where there is room."""
    line = [" "] * scale.width
    free = 0
    for tick in scale.ticks():
        label = f"{tick:,.0f}" if tick == int(tick) else f"{tick:g}"
        start = scale.column(tick) - len(label) // 2
        if start >= free and start + len(label) <= scale.width:
            line[start : start + len(label)] = label
            free = start + len(label) + 2
    return "".join(line).rstrip()


def chain(row: Report) -> str:
    """Who says it, the outlet first: «Asharq ← Bloomberg ← CRS»."""
    return " ← ".join(s for s in row.sources if s) or row.outlet


def lines(rows: Sequence[Report], width: int = 40) -> list[tuple[str, str, str]]:
    """(value, bar, who says it) by row, and the axis with empty ends."""
    if not rows:
        return []
    scale = Scale(rows, max(10, width))
    return [
        *((r.value, bar(r, scale), f"{r.article:03} {chain(r)}".strip()) for r in rows),
        ("", axis(scale), ""),
    ]
