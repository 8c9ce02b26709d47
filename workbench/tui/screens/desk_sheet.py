"""The open article: fetched in one call with all that is shown of it, painted in one go, brought up to date."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import TypeVar

from workbench.domain.article import ArticleRow
from workbench.domain.sheet import Sheet
from workbench.tui.bridge import Workspace
from workbench.tui.marks import OFFERED, Mark, offers_of

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Fetched:
    """What is shown of an article."""

    sheet: Sheet
    offers: tuple[Mark, ...] | None
    """Sentences offered as claims; None where looking for them takes long."""
    row: ArticleRow | None
    """Its row of the list."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which article is to be fetched, and what of it."""

    article_id: int
    offers: bool = True
    """Offers are shown at all."""
    kept: Collection[int] = ()
    """Where sentences begin that are offered already."""
    patient: bool = False
    """Wait for the offers however long looking for them takes."""
    left: tuple[int, int] | None = None
    """The article that is left for it and the caret's place there."""


def opened(ws: Workspace, wanted: Wanted) -> Fetched:
    """On the lane: keep the place that is left, and open an article."""
    if wanted.left is not None:
        ws.reading.remember(*wanted.left)
    return _with(ws, ws.reading.open(wanted.article_id), wanted)


def changed(ws: Workspace, wanted: Wanted, step: Callable[[], T]) -> tuple[T, Fetched]:
    """On the lane: change something and fetch the article again."""
    made = step()
    return made, fetched(ws, wanted)


def fetched(ws: Workspace, wanted: Wanted) -> Fetched:
    """On the lane: the article as it is now."""
    return _with(ws, ws.reading.sheet(wanted.article_id), wanted)


def slow_offers(ws: Workspace, wanted: Wanted, sheet: Sheet) -> tuple[Mark, ...]:
    """On the lane: what is offered on a sheet, however long that takes."""
    return offers_of(ws.suggesting.offers(sheet, OFFERED, wanted.kept) or ())


def _with(ws: Workspace, sheet: Sheet, wanted: Wanted) -> Fetched:
    rows = ws.library.rows([wanted.article_id])
    offers: tuple[Mark, ...] | None = ()
    if wanted.offers:
        quick = ws.suggesting.offers(sheet, OFFERED, wanted.kept, quick=not wanted.patient)
        offers = None if quick is None else offers_of(quick)
    return Fetched(sheet, offers, rows[0] if rows else None)
