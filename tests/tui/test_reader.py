"""The reading pane: caret, selection, search, mouse, overlaps, what is drawn again."""

from __future__ import annotations

import pytest

from tests.tui.helpers import app_on, press, settle
from workbench.assemble import Workspace
from workbench.domain.article import Article, Block, BlockKind, DateFrom
from workbench.texts import Texts
from workbench.tui import caret as moves
from workbench.tui.caret import Selection, Unit
from workbench.tui.page import Page
from workbench.tui.paint import Painter
from workbench.tui.themes import PAPER
from workbench.tui.widgets.reader import Reader, find_all

TEXT = (
    "عنوان الخبر من القاهرة وبيروت\n"
    "قال وزير الصحة إن 120 شخصًا أصيبوا في القاهرة وبالقاهرة أيضًا. وأضاف أن WHO تساعد 2000 و5000 أسرة.\n\n"
    "English paragraph with كلمة inside and 18% more.\n"
    "زائد في الصفحة\n"
    "وختم بالقول إن الأمر انتهى."
)


def article(text: str = TEXT) -> Article:
    """An article whose fourth paragraph is debris."""
    blocks = []
    at = 0
    for number, line in enumerate(text.split("\n")):
        kind = (
            BlockKind.TITLE
            if number == 0
            else BlockKind.DEBRIS
            if line.startswith("زائد")
            else BlockKind.BODY
        )
        if line:
            blocks.append(Block(at, at + len(line), kind))
        at += len(line) + 1
    return Article(1, "u", "h", text, tuple(blocks), "", "", "", "", None, DateFrom.UNKNOWN, "", "", "")


def page(width: int = 30, *, debris: bool = False) -> Page:
    made = Page(article(), width, Painter(Texts("en"), PAPER).paragraph, debris=debris)
    made.lay_out_rows(1000)
    return made


@pytest.mark.parametrize("width", [9, 17, 30, 76])
@pytest.mark.parametrize("logical", [False, True])
def test_left_visits_every_cluster_of_right_to_left_text_once(width: int, logical: bool) -> None:
    arabic = "\n".join(line for line in TEXT.split("\n") if not line.startswith("English"))
    laid = Page(article(arabic), width, Painter(Texts("en"), PAPER).paragraph)
    laid.lay_out_rows(1000)
    every = {part.start + c.start for part in laid.parts for line in part.lines for c in line.clusters}
    seen = [laid.offset_at(0, width)]
    while (there := moves.step(laid, seen[-1], -1, logical=logical)) != seen[-1] and len(seen) < 2000:
        seen.append(there)
    assert len(seen) == len(every) and set(seen) == every
    back = seen[-1]
    for _ in seen[1:]:
        back = moves.step(laid, back, 1, logical=logical)
    assert back == seen[0]


@pytest.mark.parametrize("width", [9, 17, 30, 76])
def test_places_and_offsets_are_inverse(width: int) -> None:
    laid = page(width)
    for part in laid.parts:
        for line in part.lines:
            for cluster in line.clusters:
                offset = part.start + cluster.start
                place = laid.line_of(offset)
                assert place.line is line
                assert laid.offset_at(place.row, laid.column(offset)) == offset


def test_line_moves_keep_the_column() -> None:
    laid = page(20)
    start = laid.offset_at(3, 10)
    down = moves.line_step(laid, start, 1, 10)
    assert laid.line_of(down).row == 4 and laid.column(down) == 10
    assert moves.line_step(laid, down, -1, 10) == start
    over_a_gap = moves.line_step(laid, laid.offset_at(1, 10), 1, 10)
    assert laid.line_of(over_a_gap).row == 3, "empty rows are no stops"
    assert laid.line_of(moves.line_step(laid, start, 10_000, 3)).row == laid.line_of(laid.last).row


def test_page_height_never_moves_what_is_above() -> None:
    whole = page(12)
    lazy = Page(article(), 12, Painter(Texts("en"), PAPER).paragraph)
    lazy.lay_out_rows(3)
    assert not lazy.complete
    assert [lazy.line_of(p.start).row for p in lazy.parts] == [
        whole.line_of(p.start).row for p in whole.parts
    ]


def test_debris_is_shown_only_when_asked_for() -> None:
    assert not any(p.kind is BlockKind.DEBRIS for p in page().parts)
    assert any(p.kind is BlockKind.DEBRIS for p in page(debris=True).parts)


def test_a_word_is_selected_from_the_clitic_under_the_caret() -> None:
    laid = page(60)
    at = TEXT.index("وبالقاهرة")
    whole = moves.unit_at(laid, at, Unit.WORD)
    assert whole is not None and TEXT[whole.start : whole.end] == "وبالقاهرة"
    without = moves.unit_at(laid, at + 1, Unit.WORD)
    assert without is not None and TEXT[without.start : without.end] == "بالقاهرة"
    trimmed = moves.grow(laid, whole.swapped(), Unit.WORD)
    assert TEXT[trimmed.start : trimmed.end] == "بالقاهرة"
    assert moves.shrink(laid, trimmed, Unit.WORD).start == at


def test_selection_grows_and_shrinks_at_its_active_end() -> None:
    laid = page(60)
    sentence = moves.unit_at(laid, TEXT.index("وزير"), Unit.SENTENCE)
    assert sentence is not None and TEXT[sentence.start : sentence.end].startswith("قال وزير")
    assert TEXT[sentence.start : sentence.end].endswith("أيضًا.")
    two = moves.grow(laid, sentence, Unit.SENTENCE)
    assert TEXT[two.start : two.end].endswith("أسرة.")
    assert moves.shrink(laid, two, Unit.SENTENCE) == sentence
    less = moves.shrink(laid, sentence, Unit.WORD)
    assert TEXT[less.start : less.end].endswith("وبالقاهرة") or TEXT[less.start : less.end].endswith("أيضًا")
    assert moves.shrink(laid, Selection(0, 5), Unit.WORD) == Selection(0, 5), "nothing is left to take away"


def test_search_is_folded_and_its_offsets_are_the_originals() -> None:
    found = find_all([(10, "الحَرْبُ فى غزّة وغزه")], "غزة")
    assert [("الحَرْبُ فى غزّة وغزه"[a - 10 : b - 10]) for a, b in found] == ["غزّة", "غزه"]
    assert find_all([(0, "نص")], "  ") == ()


async def test_mouse_drag_selects_across_lines_and_copies_logical_text(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "j", "enter")
        reader = app.desk.reader
        assert reader.page is not None
        await pilot.mouse_down(Reader, offset=(60, 2))
        await pilot.hover(Reader, offset=(40, 3))
        await pilot.mouse_up(Reader, offset=(40, 3))
        await settle(pilot)
        start = reader.page.offset_at(2, 60 - reader.left)
        end = reader.page.offset_at(3, 40 - reader.left)
        assert reader.selection is not None
        assert reader.selection.start == start
        assert reader.selection.end == reader.page.cluster(end)[1]
        await press(pilot, "y")
        assert app.clipboard == reader.page.text[reader.selection.start : reader.selection.end]


async def test_wide_panes_a_click_and_f6_say_what_keys_mean(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "enter")
        assert app.desk.scope == "reader"
        await press(pilot, "f6")
        assert app.desk.scope == "inspector"
        await press(pilot, "f6")
        assert app.desk.scope == "list"
        await press(pilot, "shift+f6")
        assert app.desk.scope == "inspector"
        before = len(app.desk.offers)
        await press(pilot, "a")
        assert len(app.desk.offers) == before - 1, "suggestions are decided from the inspector too"


async def test_search_matches_go_round_and_escape_peels(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "j", "enter", "slash", *"الوزاره", "enter")
        reader = app.desk.reader
        assert len(reader.matches) == 1 and reader.caret == reader.matches[0][0]
        await press(pilot, "w")
        assert reader.selection is not None
        await press(pilot, "escape")
        assert reader.selection is None and reader.matches
        await press(pilot, "escape")
        assert not reader.matches and reader.has_focus
        await press(pilot, "escape")
        assert app.desk.list.has_focus


async def test_a_caret_move_draws_two_lines_only(work: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    app = app_on(work)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "j", "enter", "j")
        drawn: list[int] = []
        original = Reader.render_line

        def counted(self: Reader, y: int) -> object:
            drawn.append(y)
            return original(self, y)

        monkeypatch.setattr(Reader, "render_line", counted)
        await press(pilot, "j")
        assert 0 < len(set(drawn)) <= 4
