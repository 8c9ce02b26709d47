"""The one line above and the one below: where I stand, and what the keys do."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from workbench.tui.paint import Painter, Piece, changed_columns, thrifty

if TYPE_CHECKING:
    from workbench.tui.app import WorkbenchApp

TOLD_FOR = 6.0
"""Seconds that a message stays."""


class Bar(Widget, can_focus=False):
    """One painted line with something at either end."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.near: tuple[Piece, ...] = ()
        self.far: tuple[Piece, ...] = ()

    @property
    def painter(self) -> Painter:
        """The app's painter."""
        found: Painter = self.app.painter  # type: ignore[attr-defined]
        return found

    def show(self, near: tuple[Piece, ...], far: tuple[Piece, ...] = ()) -> None:
        """Paint other pieces; nothing happens when they are the same."""
        if (near, far) == (self.near, self.far):
            return
        before = self.render_line(0) if self.size.width else None
        self.near, self.far = near, far
        changed = changed_columns(before, self.render_line(0)) if before is not None else (0, 0)
        if before is None or changed is None:
            self.refresh()
        else:
            # To the end of the line: where an update ends inside it, Textual cuts off the marks of the last cell.
            self.refresh(Region(changed[0], 0, self.size.width - changed[0], 1))

    def render_line(self, y: int) -> Strip:  # noqa: ARG002
        """The line itself; a bar is one line high."""
        ground = self.painter.style("text", "bar")
        blank: Piece = (" ", ground)
        far = (*self.far, blank)
        return thrifty(self.painter.row((blank, *self.near), self.size.width, ground, end=far))

    def redraw(self) -> None:
        """Draw again."""
        self.refresh()


class Footer(Bar):
    """Key hints of the scope; a message takes their place for a while. A click on a hint is its key."""

    class Pressed(Message):
        """A hint was clicked."""

        def __init__(self, verb: str) -> None:
            super().__init__()
            self.verb = verb

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.hints: tuple[tuple[str, str, str], ...] = ()
        """(key, title, verb id)."""
        self.lead: tuple[Piece, ...] = ()
        """Stands at the far side while hints are shown: what the keys act on."""
        self.lead_verb = ""
        """What a click there does."""
        self.told = ""
        self.told_bad = False
        self.asked: tuple[Piece, ...] = ()
        """A question takes the whole line until it is answered."""
        self._until = 0

    def ask(self, pieces: tuple[Piece, ...]) -> None:
        """Show a question, or with nothing the line as it was; what was told before is over."""
        self.asked, self.told = pieces, ""
        self._compose_line()

    def hint(self, hints: tuple[tuple[str, str, str], ...]) -> None:
        """Show the hints of a scope."""
        if hints != self.hints:
            self.hints = hints
            self._compose_line()

    def lead_with(self, lead: tuple[Piece, ...], verb: str = "") -> None:
        """Say at the far side what the keys act on; a click there is `verb`."""
        self.lead_verb = verb
        if lead != self.lead:
            self.lead = lead
            self._compose_line()

    def tell(self, text: str, *, bad: bool = False) -> None:
        """Show a message for a while."""
        self.told, self.told_bad = text, bad
        self._until += 1
        self.set_timer(TOLD_FOR, lambda turn=self._until: self._forget(turn))
        self._compose_line()

    def _forget(self, turn: int) -> None:
        """Show the hints again unless something newer was told."""
        if turn == self._until:
            self.told = ""
            self._compose_line()

    def _compose_line(self) -> None:
        """Question, message or hints as pieces."""
        if self.asked:
            self.show(self.asked)
            return
        if self.told:
            ink = "bad" if self.told_bad else "accent"
            self.show(((self.told, self.painter.style(ink, "bar", bold=True)),), self.lead)
            return
        pieces: list[Piece] = []
        for key, title, _ in self.hints:
            pieces += [
                (key, self.painter.style("accent", "bar", bold=True)),
                (f" {title}", self.painter.style("text", "bar")),
                ("  ", self.painter.style("text", "bar")),
            ]
        self.show(tuple(pieces), self.lead)

    def redraw(self) -> None:
        """Compose again: styles may have changed."""
        self.near = self.far = ()
        self._compose_line()
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Carry out the hint under the mouse."""
        if self.told or self.asked:
            return
        at = self.size.width - 1 - event.x if self.painter.rtl else event.x
        led = sum(self.painter.text_width(text) for text, _ in self.lead)
        if self.lead_verb and at >= self.size.width - led - 1:
            self.post_message(self.Pressed(self.lead_verb))
            return
        column = 1
        for key, title, verb in self.hints:
            width = self.painter.text_width(key) + self.painter.text_width(f" {title}") + 2
            if column <= at < column + width:
                self.post_message(self.Pressed(verb))
                return
            column += width


class Rule(Widget, can_focus=False):
    """A thin line between panes, upright or flat; says where the focus is by its colour."""

    def __init__(self, *, flat: bool = False, id: str | None = None) -> None:
        super().__init__(id=id, classes="flat" if flat else "upright")
        self.flat = flat
        self.ink = "dim"

    def mark(self, active: bool) -> None:
        """Show whether the pane below or beside has the focus."""
        ink = "accent" if active else "dim"
        if ink != self.ink:
            self.ink = ink
            self.refresh()

    def render_line(self, y: int) -> Strip:  # noqa: ARG002
        """A row of line-drawing cells."""
        painter: Painter = self.app.painter  # type: ignore[attr-defined]
        char = ("━" if self.ink == "accent" else "─") if self.flat else ("┃" if self.ink == "accent" else "│")
        return painter.row(
            ((char * self.size.width, painter.style(self.ink)),), self.size.width, painter.style()
        )

    def redraw(self) -> None:
        """Draw again."""
        self.refresh()


def filled(done: int, total: int | None, cells: int = 20) -> str:
    """A bar that says how far something is; empty while nobody knows how much there is."""
    full = min(cells, round(cells * done / total)) if total else 0
    return "█" * full + "░" * (cells - full)


def hint_keys(footer: Footer, work: WorkbenchApp, verbs: Iterable[str]) -> None:
    """Show the keys of some verbs, and at the far side, where it is never cut off, the key of help."""
    texts, keymap, style = work.painter.texts, work.keymap, work.painter.style
    footer.hint(tuple((keymap.first(v), texts(f"verb.{v}"), v) for v in verbs if v != "help"))
    key = (keymap.first("help"), style("accent", "bar", bold=True))
    footer.lead_with((key, (f" {texts('verb.help')}", style("text", "bar"))), "help")
