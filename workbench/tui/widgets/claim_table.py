"""The claims of all articles as rows: marks, label, status, quote, what else fits; narrow columns go first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from workbench.domain.codebook import Codebook, Standing
from workbench.domain.sheet import ClaimRow
from workbench.tui.widgets.details import figure_words
from workbench.tui.widgets.offers import label_name, value_name
from workbench.tui.widgets.rows import Rows

QUOTED = 24
"""Cells that the quote keeps at least."""


class Column(StrEnum):
    """What the table is sorted by."""

    MADE = "made"
    LABEL = "label"
    STATUS = "status"
    ANALYST = "analyst"
    OUTLET = "outlet"
    DATE = "date"
    TEXT = "text"
    """Article after article, in the order of the text."""


SORTED: Mapping[Column, Callable[[ClaimRow], tuple[object, ...]]] = {
    Column.MADE: lambda r: (r.claim.created, r.claim.id),
    Column.LABEL: lambda r: (r.claim.label, r.claim.article_id, r.claim.anchor.start),
    Column.STATUS: lambda r: (r.claim.fields.get("status", ""), r.claim.article_id, r.claim.anchor.start),
    Column.ANALYST: lambda r: (r.claim.by, r.claim.article_id, r.claim.anchor.start),
    Column.OUTLET: lambda r: (r.outlet, r.claim.article_id, r.claim.anchor.start),
    Column.DATE: lambda r: (r.published or "", r.claim.article_id, r.claim.anchor.start),
    Column.TEXT: lambda r: (r.claim.article_id, r.claim.anchor.start, r.claim.id),
}
NEWEST_FIRST = frozenset({Column.MADE, Column.DATE})
"""Orders that begin with the latest."""


class ClaimTable(Rows):
    """Flags, label, status, quote, note, figures, outlet, date, analyst; the quote takes what is left."""

    MOVES = "claims"

    def __init__(self, codebook: Codebook, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.codebook = codebook
        self.claims: list[ClaimRow] = []
        self.some_status = self.some_note = False
        """Whether any claim has one: a column that says nothing gives its room to the quotes."""
        self.standing: dict[int, Standing] = {}
        self.marked: set[int] = set()
        self.column = Column.MADE
        self.reverse = False
        self.ready = False
        self.empty_text = ""

    @property
    def count(self) -> int:
        """Claims."""
        return len(self.claims)

    @property
    def current(self) -> ClaimRow | None:
        """The claim under the cursor."""
        return self.claims[self.cursor] if 0 <= self.cursor < self.count else None

    @property
    def chosen(self) -> list[ClaimRow]:
        """The marked claims as they are listed, else the one under the cursor."""
        if self.marked:
            return [r for r in self.claims if r.claim.id in self.marked]
        return [] if self.current is None else [self.current]

    def show(self, claims: list[ClaimRow], standing: dict[int, Standing]) -> None:
        """Other claims; the cursor stays on its claim, marks on those that are still listed."""
        kept = self.current.claim.id if self.current is not None else None
        self.claims, self.standing, self.ready = claims, standing, True
        self.marked &= {r.claim.id for r in claims}
        self.some_status = any(r.claim.fields.get("status") for r in claims)
        self.some_note = any(r.claim.note for r in claims)
        self._sort(kept)

    def order(self, column: Column, *, reverse: bool) -> None:
        """Sort by another column; the cursor stays on its claim."""
        kept = self.current.claim.id if self.current is not None else None
        self.column, self.reverse = column, reverse
        self._sort(kept)

    def _sort(self, kept: int | None) -> None:
        self.claims.sort(key=SORTED[self.column], reverse=self.reverse is not (self.column in NEWEST_FIRST))
        at = next((i for i, r in enumerate(self.claims) if r.claim.id == kept), self.cursor)
        self.cursor = max(0, min(at, self.count - 1))
        self.redraw()
        self.reveal()

    def render_line(self, y: int) -> Strip:
        """A row, or what to do where there is none."""
        if not self.claims and self.ready and y == 1:
            painter = self.painter
            said = (f" {self.empty_text}", painter.style("dim"))
            return painter.row((said,), self.size.width, painter.style())
        return super().render_line(y)

    def flags(self, row: ClaimRow) -> tuple[str, str]:
        """(signs, ink): marked ■, made under another codebook ≠, with what the codebook lacks ?, incomplete !."""
        found = self.standing.get(row.claim.id, Standing())
        signs = ("■" if row.claim.id in self.marked else " ") + (
            "?" if found.unknown else "≠" if found.older else " "
        )
        return signs + ("!" if found.lacks else " "), "bad" if found.unknown or found.lacks else "accent"

    def paint_row(self, index: int, line: int, width: int, ground: str) -> Strip:  # noqa: ARG002
        """Columns in the reading direction of the interface; each keeps its width whatever its text."""
        row, painter = self.claims[index], self.painter
        base = painter.style("text", ground)
        cells = [
            [*self._cell(text, w, painter.style(ink, ground)), Segment(" ", base)]
            for text, w, ink in self._columns(row, width)
        ]
        if painter.rtl:
            cells = [[c[-1], *c[:-1]] for c in reversed(cells)]
        return Strip([s for c in cells for s in c]).adjust_cell_length(width, base)

    def _cell(self, text: str | list[str], width: int, style: Style) -> list[Segment]:
        """A text, or several laid out each by itself: 2 جولة beside 2025-W31 would run into it."""
        if isinstance(text, str):
            return self.painter.cell(text, width, style)
        comma = "، " if self.painter.rtl else ", "
        pieces = [(piece, style) for part in text for piece in (comma, part)][1:]
        return list(self.painter.row(pieces, width, style))

    def _columns(self, row: ClaimRow, width: int) -> list[tuple[str | list[str], int, str]]:
        """(text or texts, width, ink); what matters least goes where there is no room."""
        texts = self.painter.texts
        signs, ink = self.flags(row)
        figures = [figure_words(f, texts) for f in row.figures]
        status = row.claim.fields.get("status", "")
        label = label_name(row.claim.label, texts, self.codebook)
        first: list[tuple[str | list[str], int, str]] = [(signs, 3, ink), (label, 14, "accent")]
        rest: list[tuple[str | list[str], int, str]] = [
            *(
                [(value_name("status", status, texts) if status else "", 13, "figure")]
                if self.some_status
                else ()
            ),
            *([(row.claim.note, 16, "accent")] if self.some_note else ()),
            (self._from(row), 18, "text"),
            (figures, 18, "figure"),
            ((row.published or row.claim.created)[:10], 11, "dim"),
            (row.claim.by, 10, "dim"),
        ]
        taken = sum(c[1] + 1 for c in first) + 1
        while rest and width - taken - sum(c[1] + 1 for c in rest) < QUOTED:
            rest.pop()
        quote = " ".join(row.claim.anchor.exact.split())
        room = max(4, width - taken - sum(c[1] + 1 for c in rest))
        return [*first, (quote, room, "text"), *rest]

    def _from(self, row: ClaimRow) -> list[str]:
        """The outlet, and which version the claim stands on where a newer one is there."""
        texts = self.painter.texts
        outlet = row.outlet or texts("list.no_outlet")
        return [texts("list.version", n=row.version), outlet] if row.newest else [outlet]

    def do_claims_mark(self) -> None:
        if self.current is not None:
            self.marked ^= {self.current.claim.id}
            self.refresh_row(self.cursor)
            self.move_by(1)
            self.post_message(self.Moved(self))
