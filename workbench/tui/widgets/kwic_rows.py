"""Places of a word under each other, the word in one column, what follows it where the text reads on."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass

from rich.segment import Segment
from textual.strip import Strip

from workbench.arabic.layout import Line
from workbench.domain.concordance import Hit
from workbench.tui.paint import segments
from workbench.tui.widgets.listed import Cell, Listed, columns

AT = 0.55
"""Where the edge stands from which the hit reads on, as a share of the room counted from where lines end."""
WIDE = 100
"""From this width on the outlet has all of its room."""
KEPT = 512
"""Lines whose layout is kept."""


@dataclass(frozen=True, slots=True)
class Laid:
    """A line with its hit."""

    line: Line
    start: int
    """Offsets of the hit in the line's text, and where its proclitics end."""
    stem: int
    end: int
    left: int
    """Columns of the hit."""
    right: int


def key_of(hit: Hit) -> Hashable:
    """What tells a place from the others, also when it is looked for again."""
    return hit.article_id, hit.start, hit.end


class KwicRows(Listed):
    """One place a row: outlet and date at the edge, then the text around the hit."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.hits: Mapping[Hashable, Hit] = {}
        self._laid: dict[Hashable, Laid] = {}

    def show(self, hits: Mapping[Hashable, Hit]) -> None:
        """Other places, in order."""
        self.hits = hits
        self._laid.clear()
        self.show_keys(tuple(hits))

    def redraw(self) -> None:
        """Draw everything again, also when vowel marks or digits are drawn otherwise now."""
        self._laid.clear()
        super().redraw()

    @property
    def hit(self) -> Hit | None:
        """The place under the cursor."""
        return self.hits.get(self.current) if self.current is not None else None

    def paint_row(self, index: int, line: int, width: int, ground: str) -> Strip:  # noqa: ARG002
        """The edge, then the line."""
        hit, painter = self.hits[self.keys[index]], self.painter
        outlet = 16 if width >= WIDE else max(6, width // 7)
        no_outlet, no_date = painter.texts("list.no_outlet"), painter.texts("list.no_date")
        edge = (
            self.edge(index),
            Cell(hit.outlet or no_outlet, "dim", outlet),
            Cell((hit.published or no_date)[:10], "dim", 10),
        )
        taken = sum(c.width for c in edge) + len(edge)
        room = width - taken
        base = painter.style("text", ground)
        if room < 8:
            return columns(painter, edge, width, ground)
        blank = Strip([Segment(" ", base)], 1)
        parts = [columns(painter, edge, taken - 1, ground), blank, self._aligned(hit, room, ground)]
        if painter.rtl:
            parts.reverse()
        return Strip.join(parts).adjust_cell_length(width, base)

    def _aligned(self, hit: Hit, room: int, ground: str) -> Strip:
        """The line with its hit in the column where all hits stand, cut at both edges of the room."""
        painter, laid = self.painter, self.laid(hit)
        base = painter.style("text", ground)
        found = painter.style("accent", ground, bold=True)
        stem = painter.style("accent", ground, bold=True, underline=True)
        spans = ((laid.start, laid.stem, found), (laid.stem, laid.end, stem))
        strip = Strip(segments(laid.line, base, spans), laid.line.width)
        shift = round(room * AT) - laid.right if laid.line.base == 1 else round(room * (1 - AT)) - laid.left
        if shift < 0:
            strip = strip.crop(-shift, laid.line.width)
        else:
            strip = Strip([Segment(" " * shift, base), *strip], shift + strip.cell_length)
        return strip.crop(0, room).adjust_cell_length(room, base)

    def laid(self, hit: Hit) -> Laid:
        """The hit with what stands around it as one line, so that letters join and figures keep their order."""
        key = key_of(hit)
        kept = self._laid.get(key)
        if kept is not None:
            return kept
        text = f"{hit.before}{hit.exact}{hit.after}".replace("\n", " ")
        start, end = len(hit.before), len(hit.before) + len(hit.exact)
        rtl = any("\u0590" <= c <= "\u08ff" for c in text)
        line = self.painter.paragraph(text, int(rtl)).line()
        own = [c for c in line.clusters if c.start < end and start < c.end and c.width]
        left = min((c.col for c in own), default=0)
        right = max((c.col + c.width for c in own), default=0)
        stem = start + (len(hit.clitics) if hit.exact.startswith(hit.clitics) else 0)
        if len(self._laid) >= KEPT:
            self._laid.clear()
        self._laid[key] = made = Laid(line, start, stem, end, left, right)
        return made
