"""Rows that the keys of lists move in and mark, and columns of cells in the reading direction of the interface."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass

from rich.segment import Segment
from textual.strip import Strip

from workbench.tui.paint import AUTO, Painter
from workbench.tui.widgets.rows import Rows

PAGE = 64
"""Rows that are fetched together."""
KEPT = 12
"""Pages that are kept."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One column of a row; a width of 0 takes what the others leave."""

    text: str
    ink: str = "text"
    width: int = 0
    bold: bool = False
    align: str = AUTO


def columns(painter: Painter, cells: Sequence[Cell], width: int, ground: str) -> Strip:
    """Cells one after the other with a blank between them; each keeps its width whatever its text is."""
    base = painter.style("text", ground)
    taken = sum(c.width for c in cells) + max(0, len(cells) - 1)
    room = max(0, width - taken)
    groups: list[list[Segment]] = []
    for number, cell in enumerate(cells):
        if number:
            groups.append([Segment(" ", base)])
        style = painter.style(cell.ink, ground, bold=cell.bold)
        groups.append(painter.cell(cell.text, cell.width or room, style, align=cell.align))
    if painter.rtl:
        groups.reverse()
    return Strip([s for group in groups for s in group]).adjust_cell_length(width, base)


class Listed(Rows):
    """Rows with keys: marks stay on their keys, the cursor on its row."""

    MOVES = "rows"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.keys: tuple[Hashable, ...] = ()
        self.marked: set[Hashable] = set()
        self.empty_text = ""
        self.ready = False

    @property
    def count(self) -> int:
        """Rows."""
        return len(self.keys)

    @property
    def current(self) -> Hashable | None:
        """The key of the row under the cursor."""
        return self.keys[self.cursor] if 0 <= self.cursor < self.count else None

    @property
    def chosen(self) -> list[Hashable]:
        """The marked rows in order, else the one under the cursor."""
        marked = [k for k in self.keys if k in self.marked]
        return marked or ([] if self.current is None else [self.current])

    def show_keys(self, keys: Sequence[Hashable], keep: Hashable = None) -> None:
        """Other rows; the cursor stays on its row, or on `keep`, where that is still there."""
        wanted = keep if keep is not None else self.current
        self.keys, self.ready = tuple(keys), True
        self.marked &= set(self.keys)
        if wanted in self.keys:
            self.cursor = self.keys.index(wanted)
        self.cursor = max(0, min(self.cursor, self.count - 1))
        self.redraw()
        self.reveal()

    def edge(self, index: int) -> Cell:
        """The mark at the near side of a row."""
        return Cell("▌" if self.keys[index] in self.marked else " ", "accent", 1, bold=True)

    def render_line(self, y: int) -> Strip:
        """A row's line, or what to do where there is none."""
        if not self.keys and self.ready:
            lines = self.painter.paragraph(self.empty_text).wrap(max(8, self.size.width - 2))
            if 1 <= y <= len(lines):
                said = self.empty_text[lines[y - 1].start : lines[y - 1].end].strip()
                piece = (f" {said}", self.painter.style("dim"))
                return self.painter.row((piece,), self.size.width, self.painter.style())
        return super().render_line(y)

    def do_rows_mark(self) -> None:
        """Mark the row and go on, so that several are marked by holding the key."""
        if self.current is not None:
            self.marked ^= {self.current}
            self.refresh_row(self.cursor)
            self.move_by(1)
            if self.told is not None:
                self.told()


class CellRows(Listed):
    """Rows whose cells are known at once."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.cells: Callable[[Hashable, int], Sequence[Cell]] = lambda _key, _width: ()
        """The cells of a row for a width."""

    def paint_row(self, index: int, line: int, width: int, ground: str) -> Strip:  # noqa: ARG002
        """A mark, then the cells."""
        cells = (self.edge(index), *self.cells(self.keys[index], width))
        return columns(self.painter, cells, width, ground)


class FetchedRows(CellRows):
    """Rows that are fetched by pages as they come into view; their cells are asked for when they are there."""

    def __init__(
        self,
        fetch: Callable[[Sequence[Hashable]], Awaitable[Mapping[Hashable, object]]],
        *,
        id: str | None = None,
    ) -> None:
        super().__init__(id=id)
        self._fetch = fetch
        self._pages: OrderedDict[int, Mapping[Hashable, object]] = OrderedDict()
        self._asked: set[int] = set()
        self._turn = 0

    def show_keys(self, keys: Sequence[Hashable], keep: Hashable = None) -> None:
        """Other rows: what was fetched is fetched again."""
        self._pages.clear()
        self._asked.clear()
        self._turn += 1
        super().show_keys(keys, keep)

    def data(self, key: Hashable) -> object | None:
        """What was fetched of a row; None while it is not there."""
        return next((page[key] for page in self._pages.values() if key in page), None)

    def paint_row(self, index: int, line: int, width: int, ground: str) -> Strip:
        """The row, or an ellipsis until it is there."""
        page = index // PAGE
        if page not in self._asked:
            self._asked.add(page)
            self.run_worker(self._load(page, self._turn), group="rows")
        if page not in self._pages:
            return columns(self.painter, (self.edge(index), Cell("…", "dim")), width, ground)
        return super().paint_row(index, line, width, ground)

    async def _load(self, page: int, turn: int) -> None:
        """Fetch one page and paint what is seen of it."""
        found = await self._fetch(self.keys[page * PAGE : (page + 1) * PAGE])
        if turn != self._turn:
            return
        self._pages[page] = found
        while len(self._pages) > KEPT:
            old, _ = self._pages.popitem(last=False)
            self._asked.discard(old)
        self.refresh_rows(page * PAGE, (page + 1) * PAGE)
