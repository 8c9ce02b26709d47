"""Logical text → lines of cells in visual order, with exact maps both ways.

A paragraph's levels are resolved once on the logical text (UAX #9, P–I); lines are broken in logical order; each
line is then reordered (L1–L3), shaped and mirrored (L4) by itself. All offsets are code points of the
paragraph's text; all columns are terminal cells from the left edge of the line's content.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Literal

from workbench.arabic import bidi, shape, wrap
from workbench.arabic.ucd import bidi_class, cells, joining_type, line_break

Digits = Literal["as_written", "european", "arabic"]
"""How digits are drawn; the text and its offsets stay as they are."""

_DIGITS: dict[str, dict[int, str]] = {
    "as_written": {},
    "european": {zero + d: str(d) for zero in (0x660, 0x6F0) for d in range(10)},
    "arabic": {zero + d: chr(0x660 + d) for zero in (0x30, 0x6F0) for d in range(10)},
}
ELLIPSIS = "…"
_DOTTED_CIRCLE = "\u25cc"


@dataclass(slots=True)
class Cluster:
    """What the caret cannot enter: a base with its marks, or a lam-alef ligature, drawn as one."""

    start: int
    end: int
    glyph: str
    """What is drawn: shaped, mirrored, without controls."""
    width: int
    """Cells, 1 or 2."""
    level: int
    """Embedding level after L1; odd reads right to left."""
    col: int = 0
    """Leftmost cell in the line."""


@dataclass(slots=True)
class Line:
    """One visual line of a paragraph: text [start, end), trailing blanks included, and its drawn clusters."""

    start: int
    end: int
    base: int
    """Paragraph level: 1 is a right-to-left line."""
    clusters: list[Cluster]
    """In visual order, left to right; blanks at the end of the line are not drawn."""
    width: int
    """Cells of all clusters."""
    _logical: list[Cluster] = field(default_factory=list, repr=False)
    _starts: list[int] = field(default_factory=list, repr=False)

    def __post_init__(self) -> None:
        self._logical = sorted(self.clusters, key=lambda cluster: cluster.start)
        self._starts = [cluster.start for cluster in self._logical]

    def cluster_at(self, offset: int) -> Cluster | None:
        """The cluster that holds a logical offset; None at the undrawn end of the line and outside of it."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0 or offset >= self._logical[index].end:
            return None
        return self._logical[index]

    def column(self, offset: int) -> int:
        """Left column of the cluster at `offset`; past the last one, the column where the next would be drawn.

        In a right-to-left line that place is -1, one cell left of the content.
        """
        cluster = self.cluster_at(offset)
        if cluster is not None:
            return cluster.col
        return -1 if self.base & 1 else self.width

    def offset(self, column: int) -> int:
        """Start of the cluster drawn at `column`; beyond either side, the line's logical start or end."""
        if not self.clusters:
            return self.start
        if column < 0 or column >= self.width:
            at_start = (column < 0) != bool(self.base & 1)
            return self.start if at_start else self.text_end
        index = bisect_right(self.clusters, column, key=lambda cluster: cluster.col) - 1
        return self.clusters[index].start

    @property
    def text_end(self) -> int:
        """Where the drawn text ends: `end` without the trailing blanks."""
        return self._logical[-1].end if self._logical else self.start

    def glyphs(self) -> str:
        """The line as the terminal gets it in app mode."""
        return "".join([cluster.glyph for cluster in self.clusters])


class Paragraph:
    """A paragraph that can be laid out at any width.

    `base` forces the direction (0 left to right, 1 right to left), None takes the first strong character.
    """

    __slots__ = ("_bounds", "_cells", "_digits", "_ligature", "_marks", "levels", "text")

    def __init__(
        self,
        text: str,
        base: int | None = None,
        *,
        ligature: bool = True,
        marks: bool = True,
        digits: Digits = "as_written",
    ) -> None:
        self.text = text
        self.levels = bidi.resolve(text, base)
        self._ligature, self._marks, self._digits = ligature, marks, _DIGITS[digits]
        self._bounds, self._cells = _clusters(text, ligature)

    @property
    def base(self) -> int:
        """The paragraph level."""
        return self.levels.base

    def line(self) -> Line:
        """The whole paragraph as one line."""
        return self._line(0, len(self.text))

    def wrap(self, width: int) -> list[Line]:
        """The paragraph in lines of at most `width` cells, trailing blanks not counted."""
        return [self._line(start, end) for start, end in self._breaks(max(2, width))]

    def _breaks(self, width: int) -> list[tuple[int, int]]:
        """Logical intervals of the lines."""
        text, bounds = self.text, self._bounds
        places, mandatory = wrap.breaks(line_break.letters(text))
        total = [0, *accumulate(self._cells)]
        of = {start: index for index, start in enumerate(bounds)}
        lines, start = [], 0
        best = None
        for place in places:
            index = bisect_right(bounds, place - 1) if place not in of else of[place]
            end = place if index >= len(bounds) else bounds[index]
            drawn = len(text[start:end].rstrip()) + start
            while drawn > start and self._width(total, start, drawn) > width:
                if best is not None and best > start:
                    cut = best
                else:
                    first = bisect_right(bounds, start) - 1
                    cut_index = first
                    while total[cut_index + 1] - total[first] <= width:
                        cut_index += 1
                    cut = bounds[max(cut_index, first + 1)]
                lines.append((start, cut))
                start, best = cut, None
                drawn = max(drawn, start)
            best = end
            if place in mandatory:
                lines.append((start, end))
                start, best = end, None
        if start < len(text) or not lines:
            lines.append((start, len(text)))
        return lines

    def _width(self, total: list[int], start: int, end: int) -> int:
        """Cells of the clusters in [start, end)."""
        return total[bisect_right(self._bounds, end - 1)] - total[bisect_right(self._bounds, start - 1)]

    def _line(self, start: int, end: int) -> Line:
        """Lay out the logical interval [start, end) as one line."""
        text = self.text
        stop = start + len(text[start:end].rstrip())
        glyphs = shape.shape(text[start:stop], self._ligature)
        levels = self.levels.line(start, end)
        first = bisect_right(self._bounds, start) - 1 if start else 0
        last = bisect_right(self._bounds, stop - 1) if stop > start else first
        clusters = []
        for index in range(first, last):
            at = self._bounds[index]
            to = min(self._bounds[index + 1] if index + 1 < len(self._bounds) else len(text), stop)
            width = self._cells[index]
            level = levels[at - start]
            glyph = self._glyph(glyphs[at - start : to - start], level, width)
            clusters.append(Cluster(at, to, glyph, width, level))
        order = bidi.visual_order([cluster.level for cluster in clusters])
        visual, column = [], 0
        for index in order:
            cluster = clusters[index]
            cluster.col = column
            column += cluster.width
            visual.append(cluster)
        return Line(start, end, self.base, visual, column)

    def _glyph(self, glyphs: list[str], level: int, width: int) -> str:
        """What draws one cluster."""
        base, *marks = glyphs
        if level & 1:
            base = bidi.mirror(base)
        if self._digits:
            base = base.translate(self._digits)
        if not width:
            return ""
        if cells[base] == "0":
            base = " " if base.isspace() else _DOTTED_CIRCLE + base
        drawn = "".join([m for m in marks if m and _is_mark(m)]) if self._marks else ""
        return base + drawn


def _is_mark(char: str) -> bool:
    """True for combining marks, False for joiners, bidi controls and other format characters."""
    return bidi_class[char] == "M" and not "\ufe00" <= char <= "\ufe0f"


def _clusters(text: str, ligature: bool) -> tuple[list[int], list[int]]:
    """Start and cells of each cluster."""
    widths = cells.letters(text)
    kinds = joining_type.letters(text)
    starts: list[int] = []
    wide: list[int] = []
    alef = -1
    for at, width in enumerate(widths):
        if at == alef or (width == 0x30 and starts and text[at] != "\t"):
            continue
        starts.append(at)
        wide.append(1 if text[at] == "\t" or (width == 0x30 and _is_mark(text[at])) else width - 0x30)
        if ligature and text[at] == shape.LAM:
            found = shape.ligated(kinds, text, at)
            alef = -1 if found is None else found
    return starts, wide


def visual(text: str, base: int | None = None) -> str:
    """`text` in one line as the terminal draws it."""
    return Paragraph(text, base).line().glyphs()


def truncate(text: str, width: int, base: int | None = None) -> Line:
    """`text` in at most `width` cells, with an ellipsis at its logical end where it had to be cut.

    The ellipsis is a cluster with an empty interval at the cut; it stands on the side where the line ends.
    """
    paragraph = Paragraph(text, base)
    whole = paragraph.line()
    if whole.width <= width:
        return whole
    kept = paragraph._breaks(max(1, width - 1))[0][1]
    line = paragraph._line(0, kept)
    mark = Cluster(line.text_end, line.text_end, ELLIPSIS, 1, line.base)
    if line.base & 1:
        for cluster in line.clusters:
            cluster.col += 1
        line.clusters.insert(0, mark)
    else:
        mark.col = line.width
        line.clusters.append(mark)
    line.width += 1
    return line
