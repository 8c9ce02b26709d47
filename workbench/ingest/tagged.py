"""Claims in files: the CSV that `workbench export` writes, also after a spreadsheet had it, and W3C Web Annotations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from workbench.domain.claim import Hop
from workbench.domain.importing import Tagged, TaggedLink
from workbench.domain.mention import CueClass
from workbench.ingest import records
from workbench.ingest.decode import Undecodable
from workbench.ingest.normalise import UNSTORABLE
from workbench.ingest.tables import Unread

LIMIT = 5_000_000
"""Bytes of the largest record."""
_GUARD = re.compile(r"\A'(?=[=+\-@\t\r])")
_PARTS = re.compile(r"((?:[^\\;]|\\.)*)(?:;\s?|$)", re.S)
_ESCAPED = re.compile(r"\\(.)", re.S)
_UUID = re.compile(r"(?:urn:uuid:)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\s*$", re.I)


def read(path: Path) -> Iterator[Tagged | tuple[str, Unread]]:
    """The claims of a file in its order, each bad row with its place; raises Undecodable for a file of another kind, OSError."""
    if path.suffix.lower() not in records.SUFFIXES:
        raise Undecodable("import.kind")
    with path.open("rb") as file:
        for n, values in enumerate(records.mappings(path, file, LIMIT), 1):
            where = f"{path.name}:{n}"
            if isinstance(values, Unread):
                yield where, values
                continue
            known = {str(name).strip().lower(): _storable(value) for name, value in values.items()}
            try:
                yield _annotation(known, where) if "target" in known else _row(known, where)
            except Undecodable as error:
                yield where, Unread(error)


def _storable(value: object) -> object:
    """The same with U+FFFD for what the database cannot hold (NUL, halves of surrogates), as in the texts of articles."""
    if isinstance(value, str):
        return UNSTORABLE.sub("\ufffd", value)
    if isinstance(value, list):
        return [_storable(one) for one in value]
    if isinstance(value, Mapping):
        return {str(name): _storable(one) for name, one in value.items()}
    return value


# tables ----------------------------------------------------------------------------------------------


def _row(cells: Mapping[str, object], where: str) -> Tagged:
    """A row of the export's CSV; a column that is missing says nothing, an empty cell says that it is empty."""

    def cell(name: str) -> str | None:
        value = cells.get(name)
        return None if value is None else _GUARD.sub("", str(value), count=1).strip()

    quote, label = cell("quote"), cell("label")
    if quote is None or label is None:
        raise Undecodable("import.columns")
    fields = _pairs(cell("fields"))
    source = cell("source")
    if source is not None:
        fields = {**(fields or {}), "source": source}
    return Tagged(
        where=where,
        quote=quote,
        label=label,
        uuid=_uuid(cell("claim") or ""),
        url=cell("url") or "",
        path=cell("path") or "",
        title=cell("title") or "",
        published=cell("published") or "",
        start=_whole(cell("start")),
        note=cell("note"),
        gloss=cell("gloss"),
        fields=fields,
        updated=cell("updated") or "",
        links=_links(cell("relations"), cell("relation_kinds"), cell("related")),
    )


def parts(cell: str) -> list[str]:
    """The values of a cell that holds several, as `export.columns.joined` made it."""
    if not cell:
        return []
    found = [_ESCAPED.sub(r"\1", match.group(1)) for match in _PARTS.finditer(cell) if match.group()]
    return [*found, ""] if cell.endswith(("; ", ";")) and not cell.endswith("\\;") else found


def _pairs(cell: str | None) -> dict[str, str] | None:
    if cell is None:
        return None
    return {name.strip(): value for name, sign, value in (x.partition("=") for x in parts(cell)) if sign}


def _links(relations: str | None, kinds: str | None, related: str | None) -> tuple[TaggedLink, ...]:
    names, ends = parts(relations or ""), parts(related or "")
    subtypes = parts(kinds or "") or [""] * len(names)
    if not len(names) == len(ends) == len(subtypes):
        return ()
    return tuple(TaggedLink(n, _uuid(e), s) for n, e, s in zip(names, ends, subtypes, strict=True))


def _whole(cell: str | None) -> int | None:
    return int(cell) if cell and cell.isdecimal() and len(cell) < 10 else None


def _uuid(text: str) -> str:
    found = _UUID.match(text.strip())
    return found.group(1).lower() if found else ""


# Web Annotations -------------------------------------------------------------------------------------


def _annotation(values: Mapping[str, object], where: str) -> Tagged:
    """A Web Annotation: its tagging body is the label, its text quote the words; `claim` as our own export has it."""
    target = _first(values.get("target"))
    selectors = [x for x in _all(target.get("selector")) if isinstance(x, Mapping)]
    quote = next((x for x in selectors if x.get("type") == "TextQuoteSelector"), {})
    place = next((x for x in selectors if x.get("type") == "TextPositionSelector"), {})
    bodies = [x if isinstance(x, Mapping) else {"value": x} for x in _all(values.get("body"))]
    said = {
        purpose: next((str(x.get("value", "")) for x in bodies if x.get("purpose", "tagging") == purpose), "")
        for purpose in ("tagging", "describing", "commenting")
    }
    if not quote.get("exact") or not said["tagging"]:
        raise Undecodable("import.annotation")
    claim = _first(values.get("claim"))
    article = _first(claim.get("article"))
    source, start = str(target.get("source", "")), place.get("start")
    return Tagged(
        where=where,
        quote=str(quote["exact"]),
        label=said["tagging"],
        uuid=_uuid(str(values.get("id", ""))),
        url=str(article.get("url") or ("" if source.startswith("urn:") else source)),
        path=str(article.get("path") or ""),
        title=str(article.get("title") or ""),
        published=str(article.get("published") or ""),
        prefix=str(quote.get("prefix", "")),
        suffix=str(quote.get("suffix", "")),
        start=start if isinstance(start, int) and start >= 0 else None,
        note=said["commenting"],
        gloss=said["describing"],
        fields=_fields(claim),
        hops=tuple(_hop(x) for x in _all(claim["hops"]) if isinstance(x, Mapping))
        if "hops" in claim
        else None,
        updated=str(values.get("modified", "")),
        links=tuple(_link(x) for x in _all(claim.get("relations")) if isinstance(x, Mapping)),
    )


def _fields(claim: Mapping[str, object]) -> dict[str, str] | None:
    given = claim.get("fields")
    if not isinstance(given, Mapping):
        return None
    return {**{str(k): str(v) for k, v in given.items()}, "source": str(claim.get("source") or "")}


def _hop(values: Mapping[str, object]) -> Hop:
    cue = str(values.get("cue_class") or "")
    return Hop(
        source=str(values.get("source", "")),
        span=_span(values.get("span")),
        cue=_span(values.get("cue")),
        cue_class=CueClass(cue) if cue in set(CueClass) else None,
        direct=bool(values.get("direct")),
        anonymous=bool(values.get("anonymous")),
        said=str(values.get("said") or ""),
        reliability=str(values.get("reliability") or ""),
    )


def _span(value: object) -> tuple[int, int] | None:
    match value:
        case [int(start), int(end)] if 0 <= start <= end:
            return start, end
    return None


def _link(values: Mapping[str, object]) -> TaggedLink:
    def text(name: str) -> str:
        return str(values.get(name) or "")

    return TaggedLink(
        text("relation"), _uuid(text("claim_uuid")), text("subtype"), text("rationale"), text("confidence")
    )


def _all(value: object) -> Sequence[object]:
    """A value or a list of values, as JSON-LD writes either."""
    if value is None:
        return ()
    return value if isinstance(value, list) else (value,)


def _first(value: object) -> Mapping[str, object]:
    return next((x for x in _all(value) if isinstance(x, Mapping)), {})
