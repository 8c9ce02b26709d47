"""The day, week or year of a number: اليوم الـ45 للحرب, الأسبوع الـ3, اليوم 100 من العدوان."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.arabic.chars import word_set
from workbench.detect.figures.context import STOP, article, is_definite
from workbench.detect.figures.draft import Draft
from workbench.detect.figures.guess import is_verb
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import FigureType

_UNITS = word_set("يوم أسبوع شهر عام سنة ليلة")
_ITS_UNITS = frozenset(unit + end for unit in ("يوم", "اسبوع", "شهر", "عام") for end in ("ه", "ها"))
"""أسبوعها الـ12, of a war."""
_TENS = range(20, 101, 10)
_ORDEALS = word_set(
    "الحرب العدوان المعركة الغزو الحصار الطوفان الإضراب الاعتصام الهدنة العملية الإغلاق الحظر العزل"
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
    return (
        _nth_unit(items, taken, i)
        or _nth_rank(items, taken, i)
        or _nth_quoted(items, taken, i)
        or _nth_held(items, taken, i)
    )


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


_HELD = word_set(
    "مؤتمر مهرجان معرض منتدى قمة اجتماع ملتقى كأس بطولة ذكرى جلسة احتفال عيد يوم سباق رالي ماراثون كونغرس ندوة أسبوع موسم حفل جائزة مسابقة رئيس ألعاب نسخة دورة أولمبياد "
    "مونديال سوبر دوري صالون كرنفال قافلة"
)
"""What is held again and again, and who follows in one office."""
_WORDS = 6
_RANKED = word_set("جولة الجولة مرحلة المرحلة طبعة الطبعة دقيقة الدقيقة مرتبة المرتبة حلقة الحلقة")
"""What is ranked by itself: قمة منافسات الجولة الـ33."""


_PLACES = word_set(
    "جولة ربع مرتبة مركز دقيقة مرة ذكرى مرحلة هدف ترتيب رتبة صف سطر طابق بند فقرة فصل باب خانة صفحة مصنف مصنفة"
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
_NAME = 8
"""Items of a quoted name, its marks included."""


def _nth_quoted(items: Sequence[Item], taken: Sequence[int], i: int) -> Draft | None:
    """قافلة «زاد» الـ 28, مهرجان "كناوة" الـ24: the digits rank what is held, its quoted name between."""
    item = items[i]
    if not item.digits or item.prep != "ال" or not isinstance(item.value, int) or i < _LEAST:
        return None
    k = quoted_head(items, taken, i - 2 if items[i - 1].text == "ال" else i - 1)
    if k is None:
        return None
    span, num = (items[k].start + _head(items[k]), item.end), (item.start, item.end)
    return Draft(k, i + 1, *span, num, FigureType.ORDINAL, "figure:edition", item.value, noun_at=k)


def quoted_head(items: Sequence[Item], taken: Sequence[int], close: int) -> int | None:
    """Place of what is held and has the quoted name whose closing mark stands at `close`: مهرجان «كناوة»."""
    if close < _LEAST or items[close].cls != "u" or items[close - 1].end != items[close].start:
        return None
    for k in range(close - 1, max(close - _NAME, 0), -1):
        if taken[k] or items[k].cls in ".|":
            return None
        if items[k].cls == "u":
            at = k - 1
            return at if not taken[at] and items[at].kind == "word" and _head(items[at]) >= 0 else None
    return None


TOWNS = word_set(
    "آسيا أفريقيا إفريقيا أوروبا موسكو باريس جنيف لندن برلين فيينا مدريد روما بروكسل واشنطن نيويورك بكين طوكيو طهران أنقرة إسطنبول القاهرة بغداد بيروت دمشق عمان الرياض جدة الدوحة دبي أبوظبي الشارقة المنامة الكويت مسقط صنعاء عدن الخرطوم طرابلس "
    "بنغازي تونس الجزائر وهران الرباط مراكش فاس أغادير نواكشوط سوتشي أستانا ميونيخ دافوس كان فينيسيا أثينا صوفيا كييف وارسو"
) - {"كان", "فاس", "عمان"}
_IN_TOWN = word_set(
    "موسم كأس بطولة أمم مؤتمر معرض مهرجان منتدى ملتقى ماراثون قمة اجتماع سباق رالي صالون جولة"
)


def held_in_town(items: Sequence[Item], taken: Sequence[int], i: int) -> int | None:
    """Place of what is held in the town before the ordinal at `i`: مؤتمر موسكو الثالث."""
    if i < _LEAST or items[i - 1].text not in TOWNS or taken[i - 1] or taken[i - 2] or items[i - 1].prep:
        return None
    cut = _head(items[i - 2])
    word = items[i - 2].text[max(cut, 0) :]
    return i - 2 if cut >= 0 and word in _IN_TOWN and not is_definite(items[i - 2]) else None


def event_of(items: Sequence[Item], taken: Sequence[int], i: int) -> int | None:
    """Place of what the definite ordinal at `i` ranks over its quoted name or its town, of one gender with it."""
    if not items[i].al or not i:
        return None
    at = quoted_head(items, taken, i - 1) if items[i - 1].cls == "u" else held_in_town(items, taken, i)
    feminine = items[i].text.split()[0].endswith(("ه", "ولي"))
    if at is None:
        return None
    return at if (items[at].text.endswith("ه") or items[at].text.endswith("كاس")) == feminine else None


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
