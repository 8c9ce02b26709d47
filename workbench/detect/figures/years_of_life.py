"""Bare numbers that are years of a life: شيخ في الستين, أعمارهم بين 12 و15, منتخب تحت 17."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from workbench.detect.figures.ages_in_brackets import in_bracket_of_ages
from workbench.detect.figures.tokens import Item

_OLDEST = 120
_AT_AGE = frozenset(["سن", "السن", "بسن", "لسن", "ابن", "بنت", "ابنه"])
"""تحت سن الستين: tens behind an age."""
_HIS_DECADE = frozenset(["عقده", "عقدها", "العقد", "عقد"])
"""شخص في عقده الخمسين: tens of life."""
_AGES = frozenset(["اعمارهم", "اعمارهن", "اعمارهما", "اعمارها", "العمريه", "عمريه"])
_LIMITS = frozenset(["حتي", "دون", "تحت", "فوق", "من", "الي", "في"])
"""للأطفال حتى عمر 12: words before a bare age."""
_CLASS_AGES = (12, 23)
_NEAR_TEAM = 6
_TEAMS = frozenset(
    ["منتخب", "المنتخب", "لمنتخب", "فريق", "دوري", "كاس", "بطوله", "مونديال", "امم", "تصفيات", "منتخبنا"]
)


def is_years_of_life(items: Sequence[Item], taken: bytearray, words: Collection[str], i: int) -> bool:
    """شيخ في الستين: how old somebody is, by tens."""
    item = items[i]
    at = i - 2 if i > 1 and items[i - 1].text == "ال" else i - 1
    if (
        item.digits
        and 0 < (item.value or 0) < _OLDEST
        and not _AGES.isdisjoint(words)
        and any(x.text in _AGES for x in items[max(0, i - 4) : i])
    ):
        return True
    if item.digits and at >= 0 and items[at].text in {"سن", "السن"} and 0 < (item.value or 0) < _OLDEST:
        return True
    limit = at > 0 and items[at].text == "عمر" and items[at - 1].text in _LIMITS
    if (
        limit
        and item.digits
        and 0 < (item.value or 0) < _OLDEST
        and not (i + 1 < len(items) and not taken[i + 1] and items[i + 1].cls[0] in "rR$%")
    ):
        return True
    if item.digits and _under(items, i):
        return True
    if item.digits and at >= 0 and items[at].cls == "(" and in_bracket_of_ages(items, i, i + 1):
        return True
    if not item.al or item.digits or item.value not in range(20, 100, 10) or i < 1:
        return False
    if items[i - 1].text in _AT_AGE or (
        items[i - 1].text in _HIS_DECADE and i > 1 and items[i - 2].cls == "f"
    ):
        return True
    if items[i - 1].text in {"بلغ", "بلغت", "يبلغ", "تجاوز", "تجاوزت", "جاوز", "يناهز", "ناهز"}:
        free = i + 1 < len(items) and not taken[i + 1]
        return not free or items[i + 1].cls not in "rR$%jhalcU"
    if i < 2 or items[i - 1].cls != "f":
        return False
    noun = items[i - 2].lex.noun
    return noun is not None and noun.unit == "person" and noun.count == 1


def _under(items: Sequence[Item], i: int) -> bool:
    """منتخب مصر تحت 17, دوري تحت 23: the class of a team."""
    value = items[i].value or 0
    if i < 2 or items[i - 1].text not in {"تحت", "دون"} or not _CLASS_AGES[0] <= value <= _CLASS_AGES[1]:
        return False
    return any(x.text in _TEAMS for x in items[max(0, i - _NEAR_TEAM) : i - 1])
