"""Writing claims as files for other programs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from workbench.config.model import Exporting as Settings
from workbench.domain.claim_link import INVERSE, ClaimLinkRow
from workbench.domain.errors import UsageError
from workbench.domain.export_row import ExportRow, Related
from workbench.domain.query import ALL_CLAIMS, ClaimQuery
from workbench.domain.review import ReviewBoard
from workbench.domain.sheet import ClaimRow
from workbench.services import linked_claims
from workbench.services.tagging import Tagging
from workbench.storage.store import Store

FORMS = {"excel": ".csv", "machine": ".csv", "xlsx": ".xlsx", "jsonl": ".jsonl"}
"""How claims are written → the ending of the file: the two presets of CSV, a workbook, Web Annotations."""


class Exporting:
    """Claims as bytes."""

    def __init__(self, store: Store, tagging: Tagging, config: Settings) -> None:
        self._store = store
        self._tagging = tagging
        self._config = config

    def rows(self, query: ClaimQuery = ALL_CLAIMS) -> list[ExportRow]:
        """The claims that `query` lets through as export rows, ordered by article and place."""
        found = self._tagging.rows(replace(query, by_article=True))
        related: dict[int, list[Related]] = {}
        for link in linked_claims.seen_from(self._store, [row.claim.id for row in found]):
            related.setdefault(link.claim, []).append(_related(link))
        return [_export_row(row, related.get(row.claim.id, ())) for row in found]

    def form(self, kind: str | None = None, preset: str | None = None) -> str:
        """One of FORMS for a kind of file (csv, xlsx, jsonl) and a preset of CSV, the configured one where either is None."""
        if kind in {"xlsx", "jsonl"}:
            return kind
        usual = preset or self._config.preset
        return "excel" if kind == "csv" and FORMS.get(usual) != ".csv" else usual

    def write(self, out: BinaryIO, query: ClaimQuery = ALL_CLAIMS, form: str | None = None) -> int:
        """Write claims to `out` in one of FORMS, None for the configured one; returns how many."""
        rows, form = self.rows(query), form or self._config.preset
        if form == "jsonl":
            from workbench.export import annotations, files

            return files.put(out, annotations.lines(rows))
        if form == "xlsx":
            from workbench.export import xlsx

            return xlsx.write(out, rows)
        from workbench.export import csv

        return csv.write(out, rows, form)

    def to_file(
        self, query: ClaimQuery = ALL_CLAIMS, form: str | None = None, name: str = "claims"
    ) -> tuple[str, int]:
        """Write claims into the export folder (atomically, under a name of its own); returns path and how many."""
        form = form or self._config.preset
        to = self._place(name, FORMS.get(form, ".csv"))
        return str(to), self.to_path(to, query, form)

    def review_to_files(self, board: ReviewBoard, preset: str | None = None) -> tuple[str, str, int]:
        """Write how far two analysts agree, and the claims that were adjudicated; returns both paths and how many claims.

        Raises UsageError when there is no review, or a file cannot be written there.
        """
        from workbench.export import agreement

        if board.review is None:
            raise UsageError("review_none")
        to, me = self._place("agreement"), self._store.analyst
        try:
            agreement.save(to, board.review, me, board.compared, board.measures, self.form("csv", preset))
        except OSError as error:
            raise UsageError("cannot_write", path=to, why=error.strerror) from error
        claims, number = self.to_file(ClaimQuery(ids=board.adjudicated), preset, "adjudicated")
        return str(to), claims, number

    def _place(self, name: str, suffix: str = ".csv") -> Path:
        """A name of its own in the export folder, which is made where it is missing; UsageError where it cannot be."""
        folder = self._config.folder or self._store.path.parent / "exports"
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UsageError("cannot_write", path=folder, why=error.strerror) from error
        return folder / f"{name}-{datetime.now(UTC).strftime('%Y%m%d-%H%M%S-%f')}{suffix}"

    def to_path(self, to: Path, query: ClaimQuery = ALL_CLAIMS, form: str | None = None) -> int:
        """Write claims to a named file, which appears whole or not at all; returns how many.

        Raises UsageError when the file cannot be written there.
        """
        from workbench.export import files

        try:
            return files.whole(to, lambda out: self.write(out, query, form))
        except OSError as error:
            raise UsageError("cannot_write", path=to, why=error.strerror) from error


def _related(link: ClaimLinkRow) -> Related:
    relation = link.link.relation
    return Related(
        relation=INVERSE.get(relation, relation.value) if link.back else relation.value,
        subtype=link.link.subtype or "",
        claim_uuid=link.other.uuid,
        article_id=link.other.article_id,
        rationale=link.link.rationale,
        confidence=link.link.confidence,
    )


def _export_row(row: ClaimRow, related: Sequence[Related]) -> ExportRow:
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
        prefix=claim.anchor.prefix,
        suffix=claim.anchor.suffix,
        related=tuple(related),
    )
