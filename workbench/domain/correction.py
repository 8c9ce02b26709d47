"""What an analyst said of the same words in an article or everywhere: a name of another type or length, or no name."""

from __future__ import annotations

from dataclasses import dataclass

NONE = "NONE"
"""The type of words that are no name."""


@dataclass(frozen=True, slots=True)
class Said:
    """What was said of one place; offsets are code points of the article's original."""

    article_id: int
    start: int
    end: int
    """What must stand elsewhere for it to be the same: the name, or with it what the name was thought to be."""
    context: str
    """The words of [start, end)."""
    at: int
    """Where the name begins and ends in `context`."""
    to: int
    type: str
    """An entity type, or NONE."""
    canonical: str
    was: str = ""
    """The type that it had before; empty for a name that nothing had found."""

    @property
    def surface(self) -> str:
        """The words of the name."""
        return self.context[self.at : self.to]


@dataclass(frozen=True, slots=True)
class Reach:
    """How many more places are the same; those that a person decided are not counted."""

    here: int
    """In the same article."""
    everywhere: int
    """In all articles, this one included."""
    articles: int
    more: bool = False
    """There are more articles than were looked at."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing that was said and is in force; detection applies it to everything that it finds from then on."""

    id: int
    said: Said
    everywhere: bool
    """False: only in the article where it was said."""
    by: str
    at: str
    mentions: int = 0
    """Names that are what they are because of it."""
    hidden: int = 0
    """Detections that it hides."""
