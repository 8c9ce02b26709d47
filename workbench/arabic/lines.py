"""A laid-out line: its clusters in visual order, and the way from offsets to columns and back."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass


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


class Line:
    """One visual line of a paragraph: its text [start, end) and, computed when asked for, the drawn clusters.

    Blanks at a soft line end hang undrawn; the end of the text and newlines have no cluster.
    """

    __slots__ = ("_clusters", "_logical", "_make", "_starts", "base", "end", "start", "text_end", "width")

    def __init__(
        self, start: int, end: int, base: int, width: int, text_end: int, make: Callable[[], list[Cluster]]
    ) -> None:
        self.start, self.end, self.base, self.width, self.text_end = start, end, base, width, text_end
        self._make = make
        self._clusters: list[Cluster] | None = None
        self._logical: list[Cluster] = []
        self._starts: list[int] = []

    @property
    def clusters(self) -> list[Cluster]:
        """The drawn clusters in visual order, left to right."""
        if self._clusters is None:
            self._clusters = self._make()
            self._logical = sorted(self._clusters, key=lambda cluster: cluster.start)
            self._starts = [cluster.start for cluster in self._logical]
        return self._clusters

    @property
    def logical(self) -> list[Cluster]:
        """The drawn clusters in logical order."""
        return self._logical if self.clusters else []

    def cluster_at(self, offset: int) -> Cluster | None:
        """The cluster that holds a logical offset; None at the undrawn end of the line and outside of it."""
        logical = self.logical
        index = bisect_right(self._starts, offset) - 1
        if index < 0 or offset >= logical[index].end:
            return None
        return logical[index]

    def column(self, offset: int) -> int:
        """Left column of the cluster at `offset`; past the last one, the place where the next would be drawn.

        That place is `width` in a left-to-right line and -1, one cell left of the content, in a right-to-left one.
        """
        cluster = self.cluster_at(offset)
        if cluster is not None:
            return cluster.col
        return -1 if self.base & 1 else self.width

    def offset(self, column: int) -> int:
        """Start of the cluster drawn at `column`; beside the content, the logical start or the drawn end."""
        if not self.clusters:
            return self.start
        if not 0 <= column < self.width:
            at_start = (column < 0) != bool(self.base & 1)
            return self.start if at_start else self.text_end
        index = bisect_right(self.clusters, column, key=lambda cluster: cluster.col) - 1
        return self.clusters[index].start

    def glyphs(self) -> str:
        """The line as the terminal gets it in app mode."""
        return "".join([cluster.glyph for cluster in self.clusters])

    def __repr__(self) -> str:
        return f"Line({self.start}, {self.end}, base={self.base}, width={self.width}, {self.glyphs()!r})"
