"""What goes out as changes leaves the terminal with the picture that was painted, whatever was there before."""

from __future__ import annotations

import random
from typing import Any

import pyte
import pytest
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tests.tui.helpers import SentApp, press, settle
from workbench.assemble import Workspace
from workbench.tui.app import WorkbenchApp
from workbench.tui.thrift import Look, Shown, cells_of, look_of

WIDTH, HEIGHT = 24, 6
STYLES = [
    Style(),
    Style(color="#112233", bgcolor="#fbf8f1"),
    Style(color="#112233", bgcolor="#fbf8f1", bold=True),
    Style(color="#445566", bgcolor="#fbf8f1", underline=True),
    Style(color="#445566", bgcolor="#fbf8f1", underline=True, bold=True),
    Style(bgcolor="#dbe0fa", reverse=True),
    Style(color="red"),
]
TEXTS = ["abc", "  ", "ﻢﻗﺭ 12", "漢字", " x漢 ", "●", "      ", "e", ""]
TRUE = ColorSystem.TRUECOLOR


def look(cell: Any) -> tuple[object, ...]:
    """What is seen of a cell: on a blank only what shows on blanks."""
    shows = cell.underscore or cell.reverse or cell.strikethrough
    if cell.data == " " and not shows:
        return cell.data, cell.bg
    return cell.data, cell.fg, cell.bg, cell.bold, cell.underscore, cell.reverse


def picture(screen: pyte.Screen) -> list[list[tuple[object, ...]]]:
    return [[look(screen.buffer[y][x]) for x in range(WIDTH)] for y in range(HEIGHT)]


def strips(pick: random.Random) -> list[tuple[str, Style | None]]:
    return [(pick.choice(TEXTS), pick.choice(STYLES)) for _ in range(pick.randint(1, 6))]


@pytest.mark.parametrize(("additive", "brief"), [(True, True), (True, False), (False, False)])
@pytest.mark.parametrize("seed", range(8))
def test_a_terminal_shows_what_was_painted(seed: int, additive: bool, brief: bool) -> None:
    pick = random.Random(seed)
    shown, terminal = Shown(), pyte.Screen(WIDTH, HEIGHT)
    stream = pyte.Stream(terminal)
    whole = [Segment(" " * WIDTH, Style(bgcolor="#fbf8f1"))]
    for turn in range(60):
        shown.resize(WIDTH, HEIGHT)
        if turn == 30:
            terminal.reset()
            shown.forget()
            shown.resize(WIDTH, HEIGHT)
        rows = range(HEIGHT) if turn in (0, 30) else [pick.randrange(HEIGHT)]
        for row in rows:
            painted = Strip([*(Segment(t, s) for t, s in strips(pick))]).adjust_cell_length(WIDTH)
            shown.put(row, 0, ((s.text, s.style) for s in (painted if turn not in (0, 30) else whole)), TRUE)
        stream.feed(shown.changes(additive=additive, brief=brief))
        fresh = pyte.Screen(WIDTH, HEIGHT)
        everything = Shown()
        everything.resize(WIDTH, HEIGHT)
        everything._rows = [list(row) for row in shown._rows]
        everything._changed = {y: set(range(WIDTH)) for y in range(HEIGHT)}
        pyte.Stream(fresh).feed(everything.changes(additive=False))
        assert picture(terminal) == picture(fresh), turn


def test_a_full_picture_is_what_rich_would_draw() -> None:
    pick = random.Random(5)
    for _ in range(60):
        painted = Strip([Segment(t, s) for t, s in strips(pick)]).adjust_cell_length(WIDTH)
        plain, thrifty = pyte.Screen(WIDTH, HEIGHT), pyte.Screen(WIDTH, HEIGHT)
        pyte.Stream(plain).feed("".join(s.style.render(s.text) if s.style else s.text for s in painted))
        shown = Shown()
        shown.resize(WIDTH, HEIGHT)
        shown.put(0, 0, ((s.text, s.style) for s in painted), TRUE)
        pyte.Stream(thrifty).feed(shown.changes())
        assert picture(plain) == picture(thrifty)


def test_the_same_picture_costs_nothing_and_one_letter_one_letter() -> None:
    shown = Shown()
    shown.resize(WIDTH, HEIGHT)
    shown.put(1, 0, [("abcdef", STYLES[1])], TRUE)
    assert shown.changes()
    shown.resize(WIDTH, HEIGHT)
    shown.put(1, 0, [("abc", STYLES[1]), ("def", STYLES[1])], TRUE)
    assert not shown.changes()
    shown.put(1, 0, [("abXdef", STYLES[1])], TRUE)
    assert shown.changes() == "\x1b[2;3H\x1b[38;2;17;34;51;48;2;251;248;241mX\x1b[0m"
    shown.resize(WIDTH + 1, HEIGHT)
    shown.put(1, 0, [("abXdef", STYLES[1])], TRUE)
    assert "ab" in shown.changes(), "another size, another picture"


def test_wide_glyphs_and_marks_take_the_columns_that_rich_gives_them() -> None:
    plain = look_of(Style(), TRUE)
    assert [glyph for glyph, _ in cells_of("a漢b", plain)] == ["a", "漢", "", "b"]
    assert [glyph for glyph, _ in cells_of("نَا", plain)] == ["نَ", "ا"]


async def test_after_a_day_of_keys_the_terminal_shows_the_screen(work: Workspace) -> None:
    app = SentApp(work)
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await press(pilot, *"jkj", "enter", *"jj", "tab", "tab", "a", "a", "u", "f3", "escape", "f5", "f8")
        await press(pilot, "question_mark", "escape", "colon", "escape", "c", "escape", "escape", "k")
        await pilot.resize_terminal(130, 30)
        await settle(pilot)
        await pilot.resize_terminal(100, 30)
        await press(pilot, "enter", "j", "f8", "escape")
        terminal = pyte.Screen(130, 40)
        pyte.Stream(terminal).feed("".join(app.sent))
        rows = [strip.text.rstrip() for strip in app.screen._compositor.render_strips()]
        assert [line[:100].rstrip() for line in terminal.display[:30]] == rows


def test_equal_cells_are_one_object() -> None:
    look: Look = ("1", "38;5;7", "48;5;0")
    first, second = cells_of("أب\u064e ج", look), cells_of("ج أ", look)
    assert first[0] is second[2] and first[3] is second[0] and first[2] is second[1]
    assert first[1][0] == "ب\u064e"


async def test_a_message_keeps_the_marks_of_its_last_letter(work: Workspace) -> None:
    app = SentApp(work)
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "f7")
        for said in ("قبل", "ح\u064fفظ الادعاء"):
            app.desk.say(said)
            await settle(pilot)
        assert app.sent[-1].count("\u064f") == 1
        terminal = pyte.Screen(100, 30)
        pyte.Stream(terminal).feed("".join(app.sent))
        assert terminal.display[29].rstrip().endswith("\ufea3\u064f")


@pytest.mark.parametrize("seed", range(6))
def test_places_of_one_look_follow_each_other(seed: int) -> None:
    """What lies apart is sent in the order that sets the fewest colours; the picture is the same."""
    pick = random.Random(seed)
    shown, terminal = Shown(), pyte.Screen(WIDTH, HEIGHT)
    stream = pyte.Stream(terminal)
    first, second = STYLES[1], STYLES[3]
    shown.resize(WIDTH, HEIGHT)
    for row in range(HEIGHT):
        shown.put(row, pick.randrange(4), [("abc", (first, second)[row % 2])], TRUE)
        shown.put(row, 12 + pick.randrange(4), [("de", (second, first)[row % 2])], TRUE)
    sent = shown.changes()
    stream.feed(sent)
    assert sent.count("m") == 3, "one look, the other, and none at the end"
    everything = Shown()
    everything.resize(WIDTH, HEIGHT)
    everything._rows = [list(row) for row in shown._rows]
    everything._changed = {row: set(range(WIDTH)) for row in range(HEIGHT)}
    fresh = pyte.Screen(WIDTH, HEIGHT)
    pyte.Stream(fresh).feed(everything.changes())
    assert picture(terminal) == picture(fresh)


async def test_a_repaint_that_changes_nothing_sends_nothing(
    work: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not even the frame around it: what others write has the same list fetched again every second."""
    app = WorkbenchApp(work)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        sent: list[str] = []
        monkeypatch.setattr(app._driver, "write", sent.append)
        monkeypatch.setattr(WorkbenchApp, "is_headless", False)
        app.do_redraw()
        await settle(pilot)
        assert len("".join(sent)) > 500
        sent.clear()
        app.desk.refresh(layout=True)
        app.desk.list.refresh()
        await settle(pilot)
        assert not sent
        await press(pilot, "j")
        assert "m" in "".join(sent), "what changes is sent"
        monkeypatch.undo()
