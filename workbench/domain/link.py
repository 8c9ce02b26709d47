"""Links between articles or claims, and the clusters that duplicate links make."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

Value = str | int | float


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something is suggested, or what speaks against it: an id of the texts (`reason.<id>`) and its values.

    The id `said` stands for words that need no translation: a person's own, or those of an older database.
    """

    id: str
    values: tuple[tuple[str, Value], ...] = ()

    @classmethod
    def of(cls, id: str, /, **values: Value) -> Reason:
        """A reason with named values."""
        return cls(id, tuple(values.items()))

    @classmethod
    def load(cls, data: object) -> Reason:
        """From what JSON holds: [id, {name: value}], or the sentence that older databases have."""
        if isinstance(data, Sequence) and not isinstance(data, str) and len(data) == 2:
            return cls.of(str(data[0]), **data[1])
        return cls.of("said", text=str(data))

    def dump(self) -> list[object]:
        """[id, {name: value}] for JSON."""
        return [self.id, dict(self.values)]


class LinkState(StrEnum):
    """A program suggests; a person confirms or rejects."""

    SUGGESTED = "suggested"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"


class CopyKind(StrEnum):
    """How one article repeats another."""

    EXACT = "exact"
    NEAR = "near"
    REWRITE = "rewrite"
    EXCERPT = "excerpt"
    WIRE = "wire"
    TRANSLATION = "translation"
    FOLLOW_UP = "follow_up"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible duplicate of an article, with what speaks for and against it."""

    a: int
    b: int
    kind: CopyKind
    score: float
    """0 … 1, what the list is ordered by."""
    jaccard: float
    containment: float
    reasons: tuple[Reason, ...] = ()
    vetoes: tuple[Reason, ...] = ()
    """Differences in figures, dates or names that a person should look at first."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link between two articles (or claims) as the database holds it."""

    id: int
    uuid: str
    kind: str
    a: int
    b: int
    state: LinkState
    score: float | None
    reasons: tuple[Reason, ...]
    by: str | None
    at: str


def clusters(links: Iterable[tuple[int, int]]) -> tuple[frozenset[int], ...]:
    """Connected components of the confirmed links, largest first, then by smallest member."""
    parent: dict[int, int] = {}

    def root(x: int) -> int:
        parent.setdefault(x, x)
        while parent[x] != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    for a, b in links:
        parent[root(a)] = root(b)
    groups: dict[int, set[int]] = {}
    for x in list(parent):
        groups.setdefault(root(x), set()).add(x)
    return tuple(sorted((frozenset(g) for g in groups.values()), key=lambda g: (-len(g), min(g))))
