"""The tables that analysts write, as a merge sees them: what a row is called, where there is room for one, what it says.

`moved` puts other names for the ids inside a row. With portable names (`refs.Portable`) its columns can be compared over
files; with those of this file (`refs.Mapped`) the row can be stored here.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from workbench.domain.claim_link import SYMMETRIC, Relation
from workbench.domain.mention import EntityType, Family
from workbench.domain.version import SameBy, VersionState
from workbench.storage import dismissals, mentions, rows, saved, spellings
from workbench.storage.links import DIRECTED
from workbench.storage.merging import sound
from workbench.storage.merging.refs import Refs
from workbench.storage.rows import Row, dump

Moved = Callable[[Row, Refs], Row | None]
JSON = frozenset({"fields", "figures", "hops", "detail", "query", "data"})
"""Columns whose text is JSON, compared as values."""
EDITED = "edited"


@dataclass(frozen=True, slots=True)
class Kind:
    """One table."""

    table: str
    moved: Moved
    """The row with other names for its ids; None when something that it needs is not there."""
    says: tuple[str, ...]
    """The columns in which two versions of a row can differ."""
    ident: tuple[str, ...] = ("uuid",)
    """The columns that name a row in every file."""
    place: str = ""
    """SQL: which live rows stand where this one would; `:column` are the row's values. Empty: there is always room."""
    check: Callable[[Row], object] = lambda row: row
    """Raises ValueError, KeyError or TypeError for a row whose values the program cannot read."""
    mine: str = "1"
    """SQL: which rows of the other file are a person's."""
    latest: bool = False
    """One analyst said it twice in two files: the later word holds."""

    def content(self, row: Row, refs: Refs) -> Any:
        """What a row says, in values that mean the same in every file."""
        moved = self.moved(row, refs)
        if moved is None:
            return None
        if self.table == "mention":
            moved = _said(moved)
        values = {c: json.loads(moved[c]) if c in JSON and moved[c] else moved[c] for c in self.says}
        if "figures" in values:
            values["figures"] = sorted(values["figures"])
        return list(values.values())

    def in_place(self, conn: sqlite3.Connection, moved: Row) -> list[Row]:
        """The live rows that stand where a moved row would."""
        if not self.place:
            return []
        found = rows.fetch(
            conn, f"SELECT * FROM {self.table} WHERE deleted IS NULL AND {self.place} ORDER BY id", moved
        )
        if self.table == "mention" and moved["family"] == "statement":
            return [row for row in found if _cue(row) == _cue(moved)]
        return found

    def named(self, conn: sqlite3.Connection, moved: Row) -> Row | None:
        """The row that a moved row is, live or deleted; None when this file has never had it."""
        where = " AND ".join(f'"{c}" IS :{c}' for c in self.ident)
        found = rows.fetch(
            conn,
            f"SELECT * FROM {self.table} WHERE {where} ORDER BY deleted IS NOT NULL, id LIMIT 1",
            moved,
        )
        return found[0] if found else None


def _cue(row: Row) -> str:
    return str(row["data"]).partition('"speaker"')[0]


def _said(row: Row) -> Row:
    """A mention as far as a person said it: what detection found is no word of theirs, and differs by its version."""
    by_hand = row["detector"] == mentions.BY_HAND or json.loads(row["data"]).get("rule") == EDITED
    return row if by_hand else {**row, "type": "", "detected": None, "data": ""}


def _in_article(row: Row, refs: Refs) -> Row | None:
    article = refs.article(row["article_id"])
    return None if article is None else {**row, "article_id": article}


def _claim(row: Row, refs: Refs) -> Row | None:
    moved = _in_article(row, refs)
    if moved is None:
        return None
    figures = (refs.figure(pk) for pk in json.loads(row["figures"]))
    return {**moved, "figures": dump([f for f in figures if f is not None])}


def _mention(row: Row, refs: Refs) -> Row | None:
    moved = _in_article(row, refs)
    if moved is None:
        return None
    named = {} if row["family"] == Family.ENTITY else {"detected": None, "canonical": None}
    return {**moved, **named, "correction": None}


def _link(row: Row, refs: Refs) -> Row | None:
    """Ends that are alike stand in order of their ids, so the order has to be found again; evidence goes with its end."""
    of = refs.article if row["scope"] == "article" else refs.claim
    a, b = of(row["a"]), of(row["b"])
    if a is None or b is None or a == b:
        return None
    turned = b < a and row["kind"] not in (DIRECTED if row["scope"] == "article" else _ONE_WAY)
    detail = {k: v for k, v in json.loads(row["detail"]).items() if v}
    for end in ("a", "b"):
        if end in detail:
            named = ({**one, "article": refs.article(one["article"])} for one in detail[end])
            detail[end] = [one for one in named if one["article"] is not None]
    if turned:
        a, b = b, a
        swapped = {"a": detail.pop("b", None), "b": detail.pop("a", None)}
        detail |= {k: v for k, v in swapped.items() if v}
    return {**row, "a": a, "b": b, "detail": dump(detail)}


_ONE_WAY = frozenset(str(relation) for relation in Relation) - frozenset(map(str, SYMMETRIC))


def _event_item(row: Row, refs: Refs) -> Row | None:
    event, article = refs.event(row["event_id"]), refs.article(row["article_id"])
    item = (refs.article if row["scope"] == "article" else refs.claim)(row["item"])
    if event is None or article is None or item is None:
        return None
    return {**row, "event_id": event, "item": item, "article_id": article}


def _version(row: Row, refs: Refs) -> Row | None:
    older, newer = refs.article(row["older"]), refs.article(row["newer"])
    return None if older is None or newer is None else {**row, "older": older, "newer": newer}


def _adjudication(row: Row, refs: Refs) -> Row | None:
    """Claims that are not here leave nothing to decide about. Each analyst has their own side first: it is put in order."""
    moved = _in_article(row, refs)
    named = [name for name in ("one", "two", "result") if row[name] is not None]
    claims = {name: refs.claim(row[name]) for name in named}
    if moved is None or None in claims.values():
        return None
    moved |= claims
    one, two = moved["one"], moved["two"]
    if one is None or (two is not None and two < one):
        moved["one"], moved["two"] = moved["two"], moved["one"]
        moved["verdict"] = {"one": "two", "two": "one"}.get(moved["verdict"], moved["verdict"])
    return moved


def _judgement(row: Row, refs: Refs) -> Row | None:
    moved = _in_article(row, refs)
    if moved is None:
        return None
    claim = None if row["claim_id"] is None else refs.claim(row["claim_id"])
    return {**moved, "claim_id": claim}


def _dismissal(row: Row, refs: Refs) -> Row | None:
    moved, key = _in_article(row, refs), _key(row["kind"], row["key"], refs)
    return None if moved is None or key is None else {**moved, "key": key}


def _key(kind: str, key: str, refs: Refs) -> str | None:
    """The key of a dismissal, which names articles, claims and events by their ids."""
    if kind == spellings.APART:
        return key
    if kind == dismissals.FIGURES:
        ends = [end.partition(":") for end in key.split("|")]
        found = [(refs.article(int(pk)), *_span(span)) for pk, _, span in ends]
        if any(pk is None for pk, _, _ in found):
            return None
        return "|".join(f"{pk}:{start}-{end}" for pk, start, end in sorted(found))
    first, _, rest = key.partition(":")
    article, colon, place = rest.partition(":")
    owner = (refs.event if kind == dismissals.EVENT else refs.claim)(int(first))
    other = refs.article(int(article))
    return None if owner is None or other is None else f"{owner}:{other}{colon}{place}"


def _span(text: str) -> tuple[int, int]:
    start, _, end = text.partition("-")
    return int(start), int(end)


def _saved(row: Row, refs: Refs) -> Row | None:
    query = _query(row["kind"], json.loads(row["query"]), refs)
    return None if query is None else {**row, "query": dump(query)}


def _query(kind: str, query: dict[str, Any], refs: Refs) -> dict[str, Any] | None:
    """A query with the articles and claims that it names; None where one of them is not there."""
    moved = dict(query)
    of = {"ids": refs.article if kind == "articles" else refs.claim, "articles": refs.article}
    for name, ref in of.items():
        if query.get(name) is not None:
            moved[name] = [ref(pk) for pk in query[name]]
            if None in moved[name]:
                return None
    if query.get("listed") is not None:
        moved["listed"] = _query("articles", query["listed"], refs)
        if moved["listed"] is None:
            return None
    return moved


PAIR = "scope = :scope AND min(a, b) = min(:a, :b) AND max(a, b) = max(:a, :b)"
KINDS = (
    Kind(
        "version",
        _version,
        ("older", "newer", "state"),
        place="state <> 'passed' AND :state <> 'passed' AND (min(older, newer) = min(:older, :newer)"
        " AND max(older, newer) = max(:older, :newer)"
        " OR state = 'confirmed' AND :state = 'confirmed' AND (older = :older OR newer = :newer))",
        check=lambda row: (VersionState(row["state"]), SameBy(row["how"])),
    ),
    Kind(
        "mention",
        _mention,
        ("article_id", "family", "start", "end", "state", "type", "detected", "data"),
        ident=("uuid", "article_id"),
        place="article_id = :article_id AND family = :family AND start = :start AND end = :end",
        check=sound.mention,
        mine="by IS NOT NULL",
    ),
    Kind(
        "claim",
        _claim,
        ("article_id", "start", "end", "label", "note", "gloss", "fields", "figures", "hops", "codebook"),
        check=sound.claim,
    ),
    Kind(
        "link",
        _link,
        ("a", "b", "kind", "state", "detail"),
        place=f"{PAIR} AND (scope = 'article' OR kind = :kind)",
        check=sound.link,
        mine="by IS NOT NULL",
    ),
    Kind("event", lambda row, _refs: dict(row), ("name", "note")),
    Kind(
        "event_item",
        _event_item,
        ("event_id", "scope", "item"),
        ident=("event_id", "scope", "item", "by", "at"),
        place="event_id = :event_id AND scope = :scope AND item = :item",
    ),
    Kind(
        "family_root",
        _in_article,
        ("article_id",),
        ident=("article_id", "by", "at"),
        place="article_id = :article_id",
    ),
    Kind(
        "alias",
        lambda row, _refs: dict(row),
        ("surface", "kind", "was", "key", "canonical"),
        check=lambda row: EntityType(row["kind"]),
        ident=("surface", "kind", "was", "key", "canonical", "by", "at"),
        place="surface = :surface AND kind = :kind AND was = :was AND key = :key",
    ),
    Kind(
        "correction",
        _in_article,
        check=sound.correction,
        says=("article_id", "everywhere", "key", "type", "canonical"),
        ident=("article_id", "everywhere", "key", "start", "type", "canonical", "by", "at"),
        place="key = :key AND everywhere = :everywhere AND (everywhere OR article_id = :article_id)",
    ),
    Kind(
        "dismissal",
        _dismissal,
        ("kind", "key"),
        check=sound.dismissal,
        ident=("kind", "key", "by", "at"),
        place="kind = :kind AND key = :key",
    ),
    Kind(
        "adjudication",
        _adjudication,
        ("one", "two", "verdict", "result"),
        check=sound.adjudication,
        place="min(ifnull(one, 0), ifnull(two, 0)) = min(ifnull(:one, 0), ifnull(:two, 0))"
        " AND max(ifnull(one, 0), ifnull(two, 0)) = max(ifnull(:one, 0), ifnull(:two, 0))",
    ),
    Kind(
        "judgement",
        _judgement,
        ("article_id", "start", "end", "accepted"),
        ident=("article_id", "start", "end", "accepted", "by", "at"),
        place="article_id = :article_id AND start = :start AND end = :end AND by = :by",
        latest=True,
    ),
    Kind(
        "saved_search",
        _saved,
        ("name", "kind", "query"),
        ident=("name", "kind", "query", "by", "at"),
        place="name = :name AND kind = :kind AND by = :by",
        check=lambda row: saved.restore(saved.KINDS[row["kind"]], json.loads(row["query"])),
    ),
)
"""In the order in which rows need each other."""

ARTICLE = Kind("article", lambda row, _refs: dict(row), ("outlet", "published", "url"), ident=("sha256",))
"""What an analyst may say of an article; its text is its name."""
