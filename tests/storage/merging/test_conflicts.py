"""The same row changed on both sides, on one side, deleted, decided about: what a merge makes of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.storage.helpers import add_articles, add_claim, raw, undo
from tests.storage.merging.conftest import Open
from tests.storage.merging.helpers import row, said, take
from workbench.domain.entity import Name
from workbench.domain.link import LinkState
from workbench.domain.mention import EntityType
from workbench.domain.query import ClaimQuery, ListQuery
from workbench.storage import aliases, articles, claims, links, listing, rows, saved, versions
from workbench.storage.store import Store

Copy = Callable[[Store, str], Path]


@pytest.fixture
def two(opened: Open, copied: Copy) -> Iterator[tuple[Store, Store, int]]:
    """amal's file and a copy of it in which badr works; one claim in both."""
    amal = opened("a", "amal")
    first, _ = add_articles(amal, raw(1), raw(2, outlet="صحيفة"))
    claim = add_claim(amal, first, "money", "قديم")
    copied(amal, "b")
    yield opened("a", "amal"), opened("b", "badr"), claim


def edit(store: Store, claim: int, **values: str) -> None:
    with store.edit_tx("claim.edit") as step:
        claims.edit(step, claim, None, values)


def waiting(store: Store) -> list[rows.Row]:
    return rows.fetch(store.conn, "SELECT * FROM variant WHERE deleted IS NULL ORDER BY id")


def test_what_one_side_changed_is_taken_and_what_the_other_changed_stays(
    two: tuple[Store, Store, int],
) -> None:
    amal, badr, claim = two
    edit(badr, claim, note="جديد")
    report = take(amal, badr)
    assert report.counts["claim"] == {"updated": 1}
    assert claims.get(amal, claim).note == "جديد"
    edit(amal, claim, note="أجد")
    assert take(amal, badr).counts["claim"] == {"older": 1}
    assert claims.get(amal, claim).note == "أجد"
    assert take(badr, amal).counts["claim"] == {"updated": 1}
    assert claims.get(badr, claim).note == "أجد"
    assert not waiting(amal)


def test_a_change_that_came_with_a_merge_goes_with_it_and_comes_again(two: tuple[Store, Store, int]) -> None:
    amal, badr, claim = two
    edit(badr, claim, note="جديد")
    take(amal, badr)
    undo(amal)
    assert claims.get(amal, claim).note == "قديم"
    take(amal, badr)
    assert claims.get(amal, claim).note == "جديد"


def test_a_deletion_is_respected_on_either_side_and_never_undone_by_a_merge(
    two: tuple[Store, Store, int],
) -> None:
    amal, badr, claim = two
    with badr.edit_tx("claim.delete") as step:
        claims.delete(step, claim)
    assert take(amal, badr).counts["claim"] == {"updated": 1}
    assert claims.of(amal, 1) == ()
    undo(amal)
    assert len(claims.of(amal, 1)) == 1
    assert take(badr, amal).counts["claim"] == {"older": 1}
    assert claims.of(badr, 1) == ()


def test_a_deletion_that_only_a_third_file_saw_is_told_on(
    opened: Open, two: tuple[Store, Store, int]
) -> None:
    """C never had the claim, takes B where it is deleted, then A where it still stands: it stays deleted."""
    amal, badr, claim = two
    with badr.edit_tx("claim.delete") as step:
        claims.delete(step, claim)
    third = opened("c", "camal")
    take(third, badr)
    take(third, amal)
    assert claims.of(third, 1) == ()


def test_both_changed_it_nothing_is_overwritten_and_both_versions_are_kept(
    two: tuple[Store, Store, int],
) -> None:
    amal, badr, claim = two
    edit(amal, claim, note="لأمل")
    edit(badr, claim, note="لبدر", label="threat")
    report = take(amal, badr)
    (conflict,) = report.conflicts
    assert (conflict.table, conflict.here, conflict.mine, conflict.theirs) == ("claim", claim, "amal", "badr")
    assert claims.get(amal, claim).note == "لأمل"
    (kept,) = waiting(amal)
    assert (kept["tbl"], kept["pk"], kept["verdict"], kept["article_id"]) == ("claim", claim, "", 1)
    assert json.loads(kept["version"])["note"] == "لبدر"
    assert take(amal, badr).step is None
    take(badr, amal)
    assert said(badr) == said(amal), "both hold both versions, whichever came first"
    assert claims.get(badr, claim).note == "لبدر"
    assert len(waiting(amal)) == len(waiting(badr)) == 1


def test_undo_takes_a_conflict_back_and_a_merge_brings_it_again(two: tuple[Store, Store, int]) -> None:
    amal, badr, claim = two
    edit(amal, claim, note="لأمل")
    edit(badr, claim, note="لبدر")
    take(amal, badr)
    undo(amal)
    assert not waiting(amal)
    assert len(take(amal, badr).conflicts) == 1
    assert len(waiting(amal)) == 1


def test_a_deletion_against_a_change_is_a_conflict(two: tuple[Store, Store, int]) -> None:
    amal, badr, claim = two
    edit(amal, claim, note="لأمل")
    with badr.edit_tx("claim.delete") as step:
        claims.delete(step, claim)
    assert take(amal, badr).counts["claim"] == {"conflict": 1}
    assert len(claims.of(amal, 1)) == 1
    assert json.loads(waiting(amal)[0]["version"])["deleted"] is not None


def test_a_verdict_travels_and_is_not_asked_for_twice(two: tuple[Store, Store, int]) -> None:
    amal, badr, claim = two
    edit(amal, claim, note="لأمل")
    edit(badr, claim, note="لبدر")
    take(amal, badr)
    with amal.edit_tx("review.mine") as step:
        step.update("variant", waiting(amal)[0]["id"], verdict="mine", by="amal")
    assert take(amal, badr).counts["claim"] == {"older": 1}
    assert take(badr, amal).counts["claim"] == {"updated": 1}
    assert claims.get(badr, claim).note == "لأمل"


def test_what_waits_in_the_other_file_waits_here_too(opened: Open, two: tuple[Store, Store, int]) -> None:
    amal, badr, claim = two
    edit(amal, claim, note="لأمل")
    edit(badr, claim, note="لبدر")
    take(amal, badr)
    third = opened("c", "camal")
    take(third, amal)
    (kept,) = waiting(third)
    assert (json.loads(kept["version"])["note"], kept["who"]) == ("لبدر", "badr")
    assert kept["pk"] == claims.of(third, 1)[0].id
    assert take(third, amal).step is None
    assert not take(third, badr).conflicts


def test_two_verdicts_on_one_pair_of_articles_are_a_conflict_and_the_same_verdict_is_none(
    opened: Open,
) -> None:
    amal, badr = opened("a", "amal"), opened("b", "badr")
    for store, state in ((amal, LinkState.CONFIRMED), (badr, LinkState.REJECTED)):
        ids = add_articles(store, raw(1), raw(2), raw(3))[:: 1 if store is amal else -1]
        with store.edit_tx("link") as step:
            links.decide(step, ids[0], ids[2], "near", state, 0.9, ())
            links.decide(step, ids[0], ids[1], "near", LinkState.CONFIRMED, 0.1, ())
    links_here = take(amal, badr).counts["link"]
    assert links_here == {"conflict": 1, "added": 1}
    take(badr, amal)
    assert said(amal) == said(badr)


def test_a_decision_outranks_a_suggestion_of_the_program(opened: Open) -> None:
    from workbench.domain.link import Candidate, CopyKind

    amal, badr = opened("a", "amal"), opened("b", "badr")
    for store in (amal, badr):
        add_articles(store, raw(1), raw(2))
    with amal.bulk_tx() as tx:
        links.suggest(tx, 1, [Candidate(1, 2, CopyKind.NEAR, 0.8, 0.8, 0.8)])
    with badr.edit_tx("link") as step:
        links.decide(step, 1, 2, "wire", LinkState.REJECTED, None, ())
    assert take(amal, badr).counts["link"] == {"updated": 1}
    assert links.of(amal, 1) == ()
    assert links.rejected(amal, 1) == {2}
    undo(amal)
    assert [link.link.state for link in links.of(amal, 1)] == [LinkState.SUGGESTED]


def test_names_that_would_lead_in_a_circle_are_a_conflict(opened: Open) -> None:
    amal, badr = opened("a", "amal"), opened("b", "badr")
    with amal.edit_tx("entity.rename") as step:
        aliases.rename(step, Name("أ", EntityType.PER), "ب")
    with badr.edit_tx("entity.rename") as step:
        aliases.rename(step, Name("ب", EntityType.PER), "أ")
    assert take(amal, badr).counts["alias"] == {"conflict": 1}
    assert aliases.rules(amal.conn).resolve("PER", "أ") == "ب"


def test_an_outlet_given_by_hand_is_taken_and_two_different_ones_are_a_conflict(
    two: tuple[Store, Store, int],
) -> None:
    amal, badr, _ = two
    with badr.edit_tx("article.edit") as step:
        articles.edit(step, 1, outlet="النهار", published="2024-05-02")
    assert take(amal, badr).counts["article"] == {"updated": 1}
    assert (row(amal, "article", 1)["outlet"], row(amal, "article", 1)["published"]) == (
        "النهار",
        "2024-05-02",
    )
    with badr.edit_tx("article.edit") as step:
        articles.edit(step, 2, outlet="الحياة")
    with amal.edit_tx("article.edit") as step:
        articles.edit(step, 2, outlet="القدس")
    report = take(amal, badr)
    assert [(c.table, c.article_id) for c in report.conflicts] == [("article", 2)]
    assert row(amal, "article", 2)["outlet"] == "القدس"
    assert json.loads(waiting(amal)[0]["version"])["outlet"] == "الحياة"
    assert take(amal, badr).step is None


def test_a_search_of_one_name_that_asks_otherwise_is_a_conflict(opened: Open) -> None:
    amal, badr = opened("a", "amal"), opened("b", "amal")
    for store, text in ((amal, "هدنة"), (badr, "قمة")):
        with store.edit_tx("search.save") as step:
            saved.put(step, "يومي", ClaimQuery(text=text))
            saved.put(step, "آخر", ListQuery(text="x"))
    assert take(amal, badr).counts["saved_search"] == {"conflict": 1, "same": 1}
    assert {search.name for search in saved.every(amal)} == {"يومي", "آخر"}


def test_versions_of_an_article_come_along_and_go_with_the_undo(opened: Open) -> None:
    amal, badr = opened("a", "amal"), opened("b", "badr")
    add_articles(amal, raw(2), raw(5))
    first, second = add_articles(badr, raw(1), raw(2))
    with badr.edit_tx("version.join") as step:
        versions.join(step, first, second)
    assert take(amal, badr).counts["version"] == {"added": 1}
    (older,) = [pk for pk in amal_ids(amal) if versions.head(amal.conn, pk) != pk]
    assert versions.head(amal.conn, older) == 1
    assert set(listing.ids(amal, ListQuery())) == {1, 2}
    undo(amal)
    assert set(listing.ids(amal, ListQuery())) == {1, 2}
    assert versions.chain(amal.conn, 1) == [1]


def test_two_successors_of_one_article_are_a_conflict(opened: Open) -> None:
    amal, badr = opened("a", "amal"), opened("b", "badr")
    for store, newer in ((amal, 2), (badr, 3)):
        first, second = add_articles(store, raw(1), raw(newer))
        with store.edit_tx("version.join") as step:
            versions.join(step, first, second)
    assert take(amal, badr).counts["version"] == {"conflict": 1}
    assert versions.head(amal.conn, 1) == 2
    assert take(amal, badr).step is None
    take(badr, amal)
    assert said(amal) == said(badr)


def amal_ids(store: Store) -> list[int]:
    return [pk for (pk,) in store.conn.execute("SELECT id FROM article WHERE deleted IS NULL")]
