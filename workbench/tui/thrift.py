"""Only what differs goes to the terminal: the screen as it was sent, cell by cell, and the way from it to the next one.

Textual repaints whole lines of a pane; over a slow line most of these bytes say what is there already. Here every
update is compared with the cells that were sent, and between two cells only the attributes and colours that change
are set (ECMA-48 SGR adds to what is set). Whoever clears or loses the terminal's picture calls `Shown.forget`.
Hyperlinks (OSC 8) are not kept: this app has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from rich.cells import cell_len
from rich.color import ColorSystem
from rich.console import COLOR_SYSTEMS, Console
from rich.style import Style
from textual import events
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.app import App
from textual.screen import Screen
from textual.strip import Strip

Look = tuple[str | None, str | None, str]
"""SGR attributes, ink and ground, each as parameters, "" for the terminal's own; None: any will do (on a blank)."""
Cell = tuple[str, Look]
"""A glyph and its look; the glyph is empty in the second column of a wide one."""

PLAIN: Look = ("", "", "")
BLANK: Cell = (" ", PLAIN)
FEW = 40
"""Stretches up to which it pays to look for a good order; what a whole page sends is glyphs."""
NEAR = 4
"""Unchanged cells that cost less to send again than to step over."""
_SGR = re.compile(r"\x1b\[([\d;]*)m")
_PARAMETER = re.compile(
    r"(?:(?P<ink>38;(?:2;\d+;\d+;\d+|5;\d+)|3[0-7]|9[0-7])|(?P<ground>48;(?:2;\d+;\d+;\d+|5;\d+)|4[0-7]|10[0-7])"
    r"|(?P<attribute>\d+))(?:;|$)"
)
"""One thing that SGR sets (ECMA-48 8.3.117, ISO 8613-6 colours). Rich writes 39 and 49 for the default: not kept."""
_SEEN_ON_BLANKS = frozenset({"4", "7", "9", "21", "51", "52", "53"})
"""Underlined, reversed, struck through, framed, encircled, overlined (ECMA-48 8.3.117)."""

_OFF = {"1": "22", "2": "22", "3": "23", "4": "24", "7": "27", "9": "29"}
"""What turns an attribute off and leaves the colours (ECMA-48 8.3.117); bold and faint go together."""


class Shown:
    """What stands on the terminal."""

    def __init__(self) -> None:
        self._rows: list[list[Cell | None]] = []
        self._size = (0, 0)
        self._changed: dict[int, set[int]] = {}

    def forget(self) -> None:
        """Nothing on the terminal can be relied on: all of the next update is sent."""
        self._size = (0, 0)

    def resize(self, width: int, height: int) -> None:
        """The screen's size; another one than before loses the picture."""
        if (width, height) != self._size:
            self._size = (width, height)
            self._rows = [[None] * width for _ in range(height)]
        self._changed.clear()

    def put(
        self, row: int, column: int, strip: Iterable[tuple[str, Style | None]], colours: ColorSystem
    ) -> None:
        """Paint text from a cell on; what lies beyond the screen is dropped."""
        width, height = self._size
        if not 0 <= row < height:
            return
        line = self._rows[row]
        for text, style in strip:
            new = cells_of(text, look_of(style, colours))
            end = min(width, column + len(new))
            if tuple(line[column:end]) != new:
                changed = self._changed.setdefault(row, set())
                for at, cell in zip(range(column, end), new, strict=False):
                    if line[at] != cell:
                        line[at] = cell
                        changed.add(at)
            column += len(new)

    def changes(self, *, additive: bool = True, brief: bool = True) -> str:
        """The bytes that bring the terminal to what was painted since `resize`, from and to a clean slate of SGR.

        Not `additive`, every change of style is absolute, for a reader that keeps styles as they are written. Not
        `brief`, what is set is taken away by setting everything anew, for one that repeats all since then.
        """
        out: list[str] = []
        now = PLAIN
        runs = [
            (row, start, end)
            for row in sorted(self._changed)
            for start, end in _runs(sorted(self._changed[row]), self._rows[row])
        ]
        while runs:
            row, start, end = runs.pop(self._cheapest(runs, now, additive, brief))
            out.append(f"\x1b[{row + 1};{start + 1}H")
            for cell in self._rows[row][start:end]:
                glyph, look = cell or BLANK
                if look != now:
                    sequence, now = _way(now, look, additive, brief)
                    out.append(sequence)
                out.append(glyph)
        self._changed.clear()
        if now != PLAIN:
            out.append("\x1b[0m")
        return "".join(out)

    def _cheapest(self, runs: list[tuple[int, int, int]], now: Look, additive: bool, brief: bool) -> int:
        """Which run to send next: the first of those that begin nearest to what is set."""
        if len(runs) > FEW:
            return 0
        ways = [
            len(_way(now, (self._rows[row][start] or BLANK)[1], additive, brief)[0]) for row, start, _ in runs
        ]
        return ways.index(min(ways))


class Changes(CompositorUpdate):
    """An update of Textual's compositor that renders to what differs from what is shown."""

    def __init__(
        self,
        update: LayoutUpdate | ChopsUpdate,
        shown: Shown,
        size: tuple[int, int],
        *,
        additive: bool,
        brief: bool,
    ) -> None:
        self.update, self.shown, self.size = update, shown, size
        self.additive, self.brief = additive, brief
        self._sent: str | None = None

    def render_segments(self, console: Console) -> str:
        """The bytes for the terminal."""
        if self._sent is None:
            self._sent = self._rendered(console)
        return self._sent

    def _rendered(self, console: Console) -> str:
        colours = COLOR_SYSTEMS[console.color_system or "truecolor"]
        self.shown.resize(*self.size)
        for row, column, strip in _painted(self.update):
            self.shown.put(row, column, ((s.text, s.style) for s in strip if not s.control), colours)
        return self.shown.changes(additive=self.additive, brief=self.brief)


class ThriftyApp(App[int], inherit_bindings=False):
    """An app whose updates go out as changes."""

    def __init__(self, driver_class: type[Any] | None = None) -> None:
        self.shown = Shown()
        super().__init__(driver_class=driver_class)

    def forget_screen(self) -> None:
        """The terminal was cleared, resized or written on: paint all of the next update."""
        self.shown.forget()

    def on_resize(self, event: events.Resize) -> None:
        """Terminals reflow what they show."""
        del event
        self.forget_screen()

    def changes(self, update: LayoutUpdate | ChopsUpdate) -> Changes:
        """The update as what differs from what is shown; other encodings want styles set anew or whole."""
        plan = getattr(self._driver, "plan", None)
        size = self.screen.outer_size
        additive = plan is None or plan.mode != "isolated"
        brief = plan is None or (plan.mode == "app" and not plan.kitty_cells)
        return Changes(update, self.shown, (size.width, size.height), additive=additive, brief=brief)

    def _display(self, screen: Screen[Any], renderable: Any) -> None:
        if isinstance(renderable, LayoutUpdate | ChopsUpdate):
            renderable = self.changes(renderable)
            if self._is_seen() and not renderable.render_segments(self.console):
                at = self.screen.outer_size.clamp_offset(self.cursor_position)
                if at == self._previous_cursor_position:
                    return  # a frame around nothing: what was fetched again says the same
        super()._display(screen, renderable)

    def _is_seen(self) -> bool:
        """Whether Textual will send an update now, so that what it changes is on the terminal then."""
        alive = self._running and not self._closed and not self._batch_count
        return alive and not self.is_headless and self._driver is not None


def _painted(update: LayoutUpdate | ChopsUpdate) -> Iterator[tuple[int, int, Strip]]:
    """(row, column, strip) of everything that an update paints."""
    if isinstance(update, LayoutUpdate):
        for row, strips in enumerate(update.strips, update.region.y):
            column = update.region.x
            for strip in strips:
                yield row, column, strip
                column += strip.cell_length
        return
    for row, first, last in update.spans:
        for end, (column, part) in zip(update.chop_ends[row], update.chops[row].items(), strict=False):
            if part is not None and column <= last and end > first:
                yield row, column, part if end <= last else part.crop(0, last - column)


@lru_cache(maxsize=4096)
def look_of(style: Style | None, colours: ColorSystem) -> Look:
    """What a style sets."""
    sgr = _SGR.match(style.render("x", color_system=colours)) if style is not None else None
    if sgr is None:
        return PLAIN
    ink = ground = ""
    attributes: list[str] = []
    for found in _PARAMETER.finditer(sgr[1]):
        if found["ink"]:
            ink = found["ink"]
        elif found["ground"]:
            ground = found["ground"]
        else:
            attributes += [found["attribute"]] if found["attribute"] not in {"39", "49"} else []
    return ";".join(attributes), ink, ground


@lru_cache(maxsize=4096)
def _cell(glyph: str, look: Look) -> Cell:
    """The cell, one object for all places: a screen has thousands of some hundred different ones."""
    return glyph, look


@lru_cache(maxsize=512)
def cells_of(text: str, look: Look) -> tuple[Cell, ...]:
    """One cell a column; marks stay with the glyph before them, blanks keep only what is seen of a look."""
    blank: Look = look if _shows_on_blanks(look) else (None, None, look[2])
    cells: list[Cell] = []
    for char in text:
        width = cell_len(char)
        if width == 0 and cells:
            at = -1 if cells[-1][0] or len(cells) < 2 else -2
            cells[at] = _cell(cells[at][0] + char, cells[at][1])
        elif width:
            cells.append(_cell(char, blank if char == " " else look))
            cells += [_cell("", look)] * (width - 1)
    if len(cells) != cell_len(text):
        return ((text, look), *[("", look)] * (cell_len(text) - 1)) if cell_len(text) else ()
    return tuple(cells)


def _shows_on_blanks(look: Look) -> bool:
    return bool(look[0]) and not _SEEN_ON_BLANKS.isdisjoint((look[0] or "").split(";"))


@lru_cache(maxsize=4096)
def _way(now: Look, then: Look, additive: bool, brief: bool) -> tuple[str, Look]:
    """The SGR sequence from one look to another, and what is set after it."""
    attributes, ink, ground = then
    if attributes is None:
        if additive and not _shows_on_blanks(now):
            attributes, ink = now[0], now[1]
        else:
            attributes, ink = "", ""
    wanted: Look = (attributes, ink, ground)
    old = set((now[0] or "").split(";")) - {""}
    new = set((attributes or "").split(";")) - {""}
    if wanted == now:
        return "", now
    absolute = _sequence(["0", attributes, ink, ground])
    gone = old - new
    if not additive or wanted == PLAIN or not gone <= (_OFF.keys() if brief else frozenset()):
        return absolute, wanted
    off = {_OFF[x] for x in gone}
    parts = [*sorted(off), *sorted(x for x in new if x not in old or _OFF.get(x) in off)]
    parts += [ink or "39"] if ink != now[1] else []
    parts += [ground or "49"] if ground != now[2] else []
    return min(_sequence(parts), absolute, key=len), wanted


def _sequence(parts: Iterable[str | None]) -> str:
    return f"\x1b[{';'.join(p for p in parts if p)}m"


def _runs(columns: list[int], line: list[Cell | None]) -> list[tuple[int, int]]:
    """Intervals over the changed columns, near ones in one; none begins or ends inside a wide glyph."""
    runs: list[tuple[int, int]] = []
    for column in columns:
        start, end = column, column + 1
        while start > 0 and (cell := line[start]) is not None and not cell[0]:
            start -= 1
        while end < len(line) and (cell := line[end]) is not None and not cell[0]:
            end += 1
        if runs and start - runs[-1][1] <= NEAR:
            runs[-1] = (runs[-1][0], max(end, runs[-1][1]))
        else:
            runs.append((start, end))
    return runs
