"""Hours of prayers, zones behind a comma, trains, days that are none, foreign names like numbers, tie-breaks."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.detect.figures import find
from workbench.domain.mention import FigureType

PUBLISHED = date(2026, 3, 4)
COUNT, IDENTIFIER = FigureType.COUNT, FigureType.IDENTIFIER


def found(text: str, published: date = PUBLISHED) -> list[tuple[str, FigureType]]:
    return [(f.surface, f.type) for f in find(text, published)]


@pytest.mark.parametrize(
    ("text", "surface", "iso"),
    [
        ("موعد صلاة الفجر 5:27 ص", "5:27 ص", "T05:27"),
        ("الفجر 04:28 ص , بتوقيت القاهرة", "04:28 ص , بتوقيت القاهرة", "T04:28"),
        ("الظهر: 12:05 م", "12:05 م", "T12:05"),
        ("صلاة العصر الساعة 3:30 م", "ساعة 3:30 م", "T15:30"),
        ("وصل عند الظهر", "ظهر", "T12:00"),
    ],
)
def test_the_hour_of_a_prayer_stands_by_itself(text: str, surface: str, iso: str) -> None:
    assert [(f.surface, f.iso) for f in find(text, PUBLISHED)] == [(surface, iso)]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("قطار 3017 المتجه من القاهرة", [("3017", IDENTIFIER)]),
        ("تم توجيه قطار 297 إكسبريس للتوقف", [("297", IDENTIFIER)]),
        ("يقل القطار 20 راكبا", [("20 راكبا", COUNT)]),
        ("يتردد على مسارح دمشق السبعة مثل «النصر»", [("مسارح دمشق السبعة", COUNT)]),
        ("يفوق عدد أفلام الراحل الثمانين فيلما", [("ثمانين فيلما", COUNT)]),
        ("السنوات العشرين أيضا", [("سنوات العشرين", FigureType.DURATION)]),
        ("في نظام ألفا سنتوري الذي", []),
        ("سيارة ألفا روميو الجديدة", []),
        ("ألفا شجرة زيتون", [("ألفا شجرة", COUNT)]),
        ("بحلول اليوم قبل الأخير من دورة الألعاب", []),
        ("للفيلم السوري «اليوم صفر» وفي إطار", []),
        ("إلى الضفة الثانية من البحر", []),
    ],
)
def test_what_numbers_name_and_what_only_looks_like_one(
    text: str, figures: list[tuple[str, FigureType]]
) -> None:
    assert found(text) == figures


def test_tie_breaks_stand_in_brackets_behind_their_set() -> None:
    text = "فاز اللاعب في المباراة بنتيجة 7-6 (7/2) و6-4"
    assert found(text) == [(s, FigureType.SCORE) for s in ("7-6", "7/2", "6-4")]


def test_days_with_their_year_and_the_day_of_the_maghreb() -> None:
    assert found("خفض البنك، اليوم الخميس 2025، السعر", date(2025, 2, 27)) == [
        ("يوم الخميس 2025", FigureType.DATE)
    ]
    assert found("بعد مغرب يومه الجمعة 29 شعبان 1446هـ موافق ل 28 فبراير 2025") == [
        ("يومه الجمعة 29 شعبان 1446هـ موافق ل 28 فبراير 2025", FigureType.DATE)
    ]


def test_what_a_race_took_has_its_short_unit() -> None:
    [lap] = find("أسرع لفة أمام نوريس (1:20.982 د)", PUBLISHED)
    assert (lap.surface, lap.iso) == ("1:20.982 د", "PT1M20.982S")
