"""Another file taken in by keys: what would come is shown first, then merged, announced, stopped, undone."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from textual.pilot import Pilot

from tests.tui.helpers import app_on, page, press, settle
from tests.tui.test_review import tag
from workbench.arabic.layout import visual
from workbench.assemble import Workspace, workbench
from workbench.domain.claim import Claim
from workbench.domain.query import ClaimQuery
from workbench.services.merging import Merging
from workbench.services.paths import meant
from workbench.storage import backup
from workbench.tui.app import WorkbenchApp
from workbench.tui.screens.form import FormScreen
from workbench.tui.screens.merging import MergeScreen, Stage
from workbench.tui.screens.review import ReviewScreen
from workbench.tui.widgets.bidi_input import BidiInput
from workbench.verbs import Scope

NEW = "خبر آخر\n\nقال الوزير إن الاجتماع انتهى يوم الأحد بحضور 14 نائبا.\n"
Change = Callable[[Workspace], None]


@pytest.fixture
def mine(work: Workspace) -> Claim:
    """A claim that both files hold."""
    return tag(work, work.library.ids()[0], "التضخم بلغ 33% في يوليو", "statement")


@pytest.fixture
def theirs(work: Workspace, mine: Claim, tmp_path: Path) -> Iterator[Path]:
    """omar's copy of the file, with an article and a claim more, and the common claim changed."""
    path = tmp_path / "elsewhere" / "omar.sqlite"
    path.parent.mkdir()
    backup.copy(work.store.conn, path)
    other = workbench(replace(work.config, analyst="omar", database=path))
    (added,) = other.ingesting.paste(NEW).added
    tag(other, added, "الاجتماع انتهى", "event")
    other.tagging.edit(mine.id, 1, label="statistic")
    other.close()
    yield path


async def ask(pilot: Pilot[Any], app: WorkbenchApp, path: object) -> None:
    """Have the path looked at."""
    await press(pilot, "+")
    assert isinstance(app.screen, FormScreen)
    app.screen.query_one(BidiInput).value = str(path)
    await press(pilot, "enter")


def stage(app: WorkbenchApp) -> Stage:
    assert isinstance(app.screen, MergeScreen)
    return app.screen.stage


def labels(work: Workspace) -> list[tuple[str, str]]:
    return sorted((row.claim.label, row.claim.by) for row in work.tagging.rows(ClaimQuery()))


@pytest.mark.parametrize("size", [(60, 16), (80, 24), (120, 40)])
async def test_nothing_changes_before_a_yes_and_undo_takes_all_back(
    work: Workspace, theirs: Path, size: tuple[int, int]
) -> None:
    app = app_on(work)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await ask(pilot, app, theirs)
        screen = app.screen
        assert isinstance(screen, MergeScreen) and stage(app) is Stage.SHOWN
        seen = page(app)
        assert "Merge omar.sqlite" in seen and "1 new" in seen and "Nothing was changed yet" in seen
        assert work.library.count() == 3 and labels(work) == [("statement", "sara")]
        await press(pilot, "enter")
        assert stage(app) is Stage.DONE and not screen.waiting
        assert work.library.count() == 4
        assert labels(work) == [("event", "omar"), ("statistic", "sara")]
        assert work.history.steps(1)[0].what == "merge"
        assert "u takes all of it back" in page(app)
        await press(pilot, "u")
        assert work.library.count() == 3 and labels(work) == [("statement", "sara")]
        assert screen.undone and "Taken back" in page(app)
        await press(pilot, "r")
        assert work.library.count() == 4 and not screen.undone
        await press(pilot, "escape")
        assert app.current is app.desk and app.desk.list.count == 4


async def test_new_articles_are_detected_in(work: Workspace, theirs: Path) -> None:
    app = app_on(work)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await ask(pilot, app, theirs)
        await press(pilot, "enter")
        new = max(work.library.ids())
        assert [row.counts.figures for row in work.library.rows([new])] == [2]


@pytest.mark.parametrize(("language", "said"), [("en", "Conflicts that wait: 1"), ("ar", "تعارضات تنتظر: 1")])
async def test_conflicts_are_announced_and_one_key_opens_them(
    work: Workspace, theirs: Path, mine: Claim, language: str, said: str
) -> None:
    work.tagging.edit(mine.id, 1, label="threat")
    app = app_on(work)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        if language == "ar":
            await press(pilot, "f7")
        await ask(pilot, app, theirs)
        screen = app.screen
        assert isinstance(screen, MergeScreen) and screen.report is not None
        assert len(screen.report.conflicts) == 1 and "⇄" in page(app)
        assert work.tagging.get(mine.id).label == "threat"
        await press(pilot, "enter")
        assert screen.waiting == 1
        told = screen.query_one("#footer").told  # type: ignore[attr-defined]
        assert said in told and "%" in told
        await press(pilot, "%")
        assert isinstance(app.screen, ReviewScreen)
        assert [str(item.kind) for item in app.screen.things] == ["version"]
        conflict = "1 conflict (%)" if language == "en" else visual("تعارض واحد")
        await press(pilot, "escape")
        assert conflict in page(app), "told as long as it waits"
        await press(pilot, "%", "t")
        assert work.tagging.get(mine.id).label == "statistic"
        await press(pilot, "escape")
        assert conflict not in page(app)


async def test_a_second_merge_brings_nothing_and_enter_does_nothing(work: Workspace, theirs: Path) -> None:
    work.merging.run(theirs)
    steps = len(work.history.steps())
    app = app_on(work)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await ask(pilot, app, theirs)
        assert "Nothing new" in page(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, MergeScreen) and app.screen.stage is Stage.SHOWN
    assert len(work.history.steps()) == steps


def newer(path: Path) -> None:
    conn = sqlite3.connect(path)
    conn.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('workbench', 'm9999_x', 'x')"
    )
    conn.commit()
    conn.close()


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


@pytest.mark.parametrize(
    ("named", "said"),
    [
        ("", "Type the path"),
        ("nowhere.sqlite", "there is no database"),
        ("/nowhere/\0/x", "there is no database"),
        (".", "is a folder"),
        ("empty.sqlite", "empty"),
        ("short.sqlite", "SQLite"),
        ("test.sqlite", "is the database that is open"),
    ],
)
async def test_a_bad_path_is_told_in_the_form_and_stays_there(
    work: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: str, said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty.sqlite").touch()
    (tmp_path / "short.sqlite").write_bytes(b"short")
    app = app_on(work)
    async with app.run_test(size=(160, 24)) as pilot:
        await settle(pilot)
        await ask(pilot, app, named)
        assert isinstance(app.screen, FormScreen)
        assert said in page(app)
        assert app.screen.values["path"] == named
        await press(pilot, "escape", "+")
        assert isinstance(app.screen, FormScreen) and app.screen.values["path"] == named
    assert not work.history.steps()


@pytest.mark.parametrize(("harm", "said"), [(newer, "newer Workbench"), (cut, "malformed")])
async def test_a_file_that_cannot_be_taken_in_changes_nothing(
    work: Workspace, theirs: Path, harm: Callable[[Path], None], said: str
) -> None:
    harm(theirs)
    app = app_on(work)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await ask(pilot, app, theirs)
        assert isinstance(app.screen, MergeScreen) and app.screen.stage is Stage.STOPPED
        assert said in page(app) and "Nothing was changed" in page(app)
        await press(pilot, "enter", "escape")
        assert app.current is app.desk
    assert work.library.count() == 3 and labels(work) == [("statement", "sara")]


@pytest.mark.parametrize("before", [1, 4])
async def test_esc_stops_a_merge_with_nothing_to_be_seen_of_it(
    work: Workspace, theirs: Path, monkeypatch: pytest.MonkeyPatch, before: int
) -> None:
    """While articles are stored, and again inside the step that makes them seen."""
    app = app_on(work)
    plain = Merging.run

    def run(self: Merging, path: Path, progress: Any = None, cancel: Any = None, *, dry: bool = False) -> Any:
        if dry:
            return plain(self, path, progress, cancel, dry=True)
        asked = 0

        def escaped() -> bool:
            nonlocal asked
            asked += 1
            if asked == before:
                app.call_from_thread(app.screen.do_back)  # type: ignore[attr-defined]
            return bool(cancel())

        return plain(self, path, progress, escaped)

    monkeypatch.setattr(Merging, "run", run)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await ask(pilot, app, theirs)
        await press(pilot, "enter")
        assert isinstance(app.screen, MergeScreen) and app.screen.stage is Stage.STOPPED
        assert "Stopped" in page(app)
        assert work.library.count() == 3 and labels(work) == [("statement", "sara")]
        assert not [step for step in work.history.steps() if step.what == "merge"]
        monkeypatch.setattr(Merging, "run", plain)
        await press(pilot, "escape")
        await ask(pilot, app, theirs)
        await press(pilot, "enter")
        assert work.library.count() == 4


async def test_a_page_that_was_left_tells_in_the_library(
    work: Workspace, theirs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left, plain = Event(), Merging.run

    def run(self: Merging, path: Path, *args: Any, dry: bool = False) -> Any:
        assert dry or left.wait(60)
        return plain(self, path, *args, dry=dry)

    monkeypatch.setattr(Merging, "run", run)
    app = app_on(work)
    async with app.run_test(size=(120, 24)) as pilot:
        await settle(pilot)
        await ask(pilot, app, theirs)
        await pilot.press("enter", "f2")
        assert app.current is app.desk and work.library.count() == 3
        left.set()
        await settle(pilot)
        assert work.library.count() == 4 and "Merged omar.sqlite" in page(app)


async def test_the_palette_offers_it_in_both_languages(work: Workspace) -> None:
    for words in ("merge a", "ضم ملف"):
        app = app_on(work)
        async with app.run_test(size=(80, 24)) as pilot:
            await settle(pilot)
            await press(pilot, ":", *words, "enter")
            assert app.current.scope is Scope.FORM and isinstance(app.screen, FormScreen)


async def test_paths_are_completed_by_the_arrows(
    work: Workspace, theirs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "amal.sqlite").write_bytes(b"x")
    app = app_on(work)
    async with app.run_test(size=(120, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "+")
        assert "completes" in page(app)
        box = app.screen.query_one(BidiInput)
        await press(pilot, "down")
        assert box.value == str(tmp_path / "amal.sqlite")
        box.value = f"{tmp_path}/else"
        await press(pilot, "end", "down")
        assert box.value == f"{theirs.parent}/"
        await press(pilot, "end", "down")
        assert box.value == str(theirs)
        await press(pilot, "enter")
        assert isinstance(app.screen, MergeScreen) and app.screen.stage is Stage.SHOWN
        await press(pilot, "escape", "i")
        box = app.screen.query_one("#field-path", BidiInput)
        box.value = f"{tmp_path}/ama"
        await press(pilot, "down")
        assert box.value == str(tmp_path / "amal.sqlite")


async def test_hostile_file_and_names_are_made_harmless(work: Workspace, mine: Claim, tmp_path: Path) -> None:
    path = tmp_path / "o\x1b]52;c;x\x07[/b]\u202e.sqlite"
    backup.copy(work.store.conn, path)
    other = workbench(replace(work.config, analyst="om\x1b[2Jar", database=path))
    other.tagging.edit(mine.id, 1, label="statistic")
    tag(other, mine.article_id, "اجتماع يوم الخميس", "event")
    other.close()
    work.tagging.edit(mine.id, 1, label="threat")
    app = app_on(work)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await ask(pilot, app, path)
        for _ in range(2):
            seen = page(app)
            assert "\x1b" not in seen and "\x07" not in seen and "\u202e" not in seen
            await press(pilot, "enter")
    assert len(work.tagging.ids(ClaimQuery())) == 2


def test_what_a_terminal_puts_around_a_dropped_path_goes() -> None:
    assert meant(" '/a b/c.sqlite' ") == "/a b/c.sqlite"
    assert meant("/a'b") == "/a'b" and meant('"') == '"'
