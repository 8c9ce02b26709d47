"""Small helpers between rows and values."""

from __future__ import annotations

import json
import sqlite3
import uuid
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

Row = dict[str, Any]
"""A table row by column name; values are str, int, float, bytes or None."""


def now(timespec: str = "milliseconds") -> str:
    """The present moment, ISO 8601 in UTC."""
    return datetime.now(UTC).isoformat(timespec=timespec).replace("+00:00", "Z")


def new_uuid() -> str:
    """A random UUID (RFC 9562, version 4)."""
    return str(uuid.uuid4())


def dump(value: object) -> str:
    """JSON with Arabic left readable."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


Args = Sequence[object] | Mapping[str, object]
"""Values for the question marks of a statement, or for its names."""


def fetch(conn: sqlite3.Connection, sql: str, args: Args = ()) -> list[Row]:
    """All rows of a query as dicts."""
    cursor = conn.execute(sql, args)
    names = [d[0] for d in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def one(conn: sqlite3.Connection, sql: str, args: Args = ()) -> Row | None:
    """The first row of a query as a dict, None when there is none."""
    found = fetch(conn, sql, args)
    return found[0] if found else None


def insert(conn: sqlite3.Connection, table: str, values: Mapping[str, object]) -> int:
    """Insert one row and return its id. Table and column names come from our code, never from input."""
    names = ", ".join(values)
    marks = ", ".join("?" * len(values))
    cursor = conn.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", list(values.values()))
    return int(cursor.lastrowid or 0)


def update(conn: sqlite3.Connection, table: str, pk: int, values: Mapping[str, object]) -> None:
    """Change columns of the row with this id."""
    if values:
        sets = ", ".join(f"{name} = ?" for name in values)
        conn.execute(f"UPDATE {table} SET {sets} WHERE id = ?", [*values.values(), pk])


def listed(ids: Iterable[int]) -> str:
    """Ids as one JSON parameter for `IN (SELECT value FROM json_each(?))`: any number, one prepared statement."""
    return json.dumps(list(ids))
