"""Passages below a list: a few paragraphs laid out for the width, with marked intervals; never the focus."""

from __future__ import annotations

from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from workbench.arabic.layout import Line
from workbench.tui.paint import Painter, Span, segments, thrifty


@dataclass(frozen=True, slots=True)
class Over:
    """A marked interval of a passage: told by an underline or a strike as well as by its colour."""

    start: int
    end: int
    ink: str = "figure"
    ground: str = "ground"
    underline: bool = False
    strike: bool = False
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph."""

    text: str
    over: tuple[Over, ...] = ()
    ink: str = "text"
    bold: bool = False
    own: bool = False
    """A line of the interface: it runs in the interface's direction whatever names stand in it."""


class Extract(ScrollView, can_focus=False, inherit_bindings=False):
    """Paragraphs, right-to-left ones at the right edge."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.passages: tuple[Passage, ...] = ()
        self._lines: list[tuple[Passage, Line]] = []

    @property
    def painter(self) -> Painter:
        """The app's painter."""
        found: Painter = self.app.painter  # type: ignore[attr-defined]
        return found

    def show(self, passages: tuple[Passage, ...]) -> None:
        """Show other passages from their beginning; nothing happens when they are the same."""
        if passages == self.passages:
            return
        self.passages = passages
        self._lay_out()
        self.scroll_to(y=0, animate=False, force=True)

    def _lay_out(self) -> None:
        width = max(8, self.size.width - 2)
        self._lines = []
        if self.size.width:
            for one in self.passages:
                base = int(self.painter.rtl) if one.own else None
                lines = self.painter.paragraph(one.text, base).wrap(width) if one.text.strip() else []
                self._lines += [(one, line) for line in lines]
        self.virtual_size = Size(max(1, self.size.width), len(self._lines))
        self.refresh()

    def on_resize(self) -> None:
        self._lay_out()

    def redraw(self) -> None:
        """Draw again."""
        self._lay_out()

    def scroll_lines(self, lines: int) -> None:
        """Show what is further down or up."""
        last = max(0, len(self._lines) - self.size.height)
        self.scroll_to(y=max(0, min(last, self.scroll_offset.y + lines)), animate=False, force=True)

    def render_line(self, y: int) -> Strip:
        """One line of a passage; what does not fit is told by an ellipsis at the last line's far edge."""
        painter, width = self.painter, self.size.width
        ground = painter.style()
        at = y + self.scroll_offset.y
        if at >= len(self._lines):
            return painter.row((), width, ground)
        passage, line = self._lines[at]
        spans = [self._span(o) for o in passage.over if o.start < line.end and line.start < o.end]
        painted = segments(line, painter.style(passage.ink, bold=passage.bold), spans)
        room = max(0, width - 2 - line.width)
        more = "↓" if y == self.size.height - 1 and at < len(self._lines) - 1 else " "
        edge, blank = Segment(more, painter.style("accent")), Segment(" ", ground)
        if line.base == 1 or (passage.own and painter.rtl):
            return thrifty(Strip([edge, Segment(" " * room, ground), *painted, blank]))
        return thrifty(Strip([blank, *painted, Segment(" " * room, ground), edge]))

    def _span(self, over: Over) -> Span:
        colours = self.painter.colours
        ground = None if over.ground == "ground" else getattr(colours, over.ground)
        style = Style(
            color=getattr(colours, over.ink),
            bgcolor=ground,
            underline=over.underline or None,
            strike=over.strike or None,
            bold=over.bold or None,
        )
        return over.start, over.end, style
