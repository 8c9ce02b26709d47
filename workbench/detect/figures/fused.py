"""Dates whose blank is missing: ديسمبرالسابق, الاثنينالماضي, يومالجمعة."""

from __future__ import annotations

from functools import lru_cache

from workbench.arabic.chars import folded, word_set
from workbench.detect.figures.lookup import lookup

_WHICH = tuple(
    form
    for word in folded("الماضي الحالي الجاري المقبل القادم السابق المنصرم الفائت المنقضي").split()
    for form in (word, word + "ه")
)
_WEEKDAYS = tuple(folded("الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت").split())
_BEFORE_WEEKDAY = word_set("يوم اليوم أمس صباح مساء ليلة فجر ظهر عصر")
LEAST = 8
"""Letters of the shortest such word."""
_TIMES = frozenset("MWalhjT")


@lru_cache(maxsize=1 << 15)
def fused(word: str) -> int:
    """Length of the first of two words of a date that `word` runs together, 0 where it is one word."""
    if len(word) < LEAST or word.rfind("ال") <= 0:
        return 0
    if word.endswith(_WHICH):
        tail = next(t for t in _WHICH if word.endswith(t))
        found = lookup(head) if (head := word[: -len(tail)]) else None
        return len(head) if found is not None and found[0].cls in _TIMES and found[3] != "ك" else 0
    if word.endswith(_WEEKDAYS):
        head = word[: word.rindex("ال")]
        return len(head) if head.removeprefix("و") in _BEFORE_WEEKDAY else 0
    return 0
