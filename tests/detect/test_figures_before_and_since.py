"""Bare amounts told before or since of the same thing take its unit: من 30, بعد أن كان 11900, وتصل إلى 200."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.detect.figures import find

PUBLISHED = date(2024, 3, 5)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("هبطت قيمة العملة إلى 50 جنيها للدولار من 30.", [("money", 50), ("money", 30)]),
        ("انخفض إنتاجها إلى 800 ألف برميل يوميا من 1.1 مليون.", [("measure", 800_000), ("measure", 1_100_000)]),
        ("تداول السهم عند 15.2 ريال بعد أن لامس 15.8", [("money", 15.2), ("money", 15.8)]),
        ("ووصل المؤشر إلى 12000 نقطة بعد أن كان 11900", [("measure", 12000), ("measure", 11900)]),
        ("رسوم تبدأ من 50 دولارا وتصل إلى 200", [("money", 50), ("money", 200)]),
        ("تراجعت الواردات إلى 1.2 مليار من 1.5 مليار دولار", [("money", 1.2e9), ("money", 1.5e9)]),
        ("تراجع عدد السياح إلى 3 ملايين من 5 ملايين", [("count", 3e6), ("count", 5e6)]),
        ("ونزل عدد العمال إلى 120 ألفا من 150 ألفا", [("count", 120_000), ("count", 150_000)]),
        ("نجح 9 من 10 طلاب", [("fraction", 0.9)]),
        ("استفاد 3 ملايين من 5 ملايين مواطن", [("fraction", 0.6)]),
        ("وصل إلى 50 كيلومترا من 200 قرية", [("measure", 50), ("count", 200)]),
        ("سدد 20 دولارا بعد أن كان 2 فقط", [("money", 20), ("count", 2)]),
        ("دفع 50 دولارا إلى 20.", [("money", 50), ("count", 20)]),
    ],
)  # fmt: skip
def test_before_and_since(text: str, wanted: list[tuple[str, float]]) -> None:
    assert [(f.type.value, f.value) for f in find(text, PUBLISHED)] == wanted
