"""The journal as lines."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.domain.sheet import StepRow
from workbench.services.history import History
from workbench.texts import Texts
from workbench.tui.screens.pages import PageLine


def history_lines(steps: Iterable[StepRow], history: History, texts: Texts) -> tuple[PageLine, ...]:
    """When, who, what; steps that were undone say so in words and are dim."""
    lines: list[PageLine] = []
    for step in steps:
        gone = step.undone or step.superseded
        pieces = (
            (step.at[:16].replace("T", " "), "dim"),
            (step.by, "accent"),
            (texts("history.undone") if gone else "", "bad"),
            (history.title(step, texts.language), "dim" if gone else "text"),
        )
        lines.append(PageLine(pieces, widths=(18, 12, 10), article=step.article_id))
    return tuple(lines) or (PageLine(((texts("history.empty"), "dim"),)),)
