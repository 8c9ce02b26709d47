"""The claims of all articles: sort, filter, mark, change many in one step, open in place, export what is listed."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from tests.tui.helpers import app_on, cells, page, press, settle
from workbench.assemble import Workspace, workbench
from workbench.tui.screens.claims import ClaimsScreen

SIZE = (120, 40)


@pytest.fixture
def claimed(work: Workspace) -> Workspace:
    """Five claims in two articles, one of them of another analyst."""
    for article in work.library.ids()[:2]:
        for one in work.suggesting.of(article)[:2]:
            assert one.draft is not None
            work.tagging.add(one.draft)
    other = workbench(replace(work.config, analyst="omar"))
    try:
        one = other.suggesting.of(work.library.ids()[2])[1]
        assert one.draft is not None
        other.tagging.add(replace(one.draft, label="responsibility"))
    finally:
        other.close()
    return work


def rows_in(path: Path) -> int:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return sum(1 for _ in csv.reader(file))


def screen_of(app: object) -> ClaimsScreen:
    found = app.screen  # type: ignore[attr-defined]
    assert isinstance(found, ClaimsScreen)
    return found


async def test_many_are_changed_in_one_step_with_a_count(claimed: Workspace) -> None:
    work = claimed
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "f3", "space", "space")
        table = screen_of(app).table
        marked = set(table.marked)
        assert len(marked) == 2 and "2 marked" in page(app)
        before = {i: work.tagging.get(i).label for i in marked}

        await press(pilot, "l", "9", "enter")
        assert {work.tagging.get(i).label for i in marked} == {"policy"} and "Changed: 2" in page(app)
        await press(pilot, "u")
        assert {i: work.tagging.get(i).label for i in marked} == before

        await press(pilot, "a", "s", "2", "enter")
        assert {r.claim.fields.get("status") for r in work.tagging.rows()} == {"single_source"}
        await press(pilot, "a", "t", *"مهم; عاجل", "enter")
        assert {r.claim.fields.get("tags") for r in work.tagging.rows()} == {"مهم; عاجل"}
        await press(pilot, "a", "t", *"-مهم", "enter")
        assert {r.claim.fields.get("tags") for r in work.tagging.rows()} == {"عاجل"}
        await press(pilot, "a", "6")
        assert {r.claim.label for r in work.tagging.rows()} == {"denial"}
        await press(pilot, "a", "X")
        assert work.tagging.rows() == [] and "Deleted: 5" in page(app)
        await press(pilot, "u")
        assert len(work.tagging.rows()) == 5 == screen_of(app).table.count
        await press(pilot, "u", "u", "u", "u")
        assert not [r for r in work.tagging.rows() if r.claim.fields.get("status")]


async def test_sorted_by_every_column_and_back(claimed: Workspace) -> None:
    app = app_on(claimed)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "f3")
        table = screen_of(app).table
        made = [r.claim.id for r in table.claims]
        assert made == sorted(made, reverse=True)
        await press(pilot, "o")
        labels = [r.claim.label for r in table.claims]
        assert labels == sorted(labels) and "label" in page(app).splitlines()[0]
        await press(pilot, "O")
        assert [r.claim.label for r in table.claims] == sorted(labels, reverse=True)
        await press(pilot, "o", "o")
        who = [r.claim.by for r in table.claims]
        assert who == sorted(who) and who[0] == "omar"
        await press(pilot, "o")
        assert [r.outlet for r in table.claims] == sorted(r.outlet for r in table.claims)
        await press(pilot, "o")
        days = [r.published or "" for r in table.claims]
        assert days == sorted(days, reverse=True)
        await press(pilot, "o", "o")
        assert [r.claim.id for r in table.claims] == made


async def test_filtered_by_all_that_claims_share(claimed: Workspace) -> None:
    work = claimed
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        first = work.tagging.rows()[-1].claim.id
        work.tagging.change([first], fields={"status": "confirmed", "rationale": "r"})
        await press(pilot, "f3", "f", "7", "enter")
        table = screen_of(app).table
        assert {r.claim.label for r in table.claims} == {"responsibility"} and "filtered" in page(app)
        await press(pilot, "escape")
        assert table.count == 5, "Esc shows all again"
        await press(pilot, "f", "tab", "8", "enter")
        assert [r.claim.id for r in table.claims] == [first]
        await press(pilot, "escape", "f", "tab", "tab", "right", "space", "enter")
        assert len({r.claim.by for r in table.claims}) == 1
        await press(pilot, "escape", "f", "tab", "tab", "tab", "space", "enter")
        assert len({r.outlet for r in table.claims}) == 1
        await press(pilot, "escape", "f", "tab", "tab", "tab", "tab", *"2024-07", "enter")
        assert {r.published for r in table.claims} == {"2024-08-01"}
        await press(pilot, "escape", "slash", *"لا يوجد مثله", "enter")
        assert table.count == 0 and "No claim fits" in page(app)


async def test_opens_in_place_and_esc_comes_back_to_the_row(claimed: Workspace) -> None:
    app = app_on(claimed)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "f3", "j", "j")
        row = screen_of(app).table.current
        assert row is not None
        await press(pilot, "enter")
        assert app.screen is app.desk and app.desk.sheet is not None
        assert app.desk.sheet.article.id == row.claim.article_id
        assert app.desk.claim_here is not None and app.desk.claim_here.id == row.claim.id
        await press(pilot, "escape")
        assert screen_of(app).table.current is not None
        assert screen_of(app).table.current.claim.id == row.claim.id  # type: ignore[union-attr]


async def test_exports_what_is_listed_with_two_keys(claimed: Workspace, tmp_path: Path) -> None:
    app = app_on(claimed)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "f3", "f", "7", "enter", "w", "enter")
        assert ".csv" in cells(app)[-1]  # told where it was asked for
        (first,) = (tmp_path / "exports").glob("*.csv")
        assert rows_in(first) == 2
        await press(pilot, "escape", "space", "space", "w", "enter")
        second = max((tmp_path / "exports").glob("*.csv"), key=lambda p: p.name)
        assert rows_in(second) == 3, "the marked ones alone"


async def test_claims_of_an_older_codebook_are_marked_until_adopted(claimed: Workspace) -> None:
    work = claimed
    newer = replace(work.config.codebook, version="next")
    work.config = replace(work.config, codebook=newer)
    work.tagging._codebook = newer
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "f3")
        table = screen_of(app).table
        assert all("≠" in table.flags(r)[0] for r in table.claims)
        assert "made under codebook" in page(app)
        await press(pilot, "c")
        assert sum("≠" in table.flags(r)[0] for r in table.claims) == 4
        await press(pilot, "u")
        assert sum("≠" in table.flags(r)[0] for r in table.claims) == 5


async def test_edited_from_the_table(claimed: Workspace) -> None:
    app = app_on(claimed)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "f3", "e", "tab", *"من الجدول", "enter")
        assert isinstance(app.screen, ClaimsScreen)
        assert claimed.tagging.rows()[0].claim.note == "من الجدول"


@pytest.mark.parametrize("size", [(60, 16), (80, 24), (140, 40)])
@pytest.mark.parametrize("language", ["en", "ar"])
async def test_the_quote_keeps_its_room_at_every_size(
    claimed: Workspace, size: tuple[int, int], language: str
) -> None:
    app = app_on(claimed)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        if language == "ar":
            await press(pilot, "f7")
        await press(pilot, "f3")
        table = screen_of(app).table
        columns = table._columns(table.claims[0], table.size.width)
        assert columns[2][1] >= 24 and sum(c[1] + 1 for c in columns) == table.size.width
