"""What hangs together as copies, without reading a text: for the list of families and for folding the library."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from workbench.domain.article import ArticleRow
from workbench.domain.family import FamilyGroup
from workbench.domain.link import CopyKind, LinkState, clusters
from workbench.linking.family import Family, Member, family
from workbench.storage import articles, events, links, listing
from workbench.storage.store import Store

Pair = tuple[int, int, str]
"""Two articles and how one repeats the other."""
Tie = tuple[int, int, str, str, float | None, bool]
"""The same with its state, its score, and whether figures, names or dates tell the two apart."""

TIES = 0.6
"""From this score on two texts are held together although figures, dates or names differ; bulletins reach less."""

_KINDS = {**{str(kind): kind for kind in CopyKind}, "duplicate": CopyKind.NEAR}


def kind_of(kind: str) -> CopyKind:
    """The kind of copy; older databases say duplicate for near."""
    return _KINDS[kind]


def family_of(
    known: Mapping[int, str | None],
    pairs: Iterable[Pair],
    lengths: Mapping[int, int],
    chosen: Sequence[int] = (),
) -> Family:
    """The family of some articles (id → date of publication) that these pairs tie together.

    `chosen` are the roots that people chose, the latest choice first; those of other families are passed over.
    """
    members = [Member(pk, published, lengths.get(pk, 0)) for pk, published in known.items()]
    root = next((pk for pk in chosen if pk in known), None)
    return family(members, [(a, b, kind_of(k)) for a, b, k in pairs], root)


def folds(store: Store) -> dict[int, int]:
    """Copy → the root it is read under. Confirmed copies, and suggested ones whose words are exactly the same."""
    return _tops(store, links.folding(store))


def roots(store: Store, article_ids: Iterable[int]) -> dict[int, int]:
    """Article → the root it comes from by confirmed copies, itself when it is one."""
    wanted = list(article_ids)
    confirmed = [(a, b, kind) for a, b, kind, state, *_ in links.slim(store) if state == LinkState.CONFIRMED]
    found = _tops(store, confirmed, set(wanted))
    return {pk: found.get(pk, pk) for pk in wanted}


def _tops(store: Store, pairs: Sequence[Pair], only: AbstractSet[int] | None = None) -> dict[int, int]:
    """Copy → its root, for the families that have one of `only` in them (None: all)."""
    groups = [g for g in clusters((a, b) for a, b, _ in pairs) if only is None or not only.isdisjoint(g)]
    if not groups:
        return {}
    by_article: dict[int, list[Pair]] = {}
    for pair in pairs:
        by_article.setdefault(pair[0], []).append(pair)
    dates = articles.dates(store, [pk for group in groups for pk in group])
    chosen = events.roots(store, dates)
    lengths = articles.lengths(store, _tied(groups, dates))
    out = {}
    for group in groups:
        known = {pk: dates[pk] for pk in group if pk in dates}
        ties = [pair for pk in group for pair in by_article.get(pk, ())]
        one = family_of(known, ties, lengths, chosen)
        for pk in one.source:
            out[pk] = top(one, pk)
    return out


def top(one: Family, article_id: int) -> int:
    """The root that an article comes from, itself when it is one."""
    while article_id in one.source:
        article_id = one.source[article_id]
    return article_id


def groups(store: Store) -> list[FamilyGroup]:
    """What hangs together: open suggestions first, the likeliest on top, doubtful ones after them, confirmed ones last.

    A suggestion against which a difference speaks ties nothing together unless it is likely all the same, or bulletins
    made from one template would be one family: it is a pair of its own.
    """
    every = links.slim(store)
    sure = [x for x in every if x[3] == LinkState.CONFIRMED or not x[5] or (x[4] or 0.0) >= TIES]
    ties = set(sure)
    made = [set(group) for group in clusters((a, b) for a, b, *_ in sure)]
    doubts = [x for x in every if x not in ties]
    home = {pk: i for i, group in enumerate(made) for pk in group}
    rows = {r.id: r for r in listing.rows(store, sorted({pk for a, b, *_ in every for pk in (a, b)}))}
    lengths = articles.lengths(store, _tied([*made, *({a, b} for a, b, *_ in doubts)], _published(rows)))
    chosen = events.roots(store, rows)
    inside: dict[int, list[Tie]] = {}
    for one in sure:
        inside.setdefault(home[one[0]], []).append(one)
    for one in doubts:
        if one[0] in home and home[one[0]] == home.get(one[1]):
            inside[home[one[0]]].append(one)
    out = [_group(group, inside[i], rows, lengths, chosen) for i, group in enumerate(made)]
    for one in doubts:
        if home.get(one[0], -1) != home.get(one[1], -2):
            out.append(_group({one[0], one[1]}, [one], rows, lengths, chosen))
    return sorted((g for g in out if len(g.rows) > 1), key=_order)


def _order(group: FamilyGroup) -> tuple[bool, bool, float, int, int]:
    return not group.suggested, group.doubtful, -group.score, -len(group.rows), group.rows[0].id


def _group(
    ids: Iterable[int],
    ties: Sequence[Tie],
    rows: Mapping[int, ArticleRow],
    lengths: Mapping[int, int],
    chosen: Sequence[int],
) -> FamilyGroup:
    known = {pk: rows[pk].published for pk in ids if pk in rows}
    one = family_of(known, [(a, b, kind) for a, b, kind, *_ in ties], lengths, chosen)
    open_ = [x for x in ties if x[3] != LinkState.CONFIRMED]
    return FamilyGroup(
        tuple(rows[pk] for pk in one.members),
        len(one.roots),
        len(open_),
        tuple(dict.fromkeys(kind_of(x[2]).value for x in ties)),
        max((x[4] or 0.0 for x in open_), default=1.0),
        any(x[5] for x in open_),
    )


def _published(rows: Mapping[int, ArticleRow]) -> dict[int, str | None]:
    return {pk: row.published for pk, row in rows.items()}


def _tied(groups: Iterable[Iterable[int]], dates: Mapping[int, str | None]) -> list[int]:
    """Articles that were published at the same time as another of their family: their length decides."""
    out: list[int] = []
    for group in groups:
        by_date: dict[str | None, list[int]] = {}
        for pk in group:
            by_date.setdefault(dates.get(pk), []).append(pk)
        out += [pk for same in by_date.values() if len(same) > 1 for pk in same]
    return out
