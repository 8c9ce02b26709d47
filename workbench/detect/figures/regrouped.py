"""Numbers that a page has torn or that a word makes a rate: 139. 000, (8.231) مليار in brackets with blanks, 25 في الألف."""

from __future__ import annotations

import re

from workbench.arabic.numerals import Kind, Numeral
from workbench.detect.figures.currencies import CODES
from workbench.detect.figures.lexicon import LEXICON, OTHER, Lex
from workbench.detect.figures.plurals import plural
from workbench.detect.figures.tokens import Item

_GLUED = re.compile("(?:مليون|مليار)(?=[ء-ي]{2})")
PERMILLE = "بالالف"
"""The text of an item that says per thousand."""
_THOUSAND, _GROUP, _MILLION = 1000, 3, 1_000_000


def regrouped(items: list[Item], text: str) -> list[Item]:
    """Items with 139. 000 as one number and with في الألف behind a number as its sign. O(n), one look at the text first."""
    torn = " 000" in text
    rated = "بالالف" in text or "في الالف" in text or "من المئه" in text or "من المائه" in text
    sixes = "لست " in text
    glued = _GLUED.search(text) is not None
    shares = ("مئه" in text or "مائه" in text) and _SHARED.search(text) is not None
    coded = _CODED.search(text) is not None
    parted = (" ،" in text or " ," in text) and _PARTED.search(text) is not None
    if not (torn or rated or sixes or glued or shares or coded or parted):
        return items
    out: list[Item] = []
    for at, item in enumerate(items):
        if torn and item.text == "000" and _thousands(out, item):
            mark, number = out.pop(), out[-1]
            number.end = item.end
            number.text = f"{number.text}{mark.text}{item.text}"
            number.value = int(number.value or 0) * _THOUSAND
            number.cls, number.lex, number.kind = (
                "n",
                Lex("n", numeral=Numeral(Kind.DIGITS, number.value)),
                "group",
            )
            continue
        if glued and item.lex is OTHER and (unit := _unit_of_scale(item)) is not None:
            out += [item, unit]
            continue
        if coded and item.kind == "latin" and item.text in CODES and _leads(items, at):
            item.cls = "$"
        if parted and _sized(item) and _turned(out):
            whole, _, part = out.pop(), out.pop(), out[-1]
            part.end, part.kind = whole.end, "wire"
            part.alternatives = (f"{part.text}.{whole.text}",)
            part.value = float(f"{whole.text}.{part.text}")
            part.cls, part.lex = "n", Lex("n", numeral=Numeral(Kind.DIGITS, part.value))
        if shares and item.text in _HUNDREDS and _per_hundred(items, at):
            item.cls, item.lex, item.prep, item.al = "%", LEXICON["بالمئه"], "", False
        if sixes and item.text in {"لست", "ولست"} and _counts_six(items, at):
            item.start, item.text, item.prep = item.end - len("ست"), "ست", "ل"
            item.lex = LEXICON["ست"]
            item.cls = item.lex.cls
        if rated and item.text == "الف" and item.al and _per_thousand(items, at, out):
            if out[-1].text == "في":
                item.start = item.outer = out.pop().start
            item.cls, item.lex, item.text, item.prep, item.al = "%", Lex("%"), PERMILLE, "", False
        if (
            rated
            and item.text in _OF_HUNDRED
            and out
            and out[-1].text == "من"
            and _of_hundred(items, at, out)
        ):
            item.start = item.outer = out.pop().start
            item.cls, item.lex, item.prep, item.al = "%", LEXICON["بالمئه"], "", False
        out.append(item)
    return out


_OF_HUNDRED = frozenset(["المئه", "المائه", "مئه", "مائه"])


def _of_hundred(items: list[Item], at: int, out: list[Item]) -> bool:
    """عشرون من المئة: a number right before it, and nothing behind that a hundred would count."""
    number = out[-2] if len(out) > 1 else None
    if number is None or not (items[at].al or items[at].text.startswith("ال")) or number.al:
        return False
    numeral = number.lex.numeral
    told = number.digits or (numeral is not None and numeral.kind in (Kind.UNIT, Kind.TEN, Kind.TENS))
    behind = items[at + 1] if at + 1 < len(items) else None
    counted = behind is not None and (
        behind.lex.noun is not None or behind.cls in "dnywoU$" or behind.text.endswith("اوائل")
    )
    return told and not counted and float(number.value or 1) <= _HUNDRED


_HUNDRED = 100
_SHARED = re.compile(r"\d ?(?:ال|بل|فال)م(?:ئ|ائ)ه")
_HUNDREDS = frozenset(["مئه", "مائه", "المئه", "المائه", "بلمئه", "بلمائه", "فالمئه", "فالمائه"])


def _per_hundred(items: list[Item], at: int) -> bool:
    """بنسبة 5ر12 المائة: a rate whose ب is lost."""
    if at < 2 or not items[at - 1].digits or items[at].outer - items[at - 1].end > 1:
        return False
    led = items[at - 2].text in {"بنسبه", "نسبه"}
    behind = items[at + 1] if at + 1 < len(items) else None
    counts = behind is not None and (behind.lex.unit is not None or behind.lex.numeral is not None)
    return led and not counts and (items[at].al or items[at].text not in {"مئه", "مائه"})


_CODED = re.compile(r"(?:usd|eur|gbp|sar|aed|egp|qar|kwd|omr|bhd|jod)(?<![a-z]...) ?\d")
"""Looks behind itself last, so that its search may skip to the letters that begin it."""
_PARTED = re.compile(r"\d [,،]\d{1,3}(?!\d)")


def _leads(items: list[Item], at: int) -> bool:
    """USD 20 مليون: the code stands before its amount, and none before it."""
    after = items[at + 1] if at + 1 < len(items) else None
    before = items[at - 1] if at else None
    return after is not None and after.digits and not (before is not None and before.digits)


def _sized(item: Item) -> bool:
    """A percent sign, a currency or millions: what a decimal stands before."""
    numeral = item.lex.numeral
    scaled = numeral is not None and numeral.kind is Kind.SCALE and numeral.value >= _MILLION
    return (item.cls in "%$" or scaled) and not (item.al or item.prep or item.wa)


def _turned(out: list[Item]) -> bool:
    """5 ،16% of an old page: its part before its whole, with a blank before the comma and none behind it."""
    if len(out) < len("5,16"):
        return False
    part, mark, whole = out[-3:]
    near = mark.start - part.end == 1 and whole.outer == mark.end and mark.text in {",", "،"}
    short = part.kind == whole.kind == "int" and len(part.text) <= _GROUP and len(whole.text) <= _GROUP
    return near and short and not out[-4].digits and out[-4].cls not in "k,"


def _unit_of_scale(item: Item) -> Item | None:
    """مليونقنطار: the unit that lacks its blank, cut off the scale, which `item` becomes; None where there is none."""
    match = _GLUED.match(item.text)
    lex = LEXICON.get(item.text[match.end() :]) if match else None
    if match is None or lex is None or item.kind != "word" or (lex.unit is None and lex.noun is None):
        return None
    start = item.end - len(item.text) + match.end()
    unit = Item(start, item.end, start, lex.cls, lex, item.text[match.end() :], kind="word")
    item.text, item.end, item.lex = match.group(), start, LEXICON[match.group()]
    item.cls = item.lex.cls
    return unit


def _counts_six(items: list[Item], at: int) -> bool:
    """لست شركات, لست سنوات: for six of them, not "I am not"."""
    many = items[at + 1] if at + 1 < len(items) else None
    if many is None or many.kind != "word" or many.al or many.prep or many.wa:
        return False
    return many.cls == "U" or (many.cls in "rR" and many.text.endswith("ات") and plural(many.text))


def _thousands(out: list[Item], noughts: Item) -> bool:
    """139. before 000: at most three digits and a mark right behind them, a blank, and three noughts."""
    if len(out) < 2:
        return False
    number, mark = out[-2:]
    near = mark.start == number.end and noughts.outer - mark.end == 1
    plain = number.kind == "int" and len(number.text) <= _GROUP and float(number.value or 0) > 0
    return near and plain and mark.text in {".", ",", "،"}


def _per_thousand(items: list[Item], at: int, out: list[Item]) -> bool:
    """The thousand of a rate: a number stands right before it, and no rank or number of its own behind it."""
    if not out:
        return False
    led = out[-1].text == "في" and len(out) > 1
    if not led and items[at].prep != "ب":
        return False
    number = out[-2] if led else out[-1]
    numeral = number.lex.numeral
    told = number.digits or (
        numeral is not None and numeral.kind in (Kind.UNIT, Kind.TEN, Kind.TENS) and not number.al
    )
    behind = items[at + 1] if at + 1 < len(items) else None
    free = behind is None or (behind.cls != "o" and (behind.lex is OTHER or behind.lex.numeral is None))
    return told and free and float(number.value or 1) < _THOUSAND
