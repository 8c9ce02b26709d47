"""Events by keyboard: named, filled, emptied, told in order; asserted on the database."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.tui.helpers import app_on, bridges, page, press, settle
from workbench.arabic.layout import visual
from workbench.assemble import Workspace
from workbench.domain.words import shortened, shortened_by_words
from workbench.tui.screens.board import BoardScreen
from workbench.tui.screens.event import EventScreen
from workbench.tui.screens.events import EventsScreen

SIZES = [(60, 16), (80, 24), (120, 40)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["en", "ar"])
async def test_an_event_is_named_filled_from_candidates_and_undone(
    work: Workspace, size: tuple[int, int], language: str
) -> None:
    one, two = bridges(work)
    app = app_on(work)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        if language == "ar":
            await press(pilot, "f7")
        await press(pilot, "&")
        assert isinstance(app.screen, EventsScreen) and not app.screen.things
        await press(pilot, "escape")
        app.desk.list.move_to(list(app.desk.list.ids).index(one))
        await press(pilot, "enter", "&", "n", *"جسر", "enter")
        (event,) = work.events.all()
        assert (event.name, event.articles) == ("جسر", (one,))

        await press(pilot, "enter")
        screen = app.screen
        assert isinstance(screen, EventScreen)
        found = [x.article for x in screen.things if x.candidate is not None]
        assert found[0] == two and all(x.candidate.reasons for x in screen.things if x.candidate)
        await press(pilot, "j", "a")
        assert work.events.get(event.id).articles == (one, two)
        assert [x.article for x in screen.things if x.moment is not None] == [one, two]
        await press(pilot, "u")
        assert work.events.get(event.id).articles == (one,)
        screen.rows.move_to(next(i for i, c in enumerate(screen.rows.cards) if c.key == ("article", two)))
        await press(pilot, "x")
        assert two not in {c.article_id for c in work.events.suggestions(event.id)}
        await press(pilot, "u", "g", "enter")
        assert app.screen is app.desk and app.desk.sheet is not None and app.desk.sheet.article.id == one
        await press(pilot, "escape")
        assert isinstance(app.screen, EventScreen)
        await press(pilot, "#")
        board = app.screen
        assert isinstance(board, BoardScreen) and board.choice is not None and board.choice.event == event.id
        await press(pilot, "&", "X", "enter")
        assert work.events.all() == [] and app.screen.things == []
        await press(pilot, "u")
        assert [e.name for e in work.events.all()] == ["جسر"]


async def test_marked_articles_and_a_claim_go_into_an_event(work: Workspace) -> None:
    one, two = bridges(work)
    claim = work.tagging.add(work.tagging.draft(one, 14, 60))
    app = app_on(work)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        for article in (one, two):
            app.desk.list.move_to(list(app.desk.list.ids).index(article))
            await press(pilot, "space")
        await press(pilot, "&", "n", *"جسر", "enter")
        (event,) = work.events.all()
        assert event.articles == (one, two)
        await press(pilot, "escape", "f3", "&")
        assert "claims in hand: 1" in page(app)
        await press(pilot, "a")
        assert work.events.get(event.id).claims == (claim.id,)
        await press(pilot, "enter")
        assert isinstance(app.screen, EventScreen)
        told = [x.moment for x in app.screen.things if x.moment is not None]
        assert {m.what for m in told} == {"report", "claim"}
        await press(pilot, "e", "ctrl+s")
        app.screen.rows.move_to(
            next(i for i, x in enumerate(app.screen.things) if x.moment and x.moment.claim)
        )
        await press(pilot, "x")
        assert work.events.get(event.id).claims == ()


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("width", [60, 80])
async def test_the_top_line_says_that_a_title_is_cut(work: Workspace, language: str, width: int) -> None:
    one, _ = bridges(work)
    app = app_on(work)
    async with app.run_test(size=(width, 24)) as pilot:
        await settle(pilot)
        if language == "ar":
            await press(pilot, "f7")
        app.desk.list.move_to(list(app.desk.list.ids).index(one))
        await press(pilot, "enter", "&")
        screen = app.screen
        assert isinstance(screen, EventsScreen)
        screen.hand = replace(screen.hand, words="كلمة " * 30)
        screen.show_title()
        await settle(pilot)
        top = page(app).splitlines()[0]
        assert "…" in top and top.startswith(" ") and top.endswith(" ")
        for said in (screen.texts("events.title", n=len(screen.things)), screen.hand_words()):
            assert (visual(said) if language == "ar" else said) in top


def test_words_are_cut_with_an_ellipsis() -> None:
    assert shortened("كلمة\n  أخرى") == "كلمة أخرى"
    assert shortened("أ" * 40) == "أ" * 40
    assert shortened("أ" * 41) == "أ" * 39 + "…"
    assert shortened("كلمة", 0) == "…"


def test_no_word_is_cut_where_words_are_told() -> None:
    assert shortened_by_words("تعمل، على، تعرض، 144، شخصا", 24) == "تعمل، على، تعرض، 144…"
    assert shortened_by_words("تعمل على", 4) == "تعمل…"
    assert shortened_by_words("تعمل على", 8) == "تعمل على"
    assert shortened_by_words("أ" * 9, 4) == "أأأ…"
