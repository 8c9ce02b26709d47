"""Years that do not run on, terms that are cut down, days by بتاريخ, and counts in brackets."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.detect.figures import find

PUBLISHED = date(2018, 4, 15)


@pytest.mark.parametrize(
    ("text", "surface", "iso"),
    [
        ("ترشح في عامي 1976 و2007", "1976 و2007", "{1976,2007}"),
        ("بين عامي 1976 و2007", "1976 و2007", "1976/2007"),
        ("خلال عامي 2012 و2013", "2012 و2013", "2012/2013"),
        ("سنوات 2017 و2018 و2019", "2017", "2017"),
        ("يوم الاثنين بتاريخ 19 شباط الجاري", "يوم الاثنين بتاريخ 19 شباط الجاري", "2018-02-19"),
        ("عن الربع المناظر من عام 2013", "عام 2013", "2013"),
    ],
)
def test_years_and_days(text: str, surface: str, iso: str) -> None:
    found = find(text, PUBLISHED)[0]
    assert (found.surface, found.iso) == (surface, iso)


def test_a_term_that_is_cut_down() -> None:
    assert [f.iso for f in find("خفضت العقوبة من شهرين إلى شهر", PUBLISHED)] == ["P2M", "P1M"]


def test_counts_in_brackets_behind_their_sum() -> None:
    found = find("تشمل 21 محطة (13 محطة قطار سريع و8 محطات إقليمية)", PUBLISHED)
    assert [(f.type.value, f.value) for f in found] == [("count", 21), ("count", 13), ("count", 8)]


def test_what_was_not_reached_is_less() -> None:
    (found,) = find("لم تصل إلى 600 شاحنة", PUBLISHED)
    assert (found.high, found.qualifier.value if found.qualifier else None) == (600, "less_than")


def test_ages_between_two_tatweels() -> None:
    (found,) = find("الفئة العمرية (15 ــ19سنة)", PUBLISHED)
    assert (found.low, found.high, found.type.value) == (15, 19, "age")


def test_the_end_of_the_month_just_told() -> None:
    found = find("في فبراير الماضي، بينما بلغت أعلى بنهاية الشهر نفسه", PUBLISHED)
    assert [f.iso for f in found] == ["2018-02", "2018-02"]


@pytest.mark.parametrize("year", ["من العام الحالي", "العام الماضي", "من هذا العام"])
def test_two_days_of_a_year_that_only_the_date_of_the_text_tells(year: str) -> None:
    text = f"وصل في 3 مارس و4 أبريل {year} إلى المدينة"
    assert [f.iso for f in find(text)] == ["XXXX-03-03", "XXXX-04-04"]
    assert {(f.iso or "")[4:] for f in find(text, date(2018, 3, 3))} == {"-03-03", "-04-04"}
