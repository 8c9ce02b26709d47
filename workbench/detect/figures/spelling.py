"""How numbers are written: marks around them, blanks inside them, in words and again in digits."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from workbench.arabic.numerals import Kind, Numeral
from workbench.detect.figures.lexicon import LEXICON, OTHER, Lex
from workbench.detect.figures.tokens import Item

_WRAPS = frozenset(["//", "()", '""', "«»", "“”", "””", "““", "„“"])

_SCALE = "(?:مليون|مليار|ملايين|الف|بليون|تريليون)"
_GROUPED = re.compile(r"[,،]\d{3} ")
_POINTED = re.compile(
    rf"(?<=\d)[,،](?=\d{{3}} {_SCALE})(?<![\d.,،٬٫]\d\d\d.)(?<![.,،٬٫]\d\d.)(?<![.,،٬٫]\d.)"
)
"""1,199 مليون: thousands of millions are written as milliards, so that the comma is the point here."""
_THOUSANDS = re.compile(rf"(?<![\d.,،٬٫])\d{{1,3}}[,،]\d{{3}}(?![\d.,،٬٫]|\s{_SCALE})")


def scaled(text: str) -> str:
    """Text with 1,199 مليون as 1.199 million, unless other commas of it stand between thousands (12,500 طالب)."""
    if _GROUPED.search(text) is None or _POINTED.search(text) is None or _THOUSANDS.search(text) is not None:
        return text
    return _POINTED.sub("٫", text)


_GROUP = 3


def unwrapped(items: list[Item]) -> list[Item]:
    """Items without the marks around the number of /32/ مدنيا, (11) ألفا and "7" ملايين, as some papers write."""
    if not any(i.cls in "/(u" for i in items):
        return items
    drop: set[int] = set()
    dashes = [at for at, item in enumerate(items) if item.cls[:1] == "-"]
    for at in dashes:
        if 3 <= at < len(items) - 3 and items[at - 1].text == ")" and items[at + 1].text == "(":
            drop |= _two_brackets(items, at - 3)
    numbers = [at for at, item in enumerate(items) if item.digits and item.cls in "dny"]
    for at in (place - 1 for place in numbers if 0 < place < len(items) - 2):
        first, number, last, counted = items[at : at + 4]
        if first.text + last.text not in _WRAPS:
            continue
        blank = 1 if first.cls == "(" else 0  # ( 363) ألفا
        tight = number.start - first.end <= blank and last.start - number.end <= blank
        thing = counted.lex.noun is not None or counted.lex.unit is not None or counted.cls in "jhalcU"
        thing &= first.cls != "u"  # "30" يوما: the number alone, as in brackets
        scale = counted.lex.numeral is not None and counted.lex.numeral.kind is Kind.SCALE
        if first.cls == "(":
            thing = _rest_of_one(items, at, drop)
            if thing:
                number.end = last.end
        thing |= counted.cls == "%" and first.cls == "/"  # بنسبة /6ر5/ بالمائة
        thing |= (
            scale
            and (number.kind != "dotted" or _millions(counted))
            and not counted.prep
            and _scaled_down(items, at, float(number.value or 0))
        )
        if tight and thing and not counted.al:
            drop |= {at, at + 2}
            if first.cls in "(u":
                number.start = number.outer = first.start
    return [item for at, item in enumerate(items) if at not in drop] if drop else items


def _millions(counted: Item) -> bool:
    """(8.231) مليار: before millions a point is the decimal one."""
    numeral = counted.lex.numeral
    return numeral is not None and numeral.value >= 1_000_000


def _scaled_down(items: list[Item], at: int, value: float) -> bool:
    """(68) ألفا, (3039.6) مليون متر مكعب: more thousands only of a unit, and no year."""
    beyond = items[at + 4] if at + 4 < len(items) else None
    told = beyond is not None and beyond.lex.unit is not None and items[at - 1].cls not in "aMT"
    return value < 1000 or (value < 10_000 and told)


def _two_brackets(items: list[Item], at: int) -> set[int]:
    """The brackets of (39) – (43) ريالا: each end of a range in its own."""
    a, b = items[at + 1], items[at + 5]
    if not (items[at].cls == "(" and items[at + 6].cls == ")" and a.digits and b.digits):
        return set()
    if float(a.value or 0) >= float(b.value or 0) or at + 7 >= len(items) or items[at + 7].lex.unit is None:
        return set()
    a.start = a.outer = items[at].start
    b.end = items[at + 6].end
    return {at, at + 2, at + 4, at + 6}


def _rest_of_one(items: list[Item], at: int, drop: set[int]) -> bool:
    """(68) ألفا و(234) شهيدا: the thousands in brackets too, and no more than they leave to be said."""
    scale = items[at - 2].lex.numeral if at > 2 else None
    joined = scale is not None and scale.kind is Kind.SCALE and items[at - 1].cls == "k" and at - 3 in drop
    return joined and float(items[at + 1].value or 0) < float(scale.value if scale else 0)


def joined(items: list[Item]) -> list[Item]:
    """Items of 46 ألفا 788 شهيدا, which is told without its و, with one."""
    places = {
        at
        for at, x in enumerate(items)
        if x.kind == "int" and len(x.text) <= 3 and (_told_on(items, at) or _scaled_on(items, at))
    }
    if not places:
        return items
    out: list[Item] = []
    for at, item in enumerate(items):
        if at in places:
            out.append(Item(item.start, item.start, item.start, "k", OTHER, "و", kind="word"))
        out.append(item)
    return out


def _told_on(items: list[Item], at: int) -> bool:
    """788 right behind 46 ألفا, with what they count."""
    if not 1 < at < len(items) - 1 or len(items[at].text) != _GROUP:
        return False
    scale, more, counted = items[at - 1], items[at - 2], items[at + 1].lex
    thousand = scale.lex.numeral is not None and scale.lex.numeral.value == 1000 and not scale.digits
    things = counted.noun is not None or counted.unit is not None
    return thousand and things and more.kind == "int" and scale.end + 1 == items[at].start


def _scaled_on(items: list[Item], at: int) -> bool:
    """235 مليون right behind 46 مليار: the next lesser scale of the same number."""
    if not 1 < at < len(items) - 1:
        return False
    scale, less = items[at - 1].lex.numeral, items[at + 1].lex.numeral
    scales = scale is not None and less is not None and scale.kind is less.kind is Kind.SCALE
    if not scales or scale is None or less is None or items[at - 1].digits or items[at + 1].digits:
        return False
    number, near = items[at - 2], items[at - 1].end + 1 == items[at].start
    lesser = scale.value == 1000 * less.value or scale.value == 1_000_000 * less.value
    return lesser and near and number.digits and not (items[at].wa or items[at].prep or items[at + 1].al)


_DUAL_SCALES = {
    "مليوني": "مليون", "مليونين": "مليون", "ملياري": "مليار", "مليارين": "مليار", "بليوني": "بليون", "تريليوني": "تريليون", "ترليوني": "تريليون"
}  # fmt: skip
DUAL_SCALES = frozenset(_DUAL_SCALES)


def singled(items: list[Item]) -> list[Item]:
    """Items of 2.8 مليوني دولار with the scale for its dual, which digits before it rule out."""
    for at, item in enumerate(items[1:]):
        scale = _DUAL_SCALES.get(item.text)
        digits = items[at]
        if (
            scale is None
            or item.al
            or item.prep
            or item.wa
            or not digits.digits
            or item.outer - digits.end > 1
        ):
            continue
        if digits.kind in _PLAIN_DIGITS and not (digits.kind == "int" and len(digits.text) > _GROUP):
            item.lex = LEXICON[scale]
            item.cls = item.lex.cls
    return items


def torn(items: list[Item]) -> list[Item]:
    """Items of 53ر.%, as a wire writes hundredths of less than one percent, with their number as one."""
    drop: set[int] = set()
    for at in range(len(items) - 3):
        number, mark, point, sign = items[at : at + 4]
        if mark.text != "ر" or point.text != "." or sign.cls != "%" or number.kind != "int":
            continue
        if number.end == mark.start and mark.end == point.start and len(number.text) < _GROUP:
            number.end, number.value, number.kind = point.end, float(f"0.{number.text}"), "dec"
            drop |= {at + 1, at + 2}
    return [item for at, item in enumerate(items) if at not in drop] if drop else items


_PLAIN_DIGITS = frozenset(["int", "dec", "short", "dotday", "dotted"])


def unspaced(items: list[Item]) -> list[Item]:
    """Items with 27 / 8 / 1412 and 3 - 2 - 2025, written with blanks, as the one date that they are."""
    out: list[Item] = []
    taken = 0
    for at in [at for at, i in enumerate(items) if i.cls in {"-", "/"}]:
        span = items[at - 1 : at + 4] if at > taken else []
        if len(span) == _DATE and _spaced_date(span):
            day, month, year = span[0], span[2], span[4]
            raw = f"{day.text}/{month.text}/{year.text}"
            out += items[taken : at - 1]
            out.append(Item(day.start, year.end, day.outer, "L", OTHER, raw, prep=day.prep, kind="date"))
            taken = at - 1 + _DATE
    return out + items[taken:] if taken else items


_DATE = 5
"""Items of a date that is written with blanks."""


def _spaced_date(span: list[Item]) -> bool:
    day, mark, month, again, year = span
    shape = mark.text == again.text and day.cls == "d" and month.cls == "d" and year.cls == "y"
    if not shape or not (day.digits and month.digits and year.digits) or float(month.value or 99) > 12:
        return False
    return all(b.start - a.end <= 2 for a, b in itertools.pairwise(span))


def said_twice(items: list[Item], text: str) -> list[Item]:
    """ثلاثة (3) أشخاص, أربعمائة (400) ألف دينار, 39 تسعة وثلاثين: what is said in words and digits is one item."""
    places = [at for at, i in enumerate(items) if i.digits or i.cls in {"w", "("}]
    if "(" not in text and not any(
        [items[at].digits and items[at + 1].cls == "w" for at in places if at + 1 < len(items)]
    ):
        return items
    out: list[Item] = []
    taken = 0
    for i in places:
        if i < taken:
            continue
        word, again = items[i], items[i + 1 : i + 4]
        used, last, value = 1, word, word.value
        if word.cls == "w" and again and _scaled_again(word, again[0]):
            used, last, value = 2, again[0], again[0].value
        elif word.digits and again and again[0].cls == "w" and again[0].value == value and not again[0].wa:
            used, last = (1, word) if _next_term(items, i) else (2, again[0])
        elif word.digits and again and _in_thousands_again(word, again[0]):
            used, last, value = 2, again[0], again[0].value
        elif word.cls == "w" and len(again) == 3 and [x.cls for x in again[::2]] == ["(", ")"]:
            used, last = (4, again[2]) if again[1].digits and again[1].value == value else (1, word)
        elif word.cls == "(" and len(again) == 3 and again[1].cls == ")" and _in_words(again[0], again[2]):
            used, last, value = 4, again[2], again[2].value
        if used > 1:
            lead = last if word.cls == "(" else word
            start = word.start
            word = replace(lead, start=start, outer=word.outer, end=last.end, text=text[start : last.end])
            word.value, word.kind = value, "number"
            out += items[taken:i]
            out.append(word)
            taken = i + used
    return out + items[taken:] if taken else items


def _next_term(items: list[Item], i: int) -> bool:
    """اثنان 15 عاما، و7 سبعة أعوام: in a list of terms 7 are persons, whose seven years stand in words."""
    at = i - 2 if i and items[i - 1].cls == "k" else -1
    at -= at > 0 and items[at].cls == ","
    unit = items[at].lex.unit if at > 1 else None
    told = unit is not None and unit.kind == "time" and all(x.cls in "dnyw" for x in items[at - 2 : at])
    return told and i + 2 < len(items) and items[i + 2].lex.unit is not None


def _in_thousands_again(digits: Item, words: Item) -> bool:
    """4.620 أربعة آلاف وستمائة وعشرون: a point that parts thousands, as the words show."""
    said = words.value is not None and digits.value is not None and float(words.value) >= 1000
    shape = words.cls == "w" and digits.kind == "dotted" and not (words.wa or words.prep or words.al)
    return said and shape and float(words.value or 0) == round(float(digits.value or 0) * 1000)


def _in_words(digits: Item, words: Item) -> bool:
    """(9,690) تسعة آلاف وستمائة وتسعون, (732.370) سبعمائة واثنان وثلاثون ألفا وثلاثمائة وسبعون."""
    if (
        not digits.digits
        or words.cls != "w"
        or words.wa
        or words.value is None
        or words.start - digits.end > 2
    ):
        return False
    value = float(digits.value or 0)
    return words.value == value or (digits.kind == "dotted" and words.value == round(value * 1000))


def _scaled_again(word: Item, scaled: Item) -> bool:
    """أربعمائة (400) ألف, where the digits and their scale have become one number already."""
    digits = scaled.parts[0] if scaled.parts else None
    return (
        digits is not None and digits.digits and digits.value == word.value and scaled.start - word.end <= 3
    )


def led(before: Item, item: Item) -> bool:
    """ماي .17 and جويلية .2016: the point belongs to the month; 47 .6 is one decimal, now in the item before (True)."""
    digits = item.text[1:]
    if before.cls == "M" and len(digits) in {2, 4}:
        year = len(digits) == 4
        item.start, item.outer, item.text, item.value = item.start + 1, item.outer + 1, digits, int(digits)
        item.cls = "y" if year else "d"
    elif before.kind == "int" and item.start - before.end == 1 and len(digits) <= 2:
        before.end, before.value = item.end, float(f"{before.text}.{digits}")
        before.cls, before.lex = "n", Lex("n", numeral=Numeral(Kind.DIGITS, before.value))
        return True
    return False
