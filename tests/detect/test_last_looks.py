"""What the last blind look of the press lost: blanks behind the article, ages in brackets that go on, outlets behind ل."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.detect.figures import find

DAY = date(2025, 8, 20)


def told(text: str) -> list[tuple[str, str, float | int | None]]:
    return [(f.surface, f.type.value, f.value) for f in find(text, DAY)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("التقرير الـ 11 للجنة", [("تقرير الـ 11", "count", 11)]),
        ("الأعضاء الـ 15 في المجلس", [("أعضاء الـ 15", "count", 15)]),
        ("محمد علي (33 سنة.أمين شرطة)", [("33 سنة", "age", 33)]),
        ("قال محمد العتيبي (33 عاما، موظف) إن", [("33 عاما", "age", 33)]),
        ("حكم عليه بالسجن (5 سنوات)", [("5 سنوات", "duration", 5)]),
        ("حكم عليه بالسجن (5 سنوات، نافذة)", [("5 سنوات", "duration", 5)]),
        ("مدة العقد (3 سنوات، قابلة للتجديد)", [("3 سنوات", "duration", 3)]),
        ("أسعار العملات 8 سبتمبر كالتالي", [("8 سبتمبر", "date", None)]),
        ("في 8 سبتمبر التالي", [("8 سبتمبر التالي", "date", None)]),
        ("وقال لروسيا اليوم إن الوضع صعب", []),
        ("وصل لروسيا اليوم", [("يوم", "date", None)]),
        ("نتطلع نحو غد أفضل", []),
        ("يسافر بعد غد", [("بعد غد", "date", None)]),
    ],
)
def test_what_is_read(text: str, wanted: list[tuple[str, str, float | None]]) -> None:
    assert told(text) == wanted
