"""What texts of matches write: points without a dash, periods of a game, which win it was, times of races, minutes."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.detect.figures import find
from workbench.domain.mention import Figure, FigureType

PUBLISHED = date(2026, 3, 2)
BASKET = "فاز الفريق في مباراة من دوري كرة السلة. "
FOOTBALL = "فاز الفريق في المباراة وسجل اللاعب هدفا. "


def figures(text: str) -> dict[str, Figure]:
    return {f.surface: f for f in find(text, PUBLISHED)}


@pytest.mark.parametrize(
    ("text", "surface", "sides"),
    [
        ("على ضيفه بوسطن 102 100، فيما واصل", "102 100", (102, 100)),
        ("ليهزم مضيفه ممفيس 95 87 الأحد", "95 87", (95, 87)),
        ("للفوز على ميلووكي 98 115.", "98 115", (98, 115)),
    ],
)
def test_points_without_a_dash(text: str, surface: str, sides: tuple[int, int]) -> None:
    found = figures(BASKET + text)[surface]
    assert (found.type, found.low, found.high) == (FigureType.SCORE, *sides)


@pytest.mark.parametrize("text", ["بلغ عدد السكان 102 100 نسمة", "حضر المباراة 102 100 متفرج"])
def test_thousands_with_a_blank_are_one_number(text: str) -> None:
    assert any(f.value == 102100 for f in find(BASKET + text, PUBLISHED))
    assert any(f.value == 102100 for f in find(text, PUBLISHED))


@pytest.mark.parametrize("surface", ["ربع الأول", "ربع الرابع", "نصف الثاني"])
def test_periods_of_a_game_are_ranks(surface: str) -> None:
    found = figures(f"{BASKET}سجل كارتر عشر نقاط في ال{surface} قبل أن يخرج")[surface]
    assert (found.type, found.iso) == (FigureType.ORDINAL, None)


def test_quarters_of_a_year_stay_dates() -> None:
    assert figures("ارتفعت الأرباح في الربع الرابع")["ربع الرابع"].iso == "2025-36"
    assert (
        figures(f"{BASKET}زادت إيرادات الدوري في الربع الرابع من 2025")["ربع الرابع من 2025"].iso == "2025-36"
    )


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("وهذا هو الفوز 21 في مسيرته", "21", 21),
        ("وأنهى الفوز 19 على التوالي للفريق", "19", 19),
        ("توج باللقب 14 في تاريخه", "14", 14),
        ("خاض المباراة 100 له مع المنتخب", "100", 100),
        ("وهذا الفوز الـ65 لهاميلتون", "فوز الـ65", 65),
        ("هو اللقب الـ20 في مسيرته", "لقب الـ20", 20),
    ],
)
def test_which_win_it_was(text: str, surface: str, value: int) -> None:
    found = figures(text)[surface]
    assert (found.type, found.value) == (FigureType.ORDINAL, value)


@pytest.mark.parametrize(
    "text", ["شهدت المباراة 3 أهداف", "كلفت الهزيمة 30 ألف دينار", "بعد الفوز 3 - 1 على ضيفه"]
)
def test_a_win_before_what_is_counted_ranks_nothing(text: str) -> None:
    assert all(f.type is not FigureType.ORDINAL for f in find(FOOTBALL + text, PUBLISHED))


@pytest.mark.parametrize(
    ("text", "surface", "iso"),
    [
        ("بزمن قدره 1:42.34 دقيقة", "1:42.34 دقيقة", "PT1M42.34S"),
        ("قطع المسافة في 2:04:15 ساعة", "2:04:15 ساعة", "PT2H4M15S"),
        ("مسجلا 3:26.73 في النهائي", "3:26.73", "PT3M26.73S"),
    ],
)
def test_what_a_race_took(text: str, surface: str, iso: str) -> None:
    found = figures(text)[surface]
    assert (found.type, found.iso) == (FigureType.DURATION, iso)


@pytest.mark.parametrize(("text", "iso"), [("يبدأ اللقاء 20:30", "T20:30"), ("الساعة 18:45 مساء", "T18:45")])
def test_hours_of_the_day_stay_times(text: str, iso: str) -> None:
    assert [f.iso for f in find(text, PUBLISHED)] == [iso]


def test_minutes_of_goals_in_brackets() -> None:
    found = figures(f"{FOOTBALL}سجل الأهداف صلاح (34 و56) وماني (78 من ركلة جزاء) وكين (90+3)")
    assert {s: (f.type, f.value) for s, f in found.items() if s[:2].isdigit()} == {
        "34": (FigureType.ORDINAL, 34),
        "56": (FigureType.ORDINAL, 56),
        "78": (FigureType.ORDINAL, 78),
        "90+3": (FigureType.ORDINAL, 93),
    }


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("يحمل الرقم القياسي في عدد ألقاب الغراند سلام (20)", "20"),
        ("وأضاف 14 نقطة و10 متابعات", "10 متابعات"),
        ("سجل 15 هدف و3 تمريرات", "3 تمريرات"),
        ("يعزز رصيده هذا الموسم بعشرة انتصارات", "عشرة انتصارات"),
    ],
)
def test_what_is_counted_is_no_rank(text: str, surface: str) -> None:
    assert figures(FOOTBALL + text)[surface].type is FigureType.COUNT


def test_points_of_each_are_no_score() -> None:
    found = figures(f"{BASKET}أضاف شيت وأجاي 21 نقطة لكل منهما")
    assert found["21 نقطة"].type is FigureType.MEASURE
    assert figures(f"{FOOTBALL}تعادل الفريقان بهدفين لكل منهما")["هدفين لكل منهما"].type is FigureType.SCORE


def test_what_was_just_counted_is_left_out() -> None:
    found = figures("خاض 14 مباراة فاز في ست وتعادل في خمس وخسر في ثلاث.")
    assert {f.value for f in found.values()} == {14, 6, 5, 3}


@pytest.mark.parametrize("text", ["خسر مبارياته الأربع الأخيرة على أرضه", "فازت في مبارياتها الأربع الماضية"])
def test_four_matches_are_no_wednesday(text: str) -> None:
    (found,) = find(text, PUBLISHED)
    assert (found.type, found.value) == (FigureType.COUNT, 4)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("حل سائقاه ساينز ولوكلير رابعاً وخامساً في الترتيب", [4, 5]),
        ("كان يدور في فلك المراكز من الرابع عشر إلى السادس عشر، رافعا رصيده", [14, 16]),
        ("جامعة الملك سعود الأولى عربيا في المرتبة 186", [1, 186]),
        ("وجامعة الملك فهد ثانيا في المرتبة 302", [2, 302]),
        ("في المرتبة 1000 ضمن أفضل الجامعات", [1000]),
        ("لكنه الأول للسائق البريطاني في فرنسا", [1]),
        ("ويمبلدون ثالثة البطولات الأربع الكبرى", [3, 4]),
        ("وجاءت بمرتبة 117 من 150 جامعة", [117, 150]),
    ],
)
def test_places(text: str, values: list[int]) -> None:
    assert [f.value for f in find(text, PUBLISHED)] == values


def test_deputies_are_not_ranked() -> None:
    assert "نائبيه الأول" not in figures("يضم رئيس المجلس ونائبيه الأول والثاني")


def test_a_majority_is_half_and_one_more() -> None:
    assert list(figures("لعدم تخطي المرشحين نسبة 50% + 1 رغم")) == ["50%"]


@pytest.mark.parametrize(
    ("text", "surface", "iso"),
    [
        ("تجرى الدورة من 17/8 إلى 24/8", "17/8 إلى 24/8", "2026-08-17/2026-08-24"),
        ("من 5/3 إلى 12/3/2026", "5/3 إلى 12/3/2026", "2026-03-05/2026-03-12"),
        ("بين 17/8 و24/8", "17/8 و24/8", "2026-08-17/2026-08-24"),
        ("من 25/12 حتى 5/1", "25/12 حتى 5/1", "2025-12-25/2026-01-05"),
    ],
)
def test_days_by_their_months(text: str, surface: str, iso: str) -> None:
    assert figures(text)[surface].iso == iso


def test_fractions_stay_fractions() -> None:
    assert all(f.type is not FigureType.DATE for f in find("يضاف من 1/4 إلى 3/4 كوب من الماء", PUBLISHED))


def test_the_end_of_the_first_months_is_inside() -> None:
    found = figures("مع نهاية الأشهر التسعة الأولى من 2025")["نهاية الأشهر التسعة الأولى من 2025"]
    assert (found.iso, found.precision) == ("2025-01/2025-09", "late-month")


@pytest.mark.parametrize(
    "text",
    ["على خطة هجومية تعتمد على 4/4/2 ومع", "على نظام التشغيل iOS 12.5.7، الذي", "إلى iOS 15.1 أو أعلى"],
)
def test_lines_of_a_team_and_versions(text: str) -> None:
    assert find(text, PUBLISHED) == []


def test_a_plan_of_a_day_keeps_its_date() -> None:
    assert [f.iso for f in find("خطة بدأت في 4/4/2018", PUBLISHED)] == ["2018-04-04"]


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("عند الدقيقة “65” بعد تسديدة", "65", 65),
        ("حتى الركلة 14 عندما أضاع", "14", 14),
        ("خرج مصابا في د 23 وعاد", "23", 23),
        ("سجل رونالدو (د:42) هدفا", "42", 42),
        ("رفع رصيده إلى النقطة رقم 38 في الصدارة", "38", 38),
    ],
)
def test_minutes_and_kicks(text: str, surface: str, value: int) -> None:
    found = figures(FOOTBALL + text)[surface]
    assert (found.type, found.value) == (FigureType.ORDINAL, value)


def test_so_many_of_more_are_two_counts() -> None:
    assert [f.value for f in find("سجل 12 من 21 محاولة", PUBLISHED)] == [12, 21]
    assert [f.type for f in find("9 من 10 أطفال يعانون", PUBLISHED)] == [FigureType.FRACTION]


def test_attempts_have_no_role() -> None:
    assert [f.role for f in find("يؤدي ثلاث محاولات خطف", PUBLISHED)] == [None]


def test_what_began_a_day_ago_is_of_this_year() -> None:
    found = find("ستتوقف عن الدعم اعتبارا من 1 مارس", PUBLISHED)
    assert [f.iso for f in found] == ["2026-03-01"]


def test_seeds_of_players() -> None:
    found = figures(
        "فوز الصربي نوفاك ديوكوفيتش السادس على الدنماركية كارولين فوزنياكي الثانية في ويمبلدون للتنس"
    )
    assert [f.value for f in found.values()] == [6, 2]


def test_a_pope_has_no_seed() -> None:
    assert find("زار الأرجنتيني البابا بندكت السادس المدينة", PUBLISHED) == []


def test_four_each_are_no_score() -> None:
    assert [f.type for f in find("حصل الفريقان على 4 لكل منهما", PUBLISHED)] == [FigureType.COUNT]


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("فازت في سباق 200 م فراشة في السباحة", "200 م", 200),
        ("بعد فوزها في 400 م حرة", "400 م", 400),
        ("حفرة بعمق 30 م", "30 م", 30),
    ],
)
def test_races_in_metres(text: str, surface: str, value: int) -> None:
    found = figures(text)[surface]
    assert (found.type, found.value, found.unit) == (FigureType.MEASURE, value, "metre")


def test_an_era_and_the_evening_are_no_metres() -> None:
    assert [f.type for f in find("ولد سنة 200 م في روما، الساعة 10 م", PUBLISHED)] == [
        FigureType.DATE,
        FigureType.TIME,
    ]


@pytest.mark.parametrize(
    ("text", "surface", "iso"),
    [
        ("بزمن قدره 13 ساعة 47 دقيقة 15 ثانية", "13 ساعة 47 دقيقة 15 ثانية", "PT13H47M15S"),
        ("ثاني أسرع زمن وقدره 2:18:50 دقيقة", "2:18:50 دقيقة", "PT2M18.5S"),
        ("أنهته بفارق أقل من ثانية عن الرقم", "ثانية", "PT1S"),
    ],
)
def test_times_of_races(text: str, surface: str, iso: str) -> None:
    assert figures(text)[surface].iso == iso


def test_places_one_after_another() -> None:
    text = "فيما حل الأسترالي مات ويلسون ثانيا والياباني إيبي واتانابي ثالثا. أما تيبوجو، فحل رابعا. بحلوله خامسا"
    assert [f.value for f in find(text, PUBLISHED)] == [2, 3, 4, 5]


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("نجاح ألبوم سويفت الـ12 الذي طرح", "12", 12),
        ("تأليف أغنيات الألبوم الـ12 للمغنية", "ألبوم الـ12", 12),
        ("احتفل بلقب نادال الـ20", "20", 20),
    ],
)
def test_editions_of_somebody(text: str, surface: str, value: int) -> None:
    found = figures(text)[surface]
    assert (found.type, found.value) == (FigureType.ORDINAL, value)


def test_under_so_many_years_is_an_age() -> None:
    assert [f.type for f in find("القميص الأبيض لأفضل دراج تحت 23 عاما", PUBLISHED)] == [FigureType.AGE]


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("فاز على المصنف الـ27 عالميا في التنس", "مصنف الـ27", 27),
        ("في مباراة نصف النهائي الثانية بين الفريقين", "مباراة نصف النهائي الثانية", 2),
    ],
)
def test_sets_and_rounds(text: str, surface: str, value: int) -> None:
    found = figures(text)[surface]
    assert (found.type, found.value) == (FigureType.ORDINAL, value)


def test_one_set_is_of_the_score() -> None:
    (found,) = find("تغلب بمجموعتيّن مقابل مجموعة واحدة على خصمه", PUBLISHED)
    assert (found.type, found.low, found.high) == (FigureType.SCORE, 2, 1)


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("استشهاد الشابين سند أبو عطية 17 عاما ويزيد السعدي 23 عاما برصاص الاحتلال", [17, 23]),
        ("مقتل محمد علي 20 عاما وأحمد حسن 30 عاما في الحادث", [20, 30]),
    ],
)
def test_ages_behind_names_of_the_killed(text: str, ages: list[int]) -> None:
    assert [f.value for f in find(text, PUBLISHED) if f.type is FigureType.AGE] == ages


def test_years_served_are_no_age() -> None:
    assert [f.type for f in find("خدم محمد علي 20 عاما في الجيش", PUBLISHED)] == [FigureType.DURATION]


def test_what_is_among_them_is_not_counted() -> None:
    assert [f.noun for f in find("كان عددهم 269 ضمنهم طاقم الطائرة", PUBLISHED)] == [None]


def test_points_of_the_next_player() -> None:
    text = "أضاف خاكيس 19 نقطة وويغينز 17 نقطة وبام أديبايو 15 مع 14 متابعة"
    assert [f.type.value for f in find(text, PUBLISHED)] == ["measure", "measure", "measure", "count"]
    (_, his) = find("سجل ألكسندر 13 من نقاطه الـ 35 في الشوط", PUBLISHED)
    assert (his.type, his.surface) == (FigureType.MEASURE, "نقاطه الـ 35")


@pytest.mark.parametrize(
    "text",
    ["هاتف iPhone SE 4 الجديد", "تسمى iPhone X 2018 ستطرح", "أكبر من شاشة ايفون إكس و8 بلس"],
)
def test_models_of_devices(text: str) -> None:
    assert find(text, PUBLISHED) == []


def test_one_camera() -> None:
    assert [f.surface for f in find("مع كاميرا خلفية واحدة وفلاش", PUBLISHED)] == ["كاميرا خلفية واحدة"]


@pytest.mark.parametrize(
    ("text", "surface", "low", "high"),
    [
        ("وقد يمثل 65 ل75% من المبيعات", "65 ل75%", 65, 75),
        ("يصل سعره 20 لـ 30 جنيها", "20 لـ 30 جنيها", 20, 30),
    ],
)
def test_ranges_with_lam(text: str, surface: str, low: int, high: int) -> None:
    found = figures(text)[surface]
    assert (found.low, found.high) == (low, high)


def test_lam_between_persons_is_no_range() -> None:
    assert [f.low for f in find("وزع 20 كتابا ل30 طالبا", PUBLISHED)] == [None, None]


def test_thousandths_of_a_second() -> None:
    (found,) = find("سجل أسرع لفة في دقيقة و20 ثانية و924 جزءا من الثانية", PUBLISHED)
    assert (found.surface, found.iso) == ("دقيقة و20 ثانية و924 جزءا من الثانية", "PT1M20.924S")


def test_a_place_behind_brackets() -> None:
    assert [f.value for f in find("ويأتي جورج راسل (مرسيدس) رابعا بـ309 نقاط", PUBLISHED)] == [4, 309]
