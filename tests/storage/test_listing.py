"""Lists: filters, orders, rows, facets."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.storage.helpers import add_articles, add_claim, raw
from workbench.domain.article import ReadState
from workbench.domain.link import LinkState
from workbench.domain.mention import Entity, EntityType
from workbench.domain.query import Facet, ListQuery, Sort
from workbench.storage import articles, claims, journal, links, listing, mentions
from workbench.storage.store import Store


@pytest.fixture
def ids(store: Store) -> list[int]:
    """Five articles: dates, outlets, a claim, a copy, an entity, read states."""
    known = [
        {"published": "2024-10-04T18:52", "outlet": "المدار"},
        {"published": "2024-04-25", "outlet": "الشرق"},
        {"outlet": "المدار"},
        {},
        {"published": "2025-01-01"},
    ]
    made = add_articles(store, *(raw(n, f"نص {n}", **k) for n, k in enumerate(known)))
    add_claim(store, made[0], "money")
    with store.edit_tx("link.confirm") as step:
        links.decide(step, made[1], made[2], "near", LinkState.CONFIRMED, None, [])
    with store.bulk_tx() as tx:
        text = articles.get(store, made[3]).text
        mentions.replace(tx, made[3], text, "entities", "1", [Entity(0, 3, "", EntityType.LOC, "اليمن", 1.0)])
    with store.edit_tx("article.state") as step:
        articles.set_state(step, made[1], ReadState.DONE)
        articles.set_state(step, made[4], ReadState.READING)
    return made


def shown(store: Store, ids: list[int], query: ListQuery) -> list[int]:
    """Places in `ids` of what the query lets through."""
    return [ids.index(x) for x in listing.ids(store, query)]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (ListQuery(), [4, 0, 1, 2, 3]),
        (ListQuery(reverse=True), [3, 2, 1, 0, 4]),
        (ListQuery(sort=Sort.ADDED), [4, 3, 2, 1, 0]),
        (ListQuery(sort=Sort.TITLE), [0, 1, 2, 3, 4]),
        (ListQuery(sort=Sort.OUTLET), [1, 0, 2, 4, 3]),
        (ListQuery(sort=Sort.UNREAD), [0, 2, 3, 4, 1]),
        (ListQuery(outlets=("المدار",)), [0, 2]),
        (ListQuery(outlets=("",)), [4, 3]),
        (ListQuery(since="2024-10-04"), [4, 0]),
        (ListQuery(until="2024-10-04"), [0, 1]),
        (ListQuery(since="2024-04-25", until="2024-04-25"), [1]),
        (ListQuery(states=(ReadState.NEW,)), [0, 2, 3]),
        (ListQuery(states=(ReadState.DONE, ReadState.READING)), [4, 1]),
        (ListQuery(states=(ReadState.NEW, ReadState.DONE)), [0, 1, 2, 3]),
        (ListQuery(has_claims=True), [0]),
        (ListQuery(has_claims=False), [4, 1, 2, 3]),
        (ListQuery(labels=("money", "event")), [0]),
        (ListQuery(labels=("event",)), []),
        (ListQuery(analyst="amal"), [0]),
        (ListQuery(analyst="badr"), []),
        (ListQuery(entity="اليمن"), [3]),
        (ListQuery(duplicates=True), [1, 2]),
        (ListQuery(duplicates=False), [4, 0, 3]),
        (ListQuery(text="نص", has_claims=True, outlets=("المدار",)), [0]),
        (ListQuery(ids=()), []),
    ],
)
def test_filters_and_orders(store: Store, ids: list[int], query: ListQuery, expected: list[int]) -> None:
    assert shown(store, ids, query) == expected
    assert listing.count(store, query) == len(expected)
    assert shown(store, ids, replace(query, reverse=not query.reverse)) == expected[::-1]
    found = listing.ids(store, query, limit=2)
    assert [ids.index(x) for x in found] == expected[:2]


def test_rows_come_in_the_order_asked_for_with_their_counts(store: Store, ids: list[int]) -> None:
    rows = listing.rows(store, [ids[3], 999, ids[0], ids[1]])
    assert [r.id for r in rows] == [ids[3], ids[0], ids[1]]
    assert (rows[0].counts.entities, rows[0].counts.suggestions) == (1, 1)
    assert (rows[1].counts.claims, rows[1].state) == (1, ReadState.NEW)
    assert (rows[2].counts.duplicates, rows[2].state, rows[2].outlet) == (1, ReadState.DONE, "الشرق")
    details = listing.details(store, [ids[0]])
    assert (details[0].published, details[0].published_how, details[0].counts.claims) == (
        "2024-10-04T18:52",
        "given",
        1,
    )


def test_facets_count_what_the_list_shows(store: Store, ids: list[int]) -> None:
    facets = listing.facets(store, ListQuery())
    assert facets.total == 5
    assert facets.outlets == (Facet("", 2), Facet("المدار", 2), Facet("الشرق", 1))
    assert facets.states == (Facet("new", 3), Facet("reading", 1), Facet("done", 1))
    assert facets.labels == (Facet("money", 1),)
    assert facets.months == (Facet("2025-01", 1), Facet("2024-10", 1), Facet("2024-04", 1), Facet("", 2))
    assert listing.facets(store, ListQuery(outlets=("الشرق",))).states == (Facet("done", 1),)


def test_read_states_are_each_analysts_own(store: Store, ids: list[int]) -> None:
    other = Store.open(store.path, "badr")
    assert shown(other, ids, ListQuery(states=(ReadState.NEW,))) == [4, 0, 1, 2, 3]
    other.close()


def test_a_second_ingest_adds_nothing(store: Store, ids: list[int]) -> None:
    assert add_articles(store, raw(0, "نص 0"), raw(1, "نص 1")) == []
    assert listing.count(store, ListQuery()) == 5


def test_the_place_in_an_article_is_remembered(store: Store, ids: list[int]) -> None:
    assert articles.last(store) is None
    with store.bulk_tx() as tx:
        articles.opened(tx, ids[0], "amal")
        articles.remember(tx, ids[2], "amal", 7)
    assert articles.last(store) == (ids[2], 7)
    assert articles.place(store, ids[0]) == (ReadState.READING, 0)
    assert articles.place(store, ids[1]) == (ReadState.DONE, 0)


def test_an_edit_of_what_is_known_can_be_undone(store: Store, ids: list[int]) -> None:
    with store.edit_tx("article.edit") as step:
        for article in ids[2:4]:
            articles.edit(step, article, outlet="الراصد", published="2023-05-06")
    assert shown(store, ids, ListQuery(outlets=("الراصد",))) == [2, 3]
    assert listing.details(store, [ids[2]])[0].published_how == "analyst"
    with store.turn_tx() as tx:
        journal.undo(tx, "amal")
    assert shown(store, ids, ListQuery()) == [4, 0, 1, 2, 3]
    assert claims.of(store, ids[2]) == ()
