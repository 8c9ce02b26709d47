"""Names across articles: merged, renamed, split, taken back; remembered by later detection; undone as one step."""

from __future__ import annotations

import pytest

from tests.storage.helpers import add_articles, raw
from workbench.assemble import Workspace
from workbench.domain.entity import EntityQuery, Name, NameSort
from workbench.domain.errors import NotFound, UsageError
from workbench.domain.mention import Entity, EntityType
from workbench.storage import articles, mentions

SPELLINGS = {"شويغو": "شويغو", "شويجو": "شويجو", "سيرغي شويغو": "سيرغي شويغو"}


def found(text: str, names: dict[str, str], type: EntityType = EntityType.PER) -> list[Entity]:
    return [
        Entity(at, at + len(s), s, type, canonical, 0.9)
        for s, canonical in names.items()
        if (at := text.find(s)) >= 0
    ]


def detect(work: Workspace, article: int, names: dict[str, str], version: str = "1") -> None:
    text = articles.get(work.store, article).text
    with work.store.bulk_tx() as tx:
        mentions.replace(tx, article, text, "entities", version, found(text, names))


def person(name: str) -> Name:
    return Name(name, "PER")


@pytest.fixture
def ids(work: Workspace) -> list[int]:
    made = add_articles(
        work.store,
        raw(1, "زار شويجو كابول", outlet="المدار", published="2025-04-10"),
        raw(2, "وصل سيرغي شويغو أمس", outlet="الشروق", published="2025-05-01"),
        raw(3, "قال شويغو", outlet="المدار"),
    )
    for article in made:
        text = articles.get(work.store, article).text
        longest = max((s for s in SPELLINGS if s in text), key=len)
        detect(work, article, {longest: longest})
    return made


def names(work: Workspace) -> dict[str, int]:
    return {row.name.canonical: row.mentions for row in work.entities.rows()}


def test_rows_count_by_name_and_filter(work: Workspace, ids: list[int]) -> None:
    assert names(work) == {"شويجو": 1, "شويغو": 1, "سيرغي شويغو": 1}
    assert [r.name.canonical for r in work.entities.rows(EntityQuery(text="شُويغو", limit=1))] == [
        "سيرغي شويغو"
    ]
    assert [r.name.canonical for r in work.entities.rows(EntityQuery(outlets=("الشروق",)))] == ["سيرغي شويغو"]
    assert [r.name.canonical for r in work.entities.rows(EntityQuery(until="2025-04-30"))] == ["شويجو"]
    assert len(work.entities.rows(EntityQuery(text="Shoigu"))) == 3
    assert work.entities.rows(EntityQuery(types=("LOC",))) == []
    assert work.entities.rows(EntityQuery(articles=(ids[2],)))[0].surfaces == ("شويغو",)


def test_merging_is_one_step_that_undo_takes_back_and_redo_does_again(
    work: Workspace, ids: list[int]
) -> None:
    before = names(work)
    work.entities.merge([person(n) for n in before], "سيرغي شويغو")
    assert names(work) == {"سيرغي شويغو": 3}
    told = work.entities.detail(person("سيرغي شويغو"))
    assert [(f.value, f.count) for f in told.outlets] == [("المدار", 2), ("الشروق", 1)]
    assert [(f.value, f.count) for f in told.months] == [("2025-05", 1), ("2025-04", 1), ("", 1)]
    assert {f.value for f in told.surfaces} == set(SPELLINGS)
    assert told.articles == (ids[1], ids[0], ids[2]) and len(told.aliases) == 2
    assert work.history.undo() == "Merge شويجو، شويغو → سيرغي شويغو"
    assert names(work) == before and work.entities.aliases() == []
    work.history.redo()
    assert names(work) == {"سيرغي شويغو": 3}


def test_later_detection_applies_what_was_said(work: Workspace, ids: list[int]) -> None:
    work.entities.merge([person("شويجو")], "شويغو")
    detect(work, ids[0], {"شويجو": "شويجو"}, "2")
    assert names(work) == {"شويغو": 2, "سيرغي شويغو": 1}
    (new,) = add_articles(work.store, raw(4, "عاد شويجو"))
    detect(work, new, {"شويجو": "شويجو"}, "2")
    assert names(work)["شويغو"] == 3
    work.history.undo()
    assert names(work)["شويجو"] == 2, "also for what was found after it was said"


def test_renames_follow_each_other_and_turn_around(work: Workspace, ids: list[int]) -> None:
    work.entities.rename(person("شويجو"), "شويغو")
    work.entities.rename(person("شويغو"), "الوزير شويغو")
    assert names(work) == {"الوزير شويغو": 2, "سيرغي شويغو": 1}
    work.entities.rename(person("الوزير شويغو"), "شويجو")
    assert names(work) == {"شويجو": 2, "سيرغي شويغو": 1}
    for expected in ({"الوزير شويغو": 2}, {"شويغو": 2}, {"شويجو": 1, "شويغو": 1}):
        work.history.undo()
        assert {k: v for k, v in names(work).items() if k != "سيرغي شويغو"} == expected


def test_a_spelling_is_split_off_and_the_rest_stays(work: Workspace, ids: list[int]) -> None:
    work.entities.merge([person("شويجو"), person("سيرغي شويغو")], "شويغو")
    work.entities.split(person("شويغو"), ["شويجو"], "آخر")
    assert names(work) == {"شويغو": 2, "آخر": 1}
    detect(work, ids[0], {"شويجو": "شويجو"}, "2")
    assert names(work) == {"شويغو": 2, "آخر": 1}
    with pytest.raises(UsageError, match="nowhere written"):
        work.entities.split(person("شويغو"), ["شويجو"], "ثالث")
    rule = next(a for a in work.entities.aliases() if a.surface)
    work.entities.drop(rule.id)
    assert names(work) == {"شويغو": 3}
    work.history.undo()
    work.history.undo()
    assert names(work) == {"شويغو": 3}


def test_kinds_are_kept_apart(work: Workspace, ids: list[int]) -> None:
    text = articles.get(work.store, ids[2]).text
    with work.store.bulk_tx() as tx:
        mentions.replace(tx, ids[2], text, "other", "1", found(text, {"قال": "شويجو"}, EntityType.GROUP))
    work.entities.rename(person("شويجو"), "شويغو")
    kinds = {(r.name.canonical, r.name.kind): r.mentions for r in work.entities.rows()}
    assert kinds["شويجو", "ORG"] == 1 and kinds["شويغو", "PER"] == 2
    assert len(work.entities.mentions(Name("شويجو", "MEDIA"))) == 1


def test_rejected_mentions_do_not_count_and_nonsense_is_refused(work: Workspace, ids: list[int]) -> None:
    (mention,) = work.entities.mentions(person("شويجو"))
    work.mentions.reject(mention.id)
    assert "شويجو" not in names(work)
    with pytest.raises(NotFound):
        work.entities.rename(person("شويجو"), "x")
    with pytest.raises(UsageError):
        work.entities.merge([person("شويغو")], "شويغو")
    with pytest.raises(UsageError):
        work.entities.rename(person("شويغو"), "  ")


def test_lists_of_articles_and_counts_follow(work: Workspace, ids: list[int]) -> None:
    from workbench.domain.query import ListQuery

    work.entities.merge([person("شويجو"), person("شويغو")], "سيرغي شويغو")
    assert len(work.library.ids(ListQuery(entity="سيرغي شويغو"))) == 3
    assert {r.counts.entities for r in work.library.rows(ids)} == {1}


def test_likely_merges_are_offered(work: Workspace, ids: list[int]) -> None:
    pairs = [{a.canonical, b.canonical} for a, b, _ in work.entities.alike()]
    assert {"شويغو", "شويجو"} in pairs
    assert all(0 < score <= 100 for _, _, score in work.entities.alike())


def test_names_come_in_an_order_and_a_window_and_in_latin_letters(work: Workspace, ids: list[int]) -> None:
    text = articles.get(work.store, ids[2]).text
    with work.store.bulk_tx() as tx:
        mentions.replace(tx, ids[2], text, "other", "1", found(text, {"قال": "المدينة"}, EntityType.LOC))
    everything = work.entities.names(EntityQuery())
    assert everything.total == 4 and {n.canonical for n in everything.names} == {*SPELLINGS, "المدينة"}
    assert work.entities.names(EntityQuery(limit=1)).total == 4
    by_last = work.entities.names(EntityQuery(sort=NameSort.LAST)).names
    assert [n.canonical for n in by_last][:2] == ["سيرغي شويغو", "شويجو"]
    assert [n.canonical for n in work.entities.names(EntityQuery(text="shoigu")).names] == [
        n.canonical for n in everything.names if n.kind == "PER"
    ]
    assert [n.canonical for n in work.entities.names(EntityQuery(text="Sergei")).names] == ["سيرغي شويغو"]
    assert [n.canonical for n in work.entities.names(EntityQuery(text="المدينه")).names] == ["المدينة"]
    assert [n.canonical for n in work.entities.names(EntityQuery(text="قال")).names] == ["المدينة"], (
        "a spelling"
    )
    assert work.entities.names(EntityQuery(text="zz")).names == ()
    assert [n.kind for n in work.entities.names(EntityQuery(types=("LOC",))).names] == ["LOC"]
    rows = work.entities.rows_of(everything.names)
    assert set(rows) == set(everything.names)
    assert {(r.mentions, r.articles) for r in rows.values()} == {(1, 1)}


def test_a_card_tells_dates_latin_letters_and_who_else_stands_there(work: Workspace, ids: list[int]) -> None:
    text = articles.get(work.store, ids[0]).text
    both = [*found(text, {"شويجو": "شويجو"}), *found(text, {"كابول": "كابل"}, EntityType.LOC)]
    with work.store.bulk_tx() as tx:
        mentions.replace(tx, ids[0], text, "entities", "2", both)
    card = work.entities.card(person("شويجو"))
    assert (card.latin, card.first, card.last) == ("šwyjw", "2025-04-10", "2025-04-10")
    assert card.together == ((Name("كابل", "LOC"), 1),)


def test_two_names_that_are_kept_apart_are_not_suggested_again(work: Workspace, ids: list[int]) -> None:
    (one,) = [
        s for s in work.entities.suggested() if {s.stays.canonical, s.goes.canonical} == {"شويغو", "شويجو"}
    ]
    assert (one.sure, one.mentions, one.score) == (False, (1, 1), 80.0)
    work.entities.keep_apart(one.stays, one.goes)
    assert one not in work.entities.suggested()
    work.history.undo()
    assert one in work.entities.suggested()
    work.entities.merge([one.goes], one.stays.canonical)
    assert one not in work.entities.suggested()
