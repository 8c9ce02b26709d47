"""CSV: one row a claim. The bytes are the contract, so they are made here and not left to a library's defaults.

RFC 4180: commas, `"` around cells that need it and doubled inside them. Preset `excel`: UTF-8 with BOM, CR LF, and an
apostrophe before text cells that a spreadsheet would run as a formula (OWASP, CSV injection). Preset `machine`: UTF-8
without BOM, LF, no apostrophes, so that reading it back gives every cell unchanged.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from workbench.domain.errors import UsageError
from workbench.domain.export_row import ExportRow
from workbench.export import files
from workbench.export.columns import COLUMNS, Kind, number

_RISKY = ("=", "+", "-", "@", "\t", "\r")
_QUOTED = frozenset(',"\r\n')


@dataclass(frozen=True, slots=True)
class Preset:
    """How the bytes differ."""

    bom: bool
    newline: str
    guard: bool
    """Put an apostrophe before text cells that begin like a formula."""


PRESETS = {
    "excel": Preset(bom=True, newline="\r\n", guard=True),
    "machine": Preset(bom=False, newline="\n", guard=False),
}


def rows(claims: Iterable[ExportRow], preset: str = "excel") -> Iterator[bytes]:
    """The lines of the file as bytes, the header first; raises UsageError for an unknown preset."""
    how = _preset(preset)
    yield (codecs.BOM_UTF8 if how.bom else b"") + _line((c.name for c in COLUMNS), how)
    for claim in claims:
        yield _line((_guarded(c.cell(claim), c.kind, how) for c in COLUMNS), how)


def write(out: BinaryIO, claims: Iterable[ExportRow], preset: str = "excel") -> int:
    """Write claims to a binary stream; returns how many."""
    return files.put(out, rows(claims, preset)) - 1


def save(path: Path, claims: Iterable[ExportRow], preset: str = "excel") -> int:
    """Write claims to a file that appears whole or not at all; returns how many."""
    _preset(preset)
    return files.whole(path, lambda out: write(out, claims, preset))


def save_table(
    path: Path, columns: Iterable[str], lines: Iterable[Iterable[object]], preset: str = "excel"
) -> int:
    """Write a table that is no list of claims in the same bytes; numbers are numbers, the rest is text."""
    how = _preset(preset)

    def made() -> Iterator[bytes]:
        yield (codecs.BOM_UTF8 if how.bom else b"") + _line(columns, how)
        for line in lines:
            yield _line((_value(cell, how) for cell in line), how)

    return files.whole(path, lambda out: files.put(out, made()) - 1)


def _value(cell: object, how: Preset) -> str:
    if isinstance(cell, (int, float)):
        return number(cell)
    return _guarded(str(cell), Kind.TEXT, how)


def _preset(name: str) -> Preset:
    if name not in PRESETS:
        raise UsageError("no_preset", name=name, known=", ".join(PRESETS))
    return PRESETS[name]


def _guarded(cell: str, kind: Kind, how: Preset) -> str:
    return f"'{cell}" if how.guard and kind is Kind.TEXT and cell.startswith(_RISKY) else cell


def _line(cells: Iterable[str], how: Preset) -> bytes:
    text = ",".join(map(_cell, cells)) + how.newline
    return text.encode("utf-8", "replace")


def _cell(text: str) -> str:
    """Quoted when it holds a comma, quote or line end, or begins or ends with a space that readers may drop."""
    if _QUOTED.isdisjoint(text) and text == text.strip():
        return text
    return '"' + text.replace('"', '""') + '"'
