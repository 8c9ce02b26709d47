"""Budgets that can be counted: bytes and paints for a key, rows that are drawn, calls of the store (docs/speed.md)."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

import pytest
from textual.pilot import Pilot

from tests.tui.helpers import SentApp, press, settle
from workbench.assemble import Workspace
from workbench.domain.article import Given, RawArticle
from workbench.services.lane import Lane
from workbench.services.suggesting import QUICK
from workbench.storage import articles
from workbench.tui.screens import desk_base
from workbench.tui.screens.desk import Desk
from workbench.tui.widgets import bars
from workbench.tui.widgets.article_list import ArticleList
from workbench.tui.widgets.reader import Reader

SIZE = (120, 40)
LONG = "\n".join(f"قال الوزير أحمد إن {n + 12} شخصا قتلوا في بغداد يوم السبت." for n in range(120))


class Counts:
    """What keys cost."""

    def __init__(self, app: SentApp, pilot: Pilot[int]) -> None:
        self.app, self.pilot = app, pilot
        self.calls: list[str] = []
        self.lines = 0

    async def of(self, *keys: str) -> tuple[int, int]:
        """(bytes, paints) of some keys."""
        self.app.sent.clear()
        self.calls.clear()
        self.lines = 0
        await press(self.pilot, *keys)
        return sum(len(s.encode()) for s in self.app.sent), sum(1 for s in self.app.sent if s)


@pytest.fixture
def many(work: Workspace) -> Workspace:
    """Five hundred more articles, in lists of several pages of rows."""

    def add(number: int) -> RawArticle:
        text = f"خبر رقم {number} من المدينة\n\nنص قصير عن الخبر رقم {number}."
        return RawArticle(text, (), f"خبر رقم {number} من المدينة", outlet="الصحيفة", published="2023-01-01")

    work.store.bulk(map(add, range(500)), lambda tx, raw: articles.add(tx, raw, "sara"))
    return work


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Iterator[Counts]:
    counts = Counts.__new__(Counts)
    counts.calls, counts.lines = [], 0
    run = Lane.run

    async def seen(self: Lane, function: object, *args: object, **kwargs: object) -> object:
        counts.calls.append(getattr(function, "__name__", "?"))
        return await run(self, function, *args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(Lane, "run", seen)
    monkeypatch.setattr(bars, "TOLD_FOR", 3600.0)
    for widget in (ArticleList, Reader):
        drawn = widget.render_line

        def render(self: object, y: int, drawn: object = drawn) -> object:
            counts.lines += 1
            return drawn(self, y)  # type: ignore[operator]

        monkeypatch.setattr(widget, "render_line", render)
    yield counts


@pytest.fixture
def no_poll(monkeypatch: pytest.MonkeyPatch) -> None:
    """What comes once a second, and what is prepared for the next article, is not what a key costs."""

    async def nothing(self: Desk) -> None:
        del self

    monkeypatch.setattr(Desk, "_poll", nothing)
    monkeypatch.setattr(desk_base, "SETTLED", 3600.0)


@pytest.mark.usefixtures("no_poll")
async def test_the_cursor_costs_a_few_hundred_bytes_and_no_query(many: Workspace, counted: Counts) -> None:
    app = SentApp(many)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        counted.app, counted.pilot = app, pilot
        await counted.of("j", "k")
        for key in ("j", "j", "k"):
            sent, paints = await counted.of(key)
            assert 0 < sent <= 800
            assert paints == 1
            assert counted.lines <= 2 * app.desk.list.row_height
            assert not counted.calls
        for key in ("pagedown", "pagedown", "pageup"):
            sent, paints = await counted.of(key)
            assert 0 < sent <= 12_000
            assert counted.lines <= SIZE[1] + 2 * app.desk.list.row_height
            assert not counted.calls
        sent, _ = await counted.of("G")
        assert sent <= 12_000
        assert counted.calls == ["rows"], "one page of rows is asked for"


@pytest.mark.usefixtures("no_poll")
async def test_reading_sends_what_changes(work: Workspace, counted: Counts) -> None:
    app = SentApp(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        counted.app, counted.pilot = app, pilot
        await press(pilot, "enter")
        for key in ("j", "k", "left", "tab"):
            sent, paints = await counted.of(key)
            assert 0 < sent <= 1_000, key
            assert paints == 1, (key, [x for x in app.sent if x])
            assert not counted.calls, key
        for key in ("a", "x", "a"):
            sent, paints = await counted.of(key)
            assert 0 < sent <= 1_700, "the decision, the next suggestion, its details and what was said"
            assert paints == 1, [x for x in app.sent if x]
            assert "changed" in counted.calls and len(counted.calls) <= 2, "decided and fetched in one call"
        await press(pilot, "escape")
        sent, _ = await counted.of("enter")
        assert sent <= 2_000, "the article is on the screen already"


async def test_rest_costs_nothing(work: Workspace, counted: Counts) -> None:
    app = SentApp(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        counted.app, counted.pilot = app, pilot
        app.sent.clear()
        counted.calls.clear()
        await pilot.pause(2.2)
        assert "".join(app.sent) == ""
        assert set(counted.calls) <= {"changed", "beat", "others", "keep", "remember"}


@pytest.mark.usefixtures("no_poll")
@pytest.mark.parametrize("size", [SIZE, (80, 24)])
async def test_an_article_that_was_read_opens_in_one_call_and_one_paint(
    work: Workspace, counted: Counts, size: tuple[int, int]
) -> None:
    work.ingesting.paste(f"خبر طويل\n\n{LONG}", Given(published="2030-01-01"))
    app = SentApp(work)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        counted.app, counted.pilot = app, pilot
        await press(pilot, "g", "enter", "escape")
        assert app.desk.sheet is not None and len(app.desk.sheet.article.text) > QUICK
        for _ in range(2):
            _, paints = await counted.of("enter")
            assert paints == 1, [x for x in app.sent if x]
            assert counted.calls == ["opened", "first", "ensure"], "no more than whether something is stale"
            assert app.desk.offers and app.desk.reader.offers == app.desk.offers
            _, paints = await counted.of("escape")
            assert paints == 1, [x for x in app.sent if x]
            assert sorted(counted.calls) == ["progress", "remember"]


@pytest.mark.usefixtures("no_poll")
async def test_a_decision_in_a_long_article_sends_what_changes(work: Workspace, counted: Counts) -> None:
    app = SentApp(work)
    work.ingesting.paste(f"خبر طويل\n\n{LONG}", Given(published="2030-01-01"))
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        counted.app, counted.pilot = app, pilot
        await press(pilot, "g", "enter")
        lines = []
        for _ in range(7):
            sent, paints = await counted.of("j")
            assert paints == 1 and not counted.calls
            assert counted.lines <= 4, (
                "the line that was left and the next one, with a line that wraps on each side"
            )
            lines.append(sent)
        assert median(lines) <= 800, (
            "what is told beside the text changes where it is, nothing below it moves"
        )
        await press(pilot, "tab", "tab")
        costs = []
        for _ in range(9):
            top = app.desk.reader.scroll_offset.y
            sent, paints = await counted.of("a")
            assert paints == 1 and counted.calls == ["changed"]
            if app.desk.reader.scroll_offset.y == top:
                costs.append(sent)
                assert counted.lines <= 8, "the lines of the mark that was left and of the next one"
        assert len(costs) >= 7, "the text is turned by a good part of a page, not line by line"
        assert median(costs) <= 400
