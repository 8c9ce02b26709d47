"""Dates typed into filters and forms: what is none is refused where it was typed, Arabic digits are digits."""

from __future__ import annotations

from workbench.assemble import Workspace
from workbench.tui.screens.claim_form import ClaimForm
from workbench.tui.screens.form import FormScreen

from .helpers import app_on, page, press, settle

SIZE = (100, 40)


async def test_a_filter_refuses_what_is_no_date(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        before = app.desk.query_now
        await press(pilot, "f", "tab", *"2017-2-30", "enter")
        assert isinstance(app.screen, FormScreen) and "2017-2-30" in page(app).splitlines()[-1]
        assert app.desk.query_now == before
        await press(pilot, *["backspace"] * 9, *"٢٠٢٤-٠٨", "enter")
        assert app.desk.query_now.since == "2024-08"
        await press(pilot, "f3", "f")
        assert isinstance(app.screen, FormScreen)
        app.screen.stand_in("until")
        await press(pilot, *"أمس", "enter")
        assert isinstance(app.screen, FormScreen) and "أمس" not in str(app.desk.query_now)


async def test_an_article_is_not_taken_in_with_a_date_that_is_none(work: Workspace) -> None:
    app = app_on(work)
    number = len(work.library.ids())
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "i", "tab", *"خبر", "tab", "tab", *"أمس", "enter")
        assert isinstance(app.screen, FormScreen)
        assert len(work.library.ids()) == number


async def test_a_claims_dates_are_dates(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "j", "enter", "g", "j", "c")
        form = app.screen
        assert isinstance(form, ClaimForm)
        form.stand_in("x-date_from")
        await press(pilot, *"2024-13", "enter")
        assert app.screen is form and form.field_holds("x-date_from") and not work.tagging.rows()
        await press(pilot, *["backspace"] * 7, *"٢٠٢٤-٠٣", "enter")
        (row,) = work.tagging.rows()
        assert row.claim.fields["date_from"] == "2024-03"
