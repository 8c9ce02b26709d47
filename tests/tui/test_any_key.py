"""No key ends the app, wherever it is pressed: long runs of random keys over every screen, and the file is whole after them."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator

import pytest

from tests.tui.helpers import app_on, bridges, edited, page, press, settle
from workbench.assemble import Workspace
from workbench.tui.screens.form import FormScreen
from workbench.verbs import VERBS

MOVES = [
    "down",
    "up",
    "left",
    "right",
    "tab",
    "shift+tab",
    "enter",
    "enter",
    "escape",
    "escape",
    "space",
    "pagedown",
    "pageup",
    "home",
    "end",
    "backspace",
    "delete",
    "shift+down",
    "shift+right",
    "j",
    "k",
    "J",
    "K",
    "1",
    "2",
    "3",
]
TYPED = [*"abcسلام12-/%*(", "quotation_mark"]
LEAVING = {"Q", "ctrl+q", "ctrl+c", "ctrl+z", "f12"}
COMMANDS = sorted({key for verb in VERBS for key in verb.keys} - LEAVING)
SIZES = ((60, 16), (80, 24), (120, 40), (40, 10))


def keys(pick: random.Random, number: int) -> Iterator[str]:
    """Moves, commands of every scope and typed letters, in no order."""
    for _ in range(number):
        (kind,) = pick.choices((MOVES, COMMANDS, TYPED), (45, 40, 15))
        yield pick.choice(kind)


@pytest.mark.parametrize("seed", range(3))
async def test_no_run_of_keys_ends_the_app_or_harms_the_file(work: Workspace, seed: int) -> None:
    pick = random.Random(seed)
    bridges(work)
    if seed % 2:
        edited(work)
    app = app_on(work)
    async with app.run_test(size=pick.choice(SIZES[:3])) as pilot:
        await settle(pilot)
        for key in keys(pick, 120):
            await pilot.press(key)
            if pick.random() < 0.3:
                await settle(pilot)
            if pick.random() < 0.02:
                await pilot.resize_terminal(*pick.choice(SIZES))
        await settle(pilot)
    with sqlite3.connect(work.path) as file:
        assert file.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert not file.execute("PRAGMA foreign_key_check").fetchall()


async def test_a_form_without_fields_has_no_next_section(work: Workspace) -> None:
    async def save(values: object) -> None:
        del values

    app = app_on(work)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        form = FormScreen("Nothing to fill in", (), save)
        await app.push_screen(form)
        assert await form.perform("form.section_next") and await form.perform("form.section_previous")
        assert app.screen is form


async def test_what_is_no_word_has_no_concordance(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "asterisk", *"%-%", "enter")
        assert "no word" in page(app), "told in the form, which stays"
        assert isinstance(app.screen, FormScreen)
        await press(pilot, *["backspace"] * 3, *"قال", "enter")
        assert not isinstance(app.screen, FormScreen)
