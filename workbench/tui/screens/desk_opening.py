"""What the first paint shows."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain.article import ArticleRow, ReadState
from workbench.domain.query import ListQuery
from workbench.domain.sheet import Sheet
from workbench.domain.shown import Shown
from workbench.tui.bridge import Workspace

FIRST = 256
"""Ids asked for before the first paint; the rest follows."""


@dataclass(frozen=True, slots=True)
class Opening:
    """What the first paint needs, fetched in one go."""

    ids: object
    rows: list[ArticleRow]
    sheet: Sheet | None
    unread: int | None
    """The first unread article."""
    shown: Shown
    """What is marked in texts."""
    tour: int | None
    """Where this analyst's first round stands, None when none is under way."""


def first_view(ws: Workspace, query: ListQuery) -> Opening:
    """On the lane: the first ids and rows, and where this analyst was."""
    ids = ws.library.ids(query, limit=FIRST)
    last = ws.reading.last()
    sheet = ws.reading.sheet(last[0]) if last is not None else None
    if sheet is not None and sheet.article.id not in ids:
        ids = ws.library.ids(query)
    rows = ws.library.rows(ids[:48])
    unread = next((r.id for r in rows if r.state is ReadState.NEW), None)
    return Opening(ids, rows, sheet, unread, ws.preferences.shown(), ws.preferences.tour())
