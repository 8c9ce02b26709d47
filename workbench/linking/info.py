"""What is known of a text besides its words, for holding it against another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from workbench.arabic.chars import folded
from workbench.domain.mention import Entity, EntityType, Figure

_NAMES = frozenset({EntityType.PER, EntityType.LOC, EntityType.ORG, EntityType.GROUP, EntityType.EVENT})


@dataclass(frozen=True, slots=True)
class Info:
    """What is known of a text besides its words; everything but the id may be missing."""

    id: int
    outlet: str = ""
    published: str | None = None
    """ISO 8601 date or date-time."""
    figures: Sequence[Figure] = field(default=())
    entities: Sequence[Entity] = field(default=())
    credit: str = ""
    """Byline and the ends of the page, where an agency may be credited outside the text that is read."""


def names(info: Info) -> frozenset[str]:
    """Folded names of persons, places, bodies and events."""
    return frozenset(folded(e.canonical or e.surface) for e in info.entities if e.type in _NAMES)


def spellings(info: Info) -> dict[str, str]:
    """Folded name → the name as it is written, for a person to read."""
    return {folded(e.canonical or e.surface): e.canonical or e.surface for e in info.entities}


def days_between(a: str | None, b: str | None) -> int | None:
    """Days between two ISO 8601 dates or date-times; None where one is missing or no date."""
    try:
        return abs((date.fromisoformat((a or "")[:10]) - date.fromisoformat((b or "")[:10])).days)
    except ValueError:
        return None
