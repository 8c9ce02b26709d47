"""Whatever form is left with Esc, or by a line that drops, comes back as it was; asserted on what is saved then."""

from __future__ import annotations

from workbench.assemble import Workspace
from workbench.tui.screens.form import FormScreen
from workbench.tui.widgets.bidi_input import BidiInput

from .helpers import app_on, page, press, settle

SIZE = (100, 40)
OPEN = ("j", "enter", "g", "j", "c")


def typed(app: object, field: str) -> str:
    """What a field of the form on top holds."""
    screen = app.screen  # type: ignore[attr-defined]
    assert isinstance(screen, FormScreen)
    return screen.query_one(f"#field-{field}", BidiInput).value


async def test_a_note_left_with_escape_comes_back(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "j", "enter", "c", "enter", "m", *"نصف", "escape")
        assert app.texts("say.draft_kept") in page(app)
        assert [r.claim.note for r in work.tagging.rows()] == [""]
        await press(pilot, "m")
        assert app.texts("form.taken_up") in page(app)
        await press(pilot, "end", *" كامل", "enter")
        assert [r.claim.note for r in work.tagging.rows()] == ["نصف كامل"]
        await press(pilot, "m")
        assert app.texts("form.taken_up") not in page(app), "what was saved is no draft"


async def test_a_dropped_line_keeps_a_note_and_a_changed_claim(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, *OPEN, "enter", "m", *"نصف")
        app.screen.keep()  # type: ignore[attr-defined]
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "m")
        assert typed(app, "value") == "نصف"
        await press(pilot, "enter", "e", "tab", "end", *" آخر")
        app.screen.keep()  # type: ignore[attr-defined]
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "e")
        assert typed(app, "note") == "نصف آخر"


async def test_a_source_and_a_suggestion_that_are_left_come_back(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "j", "enter", "i", "e", "tab", *"نصف", "pagedown", "tab", "tab", "tab", "a")
        await press(pilot, *"مصدر", "escape", "a")
        assert typed(app, "source") == "مصدر"
        await press(pilot, "escape", "escape", "e")
        assert typed(app, "note") == "نصف"
        await press(pilot, "enter")
        assert [r.claim.note for r in work.tagging.rows()] == ["نصف"]


async def test_a_form_that_was_only_looked_at_leaves_nothing(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "i", "escape", "i")
        assert app.texts("form.taken_up") not in page(app)
        await press(pilot, "tab", *"نص", "escape", "i")
        assert typed(app, "text") == "نص"
        await press(pilot, "tab", "backspace", "backspace", "escape", "i")
        assert app.texts("form.taken_up") not in page(app)
