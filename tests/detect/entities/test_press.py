"""Names as other papers write them, and what is no name whatever a model says."""

from __future__ import annotations

import pytest

from workbench.detect.entities import find
from workbench.detect.entities.boundaries import clitic_letters


def found(text: str) -> list[tuple[str, str]]:
    return [(e.surface, str(e.type)) for e in find(text, backend="crf")]


@pytest.mark.parametrize(
    "text",
    [
        "نشر في الخميس 13 نوفمبر 2025 04:45 PM",
        "وأكد مصدران أمنيان ذلك",
        "وقال إن “الخبر الذي نشرته الصفحة كذب”",
        "قفز التضخم في أبريل نيسان من تسعة بالمئة",
    ],
)
def test_no_name_at_all(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقع القصف قرب مستشفى كمال عدوان شمال القطاع", ("مستشفى كمال عدوان", "ORG")),
        ("التقى السفيرة آن باترسون أمس", ("آن باترسون", "PER")),
        ("ضرب إعصار هاييتي الأسبوع الماضي", ("هاييتي", "LOC")),
        ("سقطت مسيرة فوق نوفغورود صباحا", ("نوفغورود", "LOC")),
    ],
)
def test_names(text: str, name: tuple[str, str]) -> None:
    assert name in found(text)


def test_a_clitic_leaves_a_word_that_can_be_a_name() -> None:
    assert clitic_letters("كليس", "LOC", {}) == 0
    assert clitic_letters("كباريس", "LOC", {}) == 1


@pytest.mark.parametrize("country", ["جنوب السودان", "كوريا الجنوبية", "كوريا الشمالية", "جنوب أفريقيا"])
def test_a_direction_may_belong_to_a_country(country: str) -> None:
    (entity,) = [e for e in find(f"وصل الوفد إلى {country} أمس", backend="crf") if e.type == "LOC"]
    assert entity.canonical == country
