"""Suggested claims by keyboard, asserted on the database."""

from __future__ import annotations

from tests.tui.helpers import app_on, page, press, settle
from workbench.assemble import Workspace
from workbench.domain.claim import Origin
from workbench.domain.suggestion import Fate, Ranking
from workbench.tui.screens.suggestions import SuggestionsScreen

SIZE = (80, 24)


def screen_of(app: object) -> SuggestionsScreen:
    found = app.screen  # type: ignore[attr-defined]
    assert isinstance(found, SuggestionsScreen)
    return found


async def test_one_key_accepts_rejects_and_skips_and_undo_takes_it_back(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "j", "enter", "i")
        screen = screen_of(app)
        article = work.library.ids()[1]
        ranked = work.suggesting.of(article, Ranking.SCORE)
        assert [s.anchor for s in screen.rows.suggestions] == [s.anchor for s in ranked]
        first, second, third = ranked[:3]
        assert f"{round(100 * first.score)}%" in page(app) and "suggestion 1/" in page(app)

        await press(pilot, "a")
        (row,) = work.tagging.rows()
        assert (row.claim.anchor, row.claim.origin) == (first.anchor, Origin.SUGGESTED)
        assert row.claim.hops[0].source == "الشرق" and row.claim.fields["certainty"]
        assert screen.rows.current is not None and screen.rows.current.anchor == second.anchor

        await press(pilot, "x")
        fates = {s.anchor: s.fate for s in work.suggesting.of(article)}
        assert (fates[first.anchor], fates[second.anchor]) == (Fate.ACCEPTED, Fate.REJECTED)
        assert screen.rows.current.anchor == third.anchor, "the order stays while it is worked through"
        await press(pilot, "space", "k")
        assert screen.rows.current.anchor == third.anchor

        await press(pilot, "u", "u")
        assert work.tagging.rows() == [] and work.suggesting.judgements() == []
        assert {s.fate for s in screen.rows.suggestions} == {Fate.OPEN}


async def test_editing_first_and_the_same_sentence_everywhere(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "j", "enter", "i", "e", "6", "tab", *"مهم", "enter")
        (row,) = work.tagging.rows()
        assert (row.claim.label, row.claim.note, row.claim.origin) == ("denial", "مهم", Origin.SUGGESTED)

        rows = screen_of(app).rows
        copied = next(
            i
            for i, s in enumerate(rows.suggestions)
            if s.fate is Fate.OPEN
            and len(work.suggesting.identical(s.article_id, s.anchor.start, s.anchor.end)) == 2
        )
        words = rows.suggestions[copied].anchor.exact
        rows.move_to(copied)
        await press(pilot, "s")
        assert len(work.tagging.rows()) == 1 and "2" in page(app), "the count comes first"
        await press(pilot, "s")
        articles = {r.claim.article_id for r in work.tagging.rows() if r.claim.anchor.exact == words}
        assert len(articles) == 2, "the other copy of the story has the sentence too"


async def test_orders_and_going_to_the_place(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "j", "enter", "i", "o")
        screen = screen_of(app)
        far = [abs(s.score - 0.5) for s in screen.rows.suggestions]
        assert far == sorted(far) and "most uncertain first" in page(app)
        await press(pilot, "o")
        starts = [s.anchor.start for s in screen.rows.suggestions]
        assert starts == sorted(starts)
        await press(pilot, "j", "j", "enter")
        assert app.screen is app.desk
        assert app.desk.reader.page is not None
        assert app.desk.reader.caret == app.desk.reader.page.snap(starts[2])
        await press(pilot, "i", "escape")
        assert app.screen is app.desk


async def test_the_arabic_interface_and_a_small_terminal(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=(60, 16)) as pilot:
        await settle(pilot)
        await press(pilot, "j", "enter", "f7", "ه")
        assert isinstance(app.screen, SuggestionsScreen)
        await press(pilot, "ش")
        assert len(work.tagging.rows()) == 1
