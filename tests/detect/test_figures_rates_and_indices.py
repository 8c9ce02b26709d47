"""Rates of exchange, indices, prices per unit, parts per thousand and sums told in two amounts, with what only looks like them."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.detect.figures import find

PUBLISHED = date(2025, 11, 13)

Seen = tuple[str, str, object]


def seen(text: str) -> list[Seen]:
    """Surface, kind and value (bounds for a range, ISO for dates) of every figure."""
    return [
        (f.surface, f.type.value, f.iso or (f.value if f.value is not None else (f.low, f.high)))
        for f in find(text, PUBLISHED)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("بلغت 1؛250؛000 دينار", [("1؛250؛000 دينار", "money", 1_250_000)]),
        ("بلغ 139. 000 منصب", [("139. 000 منصب", "count", 139_000)]),
        ("بلغ العدد 12. 000 لا غير", [("12. 000", "count", 12_000)]),
        ("كان عددهم 12. 1000 منهم غادروا", [("12", "count", 12), ("1000", "count", 1000)]),
        ("بلغت (8.231) مليار دولار", [("(8.231) مليار دولار", "money", 8_231_000_000)]),
        (
            "بلغت (2) مليون و( 363) ألفا و(20) برميلا",
            [("(2) مليون و( 363) ألفا و(20) برميلا", "measure", 2_363_020)],
        ),
        ("بمقدار ستة بالألف", [("ستة بالألف", "percent", 6)]),
        ("معدل الوفيات 25 في الألف", [("25 في الألف", "percent", 25)]),
        ("نسبة 3.5‰ من السكان", [("3.5‰", "percent", 3.5)]),
        ("ثلاثة في الألف الثالث قبل الميلاد", [("ثلاثة", "count", 3)]),
    ],
)
def test_how_numbers_are_written(text: str, expected: list[Seen]) -> None:
    assert seen(text) == expected


def test_per_thousand_has_its_unit() -> None:
    assert [f.unit for f in find("25 في الألف و4‰ و12 بالمئة", PUBLISHED)] == [
        "permille",
        "permille",
        "percent",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أغلق مؤشر السوق عند 10538، بزيادة طفيفة", [("10538", "measure", 10538)]),
        ("دفع المؤشر العام فوق 11112، خلال الجلسة", [("11112", "measure", 11112)]),
        ("إغلاق المؤشر عند 30,914 من 30,500", [("30,914", "measure", 30914), ("30,500", "measure", 30500)]),
        ("ارتفع المؤشر وعدد الصفقات إلى 1200", [("1200", "count", 1200)]),
        ("ارتفع المؤشر إلى 1200 شركة", [("1200 شركة", "count", 1200)]),
        (
            "صرف اليورو مقابل الليرة إلى 7.7810 من 7.7680",
            [("7.7810", "money", 7.781), ("7.7680", "money", 7.768)],
        ),
        ("تداول الليرة عند 38.0105 مقابل الدولار", [("38.0105", "money", 38.0105)]),
        ("تراجع تصنيف البلاد إلى 38.5 أمام الخبراء", [("38.5", "count", 38.5)]),
        (
            "انخفض من 495 فلسا/لتر إلى 480 أمس",
            [("495 فلسا", "money", 495), ("480", "money", 480), ("أمس", "date", "2025-11-12")],
        ),
        ("من 800 فلس للتر إلى 725", [("800 فلس", "money", 800), ("725", "money", 725)]),
        ("الأونصة: 4،085 – 4،084.5 دولار", [("4،085", "money", 4085), ("4،084.5 دولار", "money", 4084.5)]),
        ("القسم 45 – 40 دولارا", [("45", "count", 45), ("40 دولارا", "money", 40)]),
        (
            "عيار 24: 6234 بيع – 6205 شراء",
            [("24", "identifier", 24), ("6234", "money", 6234), ("6205", "money", 6205)],
        ),
        (
            "بلغت 2.4، 2.3، و2.2% على الترتيب",
            [("2.4", "percent", 2.4), ("2.3", "percent", 2.3), ("2.2%", "percent", 2.2)],
        ),
        ("حضر 25، 30% منهم نساء", [("25", "count", 25), ("30%", "percent", 30)]),
        (
            "بنحو 0,5 نقطة (منها 0,7 بالمدن، و0,4 بالقرى)",
            [("0,5 نقطة", "measure", 0.5), ("0,7", "measure", 0.7), ("0,4", "measure", 0.4)],
        ),
    ],
)
def test_bare_numbers_of_a_market(text: str, expected: list[Seen]) -> None:
    assert seen(text) == expected


def test_what_a_price_is_per() -> None:
    assert [f.per for f in find("760 فلسا/لتر، و310 دنانير/طن، و45 ريالا", PUBLISHED)] == [
        "litre",
        "tonne",
        None,
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "جدة بـ4 مليارات ريال و282 مليون ريال، وبنسبة 25%",
            [("4 مليارات ريال و282 مليون ريال", "money", 4_282_000_000), ("25%", "percent", 25)],
        ),
        (
            "مليار و117 مليون جنيه و800 ألف جنيه",
            [("مليار و117 مليون جنيه و800 ألف جنيه", "money", 1_117_800_000)],
        ),
        (
            "مليار دولار و500 مليون دولار على التوالي",
            [("مليار دولار", "money", 1_000_000_000), ("500 مليون دولار", "money", 500_000_000)],
        ),
        (
            "4.5 مليارات ريال و282 مليون ريال",
            [("4.5 مليارات ريال", "money", 4_500_000_000), ("282 مليون ريال", "money", 282_000_000)],
        ),
        ("تراوحت النسبة بين 4% و0.1%", [("4% و0.1%", "percent", (0.1, 4))]),
        ("الفرق بين 4% و2%", [("4%", "percent", 4), ("2%", "percent", 2)]),
        ("شخص من كل ثلاثة أشخاص", [("شخص من كل ثلاثة أشخاص", "fraction", pytest.approx(1 / 3))]),
        ("لكل شخص من كل ثلاثة", [("ثلاثة", "count", 3)]),
        ("أقل بقليل من 6.8 في المئة", [("6.8 في المئة", "percent", 6.8)]),
    ],
)
def test_sums_ranges_and_shares(text: str, expected: list[Seen]) -> None:
    assert seen(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("الشباب الحضريين بين 15 إلى 24 سنة", [("15 إلى 24 سنة", "age", "P15Y/P24Y")]),
        (
            "أعمارهم ما بين 35 و44 سنة وما بين 25 و34 سنة",
            [("35 و44 سنة", "age", "P35Y/P44Y"), ("25 و34 سنة", "age", "P25Y/P34Y")],
        ),
        ("السجن بين 15 و20 سنة", [("15 و20 سنة", "duration", "P15Y/P20Y")]),
        ("بعد خمسة أسابيع من عمر الهدنة", [("خمسة أسابيع", "duration", "P5W")]),
        ("في 30 عاما من عمره", [("30 عاما", "age", "P30Y")]),
        ("الفصل الثالث من 2012", [("فصل الثالث من 2012", "date", "2012-35")]),
        ("الفصل الثالث من القانون", [("فصل الثالث", "ordinal", 3)]),
        ("ارتفعت الأرباح هذا الربع", [("هذا الربع", "date", "2025-36")]),
        ("هذا الربع الـ12 على التوالي", [("ربع الـ12", "ordinal", 12)]),
        (
            "خلال هذا العام حتى نهاية شهر مايو",
            [("هذا العام", "date", "2025"), ("نهاية شهر مايو", "date", "2025-05")],
        ),
        (
            "ارتفعت إلى 12% من 10 في الشهر السابق",
            [("12%", "percent", 12), ("10", "percent", 10), ("شهر السابق", "date", "2025-10")],
        ),
        (
            "خلال النصف الأول من السنة إلى 74 مليار دولار",
            [("نصف الأول من السنة", "date", "2025-40"), ("74 مليار دولار", "money", 74_000_000_000)],
        ),
    ],
)
def test_ages_and_periods(text: str, expected: list[Seen]) -> None:
    assert seen(text) == expected


def test_inhabitants_are_no_dead() -> None:
    text = "تراجع الفرق بين المواليد والوفيات بمقدار 88 ألف نسمة"
    assert [(f.type.value, f.role) for f in find(text, PUBLISHED)] == [("count", None)]


def test_open_ended_age() -> None:
    (found,) = find("السكان البالغين 15 سنة وما فوق", PUBLISHED)
    assert (found.type.value, found.low, found.qualifier) == ("age", 15, "at_least")
