"""The screen as a program painted it and as it was sent, for terminals that reorder every row by themselves.

Text arrives in pieces (Textual repaints parts of a row), while reordering is a matter of whole rows: a word
may reach beyond the piece, and one letter can change where its neighbours are sent. So rows are kept as
cells; after each write the changed rows are put in order anew and the difference goes out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from workbench.terminal.isolate import order
from workbench.terminal.stream import clusters, narrow

RESET = "\x1b[0m"
_LINK_END = "\x1b]8;;\x1b\\"
_NEAR = 6
"""Unchanged cells that cost less to send again than to step over."""
_SGR = re.compile(r"\x1b\[([\d;:]*)m")


@dataclass(slots=True)
class Row:
    """One row: glyph and style by painted column, and what stands on the terminal by sent column."""

    glyphs: list[str] = field(default_factory=list)
    styles: list[str] = field(default_factory=list)
    touched: bytearray = field(default_factory=bytearray)
    """1 for each painted column that was painted since the last update."""
    sent: list[tuple[str, str] | None] = field(default_factory=list)
    """None in the second column of a wide glyph."""
    cells: list[int] = field(default_factory=list)
    """Sent column → painted column."""

    guard: str | None = None
    """Style of the guard column as it stands on the terminal."""

    def put(self, column: int, glyph: str, width: int, style: str) -> None:
        """Paint one glyph; what it covers by half is wiped."""
        self._open(column, column + width)
        self.glyphs[column] = glyph
        self.styles[column] = style
        self.touched[column] = 1
        if width == 2:
            self.glyphs[column + 1] = ""
            self.styles[column + 1] = style
            self.touched[column + 1] = 1

    def put_narrow(self, column: int, text: str, style: str) -> None:
        """Paint glyphs of one code point and one cell each."""
        end = column + len(text)
        self._open(column, end)
        self.glyphs[column:end] = text
        self.styles[column:end] = [style] * len(text)
        self.touched[column:end] = b"\1" * len(text)

    def _open(self, column: int, end: int) -> None:
        """Make room for [column, end) and wipe wide glyphs that reach over its edges."""
        missing = end - len(self.glyphs)
        if missing > 0:
            self.glyphs += [" "] * missing
            self.styles += [""] * missing
            self.touched += bytes(missing)
        for edge in (column, end):
            if 0 < edge < len(self.glyphs) and self.glyphs[edge] == "":
                self.glyphs[edge - 1] = self.glyphs[edge] = " "

    def painted(self) -> str:
        """The row as painted, left to right, with its styles."""
        pairs = zip(self.glyphs, self.styles, strict=True)
        return _styled([(glyph, style) for glyph, style in pairs if glyph])

    def update(self, blank: str) -> list[tuple[int, str]]:
        """What brings the terminal to the row as painted: (sent column, text with its SGR) pieces.

        One blank stands at the end of every row: a figure at its very edge needs it as an anchor.
        """
        glyphs, styles = [*self.glyphs, " "], [*self.styles, _ground(self.styles[-1])]
        wide = "" in glyphs
        line: list[tuple[str, str] | None] = []
        cells: list[int] = []
        for cell, glyph, _, hidden in order(glyphs, blank):
            line.append((glyph, _invisible(styles[cell]) if hidden else styles[cell]))
            cells.append(cell)
            if wide and cell + 1 < len(glyphs) and glyphs[cell + 1] == "":
                line.append(None)
                cells.append(cell + 1)
        touched, sent = [*self.touched, 0], self.sent + [None] * (len(line) - len(self.sent))
        changed = [column for column, new in enumerate(line) if touched[cells[column]] or new != sent[column]]
        self.sent, self.cells = line, cells
        self.touched = bytearray(len(self.touched))
        if len(changed) == len(line):
            return [(0, _styled(line))]
        return [(start, _styled(line[start:end])) for start, end in _runs(changed, line)]


class Screen:
    """All rows; `guard` columns at the left belong to the encoding and not to the program."""

    def __init__(self, blank: str, guard: int) -> None:
        self._blank, self._guard = blank, guard
        self.columns = 0
        """Painted columns that a row may have; what lies beyond is dropped. 0: any number."""
        self._rows: dict[int, Row] = {}
        self._dirty: set[int] = set()

    def clear(self) -> None:
        """Forget everything: the terminal shows nothing that can be relied on."""
        self._rows.clear()
        self._dirty.clear()

    def put(self, number: int, column: int, text: str, style: str) -> int:
        """Paint text; returns the column after it."""
        row = self._rows.setdefault(number, Row())
        self._dirty.add(number)
        room = max(0, self.columns - column) if self.columns else len(text)
        if not room:
            return column + sum(width for _, width in clusters(text))
        if narrow(text):
            row.put_narrow(column, text[:room], style)
            return column + len(text)
        for glyph, width in clusters(text):
            if not self.columns or column + width <= self.columns:
                row.put(column, glyph, width, style)
            column += width
        return column

    def flush(self) -> str:
        """The bytes that show what was painted since the last flush."""
        out: list[str] = []
        for number in sorted(self._dirty):
            row = self._rows[number]
            if not row.glyphs:
                continue
            pieces = row.update(self._blank)
            ground = _ground(row.styles[0])
            if self._guard and ground != row.guard:
                row.guard = ground
                out.append(f"\x1b[{number + 1};1H{RESET}{ground}{self._blank * self._guard}{_end(ground)}")
            for column, text in pieces:
                out.append(f"\x1b[{number + 1};{column + 1 + self._guard}H{text}")
        self._dirty.clear()
        return "".join(out)

    def painted_column(self, number: int, sent: int) -> int:
        """The painted column of what was sent to a column of the terminal (both count from 0)."""
        sent -= self._guard
        row = self._rows.get(number)
        if sent < 0 or row is None or sent >= len(row.cells):
            return max(0, sent)
        return row.cells[sent]

    def sent_column(self, number: int, painted: int) -> int:
        """The terminal's column of a painted cell."""
        row = self._rows.get(number)
        cells = row.cells if row else []
        return self._guard + (cells.index(painted) if painted in cells else painted)


def _runs(columns: list[int], line: list[tuple[str, str] | None]) -> list[tuple[int, int]]:
    """Intervals over the changed columns, near ones in one; none starts inside a wide glyph."""
    runs: list[tuple[int, int]] = []
    for column in columns:
        start = column - 1 if line[column] is None else column
        end = column + 2 if column + 1 < len(line) and line[column + 1] is None else column + 1
        if runs and start - runs[-1][1] <= _NEAR:
            runs[-1] = (runs[-1][0], max(end, runs[-1][1]))
        else:
            runs.append((start, end))
    return runs


def _styled(cells: list[tuple[str, str] | None]) -> str:
    """Glyphs with their styles, each change of style from a clean slate."""
    out: list[str] = []
    current = ""
    for cell in cells:
        if cell is None:
            continue
        glyph, style = cell
        if style != current:
            out.append(_end(current) + style)
            current = style
        out.append(glyph)
    return "".join(out) + _end(current)


def _end(style: str) -> str:
    return "" if not style else RESET + (_LINK_END if "\x1b]8;" in style else "")


def _ground(style: str) -> str:
    """The background of a style and nothing else of it."""
    colour = ""
    for parameters in _SGR.findall(style):
        colour = _background(parameters.split(";")) or colour
    if not colour:
        return ""
    return f"\x1b[4{colour[1:]}m" if colour.startswith("3") else f"\x1b[{int(colour) + 10}m"


def _invisible(style: str) -> str:
    """The style with its foreground in the colour of its background, and concealed (SGR 8) besides."""
    background = ""
    for parameters in _SGR.findall(style):
        background = _background(parameters.split(";")) or background
    return f"{style}\x1b[{background and background + ';'}8m"


def _background(parameters: list[str]) -> str:
    """The background among SGR parameters, as parameters of a foreground; nothing where there is none."""
    found, at = "", 0
    while at < len(parameters):
        code = parameters[at]
        length = (
            {"2": 5, "5": 3}.get(parameters[at + 1], 1)
            if code in ("38", "48") and at + 1 < len(parameters)
            else 1
        )
        if code == "48":
            found = ";".join(["38", *parameters[at + 1 : at + length]])
        elif code.startswith("48:"):
            found = "38" + code[2:]
        elif re.fullmatch(r"4[0-7]|10[0-7]", code):
            found = str(int(code) - 10)
        at += length
    return found
