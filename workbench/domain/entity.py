"""Entities across articles: what each is called, where it stands, and what analysts said about names."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workbench.domain.mention import EntityType
from workbench.domain.query import Facet

KINDS = {EntityType.GROUP: EntityType.ORG, EntityType.MEDIA: EntityType.ORG}
"""Types that detectors confuse and that count as one kind; every other type is a kind of its own."""


def kind_of(type: str) -> str:
    """The kind that a type belongs to."""
    return str(KINDS.get(EntityType(type), type))


@dataclass(frozen=True, slots=True)
class Name:
    """An entity: a canonical name and the kind of thing it is (عمان the place is not عمان the man)."""

    canonical: str
    type: str

    @property
    def kind(self) -> str:
        """The kind that its type belongs to."""
        return kind_of(self.type)


class NameSort(StrEnum):
    """The order of names."""

    MENTIONS = "mentions"
    """The most mentioned first."""
    ARTICLES = "articles"
    """Those that most articles name first."""
    NAME = "name"
    LAST = "last"
    """The latest publication first."""
    FIRST = "first"
    """The name that appeared last first."""


@dataclass(frozen=True, slots=True)
class EntityQuery:
    """A filter for entities; every filter that is set must hold. The most mentioned come first."""

    text: str = ""
    """Folded letters that the canonical name or one of the surfaces holds; Latin ones are read by their sound."""
    types: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    since: str | None = None
    """ISO date of publication, inclusive."""
    until: str | None = None
    articles: tuple[int, ...] | None = None
    limit: int | None = None
    sort: NameSort = NameSort.MENTIONS
    """Only of `Entities.names`."""


@dataclass(frozen=True, slots=True)
class Names:
    """Names in an order, as many as were asked for."""

    names: tuple[Name, ...]
    """Their type is the kind here; rows tell it more finely."""
    total: int
    """How many there are."""


@dataclass(frozen=True, slots=True)
class Alike:
    """Two names that may be one entity."""

    stays: Name
    """The one that is mentioned more."""
    goes: Name
    score: float
    """0 … 100: the least likeness of their words."""
    sure: bool
    """True when detection would have joined them in one article."""
    mentions: tuple[int, int]


@dataclass(frozen=True, slots=True)
class EntityRow:
    """One line of the table of entities."""

    name: Name
    mentions: int
    articles: int
    outlets: int
    first: str | None
    """Earliest and latest publication of an article that names it, ISO 8601."""
    last: str | None
    surfaces: tuple[str, ...]
    """How it is written in the articles, in order of the alphabet."""
    also: tuple[str, ...] = ()
    """The other names that it goes by: those that are surely the same, and those that a person merged."""


@dataclass(frozen=True, slots=True)
class EntityDetail:
    """One entity with its spellings, outlets and months; the most frequent first, months the newest first."""

    name: Name
    mentions: int
    surfaces: tuple[Facet, ...]
    outlets: tuple[Facet, ...]
    months: tuple[Facet, ...]
    """YYYY-MM; "" counts articles without a date."""
    articles: tuple[int, ...]
    """Ids, the newest publication first."""
    aliases: tuple[Alias, ...]
    """What analysts said that leads to this name."""


@dataclass(frozen=True, slots=True)
class EntityCard:
    """All that is known of an entity."""

    detail: EntityDetail
    latin: str
    """The name in Latin letters."""
    first: str | None
    """Earliest and latest publication of an article that names it, ISO 8601."""
    last: str | None
    together: tuple[tuple[Name, int], ...]
    """Names in the same articles, with the number of those; the most frequent first."""


@dataclass(frozen=True, slots=True)
class Alias:
    """What an analyst said about a name. Detection applies it to everything it finds from then on."""

    id: int
    surface: bool
    """True: a spelling (folded) of `was` is another thing; False: the whole name `key` is to be called otherwise."""
    key: str
    was: str
    """The canonical name that it was taken from."""
    kind: str
    canonical: str
    by: str
    at: str
