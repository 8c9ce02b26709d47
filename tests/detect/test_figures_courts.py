"""Courts, casualties and the press that reports them: ranks of convicts, bracketed days, towns named like numbers."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.detect.figures import find
from workbench.domain.mention import Figure, FigureType, Qualifier

PUBLISHED = date(2021, 12, 30)


def figures(text: str) -> dict[str, Figure]:
    return {f.surface: f for f in find(text, PUBLISHED)}


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        (
            "قضت المحكمة بسجن الأول خمس سنوات وسجن الثاني ثلاث سنوات",
            ["أول", "خمس سنوات", "ثاني", "ثلاث سنوات"],
        ),
        ("حكمت بسجن المتهم الأول عشر سنوات", ["متهم الأول", "عشر سنوات"]),
        ("حكمت على المتهم الثالث عشر سنوات سجنا", ["متهم الثالث", "عشر سنوات"]),
        (
            "بالسجن خمس سنوات في حق الأول وسنتين في حق الثاني والثالث",
            ["خمس سنوات", "أول", "سنتين", "ثاني", "ثالث"],
        ),
        ("وحكم على الأول بالسجن المؤبد وعلى الثاني بالسجن 20 عاما", ["أول", "ثاني", "20 عاما"]),
        ("في الدقيقة الثالثة عشرة من المباراة", ["دقيقة الثالثة عشرة"]),
        ("الدورة الثامنة عشر لأيام قرطاج", ["دورة الثامنة عشر"]),
        ("على الساعة الحادية عشرة", ["ساعة الحادية عشرة"]),
        ("أطلق النار على الأول فأصابه", []),
    ],
)
def test_convicts_are_told_by_their_rank(text: str, surfaces: list[str]) -> None:
    assert [f.surface for f in find(text, PUBLISHED)] == surfaces


@pytest.mark.parametrize(
    ("text", "surface", "iso"),
    [
        ("في بيان تلقته اليوم الخميس (30-12)، إن محكمة", "يوم الخميس (30-12)", "2021-12-30"),
        ("الأحد (26/12) في المدينة", "أحد (26/12)", "2021-12-26"),
        ("في 13 أغسطس «آب» عام 2008م", "13 أغسطس «آب» عام 2008م", "2008-08-13"),
        ('في 4 نيسان "أبريل" 2019', '4 نيسان "أبريل" 2019', "2019-04-04"),
    ],
)
def test_days_in_brackets_and_months_in_quotation_marks(text: str, surface: str, iso: str) -> None:
    assert figures(text)[surface].iso == iso


def test_a_score_in_brackets_is_no_day() -> None:
    assert figures("فاز الفريق الخميس (3-1)")["خميس"].iso == "2021-12-30"


@pytest.mark.parametrize(
    "text",
    ["في مدينة الخمس غرب ليبيا", "قرب قرية بليون في الريف", "في بلدية الأربعاء بالبليدة", "سكان حي الثلاثاء"],
)
def test_towns_are_no_numbers_and_no_days(text: str) -> None:
    assert find(text, PUBLISHED) == []


def test_what_is_no_town_still_counts() -> None:
    assert figures("شهدت المدن الخمس هدوءا")["مدن الخمس"].value == 5
    assert figures("أنفق 3 بليون دولار")["3 بليون دولار"].value == 3_000_000_000
    assert figures("شهدت المدينة السبت هدوءا")["سبت"].iso == "2021-12-25"


@pytest.mark.parametrize(
    ("text", "surface", "noun"),
    [
        ("من هؤلاء، 552 حكم عليهم بالسجن", "552", None),
        ("وإن 14 قبض عليهم في المطار", "14", None),
        ("منعت المحاكمة عن 12 مدعى عليهم", "12 مدعى", "مدعى"),
        ("والمتوفين 7 أو 8 كإحصائية أولية", "7 أو 8", None),
        ("دفع 500 كتعويض أولي", "500", None),
    ],
)
def test_what_follows_a_number_and_is_not_counted(text: str, surface: str, noun: str | None) -> None:
    assert figures(text)[surface].noun == noun


def test_a_hedge_behind_the_number_is_not_of_the_day() -> None:
    found = figures("قتل 11 مدنيا على الأقل أمس السبت")
    assert found["11 مدنيا"].qualifier == "at_least"
    assert found["أمس السبت"].qualifier is None


def test_the_eldest_and_the_youngest_have_an_age() -> None:
    found = figures("عمر أصغرهم أربع سنوات وأكبرهم لم يتجاوز 18 عاما")
    assert found["18 عاما"].type == "age"
    assert figures("أكبرهن 12 عاما")["12 عاما"].type == "age"
    assert figures("أكبرهم حكم عليه بالسجن مدة 12 عاما")["12 عاما"].type == "duration"


def test_a_dual_behind_a_preposition_counts_after_another_dual() -> None:
    assert figures("في اليومين الأخيرين لطفلتين عالقتين")["طفلتين"].value == 2


@pytest.mark.parametrize(
    ("text", "surface", "iso"),
    [
        ("حكمت عليه بشهر حبسا نافذا", "شهر", "P1M"),
        ("والعقوبة بسنة سجنا", "سنة", "P1Y"),
        ("حكم عليه بالسجن سنة مع وقف التنفيذ", "سنة", "P1Y"),
        ("قضت بحبسه شهرا مع الشغل", "شهرا", "P1M"),
        ("قضت بحبس المتهم سنة مع الشغل", "سنة", "P1Y"),
    ],
)
def test_a_term_of_one(text: str, surface: str, iso: str) -> None:
    found = figures(text)[surface]
    assert (found.type, found.iso) == ("duration", iso)


def test_a_year_of_prison_is_no_term_where_it_is_dated() -> None:
    assert figures("دخل السجن سنة 2016")["سنة 2016"].type == "date"
    assert figures("فتاة تواجه 30 سنة سجنا")["30 سنة"].type == "duration"


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("اليوم /الأحد/. وقال مصدر", "يوم /الأحد/"),
        ("مساء اليوم /الأحد/ في المدينة", "مساء اليوم /الأحد/"),
        ("انفجرت سيارة مفخخة ثانية", "سيارة مفخخة ثانية"),
        ("دخلت الحرب أسبوعها الـ12", "أسبوعها الـ12"),
    ],
)
def test_spans_of_days_and_ranks(text: str, surface: str) -> None:
    assert list(figures(text)) == [surface]


def test_two_told_again_and_articles_of_a_text() -> None:
    assert list(figures("يقوم بتحريرها عنصرين دركيين اثنين فقط")) == ["عنصرين"]
    assert [f.type for f in find("تضم مواد الاشتراك 12 و13", PUBLISHED)] == ["identifier", "identifier"]
    assert [f.type for f in find("تضم مواد أولية 12 طنا", PUBLISHED)] == ["measure"]


@pytest.mark.parametrize(
    ("text", "surface", "role"),
    [
        ("حكما بالقتل تعزيرا لاثنين من أفراد العصابة", "اثنين", None),
        ("وبالحبس لمدة سنتين على ثلاثة أشخاص", "ثلاثة أشخاص", None),
        ("قررت المحكمة حبس 3 صحفيين سنة مع وقف التنفيذ", "3 صحفيين", None),
        ("أمرت النيابة بحبس 4 متهمين 4 أيام على ذمة التحقيق", "4 متهمين", "detained"),
        ("أصدر مذكرات إلقاء القبض بحق 24 متهما", "24 متهما", None),
        ("وكان 12 مهاجرا قد ضبطوا قبل أسبوع", "12 مهاجرا", "detained"),
        ("إن 53 مهاجرا، بينهم رضيعان، لقوا حتفهم", "53 مهاجرا", "killed"),
        ("إن 19 مدنيا بينهم 7 أطفال، استشهدوا في غارات", "19 مدنيا", "killed"),
        ("وقد فارق 4 منهم الحياة", "4", "killed"),
        ("فارقوا بلادهم وعاد 4 منهم إلى الحياة", "4", "returned"),
        ("بلغ عدد القتلى 26 في مركب كان يقل مئات المهاجرين", "مئات المهاجرين", None),
        ("ضبط زورق وعلى متنه 10 أشخاص", "10 أشخاص", "detained"),
        ("سجلت 120 إصابة بكورونا بينها 40 في عمان و30 في إربد", "30", "infected"),
        (
            "مقتل تسعة مدنيين بينهم ثلاثة أطفال في قرية البارة وأربعة مدنيين في بليون",
            "أربعة مدنيين",
            "killed",
        ),
        ("مقتل تسعة جنود بالإضافة إلى ستة مدنيين", "ستة مدنيين", "killed"),
        ("قتل 9 عناصر من الشرطة ثم أعلن عن ارتفاع عددهم إلى 11", "11", "killed"),
        ("جرى العثور على عشرة ناجين", "عشرة ناجين", "rescued"),
        ("عثر على 3 جثث", "3 جثث", "killed"),
        ("نجا صباح أمس حوالي 50 مسافرا من الموت", "50 مسافرا", "rescued"),
        ("شهداء العدوان الإسرائيلي 3961", "3961", "killed"),
        ("ضحايا الحرب 30 قانونا", "30 قانونا", None),
        ("إن وفيات الكوليرا في اليمن تجاوزت 2200 حالة", "2200 حالة", "killed"),
        ("فيما بلغت الحالات 356 ألفا", "356 ألفا", None),
        ("إن 2500 منزل تهدمت كليا", "2500 منزل", "destroyed"),
        ("اعتقال زعيم الحزب أحمد علي، و16 متهما آخر", "16 متهما", "detained"),
        ("420 قتيلا و800 جريح و252 معاقا", "252 معاقا", None),
        ("سقوط 1022 مدنيا، بين قتيل وجريح، منهم (388) طفلا و96 امرأة", "96 امرأة", "killed_or_wounded"),
    ],
)
def test_roles_of_courts_and_casualties(text: str, surface: str, role: str | None) -> None:
    assert figures(text)[surface].role == role


def test_people_are_whole_behind_their_tally() -> None:
    assert figures("ارتفعت الحصيلة إلى (2.119)، والجرحى إلى (10.019)")["10.019"].value == 10019


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("بأربع سنوات حبسا لكل واحد من ثلاثة متهمين", ["أربع سنوات", "ثلاثة متهمين"]),
        ("وسنتين حبسا وسنة حبسا موقوفة التنفيذ", ["سنتين", "سنة"]),
        ("فشملت نازلتين اثنتين، توبع فيهما", ["نازلتين اثنتين"]),
        ("من بينهم ثلاثة سبق أن حوكموا", ["ثلاثة"]),
        ("ضبط 15 كغم من الحشيش", ["15 كغم"]),
    ],
)
def test_spans_of_sentences_by_courts(text: str, surfaces: list[str]) -> None:
    assert [f.surface for f in find(text, PUBLISHED)] == surfaces


@pytest.mark.parametrize(
    ("text", "surface", "role"),
    [
        ("البحث عن 48 مهاجرا فقدوا حياتهم", "48 مهاجرا", "killed"),
        ("إن حصيلة الغرقى في الشواطئ بلغت 19 غريقا", "19 غريقا", "killed"),
        ("القبض على عصابة مكونة من 10 أشخاص", "10 أشخاص", None),
        ("وتفكيك شبكة تتكون من 12 فردا وتوقيف 5 منهم", "5", "detained"),
        ("إيقاف مجموعة مكونة من 32 شابا", "32 شابا", "detained"),
        ("وبلغ إجمالي الشهداء: 416، والجرحى: 1153", "1153", "wounded"),
        ("222 شهيدا ومصابا خلال الحرب", "222 شهيدا ومصابا", "killed_or_wounded"),
        ("إن 24 ألف لاجئ سوري عادوا إلى ديارهم", "24 ألف لاجئ", "returned"),
    ],
)
def test_roles_over_relatives_and_labels(text: str, surface: str, role: str | None) -> None:
    found = figures(text)
    assert found.get(surface, next(iter(found.values()))).role == role


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("تفاصيل اليوم الخامس والثمانين بعد المئة من المحاكمة", "يوم الخامس والثمانين بعد المئة", 185),
        ("موجز المحاكمة السادس بعد المئة", "موجز المحاكمة السادس بعد المئة", 106),
        ("أعيان البلدة والنواحي الأربع", "نواحي الأربع", 4),
        ("و3 على يد الشرطة وواحد على يد الجيش", "واحد", 1),
    ],
)
def test_ranks_over_a_hundred_and_ones(text: str, surface: str, value: int) -> None:
    assert figures(text)[surface].value == value


def test_more_of_days_pilgrims_hedges_and_names() -> None:
    assert figures("لقي خمسة يوم أمس الأول الثلاثاء مصرعهم")["يوم أمس الأول الثلاثاء"].iso == "2021-12-28"
    assert figures("11 مليون عمرة في شهر واحد")["شهر واحد"].type == "duration"
    assert figures("وإصابة 106 آخرين في الأقل")["106 آخرين"].qualifier == "at_least"
    assert figures("قتل 3 على يد هيئة تحرير الشام و5 في المدينة")["5"].role != "released"
    assert figures("في فرع التحقيقات - الفرع 251")["251"].type == "identifier"
    assert figures("أن 212 شخصا تعرضوا للاحتجاز التعسفي")["212 شخصا"].role == "detained"


def test_the_month_before_a_verb_of_the_past_is_past() -> None:
    found = find("وفي أكتوبر اندلعت الحرب", date(2007, 4, 26))
    assert found[0].iso == "2006-10"
    assert find("وفي أكتوبر تعقد القمة", date(2007, 4, 26))[0].iso == "2007-10"


@pytest.mark.parametrize(
    ("text", "surface", "role"),
    [
        ("حكما بالإعدام شنقا حتى الموت بحق 4 مجرمين", "4 مجرمين", None),
        ("السجن المؤبد لـ10 نساء ينتمين إلى التنظيم", "10 نساء", None),
        ("ونقلت الحافلة 17 أسيرا مفرجا عنهم", "17 أسيرا", "released"),
        ("تم الإفراج عن المعتقلين المقدسيين وعددهم 21، من المعتقل", "21", "released"),
        ("سأل عن المعتقلين المقدسيين وعددهم 21، من المعتقل", "21", None),
        ("أنقذ الحرس أول أمس 11 حراقا جزائريا", "11 حراقا", "rescued"),
    ],
)
def test_who_is_freed_or_sentenced_for_life(text: str, surface: str, role: str | None) -> None:
    assert figures(text)[surface].role == role


def test_a_hedge_behind_a_fraction() -> None:
    assert figures("إن ثلث الأسر تقريبا تعاني")["ثلث الأسر"].qualifier == "about"


@pytest.mark.parametrize(
    ("text", "published", "iso"),
    [
        ("منذ السابع من أكتوبر قتلت إسرائيل آلافا", date(2025, 3, 6), "2023-10-07"),
        ("بعد السابع من أكتوبر في غزة", date(2024, 4, 16), "2023-10-07"),
        ("في 7 أكتوبر فاز الفريق على ضيفه", date(2025, 9, 30), "2025-10-07"),
        ("ستعقد القمة في 7 أكتوبر المقبل بشأن غزة", date(2025, 6, 1), "2025-10-07"),
        ("قصفت غزة في 7 أكتوبر", date(2022, 10, 20), "2022-10-07"),
    ],
)
def test_the_day_that_became_a_name(text: str, published: date, iso: str) -> None:
    assert find(text, published)[0].iso == iso


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("استقبل المستشفى 8 مصابين في حادث", ["8 مصابين"]),
        ("وإصابة 12 جنديا مصابين بجروح", ["12 جنديا"]),
        ("بالطريق الوطني رقم 01 منطقة اوتول", ["01"]),
        ("وصل الرقم إلى 40 شخصا", ["40 شخصا"]),
        ("وقع الحادث على الساعة 09سا و15د بالمكان", ["ساعة 09سا و15د"]),
        ("وصل بعد 48 سا من الانتظار", ["48 سا"]),
    ],
)
def test_the_injured_roads_and_algerian_hours(text: str, surfaces: list[str]) -> None:
    assert [f.surface for f in find(text, PUBLISHED)] == surfaces


def test_an_algerian_hour_is_read() -> None:
    assert figures("على الساعة 09سا و15د بالمكان")["ساعة 09سا و15د"].iso == "T09:15"


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("الطعن 9098 لسنة 64 القضائية", ["9098", "64"]),
        ("الطعنان 12 و13 لسنة 64 ق", ["12", "13", "64"]),
        ("في القضية رقم 450/2016 جنايات", ["450/2016"]),
        ("في قرارها عدد 636/2014", ["636/2014"]),
    ],
)
def test_what_courts_file_is_an_identifier(text: str, surfaces: list[str]) -> None:
    """The number of a case with its year, the years of a court."""
    found = find(text, PUBLISHED)
    assert [f.surface for f in found] == surfaces
    assert {f.type for f in found} == {FigureType.IDENTIFIER}


def test_an_accused_by_his_number_is_ranked() -> None:
    """المتهم 18 is which of them; المتهم 15 يوما is a term."""
    ranked, *_ = find("إسقاط الدعوى في حق المتهم 18، المدعو عثمان", PUBLISHED)
    term, *_ = find("حبس المتهم 15 يوما", PUBLISHED)
    assert (ranked.type, ranked.value) == (FigureType.ORDINAL, 18)
    assert term.type is FigureType.DURATION


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("إن 15 سجينا على الأقل وأربعة حراس قتلوا", ["killed", "killed"]),
        ("من بين الناجين 29 رجلا وامرأة واحدة وطفل من السودان، و18 رجلا من بنغلاديش", ["rescued"] * 3),
        ("القبض على (50) متهما، منهم (23) مخالفا لنظام الحدود؛ (10) من الجنسية الإثيوبية", ["detained"] * 3),
        ("إن 31 جثة انتشلت وهي لعشرين رجلا وعشر نساء", ["killed"] * 3),
        ("تعتقل السلطات 1200 معتقل إداري، و32 أسيرة", ["detained", "detained"]),
        ("الاستماع ل25 شاهدا و15 ضحية", [None, None]),
        ("أودى القتال بحياة 44 من أعضاء هيئة تحرير الشام و16 من حلفائها", ["killed", "killed"]),
        ("شرطة دبي توقف لصين", ["detained"]),
        ("لقي 2800 شخص مصرعهم واعتبر الآلاف في عداد المفقودين", ["killed", "missing"]),
        ("إصابات بفيروس كورونا: 49 حالة وفاة و49 حالة ما زالت حاملة للفيروس", ["killed", "infected"]),
        ("العثور على أربعة محتجزين داخل حطام السيارة", [None]),
        ("18 مصابا ونحو 250 آخرين محاصرين", ["wounded", None]),
        ("لقي شخصان مقتلهما", ["killed"]),
        ("ترحيل 138 عائلة إلى سكنات جديدة", [None]),
        ("السجن لقاتل 22 مهاجرا", ["killed"]),
        ("ضبط شخصين داخل سيارة", ["detained"]),
    ],
)
def test_roles_that_parts_carry_on(text: str, roles: list[str | None]) -> None:
    """Parts by nationality, bodies, survivors; what a thing holds is held by nobody."""
    assert [f.role for f in find(text, PUBLISHED)] == roles


def test_an_adjective_before_one_belongs_to_its_noun() -> None:
    """عبوة ناسفة واحدة is one figure."""
    [one] = find("انفجرت عبوة ناسفة واحدة", PUBLISHED)
    assert one.surface == "عبوة ناسفة واحدة"


@pytest.mark.parametrize(
    ("text", "surface", "iso"),
    [
        ("من 15 إلى 21/2/2025", "15 إلى 21/2/2025", "2025-02-15/2025-02-21"),
        ("من 15 إلى 21 /2/ 2025", "15 إلى 21 /2/ 2025", "2025-02-15/2025-02-21"),
        ("الخميس (30|12)", "خميس (30|12)", "2021-12-30"),
        ("في الربع الأول من العام 1439هـ", "ربع الأول من العام 1439هـ", None),
    ],
)
def test_days_by_strokes_and_bars(text: str, surface: str, iso: str | None) -> None:
    """Days before a written-out date, a bar between day and month, quarters of a lunar year."""
    [one] = find(text, PUBLISHED)
    assert (one.surface, one.iso) == (surface, iso)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("قضت المحكمة بالسجن على المرشد، وبإعدام ستة آخرين، تمت محاكمتهم غيابيا", None),
        ("نفذت السلطات حكم المحكمة بإعدام ستة متهمين", "killed"),
        ("ارتفاع عدد الوفيات لـ769", "killed"),
        ("حملة اعتقالات واسعة في أنحاء الضفة، طالت ما لا يقل عن 30 مواطنا", "detained"),
        ("الضرائب طالت 30 مواطنا", None),
        ("التحفظ على 3 أشخاص", "detained"),
    ],
)
def test_roles_of_sentences_and_raids(text: str, role: str | None) -> None:
    """Who is sentenced to death is not dead; whom raids reached is held."""
    [one] = find(text, PUBLISHED)
    assert one.role == role


def test_a_site_called_by_digits_and_accidents_in_thousands() -> None:
    """موقع "0404" is a name; 107.637 حادث are so many thousand."""
    assert find('وذكر موقع "0404" العبري', PUBLISHED) == []
    [one] = find("بلغ 107.637حادث مروري", PUBLISHED)
    assert one.value == 107_637


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("مقتل 7 أشخاص، بينهم 6 على يد قوات النظام، و1 على يد المعارضة", ["killed"] * 3),
        ("مقتل 277 مدنيا، بينهم 2 من الكوادر الإعلامية و3 من الكوادر الطبية", ["killed"] * 3),
        ("قتل 3 أشخاص وهم طفلتان وامرأة", ["killed", "killed"]),
        ("بلغت 7 وفيات، منها 4 حالات في حوادث المرور", ["killed", "killed"]),
        ("إن 118 مدنيا سقطوا، بينهم 18 طفلا", ["killed", "killed"]),
        ("3 عمال سقطوا من سطح البناية", [None]),
        ("أعداد المعتقلين تفوق حاجز 215 ألفا", ["detained"]),
        ("إنقاذ شخصين تعرضا للتسمم", ["rescued"]),
        ("394 على يد القوات الحكومية هم 364 رجلا", [None, None]),
    ],
)
def test_roles_that_like_parts_share(text: str, roles: list[str | None]) -> None:
    """By whose hand, of which body, who they are."""
    found = find(text, PUBLISHED)
    assert [f.role for f in found] == roles
    assert FigureType.STRENGTH not in {f.type for f in found}


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("في تشرين الأول/ 2021", "2021-10"),
        ("ما بين 8 ديسمبر/كانون الأول و6 سبتمبر/أيلول", "2020-12-08/2021-09-06"),
    ],
)
def test_months_by_strokes(text: str, iso: str) -> None:
    """The year behind a stroke; an interval over the new year ends before the publication."""
    [one] = find(text, date(2021, 9, 10))
    assert one.iso == iso


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("سقوط ضحايا بينهم سبعة أطفال", ["killed"]),
        ("إن 38 شخصا غالبيتهم من الأطفال والنساء قتلوا", ["killed"]),
        ("إن 38 شخصا بينهم 3 أصيبوا", [None, "wounded"]),
        ("إن مسلحين خطفوا 15 طفلا", ["kidnapped"]),
        ("حوالي 50 مسلحا خطفوا الأطفال في قرية", [None]),
        ("تشريد الآلاف فيما بات 25 مليون شخص يعانون الجوع", ["displaced", None]),
        ("بالإعدام شنقا لـ3 متهمين وتبرئة اثنين آخرين", [None, None]),
    ],
)
def test_roles_over_asides_and_clauses(text: str, roles: list[str | None]) -> None:
    """Groups without an article, asides without a comma, who did it to whom."""
    assert [f.role for f in find(text, PUBLISHED)] == roles


def test_the_point_behind_a_lunar_year_ends_the_sentence() -> None:
    """في 1435هـ. has its era, not its full stop."""
    [one] = find("صدر في 1435هـ.", PUBLISHED)
    assert (one.surface, one.iso) == ("1435هـ", "2013-11-04/2014-10-24")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("تعداد السكان 18 سنة فأكثر", FigureType.AGE),
        ("نسبة البطالة بين الأفراد 15 سنة فما فوق", FigureType.AGE),
        ("حكم بالسجن 5 سنوات فأكثر", FigureType.DURATION),
    ],
)
def test_people_of_so_many_years_or_more_have_an_age(text: str, kind: FigureType) -> None:
    """Whom a census counts from some age on."""
    [one] = find(text, PUBLISHED)
    assert one.type is kind


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("نحو 83 ألف امرأة وفتاة قتلن عمدا", ["killed"]),
        ("12 رجلا وامرأة قتلوا في الهجوم", ["killed"]),
        ("12 رجلا وامرأة قتلوا 3 جنود", [None, "killed"]),
        ("20 تلميذة خطفن من مدرستهن", ["kidnapped"]),
        ("9 أشخاص إثر استنشاقهم لغاز أحادي أكسيد الكربون", ["infected"]),
    ],
)
def test_roles_of_women_and_of_one_more(text: str, roles: list[str | None]) -> None:
    """Verbs of women, one more joined before the verb, gas that was breathed in."""
    assert [f.role for f in find(text, PUBLISHED)] == roles


@pytest.mark.parametrize(
    ("text", "role", "qualifier"),
    [
        ("25 ألف وحدة سكنية مدمرة", "destroyed", None),
        ("إن الخاطفين اقتادوا 140 تلميذا", "kidnapped", None),
        ("اقتادت الشرطة 3 أشخاص إلى المخفر", "detained", None),
        ("عملية الخطف التي طالت 276 تلميذة", "kidnapped", None),
        ('لا تزال 111 طالبة "مفقودات"', "missing", None),
        ("أنقذوا نحو ألفين آخرين", "rescued", Qualifier.ABOUT),
        ("لأزيد من 680 مريضا", None, Qualifier.MORE_THAN),
        ("عددها لم يصل إلى 600 شاحنة", None, Qualifier.LESS_THAN),
        ('قتل "20 شخصا" على الأقل', "killed", Qualifier.AT_LEAST),
    ],
)
def test_roles_and_hedges_of_reports(text: str, role: str | None, qualifier: Qualifier | None) -> None:
    """Who leads whom off, what lies in ruins, hedges with ل, behind a quotation mark and of what was not reached."""
    [one] = find(text, PUBLISHED)
    assert (one.role, one.qualifier) == (role, qualifier)


def test_the_dead_hand_nothing_on_to_the_displaced() -> None:
    """36 ألف قتيل ومليوني نازح."""
    assert [f.role for f in find("خلفت الحرب 36 ألف قتيل ومليوني نازح", PUBLISHED)] == ["killed", "displaced"]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("يعتقد أن ما بين 70 و80 شخصا تمكنوا من النجاة", ["rescued"]),
        ("من بين المهاجرين الموقوفين ثلاثة مواطنين من غينيا، وأربعة من جزر القمر", ["detained"] * 2),
        ("قبضت على 6 سائقين", ["detained"]),
        ("سقوط 21 شخصا في المياه", [None]),
        ("عثر على 20 جثة، فيما هناك عدد مماثل في عداد المفقودين", ["killed", "missing"]),
    ],
)
def test_roles_at_sea(text: str, roles: list[str | None]) -> None:
    """Who saved himself, of whom some were, where they fell, as many more."""
    assert [f.role for f in find(text, PUBLISHED)] == roles


def test_an_age_in_quotation_marks_behind_a_full_name() -> None:
    """عادل عبد المجيد مجاهد "40 عاما"."""
    [one] = find('وهم عادل عبد المجيد مجاهد "40 عاما" من دمنهور', PUBLISHED)
    assert one.type is FigureType.AGE


def test_the_noun_of_a_count_over_an_adjective_of_its_plural() -> None:
    """الحالات المتوفاة الثلاث."""
    [one] = find("نقل الحالات المتوفاة الثلاث إلى المستشفى", PUBLISHED)
    assert one.surface == "حالات المتوفاة الثلاث"


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("ويدعى علي موزة-50 عاما.", [FigureType.AGE]),
        ("تراوحت بين عامين و18 شهرا حبسا نافذا", [FigureType.DURATION, FigureType.DURATION]),
        ("وفاة 57 شخصا وآلاف الأسر بلا مأوى", [FigureType.CASUALTY, FigureType.COUNT]),
    ],
)
def test_ages_behind_a_dash_terms_and_the_homeless(text: str, kinds: list[FigureType]) -> None:
    """What is typed onto a name, terms that fall, families without a roof."""
    assert [f.type for f in find(text, PUBLISHED)] == kinds


def test_pointed_thousands_told_again_from_a_bare_thousand() -> None:
    """(1.960) ألف وتسعمائة وستون is 1,960."""
    [one] = find("ضبط (1.960) ألف وتسعمائة وستون حبة", PUBLISHED)
    assert one.value == 1960
