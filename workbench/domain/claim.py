"""Claims: what an analyst tagged, where, and as what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from workbench.domain.span import Anchor


class Origin(StrEnum):
    """How a claim came to be."""

    MANUAL = "manual"
    SUGGESTED = "suggested"
    IMPORT = "import"


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim that is not saved yet: the anchor, one label, and what detection filled in."""

    article_id: int
    anchor: Anchor
    label: str
    note: str = ""
    gloss: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    figures: tuple[int, ...] = ()
    """Ids of the figure mentions under the anchor."""
    origin: Origin = Origin.MANUAL


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim as the database holds it."""

    id: int
    uuid: str
    article_id: int
    anchor: Anchor
    label: str
    note: str
    gloss: str
    fields: Mapping[str, str]
    figures: tuple[int, ...]
    origin: Origin
    by: str
    codebook: str
    """Version of the codebook it was made under."""
    created: str
    updated: str
    revision: int
    """Goes up with every saved change; an edit names the revision it saw."""
