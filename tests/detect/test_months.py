"""The month table holds every CLDR name and the variants that news uses."""

from __future__ import annotations

import pytest
from babel import Locale

from workbench.arabic.chars import folded
from workbench.detect.months import AMBIGUOUS, MONTHS, WEEKDAYS, Month, month, weekday


@pytest.mark.parametrize("tag", ["ar", "ar_SY", "ar_IQ", "ar_DZ", "ar_TN", "ar_MA", "ar_MR", "ar_EG"])
def test_cldr_months_are_in_the_table(tag: str) -> None:
    names = Locale.parse(tag).months["format"]["wide"]
    for number, name in names.items():
        assert MONTHS.get(folded(name)) == Month("gregorian", number), name


def test_cldr_weekdays_are_in_the_table() -> None:
    for index, name in Locale.parse("ar").days["format"]["wide"].items():
        assert WEEKDAYS[folded(name)] == index + 1


@pytest.mark.parametrize(
    ("name", "calendar", "number"),
    [
        ("تِشْرِين الثَّانِي", "gregorian", 11),
        ("كانون  الثاني", "gregorian", 1),
        ("أوت", "gregorian", 8),
        ("دجنبر", "gregorian", 12),
        ("يونيه", "gregorian", 6),
        ("ذو الحجّة", "hijri", 12),
        ("جمادى الآخرة", "hijri", 6),
        ("ربيع الآخر", "hijri", 4),
        ("بؤونة", "coptic", 10),
    ],
)
def test_variants(name: str, calendar: str, number: int) -> None:
    assert month(name) == Month(calendar, number)


def test_not_a_month() -> None:
    assert month("كانون") is None
    assert month("ربيع") is None
    assert weekday("اليوم") is None


def test_ambiguous_names_are_months() -> None:
    assert set(MONTHS) >= AMBIGUOUS
