"""Digits that tell beaches, schools and outlets apart, drives and bodies called after numbers, hours before من مساء."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.detect.figures import find

DAY = date(2024, 3, 12)


def spans(text: str) -> list[str]:
    """The surfaces of all figures of a text."""
    return [f.surface for f in find(text, DAY)]


@pytest.mark.parametrize(
    "text",
    [
        "غرق في شاطئ 101.",
        "صالة 4 بمطار القاهرة",
        "تبرع لمستشفى 57357",
        "افتتح مطعم 9 في المدينة",
        "الشارقة 24:",
        "وفقا لروسيا اليوم",
        "سكاي نيوز وروسيا اليوم",
        "مؤسسة ربع قرن لصناعة القادة",
        "ضمن مبادرة 100 مليون صحة",
        "بث شعائر الجمعة",
        "قيمة المعلم أعظم شأنا من اليوم",
        "معلم الأمس",
    ],
)
def test_names_with_numbers_are_no_figures(text: str) -> None:
    assert spans(text) == []


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("قصف مستشفى 3 مرات", ["3 مرات"]),
        ("يضم المستشفى 120 سريرا", ["120 سريرا"]),
        ("تلقى في السادسة من مساء الاثنين الماضي", ["سادسة", "مساء الاثنين الماضي"]),
        ("وصل عند الثامنة من صباح أمس", ["ثامنة", "صباح أمس"]),
        ("فازت الشارقة 24 مرة", ["24 مرة"]),
        ("طالب اليوم مجلس الشورى بالتحقيق", ["يوم"]),
        ("قتلت امرأة اليوم في الحادث", ["يوم"]),
        ("هذا وصفنا المتهم الأول بأنه كاذب", ["متهم الأول"]),
        ("قتل أربعة هم أسرة واحدة", ["أربعة", "أسرة واحدة"]),
    ],
)
def test_counts_and_hours_stay(text: str, surfaces: list[str]) -> None:
    assert spans(text) == surfaces
