"""Families of copies as they are shown: who was first, who copied, what each added or cut."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain.span import Span


@dataclass(frozen=True, slots=True)
class FamilyRow:
    """One article of a family."""

    article: int
    title: str
    outlet: str
    published: str | None
    source: int | None
    """The report it copies; None for a root."""
    kind: str = ""
    """How it copies: exact, near, rewrite, excerpt, wire, translation."""
    added: int = 0
    """Words that its source lacks."""
    cut: int = 0
    """Words of its source that it lacks."""


@dataclass(frozen=True, slots=True)
class FamilyView:
    """A family in order of time, the root first."""

    rows: tuple[FamilyRow, ...]
    roots: tuple[int, ...]
    """Reports that copy none of the others: the independent sources."""

    @property
    def root(self) -> int:
        """The first report, or the one a person chose."""
        return self.roots[0]


@dataclass(frozen=True, slots=True)
class Counterpart:
    """Where a claim of a copy stands in the root."""

    claim: int
    root: int
    span: Span
    root_claim: int | None
    """The claim that stands there already."""
    alike: float
