"""A fault ends the app in one line without the values at hand; a damaged picture can be painted anew."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from tests.tui.helpers import SentApp, app_on, press, settle
from workbench.assemble import Workspace
from workbench.tui.rescue import report

SECRET = "سر المقال"


def test_a_report_says_where_but_not_what_was_at_hand() -> None:
    try:
        print({"a": 1}[SECRET])  # noqa: T201
    except KeyError as error:
        text = report(error)
    assert "test_rescue.py" in text and "KeyError" in text and SECRET not in text


async def test_a_fault_ends_in_one_line_and_a_report_in_a_file(
    work: Workspace, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    app = app_on(work)
    app.crash_file = tmp_path / "state" / ("x" * 90) / "crash.log"
    with pytest.raises(KeyError):
        async with app.run_test() as pilot:
            await settle(pilot)

            def fail() -> None:
                raise KeyError(SECRET)

            app.do_theme = fail  # type: ignore[method-assign]
            await press(pilot, "f8")
    said = capsys.readouterr().err
    assert (
        "KeyError" in said and str(app.crash_file) in said and SECRET not in said and "Traceback" not in said
    )
    assert SECRET not in app.crash_file.read_text(encoding="utf-8")
    assert stat.S_IMODE(app.crash_file.parent.stat().st_mode) == 0o700


async def test_redraw_sends_every_cell_again(work: Workspace) -> None:
    app = SentApp(work)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        app.sent.clear()
        await press(pilot, "f9")
        sent = "".join(app.sent)
    assert all(f"\x1b[{row};1H" in sent for row in range(1, 25))


async def test_ctrl_z_stops_the_app_but_takes_back_typing_in_a_field(
    work: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = app_on(work)
    stopped: list[str] = []
    monkeypatch.setattr(app, "action_suspend_process", lambda: stopped.append(type(app.screen).__name__))
    async with app.run_test() as pilot:
        await settle(pilot)
        await press(pilot, "ctrl+z", "j", "enter", "shift+f10", "f3", "ctrl+z")
        assert stopped == ["Desk", "Desk", "ClaimsScreen"]
        await press(pilot, "slash", "a", "ctrl+z")
        assert len(stopped) == 3
