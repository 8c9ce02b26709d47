"""Every place of a word: spellings, clitics, stems, phrases, entities; contexts; many tagged in one step."""

from __future__ import annotations

import pytest

from tests.storage.helpers import add_articles, raw
from workbench.assemble import Workspace
from workbench.domain.concordance import KwicQuery, Match
from workbench.domain.errors import UsageError
from workbench.domain.mention import Entity, EntityType
from workbench.domain.query import ListQuery
from workbench.services import kwic
from workbench.storage import articles, mentions

TEXT = "قالت الحُكومة إنها تعمل.\nوالحكومة الجديدة للحكومة السابقة، وحكومتها.\nاحكومة أخرى وبالحكومات"


def hits(text: str, query: str, match: Match) -> list[tuple[str, str]]:
    return [(text[s.start : s.end], c) for s, c in kwic.find(text, kwic.tokens(query), match)]


@pytest.mark.parametrize(
    ("query", "match", "expected"),
    [
        ("حكومة", Match.WORD, [("الحُكومة", "ال"), ("والحكومة", "وال"), ("للحكومة", "لل")]),
        ("الحكومه", Match.WORD, [("الحُكومة", ""), ("والحكومة", "و"), ("للحكومة", "لل")]),
        ("الحكومة", Match.FORM, [("الحُكومة", "")]),
        ("حكومة", Match.FORM, []),
        ("والحكومة الجديدة", Match.WORD, [("والحكومة الجديدة", "")]),
        ("حكومة الجديدة", Match.WORD, [("والحكومة الجديدة", "وال")]),
        ("السابقة وحكومتها", Match.WORD, [("السابقة، وحكومتها", "")]),
        ("وحكومتها احكومة", Match.WORD, []),
        ("تعمل والحكومة", Match.WORD, []),
    ],
)
def test_words_with_their_clitics(query: str, match: Match, expected: list[tuple[str, str]]) -> None:
    assert hits(TEXT, query, match) == expected


def test_stems_find_inflected_forms() -> None:
    found = [w for w, _ in hits(TEXT, "حكومة", Match.STEM)]
    assert {"الحُكومة", "والحكومة", "للحكومة", "وبالحكومات"} <= set(found)
    assert "احكومة" not in found


def test_context_ends_with_the_paragraph_and_begins_with_a_whole_word() -> None:
    (span, _), *_ = kwic.find(TEXT, ["السابقه"], Match.WORD)
    before, after = kwic.context(TEXT, span, 12)
    assert (before, after) == ("للحكومة ", "، وحكومتها.")
    assert kwic.context(TEXT, span, 500) == ("والحكومة الجديدة للحكومة ", "، وحكومتها.")


@pytest.fixture
def ids(work: Workspace) -> list[int]:
    return add_articles(
        work.store,
        raw(1, "اجتمعت الحكومة أمس. وقالت الحكومة إن الحكومة باقية.", outlet="المدار"),
        raw(2, "لا شيء هنا عن ذلك.", outlet="المدار"),
        raw(3, "بيان للحكومة صدر.", outlet="الشروق"),
    )


def test_the_library_is_searched_whole_with_offsets_of_the_original(work: Workspace, ids: list[int]) -> None:
    found = work.concordance.find(KwicQuery("حكومة"))
    assert (len(found.hits), found.articles, found.more) == (4, 2, False)
    for hit in found.hits:
        text = articles.get(work.store, hit.article_id).text
        assert text[hit.start : hit.end] == hit.exact
        assert f"{hit.before}{hit.exact}{hit.after}" in text
    few = work.concordance.find(KwicQuery("حكومة", limit=3))
    assert len(few.hits) == 3 and few.more
    only = work.concordance.find(KwicQuery("حكومة", listed=ListQuery(outlets=("الشروق",))))
    assert [h.exact for h in only.hits] == ["للحكومة"] and only.hits[0].outlet == "الشروق"
    assert work.concordance.find(KwicQuery("زلزال")).hits == ()
    with pytest.raises(UsageError):
        work.concordance.find(KwicQuery(" ،؟ "))


def test_page_furniture_is_no_hit(work: Workspace) -> None:
    from dataclasses import replace

    from workbench.domain.article import Block, BlockKind

    body = raw(7, "صدر بيان الحكومة.\nالحكومة في أرقام")
    cut = body.text.index("\nالحكومة")
    blocks = (Block(0, cut, BlockKind.BODY, "t"), Block(cut + 1, len(body.text), BlockKind.DEBRIS, "t"))
    add_articles(work.store, replace(body, blocks=blocks))
    assert len(work.concordance.find(KwicQuery("الحكومة")).hits) == 1


def test_entities_are_found_by_name_whatever_their_spelling(work: Workspace, ids: list[int]) -> None:
    text = articles.get(work.store, ids[2]).text
    at = text.index("للحكومة") + 2
    entity = Entity(at, at + 5, "", EntityType.ORG, "الحكومة التونسية", 0.9)
    with work.store.bulk_tx() as tx:
        mentions.replace(tx, ids[2], text, "entities", "1", [entity])
    query = KwicQuery("الحكومة التونسية", Match.ENTITY, type="GROUP")
    assert [(h.article_id, h.start) for h in work.concordance.find(query).hits] == [(ids[2], at)]
    other = KwicQuery("الحكومة التونسية", Match.ENTITY, type="PER")
    assert work.concordance.find(other).hits == ()


def test_all_hits_are_tagged_in_one_step_each_sentence_once(work: Workspace, ids: list[int]) -> None:
    found = work.concordance.find(KwicQuery("حكومة"))
    made = work.concordance.tag(found.hits, label="policy")
    assert [c.anchor.exact for c in made] == [
        "اجتمعت الحكومة أمس.",
        "وقالت الحكومة إن الحكومة باقية.",
        "بيان للحكومة صدر.",
    ]
    assert {c.label for c in made} == {"policy"}
    assert work.concordance.tag(found.hits, label="policy") == [], "nothing is tagged twice"
    assert len(work.concordance.tag(found.hits[:2], label="event", whole=False)) == 2
    work.history.undo()
    work.history.undo()
    assert work.tagging.ids() == []
