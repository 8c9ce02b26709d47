"""Runs of number words and literals become one item each; the class string over the items is what rules see."""

from __future__ import annotations

import itertools
from dataclasses import replace

from workbench.arabic.numerals import FRACTION_OF, NUMERALS, Kind, Numeral, Part, read
from workbench.detect.figures.lexicon import OTHER, Lex, Vague
from workbench.detect.figures.tokens import Item

_PLURAL_SCALES = frozenset(["الاف", "ملايين", "مليارات", "الوف", "بلايين", "تريليونات", "ترليونات"])
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


_WRAPS = frozenset(["//", "()", '""', "«»", "“”", "””", "““", "„“"])


def _unwrapped(items: list[Item]) -> list[Item]:
    """Items without the marks around the number of /32/ مدنيا, (11) ألفا and "7" ملايين, as some papers write."""
    if not any(i.cls in "/(u" for i in items):
        return items
    drop: set[int] = set()
    for at in range(len(items) - 3):
        first, number, last, counted = items[at : at + 4]
        if not number.digits or number.cls not in "dny" or first.text + last.text not in _WRAPS:
            continue
        tight = first.end == number.start and number.end == last.start
        thing = counted.lex.noun is not None or counted.lex.unit is not None or counted.cls in "jhalcU"
        scale = counted.lex.numeral is not None and counted.lex.numeral.kind is Kind.SCALE
        if first.cls == "(":
            thing = False
        thing |= scale and float(number.value or 0) < 1000
        if tight and thing and not counted.al:
            drop |= {at, at + 2}
    return [item for at, item in enumerate(items) if at not in drop] if drop else items


def _unspaced(items: list[Item]) -> list[Item]:
    """Items with 27 / 8 / 1412 and 3 - 2 - 2025, written with blanks, as the one date that they are."""
    if not any(i.cls in "/-" for i in items):
        return items
    out: list[Item] = []
    i = 0
    while i < len(items):
        span = items[i : i + 5]
        if len(span) == 5 and span[1].cls in "/-" and _spaced_date(span):
            day, month, year = span[0], span[2], span[4]
            raw = f"{day.text}/{month.text}/{year.text}"
            out.append(Item(day.start, year.end, day.outer, "L", OTHER, raw, prep=day.prep, kind="date"))
            i += 5
        else:
            out.append(items[i])
            i += 1
    return out


def _spaced_date(span: list[Item]) -> bool:
    day, mark, month, again, year = span
    shape = mark.text == again.text and day.cls == "d" and month.cls == "d" and year.cls == "y"
    if not shape or not (day.digits and month.digits and year.digits) or float(month.value or 99) > 12:
        return False
    return all(b.start - a.end <= 2 for a, b in itertools.pairwise(span))


def collapse(items: list[Item], text: str) -> list[Item]:
    """Items with every run of number words replaced by number items, in order."""
    items = _unspaced(_unwrapped(items))
    out: list[Item] = []
    i, n = 0, len(items)
    while i < n:
        item = items[i]
        if item.lex is OTHER:
            out.append(item)
            i += 1
            continue
        if item.text == "ثانيه" and (item.al or _second_of(items, i)):
            item.cls, item.lex = "o", Lex("o", number=2)
        if item.text in _CONSTRUCT_TWO and not _ten_follows(items, i):
            item.cls, item.lex = "r", OTHER
        if item.text == "صفر" and item.cls == "M" and _is_zero(items, i):
            item.cls, item.lex = "w", Lex("w", numeral=NUMERALS["صفر"])
        if item.cls == "W" and item.text.endswith("اربع") and i + 2 < n and items[i + 1].cls == "k":
            after = items[i + 2].lex.numeral
            if after is not None and after.kind is Kind.TENS:
                item.cls, item.lex, item.text = "w", Lex("w", numeral=NUMERALS["اربع"]), "اربع"
        if item.text == "وحده" and not item.al and i and items[i - 1].cls not in "|.(kw":
            item.cls, item.lex = "r", OTHER
        if item.text in _DEAD and (item.al or not _counts_hundred(items, i)):
            item.cls, item.lex = "r", OTHER
        if item.text == "احد" and i + 1 < n and (items[i + 1].cls == "l" and items[i + 1].al):
            item.cls, item.lex = "W", Lex("W", number=7)
        if item.kind == "lead" and i and _led(items[i - 1], item):
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
            i = _ordinal(items, i, out, text)
        else:
            out.append(item)
            i += 1
    _label_quarters(out)
    return _said_twice(out, text)


def _said_twice(items: list[Item], text: str) -> list[Item]:
    """ثلاثة (3) أشخاص, أربعمائة (400) ألف دينار: a number in words and again in digits is one item."""
    if "(" not in text:
        return items
    out: list[Item] = []
    i = 0
    while i < len(items):
        word, again = items[i], items[i + 1 : i + 4]
        used, last, value = 1, word, word.value
        if word.cls == "w" and again and _scaled_again(word, again[0]):
            used, last, value = 2, again[0], again[0].value
        elif word.cls == "w" and len(again) == 3 and [x.cls for x in again[::2]] == ["(", ")"]:
            used, last = (4, again[2]) if again[1].digits and again[1].value == value else (1, word)
        if used > 1:
            word = replace(word, end=last.end, text=text[word.start : last.end], value=value, kind="number")
        out.append(word)
        i += used
    return out


def _scaled_again(word: Item, scaled: Item) -> bool:
    """أربعمائة (400) ألف, where the digits and their scale have become one number already."""
    digits = scaled.parts[0] if scaled.parts else None
    return (
        digits is not None and digits.digits and digits.value == word.value and scaled.start - word.end <= 3
    )


_DEAD = frozenset(["ميت", "متين"])


def _counts_hundred(items: list[Item], at: int) -> bool:
    """ميت جنيه, متين وعشرين: the spoken hundreds stand before what they count; else ميت is dead, متين is firm."""
    joined = at + 2 < len(items) and items[at + 1].cls == "k"
    after = items[at + 2] if joined else items[at + 1] if at + 1 < len(items) else None
    if after is None:
        return at == 0
    return not after.al and (after.lex.numeral is not None or (not joined and after.cls in "R$jhalcU"))


def _led(before: Item, item: Item) -> bool:
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


_CONSTRUCT_TWO = frozenset(["اثني", "اثنت", "اثنتي", "اثنا", "اثنتا"])
"""Two only before عشر; alone أثنى is the verb to praise."""


def _ten_follows(items: list[Item], at: int) -> bool:
    return at + 1 < len(items) and items[at + 1].text in {"عشر", "عشره"} and not items[at + 1].wa


def _second_of(items: list[Item], at: int) -> bool:
    """ثانية is an ordinal after a feminine noun (هيئة ثانية), a second of time after a number."""
    before = items[at - 1] if at else None
    return (
        not items[at].wa
        and not items[at].prep
        and before is not None
        and before.kind == "word"
        and before.cls in "rR"
        and before.text.endswith("ه")
        and len(before.text) >= 3
    )


def _plain(items: list[Item], at: int) -> bool:
    """A literal with no number word right after it is a number by itself."""
    if at + 1 >= len(items):
        return True
    after = items[at + 1]
    if after.text == "وحده":
        return True
    if after.cls == "k" and at + 2 < len(items) and items[at + 2].digits:
        return True
    return after.cls != "k" and (after.lex.numeral is None or after.digits)


def _is_zero(items: list[Item], at: int) -> bool:
    """صفر is nought unless a day, شهر, في or هذا stands before it, or a year after it."""
    before = items[at - 1] if at else None
    after = items[at + 1] if at + 1 < len(items) else None
    dated = before is not None and before.cls in "hfTdmo,e"
    return not dated and not (after is not None and after.cls == "y")


def _label_quarters(items: list[Item]) -> None:
    """الربع الثالث and النصف الأول are parts of a year, not fractions."""
    for at, (item, after) in enumerate(itertools.pairwise(items)):
        tag = _PARTS_OF_YEAR.get(item.text)
        if tag is None or not after.al:
            continue
        word = item.text.removeprefix("ال")
        last = after.text in {"اخير", "اخيره"}
        if not (item.al or word != item.text) or not (after.cls == "o" or last):
            continue
        if word not in {"ربع", "نصف", "ثلث"} and not any(x.cls in "yaT" for x in items[at + 2 : at + 5]):
            continue
        if last:
            after.cls, after.value = "o", 4 if tag == "ربع" else 2 if tag == "نصف" else 3
        if word != item.text:
            item.start, item.text, item.al = item.start + 2, word, True
        item.cls, item.lex = "Q", Lex("Q", tag=tag)


_PARTS_OF_YEAR = {
    "ربع": "ربع", "نصف": "نصف", "ثلث": "ثلث", "السداسي": "نصف", "السداسيه": "نصف", "الثلاثي": "ربع", "الثلاثيه": "ربع",
}  # fmt: skip
"""الربع, السداسي: what an ordinal makes a part of a year of."""


def _gap(items: list[Item], a: int, b: int) -> bool:
    """True when only blanks lie between two items."""
    return items[b].outer - items[a].end <= 3


def _collect(items: list[Item], at: int) -> tuple[list[Part], list[int]]:
    """The parts of the run that starts at `at`, and each one's item index."""
    parts: list[Part] = []
    where: list[int] = []
    i, n = at, len(items)
    wa = False
    while i < n and len(parts) < 24:
        item = items[i]
        numeral = item.lex.numeral
        if i > at and not _gap(items, i - 1, i):
            break
        if item.cls == "k" and parts and item.text == "و" and not wa:
            wa = True
        elif item.cls == "," and parts and _goes_on(items, i, parts):
            pass
        elif item.text in _DEAD and not _counts_hundred(items, i):
            break
        elif numeral is not None and (not item.prep or i == at or item.prep == "ال"):
            if parts and item.al and item.lex.numeral and not _definite_tail(parts, item):
                break
            parts.append(Part(numeral, item.text, wa, item.al))
            where.append(i)
            wa = False
            one_unit = i == at and item.text in {"واحد", "واحده"} and at and items[at - 1].cls in "jhalU"
            if one_unit and not (i + 2 < n and items[i + 2].text in {"ربع", "نصف", "ثلث"}):
                break
        else:
            break
        i += 1
    return parts, where


def _goes_on(items: list[Item], at: int, parts: list[Part]) -> bool:
    """مليونين، و487 ألفا، و160 حاجا: millions and what follows them, part by part."""
    last = parts[-1].numeral
    if last.kind not in {Kind.SCALE, Kind.SCALES} or at + 2 >= len(items) or items[at + 1].cls != "k":
        return False
    first = next((p.numeral.value for p in parts if p.numeral.kind in {Kind.SCALE, Kind.SCALES}), 0)
    return first >= 1e6 and items[at + 2].lex.numeral is not None


def _definite_tail(parts: list[Part], item: Item) -> bool:
    """A second definite word continues a definite number (الخامس والعشرين) or repeats the scale (نصف المليون)."""
    numeral = item.lex.numeral
    if numeral is None:
        return False
    if parts[0].al:
        return numeral.kind in {Kind.TENS, Kind.TEN, Kind.HUNDRED, Kind.HUNDREDS, Kind.SCALE, Kind.UNIT}
    return numeral.kind in {Kind.SCALE, Kind.TENS}


def _run(items: list[Item], at: int, out: list[Item], text: str) -> int:
    """Every number of one run of number words and literals."""
    parts, where = _collect(items, at)
    used = 0
    follows = items[where[-1] + 1] if where and where[-1] + 1 < len(items) else None
    shares = follows is None or follows.cls[0] not in "rRjhalcU$" or follows.al
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
    while j < len(items) and _gap(items, j - 1, j) and j - at <= 2:
        nxt = items[j].lex
        if nxt.vague and not items[j].wa:
            vague = Vague(vague.low * nxt.vague.low, vague.high * nxt.vague.low)
        elif (
            nxt.numeral
            and nxt.numeral.kind in {Kind.SCALE, Kind.HUNDRED}
            and not items[j].digits
            and not items[j].prep
        ):
            factor = int(nxt.numeral.value)
            vague = Vague(vague.low * factor, vague.high * factor)
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


def _ordinal(items: list[Item], at: int, out: list[Item], text: str) -> int:
    first = items[at]
    value, last = first.lex.number, at
    nxt = items[at + 1] if at + 1 < len(items) and _gap(items, at, at + 1) else None
    numeral = nxt.lex.numeral if nxt else None
    if first.cls == "W":
        if not (nxt and numeral and numeral.kind is Kind.TEN and not nxt.wa and not nxt.al):
            out.append(first)
            return at + 1
        value, last = 11, at + 1
    elif nxt and numeral and numeral.kind is Kind.TEN and value < 10 and not nxt.prep:
        value, last = value + 10, at + 1
    elif nxt and nxt.cls == "k" and at + 2 < len(items):
        after = items[at + 2]
        tens = after.lex.numeral
        if (
            tens
            and tens.kind is Kind.TENS
            and value < 10
            and _gap(items, at + 1, at + 2)
            and (after.al or not first.al)
        ):
            value, last = value + int(tens.value), at + 2
    if first.lex.tag == "part" and last == at:
        first.cls, first.lex = "r", OTHER
        out.append(first)
        return at + 1
    lex = Lex("o", number=value)
    kind = "ordinal" if last > at else "single"
    out.append(
        Item(
            first.start,
            items[last].end,
            first.outer,
            "o",
            lex,
            text[first.start : items[last].end],
            first.al,
            first.wa,
            first.prep,
            value,
            kind=kind,
        )
    )
    return last + 1


def is_fraction_word(item: Item) -> bool:
    """A unit word that is also a fraction (خمس)."""
    return item.text in FRACTION_OF


def classes(items: list[Item]) -> str:
    """The class string: one letter an item."""
    return "".join(i.cls[0] for i in items)
