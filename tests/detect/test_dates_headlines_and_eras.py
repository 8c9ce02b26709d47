"""Weekdays of headlines and of what lasts up to them, years behind their era, early years, and dates typed with blanks."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.detect.figures import find
from workbench.domain.mention import FigureType

PUBLISHED = date(2026, 3, 4)  # a Wednesday


def dates(text: str) -> list[tuple[str, str | None]]:
    return [(f.surface, f.iso) for f in find(text, PUBLISHED) if f.type is FigureType.DATE]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("الأحد.. بدء صرف المعاشات في البنوك", "2026-03-08"),
        ("الجمعة… انطلاق مهرجان الأغنية", "2026-03-06"),
        ("الأحد إجازة رسمية في البنوك", "2026-03-08"),
        ("انقطاع المياه عن مناطق بالقاهرة.. الجمعة", "2026-03-06"),
        ("افتتاح معرض الكتاب بالمنصورة الأحد", "2026-03-08"),
        ("الزمالك يواجه الأهلي الأحد", "2026-03-08"),
        ("الأحد.. مقتل شرطي في المدينة", "2026-03-01"),
        ("ارتفاع الأسهم في البورصة.. الأحد", "2026-03-01"),
        ("وفاة فنان كبير الأحد", "2026-03-01"),
        ("يواجه النادي أزمة مالية كبيرة بعد خسارته أمام ضيفه الأحد في القاهرة", "2026-03-01"),
        ("افتتاح المعرض الأحد جاء بعد تأجيله", "2026-03-01"),
    ],
)
def test_weekdays_of_headlines(text: str, day: str) -> None:
    assert [iso for _, iso in dates(text)] == [day]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "من الساعة الثامنة مساء يوم الجمعة المقبل وحتى الساعة السادسة صباح يوم السبت",
            ["2026-03-06", "2026-03-07"],
        ),
        (
            "سيستمر القطع حتى بعد غد الجمعة لتعود المياه في الثانية عشر ظهر يوم الجمعة",
            ["2026-03-06", "2026-03-06"],
        ),
        ("هل سيكون العيد الأحد أم الاثنين", ["2026-03-08", "2026-03-09"]),
        ("قال المتحدث الثلاثاء إلى الوكالة إن الحادث وقع الأحد", ["2026-03-03", "2026-03-01"]),
    ],
)
def test_weekdays_that_go_on_from_the_day_before(text: str, days: list[str]) -> None:
    assert [iso for _, iso in dates(text)] == days


@pytest.mark.parametrize(
    ("text", "surface", "iso"),
    [
        ("غرة محرم للعام الهجري 1447", "غرة محرم للعام الهجري 1447", "2025-06-26"),
        ("تقويم أم القرى للعام الهجري 1447 هـ", "عام الهجري 1447 هـ", "2025-06-26/2026-06-15"),
        ("15 مارس للعام الميلادي 1998", "15 مارس للعام الميلادي 1998", "1998-03-15"),
        ("في 5 رجب 15 هـ", "5 رجب 15 هـ", "0636-08-16"),
        ("وقعت في 20 أغسطس 636م", "20 أغسطس 636م", "0636-08-20"),
        ("السبت  01 . 11 . 2025", "سبت  01 . 11 . 2025", "2025-11-01"),
        (
            "الجمعة 29 شعبان 1446هـ موافق ل 28 فبراير 2025",
            "جمعة 29 شعبان 1446هـ موافق ل 28 فبراير 2025",
            "2025-02-28",
        ),
        (
            "يوم الجمعة الموافق لتاريخ 23 ديسمبر من العام 2022",
            "يوم الجمعة الموافق لتاريخ 23 ديسمبر من العام 2022",
            "2022-12-23",
        ),
    ],
)
def test_years_by_their_era_and_days_told_twice(text: str, surface: str, iso: str) -> None:
    assert dates(text) == [(surface, iso)]


def test_weeks_that_are_ranked_are_no_edges() -> None:
    text = "منذ بداية الأسبوع الرابع عشر من الدوري"
    assert [(f.surface, f.type) for f in find(text, PUBLISHED)] == [("أسبوع الرابع عشر", FigureType.ORDINAL)]
    assert dates("في بداية الأسبوع عاد الوفد") == [("بداية الأسبوع", "2026-W10")]
