"""The last step before the tty: what the program painted, as this terminal must receive it.

The program always paints cells in visual order, shaped and mirrored. In app mode they pass as they are. A
kitty gets every Arabic cell in a text-sizing envelope, so that it does not reverse runs. A terminal that
reorders gets the isolated encoding (see `isolate`), one column further right: the column at the left edge
holds the blank of class L that makes every row left-to-right by its first strong character (P2, P3).
"""

from __future__ import annotations

import re

from workbench.arabic.ucd import bidi_class
from workbench.terminal.plan import Plan
from workbench.terminal.screen import Screen
from workbench.terminal.stream import MARK, clusters, tokens

_ARABIC = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_WIPING = re.compile(r"\x1b\[\??(?:\d*J|1049[hl])$|\x1bc$")


class Encoder:
    """Turns what the program writes into what one terminal gets; keeps the state between writes."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.guard = 1 if plan.mode == "isolated" else 0
        """Columns at the left that the program cannot have."""
        self.margins = 2 * self.guard
        """Columns that the program has less than the terminal: the guard, and one at the right for anchors."""
        self._screen = Screen(plan.blank, self.guard)
        self._row = self._column = 0
        self._sgr = self._link = ""

    def encode(self, data: str) -> str:
        """The same picture for this terminal. Escape sequences must arrive whole."""
        if self.plan.strip_marks:
            data = MARK.sub("", data)
        if self.plan.mode == "isolated":
            return self._isolated(data)
        if self.plan.kitty_cells and _ARABIC.search(data):
            return self._kitty(data)
        return data

    def reset(self) -> None:
        """Forget the screen: after a resize, a stop, or when something else wrote on the terminal."""
        self._screen.clear()
        self._sgr = self._link = ""

    def resize(self, columns: int) -> None:
        """The terminal has this many columns now; nothing on it can be relied on."""
        self._screen.columns = max(1, columns - self.margins)
        self.reset()

    def column(self, row: int, sent_column: int) -> int:
        """The painted column of a column that the terminal reports (both from 0), see `Plan.mouse`."""
        if not self.guard:
            return sent_column
        if self.plan.mouse == "sent":
            return self._screen.painted_column(row, sent_column)
        return max(0, sent_column - self.guard)

    def _move(self, row: str | None, column: str | None) -> None:
        """CUP, parameters from 1, absent ones 1."""
        self._row = max(1, int(row or 1)) - 1
        self._column = max(1, int(column or 1)) - 1

    def _control(self, char: str) -> bool:
        """Follow CR and LF (the tty turns LF into CR LF); False for any other control."""
        if char == "\n":
            self._row += 1
        elif char != "\r":
            return False
        self._column = 0
        return True

    def _isolated(self, data: str) -> str:
        out: list[str] = []
        moved = False
        for token in tokens(data):
            kind, piece = token.lastgroup, token.group()
            if kind == "text":
                style = self._link + self._sgr
                self._column = self._screen.put(self._row, self._column, piece, style)
                moved = True
            elif kind == "sgr":
                self._style(token["sgr"])
            elif kind == "column":
                self._move(token["row"], token["column"])
                moved = True
            elif kind == "link":
                self._link = "" if re.match(r"\x1b\]8;[^;]*;(?:\x07|\x1b)", piece) else piece
            elif self._control(piece):
                moved = True
            else:
                out.append(self._screen.flush())
                if _WIPING.fullmatch(piece):
                    self._screen.clear()
                out.append(piece)
        pending = self._screen.flush()
        if moved:
            column = self._screen.sent_column(self._row, self._column)
            pending += f"\x1b[{self._row + 1};{column + 1}H"
        return "".join(out) + pending

    def _style(self, parameters: str) -> None:
        """SGR adds to what is set; 0 or nothing clears, also as the first of several."""
        if parameters in ("", "0"):
            self._sgr = ""
        elif parameters.startswith("0;"):
            self._sgr = f"\x1b[{parameters[2:]}m"
        else:
            self._sgr += f"\x1b[{parameters}m"

    def _kitty(self, data: str) -> str:
        out: list[str] = []
        for token in tokens(data):
            kind, piece = token.lastgroup, token.group()
            if kind == "text":
                piece = self._sized(piece)
            elif kind == "column":
                self._move(token["row"], token["column"])
            else:
                self._control(piece)
            out.append(piece)
        return "".join(out)

    def _sized(self, text: str) -> str:
        """The text with each Arabic cell in an envelope; neighbours differ in `h`, so no two form a run."""
        out: list[str] = []
        for glyph, width in clusters(text):
            if width == 1 and (bidi_class[glyph[0]] in "RA2" or _ARABIC.match(glyph)):
                out.append(f"\x1b]66;w=1:h={1 + self._column % 2};{glyph}\x07")
            else:
                out.append(glyph)
            self._column += width
        return "".join(out)
