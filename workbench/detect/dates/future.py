"""Words that speak of what is to come: verbs with the future س, announcements, what is expected."""

from __future__ import annotations

import re
from functools import lru_cache

from workbench.arabic.chars import folded


@lru_cache(maxsize=8192)
def is_future(word: str) -> bool:
    """سيجري, سأعود, سيتم: a folded word that is a verb of the future, with or without و."""
    plain = word.removeprefix("و")
    return (
        (_FUTURE.fullmatch(word) is not None and _NOUNS.match(word) is None)
        or plain in _SHORT_FUTURE
        or (plain[:3] in _FIRST_PERSON and len(plain) >= 5 and plain not in _NO_FUTURE)
    )


EXPECTED = frozenset(
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
"""Words by which what is to come is expected or set: المقرر, المرتقب, غدا."""
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


ANNOUNCED = frozenset(
    folded(
        "يحتضن تحتضن يستضيف تستضيف ينعقد تنعقد يعقد تعقد ينطلق تنطلق يلتقي تلتقي يلاقي تلاقي يقام تقام ينظم تنظم "
        "يلعب تلعب يبدا تبدا يزور تزور يجتمع يصوت يفتتح تفتتح يستقبل تستقبل يخوض تخوض يتوجه يبحث تبحث تختتم ينتهي تنتهي يحل تحل يجب يتعين ينبغي يتوجب"
    ).split()
)
"""Verbs of the present by which news says what will be held: يلتقي الفريقان السبت."""
