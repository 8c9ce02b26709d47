"""Market lists, yields, accident tolls and laws as the economy pages of many presses write them."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.detect.figures import find
from workbench.domain.mention import Figure, Qualifier

PUBLISHED = date(2020, 10, 20)


def brief(figure: Figure) -> str:
    """The surface, kind, value or ends, and ISO of a figure in one line."""
    value = figure.value if figure.value is not None else f"{figure.low}..{figure.high}"
    return " | ".join(str(x) for x in (figure.surface, figure.type.value, value, figure.iso) if x is not None)


def figures(text: str) -> list[str]:
    return [brief(f) for f in find(text, PUBLISHED)]


LAST_YEAR = "عام الماضي | date | None..None | 2019"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("مقارنة بـ5 ملايين العام الماضي", ["5 ملايين | count | 5000000", LAST_YEAR]),
        ("مقابل مليونين العام الماضي", ["مليونين | count | 2000000", LAST_YEAR]),
        ("مقارنة بمليون العام الماضي", ["مليون | count | 1000000", LAST_YEAR]),
        ("خلال الأعوام الخمسة الماضية", ["أعوام الخمسة الماضية | date | None..None | 2015/2020"]),
        ("خلال الـ5 أعوام الماضية", ["5 أعوام الماضية | date | None..None | 2015/2020"]),
    ],
)
def test_an_amount_before_last_year_counts_no_years(text: str, wanted: list[str]) -> None:
    assert figures(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "سيبلغ 46 % في آخر السنة الجارية",
            ["46 % | percent | 46", "آخر السنة الجارية | date | None..None | 2020"],
        ),
        ("حتى آخر سبتمبر المقبل", ["آخر سبتمبر المقبل | date | None..None | 2021-09"]),
        ("مع آخر شهر أبريل", ["آخر شهر أبريل | date | None..None | 2020-04"]),
        ("أصيب آخر الشهر الماضي", ["شهر الماضي | date | None..None | 2020-09"]),
        ("في حادث آخر الشهر الماضي", ["شهر الماضي | date | None..None | 2020-09"]),
        ("ثاني أيام شهر ديسمبر الماضي", ["ثاني أيام شهر ديسمبر الماضي | date | None..None | 2019-12-02"]),
        ("ويجب تقديم العروض يوم السبت", ["يوم السبت | date | None..None | 2020-10-24"]),
        ("قدمت العروض يوم السبت", ["يوم السبت | date | None..None | 2020-10-17"]),
    ],
)
def test_ends_of_periods(text: str, wanted: list[str]) -> None:
    assert figures(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("على الطريق الوطني رقم 05 الرابط بين المدينتين", ["05 | identifier | 5"]),
        ("بموجب المادة 03", ["03 | identifier | 3"]),
        ("أمام محكمة تونس 02", []),
        ("إقرار القانون بموافقة 110 من 217 نائبا", ["110 | count | 110", "217 نائبا | count | 217"]),
        ("قرار مجلس الأمن الدولي 1701", ["1701 | identifier | 1701"]),
        ("أربعة نقاط تتمثل في ما يلي", ["أربعة نقاط | count | 4"]),
        ("ارتفع المؤشر أربع نقاط", ["أربع نقاط | measure | 4"]),
        ("دفع المبلغ كقسط أول", ["قسط أول | ordinal | 1"]),
        ("توفي شخص في عقده الخمسين", ["خمسين | age | 50"]),
    ],
)
def test_labels_laws_and_ranks(text: str, wanted: list[str]) -> None:
    assert figures(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("من جنيه واحد ونصف للحزمة إلى 2 جنيه", ["جنيه واحد ونصف | money | 1.5", "2 جنيه | money | 2"]),
        ("بسعر دولار واحد ونصف", ["دولار واحد ونصف | money | 1.5"]),
        ("على عمق متر واحد ونصف", ["متر واحد ونصف | measure | 1.5"]),
        ("بقيمة 2.8 مليوني دولار", ["2.8 مليوني دولار | money | 2800000"]),
        ("بقيمة مليوني دولار", ["مليوني دولار | money | 2000000"]),
        ("سنة 2016 مليوني دولار", ["سنة 2016 | date | None..None | 2016", "مليوني دولار | money | 2000000"]),
        ("بنسبة مئوية ( 54.9)%", ["54.9 | percent | 54.9"]),
        ("تنتج المحطة 2000 ميغا", ["2000 ميغا | measure | 2000"]),
        ("مقابل 4 و5 قناطير في الهكتار", ["4 | measure | 4", "5 قناطير | measure | 5"]),
        ("الحصة 4 و5 قناطير", ["4 | count | 4", "5 قناطير | measure | 5"]),
        ("السعة 700 ألف راكب بدلا من مليون", ["700 ألف راكب | count | 700000", "مليون | count | 1000000"]),
        ("ارتفع العدد من 700 ألف إلى مليون", ["700 ألف | count | 700000", "مليون | count | 1000000"]),
        (
            "سعره 5 جنيهات والبطاطس 6 جنيهات والباذنجان 3.",
            ["5 جنيهات | money | 5", "6 جنيهات | money | 6", "3 | money | 3"],
        ),
        (
            "سعره 5 جنيهات والبطاطس 6 جنيهات وعدد التجار كما قال 3.",
            ["5 جنيهات | money | 5", "6 جنيهات | money | 6", "3 | count | 3"],
        ),
    ],
)
def test_amounts(text: str, wanted: list[str]) -> None:
    assert figures(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("انتقل المعدل من9,1% إلى 9,3% ومن13,4% إلى 14% بالمدن", ["9,1%", "9,3%", "13,4%", "14%"]),
        ("ارتفع سعر الطن من 29 إلى 33 جنيها والسكر من 10 إلى 12 جنيها", ["29", "33 جنيها", "10", "12 جنيها"]),
        (
            "ارتفعت من 40 إلى 60 مليون دولار، فيما يستغرق التنفيذ من 3 إلى 5 سنوات",
            ["40", "60 مليون دولار", "3 إلى 5 سنوات"],
        ),
        ("سترفع الشركة إنتاج الغاز المسال من 77 مليون إلى 100 مليون طن", ["77 مليون", "100 مليون طن"]),
        ("ينتج من 77 مليون إلى 100 مليون طن", ["77 مليون إلى 100 مليون طن"]),
    ],
)
def test_one_change_after_another(text: str, wanted: list[str]) -> None:
    assert [f.surface for f in find(text, PUBLISHED)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("أصيب 1476 آخرون بجروح في 1342 حادث مرور", [("1476 آخرون", "wounded"), ("1342 حادث", None)]),
        ("وأصيب 689 آخر بجروح", [("689 آخر", "wounded")]),
        ("قتل 12 آخر شيء", [("12", "killed")]),
    ],
)
def test_tolls(text: str, wanted: list[tuple[str, str | None]]) -> None:
    assert [(f.surface, f.role) for f in find(text, PUBLISHED)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("للفترة يوليو - مارس 2023 /2022", ["يوليو - مارس 2023 /2022 | date | None..None | 2022-07/2023-03"]),
        ("خلال الفترة يوليو/مارس 2022/2023", ["يوليو/مارس 2022/2023 | date | None..None | 2022-07/2023-03"]),
        (
            "من يوليو إلى ديسمبر 2022/2023",
            ["يوليو إلى ديسمبر 2022/2023 | date | None..None | 2022-07/2022-12"],
        ),
        ("في يونيو/حزيران 2022", ["يونيو/حزيران 2022 | date | None..None | 2022-06"]),
    ],
)
def test_months_of_a_fiscal_year(text: str, wanted: list[str]) -> None:
    assert figures(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("ومقابل عجز أولى قدره 41 مليار جنيه", ["41 مليار جنيه | money | 41000000000"]),
        ("سجلت أولى حالات الإصابة", ["أولى حالات | ordinal | 1"]),
        ("بانخفاض نسبته 53ر.% عن أمس", ["53ر.% | percent | 0.53", "أمس | date | None..None | 2020-10-19"]),
        ("(1.3 من الناتج المحلي)", ["1.3 | percent | 1.3"]),
        ("3 من المصانع", ["3 | count | 3"]),
        ("المرسوم الملكي رقم م/15", ["15 | identifier | 15"]),
        ("الفئة العمرية 12-18", ["12-18 | age | 12..18 | P12Y/P18Y"]),
        ("من هم فوق 65 عاما", ["65 عاما | age | 65 | P65Y"]),
        ("الشاب أحمد 35 سنة من سكان المدينة", ["35 سنة | age | 35 | P35Y"]),
        ("قضى الشاب أحمد 5 سنوات في السجن", ["5 سنوات | duration | 5 | P5Y"]),
        (
            "وانخفضت قيمة الأسهم 397 مليون دينار إلى 22435 مليون دينار",
            ["397 مليون دينار | money | 397000000", "22435 مليون دينار | money | 22435000000"],
        ),
        (
            "بلغ 2595 نقطة مقارنة مع 2606 نقاط للأسبوع السابق",
            [
                "2595 نقطة | measure | 2595",
                "2606 نقاط | measure | 2606",
                "أسبوع السابق | date | None..None | 2020-W42",
            ],
        ),
        ("الليرة مربوطة بسعر صرف عند 1507.5 للدولار", ["1507.5 | money | 1507.5"]),
        (
            "بلغ خام برنت 80.25 وغرب تكساس 75.10 في السوق بسعر الإغلاق",
            ["80.25 | money | 80.25", "75.10 | money | 75.1"],
        ),
        ("خسر سعر صرف اليورو 3 نقاط", ["3 نقاط | measure | 3"]),
    ],
)
def test_rates_and_ages(text: str, wanted: list[str]) -> None:
    assert figures(text) == wanted


def test_a_sum_that_things_are_put_at_is_about() -> None:
    (found,) = find("مساهمة تقدر بمبلغ 240 مليون دولار", PUBLISHED)
    assert (found.qualifier, found.value) == (Qualifier.ABOUT, 240_000_000)


def test_what_a_rate_fell_to_is_money_of_the_same_currency() -> None:
    fell = find(
        "في سوق الصرف عاود ارتفاعه أكثر من 9000 ليرة بعد أن تعرض لهبوط إلى ما دون 8000 في أيام", PUBLISHED
    )
    assert [(f.type.value, f.unit) for f in fell] == [("money", "lira"), ("money", "lira")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("الثلاثاء, 20 أكتوبر 20", ["ثلاثاء, 20 أكتوبر 20 | date | None..None | 2020-10-20"]),
        (
            "الثلاثاء 20 أكتوبر 20 قتيلا",
            ["ثلاثاء 20 أكتوبر | date | None..None | 2020-10-20", "20 قتيلا | casualty | 20"],
        ),
        (
            "خلال الأشهر التسعة الماضية من العام الحالي",
            ["أشهر التسعة الماضية من العام الحالي | date | None..None | 2020-01/2020-09"],
        ),
        (
            "خلال الشهرين الماضيين من العام الحالي",
            ["شهرين الماضيين من العام الحالي | date | None..None | 2020-08/2020-09"],
        ),
        ("معدلا سالبا قدره 5% في أغسطس", ["5% | percent | 5", "أغسطس | date | None..None | 2020-08"]),
    ],
)
def test_dates_of_pages_and_reports(text: str, wanted: list[str]) -> None:
    assert figures(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("جاء ثاني أكثر مستورد", ["ثاني أكثر | ordinal | 2"]),
        ("حل ثانيا في السباق", ["ثانيا | ordinal | 2"]),
        (
            "تراجع من 1570 ليرة إلى 1540 وأقفل على 1520",
            ["1570 ليرة | money | 1570", "1540 | money | 1540", "1520 | money | 1520"],
        ),
        ("من 1570 ليرة إلى 3 مدن", ["1570 ليرة | money | 1570", "3 مدن | count | 3"]),
        ("استقر عند 1500 نقطة وأغلق عند 1490", ["1500 نقطة | measure | 1500", "1490 | measure | 1490"]),
    ],
)
def test_what_a_session_closed_at(text: str, wanted: list[str]) -> None:
    assert figures(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "يوم 25 أكتوبر الموافق يوم الأحد",
            ["يوم 25 أكتوبر الموافق يوم الأحد | date | None..None | 2020-10-25"],
        ),
        (
            "خلال الأشهر التسعة من العام الجاري",
            ["أشهر التسعة من العام الجاري | date | None..None | 2020-01/2020-09"],
        ),
        (
            "خلال ثلاثة أشهر من عام 2017",
            ["ثلاثة أشهر | duration | 3 | P3M", "عام 2017 | date | None..None | 2017"],
        ),
        ("بداية من منتصف هذه الليلة", ["منتصف هذه الليلة | date | None..None | 2020-10-20"]),
        ("القاهرة الجديدة والشروق و6 أكتوبر", []),
        ("افتتح في الشروق في 6 أكتوبر", ["6 أكتوبر | date | None..None | 2020-10-06"]),
    ],
)
def test_days_and_what_is_called_so(text: str, wanted: list[str]) -> None:
    assert figures(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("مسلسل رقم 3 لبقية المراحل", ["3 | identifier | 3"]),
        ("مسلسل باب الحارة 3", []),
        ("وحدات في منطقة المشروع الأولى", ["منطقة المشروع الأولى | ordinal | 1"]),
        ("البنزين بنوعيه (90 و95)", ["90 | identifier | 90", "95 | identifier | 95"]),
        ("ستة شواقل وتسعين أغورة", ["ستة شواقل وتسعين أغورة | money | 6.9"]),
        ("والديزل 5 فلسات", ["5 فلسات | money | 5"]),
    ],
)
def test_serial_numbers_and_small_coins(text: str, wanted: list[str]) -> None:
    assert figures(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("الدولار شراء 1055 بيع 1070", ["1055 | money | 1055", "1070 | money | 1070"]),
        ("سعر الدولار: 15.40 للشراء، 15.55 للبيع", ["15.40 | money | 15.4", "15.55 | money | 15.55"]),
        ("بيع 300 سيارة", ["300 سيارة | count | 300"]),
        (
            "خلال الأشهر الـ 9 الأولى من سنة 2015",
            ["أشهر الـ 9 الأولى من سنة 2015 | date | None..None | 2015-01/2015-09"],
        ),
        ("خلال الأشهر ال11 الماضية", ["أشهر ال11 الماضية | date | None..None | 2019-11/2020-10"]),
    ],
)
def test_bought_and_sold(text: str, wanted: list[str]) -> None:
    assert figures(text) == wanted


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("تجاوز سعر صرف الدولار في عدن، أمس، حاجز 1015 ريالا", Qualifier.MORE_THAN),
        ("تجاوز الخلاف في عدن، كما قيل، بدفع 1015 ريالا", None),
    ],
)
def test_a_verb_over_a_day_between_commas(text: str, qualifier: Qualifier | None) -> None:
    assert find(text, PUBLISHED)[-1].qualifier is qualifier


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "من يناير حتى نهاية سبتمبر من العام الماضي",
            ["يناير حتى نهاية سبتمبر من العام الماضي | date | None..None | 2019-01/2019-09"],
        ),
        (
            "من نوفمبر إلى فبراير من العام الماضي",
            ["نوفمبر إلى فبراير من العام الماضي | date | None..None | 2018-11/2019-02"],
        ),
        ("من يناير إلى سبتمبر", ["يناير إلى سبتمبر | date | None..None | 2020-01/2020-09"]),
        ("في فاتح يوليوز الماضي", ["فاتح يوليوز الماضي | date | None..None | 2020-07-01"]),
        ("فاتح شهية", []),
    ],
)
def test_months_of_the_year_told_behind(text: str, wanted: list[str]) -> None:
    assert figures(text) == wanted
