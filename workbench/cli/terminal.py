"""What the command line knows of the terminal: tables and articles laid out for it, and the doctor's question."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.arabic.layout import Line, Paragraph, truncate
from workbench.cli.common import configuration, one_line, say, words
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
    from workbench.config.place import state_folder
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
    mirrored = words().language == "ar"
    columns = [
        [_cell(text, w, mirrored) for text, w in zip(row, (*widths, last), strict=True)] for row in cells
    ]
    out = ["  ".join(row[::-1] if mirrored else row).rstrip() for row in columns]
    return rows_for_terminal(out, session(config or Defaults()).plan).rstrip("\n")


def _cell(text: str, width: int, mirrored: bool) -> str:
    """One cell in visual order, padded to `width` where its text ends; on the left in a mirrored table."""
    line = truncate(text, width)
    pad = " " * (width - line.width)
    return pad + line.glyphs() if mirrored or line.base & 1 else line.glyphs() + pad


def told(text: str, config: Config | None, *, beside: bool = False) -> str:
    """A line of Arabic for this terminal: at the right edge, or `beside` what is written after it."""
    from workbench.config.model import Config as Defaults

    found = session(config or Defaults()).plan
    if beside:
        return rows_for_terminal([Paragraph(text).line().glyphs()], found).rstrip("\n")
    return write([Block(text)], reading_width(), found, os.environ).rstrip("\n")


def reading_width() -> int:
    """Cells of a line for reading in this terminal."""
    return min(WIDEST, shutil.get_terminal_size().columns)


def help_page(text: str, column: str, total: int) -> str:
    """Help in Arabic for this terminal, read from the right: names of arguments at the right edge, beside them
    what they mean; what is typed keeps its order."""
    from workbench.config.model import Config as Defaults

    rows = [line.split(column) for line in text.splitlines()]
    names = max((len(row[0]) for row in rows if len(row) > 1), default=0)
    names = min(names, total * 2 // 5) + 2
    out: list[str] = []
    typed = False
    for row in rows:
        if len(row) > 1:
            out += _argument(row[0], row[1], names, total)
            continue
        line = row[0]
        heading, colon, rest = line.partition(": workbench")
        if colon:
            out.append(_right(heading + ":", total))
            line, typed = "workbench" + rest, True
        elif not line.strip():
            typed = False
        out += (
            [line_.glyphs() for line_ in Paragraph(line, 0).wrap(total)]
            if typed
            else [_cell_of(x, total) for x in Paragraph(line, 1).wrap(total)]
        )
    return rows_for_terminal([line.rstrip() for line in out], session(Defaults()).plan)


def _argument(names: str, meaning: str, width: int, total: int) -> list[str]:
    """The lines of one argument: its names as they are typed, to their left what it means."""
    said = [_cell_of(line, total - width - 1) for line in Paragraph(meaning, 1).wrap(total - width - 1)]
    shown = Paragraph(names.strip(), 0).line()
    if shown.width > width - 2:
        return (
            [" " * (total - 2 - shown.width) + shown.glyphs(), *said] if meaning else [_right(names, total)]
        )
    first = f"{' ' * (width - 2 - shown.width)}{shown.glyphs()}"
    return [f"{said[0]} {first}", *said[1:]]


def _right(text: str, width: int) -> str:
    return _cell_of(Paragraph(text, 1).line(), width)


def _cell_of(line: Line, width: int) -> str:
    return " " * (width - line.width) + line.glyphs()


def doctor_terminal(args: argparse.Namespace) -> int:
    """Say what the terminal is and how Arabic is sent to it, show the ways, keep the one that reads right."""
    from workbench.config.place import state_folder
    from workbench.terminal import check

    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError("doctor_terminal")
    config = configuration(args)
    found = session(config, fresh=True)
    texts = words()
    say(texts("cli.doctor.terminal", name=found.plan.name, mode=found.plan.mode))
    if found.plan.note:
        say(texts.told(found.plan.note))
    print()
    say(texts("cli.doctor.look", meaning=texts("cli.doctor.meaning")))
    print()
    ways = check.lines(shutil.get_terminal_size().columns - 4)
    for number, (_, line) in enumerate(ways, 1):
        sys.stdout.write(f"{number}\n{line}\n\n")
    say(texts("cli.doctor.ask"))
    answer = input("> ")
    choice = answer.strip()
    if choice not in {"0", "1", "2", "3"}:
        return 0
    mode = check.save(
        answers_file(state_folder()), found.probe, ways[int(choice) - 1][0] if choice != "0" else None
    )
    say(texts("cli.doctor.kept", mode=mode) if mode else texts("cli.doctor.forgotten"))
    return 0
