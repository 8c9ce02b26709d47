"""Small values by name: versions of what is derived, and what an analyst set for themselves."""

from __future__ import annotations

from workbench.storage.store import Store
from workbench.storage.tx import Tx


def get(store: Store, key: str) -> str | None:
    """A value; None when nothing was set."""
    row = store.conn.execute("SELECT value FROM setting WHERE key = ?", [key]).fetchone()
    return None if row is None else str(row[0])


def put(tx: Tx, key: str, value: str) -> None:
    """Set a value."""
    tx.conn.execute(
        "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        [key, value],
    )
