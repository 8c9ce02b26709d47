"""Pages of lines: help, history, reports."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.strip import Strip

from workbench.config.keymap import Keymap, shown
from workbench.texts import Texts
from workbench.tui.bindings import WorkScreen
from workbench.tui.paint import Piece
from workbench.tui.widgets.bars import Bar, Footer
from workbench.tui.widgets.rows import Rows
from workbench.verbs import Scope

NARROW = 76
"""Cells below which a page leaves its spare column out."""


@dataclass(frozen=True, slots=True)
class PageLine:
    """One line: (text, ink) pieces in reading order, columns of fixed width where `widths` says so."""

    pieces: tuple[tuple[str, str], ...] = ()
    widths: tuple[int, ...] = ()
    head: bool = False
    article: int | None = None
    spare: int | None = None
    """The column that is left out where there is little room."""


class Lines(Rows):
    """The lines of a page."""

    MOVES = "page"

    def __init__(self, lines: tuple[PageLine, ...], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.lines = lines

    @property
    def count(self) -> int:
        """Lines."""
        return len(self.lines)

    def paint_row(self, index: int, line: int, width: int, ground: str) -> Strip:  # noqa: ARG002
        """Columns first, then the rest, in the reading direction of the interface."""
        item, painter = self.lines[index], self.painter
        base = painter.style("text", ground)
        room = width - 2
        cells = []
        rest: list[Piece] = []
        for at, (text, ink) in enumerate(item.pieces):
            if at == item.spare and width < NARROW:
                continue
            style = painter.style(ink, ground, bold=item.head)
            if at < len(item.widths) and room > 0:
                column = min(item.widths[at], room)
                cells.append(painter.cell(text, column - 1, style, align=painter.start))
                cells.append(list(painter.row((), 1, base)))
                room -= column
            else:
                rest.append((text, style))
        if room > 0:
            cells.append(list(painter.row(rest, room, base)))
        blank = list(painter.row((), 1, base))
        ordered = [blank, *cells, blank]
        if painter.rtl:
            ordered.reverse()
        return Strip([s for group in ordered for s in group]).adjust_cell_length(width, base)

    def show(self, lines: tuple[PageLine, ...]) -> None:
        """Other lines."""
        self.lines = lines
        self.cursor = max(0, min(self.cursor, len(lines) - 1))
        self.redraw()


class LinesScreen(WorkScreen):
    """A title and lines; Esc goes back."""

    HOME_SCOPE = Scope.PAGE

    def __init__(
        self,
        title: str,
        lines: tuple[PageLine, ...],
        open_article: Callable[[int], Awaitable[None]] | None = None,
    ) -> None:
        super().__init__()
        self.heading, self.lines = title, lines
        self._open_article = open_article

    def compose(self) -> ComposeResult:
        """Title, lines, keys."""
        yield Bar(id="top")
        yield Lines(self.lines, id="lines")
        yield Footer(id="footer")

    def on_mount(self) -> None:
        """Write the bars."""
        style = self.work.painter.style
        self.query_one("#top", Bar).show(((self.heading, style("accent", "bar", bold=True)),))
        texts, keymap = self.work.painter.texts, self.work.keymap
        self.query_one(Footer).hint(
            (
                (keymap.first("back"), texts("verb.back"), "back"),
                (keymap.first("help"), texts("verb.help"), "help"),
                ("↑↓", texts("hint.scroll"), ""),
            )
        )
        self.query_one(Lines).focus()

    def say(self, text: str, *, bad: bool = False) -> None:
        """Tell something in this screen's footer."""
        self.query_one(Footer).tell(text, bad=bad)

    def do_back(self) -> None:
        self.dismiss(None)

    async def on_rows_chosen(self, event: Rows.Chosen) -> None:
        """Open what the line is about."""
        event.stop()
        article = self.query_one(Lines).lines[event.rows.cursor].article
        if article is not None and self._open_article is not None:
            self.dismiss(None)
            await self._open_article(article)


def help_lines(keymap: Keymap, scopes: tuple[Scope, ...], texts: Texts) -> tuple[PageLine, ...]:
    """The keys of some scopes, Arabic twins beside, with what they do."""
    lines: list[PageLine] = []
    for scope in scopes:
        lines.append(PageLine(((texts(f"scope.{scope}"), "accent"),), head=True))
        for verb in keymap.verbs:
            if verb.scope is not scope:
                continue
            keys = " ".join(shown(k) for k in keymap.keys[verb.id])
            twins = " ".join(shown(k) for k in keymap.twin_keys[verb.id])
            pieces = (
                (keys, "accent"),
                (twins, "figure"),
                (texts(f"verb.{verb.id}"), "text"),
                (texts(f"verb.{verb.id}.help"), "dim"),
            )
            lines.append(PageLine(pieces, widths=(18, 7, 22), spare=2))
        lines.append(PageLine())
    return tuple(lines)
