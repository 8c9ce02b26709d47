"""What only looks like a figure: شيء ثان, المحاكم بدرجتيها الأولى والثانية, صاروخ بدر واحد."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.arabic.chars import folded, word_set
from workbench.detect.figures.context import article
from workbench.detect.figures.tokens import Item

_THINGS = word_set("شيء شي شيئا حاجة حاجات كلام حكاية")
_SHORES = frozenset(["الضفه", "ضفه", "للضفه", "بالضفه"])
"""الضفة الثانية من البحر: the other shore."""
_SECOND = 2
_DEGREES = frozenset(p + "درجتي" + end for p in ("", "ب", "ل", "و") for end in ("ها", "ه", "هما", "هم"))
_BACK = 3
_LAUNCHED = word_set("صاروخ صاروخا صواريخ منظومة")
_NAMES = word_set("بدر قاهر بركان زلزال فجر قدس فلق نور خيبر طوفان سجيل شهاب قيام صماد وعيد")


def another_thing(items: Sequence[Item], i: int) -> bool:
    """شيء ثان, حاجة تانية: another thing; الشيء الثاني is ranked."""
    item, before = items[i], items[i - 1] if i else None
    if before is None or item.value != _SECOND:
        return False
    return before.text in _SHORES if item.al else before.text in _THINGS


def of_courts(items: Sequence[Item], i: int) -> bool:
    """المحاكم بدرجتيها الأولى والثانية: the two degrees of courts are no ranks."""
    item = items[i]
    if not item.al or item.value not in (1, _SECOND):
        return False
    return any(x.text in _DEGREES for x in items[max(0, i - _BACK) : i])


def of_missile(items: Sequence[Item], at: int) -> bool:
    """صاروخ بدر واحد: واحد behind a make's name at `at` is part of it; صاروخ باليستي واحد counts."""
    if not at or items[at].text not in _NAMES:
        return False
    head = items[at - 1].text
    return head[article(head) :] in _LAUNCHED or head[1:] in _LAUNCHED


_TERMS = frozenset(
    p + w
    for w in folded("إجازة عطلة امتحانات امتحان اختبارات نتيجة نتائج أجازة اجازات").split()
    for p in ("", "ب", "ل", "و")
)


def half_term(items: Sequence[Item], i: int) -> bool:
    """إجازة نصف العام, امتحانات نصف السنة: a holiday or exams by name, no half of a year."""
    after = items[i + 1] if i + 1 < len(items) else None
    return (
        items[i].text == "نصف"
        and i > 0
        and items[i - 1].text in _TERMS
        and after is not None
        and after.al
        and after.text in {"عام", "سنه"}
    )
