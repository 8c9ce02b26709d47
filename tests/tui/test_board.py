"""The figure board and the list of conflicts by keyboard, asserted on the database and on the cells."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.tui.helpers import app_on, bridges, cells, page, press, settle
from workbench.assemble import Workspace
from workbench.domain.article import Given
from workbench.tui.screens.board import BoardScreen
from workbench.tui.screens.conflict_compare import ConflictCompare
from workbench.tui.screens.conflicts import ConflictsScreen

SEEDS = Path(os.environ.get("WORKBENCH_SHARED", "../shared")) / "seeds"
SIZES = [(60, 16), (80, 24), (120, 40)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["en", "ar"])
async def test_a_board_plots_what_each_report_allows_and_opens_the_figure(
    work: Workspace, size: tuple[int, int], language: str
) -> None:
    bridges(work)
    app = app_on(work)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        if language == "ar":
            await press(pilot, "f7")
        await press(pilot, "G", "enter", "#")
        screen = app.screen
        assert isinstance(screen, BoardScreen)
        assert screen.role == "killed" and [r.value for r in screen.things[:2]] == ["12", "40"]
        assert screen.board.sets[0].outcome == "updates"
        bars = [row for row in cells(app) if "●" in row]
        assert len(bars) == 2
        first, second = (row.index("●") for row in bars)
        assert second > first, "the axis runs from left to right in both languages"
        await press(pilot, "j", "enter")
        assert app.screen is app.desk and app.desk.sheet is not None
        row = screen.things[1]
        assert app.desk.sheet.article.id == row.article
        assert app.desk.reader.caret == row.figure.start
        await press(pilot, "escape")
        assert isinstance(app.screen, BoardScreen), "Esc comes back to where one was"


async def test_a_board_is_written_as_csv_and_svg(work: Workspace) -> None:
    bridges(work)
    app = app_on(work)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "G", "enter", "#", "w", "enter")
        await press(pilot, "w", "tab", "2", "enter")
    folder = work.config.export.folder
    assert folder is not None
    names = sorted(p.name for p in folder.iterdir())
    assert names == ["killed-board.csv", "killed-board.svg"]
    lines = (folder / names[0]).read_text("utf-8-sig").splitlines()
    assert len(lines) >= 3 and ",12,12,12," in lines[1] and ",40,40,40," in lines[2]


async def test_without_an_article_the_board_says_what_to_press(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "#")
        assert "open an article and press #" in page(app)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["en", "ar"])
async def test_a_conflict_is_checked_linked_dismissed_and_undone(
    work: Workspace, size: tuple[int, int], language: str
) -> None:
    bridges(work)
    app = app_on(work)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        if language == "ar":
            await press(pilot, "f7")
        await press(pilot, "!")
        screen = app.screen
        assert isinstance(screen, ConflictsScreen)
        at = next(i for i, p in enumerate(screen.things) if {p.a.value, p.b.value} == {"12", "40"})
        screen.rows.move_to(at)
        pair = screen.things[at]
        told = "\n".join(p.text for p in screen.passages(pair))
        assert pair.a.sentence in told and pair.b.sentence in told

        await press(pilot, "l")
        (link,) = work.claim_links.all()
        assert link.relation == "updates" and {e.article for e in link.evidence_a} == {
            max((pair.a, pair.b), key=lambda r: r.published or "").article
        }
        await press(pilot, "u")
        assert work.claim_links.all() == [] and work.tagging.ids() == []
        await press(pilot, "t", "4", "tab", "1", "enter")
        (link,) = work.claim_links.all()
        assert (link.relation, link.subtype) == ("contradicts", "numeric")
        await press(pilot, "enter")
        assert isinstance(app.screen, ConflictCompare)
        await press(pilot, "x")
        assert work.claim_links.all() == []
        await press(pilot, "l", "escape")
        assert len(work.claim_links.all()) == 1 and isinstance(app.screen, ConflictsScreen)

        number = len(screen.things)
        screen.rows.move_to(at)
        await press(pilot, "x")
        assert work.figures.dismissed() == {pair.key} and len(screen.things) == number - 1
        await press(pilot, "u")
        assert work.figures.dismissed() == set() and len(screen.things) == number


async def test_hostile_words_are_made_harmless_on_boards_conflicts_and_families(work: Workspace) -> None:
    bad = "\x1b[31m\u202eشر\x07"
    for day, dead in (("2024-06-03", 21), ("2024-06-04", 35)):
        text = f"فيضان {bad} جديد\nقالت الوزارة إن {dead} شخصًا قتلوا في فيضان {bad} بوادي النخيل يوم الإثنين."
        report = work.ingesting.paste(text, Given(outlet=f"{bad} {dead}", published=day))
        work.detecting.run(report.added)
    app = app_on(work)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        for keys in (("!",), ("enter",), ("escape", "f2", "="), ("f2", "g", "enter", "#"), ("s",)):
            await press(pilot, *keys)
            shown = page(app)
            assert "\x1b" not in shown and "\u202e" not in shown and "\x07" not in shown


@pytest.mark.skipif(
    not SEEDS.is_dir(), reason=f"the shared sample articles are not at {SEEDS}: set WORKBENCH_SHARED"
)
async def test_the_shared_samples_stand_as_one_set_in_order_of_value(work: Workspace) -> None:
    added = work.ingesting.run([SEEDS]).added
    event = work.events.create("x", added)
    app = app_on(work)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "#")
        screen = app.screen
        assert isinstance(screen, BoardScreen) and screen.choice is not None
        assert screen.choice.event == event.id
        values = [r.value.replace("\u00a0", " ") for r in screen.board.sets[0].rows]
        assert values == ["≥ 137", "≥ 144", "~150"] and screen.board.sets[0].outcome == "compatible"
        rows = [row for row in cells(app) if "├" in row]
        assert [("▶" in row, "●" in row) for row in rows[:3]] == [(True, False), (True, False), (False, True)]
        while screen.role != "strength":
            await press(pilot, "tab")
        assert screen.board.sets[0].outcome == "touching" and "touching" in page(app)


async def test_another_event_is_chosen_for_the_board(work: Workspace) -> None:
    one, two = bridges(work)
    work.events.create("الجسر", [two])
    app = app_on(work)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "G", "enter", "#")
        screen = app.screen
        assert isinstance(screen, BoardScreen) and screen.choice is not None
        assert screen.choice.article == one and {r.article for r in screen.things} == {one, two}
        await press(pilot, "o", "2", "enter")
        assert screen.choice is not None and screen.choice.name == "الجسر"
        assert {r.article for r in screen.things} == {two}
        await press(pilot, "slash", *"zzz", "enter")
        assert screen.rows.count == 0
