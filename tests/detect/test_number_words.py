"""Numbers told in words: duals, ordinals, one, halves; and the words that only look like them."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.detect.figures import find
from workbench.domain.mention import Figure, FigureType

PUBLISHED = date(2017, 3, 15)


def figures(text: str) -> dict[str, Figure]:
    return {f.surface: f for f in find(text, PUBLISHED)}


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("يتضمن المشروع مكونتين أساسيتين", "مكونتين"),
        ("يواجهون إشكاليتين في الإدماج", "إشكاليتين"),
        ("غلق فضاءين للطفولة بالقوة العامة", "فضاءين"),
        ("بعد إصدار تحذيرين على الأقل", "تحذيرين"),
        ("أوقف الحرس وسيطين في العملية", "وسيطين"),
        ("حصل البنك على قرضين من الصندوق", "قرضين"),
        ("أصيب بجلطتين داخل السجن", "جلطتين"),
        ("تتركب اللجنة من قاضيين عدليين", "قاضيين"),
        ("فازت تونس بذهبيتين وفضية", "ذهبيتين"),
        ("إصابة مدافع من مسافة مترين بسهمين ناريين", "سهمين"),
        ("شاشة عرض بمقاس بوصتين.", "بوصتين"),
        ("استقبل سائحتين ألمانيتين", "سائحتين"),
        ("إيقاف روسيين هاربين", "روسيين"),
        ("توقيف لصين استوليا على مبلغ", "لصين"),
        ("تمويل إنجاز مستشفيين متعددي الاختصاصات", "مستشفيين"),
        ("تشمل قسيمتين في المنطقة", "قسيمتين"),
    ],
)
def test_duals_of_everyday_nouns(text: str, surface: str) -> None:
    assert figures(text)[surface].value == 2


@pytest.mark.parametrize(
    "text",
    [
        "أسعار التين الشوكي",
        "نادي باريس سان جيرمان",
        "إنتاج التين بالجهة",
        "استقبل الفندق سائحين كثيرين",
        "في التجربة الاقتصادية للصين",
        "وصل خبراء روسيين إلى المكان",
    ],
)
def test_words_that_look_like_duals(text: str) -> None:
    assert not figures(text)


def test_inches_are_a_measure() -> None:
    found = figures("شاشة بقياس بوصتين ونصف")["بوصتين ونصف"]
    assert (found.type, found.value, found.unit) == (FigureType.MEASURE, 2.5, "inch")


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("في واقعة يعتقد أنها الأولى من نوعها في أوروبا", "أولى", 1),
        ("تتواصل لليلة الثانية جلسات الاستماع", "ليلة الثانية", 2),
        ("في ثاني أيام عيد الفطر المبارك", "ثاني أيام", 2),
        ("كان الموعد مع أول يوم في الدراسة", "أول يوم", 1),
        ("تحقق أول الشروط في تحديد الهلال", "أول الشروط", 1),
        ("وصول أولى الرحلات السياحية", "أولى الرحلات", 1),
        ("تحتل نابل ثاني المراتب", "ثاني المراتب", 2),
        ("في أولى بطولاتها التلفزيونية", "أولى بطولاتها", 1),
        ("انطلاق الدورة الوطنية الثانية للكرة", "دورة الوطنية الثانية", 2),
        ("ستكون تونس المحطة الأولى في جولته", "محطة الأولى", 1),
        ("مقتل شخصين وإصابة ثالث بجروح", "ثالث", 3),
        ("القضاء على إرهابيين اثنين وجرح ثالث، وفرار", "ثالث", 3),
        ("اللقب الثالث لليوفي أم الثاني عشر للريال؟", "ثاني عشر", 12),
        ("فتح أول خط جوي بين البلدين", "أول خط", 1),
        ("مغامر أمريكي أول إنسان يقفز دون مظلة", "أول إنسان", 1),
    ],
)
def test_ordinals_of_what_they_rank(text: str, surface: str, value: int) -> None:
    found = figures(text)[surface]
    assert (found.type, found.value) == (FigureType.ORDINAL, value)


@pytest.mark.parametrize(
    "text",
    [
        "في إطار السكن الأول الذي أطلقته الحكومة",
        "بقاعة الفن الرابع بالعاصمة",
        "السلطة الرابعة في خطر",
        "أحبها منذ أول نظرة",
        "على القناة الوطنية الثانية",
        "نجم المتلوي / الوطنية الأولى",
        "جعل هاتين القوتين تتجاوران",
        "تفجير كنيستي مار جرجس ومار مرقس",
        "زيارة إلى حديقتي بوهدمة ودغموس",
        "مقابلات مسابقتي رابطة أبطال إفريقيا و كأس الاتحاد",
        "اتفق مع كل مسؤول أول لحزب",
    ],
)
def test_names_that_count_nothing(text: str) -> None:
    assert not figures(text)


def test_the_adjective_of_two_is_no_second_two() -> None:
    assert list(figures("أوقفت الشرطة عميلتين سريتين هاربتين")) == ["عميلتين"]


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("قدمت تونس والعراق طلبا واحدا", "طلبا واحدا", 1),
        ("لم تقدم لي ملفا واحدا حول التعذيب", "ملفا واحدا", 1),
        ("يبلغ طول الكائن ملليمترا واحدا", "ملليمترا واحدا", 1),
        ("إن 13 منهم من الكوت ديفوار وواحد من الصومال", "واحد", 1),
        ("أصيب خمسة أشخاص، بينهم واحد أصيب برصاصة", "واحد", 1),
        ("عطب عدة سيارات، من بينها واحدة احترقت كليا", "واحدة", 1),
        ("لدى الرجال واحد فقط", "واحد", 1),
        ("بمعدل رحلة واحدة أسبوعيا", "رحلة واحدة", 1),
        ("أن عقدا واحدا تم تجديده", "عقدا واحدا", 1),
        ("وقع اللاعب عقدين مع النادي", "عقدين", 2),
        ("يتكون المسجد من أربع واجهات رئيسية", "أربع واجهات", 4),
        ("تنظيم ستة ورشات حول التكوين", "ستة ورشات", 6),
        ("اعتصامات في جهات ثلاث، وهي قبلي", "جهات ثلاث", 3),
        ("طولها حوالي ثلاثة أمتار ونصف وتتسع لشخصين", "ثلاثة أمتار ونصف", 3.5),
        ("يمتد عقده على موسمين ونصف مع النادي", "موسمين ونصف", 2.5),
        ("عشرة كيلومترات ونصف", "عشرة كيلومترات ونصف", 10.5),
        ("حمولتها طنين ونصف طن", "طنين ونصف طن", 2.5),
        ("في حدود 2 مليار دينار ونصف.", "2 مليار دينار ونصف", 2.5e9),
        ("ديون بالمليارات متخلدة لدى الموردين", "مليارات", 1e9),
        ("بنحو مرة ونصف مقارنة بالعام الماضي", "مرة ونصف", 1.5),
        ("عن عمر ناهز المئة عام", "مئة عام", 100),
        ("تمكنوا من إنقاذ بحارين اثنين", "بحارين اثنين", 2),
        ("وإصابة اثنين آخرين بجروح", "اثنين آخرين", 2),
        ("حجز طنين (2) من الليمون", "طنين (2)", 2),
        ("باستخدام أصابعه العشرة", "أصابعه العشرة", 10),
        ("بالإضافة للمهاجمين الثلاثة. وقال", "مهاجمين الثلاثة", 3),
        ("يقتلون يوميا بالعشرات لمجرد كونهم", "عشرات", 10),
        ("كانوا يرسلونهم بالملايين قسرا", "ملايين", 1_000_000),
        ("معرض طهران الدولي الحادي عشر للكتاب", "معرض طهران الدولي الحادي عشر", 11),
        ("منذ حرب الخليج الثانية", "حرب الخليج الثانية", 2),
        ("تنصيب الرئيس الـ45 للولايات المتحدة", "رئيس الـ45", 45),
    ],
)
def test_values_and_edges(text: str, surface: str, value: float) -> None:
    assert figures(text)[surface].value == value


@pytest.mark.parametrize(
    ("text", "surface", "kind"),
    [
        ("بالسجن 3 سنوات، من أجل السرقة (سنة واحدة) والتدليس", "سنة واحدة", FigureType.DURATION),
        ("حكم بالسجن على محمد (25 سنة) وأخيه", "25 سنة", FigureType.AGE),
        ("الاعتداء على طفلة الـ4 سنوات", "4 سنوات", FigureType.AGE),
        ("خلال عقد واحد من الزمن", "عقد واحد", FigureType.DURATION),
        ("قضى عقدا واحدا في السجن", "عقدا واحدا", FigureType.DURATION),
    ],
)
def test_years_of_age_of_prison_and_of_contract(text: str, surface: str, kind: FigureType) -> None:
    assert figures(text)[surface].type is kind


@pytest.mark.parametrize(
    "text",
    [
        "الوقوف صفا واحدا ضد التهريب",
        "لكن أمرا واحدا يجب أن يكون واضحا",
        "الذي أبقى واحدا من مؤسسيه",
        "يعد واحدا من أهم اللاعبين",
        "تقف على مسافة واحدة من كل الأحزاب",
        "كضربة رجل واحد",
        "أرد بكلمة واحدة: تونس",
        "بطولة القسم الوطني ألف كرة السلة",
        "بعد عدة أشهر من العمل",
        "لعدة ساعات متواصلة",
    ],
)
def test_one_and_several_that_count_nothing(text: str) -> None:
    assert not figures(text)


@pytest.mark.parametrize(
    ("text", "surface", "kind"),
    [
        ("صاحب الـ65 عاما يدير الشركة", "65 عاما", FigureType.AGE),
        ("الشاب ذو الـ28 ربيعا", "28 ربيعا", FigureType.AGE),
        ("طفلان 9 و7 سنوات", "9", FigureType.AGE),
        ("الفئة العمرية ما بين 26 و45 سنة", "26 و45 سنة", FigureType.AGE),
        ("فئة الشباب دون الثلاثين سنة", "ثلاثين سنة", FigureType.AGE),
        ("كأس إفريقيا لأقل من 20 سنة", "20 سنة", FigureType.AGE),
        ("رضيع لم يتجاوز سنه الشهرين", "شهرين", FigureType.AGE),
        ("تتراوح أعمارهم بين 13 و15", "13 و15", FigureType.AGE),
        ("الذي أكمل 70 عاما في وقت سابق", "70 عاما", FigureType.AGE),
        ("أكمل 10 سنوات في منصبه", "10 سنوات", FigureType.DURATION),
        ("امرأة في سن الـ40 تابعوها لمدة 10 سنوات", "10 سنوات", FigureType.DURATION),
        ("سن قانون جديد خلال أسبوعين", "أسبوعين", FigureType.DURATION),
        ("توفي الطفل البالغ 3 أشهر بعد يومين من الحادث", "يومين", FigureType.DURATION),
        ("أوقفوا رجلا ثم رجل في الخمسينيات", "خمسينيات", FigureType.AGE),
        ("اختفت فتاة في السادسة عشرة", "سادسة عشرة", FigureType.AGE),
        ("عاش في الخمسينيات", "خمسينيات", FigureType.DATE),
        ("احتفل بعيد ميلاده الثلاثين", "ميلاده الثلاثين", FigureType.ORDINAL),
        ("رفع رصيده إلى نقاطه الـ35", "نقاطه الـ35", FigureType.MEASURE),
    ],
)
def test_ages_and_lengths(text: str, surface: str, kind: FigureType) -> None:
    assert figures(text)[surface].type is kind


@pytest.mark.parametrize(
    "text",
    [
        "المحامي العام الأول لنيابات القاهرة",
        "إيقاف بث القناة على ترددات الأف أم",
        "انهيار جزء من أحد المعابر",
    ],
)
def test_titles_and_letters_that_count_nothing(text: str) -> None:
    assert not figures(text)


@pytest.mark.parametrize(
    ("text", "surface", "value", "kind"),
    [
        ("للفوز بتذكرتي سفر من الشركة", "تذكرتي", 2, FigureType.COUNT),
        ("حجز سبيكتي ذهب", "سبيكتي", 2, FigureType.COUNT),
        ("صادرة في شأنه منشوري تفتيش", "منشوري", 2, FigureType.COUNT),
        ("وبحوزته جهازي اتصال لاسلكي", "جهازي", 2, FigureType.COUNT),
        ("حجز سيارتي تهريب", "سيارتي", 2, FigureType.COUNT),
        ("الجيش التونسي الثامن عربيا", "جيش التونسي الثامن", 8, FigureType.ORDINAL),
        ("بالرغم من بلوغها الـ36 عاما", "36 عاما", 36, FigureType.AGE),
        ("لم تحصد سوى نقطة واحدة في 9 مباريات", "نقطة واحدة", 1, FigureType.MEASURE),
    ],
)
def test_pairs_nations_and_points(text: str, surface: str, value: int, kind: FigureType) -> None:
    found = figures(text)[surface]
    assert (found.value, found.type) == (value, kind)


@pytest.mark.parametrize(
    "text",
    ["حكومتي تعمل على ذلك", "فكرتي عن الموضوع", "جهازي الجديد معطل", "باستثناء فترتي عطلتي الشتاء والربيع"],
)
def test_what_is_mine_is_no_pair(text: str) -> None:
    assert not figures(text)


@pytest.mark.parametrize(
    ("text", "surface", "low", "high"),
    [
        ("مقتل شخصين أو ثلاثة في الحادث", "شخصين أو ثلاثة", 2, 3),
        ("بما يتراوح بين نقطتين وثلاث نقاط مئوية", "نقطتين وثلاث نقاط مئوية", 2, 3),
        ("مدة الإصابة ما بين يومين إلى خمسة أيام", "يومين إلى خمسة أيام", 2, 5),
        ("تأجيله بيوم أو يومين", "يوم أو يومين", 1, 2),
        ("يمكنها حفظ عبوتين أو ثلاث سعة 500 مل", "عبوتين أو ثلاث", 2, 3),
        ("تؤمن يوميا بين رحلتين و4 رحلات", "رحلتين و4 رحلات", 2, 4),
        ("وافقت بضع عشرة دولة على القرار", "بضع عشرة دولة", 13, 19),
    ],
)
def test_from_two_to_a_few(text: str, surface: str, low: int, high: int) -> None:
    found = figures(text)[surface]
    assert (found.low, found.high) == (low, high)


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("دخن واحد من بين كل أربعة رجال", "واحد من بين كل أربعة رجال", 0.25),
        ("يعاني واحد من كل خمسة أطفال", "واحد من كل خمسة أطفال", 0.2),
    ],
)
def test_one_of_each_few(text: str, surface: str, value: float) -> None:
    found = figures(text)[surface]
    assert (found.type, found.value) == (FigureType.FRACTION, value)


@pytest.mark.parametrize(
    "text",
    [
        "برعاية وزارتي خارجية البلدين",
        "المحكمة المنعقدة بالتجمع الخامس",
        "في نصف الكرة الشمالي",
        "الثلث الأخير من الليل",
        "أصدرت تقريرها ربع سنوي للشركة",
    ],
)
def test_bodies_places_and_parts_of_the_night(text: str) -> None:
    assert not figures(text)


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("افتتح الدورة العادية الثالثة والأربعين للمجلس", "دورة العادية الثالثة والأربعين"),
        ("انعقد المؤتمر العام الحادي عشر للحزب", "مؤتمر العام الحادي عشر"),
        ("نال البطاقة الصفراء الثانية في اللقاء", "بطاقة الصفراء الثانية"),
        ("ينتظر طفله الأول من زوجته", "طفله الأول"),
        ("أصدر ألبومه الثالث قبل أيام", "ألبومه الثالث"),
        ("استمر الاجتماع ثلاثة أرباع الساعة", "ثلاثة أرباع الساعة"),
    ],
)
def test_adjectives_and_owned_nouns_are_inside(text: str, surface: str) -> None:
    assert surface in figures(text)


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("تسجيل هدف النصر الثاني في الدقيقة 62", "هدف النصر الثاني", 2),
        ("وسجل هدف بولندا الأول لاعب الوسط", "هدف بولندا الأول", 1),
        ("انتهاء دور الانعقاد الخامس للمجلس", "دور الانعقاد الخامس", 5),
        ("في الدورة غير العادية الأولى للمجلس", "دورة غير العادية الأولى", 1),
        ("هدف التعادل مع الدقيقة الواحدة والثمانين في المباراة", "دقيقة الواحدة والثمانين", 81),
        ("أن المتهمين الأول والثاني تعرضا لهجوم", "متهمين الأول", 1),
        ("ببراءة المدعى عليه الثالث، وقرر إخلاء سبيله", "مدعى عليه الثالث", 3),
        ("أدين المتهمون من الثالث حتى السابع", "ثالث", 3),
        ("تغيب المتهم الـ15 عن الجلسة", "متهم الـ15", 15),
        ("افتتح المعرض في دورته الخمسين أمس", "دورته الخمسين", 50),
        ("تحتفل المدينة بعيدها الثلاثين", "عيدها الثلاثين", 30),
    ],
)
def test_ranks_over_names(text: str, surface: str, value: int) -> None:
    found = figures(text)[surface]
    assert (found.type, found.value) == (FigureType.ORDINAL, value)


def test_goals_for_each_are_a_score() -> None:
    found = figures("يتعادلان إيجابيا بهدفين لكل منهما")["هدفين لكل منهما"]
    assert (found.type, found.low, found.high) == (FigureType.SCORE, 2, 2)


def test_the_aim_of_a_plan_is_no_goal() -> None:
    assert not figures("أكدت أن هدف برنامج السكن الأول هو المساعدة")


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("ما أدى إلى وفاة ركاب السيارة الخمسة على الفور", "ركاب السيارة الخمسة", 5),
        ("بينما تم الكشف على الاثنين الآخرين ميدانيا", "اثنين الآخرين", 2),
        ("تصادم بين سيارة وأتوبيسين بطريق السويس", "أتوبيسين", 2),
    ],
)
def test_people_and_coaches(text: str, surface: str, value: int) -> None:
    found = figures(text)[surface]
    assert (found.type in {FigureType.COUNT, FigureType.CASUALTY}, found.value) == (True, value)


@pytest.mark.parametrize(
    "text", ["تعادل منتخب الصين الأول مع ضيفه", "يواجه فريق الهلال الأول لكرة القدم نظيره"]
)
def test_a_first_team_is_no_rank(text: str) -> None:
    assert not figures(text)


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("ضبط كيلوغرام و200 غرام من الحشيش", "كيلوغرام و200 غرام", 1.2),
        ("ضبط أربعة كيلوغرامات وأربعمئة غرام من الحشيش", "أربعة كيلوغرامات وأربعمئة غرام", 4.4),
        ("بطول مترين وعشرين سنتيمترا", "مترين وعشرين سنتيمترا", 2.2),
        ("يبلغ طوله مترا و80 سنتيمترا", "مترا و80 سنتيمترا", 1.8),
    ],
)
def test_a_unit_with_the_lesser_one(text: str, surface: str, value: float) -> None:
    found = figures(text)[surface]
    assert (found.type, found.value) == (FigureType.MEASURE, value)


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("تم ضبط عاطلين بحوزتهما كمية من الحشيش", "عاطلين"),
        ("تم أمس ضبط تشكيلين عصابيين في القاهرة", "تشكيلين"),
        ("حضر الحفل توقيع مذكرتي تفاهم أمس", "مذكرتي"),
    ],
)
def test_more_pairs(text: str, surface: str) -> None:
    assert figures(text)[surface].value == 2


def test_shouting_is_no_pair_of_telephones() -> None:
    assert not figures("خرج المحتجون هاتفين بشعارات ضد الوالي")
    assert figures("تم أمس ضبط هاتفين محمولين مسروقين")["هاتفين"].value == 2


@pytest.mark.parametrize(
    ("text", "surface", "low", "high"),
    [
        ("وارتفاع الموج من نصف المتر إلى متر ونصف", "نصف المتر إلى متر ونصف", 0.5, 1.5),
        ("وارتفاع الموج من متر إلى مترين", "متر إلى مترين", 1, 2),
        ("على عمق من متر إلى ثلاثة أمتار", "متر إلى ثلاثة أمتار", 1, 3),
        ("يتراوح وزنها بين كيلوغرام واحد وكيلوغرامين", "كيلوغرام واحد وكيلوغرامين", 1, 2),
        ("يعاقب بالسجن من سنة إلى خمس سنوات", "سنة إلى خمس سنوات", 1, 5),
        ("يستغرق ذلك بين ساعة وساعتين", "ساعة وساعتين", 1, 2),
    ],
)
def test_a_range_from_a_unit_without_its_numeral(text: str, surface: str, low: float, high: float) -> None:
    found = figures(text)[surface]
    assert (found.low, found.high, found.qualifier) == (low, high, "range")


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("الأرباح خلال ثمانية أرباع متتالية", "ثمانية أرباع متتالية", 8),
        ("أنفق ثلاثة أرباع الميزانية", "ثلاثة أرباع الميزانية", 0.75),
        ("وقال إن محللان توقعا ارتفاع الأرباح", "محللان", 2),
        ("دخلت أسبوعها الـ35 من الحمل", "أسبوعها الـ35", 35),
    ],
)
def test_quarters_analysts_and_weeks(text: str, surface: str, value: float) -> None:
    assert figures(text)[surface].value == value


def test_a_dual_that_digits_repeat_and_a_term_raised_to_two() -> None:
    assert set(figures("يعاقب بالحبس سنتين (2) وبغرامة")) == {"سنتين (2)"}
    assert set(figures("الترفيع في مدة صلاحية الترخيص من شهر إلى شهرين")) == {"شهرين"}
    assert not figures("والسلطة الرابعة مهمة، والطابور الخامس")


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("تقدم عشرة آلاف ومئة وأحد عشر مترشحا", "عشرة آلاف ومئة وأحد عشر مترشحا", 10111),
        ("سجل في الدقيقة التسعين من المباراة", "دقيقة التسعين", 90),
        ("للمرة الألف يؤكد ذلك", "مرة الألف", 1000),
        ("في نسخته الحادية عشرة بالعاصمة", "نسخته الحادية عشرة", 11),
        ("في اليوم الأربعين للعدوان", "يوم الأربعين", 40),
        ("في الأسبوع العشرين من الحمل", "أسبوع العشرين", 20),
    ],
)
def test_more_ranks_in_words(text: str, surface: str, value: int) -> None:
    found = figures(text)[surface]
    assert (found.type is FigureType.COUNT) == (value == 10111)
    assert found.value == value


def test_per_day_is_no_rank() -> None:
    assert "يوم الواحد" not in figures("كان يدخن نحو 40 سيجارة في اليوم الواحد")


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("وحلت جامعة خليفة الإماراتية ثانية، بينما تأخرت غيرها", "ثانية", 2),
        ("بينما جاءت جامعة قطر ثالثة.", "ثالثة", 3),
        ("جامعة القاهرة (كانت تاسعة) في الترتيب", "تاسعة", 9),
        ("نستورد من الأولى بنسبة 29٪، والثانية بنسبة 23٪", "أولى", 1),
    ],
)
def test_who_came_in_which_place(text: str, surface: str, value: int) -> None:
    found = figures(text)[surface]
    assert (found.type, found.value) == (FigureType.ORDINAL, value)


def test_nine_of_its_universities_and_forty_years_of_growth() -> None:
    assert figures("أورد التصنيف تسع من جامعاتها")["تسع"].type is FigureType.COUNT
    assert figures("تضاعف عدد السكان خلال أقل من 40 عاما")["40 عاما"].type is FigureType.DURATION
    assert figures("تلقى السكان جرعتين من اللقاح")["جرعتين"].value == 2
    assert not figures("خاض مقابلتي بورتو وجوفنتوس")
    assert not figures("وقد جاءت مرة ثانية، وعادت")


def test_no_noun_before_the_rank() -> None:
    assert set(figures("قضيتين في شأنه الأولى موضوعها السرقة والثانية التهديد")) == {
        "قضيتين",
        "أولى",
        "ثانية",
    }


def test_pairs_of_attacks() -> None:
    assert set(figures("نفذ عمليتي طعن ودهس، وأحبطت محاولتي تسلل")) == {"عمليتي", "محاولتي"}
