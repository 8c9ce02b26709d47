"""Whether the words before a date speak of what is to come."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.detect.dates.future import ANNOUNCED, EXPECTED, is_future
from workbench.detect.figures.guess import is_verb
from workbench.detect.figures.lexicon import OTHER
from workbench.detect.figures.tokens import Item


def coming(items: Sequence[Item], first: int, *, feast: bool = False) -> bool:
    """The sentence so far speaks of what is to come (سيجري … يوم السبت), so a bare weekday is the next one."""
    if items[first].prep == "ل":
        day = next(k for k in range(first, len(items)) if items[k].cls in "WELDMS" or k == first)
        return not _told_behind(items, day)
    if _that_was(items, first):
        return False
    if _before_start(items, first):
        return True
    for back, item in enumerate(reversed(items[max(0, first - SENTENCE) : first])):
        if item.cls in {".", "|"}:
            return False
        text = item.text.removeprefix("و")
        if text in EXPECTED or is_future(item.text) or (back < _NEAR and text in ANNOUNCED):
            return True
        if not feast and back < _CLOSE and _present(items, first - 1 - back):
            return not any(i.cls == "," for i in items[first - back : first])
        if text in PAST or text in _DONE or (item.cls == "W" and not _goes_on(items[first - back : first])):
            return False
    return False


def _told_behind(items: Sequence[Item], first: int) -> bool:
    """غارات ليوم الخميس أسفرت عن: what came of it is told right behind the day."""
    return any(x.text in _CAME_OF for x in items[first + 1 : first + 3])


_CAME_OF = frozenset(["اسفر", "اسفرت", "ادت", "ادي", "خلف", "خلفت", "اوقعت", "اوقع", "انتهت", "كانت"])


def _before_start(items: Sequence[Item], first: int) -> bool:
    """قبيل بدء المفاوضات الثلاثاء، حيث سيلتقي: the day before whose beginning something is to be or just is done."""
    near = items[max(0, first - _STARTS) : first]
    at = next(
        (k for k, x in enumerate(near[1:], 1) if x.text in _START and near[k - 1].text in _BEFORE), None
    )
    if at is None:
        return False
    for item in items[first + 1 : first + SENTENCE]:
        if item.cls in {".", "|"}:
            break
        if is_future(item.text) or item.text in EXPECTED:
            return True
    back = range(first - len(near) + at - 2, max(-1, first - SENTENCE), -1)
    for k in back:
        if items[k].cls in {".", "|"} or items[k].text in PAST or items[k].text in _DONE:
            return False
        if _present(items, k) or items[k].text in _ARRIVES:
            return True
    return False


_ARRIVES = frozenset(["يصل", "تصل", "يزور", "تزور", "تصلون", "يصلون"])
_STARTS = 8
"""Items from قبل بدء to its day."""
_START = frozenset(["بدء", "بدايه", "انطلاق", "افتتاح", "انعقاد"])
_BEFORE = frozenset(["قبل", "قبيل"])


def _that_was(items: Sequence[Item], first: int) -> bool:
    """الانفجار الذي حدث الثلاثاء, القمة التي عقدت الأحد: a relative clause in the past, whatever the sentence says."""
    for k in range(max(0, first - 3), first - 1):
        if items[k].text in _RELATIVES:
            verb = items[k + 1].text
            passed = verb[0] not in "يتسن" or (verb.endswith("ت") and verb[0] != "س") or verb == "تم"
            return passed and items[k + 1].kind == "word" and verb not in _NO_PAST
    return False


_RELATIVES = frozenset(["الذي", "التي", "الذين", "اللذين", "اللتين"])
_NO_PAST = frozenset(["لا", "لن", "من", "سوف", "هو", "هي", "قد", "في", "كان", "كانت"])
_CLOSE = 4
_TOLD_BEFORE = frozenset(
    [
        "كان",
        "كانت",
        "وكان",
        "وكانت",
        "كانوا",
        "لم",
        "الذي",
        "التي",
        "الذين",
        "بينما",
        "حيث",
        "عندما",
        "وهو",
        "وهي",
    ]
)
"""Words behind which a verb of the present is of another time."""


def _present(items: Sequence[Item], at: int) -> bool:
    """يغادر الوفد الثلاثاء: news that uses the present with a weekday says what is to come."""
    item = items[at]
    if item.cls != "r" or item.lex is not OTHER or item.text[:1] != "ي" or len(item.text) < _VERB:
        return False
    if item.text.startswith(("يور", "يوم")) or any(
        i.text in _TOLD_BEFORE for i in items[max(0, at - 4) : at]
    ):
        return False
    return is_verb(item.text) and item.text not in SAYING and not item.text.endswith(("ه", "ها", "هم", "ا"))


_VERB = 4
SAYING = frozenset(
    [
        "يزال",
        "يذكر",
        "يشار",
        "يقول",
        "يعتبر",
        "يعتقد",
        "يبدو",
        "يعود",
        "يحمل",
        "يوجد",
        "يتعلق",
        "يدعي",
        "يسمي",
        "يشتبه",
        "يوافق",
        "يصادف",
        "يفترض",
    ]
)
"""Verbs of the present beside what is past."""


def _goes_on(between: Sequence[Item]) -> bool:
    """سيضربون الاثنين وينهون الإضراب الثلاثاء: a present verb behind و goes on with what is to come."""
    return any(_PRESENT.fullmatch(i.text) for i in between)


_DONE = frozenset(
    [
        "تم",
        "تمت",
        "جرت",
        "جري",
        "وقع",
        "وقعت",
        "قتل",
        "قتلت",
        "اصيب",
        "اصيبت",
        "لقي",
        "انفجر",
        "انفجرت",
        "اسفر",
        "اسفرت",
        "اندلع",
        "اندلعت",
        "نشب",
        "نشبت",
        "شب",
        "شبت",
        "اشتعلت",
        "غرق",
        "غرقت",
        "تحطم",
        "تحطمت",
        "انهار",
        "انهارت",
        "جدت",
    ]
)
"""Verbs of what has happened, behind which a weekday is past whatever was said before them."""
SENTENCE = 25
"""Items back to a verb that says when."""
_NEAR = 8
"""Items back to one of the present that may announce what is to come."""
_PRESENT = re.compile(r"و[يت][\u0621-\u064a]{3,}")
PAST = frozenset(["كان", "كانت", "وكان", "وكانت", "قد", "وقد", "ماضي", "ماضيه", "امس"])
"""Words that put a sentence into the past."""
_AFTER = 8
"""Words behind a length in which what is to come may be said."""


_OVER = frozenset(["انتهاء", "انقضاء", "وانتهاء"])
_ENDED = 4


def counts_ahead(items: Sequence[Item], first: int, last: int) -> bool:
    """ستبدأ بعد يومين counts from the day of the text, in what is told بعد يومين counts from its own event and is a length."""
    unit = items[last - 1].lex.unit
    years = unit is not None and unit.name in {"year", "decade"}
    if first > 1 and items[first - 2].cls == "D" and years:
        return False  # اليوم وبعد 4 سنوات: since then
    # يودع ملعبه بعد 29 عاما: the present of a headline looks back over years, as it announces the days ahead
    if first > 1 and not _OVER.isdisjoint(x.text for x in items[max(0, first - _ENDED) : first]):
        return False  # يعلن انتهاء الحرب بعد 12 يوما
    if coming(items, first, feast=years) or any(i.cls == "D" for i in items[first:last]):
        return True
    ahead = []
    for item in items[last : last + _AFTER]:
        if item.cls == "|" or (item.cls == "." and item.text != ":"):
            break
        ahead.append(item)
    if any(is_future(i.text) or i.text in EXPECTED for i in ahead):
        return True
    alone = not first or items[first - 1].cls in ".|(u"
    return alone and not ahead and not (years and last < len(items))  # بعد 37 عاما.. : a headline looks back
