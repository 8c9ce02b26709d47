"""Concordances: every place of a word or an entity with what stands around it (KWIC, keyword in context)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workbench.domain.query import ALL_ARTICLES, ListQuery


class Match(StrEnum):
    """What counts as the same word; spelling variants and vowel marks never tell words apart."""

    WORD = "word"
    """The word with or without proclitics: حكومة finds والحكومة and للحكومة."""
    FORM = "form"
    """The word as it is written, clitics included."""
    STEM = "stem"
    """Words of one light stem: حكومة finds الحكومات and حكومتها."""
    ENTITY = "entity"
    """Mentions of an entity, by its canonical name."""


@dataclass(frozen=True, slots=True)
class KwicQuery:
    """What to look for, and where."""

    text: str
    """A word, several that follow each other, or a canonical name."""
    match: Match = Match.WORD
    type: str = ""
    """Of an entity: only this type's kind."""
    listed: ListQuery = ALL_ARTICLES
    """Only in the articles of this list, in its order."""
    width: int = 60
    """Code points of context on each side, at most; a paragraph's end ends it too."""
    limit: int = 500


@dataclass(frozen=True, slots=True)
class Hit:
    """One place, in logical order; offsets are code points of the article's original."""

    article_id: int
    start: int
    end: int
    clitics: str
    """The proclitics inside the hit that the query does not have: "و", "ل", "بال"."""
    before: str
    exact: str
    after: str
    title: str
    outlet: str
    published: str | None


@dataclass(frozen=True, slots=True)
class Kwic:
    """The hits of a query."""

    hits: tuple[Hit, ...]
    articles: int
    """Articles with a hit, among those that were read."""
    more: bool
    """The limit was reached before the library's end."""
