"""Families of copies by keyboard, asserted on the database."""

from __future__ import annotations

import pytest

from tests.tui.helpers import app_on, press, settle
from workbench.assemble import Workspace
from workbench.tui.screens.compare import CompareScreen
from workbench.tui.screens.families import FamiliesScreen, FamilyScreen

SIZES = [(60, 16), (80, 24), (120, 40)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["en", "ar"])
async def test_a_suggested_family_is_confirmed_opened_split_and_undone(
    work: Workspace, size: tuple[int, int], language: str
) -> None:
    app = app_on(work)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        if language == "ar":
            await press(pilot, "f7")
        await press(pilot, "=")
        assert isinstance(app.screen, FamiliesScreen)
        (group,) = app.screen.things
        assert group.suggested == 1 and group.roots == 1
        root, copy = group.ids
        assert work.reading.sheet(root).article.outlet == "القدس العربي"

        await press(pilot, "a")
        assert work.links.cluster(root) == tuple(sorted((root, copy)))
        await press(pilot, "u")
        assert work.links.cluster(root) == (root,)
        await press(pilot, "a", "enter")
        assert isinstance(app.screen, FamilyScreen)
        told = "\n".join(p.text for p in app.screen.passages(app.screen.view.rows[1]))
        assert "[+ 14 ]" in told and "[− 12 ]" in told

        await press(pilot, "j", "t")
        assert work.families.of(root).root == copy
        await press(pilot, "u")
        assert work.families.of(root).root == root
        await press(pilot, "enter")
        assert isinstance(app.screen, CompareScreen)
        await press(pilot, "escape")
        assert isinstance(app.screen, FamilyScreen)
        await press(pilot, "s")
        assert work.links.cluster(root) == (root,) and work.links.of(root) == ()
        await press(pilot, "u", "escape", "escape")
        assert app.screen is app.desk and work.links.cluster(root) == tuple(sorted((root, copy)))
