"""Links between claims: candidates with reasons, links with evidence, undo; events as objects."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.assemble import Workspace
from workbench.domain.claim import Claim
from workbench.domain.claim_link import Relation, Subtype
from workbench.domain.errors import NotFound, UsageError
from workbench.domain.span import Span
from workbench.services.claim_links import ClaimLinks
from workbench.services.events import Events

TEXTS = (
    "انهيار جسر في بغلان\n\nقال الوالي إن انهيار جسر الوادي في ولاية بغلان أسفر عن مقتل 12 شخصا يوم السبت.\nوأرسلت الحكومة فرق الإنقاذ.",
    "حادث بغلان\n\nأسفر انهيار جسر الوادي في ولاية بغلان عن مقتل 40 شخصا يوم السبت بحسب شهود.\nوتعطلت حركة السير في المنطقة.",
    "نفي رسمي\n\nنفى الوالي أن يكون انهيار جسر الوادي في ولاية بغلان أسفر عن قتلى يوم السبت.\nوقال إن الجسر قديم.",
    "أسعار القمح\n\nارتفعت أسعار القمح في الأسواق العالمية هذا الأسبوع بسبب الجفاف.\nويتوقع التجار ارتفاعا آخر.",
)


@pytest.fixture
def filled(work: Workspace, tmp_path: Path) -> Workspace:
    for i, text in enumerate(TEXTS):
        (tmp_path / f"{i}.txt").write_text(text, encoding="utf-8")
    assert len(work.ingesting.run([tmp_path / f"{i}.txt" for i in range(4)]).added) == 4
    work.detecting.run()
    return work


@pytest.fixture
def claim_links(filled: Workspace) -> ClaimLinks:
    return filled.claim_links


def tag(work: Workspace, article: int, word: str) -> Claim:
    """A claim on the sentence that holds a word."""
    text = work.reading.open(article).article.text
    at = text.index(word)
    start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    return work.tagging.add(work.tagging.draft(article, start, end))


def test_candidates_say_why_and_what_they_may_be(filled: Workspace, claim_links: ClaimLinks) -> None:
    claim = tag(filled, 1, "12 شخصا")
    found = claim_links.candidates(claim.id)
    best = {c.article: c for c in reversed(found)}
    assert best[2].relation is Relation.CONTRADICTS and best[2].subtype is Subtype.NUMERIC
    assert {r.id for r in best[2].reasons} >= {"like_words", "other_figure"}
    assert best[3].relation is Relation.CONTRADICTS and best[3].subtype is Subtype.DENIAL
    assert "denial" in {r.id for r in best[3].reasons}
    assert 4 not in best
    assert [c.score for c in found] == sorted((c.score for c in found), reverse=True)
    assert found[0].exact in filled.reading.open(found[0].article).article.text


def test_accepting_a_sentence_tags_and_links_it_in_one_step(
    filled: Workspace, claim_links: ClaimLinks
) -> None:
    claim = tag(filled, 1, "12 شخصا")
    candidate = next(c for c in claim_links.candidates(claim.id) if c.article == 2)
    assert candidate.claim is None
    link = claim_links.accept(claim.id, candidate)
    assert (link.relation, link.subtype) == (Relation.CONTRADICTS, Subtype.NUMERIC)
    assert link.evidence_a[0].exact == claim.anchor.exact
    assert link.evidence_b[0].exact == candidate.exact
    assert link.reasons == candidate.reasons
    assert len(filled.reading.open(2).claims) == 1
    assert (2, candidate.start) not in {(c.article, c.start) for c in claim_links.candidates(claim.id)}
    filled.history.undo()
    assert filled.reading.open(2).claims == ()
    assert claim_links.of(claim.id) == []
    filled.history.redo()
    assert [x.id for x in claim_links.of(claim.id)] == [link.id]


def test_a_link_holds_evidence_rationale_and_confidence_and_can_be_changed(
    filled: Workspace, claim_links: ClaimLinks
) -> None:
    one, two = tag(filled, 1, "12 شخصا"), tag(filled, 3, "نفى")
    span = Span(two.anchor.start, two.anchor.start + 8)
    link = claim_links.link(
        two.id, one.id, "corrects", rationale="بيان لاحق", confidence="high", evidence=((span,), ())
    )
    assert (link.a, link.b) == (two.id, one.id)
    assert link.evidence_a[0].exact == two.anchor.exact[:8]
    changed = claim_links.edit(link.id, relation="contradicts", subtype="denial", rationale="نفي")
    assert (changed.relation, changed.subtype, changed.rationale) == ("contradicts", "denial", "نفي")
    assert (changed.confidence, changed.evidence_a) == ("high", link.evidence_a)
    assert claim_links.edit(link.id, relation="supports").subtype is None
    filled.history.undo()
    (back,) = claim_links.of(one.id)
    assert back.subtype is Subtype.DENIAL
    claim_links.unlink(link.id)
    assert claim_links.all() == []
    filled.history.undo()
    assert [x.id for x in claim_links.all(["contradicts"])] == [link.id]


def test_an_export_tells_the_links_as_each_end_sees_them(filled: Workspace, claim_links: ClaimLinks) -> None:
    one, two, three = tag(filled, 1, "12 شخصا"), tag(filled, 2, "40 شخصا"), tag(filled, 3, "نفى")
    claim_links.link(two.id, one.id, "updates", rationale="حصيلة لاحقة")
    claim_links.link(one.id, three.id, "contradicts", subtype="denial", confidence="high")
    claim_links.reject(two.id, three.id)
    told = {
        row.claim_uuid: [(x.relation, x.subtype, x.claim_uuid, x.article_id) for x in row.related]
        for row in filled.exporting.rows()
    }
    assert sorted(told[one.uuid]) == sorted(
        [("updated_by", "", two.uuid, 2), ("contradicts", "denial", three.uuid, 3)]
    )
    assert told[two.uuid] == [("updates", "", one.uuid, 1)]
    assert told[three.uuid] == [("contradicts", "denial", one.uuid, 1)]
    claim_links.unlink(claim_links.all(["updates"])[0].id)
    assert not any(row.related for row in filled.exporting.rows() if row.claim_uuid == two.uuid)


def test_a_symmetric_link_is_one_link_whichever_claim_comes_first(
    filled: Workspace, claim_links: ClaimLinks
) -> None:
    one, two = tag(filled, 1, "12 شخصا"), tag(filled, 2, "40 شخصا")
    first = claim_links.link(two.id, one.id, "same_as")
    assert (first.a, first.b) == (one.id, two.id)
    assert first.evidence_a[0].article == 1
    assert claim_links.link(one.id, two.id, "same_as").id == first.id
    assert len(claim_links.all()) == 1


def test_wrong_links_are_refused_in_one_line(filled: Workspace, claim_links: ClaimLinks) -> None:
    one, two = tag(filled, 1, "12 شخصا"), tag(filled, 2, "40 شخصا")
    for relation, subtype in (("likes", None), ("supports", "numeric"), ("contradicts", "colour")):
        with pytest.raises(UsageError):
            claim_links.link(one.id, two.id, relation, subtype=subtype)
    with pytest.raises(UsageError):
        claim_links.link(one.id, two.id, "supports", confidence="very")
    with pytest.raises(UsageError):
        claim_links.link(one.id, one.id, "supports")
    with pytest.raises(NotFound):
        claim_links.link(one.id, 99, "supports")
    assert claim_links.all() == []


def test_a_rejected_claim_is_not_proposed_again(filled: Workspace, claim_links: ClaimLinks) -> None:
    one, two = tag(filled, 1, "12 شخصا"), tag(filled, 2, "40 شخصا")
    assert two.id in {c.claim for c in claim_links.candidates(one.id)}
    claim_links.reject(one.id, two.id)
    assert two.id not in {c.claim for c in claim_links.candidates(one.id)}
    assert claim_links.of(one.id) == []


def test_events_are_named_filled_renamed_told_and_undone(filled: Workspace) -> None:
    events: Events = filled.events
    claim = tag(filled, 3, "نفى")
    event = events.create("  انهيار   جسر بغلان ", [1, 2])
    assert (event.name, event.articles) == ("انهيار جسر بغلان", (1, 2))
    events.add(event.id, [2, 4], [claim.id])
    assert events.get(event.id).articles == (1, 2, 4)
    assert events.articles(event.id) == [1, 2, 3, 4]
    events.remove(event.id, [4])
    assert [e.id for e in events.of(3)] == [event.id]
    assert events.of(4) == []
    filled.library.edit_meta([2], published="2024-05-02")
    filled.library.edit_meta([1], published="2024-05-03")
    told = events.timeline(event.id)
    assert [(m.what, m.article) for m in told][:2] == [("report", 2), ("report", 1)]
    assert told[-1].claim == claim.id or not told[-1].at
    assert events.rename(event.id, "جسر").name == "جسر"
    assert events.find("جسر").id == events.find(str(event.id)).id == event.id
    filled.history.undo()
    assert events.get(event.id).name == "انهيار جسر بغلان"
    events.delete(event.id)
    assert events.all() == []
    filled.history.undo()
    assert events.get(event.id).articles == (1, 2)
    for wrong in ("", "  "):
        with pytest.raises(UsageError):
            events.create(wrong)
    with pytest.raises(NotFound):
        events.create("x", [77])
    assert len(events.all()) == 1


def test_two_figures_that_conflict_become_linked_claims_with_their_sentences(work: Workspace) -> None:
    from workbench.domain.article import Given

    texts = (
        "انهيار جسر\n\nقال الوالي إن انهيار جسر الوادي في ولاية بغلان أسفر عن مقتل 12 شخصا يوم السبت.",
        "جسر بغلان\n\nأسفر انهيار جسر الوادي في ولاية بغلان عن مقتل 40 شخصا يوم السبت بحسب وكالة رويترز.",
    )
    for text in texts:
        work.ingesting.paste(text, Given(published="2024-05-01"))
    work.detecting.run()
    (pair,) = [p for p in work.figures.conflicts() if p.outcome == "conflict"]
    before = len(work.history.steps())
    link = work.claim_links.link_figures(pair)
    assert (link.relation, link.subtype) == ("contradicts", "numeric")
    assert len(work.history.steps()) == before + 1, "both claims and their link are one step"
    for side in (*link.evidence_a, *link.evidence_b):
        assert work.reading.sheet(side.article).article.text[side.start : side.end] == side.exact
    assert work.claim_links.over_figures([pair]) == {pair.key: link}
    other = work.claim_links.link_figures(pair, "updates")
    assert {other.a, other.b} == {link.a, link.b}, "claims that stand there are taken"
    work.history.undo()
    work.history.undo()
    assert work.claim_links.all() == [] and work.tagging.ids() == []
