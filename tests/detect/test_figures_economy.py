"""Prices, markets and budgets as papers of the Gulf, Egypt and the Levant tell them; names beside them that hold a number."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.detect.figures import find
from workbench.domain.mention import Figure, FigureType

PUBLISHED = date(2025, 9, 20)


def figures(text: str) -> list[Figure]:
    return find(text, PUBLISHED)


@pytest.mark.parametrize(
    ("text", "surface", "unit", "low", "high", "iso"),
    [
        ("يتراوح سعره بين 50 قرشا وجنيه للكيلو", "50 قرشا وجنيه", "piastre", 50, 100, None),
        ("سعرا بين 1.5 وجنيهين للكيلو", "1.5 وجنيهين", "pound", 1.5, 2, None),
        ("بين 1.5 جنيه وجنيهين", "1.5 جنيه وجنيهين", "pound", 1.5, 2, None),
        ("البطاطا بـ80 قرشا إلى 1.50 جنيه", "80 قرشا إلى 1.50 جنيه", "piastre", 80, 150, None),
        ("من جنيه إلى 3 جنيهات", "جنيه إلى 3 جنيهات", "pound", 1, 3, None),
        ("يستغرق ما بين 30 دقيقة وساعتين", "30 دقيقة وساعتين", "minute", 30, 120, "PT30M/PT2H"),
        ("بين نصف ساعة وساعة", "نصف ساعة وساعة", "hour", 0.5, 1, "PT30M/PT1H"),
        ("تتراوح بين ثلاثة أشهر وسنة", "ثلاثة أشهر وسنة", "month", 3, 12, "P3M/P1Y"),
        ("بالسجن من ستة أشهر إلى ثلاث سنوات", "ستة أشهر إلى ثلاث سنوات", "month", 6, 36, "P6M/P3Y"),
        ("بين 20 يوما وشهر", "20 يوما وشهر", "day", 20, None, "P20D/P1M"),
        ("من 500 غرام إلى كيلو", "500 غرام إلى كيلو", "gram", 500, 1000, None),
        ("بين 900 متر و1.5 كيلومتر", "900 متر و1.5 كيلومتر", "metre", 900, 1500, None),
        ("تتراوح أعمارهم بين 6 أشهر و12 سنة", "6 أشهر و12 سنة", "month", 6, 144, "P6M/P12Y"),
        ("تراوحت ما بين السجن لمدة 3 و15 عاما", "3 و15 عاما", "year", 3, 15, "P3Y/P15Y"),
        ("السعر ما بين (24000 – 23500) جنيه", "24000 – 23500", "pound", 23500, 24000, None),
    ],
)
def test_ranges(text: str, surface: str, unit: str, low: float, high: float | None, iso: str | None) -> None:
    (found,) = figures(text)
    assert (found.surface, found.unit, found.low, found.high, found.iso) == (surface, unit, low, high, iso)
    assert found.value is None


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("ارتفع من 20 قرشا إلى جنيه", ["20 قرشا"]),
        ("رفع السن من ستة أشهر إلى سنتين", ["ستة أشهر", "سنتين"]),
        ("رفع السعر 50 قرشا إلى 3 جنيهات", ["50 قرشا", "3 جنيهات"]),
        ("تراوحت النتائج في الاختبار، 3 و15 عاما", ["3", "15 عاما"]),
        ("فاز بفارق 5 - 3 دولار", ["5", "3 دولار"]),
    ],
)
def test_no_range(text: str, surfaces: list[str]) -> None:
    assert [f.surface for f in figures(text)] == surfaces


@pytest.mark.parametrize(
    "text",
    [
        "ارتفع المؤشران الوزني و(كويت 15) على التوالي",
        "مؤشر قطر 20 ومؤشر (تداول 30) وإيجي إكس 30",
        "أعلن بنك أبوظبي الأول والبنك السعودي الأول",
        "فيما سجل الفائض الأولى مستوى جديدا",
        "تصدرت منطقة الخيران الأولى المناطق",
        'تصدرت "الخيران الأولى" المناطق',
        "موعد تجربة سيري 2.0 على الهواتف",
    ],
)
def test_names(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("ارتفع مؤشر الأسهم 20 نقطة", "20 نقطة"),
        ("وهو البنك الأول في البلاد", "بنك الأول"),
        ("المنطقة الصناعية الثانية في المدينة", "منطقة الصناعية الثانية"),
        ('انطلقت "المرحلة الأولى" من الخطة', "مرحلة الأولى"),
        ("احياء الذكرى الأولى للملحمة", "ذكرى الأولى"),
        ("بلغ معدله 4.0 في الامتحان", "4.0"),
        ("على ارتفاع مؤشراتها الرئيسية الثلاثة", "مؤشراتها الرئيسية الثلاثة"),
        ("محصول السمسم بأنواعه الثلاثة", "أنواعه الثلاثة"),
        ("أسرع مليون مرة من غيره", "مليون مرة"),
    ],
)
def test_no_names(text: str, surface: str) -> None:
    assert [f.surface for f in figures(text)] == [surface]


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("سعر لتر بنزين 92 في المحطات", "92"),
        ("البنزين الممتاز 91 متوفر", "91"),
        ("من نوع أوكتان 98 خال من الرصاص", "98"),
        ("30 جراما من العيار 24", "24"),
    ],
)
def test_grades_name(text: str, surface: str) -> None:
    assert (surface, FigureType.IDENTIFIER) in [(f.surface, f.type) for f in figures(text)]


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("حافظ على مستوياته بالقرب من 49,920 جنيه", "about"),
        ("اقتراب سعره من مستوى 50 جنيها", "about"),
        ("اقترب السعر من 50 جنيها", "about"),
        ("اقتربت القوات من 3 قرى", None),
    ],
)
def test_what_comes_near_is_about(text: str, qualifier: str | None) -> None:
    (found,) = figures(text)
    assert (found.qualifier.value if found.qualifier else None) == qualifier


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("بمبلغ إجمالي وقدره (306.407.073.95) ريال", "306.407.073.95", 306407073.95),
        ("سعر المازوت 270 ألف ليرة (زاد 35,500)، أما قارورة الغاز فسعرها 229600 ليرة", "35,500", 35500),
        (
            "سعر البنزين 95 أوكتان 14000 ليرة والبنزين 98 أوكتان 13000، وسعر المازوت 26000 ليرة",
            "13000",
            13000,
        ),
    ],
)
def test_money(text: str, surface: str, value: float) -> None:
    found = {f.surface: f for f in figures(text)}[surface]
    assert (found.type, found.value) == (FigureType.MONEY, value)


def test_an_address_is_no_amount() -> None:
    assert [f.type for f in figures("الخادم 192.168.100.10 والعنوان 10.0.0.255")] == [
        FigureType.IDENTIFIER
    ] * 2


def test_a_comma_inside_a_date() -> None:
    assert [(f.surface, f.iso) for f in figures("في 20، أبريل 2024")] == [("20، أبريل 2024", "2024-04-20")]


@pytest.mark.parametrize(
    ("text", "surface", "kind", "currency"),
    [
        ("النطاق السعري بين (39) – (43) ريالا سعوديا للسهم", "(39) – (43) ريالا سعوديا", "money", "SAR"),
        ("بلغت قيمته 42.5 مليون إسترليني", "42.5 مليون إسترليني", "money", "GBP"),
        ("ودفع 2 مليون حتى الآن", "2 مليون", "money", None),
        ("ودفع 2 مليون شخص الثمن", "2 مليون شخص", "count", None),
        ("بدأ تداول أسهم الشركة برمز تداول 7203", "7203", "identifier", None),
        ("يوضح الجدول (4) الرقم القياسي", "4", "identifier", None),
        ("سعره للبيع )45.2) جنيه", "45.2", "money", None),
    ],
)
def test_prices_and_codes(text: str, surface: str, kind: str, currency: str | None) -> None:
    (found,) = figures(text)
    assert (found.surface, found.type.value, found.currency) == (surface, kind, currency)


def test_what_cannot_be_more_is_at_most() -> None:
    (found,) = figures("لا يمكن أن يزيد الرقم عن 6 ملايين دولار")
    assert (found.high, found.qualifier.value if found.qualifier else None) == (6_000_000, "at_most")


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("بلغت المبيعات 46 مليار 235 مليون و85 الف دولار", ["46 مليار 235 مليون و85 الف دولار"]),
        ("تضاعفت الأرباح ثلاث مرات إلى 1.2 مليار", ["ثلاث مرات", "1.2 مليار"]),
        ("إنتاج الفدان 20 إردبا", ["20 إردبا"]),
        ("بواقع 10 فلوس لكل سهم", ["10 فلوس"]),
        ("حتى هذا العام (2009) تجاوزت الإيرادات", ["هذا العام (2009)"]),
        ("مساء الثلاثاء الموافق 21 مايو 2025", ["مساء الثلاثاء الموافق 21 مايو 2025"]),
        ("من لا شيء عام 2006، وعاد من صفر عام 2006", ["عام 2006", "عام 2006"]),
    ],
)
def test_spans_of_the_economy(text: str, surfaces: list[str]) -> None:
    assert [f.surface for f in figures(text)] == surfaces


def test_milliards_are_money_over_the_sentences_of_a_text_of_money() -> None:
    text = "تجاوزت الإيرادات 32 مليار ريال. وأشار التقرير إلى أن نصيب الشركات المساهمة نحو 18.2 مليار"
    assert [(f.value, f.unit) for f in figures(text)] == [
        (32_000_000_000, "riyal"),
        (18_200_000_000, "riyal"),
    ]
    people = "تجاوزت الإيرادات 32 مليار دولار. ويبلغ عدد السكان 8 مليارات"
    assert [f.type.value for f in figures(people)] == ["money", "count"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "انخفضت الإيرادات إلى 152.17 مليون دولار من 163.67",
            [("money", 152_170_000), ("money", 163_670_000)],
        ),
        ("تراجع المعدل إلى 3.2% من 4.1 في العينة", [("percent", 3.2), ("percent", 4.1)]),
        ("سجل 37600 بدلا من 37900 ليرة", [("money", 37600), ("money", 37900)]),
        ("حكم عليهما بالسجن لمدة 10 و7 سنوات", [("duration", 10), ("duration", 7)]),
        ("بلغ المخزون 4.620 أربعة آلاف وستمائة وعشرون زجاجة", [("count", 4620)]),
        ("بلغ الإنتاج 1800 – 2000 قنطارا للفدان", [("measure", None)]),
        ("تصل إلى سرعة 62 ميل بالساعة في ست ثواني", [("measure", 62), ("duration", 6)]),
        ("جريدة الوطن - العدد 3037 - السنة", [("identifier", 3037)]),
        ("خطة من ثلاثة عناصر هي السعر والجودة والوقت", [("count", 3)]),
        ("قدم المصرف 152 مليون دولار من 163 مصرفا", [("money", 152_000_000), ("count", 163)]),
        ("الربع الخالي صحراء", []),
    ],
)
def test_what_is_told_in_the_unit_of_another(text: str, expected: list[tuple[str, float | None]]) -> None:
    assert [(f.type.value, f.value) for f in figures(text)] == expected


def test_no_more_than_deserved_is_at_most() -> None:
    (found,) = figures("لم تستحق أكثر من ثلاث نقاط")
    assert (found.high, found.qualifier.value if found.qualifier else None) == (3, "at_most")


@pytest.mark.parametrize(
    ("text", "surface", "value", "currency"),
    [
        ("ارتفع بواقع دولار و13 سنتا إلى 60 دولارا", "دولار و13 سنتا", 1.13, "USD"),
        ("هبط السعر 5 دولارات و20 سنتا للبرميل", "5 دولارات و20 سنتا", 5.2, "USD"),
        ("خسر النفط دولارين و30 سنتا", "دولارين و30 سنتا", 2.3, "USD"),
        ("تراجع دولارا واحدا و15 سنتا", "دولارا واحدا و15 سنتا", 1.15, "USD"),
        ("بلغت الكلفة 50 دينارا و880 مليما", "50 دينارا و880 مليما", 50.88, "TND"),
        ("بلغ السعر جنيها ونصف الجنيه للكيلو", "جنيها ونصف الجنيه", 1.5, None),
    ],
)
def test_money_in_two_units(text: str, surface: str, value: float, currency: str | None) -> None:
    found = figures(text)[0]
    assert (found.type, found.surface, found.value) == (FigureType.MONEY, surface, value)
    assert found.currency == currency


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("تمثل 15% إلى 17% من الاستهلاك", [("15% إلى 17%", "percent", None)]),
        ("ارتفع 15% إلى 17%", [("15%", "percent", 15), ("17%", "percent", 17)]),
        ("بمقدار 10 منصات إلى 869 منصة", [("10 منصات", "count", 10), ("869 منصة", "count", 869)]),
        ("مؤشر MASI.20 بتراجع 4,37 %", [("4,37 %", "percent", 4.37)]),
        ("مؤشر “إف تي إس إي – سي إس إي موروكو 15” مستقر", []),
        ("12 طائرة جديدة طراز «737 ماكس»", [("12 طائرة", "count", 12)]),
        ("اجتمعت دول مجلس التعاون الست", [("دول مجلس التعاون الست", "count", 6)]),
        ("إنتاج دول المنظمة الـ 15", [("15", "count", 15)]),
        ("تعد الأولى مغاربيا", [("أولى", "ordinal", 1)]),
        ("هبط سعر برنت حتى 82.08 دولار", [("82.08 دولار", "money", 82.08)]),
        ("مهلة قد تصل إلى شهر", [("شهر", "duration", 1)]),
    ],
)
def test_ranges_names_and_heads(text: str, expected: list[tuple[str, str, float | None]]) -> None:
    assert [(f.surface, f.type.value, f.value) for f in figures(text)] == expected


def test_points_part_thousands_where_commas_part_decimals() -> None:
    text = "ارتفع إلى 18.476,19 نقطة (+45,98% / 2.470 درهما) و(+46,22% / 14,33 درهما)"
    assert [f.value for f in figures(text) if f.type.value == "money"] == [2470, 14.33]
    assert [f.value for f in figures("السعر 2.470 درهما")] == [2.47]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "رفع مصرف سوريا المركزي، الاثنين، سعر صرف الدولار الأميركي أمام الليرة السورية من 11,500 ليرة إلى 12,500 ليرة",
            [("11,500 ليرة", 11500), ("12,500 ليرة", 12500)],
        ),
        (
            "بلغ سعر الصرف 13,850 ليرة، وفي حلب وصل سعر الصرف 13,750، بحسب الموقع",
            [("13,850 ليرة", 13850), ("13,750", 13750)],
        ),
    ],
)
def test_rates_of_exchange(text: str, expected: list[tuple[str, float]]) -> None:
    assert [(f.surface, f.value) for f in figures(text) if f.type.value == "money"] == expected


def test_percent_signs_that_an_archive_lost() -> None:
    text = "زاد بنسبة 20? في شهر، وفقدت أكثر من 92? من قيمتها"
    assert [(f.surface, f.value) for f in figures(text) if f.type.value == "percent"] == [
        ("20?", 20),
        ("92?", 92),
    ]
    asked = "هل تكفي الأموال? قال إن 20? لا تكفي"
    assert [f.type.value for f in figures(asked)] == ["count"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("سعر الخيار من 30 لـ 35 جنيها", [("30 لـ 35 جنيها", "money", 30, 35)]),
        ("من 5 ل7 أيام", [("5 ل7 أيام", "duration", 5, 7)]),
        (
            "الأسعار: البندورة 25 قرشا، الخيار من 65 إلى 90، والليمون 40 قرشا",
            [("65 إلى 90", "money", 65, 90)],
        ),
    ],
)
def test_ranges_as_they_are_spoken(text: str, expected: list[tuple[str, str, float, float]]) -> None:
    found = [(f.surface, f.type.value, f.low, f.high) for f in figures(text) if f.low is not None]
    assert found == expected


def test_the_percent_sign_of_a_commercial_minus() -> None:
    assert [(f.surface, f.type.value) for f in figures("بنسبة قدرها 85,4⁒.")] == [("85,4⁒", "percent")]


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("بنسبة نمو /6ر5/بالمائة", "6ر5/بالمائة", 5.6),
        ("بنسبة /15/ بالمائة", "15/ بالمائة", 15),
        ("تراجع بنسبة %6 إلى غاية 31 مارس 2025", "%6", 6),
    ],
)
def test_percents_between_slashes_and_before_dates(text: str, surface: str, value: float) -> None:
    found = figures(text)[0]
    assert (found.type, found.surface, found.value) == (FigureType.PERCENT, surface, value)


def test_a_misspelt_million() -> None:
    (found,) = figures("مسجلا 1.84 ميلون دولار")
    assert (found.type, found.value) == (FigureType.MONEY, 1_840_000)


def test_by_way_of_deals() -> None:
    (found,) = figures("تمت عن طريق 13718 صفقة")
    assert (found.type, found.surface) == (FigureType.COUNT, "13718 صفقة")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ارتفع سعر البنزين من 29 ألف ريال إلى 31 ألفاً و300 ريال", [("money", 29000), ("money", 31300)]),
        ("قفز السعر من سبعة آلاف ريال إلى 10 آلاف ريال", [("money", 7000), ("money", 10000)]),
        ("زاد من 3 ملايين إلى 5 ملايين طن", [("measure", 3_000_000), ("measure", 5_000_000)]),
        ("ارتفعت لتتراوح من 29 ألف ريال إلى 33 ألف ريال", [("money", None)]),
        ("أي ما نسبته %33.5 من الصادرات", [("percent", 33.5)]),
        ("العدد : 17095 - السنة", [("identifier", 17095)]),
    ],
)
def test_what_rises_from_one_amount_to_another(text: str, expected: list[tuple[str, float | None]]) -> None:
    assert [(f.type.value, f.value) for f in figures(text)] == expected


def test_people_by_their_country() -> None:
    assert [f.unit for f in figures("توظف 25 بحرينيا و12 تونسيا و3 مصريين")] == ["person"] * 3
