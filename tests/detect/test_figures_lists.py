"""Lists of amounts, amounts in brackets with their scale, and estimates over a date."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.detect.figures import find

PUBLISHED = date(2025, 9, 20)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "في سدود: الوحدة 15 مليون متر مكعب، والملك طلال 45 مليونا، والكفرين 3.3 مليونا، والكرامة 8 ملايين.",
            [
                ("measure", 15_000_000),
                ("measure", 45_000_000),
                ("measure", 3_300_000),
                ("measure", 8_000_000),
            ],
        ),
        ("15 مليون طن من القمح، و3 ملايين من المواطنين", [("measure", 15_000_000), ("count", 3_000_000)]),
        ("ارتفع إلى (3039.6) مليون متر مكعب", [("measure", 3_039_600_000)]),
        ("بلغ (1250) مليون ريال", [("money", 1_250_000_000)]),
        ("3 تظهر تحسنا في نتائجها", [("count", 3)]),
        (
            "سعر الدولار بين 89 ألف ليرة و90 ألف ليرة، علما أن سعر صيرفة يوازي 90 ألفاً.",
            [("money", None), ("money", 90_000)],
        ),
    ],
)
def test_amounts_of_lists_and_brackets(text: str, expected: list[tuple[str, float | None]]) -> None:
    assert [(f.type.value, f.value) for f in find(text, PUBLISHED)] == expected


def test_an_estimate_over_a_month() -> None:
    found = find("ويقدر معدل إنتاج أوبك في أوت الماضي ب33.5 مليون برميل", PUBLISHED)[-1]
    assert (found.value, found.qualifier.value if found.qualifier else None) == (33_500_000, "about")


@pytest.mark.parametrize(
    ("text", "high"),
    [
        ("لم يكن يتجاوز 19% من الإنفاق", 19),
        ("لم تعد تتجاوز 5 آلاف طن", 5000),
        ("لا يكاد يتجاوز 20 شخصا", 20),
    ],
)
def test_what_was_never_passed_is_at_most(text: str, high: float) -> None:
    (found,) = find(text, PUBLISHED)
    assert (found.high, found.qualifier.value if found.qualifier else None) == (high, "at_most")


def test_points_and_amounts_told_again() -> None:
    points = find("على 6124.40 نقطة، مرتفعا 62.87، في الجلسة", PUBLISHED)
    assert [f.unit for f in points] == ["point", "point"]
    fallen = find("بلغ نحو 3.44 مليارات ريال ارتفاعا من 3.09.", PUBLISHED)
    assert [f.value for f in fallen] == [3_440_000_000, 3_090_000_000]


def test_a_rate_in_a_fiscal_year_is_not_per_year() -> None:
    found = find("بنسبة 4.7% في السنة المالية الجارية", PUBLISHED)
    assert [f.per for f in found] == [None, None]


def test_shares_of_one_list_are_told_in_its_scale() -> None:
    text = "8 مليارات دولار إلى لبنان، و7.5 مليار للمغرب، و 4.4 للأردن، ومليارا دولار للضفة، و1.9 لتونس."
    assert [f.value for f in find(text, PUBLISHED)] == [8e9, 7.5e9, 4.4e9, 2e9, 1.9e9]
    assert {f.type.value for f in find(text, PUBLISHED)} == {"money"}


def test_a_rate_behind_and_at_a_rate_of() -> None:
    found = find("متوقعا نموها 4.6% وبنسبة 3.9 في العام التالي", PUBLISHED)
    assert [f.type.value for f in found][:2] == ["percent", "percent"]


def test_digits_behind_a_million() -> None:
    assert [f.value for f in find("بـ9 ملايين و470674 نسمة", PUBLISHED)] == [9_470_674]
    assert [f.value for f in find("نحو 2 مليون و500 طن", PUBLISHED)] == [2_000_000, 500]
