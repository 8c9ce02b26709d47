from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.terminal.simulator import shown
from workbench.arabic.layout import Paragraph, visual
from workbench.terminal.ansi import Block, rows, scrolling, without_colour, write
from workbench.terminal.answers import Answers
from workbench.terminal.check import SENTENCE, lines, save
from workbench.terminal.plan import BLANK, MODES, Mode, Plan, decide
from workbench.terminal.probe import Probe
from workbench.terminal.stream import MARK, clusters

APP = Plan("xterm")
ISOLATED = Plan("putty", "isolated")
VTE = Plan("vte", enter="\x1b[8l\x1b[2J", leave="\x1b[8h")
KONSOLE = Plan("konsole", enter="\x1b]50;off\x07", leave="\x1b]50;on\x07")
TEXT = "بلغ العدد 2000 في عام 2024م"


def seen(line: str) -> str:
    """An isolated line by way of a reordering terminal; concealed anchors are not seen."""
    cells = [glyph for glyph, _ in clusters(re.sub(r"\x1b\[[\d;]*m", "", line))]
    return "".join(shown(cells, BLANK)).replace("\u0640", " ").strip()


def test_a_right_to_left_paragraph_stands_at_the_right_edge() -> None:
    assert write([Block(TEXT)], 40, APP, {}) == " " * (40 - 27) + visual(TEXT) + "\n"
    assert write([Block("abc")], 40, APP, {}) == "abc\n"


def test_a_span_colours_its_cells_wherever_they_are_drawn() -> None:
    out = write([Block("في 2024م", "1", [(3, 7, "33")])], 8, APP, {})
    assert out == "\x1b[1mﻡ\x1b[0m\x1b[1;33m2024\x1b[0m\x1b[1m ﻲﻓ\x1b[0m\n"


def test_no_color_keeps_what_is_no_colour() -> None:
    assert "\x1b[1;4m2024" in write(
        [Block("في 2024م", "1", [(3, 7, "4;33;48;2;1;2;3")])], 8, APP, {"NO_COLOR": "1"}
    )
    assert "33" in write([Block("x", "33")], 8, APP, {"NO_COLOR": ""}), "an empty NO_COLOR does not count"


@pytest.mark.parametrize(
    ("style", "left"),
    [
        ("1", "1"),
        ("33", ""),
        ("1;33", "1"),
        ("33;1", "1"),
        ("38;5;200;4", "4"),
        ("7;48:2:1:2:3", "7"),
        ("97;103", ""),
        ("3;4;9", "3;4;9"),
    ],
)
def test_without_colour(style: str, left: str) -> None:
    assert without_colour(style) == left


def test_controls_become_visible_and_lines_are_paragraphs() -> None:
    out = write([Block("a\x1b[2Jb\nسلام\u202e")], 20, APP, {})
    assert out.split("\n")[0] == "a␛[2Jb"
    assert out.split("\n")[1].strip() == visual("سلام⌧")


def test_switches_that_act_on_what_is_shown_already_are_not_used() -> None:
    assert write([Block(TEXT)], 40, VTE, {}).startswith("\x1b[8l ")
    assert write([Block(TEXT)], 40, VTE, {}).endswith("\n\x1b[8h")
    assert scrolling(KONSOLE).mode == "isolated"
    assert write([Block(TEXT)], 40, KONSOLE, {}) == write([Block(TEXT)], 40, ISOLATED, {})
    assert scrolling(APP) == APP


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from([*SENTENCE.split(), *TEXT.split(), "abc"]), min_size=1, max_size=12))
def test_isolated_lines_look_like_the_layout_in_a_terminal_that_reorders(words: list[str]) -> None:
    text = " ".join(words)
    expected = [line.glyphs() for line in Paragraph(text).wrap(28)]
    for line, glyphs in zip(write([Block(text)], 30, ISOLATED, {}).splitlines(), expected, strict=True):
        assert seen(line) == glyphs.strip()


def test_the_doctor_shows_one_line_a_mode() -> None:
    modes, texts = zip(*lines(100), strict=True)
    assert modes == MODES
    assert texts[0] == visual(SENTENCE)
    assert texts[2] == SENTENCE
    assert seen(texts[1]) == visual(SENTENCE)
    assert len(set(texts)) == 3


@pytest.mark.parametrize("width", [1, 30, 48, 64])
def test_the_doctor_fits_narrow_terminals(width: int) -> None:
    for _, text in lines(width):
        bare = re.sub(r"\x1b\[[\d;]*m", "", text)
        assert sum(cells for _, cells in clusters(bare)) <= max(22, width)


def test_an_answer_decides_from_then_on(tmp_path: Path) -> None:
    path, probe = tmp_path / "terminals.json", Probe(da2="0;77;0")
    assert save(path, probe, "plain") == "isolated"
    assert decide(probe, saved=Answers(path).mode(probe)).mode == "isolated"
    assert save(path, probe, None) is None
    assert decide(probe, saved=Answers(path).mode(probe)).mode == "app"


def test_painted_rows_stay_where_the_cursor_is() -> None:
    table = ["12  " + visual("سلام"), "", "3   " + visual("عام 2024م")]
    assert rows(table, APP) == "".join(row + "\n" for row in table)
    out = rows(table, KONSOLE)
    assert "\x1b[1;1H" not in out
    assert [seen(line) if line != BLANK else "" for line in out.splitlines()] == table
    assert rows(["a\x1bb"], APP) == "a␛b\n"


@pytest.mark.parametrize("mode", MODES)
def test_marks_are_left_out_in_every_mode(mode: Mode) -> None:
    plan = Plan("any", mode, strip_marks=True)
    out = write([Block("سَلامٌ (WHO)", spans=[(0, 3, "1")])], 30, plan, {})
    assert not MARK.search(out)
    assert not MARK.search(rows([visual("سَلامٌ")], plan))


def test_plain_lines_are_the_text_for_a_terminal_that_does_everything() -> None:
    text = "قال (WHO) إن 18% من 2000 شخص أصيبوا عام 2024م"
    out = write([Block(text, spans=[(0, 3, "4")])], 20, Plan("any", "plain"), {})
    assert out.startswith("\x1b[4mقال\x1b[0m (WHO)")
    bare = re.sub(r"\x1b\[[\d;]*m", "", out)
    assert " ".join(bare.split("\n")).strip() == text
