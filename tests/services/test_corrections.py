"""Names marked, retagged, resized and deleted by a person; the same said of identical words, remembered, taken back."""

from __future__ import annotations

import pytest

from tests.storage.helpers import add_articles, live, raw
from workbench.assemble import Workspace
from workbench.domain.correction import NONE
from workbench.domain.errors import NotFound, UsageError
from workbench.domain.mention import Entity, EntityType, Mention, MentionState
from workbench.services import corrections as service
from workbench.storage import articles, corrected, corrections, mentions

BODIES = (
    "قالت «طالبان» إن بطالبان قوة. وزارت وزارة الصناعة والتجارة طالبان أمس.",
    "رفضت طالبان العرض، ولطالبان رأي. وعاد تنظيم طالبان باكستان.",
    "زار الوزير فلاديمير بوتين روسيا وأوكرانيا.",
)


def found(text: str, names: dict[str, EntityType]) -> list[Entity]:
    out, at = [], 0
    for name, kind in names.items():
        at = text.index(name, at if name in text[at:] else 0)
        out.append(Entity(at, at + len(name), name, kind, name, 0.9))
        at += len(name)
    return out


def detect(work: Workspace, article: int, names: dict[str, EntityType]) -> None:
    """As detection does it: what was found is put in, then the corrections in force are applied."""
    text = articles.get(work.store, article).text
    with work.store.bulk_tx() as tx:
        mentions.replace(tx, article, text, "entities", "1", found(text, names))
        corrected.apply(tx, articles.get(work.store, article))


PER, LOC, ORG, GROUP = EntityType.PER, EntityType.LOC, EntityType.ORG, EntityType.GROUP


@pytest.fixture
def ids(work: Workspace) -> list[int]:
    made = add_articles(work.store, *(raw(n, body) for n, body in enumerate(BODIES)))
    detect(work, made[0], {"طالبان": PER, "وزارة الصناعة": ORG})
    detect(work, made[1], {"طالبان": PER, "تنظيم طالبان باكستان": GROUP})
    detect(work, made[2], {"الوزير فلاديمير بوتين": PER, "روسيا وأوكرانيا": LOC})
    return made


def shown(work: Workspace, article: int) -> list[tuple[str, str]]:
    text = articles.get(work.store, article).text
    return [
        (text[m.start : m.end], str(m.detail.type))
        for m in mentions.of(work.store, article)
        if isinstance(m.detail, Entity)
    ]


def first(work: Workspace, article: int) -> Mention:
    return mentions.of(work.store, article)[0]


def place(work: Workspace, article: int, words: str) -> tuple[int, int, int]:
    at = articles.get(work.store, article).text.index(words)
    return article, at, at + len(words)


def test_a_name_is_added_without_clitics_and_quotes_and_detection_leaves_it(
    work: Workspace, ids: list[int]
) -> None:
    mention, said = work.corrections.mark(*place(work, ids[1], "، ولطالبان"), "GROUP")
    assert isinstance(mention.detail, Entity)
    assert (mention.detail.surface, mention.detail.type, mention.by) == ("طالبان", GROUP, "amal")
    assert (said.surface, said.was) == ("طالبان", "")
    detect(work, ids[1], {"طالبان": PER})
    assert ("طالبان", "GROUP") in shown(work, ids[1])
    work.history.undo()
    assert ("طالبان", "GROUP") not in shown(work, ids[1])
    with pytest.raises(UsageError, match="no word"):
        work.corrections.mark(*place(work, ids[1], "، "), "PER")


def test_retagging_reaches_identical_words_here_and_everywhere_as_one_step(
    work: Workspace, ids: list[int]
) -> None:
    before = live(work.store)
    _, said = work.corrections.retag(first(work, ids[0]).id, "GROUP")
    reach = work.corrections.reach(said)
    assert (reach.here, reach.everywhere, reach.articles, reach.more) == (2, 4, 2, False)
    steps = len(work.history.steps())
    work.corrections.say(said, everywhere=False)
    assert len(work.history.steps()) == steps + 1
    assert [s for s in shown(work, ids[0]) if s[0] == "طالبان"] == [("طالبان", "GROUP")] * 3
    assert ("طالبان", "PER") in shown(work, ids[1])
    work.corrections.say(said, everywhere=True)
    assert shown(work, ids[1]) == [
        ("طالبان", "GROUP"),
        ("طالبان", "GROUP"),
        ("تنظيم طالبان باكستان", "GROUP"),
    ], "a longer name that holds the words stays"
    for _ in range(3):
        work.history.undo()
    assert {k: v for k, v in live(work.store).items() if k != "mention"} == {
        k: v for k, v in before.items() if k != "mention"
    }
    assert shown(work, ids[0]) == [("طالبان", "PER"), ("وزارة الصناعة", "ORG")]
    assert shown(work, ids[1]) == [("طالبان", "PER"), ("تنظيم طالبان باكستان", "GROUP")]
    for _ in range(3):
        work.history.redo()
    assert [s for s in shown(work, ids[1]) if s[0] == "طالبان"] == [("طالبان", "GROUP")] * 2


def test_new_articles_and_new_runs_follow_and_a_person_outranks(work: Workspace, ids: list[int]) -> None:
    _, said = work.corrections.retag(first(work, ids[0]).id, "GROUP")
    work.mentions.accept(first(work, ids[1]).id)
    kept = first(work, ids[1])
    work.corrections.say(said, everywhere=True)
    assert first(work, ids[1]) == kept, "what a person said of a place stays"
    (new,) = add_articles(work.store, raw(9, "عادت طالبان"))
    detect(work, new, {"طالبان": LOC})
    assert shown(work, new) == [("طالبان", "GROUP")]
    made = first(work, new)
    assert (made.state, made.by) == (MentionState.ACCEPTED, None), "nothing is left to decide there"
    detect(work, new, {"طالبان": LOC})
    assert first(work, new).id == made.id
    work.mentions.reject(made.id)
    detect(work, new, {"طالبان": LOC})
    assert shown(work, new) == []
    assert [(c.said.surface, c.said.type, c.everywhere) for c in work.corrections.every()] == [
        ("طالبان", "GROUP", True)
    ]
    work.history.undo()
    assert shown(work, new) == [("طالبان", "GROUP")]


def test_what_is_no_name_is_none_everywhere_until_it_is_taken_back(work: Workspace, ids: list[int]) -> None:
    mention = work.mentions.reject(first(work, ids[0]).id)
    said = work.corrections.said_of(mention)
    assert said.type == NONE
    reach = work.corrections.reach(said)
    assert (reach.here, reach.everywhere, reach.articles) == (0, 1, 1), "only what was detected counts"
    pk = work.corrections.say(said, everywhere=True)
    assert shown(work, ids[1]) == [("تنظيم طالبان باكستان", "GROUP")]
    (new,) = add_articles(work.store, raw(9, "عادت طالبان"))
    detect(work, new, {"طالبان": LOC})
    assert shown(work, new) == []
    assert [(c.mentions, c.hidden) for c in work.corrections.every()] == [(0, 2)]
    work.corrections.forget(pk)
    assert shown(work, new) == [("طالبان", "LOC")] and ("طالبان", "PER") in shown(work, ids[1])
    assert shown(work, ids[0]) == [("وزارة الصناعة", "ORG")], "the one place stays as it was said"
    work.history.undo()
    assert shown(work, new) == []
    with pytest.raises(NotFound):
        work.corrections.forget(pk + 1)


def test_resizing_grows_over_what_it_meets_and_shrinks_only_where_the_longer_words_stand(
    work: Workspace, ids: list[int]
) -> None:
    grown, said = work.corrections.mark(*place(work, ids[0], "وزارة الصناعة والتجارة"), "ORG")
    assert isinstance(grown.detail, Entity) and grown.detail.surface == "وزارة الصناعة والتجارة"
    assert said.context == said.surface == "وزارة الصناعة والتجارة"
    cut, said = work.corrections.mark(*place(work, ids[2], "فلاديمير بوتين"), "PER")
    assert isinstance(cut.detail, Entity) and cut.detail.surface == "فلاديمير بوتين"
    assert (said.context, said.surface) == ("الوزير فلاديمير بوتين", "فلاديمير بوتين")
    _, two = work.corrections.mark(*place(work, ids[2], "وأوكرانيا"), "LOC")
    assert (two.context, two.surface) == ("روسيا وأوكرانيا", "أوكرانيا")
    work.corrections.say(two, everywhere=True)
    (new,) = add_articles(work.store, raw(9, "بين روسيا وأوكرانيا"))
    detect(work, new, {"روسيا وأوكرانيا": LOC})
    assert shown(work, new) == [("أوكرانيا", "LOC")]


def test_a_correction_of_the_same_words_replaces_the_one_before(work: Workspace, ids: list[int]) -> None:
    _, said = work.corrections.retag(first(work, ids[0]).id, "GROUP")
    work.corrections.say(said, everywhere=True)
    _, other = work.corrections.retag(first(work, ids[0]).id, "ORG")
    work.corrections.say(other, everywhere=True)
    assert [c.said.type for c in work.corrections.every()] == ["ORG"]
    assert {t for s, t in shown(work, ids[1]) if s == "طالبان"} == {"ORG"}
    work.history.undo()
    assert {t for s, t in shown(work, ids[1]) if s == "طالبان"} == {"GROUP"}


def test_merges_of_names_hold_for_corrections_too(work: Workspace, ids: list[int]) -> None:
    from workbench.domain.entity import Name

    _, said = work.corrections.retag(first(work, ids[0]).id, "GROUP")
    work.entities.rename(Name(said.canonical, "GROUP"), "حركة طالبان")
    work.corrections.say(said, everywhere=True)
    assert {r.name.canonical for r in work.entities.rows()} >= {"حركة طالبان"}
    assert len(work.entities.mentions(Name("حركة طالبان", "GROUP"))) == 5


def test_many_articles_are_brought_up_to_date_after_the_step(
    work: Workspace, ids: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(corrections, "INLINE", 1)
    monkeypatch.setattr(service, "LOOKED_AT", 0)
    _, said = work.corrections.retag(first(work, ids[0]).id, "GROUP")
    assert work.corrections.reach(said).more
    work.corrections.say(said, everywhere=True)
    assert len(work.corrections.waiting()) == 1
    told: list[int] = []
    assert work.corrections.spread(lambda n, total: told.append(n)) == 1 and told == [1]
    assert work.corrections.waiting() == []
    assert {t for a in ids[:2] for s, t in shown(work, a) if s == "طالبان"} == {"GROUP"}


def test_what_is_said_of_one_article_outranks_what_is_said_everywhere(
    work: Workspace, ids: list[int]
) -> None:
    _, there = work.corrections.retag(first(work, ids[1]).id, "LOC")
    work.corrections.say(there, everywhere=False)
    _, said = work.corrections.retag(first(work, ids[0]).id, "GROUP")
    work.corrections.say(said, everywhere=True)
    assert {t for s, t in shown(work, ids[1]) if s == "طالبان"} == {"LOC"}
    assert {t for s, t in shown(work, ids[0]) if s == "طالبان"} == {"GROUP"}
    assert {(c.said.type, c.everywhere) for c in work.corrections.every()} == {
        ("LOC", False),
        ("GROUP", True),
    }
    detect(work, ids[1], {"طالبان": PER})
    assert {t for s, t in shown(work, ids[1]) if s == "طالبان"} == {"LOC"}


def test_a_name_marked_over_a_correction_and_undone_leaves_it_once(work: Workspace, ids: list[int]) -> None:
    _, said = work.corrections.retag(first(work, ids[0]).id, "GROUP")
    work.corrections.say(said, everywhere=True)
    before = shown(work, ids[1])
    work.mentions.reject(first(work, ids[1]).id)
    work.corrections.mark(*place(work, ids[1], "طالبان العرض"), "ORG")
    detect(work, ids[1], {"طالبان": PER, "تنظيم طالبان باكستان": GROUP})
    assert ("طالبان العرض", "ORG") in shown(work, ids[1])
    work.history.undo()
    work.history.undo()
    detect(work, ids[1], {"طالبان": PER, "تنظيم طالبان باكستان": GROUP})
    assert shown(work, ids[1]) == before
