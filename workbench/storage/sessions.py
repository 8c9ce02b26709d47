"""Who has the file open: one row per program, kept fresh by a heartbeat."""

from __future__ import annotations

import os
import socket
from datetime import UTC, datetime, timedelta

from workbench.domain.sheet import Person
from workbench.storage import rows
from workbench.storage.rows import now
from workbench.storage.store import Store

FRESH_SECONDS = 90
"""A session whose heartbeat is older has ended without saying so."""


def begin(store: Store) -> int:
    """Note that this program has the file open, and forget sessions that ended long ago."""
    with store.bulk_tx() as tx:
        tx.conn.execute("DELETE FROM session WHERE heartbeat < ?", [_ago(24 * 3600)])
        at = now()
        return rows.insert(
            tx.conn,
            "session",
            {
                "analyst": store.analyst,
                "pid": os.getpid(),
                "host": socket.gethostname(),
                "started": at,
                "heartbeat": at,
            },
        )


def beat(store: Store, session: int) -> None:
    """Say that the program is still there."""
    with store.bulk_tx() as tx:
        tx.conn.execute("UPDATE session SET heartbeat = ? WHERE id = ?", [now(), session])


def end(store: Store, session: int) -> None:
    """Say that the program goes."""
    with store.bulk_tx() as tx:
        tx.conn.execute("DELETE FROM session WHERE id = ?", [session])


def people(store: Store, session: int | None) -> list[Person]:
    """Everyone else whose heartbeat is fresh; on this machine the process must also be alive."""
    found = store.conn.execute(
        "SELECT analyst, host, pid, started FROM session WHERE id IS NOT ? AND heartbeat >= ? ORDER BY analyst, id",
        [session, _ago(FRESH_SECONDS)],
    ).fetchall()
    here = socket.gethostname()
    return [Person(*row) for row in found if row[1] != here or _alive(row[2])]


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _ago(seconds: float) -> str:
    at = datetime.now(UTC) - timedelta(seconds=seconds)
    return at.isoformat(timespec="milliseconds").replace("+00:00", "Z")
