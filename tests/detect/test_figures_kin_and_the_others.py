"""Whom somebody lost, sentences that were carried out, tallies with ب, parts with فقط, the others of a number."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.detect.figures import find

PUBLISHED = date(2024, 3, 10)


def _told(text: str) -> list[tuple[str, str | None]]:
    return [(f.surface, f.role) for f in find(text, PUBLISHED)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("فقدت 12 فردا من عائلتها في القصف", [("12 فردا", "killed")]),
        ("فقد 4 عمال وظائفهم", [("4 عمال", None)]),
        ("إن حكم الإعدام نفذ في 5 أشخاص", [("5 أشخاص", "killed")]),
        ("وحكم الإعدام الصادر بحق 5 أشخاص", [("5 أشخاص", None)]),
        ("تصدرت حجة في عدد الوفيات بـ 346 حالة", [("346 حالة", "killed")]),
        ("قتل 20 شخصا، 5 فقط منهم من النساء", [("20 شخصا", "killed"), ("5", "killed")]),
        ("لقي 5 عمال مصارعهم", [("5 عمال", "killed")]),
        ("تم ضبط 3 خفراء", [("3 خفراء", "detained")]),
        ("إصابة أميني شرطة", [("أميني", "wounded")]),
        ("والثلاثة الآخرون من حلب", [("ثلاثة الآخرون", None)]),
        ("نقل المصابين الثلاثة الآخرين", [("مصابين الثلاثة", "wounded")]),
        ("قال إن عميله مخلص", []),
    ],
)
def test_roles_of_the_tail(text: str, wanted: list[tuple[str, str | None]]) -> None:
    assert _told(text) == wanted


def test_two_agents_are_no_miles() -> None:
    assert [(f.surface, f.unit) for f in find("ضبط عميلين في المدينة", PUBLISHED)] == [("عميلين", "person")]
