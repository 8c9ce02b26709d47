"""Parties and movements by their head word; what the same words mean otherwise."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Of = Callable[[str], list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("قال رئيس حزب البناء الوطني إن", "حزب البناء الوطني"),
        ("أعلن حزب العدل والإحسان موقفه", "حزب العدل والإحسان"),
        ("عن حزب صوت لبنان أمس", "حزب صوت لبنان"),
        ("قيادي في حركة الوفاء قال", "الوفاء"),
        ("التقى وفدا من جبهة الإنقاذ هناك", "جبهة الإنقاذ"),
        ("الأمين العام للحزب الشيوعي الكوبي", "لحزب الشيوعي الكوبي"),
        ("مرشحة الحزب الدستوري الحر قالت", "الحزب الدستوري الحر"),
        ("أعلن حزب جبهة الكرامة أنه", "حزب جبهة الكرامة"),
        ("دعم حزب المقاومة اللبنانية ذلك", "حزب المقاومة اللبنانية"),
    ],
)
def test_a_head_word_makes_a_group(pairs: Of, text: str, surface: str) -> None:
    assert (surface, "GROUP") in pairs(text)


@pytest.mark.parametrize(
    "text",
    [
        "توقفت حركة المرور على الطريق",
        "زادت حركة النقل البحري والتجارة",
        "حركة الاستقالات من المجلس تتواصل",
        "الحركة التجارية بطيئة هذا الموسم",
        "على الجبهة الشرقية وفي الجبهة الداخلية",
        "انضم إلى حزب سياسي جديد",
        "تولى تنظيم كأس الخليج وتنظيم «البطولة» القادمة",
        "قرار لتنظيم النشاط الاقتصادي",
        "الحزب الحاكم والحزب المعارض",
    ],
)
def test_traffic_and_description_make_none(pairs: Of, text: str) -> None:
    assert [s for s, t in pairs(text) if t == "GROUP"] == []


def test_a_partys_name_is_found_without_its_head(pairs: Of) -> None:
    text = "أعلن حزب صوت لبنان ذلك.\nوقال أنصار صوت لبنان إنهم مع صوت لبنان."
    assert [s for s, t in pairs(text) if t == "GROUP"] == ["حزب صوت لبنان", "صوت لبنان", "صوت لبنان"]
    assert all(t != "LOC" for _, t in pairs(text))
