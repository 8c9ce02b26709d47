"""What detection says about a selection before a person says anything: its likely label, source and polarity."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workbench.domain.codebook import Codebook
from workbench.domain.mention import CueClass, Figure, FigureType, Mention, Statement

STATISTICS = frozenset(
    {FigureType.STRENGTH, FigureType.PERCENT, FigureType.FRACTION, FigureType.MEASURE, FigureType.COUNT}
)


def label(
    figures: Iterable[Mention], said: Sequence[Statement], start: int, end: int, codebook: Codebook
) -> str:
    """The label that fits what lies in [start, end): casualty, money, denial, statement, statistic, else event.

    A label that the codebook lacks falls through to the next one, and at last to the codebook's first.
    """
    types = {m.detail.type for m in figures if isinstance(m.detail, Figure)}
    reported = [s for s in said if _belongs(s, start, end)]
    guesses = (
        ("casualty", FigureType.CASUALTY in types),
        ("money", FigureType.MONEY in types),
        ("denial", any(s.cue_class is CueClass.DENY for s in reported)),
        ("statement", bool(reported)),
        ("statistic", bool(types & STATISTICS)),
        ("event", True),
    )
    for name, fits in guesses:
        if fits and codebook.label(name) is not None:
            return name
    return codebook.labels[0].id if codebook.labels else "event"


def _belongs(statement: Statement, start: int, end: int) -> bool:
    """True when the selection holds the cue, or half of it at least is what was said."""
    if start <= statement.cue[0] and statement.cue[1] <= end:
        return True
    if statement.content is None:
        return False
    shared = min(end, statement.content[1]) - max(start, statement.content[0])
    return 2 * shared >= end - start


def fields(text: str, said: Sequence[Statement], codebook: Codebook) -> dict[str, str]:
    """Every field's default, and the source from the tightest statement that names its speaker."""
    known = {f.id: f.default for f in codebook.fields}
    filled = {name: default for name, default in known.items() if default}
    speaker = next((s.speaker for s in said if s.speaker is not None), None)
    if speaker is not None and "source" in known:
        filled["source"] = " ".join(text[speaker[0] : speaker[1]].split())
    return filled
