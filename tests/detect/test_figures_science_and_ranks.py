"""Measures of devices and stars, ranks behind prepositions, groups of an age, rates told of somebody, names with digits."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.detect.figures import find
from workbench.domain.mention import Figure, FigureType

PUBLISHED = date(2026, 3, 2)


def figures(text: str) -> dict[str, Figure]:
    return {f.surface: f for f in find(text, PUBLISHED)}


@pytest.mark.parametrize(
    ("surface", "unit"),
    [
        ("48 ميجابيكسل", "megapixel"),
        ("8 ميجا بكسل", "megapixel"),
        ("120 هيرتز", "hertz"),
        ("4000 أمبير", "ampere"),
        ("6.4 إنشات", "inch"),
        ("08 – 30 كم/ساعة", "kilometre per hour"),
    ],
)
def test_measures_of_devices_and_of_weather(surface: str, unit: str) -> None:
    found = figures(f"السرعة {surface}، فيما")[surface]
    assert (found.type, found.unit) == (FigureType.MEASURE, unit)


@pytest.mark.parametrize("text", ["هاتفيها «ميت 20» و«ميت 20 برو»", 'نجم يعرف باسم "55 كانكرى" ويبعد'])
def test_names_with_digits(text: str) -> None:
    assert find(text, PUBLISHED) == []


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("صرفت مساعدة كدفعة أولى", "دفعة أولى"),
        ("كخطوة أولى نحو الحل", "خطوة أولى"),
        ("حجم كبير لجزء ثانٍ من سلسلة", "جزء ثانٍ"),
        ("تلميذ بالصف الأول الابتدائي", "صف الأول"),
        ("جلس في الصف الأول بجوار الوزير", "صف الأول"),
        ("إلى 10 ملايين في السنتين الثانية والثالثة", "سنتين الثانية"),
        ("تخرجت الدفعة 61 من الأكاديمية", "61"),
        ("عرضت الحلقة 57 من المسلسل", "57"),
    ],
)
def test_ranks_without_their_prepositions(text: str, surface: str) -> None:
    assert figures(text)[surface].type is FigureType.ORDINAL


@pytest.mark.parametrize(
    "text",
    [
        "التوقيع بالأحرف الأولى على الاتفاق",
        "تسير الحكومة بالسرعة الخامسة",
        "ثاني أمونيوم الفسفاط",
        "قيادات الصف الأول في الحزب",
        "نحن فريق واحد لا يتجزأ",
        "جبهة وطنية فلسطينية واحدة",
    ],
)
def test_idioms_count_and_rank_nothing(text: str) -> None:
    assert find(text, PUBLISHED) == []


@pytest.mark.parametrize(
    "text", ["أربعة أطفال من عائلة واحدة", "فقدت أسرة واحدة ابنها", "كاميرا واحدة في الخلف"]
)
def test_one_of_them_counts(text: str) -> None:
    assert any(f.value == 1 for f in find(text, PUBLISHED))


def test_two_reasons_told_one_by_one() -> None:
    found = find("هناك سببان لهذا الارتفاع. الأول يتعلق بقرار الحكومة، والثاني يتعلق بالطقس", PUBLISHED)
    assert [f.value for f in found] == [2, 1, 2]
    found = find("وصل الوفد. الأول يتعلق بقرار الحكومة", PUBLISHED)
    assert found == []


@pytest.mark.parametrize(
    ("text", "surface", "kind"),
    [
        ("بلغت هذه النسبة لدى الذكور 54,89.", "54,89", FigureType.PERCENT),
        ("نسبة كبار السن (65 سنة فأكثر) في البلاد", "65 سنة", FigureType.AGE),
        ("مدة العقد (5 سنوات فأكثر) للشركات", "5 سنوات", FigureType.DURATION),
        ("منها أربعة تدور حول شمس واحدة", "أربعة", FigureType.COUNT),
        ("أكبر منه مرتين ونصف المرة", "مرتين ونصف المرة", FigureType.COUNT),
        ("بعد يومين من المتوقع أن يصل الوفد", "بعد يومين", FigureType.DATE),
        ("خمسة إلغاءات للرحلات", "خمسة إلغاءات", FigureType.COUNT),
    ],
)
def test_kinds(text: str, surface: str, kind: FigureType) -> None:
    assert figures(text)[surface].type is kind


def test_decades_joined_are_a_set() -> None:
    assert [f.iso for f in find("حقبة السبعينيات والثمانينيات", PUBLISHED)] == ["{197X,198X}"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("الإطاحة بخلية إرهابية تتكون من 4 عناصر", None),
        ("يكفي عامل خطر واحد للإصابة بالمرض", None),
        ("القبض على 4 عناصر من التنظيم", "detained"),
    ],
)
def test_how_many_a_band_has_is_no_role(text: str, role: str | None) -> None:
    assert [f.role for f in find(text, PUBLISHED)] == [role]


@pytest.mark.parametrize(
    ("text", "surface", "kind"),
    [
        ("سجلت الفنادق 60 ألفا و328 ليلة مبيت", "60 ألفا و328 ليلة", FigureType.COUNT),
        ("أكثر من 16 مليون ليلة مقضاة", "16 مليون ليلة", FigureType.COUNT),
        ("أقام في الفندق ثلاث ليال", "ثلاث ليال", FigureType.DURATION),
        ("فنادق من فئة خمس نجوم", "خمس نجوم", FigureType.COUNT),
        ("الشخص رقم 600 الذي دخل الفضاء", "600", FigureType.ORDINAL),
        ("تحسن عن المركز الخمسين السابق", "مركز الخمسين", FigureType.ORDINAL),
        ("كأس الأمم الأفريقية الخامسة عشرة", "كأس الأمم الأفريقية الخامسة عشرة", FigureType.ORDINAL),
        ("أمم إفريقيا تحت 17 عاما في المغرب", "17 عاما", FigureType.AGE),
    ],
)
def test_nights_stars_and_cups(text: str, surface: str, kind: FigureType) -> None:
    assert figures(text)[surface].type is kind


def test_a_qualifier_stays_with_the_nights() -> None:
    found = figures("أكثر من 16 مليون ليلة مقضاة")["16 مليون ليلة"]
    assert (found.qualifier, found.low, found.unit) == ("more_than", 16_000_000, "night")


def test_places_in_brackets_behind_names() -> None:
    found = find("وهي المرتبة الـ 11 في القائمة، أعلى من أميركا (14)، إيرلندا (15)، ألمانيا (16).", PUBLISHED)
    assert [(f.type, f.value) for f in found] == [(FigureType.ORDINAL, n) for n in (11, 14, 15, 16)]
    ages = find("احتلت المرتبة 11 اللاعبة هند (14 عاما)", PUBLISHED)
    assert [f.type for f in ages] == [FigureType.ORDINAL, FigureType.AGE]


def test_one_of_the_games_just_counted() -> None:
    found = find("الفوز في 12 مباراة والخسارة في واحدة.", PUBLISHED)
    assert [f.value for f in found] == [12, 1]
    assert find("اجتمعوا في واحدة.", PUBLISHED) == []


@pytest.mark.parametrize("text", ['محطة "آي بي سي- 24" في ولاية', 'مركبات من سلسلة "إم إس - 03" مزودة'])
def test_quoted_names_that_end_in_digits(text: str) -> None:
    assert find(text, PUBLISHED) == []


@pytest.mark.parametrize(
    ("text", "surface", "unit"),
    [
        ("محرك بقوة 170 حصانا", "170 حصانا", "horsepower"),
        ("ببطارية 120 كيلو وات", "120 كيلو وات", "kilowatt"),
    ],
)
def test_what_an_engine_yields(text: str, surface: str, unit: str) -> None:
    found = figures(text)[surface]
    assert (found.type, found.unit) == (FigureType.MEASURE, unit)
    assert figures("نفق 20 حصانا في المزرعة")["20 حصانا"].type is FigureType.COUNT


@pytest.mark.parametrize(
    ("text", "role"),
    [("عاد نحو 3 ملايين طالب إلى صفوفهم", None), ("عاد 30 لاجئا إلى ديارهم", "returned")],
)
def test_back_at_their_desks_is_no_return(text: str, role: str | None) -> None:
    assert [f.role for f in find(text, PUBLISHED)] == [role]


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("قدم الفيلم في عرضه العالمي الأول", "عرضه العالمي الأول"),
        ("أن تطرح أولى النماذج التجارية", "أولى النماذج"),
    ],
)
def test_ranks_over_their_adjectives(text: str, surface: str) -> None:
    assert figures(text)[surface].value == 1


def test_what_is_supposed_to_come_is_ahead() -> None:
    assert [f.iso for f in find("من المفترض أن تطرح بعد ثلاثة أعوام بسعر كبير", PUBLISHED)] == ["2029"]


@pytest.mark.parametrize(
    ("text", "surface", "qualifier"),
    [
        ("أمواج بارتفاع متر نتيجة الزلزال", "متر", None),
        ("يصل ارتفاعها إلى نحو متر نتيجة", "متر", "about"),
        ("على بعد كيلومتر من المدينة", "كيلومتر", None),
        ("أقل من طن من القمح", "طن", "less_than"),
        ("زلزال بقوة 6.5 ريختر يضرب", "6.5 ريختر", None),
    ],
)
def test_one_of_a_unit(text: str, surface: str, qualifier: str | None) -> None:
    found = figures(text)[surface]
    assert (found.type, found.qualifier) == (FigureType.MEASURE, qualifier)


@pytest.mark.parametrize(
    "text", ["على بعد أمتار من المدينة", "أكثر من متر مربع", "يباع القماش بالمتر", "بعد كيلومتر"]
)
def test_no_one_of_a_unit(text: str) -> None:
    assert find(text, PUBLISHED) == []


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("رولان غاروس ثانية البطولات الأربع الكبرى", "ثانية", 2),
        ("أولى هذه الخطوات فتح تحقيق", "أولى هذه الخطوات", 1),
        ("وثاني تلك الأسباب غلاء الأسعار", "ثاني تلك الأسباب", 2),
        ("كانت هذه زيارتي الرسمية الأولى", "زيارتي الرسمية الأولى", 1),
    ],
)
def test_among_those(text: str, surface: str, value: int) -> None:
    found = figures(text)[surface]
    assert (found.type, found.value) == (FigureType.ORDINAL, value)


@pytest.mark.parametrize(
    ("text", "surface", "iso"),
    [
        ("خلال سنوات ثلاث من الحرب", "سنوات ثلاث", "P3Y"),
        ("على مدى أيام أربعة في جنيف", "أيام أربعة", "P4D"),
        ("لأعوام عشرة قادمة", "أعوام عشرة", "P10Y"),
    ],
)
def test_a_number_behind_its_time(text: str, surface: str, iso: str) -> None:
    assert [(f.surface, f.iso) for f in find(text, PUBLISHED)] == [(surface, iso)]


def test_the_first_ten_of_many() -> None:
    assert [f.value for f in find("من المصنفات العشر الأوائل في العالم", PUBLISHED)] == [10]


@pytest.mark.parametrize("text", ["عثرت على 6 توابيت وأوشابتي", "تضم 6 ينابيع وحديقة"])
def test_nouns_that_look_like_verbs(text: str) -> None:
    assert [f.noun for f in find(text, PUBLISHED)] == [text.split()[2 if "على" not in text else 3]]


@pytest.mark.parametrize(
    "text", ["ينامون أقل من 6 ساعات في الليلة", "تتراوح بين 6 و8 ساعات في الليلة الواحدة"]
)
def test_each_night_is_no_date(text: str) -> None:
    assert [f.type for f in find(text, PUBLISHED)] == [FigureType.DURATION]


def test_tonight_is_a_date() -> None:
    assert [f.iso for f in find("يعزف الليلة في القاهرة", PUBLISHED)] == ["2026-03-02"]


def test_adults_followed_for_years() -> None:
    text = "تابعت الدراسة نحو ثمانية آلاف بالغ بريطاني لأكثر من 25 عاما"
    assert [f.type for f in find(text, PUBLISHED)] == [FigureType.COUNT, FigureType.DURATION]


@pytest.mark.parametrize("text", ["في فيلم “المرأة الخارقة 1984” نجحت", 'نجح فيلم "المدينة 45" في'])
def test_a_number_that_closes_a_title(text: str) -> None:
    assert find(text, PUBLISHED) == []


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("سيصل رواد الفضاء الأمريكيون الثلاثة إلى المحطة", "رواد الفضاء الأمريكيون الثلاثة"),
        ("عاد لاعبو المنتخب المغربي الثلاثة", "لاعبو المنتخب المغربي الثلاثة"),
    ],
)
def test_heads_of_constructs(text: str, surface: str) -> None:
    assert [f.surface for f in find(text, PUBLISHED)] == [surface]


@pytest.mark.parametrize(
    "text", ["تستهلك 700 ألف جالون من الوقود في الثانية، مخلفة", "تضخ 20 لترا من الماء في الثانية"]
)
def test_each_second_over_what_it_is(text: str) -> None:
    assert [f.type for f in find(text, PUBLISHED)] == [FigureType.MEASURE]


def test_a_hedge_is_of_the_number_over_its_adjective() -> None:
    shocks, night = find("سجلت 5 هزات ارتدادية على الأقل الليلة الماضية", PUBLISHED)
    assert (shocks.qualifier, night.qualifier) == ("at_least", None)


def test_a_province_is_no_pair_of_mines() -> None:
    assert find("في ولايات لغمان وكونار", PUBLISHED) == []


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [("لايزيد عددهم عن 5 ملايين", "at_most"), ("لايقل عددهم عن 5 ملايين", "at_least")],
)
def test_a_denial_glued_to_its_verb(text: str, qualifier: str) -> None:
    assert [f.qualifier for f in find(text, PUBLISHED)] == [qualifier]


def test_a_third_party_before_its_verb() -> None:
    assert [f.surface for f in find("ظهر تيار ثالث يعارض الطرفين", PUBLISHED)] == ["تيار ثالث"]


def test_a_day_of_last_month_without_its_preposition() -> None:
    assert [f.iso for f in find("أجريت الدراسة في 23 الشهر الماضي", PUBLISHED)] == ["2026-02-23"]
    assert [f.iso for f in find("قتل 23 الشهر الماضي", PUBLISHED)] == [None, "2026-02"]


@pytest.mark.parametrize(
    ("text", "surface", "iso"),
    [
        ("مقابر فرعونية 2500 عام قبل الميلاد", "2500 عام قبل الميلاد", "-2499"),
        ("بين 2500 و2100 قبل الميلاد", "2500 و2100 قبل الميلاد", "-2499/-2099"),
        ("ما بين 2500 و 2100 عام قبل ميلاد المسيح", "2500 و 2100 عام قبل ميلاد المسيح", "-2499/-2099"),
    ],
)
def test_years_before_the_era(text: str, surface: str, iso: str) -> None:
    assert [(f.surface, f.iso) for f in find(text, PUBLISHED)] == [(surface, iso)]


def test_years_before_something_else_are_an_age() -> None:
    assert [f.type for f in find("عمرها 3000 سنة قبل الترميم", PUBLISHED)] == [FigureType.AGE]


@pytest.mark.parametrize(
    "text", ["من بينهم 21 رهن الاعتقال", "وبقي 12 قيد الدراسة", "أغلبية الثلثين اللازمة لتعديل الدستور"]
)
def test_what_is_no_noun_of_the_number(text: str) -> None:
    assert [f.noun for f in find(text, PUBLISHED)] == [None]
