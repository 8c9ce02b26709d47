"""Copies of the database that can be gone back to."""

from __future__ import annotations

from pathlib import Path

from workbench.domain.errors import UsageError
from workbench.storage import backup
from workbench.storage.store import Store


class Backups:
    """Made once a day on start, before every migration, and on demand; the newest eight are kept."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def make(self, to: Path | None = None) -> Path:
        """Copy the database (to `to`, else beside it) and check the copy; returns where it lies."""
        if to is None:
            return backup.make(self._store.conn, self._store.path)
        if to.exists():
            raise UsageError("exists", path=to)
        backup.copy(self._store.conn, to.absolute())
        return to

    def due(self) -> bool:
        """Whether `daily` has something to do."""
        return not self._store.read_only and backup.due(self._store.conn, self._store.path)

    def daily(self) -> Path | None:
        """Make today's copy unless there is one; None when nothing had to be done."""
        return None if self._store.read_only else backup.daily(self._store.conn, self._store.path)

    def all(self) -> list[Path]:
        """The copies beside the database, newest first."""
        return backup.existing(self._store.path)


def restore(source: Path, database: Path) -> Path | None:
    """Put a backup in the place of the database; returns where the old file went, if there was one.

    Raises StoreError when the backup is not sound or somebody has the database open.
    """
    return backup.restore(source, database)
