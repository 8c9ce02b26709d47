"""Pairing claims by keyboard: one key links, digits choose the relation, both articles show it; on the database."""

from __future__ import annotations

import pytest

from tests.tui.helpers import app_on, bridges, page, press, settle
from workbench.assemble import Workspace
from workbench.domain.claim_link import Relation
from workbench.tui.app import WorkbenchApp
from workbench.tui.screens.pairing import PairingScreen

SIZES = [(60, 16), (80, 24), (120, 40)]


def at(app: WorkbenchApp, article: int) -> None:
    """Put the list's cursor on an article."""
    app.desk.list.move_to(list(app.desk.list.ids).index(article))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["en", "ar"])
async def test_a_sentence_becomes_a_claim_and_is_linked_with_one_key(
    work: Workspace, size: tuple[int, int], language: str
) -> None:
    one, two = bridges(work)
    app = app_on(work)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        if language == "ar":
            await press(pilot, "f7")
        at(app, one)
        await press(pilot, "enter", "G", "p")
        screen = app.screen
        assert isinstance(screen, PairingScreen)
        (claim,) = (r.claim for r in work.tagging.rows())
        assert claim.article_id == one and screen.claim == claim
        first = screen.things[0].candidate
        assert first is not None and first.article == two and first.relation == "updates" and first.reasons

        await press(pilot, "l")
        (link,) = work.claim_links.all()
        other = next(r.claim for r in work.tagging.rows() if r.claim.article_id == two)
        assert (link.relation, link.a, link.b) == ("updates", other.id, claim.id), "the later report updates"
        assert {e.article for e in link.evidence_a} == {two} and {e.article for e in link.evidence_b} == {one}
        assert screen.things[0].linked is not None and screen.things[0].linked.back

        await press(pilot, "escape")
        assert app.desk.sheet is not None and app.desk.sheet.claim_links[0].other.id == other.id
        places = [i.place for i in app.desk.inspector.items if i.place]
        assert places == [(two, other.anchor.start)]
        await press(pilot, "p", "x")
        assert work.claim_links.all() == []
        await press(pilot, "u")
        assert work.claim_links.all() == [link]


async def test_digits_choose_the_relation_and_a_contradiction_asks_what_about(work: Workspace) -> None:
    one, two = bridges(work)
    claim = work.tagging.add(work.tagging.draft(one, 14, 80))
    app = app_on(work)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "f3", "p")
        screen = app.screen
        assert isinstance(screen, PairingScreen) and screen.claim == claim
        for number, relation in enumerate(Relation, 1):
            if relation is Relation.CONTRADICTS:
                continue
            await press(pilot, str(number))
            (link,) = work.claim_links.all()
            assert link.relation is relation
        await press(pilot, "٤")
        await press(pilot, "2", "tab", "3", "tab", *"bulletin", "enter")
        (link,) = work.claim_links.all()
        assert (link.relation, link.subtype) == ("contradicts", "temporal")
        assert (link.confidence, link.rationale) == ("high", "bulletin")
        await press(pilot, "enter")
        assert app.desk.sheet is not None and app.desk.sheet.article.id == two
        said = [text for item in app.desk.inspector.items for text, _ in item.pieces]
        assert "contradicts (time)" in said
        await press(pilot, "escape")
        assert isinstance(app.screen, PairingScreen)


async def test_a_candidate_that_is_refused_is_not_suggested_again(work: Workspace) -> None:
    one, _ = bridges(work)
    claim = work.tagging.add(work.tagging.draft(one, 14, 80))
    app = app_on(work)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "f3", "p")
        number = len(work.claim_links.candidates(claim.id))
        await press(pilot, "x")
        assert len(work.claim_links.candidates(claim.id)) == number - 1
        await press(pilot, "u")
        assert len(work.claim_links.candidates(claim.id)) == number


async def test_the_inspector_leads_to_the_claim_at_the_other_end(work: Workspace) -> None:
    one, two = bridges(work)
    a = work.tagging.add(work.tagging.draft(one, 14, 80))
    b = work.tagging.add(work.tagging.draft(two, 14, 70))
    work.claim_links.link(a.id, b.id, "contradicts", subtype="numeric")
    app = app_on(work)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        for article, other in ((one, b), (two, a)):
            app.desk.show_list()
            at(app, article)
            await press(pilot, "enter")
            assert "contradicts (figure)" in page(app)
            row = next(i for i, x in enumerate(app.desk.inspector.items) if x.place)
            await press(pilot, "f6")
            app.desk.inspector.move_to(row)
            await press(pilot, "enter")
            assert app.desk.sheet.article.id == other.article_id  # type: ignore[union-attr]
            assert app.desk.reader.caret == other.anchor.start
