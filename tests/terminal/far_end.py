"""A terminal of cells in memory that can reorder its rows: what a person would see of an encoded stream."""

from __future__ import annotations

import re

from tests.terminal.simulator import shown
from workbench.terminal.plan import BLANK
from workbench.terminal.stream import clusters, tokens


class FarEnd:
    """Follows CUP, SGR, CR LF, ED and text; `picture` reorders each row by UAX #9, first-strong."""

    def __init__(self, reorders: bool) -> None:
        self.reorders = reorders
        self.rows: dict[int, dict[int, tuple[str, tuple[str, ...]]]] = {}
        self.row = self.column = 0
        self.style: tuple[str, ...] = ()
        self.written = 0

    def write(self, data: str) -> None:
        self.written += len(data.encode())
        for token in tokens(data):
            kind, piece = token.lastgroup, token.group()
            if kind == "text":
                for glyph, width in clusters(piece):
                    self._put(glyph, width)
            elif kind == "sgr":
                parameters = token["sgr"]
                self.style = () if parameters in ("", "0") else (*self.style, parameters)
            elif kind == "column":
                self.row, self.column = int(token["row"] or 1) - 1, int(token["column"] or 1) - 1
            elif piece in ("\n", "\r"):
                self.row += piece == "\n"
                self.column = 0
            elif re.fullmatch(r"\x1b\[2J", piece):
                self.rows.clear()

    def _put(self, glyph: str, width: int) -> None:
        """One glyph at the cursor; half of a wide one that it covers becomes blank."""
        cells = self.rows.setdefault(self.row, {})
        for edge in (self.column, self.column + width):
            if cells.get(edge, ("x",))[0] == "":
                cells[edge] = (" ", cells[edge][1])
                cells[edge - 1] = (" ", cells[edge - 1][1])
        cells[self.column] = (glyph, self.style)
        if width == 2:
            cells[self.column + 1] = ("", self.style)
        self.column += width

    def picture(self, row: int, guard: int = 0) -> list[tuple[str, tuple[str, ...]]]:
        """Glyphs as seen and their styles, without the guard and trailing blanks."""
        cells = self.rows.get(row, {})
        line = [cells.get(column, (" ", ())) for column in range(max(cells, default=-1) + 1)]
        line = [cell for cell in line if cell[0]]
        if self.reorders:
            marked = [f"{glyph}{chr(0xE000 + index)}" for index, (glyph, _) in enumerate(line)]
            styles = [style for _, style in line]
            line = []
            for cell in shown(marked, BLANK):
                style = styles[ord(cell[-1]) - 0xE000]
                glyph = (
                    " " if cell[:-1] == BLANK or "8" in ";".join(style[-1:]).split(";")[-1:] else cell[:-1]
                )
                line.append((glyph, style))
        line = line[guard:]
        while line and line[-1] == (" ", ()):
            line.pop()
        return line
