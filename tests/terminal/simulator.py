"""What a reordering terminal shows for a row of cells: UAX #9 with L2 and L4 on the bases of the cells.

Two resolvers are asked, our own (conformance-tested) and python-bidi, so that an error shared by the
encoder and our resolver cannot hide.
"""

from __future__ import annotations

from collections.abc import Sequence

from bidi import get_display

from workbench.arabic import bidi
from workbench.terminal.isolate import BRACKETS_ALONE, BRACKETS_APART, LOOK_ALIKES

TABLES = (LOOK_ALIKES, BRACKETS_APART, BRACKETS_ALONE)
BACK = {alike: real for table in TABLES for real, alike in table.items()}


def shown(cells: Sequence[str], blank: str, base: int | None = None) -> list[str]:
    """The cells as seen, left to right; `base` None is first-strong, as in PuTTY."""
    bases = "".join(cell[0] for cell in cells)
    levels = bidi.resolve(bases, base)
    seen = []
    for index in bidi.visual_order(levels.line(0, len(bases))):
        cell = cells[index]
        if levels.levels[index] & 1:
            cell = bidi.mirror(cell[0]) + cell[1:]
        cell = BACK.get(cell[0], cell[0]) + cell[1:]
        seen.append(" " if cell in (blank, " ") else cell)
    return seen


def shown_by_python_bidi(cells: Sequence[str], blank: str) -> str:
    """The bases as seen by the other resolver, unmirrored forms left as they are."""
    text = get_display("".join(cell[0] for cell in cells), base_dir="L")
    assert isinstance(text, str)
    return "".join(BACK.get(c, c) for c in text.replace(blank, " "))
