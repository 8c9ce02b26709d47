"""Comparing two articles by keyboard: three keys to a confirmed copy and back, differences, both values of a figure."""

from __future__ import annotations

import pytest

from tests.tui.helpers import SentApp, app_on, bridges, cells, page, press, settle
from tests.tui.test_budgets import SIZE, Counts, counted, no_poll  # noqa: F401
from workbench.assemble import Workspace
from workbench.services.difference import differences
from workbench.tui.screens.compare import CompareScreen
from workbench.tui.widgets.half import Half

SIZES = [(60, 16), (80, 24), (120, 40)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["en", "ar"])
async def test_three_keys_from_an_article_to_a_confirmed_copy_and_back(
    work: Workspace, size: tuple[int, int], language: str
) -> None:
    app = app_on(work)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        if language == "ar":
            await press(pilot, "f7")
        await press(pilot, "j", "enter")
        assert app.desk.sheet is not None
        article = app.desk.sheet.article.id
        keys = ("م", "م", "escape") if language == "ar" else ("l", "l", "escape")
        await press(pilot, *keys)
        assert app.screen is app.desk and len(work.links.cluster(article)) == 2
        assert app.desk.sheet.links[0].link.state == "confirmed"
        await press(pilot, "u")
        assert len(work.links.cluster(article)) == 1


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["en", "ar"])
async def test_differences_are_met_in_order_and_both_values_are_told(
    work: Workspace, size: tuple[int, int], language: str
) -> None:
    one, two = bridges(work)
    work.links.confirm(one, two, "rewrite")
    app = app_on(work)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        if language == "ar":
            await press(pilot, "f7")
        app.desk.list.move_to(list(app.desk.list.ids).index(one))
        await press(pilot, "enter", "l")
        screen = app.screen
        assert isinstance(screen, CompareScreen)
        assert screen.has_class("beside") is (size[0] >= 120)
        (pair,) = [p for p in screen.figures if p.a.figure.role == "killed"]
        assert (pair.a.value, pair.b.value) == ("12", "40")
        told = next(row for row in cells(app) if "↔" in row)
        assert "12" in told and "40" in told
        for id, side in (("#a", pair.a), ("#b", pair.b)):
            assert (side.figure.start, side.figure.end) in screen.half(id).values

        expected = differences(screen._left, screen._right)
        met = []
        for _ in expected:
            await press(pilot, "n")
            met.append(tuple(h.here for h in screen.query(Half)))
        assert met == expected
        await press(pilot, "p")
        assert tuple(h.here for h in screen.query(Half)) == expected[-2]
        before = screen.has_class("beside")
        await press(pilot, "v")
        assert screen.has_class("beside") is not before
        await press(pilot, "f7", "f7")
        assert "↔" in page(app)


@pytest.mark.usefixtures("no_poll")
async def test_going_between_differences_asks_nothing(
    work: Workspace,
    counted: Counts,  # noqa: F811
) -> None:
    app = SentApp(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        counted.app, counted.pilot = app, pilot
        await press(pilot, "j", "enter", "l")
        assert isinstance(app.screen, CompareScreen)
        await counted.of("n", "n")
        for key in ("n", "p"):
            sent, _ = await counted.of(key)
            assert not counted.calls and 0 < sent <= 4_000
        sent, _ = await counted.of("j")
        assert not counted.calls and sent <= 12_000
