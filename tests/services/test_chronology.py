"""Dates of a timeline in order, however little is known of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.services.chronology import order


def test_partial_open_and_uncertain_dates_stand_where_they_begin() -> None:
    wanted = [
        "199X", "2020~", "2023-12-31", "2024", "2024-XX", "2024-01-05", "2024-21", "2024-03-22", "2024-03-22T08:00",
        "2024-03-22T10:30", "2024-03-22?", "../2024-05", "2024-05-02/2024-05-09", "2024-35", "2024-09/..", "XXXX-05", "",
    ]  # fmt: skip
    found = sorted(reversed(wanted), key=order)
    assert [order(x) for x in found] == sorted(order(x) for x in wanted)
    place = {x: found.index(x) for x in wanted}
    assert place["199X"] < place["2020~"] < place["2023-12-31"] < place["2024"] < place["2024-01-05"]
    assert place["2024-01-05"] < place["2024-21"] < place["2024-03-22"] < place["2024-03-22T08:00"]
    assert place["2024-03-22T08:00"] < place["2024-03-22T10:30"] < place["../2024-05"]
    assert place["../2024-05"] < place["2024-05-02/2024-05-09"] < place["2024-35"] < place["2024-09/.."]
    assert found[-2:] == ["XXXX-05", ""]


@given(st.text(alphabet="0123456789-/.XT~?%:", max_size=24))
def test_anything_has_a_place(at: str) -> None:
    assert order(at) <= order("")


@pytest.mark.parametrize("at", ["2024-02-30", "0000", "2024-13"])
def test_what_is_no_date_stands_behind_those_that_are(at: str) -> None:
    assert order("2024-12-31") < order(at) < order("")
