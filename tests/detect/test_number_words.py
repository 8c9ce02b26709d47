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
