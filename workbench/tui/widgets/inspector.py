"""What is known about the place under the caret, and about the whole article: suggestion, claims, links, names."""

from __future__ import annotations

from textual.strip import Strip

from workbench.domain.codebook import Codebook
from workbench.domain.sheet import Sheet
from workbench.texts import Texts
from workbench.tui.marks import Mark
from workbench.tui.widgets.inspected import Item, head_of, rest_of
from workbench.tui.widgets.offers import label_name
from workbench.tui.widgets.rows import Rows

__all__ = ["Inspector", "Item", "label_name"]

NARROW = 50
"""Below this width what belongs together is stacked."""


class Inspector(Rows):
    """Lines that follow the caret; opening one goes to its place."""

    MOVES = "inspect"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.items: tuple[Item, ...] = ()
        self._rest: tuple[object, tuple[Item, ...]] = (None, ())
        """The lines about the article, and what they were made of."""

    def tell(
        self,
        sheet: Sheet,
        focused: Mark | None,
        place: tuple[int, int],
        texts: Texts,
        codebook: Codebook,
        key: str,
    ) -> None:
        """Show what is known of a highlight and of its article; only the first is made anew while the caret moves.

        `place` is (number of the focused suggestion, suggestions in all); `key` opens the best candidate.
        """
        narrow = 0 < self.size.width < NARROW
        made_of = sheet, texts.language, key, narrow
        known = self._rest[0]
        if not isinstance(known, tuple) or known[0] is not sheet or known[1:] != made_of[1:]:
            self._rest = made_of, rest_of(sheet, texts, codebook, key, narrow=narrow)
        head = head_of(sheet, focused, place, texts, codebook, narrow=narrow)
        self.show((*head, *self._rest[1]))

    @property
    def count(self) -> int:
        """Lines."""
        return len(self.items)

    @property
    def item(self) -> Item | None:
        """The line under the cursor."""
        return self.items[self.cursor] if 0 <= self.cursor < self.count else None

    def selectable(self, index: int) -> bool:
        """Only lines that lead somewhere."""
        if not 0 <= index < self.count:
            return False
        item = self.items[index]
        return item.offset is not None or item.article is not None or item.place is not None

    def show(self, items: tuple[Item, ...]) -> None:
        """Show other lines, painting only those that differ."""
        if items == self.items:
            return
        old, self.items = self.items, items
        if len(old) != len(items):
            self.resize_rows()
        self.cursor = max(0, min(self.cursor, len(items) - 1))
        for index in range(max(len(old), len(items))):
            if old[index : index + 1] != items[index : index + 1]:
                self.refresh_row(index)

    def paint_row(self, index: int, line: int, width: int, ground: str) -> Strip:  # noqa: ARG002
        """A line in the reading direction of the interface."""
        item, style = self.items[index], self.painter.style
        if not self.has_focus:
            ground = "ground"
        pieces = [(text, style(ink, ground, bold=item.head)) for text, ink in item.pieces]
        base = style("text", ground)
        return self.painter.row(((" ", base), *pieces), width, base, end=((" ", base),))
