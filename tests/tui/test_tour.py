"""The first round: each task is passed by doing it, one can be skipped, and where one stood is remembered."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.helpers import app_on, page, press, settle
from workbench.assemble import Workspace
from workbench.tui.app import WorkbenchApp
from workbench.tui.tour import TASKS


def named(app: WorkbenchApp) -> str | None:
    """The task that is named now."""
    return None if app.tour.at is None else TASKS[app.tour.at].id


async def test_nobody_is_led_who_did_not_ask(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert app.tour.at is None and not app.desk.tour_bar.display


async def test_every_task_is_passed_by_doing_it(work: Workspace, tmp_path: Path) -> None:
    work.preferences.keep_tour(0)
    app = app_on(work)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert named(app) == "read" and "1/6" in page(app)
        await press(pilot, "j")
        assert named(app) == "read"
        await press(pilot, "enter")
        assert named(app) == "accept"
        await press(pilot, "j", "a")
        assert named(app) == "claim"
        await press(pilot, "j", "j", "c", "enter")
        assert named(app) == "link"
        await press(pilot, "l", "l", "escape")
        assert named(app) == "undo"
        await press(pilot, "u")
        assert named(app) == "export"
        await press(pilot, "escape", "w", "enter")
        assert named(app) is None and not app.desk.tour_bar.display
        assert "?" in app.desk.footer.told
    assert list((tmp_path / "exports").iterdir())
    assert work.preferences.tour() is None


async def test_a_task_can_be_skipped_and_the_round_goes_on_at_the_next_start(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "f11")
        assert named(app) == "read"
        await press(pilot, "f11", "f11")
        assert named(app) == "claim"
    assert work.preferences.tour() == 2
    again = app_on(work)
    async with again.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert named(again) == "claim"
        await press(pilot, *["f11"] * 4)
        assert again.tour.at is None
    assert work.preferences.tour() is None


async def test_what_is_done_out_of_turn_counts(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "f11", "j", "enter", "l", "l", "escape", "c", "enter")
        assert named(app) == "accept"
        await press(pilot, "a")
        assert named(app) == "undo"


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("language", ["en", "ar"])
async def test_no_task_is_cut_off(work: Workspace, width: int, language: str) -> None:
    work.preferences.keep_tour(0)
    app = app_on(work)
    async with app.run_test(size=(width, 24)) as pilot:
        await settle(pilot)
        await press(pilot, *(["f7"] if language == "ar" else []))
        for task in TASKS:
            bar = app.desk.tour_bar
            said = app.painter.texts("tour.skip", key="F11")
            row = "".join(segment.text for segment in bar.render_line(0))
            assert named(app) == task.id
            if width > 60:
                assert "…" not in row and said.split()[0] in row
            await press(pilot, "f11")
