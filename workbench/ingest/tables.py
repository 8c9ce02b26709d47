"""Tables of articles or claims: CSV and TSV (RFC 4180), also as spreadsheets write and people mend them."""

from __future__ import annotations

import codecs
import csv
import io
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import BinaryIO

from workbench.domain.errors import WorkbenchError
from workbench.ingest.decode import Undecodable, decode

_HEAD = 200_000
"""Bytes by which a table's encoding and separator are told."""
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SAID = re.compile(r'\ufeff?"?sep=([^\w\s"]|\t)"?[\t,;]*\r?\n', re.I)
"""The first line by which Excel is told the separator."""


@dataclass(frozen=True, slots=True)
class Unread:
    """A record that is none, and why; the others of its file go on."""

    reason: WorkbenchError


def table(file: BinaryIO, limit: int, separator: str) -> Iterator[Mapping[str, object] | Unread]:
    """The rows by the names of the header; encoding and separator ("": not known) are told from the beginning.

    A quotation mark that is left open takes only its own row along: it is told with its line, and the lines after it are
    read as rows again where they have a cell for each name. One that is merely out of place is part of its cell.
    """
    head = file.read(_HEAD)
    rest = file.read(1)
    whole = head if not rest else head[:_HEAD] if head[:2] in _WIDE else head[: head.rfind(b"\n") + 1] or head
    encoding = {"windows-1256": "cp1256", "utf-8": "utf-8-sig"}.get(name := decode(whole).encoding, name)
    text = io.TextIOWrapper(io.BufferedReader(_Joined(head + rest, file)), encoding=encoding, newline="")
    csv.field_size_limit(min(limit, sys.maxsize))
    beginning = whole.decode(encoding, "replace")
    said = _SAID.match(beginning)
    lines = _Lines(text)
    if said is not None:
        next(lines)
    delimiter = said[1] if said is not None else separator or _separator(beginning)
    try:
        yield from _named(_rows(lines, delimiter))
    except csv.Error as error:
        yield Unread(Undecodable("records.bad_table", line=lines.number, why=_why(error)))
    except UnicodeDecodeError:
        yield Unread(Undecodable("records.bad_bytes", line=lines.number, codec=name))


def _named(rows: Iterator[_Row | Unread]) -> Iterator[Mapping[str, object] | Unread]:
    """The rows below the first by its names."""
    first = next(rows, _Row([]))
    if isinstance(first, Unread):
        yield first
        return
    names = first.cells
    for row in rows:
        if isinstance(row, Unread):
            yield row
        elif any(cell.strip() for cell in row.cells[len(names) :]) or (
            row.again and row.cells and len(row.cells) != len(names)
        ):  # a separator without quotes: which cell is whose?
            yield Unread(Undecodable("record.cells", cells=len(row.cells), columns=len(names)))
        elif row.cells:
            yield dict(zip(names, row.cells, strict=False))


def _rows(lines: _Lines, delimiter: str) -> Iterator[_Row | Unread]:
    """Row by row; one that a quotation mark left open would make of several lines is told, and its other lines read again."""
    again = 0
    while True:
        found = csv.reader(lines, delimiter=delimiter, strict=True)
        try:
            while True:
                lines.begin()
                yield _Row(next(found), lines.number <= again)
        except StopIteration:
            return
        except csv.Error:
            held = list(lines.held)
            loose = _loosely(held[0], delimiter) if len(held) == 1 else None
            if loose is not None:
                yield _Row(loose, lines.number <= again)
                continue
            yield Unread(Undecodable("record.unclosed", line=lines.first))
            again = max(again, lines.number)
            lines.back(held[1:])


def _loosely(line: str, delimiter: str) -> list[str] | None:
    """A row with quotation marks where none belong, as it is surely meant; None where one of them stays open."""
    lines = _Lines(iter([line]))
    row = next(csv.reader(lines, delimiter=delimiter, strict=False))
    return None if lines.ended else row


@dataclass(frozen=True, slots=True)
class _Row:
    """The cells of a row."""

    cells: list[str]
    again: bool = False
    """Its lines were taken for the rest of another row first: they may be the rest of a text."""


class _Lines:
    """Lines on their way to the reader of tables, which takes as many as a row has."""

    def __init__(self, source: Iterator[str]) -> None:
        self._source = source
        self._back: list[str] = []
        """Lines to be taken again, the last one first."""
        self.number = 0
        """Of the line that was taken last, from 1."""
        self.held: list[str] = []
        """The lines of the present row."""
        self.ended = False
        """The present row wanted more lines than there are."""

    @property
    def first(self) -> int:
        """The number of the present row's first line."""
        return self.number - len(self.held) + 1

    def begin(self) -> None:
        """Another row."""
        self.held.clear()

    def back(self, lines: list[str]) -> None:
        """Take these, the last that were taken, again."""
        self.number -= len(lines)
        self._back += reversed(lines)

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        try:
            line = self._back.pop() if self._back else next(self._source)
        except StopIteration:
            self.ended = bool(self.held)
            raise
        self.number += 1
        self.held.append(line)
        return line


def _separator(beginning: str) -> str:
    """Comma, semicolon or tab: what the header has most of."""
    first = beginning.split("\n", 1)[0]
    return max(",;\t", key=first.count)


class _Joined(io.RawIOBase):
    """Bytes that were read to look at them, then what is left of their file."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head, self._rest = io.BytesIO(head), rest

    def readable(self) -> bool:
        """True: it is read, never written."""
        return True

    def readinto(self, into: object) -> int:
        """Fill a buffer, from the head first."""
        view = memoryview(into)  # type: ignore[arg-type]
        data = self._head.read(len(view)) or self._rest.read(len(view))
        view[: len(data)] = data
        return len(data)


def _why(error: BaseException) -> str:
    return " ".join(str(error).split())[:120]
