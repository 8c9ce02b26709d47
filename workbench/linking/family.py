"""Families of copies: which report is the root, who copied whom, and how many sources are independent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from workbench.domain.link import CopyKind

COPIES = frozenset(
    {CopyKind.EXACT, CopyKind.NEAR, CopyKind.REWRITE, CopyKind.EXCERPT, CopyKind.WIRE, CopyKind.TRANSLATION}
)
"""Links that make the later text depend on the earlier one; a follow-up is a report of its own."""


@dataclass(frozen=True, slots=True)
class Member:
    """One article of a family."""

    id: int
    published: str | None = None
    words: int = 0
    """How long it is; in what unit does not matter, as long as all are counted alike."""


@dataclass(frozen=True, slots=True)
class Family:
    """The articles of one cluster in order of time, their roots, and which root each copy comes from."""

    members: tuple[int, ...]
    roots: tuple[int, ...]
    """Reports that copy none of the others; their number is the number of independent sources."""
    source: Mapping[int, int]
    """Copy → the earliest report it is linked to."""

    @property
    def root(self) -> int:
        """The first report of all."""
        return self.roots[0]


def family(
    members: Iterable[Member], links: Iterable[tuple[int, int, CopyKind]], root: int | None = None
) -> Family:
    """Order a cluster: earliest first (unknown dates last, longer texts before shorter ones), copies under sources.

    A person's choice of `root` goes before every date. Links to articles outside the cluster are passed over.
    """
    ordered = sorted(
        members, key=lambda m: (m.id != root, m.published is None, m.published or "", -m.words, m.id)
    )
    place = {m.id: i for i, m in enumerate(ordered)}
    source: dict[int, int] = {}
    for a, b, kind in links:
        if kind not in COPIES or a not in place or b not in place or a == b:
            continue
        first, later = (a, b) if place[a] < place[b] else (b, a)
        if later not in source or place[first] < place[source[later]]:
            source[later] = first
    roots = tuple(m.id for m in ordered if m.id not in source)
    return Family(tuple(m.id for m in ordered), roots, source)


def summary(one: Family) -> str:
    """«9 reports, 2 roots»."""
    reports, roots = len(one.members), len(one.roots)
    return f"{reports} report{'s' * (reports != 1)}, {roots} root{'s' * (roots != 1)}"
