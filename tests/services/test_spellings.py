"""Names that are surely one are one over all articles; what a person said of them outranks that."""

from __future__ import annotations

from dataclasses import replace

from tests.services.test_entities import detect, found, names, person
from tests.storage.helpers import add_articles, raw
from workbench.assemble import Workspace
from workbench.domain.entity import EntityQuery, Name
from workbench.domain.mention import Entity, EntityType, MentionState
from workbench.domain.query import ListQuery
from workbench.storage import articles, dismissals, mentions, spellings

G, J = "سيرغي شويغو", "سيرجي شويجو"


def article(work: Workspace, number: int, name: str, type: EntityType = EntityType.PER) -> int:
    """An article in which detection finds one name."""
    (made,) = add_articles(work.store, raw(number, f"قال {name} أمس"))
    text = articles.get(work.store, made).text
    with work.store.bulk_tx() as tx:
        mentions.replace(tx, made, text, "entities", "1", found(text, {name: name}, type))
    return made


def three(work: Workspace) -> list[int]:
    """One spelling in an article, the other in two."""
    return [article(work, 1, J), article(work, 2, G), article(work, 3, G)]


def test_one_row_card_and_filter_whatever_the_spelling(work: Workspace) -> None:
    ids = three(work)
    (row,) = work.entities.rows()
    assert (row.name.canonical, row.mentions, row.articles, row.surfaces) == (G, 3, 3, tuple(sorted((G, J))))
    assert work.entities.names().total == 1
    assert {(f.value, f.count) for f in work.entities.card(person(G)).detail.surfaces} == {(G, 2), (J, 1)}
    assert sorted(work.library.ids(ListQuery(entity=G))) == ids
    assert len(work.entities.mentions(person(G))) == 3
    assert [r.name.canonical for r in work.entities.rows(EntityQuery(text=J))] == [G]
    assert {m.detail.canonical for m in mentions.of(work.store, ids[0]) if isinstance(m.detail, Entity)} == {
        G
    }
    assert work.entities.alike() == []


def test_the_most_mentioned_spelling_is_shown_and_of_two_the_first(work: Workspace) -> None:
    article(work, 1, J)
    article(work, 2, G)
    assert names(work) == {J: 2}
    third = article(work, 3, G)
    assert names(work) == {G: 3}
    (mention,) = work.mentions.of(third)
    work.mentions.reject(mention.id)
    assert names(work) == {J: 2}
    work.history.undo()
    assert names(work) == {G: 3}
    detect(work, third, {}, "2")
    assert names(work) == {J: 2}


def test_names_that_are_not_surely_one_stay_apart(work: Workspace) -> None:
    for number, (name, type) in enumerate(
        [
            ("عُمان", EntityType.LOC),
            ("عمّان", EntityType.LOC),
            ("عمان", EntityType.LOC),
            ("حسن العامري", EntityType.PER),
            ("حسين العماري", EntityType.PER),
            ("شويغو", EntityType.PER),
            ("شويجو", EntityType.PER),
            (G, EntityType.LOC),
            (J, EntityType.PER),
        ]
    ):
        article(work, number, name, type)
    assert len(names(work)) == 9


def test_what_a_person_renamed_takes_all_spellings_along_and_stays(work: Workspace) -> None:
    three(work)
    work.entities.rename(person(G), "شويغو الأب")
    assert names(work) == {"شويغو الأب": 3}
    for number in (4, 5, 6):
        article(work, number, J)
    assert names(work) == {"شويغو الأب": 6}, "though the other spelling is the most mentioned now"
    work.history.undo()
    assert names(work) == {J: 6}


def test_the_spelling_that_a_person_prefers_is_shown(work: Workspace) -> None:
    three(work)
    work.entities.rename(person(G), J)
    assert names(work) == {J: 3}
    article(work, 4, G)
    assert names(work) == {J: 4}
    work.history.undo()
    assert names(work) == {G: 4}


def test_what_was_split_off_never_joins_again(work: Workspace) -> None:
    ids = three(work)
    work.entities.split(person(G), [J], J)
    assert names(work) == {G: 2, J: 1}
    detect(work, ids[0], {J: J}, "2")
    for number in (4, 5, 6):
        article(work, number, J)
    assert names(work) == {G: 2, J: 4}
    article(work, 7, "سيرجي شويغو")
    assert names(work) == {G: 3, J: 4}, "only the spellings that were named went"
    work.history.undo()
    assert names(work) == {J: 7}


def test_names_kept_apart_do_not_meet_until_that_is_taken_back(work: Workspace) -> None:
    article(work, 1, G)
    (other,) = add_articles(work.store, raw(2, f"قال {J} أمس"))
    work.entities.detail(person(G))
    with work.store.edit_tx("entity.apart") as step:
        dismissals.put(step, spellings.APART, spellings.pair(person(G), person(J)), other)
    detect(work, other, {J: J})
    assert names(work) == {G: 1, J: 1}
    work.history.undo()
    assert names(work) == {G: 2}
    work.history.redo()
    assert names(work) == {G: 1, J: 1}


def test_a_mention_that_a_person_named_keeps_its_name(work: Workspace) -> None:
    ids = three(work)
    (mention,) = work.mentions.of(ids[0])
    assert isinstance(mention.detail, Entity)
    work.mentions.edit(mention.id, replace(mention.detail, canonical=J))
    assert names(work) == {G: 2, J: 1}
    article(work, 4, G)
    article(work, 5, J)
    assert names(work) == {G: 4, J: 1}
    work.history.undo()
    assert names(work) == {G: 5}
    work.history.redo()
    assert names(work) == {G: 4, J: 1}


def test_accepting_and_merging_are_undone_after_others_changed_what_is_shown(work: Workspace) -> None:
    ids = three(work)
    (mention,) = work.mentions.of(ids[0])
    work.mentions.accept(mention.id)
    work.entities.merge([person(G)], "الوزير")
    for number in (4, 5):
        article(work, number, J)
    work.history.undo()
    work.history.undo()
    assert names(work) == {J: 5}
    assert work.mentions.get(mention.id).state is MentionState.SUGGESTED


def test_groups_and_media_are_one_kind_with_organisations(work: Workspace) -> None:
    article(work, 1, "مؤسسة بلومبيرغ", EntityType.ORG)
    article(work, 2, "مؤسسة بلومبيرج", EntityType.MEDIA)
    assert names(work) == {"مؤسسة بلومبيرغ": 2}
    assert work.entities.detail(Name("مؤسسة بلومبيرغ", "GROUP")).mentions == 2


def test_names_of_older_rules_are_compared_again_beside_the_work(work: Workspace) -> None:
    three(work)
    with work.store.bulk_tx() as tx:
        tx.conn.execute("UPDATE spelling SET shown = NULL")
        tx.conn.execute("UPDATE mention SET canonical = detected")
        tx.conn.execute("INSERT INTO setting (key, value) VALUES ('spellings', '0')")
    assert names(work) == {G: 2, J: 1} and work.entities.unsettled()
    assert work.entities.settle() == 2
    assert names(work) == {G: 3} and not work.entities.unsettled()
    assert work.entities.settle() == 0


def test_other_names_are_told_beside_the_one_that_is_shown(work: Workspace) -> None:
    three(work)
    article(work, 4, "الوزير الروسي")
    assert [r.also for r in work.entities.rows()] == [(J,), ()]
    work.entities.merge([person(G)], "الوزير الروسي")
    (row,) = work.entities.rows()
    assert (row.name.canonical, row.also) == ("الوزير الروسي", (J, G))
    assert work.entities.rows_of([row.name])[row.name].also == (J, G)
