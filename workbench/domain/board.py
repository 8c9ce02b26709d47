"""The figure board: what every report says about one count of one event."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain.link import Reason
from workbench.domain.mention import Figure


@dataclass(frozen=True, slots=True)
class Report:
    """One figure of one article."""

    article: int
    mention: int
    title: str
    outlet: str
    published: str | None
    figure: Figure
    value: str
    """In signs and digits: ≥ 137, ~150, 2,000–5,000."""
    low: float
    high: float | None
    """What the figure allows, both ends; None: without a limit above."""
    point: float
    """The number that is shown."""
    sources: tuple[str, ...] = ()
    """The chain of attribution, the outlet first, the origin last."""
    root: int = 0
    """The report that this one is a copy of; its own article when it is none."""
    first: bool = False
    """The earliest report with this value, where dates are known."""
    superseded: int | None = None
    """The article whose later count takes this one's place."""
    sentence: str = ""
    """The sentence it stands in, as written."""
    at: int = 0
    """Where that sentence begins in the original."""
    outcome: str = ""
    """What it is beside the other rows: compatible, touching, conflict, partial; empty when it stands alone."""


@dataclass(frozen=True, slots=True)
class RowSet:
    """Figures that may count the same thing, by value."""

    rows: tuple[Report, ...]
    outcome: str
    """The worst outcome among its pairs: conflict, updates, touching, compatible, partial, same."""


@dataclass(frozen=True, slots=True)
class Board:
    """What the reports of one event say in one role: the sets of figures, the largest first."""

    event: str
    role: str
    sets: tuple[RowSet, ...]
    reports: int
    values: int
    roots: int
    """Independent reports: copies count once."""


@dataclass(frozen=True, slots=True)
class FigurePair:
    """Two figures of two articles that may count the same thing, and what they say about each other."""

    a: Report
    b: Report
    outcome: str
    """same, compatible, touching, updates, conflict or partial."""
    score: float
    reason: Reason
    vetoes: tuple[Reason, ...] = ()
    context: float = 0.0
    """How alike their sentences and the neighbours are, 0 … 1."""

    @property
    def key(self) -> str:
        """What names the pair by its places in the originals, whatever detection calls them."""
        ends = sorted((r.article, r.figure.start, r.figure.end) for r in (self.a, self.b))
        return "|".join(f"{pk}:{start}-{end}" for pk, start, end in ends)
