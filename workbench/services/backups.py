"""Copies of the database that can be gone back to."""

from __future__ import annotations

from pathlib import Path

from workbench.storage.store import Store


class Backups:
    """Made once a day on start, before every migration, and on demand; the newest eight are kept."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def make(self, to: Path | None = None) -> Path:
        """Copy the database (to `to`, else beside it) and check the copy; returns where it lies."""
        raise NotImplementedError

    def daily(self) -> Path | None:
        """Make today's copy unless there is one; None when nothing had to be done."""
        raise NotImplementedError

    def all(self) -> list[Path]:
        """The copies beside the database, newest first."""
        raise NotImplementedError
