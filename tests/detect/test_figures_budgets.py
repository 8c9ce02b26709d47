"""Millions of a budget that name no currency, ranges from nought, thousands and decimals behind points."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.detect.figures import find

PUBLISHED = date(2024, 3, 5)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("أما النفقات التسييرية فقد بلغت 2.9 مليار", [("2.9 مليار", "money")]),
        ("إيرادات الضرائب بلغت (395) مليون، والاتصالات (73) مليون.", [("(395) مليون", "money"), ("(73) مليون", "money")]),
        ("باب المرتبات بلغ 20 مليار دينار، وباب التنمية 118 مليونا", [("20 مليار دينار", "money"), ("118 مليونا", "money")]),
        ("بلغت 517 مليون ونفقات البرلمان 422 مليون", [("517 مليون", "count"), ("422 مليون", "money")]),
        ("بلغت الأرباح 20 مليون ريال، وعدد العملاء 5 ملايين.", [("20 مليون ريال", "money"), ("5 ملايين", "count")]),
        ("كلفت 20 مليون دولار، ويبلغ سكانها 5 ملايين.", [("20 مليون دولار", "money"), ("5 ملايين", "count")]),
        ("بلغ عدد المستفيدين من المخصصات 3 ملايين.", [("3 ملايين", "count")]),
        ("قطعت الأجور عن 2 مليون.", [("2 مليون", "count")]),
        ("رواتب 2 مليون موظف", [("2 مليون موظف", "count")]),
        ("من صفر إلى 50 كيلووات", [("صفر إلى 50 كيلووات", "measure")]),
        ("في شهر صفر إلى رمضان", [("شهر صفر", "date"), ("رمضان", "date")]),
        ("أغلق المؤشر عند 13.792.96 نقطة", [("13.792.96 نقطة", "measure")]),
        ("الإصدار 1.234.5.6", [("1.234.5.6", "identifier")]),
    ],
)  # fmt: skip
def test_kinds(text: str, wanted: list[tuple[str, str]]) -> None:
    assert [(f.surface, f.type.value) for f in find(text, PUBLISHED)] == wanted


def test_points_of_both_kinds() -> None:
    (found,) = find("أقفل المؤشر عند 13.792.96 نقطة", PUBLISHED)
    assert found.value == 13792.96
