"""Taking articles in: read, written in chunks, searchable, sketched; a second run adds nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from workbench.domain.article import Given, IngestReport
from workbench.storage.store import Store

__all__ = ["Given", "Ingesting"]

Progress = Callable[[int, int | None], None]
"""Called with how many are done and how many there are (None while unknown)."""
Cancel = Callable[[], bool]
"""Asked between articles; true stops, and what is in stays in."""


class Ingesting:
    """Files, folders and pasted text become articles."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def run(
        self,
        paths: Sequence[Path],
        given: Given | None = None,
        progress: Progress | None = None,
        cancel: Cancel | None = None,
    ) -> IngestReport:
        """Take in files and folders; a bad file is a Rejected in the report and stops nothing."""
        raise NotImplementedError

    def paste(self, text: str, given: Given | None = None) -> IngestReport:
        """Take in one text."""
        raise NotImplementedError
