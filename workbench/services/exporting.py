"""Writing claims as files for other programs."""

from __future__ import annotations

from typing import BinaryIO

from workbench.config.model import Exporting as Settings
from workbench.domain.export_row import ExportRow
from workbench.domain.query import ALL_CLAIMS, ClaimQuery
from workbench.services.tagging import Tagging
from workbench.storage.store import Store


class Exporting:
    """Claims as bytes."""

    def __init__(self, store: Store, tagging: Tagging, config: Settings) -> None:
        self._store = store
        self._tagging = tagging
        self._config = config

    def rows(self, query: ClaimQuery = ALL_CLAIMS) -> list[ExportRow]:
        """The claims that `query` lets through as export rows, ordered by article and place."""
        raise NotImplementedError

    def to_csv(self, out: BinaryIO, query: ClaimQuery = ALL_CLAIMS, preset: str | None = None) -> int:
        """Write claims as CSV to `out`; returns the number of rows. `preset`: excel, machine, None for the configured one."""
        raise NotImplementedError

    def to_file(
        self, query: ClaimQuery = ALL_CLAIMS, preset: str | None = None, name: str = "claims"
    ) -> tuple[str, int]:
        """Write claims as CSV into the export folder (atomically, under a name of its own); returns path and rows."""
        raise NotImplementedError
