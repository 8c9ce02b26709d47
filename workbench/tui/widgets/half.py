"""One of two articles that are compared: what both say is dim, what differs is not."""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from workbench.domain.article import BlockKind
from workbench.domain.sheet import Sheet
from workbench.services.difference import Passage
from workbench.tui.marks import NUMBERS, marks_of, touching
from workbench.tui.page import Page
from workbench.tui.paint import Painter, Span, segments


class Half(ScrollView, can_focus=False, inherit_bindings=False):
    """One of the two articles."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id, classes="text")
        self.sheet: Sheet | None = None
        self.passages: list[Passage] = []
        self.page: Page | None = None
        self.here: tuple[int, int] | None = None
        """The difference that n and p stand on."""
        self.values: tuple[tuple[int, int], ...] = ()
        """Figures that the other article gives otherwise."""

    @property
    def painter(self) -> Painter:
        """The app's painter."""
        found: Painter = self.app.painter  # type: ignore[attr-defined]
        return found

    def show(self, sheet: Sheet, passages: list[Passage]) -> None:
        """Show an article and what of it the other shares."""
        self.sheet, self.passages, self.here = sheet, passages, None
        self._lay_out()
        self.scroll_to(y=0, animate=False, force=True)

    def _lay_out(self) -> None:
        if self.sheet is None or not self.size.width:
            return
        self.page = Page(self.sheet.article, max(8, min(84, self.size.width - 3)), self.painter.paragraph)
        self.page.lay_out_rows(100_000)
        self.virtual_size = Size(self.size.width, self.page.height)
        self.refresh()

    def on_resize(self) -> None:
        self._lay_out()

    def redraw(self) -> None:
        """Draw again."""
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Shared text dim, own text in full; figures keep their colour, what the other lacks is underlined."""
        painter, width = self.painter, self.size.width
        ground = painter.style()
        if self.page is None or self.sheet is None:
            return painter.row((), width, ground)
        place = self.page.place(y + self.scroll_offset.y)
        if place.line is None or place.part is None:
            return painter.row((), width, ground)
        origin = place.part.start
        start, end = origin + place.line.start, origin + place.line.end
        bold = place.part.kind in {BlockKind.TITLE, BlockKind.HEADING}
        shift = width - 2 - self.page.width + self.page.shift(place.line)
        painted = [Segment(" " * max(0, shift), ground)]
        painted += segments(place.line, painter.style("dim", bold=bold), self._spans(origin, start, end))
        mark = "┃" if any(not p.shared and p.start < end and p.end > start for p in self.passages) else " "
        tail = width - 2 - max(0, shift) - place.line.width
        painted += [Segment(" " * max(0, tail + 1), ground), Segment(mark, painter.style("figure"))]
        return Strip(painted).adjust_cell_length(width, ground)

    def _spans(self, origin: int, start: int, end: int) -> list[Span]:
        assert self.sheet is not None
        colours = self.painter.colours
        spans: list[Span] = []
        own = [p for p in self.passages if not p.shared and p.start < end and p.end > start]
        for passage in own:
            ground = colours.match if self.here == (passage.start, passage.end) else colours.claim
            spans.append(
                (passage.start - origin, passage.end - origin, Style(color=colours.text, bgcolor=ground))
            )
        figures = marks_of(self.sheet, NUMBERS)
        for mark in touching(figures, start, end):
            if any(p.start < mark.end and mark.start < p.end for p in own):
                ink = Style(color=getattr(colours, mark.look.ink), underline=True)
                spans.append((mark.start - origin, mark.end - origin, ink))
        told = Style(color=colours.figure, bgcolor=colours.match, underline=True, bold=True)
        spans += [(a - origin, b - origin, told) for a, b in self.values if a < end and start < b]
        return spans

    def leave(self) -> None:
        """Stand on no difference: this text lacks the one that the other shows."""
        if self.here is not None:
            self.here = None
            self.refresh()

    def go(self, span: tuple[int, int], *, here: bool) -> None:
        """Scroll a passage into sight."""
        if self.page is None:
            return
        self.here = span if here else None
        row = self.page.line_of(span[0]).row
        self.scroll_to(y=max(0, row - self.size.height // 3), animate=False, force=True)
        self.refresh()
