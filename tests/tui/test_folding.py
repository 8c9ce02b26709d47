"""Copies under their roots in the library: what is seen, what a key asks for, what is done to a whole story."""

from __future__ import annotations

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tui.helpers import SentApp, app_on, page, press, settle
from tests.tui.test_budgets import SIZE, Counts, counted, no_poll  # noqa: F401
from workbench.assemble import Workspace
from workbench.domain.article import RawArticle, ReadState
from workbench.storage import articles
from workbench.tui.folding import Folding


@given(
    st.lists(st.integers(1, 12), unique=True),
    st.dictionaries(st.integers(1, 12), st.integers(13, 16) | st.integers(1, 3)),
    st.booleans(),
    st.sets(st.integers(1, 16)),
)
def test_folding_loses_and_doubles_nothing(
    ids: list[int], copies: dict[int, int], on: bool, apart: set[int]
) -> None:
    copies = {c: r for c, r in copies.items() if r not in copies and r != c}
    folded = Folding(on, apart).arranged(array("q", ids), copies)
    hidden = [x for group in folded.hidden.values() for x in group]
    assert sorted([*folded.ids, *hidden]) == sorted(ids)
    for copy, root in folded.under.items():
        at = list(folded.ids).index(copy)
        assert folded.ids[at - 1] == root or folded.under.get(folded.ids[at - 1]) == root
    if not on and not apart:
        assert not folded.hidden


@pytest.mark.parametrize("size", [(60, 16), (80, 24), (120, 40)])
async def test_a_story_is_read_once(work: Workspace, size: tuple[int, int]) -> None:
    root, copy = work.families.groups()[0].ids
    work.links.confirm(root, copy, "near")
    app = app_on(work)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        listed = list(app.desk.list.ids)
        await press(pilot, "c")
        assert list(app.desk.list.ids) == [x for x in listed if x != copy]
        assert "+1 " in page(app) and "≈1" in page(app)
        app.desk.list.move_to(list(app.desk.list.ids).index(root))
        await press(pilot, "z")
        assert list(app.desk.list.ids).index(copy) == list(app.desk.list.ids).index(root) + 1
        assert "┘" in page(app)
        await press(pilot, "z")
        assert copy not in app.desk.list.ids

        await press(pilot, "m")
        assert {r.state for r in work.library.rows([root, copy])} == {ReadState.DONE}
        await press(pilot, "u")
        assert {r.state for r in work.library.rows([root, copy])} == {ReadState.NEW}
        await press(pilot, "c")
        assert sorted(app.desk.list.ids) == sorted(listed)
        await press(pilot, "left")
        assert copy not in app.desk.list.ids, "one family is folded in its place"
        await press(pilot, "right")
        assert copy in app.desk.list.ids


async def test_nothing_to_fold_says_what_to_press(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "c")
        assert "No copies to fold: =" in page(app)
        await press(pilot, "c", "z")
        assert "no confirmed copy" in page(app)


@pytest.mark.usefixtures("no_poll")
async def test_folded_rows_cost_no_query_and_no_bytes_more(
    work: Workspace,
    counted: Counts,  # noqa: F811
) -> None:
    def add(number: int) -> RawArticle:
        text = f"خبر رقم {number // 3} من المدينة\n\nنص قصير عن الخبر رقم {number}."
        return RawArticle(
            text, (), f"خبر {number} من المدينة", outlet=f"صحيفة {number % 3}", published="2023-01-01"
        )

    work.store.bulk(map(add, range(600)), lambda tx, raw: articles.add(tx, raw, "sara"))
    found = sorted(work.library.ids())[3:]
    for at in range(0, 60, 3):
        work.links.confirm(found[at], found[at + 1], "wire")
        work.links.confirm(found[at], found[at + 2], "wire")
    app = SentApp(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        counted.app, counted.pilot = app, pilot
        await counted.of("c")
        assert [x for x in counted.calls if x != "remember"].count("folded") == 1
        assert len(counted.calls) <= 2, "ids with what repeats what, and the rows that are seen"
        await counted.of("j", "k")
        for key in ("j", "j", "k"):
            sent, paints = await counted.of(key)
            assert 0 < sent <= 800 and paints == 1 and not counted.calls
        for key in ("pagedown", "pageup"):
            sent, paints = await counted.of(key)
            assert 0 < sent <= 12_000 and not counted.calls
