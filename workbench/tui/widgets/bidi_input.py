"""Inputs for Arabic, Latin and digits in any mixture: the caret stands where the next letter appears."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from workbench.arabic.chars import folded
from workbench.tui.lamalef import letters
from workbench.tui.paint import Painter, segments
from workbench.tui.widgets.buffer import Buffer
from workbench.tui.widgets.input_lines import Shown, column, held_letter, window


class BidiInput(Widget, can_focus=True, inherit_bindings=False):
    """A line of text that is edited; `area` makes it several lines that wrap."""

    class Changed(Message):
        """The text changed."""

        def __init__(self, input: BidiInput) -> None:
            super().__init__()
            self.input = input

        @property
        def control(self) -> BidiInput:
            """The input."""
            return self.input

    def __init__(self, value: str = "", *, area: bool = False, hint: str = "", id: str | None = None) -> None:
        super().__init__(id=id, classes="area" if area else "line")
        self.buffer = Buffer(multiline=area)
        self.buffer.set(value)
        self.area = area
        self.hint = hint
        self.logical_arrows = False
        self.fresh = False
        """Filled by detection and not touched yet: dim, and typing takes its place."""
        self.recent: tuple[str, ...] = ()
        """Values used lately; ↓ and ↑ put them in, those that begin as what is typed."""
        self.completes: Callable[[str], Sequence[str]] | None = None
        """What the text that was typed can go on to, looked for when ↓ or ↑ asks; in the place of `recent`."""
        self._begun: str | None = None
        self._scroll = 0

    @property
    def value(self) -> str:
        """The text, logical."""
        return self.buffer.value

    @value.setter
    def value(self, text: str) -> None:
        self.buffer.set(text)
        self.refresh()

    @property
    def painter(self) -> Painter:
        """The app's painter."""
        found: Painter = self.app.painter  # type: ignore[attr-defined]
        return found

    def redraw(self) -> None:
        """Draw again."""
        self.refresh()

    # layout ------------------------------------------------------------------------------------------

    @property
    def base(self) -> int | None:
        """Direction of a text without strong letters: the interface's."""
        return 1 if self.painter.rtl else 0

    def lines(self) -> list[Shown]:
        """The visual lines at the present width."""
        shown: list[Shown] = []
        origin = 0
        width = max(2, self.size.width - 1)
        for text in self.value.split("\n"):
            strong = any(c.isalpha() for c in text)
            paragraph = self.painter.paragraph(text, None if strong else self.base)
            laid = paragraph.wrap(width) if self.area and text else [paragraph.line()]
            shown += [Shown(origin, line, line is laid[-1]) for line in laid]
            origin += len(text) + 1
        return shown

    def _caret_line(self, lines: list[Shown]) -> int:
        """Index of the line the caret stands on."""
        caret = self.buffer.caret
        for index, shown in enumerate(lines):
            start, end = shown.origin + shown.line.start, shown.origin + shown.line.end
            if start <= caret < end or (caret == end and shown.last):
                return index
        return len(lines) - 1

    def render_line(self, y: int) -> Strip:
        """One line of the input, padded on the side where its text ends."""
        width, painter = self.size.width, self.painter
        ink = "dim" if self.fresh and not self.has_focus else "text"
        ground = painter.style(ink, "cursor" if self.has_focus else "idle")
        lines = self.lines()
        at = self._caret_line(lines)
        if self.area:
            self._scroll = max(0, min(self._scroll, at))
            if at >= self._scroll + self.size.height:
                self._scroll = at - self.size.height + 1
            y += self._scroll
        if y >= len(lines):
            return painter.row((), width, ground)
        if not self.value and self.hint and not self.has_focus:
            return painter.row(((self.hint, painter.style("dim", "idle")),), width, ground)
        return self._paint(lines[y], ground, width, caret=self.has_focus and y == at)

    def _paint(self, shown: Shown, ground: Style, width: int, *, caret: bool) -> Strip:
        """Text, selection and caret of one line, cut to what is seen."""
        spans: list[tuple[int, int, Style]] = []
        selected = self.buffer.selected
        if selected:
            over = Style(bgcolor=self.painter.colours.selection)
            spans.append((selected[0] - shown.origin, selected[1] - shown.origin, over))
        inside = self.buffer.caret - shown.origin
        here = shown.line.cluster_at(inside)
        held = held_letter(shown, self.buffer) if caret else None
        if held is not None:
            spans.append((held.start, held.end, Style(reverse=True, underline=True)))
        elif caret and here is not None:
            spans.append((here.start, here.end, Style(reverse=True)))
        painted = segments(shown.line, ground, spans)
        behind = caret and here is None and held is None
        end = Segment(" ", ground + Style(reverse=True) if behind else ground)
        painted = [end, *painted] if shown.line.base == 1 else [*painted, end]
        strip = Strip(painted, shown.line.width + 1)
        start = window(shown, self.buffer, width)
        if start < 0:
            return Strip([Segment(" " * -start, ground), *strip], width)
        return strip.crop(start, start + width).adjust_cell_length(width, ground)

    # keys --------------------------------------------------------------------------------------------

    async def on_key(self, event: events.Key) -> None:
        """Typing and editing keys stay here; everything else goes on to the screen's verbs."""
        if self._edit(event):
            event.stop()
            event.prevent_default()
            self.refresh()

    def _edit(self, event: events.Key) -> bool:
        """Carry out an editing key; false when it is none."""
        buffer, key = self.buffer, event.key
        before = buffer.value
        if key in {"up", "down"} and not self.area and (self.recent or self.completes):
            self._offer(1 if key == "down" else -1)
            return True
        moves, edits = self._moves(), self._edits()
        bare = key.replace("shift+", "")
        if bare in moves and (self.area or bare not in {"up", "down"}):
            buffer.move(moves[bare](), select="shift+" in key)
            if self.completes is not None:
                self._begun = None
            return True
        if key in edits:
            edits[key]()
        elif event.character and event.is_printable and not select_only(key):
            buffer.insert(letters(event.character))
        else:
            return False
        self.fresh = False
        if buffer.value != before:
            self._begun = None
            self.post_message(self.Changed(self))
        return True

    def _moves(self) -> dict[str, Callable[[], int]]:
        """Keys that move the caret, with where it goes; shift selects on the way."""
        return {
            "left": lambda: self._visual(-1),
            "right": lambda: self._visual(1),
            "ctrl+left": lambda: self._word(-1),
            "ctrl+right": lambda: self._word(1),
            "home": self._line_start,
            "end": self._line_end,
            "up": lambda: self._vertical(-1),
            "down": lambda: self._vertical(1),
        }

    def _edits(self) -> dict[str, Callable[[], None]]:
        """Keys that change, mark, copy or fetch text."""
        buffer = self.buffer
        edits: dict[str, Callable[[], None]] = {
            "backspace": buffer.backspace,
            "ctrl+h": buffer.backspace,
            "delete": buffer.delete_forward,
            "ctrl+w": lambda: buffer.backspace(word=True),
            "ctrl+backspace": lambda: buffer.backspace(word=True),
            "alt+backspace": lambda: buffer.backspace(word=True),
            "ctrl+delete": lambda: buffer.delete_forward(word=True),
            "ctrl+u": lambda: buffer.delete(0, buffer.caret),
            "ctrl+k": lambda: buffer.delete(buffer.caret, len(buffer.value)),
            "ctrl+a": buffer.select_all,
            "ctrl+z": buffer.undo,
            "ctrl+y": buffer.redo,
            "ctrl+c": self._copy,
            "ctrl+x": self._cut,
            "ctrl+v": lambda: buffer.insert(self.app.clipboard),
        }
        if self.area:
            edits["ctrl+j"] = edits["alt+enter"] = edits["shift+enter"] = lambda: buffer.insert("\n")
        return edits

    def _offer(self, step: int) -> None:
        """Put in the next value used lately that begins as what was typed, or what completes it; round and round."""
        if self._begun is None:
            self._begun = "" if self.fresh else self.value
        if self.completes is not None:
            fitting = list(self.completes(self._begun))
            if not fitting:
                return
        else:
            begun = folded(self._begun)
            fitting = [v for v in self.recent if folded(v).startswith(begun)] or list(self.recent)
        at = fitting.index(self.value) + step if self.value in fitting else (0 if step > 0 else -1)
        self.buffer.set(fitting[at % len(fitting)])
        self.fresh = False
        self.post_message(self.Changed(self))

    def _visual(self, direction: int) -> int:
        """The caret stop beside the caret as seen; at the edge, the next or previous line's."""
        lines = self.lines()
        at = self._caret_line(lines)
        shown = lines[at]
        stops = shown.stops
        held = None if self.logical_arrows else held_letter(shown, self.buffer)
        if held is not None and held.end == self.buffer.caret - shown.origin:
            towards = (direction > 0) == bool(held.level & 1)
            edge = held.col - 1 if held.level & 1 else held.col + held.width
            return shown.origin + (held.start if towards else shown.line.offset(edge))
        here = held or shown.line.cluster_at(self.buffer.caret - shown.origin)
        offset = shown.origin + here.start if here is not None else self.buffer.caret
        if self.logical_arrows:
            stops = sorted(stops, reverse=shown.line.base == 1)
        index = (stops.index(offset) if offset in stops else 0) + direction
        if 0 <= index < len(stops):
            return stops[index]
        forward = (direction < 0) == (shown.line.base == 1)
        next_line = at + (1 if forward else -1)
        if 0 <= next_line < len(lines):
            other = sorted(lines[next_line].stops)
            return other[0] if forward else other[-1]
        return self.buffer.caret

    def _word(self, direction: int) -> int:
        """The next word boundary towards the left or the right."""
        lines = self.lines()
        rtl = lines[self._caret_line(lines)].line.base == 1
        forward = (direction < 0) == rtl
        return self.buffer.word_after() if forward else self.buffer.word_before()

    def _line_start(self) -> int:
        lines = self.lines()
        shown = lines[self._caret_line(lines)]
        return shown.origin + shown.line.start

    def _line_end(self) -> int:
        lines = self.lines()
        return max(lines[self._caret_line(lines)].stops)

    def _vertical(self, rows: int) -> int:
        """The stop in the line above or below that is nearest to the caret's column on the screen."""
        lines = self.lines()
        at = self._caret_line(lines)
        target = at + rows
        if not 0 <= target < len(lines):
            return self.buffer.caret
        width = self.size.width
        seen = column(lines[at], self.buffer, self.buffer.caret) - window(lines[at], self.buffer, width)
        there = lines[target]
        shift = window(there, self.buffer, width)
        return min(there.stops, key=lambda s: abs(column(there, self.buffer, s) - shift - seen))

    def _copy(self) -> None:
        """The selected text in logical order."""
        if self.buffer.selected:
            start, end = self.buffer.selected
            self.app.copy_to_clipboard(self.value[start:end])

    def _cut(self) -> None:
        """Copy, then take out."""
        if self.buffer.selected:
            self._copy()
            self.buffer.backspace()

    def on_paste(self, event: events.Paste) -> None:
        """Pasted text, as it was copied."""
        event.stop()
        self.buffer.insert(event.text)
        self.refresh()
        self.post_message(self.Changed(self))

    def on_click(self, event: events.Click) -> None:
        """Put the caret where the mouse is; twice: select all."""
        lines = self.lines()
        row = min(event.y + self._scroll, len(lines) - 1)
        shown = lines[row]
        clicked = event.x + window(shown, self.buffer, self.size.width)
        nearest = min(shown.stops, key=lambda s: abs(column(shown, self.buffer, s) - clicked))
        if event.chain > 1:
            self.buffer.select_all()
        else:
            self.buffer.move(nearest)
        self.refresh()

    def on_focus(self) -> None:
        if self.fresh:
            self.buffer.select_all()
        self.refresh()

    def on_blur(self) -> None:
        self.refresh()


def select_only(key: str) -> bool:
    """True for keys that carry a character but are commands."""
    return key.startswith(("ctrl+", "alt+")) or key in {"enter", "tab", "escape"}
