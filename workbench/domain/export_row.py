"""One row of an export: a claim with everything a reader of the file needs and no second look-up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from workbench.domain.claim import Hop
from workbench.domain.mention import Figure


@dataclass(frozen=True, slots=True)
class Related:
    """A confirmed link as it is seen from the row's claim."""

    relation: str
    """contradicts, updates, … or its inverse: updated_by, …"""
    subtype: str
    """What two contradicting claims disagree about; empty for none."""
    claim_uuid: str
    """The claim at the other end."""
    article_id: int
    rationale: str = ""
    confidence: str = ""
    """low, moderate or high; empty when not given."""


@dataclass(frozen=True, slots=True)
class ExportRow:
    """A claim, its article, its figures and its links, flat."""

    article_id: int
    title: str
    outlet: str
    published: str | None
    """ISO 8601 date or date-time; None when unknown."""
    path: str
    url: str
    claim_uuid: str
    start: int
    """Offsets are code points of the stored original, half-open."""
    end: int
    quote: str
    label: str
    note: str
    gloss: str
    figures: tuple[Figure, ...]
    """The figures under the claim, in text order."""
    source: str
    """Who the claim is attributed to; empty when nobody is named."""
    duplicates: tuple[int, ...]
    """Ids of the articles that confirmed links join with this one, without itself, ascending."""
    analyst: str
    created: str
    """ISO 8601 UTC."""
    updated: str
    fields: Mapping[str, str] = field(default_factory=dict)
    """The codebook's further fields (certainty, polarity, …) by id."""
    hops: tuple[Hop, ...] = ()
    """The chain of attribution, the outlet first."""
    origin: str = "manual"
    """manual, suggested or import."""
    codebook: str = ""
    """Version of the codebook that the claim was made under."""
    version: int = 1
    """Which version of its article the claim stands on."""
    newest: int = 0
    """Id of the article that is the newest version."""
    prefix: str = ""
    """A little of what stands before the quote."""
    suffix: str = ""
    related: tuple[Related, ...] = ()
    """What links say of the claim, in the order in which they were made."""
