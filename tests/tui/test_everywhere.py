"""Every widget class of the app with Arabic in it: the painted cells are the layout's, in both languages.

The classes are found by walking the modules of the interface, so that a new one fails until it has its check here.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pytest
from textual.containers import Container, Horizontal
from textual.screen import Screen
from textual.widget import Widget

import workbench.tui
from tests.tui.helpers import app_on, bridges, edited, press, settle
from workbench.arabic.layout import Line, Paragraph, truncate, visual
from workbench.assemble import Workspace
from workbench.domain.article import Article
from workbench.storage import backup
from workbench.terminal.sanitise import sanitise
from workbench.tui.app import WorkbenchApp
from workbench.tui.screens.facets import FacetRows
from workbench.tui.screens.history import StepRows
from workbench.tui.screens.pages import Lines
from workbench.tui.screens.searches import SearchRows
from workbench.tui.screens.table import Heads
from workbench.tui.widgets.article_list import ArticleList
from workbench.tui.widgets.bars import Bar
from workbench.tui.widgets.bidi_input import BidiInput
from workbench.tui.widgets.cards import Cards
from workbench.tui.widgets.choice import Choice
from workbench.tui.widgets.claim_table import ClaimTable
from workbench.tui.widgets.extract import Extract
from workbench.tui.widgets.half import Half
from workbench.tui.widgets.inspector import Inspector
from workbench.tui.widgets.kwic_rows import KwicRows
from workbench.tui.widgets.listed import CellRows
from workbench.tui.widgets.parts import Parts
from workbench.tui.widgets.reader import Reader
from workbench.tui.widgets.rows import Rows

BASES = {
    "Asking",
    "EntityVerbs",
    "FetchedRows",
    "Listed",
    "Looking",
    "TableScreen",
    "WorkScreen",
    "DeskBase",
    "Rows",
    "ClaimVerbs",
    "Parts",
    "ListVerbs",
    "MentionVerbs",
    "ReadingVerbs",
    "TriageVerbs",
}
"""Classes that are only derived from."""
BASES |= {
    "VersionVerbs",
    "CardsScreen",
    "FoldVerbs",
    "HeldScreen",
    "NearVerbs",
    "ClaimsBase",
    "PartForms",
    "BulkVerbs",
    "PairVerbs",
    "ReaderPage",
    "Told",
}
NOTE = "ملاحظة عن WHO و2000 أسرة"
SIZE = (140, 40)
_UNSHAPED = re.compile("[\u0620-\u063f\u0641-\u064a\u066e-\u06d3]")
"""Arabic letters that did not pass through the layout; tatweel draws itself."""


def own_classes(base: type) -> set[type]:
    """The subclasses of `base` that the modules of the interface define."""
    found: set[type] = set()
    for module in pkgutil.walk_packages(workbench.tui.__path__, "workbench.tui."):
        for value in vars(importlib.import_module(module.name)).values():
            if isinstance(value, type) and issubclass(value, base) and value.__module__ == module.name:
                found.add(value)
    return {c for c in found if c.__name__ not in BASES}


def painted(app: WorkbenchApp, widget: Widget) -> list[str]:
    """The cells of a widget's place on the screen, as they are painted."""
    region = widget.region
    strips = app.screen._compositor.render_strips()
    return [strips[y].crop(region.x, region.right).text for y in range(region.y, region.bottom)]


def assert_shows(row: str, texts: Iterable[str]) -> None:
    """The texts stand in the row as the layout draws each; what has no room is cut as the layout cuts it."""
    wanted = [sanitise(t).strip() for t in texts if t.strip()]
    needed = sum(Paragraph(t).line().width + 1 for t in wanted)
    for text in wanted:
        if visual(text) in row:
            continue
        assert needed > len(row) // 2, (text, row)
        if "…" not in row:
            return
        cuts = (truncate(text, k).glyphs() for k in range(2, len(row)))
        assert any(cut in row for cut in cuts if len(cut) > 1) or visual(text)[-2:] not in row, (text, row)
        return


def lines_of(article: Article, width: int) -> Iterator[Line]:
    """The lines of what is read of an article."""
    for block in article.reading_blocks():
        for text in article.text[block.start : block.end].split("\n"):
            if text.strip():
                yield from Paragraph(sanitise(text)).wrap(width)


def check_article(rows: list[str], article: Article, width: int) -> int:
    """Lines of the article stand in the rows, at the right edge of `width` cells; says how many."""
    stripped = [row.rstrip(" CFDPLOGMEN◇┃") for row in rows]
    found = [
        line for line in lines_of(article, width) if any(r.endswith(line.glyphs().strip()) for r in stripped)
    ]
    return len(found)


def check_list(app: WorkbenchApp, widget: Widget) -> None:
    assert isinstance(widget, ArticleList)
    rows = painted(app, widget)
    for at in range(min(widget.count, len(rows) // widget.row_height)):
        row = widget.row(at)
        assert row is not None
        first = Paragraph(row.title).wrap(widget.size.width - 4)[0]
        top = rows[at * widget.row_height]
        shown = (
            first.glyphs() if widget.row_height == 3 else truncate(row.title, widget.size.width - 4).glyphs()
        )
        assert top[:-3].endswith(shown.strip()), (top, shown)
        assert_shows("".join(rows[at * widget.row_height : (at + 1) * widget.row_height]), [row.outlet])


def check_reader(app: WorkbenchApp, widget: Widget) -> None:
    assert isinstance(widget, Reader)
    if widget.sheet is not None:
        rows = painted(app, widget)
        lines = list(lines_of(widget.sheet.article, widget.text_width))
        assert check_article(rows, widget.sheet.article, widget.text_width) == len(lines) <= len(rows)


def check_half(app: WorkbenchApp, widget: Widget) -> None:
    assert isinstance(widget, Half) and widget.sheet is not None and widget.page is not None
    lines = list(lines_of(widget.sheet.article, widget.page.width))
    assert check_article(painted(app, widget), widget.sheet.article, widget.page.width) == len(lines)


def check_inspector(app: WorkbenchApp, widget: Widget) -> None:
    assert isinstance(widget, Inspector)
    for row, item in zip(painted(app, widget), widget.items, strict=False):
        assert_shows(row, (text for text, _ in item.pieces))


def check_lines(app: WorkbenchApp, widget: Widget) -> None:
    assert isinstance(widget, Lines)
    top = widget.scroll_offset.y
    for row, line in zip(painted(app, widget), widget.lines[top:], strict=False):
        columns = [truncate(t, w - 1).glyphs() for (t, _), w in zip(line.pieces, line.widths, strict=False)]
        assert all(column in row for column in columns), (row, columns)
        rest = [text for text, _ in line.pieces[len(line.widths) :]]
        assert_shows(row, rest)


def check_claims(app: WorkbenchApp, widget: Widget) -> None:
    assert isinstance(widget, ClaimTable)
    for row, claim in zip(painted(app, widget), widget.claims, strict=False):
        quote = " ".join(claim.claim.anchor.exact.split())
        assert any(truncate(quote, k).glyphs() in row for k in range(20, len(row)))
        assert truncate(claim.outlet, 18).glyphs() in row
        label = widget.codebook.label(claim.claim.label)
        assert label is not None
        assert truncate(label.ar if widget.painter.rtl else label.en, 14).glyphs() in row
        assert not claim.claim.note or truncate(claim.claim.note, 16).glyphs() in row


def check_bar(app: WorkbenchApp, widget: Widget) -> None:
    assert isinstance(widget, Bar)
    if widget.size.width and widget.size.height:
        assert_shows(painted(app, widget)[0], (text for text, _ in (*widget.far, *widget.near)))


def check_rule(app: WorkbenchApp, widget: Widget) -> None:
    assert set("".join(painted(app, widget))) <= set("━─┃│")


def check_choice(app: WorkbenchApp, widget: Widget) -> None:
    assert isinstance(widget, Choice)
    assert_shows("".join(painted(app, widget)), (option.title for option in widget.options))


def check_input(app: WorkbenchApp, widget: Widget) -> None:
    assert isinstance(widget, BidiInput)
    rows = painted(app, widget)
    for text in widget.value.split("\n"):
        if text and not widget.area and Paragraph(text).line().width < len(rows[0]):
            edge = rows[0].rstrip() if Paragraph(text).base else rows[0].lstrip()
            assert (edge.endswith if Paragraph(text).base else edge.startswith)(visual(text).strip())
        elif text and widget.area:
            for line in Paragraph(text).wrap(max(2, widget.size.width - 1)):
                assert any(line.glyphs().strip() in row for row in rows)


def check_cards(app: WorkbenchApp, widget: Widget) -> None:
    assert isinstance(widget, Cards)
    rows, top = painted(app, widget), widget.scroll_offset.y // widget.row_height
    for at, card in enumerate(widget.cards[top : top + len(rows) // widget.row_height]):
        for line, row in zip(card.lines, rows[at * widget.row_height :], strict=False):
            texts = [text for text, _ in (*line.near, *line.far)]
            assert_shows(row, [*texts, line.text])


def check_extract(app: WorkbenchApp, widget: Widget) -> None:
    assert isinstance(widget, Extract)
    rows = painted(app, widget)
    passages = [p for p in widget.passages if p.text.strip()]
    base = int(widget.painter.rtl)
    laid = [Paragraph(sanitise(p.text), base if p.own else None) for p in passages]
    lines = [line for one in laid for line in one.wrap(widget.size.width - 2)]
    for line, row in zip(lines, rows, strict=False):
        assert line.glyphs().strip() in row


def check_parts(app: WorkbenchApp, widget: Widget) -> None:
    assert isinstance(widget, Parts)
    rows = painted(app, widget)
    if not widget.count:
        assert_shows(rows[0], [widget.empty])
    for at, row in enumerate(rows[: widget.count]):
        assert_shows(row, (text for text, _ in widget.line(at, "ground")))


def check_steps(app: WorkbenchApp, widget: Widget) -> None:
    assert isinstance(widget, StepRows)
    for (step, title), row in zip(widget.steps, painted(app, widget), strict=False):
        assert_shows(row, [step.by, title])


def check_facets(app: WorkbenchApp, widget: Widget) -> None:
    assert isinstance(widget, FacetRows)
    top = widget.scroll_offset.y
    for line, row in zip(widget.lines[top:], painted(app, widget), strict=False):
        assert_shows(row, [line.title])


def check_searches(app: WorkbenchApp, widget: Widget) -> None:
    assert isinstance(widget, SearchRows)
    for (search, asks), row in zip(widget.searches, painted(app, widget), strict=False):
        assert_shows(row, [search.name, asks])


def check_suggestions(app: WorkbenchApp, widget: Widget) -> None:
    assert isinstance(widget, Rows)
    rows = painted(app, widget)
    suggestions = widget.suggestions  # type: ignore[attr-defined]
    assert suggestions
    for one, row in zip(suggestions, rows[::2], strict=False):
        assert_shows(row, [" ".join(one.anchor.exact.split())])


def check_cells(app: WorkbenchApp, widget: Widget) -> None:
    """Each cell stands in its row as the layout draws it in its width."""
    assert isinstance(widget, CellRows)
    for row, key in zip(painted(app, widget), widget.keys, strict=False):
        for cell in widget.cells(key, widget.size.width):
            shown = truncate(cell.text, cell.width).glyphs() if cell.width else visual(cell.text)
            assert shown.strip() in row or len(cell.text) > 40, (cell, row)


def check_heads(app: WorkbenchApp, widget: Widget) -> None:
    """Each name stands in its column."""
    assert isinstance(widget, Heads)
    (row,) = painted(app, widget)
    for cell in widget.cells(widget.size.width):
        assert not cell.width or truncate(cell.text, cell.width).glyphs().strip() in row


def check_places(app: WorkbenchApp, widget: Widget) -> None:
    """Every hit is in its row, all with their edge in one column."""
    assert isinstance(widget, KwicRows) and widget.hits
    columns = set()
    for row, key in zip(painted(app, widget), widget.keys, strict=False):
        laid = widget.laid(widget.hits[key])
        shown = "".join(c.glyph for c in laid.line.clusters if laid.left <= c.col < laid.right)
        assert shown in row, (shown, row)
        columns.add(row.index(shown) + len(shown))
    assert len(columns) == 1


CHECKS: dict[str, Callable[[WorkbenchApp, Widget], None]] = {
    "ArticleList": check_list,
    "Bar": check_bar,
    "BidiInput": check_input,
    "Cards": check_cards,
    "CellRows": check_cells,
    "Choice": check_choice,
    "ClaimTable": check_claims,
    "Extract": check_extract,
    "FacetRows": check_facets,
    "FigureList": check_parts,
    "Footer": check_bar,
    "Heads": check_heads,
    "Half": check_half,
    "HopList": check_parts,
    "Inspector": check_inspector,
    "KwicRows": check_places,
    "Lines": check_lines,
    "NameRows": check_cells,
    "Reader": check_reader,
    "Rule": check_rule,
    "SearchRows": check_searches,
    "StepRows": check_steps,
    "SuggestionRows": check_suggestions,
    "TourBar": check_bar,
}
WALK: tuple[tuple[str, ...], ...] = (
    (),
    ("f11",),
    ("j", "enter"),
    ("tab",),
    ("s", "c"),
    ("tab", *NOTE.replace(" ", "\t").replace("\t", " ")),
    ("enter",),
    ("m",),
    ("escape", "slash", *"الصحة"),
    ("escape", "t"),
    ("escape", "y"),
    ("ع",),
    ("escape", "f5"),
    ("f5", "l"),
    ("escape", "question_mark"),
    ("pagedown",),
    ("escape", "colon", *"نسخ"),
    ("escape", "f3"),
    ("m",),
    ("escape", "escape", "f4"),
    ("escape", "f2", "f"),
    ("escape", "i", "tab", *"نص 12 (WHO)"),
    ("escape", "e"),
    ("escape", "w"),
    ("escape", "u"),
    ("f2", "enter", "i"),
    ("escape", "f2", "t"),
    ("escape", "slash", *"الصحة", "enter", "s", "s", "enter"),
    ("escape", "escape"),
    ("f2", "="),
    ("enter", "j"),
    ("f2", "j", "enter", "number_sign"),
    ("f2", "percent_sign"),
    ("f2", "exclamation_mark"),
    ("enter",),
    ("f2", "G", "enter", "ampersand"),
    ("n", *"حدث", "enter", "enter"),
    ("f2", "enter", "p"),
    ("f2", "@"),
    ("enter",),
    ("*",),
    ("escape", "escape", "i"),
    ("escape", "c"),
    ("f2", "G", "E"),
    ("c",),
    ("f2", "+", "down"),
    ("enter",),
)
"""Keys that lead through every screen; what is seen is checked after each step."""


def check_screen(app: WorkbenchApp, seen: set[type]) -> None:
    """Every widget on the screen that has a place."""
    seen.add(type(app.screen))
    for widget in app.screen.walk_children(Widget):
        if not widget.display or not widget.region.area or not widget.visible:
            continue
        if any(not parent.display for parent in widget.ancestors if isinstance(parent, Widget)):
            continue
        if type(widget) in (Container, Horizontal) or widget.__class__.__name__ == "ScrollBar":
            continue
        assert type(widget).__name__ in CHECKS, f"{type(widget)} has no check here"
        CHECKS[type(widget).__name__](app, widget)
        seen.add(type(widget))
    for strip in app.screen._compositor.render_strips():
        assert not _UNSHAPED.search(strip.text), strip.text


def test_every_widget_class_has_its_check() -> None:
    assert {c.__name__ for c in own_classes(Widget) - own_classes(Screen)} <= CHECKS.keys()


@pytest.mark.parametrize("language", ["en", "ar"])
async def test_every_widget_paints_the_layouts_cells(work: Workspace, language: str) -> None:
    bridges(work)
    edited(work)
    backup.copy(work.store.conn, work.path.parent / "omar.sqlite")
    app = app_on(work)
    seen: set[type[Any]] = set()
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        if language == "ar":
            await press(pilot, "f7")
        for keys in WALK:
            await press(pilot, *(("space" if k == " " else k) for k in keys))
            check_screen(app, seen)
    missed = own_classes(Widget) - seen
    assert not missed, f"the walk leads to no {missed}"
