"""Datelines in every form that news pages print them, and near misses."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.ingest import dateline

FORMS = {
    "2024-10-04T18:52": [
        "الجمعة 04/أكتوبر/2024 - 06:52 م",
        "الجمعة، 04 أكتوبر 2024 06:52 م",
        "06:52 م - 04 أكتوبر 2024",
        "2024/10/04 | 06:52 م",
        "4-10-2024 | 18:52",
        "2024-10-04T18:52:00+03:00",
        "04 أكتوبر ,2024: 06:52 م GST",
        "نُشر: 18:52-4 أكتوبر 2024 م ـ 01 ربيع الثاني 1446 هـ",
        "4/10/2024 18:52 (توقيت مكة المكرمة)",
        "تاريخ النشر: 04.10.2024 | 18:52 GMT",
        "Fri, 4 Oct 2024 06:52 PM",
        "October 4, 2024 at 18:52",
        "٤ أكتوبر ٢٠٢٤ - ٠٦:٥٢ مساءً",
    ],
    "2024-04-25": [
        "الخميس - 25 أبريل 2024",
        "25/04/2024",
        "2024-04-25",
        "25.04.2024",
        "٢٥ أبريل ٢٠٢٤",
        "25 نيسان 2024",
        "25 أبريل/نيسان 2024",
        "25 نيسان (أبريل) 2024",
        "الخميس 16 شوال 1445 هـ - 25 أبريل 2024 م",
        "16 شوال 1445هـ الموافق 25 أبريل 2024م",
        "نشر في: 25 أفريل 2024",
        "آخر تحديث: 25 أبريل 2024",
        "أبريل 25, 2024",
        "يوم الخميس 25 من أبريل 2024",
        "[25 أبريل 2024]",
    ],
    "2017-01-18": ["18 جانفي 2017", "18 كانون الثاني 2017", "18 يناير/ كانون الثاني 2017"],
    "2023-07-12": ["12 يوليوز 2023", "12 جويلية 2023", "12 تموز/يوليو 2023"],
    "2023-08-09": ["9 غشت 2023", "9 أوت 2023", "9 آب/أغسطس 2023"],
}


@pytest.mark.parametrize(("iso", "line"), [(iso, line) for iso, lines in FORMS.items() for line in lines])
def test_a_line_that_is_a_date(iso: str, line: str) -> None:
    found = dateline.leading(line)
    assert found is not None
    assert (found.iso, line[found.end :].strip(" ]")) == (iso, "")
    assert dateline.parse(line.strip("[]")) == iso


@pytest.mark.parametrize(
    "line",
    [
        "31 فبراير 2024",
        "25 أبريل",
        "أبريل 2024",
        "2024",
        "32/13/2024",
        "12:30",
        "الجمعة",
        "0/0/2024",
        "25 أبريل 3024",
    ],
)
def test_what_is_no_whole_date_gives_none(line: str) -> None:
    assert dateline.leading(line) is None
    with pytest.raises(ValueError, match="not a date"):
        dateline.parse(line)


def test_narration_is_not_swallowed() -> None:
    line = "25 أبريل 2024 كان يوماً طويلاً"
    found = dateline.leading(line)
    assert found is not None
    assert line[: found.end] == "25 أبريل 2024"


def test_two_months_that_disagree_are_no_date() -> None:
    assert dateline.leading("25 أبريل/أيار 2024") is None


def test_labels_weekdays_and_calendars_are_told() -> None:
    updated = dateline.leading("آخر تحديث: 25 أبريل 2024")
    assert updated is not None
    assert (updated.updated, updated.labelled) == (True, True)
    wrong = dateline.leading("السبت 25 أبريل 2024")
    assert wrong is not None
    assert "weekday" in wrong.notes[0]
    hijri = dateline.leading("12 رمضان 1445 هـ")
    assert hijri is not None
    assert hijri.iso == "2024-03-22"
    assert "Hijri" in hijri.notes[0]


@pytest.mark.parametrize(
    "line", ["منذ 3 ساعات", "قبل ساعتين", "آخر تحديث قبل 3 دقائق", "منذ ساعة واحدة", "قبل يومين"]
)
def test_relative_dates(line: str) -> None:
    assert dateline.is_relative(line)
    assert dateline.leading(line) is None


@pytest.mark.parametrize("line", ["قبل ساعتين من الهجوم", "منذ عام 2021", "قبل"])
def test_prose_is_not_a_relative_date(line: str) -> None:
    assert not dateline.is_relative(line)


def test_given_dates_may_be_objects() -> None:
    assert dateline.parse(date(2024, 4, 25)) == "2024-04-25"
    assert dateline.parse(datetime(2024, 4, 25, 6, 7)) == "2024-04-25T06:07"


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_every_day_is_read_back(day: date) -> None:
    assert dateline.parse(f"{day.day}/{day.month:02}/{day.year}") == day.isoformat()
    assert dateline.parse(day.isoformat()) == day.isoformat()


@given(st.text("٠١٢٣0123456789/-: ،.()أبريلمارسهمصتحديثنشر\u200f\u064e", max_size=220))
def test_any_line_gives_sane_offsets(line: str) -> None:
    for found in dateline.runs(line):
        assert 0 <= found.start < found.end <= len(line)
        datetime.fromisoformat(found.iso)
