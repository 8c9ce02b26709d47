"""Words of a clause around a day: the verbs of the present in it, and where it begins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from workbench.arabic.chars import word_set
from workbench.detect.figures.guess import is_verb
from workbench.detect.figures.tokens import Item

_NO_VERBS = word_set(
    "تونس تحت تلك تم تمت تبعا تقريبا تمام تماما تجاه تلو تجار تاريخ تراث نحو نفس نص نصف ناطق نائب نادي نجم نتائج نتيجة نشر نظام نظر نظرا نوع نواب نجوم نجاح نقابة نقل نهاية نسبة "
    "توجه تقرر تقدم تمكن تعرض توفي تولى تعهد تحدث تجمع تحول تسلم تراجع تصدر تجند ندوة نساء نهائي نهائيا نيابة نسخة ناشط نفي نداء نشاط نظيره نظيرتها نزاع نقطة نصا يوم ياسين ياسر يونس يورو يسار يد يدا يدي يميني يتامى"
)
_SHORT_VERBS = word_set("تعد تقف تمر نمر نقف تجد نجد نرى ترى تقع تدل تظل نظل نعد تضم")
_MASDAR = re.compile("ت(?:..ي.ه?|..ي.ات|.ا.[^ي]|.ا.ي.)")
PRONOUN = re.compile("(?:ها|هم|هما|نا|كم|ه)$")
_BACK = 8
STOPS = ".|,u)(:-/"
"""Classes at which a clause ends."""


def back_from(items: Sequence[Item], first: int) -> Iterator[Item | None]:
    """The items before `first`, the nearest first, and None where their clause begins."""
    for at in range(first - 1, max(-1, first - 1 - _BACK), -1):
        if items[at].cls in STOPS:
            yield None
            return
        yield items[at]
    if first <= _BACK:
        yield None


def without_and(item: Item) -> str:
    """The word, without the و written to it."""
    word = item.text
    return word[1:] if word[:1] == "و" and len(word) > 4 else word


def present(item: Item) -> bool:
    """A verb of the present: يقف, تبني, نعرفها; not تنفيذ, تونس, نشاط."""
    if item.cls != "r" or item.al:
        return False
    word = without_and(item)
    if word in _NO_VERBS or len(word) < 3:
        return False
    stem = PRONOUN.sub("", word)
    if stem != word and len(stem) >= 4 and stem not in _NO_VERBS and not _MASDAR.fullmatch(stem):
        return stem[0] in "ين" or (stem[0] == "ت" and word.endswith("ها"))
    if word[0] == "ي":
        return is_verb(word)
    if word[0] not in "تن":
        return False
    if len(word) < 4:
        return word in _SHORT_VERBS
    if _MASDAR.fullmatch(word) or word.endswith(("ت", "ين", "ا", "ان")):
        return False
    return not word.endswith("ه")
