"""Two analysts' work beside each other: what differs, what was decided about it, and who chose which articles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from workbench.domain.agreement import Measure
from workbench.domain.claim import Claim


class Chosen(StrEnum):
    """Which articles are reviewed."""

    BOTH = "both"
    """Those in which both have worked."""
    SAMPLE = "sample"
    """A random sample of those in which the other has worked."""


class Verdict(StrEnum):
    """What was decided about a difference."""

    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"
    EDITED = "edited"


class ItemKind(StrEnum):
    """What a row of the review is."""

    BLIND = "blind"
    """An article that is not mine yet: what the other did there is not shown."""
    MINE = "mine"
    THEIRS = "theirs"
    DIFFER = "differ"
    """Both tagged it, with another label or other fields."""
    APART = "apart"
    """A claim on another version of the article, whose words do not stand word for word where the other has worked."""
    VERSION = "version"
    """A row that was changed in two files, from a merge."""


@dataclass(frozen=True, slots=True)
class Review:
    """Whose work is reviewed, and in which articles."""

    other: str
    chosen: Chosen
    articles: tuple[int, ...]
    seed: int = 0
    blind: bool = False
    done: frozenset[int] = frozenset()
    """Blind articles that I have finished."""

    def hides(self, article_id: int) -> bool:
        """Whether the other's claims of this article are not to be seen yet."""
        return self.blind and article_id in self.articles and article_id not in self.done


@dataclass(frozen=True, slots=True)
class Item:
    """One row: a difference, a conflict of a merge, or an article that is still blind."""

    kind: ItemKind
    article_id: int | None
    title: str
    mine: Claim | None = None
    theirs: Claim | None = None
    verdict: Verdict | None = None
    result: int | None = None
    """The claim that an edit made."""
    differ: tuple[str, ...] = ()
    """What the two say differently: label, note, fields by id, or columns of a row."""
    variant: int | None = None
    """Of a conflict of a merge: its id."""
    table: str = ""
    said: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Of a conflict of a merge: column → what this file and the other one say."""
    who: str = ""
    """Of a conflict of a merge: who made the other version."""
    what: str = ""

    @property
    def key(self) -> tuple[object, ...]:
        """What tells one from the others."""
        ids = tuple(claim.id if claim is not None else 0 for claim in (self.mine, self.theirs))
        return (self.variant or 0, *ids, self.article_id if self.kind is ItemKind.BLIND else 0)

    @property
    def start(self) -> int:
        """Where it stands in its article."""
        sides = [claim for claim in (self.mine, self.theirs) if claim is not None]
        found = [claim.anchor.start for claim in sides if claim.article_id == self.article_id]
        return min(found, default=0)


@dataclass(frozen=True, slots=True)
class ReviewBoard:
    """Everything that the view shows, fetched in one call."""

    review: Review | None
    items: tuple[Item, ...]
    agreed: tuple[int, ...]
    """My claims that the other tagged alike."""
    measures: tuple[Measure, ...]
    compared: int
    """Articles that are compared, each in all its versions: those that are no longer blind."""

    @property
    def adjudicated(self) -> tuple[int, ...]:
        """The claims of the set that was decided on: what both tagged alike, and what the verdicts let stand."""
        out = list(self.agreed)
        for item in self.items:
            if item.kind is ItemKind.VERSION or item.verdict is None:
                continue
            if item.result is not None:
                out.append(item.result)
                continue
            sides = {Verdict.MINE: (item.mine,), Verdict.THEIRS: (item.theirs,)}
            kept = sides.get(item.verdict, (item.mine, item.theirs))
            out += [claim.id for claim in kept if claim is not None]
        return tuple(out)

    @property
    def open(self) -> int:
        """Differences and conflicts that nobody has decided about; what is on another version is only told."""
        told = {ItemKind.BLIND, ItemKind.APART}
        return sum(item.verdict is None and item.kind not in told for item in self.items)
