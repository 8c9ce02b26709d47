"""Years by their era and days by two calendars, as their words stand: للعام الهجري 1447, 20 أغسطس 636م, 29 شعبان موافق ل 28 فبراير."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.detect.figures.lexicon import LEXICON
from workbench.detect.figures.tokens import Item

ERAS = frozenset(["الهجري", "الهجريه", "الميلادي", "الميلاديه", "هجري", "هجريه", "ميلادي", "ميلاديه"])
FALLING = frozenset(["الموافق", "الموافقه", "موافق", "المصادف"])
_FILLERS = frozenset(["لتاريخ", "بتاريخ", "تاريخ", "ل"])
_LAST_EARLY = 1000


def era_before_year(items: list[Item], at: int) -> None:
    """العام الهجري 1447: the year before its era, as it is read; 1447 هجرية and 8هـ behind a month are years already."""
    item = items[at]
    if item.cls != "G":
        return
    new = at + 1 < len(items) and items[at + 1].text.removeprefix("ال") in {"جديد", "جديده"}
    last = at + 1 + new
    after = items[last] if last < len(items) else None
    year = at > 0 and items[at - 1].cls == "a" and not items[at - 1].digits
    if after is not None and year and after.digits and after.kind == "int" and len(after.text) <= _DIGITS:
        if new:
            item.end, items[at + 1].kind = items[at + 1].end, "gone"
        if last + 1 < len(items) and items[last + 1].cls == "G":
            after.end, items[last + 1].kind = items[last + 1].end, "gone"
        _swap(item, after)
        item.cls = "y"
        return
    early_year(items, at)


def early_year(items: Sequence[Item], at: int) -> None:
    """10 رمضان 8هـ, 20 أغسطس 636م: a year of fewer digits between its month and its era."""
    if at < _PAIR or items[at - 2].cls != "M":
        return
    number = items[at - 1]
    if not (number.digits and number.kind == "int" and 0 < float(number.value or 0) < _LAST_EARLY):
        return
    if items[at].cls == "G" or (number.end == items[at].start and len(number.text) == _PAIR + 1):
        number.cls = "y"
        if items[at].cls != "G":
            items[at].cls, items[at].lex = "G", LEXICON["ميلادي"]


_PAIR = 2
_DIGITS = 4


def _swap(one: Item, other: Item) -> None:
    """Change what two items are, not where they stand."""
    for name in (
        "cls",
        "lex",
        "text",
        "al",
        "wa",
        "prep",
        "value",
        "digits",
        "kind",
        "alternatives",
        "marks",
        "parts",
    ):
        mine = getattr(one, name)
        setattr(one, name, getattr(other, name))
        setattr(other, name, mine)


def falling_on(items: list[Item], at: int) -> None:
    """الموافق لتاريخ 23 ديسمبر, موافق ل 28 فبراير: what stands between the two days besides says nothing."""
    filler = items[at + 1] if at + 1 < len(items) else None
    day = items[at + 2] if at + 2 < len(items) else None
    if filler is not None and day is not None and filler.text in _FILLERS and day.cls[0] in "dLW":
        items[at].end, filler.kind = filler.end, "gone"


def its_day(items: list[Item], at: int) -> None:
    """صباح يومه الجمعة: the day of the text, as the Maghreb writes it."""
    if at + 1 < len(items) and items[at + 1].cls == "W" and items[at].cls == "r":
        items[at].cls, items[at].lex = "j", LEXICON["يوم"]


_PARTED = re.compile(r"\d{1,4}")


def parted_date(items: list[Item], at: int) -> None:
    """01 . 11 . 2025: blanks around the points of a date, whose year has four digits."""
    around = items[at - 1 : at + 4] if at else []
    if len(around) < _PARTS or around[3].text != around[1].text:
        return
    day, month, year = around[::2]
    if (
        not all(i.digits and _PARTED.fullmatch(i.text) for i in (day, month, year))
        or len(year.text) != _DIGITS
    ):
        return
    spaced = month.start > items[at].end and year.start - day.end <= _SPREAD
    if (
        spaced
        and 0 < (day.value or 0) <= _MONTH_DAYS
        and 0 < (month.value or 0) <= _MONTHS
        and year.cls == "y"
    ):
        day.text = f"{day.text}.{month.text}.{year.text}"
        day.cls, day.kind, day.value, day.end = "L", "date", None, year.end
        for gone in around[1:]:
            gone.kind = "gone"


_PARTS, _SPREAD, _MONTH_DAYS, _MONTHS = 5, 10, 31, 12
