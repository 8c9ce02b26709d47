"""Families of copies by keyboard, asserted on the database."""

from __future__ import annotations

import pytest

from tests.tui.helpers import app_on, page, press, settle
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


async def test_claims_of_a_copy_point_to_the_roots_and_what_is_marked_joins(work: Workspace) -> None:
    (group,) = work.families.groups()
    root, copy = group.ids
    other = next(pk for pk in work.library.ids() if pk not in group.ids)
    claim = work.tagging.add(work.tagging.draft(copy, 46, 100))
    app = app_on(work)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "=", "enter", "j", "p")
        assert work.claim_links.all() == [] and "Confirm with a first" in page(app)
        await press(pilot, "a", "p")
        (link,) = work.claim_links.all()
        assert (link.relation, link.a) == ("derived_from", claim.id)
        assert work.tagging.get(link.b).article_id == root
        assert "1 point to the root" in page(app)
        await press(pilot, "u")
        assert work.claim_links.all() == [] and len(work.tagging.ids()) == 1

        await press(pilot, "f2")
        app.desk.list.move_to(list(app.desk.list.ids).index(other))
        await press(pilot, "space", "=", "m")
        assert work.links.cluster(other) == tuple(sorted((root, copy, other)))
        await press(pilot, "u")
        assert work.links.cluster(other) == (other,)


async def test_a_filter_and_an_empty_list_say_what_to_press(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=(60, 16)) as pilot:
        await settle(pilot)
        await press(pilot, "=", "slash", *"نجامينا", "enter")
        assert "Esc" in page(app) and app.screen.rows.count == 0  # type: ignore[attr-defined]
        await press(pilot, "escape")
        assert app.screen.rows.count == 1  # type: ignore[attr-defined]
        await press(pilot, "x")
        assert "Nothing repeats anything yet" in page(app)
        await press(pilot, "u")
        assert app.screen.rows.count == 1  # type: ignore[attr-defined]
