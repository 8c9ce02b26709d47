"""Links between articles or claims, and the clusters that duplicate links make."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


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
    """A possible duplicate of an article, with what speaks for and against it in words."""

    a: int
    b: int
    kind: CopyKind
    score: float
    """0 … 1, what the list is ordered by."""
    jaccard: float
    containment: float
    reasons: tuple[str, ...] = ()
    vetoes: tuple[str, ...] = ()
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
    reasons: tuple[str, ...]
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
