"""Weekdays of headlines, which tell what is to come: الأحد.. بدء صرف المعاشات, انطلاق المعرض الخميس."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.arabic.chars import word_set
from workbench.detect.dates.tense import PAST, SAYING
from workbench.detect.figures.guess import is_verb
from workbench.detect.figures.tokens import Item

_BEGINS = word_set(
    "انطلاق انطلاقة بدء افتتاح صرف قطع انقطاع فصل إضراب عطلة إجازة مواجهة قرعة محاكمة جلسة مباراة نهائي حفل اجتماع قمة"
)
"""What a headline without a verb announces by its first word."""
_DONE = word_set(
    "مقتل وفاة إصابة مصرع إحباط ضبط توقيف اعتقال نجاة رحيل خسارة فوز ارتفاع انخفاض تراجع هبوط صعود عودة وصول تعادل هزيمة سقوط اختتام أسعار سعر حصيلة نتائج نتيجة تفاصيل"
)
"""What a headline tells as done, or asks of the day itself."""
_FACES = frozenset(["يواجه", "تواجه"])
_LONGEST, _SHORT = 14, 8


def headline(items: Sequence[Item], first: int) -> bool:
    """The bare weekday that begins at `first` stands in a headline of what is to come."""
    last = next(k for k in range(first, len(items)) if items[k].cls == "W") + 1
    if first and (_opened(items, first) or _decided(items, first)):
        return True
    if not first or items[first - 1].cls == "|":
        return _opens(items, last)
    if last < len(items) and items[last].cls != "|":
        return False
    start = first
    while start and items[start - 1].cls != "|":
        start -= 1
        if first - start > _LONGEST:
            return False
    line = items[start:first]
    if any(x.text in _DONE for x in line):
        return False
    if _dots(items, first - 2) or items[first - 1].text == "…":
        return True
    if any(x.cls == "." for x in line):
        return False
    faces = len(line) <= _SHORT and any(x.text in _FACES for x in line)
    return faces or line[0].text in _BEGINS


def _opened(items: Sequence[Item], first: int) -> bool:
    """يترأس البابا قداس العيد، السبت، في الكاتدرائية: a verb of the present opens the sentence, the day between commas."""
    if items[first - 1].cls != ",":
        return False
    for k in range(first - _PAIR, max(-1, first - _PAIR - _SENTENCE), -1):
        item = items[k]
        if item.cls == "W" or item.text in PAST or item.text in _RELATIVE:
            return False
        if not k or items[k - 1].cls in ".|":
            verb = item.text.removeprefix("و")
            plain = item.cls == "r" and item.kind == "word" and not item.al and verb[:1] == "ي"
            return plain and len(verb) > _PAIR and is_verb(verb) and verb not in SAYING | _GOES_ON
        if item.cls in ".|":
            return False
    return False


def _decided(items: Sequence[Item], first: int) -> bool:
    """تقرر أن ينفذ الإطلاق يوم الاثنين: what was decided is to come; in تقرر السبت تأجيله the day is that of the decision."""
    for k in range(first - 1, max(-1, first - _SHORT - _PAIR), -1):
        item = items[k]
        if item.cls in ".|W":
            return False
        if item.text.removeprefix("و") in {"تقرر", "تقررت"} and k + 1 < first:
            return items[k + 1].text == "ان"
    return False


_PAIR = 2
_GOES_ON = word_set("يواصل يستمر يتواصل يعاني يعيش يتصدر يسود يزداد يحاول يخيم يظهر يأتي يبلغ يصل")
"""Verbs of what is so already."""
_SENTENCE = 24
_RELATIVE = frozenset(["الذي", "التي", "الذين", "بعد", "عقب", "بعدما", "حيث", "فيما", "بينما"])


def _opens(items: Sequence[Item], last: int) -> bool:
    """الأحد.. بدء صرف المعاشات, الأحد إجازة رسمية: the day first, then what it brings."""
    if _dots(items, last):
        after = last + 2
    elif last < len(items) and items[last].text == "…":
        after = last + 1
    else:
        return last < len(items) and items[last].text in _BEGINS
    while after < len(items) and items[after].cls == ".":
        after += 1
    return after < len(items) and items[after].cls != "|" and items[after].text not in _DONE


def _dots(items: Sequence[Item], at: int) -> bool:
    """Two full stops without a blank, as headlines part day and news."""
    if at < 0 or at + 1 >= len(items):
        return False
    one, two = items[at], items[at + 1]
    return one.text == "." and two.text == "." and one.end == two.start
