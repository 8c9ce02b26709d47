"""Titles without quotation marks, stations, idioms of two and the back: what a number, a length or a day only names."""

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
        "فيلم ساعة ونصف للمخرج وائل إحسان",
        "تصدر مسلسل سبع أرواح نسب المشاهدة",
        "رواية مئة عام من العزلة لماركيز",
        "عرض فيلم الجمعة الأخيرة في المهرجان",
        "تقدم برنامج نصف ساعة مع النجوم",
        "ضيف برنامج العاشرة مساء",
        "مأمور قسم شرطة ثاني سوهاج",
        "نيابة أول أسيوط",
        "قضت محكمة أول درجة ببراءته",
        "شركة ستة أكتوبر للصناعات",
        "الثلاثاء الكبير في الانتخابات",
        "منتجع السبع آبار",
        "فكر مرتين قبل أن تتكلم",
        "لا يختلف عليه اثنان",
        "هذه قضيتي ولن أتخلى عنها",
        "يشكو من آلام أسفل الظهر.",
        "استلقى على الظهر.",
    ],
)
def test_names_and_idioms_are_no_figures(text: str) -> None:
    assert spans(text) == []


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("مسلسل 30 حلقة", ["30 حلقة"]),
        ("فيلم 90 دقيقة", ["90 دقيقة"]),
        ("يعرض مسلسل الخميس المقبل", ["خميس المقبل"]),
        ("رواية ثلاثة شهود", ["ثلاثة شهود"]),
        ("حصد الفيلم ثلاث جوائز", ["ثلاث جوائز"]),
        ("انتهى العمل عند الظهر", ["ظهر"]),
        ("أضرب مرتين في مارس", ["مرتين", "مارس"]),
        ("قتل اثنان في الحادث", ["اثنان"]),
        ("موقوف في قضيتي سرقة", ["قضيتي"]),
        ("مسلح ثان في المكان", ["مسلح ثان"]),
        ("اجتماع ثان للقسم", ["اجتماع ثان"]),
    ],
)
def test_what_is_told_stays(text: str, surfaces: list[str]) -> None:
    assert spans(text) == surfaces
