"""Workbooks: read back by another library, cell by cell."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import openpyxl

from tests.export.test_csv import ROW
from workbench.export import xlsx
from workbench.export.columns import COLUMNS


def read(data: bytes) -> tuple[object, list[dict[str, object]]]:
    book = openpyxl.load_workbook(io.BytesIO(data))
    sheet = book["claims"]
    names, *rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert names == [column.name for column in COLUMNS]
    return sheet, [dict(zip(names, row, strict=True)) for row in rows]


def test_the_sheet_reads_from_the_right_with_its_header_in_sight() -> None:
    out = io.BytesIO()
    assert xlsx.write(out, [ROW]) == 1
    sheet, _ = read(out.getvalue())
    assert sheet.sheet_view.rightToLeft  # type: ignore[attr-defined]
    assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref  # type: ignore[attr-defined]


def test_numbers_are_numbers_and_text_is_never_a_formula() -> None:
    out = io.BytesIO()
    xlsx.write(out, [ROW, replace(ROW, figures=ROW.figures[:1], duplicates=())])
    _, (first, second) = read(out.getvalue())
    assert first["article"] == 7 and first["start"] == 10
    assert first["values"] == "41; 9500000" and second["values"] == 41
    assert first["note"] == "=HYPERLINK(1)" and first["source"] == "@ministry"
    assert first["quote"] == ROW.quote and second["duplicates"] is None


def test_a_cell_longer_than_excel_holds_is_cut_and_shows_it(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    assert xlsx.write(path, [replace(ROW, note="م" * 40_000)]) == 1
    _, (row,) = read(path.read_bytes())
    note = str(row["note"])
    assert len(note) == xlsx.LONGEST and note.endswith("…")


def test_a_number_that_no_cell_can_hold_is_text() -> None:
    out = io.BytesIO()
    endless = replace(ROW.figures[0], value=float("inf"))
    assert xlsx.write(out, [replace(ROW, figures=(endless,))]) == 1
    _, (row,) = read(out.getvalue())
    assert row["values"] == "inf"


def test_no_claims_make_a_sheet_with_its_header() -> None:
    out = io.BytesIO()
    assert xlsx.write(out, []) == 0
    assert read(out.getvalue())[1] == []
