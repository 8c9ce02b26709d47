"""What the command line knows of the terminal: tables and articles laid out for it, and the doctor's question."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.arabic.layout import Paragraph, truncate
from workbench.cli.common import configuration, one_line
from workbench.domain.errors import UsageError
from workbench.terminal.ansi import Block, write
from workbench.terminal.ansi import rows as rows_for_terminal
from workbench.terminal.plan import decide
from workbench.terminal.probe import Probe

if TYPE_CHECKING:
    from workbench.cli.show import Part
    from workbench.config.model import Config
    from workbench.terminal.session import Session

STYLES = {
    "bold": "1",
    "dim": "2",
    "claim": "7",
    "figure": "33",
    "date": "36",
    "PER": "4;34",
    "LOC": "4;32",
    "ORG": "4;35",
    "GROUP": "4;31",
    "MEDIA": "4;35",
    "EVENT": "4",
    "NAT": "4",
    "MISC": "4",
}
"""SGR parameters: the sixteen colours that every terminal has, entities underlined so that colour is not alone."""
WIDEST = 100
"""Cells of a line for reading; more is tiring."""


def session(config: Config, *, fresh: bool = False) -> Session:
    """This terminal and how to write to it; asked once, then remembered."""
    from workbench.config.load import state_folder
    from workbench.terminal.session import Settings, open_session

    bidi = config.bidi
    return open_session(
        Settings(answers_file(state_folder()), bidi.mode, bidi.blank, bidi.marks), fresh=fresh
    )


def answers_file(folder: Path) -> Path:
    """Where terminals' answers are kept."""
    return folder / "terminals.json"


def painted(parts: Iterable[Part], width: int | None, config: Config) -> str:
    """An article's paragraphs as text for this terminal; laid out alone where standard output is none."""
    tty = sys.stdout.isatty()
    bidi = config.bidi
    plan = session(config).plan if tty else decide(Probe(), bidi.mode, blank=bidi.blank, marks=bidi.marks)
    cells = width or min(WIDEST, shutil.get_terminal_size().columns if tty else 80)
    blocks = [
        Block(
            p.text,
            STYLES.get(p.style, "") if tty else "",
            [(s, e, STYLES.get(k, "")) for s, e, k in p.spans] if tty else [],
        )
        for p in parts
    ]
    return write(blocks, cells, plan, os.environ, ligature=bidi.ligature, digits=bidi.digits)


def table(rows: Sequence[Sequence[object]], config: Config | None = None) -> str:
    """Rows in columns; the last column takes what is left, Arabic at its right edge, cut with an ellipsis."""
    if not rows:
        return ""
    from workbench.config.model import Config as Defaults

    total = shutil.get_terminal_size().columns
    cells = [[one_line(x) for x in row] for row in rows]
    widths = [min(24, max(Paragraph(row[i]).line().width for row in cells)) for i in range(len(cells[0]) - 1)]
    last = max(16, total - sum(widths) - 2 * len(widths) - 1)
    out = [
        "  ".join(
            [*(_cell(text, w) for text, w in zip(row, widths, strict=False)), _cell(row[-1], last)]
        ).rstrip()
        for row in cells
    ]
    return rows_for_terminal(out, session(config or Defaults()).plan).rstrip("\n")


def _cell(text: str, width: int) -> str:
    """One cell in visual order, padded to `width` on the side where its text begins or ends."""
    line = truncate(text, width)
    pad = " " * (width - line.width)
    return pad + line.glyphs() if line.base & 1 else line.glyphs() + pad


def doctor_terminal(args: argparse.Namespace) -> int:
    """Say what the terminal is and how Arabic is sent to it, show the ways, keep the one that reads right."""
    from workbench.config.load import state_folder
    from workbench.terminal import check

    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError("doctor --terminal needs a terminal", "Run it in the terminal that you read in")
    config = configuration(args)
    found = session(config, fresh=True)
    print(f"terminal: {one_line(found.plan.name)}; Arabic is sent to it as: {found.plan.mode}")
    if found.plan.note:
        print(one_line(found.plan.note))
    print(f"\nOne of these lines reads right ({check.MEANING}):\n")
    ways = check.lines(shutil.get_terminal_size().columns - 4)
    for number, (_, line) in enumerate(ways, 1):
        sys.stdout.write(f"{number}\n{line}\n\n")
    answer = input(
        "Which one? 1-3 keeps it for terminals like this one, 0 forgets an earlier answer, Enter changes nothing: "
    )
    choice = answer.strip()
    if choice not in {"0", "1", "2", "3"}:
        return 0
    mode = check.save(
        answers_file(state_folder()), found.probe, ways[int(choice) - 1][0] if choice != "0" else None
    )
    print(f"kept: {mode}" if mode else "forgotten")
    return 0
