"""An article laid out for a width: paragraphs on demand, rows, and the maps between offsets and places.

Offsets are code points of the stored original. A *row* counts from the top of the page, a *column* from the left
edge of the text area; right-to-left lines stand at its right edge. Paragraphs are laid out from the top as far as
asked for; the height of the rest is estimated, so nothing above what is seen ever moves.
"""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from workbench.arabic.layout import Line, Paragraph
from workbench.domain.article import READING, Article, Block, BlockKind

QUIET = frozenset({BlockKind.DEBRIS, BlockKind.CAPTION, BlockKind.BYLINE, BlockKind.DATE, BlockKind.OUTLET})
"""What is shown dim, and only when asked for."""


@dataclass(slots=True)
class Part:
    """One paragraph of the original and, once laid out, its lines."""

    start: int
    end: int
    kind: BlockKind
    gap: int = 1
    """Empty rows after it."""
    top: int = 0
    lines: list[Line] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Place:
    """A row with its part and line; both None on an empty row."""

    row: int
    part: Part | None = None
    line: Line | None = None


def parts_of(article: Article, *, debris: bool) -> list[Part]:
    """The paragraphs that are shown: reading text, or with `debris` everything, in the order of the page."""
    parts: list[Part] = []
    for block in article.blocks:
        if debris or block.kind in READING:
            parts.extend(_paragraphs(article.text, block))
    for part, following in itertools.pairwise(parts):
        if part.kind in QUIET and following.kind in QUIET:
            part.gap = 0
    return parts


def _paragraphs(text: str, block: Block) -> list[Part]:
    """The lines of a block that hold more than white space, trimmed."""
    parts: list[Part] = []
    at = block.start
    for piece in text[block.start : block.end].split("\n"):
        stripped = piece.strip()
        if stripped:
            start = at + piece.index(stripped[0])
            parts.append(Part(start, start + len(stripped), block.kind))
        at += len(piece) + 1
    return parts


class Page:
    """The laid-out article; grows downwards as rows or offsets are asked for."""

    def __init__(
        self,
        article: Article,
        width: int,
        paragraph: Callable[[str], Paragraph],
        *,
        debris: bool = False,
    ) -> None:
        self.text = article.text
        self.width = max(1, width)
        self.parts = parts_of(article, debris=debris)
        self._paragraph = paragraph
        self._laid = 0
        self._height = 0
        self._tops: list[int] = []
        self._starts = [part.start for part in self.parts]

    @property
    def height(self) -> int:
        """Rows of the page: exact for what is laid out, estimated for the rest."""
        return max(1, self._height + self._estimate())

    @property
    def complete(self) -> bool:
        """True when every paragraph is laid out."""
        return self._laid == len(self.parts)

    @property
    def first(self) -> int:
        """The first offset the caret can stand on."""
        return self.parts[0].start if self.parts else 0

    @property
    def last(self) -> int:
        """The last cluster's offset."""
        if not self.parts:
            return 0
        part = self.parts[-1]
        self._lay_out_to(len(self.parts) - 1)
        return self.snap(part.end - 1)

    def _estimate(self) -> int:
        """A guess at the rows that are not laid out yet."""
        rest = self.parts[self._laid :]
        return sum(-(-(p.end - p.start) // self.width) + p.gap for p in rest)

    def _lay_out_to(self, index: int) -> None:
        """Lay out paragraphs up to and with `index`."""
        while self._laid <= index and self._laid < len(self.parts):
            part = self.parts[self._laid]
            part.lines = self._paragraph(self.text[part.start : part.end]).wrap(self.width)
            part.top = self._height
            self._tops.append(part.top)
            self._height += len(part.lines) + part.gap
            self._laid += 1

    def lay_out_rows(self, rows: int) -> None:
        """Lay out at least `rows` rows from the top, where there are so many."""
        while self._height < rows and not self.complete:
            self._lay_out_to(self._laid)

    def part_index(self, offset: int) -> int:
        """The paragraph that holds `offset`, else the nearest one before it, else the first; -1 on an empty page."""
        if not self.parts:
            return -1
        return max(0, bisect_right(self._starts, offset) - 1)

    def place(self, row: int) -> Place:
        """What stands on a row."""
        self.lay_out_rows(row + 1)
        at = bisect_right(self._tops, row) - 1
        if at < 0:
            return Place(row)
        part = self.parts[at]
        inside = row - part.top
        if inside >= len(part.lines):
            return Place(row)
        return Place(row, part, part.lines[inside])

    def line_of(self, offset: int) -> Place:
        """The row, paragraph and line where `offset` is shown."""
        index = self.part_index(offset)
        if index < 0:
            return Place(0)
        self._lay_out_to(index)
        part = self.parts[index]
        inside = min(max(0, offset - part.start), part.end - part.start)
        for i, line in enumerate(part.lines):
            if inside < line.end or i == len(part.lines) - 1:
                return Place(part.top + i, part, line)
        return Place(part.top)

    def shift(self, line: Line) -> int:
        """The column at which a line begins: right-to-left lines stand at the right edge."""
        return max(0, self.width - line.width) if line.base == 1 else 0

    def column(self, offset: int) -> int:
        """The left column of the cluster at `offset`."""
        place = self.line_of(offset)
        if place.line is None or place.part is None:
            return 0
        return self.shift(place.line) + place.line.column(offset - place.part.start)

    def cluster(self, offset: int) -> tuple[int, int]:
        """The interval of the cluster that holds `offset`: never a part of a letter with its marks."""
        place = self.line_of(offset)
        if place.line is None or place.part is None or not place.line.clusters:
            return offset, offset
        inside = min(max(offset - place.part.start, place.line.start), place.line.end - 1)
        for cluster in place.line.clusters:
            if cluster.start <= inside < cluster.end:
                return place.part.start + cluster.start, place.part.start + cluster.end
        near = min(place.line.clusters, key=lambda c: abs(c.start - inside))
        return place.part.start + near.start, place.part.start + near.end

    def snap(self, offset: int) -> int:
        """The start of the cluster that holds `offset`."""
        return self.cluster(offset)[0]

    def offset_at(self, row: int, column: int) -> int:
        """The cluster under a place; beside a line its nearest end, on an empty row the line above."""
        self.lay_out_rows(row + 1)
        row = min(max(0, row), max(0, self._height - 1))
        place = self.place(row)
        while place.line is None and row > 0:
            row -= 1
            place = self.place(row)
        if place.line is None or place.part is None:
            return self.first
        inside = min(max(0, column - self.shift(place.line)), max(0, place.line.width - 1))
        return self.snap(place.part.start + place.line.offset(inside))

    def rows_of(self, start: int, end: int) -> range:
        """The rows on which [start, end) is shown."""
        first = self.line_of(start).row
        return range(first, self.line_of(max(start, end - 1)).row + 1)

    def beside(self, place: Place, step: int) -> Place | None:
        """The next line (step 1) or the one before (step -1), over empty rows; None at the ends of the page."""
        row = place.row + step
        while row >= 0:
            self.lay_out_rows(row + 1)
            if row >= self._height:
                return None
            there = self.place(row)
            if there.line is not None:
                return there
            row += step
        return None


def shown_text(parts: Sequence[Part], text: str) -> list[tuple[int, str]]:
    """(offset, text) of every shown paragraph, for searching."""
    return [(part.start, text[part.start : part.end]) for part in parts]
