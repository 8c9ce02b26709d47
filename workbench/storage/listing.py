"""Lists of articles: ids by filter and order in one indexed pass, rows by id, facets."""

from __future__ import annotations

import json
from array import array
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from workbench.domain.article import ArticleRow, Counts, ReadState
from workbench.domain.query import Facet, Facets, ListQuery, Sort
from workbench.domain.sheet import ArticleDetail
from workbench.storage import blind, links, search, veiled
from workbench.storage.rows import listed
from workbench.storage.store import Store
from workbench.storage.versions import SHOWN

ORDER = {
    Sort.PUBLISHED: "published DESC, id",
    Sort.UNREAD: "published DESC, id",
    Sort.ADDED: "id DESC",
    Sort.TITLE: "title_key, id",
    Sort.OUTLET: "outlet, published DESC, id",
}
"""Every order ends in the id, and every one is an index; UNREAD is then partitioned, and OUTLET has the nameless moved to its end."""
_Need = Callable[..., None]
"""Takes a condition and its parameters."""
_PROGRESS = (ReadState.NEW, ReadState.READING, ReadState.READ, ReadState.DONE)


def where(query: ListQuery, store: Store) -> tuple[str, list[object]]:
    """The filters of a query as SQL over `article`, with their parameters."""
    parts, args = ["article.deleted IS NULL", SHOWN], list[object]()

    def need(sql: str, *values: object) -> None:
        parts.append(sql)
        args.extend(values)

    match = search.parse(query.text)
    if match.all:
        need("article.id IN (SELECT rowid FROM article_fts WHERE article_fts MATCH ?)", match.all)
    if match.none:
        need("article.id NOT IN (SELECT rowid FROM article_fts WHERE article_fts MATCH ?)", match.none)
    if query.outlets:
        need("article.outlet IN (SELECT value FROM json_each(?))", json.dumps(query.outlets))
    if query.since:
        need("article.published >= ?", query.since)
    if query.until:
        need("article.published <= ?", query.until + "~")
    if query.states:
        _need_states(need, query.states, store.analyst)
    _need_claims(need, query, store)
    if query.entity:
        need(
            "article.id IN (SELECT article_id FROM mention WHERE canonical = ? AND deleted IS NULL AND state <> 'rejected')",
            query.entity,
        )
    if query.duplicates is not None:
        need(
            f"article.id {'' if query.duplicates else 'NOT '}IN (SELECT article_id FROM tally WHERE duplicates > 0)"
        )
    if query.ids is not None:
        need("article.id IN (SELECT value FROM json_each(?))", listed(query.ids))
    return " AND ".join(parts), args


def _need_claims(need: _Need, query: ListQuery, store: Store) -> None:
    """Articles by their claims, in any of their versions; what a blind review hides counts for nothing."""
    claims = (
        "SELECT coalesce(s.head, c.article_id) FROM claim c LEFT JOIN standing s ON s.article_id = c.article_id"
        f" WHERE c.deleted IS NULL AND {blind.shown(store, 'c.article_id', 'c.by')}"
    )
    if query.has_claims is not None:
        need(f"article.id {'IN' if query.has_claims else 'NOT IN'} ({claims})")
    if query.labels:
        need(
            f"article.id IN ({claims} AND c.label IN (SELECT value FROM json_each(?)))",
            json.dumps(query.labels),
        )
    if query.analyst:
        need(f"article.id IN ({claims} AND c.by = ?)", query.analyst)


def _need_states(need: _Need, states: tuple[ReadState, ...], analyst: str) -> None:
    """An article without a row of this analyst is new; so "new" is asked for by what it is not."""
    if ReadState.NEW in states:
        others = [s for s in ReadState if s not in states]
        inside, wanted = "NOT IN", others
    else:
        inside, wanted = "IN", list(states)
    need(
        f"article.id {inside} (SELECT article_id FROM reading WHERE analyst = ?"
        " AND state IN (SELECT value FROM json_each(?)))",
        analyst,
        json.dumps(wanted),
    )


def ids(store: Store, query: ListQuery, limit: int | None = None) -> array[int]:
    """Ids in the order of the query: an index is walked and nothing is sorted.

    They come as one JSON array, because 100,000 rows through the cursor take twice as long. The LIMIT (-1: none)
    keeps SQLite from dropping the inner ORDER BY, and the aggregate sees the rows in that order.
    """
    condition, args = where(query, store)
    whole = query.sort in {Sort.UNREAD, Sort.OUTLET} or query.reverse or limit is None
    packed = store.conn.execute(
        "SELECT json_group_array(id) FROM"
        f" (SELECT id FROM article WHERE {condition} ORDER BY {ORDER[query.sort]} LIMIT ?)",
        [*args, -1 if whole else limit],
    ).fetchone()[0]
    found = array("q", json.loads(packed))
    if query.sort is Sort.UNREAD:
        found = _unread_first(store, found)
    if query.sort is Sort.OUTLET:
        nameless = store.conn.execute(
            f"SELECT count(*) FROM article WHERE {condition} AND article.outlet = ''", args
        ).fetchone()[0]
        found = found[nameless:] + found[:nameless]
    if query.reverse:
        found.reverse()
    return found if limit is None else found[:limit]


def _unread_first(store: Store, found: array[int]) -> array[int]:
    """A stable partition by read state; only articles that somebody opened have a row, so this is cheap."""
    states = dict(
        store.conn.execute(
            "SELECT article_id, state FROM reading WHERE analyst = ?", [store.analyst]
        ).fetchall()
    )
    if not states:
        return found
    groups: dict[str, list[int]] = {state: [] for state in _PROGRESS}
    for article_id in found:
        groups[states.get(article_id, "new")].append(article_id)
    return array("q", [x for group in groups.values() for x in group])


_OF_THESE = (
    " FROM json_each(?) w CROSS JOIN article a ON a.id = w.value JOIN tally t ON t.article_id = a.id"
    " LEFT JOIN reading r ON r.analyst = ? AND r.article_id = a.id"
    " WHERE a.deleted IS NULL ORDER BY w.key"
)
"""Articles by a JSON list of ids, in its order, with what the analyst has read of them."""


_VERSION = (
    "coalesce((SELECT s.number FROM standing s WHERE s.article_id = a.id), 1),"
    " (SELECT sum(o.claims) FROM standing s JOIN tally o ON o.article_id = s.article_id"
    " WHERE s.head = a.id AND s.article_id <> a.id),"
    " EXISTS (SELECT 1 FROM version v WHERE v.newer = a.id AND v.state = 'suggested' AND v.deleted IS NULL)"
)
"""Its number among its versions, the claims that stand on older ones, whether it may be a version of another."""


HIDDEN = 10
"""The column of `rows` that says whether the article is blind."""


def rows(store: Store, wanted: Sequence[int]) -> list[ArticleRow]:
    """The rows of these ids in their order; unknown and deleted ones are left out."""
    cursor = store.conn.execute(
        "SELECT a.id, a.title, a.outlet, a.published, coalesce(r.state, 'new'),"
        f" t.claims, t.figures, t.entities, t.duplicates, t.suggestions, a.id IN {blind.hidden(store)}, "
        + _VERSION
        + _OF_THESE,
        [listed(wanted), store.analyst],
    )
    raw = cursor.fetchall()
    found = [
        ArticleRow(
            pk, title, outlet, published, ReadState(state), Counts(*counts), number, left or 0, bool(asked)
        )
        for pk, title, outlet, published, state, *counts, _, number, left, asked in raw
    ]
    seen = _seen(store, [row[0] for row in raw if row[HIDDEN]])
    return [
        replace(row, counts=_counted(row.counts, seen[row.id]), left=seen[row.id][1])
        if row.id in seen
        else row
        for row in found
    ]


def _seen(store: Store, wanted: Sequence[int]) -> dict[int, tuple[int, int, int]]:
    """(claims, claims on older versions, links) that may be seen of those of these articles that are blind."""
    veil = blind.veil(store) if wanted else blind.Veil(store.analyst)
    hidden = veil.articles.intersection(wanted)
    known = veiled.claims(store, veil) if hidden else {}
    return {pk: (*known[pk], len(links.of(store, pk))) for pk in hidden}


def _counted(counts: Counts, seen: tuple[int, int, int]) -> Counts:
    claims, _, linked = seen
    return replace(counts, claims=claims, duplicates=linked)


def details(store: Store, wanted: Sequence[int]) -> list[ArticleDetail]:
    """What is known about these articles, in their order; unknown and deleted ones are left out."""
    cursor = store.conn.execute(
        "SELECT a.id, a.title, a.subtitle, a.byline, a.outlet, a.published, a.published_how, a.url, a.path,"
        " coalesce(r.state, 'new'), t.claims, t.figures, t.entities, t.duplicates, t.suggestions, "
        + _VERSION
        + _OF_THESE,
        [listed(wanted), store.analyst],
    )
    found = [
        ArticleDetail(
            pk,
            title,
            subtitle,
            byline,
            outlet,
            published,
            how,
            url,
            path,
            ReadState(state),
            Counts(*counts),
            number,
        )
        for pk, title, subtitle, byline, outlet, published, how, url, path, state, *counts, number, _, _ in cursor
    ]
    seen = _seen(store, wanted)
    return [
        replace(one, counts=_counted(one.counts, seen[one.id])) if one.id in seen else one for one in found
    ]


def count(store: Store, query: ListQuery) -> int:
    """How many articles the query lets through."""
    condition, args = where(query, store)
    return int(store.conn.execute(f"SELECT count(*) FROM article WHERE {condition}", args).fetchone()[0])


def facets(store: Store, query: ListQuery) -> Facets:
    """How the articles of a query are spread over outlets, read states, labels, analysts and months."""
    condition, args = where(query, store)

    def tally(sql: str, *before: object) -> tuple[Facet, ...]:
        cursor = store.conn.execute(sql, [*before, *args])
        return tuple(Facet(str(value or ""), number) for value, number in cursor)

    outlets = tally(f"SELECT outlet, count(*) n FROM article WHERE {condition} GROUP BY 1 ORDER BY n DESC, 1")
    read = tally(
        "SELECT r.state, count(*) FROM reading r JOIN article ON article.id = r.article_id"
        f" WHERE r.analyst = ? AND r.state <> 'new' AND {condition} GROUP BY 1",
        store.analyst,
    )
    total = sum(f.count for f in outlets)
    by_state = {f.value: f.count for f in read}
    by_state["new"] = total - sum(by_state.values())
    tagged = (
        "count(DISTINCT article.id) n FROM claim c LEFT JOIN standing s ON s.article_id = c.article_id"
        " JOIN article ON article.id = coalesce(s.head, c.article_id)"
        f" WHERE c.deleted IS NULL AND {blind.shown(store, 'c.article_id', 'c.by')} AND {condition}"
        " GROUP BY 1 ORDER BY n DESC, 1"
    )
    return Facets(
        total=total,
        outlets=outlets,
        states=tuple(Facet(s, by_state[s]) for s in _PROGRESS if by_state.get(s)),
        labels=tally(f"SELECT c.label, {tagged}"),
        analysts=tally(f"SELECT c.by, {tagged}"),
        months=_months(store, condition, args),
    )


def entities(store: Store, query: ListQuery, limit: int) -> tuple[Facet, ...]:
    """The names that most articles of a query mention, with the number of those articles."""
    condition, args = where(query, store)
    cursor = store.conn.execute(
        "SELECT m.canonical, count(DISTINCT m.article_id) n FROM mention m JOIN article ON article.id = m.article_id"
        " WHERE m.family = 'entity' AND m.deleted IS NULL AND m.state <> 'rejected' AND m.canonical <> ''"
        f" AND {condition} GROUP BY 1 ORDER BY n DESC, 1 LIMIT ?",
        [*args, limit],
    )
    return tuple(Facet(name, number) for name, number in cursor)


def _months(store: Store, condition: str, args: list[object]) -> tuple[Facet, ...]:
    """Articles by month, newest first, those without a date last: counted here, which is faster than substr in SQL."""
    dates = store.conn.execute(f"SELECT published FROM article WHERE {condition}", args).fetchall()
    counted = Counter((day or "")[:7] for (day,) in dates)
    return tuple(Facet(month, counted[month]) for month in sorted(counted, reverse=True))


def without_order(query: ListQuery) -> ListQuery:
    """The same filter in the cheapest order, for use as a set."""
    return replace(query, sort=Sort.ADDED, reverse=False)
