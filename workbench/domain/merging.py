"""What taking another database in came to: counts, what both sides say differently, codebooks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """What became of one row of the other file."""

    ADDED = "added"
    UPDATED = "updated"
    """The other file had worked on from what stands here: its version was taken."""
    SAME = "same"
    OLDER = "older"
    """What stands here had been worked on from the other file's version: it stays."""
    CONFLICT = "conflict"
    """Both had been changed: the row here stays, the other version is kept beside it for adjudication."""
    LEFT = "left"
    """Not taken: what it belongs to is not here, or the row is damaged."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A row of which both files hold a version of their own."""

    table: str
    here: int
    """Its id in this file."""
    article_id: int | None
    what: str
    """The words of the claim or mention, or the name, in a few words."""
    mine: str
    """Who made or last changed the version here."""
    theirs: str


@dataclass(frozen=True, slots=True)
class BookDifference:
    """A codebook of the other file that is not the one here."""

    version: str
    claims: int
    """Claims of the other file that were made under it."""
    changed: bool
    """This file knows another content under the same version."""
    labels: tuple[str, ...]
    """Its labels that the codebook in force lacks."""
    fields: tuple[str, ...]
    """Its fields that the codebook in force lacks."""


@dataclass(frozen=True, slots=True)
class MergeReport:
    """What a merge did, or with `dry` what it would do."""

    path: str
    dry: bool
    articles: tuple[int, ...]
    """Articles that are new here (their ids; in a dry run they are nobody's)."""
    known: int
    """Articles that both files have."""
    counts: Mapping[str, Mapping[str, int]]
    """Table → Outcome → how many rows, in the order of the tables; rows that are none of a person's are not counted."""
    conflicts: tuple[Disagreement, ...]
    codebooks: tuple[BookDifference, ...]
    analysts: tuple[str, ...]
    """Whose work came, in order of the alphabet."""
    step: int | None
    """The step of the journal that undo takes back; None when nothing was changed."""

    def total(self, outcome: Outcome) -> int:
        """How many rows of all tables came to this."""
        return sum(counts.get(outcome, 0) for counts in self.counts.values())
