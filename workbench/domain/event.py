"""Events that an analyst names, with the articles and claims that tell of them."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain.link import Reason


@dataclass(frozen=True, slots=True)
class Event:
    """A named event as the database holds it."""

    id: int
    uuid: str
    name: str
    note: str
    by: str
    created: str
    articles: tuple[int, ...] = ()
    claims: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Moment:
    """One entry of an event's timeline."""

    at: str
    """EDTF or ISO 8601; empty when it is not known, and then it stands last."""
    what: str
    """report (an article was published) or claim (when the claim says that it happened)."""
    article: int
    claim: int | None
    outlet: str
    text: str
    """The title of the article, or the words of the claim."""
    start: int | None = None
    """Where a claim begins in the original."""


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event in a list."""

    event: Event
    reports: int
    """Articles in it, by themselves or by a claim."""
    outlets: tuple[str, ...]
    first: str
    """The earliest date of publication; empty when none is known."""
    last: str


@dataclass(frozen=True, slots=True)
class EventCandidate:
    """An article that may tell of the same event, with what speaks for it."""

    article_id: int
    score: float
    """0 … 1, what the list is ordered by."""
    reasons: tuple[Reason, ...]
    title: str = ""
    outlet: str = ""
    published: str | None = None
