"""Aircraft that were shot down, ruins, who did it, parts before their whole, what is feared or awaited."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.detect.figures import find

PUBLISHED = date(2024, 3, 10)


def _told(text: str) -> list[tuple[str, str | None]]:
    return [
        (f.surface, f.role)
        for f in find(text, PUBLISHED)
        if f.type.value in {"count", "casualty", "strength"}
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "أسقطت الدفاعات 4 مسيرات فوق مقاطعة بيلغورود، و2 فوق مقاطعة فورونيج",
            [("4 مسيرات", "destroyed"), ("2", "destroyed")],
        ),
        (
            "أسقطت أنظمة الدفاع 74 طائرة مسيرة، منها 20 فوق بريانسك و9 فوق كورسك و4 فوق أراضي القرم",
            [("74 طائرة", "destroyed"), ("20", "destroyed"), ("9", "destroyed"), ("4", "destroyed")],
        ),
        ("تمكنت المضادات من إسقاط 5 طائرات استطلاع", [("5 طائرات", "destroyed")]),
        ("أسقطت القوات 21 هدفا جويا", [("21 هدفا", "destroyed")]),
        ("إنها أسقطت 67 من أصل 100 طائرة أطلقتها روسيا", [("67", "destroyed"), ("100 طائرة", None)]),
        ("أطلقت روسيا 188 مسيرة أسقط منها 76", [("188 مسيرة", None), ("76", "destroyed")]),
        ("وسط أنقاض الآلاف من المباني", [("آلاف", "destroyed")]),
        ("آلاف المباني المدمرة في حلب", [("آلاف المباني", "destroyed")]),
        ("مدمرا آلاف المباني", [("آلاف المباني", "destroyed")]),
        ("إسقاط الجنسية عن 12 شخصا", [("12 شخصا", None)]),
        ("تم إسقاط 5 قنابل على المدينة", [("5 قنابل", None)]),
        ("أسقطت المحكمة التهم عن 5 متهمين", [("5 متهمين", None)]),
    ],
)
def test_what_is_shot_down_or_lies_in_ruins(text: str, wanted: list[tuple[str, str | None]]) -> None:
    assert _told(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "قتل انتحاريان 15 شخصا وأصابا 45 آخرين",
            [("انتحاريان", None), ("15 شخصا", "killed"), ("45 آخرين", "wounded")],
        ),
        ("قتلت انتحاريتان 15 شخصا في سوق", [("انتحاريتان", None), ("15 شخصا", "killed")]),
        ("قتل 3 أشخاص وهم طفلتان وامرأة", [("3 أشخاص", "killed"), ("طفلتان", "killed")]),
        ("قتل 12 جنديا في كمين", [("12 جنديا", "killed")]),
        (
            "بينهم فتاتان.. الجيش الإسرائيلي يعتقل 18 فلسطينيا",
            [("فتاتان", "detained"), ("18 فلسطينيا", "detained")],
        ),
        ("منهم 3 أطفال.. إصابة 12 شخصا في حادث", [("3 أطفال", "wounded"), ("12 شخصا", "wounded")]),
        ("ينتظر 23 آخرون إجلاءهم من المستشفى", [("23 آخرون", None)]),
        ("وسط مخاوف من مقتل آلاف الأطفال", [("آلاف الأطفال", None)]),
        ("غرق قارب كان ينقل 49 مهاجرا", [("49 مهاجرا", None)]),
        (
            "إن 64 شخصا نجوا من حادث الغرق من بينهم 29 رجلا",
            [("64 شخصا", "rescued"), ("29 رجلا", "rescued")],
        ),
        ("اعتراض 17 ألف شخص وإعادتهم إلى ليبيا", [("17 ألف شخص", "returned")]),
        ("وشملت قائمة المعتقلين أيضا 5 مواطنين", [("5 مواطنين", "detained")]),
        ("وتضم لائحة المفرج عنهم 20 سيدة", [("20 سيدة", "released")]),
        ("وتضم قائمة المرشحين 20 سيدة", [("20 سيدة", None)]),
        ("ضبط 7 عناصر إجرامية", [("7 عناصر", "detained")]),
    ],
)
def test_who_did_it_and_what_is_only_feared(text: str, wanted: list[tuple[str, str | None]]) -> None:
    assert _told(text) == wanted


def test_a_part_told_first_knows_its_whole() -> None:
    part, whole = find("بينهم طفلان.. مقتل 6 أشخاص في قصف", PUBLISHED)
    assert part.subset_of == (whole.start, whole.end)


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("وتقترب حصيلة وفيات هذا الزلزال من 31 ألفا", "about"),
        ("وتزيد أعمارهم عن 60 عاما", "more_than"),
        ("أطفال تقل أعمارهم عن 5 سنوات", "less_than"),
    ],
)
def test_a_verb_over_its_subject(text: str, qualifier: str) -> None:
    assert [f.qualifier.value for f in find(text, PUBLISHED) if f.qualifier] == [qualifier]


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("قضى المتظاهرون ليلة خامسة في الشوارع", ["ليلة خامسة"]),
        ("تواصلت المعارك ليوم خامس على التوالي", ["يوم خامس"]),
        ("من جهة ثانية قال", []),
        ("أمهلته المحكمة أسبوعا لإعداد دفاعه", ["أسبوعا"]),
        ("ومنحته مهلة أسبوع", ["أسبوع"]),
        ("بعد ساعة تقريبا من وقوع الانفجار", ["ساعة"]),
        ("وصل بعد ساعة تقريبا", []),
    ],
)
def test_nights_that_rank_and_terms_that_are_given(text: str, surfaces: list[str]) -> None:
    assert [f.surface for f in find(text, PUBLISHED)] == surfaces
