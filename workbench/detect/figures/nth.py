"""The day, week or year of a number: اليوم الـ45 للحرب, الأسبوع الـ3, اليوم 100 من العدوان."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.arabic.chars import folded
from workbench.detect.figures.context import STOP, article, is_definite
from workbench.detect.figures.draft import Draft
from workbench.detect.figures.guess import is_verb
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import FigureType

_UNITS = frozenset(folded("يوم أسبوع شهر عام سنة ليلة").split())
_ITS_UNITS = frozenset(unit + end for unit in ("يوم", "اسبوع", "شهر", "عام") for end in ("ه", "ها"))
"""أسبوعها الـ12, of a war."""
_TENS = range(20, 101, 10)
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
    if [x.text for x in near] == ["علي", "التوالي"]:
        return True
    if near[0].cls == "m":
        return len(near) > 1 and near[1].text in _ORDEALS
    return near[0].text.startswith("لل") and "ال" + near[0].text[2:] in _ORDEALS


def nth(items: Sequence[Item], taken: Sequence[int], i: int) -> Draft | None:
    """The rank that the digits at `i` give, with the noun they rank."""
    return _nth_unit(items, taken, i) or _nth_rank(items, taken, i) or _nth_held(items, taken, i)


def _nth_unit(items: Sequence[Item], taken: Sequence[int], i: int) -> Draft | None:
    """The rank that digits with the article, or before a war or a strike, give to a definite unit of time."""
    item = items[i]
    worded = item.al and not item.digits and i > 0 and items[i - 1].text == "يوم" and item.value in _TENS
    if not (item.digits or worded) or not isinstance(item.value, int) or i < 1:
        return None
    k = i - 2 if items[i - 1].text == "ال" else i - 1
    owned = k >= 0 and items[k].text in _ITS_UNITS and item.prep == "ال"
    if k < 0 or taken[k] or not (owned or (items[k].al and items[k].text in _UNITS)):
        return None
    after = items[i + 1] if i + 1 < len(items) else None
    if after is not None and after.cls[0] in "dnyw$%RMjhalcU" and not after.prep:
        return None
    if item.prep != "ال" and not worded and not (items[k].text == "يوم" and of_ordeal(items, i + 1)):
        return None
    start = items[k].start if item.prep == "ال" or worded else item.start
    span, num = (start, item.end), (item.start, item.end)
    return Draft(k, i + 1, *span, num, FigureType.ORDINAL, "figure:edition", item.value, noun_at=k)


_HELD = frozenset(
    folded(
        "مؤتمر مهرجان معرض منتدى قمة اجتماع ملتقى كأس بطولة ذكرى جلسة احتفال عيد يوم سباق رالي ماراثون كونغرس ندوة أسبوع موسم حفل جائزة مسابقة رئيس ألعاب نسخة دورة أولمبياد "
        "مونديال سوبر دوري صالون كرنفال قافلة"
    ).split()
)
"""What is held again and again, and who follows in one office."""
_WORDS = 6
_RANKED = frozenset(
    folded("جولة الجولة مرحلة المرحلة طبعة الطبعة دقيقة الدقيقة مرتبة المرتبة حلقة الحلقة").split()
)
"""What is ranked by itself: قمة منافسات الجولة الـ33."""


_PLACES = frozenset(
    folded(
        "جولة مرتبة مركز دقيقة مرة ذكرى مرحلة هدف ترتيب رتبة صف سطر طابق بند فقرة فصل باب خانة صفحة مصنف مصنفة"
    ).split()
)


def _nth_rank(items: Sequence[Item], taken: Sequence[int], i: int) -> Draft | None:
    """الجولة الـ24, للمرة الـ15, المركز الـ12: a rank with the article has its noun."""
    item = items[i]
    if not item.digits or item.prep != "ال" or not isinstance(item.value, int) or i < 1:
        return None
    k = i - 2 if items[i - 1].text == "ال" and i > 1 else i - 1
    word = items[k]
    cut = article(word.text)
    if taken[k] or not is_definite(word) or word.text[cut:] not in _PLACES:
        return None
    span, num = (word.start + cut, item.end), (item.start, item.end)
    return Draft(k, i + 1, *span, num, FigureType.ORDINAL, "figure:rank", item.value, noun_at=k)


def _nth_held(items: Sequence[Item], taken: Sequence[int], i: int) -> Draft | None:
    """معرض القاهرة الدولي للكتاب الـ56, المؤتمر الوطني الـ11: the digits rank what is held, names and adjectives between."""
    item = items[i]
    if not item.digits or item.prep != "ال" or not isinstance(item.value, int) or i < _LEAST:
        return None
    at = i - 2 if items[i - 1].text == "ال" else i - 1
    apart = items[i - 1].text == "ال" and item.start > items[i - 1].end
    if not is_definite(items[at]) or items[at].text in _RANKED or (_head(items[at]) >= 0 and not apart):
        return None
    for k in range(at, max(at - _WORDS, -1), -1):
        if taken[k] or items[k].kind != "word" or items[k].cls not in "rRDlS":
            return None
        cut = _head(items[k]) if k < at or apart else -1
        if cut >= 0:
            start = items[k].start + cut
            span, num = (start, item.end), (item.start, item.end)
            return Draft(k, i + 1, *span, num, FigureType.ORDINAL, "figure:edition", item.value, noun_at=k)
        if _stops(items[k]):
            return None
    return None


_LEAST = 2


def _head(word: Item) -> int:
    """How many characters of `word` stand before what is held, -1 where it names no such thing."""
    cut = article(word.text)
    bare = word.text[cut:]
    if bare in _HELD:
        return cut
    return cut + 1 if bare[:1] in "بلو" and bare[1:] in _HELD else -1


def _stops(word: Item) -> bool:
    """No word between what is held and its number: a verb, people or states that the number counts, other plurals."""
    noun = word.lex.noun
    if word.text == "كان":
        return False
    people = noun is not None and noun.unit in {"person", "country"} and not word.text.endswith("ي")
    people = people and word.text not in {"امم", "الامم"}
    if is_verb(word.text) or word.text in STOP or people:
        return True
    return is_definite(word) and word.text.endswith(("ات", "ين", "ون")) and word.text != "الولايات"
