"""The day, week or year of a number: اليوم الـ45 للحرب, الأسبوع الـ3, اليوم 100 من العدوان."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.arabic.chars import folded
from workbench.detect.figures.draft import Draft
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import FigureType

_UNITS = frozenset(folded("يوم أسبوع شهر عام سنة ليلة").split())
_ORDEALS = frozenset(
    folded(
        "الحرب العدوان المعركة الغزو الحصار الطوفان الإضراب الاعتصام الهدنة العملية الإغلاق الحظر العزل"
    ).split()
)


def of_ordeal(items: Sequence[Item], at: int) -> bool:
    """للحرب, من العدوان: what runs by days stands at `at`."""
    near = items[at : at + 2]
    if not near:
        return False
    if near[0].cls == "m":
        return len(near) > 1 and near[1].text in _ORDEALS
    return near[0].text.startswith("لل") and "ال" + near[0].text[2:] in _ORDEALS


def nth_unit(items: Sequence[Item], taken: Sequence[int], i: int) -> Draft | None:
    """The rank that digits with the article, or before a war or a strike, give to a definite unit of time."""
    item = items[i]
    if not item.digits or not isinstance(item.value, int) or i < 1:
        return None
    k = i - 2 if items[i - 1].text == "ال" else i - 1
    if k < 0 or not items[k].al or items[k].text not in _UNITS or taken[k]:
        return None
    after = items[i + 1] if i + 1 < len(items) else None
    if after is not None and after.cls[0] in "dnyw$%RMjhalcU" and not after.prep:
        return None
    if item.prep != "ال" and not (items[k].text == "يوم" and of_ordeal(items, i + 1)):
        return None
    start = items[k].start if item.prep == "ال" else item.start
    span, num = (start, item.end), (item.start, item.end)
    return Draft(k, i + 1, *span, num, FigureType.ORDINAL, "figure:edition", item.value, noun_at=k)
