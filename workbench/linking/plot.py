"""A set of figures as rows of a terminal plot: a bar from end to end of what each report allows.

● a value, ├──┤ a range, ├──●──┤ about a value, ├──▶ at least, ◀──┤ at most; below them the axis. plotext draws lines
and axis (docs/decisions/0012-plots-by-plotext.md); it is handed numbers only, never a name or a title, so that nothing
it draws needs a direction. Values and sources are plain text in logical order; whoever prints them lays them out.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from threading import Lock

from workbench.domain.board import Report

MARGIN = 0.08
"""Of the shown range, left free on both sides."""
_drawing = Lock()
"""plotext has one figure in all; two threads must not draw on it at once."""
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
        a, b = self.at(low), self.at(high)
        free = (b - a) * MARGIN or abs(b) * MARGIN or 1.0
        self.low, self.high = a - free, b + free
        if low >= 0 and not self.log:
            self.low = max(0.0, self.low)

    def at(self, value: float) -> float:
        """A value in the units of the axis: its decimal logarithm where the axis is logarithmic."""
        if not self.log:
            return value
        return math.log10(value) if value > 0 else self.low

    def column(self, value: float) -> int:
        """The column of a value, at the edges where it lies outside."""
        if self.log and value <= 0:
            return 0
        share = (self.at(value) - self.low) / (self.high - self.low)
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


def bars(rows: Sequence[Report], scale: Scale) -> list[str]:
    """The reports on the scale, a line each, then the axis and its labels; every line as wide as the scale."""
    n = len(rows)
    with _drawing:
        import plotext as plt

        plt.clear_figure()
        plt.theme("clear")
        plt.limit_size(False, False)
        plt.plotsize(scale.width, n + 2)
        plt.frame(False)
        plt.xaxes(True, False)
        plt.yaxes(False, False)
        plt.yticks([], [])
        plt.xticks([scale.at(t) for t in scale.ticks()], [label(t) for t in scale.ticks()])
        plt.xlim(scale.low, scale.high)
        plt.ylim(1, max(2, n))
        for i, row in enumerate(rows):
            y = n - i + (n == 1)
            for first, last, sign in strokes(row, scale):
                plt.plot([first, last], [y, y], marker=sign)
        drawn = plt.uncolorize(plt.build()).rstrip("\n").split("\n")
        plt.clear_figure()
    return [line.ljust(scale.width)[: scale.width] for line in drawn]


def strokes(row: Report, scale: Scale) -> list[tuple[float, float, str]]:
    """What is drawn for one report, in order: (from, to, sign) in the units of the scale, cut to what is shown."""

    def cut(value: float) -> float:
        return min(scale.high, max(scale.low, scale.at(value)))

    low, high = cut(row.low), scale.high if row.high is None else cut(row.high)
    at_most = row.low == 0 and row.high is not None and row.high == row.point > 0
    wide = scale.column(row.low) < (scale.width - 1 if row.high is None else scale.column(row.high))
    out: list[tuple[float, float, str]] = []
    if wide:
        out += [(low, high, "─"), (low, low, "◀" if at_most else "├")]
        out.append((high, high, "▶" if row.high is None else "┤"))
    inside = row.high is not None and not at_most and row.low < row.point < row.high
    if not wide or (inside and row.figure.value is not None):
        out.append((cut(row.point), cut(row.point), "●"))
    return out


def label(tick: float) -> str:
    """A value on the axis."""
    return f"{tick:,.0f}" if tick == int(tick) else f"{tick:g}"


def chain(row: Report) -> str:
    """Who says it, the outlet first: «Asharq ← Bloomberg ← CRS»."""
    return " ← ".join(s for s in row.sources if s) or row.outlet


def lines(rows: Sequence[Report], width: int = 40) -> list[tuple[str, str, str]]:
    """(value, bar, who says it) by row, then the axis and its labels with empty ends."""
    if not rows:
        return []
    drawn = bars(rows, Scale(rows, max(10, width)))
    said = [(r.value, one, f"{r.article:03} {chain(r)}".strip()) for r, one in zip(rows, drawn, strict=False)]
    return [*said, *(("", line, "") for line in drawn[len(rows) :])]
