"""Arabic number words and digit literals read as values, MSA first, with the spoken forms that quotes bring in.

Words are folded (`workbench.arabic.chars`). A reader takes a run of `Part`s (number words and digit literals,
each with whether و joins it to the one before) and says how many of them make one number, and which.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from workbench.arabic.chars import folded


class Kind(StrEnum):
    """What a number word does in a phrase."""

    UNIT = "unit"
    TEN = "ten"
    """عشر, which closes a teen and is also 10."""
    TEEN = "teen"
    TENS = "tens"
    HUNDRED = "hundred"
    HUNDREDS = "hundreds"
    """A fused or dual hundred: 200 … 900."""
    SCALE = "scale"
    SCALES = "scales"
    """A dual scale: 2,000, 2,000,000 …"""
    DOZEN = "dozen"
    FRACTION = "fraction"
    FRACTIONS = "fractions"
    """A plural denominator: أرباع after ثلاثة."""
    POINT = "point"
    MINUS = "minus"
    DIGITS = "digits"


@dataclass(frozen=True, slots=True)
class Numeral:
    """One number word: what it does, its value, and whether a bare accusative may be a dual (ألفا, مليونا)."""

    kind: Kind
    value: float
    maybe_dual: bool = False
    spoken: bool = False
    """A colloquial form: spoken numbers also add without و (متين تلاتة وستين)."""


_UNITS = {
    0: "صفر",
    1: "واحد واحده واحدا احد احدي وحده احدا",
    2: "اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي اثناء! اتنين تنتين ثنتين ثنين اثنتي زوز ثنتان",
    3: "ثلاثه ثلاث تلاته تلات ثلاثا تلت! ثلث! تلاث",
    4: "اربعه اربع اربعا ربعه! اربعت",
    5: "خمسه خمس خمسا خمست",
    6: "سته ست ستا! سط!",
    7: "سبعه سبع سبعا سبعت",
    8: "ثمانيه ثماني ثمان تمانيه تماني تمن ثمانيا ثمن! تمنيه تمانيا ثمنيه تمان",
    9: "تسعه تسع تسعا تسعت",
}
_SPOKEN = frozenset(
    folded(
        "اتنين تنتين زوز تلاته تلات تمانيه تماني تمن تمنيه ميه متين ميتين تلتميه تلاتين تمانين تلتمايه ثنين "
        "حداشر اتناشر تلتاشر تلطاشر اربعتاشر خمستاشر ستاشر سبعتاشر تمنتاشر تسعتاشر وحده"
    ).split()
)
_TEENS = {
    11: "حداشر احداشر حداعش احداعش حضاشر حداشن",
    12: "اتناشر اطناشر اثناعشر اثنعشر اتنعش اثنعش طناش تناعش اطنعش اتناعشر اثناعش",
    13: "تلتاشر تلطاشر تلتعش ثلتعش تلطعش ثلطعش تلطاش ثلاثعشر تلتاش ثلثطعش",
    14: "اربعتاشر اربعطاشر اربعتعش ربعتعش اربعطعش ربعطاش اربعطاش اربعتاش",
    15: "خمستاشر خمسطاشر خمستعش خمسطعش خمسطاش خمستاش",
    16: "ستاشر سطاشر ستعش سطعش سطاش ستاش",
    17: "سبعتاشر سبعطاشر سبعتعش سبعطعش سبعطاش سبعتاش",
    18: "تمنتاشر تمنطاشر تمنتعش ثمنتعش ثمنطعش تمنطعش تمنطاش تمنتاش",
    19: "تسعتاشر تسعطاشر تسعتعش تسعطعش تسعطاش تسعتاش",
}
_TENS = {
    20: "عشرون عشرين",
    30: "ثلاثون ثلاثين تلاتين تلتين! تلاثين",
    40: "اربعون اربعين",
    50: "خمسون خمسين",
    60: "ستون ستين",
    70: "سبعون سبعين",
    80: "ثمانون ثمانين تمانين",
    90: "تسعون تسعين",
}
_HUNDRED_WORDS = "مئه مائه مايه ميه مئة مياه! ميت مئتي!"
_TWO_HUNDRED = "مئتان مئتين مئتا مئتي مائتان مائتين مائتا مائتي متين ميتين ميتان ميتي"
_HUNDRED_STEMS = {
    3: "ثلاث ثلث تلت تلات ثلاثه",
    4: "اربع ربع اربعه",
    5: "خمس خمسه",
    6: "ست سته",
    7: "سبع سبعه",
    8: "ثماني ثمان ثمن تمن ثمانيه تماني",
    9: "تسع تسعه",
}
_SCALES = (
    (1e3, "الف الاف", "الفا", "الفان الفين الفي"),
    (1e6, "مليون ملايين", "مليونا", "مليونان مليونين مليوني"),
    (
        1e9,
        "مليار مليارات ملايير بليون بلايين ملياردا!",
        "مليارا بليونا",
        "ملياران مليارين ملياري بليونان بليونين بليوني",
    ),
    (
        1e12,
        "تريليون ترليون تريليونات ترليونات تريليونا! تيريليون",
        "تريليونا ترليونا",
        "تريليونان تريليونين تريليوني ترليونين",
    ),
    (1e15, "كوادريليون", "كوادريليونا", "كوادريليونان كوادريليونين"),
)
_FRACTIONS = {
    2: ("نصف نص نصفا", "انصاف", ""),
    3: ("ثلث ثلثا! تلت", "اثلاث", "ثلثان ثلثين ثلثي تلتين ثلثا"),
    4: ("ربع ربعا", "ارباع", "ربعان ربعين"),
    5: ("خمس", "اخماس", "خمسان خمسي خمسا!"),
    6: ("سدس", "اسداس", "سدسان سدسين"),
    7: ("سبع", "اسباع", "سبعان"),
    8: ("ثمن", "اثمان", "ثمنان"),
    9: ("تسع", "اتساع", ""),
    10: ("عشر", "اعشار", "عشران"),
}


def _put(table: dict[str, Numeral], words: str, kind: Kind, value: float, *, dual: bool = False) -> None:
    for word in words.split():
        if not word.endswith("!"):
            table.setdefault(folded(word), Numeral(kind, value, dual, folded(word) in _SPOKEN))


def _whole(value: float) -> float | int:
    return int(value) if value == int(value) else value


def _numerals() -> dict[str, Numeral]:
    table: dict[str, Numeral] = {}
    for value, words in _UNITS.items():
        _put(table, words, Kind.UNIT, value)
    _put(table, "عشر عشره", Kind.TEN, 10)
    for value, words in _TEENS.items():
        _put(table, words, Kind.TEEN, value)
    for value, words in _TENS.items():
        _put(table, words, Kind.TENS, value)
    _put(table, _HUNDRED_WORDS, Kind.HUNDRED, 100)
    _put(table, _TWO_HUNDRED, Kind.HUNDREDS, 200)
    for value, stems in _HUNDRED_STEMS.items():
        fused = " ".join(s + h for s in stems.split() for h in ("مئه", "مائه", "ميه", "مايه", "ميت", "مية"))
        _put(table, fused, Kind.HUNDREDS, value * 100)
    for scale, words, accusative, dual in _SCALES:
        _put(table, words, Kind.SCALE, _whole(scale))
        _put(table, accusative, Kind.SCALE, _whole(scale), dual=True)
        _put(table, dual, Kind.SCALES, _whole(2 * scale))
    _put(table, "دزينه دسته دزينات دستات", Kind.DOZEN, 12)
    _put(table, "دزينتين دزينتان دستتين", Kind.UNIT, 24)
    for low, (one, many, two) in _FRACTIONS.items():
        _put(table, one, Kind.FRACTION, 1 / low)
        _put(table, many, Kind.FRACTIONS, 1 / low)
        _put(table, two, Kind.FRACTION, 2 / low)
    _put(table, "فاصله فاصل", Kind.POINT, 0)
    _put(table, "سالب ناقص", Kind.MINUS, -1)
    return table


NUMERALS: Mapping[str, Numeral] = _numerals()
"""Folded word → numeral. Words that are also fractions (خمس, ربع …) stand as units where both exist."""

FRACTION_OF: Mapping[str, float] = {
    folded(w): 1 / low for low, (one, _, _) in _FRACTIONS.items() for w in one.split() if not w.endswith("!")
}
"""Singular fraction words, also those whose first reading is a unit (خمس 1/5, سبع 1/7)."""

PLURAL_FRACTION_OF: Mapping[str, float] = {
    folded(w): 1 / low for low, (_, many, _) in _FRACTIONS.items() for w in many.split()
}
"""Plural denominators: أرباع → 1/4."""


@dataclass(frozen=True, slots=True)
class Part:
    """A number word or digit literal in a run; `wa` says that و joins it to the part before."""

    numeral: Numeral
    word: str = ""
    wa: bool = False
    al: bool = False
    """It carries the article."""


def tidy(value: float) -> float | int:
    """An int when the value is whole, else rounded to 12 significant digits."""
    if isinstance(value, int):
        return value
    if value == int(value) and abs(value) < 1e18:
        return int(value)
    short = float(f"{value:.12g}")
    return int(short) if short == int(short) and abs(short) < 1e18 else short


class _Reader:
    """One pass over a run of parts from `at`; `value` and `at` after `number()` are the result."""

    def __init__(self, parts: Sequence[Part], at: int, shares: bool = True) -> None:
        self.parts = parts
        self.at = at
        self.plain_digits = False
        self.shares = shares

    def _kind(self, ahead: int = 0) -> Kind | None:
        i = self.at + ahead
        return self.parts[i].numeral.kind if i < len(self.parts) else None

    def _wa(self, ahead: int = 0) -> bool:
        i = self.at + ahead
        return i < len(self.parts) and self.parts[i].wa

    def _value(self, ahead: int = 0) -> float:
        return self.parts[self.at + ahead].numeral.value

    def _below_hundred(self) -> float | None:
        kind = self._kind()
        if kind is Kind.UNIT:
            unit = self._value()
            if self._kind(1) is Kind.TEN and not self._wa(1) and 1 <= unit <= 9:
                self.at += 2
                return 10 + unit
            if self._kind(1) is Kind.TENS and self._wa(1) and 1 <= unit <= 9:
                value = unit + self._value(1)
                self.at += 2
                return self._of_hundreds(value)
            self.at += 1
            return unit
        if kind in {Kind.TEN, Kind.TEEN, Kind.TENS}:
            value = self._value()
            self.at += 1
            return value
        return None

    def _of_hundreds(self, value: float) -> float:
        """خمسة وتسعون مئة is 9,500."""
        if self._kind() is Kind.HUNDRED and not self._wa() and self._kind(1) is not Kind.SCALE:
            self.at += 1
            return value * 100
        return value

    def _word(self, ahead: int = 0) -> str:
        i = self.at + ahead
        return self.parts[i].word.removeprefix("و") if i < len(self.parts) else ""

    def _hundreds(self) -> float | None:
        kind = self._kind()
        if kind is Kind.HUNDRED:
            self.at += 1
            return 100
        if kind is Kind.HUNDREDS:
            value = self._value()
            self.at += 1
            return value
        if kind in {Kind.UNIT, Kind.DIGITS} and self._kind(1) is Kind.HUNDRED and not self._wa(1):
            unit = self._value()
            if kind is Kind.DIGITS or 3 <= unit <= 9:
                self.at += 2
                return unit * 100
        return None

    def _may_add_bare(self, last: Numeral) -> bool:
        """Spoken numbers add without و: متين تلاتة وستين; so does a unit that و joins to tens."""
        if self._kind() not in {Kind.UNIT, Kind.TEEN, Kind.TENS, Kind.TEN} or self._wa():
            return False
        joined = self._kind(1) is Kind.TENS and self._wa(1)
        return last.spoken or joined

    def group(self) -> float | None:
        """A number below 1,000 in words, or a digit literal."""
        if self._kind() is Kind.DIGITS and self._kind(1) is not Kind.HUNDRED:
            self.plain_digits = True
            value = self._value()
            self.at += 1
            return value
        hundreds = self._hundreds()
        if hundreds is None:
            return self._below_hundred()
        if hundreds >= 1000:
            return hundreds
        last = self.parts[self.at - 1].numeral
        if self._kind() is Kind.UNIT and self._kind(1) is Kind.FRACTIONS:
            return hundreds
        digits_next = self._kind() is Kind.DIGITS and self._wa() and 0 < self._value() < 100
        if digits_next and self._kind(1) not in {Kind.SCALE, Kind.HUNDRED}:
            hundreds += self._value()
            self.at += 1
        elif self._wa() or self._may_add_bare(last):
            hundreds += self._below_hundred() or 0
        return hundreds

    def _scaled(self) -> tuple[float, float] | None:
        """A group with its scales: (value, scale); scale 1 when there is none."""
        start = self.at
        kind = self._kind()
        if kind is Kind.SCALES:
            value = self._value()
            self.at += 1
            return self._more_scales(value, value / 2)
        if kind in {Kind.SCALE, Kind.DOZEN}:
            part = self.parts[self.at]
            self.at += 1
            bare_dual = part.numeral.maybe_dual and start == 0 and part.numeral.value >= 1000
            bare_dual &= not (self.shares or self._wa())
            value = part.numeral.value * (2 if bare_dual else 1)
            return self._more_scales(value, part.numeral.value)
        self.plain_digits = False
        group = self.group()
        return None if group is None else self._more_scales(group, 1)

    def _more_scales(self, value: float, scale: float) -> tuple[float, float]:
        while self._kind() in {Kind.SCALE, Kind.DOZEN} and not self._wa():
            if scale > 1 and self._value() < scale:
                break
            scale = scale * self._value() if scale > 1 else self._value()
            value *= self._value()
            self.at += 1
            self.plain_digits = False
        if self._kind() is Kind.SCALES and not self._wa() and value == 100:  # مئة ألفين is no number
            return value, scale
        return value, scale

    def number(self) -> float | None:
        """The longest number that starts here, None when none does."""
        sign = 1
        if self._kind() is Kind.MINUS:
            sign = -1
            self.at += 1
        first = self._scaled()
        if first is None:
            return self._only_fraction(sign)
        total, scale = first
        while scale > 1 and not self.plain_digits:
            more = self._addition(total, scale) or self._thousands(total, scale)
            if more is None:
                break
            total, scale = more
        total = self._tail(total, scale)
        return sign * total

    def _addition(self, total: float, scale: float) -> tuple[float, float] | None:
        kind = self._kind()
        joined = self._wa() or kind is Kind.HUNDREDS
        joined |= kind in {Kind.UNIT, Kind.DIGITS} and self._kind(1) is Kind.HUNDRED
        if kind is None or not joined or kind in {Kind.FRACTION, Kind.FRACTIONS, Kind.POINT, Kind.MINUS}:
            return None
        back = self.at
        more = self._scaled()
        odd = self.plain_digits and scale >= 1e6 and more is not None and more[1] == 1
        if more is None or more[0] >= scale or more[0] == 0 or odd:
            self.at = back
            return None
        if self._kind() is Kind.FRACTIONS and not self._wa():
            self.at = back
            return None
        self.plain_digits = False
        return total + more[0], more[1]

    def _thousands(self, total: float, scale: float) -> tuple[float, float] | None:
        """ألف وثلاثمئة واثنا عشر مليارا: thousands and hundreds that one greater scale multiplies."""
        if scale != 1000 or not self._wa():
            return None
        back = self.at
        group = self.group()
        greater = self._kind() is Kind.SCALE and not self._wa() and self._value() >= 1e6
        if group is None or group < 100 or not greater or self.plain_digits:
            self.at = back
            return None
        return self._more_scales(total + group, 1)

    def _tail(self, total: float, scale: float) -> float:
        """What may close a number: فاصلة, a fraction joined by و, a plural denominator."""
        if self._kind() is Kind.POINT and self._kind(1) in {
            Kind.UNIT,
            Kind.TEN,
            Kind.TEEN,
            Kind.TENS,
            Kind.DIGITS,
        }:
            back = self.at
            self.at += 1
            decimals = self.group()
            if decimals is not None and decimals == int(decimals) and scale == 1:
                value = total + float(f"0.{int(decimals)}")
                return self._more_scales(value, 1)[0]
            self.at = back
        if self._kind() is Kind.FRACTIONS and not self._wa():
            total *= self._value()
            self.at += 1
            if self._kind() is Kind.SCALE and not self._wa() and total < 1:
                total *= self._value()
                self.at += 1
        elif self._wa() and self._kind() is Kind.FRACTION:
            total += self._value() * scale
            self.at += 1
            if self._kind() is Kind.SCALE and self._value() == scale and not self._wa():
                self.at += 1
        elif (share := self._last_share(total)) is not None:
            total = share
            self.at += 1
        elif self._wa() and self._kind() is Kind.UNIT and self._kind(1) is Kind.FRACTIONS:
            total += self._value() * self._value(1) * scale
            self.at += 2
        return total

    def _last_share(self, total: float) -> float | None:
        """A fraction word that is also a number, where only the fraction fits: ثلاثة وخمس, عشرون خمسا."""
        word, nxt = self._word(), self._kind(1)
        if self._wa() and word == "خمسين" and self.parts[self.at - 1].numeral.kind is Kind.TENS:
            return total + 0.4
        if not self.shares:
            return None
        if word not in FRACTION_OF or self._kind() is not Kind.UNIT or nxt is not None:
            return None
        if self._wa():
            return total + FRACTION_OF[word] if total < 10 else None
        return total * FRACTION_OF[word] if total >= 11 else None

    def _only_fraction(self, sign: int) -> float | None:
        if self._kind() is not Kind.FRACTION:
            return None
        value = self._value()
        self.at += 1
        if self._kind() in {Kind.SCALE, Kind.DOZEN} and not self._wa():
            value *= self._value()
            self.at += 1
        elif self._kind() is Kind.HUNDRED and not self._wa():
            value *= 100
            self.at += 1
        return sign * value


def read(parts: Sequence[Part], at: int = 0, *, shares: bool = True) -> tuple[float | int, int] | None:
    """(value, index past the last part used) of the number that starts at parts[at]; None when none does.

    `shares` false says that a noun follows that is counted: a last خمس or سبع is then no fraction, and a first
    accusative (مليونا) may be a dual in construct. O(number of parts used).
    """
    reader = _Reader(parts[at:] if at else parts, 0, shares)
    value = reader.number()
    return None if value is None else (tidy(value), at + reader.at)


_SPLIT = re.compile(r"\d+(?:[.,٫]\d+)?|[^\W\d_]+")


def value_of(text: str) -> float | int | None:
    """The value of `text` when the whole of it is one number in words (and digits), else None."""
    parts: list[Part] = []
    wa = False
    for match in _SPLIT.finditer(folded(text)):
        word = match.group()
        if word == "و":
            wa = True
            continue
        if word[0].isdigit():
            literal = Numeral(Kind.DIGITS, float(re.sub("[,٫]", ".", word)))
            parts.append(Part(literal, word, wa))
        else:
            part = _part(word, wa)
            if part is None:
                return None
            parts.append(part)
        wa = False
    got = read(parts) if parts else None
    return got[0] if got and got[1] == len(parts) else None


def _part(word: str, wa: bool) -> Part | None:
    for prefix in ("", "و", "ال", "وال"):
        if word.startswith(prefix) and (found := NUMERALS.get(word[len(prefix) :])):
            return Part(found, word, wa or prefix.startswith("و"), prefix.endswith("ال"))
    return None
