"""Rows of a few lines each for the screens about links: what they say in pieces, marked rows, rows that only divide."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass

from rich.segment import Segment
from textual.strip import Strip

from workbench.tui.paint import Piece
from workbench.tui.widgets.rows import Rows

Words = tuple[tuple[str, str], ...]
"""(text, ink) in reading order."""


@dataclass(frozen=True, slots=True)
class CardLine:
    """One line: pieces at the near side and at the far one, or a text that fills the line and stands at its own side."""

    near: Words = ()
    far: Words = ()
    text: str = ""
    """Outside text, after the near pieces; right-to-left text stands at the right."""
    ink: str = "text"
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """One row; all rows of a list have as many lines."""

    key: Hashable
    lines: tuple[CardLine, ...]
    divides: bool = False
    """A heading: the cursor passes over it."""


class Cards(Rows):
    """The rows of one list."""

    MOVES = "rows"

    def __init__(self, height: int = 2, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.row_height = height
        self.cards: tuple[Card, ...] = ()
        self.marked: set[Hashable] = set()
        self.empty_text = ""
        self.ready = False
        self.on_mark: Callable[[], None] | None = None

    @property
    def count(self) -> int:
        """Rows."""
        return len(self.cards)

    @property
    def current(self) -> Card | None:
        """The row under the cursor, None on an empty list or a heading."""
        return self.cards[self.cursor] if self.selectable(self.cursor) else None

    def selectable(self, index: int) -> bool:
        """Headings are passed over."""
        return 0 <= index < self.count and not self.cards[index].divides

    def show(self, cards: tuple[Card, ...], keep: Hashable = None) -> None:
        """Other rows; the cursor stays on the row with the key `keep`, else on the one it was on, else near it."""
        wanted = keep if keep is not None else (self.current.key if self.current else None)
        self.cards, self.ready = cards, True
        self.marked &= {c.key for c in cards}
        at = next((i for i, c in enumerate(cards) if c.key == wanted and not c.divides), self.cursor)
        at = max(0, min(at, len(cards) - 1))
        places = [*range(at, len(cards)), *range(at - 1, -1, -1)]
        self.cursor = next((i for i in places if self.selectable(i)), 0)
        self.redraw()
        self.reveal()

    def render_line(self, y: int) -> Strip:
        """A row's line, or what to do where there is none."""
        if not self.cards and self.ready:
            return self.painter.said(self.empty_text, y - 1, self.size.width)
        return super().render_line(y)

    def paint_row(self, index: int, line: int, width: int, ground: str) -> Strip:
        """One line of a row, in the reading direction of the interface, a mark at its near edge."""
        card, painter = self.cards[index], self.painter
        base = painter.style("text", ground)
        if line >= len(card.lines):
            return painter.row((), width, base)
        item = card.lines[line]
        edge: Piece = ("▌" if card.key in self.marked else " ", painter.style("accent", ground, bold=True))
        near = [edge, *((text, painter.style(ink, ground, bold=item.bold)) for text, ink in item.near)]
        far = [*((text, painter.style(ink, ground)) for text, ink in item.far), (" ", base)]
        if not item.text:
            return painter.row(near, width, base, end=far)
        used = sum(painter.text_width(text) for text, _ in (*near, *far))
        room = max(0, width - used - 1)
        if room < 8:
            return painter.row([*near, (item.text, painter.style(item.ink, ground))], width, base)
        cell = painter.cell(item.text, room, painter.style(item.ink, ground, bold=item.bold))
        groups = [list(painter.row(near, sum(painter.text_width(t) for t, _ in near), base))]
        groups += [cell, [Segment(" ", base)]]
        groups += [list(painter.row((), 0, base, end=far))] if not far else [self._packed(far, base)]
        if painter.rtl:
            groups.reverse()
        return Strip([s for group in groups for s in group]).adjust_cell_length(width, base)

    def _packed(self, pieces: list[Piece], base: object) -> list[Segment]:
        """Pieces in as many cells as they need."""
        width = sum(self.painter.text_width(text) for text, _ in pieces)
        return list(self.painter.row(pieces, width, base))  # type: ignore[arg-type]

    def move_first(self) -> None:
        """The first row that can be chosen, with what stands above it where that can be seen too."""
        first = next((i for i in range(self.count) if self.selectable(i)), None)
        if first is not None:
            self.move_to(first)
            self.scroll_to(y=0 if first * self.row_height < self.size.height else None, animate=False)

    def do_rows_mark(self) -> None:
        """Mark the row and go on."""
        if self.current is not None:
            self.marked ^= {self.current.key}
            self.refresh_row(self.cursor)
            self.move_by(1)
            if self.on_mark is not None:
                self.on_mark()
