"""Taking articles in from a path that is typed or dropped into the form."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.helpers import app_on, page, press, settle
from workbench.assemble import Workspace
from workbench.domain.errors import StoreError
from workbench.domain.query import ALL_ARTICLES
from workbench.tui.screens.form import FormScreen


async def test_a_path_that_cannot_be_is_told(work: Workspace) -> None:
    typed = "~nobody-x/a.txt"
    app = app_on(work)
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        app.desk.do_list_ingest()
        await settle(pilot)
        await press(pilot, *typed, "ctrl+s")
        assert isinstance(app.screen, FormScreen)
        assert app.painter.texts("ingest.no_path", path=typed)[:20] in page(app)


async def test_a_path_between_quotes_is_taken_in(
    work: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a b.txt").write_text(
        "عنوان جديد\n\nوصلت 12 شاحنة إلى المعبر صباح الثلاثاء.", encoding="utf-8"
    )
    before = work.library.count(ALL_ARTICLES)
    app = app_on(work)
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        app.desk.do_list_ingest()
        await settle(pilot)
        await press(pilot, *"'a b.txt'", "ctrl+s")
        assert work.library.count(ALL_ARTICLES) == before + 1


async def test_a_database_that_takes_no_writes_is_told(
    work: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise StoreError("read_only", path="here.sqlite")

    monkeypatch.setattr("workbench.services.ingesting.Ingesting.paste", refused)
    app = app_on(work)
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await app.desk._ingest_form({"path": "", "text": "خبر", "outlet": "", "published": ""})
        await settle(pilot)
        assert "here.sqlite" in page(app)
