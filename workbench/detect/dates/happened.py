"""Whether the words around a date tell of what has happened, of what is due, or of what has lasted since."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from workbench.arabic.chars import folded, word_set
from workbench.detect.dates.future import ANNOUNCED, EXPECTED, is_future
from workbench.detect.dates.tense import PAST, SENTENCE
from workbench.detect.figures.guess import is_verb
from workbench.detect.figures.tokens import Item

_TOLD = word_set(
    "توفي توفيت مات ماتت عاد عادت استقال استقالت فارق فارقت لقي لفظ رحل رحلت انتهي انتهت تراجع تراجعت غادر غادرت عثر انهار "
    "اعتقل افرج اعلن اعلنت قتل قتلت وصل وصلت عثرت ولد ولدت خرج خرجت سقط سقطت بدا بدات"
)
_HAPPENED = _TOLD | word_set(
    "اندلع اندلعت وقع وقعت شن شنت اغتيل اغتيلت القي استقال انهارت اصيب اصيبت تولي تولت تاسس تاسست انتخب انتخبت دخل دخلت ضرب ضربت اجتاح "
    "اطلق اطلقت فاز فازت خسر خسرت نفذ نفذت هاجم هاجمت سيطر سيطرت احتل احتلت اطاح اطيح شهد شهدت اختفي اختفت تعرض تعرضت تسلم تسلمت اسفر اسفرت اودي اودت "
    "ارتفع ارتفعت انخفض انخفضت زاد زادت هبط هبطت صعد صعدت نما نمت تقلص تقلصت بلغ بلغت سجل سجلت تجاوز تجاوزت"
)
"""Verbs of what has happened; verbs of saying are none, since they announce what is to come as well."""


def happened(items: Sequence[Item], first: int, *, far: bool = False) -> bool:
    """The nearest word that says so tells what has happened.

    What would be `far` ahead has happened in any sentence that does not speak of what is to come: news looks back.
    """
    if first and items[first - 1].text.removeprefix("ال") in CALLED:
        return True
    if _told_behind(items, first):
        return True
    if any(i.text in _CONTRACTS for i in items[max(0, first - 4) : first]):
        return False
    words = 0
    for item in reversed(items[max(0, first - SENTENCE) : first]):
        if item.cls in {".", "|"}:
            break
        due, done = _sense(item.text)
        done &= not item.al  # في التراجع: no verb
        done |= item.text.removeprefix("و") in _WAS
        if due or done or item.cls == "F":
            return done and not due
        words += 1
    return far and words >= _PROSE


def _told_behind(items: Sequence[Item], first: int) -> bool:
    """في أكتوبر/تشرين الأول اندلعت الحرب: the verb of what happened right behind the month that opens the sentence."""
    opens = first < 2 or items[first - 2].cls in ".|,ku" or items[first - 1].cls in ".|,k"
    for item in items[first + 1 : first + 5] if opens else ():
        if item.cls in "M/()u":
            continue
        return not item.al and _sense(item.text) == (False, True)
    return False


def due(items: Sequence[Item], first: int) -> bool:
    """The nearest word that says so speaks of what is to come; what was to come (كان مقررا) does not."""
    for at in range(first - 1, max(-1, first - SENTENCE), -1):
        if items[at].cls in {".", "|"}:
            return False
        text = items[at].text
        if text in _AGAINST:
            return False
        ahead, done = _sense(text)
        done &= not items[at].al
        if ahead or done or text.removeprefix("و") in PAST or text in _WHO:
            before = {i.text.removeprefix("و") for i in items[max(0, at - 2) : at]}
            return ahead and text not in _TILL and not before & PAST and not _lasted(items, at)
    return False


_SINCE_THEN = frozenset(["ابتداء", "اعتبارا", "انطلاقا"])
_LASTED = frozenset(
    p + w
    for w in folded(
        "استمر استمرت استمروا تواصل تواصلت توالت شهد شهدت اندلع اندلعت عرف عرفت دام دامت جرت وقعت خرجت خرجوا انتشر انتشرت تجدد تجددت ظل ظلت توقف توقفت انقطع انقطعت"
    ).split()
    for p in ("", "و")
)


def _lasted(items: Sequence[Item], at: int) -> bool:
    """استمرت في مدن عدة ابتداء من 8 يناير: what went on from that day has begun."""
    if items[at].text not in _SINCE_THEN:
        return False
    for item in reversed(items[max(0, at - SENTENCE) : at]):
        if item.cls in ".|" or _sense(item.text)[0]:
            return False
        if item.text in _LASTED and not item.al:
            return True
    return False


_SINCE = 7
"""Items back to منذ whose beginning the date is that of."""


def since(items: Sequence[Item], first: int) -> bool:
    """منذ أكتوبر, منذ بدء الحرب على غزة في أكتوبر: what has lasted since a date began before today."""
    if not first or items[first - 1].cls == "z":
        return bool(first)
    if items[first - 1].cls != "f":
        return False
    for item in reversed(items[max(0, first - _SINCE) : first - 1]):
        if item.cls == "z":
            return True
        if item.cls in ".|,u()" or item.digits or (item.cls == "r" and is_verb(item.text)):
            return False
    return False


DELIVERED = frozenset(["تسليم", "عقد", "عقود", "لعقد", "لعقود", "شحنات", "استحقاق", "شهري", "عقودها"])
"""تسليم مارس: the month of a contract."""
_CONTRACTS = (DELIVERED - {"شهري"}) | frozenset(["العقود", "الاجله", "اجله", "للعقود", "عقد"])
_WAS = frozenset(["كان", "كانت"])
_AGAINST = frozenset(["مقارنه", "بالمقارنه", "قياسا"])
"""ابتداء من نوفمبر مقارنة بما كان في أغسطس: what the coming is compared with is past."""
_WHO = frozenset(["الذي", "التي", "الذين", "اللذين"])
"""A clause of its own, which may tell of another time."""
_TILL = frozenset(["حتي", "قبل", "موعد", "لن"])
"""Words that may stand beside any day: no rule of what is to come."""


@lru_cache(maxsize=8192)
def _sense(word: str) -> tuple[bool, bool]:
    """Whether a word speaks of what is to come, and whether of what has happened."""
    text = word.removeprefix("و")
    due = text in EXPECTED or text in ANNOUNCED or text in _DUE or is_future(word)
    return due, text in _HAPPENED or word in _HAPPENED


_PROSE = 2
"""Words before a date that make it part of a sentence."""
_DUE = frozenset(
    [
        "المقرره",
        "المقرر",
        "المنتظره",
        "المرتقبه",
        "المزمعه",
        "موعد",
        "حتي",
        "بحلول",
        "قبل",
        "اعتبارا",
        "ابتداء",
        "انطلاقا",
        "حلول",
        "لن",
    ]
)


CALLED = frozenset(
    ["اعتداءات", "هجمات", "احداث", "هجوم", "تفجيرات", "مجزره", "انقلاب", "انتفاضه", "عدوان", "زلزال"]
)
"""اعتداءات 11 سبتمبر: what is called by its day, which is past."""
