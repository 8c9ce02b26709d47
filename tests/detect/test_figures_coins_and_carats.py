"""Coins by their nation in the plural, carats, contracts, kilometres that rank or measure, how strong an earthquake was."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.detect.figures import find

PUBLISHED = date(2024, 3, 5)


def told(text: str) -> list[tuple[str, str, float | None]]:
    return [(f.surface, f.type.value, f.value) for f in find(text, PUBLISHED)]


@pytest.mark.parametrize(
    ("text", "surface", "currency"),
    [
        ("يباع بـ5 ريالات سعودية للكيلو", "5 ريالات سعودية", "SAR"),
        ("دفع 8 دنانير كويتية", "8 دنانير كويتية", "KWD"),
        ("ثمنه 9 دراهم مغربية.", "9 دراهم مغربية", "MAD"),
        ("دفع 6 دولارات أمريكية", "6 دولارات أمريكية", "USD"),
        ("دفع 15 ريالا سعوديا", "15 ريالا سعوديا", "SAR"),
        ("بقيمة مليون دولار أمريكية الصنع", "مليون دولار", "USD"),
    ],
)
def test_coins(text: str, surface: str, currency: str) -> None:
    (found,) = find(text, PUBLISHED)
    assert (found.surface, found.currency) == (surface, currency)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "وصلت الحرارة 44 درجة مئوية (111.2 فهرنهايت).",
            [("44 درجة مئوية", "measure", 44), ("111.2 فهرنهايت", "measure", 111.2)],
        ),
        ("الزلزال بقوة 4.8 هز منطقة الحسيمة", [("4.8", "measure", 4.8)]),
        ("ضرب زلزال بقوة 4.8 منطقة الحسيمة", [("4.8", "measure", 4.8)]),
        ("بلغت قوة الفريق 4.8 نقطة", [("4.8 نقطة", "measure", 4.8)]),
        (
            "وارتفعت أسعار عياري 21 و24 بنسبة 2%",
            [("21", "identifier", 21), ("24", "identifier", 24), ("2%", "percent", 2)],
        ),
        ("مختلف العيارات (1562 طلقة)", [("1562 طلقة", "count", 1562)]),
        ("الذهب بعياراته 18 و21", [("18", "identifier", 18), ("21", "identifier", 21)]),
        (
            "تم توثيق 4.085 عقدا منها 2.141 لسعوديين",
            [("4.085 عقدا", "count", 4085), ("2.141", "count", 2141)],
        ),
        (
            "معدل الخصوبة 2.141 لكل امرأة و4.085 عقدا",
            [("2.141", "count", 2.141), ("4.085 عقدا", "count", 4085)],
        ),
        ("وثقت المحكمة 10 عقود نكاح", [("10 عقود", "count", 10)]),
        ("بعد أربعة عقود من الحرب", [("أربعة عقود", "duration", 4)]),
        ("وقع الحادث في الكلم الثلاثين من الطريق", [("كلم الثلاثين", "ordinal", 30)]),
        ("عند الكيلومتر الخمسين", [("كيلومتر الخمسين", "ordinal", 50)]),
        ("قطع الكيلومترات الخمسة الأخيرة", [("كيلومترات الخمسة", "measure", 5)]),
        ("الأمتار الخمسين الأخيرة", [("أمتار الخمسين", "measure", 50)]),
        ("البراميل الثلاثة المتفجرة", [("براميل الثلاثة", "count", 3)]),
    ],
)
def test_told(text: str, wanted: list[tuple[str, str, float]]) -> None:
    assert told(text) == wanted


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("زيادة بنسبة (3%) تقريبا", "about"),
        ("شارك (25 لاعبا) على الأقل", "at_least"),
        ("يبلغ عددهم (300 شخص) وحدهم", None),
    ],
)
def test_qualifier_behind_a_bracket(text: str, qualifier: str | None) -> None:
    (found,) = find(text, PUBLISHED)
    assert (found.qualifier.value if found.qualifier else None) == qualifier
