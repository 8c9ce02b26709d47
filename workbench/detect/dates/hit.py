"""A date or time expression as a run of items."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from workbench.detect.dates.reading import Reading
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import FigureType


@dataclass(slots=True)
class Hit:
    """Items [first, last) that are one date, time or span of dates; never changed once made, as its reading."""

    first: int
    last: int
    type: FigureType
    reading: Reading
    rule: str


def together(span: Sequence[Item]) -> bool:
    """No wide gap inside (a tab, a column)."""
    return all(b.outer - a.end <= 3 for a, b in itertools.pairwise(span))


def closing(items: Sequence[Item], at: int) -> bool:
    """The clause ends here."""
    return at >= len(items) or items[at].cls in ".|,)"
