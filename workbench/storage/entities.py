"""Entities across articles: counted from the mentions that nobody rejected."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace

from workbench.arabic import latin
from workbench.arabic.chars import folded
from workbench.domain.entity import EntityDetail, EntityQuery, EntityRow, Name
from workbench.domain.mention import Mention
from workbench.domain.query import Facet
from workbench.storage import aliases, codec, rows, spellings
from workbench.storage.entity_mentions import KIND, LIVE, SEEN, narrowed
from workbench.storage.store import Store

_FROM = f"FROM mention m JOIN article a ON a.id = m.article_id WHERE {LIVE} AND {SEEN}"


def ranked(store: Store, query: EntityQuery) -> list[EntityRow]:
    """The entities that the query lets through, the most mentioned first."""
    where, args = narrowed(query)
    found = store.conn.execute(
        f"SELECT m.canonical, {KIND} AS kind, count(*) AS n, count(DISTINCT m.article_id),"
        " count(DISTINCT nullif(a.outlet, '')), min(a.published), max(a.published),"
        f" json_group_array(DISTINCT m.exact), json_group_array(m.type) {_FROM} {where}"
        " GROUP BY m.canonical, kind ORDER BY n DESC, m.canonical, kind",
        args,
    )
    wanted = folded(query.text).strip()
    sound = latin.key_of_latin(wanted) if latin.is_latin(wanted) else ""
    out: list[EntityRow] = []
    for canonical, _, mentions, articles, outlets, first, last, surfaces, types in found:
        written = sorted(json.loads(surfaces))
        if wanted and not any(_holds(name, wanted, sound) for name in (canonical, *written)):
            continue
        name = Name(canonical, Counter(json.loads(types)).most_common(1)[0][0])
        out.append(EntityRow(name, mentions, articles, outlets, first, last, tuple(written)))
        if query.limit is not None and len(out) >= query.limit:
            break
    also = spellings.others(store, [row.name for row in out])
    return [replace(row, also=also[row.name.canonical, row.name.kind]) for row in out]


def _holds(name: str, wanted: str, sound: str) -> bool:
    """True when a name holds the folded letters, or in Latin letters may sound so."""
    return wanted in folded(name) or bool(sound and latin.found(sound, latin.key_of_arabic(name)))


def mentions(store: Store, name: Name) -> list[Mention]:
    """The mentions of an entity, the newest publication first, in the order of each text."""
    found = rows.fetch(
        store.conn,
        f"SELECT m.* {_FROM} AND m.canonical = ? AND {KIND} = ? ORDER BY a.published DESC, a.id, m.start",
        [name.canonical, name.kind],
    )
    return [codec.mention(row) for row in found]


def detail(store: Store, name: Name) -> EntityDetail:
    """An entity by spelling, outlet and month; all empty when no article names it."""
    found = store.conn.execute(
        f"SELECT m.exact, a.outlet, coalesce(substr(a.published, 1, 7), ''), a.id {_FROM}"
        f" AND m.canonical = ? AND {KIND} = ? ORDER BY a.published DESC, a.id",
        [name.canonical, name.kind],
    ).fetchall()
    surfaces, outlets, months = (Counter(row[i] for row in found) for i in range(3))
    own = [a for a in aliases.every(store) if a.kind == name.kind and a.canonical == name.canonical]
    return EntityDetail(
        name,
        len(found),
        _facets(surfaces),
        _facets(outlets),
        tuple(Facet(month, months[month]) for month in sorted(months, reverse=True)),
        tuple(dict.fromkeys(row[3] for row in found)),
        tuple(own),
    )


def _facets(counted: Counter[str]) -> tuple[Facet, ...]:
    return tuple(Facet(v, n) for v, n in sorted(counted.items(), key=lambda x: (-x[1], x[0])))
