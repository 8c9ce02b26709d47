"""What the screens of tables have in common: a title, the names of the columns, rows with keys, the keys of the screen."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence

from textual.app import ComposeResult
from textual.strip import Strip

from workbench.tui.bridge import Bridge
from workbench.tui.paint import Piece
from workbench.tui.prompt import Looking
from workbench.tui.widgets.bars import Bar, Footer, hint_keys
from workbench.tui.widgets.listed import Cell, CellRows, Listed, columns
from workbench.verbs import in_scope


class Heads(Bar):
    """What stands in the columns below."""

    def __init__(self, cells: Callable[[int], Sequence[Cell]], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.cells = cells

    def render_line(self, y: int) -> Strip:  # noqa: ARG002
        """The names of the columns."""
        return columns(self.painter, self.cells(self.size.width), self.size.width, "bar")


class TableScreen(Looking):
    """A title, rows with keys, the keys of the screen."""

    OPENS = True
    """Enter does something here."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.bridge = bridge

    def compose(self) -> ComposeResult:
        """Title, rows, keys."""
        yield Bar(id="top")
        yield Heads(self.heads, id="heads")
        yield self.make_rows()
        yield Footer(id="footer")

    def heads(self, width: int) -> Sequence[Cell]:
        """The names of the columns; none: no line for them."""
        raise NotImplementedError

    def make_rows(self) -> Listed:
        """The rows of this screen."""
        return CellRows(id="rows")

    @property
    def rows(self) -> CellRows:
        """The rows."""
        return self.query_one("#rows", CellRows)

    async def on_mount(self) -> None:
        """Ask, then show."""
        self.rows.told = self.show_title
        self.rows.cells = self.cells
        self.rows.focus()
        self._hints()
        self.show_title()
        await self.reload()

    def cells(self, key: Hashable, width: int) -> Sequence[Cell]:
        """The columns of a row."""
        raise NotImplementedError

    async def reload(self) -> None:
        """Ask again and show it."""
        raise NotImplementedError

    def title_line(self) -> tuple[list[Piece], list[Piece]]:
        """The near and the far pieces of the top line."""
        raise NotImplementedError

    def empty_text(self) -> str:
        """What an empty list says."""
        raise NotImplementedError

    def show_title(self) -> None:
        """Paint the top line, the marks at its far side."""
        near, far = self.title_line()
        if self.rows.marked:
            style, texts = self.work.painter.style, self.work.painter.texts
            far.insert(0, (texts("top.marked", n=len(self.rows.marked)) + "  ", style("accent", "bar")))
        self.query_one("#top", Bar).show(tuple(near), tuple(far))

    def _hints(self) -> None:
        own = [v.id for v in in_scope(self.HOME_SCOPE) if v.footer and v.scope is self.HOME_SCOPE]
        opens = ("rows.open",) if self.OPENS else ()
        hint_keys(self.query_one(Footer), self.work, [*opens, *own, "back"])
        self.rows.empty_text = self.empty_text()

    def say(self, text: str, *, bad: bool = False) -> None:
        """Tell something in this screen's footer."""
        self.query_one(Footer).tell(text, bad=bad)

    def repaint(self) -> None:
        """After a change of theme or language."""
        self._hints()
        self.show_title()
        super().repaint()

    def peel(self) -> bool:
        """Undo one layer of what narrows the list; false when there is none."""
        if not self.rows.marked:
            return False
        self.rows.marked.clear()
        self.rows.refresh()
        self.show_title()
        return True

    def do_back(self) -> None:
        """Marks, filter, screen."""
        if not self.peel():
            self.work.leave(self)

    async def on_footer_pressed(self, event: Footer.Pressed) -> None:
        """A hint was clicked."""
        await self.perform(event.verb)
