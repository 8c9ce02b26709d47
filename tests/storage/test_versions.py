"""Versions of one article: which text stands in whose place, undo, and a chain that is parted or turned back."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.storage.helpers import add_articles, add_claim, raw
from workbench.domain.errors import Conflict, NotFound, UsageError
from workbench.domain.link import LinkState
from workbench.domain.query import ClaimQuery, ListQuery
from workbench.domain.version import SameBy, canonical
from workbench.storage import (
    articles,
    checks,
    claims,
    journal,
    links,
    listing,
    search,
    version_rows,
    versions,
)
from workbench.storage.store import Store
from workbench.storage.tx import within


def follow(store: Store, older: int, newer: int) -> None:
    """What ingest does with a file that was edited."""
    with store.bulk_tx() as tx, within(tx, "version.found", "", store.analyst) as step:
        versions.found(step, older, newer, SameBy.FILE, 0.9)


def turned(store: Store, article_id: int) -> None:
    with store.bulk_tx() as tx, within(tx, "version.back", "", store.analyst) as step:
        versions.turn_back(step, article_id)


def shape(store: Store, article_id: int) -> list[tuple[int, int]]:
    """(article, number), the newest first."""
    return [(v.article, v.number) for v in version_rows.of(store, article_id)]


def test_the_newest_stands_in_the_place_of_the_older_ones(store: Store) -> None:
    one, two, three, other = add_articles(store, raw(1), raw(2), raw(3), raw(4))
    follow(store, one, two)
    follow(store, two, three)
    assert sorted(listing.ids(store, ListQuery())) == [three, other]
    assert listing.count(store, ListQuery()) == 2
    assert articles.every(store) == [other, three]
    assert shape(store, one) == shape(store, three) == [(three, 3), (two, 2), (one, 1)]
    assert [r.version for r in listing.rows(store, [other, three])] == [1, 3]
    assert versions.heads(store.conn, [one, two, three, other]) == {one: three, two: three}


def test_one_version_is_found_and_counted_once(store: Store) -> None:
    one, two = add_articles(store, raw(1, outlet="الشرق"), raw(2, outlet="الشرق"))
    follow(store, one, two)
    assert list(listing.ids(store, ListQuery(text="حضرموت"))) == [two]
    assert [(f.value, f.count) for f in listing.facets(store, ListQuery()).outlets] == [("الشرق", 1)]
    assert [pk for pk, _ in search.alike(store.conn, ["حضرموت"], 9)] == [two]


def test_claims_of_an_older_version_stay_with_its_number(store: Store) -> None:
    one, two = add_articles(store, raw(1), raw(2))
    kept = add_claim(store, one)
    follow(store, one, two)
    (row,) = claims.rows_of(store, claims.ids(store, ClaimQuery(listed=ListQuery())))
    assert (row.claim.id, row.claim.article_id, row.version, row.newest) == (kept, one, 1, two)
    assert row.claim.anchor.holds_in(articles.get(store, one).text)
    (shown,) = listing.rows(store, [two])
    assert (shown.left, shown.counts.claims) == (1, 0)
    assert list(listing.ids(store, ListQuery(labels=("event",)))) == [two]
    assert [f.count for f in listing.facets(store, ListQuery()).labels] == [1]


def test_a_text_that_comes_back_is_the_newest_again(store: Store) -> None:
    one, two, three = add_articles(store, raw(1), raw(2), raw(3))
    follow(store, one, two)
    turned(store, one)
    assert shape(store, one) == [(one, 3), (two, 2)]
    turned(store, two)
    assert shape(store, one) == [(two, 4), (one, 3)]
    follow(store, two, three)
    turned(store, two)
    assert shape(store, one) == [(two, 6), (three, 5), (one, 3)]
    assert list(listing.ids(store, ListQuery())) == [two]
    turned(store, two)
    assert shape(store, one)[0] == (two, 6)


def test_a_person_joins_and_undo_parts_them_again(store: Store) -> None:
    one, two = add_articles(store, raw(1), raw(2))
    with store.edit_tx("version.join") as step:
        assert versions.join(step, one, two) == (one, two)
    assert list(listing.ids(store, ListQuery())) == [two]
    with store.turn_tx() as tx:
        journal.undo(tx, "amal")
    assert sorted(listing.ids(store, ListQuery())) == [one, two]
    assert versions.heads(store.conn, [one, two]) == {}
    with store.turn_tx() as tx:
        journal.redo(tx, "amal")
    assert versions.heads(store.conn, [one, two]) == {one: two}


def test_two_chains_become_one_and_nothing_stands_behind_itself(store: Store) -> None:
    a, b, c, d = add_articles(store, raw(1), raw(2), raw(3), raw(4))
    follow(store, a, b)
    follow(store, c, d)
    with store.edit_tx("version.join") as step:
        assert versions.join(step, a, d) == (b, c)
    assert shape(store, a) == [(d, 4), (c, 3), (b, 2), (a, 1)]
    for older, newer in ((a, d), (d, a), (b, b)):
        with pytest.raises(UsageError), store.edit_tx("version.join") as step:
            versions.join(step, older, newer)
    with pytest.raises(NotFound), store.edit_tx("version.join") as step:
        versions.join(step, a, 99)


def test_a_chain_is_parted_in_the_middle_and_not_joined_by_itself_again(store: Store) -> None:
    a, b, c = add_articles(store, raw(1), raw(2), raw(3))
    follow(store, a, b)
    follow(store, b, c)
    with store.edit_tx("version.part") as step:
        assert versions.part(step, b) == a
    assert sorted(listing.ids(store, ListQuery())) == [a, c]
    assert [v.article for v in version_rows.of(store, c)] == [c, b]
    follow(store, a, b)
    assert sorted(listing.ids(store, ListQuery())) == [a, c]
    with pytest.raises(UsageError), store.edit_tx("version.part") as step:
        versions.part(step, a)
    with store.turn_tx() as tx:
        journal.undo(tx, "amal")
    assert list(listing.ids(store, ListQuery())) == [c]


def test_an_offer_hides_nothing_until_it_is_taken(store: Store) -> None:
    one, two = add_articles(store, raw(1), raw(2))
    with store.bulk_tx() as tx:
        versions.suggest(tx, one, two, SameBy.TEXT, 0.8)
    assert sorted(listing.ids(store, ListQuery())) == [one, two]
    assert [r.asked for r in listing.rows(store, [one, two])] == [False, True]
    (offer,) = version_rows.offers(store, one)
    assert version_rows.offers(store) == [offer]
    with store.edit_tx("version.join") as step:
        versions.join(step, offer.older, offer.newer)
    assert version_rows.offers(store) == [] and list(listing.ids(store, ListQuery())) == [two]
    with store.turn_tx() as tx:
        journal.undo(tx, "amal")
    assert version_rows.offers(store, two) == [offer]
    with store.edit_tx("version.refuse") as step:
        versions.refuse(step, offer.id)
    assert version_rows.offers(store) == []


def test_an_offer_that_was_answered_otherwise_is_none(store: Store) -> None:
    one, two, three = add_articles(store, raw(1), raw(2), raw(3))
    with store.bulk_tx() as tx:
        versions.suggest(tx, one, three, SameBy.TEXT, 0.8)
    follow(store, one, two)
    follow(store, two, three)
    assert version_rows.offers(store) == [] == version_rows.offers(store, one)


def test_what_was_said_of_an_older_version_holds_for_the_newest(store: Store) -> None:
    one, two, copy = add_articles(store, raw(1), raw(2), raw(3))
    with store.edit_tx("link.confirm") as step:
        links.decide(step, one, copy, "near", LinkState.CONFIRMED, 0.9, ())
    follow(store, one, two)
    assert links.families(store) == dict.fromkeys((two, copy), frozenset({two, copy}))
    assert [row.other for row in links.of(store, copy)] == [two]
    assert [row.other for row in links.of(store, two)] == [copy]
    assert [(x.a, x.b) for x in links.copies(store)] == [(two, copy)]
    assert listing.rows(store, [two])[0].counts.duplicates == 1


def test_versions_linked_as_copies_are_no_family(store: Store) -> None:
    one, two = add_articles(store, raw(1), raw(2))
    with store.edit_tx("link.confirm") as step:
        links.decide(step, one, two, "near", LinkState.CONFIRMED, 0.9, ())
    follow(store, one, two)
    assert links.families(store) == {} and links.copies(store) == [] and links.of(store, two) == ()
    assert links.slim(store) == [] and links.folding(store) == []


def test_an_older_file_knows_no_versions_and_takes_them(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Made by a program that knew the migrations up to the sixteenth."""
    from workbench.storage.migrations import migrations
    from workbench.storage.tx import Tx

    every = list(migrations._migrations)
    monkeypatch.setattr(migrations, "_migrations", [m for m in every if m.name < "m0017"])
    old = Store.open(path, "amal")
    with monkeypatch.context() as then:
        then.setattr(Tx, "finish", lambda tx: None)
        one, two = add_articles(old, raw(1, path="a.txt"), raw(2, path="b.txt"))
    old.close()
    monkeypatch.setattr(migrations, "_migrations", every)
    new = Store.open(path, "amal")
    assert [v.number for v in version_rows.of(new, one)] == [1]
    follow(new, one, two)
    assert list(listing.ids(new, ListQuery())) == [two]
    new.close()


STEPS = st.lists(
    st.tuples(
        st.sampled_from(("follow", "back", "join", "part", "undo", "redo")),
        st.integers(1, 6),
        st.integers(1, 6),
    ),
    max_size=14,
)


def once(store: Store, what: str, one: int, two: int) -> None:
    """One thing that ingest or a person may do; what cannot be is refused and leaves nothing behind."""
    head = versions.head(store.conn, one)
    if (
        what == "follow"
        and head != versions.head(store.conn, two)
        and versions.chain(store.conn, two) == [two]
    ):
        follow(store, head, two)
    elif what == "back":
        turned(store, one)
    elif what in {"undo", "redo"}:
        with suppress(Conflict), store.turn_tx() as tx:
            (journal.undo if what == "undo" else journal.redo)(tx, "amal")
    elif what in {"join", "part"}:
        with suppress(UsageError), store.edit_tx(f"version.{what}") as step:
            if what == "join":
                versions.join(step, one, two)
            else:
                versions.part(step, one)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS)
def test_any_order_of_doing_and_undoing_leaves_whole_chains(
    tmp_path: Path, steps: list[tuple[str, int, int]]
) -> None:
    store = Store.open(tmp_path / f"{uuid4()}.sqlite", "amal")
    ids = add_articles(store, *(raw(n) for n in range(1, 7)))
    for what, one, two in steps:
        once(store, what, one, two)
        found = {tuple(versions.chain(store.conn, pk)) for pk in ids}
        assert sorted(pk for line in found for pk in line) == ids, "every article stands in one chain"
        assert sorted(listing.ids(store, ListQuery())) == sorted(line[-1] for line in found)
        for line in found:
            counted = [v.number for v in reversed(version_rows.of(store, line[0]))]
            assert counted == sorted(set(counted)), "numbers rise"
            assert [v.newest for v in version_rows.of(store, line[0])] == [True] + [False] * (len(line) - 1)
        assert checks._standing(store, "").ok
    store.close()


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("https://www.example.org/a/1", "http://example.org/a/1/", True),
        ("https://example.org/a/1?utm_source=x&id=3#top", "example.org/a/1?id=3", True),
        ("https://m.example.org/a/1", "https://example.org/a/1", True),
        ("https://example.org/a/1", "https://example.org/a/2", False),
        ("https://example.org/a?id=1", "https://example.org/a?id=2", False),
        ("https://example.org/a/1", "https://example.net/a/1", False),
    ],
)
def test_addresses(one: str, two: str, same: bool) -> None:
    assert (canonical(one) == canonical(two) != "") is same


def test_a_bare_site_is_no_address_of_an_article() -> None:
    assert [canonical(x) for x in ("https://example.org/", "example.org", "", " ", "http://[bad/x")] == [
        ""
    ] * 5
