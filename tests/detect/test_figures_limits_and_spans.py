"""Dashes between months, a month told twice over its year, terms of a described prison, limits of age, a few hours."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.detect.figures import find
from workbench.domain.mention import FigureType, Qualifier

_DAY = date(2025, 11, 13)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("من يناير ـ 25 أغسطس 2025", ("يناير ـ 25 أغسطس 2025", "2025-01/2025-08-25")),
        ("في الفترة 5 مايوـ 7 يونيو", ("5 مايوـ 7 يونيو", "2025-05-05/2025-06-07")),
        ("من نوفمبر 2023 ـ مارس 2024", ("نوفمبر 2023 ـ مارس 2024", "2023-11/2024-03")),
        ("القاهرة ـ 25 أغسطس", ("25 أغسطس", "2025-08-25")),
        ("في 27 أبريل الماضي من العام الحالي", ("27 أبريل الماضي من العام الحالي", "2025-04-27")),
        ("خلال مايو الماضي من هذه السنة", ("مايو الماضي من هذه السنة", "2025-05")),
    ],
)
def test_months_around_a_tatweel_and_over_their_year(text: str, want: tuple[str, str]) -> None:
    assert [(f.surface, f.iso) for f in find(text, _DAY)] == [want]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("حكم عليه بالسجن النافذ سنة.", [("سنة", "P1Y")]),
        ("قضت بالحبس الموقوف شهرا وغرامة", [("شهرا", "P1M")]),
        ("نقل إلى السجن الجديد عاما بعد عام", []),
        ("خلال الساعات القليلة الماضية", [("ساعات القليلة الماضية", "PT3H")]),
        ("في الدقائق القليلة المقبلة", [("دقائق القليلة المقبلة", "PT3M")]),
        ("الساعات الماضية", []),
    ],
)
def test_terms_of_a_described_prison_and_a_few_hours(text: str, want: list[tuple[str, str]]) -> None:
    found = find(text, _DAY)
    assert [(f.surface, f.iso) for f in found] == want
    assert all(f.type is FigureType.DURATION for f in found)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("ألا يزيد السن عن ( 35 ) عاما", [("35", "age", Qualifier.AT_MOST)]),
        ("ألا يتجاوز سنه 30 سنة", [("30 سنة", "age", Qualifier.AT_MOST)]),
        (
            "ألا يقل عمر المترشح عن 25 سنة وألا يزيد عن 60 عاما",
            [("25 سنة", "age", Qualifier.AT_LEAST), ("60 عاما", "age", Qualifier.AT_MOST)],
        ),
        ("للأطفال (حتى عمر 12) مجانا", [("12", "age", Qualifier.AT_MOST)]),
        ("خدم كبار السن 20 عاما", [("20 عاما", "duration", None)]),
        (
            "عمره لا يقل عن 18 سنة، ولا تقل خبرته عن 5 سنوات",
            [("18 سنة", "age", Qualifier.AT_LEAST), ("5 سنوات", "duration", Qualifier.AT_LEAST)],
        ),
        ("على ألا يزيد عن 20 رجلا", [("20 رجلا", "count", Qualifier.AT_MOST)]),
    ],
)
def test_limits_of_age(text: str, want: list[tuple[str, str, Qualifier | None]]) -> None:
    assert [(f.surface, f.type.value, f.qualifier) for f in find(text, _DAY)] == want


def test_bounds_of_a_fraction() -> None:
    (more,) = find("أكثر من نصف السكان", _DAY)
    (less,) = find("أقل من ربع الناخبين", _DAY)
    assert (more.value, more.low, more.high) == (0.5, 0.5, None)
    assert (less.value, less.low, less.high) == (0.25, None, 0.25)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("تراجعت ثلاثة من أبرز خمس كميات", [("ثلاثة من أبرز خمس كميات", 0.6)]),
        ("أربعة من أفضل عشرة لاعبين", [("أربعة من أفضل عشرة لاعبين", 0.4)]),
        ("يعد واحدا من أكبر ثلاثة مصدرين", [("ثلاثة مصدرين", 3)]),
        ("12 من أكبر 20 شركة", [("12", 12), ("20 شركة", 20)]),
        ("وصل وزنها في المجمل إلى طن من المخدر", [("طن", 1)]),
        ("بلغ وزن الشحنة طنا", [("طنا", 1)]),
        ("باعوا طنا من القمح", []),
    ],
)
def test_shares_of_the_foremost_and_one_of_a_unit(text: str, want: list[tuple[str, float]]) -> None:
    assert [(f.surface, f.value) for f in find(text, _DAY)] == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("تراوحت مابين عشرة أشهر وستة أشهر حبسا", [("عشرة أشهر وستة أشهر", "P6M/P10M")]),
        ("وقع في وقت مبكر من اليوم الخميس", [("وقت مبكر من اليوم الخميس", "2025-11-13")]),
        ("في وقت سابق من اليوم", [("يوم", "2025-11-13")]),
        ("يعلن انتهاء الحرب بعد اثني عشر يوما", [("اثني عشر يوما", "P12D")]),
        ("تبدأ المهلة بعد 12 يوما", [("بعد 12 يوما", "2025-11-25")]),
        ("وتبلغ السنة فيه 2100 يوم", [("2100 يوم", "P2100D")]),
    ],
)
def test_lengths_and_early_hours(text: str, want: list[tuple[str, str]]) -> None:
    assert [(f.surface, f.iso) for f in find(text, _DAY)] == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("الأطفال (حتى عمر 19)", [("age", Qualifier.AT_MOST)]),
        ("مساحة 70 ملعب كرة قدم تقريبا", [("count", Qualifier.ABOUT)]),
        (
            "سن المتسابق من 12 عاما فما دون بالنسبة للقطريين و8 أعوام فما دون للمقيمين",
            [("age", Qualifier.AT_MOST), ("age", Qualifier.AT_MOST)],
        ),
    ],
)
def test_bounds_behind_and_before(text: str, want: list[tuple[str, Qualifier]]) -> None:
    assert [(f.type.value, f.qualifier) for f in find(text, _DAY)] == want
