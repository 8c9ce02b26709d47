"""A line break inside a figure is a blank; a short line, a title and an entry are rows of their own."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.detect.figures import find

PUBLISHED = date(2025, 3, 5)
LEAD = "عنوان الخبر\nوذكرت الوزارة في بيان لها صدر أمام الصحفيين أن "
TAIL = " كما قال المتحدث باسمها\nهناك\nوأضاف"


def _found(text: str) -> list[str]:
    return [f.surface for f in find(text, PUBLISHED)]


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("الأسعار ارتفعت بنسبة 30\nبالمئة", "30\nبالمئة"),
        ("الأسعار ارتفعت بنسبة 20 في\nالمئة", "20 في\nالمئة"),
        ("الأسعار ارتفعت بنسبة عشرين في\nالمائة", "عشرين في\nالمائة"),
        ("السعر وصل إلى عشرة\nالاف ليرة", "عشرة\nالاف ليرة"),
        ("السعر وصل إلى عشرين ألف\nليرة", "عشرين ألف\nليرة"),
        ("المشروع يكلف ثلاثة\nملايين دولار", "ثلاثة\nملايين دولار"),
        ("الفريق يفوز بالكأس للمرة\nالاولى", "مرة\nالاولى"),
        ("الفريق يفوز بالكأس في الدورة\nالثانية", "دورة\nالثانية"),
        ("عدد المتضررين وصل إلى 30\nشخصا", "30\nشخصا"),
        ("الفريق يفوز بالكأس أمام جمهوره للمرة\nالاولى.", "مرة\nالاولى"),
        ("عدد المتضررين وصل إلى ثلاثين\nشخصا", "ثلاثين\nشخصا"),
        ("المركبات التي وصلت كانت سبع\nحافلات", "سبع\nحافلات"),
        ("المشروع سوف يستمر ثلاثة\nأشهر", "ثلاثة\nأشهر"),
        ("الجلسة القادمة تعقد يوم 5\nمارس 2024", "يوم 5\nمارس 2024"),
        ("الجلسة القادمة تعقد في 5 مارس\n2024", "5 مارس\n2024"),
    ],
)
def test_a_break_inside_a_figure_is_a_blank(text: str, surface: str) -> None:
    assert _found(LEAD + text + TAIL) == [surface]


def test_a_bound_stands_before_the_break() -> None:
    (told,) = find(LEAD + "الراتب الذي يصرف لهم أقل من\n10 آلاف ليرة" + TAIL, PUBLISHED)
    assert told.qualifier == "less_than"
    assert told.value == 10_000


def test_narrow_columns_go_on_before_signs() -> None:
    text = "عنوان الخبر\nوذكرت الوزارة في بيان أن نحو 20 في\nالمئة من رواتبهم"
    assert _found(text + "\nهناك\nوأضاف") == ["20 في\nالمئة"]


def test_the_first_line_goes_on_before_signs_and_scales() -> None:
    lead = LEAD.removeprefix("عنوان الخبر\n")
    assert _found(lead + "الأسعار ارتفعت بنسبة 30\nبالمئة" + TAIL) == ["30\nبالمئة"]
    assert _found(lead + "المتضررين كانوا 30\nشخصا" + TAIL) == ["30"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (LEAD + "المحاور التي تدرسها هي المحور\nالأول: التعليم" + TAIL, []),
        (LEAD + "عدد المتضررين وصل إلى 30\n\nشخصا" + TAIL, ["30"]),
        (LEAD + "عدد المتضررين وصل إلى 30\nالأشخاص نقلوا" + TAIL, ["30"]),
        (LEAD + "عدد المتضررين وصل إلى 30\nومسافران نقلا" + TAIL, ["30", "مسافران"]),
        ("القتلى 30\nشخصا في المدينة\nكلها\nهناك", ["30"]),
    ],
)
def test_rows_of_their_own_stay_apart(text: str, found: list[str]) -> None:
    assert _found(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("وصل جميع اللاعبين باستثناء 3 منهم رفضوا السفر", ["3"]),
        ("وافق المشاركون باستثناء 3 تحفظوا", ["3"]),
        ("نجا الركاب بخلاف 4 ما زالوا في المستشفى", ["4"]),
        ("أوقفت الشرطة بالرباط 5 منهم", ["5"]),
        ("المحكمة الابتدائية بسوسة 1 تنظر في القضية", []),
        ("انقطع الماء عن سكان بالمروج 6 ثم عاد", []),
    ],
)
def test_those_of_whom_are_no_place(text: str, found: list[str]) -> None:
    assert _found(text) == found
