"""Claims from a file in the table of claims, by keyboard and asserted on the database."""

from __future__ import annotations

from pathlib import Path

from tests.tui.helpers import app_on, page, press, settle
from tests.tui.test_claims_table import SIZE, claimed, screen_of
from workbench.assemble import Workspace
from workbench.tui.screens.form import FormScreen
from workbench.tui.screens.pages import LinesScreen

__all__ = ["claimed"]


async def test_an_edited_export_is_taken_in_and_taken_back(claimed: Workspace, tmp_path: Path) -> None:
    work = claimed
    path = tmp_path / "sheet.csv"
    work.exporting.to_path(path, form="machine")
    before = {r.claim.uuid: r.claim.label for r in work.tagging.rows()}
    head, *rows = path.read_text(encoding="utf-8").splitlines(keepends=True)
    label = next(iter(before.values()))
    text = head + "".join(rows).replace(f",{label},", ",denial,")
    path.write_text(text + next(iter(rows)).replace(f",{label},", ",nonsense,", 1), encoding="utf-8")
    changed = sum(old == label != "denial" for old in before.values())
    assert changed

    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "f3", "i")
        assert isinstance(app.screen, FormScreen)
        await press(pilot, *str(tmp_path / "none.csv"), "enter")
        assert isinstance(app.screen, FormScreen) and "none.csv" in page(app)
        await press(pilot, "ctrl+u", *str(path), "enter")
        assert isinstance(app.screen, LinesScreen) and "sheet.csv:" in page(app)
        await press(pilot, "escape")
        assert screen_of(app).table.count == len(before)
        assert f"{changed} changed" in page(app)
        assert "nonsense" not in {r.claim.label for r in work.tagging.rows()}
        assert label not in {r.claim.label for r in work.tagging.rows()}
        await press(pilot, "u")
        assert {r.claim.uuid: r.claim.label for r in work.tagging.rows()} == before
        await press(pilot, "i", "enter")
        assert "Type the path of a file" in page(app)
        await press(pilot, "escape")
