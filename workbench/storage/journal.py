"""Undo and redo over the journal: per analyst, without limit, across articles and restarts."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence

from workbench.domain.errors import Conflict
from workbench.domain.sheet import StepRow
from workbench.storage import aliases, links, mentions, rows, spellings, versions
from workbench.storage.blind import Veil
from workbench.storage.rows import Row, now
from workbench.storage.tx import Tx, articles_of

VOLATILE = {
    "claim": frozenset({"revision", "updated"}),
    "reading": frozenset({"caret", "opened"}),
}
"""Columns that undo neither compares nor takes back: a claim's revision only ever goes up."""
DERIVED = {
    "mention": frozenset(
        {"type", "exact", "canonical", "detected", "named", "data", "detector", "version", "correction"}
    )
}
"""Columns that a detector may renew; they count only in a step that changed them itself."""

STEPS = """SELECT s.id, s.what, s.detail, s.by, s.at, s.undone IS NOT NULL AS undone, s.superseded,
    (SELECT count(*) FROM change c WHERE c.step = s.id) AS changes,
    (SELECT CASE WHEN min(c.article_id) = max(c.article_id) THEN min(c.article_id) END
        FROM change c WHERE c.step = s.id) AS article_id
FROM step s"""


def steps(
    conn: sqlite3.Connection,
    limit: int,
    before: int | None = None,
    by: str | None = None,
    veil: Veil | None = None,
) -> list[StepRow]:
    """Steps newest first, of everyone or of one analyst, from below id `before`; those that are hidden left out."""
    found = rows.fetch(
        conn,
        f"{STEPS} WHERE (? IS NULL OR s.id < ?) AND (? IS NULL OR s.by = ?) AND {_shown(veil)}"
        " ORDER BY s.id DESC LIMIT ?",
        [before, before, by, by, limit],
    )
    return [_step_row(row) for row in found]


def _shown(veil: Veil | None) -> str:
    """SQL: a step is mine, or touches nothing that is blind to me; a link is of the articles at both of its ends."""
    if not veil:
        return "1"
    ends = "json_extract(c.after, '$.a'), json_extract(c.after, '$.b')"
    claims = f"SELECT 1 FROM claim k WHERE k.id IN ({ends}) AND k.article_id IN {veil.ids}"
    linked = (
        f"c.tbl = 'link' AND iif(json_extract(c.after, '$.scope') = 'claim', EXISTS ({claims}),"
        f" json_extract(c.after, '$.b') IN {veil.ids})"
    )
    return (
        f"(s.by = {veil.mine} OR NOT EXISTS (SELECT 1 FROM change c WHERE c.step = s.id"
        f" AND (c.article_id IN {veil.ids} OR {linked})))"
    )


def get(conn: sqlite3.Connection, step_id: int) -> StepRow | None:
    """One step; None when there is none."""
    row = rows.one(conn, f"{STEPS} WHERE s.id = ?", [step_id])
    return None if row is None else _step_row(row)


def later(conn: sqlite3.Connection, by: str, step_id: int) -> list[StepRow]:
    """The analyst's steps from the newest back to `step_id`, those already undone left out."""
    found = rows.fetch(
        conn, f"{STEPS} WHERE s.by = ? AND s.undone IS NULL AND s.id >= ? ORDER BY s.id DESC", [by, step_id]
    )
    return [_step_row(row) for row in found]


def place(conn: sqlite3.Connection, step_id: int) -> tuple[int, int | None] | None:
    """(article, code point or None) that a step touched first; None when it touched no article."""
    row = rows.one(
        conn,
        "SELECT article_id, json_extract(after, '$.start') AS start FROM change"
        " WHERE step = ? AND article_id IS NOT NULL ORDER BY id LIMIT 1",
        [step_id],
    )
    return None if row is None else (row["article_id"], row["start"])


def undo(tx: Tx, by: str) -> StepRow | None:
    """Take back the analyst's last step that is not undone; Conflict when a row of it was changed since."""
    step = _pick(tx, "WHERE s.by = ? AND s.undone IS NULL ORDER BY s.id DESC LIMIT 1", by)
    return None if step is None else take_back(tx, step, by)


def take_back(tx: Tx, step: StepRow, by: str, at: str = "") -> StepRow:
    """Undo one step; Conflict when a row of it was changed since. Steps with one moment `at` are undone together."""
    at = at or now("microseconds")
    for change in reversed(_changes(tx, step.id)):
        before, after = _sides(change)
        _turn_row(tx, change, step, after, {**after, "deleted": at} if before is None else before, by)
    tx.conn.execute("UPDATE step SET undone = ? WHERE id = ?", [at, step.id])
    rows.insert(tx.conn, "turn", {"step": step.id, "what": "undo", "by": by, "at": at})
    return step


def redo(tx: Tx, by: str) -> StepRow | None:
    """Do again the step that was undone last; Conflict when a row of it was changed since."""
    step = _pick(tx, "WHERE s.by = ? AND s.undone IS NOT NULL AND NOT s.superseded ORDER BY s.id LIMIT 1", by)
    if step is None:
        return None
    for change in _changes(tx, step.id):
        before, after = _sides(change)
        _turn_row(tx, change, step, before, after, by)
    tx.conn.execute("UPDATE step SET undone = NULL WHERE id = ?", [step.id])
    rows.insert(tx.conn, "turn", {"step": step.id, "what": "redo", "by": by, "at": now()})
    return step


def again(tx: Tx, by: str) -> list[StepRow]:
    """Do again what was undone last and all that was undone together with it, the oldest first, all or none."""
    moment = _moment(tx, by)
    found: list[StepRow] = []
    while moment is not None and _moment(tx, by) == moment and (step := redo(tx, by)) is not None:
        found.append(step)
    return found


def _moment(tx: Tx, by: str) -> str | None:
    """When the step that would be done again next was undone."""
    row = rows.one(
        tx.conn,
        "SELECT undone FROM step WHERE by = ? AND undone IS NOT NULL AND NOT superseded ORDER BY id LIMIT 1",
        [by],
    )
    return None if row is None else str(row["undone"])


def _pick(tx: Tx, where: str, by: str) -> StepRow | None:
    row = rows.one(tx.conn, f"{STEPS} {where}", [by])
    return None if row is None else _step_row(row)


def _step_row(row: Row) -> StepRow:
    return StepRow(**{**row, "undone": bool(row["undone"]), "superseded": bool(row["superseded"])})


def _changes(tx: Tx, step: int) -> list[Row]:
    return rows.fetch(tx.conn, "SELECT * FROM change WHERE step = ? ORDER BY id", [step])


def _sides(change: Row) -> tuple[Row | None, Row]:
    return (None if change["before"] is None else json.loads(change["before"])), json.loads(change["after"])


def _turn_row(tx: Tx, change: Row, step: StepRow, expected: Row | None, target: Row, by: str) -> None:
    """Bring one row from `expected` (None: inserted by the step, now deleted) to `target`."""
    table, pk = change["tbl"], change["pk"]
    current = rows.one(tx.conn, f"SELECT * FROM {table} WHERE id = ?", [pk])
    if current is None or (expected is None and current["deleted"] is None):
        raise _conflict(tx, change, step, by)
    if expected is None:
        expected = {**target, "deleted": current["deleted"]}
    ignored = VOLATILE.get(table, frozenset())
    changed = {c: v for c, v in target.items() if c not in ignored and expected.get(c) != v}
    skipped = ignored | (DERIVED.get(table, frozenset()) - changed.keys())
    if table == "mention" and changed.keys() & {"detected", "canonical", "named"}:
        skipped |= {"canonical"}
        changed["canonical"] = aliases.named(tx.conn, current | changed)
    if any(current[c] != v for c, v in expected.items() if c not in skipped and c in current):
        raise _conflict(tx, change, step, by)
    if "revision" in current:
        changed |= {"revision": current["revision"] + 1, "updated": now()}
    try:
        rows.update(tx.conn, table, pk, changed)
    except sqlite3.IntegrityError:
        raise _conflict(tx, change, step, by) from None
    tx.touch(*articles_of(table, current), *articles_of(table, current | changed))
    followed(tx, table, [current, current | changed])
    if table == "article" and "published" in changed:
        mentions.forget_runs(tx, [pk])
    if table == "article" and "deleted" in changed:
        links.follow(tx, pk, current["deleted"], changed["deleted"])


FOLLOWED = frozenset({"alias", "correction", "dismissal", "version"})
"""Tables that other rows are derived from."""


def followed(tx: Tx, table: str, touched: Sequence[Row]) -> None:
    """Derive again what follows from these rows of a table, as they were and as they are."""
    if not touched:
        return
    if table == "alias":
        aliases.refresh(tx, touched)
    if table == "dismissal":
        for row in touched:
            if row["kind"] == spellings.APART:
                spellings.wake_pair(tx, row["key"])
    if table == "correction":
        from workbench.storage import corrections

        corrections.refresh(tx, touched)
    if table == "version":
        versions.settle(tx, [pk for row in touched for pk in articles_of(table, row)])


def redated(conn: sqlite3.Connection, step: int) -> list[int]:
    """Articles whose date of publication a step changed."""
    found = conn.execute(
        "SELECT pk FROM change WHERE step = ? AND tbl = 'article'"
        " AND json_extract(before, '$.published') IS NOT json_extract(after, '$.published') ORDER BY pk",
        [step],
    )
    return [row[0] for row in found]


def _conflict(tx: Tx, change: Row, step: StepRow, by: str) -> Conflict:
    """Who changed the row since, and when."""
    other = rows.one(
        tx.conn,
        "SELECT s.by, s.at FROM change c JOIN step s ON s.id = c.step"
        " WHERE c.tbl = ? AND c.pk = ? AND s.id > ? AND s.by <> ? ORDER BY s.id DESC LIMIT 1",
        [change["tbl"], change["pk"], step.id, by],
    )
    if other is None:
        return Conflict("row_changed_outside", table=change["tbl"])
    return Conflict("row_changed", who=other["by"], table=change["tbl"], at=other["at"])
