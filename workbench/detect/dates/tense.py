"""Whether the words before a date speak of what is to come or tell a story."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from workbench.arabic.chars import folded
from workbench.detect.figures.guess import is_verb
from workbench.detect.figures.lexicon import OTHER
from workbench.detect.figures.tokens import Item


def coming(items: Sequence[Item], first: int, *, feast: bool = False) -> bool:
    """The sentence so far speaks of what is to come (سيجري … يوم السبت), so a bare weekday is the next one."""
    if items[first].prep == "ل":
        return True
    if _that_was(items, first):
        return False
    for back, item in enumerate(reversed(items[max(0, first - _SENTENCE) : first])):
        if item.cls in {".", "|"}:
            return False
        text = item.text.removeprefix("و")
        if text in _EXPECTED or _will(item.text) or (back < _NEAR and text in _ANNOUNCED):
            return True
        if not feast and back < _CLOSE and _present(items, first - 1 - back):
            return not any(i.cls == "," for i in items[first - back : first])
        if text in _PAST or text in _DONE or (item.cls == "W" and not _goes_on(items[first - back : first])):
            return False
    return False


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
    return is_verb(item.text) and item.text not in _SAYING and not item.text.endswith(("ه", "ها", "هم", "ا"))


_VERB = 4
_SAYING = frozenset(
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


@lru_cache(maxsize=8192)
def _will(word: str) -> bool:
    plain = word.removeprefix("و")
    return (
        (_FUTURE.fullmatch(word) is not None and _NOUNS.match(word) is None)
        or plain in _SHORT_FUTURE
        or (plain[:3] in _FIRST_PERSON and len(plain) >= 5 and plain not in _NO_FUTURE)
    )


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
_SENTENCE = 25
_NEAR = 8
"""Items back to a verb of what is to come, and to one of the present that may announce it."""
_PRESENT = re.compile(r"و[يت][\u0621-\u064a]{3,}")
_PAST = frozenset(["كان", "كانت", "وكان", "وكانت", "قد", "وقد", "ماضي", "ماضيه", "امس"])
_EXPECTED = frozenset(
    [
        "سوف",
        "المنتظر",
        "المفترض",
        "يفترض",
        "المتوقع",
        "المتوقعه",
        "متوقع",
        "المرجح",
        "المقرره",
        "المقرر",
        "المزمع",
        "المرتقب",
        "غدا",
        "يعتزم",
        "تعتزم",
        "مرتقب",
        "مرتقبه",
        "يرتقب",
        "مقررا",
        "مقرره",
        "توقعات",
    ]
)
_SHORT_FUTURE = frozenset(
    ["سيتم", "ستتم", "سيقع", "ستقع", "سيقف", "ستقف", "سيضم", "ستضم", "سيرد", "سيمر", "ستمر", "سيصب", "ستعد", "سيعد", "سيحل", "ستحل", "سيشن", "سيلي"]
)  # fmt: skip
_FIRST_PERSON = frozenset(
    [
        "ساع",
        "سار",
        "ساغ",
        "ساخ",
        "ساذ",
        "ساك",
        "ساق",
        "ساف",
        "ساز",
        "سات",
        "سال",
        "سنع",
        "سنك",
        "سنق",
        "سنف",
        "سنز",
        "سنل",
        "سنخ",
        "سنو",
        "سنب",
        "سنذ",
        "سنر",
        "سنح",
        "سنط",
    ]
)
"""How سأعود and سنعمل begin, folded."""
_NO_FUTURE = frozenset(
    folded(
        "ساعات ساعتين ساعته ساعتها ساعدت ساعدوا ساعده ساعدها ساعدهم ساعدي ساعتان ساعيا ساعين سارية ساريا سارقين سارعت سارعوا سارية سالمة سالما سالمين سالفة سالتزار سالبا سالبة ساكنا ساكنة ساكنته ساكنتها ساكنيها سافرت سافروا سافرة ساخنا ساخنة ساخرا ساخرة ساخطة ساذجة ساقطا ساقية ساقيه ساقيها سارعوا سارقة سارقيه "
        "سنوات سنوية سنويا سنوي سنواتها سنواته سنوبي سنبلة سنابل سنكلير سنغافورة"
    ).split()
)
_FUTURE = re.compile(r"و?س[يت][\u0621-\u064a]{3,}")
"""A verb with the future س."""
_NOUNS = re.compile(
    r"و?(?:سيطر(?:ت|ه|وا|ته|تها)?$|سيا[سرقحج]|سيادة?|سياده|سيد(?:ه|ي|ات|تي|تان|تين|نا|ني|ها|هم|و\w*)?$|سيول(?:ه\w*|ت\w*)?$|سيوف$|سيف(?:ها|ه|ي|ا|ين)?$|سيم(?:ا$|ان|و|ي|نس|ف)|سينا(?:ء|$|ري|ت)|سينم|"
    r"سير(?:ه|ته\w*|تي|ا|اليون|ك)?$|سير(?:ين|يز|ج)|سيجار|سيسي$|سيسك|سيتي$|سيتيزن|سيبير|سيكس|سيل(?:ان$|ف|س|ت)|سيكولو|سيغ(?:ول|م)|سيؤول|"
    r"ستو(?:دي|ن|ك|ر)|ستي[فنلوس]|ستا[درئمنلي]|ستر(?:اس|ات|ي|ل|و)|ستان$)"
)
"""Nouns and names that begin like one: سياسة, سيارة, سيدة, ستار, سيلفي."""


_ANNOUNCED = frozenset(
    folded(
        "يحتضن تحتضن يستضيف تستضيف ينعقد تنعقد يعقد تعقد ينطلق تنطلق يلتقي تلتقي يلاقي تلاقي يقام تقام ينظم تنظم "
        "يلعب تلعب يبدا تبدا يزور تزور يجتمع يصوت يفتتح تفتتح يستقبل تستقبل يخوض تخوض يتوجه يبحث تبحث تختتم ينتهي تنتهي يحل تحل يجب يتعين ينبغي يتوجب"
    ).split()
)
"""Verbs of the present by which news says what will be held: يلتقي الفريقان السبت."""
_TOLD = frozenset(
    folded(
        "توفي توفيت مات ماتت عاد عادت استقال استقالت فارق فارقت لقي لفظ رحل رحلت انتهي انتهت تراجع تراجعت غادر غادرت عثر انهار "
        "اعتقل افرج اعلن اعلنت قتل قتلت وصل وصلت عثرت ولد ولدت خرج خرجت سقط سقطت بدا بدات"
    ).split()
)
_AFTER = 8
"""Words behind a length in which what is to come may be said."""


def counts_ahead(items: Sequence[Item], first: int, last: int) -> bool:
    """ستبدأ بعد يومين counts from the day of the text, in what is told بعد يومين counts from its own event and is a length."""
    unit = items[last - 1].lex.unit
    years = unit is not None and unit.name in {"year", "decade"}
    if first > 1 and items[first - 2].cls == "D" and years:
        return False  # اليوم وبعد 4 سنوات: since then
    # يودع ملعبه بعد 29 عاما: the present of a headline looks back over years, as it announces the days ahead
    if coming(items, first, feast=years) or any(i.cls == "D" for i in items[first:last]):
        return True
    ahead = []
    for item in items[last : last + _AFTER]:
        if item.cls == "|" or (item.cls == "." and item.text != ":"):
            break
        ahead.append(item)
    if any(_will(i.text) or i.text in _EXPECTED for i in ahead):
        return True
    alone = not first or items[first - 1].cls in ".|(u"
    return alone and not ahead and not (years and last < len(items))  # بعد 37 عاما.. : a headline looks back


_HAPPENED = _TOLD | frozenset(
    folded(
        "اندلع اندلعت وقع وقعت شن شنت اغتيل اغتيلت القي استقال انهارت اصيب اصيبت تولي تولت تاسس تاسست انتخب انتخبت دخل دخلت ضرب ضربت اجتاح "
        "اطلق اطلقت فاز فازت خسر خسرت نفذ نفذت هاجم هاجمت سيطر سيطرت احتل احتلت اطاح اطيح شهد شهدت اختفي اختفت تعرض تعرضت تسلم تسلمت اسفر اسفرت اودي اودت "
        "ارتفع ارتفعت انخفض انخفضت زاد زادت هبط هبطت صعد صعدت نما نمت تقلص تقلصت بلغ بلغت سجل سجلت تجاوز تجاوزت"
    ).split()
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
    for item in reversed(items[max(0, first - _SENTENCE) : first]):
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
    for at in range(first - 1, max(-1, first - _SENTENCE), -1):
        if items[at].cls in {".", "|"}:
            return False
        text = items[at].text
        if text in _AGAINST:
            return False
        ahead, done = _sense(text)
        done &= not items[at].al
        if ahead or done or text.removeprefix("و") in _PAST or text in _WHO:
            before = {i.text.removeprefix("و") for i in items[max(0, at - 2) : at]}
            return ahead and text not in _TILL and not before & _PAST
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
    due = text in _EXPECTED or text in _ANNOUNCED or text in _DUE or _will(word)
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
