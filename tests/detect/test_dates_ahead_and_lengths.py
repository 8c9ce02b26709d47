"""Weekdays of forecasts and of what is put off, ranges ago, lengths told from another day, ages: docs/figures.md, 5 and 6."""

from datetime import date

import pytest

from workbench.detect.figures import find

PUBLISHED = date(2024, 5, 15)
"""A Wednesday."""


def _iso(text: str) -> list[str | None]:
    return [f.iso for f in find(text, PUBLISHED)]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("أما يوم الثلاثاء، فيستمر الطقس باردا", "2024-05-21"),
        ("يوم الخميس، حيث تتأثر المملكة بمنخفض", "2024-05-16"),
        ("وتتراجع درجات الحرارة مساء الجمعة", "2024-05-17"),
        ("تعليق الدراسة حتى الجمعة", "2024-05-17"),
        ("تمديد الهدنة حتى يوم السبت", "2024-05-18"),
        ("أرجأت المحكمة الجلسة إلى يوم الاثنين", "2024-05-20"),
        ("موعد صلاة الجنازة الخميس", "2024-05-16"),
        ("استمرت المعارك حتى الجمعة", "2024-05-10"),
        ("بقي الطريق مغلقا حتى الجمعة", "2024-05-10"),
        ("وصل الوفد يوم الثلاثاء، فيما تستمر المشاورات", "2024-05-14"),
        ("تراجعت الأسهم الخميس", "2024-05-09"),
    ],
)
def test_which_weekday(text: str, iso: str) -> None:
    assert _iso(text) == [iso]


@pytest.mark.parametrize(
    ("text", "surface", "type_", "iso"),
    [
        ("يغيب منذ 6 إلى 10 أشهر", "منذ 6 إلى 10 أشهر", "date", "2023-07/2023-11"),
        ("غادر قبل ثلاثة أو أربعة أشهر", "قبل ثلاثة أو أربعة أشهر", "date", "2024-01/2024-02"),
        ("عاد بعد 3 إلى 4 أيام من الحادث", "3 إلى 4 أيام", "duration", "P3D/P4D"),
        ("غادر قبل 3 إلى 4 ساعات", "3 إلى 4 ساعات", "duration", "PT3H/PT4H"),
        ("سنعود بعد يومين أو ثلاثة.", "يومين أو ثلاثة", "duration", "P2D/P3D"),
        ("وقبلها بيوم وصل الوفد", "يوم", "duration", "P1D"),
        ("توفي بعد ذلك بعام", "عام", "duration", "P1Y"),
        ("ولد في 13/3 / 2004", "13/3 / 2004", "date", "2004-03-13"),
        ("السداسي الأول من السنة الدراسية", "سداسي الأول من السنة الدراسية", "date", None),
        ("وصل اليوم” الأربعاء", "يوم” الأربعاء", "date", "2024-05-15"),
        ("احتفلت الفرقة بربيعها الثامن", "ربيعها الثامن", "age", "P8Y"),
        ("يمنع من هم تحت سن الثلاثين", "ثلاثين", "age", "P30Y"),
    ],
)
def test_lengths_and_ages(text: str, surface: str, type_: str, iso: str | None) -> None:
    assert [(f.surface, f.type.value, f.iso) for f in find(text, PUBLISHED)] == [(surface, type_, iso)]


@pytest.mark.parametrize("text", ["قبلها بقليل وصل الوفد", "الربيع العربي", "عاد يومه الأول"])
def test_near_misses(text: str) -> None:
    assert all(f.type.value not in {"duration", "age", "date"} for f in find(text, PUBLISHED))


@pytest.mark.parametrize(
    "text",
    [
        "خصوم اليوم هم خصومها بالأمس",
        "من كان بالأمس عدوا أصبح اليوم صديقا",
        "ما كان حلما بالأمس بات اليوم حقيقة",
        "واليوم نحاول بناء ما تهدم",
    ],
)
def test_then_and_now_are_no_days(text: str) -> None:
    assert _iso(text) == []


@pytest.mark.parametrize(
    ("text", "isos"),
    [
        ("التقى الوزير بالأمس نظيره، ويصل اليوم إلى باريس", ["2024-05-14", "2024-05-15"]),
        ("واليوم وزير المالية الجديد سيكون في القصر", ["2024-05-15"]),
        ("واليوم سيزور الرئيس المصنع", ["2024-05-15"]),
    ],
)
def test_days_told_of(text: str, isos: list[str]) -> None:
    assert _iso(text) == isos
