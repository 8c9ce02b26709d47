"""Arabic number words and digit literals read as values, MSA first, with the spoken forms that quotes bring in.

Words are folded (`workbench.arabic.chars`). A reader takes a run of `Part`s (number words and digit literals,
each with whether و joins it to the one before) and says how many of them make one number, and which.
"""

from __future__ import annotations

from collections.abc import Mapping
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
    3: "ثلاثه ثلاث تلاته ثلاته تلاثه تلات ثلاثا تلت! ثلث! تلاث",
    4: "اربعه اربع اربعا ربعه! اربعت",
    5: "خمسه خمس خمسا خمست خسمه",
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
    (1e6, "مليون ملايين ميلون ميليون", "مليونا", "مليونان مليونين مليوني"),
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
