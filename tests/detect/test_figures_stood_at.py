"""Where an index stands and where it stood, prices of shares in brackets, rates whose sign lost a letter, changes told aside."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.detect.figures import find

PUBLISHED = date(2024, 3, 5)


def told(text: str) -> list[tuple[str, str, float | None]]:
    return [(f.surface, f.type.value, f.value) for f in find(text, PUBLISHED) if f.type.value != "date"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("تراجع مؤشر مديري المشتريات إلى 50 من 50.8 في فبراير", [50, 50.8]),
        ("ارتفع المؤشر إلى 47.9 نقطة مقارنة مع 47.8 في يناير", [47.9, 47.8]),
        ("صعد المؤشر إلى 52.1 في مايو من 51.4 في أبريل", [52.1, 51.4]),
        ("سجل مؤشر ثقة المستهلك 95.2 نقطة من 96.4", [95.2, 96.4]),
        ("زاد المؤشر إلى 49 من 47.8، وهو أعلى من مستوى 50 الفاصل", [49, 47.8, 50]),
        ("بلغ المؤشر 53.4 في أغسطس صعودا من 52.9", [53.4, 52.9]),
    ],
)
def test_points(text: str, values: list[float]) -> None:
    found = [f for f in find(text, PUBLISHED) if f.type.value != "date"]
    assert [(f.type.value, f.unit, f.value) for f in found] == [("measure", "point", v) for v in values]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("ارتفعت البطالة لدى الشباب (من 15 إلى 24 سنة)", [("15 إلى 24 سنة", "age", None)]),
        ("قروض ميسرة (من 5 إلى 20 سنة)", [("5 إلى 20 سنة", "duration", None)]),
        ("حكم على الشباب (من 5 إلى 7 سنوات) سجنا", [("5 إلى 7 سنوات", "duration", None)]),
        ("منحوا المؤشر 9.5 من 10", [("9.5 من 10", "fraction", 0.95)]),
        ("ارتفع عدد مستخدمي المؤشر إلى 52.5 ألف", [("52.5 ألف", "count", 52500)]),
        ("حضر 200 شخص مقارنة بـ150 من قبل", [("200 شخص", "count", 200), ("150", "count", 150)]),
        (
            "بلغت الإيرادات 200 مليون دولار مقارنة بـ150 من قبل",
            [("200 مليون دولار", "money", 200e6), ("150", "money", 150e6)],
        ),
        ("فازوا بـ20 نقطة مقارنة بـ3 انتصارات", [("20 نقطة", "measure", 20), ("3 انتصارات", "count", 3)]),
        ("ارتفعت بنسبة 5ر12 المائة.", [("5ر12 المائة", "percent", 12.5)]),
        ("وانخفض بنسبة 5 بلمائة", [("5 بلمائة", "percent", 5)]),
        (
            "تراجع سهم الشركة بنسبة 1,25 بالمائة ( 8,000 د ) وسهم المصرف بنسبة 0,5 بالمائة ( 12,750 د )",
            [
                ("1,25 بالمائة", "percent", 1.25),
                ("8,000 د", "money", 8),
                ("0,5 بالمائة", "percent", 0.5),
                ("12,750 د", "money", 12.75),
            ],
        ),
        (
            "ارتفعت البطالة من 10% إلى 12% لدى الشباب (من 15 إلى 24 سنة)",
            [("10%", "percent", 10), ("12%", "percent", 12), ("15 إلى 24 سنة", "age", None)],
        ),
        (
            "أسهم الشركة بنسبة 27ر3 بالمائة (6 د) تليها أخرى ( 640ر0 د)",
            [("27ر3 بالمائة", "percent", 3.27), ("6 د", "money", 6), ("640ر0 د", "money", 0.64)],
        ),
        (
            "انتقل المعدل من 9,1% سنة 2020 إلى 9,3%، وكذا لدى الرجال (من 8% إلى 8,5%)",
            [
                ("9,1%", "percent", 9.1),
                ("9,3%", "percent", 9.3),
                ("8%", "percent", 8),
                ("8,5%", "percent", 8.5),
            ],
        ),
    ],
)
def test_told(text: str, wanted: list[tuple[str, str, float]]) -> None:
    assert told(text) == wanted


@pytest.mark.parametrize(
    ("text", "qualifiers"),
    [
        ("تجاوز السعر الحاجز ليصل إلى 100.80 دينار", [None]),
        ("تجاوز 100 ألف ليصل إلى 120 ألف شخص", ["more_than", None]),
        ("تجاوز سعر لتر البنزين 20 جنيها", ["more_than"]),
    ],
)
def test_no_bound_of_the_next_clause(text: str, qualifiers: list[str | None]) -> None:
    assert [f.qualifier.value if f.qualifier else None for f in find(text, PUBLISHED)] == qualifiers


@pytest.mark.parametrize(
    ("text", "dates"),
    [("سأرحل الصيف", 1), ("يسافرون الشتاء.", 1), ("قبل الصيف.", 1), ("ملابس الشتاء.", 0), ("سياحة الصيف", 0), ("ساحل الشتاء", 0)],
)  # fmt: skip
def test_seasons_behind_a_deed(text: str, dates: int) -> None:
    assert len(find(text, PUBLISHED)) == dates
