"""The reading pane: its page under keys and mouse."""

from __future__ import annotations

from collections.abc import Iterable

from textual import events

from workbench.tui import caret as moves
from workbench.tui.caret import Selection, Unit
from workbench.tui.widgets.reader_page import ReaderPage


class Reader(ReaderPage, can_focus=True, inherit_bindings=False):
    """The page, moved over and selected from."""

    def _rows(self, rows: int) -> None:
        """Move over lines, keeping the column."""
        if self.page is None:
            return
        if self._goal is None:
            self._goal = self.page.column(self.caret)
        self.go(moves.line_step(self.page, self.caret, rows, self._goal), keep_goal=True)

    def _unit(self, unit: Unit, *, back: bool = False) -> None:
        """Select a unit, or move the active end of the selection by one."""
        if self.page is None:
            return
        if self.selection is None:
            self.select(moves.unit_at(self.page, self.caret, unit))
        else:
            change = moves.shrink if back else moves.grow
            self.select(change(self.page, self.selection, unit))

    def do_read_down(self) -> None:
        self._rows(1)

    def do_read_up(self) -> None:
        self._rows(-1)

    def do_read_left(self) -> None:
        if self.page:
            self.go(moves.step(self.page, self.caret, -1, logical=self.logical_arrows))

    def do_read_right(self) -> None:
        if self.page:
            self.go(moves.step(self.page, self.caret, 1, logical=self.logical_arrows))

    def do_read_word_next(self) -> None:
        if self.page:
            self.go(moves.word_step(self.page, self.caret, 1))

    def do_read_word_previous(self) -> None:
        if self.page:
            self.go(moves.word_step(self.page, self.caret, -1))

    def do_read_half_down(self) -> None:
        self._rows(max(1, self.size.height // 2))

    def do_read_half_up(self) -> None:
        self._rows(-max(1, self.size.height // 2))

    def do_read_page_down(self) -> None:
        self._rows(max(1, self.size.height - 2))

    def do_read_page_up(self) -> None:
        self._rows(-max(1, self.size.height - 2))

    def do_read_top(self) -> None:
        if self.page:
            self.go(self.page.first)

    def do_read_bottom(self) -> None:
        if self.page:
            self.go(self.page.last)

    def do_select_start(self) -> None:
        """Begin a selection at the caret that every move extends; again: leave it as it is, or drop it."""
        if self.page is None:
            return
        if self.grow_from is not None:
            self.grow_from = None
        else:
            self.grow_from = self.page.cluster(self.caret)
            self._select(Selection(*self.grow_from))
            self._moved()

    def do_select_swap(self) -> None:
        if self.selection is not None and self.page is not None:
            growing = self.grow_from is not None
            self.select(self.selection.swapped())
            if growing and self.selection is not None:
                fixed = self.selection.start if self.selection.at_end else self.selection.end - 1
                self.grow_from = self.page.cluster(fixed)

    def do_select_word(self) -> None:
        self._unit(Unit.WORD)

    def do_select_word_back(self) -> None:
        self._unit(Unit.WORD, back=True)

    def do_select_sentence(self) -> None:
        self._unit(Unit.SENTENCE)

    def do_select_sentence_back(self) -> None:
        self._unit(Unit.SENTENCE, back=True)

    def do_select_paragraph(self) -> None:
        self._unit(Unit.PARAGRAPH)

    # the mouse ---------------------------------------------------------------------------------------

    def _offset_under(self, x: int, y: int) -> int | None:
        """The offset of a cell of this widget."""
        if self.page is None:
            return None
        return self.page.offset_at(y + self.scroll_offset.y, x - self.left)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """A press sets the caret and may become a drag."""
        offset = self._offset_under(event.x, event.y)
        if offset is None or event.button != 1:
            return
        self.grow_from = None
        self.go(offset)
        self._dragging = True
        self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """A drag selects from where it began."""
        if not self._dragging or self.page is None:
            return
        offset = self._offset_under(event.x, min(max(event.y, 0), self.size.height - 1))
        if offset is None or (offset == self.caret and self.selection is None):
            return
        if self.grow_from is None:
            self.grow_from = self.page.cluster(self.caret)
        self.go(offset)

    def on_mouse_up(self) -> None:
        """The drag ends; what it selected stays."""
        self.release_mouse()
        self._dragging = False
        self.grow_from = None

    def on_click(self, event: events.Click) -> None:
        """Two clicks select the word, three the sentence."""
        if event.chain in {2, 3} and self.page is not None:
            unit = Unit.WORD if event.chain == 2 else Unit.SENTENCE
            self.select(moves.unit_at(self.page, self.caret, unit))

    def on_focus(self) -> None:
        self.refresh_span(self.caret, self.caret + 1)

    def on_blur(self) -> None:
        self.refresh_span(self.caret, self.caret + 1)


def find_all(parts: Iterable[tuple[int, str]], wanted: str) -> tuple[tuple[int, int], ...]:
    """Every folded occurrence of `wanted` as intervals of the original."""
    from workbench.arabic.chars import fold

    needle = fold(wanted).text.strip()
    if not needle:
        return ()
    found: list[tuple[int, int]] = []
    for origin, text in parts:
        folded = fold(text)
        at = folded.text.find(needle)
        while at >= 0:
            start, end = folded.span(at, at + len(needle))
            found.append((origin + start, origin + end))
            at = folded.text.find(needle, at + len(needle))
    return tuple(found)
