"""Measures of devices and stars, ranks behind prepositions, groups of an age, rates told of somebody, names with digits."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.detect.figures import find
from workbench.domain.mention import Figure, FigureType

PUBLISHED = date(2026, 3, 2)


def figures(text: str) -> dict[str, Figure]:
    return {f.surface: f for f in find(text, PUBLISHED)}


@pytest.mark.parametrize(
    ("surface", "unit"),
    [
        ("48 ميجابيكسل", "megapixel"),
        ("8 ميجا بكسل", "megapixel"),
        ("120 هيرتز", "hertz"),
        ("4000 أمبير", "ampere"),
        ("6.4 إنشات", "inch"),
        ("08 – 30 كم/ساعة", "kilometre per hour"),
    ],
)
def test_measures_of_devices_and_of_weather(surface: str, unit: str) -> None:
    found = figures(f"السرعة {surface}، فيما")[surface]
    assert (found.type, found.unit) == (FigureType.MEASURE, unit)


@pytest.mark.parametrize("text", ["هاتفيها «ميت 20» و«ميت 20 برو»", 'نجم يعرف باسم "55 كانكرى" ويبعد'])
def test_names_with_digits(text: str) -> None:
    assert find(text, PUBLISHED) == []


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("صرفت مساعدة كدفعة أولى", "دفعة أولى"),
        ("كخطوة أولى نحو الحل", "خطوة أولى"),
        ("حجم كبير لجزء ثانٍ من سلسلة", "جزء ثانٍ"),
        ("تلميذ بالصف الأول الابتدائي", "صف الأول"),
        ("جلس في الصف الأول بجوار الوزير", "صف الأول"),
        ("إلى 10 ملايين في السنتين الثانية والثالثة", "سنتين الثانية"),
        ("تخرجت الدفعة 61 من الأكاديمية", "61"),
        ("عرضت الحلقة 57 من المسلسل", "57"),
    ],
)
def test_ranks_without_their_prepositions(text: str, surface: str) -> None:
    assert figures(text)[surface].type is FigureType.ORDINAL


@pytest.mark.parametrize(
    "text",
    [
        "التوقيع بالأحرف الأولى على الاتفاق",
        "تسير الحكومة بالسرعة الخامسة",
        "ثاني أمونيوم الفسفاط",
        "قيادات الصف الأول في الحزب",
        "نحن فريق واحد لا يتجزأ",
        "جبهة وطنية فلسطينية واحدة",
    ],
)
def test_idioms_count_and_rank_nothing(text: str) -> None:
    assert find(text, PUBLISHED) == []


@pytest.mark.parametrize(
    "text", ["أربعة أطفال من عائلة واحدة", "فقدت أسرة واحدة ابنها", "كاميرا واحدة في الخلف"]
)
def test_one_of_them_counts(text: str) -> None:
    assert any(f.value == 1 for f in find(text, PUBLISHED))


def test_two_reasons_told_one_by_one() -> None:
    found = find("هناك سببان لهذا الارتفاع. الأول يتعلق بقرار الحكومة، والثاني يتعلق بالطقس", PUBLISHED)
    assert [f.value for f in found] == [2, 1, 2]
    found = find("وصل الوفد. الأول يتعلق بقرار الحكومة", PUBLISHED)
    assert found == []


@pytest.mark.parametrize(
    ("text", "surface", "kind"),
    [
        ("بلغت هذه النسبة لدى الذكور 54,89.", "54,89", FigureType.PERCENT),
        ("نسبة كبار السن (65 سنة فأكثر) في البلاد", "65 سنة", FigureType.AGE),
        ("مدة العقد (5 سنوات فأكثر) للشركات", "5 سنوات", FigureType.DURATION),
        ("منها أربعة تدور حول شمس واحدة", "أربعة", FigureType.COUNT),
        ("أكبر منه مرتين ونصف المرة", "مرتين ونصف المرة", FigureType.COUNT),
        ("بعد يومين من المتوقع أن يصل الوفد", "بعد يومين", FigureType.DATE),
        ("خمسة إلغاءات للرحلات", "خمسة إلغاءات", FigureType.COUNT),
    ],
)
def test_kinds(text: str, surface: str, kind: FigureType) -> None:
    assert figures(text)[surface].type is kind


def test_decades_joined_are_a_set() -> None:
    assert [f.iso for f in find("حقبة السبعينيات والثمانينيات", PUBLISHED)] == ["{197X,198X}"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("الإطاحة بخلية إرهابية تتكون من 4 عناصر", None),
        ("يكفي عامل خطر واحد للإصابة بالمرض", None),
        ("القبض على 4 عناصر من التنظيم", "detained"),
    ],
)
def test_how_many_a_band_has_is_no_role(text: str, role: str | None) -> None:
    assert [f.role for f in find(text, PUBLISHED)] == [role]
