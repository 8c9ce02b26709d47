"""A pane of rows of equal height: paints only what is seen, moves a cursor, repaints only what changed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from workbench.tui.paint import Painter, thrifty


class Rows(ScrollView, can_focus=True, inherit_bindings=False):
    """Base of lists and tables; subclasses say how many rows there are and paint one line of one row."""

    ROW_HEIGHT: ClassVar[int] = 1
    MOVES: ClassVar[str] = ""
    """The first part of the verbs that move here: `claims` for claims.down, claims.half_up, … claims.open."""

    class Moved(Message):
        """The cursor stands on another row."""

        def __init__(self, rows: Rows) -> None:
            super().__init__()
            self.rows = rows

        @property
        def control(self) -> Rows:
            """The pane."""
            return self.rows

    class Chosen(Moved):
        """The row under the cursor was opened."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.cursor = 0
        self.row_height = self.ROW_HEIGHT
        self.told: Callable[[], None] | None = None
        """Called instead of posting Moved, where what depends on it must be in the same paint."""

    @property
    def painter(self) -> Painter:
        """The app's painter."""
        found: Painter = self.app.painter  # type: ignore[attr-defined]
        return found

    @property
    def count(self) -> int:
        """How many rows there are."""
        raise NotImplementedError

    def paint_row(self, index: int, line: int, width: int, ground: str) -> Strip:
        """Line `line` of row `index`, exactly `width` cells, on the ground of that colour name."""
        raise NotImplementedError

    def selectable(self, index: int) -> bool:
        """True when the cursor may stand on the row."""
        return 0 <= index < self.count

    def on_mount(self) -> None:
        """Take the size of what is there."""
        self.resize_rows()

    def resize_rows(self) -> None:
        """Tell the scroll view how high the rows are together."""
        self.virtual_size = Size(max(1, self.size.width), self.count * self.row_height)

    def on_resize(self) -> None:
        """Keep the cursor in view."""
        self.resize_rows()
        self.reveal()

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        width = self.size.width
        index, line = divmod(y + self.scroll_offset.y, self.row_height)
        if index >= self.count:
            return self.painter.row((), width, self.painter.style())
        ground = "ground"
        if index == self.cursor:
            ground = "cursor" if self.has_focus else "idle"
        return thrifty(self.paint_row(index, line, width, ground))

    def redraw(self) -> None:
        """Draw everything again."""
        self.resize_rows()
        self.refresh()

    def refresh_row(self, index: int) -> None:
        """Draw one row again, if it is seen."""
        self.refresh_rows(index, index + 1)

    def refresh_rows(self, start: int, end: int) -> None:
        """Draw rows [start, end) again, as far as they are seen."""
        top = start * self.row_height - self.scroll_offset.y
        bottom = end * self.row_height - self.scroll_offset.y
        top, bottom = max(0, top), min(self.size.height, bottom)
        if bottom > top:
            self.refresh(Region(0, top, self.size.width, bottom - top))

    def on_focus(self) -> None:
        """Show that keys arrive here."""
        self.refresh_row(self.cursor)

    def on_blur(self) -> None:
        """Show that they no longer do."""
        self.refresh_row(self.cursor)

    def move_to(self, index: int, *, tell: bool = True) -> None:
        """Put the cursor on a row, or the nearest one there is."""
        index = max(0, min(index, self.count - 1))
        before = self.cursor
        self.cursor = index
        if before != index:
            self.refresh_row(before)
            self.refresh_row(index)
        self.reveal()
        if tell and before != index:
            if self.told is None:
                self.post_message(self.Moved(self))
            else:
                self.told()

    def move_by(self, rows: int) -> None:
        """Move the cursor over rows that can be chosen; stay when there is none."""
        index = max(0, min(self.cursor + rows, self.count - 1))
        direction = 1 if rows > 0 else -1
        while 0 <= index < self.count and not self.selectable(index):
            index += direction
        if 0 <= index < self.count:
            self.move_to(index)

    def reveal(self) -> None:
        """Scroll just so far that the row under the cursor is seen."""
        height = self.size.height
        if height <= 0:
            return
        top = self.cursor * self.row_height
        bottom = top + self.row_height
        at = self.scroll_offset.y
        if top < at:
            self.scroll_to(y=top, animate=False, force=True)
        elif bottom > at + height:
            self.scroll_to(y=bottom - height, animate=False, force=True)

    @property
    def rows_seen(self) -> int:
        """Rows that fit on the screen, at least one."""
        return max(1, self.size.height // self.row_height)

    def carries(self, verb: str) -> Callable[[], None] | None:
        """What moves the cursor for a verb; None for one that is none of this pane's moves."""
        scope, _, name = verb.partition(".")
        move = MOVES.get(name) if scope == self.MOVES else None
        return None if move is None else partial(move, self)

    @property
    def half(self) -> int:
        """Rows of half a screen, at least one."""
        return max(1, self.rows_seen // 2)

    def move_first(self) -> None:
        """The first row that can be chosen."""
        self.move_to(next((i for i in range(self.count) if self.selectable(i)), 0))

    def move_last(self) -> None:
        """The last row that can be chosen."""
        self.move_to(next((i for i in range(self.count - 1, -1, -1) if self.selectable(i)), 0))

    def choose(self) -> None:
        """Open the row under the cursor."""
        if self.selectable(self.cursor):
            self.post_message(self.Chosen(self))

    def on_click(self, event: events.Click) -> None:
        """A click moves the cursor, a second one opens."""
        index = (event.y + self.scroll_offset.y) // self.row_height
        if not self.selectable(index):
            return
        again = index == self.cursor and event.chain > 1
        self.move_to(index)
        if again:
            self.choose()


MOVES: dict[str, Callable[[Rows], None]] = {
    "down": lambda rows: rows.move_by(1),
    "up": lambda rows: rows.move_by(-1),
    "half_down": lambda rows: rows.move_by(rows.half),
    "half_up": lambda rows: rows.move_by(-rows.half),
    "page_down": lambda rows: rows.move_by(rows.rows_seen),
    "page_up": lambda rows: rows.move_by(-rows.rows_seen),
    "top": lambda rows: rows.move_first(),
    "bottom": lambda rows: rows.move_last(),
    "open": lambda rows: rows.choose(),
}
"""What the last part of a verb does in every pane of rows."""
