"""What is named by its year: كأس العالم 2018, رؤية 2030, زلزال اليابان 2011."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.arabic.chars import word_set
from workbench.detect.dates.counted import is_circumstance, is_counted
from workbench.detect.figures.context import article
from workbench.detect.figures.guess import is_verb
from workbench.detect.figures.tokens import Item

_EVENTS = frozenset(
    ["عالم", "مونديال", "اولمبياد", "نسخه", "موسم", "كان", "يورو", "طوكيو", "باكالوريا", "بكالوريا", "رؤيه", "ميزانيه", "افريقيا", "امم", "طبعه", "خطه", "اجنده", "اكسبو", "مواليد", "بطله", "بطل", "افق", "افاق", "مخطط", "غضون", "بوكالوريا", "باكلوريا", "شان", "جيل", "تصنيف"]
)  # fmt: skip
"""What is named by its year: كأس العالم 2018, رؤية 2030."""
NAMED_BY_YEAR = frozenset(["المفتوحه", "موديل", "وموديل"])
"""بطلة فرنسا المفتوحة 2017, سيارة موديل 2016."""
_UPHEAVALS = word_set(
    "ثوره حرب انتفاضه نكسه نكبه دستور معاهده اتفاقيه زلزال انقلاب احتجاجات هجمات احداث مجزره"
)


def goes_over(before: Item, after: Item | None) -> bool:
    """ثورة 1919 وحرب فلسطين: what is bound by و to the name of a year is not counted by it."""
    if before.text not in _UPHEAVALS:
        return False
    return after is not None and after.text[0] == "و" and len(after.text) > _SHORT and not after.al


_SHORT = 2


def held_then(items: Sequence[Item], at: int, before: Item | None, after: Item) -> bool:
    """معارض السياحة 2017 خمس مشاركات: digits and a number word are no one number, so the name has its year."""
    return after.cls == "w" and before is not None and named_year(items, at, before, after)


def is_event(word: str) -> bool:
    """العالم, لمونديال: a word, with its clitics or without, that a year names."""
    return word.removeprefix("ال") in _EVENTS or word.lstrip("لب").removeprefix("ال") in _EVENTS


_HELD = word_set(
    "زلزال حرب انتخابات الانتخابات رئاسيات تشريعيات باكالوريا بكالوريا مونديال ثوره انتفاضه نكسه هزيمه كارثه ازمه اتفاق اتفاقيه معاهده دستور قمه هجمات احداث عدوان "
    "مهرجان معرض معارض عاصمه دوره بطوله نسخه موسم كاس العاب اولمبياد تصفيات سباق رالي دورى مؤتمر منتدي حصاد احصاء تعداد ميزانيه موازنه تقرير مسابقه جائزه حج مناسك عمليه تصنيف تصنيفات رؤيه اجنده استراتيجيه اعصار فيضان فيضانات"
)
"""What happened in a year that may stand behind its name: زلزال اليابان 2011, الانتخابات الرئاسية الفرنسية 2017."""


def named_year(items: Sequence[Item], at: int, before: Item, after: Item | None) -> bool:
    """A year behind the name of what was held or happened in it."""
    if before.text == "يورو":
        return at < 2 or items[at - 2].cls[0] not in "dnyw"
    if before.cls not in "rR" or (is_counted(after) and not is_circumstance(after)):
        return False
    for item in reversed(items[max(0, at - 5) : at]):
        word = item.text[article(item.text) :]
        if item.cls not in "rRk$" or (item.cls == "r" and is_verb(item.text)):
            return False
        if item.text in _HELD or word in _HELD or (item.text[0] in "بل" and item.text[1:] in _HELD):
            return True
    return False
