"""Exports that hold many articles: JSON, JSON Lines (jsonlines.org) and CSV or TSV (RFC 4180), record by record."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator, Mapping
from itertools import chain, islice
from pathlib import Path
from typing import BinaryIO

from workbench.ingest import fields
from workbench.ingest.decode import Undecodable, decode
from workbench.ingest.normalise import normalise
from workbench.ingest.tables import Unread, table

LINES = (".jsonl", ".ndjson", ".jl")
TABLES = (".csv", ".tsv", ".tab")
SUFFIXES = (*LINES, ".json", *TABLES)
WHOLE = 64_000_000
"""Bytes of the largest JSON document, which has to be read whole; lines and tables may be of any length."""
_LISTS = (
    "articles",
    "items",
    "documents",
    "docs",
    "results",
    "data",
    "records",
    "entries",
    "hits",
    "response",
    "value",
)
_WRAPPED = ("_source", "article", "fields", "doc", "item", "node")
_LOOKED_AT = 50
"""Records among which one must have a field that holds a text."""
_JSON = re.compile(rb'(?:\xef\xbb\xbf)?\s*(?:\[\s*)?\{\s*"[^"\n]{1,60}"\s*:')


Rows = Iterator[fields.Record | Unread]


def looks_so(data: bytes) -> bool:
    """True when piped bytes are JSON: an article of a newspaper hardly begins with a brace or two brackets."""
    return bool(_JSON.match(data[:200]))


def mappings(path: Path, file: BinaryIO, limit: int) -> Iterator[Mapping[str, object] | Unread]:
    """What a file holds record by record, by its ending: the cells of a table, the objects of JSON. Raises Undecodable."""
    suffix = path.suffix.lower()
    if suffix in TABLES:
        return table(file, limit, "\t" if suffix != ".csv" else "")
    return _lines(file, limit) if suffix in LINES else _document(file, limit)


def rows_of(path: Path, file: BinaryIO, limit: int) -> Rows:
    """The records of an export, in its order; `limit` is the most bytes of one of them.

    Raises Undecodable where the file as a whole is none: no such form, no field that holds a text, broken bytes.
    """
    found = mappings(path, file, limit)
    first: list[Mapping[str, object] | Unread] = []
    for values in islice(found, _LOOKED_AT):  # one record may lack what the others have
        first.append(values)
        if isinstance(values, Mapping) and fields.has_text(values):
            break
    else:
        if not first:
            raise Undecodable("records.none")
        if (names := next((v for v in first if isinstance(v, Mapping)), None)) is not None:
            shown = ", ".join(normalise(str(name))[0][:30] for name in list(names)[:12])
            raise Undecodable("records.no_text", names=shown or "—")
    for values in chain(first, found):
        yield values if isinstance(values, Unread) else fields.record(values)


def _lines(file: BinaryIO, limit: int) -> Iterator[Mapping[str, object] | Unread]:
    """JSON Lines; a line that is none is told and passed over."""
    while line := file.readline(limit + 1):
        if len(line) > limit:
            while line and not line.endswith(b"\n"):
                line = file.readline(limit + 1)
            yield Unread(Undecodable("record.large", limit=f"{limit / 1e6:g}"))
        elif line.strip():
            yield _loaded(line)


def _loaded(line: bytes) -> Mapping[str, object] | Unread:
    try:
        values = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        return Unread(Undecodable("record.no_json", why=_why(error)))
    return _unwrapped(values) if isinstance(values, Mapping) else Unread(Undecodable("record.no_object"))


def _document(file: BinaryIO, limit: int) -> Iterator[Mapping[str, object] | Unread]:
    """One JSON document: an array of articles, an object that holds one, or an article; also JSON Lines by another name."""
    data = file.read(WHOLE + 1)
    if len(data) > WHOLE:
        raise Undecodable("records.large", limit=f"{WHOLE / 1e6:g}")
    text = decode(data).text
    try:
        values = json.loads(text)
    except (ValueError, RecursionError) as error:
        first = text.lstrip().split("\n", 1)[0]
        if first.startswith("{") and first.rstrip().endswith("}"):
            yield from _lines(io.BytesIO(text.encode("utf-8", "surrogatepass")), limit)
            return
        raise Undecodable("records.no_json", why=_why(error)) from None
    for one in _listed(values):
        yield _unwrapped(one) if isinstance(one, Mapping) else Unread(Undecodable("record.no_object"))


def _listed(values: object, deep: int = 3) -> list[object]:
    """The articles of a document, wherever its answer keeps them."""
    if isinstance(values, list):
        return values
    if isinstance(values, Mapping) and deep and not fields.has_text(_unwrapped(values)):
        inside = [values[name] for name in _LISTS if isinstance(values.get(name), list | Mapping)]
        return next((found for one in inside if (found := _listed(one, deep - 1))), [values])
    return [values]


def _unwrapped(values: Mapping[str, object]) -> Mapping[str, object]:
    """The record itself, where a search engine's answer wraps it."""
    inner = next((v for name in _WRAPPED if isinstance(v := values.get(name), Mapping) and v), None)
    if inner is None:
        return values
    return {**{k: v for k, v in values.items() if isinstance(v, str | int)}, **inner}


def _why(error: BaseException) -> str:
    return " ".join(str(error).split())[:120]
