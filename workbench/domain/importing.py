"""Claims that come from a file: what a row of it says, and what became of all of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from workbench.domain.article import Rejected
from workbench.domain.claim import Hop


@dataclass(frozen=True, slots=True)
class TaggedLink:
    """A relation that a row names, as it is seen from the row's claim."""

    relation: str
    claim_uuid: str
    subtype: str = ""
    rationale: str = ""
    confidence: str = ""


@dataclass(frozen=True, slots=True)
class Tagged:
    """One claim as a file tells it; None is what the file does not speak of, "" what it says is empty."""

    where: str
    """The file and the row, for messages."""
    quote: str
    label: str
    uuid: str = ""
    url: str = ""
    path: str = ""
    title: str = ""
    published: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    """First code point of the quote in the original that the file was made from."""
    note: str | None = None
    gloss: str | None = None
    fields: Mapping[str, str] | None = None
    """All of them: a field that is not named has no value."""
    hops: tuple[Hop, ...] | None = None
    updated: str = ""
    """When the claim had last been changed when the file was written."""
    links: tuple[TaggedLink, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What came of a file of claims."""

    path: str
    made: int = 0
    changed: int = 0
    same: int = 0
    linked: int = 0
    rejected: tuple[Rejected, ...] = field(default_factory=tuple)
    dry: bool = False
    """Nothing was written: this is what would come."""
