"""How far an analyst's own work has come, and searches kept for another day."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain.concordance import KwicQuery
from workbench.domain.query import ClaimQuery, Facet, ListQuery

Query = ListQuery | ClaimQuery | KwicQuery


@dataclass(frozen=True, slots=True)
class Progress:
    """My work: what is read, what is still to decide, what I made."""

    articles: int
    unread: int
    reading: int
    read: int
    done: int
    untriaged: int
    """Detections that nobody has accepted or rejected, in articles that I have opened."""
    claims: int
    """Claims that I made."""
    tagged: int
    """Articles with a claim of mine."""
    per_article: float
    """My claims for each article that I have read or done; 0 when there is none."""
    labels: tuple[Facet, ...]
    """My claims by label, the most frequent first."""
    days: tuple[Facet, ...]
    """My claims by day of creation (UTC), the newest first."""
    conflicts: int = 0
    """Conflicts of merges that nobody has decided, in articles that are not blind to me."""


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A query with a name."""

    id: int
    name: str
    query: Query
    by: str
    at: str
