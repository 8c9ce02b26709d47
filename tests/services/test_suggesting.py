"""Suggested claims: fates, one step each, undo, what is learned and taken back, the same sentence elsewhere."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.storage.helpers import add_articles, raw
from workbench.assemble import Workspace, workbench
from workbench.config.model import Config
from workbench.detect.suggest import PRIOR
from workbench.domain.claim import Origin
from workbench.domain.errors import NotFound, UsageError
from workbench.domain.suggestion import Fate, Ranking, Suggestion
from workbench.texts import LANGUAGES, catalogue

BODY = (
    "أعلنت الوزارة إغلاق الجسر في المدينة بعد الفيضانات.\n"
    "تحيط بالمدينة بساتين الزيتون واللوز من جميع الجهات.\n"
    "ووقع الرئيس قانونا جديدا في العاصمة أمام النواب."
)


@pytest.fixture
def article(work: Workspace) -> int:
    return add_articles(work.store, raw(1, BODY))[0]


def suggested(work: Workspace, article: int, words: str) -> Suggestion:
    return next(s for s in work.suggesting.of(article) if words in s.anchor.exact)


def span(one: Suggestion) -> tuple[int, int, int]:
    return one.article_id, one.anchor.start, one.anchor.end


def fates(work: Workspace, article: int) -> list[Fate]:
    return [s.fate for s in work.suggesting.of(article)]


def test_every_sentence_is_there_in_each_order(work: Workspace, article: int) -> None:
    by_text = work.suggesting.of(article)
    assert len(by_text) == 4 and [s.anchor.start for s in by_text] == sorted(s.anchor.start for s in by_text)
    by_score = work.suggesting.of(article, Ranking.SCORE)
    assert {s.anchor for s in by_score} == {s.anchor for s in by_text}
    assert [s.score for s in by_score] == sorted((s.score for s in by_text), reverse=True)
    assert "أعلنت" in by_score[0].anchor.exact
    far = [abs(s.score - 0.5) for s in work.suggesting.of(article, Ranking.UNCERTAIN)]
    assert far == sorted(far)


def test_accepting_saves_the_whole_claim_as_one_step_and_undo_opens_it_again(
    work: Workspace, article: int
) -> None:
    one = suggested(work, article, "أعلنت")
    claim = work.suggesting.accept(work.suggesting.draft(*span(one)))
    assert (claim.origin, claim.anchor, claim.label) == (Origin.SUGGESTED, one.anchor, one.label)
    assert suggested(work, article, "أعلنت").fate is Fate.ACCEPTED
    assert work.suggesting.judgements()[0].claim_id == claim.id
    assert [s.what for s in work.history.steps()] == ["suggestion.accept"]
    work.history.undo()
    assert work.tagging.ids() == [] and work.suggesting.judgements() == []
    assert suggested(work, article, "أعلنت").fate is Fate.OPEN
    work.history.redo()
    assert suggested(work, article, "أعلنت").fate is Fate.ACCEPTED
    work.tagging.delete(claim.id)
    assert suggested(work, article, "أعلنت").fate is Fate.OPEN, "nothing hides what has no claim"


def test_a_rejected_sentence_stays_in_the_list_but_behind_the_open_ones(
    work: Workspace, article: int
) -> None:
    one = suggested(work, article, "أعلنت")
    work.suggesting.reject(*span(one))
    last = work.suggesting.of(article, Ranking.SCORE)[-1]
    assert (last.anchor, last.fate) == (one.anchor, Fate.REJECTED)
    work.suggesting.accept(work.suggesting.draft(*span(one)))
    assert suggested(work, article, "أعلنت").fate is Fate.ACCEPTED
    assert len(work.suggesting.judgements()) == 1, "the later word counts"
    work.history.undo()
    assert suggested(work, article, "أعلنت").fate is Fate.REJECTED


def test_a_claim_made_by_hand_covers_its_sentence(work: Workspace, article: int) -> None:
    one = suggested(work, article, "ووقع")
    work.tagging.add(work.tagging.draft(article, one.anchor.start, one.anchor.start + 15))
    assert fates(work, article) == [Fate.OPEN, Fate.OPEN, Fate.OPEN, Fate.CLAIMED]


def test_judgements_teach_and_what_is_taken_back_is_forgotten(work: Workspace, article: int) -> None:
    before = suggested(work, article, "ووقع")
    work.suggesting.reject(*span(suggested(work, article, "أعلنت")))
    assert suggested(work, article, "ووقع").score < before.score
    rows = {r.code: r for r in work.suggesting.learned()}
    assert (rows["event"].accepted, rows["event"].rejected) == (0, 1)
    assert rows["event"].weight < rows["event"].prior == PRIOR["event"]
    work.history.undo()
    assert suggested(work, article, "ووقع").score == before.score and work.suggesting.learned() == []
    work.history.redo()
    assert work.suggesting.forget() == 1
    assert suggested(work, article, "ووقع").score == before.score
    work.history.undo()
    assert suggested(work, article, "ووقع").score < before.score


def test_the_same_sentence_elsewhere_is_accepted_with_it_and_teaches_once(
    work: Workspace, article: int
) -> None:
    lead = "أعلنت الوزارة إغلاق الجسر في المدينة بعد الفيضانات."
    spelt = "اعلنت الوزارة اغلاق الجسر فى المدينه بعد الفيضانات"
    others = add_articles(
        work.store, raw(2, f"مقدمة قصيرة هنا.\n{lead}"), raw(3, spelt), raw(4, f"{lead[:-1]} والأمطار.")
    )
    one = suggested(work, article, "أعلنت")
    assert [p[0] for p in work.suggesting.identical(*span(one))] == [article, *others[:2]]
    draft = replace(work.suggesting.draft(*span(one)), note="مكرر", label="policy")
    made = work.suggesting.accept_identical(draft)
    assert [(c.article_id, c.label, c.note) for c in made] == [
        (a, "policy", "مكرر") for a in (article, *others[:2])
    ]
    assert len(work.suggesting.judgements()) == 3
    assert {r.accepted for r in work.suggesting.learned()} == {1}
    work.history.undo()
    assert work.tagging.ids() == [] and work.suggesting.judgements() == []


def test_a_refused_draft_leaves_nothing_behind(work: Workspace, article: int) -> None:
    one = suggested(work, article, "أعلنت")
    good = work.suggesting.draft(*span(one))
    with pytest.raises(UsageError):
        work.suggesting.accept_all([good, replace(good, label="gossip")])
    assert work.tagging.ids() == [] and work.suggesting.judgements() == [] and work.history.steps() == []
    with pytest.raises(NotFound):
        work.suggesting.of(99)


def test_another_analysts_judgements_are_not_mine(work: Workspace, article: int, config: Config) -> None:
    one = suggested(work, article, "أعلنت")
    work.suggesting.reject(*span(one))
    other = workbench(replace(config, analyst="badr"))
    assert suggested(other, article, "أعلنت") == one
    assert other.suggesting.forget() == 0
    other.close()
    assert suggested(work, article, "أعلنت").fate is Fate.REJECTED


def test_every_reason_has_words_in_both_languages() -> None:
    for texts in map(catalogue, LANGUAGES):
        assert {f"why.{name}" for name in PRIOR if name != "bias"} <= texts.keys()
