"""Ways of saying figures that agencies, Gulf, Levantine and Iraqi papers use, each in a sentence of its own."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.detect.figures import find
from workbench.domain.mention import Figure

PUBLISHED = date(2025, 11, 13)


def figures(text: str) -> dict[str, Figure]:
    return {f.surface: f for f in find(text, PUBLISHED)}


@pytest.mark.parametrize("word", ["ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"])
@pytest.mark.parametrize("frame", ["قتل {} من عناصر الشرطة", "وإصابة {}، بحسب بيان", "وأصيب {} في الحادث"])
def test_every_unit_stands_alone(word: str, frame: str) -> None:
    assert word in figures(frame.format(word))


@pytest.mark.parametrize(
    ("text", "surface", "role"),
    [
        ("ومن بين الجرحى 23 طفلا و13 امرأة", "23 طفلا", "wounded"),
        ("ومن بين الجرحى 23 طفلا و13 امرأة", "13 امرأة", "wounded"),
        ("إن 11 شخصا على الأقل، معظمهم من العمال، قتلوا", "11 شخصا", "killed"),
        ("إن خمسة من العاملين في الميناء قُتلوا", "خمسة", "killed"),
        ("إن 10 من عناصر الحرس على الأقل، قتلوا خلال الاشتباك", "10", "killed"),
        ("قتل ضابط وأربعة جنود وأصيب خمسة آخرون", "خمسة آخرون", "wounded"),
        ("41 قتيلا، في وقت لا يزال فيه 28 شخصا في عداد المفقودين", "28 شخصا", "missing"),
        ("وإصابة سبعة، بينهم ثلاثة إصاباتهم حرجة", "ثلاثة", "wounded"),
        ("فر أكثر من 7 ملايين شخص من منازلهم", "7 ملايين شخص", "displaced"),
        ("أجبر القتال مليون شخص على النزوح", "مليون شخص", "displaced"),
        ("اضطر 8 ملايين شخص إلى النزوح", "8 ملايين شخص", "displaced"),
        ("ولجوء 300 ألف إلى دول الجوار", "300 ألف", "displaced"),
        ("وإن 714 ألف سوداني فروا إلى تشاد", "714 ألف سوداني", "displaced"),
        ("إن عدد اللاجئين المسجلين يتجاوز 300 ألف شخص", "300 ألف شخص", "displaced"),
        ("أسفر القصف عن مقتل /32/ مدنيا", "32/ مدنيا", "killed"),
        ("بلغ عدد القتلى 635 شخصا، وهم: 56 مدنيا", "56 مدنيا", "killed"),
        ("قتل 635 شخصا (56 مدنيا و23 عسكريا)", "23 عسكريا", "killed"),
        ("حيدت القوات 12 مسلحا", "12 مسلحا", "killed"),
    ],
)
def test_roles(text: str, surface: str, role: str) -> None:
    found = figures(text)
    near = [f for s, f in found.items() if s == surface or surface.startswith(s) or s in surface]
    assert [f.role for f in near] == [role], found


def test_a_role_of_persons_needs_persons() -> None:
    assert figures("أكثر 10 زلازل من حيث عدد القتلى منذ قرن")["10 زلازل"].role is None


@pytest.mark.parametrize(
    ("text", "surface", "field", "value"),
    [
        ("بلغت الصادرات 1ر2196 مليون دينار", "1ر2196 مليون دينار", "value", 2_196_100_000),
        ("بلغ الإنتاج سنة 2016 مليار و600 مليون لتر", "مليار و600 مليون لتر", "value", 1_600_000_000),
        ("خصصت الوزارة 2016 مليون دينار", "2016 مليون دينار", "value", 2_016_000_000),
        ("يعمل على مدار الأربع وعشرين ساعة", "أربع وعشرين ساعة", "value", 24),
        ("بينهم ألف سوداني وأكثر من خمسة آلاف من جنسيات أخرى", "خمسة آلاف", "qualifier", "more_than"),
        ("بنسبة تزيد قليلا على 16%", "16%", "qualifier", "more_than"),
        ("إن الجبهة لا تضم أكثر من 1200 مقاتل", "1200 مقاتل", "qualifier", "at_most"),
        ("ليس أكثر من 5 أيام", "5 أيام", "qualifier", "at_most"),
        ("لا يزال أكثر من 50 شخصا في عداد المفقودين", "50 شخصا", "qualifier", "more_than"),
        ("بلغ ما يعادل أكثر من 8 آلاف دولار", "8 آلاف دولار", "qualifier", "more_than"),
        ("لا يجد أكثر من 3 ملايين شخص الغذاء", "3 ملايين شخص", "qualifier", "more_than"),
        ("والمؤتمر هو الأول من نوعه في البلاد", "أول", "value", 1),
        ("في الدورة الـ 159 لمجلس الجامعة", "دورة الـ 159", "value", 159),
        ("قال إنه لا يعلم، وإن أكثر من 30 شخصا قتلوا", "30 شخصا", "qualifier", "more_than"),
        ("إن 10 من الحراس على الأقل قتلوا", "10", "qualifier", "at_least"),
        ("أسقطت 71 مسيرة فوق ست مناطق", "ست مناطق", "qualifier", None),
        ("قفز إلى 10.3 بالمئة في أبريل نيسان من تسعة بالمئة", "تسعة بالمئة", "value", 9),
        ("قفز إلى 10.3 بالمئة في أبريل نيسان من تسعة بالمئة", "أبريل نيسان", "iso", "2025-04"),
        ("خفض السعر في مارس آذار بحوالي 13 بالمئة", "مارس آذار", "iso", "2025-03"),
        ("منذ هزيمة التنظيم قبل /4/ سنوات", "قبل /4/ سنوات", "iso", "2021"),
        ("مشروع إنشاء (11) مدرسة", "11", "noun", "مدرسة"),
        ("الطعن رقم 9098 لسنة 64 القضائية", "64", "type", "identifier"),
        ("ولامس الخام يوم الخميس 91 دولارا", "يوم الخميس", "type", "date"),
        ("ولامس يوم الخميس 91 دولارا", "يوم الخميس", "type", "date"),
    ],
)
def test_fields(text: str, surface: str, field: str, value: object) -> None:
    found = figures(text)
    assert surface in found, found
    assert getattr(found[surface], field) == value


def test_a_part_knows_its_whole() -> None:
    found = figures("أسقطت الدفاعات 76 من أصل 90 طائرة مسيرة")
    whole = found["90 طائرة"]
    assert found["76"].subset_of == (whole.start, whole.end)


def test_the_articles_of_a_law_are_identifiers() -> None:
    found = figures("وبالاشتراك مع مواد 47 و48 و49 من القانون")
    assert [found[n].type.value for n in ("47", "48", "49")] == ["identifier"] * 3


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("أوقفت الشرطة شابين (25 و27 عاما) أمس", ["25", "27 عاما"]),
        ("الرجلين (28 ) و(25) عاماً تسببا في الحادث", ["28", "25"]),
        ("مقتل أطفال (4 و6 و9 سنوات) في حريق", ["4", "6", "9 سنوات"]),
        ("حكم عليهم بالسجن (3 و5 سنوات)", []),
        ("في الفصلين (25 و27) من القانون", []),
    ],
)
def test_ages_in_one_bracket(text: str, years: list[str]) -> None:
    assert [s for s, f in figures(text).items() if f.type.value == "age"] == years
