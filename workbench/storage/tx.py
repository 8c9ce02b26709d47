"""The two kinds of transaction: derived rows in bulk, and what an analyst does, written down in the journal."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from workbench.domain.errors import NotFound
from workbench.storage import rows
from workbench.storage.rows import Row, dump, listed, now

JOURNALLED = frozenset(
    {
        "adjudication",
        "alias",
        "article",
        "claim",
        "correction",
        "dismissal",
        "event",
        "event_item",
        "family_root",
        "judgement",
        "link",
        "mention",
        "reading",
        "saved_search",
        "variant",
        "version",
    }
)
"""Tables that analysts change; each has an integer `id`, all but `reading` a `deleted` column."""

RECOUNT = """UPDATE tally SET
    claims = (SELECT count(*) FROM claim c WHERE c.article_id = tally.article_id AND c.deleted IS NULL),
    (figures, entities, suggestions) = (
        SELECT count(*) FILTER (WHERE m.family = 'figure'),
               count(DISTINCT m.canonical),
               count(*) FILTER (WHERE m.state = 'suggested')
        FROM mention m WHERE m.article_id = tally.article_id AND m.deleted IS NULL AND m.state <> 'rejected'),
    duplicates =
        (SELECT count(*) FROM link l WHERE l.scope = 'article' AND l.a = tally.article_id
            AND l.deleted IS NULL AND l.state <> 'rejected')
      + (SELECT count(*) FROM link l WHERE l.scope = 'article' AND l.b = tally.article_id
            AND l.deleted IS NULL AND l.state <> 'rejected')
      + (SELECT count(*) FROM standing s JOIN link l ON l.scope = 'article' AND l.a = s.article_id
            AND l.deleted IS NULL AND l.state = 'confirmed'
            WHERE s.head = tally.article_id AND s.article_id <> s.head)
      + (SELECT count(*) FROM standing s JOIN link l ON l.scope = 'article' AND l.b = s.article_id
            AND l.deleted IS NULL AND l.state = 'confirmed'
            WHERE s.head = tally.article_id AND s.article_id <> s.head),
    revision = revision + 1
WHERE article_id IN (SELECT value FROM json_each(?))"""


class Tx:
    """An open transaction; `touch` the articles whose rows change, so that their counts and revision follow."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self.conn = conn
        self.open = True
        self._touched: set[int] = set()

    def touch(self, *article_ids: int) -> None:
        """Have the counts of these articles taken again before the transaction ends."""
        self._touched.update(article_ids)

    def finish(self) -> None:
        """Bring names and counts up to date; the store calls this just before COMMIT."""
        if self.conn.execute("SELECT 1 FROM spelling WHERE waits = 1 LIMIT 1").fetchone():
            from workbench.storage import spellings

            spellings.settle(self)
        if self._touched:
            newest = self.conn.execute(
                "SELECT head FROM standing WHERE article_id IN (SELECT value FROM json_each(?))",
                [listed(self._touched)],
            )
            self._touched.update([row[0] for row in newest])
            self.conn.execute(RECOUNT, [listed(sorted(self._touched))])
        self._touched.clear()


class Step(Tx):
    """One step of the journal: every row it changes is written down before and after, in the same transaction.

    The step's own row appears with its first change, so a step that changes nothing leaves no trace. Whatever the
    analyst had undone before can no longer be redone: it is marked superseded, never deleted.
    """

    def __init__(self, conn: sqlite3.Connection, what: str, detail: str, by: str) -> None:
        super().__init__(conn)
        self.what = what
        self.detail = detail
        self.by = by
        self.at = now()
        self.id: int | None = None

    def insert(self, table: str, values: Row) -> int:
        """Insert a row and return its id."""
        self._check(table)
        pk = rows.insert(self.conn, table, values)
        self._record(table, pk, None, self._row(table, pk))
        return pk

    def update(self, table: str, pk: int, **values: Any) -> bool:
        """Change columns of a row; false when they already had these values. NotFound when there is no such row."""
        self._check(table)
        before = self._row(table, pk)
        changed = {name: value for name, value in values.items() if before[name] != value}
        if not changed:
            return False
        rows.update(self.conn, table, pk, changed)
        self._record(table, pk, before, before | changed)
        self.touch(*articles_of(table, before))
        return True

    def delete(self, table: str, pk: int) -> bool:
        """Mark a row deleted; false when it was already."""
        self._check(table)
        if self._row(table, pk)["deleted"] is not None:
            return False
        return self.update(table, pk, deleted=self.at)

    def _check(self, table: str) -> None:
        if not self.open:
            raise RuntimeError("an edit outside a step: use edit_tx and write while it is open")
        if table not in JOURNALLED:
            raise ValueError(f"{table} is not a table that analysts change")

    def _row(self, table: str, pk: int) -> Row:
        row = rows.one(self.conn, f"SELECT * FROM {table} WHERE id = ?", [pk])
        if row is None:
            raise NotFound("no_row", table=table, id=pk)
        return row

    def _record(self, table: str, pk: int, before: Row | None, after: Row) -> None:
        if self.id is None:
            self.conn.execute(
                "UPDATE step SET superseded = 1 WHERE by = ? AND undone IS NOT NULL AND NOT superseded",
                [self.by],
            )
            self.id = rows.insert(
                self.conn, "step", {"what": self.what, "detail": self.detail, "by": self.by, "at": self.at}
            )
        articles = articles_of(table, after)
        rows.insert(
            self.conn,
            "change",
            {
                "step": self.id,
                "tbl": table,
                "pk": pk,
                "article_id": articles[0] if articles else None,
                "before": None if before is None else dump(before),
                "after": dump(after),
            },
        )
        self.touch(*articles)


@contextmanager
def within(tx: Tx, what: str, detail: str, by: str) -> Iterator[Step]:
    """A step in a transaction that is open already: as safe as that is, and gone with it."""
    step = Step(tx.conn, what, detail, by)
    try:
        yield step
        step.finish()
    finally:
        step.open = False


def articles_of(table: str, row: Row) -> tuple[int, ...]:
    """The articles that show a row of a journalled table."""
    if table == "article":
        return (row["id"],)
    if table == "link":
        return (row["a"], row["b"]) if row["scope"] == "article" else ()
    if table == "version":
        return (row["newer"], row["older"])
    return (row["article_id"],) if row.get("article_id") is not None else ()
