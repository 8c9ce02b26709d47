"""The columns of an export: declared once, with what each holds; docs/export.md is made from them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from workbench.domain.claim import Hop
from workbench.domain.export_row import ExportRow, Related
from workbench.domain.mention import Figure


class Kind(StrEnum):
    """What a column's cells are."""

    TEXT = "text"
    NUMBER = "number"
    """A whole number, or several values joined by `; ` of which each is a number or empty."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name in the first line, the kind of its cells, how a cell is made, and one sentence on it."""

    name: str
    kind: Kind
    cell: Callable[[ExportRow], str]
    doc: str


JOIN = "; "


def joined(parts: Iterable[str]) -> str:
    """Several values in one cell: joined by `; `, with `\\` before any `;` or `\\` of their own."""
    return JOIN.join(part.replace("\\", "\\\\").replace(";", "\\;") for part in parts)


def number(value: float | None) -> str:
    """A number as digits with a decimal point: no grouping, no `.0`; empty for none."""
    if value is None:
        return ""
    return str(int(value)) if float(value).is_integer() else repr(float(value))


def _figures(read: Callable[[Figure], str]) -> Callable[[ExportRow], str]:
    """A cell with one value for each figure, empty where a figure has none; empty throughout when none has one."""

    def cell(row: ExportRow) -> str:
        values = [read(figure) for figure in row.figures]
        return joined(values) if any(values) else ""

    return cell


def _hops(read: Callable[[Hop], str]) -> Callable[[ExportRow], str]:
    """A cell with one value for each hop, in their order; empty throughout when none has one."""

    def cell(row: ExportRow) -> str:
        values = [read(hop) for hop in row.hops]
        return joined(values) if any(values) else ""

    return cell


def _related(read: Callable[[Related], str]) -> Callable[[ExportRow], str]:
    """A cell with one value for each link of the claim; empty throughout when none has one."""

    def cell(row: ExportRow) -> str:
        values = [read(link) for link in row.related]
        return joined(values) if any(values) else ""

    return cell


def _speech(hop: Hop) -> str:
    if hop.cue_class is None:
        return ""
    return "direct" if hop.direct else "indirect"


def _fields(row: ExportRow) -> str:
    return joined(f"{name}={row.fields[name]}" for name in sorted(row.fields) if row.fields[name])


_T, _N = Kind.TEXT, Kind.NUMBER

COLUMNS: tuple[Column, ...] = (
    Column("claim", _T, lambda r: r.claim_uuid, "UUID of the claim; stays the same in every export."),
    Column("article", _N, lambda r: str(r.article_id), "Number of the article in this database."),
    Column("title", _T, lambda r: r.title, "Title of the article."),
    Column("outlet", _T, lambda r: r.outlet, "Who published it; empty when unknown."),
    Column(
        "published",
        _T,
        lambda r: r.published or "",
        "Publication date, or date and time as printed (ISO 8601); empty when unknown.",
    ),
    Column("path", _T, lambda r: r.path, "File that the article came from."),
    Column("url", _T, lambda r: r.url, "Address of the article, if it was given."),
    Column(
        "start", _N, lambda r: str(r.start), "First code point of the claim in the stored original, from 0."
    ),
    Column("end", _N, lambda r: str(r.end), "Code point after its last one."),
    Column("quote", _T, lambda r: r.quote, "The article's words that were tagged, unchanged."),
    Column("label", _T, lambda r: r.label, "Label of the codebook, by its id."),
    Column("note", _T, lambda r: r.note, "The analyst's note."),
    Column("gloss", _T, lambda r: r.gloss, "The analyst's paraphrase."),
    Column("source", _T, lambda r: r.source, "Who the claim is attributed to."),
    Column("fields", _T, _fields, "The codebook's further fields as `name=value`, by name."),
    Column("figures", _T, _figures(lambda f: f.surface), "The figures in the claim, as written."),
    Column(
        "figure_types", _T, _figures(lambda f: str(f.type)), "What each measures: casualty, money, date, …"
    ),
    Column("values", _N, _figures(lambda f: number(f.value)), "The value of each."),
    Column("low", _N, _figures(lambda f: number(f.low)), "The least value that each allows."),
    Column("high", _N, _figures(lambda f: number(f.high)), "The greatest value that each allows."),
    Column(
        "qualifiers",
        _T,
        _figures(lambda f: str(f.qualifier or "")),
        "How exactly each is meant: about, at_least, range, …; empty for exact.",
    ),
    Column(
        "units", _T, _figures(lambda f: f.unit or f.currency or ""), "Unit of each, or currency (ISO 4217)."
    ),
    Column("roles", _T, _figures(lambda f: f.role or ""), "Of casualties: killed, wounded, missing, …"),
    Column("iso", _T, _figures(lambda f: f.iso or ""), "Dates, times and durations as ISO 8601 or EDTF."),
    Column(
        "duplicates",
        _N,
        lambda r: joined(str(a) for a in r.duplicates),
        "Numbers of the articles that are linked with this one as copies.",
    ),
    Column("analyst", _T, lambda r: r.analyst, "Who tagged it."),
    Column("created", _T, lambda r: r.created, "When it was tagged (ISO 8601, UTC)."),
    Column("updated", _T, lambda r: r.updated, "When it was last changed (ISO 8601, UTC)."),
    Column(
        "hops",
        _T,
        lambda r: joined(h.source for h in r.hops),
        "The chain of attribution: the outlet, whoever passes it on, the source it comes from.",
    ),
    Column(
        "hop_cues",
        _T,
        _hops(lambda h: str(h.cue_class or "")),
        "How each of them says it: say, announce, confirm, claim, deny, estimate, warn, report, hearsay.",
    ),
    Column("hop_speech", _T, _hops(_speech), "direct for a quotation, indirect for reported speech."),
    Column(
        "hop_anonymous",
        _T,
        _hops(lambda h: "anonymous" if h.anonymous else ""),
        "Which of them are not named.",
    ),
    Column(
        "hop_said",
        _T,
        _hops(lambda h: h.said),
        "When each said it (EDTF); empty when the text does not tell.",
    ),
    Column(
        "hop_reliability", _T, _hops(lambda h: h.reliability), "Admiralty code of each as a source, A to F."
    ),
    Column("origin", _T, lambda r: r.origin, "How the claim came to be: manual, suggested or import."),
    Column("codebook", _T, lambda r: r.codebook, "Version of the codebook it was made under."),
    Column(
        "version", _N, lambda r: str(r.version), "Which version of the article the claim stands on, from 1."
    ),
    Column("newest", _N, lambda r: str(r.newest), "Number of the article that is the newest version of it."),
    Column(
        "relations",
        _T,
        _related(lambda x: x.relation),
        "What the claim is or does to others: same_as, contradicts, updates, corrects, repeats, supports, …, or has done to it: updated_by, …",
    ),
    Column(
        "relation_kinds",
        _T,
        _related(lambda x: x.subtype),
        "What contradicting claims disagree about: numeric, temporal, place, actor, denial, attribution, context.",
    ),
    Column(
        "related",
        _T,
        _related(lambda x: x.claim_uuid),
        "UUID of the claim at the other end of each relation.",
    ),
    Column(
        "related_articles", _N, _related(lambda x: str(x.article_id)), "Number of the article of that claim."
    ),
)


def table() -> str:
    """The columns as a Markdown table."""
    rows = [f"| {c.name} | {c.kind} | {c.doc} |" for c in COLUMNS]
    return "\n".join(["| column | kind | what it holds |", "|---|---|---|", *rows]) + "\n"
