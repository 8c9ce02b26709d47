"""Idioms with days, numbers and duals, titles of works, and what a month or tens name: none is a figure."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.detect.figures import find

DAY = date(2017, 5, 3)


def found(text: str) -> list[str]:
    return [text[f.start : f.end] for f in find(text, DAY)]


@pytest.mark.parametrize(
    "text",
    [
        "في قطاع بات في أمس الحاجة للإصلاح",
        "وهم بأمسّ الحاجة إلى الدعم",
        "وغدا يوم آخر",
        "وإن غدا لناظره قريب",
        "من يدري ماذا يحمل الغد",
        "من أجل الغد وبناء الغد وجيل الغد",
        "نحو الغد المشرق",
        "في الأمس القريب كان الناس يلتقون",
        "بين الماضي والمستقبل، أمس واليوم وغدا",
        "إبان حرب أكتوبر المجيدة",
        "بعد نكسة حزيران وثورة يوليو",
        "ذكرت صحيفة اليوم التالي أن الوزير استقال",
        "خلال اليوم الأخير.",
        "قبل نحو أسابيع وقبل حوالي أشهر",
        "سلاح ذو حدين",
        "كان قاب قوسين وقاب قوسين أو أدنى من الفوز",
        "يسكن شارع الستين قرب ميدان السبعين",
        "قصة علي بابا والأربعون حرامي",
        "هما صديقان قديمان",
        "كانا زوجين سعيدين",
        'في البرنامج التليفزيوني "الحصة الأولي" على القناة',
        "حضر عرض فيلم «آخر ديسمبر» للمخرج",
        'رواية "اليوم السابع" للكاتب',
        'شاركت بفيلمها "3000 ليلة" في المهرجان',
    ],
)
def test_idioms_and_titles_are_no_figures(text: str) -> None:
    """No calendar, no count."""
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("وصل أمس وحاجة الناس كبيرة", ["أمس"]),
        ("بداية من الغد تنقطع المياه", ["غد"]),
        ("قبل مباراة الغد أمام الترجي", ["غد"]),
        ("تأجلت الجلسة إلى الغد", ["غد"]),
        ("يلتقيان غدا في تونس", ["غدا"]),
        ("اندلعت الحرب في أكتوبر 1973", ["أكتوبر 1973"]),
        ("قبل نحو ثلاثة أسابيع", ["قبل نحو ثلاثة أسابيع"]),
        ("قبض على الجناة وهما شخصين من مواليد المدينة", ["شخصين"]),
        ("قتل شخصان في الحادث", ["شخصان"]),
        ("بنت العشرين", ["عشرين"]),
        ("قالت في ديوانها عشرون قصيدة", ["عشرون قصيدة"]),
        ('وزع البرنامج وقال "عشرون شخصا قتلوا" في المدينة', ["عشرون شخصا"]),
        ("يومي الجمعة والسبت", ["جمعة والسبت"]),
    ],
)
def test_figures_beside_them_stay(text: str, wanted: list[str]) -> None:
    """Days, lengths and counts in their own sense."""
    assert found(text) == wanted


def test_tens_behind_a_son_are_an_age() -> None:
    """ابن الستين is sixty years old."""
    assert [(f.type.value, f.value) for f in find("وهو ابن الستين", DAY)] == [("age", 60)]
