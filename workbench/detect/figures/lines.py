"""Line ends inside a number and what it counts, and scores that stand without a mark."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from workbench.arabic.chars import word_set
from workbench.arabic.numerals import Kind, Numeral
from workbench.detect.figures.currencies import MILLIONS
from workbench.detect.figures.draft import SPORT
from workbench.detect.figures.lexicon import OTHER, PHRASES, Lex
from workbench.detect.figures.tokens import Item

_LEAST_LINE, _NARROW = 36, 30
"""Characters of a line that prose was broken at, and of a narrow one, behind which only signs, scales and units go on."""
_LEAST_LINES = 3


def unbroken(items: list[Item]) -> list[Item]:
    """Items without the line ends inside a figure: between a number and what it counts, a rank, a date, a percent.

    Text from a terminal or a PDF is broken at a width: نحو 23⏎ألف زائر, للمرة⏎الأولى. A short line is a row of its
    own; the first line may be a title, behind which only signs, scales and units go on.
    """
    ends = [at for at, item in enumerate(items) if item.cls == "|"]
    if len(ends) < _LEAST_LINES:
        return items
    drop: set[int] = set()
    whole: dict[int, Item] = {}
    for before, at in itertools.pairwise([-1, *ends]):
        start = items[before].end if before >= 0 else 0
        wide = items[at].start - start
        if wide < _NARROW or at - before < _LEAST or at + 1 >= len(items):
            continue
        last, first, two = items[at - 1], items[at + 1], items[at - 2]
        sign = _sign(last, first, two)
        if sign is not None:
            whole[at - 1] = sign
            drop |= {at, at + 1}
        elif _counts_on(last, first) or (before >= 0 and wide >= _LEAST_LINE and _goes_on(items, at)):
            drop.add(at)
    return [whole.get(at, item) for at, item in enumerate(items) if at not in drop] if drop else items


_LEAST = 3
_PARTS = frozenset([Kind.UNIT, Kind.TEN, Kind.TENS, Kind.HUNDRED, Kind.SCALE])


def _numbers(item: Item) -> float:
    """The value of digits or of a number word that something may follow, 0 of another word."""
    if item.digits:
        return float(item.value or 0) if item.cls in "dny" else 0
    numeral = item.lex.numeral
    return float(numeral.value) if numeral is not None and item.cls == "w" and numeral.kind in _PARTS else 0


def _sign(last: Item, first: Item, before: Item) -> Item | None:
    """20 في⏎المئة as one sign."""
    if last.text != "في" or not _numbers(before):
        return None
    word = first.text if first.text.startswith("ال") else "ال" + first.text
    lex = next((x for rest, x in PHRASES.get("في", {}).get(word, ()) if not rest and x.cls == "%"), None)
    if lex is None:
        return None
    return Item(last.start, first.end, last.outer, lex.cls, lex, f"في {word}", kind="word")


def _counts_on(last: Item, first: Item) -> bool:
    """A number whose scale, sign or unit begins the next line."""
    size = _numbers(last)
    if not size or last.cls == "y" or first.wa or first.prep or first.al:
        return False
    numeral = first.lex.numeral
    scale = numeral is not None and numeral.kind is Kind.SCALE and not first.digits
    if scale and numeral is not None and not last.digits and size >= numeral.value:
        scale = False
    return scale or first.cls in "%$" or (first.lex.unit is not None and first.lex.unit.count == 1)


def _goes_on(items: Sequence[Item], at: int) -> bool:
    """The line breaks off before a counted noun, a year, a month, the tens of a number or the rank of a thing."""
    last, first, before = items[at - 1], items[at + 1], items[at - 2]
    second = items[at + 2] if at + 2 < len(items) else None
    size = _numbers(last)
    if last.lex.hedge is not None and not first.wa and _numbers(first):
        return True
    if first.digits and first.cls == "y":
        return (last.cls == "a" and before.cls != "|") or (last.cls == "M" and bool(_numbers(before)))
    entry = second is not None and (second.cls in ":-|" or second.text in _ENTRY)
    if first.cls == "M":
        return last.digits and last.cls in "dn" and 0 < size <= _LAST_DAY and not first.wa and not entry
    if first.cls == "o" or (first.cls == "U" and first.text == "ثانيه"):
        return last.cls in "rR" and (last.al or last.prep in {"لل", "ال"}) and first.al and not entry
    if size and not (first.al or first.prep or first.wa) and first.cls == "R" and first.lex.noun is not None:
        few = size <= _FEW and last.lex.numeral is not None
        return not entry and (first.text.endswith(("ات", "ين")) if few else first.text.endswith(("ا", "ه")))
    return False


_ENTRY = frozenset([":", "/", ")", "..", "…"])
_LAST_DAY = 31
_FEW = 10


_WON = word_set(
    "فاز فازت فوز الفوز للفوز بفوز فوزا ليهزم هزم هزمت يهزم تغلب تغلبت بالفوز ليتغلب خسر خسرت خسارة بخسارة الخسارة"
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
