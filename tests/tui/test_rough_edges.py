"""Small things that went wrong once: counts that nobody waits for, drafts of another file, texts without blocks."""

from __future__ import annotations

import gc
import warnings
from pathlib import Path

import pytest

from tests.tui.helpers import SentApp, app_on, page, press, settle
from workbench.assemble import Workspace, workbench
from workbench.config.model import Config, Detection
from workbench.domain.article import RawArticle
from workbench.domain.errors import StoreError
from workbench.storage import articles, codec
from workbench.storage.store import Store


async def test_a_count_that_the_next_one_replaces_leaves_nothing_unawaited(work: Workspace) -> None:
    app = SentApp(work)
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        async with app.run_test(size=(120, 40)) as pilot:
            await settle(pilot)
            for _ in range(3):
                app.desk.recount()
            await settle(pilot)
        gc.collect()
    assert not [w for w in told if "never awaited" in str(w.message)]


async def test_a_draft_of_a_file_that_stood_here_before_does_not_come_back(work: Workspace) -> None:
    first = work.library.ids()[0]
    draft = work.tagging.draft(first, 0, 10)
    work.drafts.save(draft)
    app = app_on(work)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        assert app.desk.sheet is not None and app.desk.sheet.article.id == first, "its own comes back"
    other = Config(
        analyst=work.analyst, database=work.path.parent / "new.sqlite", detection=Detection(backend="crf")
    )
    new = workbench(other)
    try:
        new.ingesting.paste("عنوان آخر\n\nنص آخر لا شأن له بما كان هنا من قبل في هذا الملف.")
        new.drafts.save(draft)
        app = app_on(new)
        async with app.run_test(size=(120, 40)) as pilot:
            await settle(pilot)
            assert app.desk.sheet is None and new.drafts.load() is None
    finally:
        new.close()


def test_a_change_of_another_file_s_claim_is_not_taken_up(work: Workspace) -> None:
    first = work.library.ids()[0]
    mine = work.tagging.add(work.tagging.draft(first, 0, 10))
    work.drafts.change(mine, work.tagging.draft(first, 0, 10))
    assert work.drafts.changed(mine) is not None
    work.drafts.change(mine, work.tagging.draft(first, 60, 90))
    assert work.drafts.changed(mine) is None


async def test_an_article_without_blocks_is_read_whole(tmp_path: Path) -> None:
    text = "خبر بلا أجزاء\n\nنص الخبر كله هنا من غير أن يعرف أحد أجزاءه."
    store = Store.open(tmp_path / "a.sqlite", "sara")
    store.bulk([RawArticle(text, (), "خبر بلا أجزاء")], lambda tx, raw: articles.add(tx, raw, "sara"))
    store.conn.execute("UPDATE article_text SET blocks = ?", [codec.pack_blocks(())])
    store.bulk([RawArticle(text + " آخر", (), "آخر")], lambda tx, raw: articles.add(tx, raw, "sara"))
    store.close()
    work = workbench(
        Config(analyst="sara", database=tmp_path / "a.sqlite", detection=Detection(backend="crf"))
    )
    try:
        app = app_on(work)
        async with app.run_test(size=(80, 24)) as pilot:
            await settle(pilot)
            for key in ("g", "G"):
                await press(pilot, key, "enter")
                assert "ﻪﻠﻛ ﺮﺒﺨﻟﺍ ﺺﻧ" in page(app)
                await press(pilot, "escape")
    finally:
        work.close()


def test_what_runs_beside_the_app_writes_nothing_where_only_reading_was_asked(work: Workspace) -> None:
    reader = workbench(work.config, read_only=True)
    try:
        behind = reader.background
        assert behind.store.read_only
        with pytest.raises(StoreError):
            behind.ingesting.paste("عنوان\n\nنص لا يدخل.")
    finally:
        reader.close()
