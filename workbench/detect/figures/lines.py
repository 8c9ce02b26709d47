"""Line ends inside a number and what it counts, and scores that stand without a mark."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from workbench.arabic.chars import folded
from workbench.arabic.numerals import Kind, Numeral
from workbench.detect.figures.currencies import MILLIONS
from workbench.detect.figures.draft import SPORT
from workbench.detect.figures.lexicon import OTHER, Lex
from workbench.detect.figures.tokens import Item

_LEAST_LINE = 36
"""Characters of a line that prose was broken at."""
_LEAST_LINES = 3
_YEARS = "aU"


def unbroken(items: list[Item]) -> list[Item]:
    """Items without the line ends between a number and its scale, sign or unit, and between عام and its year.

    Text from a terminal or a PDF is broken at a width: نحو 23⏎ألف زائر. A short line is a row of its own, and the
    first line is a title.
    """
    ends = [at for at, item in enumerate(items) if item.cls == "|"]
    if len(ends) < _LEAST_LINES:
        return items
    drop: set[int] = set()
    for before, at in itertools.pairwise(ends):
        wide = items[at].start - items[before].end >= _LEAST_LINE and at - before > 1
        if wide and at + 1 < len(items) and _goes_on(items[at - 1], items[at + 1], items[at - 2]):
            drop.add(at)
    return [item for at, item in enumerate(items) if at not in drop] if drop else items


def _goes_on(last: Item, first: Item, before: Item) -> bool:
    """The line breaks off inside a figure."""
    if last.digits and last.cls in "dn":
        numeral = first.lex.numeral
        scale = numeral is not None and numeral.kind is Kind.SCALE and not first.digits
        unit = first.lex.unit is not None and first.lex.unit.count == 1
        return not first.wa and not first.prep and not first.al and (scale or first.cls in "%$" or unit)
    year = first.digits and first.cls == "y"
    return year and last.cls == "a" and before.cls != "|"


_WON = frozenset(
    folded(
        "فاز فازت فوز الفوز للفوز بفوز فوزا ليهزم هزم هزمت يهزم تغلب تغلبت بالفوز ليتغلب خسر خسرت خسارة بخسارة الخسارة"
    ).split()
)
_NEAR = 10
_FEWEST, _MOST = 40, 190
"""Points of a side in basketball."""


def scored(items: list[Item]) -> list[Item]:
    """Items with a dash between 122 115, points of two sides behind a word of who won; 114 100 is no thousands."""
    if sum(x.text in SPORT for x in items) < _PAIR:
        return items
    out: list[Item] = []
    for at, item in enumerate(items):
        sides = _sides(items, at)
        if sides is None:
            out.append(item)
        elif item.kind == "group":
            out += [sides[0], _dash(sides[0].end), sides[1]]
        else:
            out += [item, _dash(item.end)]
    return out


_PAIR = 2


def _sides(items: Sequence[Item], at: int) -> tuple[Item, Item] | None:
    item = items[at]
    if item.kind == "group" and item.text.count(" ") == 1 and item.text.replace(" ", "").isdigit():
        left, right = item.text.split(" ")
        pair = _points(item.start, left), _points(item.end - len(right), right)
        after = at + 1
    elif item.kind == "int" and at + 1 < len(items) and items[at + 1].kind == "int":
        pair = item, items[at + 1]
        after = at + 2
        if pair[1].start - item.end != 1:
            return None
    else:
        return None
    if not all(_FEWEST <= float(x.value or 0) <= _MOST for x in pair) or pair[0].value == pair[1].value:
        return None
    behind = items[after] if after < len(items) else None
    counted = behind is not None and (
        behind.lex.noun is not None or behind.lex.unit is not None or behind.digits
    )
    won = any(x.text in _WON for x in items[max(0, at - _NEAR) : at])
    return pair if won and not counted else None


def turned(items: list[Item]) -> list[Item]:
    """Items with the groups of 841 991 2 مسافر and 733 7 مليون دينار as one number, which was typed from its end."""
    out: list[Item] = []
    at = 0
    while at < len(items):
        pair = items[at].kind == "int" and at + 1 < len(items) and items[at + 1].kind == "int"
        size = _turned_groups(items, at) if pair else 0
        if size:
            raw = "".join(x.text for x in reversed(items[at : at + size]))
            out.append(_whole(items[at].start, items[at + size - 1].end, raw))
        else:
            out.append(items[at])
        at += max(size, 1)
    return out


def _turned_groups(items: Sequence[Item], at: int) -> int:
    """How many items from `at` are groups of one number from its end, 0 where they are numbers of their own."""
    size = 0
    for item in items[at : at + 3]:
        if item.kind != "int" or (size and item.start - items[at + size - 1].end != 1):
            break
        size += 1
        if len(item.text) != _GROUP:
            break
    last, behind = items[at + size - 1], items[at + size] if at + size < len(items) else None
    if (
        size < _PAIR
        or len(last.text) >= _GROUP
        or last.text.startswith("0")
        or behind is None
        or behind.digits
    ):
        return 0
    if items[at].text == "0" * _GROUP and not behind.wa:
        return size  # 000 250 1 دينار
    numeral = behind.lex.numeral
    millions = numeral is not None and numeral.kind is Kind.SCALE and numeral.value >= _MILLION
    money = behind.text in MILLIONS
    counted = size > _PAIR and (behind.lex.noun is not None or behind.cls in "af" or behind.text == "مقابل")
    return size if (millions or money or counted) and not behind.wa else 0


_GROUP, _MILLION = 3, 1e6


def _whole(start: int, end: int, raw: str) -> Item:
    value = int(raw)
    lex = Lex("n", numeral=Numeral(Kind.DIGITS, value))
    return Item(start, end, start, "n", lex, raw, value=value, digits=True, kind="group")


def _points(start: int, raw: str) -> Item:
    value = int(raw)
    lex = Lex("n", numeral=Numeral(Kind.DIGITS, value))
    return Item(start, start + len(raw), start, "n", lex, raw, value=value, digits=True, kind="int")


def _dash(at: int) -> Item:
    return Item(at, at, at, "-", OTHER, "-", kind="punct")
