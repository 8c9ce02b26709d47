"""Second versions of rows: kept beside the row here until somebody decides."""

from __future__ import annotations

import sqlite3

from workbench.storage.merging.kinds import ARTICLE, Kind
from workbench.storage.rows import Row, dump, new_uuid
from workbench.storage.tx import Step

_KNOWN = "FROM variant WHERE tbl = ? AND (pk = ? OR tbl = 'alias') AND digest = ? AND deleted IS NULL"
"""A rule about a name says all that names it; where it would close a circle, it may stand against any rule of it."""


def keep(step: Step, kind: Kind, here: Row, moved: Row, digest: str, origin: str, who: str) -> bool:
    """Store what another file says of a row here; false when this version of it is known already."""
    if step.conn.execute(f"SELECT 1 {_KNOWN}", [kind.table, here["id"], digest]).fetchone() is not None:
        return False
    article = here["id"] if kind is ARTICLE else here.get("article_id")
    if kind.table == "link" and here["scope"] == "article":
        article = here["a"]
    step.insert(
        "variant",
        {
            "uuid": new_uuid(),
            "tbl": kind.table,
            "pk": here["id"],
            "article_id": article,
            "digest": digest,
            "version": dump({name: value for name, value in moved.items() if name != "id"}),
            "origin": origin,
            "who": who,
            "at": step.at,
        },
    )
    return True


def decided(conn: sqlite3.Connection, kind: Kind, here: Row, digest: str) -> bool:
    """Whether somebody has decided about this version of the row."""
    found = conn.execute(f"SELECT verdict {_KNOWN}", [kind.table, here["id"], digest]).fetchone()
    return bool(found and found[0])


def words(row: Row) -> str:
    """What a row is about, in a few words: its quote, its name, its key."""
    for name in ("exact", "title", "name", "key"):
        if row.get(name):
            return " ".join(str(row[name]).split())[:80]
    return str(row.get("kind") or "")
