"""Versions by keyboard: what is offered, one key for all exact claims, figures, undo; who has it open is told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.services.test_arrivals import FIRST, TITLE, put, taken
from tests.services.test_versions import EDITED, KILLED, SAID, SENT, tag
from tests.tui.helpers import app_on, page, press, settle
from workbench.arabic.layout import visual
from workbench.assemble import Workspace, workbench
from workbench.domain.article import Given
from workbench.domain.claim_link import Relation
from workbench.domain.query import ClaimQuery
from workbench.domain.version import Fate, Moving, Version
from workbench.texts import Texts
from workbench.tui.app import WorkbenchApp
from workbench.tui.screens.changes import ChangesScreen
from workbench.tui.screens.versions import Offer, VersionsScreen
from workbench.tui.widgets.bars import Footer

SIZES = [(60, 16), (80, 24), (120, 40)]


@pytest.fixture
def edited(work: Workspace, tmp_path: Path) -> Iterator[tuple[Workspace, int, int]]:
    """An edited article, with a claim on each sentence and the title of its older version."""
    given = {"outlet": "المدار", "published": "2030-01-01"}
    (old,) = taken(work, put(tmp_path / "a.txt", FIRST), **given).added
    work.detecting.run()
    for quote in (KILLED, SENT, SAID, TITLE):
        tag(work, old, quote)
    (new,) = taken(work, put(tmp_path / "a.txt", EDITED), **given).versions
    work.detecting.run()
    yield work, old, new


def stood(work: Workspace) -> list[int]:
    """The articles that the claims stand on."""
    return sorted(row.claim.article_id for row in work.tagging.rows(ClaimQuery()))


def screen_of(app: WorkbenchApp) -> VersionsScreen:
    assert isinstance(app.screen, VersionsScreen)
    return app.screen


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["en", "ar"])
async def test_all_exact_claims_move_with_one_key_and_come_back_with_one(
    edited: tuple[Workspace, int, int], size: tuple[int, int], language: str
) -> None:
    work, old, new = edited
    app, texts = app_on(work), Texts(language)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await press(pilot, "g", *(["f7"] if language == "ar" else []))
        assert app.desk.list.current == new
        assert "◆4" in page(app)
        await press(pilot, "E")
        found = screen_of(app)
        assert [x.place.fate for x in found.moving] == [Fate.CHANGED, Fate.ALIKE, Fate.EXACT, Fate.EXACT]
        assert [x.article for x in found.things if isinstance(x, Version)] == [new, old]
        await press(pilot, "A")
        assert stood(work) == [old, old, new, new]
        assert app.current.query_one(Footer).told == texts("say.moved_exact", n=2, marks=0, key="u")
        await press(pilot, "u")
        assert stood(work) == [old] * 4
        await press(pilot, "r")
        assert stood(work) == [old, old, new, new]
        await press(pilot, "escape")
        assert app.screen is app.desk


async def test_a_takes_what_is_offered_and_x_leaves_it(edited: tuple[Workspace, int, int]) -> None:
    work, old, new = edited
    app = app_on(work)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "g", "E")
        seen = page(app)
        assert "15" in seen and "12" in seen and "←" in seen, "both figures are named before anything is done"
        await press(pilot, "a")
        (link,) = work.claim_links.all([Relation.UPDATES])
        assert (work.tagging.get(link.a).article_id, work.tagging.get(link.b).article_id) == (new, old)
        current = screen_of(app).current
        assert isinstance(current, Moving) and current.place.fate is Fate.ALIKE, "the next one to decide"
        await press(pilot, "x")
        assert all(not m.open or m.place.fate is Fate.EXACT for m in screen_of(app).moving)
        await press(pilot, "u", "u")
        assert work.claim_links.all() == [] and all(m.open for m in screen_of(app).moving)
        await press(pilot, "j", "a")
        assert stood(work) == [old, old, old, new]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["en", "ar"])
async def test_what_changed_is_told_with_signs_and_words(
    edited: tuple[Workspace, int, int], size: tuple[int, int], language: str
) -> None:
    work, _, _ = edited
    app, texts = app_on(work), Texts(language)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await press(pilot, "g", *(["f7"] if language == "ar" else []), "E", "c")
        assert isinstance(app.screen, ChangesScreen)
        assert [str(e.became) for e in app.screen.edits] == ["figures", "changed", "added"]
        shown = page(app)
        await press(pilot, "G")
        shown += page(app)
        assert visual(texts("became.figures")) in shown
        for sign in ("≠", "±", "+", "←", "[", "−"):
            assert sign in shown
        assert "12" in shown and "15" in shown
        await press(pilot, "escape")
        screen_of(app)


async def test_the_older_text_can_be_read_and_says_so(edited: tuple[Workspace, int, int]) -> None:
    work, old, new = edited
    app = app_on(work)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "g", "E", "o")
        assert app.screen is app.desk and app.desk.sheet is not None
        assert app.desk.sheet.article.id == old and app.desk.sheet.newest == new
        assert "v1" in page(app) and app.desk.footer.told
        await press(pilot, "escape")
        screen_of(app)
        await press(pilot, "enter")
        assert app.desk.sheet.article.id == new, "where it would stand"


async def test_who_has_it_open_is_told_and_keeps_the_caret(work: Workspace, tmp_path: Path) -> None:
    given = {"outlet": "المدار", "published": "2030-01-01"}
    (old,) = taken(work, put(tmp_path / "a.txt", FIRST), **given).added
    work.detecting.run()
    app = app_on(work)
    other = workbench(replace(work.config, analyst="badr"))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "g", "enter", "j", "j")
        caret = app.desk.reader.caret
        (new,) = taken(other, put(tmp_path / "a.txt", EDITED), **given).versions
        await app.desk._poll()
        await settle(pilot)
        assert app.desk.sheet is not None and app.desk.sheet.article.id == old
        assert app.desk.sheet.newest == new and app.desk.reader.caret == caret
        assert app.desk.list.current == new, "its row is that of the newest"
        assert Texts("en")("say.newer_came", key="E") == app.desk.footer.told
        before = app.desk.footer.told
        await app.desk._poll()
        assert app.desk.footer.told == before
    other.close()


async def test_an_offer_is_answered_with_a_or_x(work: Workspace, tmp_path: Path) -> None:
    taken(work, put(tmp_path / "a.txt", FIRST), outlet="المدار", published="2030-01-01")
    (new,) = taken(work, put(tmp_path / "b.txt", EDITED), outlet="المدار", published="2030-01-02").offered
    app = app_on(work)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "g")
        count = app.desk.list.count
        assert app.desk.list.current == new and "v?" in page(app)
        await press(pilot, "E")
        assert isinstance(screen_of(app).current, Offer)
        await press(pilot, "c")
        assert isinstance(app.screen, ChangesScreen)
        await press(pilot, "escape", "a")
        assert app.desk.list.count == count - 1 and len(screen_of(app).versions) == 2
        await press(pilot, "u")
        assert app.desk.list.count == count
        await press(pilot, "g")
        assert isinstance(screen_of(app).current, Offer)
        await press(pilot, "x")
        assert work.versions.offers() == [] and app.desk.list.count == count
        await press(pilot, "u", "g", "a", "s")
        assert app.desk.list.count == count, "parted again"


async def test_an_article_of_one_version_says_what_there_is(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "g", "E")
        assert len(screen_of(app).things) == 1
        await press(pilot, "A", "a", "x", "c")
        assert isinstance(app.screen, VersionsScreen)
        await press(pilot, "s")
        assert work.history.steps() == []
        await press(pilot, "enter")
        assert app.desk.sheet is not None


async def test_taking_in_tells_of_new_versions(work: Workspace, tmp_path: Path) -> None:
    path = put(tmp_path / "a.txt", FIRST)
    work.ingesting.run([path])
    put(path, EDITED)
    app = app_on(work)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await app.desk._ingest(str(path), "", Given())
        await settle(pilot)
        assert app.desk.footer.told == "0 added, 0 known already, 0 rejected; new versions: 1"


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_join_found_at_ingest_is_undone_from_the_history(
    work: Workspace, tmp_path: Path, size: tuple[int, int]
) -> None:
    path = put(tmp_path / "a.txt", FIRST)
    work.ingesting.run([path])
    put(path, EDITED)
    app = app_on(work)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        shown = app.desk.list.count
        await app.desk._ingest(str(path), "", Given())
        await settle(pilot)
        assert app.desk.list.count == shown
        await press(pilot, "f4")
        assert "New version taken in" in page(app)
        await press(pilot, "z", "enter")
        live = work.store.conn.execute("SELECT count(*) FROM version WHERE deleted IS NULL").fetchone()
        assert live == (0,)
        assert app.desk.list.count == shown + 1
        await press(pilot, "r", "escape")
        assert app.desk.list.count == shown
        assert work.store.conn.execute("SELECT count(*) FROM standing").fetchone() == (2,)
