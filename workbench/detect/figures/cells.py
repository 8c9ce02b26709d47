"""Where a blank between digits parts two cells of a table and where ر between them parts thousands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from workbench.arabic.chars import word_set
from workbench.arabic.numerals import Kind, Numeral
from workbench.detect.figures.lexicon import LEXICON, Lex
from workbench.detect.figures.lines import scored, turned, unbroken
from workbench.detect.figures.phones import telephones
from workbench.detect.figures.tokens import Item

_PAIR = re.compile(r"(?<![\d.,] )(?<![\d.,])(\d{1,3}) (\d{3})(?![\d.,]| \d)")
_GAP = re.compile(r" {2,}| *\n\s*")
_LEAST = 4
"""Rows of two columns that show themselves as such."""
_GROUPS = re.compile(r"(\d{3}(?:ر\d{3})*)ر(\d{1,3})")


def respelled(items: list[Item], text: str) -> list[Item]:
    """The items with cells parted, wire thousands and dinars read; one look tells whether there are any."""
    grouped, wired, dinar, pairs, torn = 0, False, False, False, False
    coins: list[Item] = []
    last = items[0] if items else None
    for item in items:
        if item.kind == "group":
            grouped += 1
        elif item.kind == "int" and last is not None and last.kind == "int":
            pairs = True
        elif item.kind == "wire":
            wired = True
        elif item.text == "د":
            dinar = True
        elif item.text == "ر" and last is not None and last.kind == "int":
            torn = True
        elif item.cls == "$" and last is not None and last.kind == "group" and item.text.startswith("دينار"):
            coins.append(last)
        last = item
    items = unbroken(items)
    if pairs or grouped:
        items = turned(telephones(scored(items)))
    if grouped >= _LEAST:
        items = parted(items, text)
    if torn:
        items = whole_wires(items)
    if wired:
        thousands_of_wires(items)
    if dinar:
        dinars(items)
    for number in coins:
        if not number.text.endswith("00"):
            _millimes(items, number)
    return items


def cells(text: str) -> frozenset[int]:
    """Starts of `40 520` that are two cells: rows parted by runs of blanks, one column rising while the other falls.

    Grouped thousands do not do so row by row. O(n).
    """
    return frozenset(start for rows in _stretches(text) if _two_columns(rows) for start, _, _ in rows)


def _stretches(text: str) -> Iterator[list[tuple[int, int, int]]]:
    rows: list[tuple[int, int, int]] = []
    end = -1
    for pair in _PAIR.finditer(text):
        if rows and not _GAP.fullmatch(text, end, pair.start()):
            yield rows
            rows = []
        rows.append((pair.start(), int(pair[1]), int(pair[2])))
        end = pair.end()
    yield rows


def _two_columns(rows: Sequence[tuple[int, int, int]]) -> bool:
    if len(rows) < _LEAST:
        return False
    steps = [(b[1] - a[1], b[2] - a[2]) for a, b in pairwise(rows)]
    return all(x < 0 < y for x, y in steps) or all(y < 0 < x for x, y in steps)


def whole_wires(items: list[Item]) -> list[Item]:
    """Items with 6 ر3 ملايين and 2ر 12 مليون, a decimal of the wires torn by a blank, as one: 3.6 and 12.2 millions."""
    out: list[Item] = []
    i = 0
    while i < len(items):
        item, more = items[i], items[i + 1 : i + 4]
        if len(more) == len("ر3م") and _torn(item, *more):
            right = more[1]
            value = float(f"{right.text}.{item.text}")
            lex, said = Lex("n", numeral=Numeral(Kind.DIGITS, value)), f"{item.text}ر{right.text}"
            other = (f"{item.text}.{right.text}",)
            wire = Item(item.start, right.end, item.outer, "n", lex, said, prep=item.prep, value=value)
            wire.digits, wire.kind, wire.alternatives = True, "wire", other
            out.append(wire)
            i += 3
        else:
            out.append(item)
            i += 1
    return out


def _torn(left: Item, mark: Item, right: Item, after: Item) -> bool:
    """Digits, ر and digits with a blank or none between them, before millions or milliards."""
    scale = after.lex.numeral
    glued = mark.end == right.outer and mark.outer > left.end  # 257 ر220 مليار
    large = scale is not None and scale.kind is Kind.SCALE and (scale.value or 0) >= _MILLION
    large |= after.text in _MILLIONS
    large |= glued and after.cls in "%$"
    near = mark.outer - left.end <= 1 and right.outer - mark.end <= 1
    short = len(left.text) <= (_GROUP if glued else _TENTHS) and len(right.text) <= _GROUP
    digits = left.kind == "int" and right.kind in {"int", "skip"} and right.text.isdecimal()
    return mark.text == "ر" and digits and near and short and large


_MILLION, _TENTHS, _GROUP = 1_000_000, 2, 3
_MILLIONS = word_set("ملايين مليارات ملايير بلايين")


def thousands_of_wires(items: Sequence[Item]) -> None:
    """140ر34 حاج is 34,140: persons are whole; 675ر371ر2 is 2,371,675, before مليون 2.371675."""
    for item, after in pairwise(items):
        if item.kind != "wire" or not (match := _GROUPS.fullmatch(item.text)):
            continue
        groups = [match[2], *reversed(match[1].split("ر"))]
        scaled = after.lex.numeral is not None and after.lex.numeral.kind is Kind.SCALE
        noun = after.lex.noun
        people = noun is not None and noun.unit == "person" and after.text != "نسمه"
        if len(groups) > 2 and scaled:
            value: float | int = float(f"{groups[0]}.{''.join(groups[1:])}")
        elif len(groups) > 2 or (people and not scaled):
            value = int("".join(groups))
        else:
            continue
        item.value, item.lex = value, Lex("n", numeral=Numeral(Kind.DIGITS, value))
        item.alternatives = ()


def dinars(items: list[Item]) -> None:
    """17 د شهريا, 50د و200د: د is the dinar behind digits where money is spoken of, but no doctor and no minute."""
    told: bool | None = None
    priced = False
    for at, item in enumerate(items):
        if item.text != "د" or item.kind != "word" or not at or not items[at - 1].digits:
            continue
        close = items[at - 1].end >= item.outer - 1 and not item.wa
        titled = (
            at + 1 < len(items) and items[at + 1].text in {".", "/", ":"} and not _per_unit(items, at + 1)
        )
        titled &= items[at - 1].kind not in {"dec", "dotted", "wire", "group"}
        if not close or (titled and items[at + 1].start == item.end and _goes_on(items, at + 1)):
            continue
        torn = at + 1 < len(items) and items[at + 1].text == "ينار"
        if torn:
            item.end = items.pop(at + 1).end
        if told is None:
            told = any(x.lex.unit is not None and x.cls == "$" and x.text.startswith("دينار") for x in items)
        again = priced and items[at - 1].kind in _FRACTIONS
        if torn or told or again or any(_bare(x.text) in _PAID for x in items[max(0, at - 14) : at]):
            item.cls, item.lex, item.text = "$", LEXICON["دينار"], "دينار"
            priced = True
            _millimes(items, items[at - 1], opened=_of_share(items, at - 1))


def _millimes(items: Sequence[Item], number: Item, *, opened: bool = False) -> None:
    """2،473 د beside 11،48 بالمائة: where the comma is the point elsewhere, it parts dinars from their millimes."""
    share = opened and _SHARE_PRICE.fullmatch(number.text) is not None  # سهم … 1,25 بالمائة ( 8,000 د )
    thousand = not _MILLIMES.fullmatch(number.text) or number.text.endswith("000")
    if number.kind != "group" or (thousand and not share):
        return
    less = share and any(x.kind == "group" and x.text[:2] in _NOUGHT for x in items)  # 0,110 د
    if less or any(x.kind == "dec" and _POINTED.fullmatch(x.text) for x in items):
        value = float(re.sub("[,،]", ".", number.text))
        number.value, number.lex = value, Lex("n", numeral=Numeral(Kind.DIGITS, value))


def _of_share(items: Sequence[Item], at: int) -> bool:
    """سهم الشركة بنسبة 1,25 بالمائة ( 8,000 د ): the price of a share in brackets behind its name."""
    if not at or items[at - 1].cls != "(":
        return False
    return any(_bare(x.text) in _SHARED for x in items[max(0, at - _SHARE_FAR) : at])


_SHARED, _SHARE_FAR = frozenset(["سهم", "اسهم"]), 12
_SHARE_PRICE = re.compile(r"\d{1,3}[,،]\d{3}")
_FRACTIONS = frozenset(["wire", "dec", "group", "dotted"])
"""Kinds of numbers before د that are prices where one was: no minutes, no doctors."""
_NOUGHT = frozenset(["0,", "0،"])
_MILLIMES = re.compile(r"\d[,،]\d{3}")
_POINTED = re.compile(r"\d+[,،]\d{1,2}")


def _per_unit(items: Sequence[Item], at: int) -> bool:
    """7،1 د/كغ: the dinars of a unit, no doctor."""
    unit = items[at + 1].lex.unit if items[at].text == "/" and at + 1 < len(items) else None
    return unit is not None and unit.kind == "measure"


def _goes_on(items: Sequence[Item], at: int) -> bool:
    """The mark is followed by a word: د. محمد."""
    return items[at].text != "." or (at + 1 < len(items) and items[at + 1].kind == "word")


def _bare(word: str) -> str:
    return word.lstrip("وبفل").removeprefix("ال")


_PAID = word_set(
    "مبلغ مبالغ كلفة تكلفة ثمن سعر أسعار معلوم أجر أجرة راتب خطية غرامة ميزانية منحة قيمة رشوة عمولة سهم أسهم اسهمها سهمها بورصة"
)


def parted(items: list[Item], text: str) -> list[Item]:
    """The items with two cells of a table as two numbers."""
    starts = cells(text)
    if not starts:
        return items
    out: list[Item] = []
    for item in items:
        if item.kind != "group" or item.start not in starts:
            out.append(item)
            continue
        left, right = item.text.split(" ")
        out += [_cell(item.start, left), _cell(item.end - len(right), right)]
    return out


def _cell(start: int, raw: str) -> Item:
    value = int(raw)
    lex = Lex("n", numeral=Numeral(Kind.DIGITS, value))
    end = start + len(raw)
    return Item(start, end, start, "n", lex, raw, value=value, digits=True, kind="int")
