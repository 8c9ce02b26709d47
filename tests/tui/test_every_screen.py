"""Every screen at every size in both languages: mirrored, its keys in help and below, the focus seen, nothing lost."""

from __future__ import annotations

import pytest

from tests.tui.helpers import app_on, cells, page, press, settle
from workbench.assemble import Workspace
from workbench.domain.query import ListQuery
from workbench.texts import Texts
from workbench.tui.app import WorkbenchApp
from workbench.tui.palette import commands, find
from workbench.tui.screens.pages import LinesScreen
from workbench.verbs import VERBS, Scope

SIZES = ((60, 16), (80, 24), (120, 40))
VIEWS: dict[Scope, tuple[str, ...]] = {
    Scope.LIST: ("f2",),
    Scope.READER: ("f2", "enter"),
    Scope.CLAIMS: ("f3",),
    Scope.HISTORY: ("f4",),
    Scope.FACETS: ("f2", "t"),
    Scope.SEARCHES: ("f2", "s"),
    Scope.SUGGEST: ("f2", "enter", "i"),
    Scope.COMPARE: ("f2", "enter", "l"),
    Scope.REVIEW: ("%",),
}


@pytest.fixture
def worked(work: Workspace) -> Workspace:
    """Claims in the copies, a saved search."""
    for article in work.library.ids()[:2]:
        for one in work.suggesting.of(article)[:3]:
            assert one.draft is not None
            work.tagging.add(one.draft)
    work.mine.save("كل شيء", ListQuery(text="شيء"))
    return work


def scope_of(app: WorkbenchApp) -> Scope:
    return app.current.scope


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["en", "ar"])
async def test_every_view_at_every_size_in_both_languages(
    worked: Workspace, size: tuple[int, int], language: str
) -> None:
    app = app_on(worked)
    texts = Texts(language)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await press(pilot, "j", *(("f7",) if language == "ar" else ()))
        for scope, keys in VIEWS.items():
            await press(pilot, *keys)
            assert scope_of(app) is scope, (scope, app.screen)
            seen = cells(app)
            assert len(seen) == size[1] and all(len(row) >= 1 for row in seen)
            # the line above begins at the side where reading begins
            top = seen[0]
            assert top.strip()
            near = top[::-1] if language == "ar" else top
            assert len(near) - len(near.lstrip()) == 1, (scope, top)
            if scope is not Scope.COMPARE:
                assert app.focused is not None and app.focused.region.area, scope
            # the keys of the place I stand in, with their twins
            await press(pilot, "question_mark")
            help_page = app.screen
            assert isinstance(help_page, LinesScreen)
            told = {text for line in help_page.lines for text, _ in line.pieces}
            own = [v for v in VERBS if v.scope is scope]
            assert {texts(f"verb.{v.id}") for v in own} <= told, scope
            assert texts("verb.undo") in told
            await press(pilot, "escape")
            assert scope_of(app) is scope, "help returns to where it was asked"
            while app.screen is not app.desk:
                await press(pilot, "escape")


@pytest.mark.parametrize("scope", [Scope.CLAIMS, Scope.HISTORY, Scope.FACETS, Scope.SEARCHES])
async def test_the_language_is_switched_where_one_stands(worked: Workspace, scope: Scope) -> None:
    app = app_on(worked)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, *VIEWS[scope])
        english = page(app)
        assert "Help" in english
        await press(pilot, "f7")
        arabic = page(app)
        assert "Help" not in arabic and scope_of(app) is scope
        first = arabic.splitlines()[0]
        assert first[-2:].strip(), "the title stands at the right"
        await press(pilot, "f7")
        assert page(app) == english


@pytest.mark.parametrize("size", SIZES)
async def test_the_line_below_names_what_the_keys_act_on(worked: Workspace, size: tuple[int, int]) -> None:
    app = app_on(worked)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await press(pilot, "G", "enter")
        last = cells(app)[-1]
        assert "▸" in last and "claim 1/" in last
        while app.desk.focus_now is None or app.desk.focus_now.mention is None:
            await press(pilot, "tab")
        kind = Texts("en")(f"kind.{app.desk.focus_now.kind}")
        assert kind in cells(app)[-1]
        await press(pilot, "escape")
        assert "▸" not in cells(app)[-1], "in the list the keys act on the row"


async def test_a_link_in_the_inspector_is_accepted_and_rejected(work: Workspace) -> None:
    article = work.library.ids()[1]
    work.links.update()
    (link,) = [r.link for r in work.links.of(article)]
    app = app_on(work)
    async with app.run_test(size=(140, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "j", "enter", "f6")
        while app.desk.inspector.item is None or app.desk.inspector.item.link is None:
            await press(pilot, "j")
        assert "link" in cells(app)[-1]
        await press(pilot, "x")
        assert work.links.of(article) == ()
        await press(pilot, "u")
        assert [r.link.id for r in work.links.of(article)] == [link.id]
        while app.desk.inspector.item is None or app.desk.inspector.item.link is None:
            await press(pilot, "j")
        await press(pilot, "a")
        assert [r.link.state for r in work.links.of(article)] == ["confirmed"]


@pytest.mark.parametrize(
    ("typed", "verb"),
    [
        ("الادعاءات", "view.claims"),
        ("الإدعاءات", "view.claims"),
        ("ادعاءات", "view.claims"),
        ("مكتبه", "view.library"),
        ("المكتبة", "view.library"),
        ("السجل", "view.history"),
        ("إعاده", "redo"),
        ("اعادة", "redo"),
        ("الأوجه", "list.facets"),
        ("الاوجه", "list.facets"),
        ("history", "view.history"),
        ("saved", "list.saved"),
        ("svd", "list.saved"),
        ("بحث محفوظ", "list.saved"),
    ],
)
def test_the_palette_finds_in_any_spelling(typed: str, verb: str) -> None:
    assert verb in [v.id for v in find(typed, commands(VERBS))[:4]]
