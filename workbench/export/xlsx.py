"""XLSX: the columns of the CSV as a sheet from right to left, by XlsxWriter; numbers are numbers, and text is never a formula."""

from __future__ import annotations

from collections.abc import Iterable
from math import isfinite
from pathlib import Path
from typing import Any, BinaryIO

from workbench.domain.export_row import ExportRow
from workbench.export.columns import COLUMNS, Kind

LONGEST = 32_767
"""Characters that a cell may hold (Excel's specifications and limits)."""
_WIDTHS = {"title": 40, "quote": 80, "note": 30, "gloss": 40, "figures": 30, "source": 24, "outlet": 16}
_USUAL = 12


def write(out: BinaryIO | Path, rows: Iterable[ExportRow]) -> int:
    """Write claims as a workbook; returns how many. Text beyond LONGEST characters is cut, with an ellipsis."""
    import xlsxwriter

    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    book: Any = xlsxwriter.Workbook(out if not isinstance(out, Path) else str(out), options)
    sheet = book.add_worksheet("claims")
    sheet.right_to_left()
    head = book.add_format({"bold": True, "bottom": 1})
    text = book.add_format({"text_wrap": True, "valign": "top", "reading_order": 0})
    for at, column in enumerate(COLUMNS):
        sheet.set_column(at, at, _WIDTHS.get(column.name, _USUAL))
        sheet.write_string(0, at, column.name, head)
    count = 0
    for count, row in enumerate(rows, 1):
        for at, column in enumerate(COLUMNS):
            cell = column.cell(row)
            if column.kind is Kind.NUMBER and (value := _number(cell)) is not None:
                sheet.write_number(count, at, value, text)
            elif cell:
                sheet.write_string(
                    count, at, cell if len(cell) <= LONGEST else cell[: LONGEST - 1] + "…", text
                )
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(count, 1), len(COLUMNS) - 1)
    book.close()
    return count


def _number(cell: str) -> float | None:
    """A cell with one number; several values stay text, and what no cell can hold."""
    try:
        value = float(cell)
    except ValueError:
        return None
    return value if isfinite(value) else None
