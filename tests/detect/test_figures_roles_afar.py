"""Roles told from farther off, what is only intended, and the masdar whose pronoun did it."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.detect.figures import find

PUBLISHED = date(2025, 3, 10)


def _role(text: str, surface: str) -> str | None:
    roles = [f.role for f in find(text, PUBLISHED) if f.surface == surface]
    assert len(roles) == 1, [f.surface for f in find(text, PUBLISHED)]
    return roles[0]


@pytest.mark.parametrize(
    ("text", "surface", "role"),
    [
        ("أعلنت كتائب القسام قتلها 15 جنديا إسرائيليا", "15 جنديا", "killed"),
        ("أعلن الجيش اعتقاله 12 مطلوبا", "12 مطلوبا", "detained"),
        ("أعلنت الوزارة ترحيلها 200 مهاجر", "200 مهاجر", "deported"),
        ("بعد خطفهم ثلاثة عمال", "ثلاثة عمال", "kidnapped"),
        ("نجا صباح أمس، حوالي 50 مسافرا من الهلاك بعد سقوط حافلة", "50 مسافرا", "rescued"),
        ("أنقذت بين السواحل الليبية وجزيرة لامبيدوزا الإيطالية 51 شخصا", "51 شخصا", "rescued"),
        ("توفي اليوم الاثنين، في منطقة هيبون، شابان أحدهما طالب", "شابان", "killed"),
        ("واعتقلت القوات في وقت مبكر من الليلة الماضية، شابين اثنين", "شابين اثنين", "detained"),
        ("احتجاز 20 شخصا من زبائن المطعم كرهائن", "20 شخصا", "hostage"),
        ("فيما لا يزال جنديان في عداد المجهولين", "جنديان", "missing"),
        ("كما أن امرأتين وطفلا بين القتلى", "امرأتين", "killed"),
        ("استأنفت فرق الإنقاذ البحث عن 48 مهاجرا فقدوا حياتهم", "48 مهاجرا", "killed"),
        ("ليرتفع إجمالي المتعافين من الفيروس إلى 27868 حالة", "27868 حالة", None),
    ],
)
def test_roles_told_from_afar(text: str, surface: str, role: str | None) -> None:
    assert _role(text, surface) == role


@pytest.mark.parametrize(
    ("text", "surface", "role"),
    [
        ("يعملون على إنقاذ 1200 مهاجر على متن مركبين", "1200 مهاجر", None),
        ("تسعى السلطات إلى ترحيل 100 مهاجر", "100 مهاجر", None),
        ("من المتوقع أن يصاب 20 ألف شخص بالمرض", "20 ألف شخص", None),
        ("قد يموت 500 ألف شخص إذا لم تصل المساعدات", "500 ألف شخص", None),
        ("محاولات لإنقاذ 9 عمال", "9 عمال", None),
        ("تعتزم إسرائيل الإفراج عن 200 أسير", "200 أسير", "captured"),
        ("تمكنت الفرق من إنقاذ 41 عاملا", "41 عاملا", "rescued"),
        ("قد تم إيقاف 10 أشخاص", "10 أشخاص", "detained"),
        ("إيقاف 12 شخصا من أجل السرقة وإيقاف 19 شخصا", "19 شخصا", "detained"),
        ("نفذت الفرقة عملية إنقاذ 7 بحارة", "7 بحارة", "rescued"),
        ("طالب الوزير بعد ترحيل 3 مهاجرين بتوضيح", "3 مهاجرين", "deported"),
    ],
)
def test_what_is_intended_is_not_done(text: str, surface: str, role: str | None) -> None:
    assert _role(text, surface) == role
