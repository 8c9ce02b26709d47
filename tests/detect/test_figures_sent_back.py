"""Who was sent back, found alive, put in prison, who died of wounds, what suspected cases are told before their number."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.detect.figures import find

PUBLISHED = date(2024, 3, 10)


@pytest.mark.parametrize(
    ("text", "surface", "role"),
    [
        ("إعادة 45 مهاجرا إلى ليبيا", "45 مهاجرا", "returned"),
        ("إعادة 300 موظف إلى عملهم", "300 موظف", None),
        ("إعادة 5 أشخاص إلى وظائفهم", "5 أشخاص", None),
        ("إعادة 12 كتابا إلى المكتبة", "12 كتابا", None),
        ("انتشال 22 عاملا من تحت الأنقاض أحياء", "22 عاملا", "rescued"),
        ("انتشال 22 جثة من تحت الأنقاض", "22 جثة", "killed"),
        ("إيداع 3 متهمين السجن", "3 متهمين", "detained"),
        ("إيداع 3 طلبات لدى الإدارة", "3 طلبات", None),
        ("أعلن عن وفاة 3 مصابين متأثرين بجراحهم", "3 مصابين", "killed"),
        ("نقل 12 مصابا إلى المستشفى", "12 مصابا", "wounded"),
        ("لا يزال 18 عاملا محتجزين داخل المنجم", "18 عاملا", None),
        ("انتشار حمى الضنك، وبلغت حالات الاشتباه 95", "95", "infected"),
        ("بلغت حالات الطلاق 95", "95", None),
    ],
)
def test_what_became_of_them(text: str, surface: str, role: str | None) -> None:
    assert [(f.surface, f.role) for f in find(text, PUBLISHED)] == [(surface, role)]


@pytest.mark.parametrize(
    ("text", "noun", "role"),
    [
        ("إجلاء 400 من المستشفى", None, "evacuated"),
        ("اعتقل 12 من القرية", None, "detained"),
        ("إجلاء 400 من المرضى", "مرضى", "evacuated"),
    ],
)
def test_whence_they_came_is_not_what_they_are(text: str, noun: str | None, role: str) -> None:
    assert [(f.noun, f.role) for f in find(text, PUBLISHED)] == [(noun, role)]
