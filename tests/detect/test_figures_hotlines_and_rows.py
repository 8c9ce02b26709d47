"""Lines for help, rows of numbers in brackets, halls by number, two sets of a thing, ages of two, the night before last."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.detect.figures import find

PUBLISHED = date(2024, 3, 10)


@pytest.mark.parametrize(
    ("text", "identifiers"),
    [
        ("اتصل على هاتف الطوارئ 112", ["112"]),
        ("هواتف الطوارئ 112 و199", ["112", "199"]),
        ("الخط الساخن للإدارة العامة لمكافحة المخدرات 1884141", ["1884141"]),
        ("الاتصال بالخط الساخن 16000", ["16000"]),
        ("تلقى الخط الساخن 350 مكالمة", []),
        ("في المادتين (23) و(24) من القانون", ["23", "24"]),
        ("في مادتيه (130) و(131) طريقة الاستجواب", ["130", "131"]),
        ("المواد (5) و(7) و(12) من القانون", ["5", "7", "12"]),
        ("بالقاعة عدد 10 وبحضور كثيرين", ["10"]),
        ("شارك (23) شابا و(24) شابة", []),
    ],
)
def test_what_numbers_name(text: str, identifiers: list[str]) -> None:
    found = [f.surface for f in find(text, PUBLISHED) if f.type.value == "identifier"]
    assert found == identifiers


@pytest.mark.parametrize(
    ("text", "kind", "surface"),
    [
        ("أتلفوا جهازي تلفاز وكاميرات", "count", "جهازي"),
        ("طفل وطفلة يتراوح عمراهما بين ستة وثمانية أعوام", "age", "ستة وثمانية أعوام"),
        ("قصف الطيران المدينة الليلة قبل الماضية", "date", "ليلة قبل الماضية"),
    ],
)
def test_two_of_a_thing_and_of_persons(text: str, kind: str, surface: str) -> None:
    assert [(f.type.value, f.surface) for f in find(text, PUBLISHED)] == [(kind, surface)]


def test_the_night_before_last_is_two_days_ago() -> None:
    assert [f.iso for f in find("الليلة قبل الماضية", PUBLISHED)] == ["2024-03-08"]


def test_two_calendars_over_a_comma_are_one_day() -> None:
    found = find("اليوم الجمعة الموافق 11 ربيع الآخر 1447هـ، الموافق 3 أكتوبر 2025م", date(2025, 10, 3))
    assert [f.iso for f in found] == ["2025-10-03"]


def test_an_estimate_holds_over_a_longer_subject() -> None:
    found = find("وقدرت القيمة المالية الجملية للبضائع المحجوزة في الميناء بـ 4 ملايين دينار", PUBLISHED)
    assert [f.qualifier.value for f in found if f.qualifier] == ["about"]
