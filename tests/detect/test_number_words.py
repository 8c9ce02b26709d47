"""Numbers told in words: duals, ordinals, one, halves; and the words that only look like them."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.detect.figures import find
from workbench.domain.mention import Figure, FigureType

PUBLISHED = date(2017, 3, 15)


def figures(text: str) -> dict[str, Figure]:
    return {f.surface: f for f in find(text, PUBLISHED)}


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("يتضمن المشروع مكونتين أساسيتين", "مكونتين"),
        ("يواجهون إشكاليتين في الإدماج", "إشكاليتين"),
        ("غلق فضاءين للطفولة بالقوة العامة", "فضاءين"),
        ("بعد إصدار تحذيرين على الأقل", "تحذيرين"),
        ("أوقف الحرس وسيطين في العملية", "وسيطين"),
        ("حصل البنك على قرضين من الصندوق", "قرضين"),
        ("أصيب بجلطتين داخل السجن", "جلطتين"),
        ("تتركب اللجنة من قاضيين عدليين", "قاضيين"),
        ("فازت تونس بذهبيتين وفضية", "ذهبيتين"),
        ("إصابة مدافع من مسافة مترين بسهمين ناريين", "سهمين"),
        ("شاشة عرض بمقاس بوصتين.", "بوصتين"),
        ("استقبل سائحتين ألمانيتين", "سائحتين"),
    ],
)
def test_duals_of_everyday_nouns(text: str, surface: str) -> None:
    assert figures(text)[surface].value == 2


@pytest.mark.parametrize(
    "text",
    ["أسعار التين الشوكي", "نادي باريس سان جيرمان", "إنتاج التين بالجهة", "استقبل الفندق سائحين كثيرين"],
)
def test_words_that_look_like_duals(text: str) -> None:
    assert not figures(text)


def test_inches_are_a_measure() -> None:
    found = figures("شاشة بقياس بوصتين ونصف")["بوصتين ونصف"]
    assert (found.type, found.value, found.unit) == (FigureType.MEASURE, 2.5, "inch")


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("في واقعة يعتقد أنها الأولى من نوعها في أوروبا", "أولى", 1),
        ("تتواصل لليلة الثانية جلسات الاستماع", "ليلة الثانية", 2),
        ("في ثاني أيام عيد الفطر المبارك", "ثاني أيام", 2),
        ("كان الموعد مع أول يوم في الدراسة", "أول يوم", 1),
        ("تحقق أول الشروط في تحديد الهلال", "أول الشروط", 1),
        ("وصول أولى الرحلات السياحية", "أولى الرحلات", 1),
        ("تحتل نابل ثاني المراتب", "ثاني المراتب", 2),
        ("في أولى بطولاتها التلفزيونية", "أولى بطولاتها", 1),
        ("انطلاق الدورة الوطنية الثانية للكرة", "دورة الوطنية الثانية", 2),
        ("ستكون تونس المحطة الأولى في جولته", "محطة الأولى", 1),
        ("مقتل شخصين وإصابة ثالث بجروح", "ثالث", 3),
        ("القضاء على إرهابيين اثنين وجرح ثالث، وفرار", "ثالث", 3),
        ("اللقب الثالث لليوفي أم الثاني عشر للريال؟", "ثاني عشر", 12),
        ("فتح أول خط جوي بين البلدين", "أول خط", 1),
        ("مغامر أمريكي أول إنسان يقفز دون مظلة", "أول إنسان", 1),
    ],
)
def test_ordinals_of_what_they_rank(text: str, surface: str, value: int) -> None:
    found = figures(text)[surface]
    assert (found.type, found.value) == (FigureType.ORDINAL, value)


@pytest.mark.parametrize(
    "text",
    [
        "في إطار السكن الأول الذي أطلقته الحكومة",
        "بقاعة الفن الرابع بالعاصمة",
        "السلطة الرابعة في خطر",
        "أحبها منذ أول نظرة",
        "على القناة الوطنية الثانية",
        "نجم المتلوي / الوطنية الأولى",
        "جعل هاتين القوتين تتجاوران",
        "تفجير كنيستي مار جرجس ومار مرقس",
        "زيارة إلى حديقتي بوهدمة ودغموس",
        "مقابلات مسابقتي رابطة أبطال إفريقيا و كأس الاتحاد",
        "اتفق مع كل مسؤول أول لحزب",
    ],
)
def test_names_that_count_nothing(text: str) -> None:
    assert not figures(text)


def test_the_adjective_of_two_is_no_second_two() -> None:
    assert list(figures("أوقفت الشرطة عميلتين سريتين هاربتين")) == ["عميلتين"]
