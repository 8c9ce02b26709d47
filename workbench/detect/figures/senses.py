"""Words of units that are something else: barrels that explode, contracts, points that are places."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.arabic.chars import word_set
from workbench.detect.figures import context
from workbench.detect.figures.tokens import Item


def is_bomb(items: Sequence[Item], at: int) -> bool:
    """برميلين متفجرين: barrels that explode are counted, they measure nothing."""
    unit = items[at].lex.unit
    if unit is None or unit.name != "barrel" or at + 1 >= len(items):
        return False
    if items[at + 1].outer - items[at].end > _NEAR:
        return False
    return items[at + 1].text.startswith(("متفجر", "المتفجر"))


_NEAR = 2
_SIGNED = word_set(
    "تجديد توقيع إمضاء إبرام لإبرام فسخ إلغاء المصادقة أمضت أمضى وقعت وقع أبرمت أبرم جددت جدد منح إسناد توثيق وثقت وثق أبرموا"
)
_CONTRACTS = word_set(
    "شغل عمل أهداف كرامة إشهار كراء بيع نفط امتياز استثمار بناء لشركات لشركة زواج نكاح طلاق إيجار تدريب توظيف شراكة رعاية جددت تأمين احتراف تمويل توريد تصدير مبرمة"
)
_DECADES = 20
"""More decades than any news counts."""


def is_contract(items: Sequence[Item], at: int, after: int) -> bool:
    """إمضاء 796 عقدا, 405 عقد كرامة: contracts have the word of decades."""
    number = items[at] if at >= 0 else None
    if number is not None and number.value is not None and number.value > _DECADES:
        return True
    if number is not None and number.kind == "dotted":
        return True  # 2.141 عقدا: thousands, no part of a decade
    if after + 1 < len(items) and items[after + 1].text in _CONTRACTS:
        return True
    return any(x.text.removeprefix("و") in _SIGNED for x in items[max(0, at - 4) : at])


POINTS = frozenset(["نقاط", "نقطه"])
_POINTS_OF = word_set(
    "بيع تفتيش مراقبة ماء مياه عبور اقتراع توزيع إنزال تجمع حراسة حدودية أمنية سوداء ساخنة ضوئية سياحية صحية طبية شحن بث دخول خروج تماس اشتعال"
)
"""Points that are places: نقطة بيع."""


def is_place(item: Item, after: Item) -> bool:
    """نقاط البرنامج and 36 نقطة بيع are counted, no points of a score or an index."""
    named = (
        item.text == "نقاط" and context.is_definite(after) and not (after.lex.unit is not None and after.prep)
    )
    return named or after.text in _POINTS_OF


_EXTENTS = frozenset(
    ["kilometre", "metre", "centimetre", "mile", "kilogram", "gram", "tonne", "litre", "hectare", "feddan", "dunam", "quintal"]
)  # fmt: skip
"""Units that a definite number measures; barrels and points may be counted."""


def is_extent(item: Item) -> bool:
    """الكيلومترات الخمسة, الأمتار, الأطنان: a plural unit, unlike that of الغرام الواحد."""
    word = item.text.removeprefix("ال")
    unit = item.lex.unit
    return unit is not None and unit.name in _EXTENTS and (word.endswith("ات") or word[:1] == "ا")
