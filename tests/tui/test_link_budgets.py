"""What keys cost on the screens about links: bytes, paints and calls of the store, counted; nothing is timed."""

from __future__ import annotations

import pytest

from tests.tui.helpers import SentApp, bridges, press, settle
from tests.tui.test_budgets import SIZE, Counts, counted, no_poll  # noqa: F401
from workbench.assemble import Workspace
from workbench.domain.article import Given
from workbench.tui.screens.cards_screen import CardsScreen

EVENTS = 12


@pytest.fixture
def told(work: Workspace) -> Workspace:
    """A dozen bridges, each told of twice; a claim and an event on the first."""
    for number in range(EVENTS):
        for day, dead in ((1, 10 + number), (2, 60 + number)):
            text = (
                f"انهيار جسر رقم {number} في بغلان\n\nقال الوالي إن انهيار جسر الوادي رقم {number} في ولاية بغلان أسفر "
                f"عن مقتل {dead} شخصا يوم السبت، وأرسلت الحكومة فرق الإنقاذ إلى المكان وأغلقت الطريق {number}."
            )
            given = Given(outlet=f"صحيفة {day}", published=f"2020-{number % 12 + 1:02}-0{day}")
            work.ingesting.paste(text + f" وعاد {dead * 7} إلى بيوتهم.", given)
    work.detecting.run()
    work.links.update()
    one, two = bridges(work)
    claim = work.tagging.add(work.tagging.draft(one, 14, 80))
    work.events.create("سوق", [two])
    work.events.create("جسر", [one, two, *list(work.library.ids())[-6:]], [claim.id])
    return work


OPENED = {
    "families": ("=",),
    "family": ("=", "enter"),
    "board": ("G", "enter", "#"),
    "conflicts": ("!",),
    "events": ("&",),
    "event": ("&", "enter"),
    "pairing": ("f3", "p"),
}


@pytest.mark.usefixtures("no_poll")
@pytest.mark.parametrize("view", OPENED)
async def test_moving_costs_no_query_and_few_bytes(
    told: Workspace,
    counted: Counts,  # noqa: F811
    view: str,
) -> None:
    app = SentApp(told)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        counted.app, counted.pilot = app, pilot
        await press(pilot, *OPENED[view])
        screen = app.screen
        assert isinstance(screen, CardsScreen) and len(screen.things) >= 2
        await counted.of("j", "k")
        moved = 0
        for key in ("j", "k", "j", "k"):
            before = screen.rows.cursor
            sent, paints = await counted.of(key)
            assert not counted.calls, f"{view}: a row brings all that is shown of it"
            assert sent <= 6_000, "the row, and the passage below it, which is another one"
            assert paints <= 3
            moved += screen.rows.cursor != before
        assert moved >= 2
        for key in ("pagedown", "pageup"):
            sent, _ = await counted.of(key)
            assert not counted.calls and sent <= 12_000
        sent, _ = await counted.of("space")
        assert not counted.calls and sent <= 6_000


@pytest.mark.usefixtures("no_poll")
async def test_opening_a_view_asks_once_whatever_there_is_in_it(
    told: Workspace,
    counted: Counts,  # noqa: F811
) -> None:
    app = SentApp(told)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        counted.app, counted.pilot = app, pilot
        for view, keys in OPENED.items():
            await press(pilot, "f2", *keys[:-1])
            await counted.of(keys[-1])
            asked = [
                c
                for c in counted.calls
                if c not in {"remember", "conflicts", "sheet", "ensure", "of", "ids", "rows"}
            ]
            assert len(asked) <= 2, (view, counted.calls)


@pytest.mark.usefixtures("no_poll")
async def test_the_lists_ask_the_file_a_fixed_number_of_questions(told: Workspace) -> None:
    asked: list[str] = []
    for view in (told.families.groups, told.library.folds):
        told.store.conn.set_trace_callback(asked.append)
        view()
        told.store.conn.set_trace_callback(None)
        assert len(asked) <= 5, asked
        asked.clear()
