"""Writes laid-out Arabic as lines that scroll by, for `workbench show` and the doctor.

Unlike the app, which has the screen to itself until it leaves, these lines stay on the screen after the
program ended. A switch that acts on what is already shown (Konsole, mlterm) is of no use then, so such a
terminal gets the isolated encoding; VTE's and mintty's mode stays with the rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from workbench.arabic.layout import Line, Paragraph
from workbench.terminal.encode import Encoder
from workbench.terminal.plan import Plan
from workbench.terminal.sanitise import sanitise
from workbench.terminal.screen import Row
from workbench.terminal.stream import MARK, clusters

_PER_ROW = "\x1b[8l"
_COLOUR = re.compile(r"(?:[34]8[;:](?:2[;:]\d+[;:]\d+[;:]\d+|5[;:]\d+)|(?:3|4|9|10)[0-79])(?=;|$);?")


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph to write; offsets of its spans are into `text`."""

    text: str
    style: str = ""
    """SGR parameters for all of it, as in 1 or 2;33."""
    spans: Sequence[tuple[int, int, str]] = ()
    """(start, end, SGR parameters); where spans overlap, the later one is added."""


def scrolling(plan: Plan) -> Plan:
    """The plan for lines that stay on the screen."""
    if not plan.enter:
        return plan
    if _PER_ROW in plan.enter:
        return replace(plan, enter=plan.enter.replace("\x1b[2J", ""))
    return replace(plan, mode="isolated", enter="", leave="", kitty_cells=False)


def without_colour(style: str) -> str:
    """SGR parameters without colours (NO_COLOR); bold, underline and reverse stay."""
    return _COLOUR.sub("", style).rstrip(";")


def write(
    blocks: Iterable[Block],
    width: int,
    plan: Plan,
    environ: Mapping[str, str],
    *,
    ligature: bool = True,
    digits: str = "as_written",
) -> str:
    """The blocks as text for this terminal, wrapped at `width` cells, each line ended by LF.

    Right-to-left paragraphs stand at the right edge. Controls in the text are made visible.
    """
    plan = scrolling(plan)
    writer = _Writer(plan, width - 2 if plan.mode == "isolated" else width)
    out = [plan.enter]
    for block in map(_colourless, blocks) if environ.get("NO_COLOR") else blocks:
        for part in _lines_of(block):
            paragraph = Paragraph(
                sanitise(part.text), ligature=ligature, marks=not plan.strip_marks, digits=digits
            )
            out += [writer.line(line, part) for line in paragraph.wrap(writer.width)]
    return "".join([*out, plan.leave])


def rows(painted: Iterable[str], plan: Plan) -> str:
    """Rows of cells in visual order (a table, say) as this terminal needs them, each ended by LF.

    They stay where the cursor is, unlike what `Encoder` makes of a full screen.
    """
    plan = scrolling(plan)
    writer = _Writer(plan, 0)
    bare = (MARK.sub("", cells) for cells in painted) if plan.strip_marks else painted
    return "".join([plan.enter, *(writer.row(_row(cells)) for cells in bare), plan.leave])


def _row(cells: str) -> Row:
    row, column = Row(), 0
    for glyph, width in clusters(sanitise(cells)):
        row.put(column, glyph, width, "")
        column += width
    return row


def _colourless(block: Block) -> Block:
    """The block without its colours."""
    spans = [(start, end, without_colour(style)) for start, end, style in block.spans]
    return Block(block.text, without_colour(block.style), spans)


def _lines_of(block: Block) -> Iterable[Block]:
    """The block cut at its line feeds, which separate paragraphs."""
    start = 0
    for text in block.text.split("\n"):
        end = start + len(text)
        spans = [(a - start, b - start, style) for a, b, style in block.spans if a < end and b > start]
        yield Block(text, block.style, spans)
        start = end + 1


class _Writer:
    """Lines for one plan and width."""

    def __init__(self, plan: Plan, width: int) -> None:
        self.plan, self.width = plan, max(2, width)
        self._encoder = Encoder(replace(plan, mode="app") if plan.mode == "isolated" else plan)

    def line(self, line: Line, block: Block) -> str:
        """One line, its indent and its styles; where the terminal does everything, its text."""
        if self.plan.mode == "plain":
            return self._logical(line, block)
        indent = self.width - line.width if line.base & 1 else 0
        row = Row()
        for column in range(indent):
            row.put(column, " ", 1, "")
        for cluster in line.clusters:
            if cluster.width:
                row.put(indent + cluster.col, cluster.glyph, cluster.width, _style(block, cluster.start))
        return self.row(row)

    def _logical(self, line: Line, block: Block) -> str:
        """The text of a line in logical order, letters as written."""
        out, style = [], ""
        for at in range(line.start, line.text_end):
            wanted = _style(block, at)
            if wanted != style:
                out.append("\x1b[0m" * bool(style) + wanted)
                style = wanted
            out.append(sanitise(block.text[at]))
        if self.plan.strip_marks:
            out = [MARK.sub("", piece) for piece in out]
        return "".join(out) + "\x1b[0m" * bool(style) + "\n"

    def row(self, row: Row) -> str:
        """One row as it is sent."""
        if self.plan.mode == "isolated":
            pieces = row.update(self.plan.blank) if row.glyphs else []
            return self.plan.blank + "".join(text for _, text in pieces) + "\n"
        return self._encoder.encode(row.painted() + "\n")


def _style(block: Block, offset: int) -> str:
    """The SGR sequence in force at an offset."""
    parts = [block.style, *(style for start, end, style in block.spans if start <= offset < end)]
    joined = ";".join(part for part in parts if part)
    return f"\x1b[{joined}m" if joined else ""
