"""Families of copies as they are shown: who was first, who copied, what each added or cut."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain.article import ArticleRow
from workbench.domain.link import LinkState, Reason
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
    state: LinkState | None = None
    """Whether a person confirmed that it is a copy; None for a root."""
    link: int | None = None
    """The link to its source."""
    score: float | None = None
    reasons: tuple[Reason, ...] = ()
    claims: int = 0
    """Claims on it."""
    pointing: int = 0
    """Those of them that are said to be derived from a claim of another article."""


@dataclass(frozen=True, slots=True)
class FamilyGroup:
    """A family in a list: what hangs together, suggested or confirmed."""

    rows: tuple[ArticleRow, ...]
    """In order of time, the root first."""
    roots: int
    """Independent sources."""
    suggested: int
    """Links that nobody has decided on."""
    kinds: tuple[str, ...]
    score: float
    """Of the best link that is open, else 1."""
    doubtful: bool = False
    """Figures, names, dates or time speak against it: a template more often than a copy."""

    @property
    def ids(self) -> tuple[int, ...]:
        """The articles."""
        return tuple(row.id for row in self.rows)


@dataclass(frozen=True, slots=True)
class FamilyView:
    """A family in order of time, the root first."""

    rows: tuple[FamilyRow, ...]
    roots: tuple[int, ...]
    """Reports that copy none of the others: the independent sources."""

    @property
    def open(self) -> int:
        """Copies that nobody has decided on."""
        return sum(row.state is LinkState.SUGGESTED for row in self.rows)

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
