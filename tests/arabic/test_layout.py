"""Layout: golden lines, and the properties that make the maps between text and cells exact."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.arabic.ucd import data_lines
from workbench.arabic import wrap
from workbench.arabic.layout import LayoutCache, Line, Paragraph, truncate, visual
from workbench.arabic.ucd import cells, line_break

LETTERS = "ابتثجدرسعفقكلمنهويةىءأإآؤئ"
MARKS = "\u064b\u064e\u0651\u0652\u0670"
CONTROLS = (
    "\u200b\u200c\u200d\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u00ad\ufeff"
)
OTHERS = " \u00a0\t.,،؛؟!:()[]«»\"'%$+-–/…0123٠١٢۳abcXYאב漢字😀👍\U0001f3fd\u0301پچگیکہ"
NEWS = st.text(LETTERS + MARKS + "ـ" + OTHERS + "     " * 4, max_size=90)
WILD = st.text(st.sampled_from(LETTERS + MARKS + CONTROLS + OTHERS) | st.characters(), max_size=60)
BASES = st.sampled_from([None, 0, 1])


@pytest.mark.parametrize(
    ("text", "glyphs"),
    [
        ("2000 و5000", "5000\ufeed 2000"),
        ("بين 2000 و5000 قتيل", "\ufede\ufef4\ufe98\ufed7 5000\ufeed 2000 \ufee6\ufef4\ufe91"),
        ("نسبة 18%", "%18 \ufe94\ufe92\ufeb4\ufee7"),
        ("نسبة ١٨٪", "٪١٨ \ufe94\ufe92\ufeb4\ufee7"),
        ("«نعم»،", "،«\ufee2\ufecc\ufee7»"),
        ("قال (WHO) نعم", "\ufee2\ufecc\ufee7 (WHO) \ufedd\ufe8e\ufed7"),
        ("في 31/12/2024.", ".31/12/2024 \ufef2\ufed3"),
        ("كوفيد-19", "19-\ufeaa\ufef4\ufed3\ufeee\ufedb"),
        ("لـUNHCR", "UNHCRـ\ufedf"),
        ("سلام", "\ufee1\ufefc\ufeb3"),
        ("لَا", "\ufefb\u064e"),
        ("بِلَّا", "\ufefc\u064e\u0651\ufe91\u0650"),
        ("مـــد", "\ufeaa\u0640\u0640\u0640\ufee3"),
        ("The (ابج) end", "The (\ufe9e\ufe91\ufe8d) end"),
        ("می\u200cخواهم", "\ufee2\ufeeb\ufe8d\ufeee\ufea7\ufbfd\ufee3"),
        ("\u202eab\u202c \u200f\u2067ab\u2069", "ab ba"),
    ],
)
def test_golden_lines(text: str, glyphs: str) -> None:
    assert visual(text) == glyphs


def test_a_span_that_ends_inside_a_word_keeps_the_letters_joined() -> None:
    """Half of a lam-alef is the whole cell; the letters around a highlight's edge stay medial."""
    line = Paragraph("الأسلام").line()
    assert [c.glyph for c in line.logical] == ["\ufe8d", "\ufef7", "\ufeb3", "\ufefc", "\ufee1"]
    touched = [c for c in line.logical if c.start < 6 and c.end > 4]
    assert [(c.start, c.end) for c in touched] == [(4, 6)]
    assert line.cluster_at(5) is line.cluster_at(4)
    assert line.column(5) == line.column(4) == 1


def test_options_change_glyphs_and_no_offset() -> None:
    text = "قَالَ لا 12 و٣٤ F16"
    plain = Paragraph(text).line()
    bare = Paragraph(text, marks=False).line()
    assert [(c.start, c.end, c.col) for c in plain.clusters] == [
        (c.start, c.end, c.col) for c in bare.clusters
    ]
    assert "\u064e" not in bare.glyphs()
    assert Paragraph(text, digits="european").line().glyphs().startswith("F16 34")
    arabic = Paragraph(text, digits="arabic").line().glyphs()
    assert "F16" in arabic and "٣٤" in arabic and "١٢" in arabic
    apart = Paragraph(text, ligature=False).line()
    assert apart.width == plain.width + 1
    assert "\ufefb" not in apart.glyphs() and "\ufefb" in plain.glyphs()
    with pytest.raises(ValueError, match="eastern"):
        Paragraph(text, digits="eastern")


def _check_lines(text: str, width: int, lines: list[Line]) -> None:
    assert [line.start for line in lines] == [0, *(line.end for line in lines[:-1])]
    assert lines[-1].end == len(text)
    for line in lines:
        assert line.width <= width
        _check_maps(text, line)


def _check_maps(text: str, line: Line) -> None:
    """Clusters tile the drawn cells from 0 to width, and lead to the same place by offset and by column."""
    column = 0
    for cluster in line.clusters:
        assert cluster.col == column and cluster.width in {1, 2} and cluster.glyph
        assert cell_len(cluster.glyph) == cluster.width or not _common(cluster.glyph)
        column += cluster.width
        for offset in range(cluster.start, cluster.end):
            assert line.cluster_at(offset) is cluster
            assert line.column(offset) == cluster.col
        for cell in range(cluster.col, cluster.col + cluster.width):
            assert line.offset(cell) == cluster.start
    assert column == line.width
    assert all(a.end <= b.start for a, b in pairwise(line.logical))
    assert line.start <= min((c.start for c in line.clusters), default=line.start)
    assert max((c.end for c in line.clusters), default=line.start) <= line.end
    undrawn = set(range(line.start, line.end)) - {at for c in line.clusters for at in range(c.start, c.end)}
    assert all(text[at].isspace() or cells[text[at]] == "0" for at in undrawn), undrawn
    assert not set(line.glyphs()) & set(CONTROLS)


def _common(glyph: str) -> bool:
    """Scripts that the news is written in; elsewhere Rich may know a later Unicode version.

    Controls are replaced by the sanitiser before layout; Rich gives them no width."""
    return all(
        "\x20" <= char < "\x7f"
        or "\xa0" <= char < "\u0700"
        or "\ufb50" <= char <= "\ufdff"
        or "\ufe70" <= char < "\uff00"
        for char in glyph
    )


@settings(max_examples=300, deadline=None)
@given(NEWS | WILD, st.integers(2, 40), BASES)
@example("\u064eabc", 5, None)
@example("\u200f\n\n\u064e", 5, None)
@example("a\tb   \r\n c", 2, 1)
def test_wrapped_lines_cover_the_text_and_their_maps_are_exact(
    text: str, width: int, base: int | None
) -> None:
    paragraph = Paragraph(text, base)
    _check_lines(text, width, paragraph.wrap(width))
    assert paragraph.height(width) == len(paragraph.wrap(width))
    _check_maps(text, paragraph.line())


@settings(max_examples=200, deadline=None)
@given(NEWS | WILD, BASES)
def test_visual_order_is_a_permutation_and_moving_through_it_reaches_every_cluster(
    text: str, base: int | None
) -> None:
    line = Paragraph(text, base).line()
    assert sorted(c.start for c in line.clusters) == [c.start for c in line.logical]
    reached, column = set(), 0
    while column < line.width:
        cluster = line.cluster_at(line.offset(column))
        assert cluster is not None
        reached.add(cluster.start)
        column = cluster.col + cluster.width
    assert reached == {c.start for c in line.clusters}


@settings(max_examples=200, deadline=None)
@given(NEWS | WILD, st.integers(0, 30), BASES)
def test_truncated_lines_fit_and_cover_the_text(text: str, width: int, base: int | None) -> None:
    line = truncate(text, width, base)
    assert line.width <= width and line.end == len(text)
    assert sum(c.width for c in line.clusters) == line.width
    whole = Paragraph(text, base).line()
    if whole.width <= width:
        assert line.glyphs() == whole.glyphs()
    elif width:
        side = line.clusters[0 if line.base else -1]
        assert side.glyph == "…" and side.end == len(text)
        _check_maps(text, line)


def test_the_ellipsis_stands_where_the_line_ends_and_no_figure_is_cut() -> None:
    assert truncate("قتل 2000 مدني", 8).glyphs() == "… \ufede\ufe98\ufed7".replace("… ", "…")
    assert truncate("Killed 2000 people", 9).glyphs() == "Killed…"
    assert truncate("سلام", 3).glyphs() == visual("سلام")
    assert truncate("السلام", 3).glyphs() == "…\ufedd\ufe8d"


def test_beside_the_content() -> None:
    rtl, ltr = Paragraph("نعم WHO").line(), Paragraph("yes نعم").line()
    assert rtl.column(7) == -1 and ltr.column(7) == 7
    assert rtl.offset(-1) == 7 and rtl.offset(99) == 0
    assert ltr.offset(-1) == 0 and ltr.offset(99) == 7
    empty = Paragraph("").line()
    assert (empty.width, empty.column(0), empty.offset(3), empty.glyphs()) == (0, 0, 0, "")
    assert [line.glyphs() for line in Paragraph("").wrap(10)] == [""]


def test_blanks_hang_at_a_soft_line_end_and_are_drawn_at_the_end_of_the_text() -> None:
    lines = Paragraph("ab  cd ").wrap(3)
    assert [(line.glyphs(), line.start, line.end) for line in lines] == [("ab", 0, 4), ("cd ", 4, 7)]
    assert lines[0].cluster_at(2) is None and lines[0].column(3) == 2


def test_a_place_inside_a_cluster_is_no_place() -> None:
    """A mark written after a blank belongs to the blank's cluster, though UAX #14 (LB10) lets a line end before it."""
    assert [line.glyphs() for line in Paragraph("abcd efg \u064bhij").wrap(11)] == ["abcd", "efg \u064bhij"]


def test_letters_do_not_join_across_lines() -> None:
    lines = Paragraph("بببببب").wrap(3)
    assert [[c.glyph for c in line.logical] for line in lines] == [["\ufe91", "\ufe92", "\ufe90"]] * 2


def test_every_case_of_line_break_test() -> None:
    cases, failed = 0, []
    for data in data_lines("LineBreakTest"):
        text, places = "", []
        for token in data.split():
            if token == "÷":
                places.append(len(text))
            elif token != "×":
                text += chr(int(token, 16))
        cases += 1
        if wrap.opportunities(line_break.letters(text)) != places:
            failed.append(data)
    assert failed == []
    assert cases == 7_654


@pytest.mark.parametrize(
    "pieces",
    [
        "قال |«نعم، |لا» |(WHO) |ثم |999.99 |و31/12/2024، |18% |18 % |«…»،",
        'Jean-Pierre |كوفيد-19 |و يقول |"ما |هذا؟" |انتهى!',
        'عام |2023–2024 |-وهو |و«الحرب» |»نعم« |ثم |لـ"حماس" |(نعم) ؟',
        "5\u00a0آلاف |1,250,000 |$5.5 |%18 |٣٫٥٪ |10-15 |a\u2060b |ف(نعم)",
        'قال |" نعم " |ثم |" لا "',
        "- |بند |أول |[1] |{ب} |06:52 |م",
    ],
)
def test_places_where_arabic_news_may_break(pieces: str) -> None:
    text = pieces.replace("|", "")
    places, _ = wrap.breaks(text)
    marked = "".join(char + "|" * (at + 1 in places[:-1]) for at, char in enumerate(text))
    assert marked == pieces


def test_hard_breaks() -> None:
    assert wrap.breaks("a\nb\r\nc\u2028")[1] == {2, 5, 7}
    assert [line.glyphs() for line in Paragraph("ab\n\ncd").wrap(9)] == ["ab", "", "cd"]


def test_the_cache_is_bounded_and_forgets_the_least_recently_used() -> None:
    made: list[str] = []

    def paragraph(name: str) -> Paragraph:
        made.append(name)
        return Paragraph("ab " * 10)

    cache = LayoutCache(limit=25)
    first = cache.wrap("a", 3, "app", lambda: paragraph("a"))
    assert cache.wrap("a", 3, "app", lambda: paragraph("a")) is first
    cache.wrap("b", 3, "app", lambda: paragraph("b"))
    cache.wrap("a", 3, "app", lambda: paragraph("a"))
    cache.wrap("c", 3, "app", lambda: paragraph("c"))
    assert made == ["a", "b", "c"] and len(cache) == 20
    cache.wrap("b", 3, "app", lambda: paragraph("b again"))
    assert made[-1] == "b again"
    cache.wrap("big", 1, "app", lambda: Paragraph("x" * 500))
    assert len(cache) == 500
    cache.clear()
    assert len(cache) == 0
