"""Searches that were given a name, and what an analyst's work comes to."""

from __future__ import annotations

import json
import types
import typing
from dataclasses import asdict, fields, is_dataclass
from enum import Enum
from typing import Any

from workbench.domain.concordance import KwicQuery
from workbench.domain.progress import Progress, Query, SavedSearch
from workbench.domain.query import ClaimQuery, Facet, ListQuery
from workbench.storage import blind, rows
from workbench.storage.rows import dump
from workbench.storage.store import Store
from workbench.storage.tx import Step
from workbench.storage.versions import OLDER

KINDS: dict[str, type[Query]] = {"articles": ListQuery, "claims": ClaimQuery, "concordance": KwicQuery}


def put(step: Step, name: str, query: Query) -> int:
    """Keep a query; one of the same name, kind and analyst gives way."""
    kind = next(k for k, t in KINDS.items() if type(query) is t)
    old = rows.fetch(
        step.conn,
        "SELECT id FROM saved_search WHERE deleted IS NULL AND by = ? AND kind = ? AND name = ?",
        [step.by, kind, name],
    )
    for row in old:
        step.delete("saved_search", row["id"])
    values = {"name": name, "kind": kind, "query": dump(asdict(query)), "by": step.by, "at": step.at}
    return step.insert("saved_search", values)


def every(store: Store) -> list[SavedSearch]:
    """This analyst's searches by name; one that a newer program wrote and this one cannot read is left out."""
    found = rows.fetch(
        store.conn,
        "SELECT * FROM saved_search WHERE deleted IS NULL AND by = ? ORDER BY name, id",
        [store.analyst],
    )
    out = []
    for row in found:
        try:
            query = restore(KINDS[row["kind"]], json.loads(row["query"]))
        except (KeyError, ValueError, TypeError):
            continue
        out.append(SavedSearch(row["id"], row["name"], query, row["by"], row["at"]))
    return out


def restore(kind: Any, data: Any) -> Any:
    """A value of a query's field type from what JSON made of it."""
    if data is None:
        return None
    origin, args = typing.get_origin(kind), typing.get_args(kind)
    if origin in {typing.Union, types.UnionType}:
        return restore(next(a for a in args if a is not type(None)), data)
    if origin is tuple:
        return tuple(restore(args[0], x) for x in data)
    if is_dataclass(kind) and isinstance(kind, type):
        hints = typing.get_type_hints(kind)
        known = {f.name for f in fields(kind)}
        return kind(**{k: restore(hints[k], v) for k, v in data.items() if k in known})
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(data)
    return data


def _states(store: Store) -> dict[str, int]:
    """How many articles stand in each state of reading, for this analyst; NEW is what has no row."""
    return dict(
        store.conn.execute(
            "SELECT r.state, count(*) FROM reading r JOIN article a ON a.id = r.article_id"
            f" WHERE r.analyst = ? AND a.deleted IS NULL AND a.id NOT IN {OLDER} GROUP BY 1",
            [store.analyst],
        ).fetchall()
    )


def progress(store: Store) -> Progress:
    """What this analyst has read, has still to decide, and has made."""
    me = [store.analyst]

    def one(sql: str, args: list[Any] = me) -> int:
        return int(store.conn.execute(sql, args).fetchone()[0])

    total = one(f"SELECT count(*) FROM article WHERE deleted IS NULL AND id NOT IN {OLDER}", [])
    states = _states(store)
    mine = "FROM claim c JOIN article a ON a.id = c.article_id WHERE c.deleted IS NULL AND a.deleted IS NULL AND c.by = ?"
    claims = one(f"SELECT count(*) {mine}")
    finished = states.get("read", 0) + states.get("done", 0)

    def facets(column: str, order: str) -> tuple[Facet, ...]:
        found = store.conn.execute(f"SELECT {column} v, count(*) n {mine} GROUP BY 1 ORDER BY {order}", me)
        return tuple(Facet(value, number) for value, number in found)

    return Progress(
        articles=total,
        unread=total - states.get("reading", 0) - finished,
        reading=states.get("reading", 0),
        read=states.get("read", 0),
        done=states.get("done", 0),
        untriaged=one(
            "SELECT coalesce(sum(t.suggestions), 0) FROM tally t JOIN reading r ON r.article_id = t.article_id"
            f" WHERE r.analyst = ? AND r.state <> 'new' AND t.article_id NOT IN {OLDER}"
        ),
        claims=claims,
        tagged=one(f"SELECT count(DISTINCT c.article_id) {mine}"),
        per_article=claims / finished if finished else 0.0,
        labels=facets("c.label", "n DESC, v"),
        days=facets("substr(c.created, 1, 10)", "v DESC"),
        conflicts=one(
            "SELECT count(*) FROM variant WHERE verdict = '' AND deleted IS NULL"
            f" AND ifnull(article_id, 0) NOT IN {blind.hidden(store)}",
            [],
        ),
    )
