"""Words that are a number, a rank or a day only in some places: settled by what stands beside them, before runs are read."""

from __future__ import annotations

import re
from collections.abc import Callable

from workbench.arabic.chars import word_set
from workbench.arabic.numerals import NUMERALS, Kind
from workbench.detect.figures.context import is_definite
from workbench.detect.figures.guess import clitics
from workbench.detect.figures.headless import came_in
from workbench.detect.figures.lexicon import LEXICON, OTHER, Lex
from workbench.detect.figures.slams import slams
from workbench.detect.figures.tokens import Item


def settle(items: list[Item], at: int) -> None:
    """Change the item where its neighbours say that it is not what the lexicon takes it for."""
    check = _DOUBTFUL.get(items[at].text)
    if check is not None:
        check(items, at)


def _second(items: list[Item], at: int) -> None:
    if items[at].al and _each_second(items, at):
        return
    if items[at].al or _second_of(items, at) or _second_among(items, at) or came_in(items, at):
        items[at].cls, items[at].lex = "o", Lex("o", number=2)


def _two(items: list[Item], at: int) -> None:
    """Two only before عشر; alone أثنى is the verb to praise."""
    if not _ten_follows(items, at):
        _unread(items[at])


def _monday(items: list[Item], at: int) -> None:
    after = items[at + 1] if at + 1 < len(items) else None
    rest = after is not None and after.al and after.text.removeprefix("ال") in _THE_OTHERS
    if items[at].cls == "W" and items[at].al and at and (rest or _many(items[at - 1])):
        items[at].cls, items[at].lex = "w", Lex("w", numeral=NUMERALS["اثنين"])


_THE_OTHERS = frozenset(["اخرين", "اخران", "باقيين", "باقيان", "متبقيين"])
"""على الاثنين الآخرين: the other two."""


def _nought(items: list[Item], at: int) -> None:
    if items[at].cls == "M" and _is_zero(items, at):
        items[at].cls, items[at].lex = "w", Lex("w", numeral=NUMERALS["صفر"])


def _four(items: list[Item], at: int) -> None:
    """الأربع وعشرين: four, not Wednesday."""
    tens = items[at + 2].lex.numeral if at + 2 < len(items) and items[at + 1].cls == "k" else None
    after = items[at + 1] if at + 1 < len(items) else None
    counts = (
        after is not None
        and not after.al
        and (after.cls == "U" or (after.lex.noun is not None and not after.prep))
    )
    before = items[at - 1] if at else None
    named = before is not None and before.kind == "word" and before.cls in "rRU"
    counts |= (
        before is not None and named and (before.al or before.text.startswith(("ال", "وال", "بال", "لل")))
    )
    counts |= before is not None and named and before.text.endswith(("اته", "اتها", "اتهم", "اتهما"))
    counts |= at > 0 and slams(items, at - 1) is not None
    if items[at].cls == "W" and (counts or (tens is not None and tens.kind is Kind.TENS)):
        items[at].cls, items[at].lex, items[at].text = "w", Lex("w", numeral=NUMERALS["اربع"]), "اربع"


def _alone(items: list[Item], at: int) -> None:
    """29 أكتوبر وحده: alone, not the spoken one; 7 آلاف وحدة are so many units."""
    before = items[at - 1] if at else None
    if items[at].al or before is None:
        return
    counted = before.lex.numeral is not None and before.lex.numeral.value >= _HUNDRED
    if before.cls not in "|.(kw" or counted:
        _unread(items[at])


_HUNDRED = 100


def _hundred(items: list[Item], at: int) -> None:
    """المئة عام, السنوات المئة: a hundred of a length of time; elsewhere في المئة."""
    after, before = items[at + 1] if at + 1 < len(items) else None, items[at - 1] if at else None
    timed = after is not None and after.cls in "ahjlU" and not after.al
    timed |= before is not None and before.cls == "U" and before.al
    if timed:
        items[at].cls, items[at].lex, items[at].al = "w", Lex("w", numeral=NUMERALS["مئه"]), True
        items[at].text, items[at].start = "مئه", items[at].end - len("مئه")


def _thousands(items: list[Item], at: int) -> None:
    """الأف أم, الأف سي آر: letters by their English names."""
    ahead = [x.text for x in items[at + 1 : at + 3] if x.cls != "."]
    if ahead and ahead[0] in {"ام", "سي", "بي"}:
        _unread(items[at])


def _dead(items: list[Item], at: int) -> None:
    if items[at].al or not counts_hundred(items, at):
        _unread(items[at])


def _sunday(items: list[Item], at: int) -> None:
    if at + 1 < len(items) and items[at + 1].cls == "l" and items[at + 1].al:
        items[at].cls, items[at].lex = "W", Lex("W", number=7)


_TOWNS = frozenset(
    clitic + word
    for word in (
        "مدينه",
        "بلده",
        "قريه",
        "بلديه",
        "ميناء",
        "مرفا",
        "مطار",
        "شاطئ",
        "شاطي",
        "ساحل",
        "سواحل",
        "ضاحيه",
    )
    for clitic in ("", "ب", "ل", "و")
)


def _town(items: list[Item], at: int) -> None:
    """مدينة الخمس, قرية بليون: a town whose name is spelled as a number."""
    before = items[at - 1] if at else None
    if before is not None and before.text in _TOWNS and not before.al:
        _unread(items[at])


def _unread(item: Item) -> None:
    item.cls, item.lex = "r", OTHER


def _ten_follows(items: list[Item], at: int) -> bool:
    return at + 1 < len(items) and items[at + 1].text in {"عشر", "عشره"} and not items[at + 1].wa


def _metres(items: list[Item], at: int) -> None:
    """سباق 200 م فراشة, 800م, بارتفاع 1.45م: metres of a race or a length, neither the evening nor an era."""
    number, before = (items[at - 1], items[at - 2]) if at > 1 else (None, None)
    if number is None or before is None or not number.digits:
        return
    after = items[at + 1] if at + 1 < len(items) else None
    word = before.text[clitics(before) :]
    glued = number.end == items[at].start
    raced = word in _RACED or (after is not None and after.text in _STROKES)
    if glued:  # نهائي 2010م is a year, سباق 1500م a race
        raced &= not before.al and (number.cls != "y" or number.value in _DISTANCES)
    long = _LENGTHS.fullmatch(before.text) is not None and number.cls != "y"
    listed = before.cls == "k" and at > _PAIR and items[at - _PAIR].lex is LEXICON["متر"]
    if (raced or long or listed) and before.cls != "a":
        items[at].cls, items[at].lex = "R", LEXICON["متر"]


_LENGTHS = re.compile("[وفبل]?(?:ال)?(?:ارتفاع|طول|عرض|عمق|مسافه|قامه|سمك|علو)(?:ه|ها|هم|هما)?")
_DISTANCES = frozenset([1500, 2000])
"""Metres of races that have the digits of a year."""
_PAIR = 3
_RACED = word_set(
    "سباق سباقي سباقات مسافة ارتفاع بارتفاع طول بطول عمق بعمق عرض بعرض نهائي لمسافة لسباق بسباق"
)
_STROKES = word_set("حرة فراشة صدر صدرا ظهر ظهرا متنوعة متنوع حواجز سباحة عدو عدوا جري موانع مربع")


def _each_second(items: list[Item], at: int) -> bool:
    """700 ألف جالون من الوقود في الثانية: what is used up each second, over what it is."""
    if at < _USED or items[at - 1].text != "في":
        return False
    back = items[at - _USED : at - 1]
    unit = next((x.lex.unit for x in reversed(back) if x.lex.unit is not None), None)
    return unit is not None and unit.kind == "measure" and back[-2].cls == "m"


_USED = 4


def _second_among(items: list[Item], at: int) -> bool:
    """ثانية البطولات الأربع: the number behind counts those among which it ranks."""
    after = items[at + 1 : at + 3]
    return (
        len(after) == 2
        and after[0].cls in ("r", "R")
        and is_definite(after[0])
        and after[1].al
        and after[1].cls[0] in "nwW"
    )


def _second_of(items: list[Item], at: int) -> bool:
    """ثانية is an ordinal after a feminine noun (هيئة ثانية), a second of time after a number."""
    before = items[at - 1] if at else None
    return (
        not items[at].wa
        and not items[at].prep
        and before is not None
        and before.kind == "word"
        and before.cls in "rR"
        and len(before.text) >= 3
        and (before.text.endswith("ه") or _in_construct(items, at))
    )


def _in_construct(items: list[Item], at: int) -> bool:
    """عملية اجتياز ثانية: a feminine noun stands before the masculine one that it governs."""
    if at < 2:
        return False
    head, genitive = items[at - 2], items[at - 1]
    bare = not (
        genitive.al or genitive.wa or genitive.prep or head.al or genitive.text.startswith(("ال", "ب", "ل"))
    )
    return (
        bare and head.kind == "word" and head.cls in "rR" and head.text.endswith("ه") and len(head.text) > 3
    )


def _is_zero(items: list[Item], at: int) -> bool:
    """صفر is nought unless a day, شهر, في or هذا stands before it, or a year after it."""
    before = items[at - 1] if at else None
    after = items[at + 1] if at + 1 < len(items) else None
    beyond = items[at + 2] if at + 2 < len(items) else None
    if after is not None and after.cls == "i" and beyond is not None and beyond.digits and beyond.cls != "y":
        return True  # من صفر إلى 50 كيلوواط
    dated = before is not None and before.cls in "hfTdmo,e"
    return not dated and not (after is not None and after.cls == "y")


HUNDREDS_OR_NOT = frozenset(["ميت", "متين"])


def counts_hundred(items: list[Item], at: int) -> bool:
    """ميت جنيه, متين وعشرين: the spoken hundreds stand before what they count; else ميت is dead, متين is firm."""
    joined = at + 2 < len(items) and items[at + 1].cls == "k"
    after = items[at + 2] if joined else items[at + 1] if at + 1 < len(items) else None
    if after is None or (after.digits and not joined):
        return after is None and at == 0  # «ميت 20» is a telephone
    return not after.al and (after.lex.numeral is not None or (not joined and after.cls in "R$jhalcU"))


def _many(before: Item) -> bool:
    """المتهمين الاثنين: the two, not Monday, behind a definite dual or plural."""
    definite = before.al or before.text.startswith("ال")
    return definite and before.cls in "rR" and before.text.endswith("ين") and len(before.text) > 4


_DOUBTFUL: dict[str, Callable[[list[Item], int], None]] = {
    "ثانيه": _second,
    **dict.fromkeys(["اثني", "اثنت", "اثنتي", "اثنا", "اثنتا"], _two),
    "اثنين": _monday,
    "صفر": _nought,
    **dict.fromkeys(["اربع", "الاربع"], _four),
    "وحده": _alone,
    **dict.fromkeys(HUNDREDS_OR_NOT, _dead),
    "احد": _sunday,
    "المئه": _hundred,
    "الاف": _thousands,
    **dict.fromkeys(["خمس", "بليون"], _town),
    "م": _metres,
}
