"""The bidi inputs: what is typed is the text, the caret stands where the next letter appears."""

from __future__ import annotations

from typing import Any

import pytest
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from workbench.arabic.layout import visual
from workbench.config.model import Bidi
from workbench.texts import Texts
from workbench.tui.paint import Painter
from workbench.tui.themes import PAPER
from workbench.tui.widgets.bidi_input import BidiInput
from workbench.tui.widgets.buffer import Buffer
from workbench.tui.widgets.input_lines import window


class Host(App[None]):
    """An input alone."""

    CSS = "BidiInput { height: 1; width: 30; } BidiInput.area { height: 4; }"

    def __init__(self, value: str = "", *, area: bool = False, language: str = "en") -> None:
        super().__init__()
        self.painter = Painter(Texts(language), PAPER, Bidi())
        self.box = BidiInput(value, area=area)

    def compose(self) -> ComposeResult:
        yield self.box

    def on_mount(self) -> None:
        self.box.focus()


def row(box: BidiInput, y: int = 0) -> tuple[str, list[int]]:
    """The painted line and the columns of reversed cells: where the caret is."""
    text, carets = "", []
    for segment in box.render_line(y):
        if segment.style is not None and segment.style.reverse:
            carets.append(len(text))
        text += segment.text
    return text, carets


async def typed(pilot: Pilot[Any], *keys: str) -> None:
    await pilot.press(*keys)
    await pilot.pause()


async def test_arabic_is_typed_joined_with_the_caret_at_its_left() -> None:
    app = Host()
    async with app.run_test(size=(30, 3)) as pilot:
        await typed(pilot, *"مدينة")
        assert app.box.value == "مدينة"
        text, carets = row(app.box)
        assert text.endswith(visual("مدينة"))
        assert carets == [30 - 5 - 1]


async def test_latin_is_typed_with_the_caret_at_its_right() -> None:
    app = Host()
    async with app.run_test(size=(30, 3)) as pilot:
        await typed(pilot, *"city")
        assert row(app.box) == ("city".ljust(30), [4])


async def test_mixed_text_is_painted_as_the_layout_paints_it() -> None:
    app = Host()
    mixed = "أعلنت WHO أن 2000 و5000"
    async with app.run_test(size=(30, 3)) as pilot:
        await typed(pilot, *[("space" if c == " " else c) for c in mixed])
        assert app.box.value == mixed
        assert row(app.box)[0] == visual(mixed).rjust(30)


async def test_left_and_right_move_as_seen_and_visit_every_letter() -> None:
    app = Host("أعلن WHO أن 25")
    async with app.run_test(size=(30, 3)) as pilot:
        await typed(pilot, "home")
        columns = [row(app.box)[1][0]]
        for _ in range(len(app.box.value)):
            await typed(pilot, "left")
            columns.append(row(app.box)[1][0])
        assert columns == sorted(columns, reverse=True)
        assert len(set(columns)) == len(columns)
        await typed(pilot, "right")
        assert row(app.box)[1][0] == columns[-2]


async def test_home_end_selection_copy_paste_and_undo() -> None:
    app = Host("نص قديم")
    async with app.run_test(size=(30, 3)) as pilot:
        await typed(pilot, "home", "ctrl+shift+left", "ctrl+c")
        assert app.clipboard == "نص"
        await typed(pilot, *"خبر")
        assert app.box.value == "خبر قديم"
        await typed(pilot, "end", "ctrl+v")
        assert app.box.value == "خبر قديمنص"
        await typed(pilot, "ctrl+z")
        assert app.box.value == "خبر قديم"
        await typed(pilot, "ctrl+z", "ctrl+z")
        assert app.box.value == "نص قديم"
        await typed(pilot, "ctrl+y")
        assert app.box.value != "نص قديم"


async def test_a_long_line_scrolls_so_that_the_caret_is_seen() -> None:
    app = Host("كلمة " * 30)
    async with app.run_test(size=(30, 3)) as pilot:
        await pilot.pause()
        assert row(app.box)[1], "at the end"
        await typed(pilot, "home")
        assert row(app.box)[1] == [29]
        for _ in range(60):
            await pilot.press("left")
        await pilot.pause()
        assert row(app.box)[1]


async def test_a_click_puts_the_caret_under_the_mouse() -> None:
    app = Host("مدينة city")
    async with app.run_test(size=(30, 3)) as pilot:
        await pilot.pause()
        text, _ = row(app.box)
        column = text.index("c")
        await pilot.click(BidiInput, offset=(column, 0))
        assert app.box.buffer.caret == app.box.value.index("c")


async def test_an_area_wraps_and_moves_by_lines() -> None:
    app = Host(area=True)
    async with app.run_test(size=(30, 6)) as pilot:
        await typed(pilot, *[("space" if c == " " else c) for c in "كلمة " * 9])
        await typed(pilot, "ctrl+j", *"end")
        assert app.box.value == "كلمة " * 9 + "\nend"
        assert len(app.box.lines()) == 3
        caret = app.box.buffer.caret
        await typed(pilot, "up")
        assert app.box.buffer.caret < caret - 3


async def test_pasted_lines_become_blanks_in_one_line() -> None:
    buffer = Buffer()
    buffer.insert("a\r\nb\nc")
    assert buffer.value == "a b c"
    area = Buffer(multiline=True)
    area.insert("a\r\nb")
    assert area.value == "a\nb"


def test_deleting_takes_a_letter_with_its_marks() -> None:
    buffer = Buffer()
    buffer.set("شدَّة")
    buffer.move(1)
    buffer.delete_forward()
    assert buffer.value == "شة"


@pytest.mark.parametrize("text", ["لا إله", "كوفيد-19", "(WHO) قال", "٣٫٥٪", "ab عربي cd", ""])
async def test_every_stop_is_reached_once(text: str) -> None:
    app = Host(text)
    async with app.run_test(size=(30, 3)) as pilot:
        await pilot.pause()
        shown = app.box.lines()[0]
        stops = shown.stops
        assert len(set(stops)) == len(stops)
        assert {0 if not text else stops[0], len(text)} <= {*stops, 0}


@pytest.mark.parametrize(
    "text",
    ["قتل 2000 شخص", "أعلنت WHO أن 2000 و5000", "كوفيد19", "city مدينة كبيرة 12", "abc نعم", "سنة ٢٠٢٤"],
)
async def test_the_next_letter_appears_where_the_caret_stands(text: str) -> None:
    """Whatever the direction of the word that is being typed; only its first letter may decide for another one."""
    app = Host()
    async with app.run_test(size=(30, 3)) as pilot:
        for at, char in enumerate(text):
            caret = row(app.box)[1]
            assert len(caret) == 1
            await typed(pilot, "space" if char == " " else char)
            shown = app.box.lines()[0]
            inside_word = at > 0 and char.isalnum() and text[at - 1].isalnum()
            if inside_word and char.isdigit() == text[at - 1].isdigit():
                column = (
                    shown.line.column(at) + (1 if shown.line.base else 0) - window(shown, app.box.buffer, 30)
                )
                assert caret == [column], text[: at + 1]
        assert row(app.box)[0].strip() == visual(text)


async def test_arrows_leave_the_letter_just_typed_for_those_beside_it() -> None:
    app = Host()
    async with app.run_test(size=(30, 3)) as pilot:
        await typed(pilot, *[("space" if c == " " else c) for c in "قتل 25"])
        painted, caret = row(app.box)
        assert painted.strip() == visual("قتل 25") and painted[caret[0]] == "5"
        await typed(pilot, "left")
        assert app.box.buffer.caret == 5
        await typed(pilot, "right", "right")
        assert app.box.buffer.caret == 2, "over the blank to the last letter of the word"


@pytest.mark.parametrize("text", ["أعلن WHO أن 25", "The أعلن لا 25 end"])
async def test_logical_arrows_follow_the_text(text: str) -> None:
    app = Host(text)
    app.box.logical_arrows = True
    async with app.run_test(size=(30, 3)) as pilot:
        await typed(pilot, "home")
        forward = "left" if app.box.lines()[0].line.base == 1 else "right"
        seen = [app.box.buffer.caret]
        while seen[-1] != len(text):
            await typed(pilot, forward)
            seen.append(app.box.buffer.caret)
            assert seen[-1] > seen[-2]
        assert len(seen) == len(app.box.lines()[0].line.clusters) + 1
