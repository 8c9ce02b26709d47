"""Runs of number words and literals become one item each; the class string over the items is what rules see."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workbench.arabic.number_reader import read
from workbench.arabic.numerals import Kind, Part
from workbench.detect.figures.lexicon import OTHER, Lex, Vague
from workbench.detect.figures.number_runs import parts_of_run, together
from workbench.detect.figures.ordinal_words import ordinal
from workbench.detect.figures.quarters import label_quarters
from workbench.detect.figures.regrouped import regrouped
from workbench.detect.figures.settle import settle
from workbench.detect.figures.spelling import (
    DUAL_SCALES,
    joined,
    led,
    said_twice,
    singled,
    torn,
    unspaced,
    unwrapped,
)
from workbench.detect.figures.tokens import Item

_OTHERS = frozenset(["اخرين", "اخرون", "اخر", "اخري"])
"""وألفا آخرين is a thousand more: no genitive of a dual."""
_PLURAL_SCALES = frozenset(["الاف", "ملايين", "مليارات", "الوف", "بلايين", "ملايير", "تريليونات", "ترليونات"])
WEAK = frozenset(["صفر"]) | frozenset(
    [
        "واحد",
        "واحده",
        "واحدا",
        "احد",
        "احدي",
        "وحده",
        "احدا",
        "ست",
        "خمس",
        "سبع",
        "نصف",
        "ربع",
        "ثمن",
        "تسع",
        "عشر",
        "الف",
        "الفا",
        "ثلث",
        "نص",
        "تمن",
        "فاصل",
        "فاصله",
        "سته",
        "اثني",
        "عشره",
        "ثمان",
        "شي",
        "نصفا",
        "ربعا",
        "تسع",
        "سدس",
        "وحده",
        "ثلاث",
        "اربع",
        "ثماني",
        "زوز",
        "مئه",
        "مائه",
        "ميه",
        "ميت",
        "دسته",
        "مليون",
    ]
)
"""Words that are too often something else to be a figure when they stand alone."""


_FEW = 3
"""Least of بضع; بضع عشرة are from 13 to 19."""
_YEARS = frozenset(["سنه", "عام", "سنتي", "عامي", "موسم"])


def collapse(items: list[Item], text: str, crowds: Sequence[tuple[int, int]] = ()) -> list[Item]:
    """Items with every run of number words replaced by number items, in order; in `crowds` of them each word is a number."""
    texts = {i.text for i in items}
    items = unwrapped(items)
    if "ر" in texts:
        items = torn(items)
    if not DUAL_SCALES.isdisjoint(texts):
        items = singled(items)
    items = regrouped(unspaced(joined(items)), text)
    out: list[Item] = []
    i, n = 0, len(items)
    left = list(crowds)
    while i < n:
        item = items[i]
        if left and item.start >= left[0][0]:
            i = _each(items, i, left.pop(0)[1], out)
            continue
        if item.lex is OTHER:
            out.append(item)
            i += 1
            continue
        settle(items, i)
        if item.kind == "lead" and i and led(items[i - 1], item):
            i += 1
            continue
        if item.cls == "v":
            i = _vague(items, i, out)
        elif item.digits and _plain(items, i):
            out.append(item)
            i += 1
        elif item.lex.numeral is not None:
            i = _run(items, i, out, text)
        elif item.cls == "o" or (item.cls == "W" and item.lex.number == 7):
            i = ordinal(items, i, out, text)
        else:
            out.append(item)
            i += 1
    label_quarters(out)
    return said_twice(out, text)


def _each(items: list[Item], at: int, end: int, out: list[Item]) -> int:
    """Every number word up to `end` by itself."""
    while at < len(items) and items[at].start < end:
        item = items[at]
        if item.lex.numeral is not None and not item.digits:
            item.value, item.cls, item.kind = item.lex.numeral.value, "w", "word"
        out.append(item)
        at += 1
    return at


def _plain(items: list[Item], at: int) -> bool:
    """A literal with no number word right after it is a number by itself."""
    if at + 1 >= len(items):
        return True
    after = items[at + 1]
    if after.text == "وحده" or (after.lex.numeral is not None and _dated(items, at)):
        return True
    if after.cls == "k" and at + 2 < len(items) and items[at + 2].digits:
        return True
    return after.cls != "k" and (after.lex.numeral is None or after.digits)


def _dated(items: list[Item], at: int) -> bool:
    """بلغ سنة 2016 مليار لتر: the year of the amount, which a word of its own begins."""
    item = items[at]
    year = item.kind == "int" and len(item.text) == 4 and item.text[:2] in {"19", "20"}
    return year and at > 0 and not item.prep and items[at - 1].text in _YEARS


def _run(items: list[Item], at: int, out: list[Item], text: str) -> int:
    """Every number of one run of number words and literals."""
    parts, where = parts_of_run(items, at)
    used = 0
    follows = items[where[-1] + 1] if where and where[-1] + 1 < len(items) else None
    shares = follows is None or follows.cls[0] not in "rRjhalcU$" or follows.al or follows.text in _OTHERS
    while used < len(parts):
        got = read(parts, used, shares=shares)
        if got is None:
            if used == 0:
                items[at].cls = items[at].cls if items[at].cls != "w" else "r"
                out.append(replace_class(items[at]))
                return at + 1
            return where[used - 1] + 1
        value, end = got
        _one_number(items, where[used:end], parts[used:end], value, out, text)
        if end == len(parts):
            break
        out.extend(items[where[end - 1] + 1 : where[end]])
        used = end
    return where[-1] + 1


def _one_number(
    items: list[Item], where: list[int], parts: list[Part], value: float | int, out: list[Item], text: str
) -> None:
    first, last = items[where[0]], items[where[-1]]
    if len(where) == 1 and first.text in _PLURAL_SCALES and first.lex.numeral:
        scale = int(first.lex.numeral.value)
        _vague_item(items, where[0], where[0], Vague(scale, scale * 10 - 1), out)
        return
    if len(where) == 1:
        if not first.digits:
            first.value = value
            first.cls = "w"
            first.kind = "weak" if first.text in WEAK else "word"
        out.append(first)
        return
    lex = Lex("w", numeral=first.lex.numeral)
    number = Item(
        first.start, last.end, first.outer, "w", lex, text[first.start : last.end], first.al, first.wa, first.prep, value,
        kind="number", parts=[items[i] for i in where],
    )  # fmt: skip
    number.alternatives = _scaled_alternatives(number, first)
    if first.digits and all(p.numeral.kind is Kind.DIGITS for p in parts):
        number.cls = "n"
    out.append(number)


def _scaled_alternatives(number: Item, first: Item) -> tuple[str, ...]:
    """The other readings of a literal, with the scale that follows it: 4ر1 مليار is 1.4e9, or 4.1e9."""
    if not first.digits or not first.alternatives or not first.value or number.value is None:
        return ()
    factor = number.value / first.value
    return tuple(f"{float(a) * factor:.12g}" for a in first.alternatives)


def replace_class(item: Item) -> Item:
    """The item without its number reading."""
    if item.lex.numeral is not None and not item.digits:
        item.lex = replace(item.lex, numeral=None, cls="r") if item.lex.role else OTHER
    return item


def _vague(items: list[Item], at: int, out: list[Item]) -> int:
    vague = items[at].lex.vague or Vague(0, 0)
    last = at
    j = at + 1
    while j < len(items) and together(items, j - 1, j) and j - at <= 2:
        nxt = items[j].lex
        if vague.low == _FEW and nxt.numeral and nxt.numeral.kind is Kind.TEN and not items[j].wa:
            vague = Vague(_FEW + 10, 19)
        elif nxt.vague and not items[j].wa:
            vague = Vague(vague.low * nxt.vague.low, (vague.high + 1) * nxt.vague.low - 1)
        elif (
            nxt.numeral
            and nxt.numeral.kind in {Kind.SCALE, Kind.HUNDRED}
            and not items[j].digits
            and not items[j].prep
        ):
            factor = int(nxt.numeral.value)
            vague = Vague(vague.low * factor, (vague.high + 1) * factor - 1)
        else:
            break
        last = j
        j += 1
    return _vague_item(items, at, last, vague, out)


def _vague_item(items: list[Item], at: int, last: int, vague: Vague, out: list[Item]) -> int:
    first = items[at]
    out.append(
        Item(
            first.start,
            items[last].end,
            first.outer,
            "v",
            Lex("v", vague=vague),
            first.text,
            first.al,
            first.wa,
            first.prep,
            kind="vague",
        )
    )
    return last + 1


def classes(items: list[Item]) -> str:
    """The class string: one letter an item."""
    return "".join([i.cls[0] for i in items])
