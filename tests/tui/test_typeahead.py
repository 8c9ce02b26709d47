"""Keys that arrive all at once, as over a slow line, do what they do one after the other."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from textual import events
from textual.keys import _character_to_key
from textual.pilot import Pilot

from tests.tui.helpers import app_on, page, settle
from workbench.assemble import Workspace
from workbench.domain.mention import MentionState
from workbench.tui.app import WorkbenchApp
from workbench.tui.palette import PaletteScreen
from workbench.tui.screens.claims import ClaimsScreen
from workbench.tui.screens.families import FamiliesScreen
from workbench.tui.widgets.bidi_input import BidiInput

SIZE = (100, 30)


async def burst(app: WorkbenchApp, pilot: Pilot[Any], *keys: str) -> None:
    """Hand over all keys before the app has seen the first, and wait until they are answered."""
    assert app._driver is not None
    for key in keys:
        name = _character_to_key(key) if len(key) == 1 and not key.isalnum() else key
        app._driver.send_message(events.Key(name, key if len(key) == 1 else None))
    await asyncio.sleep(0)
    while app._giving is not None or app._typed:
        await pilot.pause()
    await settle(pilot)


async def test_what_follows_the_colon_is_typed_into_the_palette(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await burst(app, pilot, "enter", ":", "e", "x", "p")
        assert isinstance(app.screen, PaletteScreen)
        assert app.screen.query_one(BidiInput).value == "exp"
        assert app.desk.sheet is not None
        states = {m.state for m in work.reading.sheet(app.desk.sheet.article.id).mentions}
        assert states == {MentionState.SUGGESTED}, "x was no key of the reader"


async def test_a_whole_claim_in_one_burst(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await burst(app, pilot, "enter", "c", "tab", *"note", "enter")
        (row,) = work.tagging.rows()
        assert row.claim.note == "note"
        await burst(app, pilot, "u", "f3", "/", *"zz", "enter")
        assert isinstance(app.screen, ClaimsScreen) and not work.tagging.rows()


async def test_pasted_words_keep_their_place_among_keys(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert app._driver is not None
        app._driver.send_message(events.Key("enter", None))
        app._driver.send_message(events.Key("c", "c"))
        app._driver.send_message(events.Key("tab", None))
        app._driver.send_message(events.Paste("من الوكالة"))
        await burst(app, pilot, *" 2", "enter")
        (row,) = work.tagging.rows()
        assert row.claim.note == "من الوكالة 2"


@pytest.mark.parametrize("keys", [("#", "f8"), (":", "="), ("f3", "f4", "f8", "escape", "f3")])
async def test_a_key_before_a_screen_stands_does_not_hurt_it(work: Workspace, keys: tuple[str, ...]) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await burst(app, pilot, *keys)
        assert page(app).strip()
        await burst(app, pilot, "escape", "escape", "escape", "=")
        assert isinstance(app.screen, FamiliesScreen)


async def test_a_key_whose_work_takes_long_does_not_hold_the_others_for_ever(
    work: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workbench.tui.typeahead.PATIENCE", 0.1)
    app = app_on(work)
    stuck = asyncio.Event()
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        app.desk.do_back = stuck.wait  # type: ignore[method-assign, assignment]
        assert app._driver is not None
        app._driver.send_message(events.Key("escape", None))
        app._driver.send_message(events.Key("j", "j"))
        await asyncio.sleep(1.0)
        assert app._giving is None and not app._typed
        stuck.set()
        await settle(pilot)
        assert app.desk.list.cursor == 1
