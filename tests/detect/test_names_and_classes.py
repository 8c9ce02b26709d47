"""Markets, schools and roads that a number names, semi- words, vitamins; age classes of teams."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.detect.figures import find
from workbench.domain.mention import FigureType

DAY = date(2017, 5, 3)


@pytest.mark.parametrize(
    "text",
    [
        "تسوقوا من سوق الأربعاء وسوق الخميس",
        "في القلعة وجمنة ودوز وسوق الأحد",
        "درس في مدرسة الثلاثين وصلى في مسجد الأربعين",
        "أغلق محور وطريق 6 أكتوبر",
        "رقي إلى نقيب وملازم ثان",
        "بلد المليون شهيد",
        "كان نصف نائم نصف عار",
        "يحتاج إلى فيتامين ب 12",
        "تناول أوميغا 3",
        "مجموعة خمسة زائد واحد",
        "تسع القاعة جمهورا كبيرا",
        "السبت العظيم والجمعة العظيمة",
        "من مشروعات المليون فدان ومبادرة المليون مبرمج",
        "صالة 6 أكتوبر المغطاة",
        "سيارة طرازها 3",
        "اقتحموا مربع 2 بحي غليل",
        "سرقة آبار “الغولاء2″ و”أم الجرم1″",
        'أغنية عمرو دياب الجديدة "يوم التلات"',
        "ساروا هاتفين ضد الحكومة",
        "مقارنة بالربع نفسه",
        "تحولت اليوم إلى عدو",
        "وعلى حاجة البلاد اليوم إلى الحوار",
        "عمل طوال الشهر بالمصنع",
        "في تلك الليلة وتلك الليلة",
        "شارك في فيلم الليلة الكبيرة",
        "نقدر التحديات أمام الناس اليوم المرتبطة بالوضع",
        "كانوا شاهدين على العصر وجاؤوا راكبين",
    ],
)
def test_names_are_no_figures(text: str) -> None:
    """What a number, a weekday or a day of a month names."""
    assert [text[f.start : f.end] for f in find(text, DAY)] == []


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("منتخب مصر تحت 17", "age", 17),
        ("نهائي دوري تحت 21 للرجال", "age", 21),
        ("سجلت درجة الحرارة تحت 20", "measure", 20),
        ("سبع السكان", "fraction", 1 / 7),
        ("قتل مليون شهيد", "casualty", 1_000_000),
        ("تسع سيارات", "count", 9),
        ("ضبط هاتفين محمولين", "count", 2),
        ("استصلاح مليون فدان", "measure", 1_000_000),
        ("سأغادر طوال الشهر", "duration", 1),
        ("اثنان منهم متوفيان والآخران مصابان", "casualty", 2),
    ],
)
def test_figures_beside_them(text: str, kind: str, value: float) -> None:
    """The class of a team is an age; counts and shares stay."""
    [one] = find(text, DAY)
    assert one.type.value == kind
    assert one.value == pytest.approx(value)


@pytest.mark.parametrize("text", ["تأجيل الخطاب للغد", "تأجلت الجلسة للغد"])
def test_tomorrow_behind_li(text: str) -> None:
    """للغد: the article is written into ل."""
    assert [f.iso for f in find(text, DAY)] == ["2017-05-04"]


def test_went_to_a_town_today() -> None:
    """تحول behind which a goal stands is a journey of the day."""
    assert [f.iso for f in find("تحول الفريق اليوم إلى مدينة رادس", DAY)] == ["2017-05-03"]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("على حدود الرابع من حزيران 67 وعاصمتها القدس", "1967-06-04"),
        ("خلال حرب أكتوبر 73", "1973-10"),
        ("إلى حدود جوان", "2017-06"),
    ],
)
def test_days_and_months_of_wars(text: str, iso: str) -> None:
    """Two digits behind the month of a war are its year."""
    assert [f.iso for f in find(text, DAY)] == [iso]


def test_persons_behind_a_month_are_counted() -> None:
    """قتل في حزيران 67 شخصا: no year."""
    assert [f.value for f in find("قتل في حزيران 67 شخصا", DAY)] == [None, 67]


@pytest.mark.parametrize(
    "text",
    ["لم يأت بجديد وطالبهم بالالتزام بالشروط الستة", "لم تأت بجديد وطالبهم بالشروط الستة"],
)
def test_no_head_behind_a_verb(text: str) -> None:
    """يأت has the form of a plural in ات."""
    assert [text[f.start : f.end] for f in find(text, DAY)] == ["شروط الستة"]


@pytest.mark.parametrize(
    "text",
    [
        "تونس وطني الثاني",
        "هي في بيتها الثاني",
        "لا ينسى الحب الأول",
        "كل عام وأنتم بألف خير",
        "ألف ألف مبروك",
        "أتوب في اليوم إليه",
        "صنعاء فوق الصفر",
        "هناك ألف سبب وسبب",
        "عاد الطرفان إلى المربع الأول",
        "قال نصف الحقيقة",
        "نقل إلى المؤسسة الاستشفائية أول نوفمبر بوهران",
        "تسلمها قسم شرطة 15 مايو",
        "يسكن المجاورة 25 بالعاشر",
        "مسرحيات «الملك لير» و«الساعة التاسعة»",
        "القمح الليلة ليلة عيده",
        "نائب تكتل “25-30” في المجلس",
        "ائتلاف 25/30",
        "احتجاجات الدوار الرابع",
        "التقى الدكتور رمزان النعيمي",
        "رمزان بن عبد الله",
        "جئت من رحلتي مريداً",
        "سيارة نصف نقل",
        "سيارة ربع نقل محملة",
        "العلم والأخلاق أمران متلازمان",
    ],
)
def test_wishes_and_likeness_count_nothing(text: str) -> None:
    """A second home, a first love, wishes by the thousand and each day."""
    assert find(text, DAY) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("سجل هدفه الثاني", "هدفه الثاني"),
        ("ألف خيمة", "ألف خيمة"),
        ("درجة واحدة فوق الصفر", "درجة واحدة"),
        ("الدول المجاورة 12 دولة", "12 دولة"),
        ("وصدر عن الوزارة أمران", "أمران"),
    ],
)
def test_what_counts_beside_wishes(text: str, found: str) -> None:
    """Goals, tents and degrees."""
    assert [text[f.start : f.end] for f in find(text, DAY)] == [found]


@pytest.mark.parametrize("text", ["قدم شكوى 713317 إلى القسم", "القضية 12345 جنح القاهرة"])
def test_numbers_of_courts(text: str) -> None:
    """What is filed under a long number, or with the register behind it."""
    assert [f.type for f in find(text, DAY)] == [FigureType.IDENTIFIER]


@pytest.mark.parametrize("text", ["«911» يتلقى اتصالات", '"5" دقائق', "“7”", "(3)", "+ 4", "«", "5"])
def test_texts_that_begin_with_marks(text: str) -> None:
    """Nothing stands before the marks around the first number."""
    assert len(find(text, DAY)) <= 1


def test_a_number_that_acts_is_a_name() -> None:
    """«911» is who takes the calls."""
    assert [f.value for f in find("«911» يتلقى 20 اتصالا", DAY)] == [20]
