"""The page of the reading pane: an article line by line, highlights in place, a caret and a selection."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from workbench.domain.article import BlockKind
from workbench.domain.sheet import Sheet
from workbench.tui import caret as moves
from workbench.tui.caret import Selection, Unit
from workbench.tui.marks import Mark, touching
from workbench.tui.page import QUIET, Page, Place
from workbench.tui.paint import Painter, Span, segments, thrifty

WIDEST = 84
"""Columns of text at most: longer lines are hard to come back from."""
MARGIN = 4
"""Columns right of the text: a blank, two letters, a blank."""


class ReaderPage(ScrollView, can_focus=True, inherit_bindings=False):
    """Shows one sheet; every move is an offset of the original."""

    class Moved(Message, namespace="reader"):
        """The caret or the selection changed."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.sheet: Sheet | None = None
        self.page: Page | None = None
        self.marks: tuple[Mark, ...] = ()
        self.caret = 0
        self.selection: Selection | None = None
        self.grow_from: tuple[int, int] | None = None
        """The interval that a growing selection started from; None when arrows do not select."""
        self.matches: tuple[tuple[int, int], ...] = ()
        self.debris = False
        self.offers: tuple[Mark, ...] = ()
        """Sentences offered as claims: a sign in the margin, nothing on the text."""
        self.focused_mark: Mark | None = None
        self.logical_arrows = False
        self.empty_text = ""
        self.told: Callable[[], None] | None = None
        """Called instead of posting Moved, where what depends on it must be in the same paint."""
        self._goal: int | None = None
        self._dragging = False

    @property
    def painter(self) -> Painter:
        """The app's painter."""
        found: Painter = self.app.painter  # type: ignore[attr-defined]
        return found

    # what is shown -----------------------------------------------------------------------------------

    def show(self, sheet: Sheet, marks: Sequence[Mark], offset: int) -> None:
        """Show an article with the caret at `offset`."""
        self.sheet = sheet
        self.marks, self.offers = tuple(marks), ()
        self.selection = self.grow_from = self._goal = self.focused_mark = None
        self.matches = ()
        self._lay_out()
        self.scroll_to(y=0, animate=False, force=True)
        self.caret = self.page.snap(max(offset, self.page.first)) if self.page else offset
        self._reveal(middle=True)
        self.refresh()

    def update_sheet(self, sheet: Sheet, marks: Sequence[Mark]) -> None:
        """Show what changed on the same article: only the lines of marks that came, went or changed."""
        before = {m.key: m for m in self.marks}
        after = {m.key: m for m in marks}
        self.sheet = sheet
        self.marks = tuple(marks)
        for key in before.keys() | after.keys():
            if before.get(key) != after.get(key):
                for mark in (before.get(key), after.get(key)):
                    if mark is not None:
                        self.refresh_span(mark.start, mark.end)

    def set_offers(self, offers: Sequence[Mark]) -> None:
        """Show other sentences as offered: only the lines they begin on are painted again."""
        before, after = ({m.start for m in marks} for marks in (self.offers, offers))
        self.offers = tuple(offers)
        for start in before ^ after:
            self.refresh_span(start, start + 1)

    def _lay_out(self) -> None:
        """A new page for the present width."""
        if self.sheet is None or not self.size.width:
            self.page = None
            return
        self.page = Page(self.sheet.article, self.text_width, self.painter.paragraph, debris=self.debris)
        self.page.lay_out_rows(self.size.height + 2)
        self._set_size()

    def _set_size(self) -> None:
        """Tell the scroll view how high the page is."""
        height = self.page.height if self.page else 1
        self.virtual_size = Size(max(1, self.size.width), height)

    @property
    def text_width(self) -> int:
        """Columns for text."""
        return max(8, min(WIDEST, self.size.width - MARGIN - 1))

    @property
    def left(self) -> int:
        """The column where the text area begins: the text stands at the right, by its margin letters."""
        return max(0, self.size.width - MARGIN - self.text_width)

    def on_resize(self) -> None:
        """Lay out for the new width and keep the caret where it was seen."""
        if self.page is None or self.page.width != self.text_width:
            self._lay_out()
            if self.page is not None:
                self.caret = self.page.snap(max(self.caret, self.page.first))
                self.post_message(self.Moved())
        self._reveal(middle=True)
        self.refresh()

    def set_debris(self, shown: bool) -> None:
        """Show or hide what was cut from the page."""
        self.debris = shown
        self._lay_out()
        if self.page:
            self.caret = self.page.snap(self.caret)
        self._reveal(middle=True)
        self.refresh()

    def redraw(self) -> None:
        """Draw everything again."""
        self.refresh()

    # painting ----------------------------------------------------------------------------------------

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        painter, width = self.painter, self.size.width
        ground = painter.style()
        if self.page is None:
            told = ((f" {self.empty_text}", painter.style("dim")),) if y == 1 else ()
            return painter.row(told, width, ground)
        place = self.page.place(y + self.scroll_offset.y)
        if place.line is None or place.part is None:
            return painter.row((), width, ground)
        base = self._base_style(place)
        shift = self.left + self.page.shift(place.line)
        painted = [Segment(" " * shift, ground), *segments(place.line, base, self._spans(place))]
        right = self.left + self.text_width - shift - place.line.width
        painted += [Segment(" " * max(0, right), ground), *self._letters(place)]
        return thrifty(Strip(painted).adjust_cell_length(width, ground).crop(0, width))

    def _base_style(self, place: Place) -> Style:
        """What a paragraph's own kind looks like."""
        kind = place.part.kind if place.part else BlockKind.BODY
        if kind in QUIET:
            return self.painter.style("dim")
        if kind is BlockKind.SUBTITLE:
            return self.painter.style("dim")
        return self.painter.style(bold=kind in {BlockKind.TITLE, BlockKind.HEADING})

    def _spans(self, place: Place) -> list[Span]:
        """Everything laid over a line, in painting order, as intervals of its paragraph."""
        assert place.part is not None and place.line is not None
        origin = place.part.start
        start, end = origin + place.line.start, origin + place.line.end
        spans: list[Span] = []
        here = list(touching(self.marks, start, end))
        for mark in (*(m for m in here if m.claim), *(m for m in here if not m.claim)):
            spans.append((mark.start - origin, mark.end - origin, self._mark_style(mark)))
        colours = self.painter.colours
        for a, b in self.matches:
            if a < end and b > start:
                spans.append((a - origin, b - origin, Style(bgcolor=colours.match)))
        focused = self.focused_mark
        if focused is not None and focused.claim is None:
            spans.append((focused.start - origin, focused.end - origin, Style(bgcolor=colours.cursor)))
        if self.selection is not None:
            chosen = self.selection
            spans.append((chosen.start - origin, chosen.end - origin, Style(bgcolor=colours.selection)))
        if start <= self.caret < end:
            block = Style(reverse=True) if self.has_focus else Style(bgcolor=colours.cursor)
            spans.append((self.caret - origin, self.caret - origin + 1, block))
        return spans

    def _mark_style(self, mark: Mark) -> Style:
        """Claims are a ground, everything else ink, names underlined; what is decided is bold."""
        colours = self.painter.colours
        if mark.claim is not None:
            return Style(bgcolor=colours.claim)
        look = mark.look
        return Style(color=getattr(colours, look.ink), underline=look.underline or None)

    def _letters(self, place: Place) -> list[Segment]:
        """The margin: the letters of at most two kinds that begin on this line, claims first."""
        assert place.part is not None and place.line is not None
        origin = place.part.start
        start, end = origin + place.line.start, origin + place.line.end
        seen: dict[str, str] = {}
        for mark in touching(self.marks, start, end):
            if mark.claim is not None or mark.start >= start:
                seen.setdefault(mark.look.letter, mark.look.ink)
        for offer in self.offers:
            if start <= offer.start < end:
                seen.setdefault(offer.look.letter, offer.look.ink)
        order = sorted(seen, key=lambda letter: (letter not in "C◇", letter not in "FD", letter))
        letters = [Segment(" ", self.painter.style())]
        for letter in order[:3]:
            letters.append(Segment(letter, self.painter.style(seen[letter], bold=letter in "C◇")))
        return letters

    def refresh_span(self, start: int, end: int) -> None:
        """Draw the lines of an interval again, as far as they are seen."""
        if self.page is None:
            return
        rows = self.page.rows_of(start, end)
        top = max(0, rows.start - self.scroll_offset.y)
        bottom = min(self.size.height, rows.stop - self.scroll_offset.y)
        if bottom > top:
            self.refresh(Region(0, top, self.size.width, bottom - top))

    # moving ------------------------------------------------------------------------------------------

    def go(self, offset: int, *, keep_goal: bool = False, middle: bool = False) -> None:
        """Put the caret on the cluster at `offset`; a growing selection grows, another one is dropped."""
        if self.page is None:
            return
        before = self.caret
        self.caret = self.page.snap(offset)
        if not keep_goal:
            self._goal = None
        if self.grow_from is not None:
            start, end = self.page.cluster(self.caret)
            self._select(
                Selection(min(self.grow_from[0], start), max(self.grow_from[1], end), end > self.grow_from[1])
            )
        elif self.selection is not None:
            self._select(None)
        self.refresh_span(before, before + 1)
        self.refresh_span(self.caret, self.caret + 1)
        self._reveal(middle=middle)
        self._moved()

    def _moved(self) -> None:
        """Tell that the caret or the selection changed."""
        if self.told is None:
            self.post_message(self.Moved())
        else:
            self.told()

    def focus_mark(self, mark: Mark | None) -> None:
        """Show which highlight the keys act on."""
        if mark is self.focused_mark:
            return
        for one in (self.focused_mark, mark):
            if one is not None:
                self.refresh_span(one.start, one.end)
        self.focused_mark = mark

    def _reveal(self, *, middle: bool = False) -> None:
        """Scroll so far that the caret's line is seen with a line of context."""
        if self.page is None or not self.size.height:
            return
        row, height = self.page.line_of(self.caret).row, self.size.height
        self.page.lay_out_rows(row + height)
        self._set_size()
        top = self.scroll_offset.y
        context = min(2, height // 4)
        if row - context < top or row + context >= top + height:
            if middle:
                wanted = row - height // 3
            else:
                wanted = row - context if row - context < top else row + context - height + 1
            self.scroll_to(y=max(0, wanted), animate=False, force=True)

    def _select(self, selection: Selection | None) -> None:
        """Change the selection and draw the lines whose part in it changed."""
        old, self.selection = self.selection, selection
        edges = [(s.start, s.end) for s in (old, selection) if s is not None]
        if old is not None and selection is not None:
            edges = [
                (min(old.start, selection.start), max(old.start, selection.start) + 1),
                (max(0, min(old.end, selection.end) - 1), max(old.end, selection.end)),
            ]
        for start, end in edges:
            self.refresh_span(start, end)

    def clear_selection(self) -> bool:
        """Drop the selection; false when there was none."""
        had = self.selection is not None or self.grow_from is not None
        self.grow_from = None
        self._select(None)
        if had:
            self._moved()
        return had

    def select(self, selection: Selection | None) -> None:
        """Select an interval and put the caret on its active end."""
        self.grow_from = None
        self._select(selection)
        if selection is not None and self.page is not None:
            before = self.caret
            self.caret = self.page.snap(selection.end - 1 if selection.at_end else selection.start)
            self.refresh_span(before, before + 1)
            self.refresh_span(self.caret, self.caret + 1)
            self._reveal()
        self._moved()

    @property
    def target(self) -> tuple[int, int] | None:
        """What a claim would be made on: the selection, else the sentence under the caret."""
        if self.selection is not None:
            return self.selection.start, self.selection.end
        if self.page is None:
            return None
        sentence = moves.unit_at(self.page, self.caret, Unit.SENTENCE)
        return (sentence.start, sentence.end) if sentence else None
