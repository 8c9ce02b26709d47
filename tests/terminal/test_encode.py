"""Streams as Textual writes them, through the encoder and a terminal that reorders every row by itself."""

from __future__ import annotations

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.terminal.far_end import FarEnd
from tests.terminal.test_isolate import LINES, WORDS, cells_of, impossible
from workbench.arabic.layout import visual
from workbench.terminal.encode import Encoder
from workbench.terminal.plan import BLANK, Plan

APP = Plan("xterm")
ISOLATED = Plan("putty", "isolated", mouse="sent")
KITTY = Plan("kitty", kitty_cells=True)
STYLES = ("", "1", "31", "38;2;48;5;7;48;2;250;250;245", "4;44")
Picture = list[tuple[str, tuple[str, ...]]]


def at(row: int, column: int) -> str:
    return f"\x1b[{row + 1};{column + 1}H"


def styled(text: str, style: str) -> str:
    return f"\x1b[{style}m{text}\x1b[0m" if style else text


def pictures(writes: list[str], rows: int) -> tuple[list[Picture], list[Picture]]:
    """What a cell terminal shows of the stream, and what a reordering one shows of the isolated stream."""
    plain, reordering = FarEnd(reorders=False), FarEnd(reorders=True)
    encoder = Encoder(ISOLATED)
    for data in writes:
        plain.write(data)
        reordering.write(encoder.encode(data))
    return [plain.picture(row) for row in range(rows)], [reordering.picture(row, 1) for row in range(rows)]


def same(writes: list[str], rows: int) -> None:
    """An anchor carries its concealment after the style of its blank; one blank more ends each row."""
    for painted, seen in zip(*pictures(writes, rows), strict=True):
        cells = [(glyph, tuple(part for part in style if not part.endswith("8"))) for glyph, style in seen]
        cells += [(" ", ())] * (len(painted) - len(cells))
        assert cells[: len(painted)] == painted
        assert {glyph for glyph, _ in cells[len(painted) :]} <= {" "}


PANE = st.tuples(st.lists(WORDS, min_size=1, max_size=4), st.sampled_from([0, 1]), st.sampled_from(STYLES))
ROW = st.lists(PANE, min_size=1, max_size=3)


def composited(panes: list[tuple[list[str], int, str]], width: int = 22) -> tuple[list[str], str]:
    """The cells of a row of panes cut at their edges, and the stream that paints it, split into styles."""
    cells: list[str] = []
    stream = ""
    for words, base, style in panes:
        content = cells_of(" ".join(words), base)[:width]
        content = (
            [" "] * (width - len(content)) + content if base else content + [" "] * (width - len(content))
        )
        if content[-1] and cells_of(content[-1])[1:]:
            content[-1] = " "
        content = [*content, "│", " "]
        cells += content
        half = len(content) // 2
        while not content[half]:
            half += 1
        stream += styled("".join(content[:half]), style) + styled(
            "".join(content[half:]), "7" if style else "1"
        )
    return cells, stream


@settings(max_examples=300, deadline=None)
@given(st.lists(ROW, min_size=1, max_size=3))
def test_panes_side_by_side_look_as_painted(rows: list[list[tuple[list[str], int, str]]]) -> None:
    writes = []
    for number, panes in enumerate(rows):
        cells, stream = composited(panes)
        assume(not impossible(cells))
        writes.append(at(number, 0) + stream + "\n")
    same(writes, len(rows))


@settings(max_examples=300, deadline=None)
@given(ROW, ROW, st.integers(0, 50), st.integers(1, 30))
def test_a_repainted_piece_of_a_row_may_cut_words_anywhere(
    before: list[tuple[list[str], int, str]],
    after: list[tuple[list[str], int, str]],
    start: int,
    length: int,
) -> None:
    old, stream = composited(before)
    new, _ = composited(after)
    piece = new[start : start + length]
    mixed = old[:start] + piece + old[start + length :] + [" "]
    assume(
        piece
        and start <= len(old)
        and not impossible(old)
        and not impossible(mixed)
        and "" not in mixed + old
    )
    same([at(0, 0) + stream, at(0, start) + "".join(piece)], 1)


def test_isolated_golden_lines() -> None:
    encoder = Encoder(ISOLATED)
    painted = at(0, 0) + visual("بلغ 18% (و2000)،") + " "
    assert encoder.encode(painted) == (
        "\x1b[1;1H\x1b[0m\u2800\x1b[1;2H،(2000\ufeed)\u2800%18\u2800\ufe91\ufee0\ufece\u2800\u2800\x1b[1;19H"
    )


def test_a_row_without_arabic_keeps_its_text() -> None:
    assert (
        Encoder(ISOLATED).encode(at(0, 0) + "ab cd")
        == "\x1b[1;1H\x1b[0m\u2800\x1b[1;2Hab\u2800cd\u2800\x1b[1;7H"
    )


def test_app_mode_passes_every_byte() -> None:
    for line in LINES:
        data = "\x1b[?2026h" + at(3, 0) + styled(visual(line), "31") + "\n"
        assert Encoder(APP).encode(data) is data
        assert Encoder(Plan("x", "plain")).encode(data) is data


def test_marks_are_stripped_where_a_terminal_loses_the_letter_under_them() -> None:
    assert Encoder(Plan("foot", strip_marks=True)).encode("\ufed7\u064fل\u064e") == "\ufed7ل"


def test_other_sequences_pass_in_their_place() -> None:
    data = "\x1b[?2026h" + at(0, 0) + "ab" + "\x1b[?2026l\x07\x1b[?1000h"
    assert Encoder(ISOLATED).encode(data) == (
        "\x1b[?2026h\x1b[1;1H\x1b[0m\u2800\x1b[1;2Hab\u2800\x1b[?2026l\x07\x1b[?1000h\x1b[1;4H"
    )


def test_only_what_changed_is_sent_again() -> None:
    encoder = Encoder(ISOLATED)
    row = visual(LINES[0]) + "  "
    first = encoder.encode(at(0, 0) + row)
    again = encoder.encode(at(0, 5) + row[5])
    assert len(again) < len(first) / 3
    encoder.reset()
    assert encoder.encode(at(0, 0) + row) == first


def test_a_cleared_screen_is_forgotten() -> None:
    encoder = Encoder(ISOLATED)
    first = encoder.encode(at(0, 0) + "ab ")
    encoder.encode("\x1b[2J")
    assert encoder.encode(at(0, 0) + "ab ") == first


def test_mouse_columns_in_sent_order_find_their_cell() -> None:
    encoder = Encoder(ISOLATED)
    painted = visual("كتب 12")
    encoder.encode(at(4, 0) + painted + " ")
    sent = ["\ufedb", "\ufe98", "\ufe90"]
    for position, glyph in enumerate(sent):
        assert painted[encoder.column(4, 1 + painted.index(" ") + 1 + position)] == glyph
    assert encoder.column(4, 0) == 0
    assert encoder.column(9, 7) == 6
    assert Encoder(Plan("vte in tmux", "isolated")).column(4, 7) == 6
    assert Encoder(APP).column(4, 7) == 7


def test_kitty_wraps_each_arabic_cell_and_neighbours_differ() -> None:
    encoder = Encoder(KITTY)
    out = encoder.encode(at(0, 3) + "ab \ufeed\ufedf\ufe8e٥")
    assert out == at(0, 3) + "ab " + "".join(
        f"\x1b]66;w=1:h={h};{glyph}\x07" for h, glyph in zip((1, 2, 1, 2), "\ufeed\ufedf\ufe8e٥", strict=True)
    )
    alone = encoder.encode(at(0, 7) + "\ufedf")
    assert "h=2" in alone, "a cell painted alone still differs from its neighbours"
    assert encoder.encode(at(0, 0) + "no Arabic") == at(0, 0) + "no Arabic"


def test_kitty_costs_at_most_four_times_the_bytes_of_a_painted_row() -> None:
    row = at(0, 0) + "".join(
        styled(visual(word) + " ", "38;2;40;40;40;48;2;250;250;245") for word in LINES[0].split()
    )
    assert len(Encoder(KITTY).encode(row).encode()) <= 4 * len(row.encode())


def test_wide_glyphs_stay_whole() -> None:
    same([at(0, 0) + "日本 " + visual("سلام") + " 語 ", at(0, 1) + "x"], 1)


def test_the_blank_is_configurable() -> None:
    assert BLANK not in Encoder(Plan("x", "isolated", blank="\u00b7")).encode(at(0, 0) + "a b")


def test_nothing_is_sent_beyond_the_terminals_edge() -> None:
    encoder = Encoder(ISOLATED)
    encoder.resize(8)
    for data in (
        at(0, 0) + "abcdefghij",
        at(1, 0) + visual("كتاب جديد هنا"),
        at(2, 7) + "x",
        at(3, 5) + "日",
    ):
        far = FarEnd(reorders=False)
        far.write(encoder.encode(data))
        assert max((max(cells) for cells in far.rows.values()), default=0) < 8


def test_the_guard_takes_the_background_of_its_row() -> None:
    encoder = Encoder(ISOLATED)
    assert "\x1b[48;2;1;2;3m\u2800" in encoder.encode(at(0, 0) + styled("ab", "48;2;1;2;3"))
    again = encoder.encode(at(0, 0) + styled("ab", "1;44"))
    assert again.startswith("\x1b[1;1H\x1b[0m\x1b[44m\u2800")
    assert "\x1b[1;1H" not in encoder.encode(at(0, 1) + styled("b", "1;44"))
