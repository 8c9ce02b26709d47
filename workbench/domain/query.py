"""What can be asked of the library and of the claims, as values that travel between the views and the store."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workbench.domain.article import ReadState


class Sort(StrEnum):
    """Orders of the article list. Ties are broken by id, so that an order is always stable."""

    PUBLISHED = "published"
    """Newest publication first; articles without a date come last, in the order they were added."""
    ADDED = "added"
    """Newest added first."""
    TITLE = "title"
    OUTLET = "outlet"
    UNREAD = "unread"
    """New, then begun, read and done ones; inside each by publication."""


@dataclass(frozen=True, slots=True)
class ListQuery:
    """A filter and an order for articles; every filter that is set must hold."""

    text: str = ""
    """Full-text search in any spelling: words, "a phrase", prefix*, -without."""
    outlets: tuple[str, ...] = ()
    """Any of these; "" stands for articles without an outlet."""
    since: str | None = None
    """ISO date, inclusive. Articles without a date are left out when either end is set."""
    until: str | None = None
    """ISO date, inclusive."""
    states: tuple[ReadState, ...] = ()
    """Any of these read states, of the analyst who asks."""
    has_claims: bool | None = None
    labels: tuple[str, ...] = ()
    """Articles with a claim that carries any of these."""
    analyst: str = ""
    """Articles with a claim made by this analyst."""
    entity: str = ""
    """Articles that mention this entity (its canonical name)."""
    duplicates: bool | None = None
    """Articles that have (or lack) suggested or confirmed copies."""
    ids: tuple[int, ...] | None = None
    """Only these articles."""
    sort: Sort = Sort.PUBLISHED
    reverse: bool = False


@dataclass(frozen=True, slots=True)
class ClaimQuery:
    """A filter for claims, which come newest first unless `by_article` asks for the order of the text."""

    text: str = ""
    """Folded words that the quote, the note or the gloss holds, all of them."""
    labels: tuple[str, ...] = ()
    analysts: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    """Conditions in the language of the codebook's constraints, all of them: `status=false|contested`, `!rationale`."""
    source: str = ""
    """Folded letters of the name of somebody in the chain of attribution."""
    origins: tuple[str, ...] = ()
    """Any of: manual, suggested, import."""
    not_under: str = ""
    """Only claims made under another version of the codebook than this one."""
    since: str | None = None
    """ISO date or date-time of creation, UTC, inclusive."""
    until: str | None = None
    articles: tuple[int, ...] | None = None
    """Only claims of these articles."""
    listed: ListQuery | None = None
    """Only claims of the articles that this list shows: "export what I see"."""
    ids: tuple[int, ...] | None = None
    by_article: bool = False
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class Facet:
    """One value that articles of a list have, and how many have it."""

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class Facets:
    """What the articles of a list have in common, most frequent first."""

    total: int = 0
    outlets: tuple[Facet, ...] = ()
    states: tuple[Facet, ...] = ()
    labels: tuple[Facet, ...] = ()
    analysts: tuple[Facet, ...] = ()
    months: tuple[Facet, ...] = ()
    """YYYY-MM, newest first; "" counts articles without a date."""


ALL_ARTICLES = ListQuery()
"""No filter, newest publication first."""
ALL_CLAIMS = ClaimQuery()
"""No filter, newest first."""
