"""The screen as a program painted it and as it was sent, for terminals that reorder every row by themselves.

Text arrives in pieces (Textual repaints parts of a row), while reordering is a matter of whole rows: a word
may reach beyond the piece, and one letter can change where its neighbours are sent. So rows are kept as
cells; after each write the changed rows are put in order anew and the difference goes out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import zip_longest

from workbench.terminal.isolate import Sent, order

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
    touched: set[int] = field(default_factory=set)
    sent: list[tuple[str, str] | None] = field(default_factory=list)
    """None in the second column of a wide glyph."""
    cells: list[int] = field(default_factory=list)
    """Sent column → painted column."""

    def put(self, column: int, glyph: str, width: int, style: str) -> None:
        """Paint one glyph; what it covers by half is wiped."""
        missing = column + width - len(self.glyphs)
        if missing > 0:
            self.glyphs += [" "] * missing
            self.styles += [""] * missing
        for edge in (column, column + width):
            if 0 < edge < len(self.glyphs) and self.glyphs[edge] == "":
                self.glyphs[edge - 1] = self.glyphs[edge] = " "
        self.glyphs[column] = glyph
        self.styles[column] = style
        self.touched.add(column)
        if width == 2:
            self.glyphs[column + 1] = ""
            self.styles[column + 1] = style
            self.touched.add(column + 1)

    def painted(self) -> str:
        """The row as painted, left to right, with its styles."""
        pairs = zip(self.glyphs, self.styles, strict=True)
        return _styled([(glyph, style) for glyph, style in pairs if glyph])

    def update(self, blank: str) -> list[tuple[int, str]]:
        """What brings the terminal to the row as painted: (sent column, text with its SGR) pieces.

        One blank stands at the end of every row: a figure at its very edge needs it as an anchor.
        """
        line: list[tuple[str, str] | None] = []
        cells: list[int] = []
        for item in order([*self.glyphs, " "], blank):
            line.append((item.glyph, self._style(item)))
            cells.append(item.cell)
            if item.cell + 1 < len(self.glyphs) and self.glyphs[item.cell + 1] == "":
                line.append(None)
                cells.append(item.cell + 1)
        changed = [
            column
            for column, (new, old) in enumerate(zip_longest(line, self.sent))
            if column < len(line) and (new != old or cells[column] in self.touched)
        ]
        self.sent, self.cells = line, cells
        self.touched.clear()
        return [(start, _styled(line[start:end])) for start, end in _runs(changed, line)]

    def _style(self, item: Sent) -> str:
        inside = item.cell < len(self.styles)
        style = self.styles[item.cell] if inside else _ground(self.styles[-1])
        return _invisible(style) if item.hidden else style


class Screen:
    """All rows; `guard` columns at the left belong to the encoding and not to the program."""

    def __init__(self, blank: str, guard: int) -> None:
        self._blank, self._guard = blank, guard
        self._rows: dict[int, Row] = {}
        self._dirty: set[int] = set()

    def clear(self) -> None:
        """Forget everything: the terminal shows nothing that can be relied on."""
        self._rows.clear()
        self._dirty.clear()

    def put(self, row: int, column: int, glyph: str, width: int, style: str) -> None:
        """Paint one glyph."""
        if row not in self._rows:
            self._rows[row] = Row()
        self._rows[row].put(column, glyph, width, style)
        self._dirty.add(row)

    def flush(self) -> str:
        """The bytes that show what was painted since the last flush."""
        out: list[str] = []
        for number in sorted(self._dirty):
            row = self._rows[number]
            fresh = not row.sent
            pieces = row.update(self._blank)
            if fresh and self._guard:
                ground = _ground(row.styles[0])
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
