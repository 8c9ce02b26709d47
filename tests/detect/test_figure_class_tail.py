"""The tail of the press: thousands before their scale, ranks, one of a list, labels with a colon, what is no figure."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.detect.figures import find

PUBLISHED = date(2025, 10, 15)


def _told(text: str) -> list[tuple[str, str, object, str | None]]:
    return [(f.surface, f.type.value, f.value, f.role) for f in find(text, PUBLISHED)]


@pytest.mark.parametrize("mark", list(".,٫٬،"))
@pytest.mark.parametrize("scale", ["ألف", "مليون", "مليار", "ملايين"])
@pytest.mark.parametrize("digits", ["2", "12", "100", "٢"])
def test_round_thousands_before_a_scale_are_read_and_end_no_document(
    digits: str, mark: str, scale: str
) -> None:
    found = find(f"بلغت الأرباح {digits}{mark}000 {scale} ريال", PUBLISHED)
    assert len(found) == 1
    assert all(float(a) > 0 for a in found[0].alternatives)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("القانون عدد: 12545", ("12545", "identifier", 12545, None)),
        ("سجل تجاري رقم: 45213", ("45213", "identifier", 45213, None)),
        ("أصدر مجلس الأمن القرار الأممي (2216) بشأن اليمن", ("2216", "identifier", 2216, None)),
        ("صدر المرسوم الرئاسي (33) أمس الأول", ("33", "identifier", 33, None)),
        ("احترقت الطوابق 16 و17 من المبنى", ("17", "identifier", 17, None)),
        ("سكان الطابقين 3 و4", ("3", "identifier", 3, None)),
        ("أطلقت علامتها التجارية الأولى", ("علامتها التجارية الأولى", "ordinal", 1, None)),
        ("قدم ديوانه الشعري الثاني", ("ديوانه الشعري الثاني", "ordinal", 2, None)),
        ("الزيارة الثانية للوزير والأولى منذ 2015", ("أولى", "ordinal", 1, None)),
        ("وهو الفوز الخامس، والأول له منذ عام", ("أول", "ordinal", 1, None)),
        ("إن واحدا على الأقل من هؤلاء السكان مريض", ("واحدا", "count", 1, None)),
        ("أطلق ثلاثة صواريخ باتجاه المطار، وواحد باتجاه الميناء", ("واحد", "count", 1, None)),
        ("أرسلت خمسة حراس إلى المدرسة، وواحدا إلى المكتبة", ("واحدا", "count", 1, None)),
        ("استقبل الوزير معاونيه الثلاثة", ("معاونيه الثلاثة", "count", 3, None)),
        ("اجتمع المدرب بلاعبيه الأربعة", ("لاعبيه الأربعة", "count", 4, None)),
        ("اقترب عدد الجرحى من 122,000", ("122,000", "casualty", 122000, "wounded")),
        ("ويقترب عدد القتلى من 50 ألفا", ("50 ألفا", "casualty", 50000, "killed")),
    ],
)
def test_what_the_tail_of_the_press_tells(text: str, wanted: tuple[str, str, object, str | None]) -> None:
    assert wanted in _told(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("العدد: 12 طالبا", "count"),
        ("عدد: 5 سيارات", "count"),
        ("الجيش الوطني (33) جنديا", "strength"),
        ("الناخب التونسي (33) كان هنا", "count"),
    ],
)
def test_a_colon_or_a_bracket_alone_names_no_file(text: str, wanted: str) -> None:
    assert [f.type.value for f in find(text, PUBLISHED)] == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "وصل معاون أول مباحث القسم",
        "قال واحد إلى جانب الطريق",
        "واحد من أهم المدن",
        "القادمون إلى المدينة، والأول في الصف واقف",
    ],
)
def test_what_is_like_the_tail_and_tells_nothing(text: str) -> None:
    assert _told(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("توج بأول ألقابه هذا العام", ("أول ألقابه", "ordinal", 1, None)),
        ("أصدرت ثاني ألبوماتها", ("ثاني ألبوماتها", "ordinal", 2, None)),
        ("لاحت أول بوادر الأزمة", ("أول بوادر", "ordinal", 1, None)),
        ("كان هذا أول العقود التي توقعها", ("أول العقود", "ordinal", 1, None)),
        ("إدراج شخص ثالث متورط في الشبكة", ("شخص ثالث", "ordinal", 3, None)),
        ("القبض على 100 متورط في القضية", ("100 متورط", "count", 100, "detained")),
        ("ضبط 120 مخالفا و100 مخالف آخر", ("100 مخالف", "count", 100, "detained")),
        ("دمرت القوات 15 آلية للعدو", ("15 آلية", "count", 15, "destroyed")),
        ("القافلة مدعومة بعشرين آلية", ("عشرين آلية", "count", 20, None)),
        ("وصلت فرقتا إنقاذ إلى المكان", ("فرقتا", "count", 2, None)),
        ("نجا من محاولتي اغتيال سابقتين", ("محاولتي", "count", 2, None)),
    ],
)
def test_ranks_vehicles_and_pairs(text: str, wanted: tuple[str, str, object, str | None]) -> None:
    assert wanted in _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "قبل أول العقدين",
        "في عمليتي اغتيال النائبين سالم وحمدان",
        "توجه إليه الوزير",
        "هذا مخالف للقانون",
    ],
)
def test_no_rank_no_vehicle_no_pair(text: str) -> None:
    assert _told(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("تم تسليم 5 منهم إلى ذويهم", ("5", "count", 5, "returned")),
        ("سلمت الشرطة ثلاثة أطفال إلى ذويهم", ("ثلاثة أطفال", "count", 3, "returned")),
        ("وثمة 400 أسرة عادت إلى منازلها", ("400 أسرة", "count", 400, "returned")),
        ("تسليم 12 جثمانا إلى ذويهم", ("12 جثمانا", "casualty", 12, "killed")),
        ("تسليم 5 سيارات إلى أصحابها", ("5 سيارات", "count", 5, None)),
        ("وثمة 400 أسرة عادت إلى الاحتجاج", ("400 أسرة", "count", 400, None)),
        ("الشيء الثاني مهم", ("شيء الثاني", "ordinal", 2, None)),
        ("المراحل بمرحلتيها الأولى والثانية", ("مرحلتيها الأولى", "ordinal", 1, None)),
        ("سقط صاروخ واحد على المدينة", ("صاروخ واحد", "count", 1, None)),
        ("سقط صاروخ باليستي واحد على المدينة", ("صاروخ باليستي واحد", "count", 1, None)),
        ('قال إن "الفيلم الأول" له', ("فيلم الأول", "ordinal", 1, None)),
        ("فيلم «الأرض» أول أفلام المخرج «سالم»", ("أول أفلام", "ordinal", 1, None)),
    ],
)
def test_who_came_back_and_what_still_counts(text: str, wanted: tuple[str, str, object, str | None]) -> None:
    assert wanted in _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "والتعادل شيء ثاني",
        "هذه حاجة تانية خالص",
        "المحاكم بدرجتيها الأولى والثانية",
        "أطلق صاروخ بدر واحد على المدينة",
        "تراجع المداخيل الماية للدولة",
        "فيلم «الحب من أول صراع»",
        "رواية «الجيل الثالث»",
        "السفينتان كانتا متجهتين إلى الميناء",
    ],
)
def test_what_only_looks_like_a_figure(text: str) -> None:
    assert _told(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("قافلة «شريان الحياة» الـ 28", "قافلة «شريان الحياة» الـ 28"),
        ('انطلق مهرجان "كناوة" الـ24', 'مهرجان "كناوة" الـ24'),
        ("مهرجان «كناوة» السادس والعشرون", "مهرجان «كناوة» السادس والعشرون"),
        ('قمة "بريكس" السابعة عشرة', 'قمة "بريكس" السابعة عشرة'),
        ("شارك في مؤتمر موسكو الثالث للأمن", "مؤتمر موسكو الثالث"),
        ("انعقدت قمة الرياض الثانية", "قمة الرياض الثانية"),
    ],
)
def test_a_rank_has_the_event_over_its_quoted_name_or_its_town(text: str, wanted: str) -> None:
    assert [(f.surface, f.type.value) for f in find(text, PUBLISHED)] == [(wanted, "ordinal")]


@pytest.mark.parametrize(
    "text", ["جائزة محمد السادس", "مؤتمر عبد الله الثاني", "مؤتمر القاهرة الذي عقد", 'مسلسل "الحارة" الثاني']
)
def test_kings_and_titles_rank_no_event(text: str) -> None:
    assert _told(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("اعتقلت القوات مرافقيه الخمسة", ("مرافقيه الخمسة", "count", 5, "detained")),
        ("القبض على معاونيه الثلاثة", ("معاونيه الثلاثة", "count", 3, "detained")),
        ("اعتقلت الشرطة أصدقاءه الأربعة", ("أصدقاءه الأربعة", "count", 4, "detained")),
        ("قتل مرافقيه الخمسة", ("مرافقيه الخمسة", "casualty", 5, "killed")),
        ("ضبطت الشرطة حقائبه الخمس", ("حقائبه الخمس", "count", 5, None)),
    ],
)
def test_those_of_somebody_have_the_role(text: str, wanted: tuple[str, str, object, str | None]) -> None:
    assert wanted in _told(text)
