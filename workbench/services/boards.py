"""Which reports a figure board is about: a named event, or what one article and its likes tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.domain.board import Board
from workbench.domain.event import EventCandidate
from workbench.services.events import Events
from workbench.services.families import Families
from workbench.services.figures import Figures

ALIKE = 0.08
"""Least score by which another article stands on the board of an article that is in no event."""
SURE = 0.16
"""Score from which words alone tell that it is the same event; below, a name must be shared."""
LIKES = 12


@dataclass(frozen=True, slots=True)
class Choice:
    """Something a board can be made of."""

    event: int | None
    article: int | None
    name: str
    articles: tuple[int, ...]


def choices(events: Events, families: Families, article: int | None, title: str) -> list[Choice]:
    """What can be chosen, the likeliest first: the events of an article, its likes, then all other events."""
    every = [Choice(e.id, None, e.name, tuple(events.articles(e.id))) for e in events.all()]
    if article is None:
        return every
    own = {e.id for e in events.of(article)}
    found = events.candidates(article, LIKES)
    near = [c.article_id for c in found if c.score >= (ALIKE if _named(c) else SURE)]
    copies = [row.article for row in families.of(article).rows]
    group = tuple(dict.fromkeys([article, *copies, *near]))
    mine = [c for c in every if c.event in own]
    return [*mine, Choice(None, article, title, group), *(c for c in every if c.event not in own)]


def _named(candidate: EventCandidate) -> bool:
    """Whether rare names are among the reasons."""
    return any(r.id == "same_names" for r in candidate.reasons)


def roles(figures: Figures, choice: Choice) -> dict[str, int]:
    """Role → how many of the reports have such a figure."""
    return figures.roles_over(choice.articles)


def board(figures: Figures, choice: Choice, role: str) -> Board:
    """The board of one role."""
    return figures.over(choice.articles, role, choice.name)


def first_role(found: Sequence[tuple[str, int]]) -> str:
    """The role to begin with: people before things, then what most reports have."""
    people = ("killed", "wounded", "missing", "strength", "displaced", "detained")
    several = [role for role, n in found if n > 1]
    return next((r for r in people if r in several), next(iter(several), found[0][0] if found else ""))
