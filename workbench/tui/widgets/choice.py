"""One of several values: a key or an arrow chooses, the chosen one is marked by more than colour."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from workbench.tui.paint import Painter, Piece


@dataclass(frozen=True, slots=True)
class Option:
    """A value, what it is called, and the key that chooses it."""

    value: str
    title: str
    key: str = ""


class Choice(Widget, can_focus=True, inherit_bindings=False):
    """Options in as many lines as they need."""

    class Changed(Message):
        """Another option was chosen."""

        def __init__(self, choice: Choice) -> None:
            super().__init__()
            self.choice = choice

        @property
        def control(self) -> Choice:
            """The choice."""
            return self.choice

    def __init__(
        self, options: tuple[Option, ...], value: str = "", *, many: bool = False, id: str | None = None
    ) -> None:
        super().__init__(id=id)
        self.options = options
        self.many = many
        self.fresh = False
        """Filled by detection and not touched yet."""
        values = [o.value for o in options]
        self.index = values.index(value) if value in values else 0
        self.on: set[str] = {v for v in value.split(",") if v} if many else set()

    @property
    def value(self) -> str:
        """The chosen value; with `many`, all that are on, separated by commas."""
        if self.many:
            return ",".join(o.value for o in self.options if o.value in self.on)
        return self.options[self.index].value if self.options else ""

    @property
    def painter(self) -> Painter:
        """The app's painter."""
        found: Painter = self.app.painter  # type: ignore[attr-defined]
        return found

    def redraw(self) -> None:
        """Draw again."""
        self.refresh()

    def rows(self, width: int) -> list[list[int]]:
        """Indices of the options on each line."""
        lines: list[list[int]] = [[]]
        used = 0
        for index, option in enumerate(self.options):
            needed = self.painter.text_width(self._label(option)) + 2
            if used and used + needed > width:
                lines.append([])
                used = 0
            lines[-1].append(index)
            used += needed
        return lines

    def _label(self, option: Option) -> str:
        return f"{option.key} {option.title}" if option.key else option.title

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """As many lines as the options take."""
        return len(self.rows(width))

    def render_line(self, y: int) -> Strip:
        """Options in reading order; the chosen one stands between marks."""
        width, style = self.size.width, self.painter.style
        base = style("text", "ground")
        lines = self.rows(width)
        if y >= len(lines):
            return self.painter.row((), width, base)
        pieces: list[Piece] = []
        for index in lines[y]:
            option = self.options[index]
            here = index == self.index
            chosen = option.value in self.on if self.many else here
            ground = ("selection" if self.has_focus else "idle") if here else "ground"
            mark = ("■" if chosen else "□") if self.many else ("▸" if chosen else " ")
            ink = "text" if chosen and not (self.fresh and not self.has_focus) else "dim"
            pieces += [
                (mark, style("accent", ground)),
                (option.key, style("accent", ground)),
                (" " if option.key else "", style(ink, ground)),
                (option.title, style(ink, ground, bold=chosen and ink == "text")),
                (" ", style("text", ground)),
            ]
        return self.painter.row(pieces, width, base)

    def choose(self, index: int) -> None:
        """Choose an option, or with `many` switch it."""
        self.index = index % max(1, len(self.options))
        self.fresh = False
        if self.many:
            self.on ^= {self.options[self.index].value}
        self.refresh()
        self.post_message(self.Changed(self))

    def on_key(self, event: events.Key) -> None:
        """Digits and letters of options choose; arrows go along; space goes on, or switches with `many`."""
        digit = {chr(0x660 + d): str(d) for d in range(10)}.get(event.character or "", event.character)
        for index, option in enumerate(self.options):
            if option.key and digit == option.key:
                self.choose(index)
                event.stop()
                return
        forward = {"left": 1, "right": -1} if self.painter.rtl else {"left": -1, "right": 1}
        steps = {**forward, "up": -1, "down": 1}
        if event.key in steps:
            self.index = (self.index + steps[event.key]) % max(1, len(self.options))
            self.fresh = False
            self.refresh()
            if not self.many:
                self.post_message(self.Changed(self))
        elif event.key == "space":
            self.choose(self.index if self.many else self.index + 1)
        elif len(event.character or "") == 1 and event.is_printable:
            pass
        else:
            return
        event.stop()

    def on_click(self, event: events.Click) -> None:
        """Choose what is under the mouse."""
        lines = self.rows(self.size.width)
        if event.y >= len(lines):
            return
        at = self.size.width - 1 - event.x if self.painter.rtl else event.x
        column = 0
        for index in lines[event.y]:
            column += self.painter.text_width(self._label(self.options[index])) + 2
            if at < column:
                self.choose(index)
                return

    def on_focus(self) -> None:
        self.refresh()

    def on_blur(self) -> None:
        self.refresh()
