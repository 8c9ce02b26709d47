"""Race gaps, units with their tanween, definite hundreds of years, and outlets that tell what they do."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.detect.figures import find

PUBLISHED = date(2025, 12, 5)


def _told(text: str) -> list[tuple[str, str]]:
    return [(f.surface, f.type.value) for f in find(text, PUBLISHED)]


@pytest.mark.parametrize(
    ("text", "gaps"),
    [
        ("فاز بالمرحلة بفارق 1:23 دقيقة عن الثاني", [("1:23 دقيقة", "PT1M23S")]),
        ("فاز بالمرحلة بفارق 12:05 دقائق عن الثاني", [("12:05 دقائق", "PT12M5S")]),
        ("تقدم عليهما بفارق 1:10 و2:15 دقيقة تواليا", [("1:10", "PT1M10S"), ("2:15 دقيقة", "PT2M15S")]),
        ("حل ثالثا بفارق 3:17 د عن زميله", [("3:17 د", "PT3M17S")]),
        ("تقام المباراة الساعة 12:05 و2:15 ظهرا", [("ساعة 12:05", "T12:05"), ("2:15 ظهرا", "T14:15")]),
    ],
)
def test_gaps_of_a_race_are_lengths(text: str, gaps: list[tuple[str, str]]) -> None:
    found = [(f.surface, f.iso) for f in find(text, PUBLISHED) if f.type.value in {"duration", "time"}]
    assert found == gaps


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("تبلغ القدرة 500 ميغاواطا", [("500 ميغاواطا", "measure")]),
        ("أنتجت المحطة 300 ميغاواطا ساعة", [("300 ميغاواطا ساعة", "measure")]),
        ("بقدرة 120 كيلوواطا فقط", [("120 كيلوواطا", "measure")]),
        ("يتجاوز فيها الحكم المائة عام", [("مائة عام", "duration")]),
        ("بلغ عمر الحصن المئة سنة", [("مئة سنة", "age")]),
        ("استخدم أصابعه العشرة سنة 2002", [("أصابعه العشرة", "count"), ("سنة 2002", "date")]),
        ("عبر القاهرة 24 نوضح التفاصيل", []),
        ("عبر موقع مصر 24 نستعرض لكم الأسعار", []),
        ("عبر الجسر 24 نازحا", [("24 نازحا", "count")]),
        ("عبر الحدود 24 نقلوا إلى المستشفى", [("24", "count")]),
    ],
)
def test_marks_years_and_outlets(text: str, found: list[tuple[str, str]]) -> None:
    assert _told(text) == found


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("انهيار سقف منزل مكون من غرفتين", None),
        ("تدمير مبنى يتكون من أربع غرف", None),
        ("تدمير أربع غرف", "destroyed"),
        ("أكد أن آلاف المدنيين الممنوعين من الفرار يعانون", None),
        ("نزح آلاف المدنيين من القرية", "displaced"),
    ],
)
def test_rooms_of_a_house_and_those_kept_from_leaving(text: str, role: str | None) -> None:
    (figure,) = find(text, PUBLISHED)
    assert figure.role == role
