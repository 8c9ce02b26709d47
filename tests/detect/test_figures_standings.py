"""Tables and rankings of sport, units of engines and science, parts told one by one, and names with digits."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.detect.figures import find
from workbench.domain.mention import Figure, FigureType

PUBLISHED = date(2026, 3, 2)
RANK, COUNT, MEASURE = FigureType.ORDINAL, FigureType.COUNT, FigureType.MEASURE


def figures(text: str) -> dict[str, Figure]:
    return {f.surface: f for f in find(text, PUBLISHED)}


@pytest.mark.parametrize(
    ("text", "surface", "kind", "unit"),
    [
        ("رفع الفريق رصيده إلى 78 نقطة، أمام مرسيدس (38) وريد بول (37)", "38", MEASURE, "point"),
        ("رفع الفريق رصيده إلى 78 نقطة، أمام مرسيدس (38) وريد بول (37)", "37", MEASURE, "point"),
        ("بصدارة الترتيب بـ45 نقطة أمام ساينس الثاني (33)", "33", MEASURE, "point"),
        ("ساهم في الفوز وجدي عيسى (5 أهداف)، وسامي الأحمر (4) وشادي رمضان (3)", "4", COUNT, "goal"),
        ("ساهم في الفوز وجدي عيسى (5 أهداف)، وسامي الأحمر (4) وشادي رمضان (3)", "3", COUNT, "goal"),
    ],
)
def test_brackets_of_a_table_take_the_noun_before_them(
    text: str, surface: str, kind: FigureType, unit: str
) -> None:
    assert (figures(text)[surface].type, figures(text)[surface].unit) == (kind, unit)


def test_minutes_and_other_brackets_keep_their_own() -> None:
    text = "فاز الفريق في المباراة وسجل هدفيه وليد (34) وسامي (71) وله 20 نقطة"
    assert [figures(text)[s].type for s in ("34", "71")] == [RANK, RANK]
    arrested = figures("ضبط (6) أطنان و(934) كيلوغراما والقبض على (50) متهما")
    assert arrested["50"].unit == "person"


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("وهو الفوز الثاني له هناك، والسادس هذا الموسم والـ69 خلال مسيرته", "69", 69),
        ("أحرز اللقب للمرة التاسعة (والـ 21 في البطولات الكبرى)", "21", 21),
        ("المصنف أول عالميا وثانيا في البطولة", "ثانيا", 2),
        ("ووصل زميله، الإسباني كارلوس ساينس ثالثا متأخرا بفارق ثانيتين", "ثالثا", 3),
        ("حلت جامعة خليفة ثانية بينما جاءت جامعة قطر ثالثة من أصل 32", "ثالثة", 3),
        ("فازت المصنفة رقم 16 في البطولة", "16", 16),
        ("الرياضة المصنفة رقم واحد عالميا", "واحد", 1),
        ("حقق الفيلم مليونين في أسبوع عرضه الثاني", "أسبوع عرضه الثاني", 2),
        ("بحثا عن فوز رابع وانتصار خامس تواليا", "فوز رابع", 4),
    ],
)
def test_ranks(text: str, surface: str, value: int) -> None:
    assert (figures(text)[surface].type, figures(text)[surface].value) == (RANK, value)


def test_the_first_of_a_few_that_were_counted() -> None:
    text = "أحبطت ثلاث عمليات منفصلة. في الأولى، كانت محاولة لتهريب أقراص، وفي الثانية كميات أخرى وفي الثالثة أسلحة"
    assert [f.value for f in find(text, PUBLISHED)] == [3, 1, 2, 3]
    assert [f.value for f in find("أحبطت ثلاث عمليات كبرى منفصلة. في الأولى، كانت محاولة", PUBLISHED)] == [3]


def test_the_seed_of_a_player_introduced_before() -> None:
    text = "فاز الصربي نوفاك ديوكوفيتش بلقب ويمبلدون. وحجز ديوكوفيتش الأول وحامل اللقب بطاقته"
    assert figures(text)["أول"].type is RANK
    assert "أول" not in figures("وحجز ديوكوفيتش الأول وحامل اللقب بطاقته إلى ويمبلدون")


@pytest.mark.parametrize(
    ("text", "surface", "unit"),
    [
        ("عزم أقصى يبلغ 710 نيوتن متر", "710 نيوتن متر", "newton metre"),
        ("بطارية بسعة 4,500 mAh", "4,500 mAh", "milliampere hour"),
        ("شحن بقوة 120 وات", "120 وات", "watt"),
        ("جرعة 500 ملي غرام يوميا", "500 ملي غرام", "milligram"),
        ("ضغط الدم 140 ملم زئبق", "140 ملم زئبق", "millimetre of mercury"),
        ("وجبة فيها 250 سعرة حرارية", "250 سعرة حرارية", "calorie"),
        ("ضغط قدره 1013 هكتوباسكال", "1013 هكتوباسكال", "hectopascal"),
    ],
)
def test_units(text: str, surface: str, unit: str) -> None:
    assert (figures(text)[surface].type, figures(text)[surface].unit) == (MEASURE, unit)


def test_what_is_unlike_makes_no_range() -> None:
    found = figures("وصلت نسبة من تقل أعمارهم عن 30 عاما إلى 63% من السكان")
    assert (found["63%"].value, found["30 عاما"].type) == (63, FigureType.AGE)
    assert {"11 نائبا", "13 وزيرا"} <= figures("توجيه 34 سؤالا من 11 نائبا إلى 13 وزيرا").keys()
    ranged = figures("تستغرق من 3 أيام إلى 5 أيام")["3 أيام إلى 5 أيام"]
    assert (ranged.low, ranged.high) == (3, 5)


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("نال حزب سياسي واحد مقعدا", "حزب سياسي واحد"),
        ("وحامل لقب رئيسي واحد فقط", "لقب رئيسي واحد"),
        ("سمح بدخول نادي واحد للبطولة", "نادي واحد"),
        ("يصاب طفل واحد من كل خمسة أطفال", "طفل واحد من كل خمسة أطفال"),
        ("فازت بأربع رئاسات واحدة بباجة وثلاث بسليانة", "واحدة"),
        ("فازت بأربع رئاسات واحدة بباجة وثلاث بسليانة", "ثلاث"),
    ],
)
def test_one(text: str, surface: str) -> None:
    assert surface in figures(text)


@pytest.mark.parametrize(
    "text",
    [
        "بناء مصحة عسكرية، واحدة في قبلي وأخرى في القصرين",
        "فاز الفريق في المباراة على صالة 2 بمجمع الصالات وسجل هدفا",
        "لقي مصرعه غرقا بشاطئ 101",
        "الفائز من النصف الآخر من قبل النهائي",
        "بطل العالم في الفورمولا واحد",
        'وحقق فيلم "البعض لا يذهب للمأذون مرتين" إيرادات',
        "فاز في المرحلة “وادي المطوي1″، وسجل الفريق انتصارا في المباراة",
    ],
)
def test_names_and_idioms_count_nothing(text: str) -> None:
    assert find(text, PUBLISHED) == []


@pytest.mark.parametrize(
    ("text", "surface", "iso"),
    [
        ("وفي يوم الأحد يطرأ انخفاض على درجات الحرارة", "يوم الأحد", "2026-03-08"),
        ("الثلاثاء: يكون الجو حارا", "ثلاثاء", "2026-03-03"),
        ("طرأ انخفاض يوم الأحد", "يوم الأحد", "2026-03-01"),
        ("شيعت الجنازة عقب صلاة ظهر يوم الخميس 10 يوليو", "يوم الخميس 10 يوليو", "2025-07-10"),
        ("أطاحت ماريا ببطلة فرنسا المفتوحة 2017 يلينا", "2017", "2017"),
        ("سائق الحافلة هايس موديل 2016 متجها", "2016", "2016"),
        ("تماشيا مع رؤية مصر 2030 لتحسين الجودة", "2030", "2030"),
    ],
)
def test_days_and_years(text: str, surface: str, iso: str) -> None:
    assert figures(text)[surface].iso == iso


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("حقق فوزه الـ63 في مسيرته", "فوزه الـ63", 63),
        ("احتفل بفوزه الـ 63", "فوزه الـ 63", 63),
        ("المرتبة العالمية: 143", "143", 143),
        ("سجل صلاح هدفا (د. 45) وفاز الفريق في المباراة", "45", 45),
        ("أما نادي الهلال، ثالث الدوري، فقد ضم لاعبا", "ثالث الدوري", 3),
        ("والمغربي حامل برونزية لندن، خامسا بزمن 48 ثانية", "خامسا", 5),
    ],
)
def test_ranks_by_their_owner_or_mark(text: str, surface: str, value: int) -> None:
    assert (figures(text)[surface].type, figures(text)[surface].value) == (RANK, value)


def test_points_that_a_side_has() -> None:
    found = figures("يتصدر الأهلي الدوري برصيد 30 يليه الزمالك برصيد 28")
    assert [(found[s].type, found[s].unit) for s in ("30", "28")] == [(MEASURE, "point")] * 2
    assert figures("يتصدر الهدافين في الدوري برصيد 30 يليه زميله")["30"].type is COUNT


@pytest.mark.parametrize(
    ("text", "surface", "iso"),
    [
        ("قطع المسافة بزمن 3.50.11 دقائق", "3.50.11 دقائق", "PT3M50.11S"),
        ("البرونزية بزمن 3.50.24 د", "3.50.24 د", "PT3M50.24S"),
        ("قطع الماراثون في 2.03.23 ساعة", "2.03.23 ساعة", "PT2H3M23S"),
        ("بتوقيت القاهرة المحلي 21:37:54", "21:37:54", "T21:37:54"),
    ],
)
def test_times_of_races(text: str, surface: str, iso: str) -> None:
    assert figures(text)[surface].iso == iso


def test_small_numbers_behind_what_ranks_count_their_noun() -> None:
    assert "سبع جامعات" in figures("فيما تراجع تصنيف سبع جامعات")
    assert find("فاز الفريق في المباراة من دوري أبطال آسيا 2 المستحدث وسجل", PUBLISHED) == []


def test_seats_behind_the_names_of_places_count_no_next_name() -> None:
    listed = find("توزعت في بغداد 17 البصرة 5 ذي قار 6 بابل 4 ديالى 2 والمثنى مقعدان", PUBLISHED)
    assert [f.surface for f in listed] == ["17", "5", "6", "4", "2", "مقعدان"]
    counted = find("شارك فيه 12 لاعبا 5 محترفين 3 هواة 4 ناشئين", PUBLISHED)
    assert [f.surface for f in counted] == ["12 لاعبا", "5 محترفين", "3 هواة", "4 ناشئين"]


def test_two_named_together_are_told_apart_by_their_ranks() -> None:
    text = "تألق الثنائي مبابي وديمبيلي في المباراة، فسجل الأول 21 نقطة وأضاف الثاني 22."
    assert [(f.type, f.value) for f in find(text, PUBLISHED)] == [
        (RANK, 1),
        (MEASURE, 21),
        (RANK, 2),
        (MEASURE, 22),
    ]


def test_the_first_of_few_right_behind_their_number() -> None:
    assert figures("واشتمل على ثلاثة محاور؛ الأول يتعلق بالدستور")["أول"].value == 1
    assert "أول" not in figures("واشتمل على محاور؛ الأول يتعلق بالدستور")


def test_a_deed_and_a_day_of_this_month() -> None:
    assert figures("رصيده 12 فوزا مقابل هزيمتين وتعادل واحد")["تعادل واحد"].value == 1
    assert figures("تؤجل الإحالة إلى جلسة 29 الجاري")["29 الجاري"].iso == "2026-03-29"
    assert find("تستفيد من المبادرة الملكية “مليون محفظة” الأسر", PUBLISHED) == []


def test_a_result_behind_a_comma() -> None:
    text = "انتهت مباراة كرة السلة وفاز الفريق على حامل اللقب، أوكلاهوما سيتي ثاندر، 108 105 الأحد."
    assert (figures(text)["108 105"].low, figures(text)["108 105"].high) == (108, 105)


def test_at_what_age_somebody_died() -> None:
    assert figures("توفيت الممثلة أوليفيا هاسي الجمعة عن 73 عاما")["73 عاما"].type is FigureType.AGE
    assert figures("توقف القطار عن العمل 73 عاما")["73 عاما"].type is FigureType.DURATION


def test_which_of_his_matches_and_the_number_of_a_model() -> None:
    assert "أول لقاءاته" in figures("يخوض منتخب مصر أول لقاءاته أمام السنغال")
    assert "9 تتويجات" in figures("يعد المنتخب الأكثر تتويجا بهذه البطولة ( 9 تتويجات).")
    assert list(figures("توقعات بإطلاق سلسلة آيفون 17 في سبتمبر")) == ["سبتمبر"]
    ahead = figures("يرتقب تسجيل تساقطات ثلجية يوم الثلاثاء بعدد من مناطق المملكة")
    assert ahead["يوم الثلاثاء"].iso == "2026-03-03"
