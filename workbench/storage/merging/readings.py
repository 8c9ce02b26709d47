"""What is merged by rules of its own: what articles say of themselves, and how far each analyst has read."""

from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING

from workbench.domain.article import DateFrom, ReadState
from workbench.domain.merging import Outcome
from workbench.storage import mentions, rows
from workbench.storage.merging.kinds import ARTICLE
from workbench.storage.rows import Row

if TYPE_CHECKING:
    from workbench.storage.merging.work import Merge

_FAR = {str(state): number for number, state in enumerate(ReadState)}
_HOW = frozenset(map(str, DateFrom))
_FOUND = "SELECT * FROM article WHERE id = ?"


def articles(merge: Merge) -> None:
    """Take over outlets, dates and addresses that a person gave, and those that are missing here."""
    for there, here in merge.articles.items():
        ours, theirs = rows.one(merge.step.conn, _FOUND, [here]), rows.one(merge.other, _FOUND, [there])
        if ours is None or theirs is None or theirs["published_how"] not in _HOW:
            continue
        differ = [name for name in ARTICLE.says if (ours[name] or "") != (theirs[name] or "")]
        if differ:
            _article(merge, ours, theirs, differ)


def _article(merge: Merge, ours: Row, theirs: Row, differ: list[str]) -> None:
    mine, others = _said(merge.mine.conn, ours), _said(merge.other, theirs)
    taken, disputed = list[str](), list[str]()
    for name in differ:
        ahead, behind = theirs[name] in mine.get(name, ()), ours[name] in others.get(name, ())
        missing = not ours[name] and name not in mine
        if missing or (name in others and (name not in mine or (behind and not ahead))):
            taken.append(name)
        elif name in others and not ahead:
            disputed.append(name)
    new: Row = {name: theirs[name] for name in taken}
    if disputed:
        version = {name: theirs[name] if name in disputed else ours[name] for name in ARTICLE.says}
        if "published" in disputed:
            version["published_how"] = DateFrom(theirs["published_how"])
        merge.count("article", merge.disagree(ARTICLE, ours, theirs, version), None)
    if not new:
        return
    if "published" in new:
        new["published_how"] = DateFrom(theirs["published_how"])
        mentions.forget_runs(merge.step, [ours["id"]])
    merge.step.update("article", ours["id"], **new)
    merge.count("article", Outcome.UPDATED, None)


def _said(conn: sqlite3.Connection, row: Row) -> dict[str, set[str | None]]:
    """Field that somebody changed by hand → every value that it has had."""
    found = conn.execute(
        "SELECT c.before, c.after FROM change c JOIN step s ON s.id = c.step"
        " WHERE c.tbl = 'article' AND c.pk = ? AND s.undone IS NULL AND c.before IS NOT NULL ORDER BY c.id",
        [row["id"]],
    ).fetchall()
    said: dict[str, set[str | None]] = {}
    for packed in found:
        before, after = map(json.loads, packed)
        for name in ARTICLE.says:
            if before.get(name) != after.get(name):
                said.setdefault(name, set()).update((before.get(name), after.get(name)))
    return said


def states(merge: Merge) -> None:
    """Each analyst's articles: the state that is further, and the place of the file in which it was opened last."""
    cursor = merge.other.execute("SELECT article_id, analyst, state, caret, opened FROM reading ORDER BY id")
    while some := cursor.fetchmany(500):
        for there, analyst, state, caret, opened in some:
            here = merge.articles.get(there)
            if here is not None and state in _FAR:
                merge.count("reading", _state(merge, here, analyst, (state, caret, opened)), analyst)


def _state(merge: Merge, here: int, analyst: str, theirs: tuple[str, int, str | None]) -> Outcome:
    conn, (state, caret, opened) = merge.step.conn, theirs
    sql = "SELECT * FROM reading WHERE analyst = ? AND article_id = ?"
    row = rows.one(conn, sql, [analyst, here])
    if row is None:
        # Like a first opening, the row itself is no part of the step: undo takes the state back, not the row.
        pk = rows.insert(
            conn, "reading", {"article_id": here, "analyst": analyst, "state": str(ReadState.NEW)}
        )
        rows.update(conn, "reading", pk, {"caret": caret, "opened": opened})
        merge.step.update("reading", pk, state=state)
        return Outcome.ADDED
    if (opened or "") > (row["opened"] or ""):
        rows.update(conn, "reading", row["id"], {"caret": caret, "opened": opened})
    if _FAR[state] > _FAR.get(row["state"], 0):
        merge.step.update("reading", row["id"], state=state)
        return Outcome.UPDATED
    return Outcome.SAME if row["state"] == state else Outcome.OLDER
