"""What a detector is, and what a whole analysis of one text holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from workbench.domain.mention import Entity, Family, Figure, Statement

Detail = Figure | Entity | Statement
"""One finding of any family."""


class Detector(Protocol):
    """A pure unit that reads a text and returns findings of one family, in order of their start.

    `published` (a date or date-time) is what relative dates resolve against; None when it is unknown.
    Offsets of the findings are code points of `text`. `version` goes up whenever the same text may give
    other findings, so that stored ones are known to be stale.
    """

    @property
    def name(self) -> str:
        """Names the detector in the database and in the config."""
        ...

    @property
    def version(self) -> str:
        """Which findings are comparable."""
        ...

    @property
    def family(self) -> Family:
        """The kind of everything it finds."""
        ...

    def detect(self, text: str, published: date | None = None) -> Sequence[Detail]:
        """Everything this detector finds in `text`."""
        ...


@dataclass(frozen=True, slots=True)
class Failure:
    """A detector that raised: a row in the report, never a crash."""

    detector: str
    error: str


@dataclass(frozen=True, slots=True)
class Analysis:
    """All findings in one text, overlaps between the families resolved, each family in order of start."""

    figures: tuple[Figure, ...] = ()
    entities: tuple[Entity, ...] = ()
    statements: tuple[Statement, ...] = ()
    failures: tuple[Failure, ...] = ()

    def of(self, family: Family) -> tuple[Detail, ...]:
        """The findings of one family."""
        if family is Family.FIGURE:
            return self.figures
        return self.entities if family is Family.ENTITY else self.statements
