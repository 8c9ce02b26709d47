"""Logical text → lines of cells in visual order, with exact maps both ways.

A paragraph's levels are resolved once on the logical text (UAX #9, P–I); lines are broken in logical order; each
line is then reordered (L1–L3), shaped and mirrored (L4) by itself, when it is first looked at. All offsets are
code points of the paragraph's text; all columns are terminal cells from the left edge of the line's content.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import OrderedDict
from collections.abc import Callable, Hashable

from workbench.arabic import bidi, wrap
from workbench.arabic.clusters import BLANKS, Clusters, clusters, is_mark
from workbench.arabic.lines import Cluster, Line
from workbench.arabic.shape import shape
from workbench.arabic.ucd import MIRRORED, cells

__all__ = ["ELLIPSIS", "Cluster", "LayoutCache", "Line", "Paragraph", "truncate", "visual"]

ELLIPSIS = "…"
_DOTTED_CIRCLE = "\u25cc"
_DIGITS: dict[str, dict[str, str]] = {
    "as_written": {},
    "european": {chr(zero + d): str(d) for zero in (0x660, 0x6F0) for d in range(10)},
    "arabic": {chr(zero + d): chr(0x660 + d) for zero in (0x30, 0x6F0) for d in range(10)},
}
_LATIN_TOKEN = re.compile(r"(?=[\d.-]*[A-Za-z])[\w.-]+", re.ASCII)
_FIGURE_BEFORE = re.compile(r"\d[\d.,:/٫٬]*\Z")
_NEWLINES = "\n\x0b\x0c\r\x85\u2028\u2029"


class Paragraph:
    """A paragraph that can be laid out at any width.

    `base` forces the direction (0 left to right, 1 right to left), None takes the first strong character.
    `ligature` draws lam-alef in one cell, `marks` draws vowel marks, `digits` is as_written, european or arabic:
    only glyphs change with them, never offsets. Raises ValueError for another `digits`.
    """

    __slots__ = ("_breaks", "_clusters", "_digits", "_latin", "_ligature", "_marks", "levels", "text")

    def __init__(
        self,
        text: str,
        base: int | None = None,
        *,
        ligature: bool = True,
        marks: bool = True,
        digits: str = "as_written",
    ) -> None:
        if digits not in _DIGITS:
            raise ValueError(f"digits is {digits!r}, not one of {', '.join(_DIGITS)}")
        self.text = text
        self.levels = bidi.resolve(text, base)
        self._ligature, self._marks, self._digits = ligature, marks, _DIGITS[digits]
        self._clusters: Clusters = clusters(text, ligature=ligature)
        self._breaks: tuple[list[int], frozenset[int]] | None = None
        self._latin: set[int] = set()
        if digits == "arabic":
            for token in _LATIN_TOKEN.finditer(text):
                self._latin.update(range(*token.span()))

    @property
    def base(self) -> int:
        """The paragraph level: 1 reads right to left."""
        return self.levels.base

    def line(self) -> Line:
        """The whole paragraph as one line, blanks at its end included."""
        return self._line(0, len(self.text), len(self.text))

    def height(self, width: int) -> int:
        """How many lines `wrap(width)` gives."""
        return len(self._intervals(width))

    def wrap(self, width: int) -> list[Line]:
        """The paragraph in lines of at most `width` cells (a wide character needs 2).

        Lines end where UAX #14 lets them; a word that is longer than a line is cut between clusters.
        """
        return [self._line(*interval) for interval in self._intervals(width)]

    def truncate(self, width: int) -> Line:
        """The paragraph in one line of at most `width` cells, with an ellipsis at its logical end if it was cut.

        The ellipsis stands on the side where the line ends and covers the interval that was cut off. A figure is
        left out as a whole, because a part of it would be another figure.
        """
        whole = self.line()
        if whole.width <= width:
            return whole
        starts, total = self._clusters
        cut = starts[bisect_right(total, max(0, width - 1)) - 1] if width > 1 else 0
        figure = _FIGURE_BEFORE.search(self.text[:cut]) if self.text[cut].isdigit() else None
        if figure is not None and figure.start() > 0:
            cut = figure.start()
        kept = self._line(0, cut, len(self.text[:cut].rstrip(BLANKS)))
        end = len(self.text)
        if width < 1:
            return Line(0, end, self.base, 0, 0, list)

        def make() -> list[Cluster]:
            mark = Cluster(kept.text_end, end, ELLIPSIS, 1, self.base)
            if not self.base & 1:
                mark.col = kept.width
                return [*kept.clusters, mark]
            for cluster in kept.clusters:
                cluster.col += 1
            return [mark, *kept.clusters]

        return Line(0, end, self.base, kept.width + 1, end, make)

    def _intervals(self, width: int) -> list[tuple[int, int, int]]:
        """Start, end and drawn end of each line."""
        if self._breaks is None:
            self._breaks = wrap.breaks(self.text)
        places, hard = self._breaks
        hard_places = sorted(hard)
        starts, total = self._clusters
        text, length = self.text, len(self.text)
        width = max(1, width)
        lines: list[tuple[int, int, int]] = []
        start = first = 0
        while start < length:
            fits = max(bisect_right(total, total[first] + width) - 1, first + 1)
            full = starts[fits]
            while starts[fits] < length and text[starts[fits]] in BLANKS:
                fits += 1
            reach = starts[fits]
            must = (
                hard_places[bisect_right(hard_places, start)]
                if hard_places and hard_places[-1] > start
                else 0
            )
            if must and must - 1 <= reach:
                cut = must
            elif reach >= length:
                cut = length
            else:
                cut = self._last_place(places, start, reach) or max(reach, starts[first + 1])
            lines.append((start, cut, self._drawn_end(start, cut, full)))
            start, first = cut, bisect_left(starts, cut)
        if not lines or hard_places[-1:] == [length]:
            lines.append((length, length, length))
        return lines

    def _last_place(self, places: list[int], start: int, reach: int) -> int:
        """The last break opportunity in (start, reach] that divides no cluster, 0 when there is none."""
        starts = self._clusters.starts
        index = bisect_right(places, reach) - 1
        while index >= 0 and places[index] > start:
            if starts[bisect_left(starts, places[index])] == places[index]:
                return places[index]
            index -= 1
        return 0

    def _drawn_end(self, start: int, cut: int, full: int) -> int:
        """Where the drawing of the line [start, cut) ends, of which [start, full) has room."""
        text = self.text
        end = cut
        while end > start and text[end - 1] in _NEWLINES:
            end -= 1
        if end == cut and cut < len(text):
            return start + len(text[start:end].rstrip(BLANKS))
        return min(end, full)

    def _line(self, start: int, end: int, drawn: int) -> Line:
        """The logical interval [start, end) as a line that draws [start, drawn)."""
        starts = self._clusters.starts
        first, last = bisect_left(starts, start), bisect_left(starts, drawn)
        width = self._clusters.width(first, last)
        return Line(start, end, self.base, width, drawn, lambda: self._draw(start, end, drawn, first, last))

    def _draw(self, start: int, end: int, drawn: int, first: int, last: int) -> list[Cluster]:
        """The clusters first … last - 1 of the line [start, end), in visual order with their columns."""
        starts, total = self._clusters
        glyphs = shape(self.text[start:drawn], self._ligature)
        levels = self.levels.line(start, end)
        out = []
        for index in range(first, last):
            at, to = starts[index], starts[index + 1]
            width = total[index + 1] - total[index]
            if width:
                level = levels[at - start]
                glyph = glyphs[at - start]
                if to - at > 1 or cells[glyph] == "0":
                    glyph, level = self._compose(glyphs, levels, at - start, min(to, drawn) - start)
                elif glyph.isspace() or glyph in _ODD:
                    glyph = _ODD.get(glyph, " " * width)
                elif level & 1:
                    glyph = MIRRORED.get(glyph, glyph)
                if self._digits and glyph[:1] in self._digits and at not in self._latin:
                    glyph = self._digits[glyph[0]] + glyph[1:]
                out.append(Cluster(at, to, glyph, width, level))
        order = bidi.visual_order([cluster.level for cluster in out])
        visual = [out[index] for index in order]
        column = 0
        for cluster in visual:
            cluster.col = column
            column += cluster.width
        return visual

    def _compose(self, glyphs: list[str], levels: bytes, at: int, to: int) -> tuple[str, int]:
        """Glyph and level of a cluster of several characters: its base decides, controls are not drawn."""
        base = at
        while base < to - 1 and _is_control(glyphs[base]):
            base += 1
        glyph, level = glyphs[base], levels[base]
        if is_mark(glyph[:1]):
            return _DOTTED_CIRCLE + (self._drawn_marks(glyphs, at, to)), level
        glyph = _ODD.get(glyph, " " if glyph.isspace() else glyph)
        if level & 1:
            glyph = MIRRORED.get(glyph, glyph)
        return glyph + self._drawn_marks(glyphs, base + 1, to), level

    def _drawn_marks(self, glyphs: list[str], at: int, to: int) -> str:
        """The marks among glyphs[at:to], or nothing where marks are not drawn."""
        return "".join([mark for mark in glyphs[at:to] if mark and is_mark(mark)]) if self._marks else ""


def _is_control(glyph: str) -> bool:
    """True for what takes no cell and draws nothing."""
    return cells[glyph or " "] == "0" and not is_mark(glyph) and glyph != "\t"


_ODD = {chr(point): "\ufffd" for point in range(0xD800, 0xE000)}
"""Lone surrogates: no terminal can be sent one."""


class LayoutCache:
    """The least recently used layouts go when more than `limit` lines are held.

    Keys are what makes a layout: whose text (with its revision), the width in cells, and the mode of drawing.
    """

    def __init__(self, limit: int = 2000) -> None:
        self._limit = limit
        self._held = 0
        self._lines: OrderedDict[tuple[Hashable, int, Hashable], list[Line]] = OrderedDict()

    def wrap(self, key: Hashable, width: int, mode: Hashable, make: Callable[[], Paragraph]) -> list[Line]:
        """The lines of the paragraph that `make` gives, at `width`; made only when they are not held."""
        place = (key, width, mode)
        found = self._lines.get(place)
        if found is not None:
            self._lines.move_to_end(place)
            return found
        lines = self._lines[place] = make().wrap(width)
        self._held += len(lines)
        while self._held > self._limit and len(self._lines) > 1:
            _, dropped = self._lines.popitem(last=False)
            self._held -= len(dropped)
        return lines

    def clear(self) -> None:
        """Forget everything."""
        self._lines.clear()
        self._held = 0

    def __len__(self) -> int:
        """Lines that are held."""
        return self._held


def visual(text: str, base: int | None = None) -> str:
    """`text` in one line as the terminal draws it."""
    return Paragraph(text, base).line().glyphs()


def truncate(text: str, width: int, base: int | None = None) -> Line:
    """`text` in one line of at most `width` cells: see Paragraph.truncate."""
    return Paragraph(text, base).truncate(width)
