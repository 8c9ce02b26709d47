"""The doctor's question: one known sentence in each way of sending it; a person says which reads right."""

from __future__ import annotations

from pathlib import Path

from workbench.arabic.layout import Paragraph
from workbench.terminal.ansi import Block, write
from workbench.terminal.answers import Answers
from workbench.terminal.plan import Mode, Plan
from workbench.terminal.probe import Probe

SENTENCE = "قالت منظمة (WHO) إن 18% من 2000 شخص أصيبوا عام 2024م؛ «نعم»؟"
"""Has what goes wrong: letters that join, lam-alef, brackets, figures, Latin, a figure before a letter."""


def lines(width: int) -> list[tuple[Mode, str]]:
    """The sentence in each mode, cut to one line of at most `width` cells; print each after its number.

    Only one line reads right: letters joined, from right to left, 18% and 2000 and (WHO) in order.
    """
    text = _fitting(width)
    block = [Block(text)]
    cells = Paragraph(text).line().width
    return [
        ("app", write(block, cells, Plan("check"), {}).rstrip("\n")),
        ("isolated", write(block, cells + 2, Plan("check", "isolated"), {}).rstrip("\n")),
        ("plain", text),
    ]


def save(path: Path, probe: Probe, answer: Mode | None) -> Mode | None:
    """Keep the answer for every terminal that answers like this one; returns the mode that was saved.

    None forgets an earlier answer. A terminal in which the plain line reads right reorders whole rows, and
    a row of the app holds several panes, so isolated is what serves it.
    """
    mode: Mode | None = "isolated" if answer == "plain" else answer
    Answers(path).save_mode(probe, mode)
    return mode


def _fitting(width: int) -> str:
    """As many words of the sentence as fit; fewer than 20 cells say nothing, so that many are kept."""
    line = Paragraph(SENTENCE).wrap(max(20, width - 2))[0]
    return SENTENCE[: line.end].rstrip()
