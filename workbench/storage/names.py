"""Names over all articles, in a window: which there are in an order, then the rows of those that are seen.

Counting goes over an index of the entity mentions that count; nothing is read of the rows of a name before it is seen.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workbench.arabic import latin
from workbench.arabic.chars import folded
from workbench.domain.entity import EntityQuery, EntityRow, Name, Names, NameSort, kind_of
from workbench.storage import spellings
from workbench.storage.entity_mentions import KIND, LIVE, SEEN, narrowed
from workbench.storage.rows import dump, listed
from workbench.storage.store import Store
from workbench.storage.versions import OLDER

_ORDER = {
    NameSort.MENTIONS: "n DESC, canonical",
    NameSort.ARTICLES: "articles DESC, n DESC, canonical",
    NameSort.NAME: "canonical",
    NameSort.LAST: "last DESC, n DESC, canonical",
    NameSort.FIRST: "first DESC, n DESC, canonical",
}
_DATED = frozenset({NameSort.LAST, NameSort.FIRST})


def keys(store: Store, query: EntityQuery) -> Names:
    """The names that the query lets through, in its order, `limit` at most, and how many there are."""
    where, args = _where(store, query)
    dated = query.sort in _DATED
    join = ""
    if dated or "a." in where or _anything_hidden(store):
        join = f"JOIN article a ON a.id = m.article_id AND {SEEN}"
    days = ", min(a.published) AS first, max(a.published) AS last" if dated else ""
    outer = ", min(first) AS first, max(last) AS last" if dated else ""
    articles = "count(DISTINCT m.article_id)" if query.sort is NameSort.ARTICLES else "0"
    found = store.conn.execute(
        "SELECT canonical, kind, count(*) OVER () FROM (SELECT canonical,"
        f" {KIND} AS kind, sum(n) AS n, sum(articles) AS articles{outer} FROM"
        f" (SELECT m.canonical, m.type, count(*) AS n, {articles} AS articles{days} FROM mention m {join}"
        f"  WHERE {LIVE} {where} GROUP BY m.canonical, m.type) m GROUP BY canonical, kind)"
        f" ORDER BY {_ORDER[query.sort]} LIMIT ?",
        [*args, -1 if query.limit is None else query.limit],
    ).fetchall()
    return Names(tuple(Name(name, kind) for name, kind, _ in found), found[0][2] if found else 0)


def _anything_hidden(store: Store) -> bool:
    """Whether an article is deleted or has a newer version: else mentions are counted without a look at articles."""
    found = store.conn.execute(
        f"SELECT EXISTS (SELECT 1 FROM article WHERE deleted IS NOT NULL) OR EXISTS {OLDER}"
    )
    return bool(found.fetchone()[0])


def _where(store: Store, query: EntityQuery) -> tuple[str, list[object]]:
    where, args = narrowed(query)
    if query.text.strip():
        where += " AND m.canonical IN (SELECT value FROM json_each(?))"
        args.append(dump(_spelt(store, query.text.strip())))
    return where, args


def _spelt(store: Store, text: str) -> list[str]:
    """The canonical names that hold the letters themselves or in a spelling; Latin letters by their sound."""
    cursor = store.conn.execute(f"SELECT DISTINCT m.canonical, m.exact FROM mention m WHERE {LIVE}")
    pairs = [(str(canonical), str(exact).replace("\n", " ")) for canonical, exact in cursor]
    wanted, held = folded(text), set[str]()
    for at in (0, 1):
        spelt = "\n".join(pair[at] for pair in pairs)
        held.update(p[0] for p, line in zip(pairs, folded(spelt).split("\n"), strict=True) if wanted in line)
        if latin.is_latin(text):
            sound = latin.key_of_latin(text)
            lines = latin.key_of_arabic(spelt).split("\n")
            held.update(p[0] for p, line in zip(pairs, lines, strict=True) if latin.found(sound, line))
    return sorted(held)


def rows_of(store: Store, names: Iterable[Name]) -> dict[Name, EntityRow]:
    """The rows of these names (by name and kind), without their spellings; names that nothing is called are missing."""
    wanted = list(names)
    found = store.conn.execute(
        f"SELECT m.canonical, {KIND} AS kind, m.type, count(*), json_group_array(DISTINCT m.article_id),"
        " json_group_array(DISTINCT nullif(a.outlet, '')), min(a.published), max(a.published)"
        f" FROM mention m JOIN article a ON a.id = m.article_id AND {SEEN}"
        f" WHERE {LIVE} AND m.canonical IN (SELECT value FROM json_each(?))"
        " GROUP BY m.canonical, kind, m.type",
        [dump(sorted({n.canonical for n in wanted}))],
    ).fetchall()
    also = spellings.others(store, wanted)
    return {
        name: _row(parts, also.get((name.canonical, name.kind), ()))
        for name in wanted
        if (parts := [r for r in found if (r[0], r[1]) == (name.canonical, name.kind)])
    }


def _row(
    parts: Sequence[tuple[str, str, str, int, str, str, str | None, str | None]], also: tuple[str, ...]
) -> EntityRow:
    """One row of the types of one name and kind; it has the type that most mentions have."""
    import json

    main = max(parts, key=lambda p: p[3])
    articles = {pk for p in parts for pk in json.loads(p[4])}
    outlets = {o for p in parts for o in json.loads(p[5]) if o}
    firsts = [p[6] for p in parts if p[6]]
    lasts = [p[7] for p in parts if p[7]]
    return EntityRow(
        Name(main[0], main[2]),
        sum(p[3] for p in parts),
        len(articles),
        len(outlets),
        min(firsts, default=None),
        max(lasts, default=None),
        (),
        also,
    )


def together(store: Store, name: Name, articles: Sequence[int], limit: int) -> tuple[tuple[Name, int], ...]:
    """The names that stand most often in the same articles, with the number of those."""
    found = store.conn.execute(
        f"SELECT m.canonical, m.type, {KIND} AS kind, count(DISTINCT m.article_id) AS n FROM mention m"
        f" WHERE {LIVE} AND m.article_id IN (SELECT value FROM json_each(?))"
        " GROUP BY m.canonical, kind ORDER BY n DESC, count(*) DESC, m.canonical LIMIT ?",
        [listed(articles), limit + 1],
    ).fetchall()
    others = [(Name(c, t), n) for c, t, kind, n in found if (c, kind) != (name.canonical, kind_of(name.type))]
    return tuple(others[:limit])


def places(store: Store, name: Name, limit: int) -> list[tuple[int, int, int]]:
    """The newest articles that name it: (article id, its first mention's start, how many mentions there)."""
    found = store.conn.execute(
        "SELECT m.article_id, min(m.start), count(*) FROM mention m JOIN article a ON a.id = m.article_id"
        f" WHERE {LIVE} AND {SEEN} AND m.canonical = ? AND {KIND} = ?"
        " GROUP BY m.article_id ORDER BY max(a.published) DESC, m.article_id LIMIT ?",
        [name.canonical, name.kind, limit],
    )
    return [(int(pk), int(start), int(number)) for pk, start, number in found]
