"""Which of two versions of a row is the later one, as far as the journals of both files can tell."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from enum import Enum, auto

from workbench.storage import rows
from workbench.storage.merging.kinds import Kind
from workbench.storage.merging.refs import Portable
from workbench.storage.rows import Row

MERGE = "merge"
"""What the journal calls a merge."""


class Later(Enum):
    """Which side has gone on from the other one's version."""

    NEITHER = auto()
    """They say the same."""
    MINE = auto()
    THEIRS = auto()
    BOTH = auto()
    """Each side changed what the other had not seen."""


class Side:
    """One of the two files."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self.conn = conn
        self.refs = Portable(conn)

    def digest(self, kind: Kind, row: Row) -> str:
        """What a row says, and whether it is deleted: the same hash in every file."""
        said = [kind.content(row, self.refs), row["deleted"] is not None]
        return hashlib.sha256(json.dumps(said, sort_keys=True).encode("utf-8", "replace")).hexdigest()[:32]

    def plain(self, kind: Kind, row: Row) -> str:
        """The same without regard to its deletion."""
        return self.digest(kind, {**row, "deleted": None})

    def known(self, kind: Kind, row: Row) -> set[str]:
        """Every version of the row that this file has ever held or decided about, but for merges that were undone."""
        found = rows.fetch(
            self.conn,
            "SELECT c.before, c.after FROM change c JOIN step s ON s.id = c.step"
            " WHERE c.tbl = ? AND c.pk = ? AND NOT (s.what = ? AND s.undone IS NOT NULL)",
            [kind.table, row["id"], MERGE],
        )
        texts = {text for change in found for text in (change["before"], change["after"]) if text}
        decided = self.conn.execute(
            "SELECT digest FROM variant WHERE tbl = ? AND pk = ? AND verdict <> '' AND deleted IS NULL",
            [kind.table, row["id"]],
        )
        return {self.digest(kind, {**row, **json.loads(text)}) for text in texts} | {d for (d,) in decided}

    def unmerged(self, kind: Kind, row: Row) -> bool:
        """True for a row that a merge put here and that is gone because the merge was undone."""
        if row["deleted"] is None:
            return False
        last = self.conn.execute(
            "SELECT s.what, s.undone, c.before FROM change c JOIN step s ON s.id = c.step"
            " WHERE c.tbl = ? AND c.pk = ? ORDER BY c.id DESC LIMIT 1",
            [kind.table, row["id"]],
        ).fetchone()
        return last is not None and last[0] == MERGE and last[1] is not None and last[2] is None


def later(kind: Kind, mine: Side, here: Row, theirs: Side, there: Row) -> Later:
    """Compare one row of two files.

    A side that knows the other's version and went on is the later one. Where both or neither do, the revision tells,
    then deletion, as far as nothing else differs; else both are later.
    """
    ours, other = mine.digest(kind, here), theirs.digest(kind, there)
    if ours == other:
        return Later.NEITHER
    ahead, behind = other in mine.known(kind, here), ours in theirs.known(kind, there)
    if ahead != behind:
        return Later.MINE if ahead else Later.THEIRS
    revisions = here.get("revision"), there.get("revision")
    if ahead and revisions[0] != revisions[1]:
        return Later.MINE if (revisions[0] or 0) > (revisions[1] or 0) else Later.THEIRS
    if mine.plain(kind, here) == theirs.plain(kind, there):
        return Later.THEIRS if here["deleted"] is None else Later.MINE
    return Later.BOTH


def spoke(conn: sqlite3.Connection, table: str, row: Row) -> str:
    """Who changed a row last; who made it where the journal does not say."""
    found = conn.execute(
        "SELECT s.by FROM change c JOIN step s ON s.id = c.step WHERE c.tbl = ? AND c.pk = ? AND s.what <> ?"
        " ORDER BY c.id DESC LIMIT 1",
        [table, row["id"], MERGE],
    ).fetchone()
    return str(found[0] if found else row.get("by") or row.get("added_by") or "")
