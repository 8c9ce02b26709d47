"""Claims: what an analyst tagged, where, and as what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from workbench.domain.mention import CueClass
from workbench.domain.span import Anchor


class Origin(StrEnum):
    """How a claim came to be."""

    MANUAL = "manual"
    SUGGESTED = "suggested"
    IMPORT = "import"


@dataclass(frozen=True, slots=True)
class Hop:
    """One link of an attribution chain: who passes the content on, and by which words (PARC 3.0, PolNeAR).

    Hop 0 is the outlet, the last one the origin of the content; "agency X quoting Y" is outlet, X, Y.
    """

    source: str
    """Canonical name where the source is a known entity, else its words."""
    span: tuple[int, int] | None = None
    """Where it is named in the original; None for the outlet and for what an analyst typed."""
    cue: tuple[int, int] | None = None
    """The words that attribute (قال, بحسب)."""
    cue_class: CueClass | None = None
    direct: bool = False
    """The content is quoted."""
    anonymous: bool = False
    """A source that is not named: مصدر أمني, شهود عيان."""
    said: str = ""
    """When it was said, EDTF; empty when the text does not tell."""
    reliability: str = ""
    """Admiralty code of the source, A (completely reliable) to F (cannot be judged); empty: not assessed."""


def origin_of(hops: Sequence[Hop]) -> str:
    """Who the content comes from: the last hop behind the outlet; empty when the outlet speaks for itself."""
    return hops[-1].source if len(hops) > 1 else ""


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
    hops: tuple[Hop, ...] = ()
    """The chain of attribution, the outlet first; empty when nothing is known of it."""


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
    hops: tuple[Hop, ...] = ()
    """The chain of attribution, the outlet first."""


@dataclass(frozen=True, slots=True)
class Recent:
    """What an analyst used lately, the newest first, each once."""

    labels: tuple[str, ...] = ()
    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Field → its values; `source` holds the names of the chains too."""
