"""No text, however hostile, makes the figure detector work more than in proportion to its length: counted in calls, not in time."""

from __future__ import annotations

import random
import sys
from datetime import date
from types import FrameType

import pytest

from workbench.detect.figures import find

PUBLISHED = date(2024, 10, 4)
SHAPES = (
    "0", "0 ", "1,", "1/1/", "1-1-1", "+1 ", "(1) ", "1، ", "و1", "ثلاثة و", "مئة ألف و", "عشرات ", "أول أول ", "شخص 1 ", "بين 1 و",
    "من 1 إلى ", "بلغ عدد 1 ", "1 قتيل ", "10 أو 11 أو ", "يناير ", "1 يناير ", "منذ سنة و", "الساعة 1 ", "السبت ", "سيارتي ", "\n1",
    "1\u0640", "\u0661\u064e ", "\ufdfa", "\ufefb1", "الجولة الثانية ", "بينهم 1 ",
    "السبت والأحد ", "قتيلين وجريحين ", "الثانية هدفين و", "وبال1 ", "ولل", "ب1a", "я1 ", "ا" * 300 + " ", "[", "«1» ", "1\u0300", "\ufdfc1",
)  # fmt: skip
CALLS_A_CHARACTER = 32
"""Calls of functions, builtin ones too, for one character; glued presentation forms need 26, the densest prose less than 10."""


def calls(text: str) -> int:
    """How many calls reading a text takes, once its words have been seen."""
    find(text, PUBLISHED)
    count = 0

    def tally(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(tally)
    try:
        find(text, PUBLISHED)
    finally:
        sys.setprofile(before)
    return count


def repeated(unit: str, length: int) -> str:
    return (unit * (length // len(unit) + 1))[:length]


@pytest.mark.parametrize("unit", SHAPES)
def test_a_repeated_shape_costs_in_proportion(unit: str) -> None:
    once, twice = calls(repeated(unit, 3000)), calls(repeated(unit, 6000))
    assert twice <= 2.2 * once + 500
    assert twice <= CALLS_A_CHARACTER * 6000


def test_mixes_of_shapes_cost_in_proportion() -> None:
    rng = random.Random(7)
    for _ in range(12):
        parts = [rng.choice(SHAPES) for _ in range(rng.randint(2, 5))]
        text = "".join(rng.choice(parts) for _ in range(4000))[:4000]
        assert calls(text) <= CALLS_A_CHARACTER * 4000, parts


def test_numbers_without_words_are_columns_and_the_prose_around_them_is_read() -> None:
    numbers = [str(n * 7 % 1000) for n in range(200)]
    text = "قتل ثلاثة جنود يوم 3 مارس 2024\n" + " | ".join(numbers) + "\nوأصيب 12 مدنيا أمس"
    found = find(text, PUBLISHED)
    tabled = [f for f in found if f.rule == "figure:table"]
    assert [f.surface for f in tabled] == numbers
    assert [f.value for f in tabled] == [int(n) for n in numbers]
    assert all(text[f.start : f.end] == f.surface for f in found)
    assert [(f.surface, f.iso or f.role) for f in found if f not in tabled] == [
        ("ثلاثة جنود", "killed"), ("يوم 3 مارس 2024", "2024-03-03"), ("12 مدنيا", "wounded"), ("أمس", "2024-10-03"),
    ]  # fmt: skip


@pytest.mark.parametrize(("unit", "kept"), [("السبت ", 0), ("يوم السبت 1 يناير ", 1), ("منذ سنة و(1) ", 1)])
def test_a_crowd_of_figures_keeps_its_numbers_only(unit: str, kept: int) -> None:
    crowd = repeated(unit, 6000)
    text = "وصل الوفد يوم الخميس الماضي إلى العاصمة.\n" + crowd
    found = find(text, PUBLISHED)
    assert found[0].iso == "2024-10-03"
    inside = [f for f in found if f.rule == "figure:table"]
    assert len(inside) >= 0.9 * kept * crowd.count(unit)
    assert sum(f.rule != "figure:table" for f in found) <= 40


def test_the_densest_news_is_read_with_its_context() -> None:
    line = "ارتفع الناتج بنسبة 3.2 بالمائة في الربع الأول من 2024 مقابل 2.9 بالمائة في 2023 وبلغ العجز 4 مليارات دولار وفق ما أعلنه المعهد الوطني للإحصاء. "
    found = find(line * 24, PUBLISHED)
    assert len(found) == 24 * 5
    assert not [f for f in found if f.rule == "figure:table"]


def test_results_of_a_company_are_read_with_their_context() -> None:
    line = "بلغ صافي الربح 120.7 مليار ريال في الربع الثالث من عام 2023 مقابل 159.1 مليار ريال قبل 3 سنوات و140 مليار ريال في 12 مارس 2021. "
    found = find(line * 24, PUBLISHED)
    assert len(found) == 24 * 6
    assert not [f for f in found if f.rule == "figure:table"]


@pytest.mark.parametrize(
    ("line", "figures"),
    [
        ("الدولار 3.75 ريال واليورو 4.10 ريال والجنيه 4.80 ريال والدرهم 1.02 ريال. ", 4),
        (
            "أسفر الهجوم عن مقتل 3 جنود وإصابة 5 مدنيين وشرطي وضابط في بغداد ومقتل 4 مسلحين وقائدهم في كركوك أيضا. ",
            3,
        ),
    ],
)
def test_lists_of_prices_and_of_casualties_are_read_with_their_context(line: str, figures: int) -> None:
    found = find(line * 40, PUBLISHED)
    assert len(found) == 40 * figures and not [f for f in found if f.rule == "figure:table"]


def test_a_density_that_one_page_may_have_is_too_much_for_eight_thousand_characters() -> None:
    unit = "زاد هذا عن 12% "
    page, book = find(repeated(unit, 2400), PUBLISHED), find(repeated(unit, 9000), PUBLISHED)
    assert {f.surface for f in page} == {"12%"}
    assert [f.value for f in book] == [12] * len(book)
    assert "figure:table" in {f.rule for f in book}


def test_duals_beside_one_another_are_a_crowd() -> None:
    line = "قتيلين وجريحين "
    assert {f.value for f in find(repeated(line, 300), PUBLISHED)} == {2}
    assert find(repeated(line, 6000), PUBLISHED) == []


def test_numbers_of_columns_have_their_groups_and_decimals() -> None:
    values = {"1,234": 1234, "3,8": 3.8, "2.50": 2.5, "1,234.5": 1234.5, "12": 12}
    text = " / ".join(list(values) * 40)
    found = find(text, PUBLISHED)
    assert {f.surface: f.value for f in found} == values and len(found) == 200
