"""Those released over other words, hostages told with their number, the middle of a day, a date with an hour of morning or evening."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.detect.figures import find

PUBLISHED = date(2025, 10, 13)


@pytest.mark.parametrize(
    ("text", "surface", "role"),
    [
        ("نحو 470 أسيرا يصلون تباعا إلى القطاع عقب الإفراج عنهم", "470 أسيرا", "released"),
        ("20 معتقلا أضربوا للمطالبة بالإفراج عنهم", "20 معتقلا", "detained"),
        ("تسلم الرهائن الإسرائيليين في قطاع غزة على دفعتين وعددهم 20", "20", "hostage"),
        ("أفرجت عن كل من اعتقلوا وعددهم 12 شخصا", "12 شخصا", "released"),
        ("القتلى فمنهم ثلاثة أطفال", "ثلاثة أطفال", "killed"),
    ],
)
def test_roles(text: str, surface: str, role: str) -> None:
    assert [f.role for f in find(text, PUBLISHED) if f.surface == surface] == [role]


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("وقع منتصف ليلة أمس الأول", ["منتصف ليلة أمس الأول"]),
        ("في تعاملات منتصف اليوم", ["منتصف اليوم"]),
        ("الإثنين 2025-10-13 12:57 م", ["إثنين 2025-10-13", "12:57 م"]),
        ("2025-10-13 12:57", ["2025-10-13", "12:57"]),
    ],
)
def test_the_middle_of_a_day_and_its_hour(text: str, surfaces: list[str]) -> None:
    assert [f.surface for f in find(text, PUBLISHED)] == surfaces
