"""Every widget of the app paints the cells that the layout gives, and nothing a terminal would obey."""

from __future__ import annotations

import random
import unicodedata

import pytest
from rich.style import Style

from tests.tui.helpers import app_on, cells, page, press, settle
from workbench.arabic.layout import Paragraph, truncate, visual
from workbench.assemble import Workspace
from workbench.config.model import Bidi
from workbench.domain.article import Given
from workbench.terminal.sanitise import sanitise
from workbench.texts import Texts
from workbench.tui import themes
from workbench.tui.paint import Painter, segments, short_line

ARABIC = "أعلنت منظمة الصحة العالمية (WHO) أن 2000 و5000 أسرة نزحت، بزيادة 18% في 31/12/2024"
HOSTILE = [
    "\x1b]0;title\x07\x1b[2J\x1b[31mred",
    "\x9b31mc1\x90dcs\x9c",
    "[bold]markup[/nope] [@click=app.bell]x[/]",
    "\u202eevil\u202c \u2066iso\u2069 \u2028line\u2029",
    "\u200fعربي\u200e mix \u200d\u200c",
    "\x00\x07\x08\x0b\x7f",
    "مرحبًا \x1b[0m بالعالم",
    "👩‍👩‍👧‍👦 ❤️ ﷽ 漢字 \u0300\u0301 à",
    "",
    "\ud800",
]


def forbidden(text: str) -> list[str]:
    """The characters of painted text that a terminal could obey or that reorder."""
    return [
        c
        for c in text
        if unicodedata.category(c) in {"Cc", "Cs"}
        or c in "\u200e\u200f\u061c\u2028\u2029"
        or "\u202a" <= c <= "\u202e"
        or "\u2066" <= c <= "\u2069"
    ]


def painter(language: str = "en") -> Painter:
    return Painter(Texts(language), themes.PAPER)


def joined(parts: object) -> str:
    return "".join(s.text for s in parts)  # type: ignore[attr-defined]


def test_a_cell_is_the_layouts_line_at_the_right_edge() -> None:
    painted = joined(painter().cell(ARABIC, 100, Style()))
    assert painted == visual(ARABIC).rjust(100)
    assert joined(painter().cell("plain", 10, Style())) == "plain     "
    short = joined(painter().cell(ARABIC, 30, Style()))
    assert short == truncate(ARABIC, 30).glyphs().rjust(30)


def test_bidi_options_reach_cells_rows_and_paragraphs() -> None:
    text = "سَلامٌ 12"
    chosen = Painter(Texts("en"), themes.PAPER, Bidi(ligature=False, marks="strip", digits="arabic"))
    expected = Paragraph(text, ligature=False, marks=False, digits="arabic").line().glyphs()
    assert expected != visual(text)
    assert joined(chosen.cell(text, 20, Style())).strip() == expected
    assert chosen.row(((text, Style()),), 20, Style()).text.strip() == expected
    assert chosen.paragraph(text).line().glyphs() == expected
    assert chosen.text_width(text) == painter().text_width(text) + 1 == 7


def test_a_span_styles_the_clusters_it_touches_and_joins_letters_across_it() -> None:
    word = "المدينة"
    over = Style(bold=True)
    painted = segments(short_line(word, 50), Style(), [(2, 4, over)])
    assert joined(painted) == visual(word)
    assert sum(len(s.text) for s in painted if s.style and s.style.bold) == 2


def test_rows_are_mirrored_in_the_arabic_interface() -> None:
    english, arabic = painter("en"), painter("ar")
    pieces = (("one", Style()), (" · ", Style()), ("مدينة", Style()))
    assert joined(english.row(pieces, 20, Style())) == f"one · {visual('مدينة')}".ljust(20)
    assert joined(arabic.row(pieces, 20, Style())) == f"{visual('مدينة')} · one".rjust(20)


@pytest.mark.parametrize("width", [0, 1, 2, 3, 7, 40, 80])
def test_hostile_and_odd_text_fills_exactly_its_cells(width: int) -> None:
    chosen = random.Random(4)
    alphabet = [*"".join(HOSTILE), *"ابتثلا ًّـ،٣5%()", "\u200d", "\u202e", "\x1b"]
    texts = [*HOSTILE, *("".join(chosen.choices(alphabet, k=chosen.randint(0, 60))) for _ in range(400))]
    for text in texts:
        for mirrored in (False, True):
            strip = painter().row(
                ((text, Style()), ("|", Style())), width, Style(), rtl=mirrored, end=((text, Style()),)
            )
            assert strip.cell_length == sum(s.cell_length for s in strip) == width
            assert not forbidden(strip.text)


def test_themes_reach_their_contrast() -> None:
    for colours in (*themes.PALETTES.values(), themes.SIXTEEN):
        for ink in themes.INKS:
            for ground in themes.GROUNDS:
                ratio = themes.contrast(getattr(colours, ink), getattr(colours, ground))
                assert ratio >= 4.5, (colours.name, ink, ground, round(ratio, 2))


async def test_list_reader_inspector_bars_and_forms_paint_the_layouts_cells(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        article = work.reading.sheet(work.library.ids()[1]).article
        title = visual(article.title)
        assert any(row.rstrip(" ●").endswith(title) for row in cells(app))
        assert visual(article.outlet) in page(app)
        await press(pilot, "j", "enter")
        seen = [row.rstrip() for row in cells(app)]
        body = next(b for b in article.blocks if b.kind == "body")
        lines = app.painter.paragraph(article.text[body.start : body.end].split("\n")[0]).wrap(
            app.desk.reader.text_width
        )
        for line in lines:
            assert any(sanitise(line.glyphs()).strip() in row for row in seen), line.glyphs()
        await press(pilot, "c")
        quote = visual(" ".join(app.screen.about.split())[:20])  # type: ignore[attr-defined]
        assert any(part in page(app) for part in quote.split())
        await press(pilot, "tab", *"ملاحظة عن WHO")
        assert visual("ملاحظة عن WHO") in page(app)


async def test_hostile_articles_and_notes_go_through_every_screen(work: Workspace) -> None:
    text = "\n".join(f"{h} نص عن {i} قتلى" for i, h in enumerate(HOSTILE))
    report = work.ingesting.paste(text, Given(outlet="\x1b]52;c;eA==\x07[/nope]\u202e", url="x"))
    assert report.added
    sheet = work.reading.sheet(report.added[0])
    claim = work.tagging.add(work.tagging.draft(report.added[0], 0, len(sheet.article.text) - 1))
    work.tagging.edit(claim.id, claim.revision, note="\x1b[2J[/nope]\u202eملاحظة")
    work.analyst = "[/x]\x1b[1m"
    app = app_on(work)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        for keys in (
            (),
            ("G", "enter"),
            ("h",),
            ("c",),
            ("escape", "m"),
            ("escape", "f3"),
            ("escape", "f4"),
            ("escape", "f7"),
            ("colon",),
            ("escape", "slash", *"[/a]", "enter"),
            ("y",),
        ):
            await press(pilot, *keys)
            assert not forbidden(page(app).replace("\n", ""))


@pytest.mark.parametrize(
    "size", [(80, 24), (120, 40), (60, 16), (59, 15), (20, 5), (3, 2), (1, 1), (250, 80)]
)
async def test_every_size_survives(work: Workspace, size: tuple[int, int]) -> None:
    app = app_on(work)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await press(pilot, "j", "enter", "j", "tab", "s", "c", "escape", "f6", "l")
        await press(pilot, "escape", "question_mark", "escape", "f7", "f8", "colon", "escape", "f3", "escape")
        rows = cells(app)
        assert len(rows) == size[1] and all(len(r) >= 0 for r in rows)
        await pilot.resize_terminal(80, 24)
        await settle(pilot)
        assert app.is_running and len(cells(app)) == 24


async def test_the_arabic_interface_is_mirrored(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=(140, 30)) as pilot:
        await settle(pilot)
        assert app.desk.list.region.x == 0
        await press(pilot, "f7")
        assert app.desk.list.region.right == 140
        assert visual("المكتبة") in cells(app)[0]
        await press(pilot, "f7")
        assert app.desk.list.region.x == 0
