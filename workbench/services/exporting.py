"""Writing claims as files for other programs."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from workbench.config.model import Exporting as Settings
from workbench.domain.errors import UsageError
from workbench.domain.export_row import ExportRow
from workbench.domain.query import ALL_CLAIMS, ClaimQuery
from workbench.domain.review import ReviewBoard
from workbench.domain.sheet import ClaimRow
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
        found = self._tagging.rows(replace(query, by_article=True))
        return [_export_row(row) for row in found]

    def to_csv(self, out: BinaryIO, query: ClaimQuery = ALL_CLAIMS, preset: str | None = None) -> int:
        """Write claims as CSV to `out`; returns the number of rows. `preset`: excel, machine, None for the configured one."""
        from workbench.export import csv

        rows = self.rows(query)
        csv.write(out, rows, preset or self._config.preset)
        return len(rows)

    def to_file(
        self, query: ClaimQuery = ALL_CLAIMS, preset: str | None = None, name: str = "claims"
    ) -> tuple[str, int]:
        """Write claims as CSV into the export folder (atomically, under a name of its own); returns path and rows."""
        to = self._place(name)
        return str(to), self.to_path(to, query, preset)

    def review_to_files(self, board: ReviewBoard, preset: str | None = None) -> tuple[str, str, int]:
        """Write how far two analysts agree, and the claims that were adjudicated; returns both paths and how many claims.

        Raises UsageError when there is no review, or a file cannot be written there.
        """
        from workbench.export import agreement

        if board.review is None:
            raise UsageError("review_none")
        to, me = self._place("agreement"), self._store.analyst
        try:
            agreement.save(
                to, board.review, me, board.compared, board.measures, preset or self._config.preset
            )
        except OSError as error:
            raise UsageError("cannot_write", path=to, why=error.strerror) from error
        claims, number = self.to_file(ClaimQuery(ids=board.adjudicated), preset, "adjudicated")
        return str(to), claims, number

    def _place(self, name: str) -> Path:
        """A name of its own in the export folder, which is made where it is missing."""
        folder = self._config.folder or self._store.path.parent / "exports"
        folder.mkdir(parents=True, exist_ok=True)
        return folder / f"{name}-{datetime.now(UTC).strftime('%Y%m%d-%H%M%S-%f')}.csv"

    def to_path(self, to: Path, query: ClaimQuery = ALL_CLAIMS, preset: str | None = None) -> int:
        """Write claims as CSV to a named file, which appears whole or not at all; returns the number of rows.

        Raises UsageError when the file cannot be written there.
        """
        from workbench.export import csv

        try:
            return csv.save(to, self.rows(query), preset or self._config.preset)
        except OSError as error:
            raise UsageError("cannot_write", path=to, why=error.strerror) from error


def _export_row(row: ClaimRow) -> ExportRow:
    """A claim row as exports take it: flat, the source beside the other fields."""
    claim = row.claim
    return ExportRow(
        article_id=claim.article_id,
        title=row.title,
        outlet=row.outlet,
        published=row.published,
        path=row.path,
        url=row.url,
        claim_uuid=claim.uuid,
        start=claim.anchor.start,
        end=claim.anchor.end,
        quote=claim.anchor.exact,
        label=claim.label,
        note=claim.note,
        gloss=claim.gloss,
        figures=row.figures,
        source=claim.fields.get("source", ""),
        duplicates=row.duplicates,
        analyst=claim.by,
        created=claim.created,
        updated=claim.updated,
        fields={k: v for k, v in claim.fields.items() if k != "source"},
        hops=claim.hops,
        origin=claim.origin,
        codebook=claim.codebook,
        version=row.version,
        newest=row.newest or claim.article_id,
    )
