"""One pass over the folded text: tokens with their class and value, the clitics split off."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from workbench.arabic.chars import Folded
from workbench.arabic.numerals import Kind, Numeral
from workbench.detect.figures.fused import LEAST, fused
from workbench.detect.figures.lexicon import LEXICON, OTHER, Lex
from workbench.detect.figures.lookup import Found, lookup
from workbench.detect.figures.nouns import rooted_al
from workbench.detect.figures.pattern import TOKEN

_PUNCT = {
    **dict.fromkeys("-–—−‑", "-"),
    **dict.fromkeys("،,", ","),
    **dict.fromkeys(".!؟?؛;:…", "."),
    **dict.fromkeys("«»\"“”'‘’″„‟", "u"),
    **dict.fromkeys("(（[", "("),
    **dict.fromkeys(")）]", ")"),
    **dict.fromkeys("%٪‰", "%"),
    **dict.fromkeys("$€£¥₪₽₹¢₺", "$"),
    "/": "/",
    "°": "R",
}
_GLUED = frozenset(["علي", "في", "من", "عن", "الي", "نحو", "كل", "ان", "هو", "بين", "او", "مع", "ضد", "عدد"])
_NAMED = frozenset(["ميغ", "ميج", "فاب", "كيو", "اكس", "بوك", "تور", "كاب", "ايه", "كيه", "اتش"])
_CLITIC_ONLY = {
    "و": "k",
    "ف": "k",
    "ب": "p",
    "ل": "p",
    "ك": "p",
    "ال": "p",
    "بال": "p",
    "وال": "k",
    "لل": "p",
    "ول": "k",
    "وب": "k",
}


@dataclass(slots=True)
class Item:
    """A token of the folded text: [start, end) without clitics, [outer, end) with them."""

    start: int
    end: int
    outer: int
    cls: str
    lex: Lex
    text: str
    al: bool = False
    wa: bool = False
    prep: str = ""
    value: float | int | None = None
    digits: bool = False
    kind: str = ""
    alternatives: tuple[str, ...] = ()
    marks: tuple[int, int] | None = None
    """Number span inside the item when it holds more than the number."""
    parts: Sequence[Item] = ()


_SIGNS = frozenset(["sign", "mark", "punct"])
_INTS = frozenset(["int", "short"])


def tokens(folded: Folded) -> list[Item]:
    """All tokens of a folded text in order."""
    out: list[Item] = []
    text, append = folded.text, out.append
    previous_end = -1
    for match in TOKEN.finditer(text):
        kind = match.lastgroup or ""
        start, end = match.span()
        if kind == "word":
            word = match.group()
            if word == "م" and start == previous_end and out[-1].cls == "y" and out[-1].text != "2000":
                append(Item(start, end, start, "G", LEXICON["ميلادي"], word, kind="word"))
            elif (found := lookup(word)) is None and len(word) >= LEAST and (cut := fused(word)):
                for a, b in ((start, start + cut), (start + cut, end)):
                    part = word[a - start : b - start]
                    if (half := lookup(part)) is not None:
                        _word(half, part, a, b, out)
            elif found is None:
                al = word[:2] == "ال" and not rooted_al(word)
                append(Item(start, end, start, "r", OTHER, word, al, False, "", None, False, "word"))
            else:
                _word(found, word, start, end, out)
        elif kind in _SIGNS:
            char = match.group()
            lex = LEXICON.get(char, OTHER)
            out.append(
                Item(
                    start,
                    end,
                    start,
                    _PUNCT.get(char, "r"),
                    lex,
                    char,
                    False,
                    False,
                    "",
                    None,
                    False,
                    "punct",
                )
            )
        elif kind in _INTS and end - start <= _SHORT and (start != previous_end or out[-1].kind != "word"):
            raw = match.group()
            value, cls, lex = _short_int(raw)
            prep = ""
            if out and out[-1].text == "ال" and start - out[-1].end == 1:
                out[-1].cls, out[-1].kind, out[-1].prep, prep = "p", "clitic", "ال", "ال"
            out.append(Item(start, end, start, cls, lex, raw, False, False, prep, value, True, "int"))
        elif kind == "nl":
            out.append(Item(start, end, start, "|", OTHER, "\n", kind="nl"))
        else:
            glued = start == previous_end and bool(out) and out[-1].kind == "word"
            _other("int" if kind == "short" else kind, match.group(), start, end, out, glued)
        previous_end = end
    return out


_RELATIVE = frozenset("FPN")


def _word(found: Found, word: str, start: int, end: int, out: list[Item]) -> None:
    lex, skip, wa, prep, al = found
    cls = "r" if prep == "ك" and lex.cls in _RELATIVE else lex.cls  # كالتالي is no following day
    if wa:
        out.append(Item(start, start + 1, start, "k", OTHER, "و", kind="clitic"))
    out.append(Item(start + skip, end, start + wa, cls, lex, word[skip:], al, wa, prep, None, False, "word"))


def _other(kind: str, raw: str, start: int, end: int, out: list[Item], glued: bool) -> None:
    if glued:
        before = out[-1]
        clitic = _CLITIC_ONLY.get(before.text)
        if clitic:
            before.cls = clitic
            before.kind = "clitic"
            before.prep = before.text
        elif kind == "int" and (_part_of_name(before) or (raw[:-1].startswith("0") and before.lex is OTHER)):
            out.append(Item(start, end, start, "r", OTHER, raw, kind="skip"))
            return
    item = Item(start, end, start, "r", OTHER, raw, kind=kind)
    if glued and out[-1].cls == "p":
        item.prep = out[-1].text
    reader = _READERS.get(kind)
    if reader:
        reader(item, raw)
    elif kind == "latin":
        item.lex = LEXICON.get(raw, OTHER)
        item.cls = item.lex.cls
    elif kind == "area":
        item.lex = LEXICON[raw.replace(" ", "")]
        item.cls, item.kind = item.lex.cls, "word"
    elif kind == "abbr":
        item.cls = "$" if raw[0] in "جردلم" else "G"
        if raw[0] == "م":
            item.text = "م.ر" if "ر" in raw else "م.د"
        item.lex = LEXICON.get(raw, OTHER)
    out.append(item)


def _part_of_name(word: Item) -> bool:
    """ق5, تي72: letters before glued digits; a word that the lexicon knows (العام1986) only lacks its blank."""
    known = word.lex is not OTHER and len(word.text) > 1
    return not known and word.text not in _GLUED and (len(word.text) <= 2 or word.text in _NAMED)


def decimal(raw: str) -> float:
    """A literal with one decimal mark of any script."""
    return float(re.sub("[,٫،٬]", ".", raw))


@lru_cache(maxsize=4096)
def _digits(value: float | int) -> Lex:
    return Lex("n", numeral=Numeral(Kind.DIGITS, value))


_SHORT = 9
"""Digits of a number whose reading is worth remembering."""


@lru_cache(maxsize=4096)
def _short_int(raw: str) -> tuple[int, str, Lex]:
    """Value, class and numeral of a run of digits that stands apart from the word before it."""
    value = int(raw)
    cls = "d" if 1 <= value <= 31 and len(raw) <= 2 else "y" if _yearly(raw) else "n"
    return value, cls, _digits(value)


def _number(item: Item, value: float, cls: str | None = None) -> None:
    whole = int(value) if abs(value) < 1e18 and value == int(value) else value
    item.value = whole
    item.digits = True
    item.lex = _digits(whole)
    if cls:
        item.cls = cls
    elif isinstance(whole, int) and item.kind == "int":
        item.cls = "d" if 1 <= whole <= 31 and len(item.text) <= 2 else "y" if _yearly(item.text) else "n"
    else:
        item.cls = "n"


def _yearly(text: str) -> bool:
    return len(text) == 4 and "1000" <= text <= "2199"


def _read_int(item: Item, raw: str) -> None:
    _number(item, int(raw))


def _read_group(item: Item, raw: str) -> None:
    last = max(raw.rfind(c) for c in ".,٫٬،'’ ")
    tail = len(raw) - last - 1
    if raw[0] == "0" and last == 1 and raw[1] in ",٫٬،":
        _number(item, decimal(raw))  # 0,005
        return
    point = raw[last] in ".٫" or (raw[last] in ",،٬'" and tail < 3)
    if raw.count(".") > 1 or ("." in raw and raw[last] == ","):
        point = raw[last] == "," or tail < 3
    whole = re.sub(r"\D", "", raw[:last] if point else raw)
    _number(item, float(f"{whole}.{raw[last + 1 :]}") if point else int(whole))


def _read_decimal(item: Item, raw: str) -> None:
    left, mark, right = re.split("([.,٫،٬])", raw)
    value = decimal(raw)
    if mark in ".٫" and len(right) == 3 and 1 <= len(left) <= 3 and left[0] != "0":
        grouped = int(left + right)
        item.kind = "dotted"
        item.alternatives = (str(grouped),)
        if right == "000":
            value, item.alternatives = grouped, (f"{left}.{right}",)
    if mark == "." and len(right) <= 2 and len(left) <= 2 and "." in raw:
        item.kind = "dotday"
    _number(item, value)


def _read_lead(item: Item, raw: str) -> None:
    _number(item, float("0." + raw[1:]))


def _read_wire(item: Item, raw: str) -> None:
    """Wire style 4ر1 is 1.4: the fraction comes first."""
    left, right = raw[: raw.rindex("ر")].replace("ر", ""), raw[raw.rindex("ر") + 1 :]
    item.alternatives = (f"{left}.{right}",)
    _number(item, float(f"{right}.{left}"))


def _read_exp(item: Item, raw: str) -> None:
    number, mark, power = re.split(r"(e|-{0,2}\^)", raw.replace(",", ".").replace("٫", "."))
    try:
        value = (
            float(raw.replace(",", ".")) if mark == "e" else float(number) ** float(power.replace("--", "-"))
        )
    except (OverflowError, ValueError, ZeroDivisionError):
        item.kind = "skip"
        return
    if abs(value) > 1e30:
        item.kind = "skip"
        return
    _number(item, value)


_CENTURIES, _OF_CASE = ("19", "20"), 6
"""450/2016: the number of a case and its year, no fraction."""


def _read_fraction(item: Item, raw: str) -> None:
    a, b = raw.split("/")
    item.kind = "frac"
    if (len(b) == 4 and b[:2] in _CENTURIES) != (len(a) == 4 and a[:2] in _CENTURIES) and len(
        a + b
    ) > _OF_CASE:
        item.cls, item.text = "L", raw
    elif int(b):
        _number(item, int(a) / int(b), "K")


def _read_date(item: Item, raw: str) -> None:
    item.cls = "L"
    item.text = raw


def _read_clock(item: Item, raw: str) -> None:
    item.cls = ":"
    item.text = raw


def _read_ip(item: Item, raw: str) -> None:
    """192.168.0.1; 306.407.073.95, with groups that no address has, is an amount with its hundredths."""
    groups = raw.split(".")
    if len(groups[-1]) == 2 and [len(g) for g in groups[1:3]] == [3, 3] and max(map(int, groups)) > _OCTET:
        item.kind = "group"
        _number(item, float("".join(groups[:3]) + "." + groups[3]))
        return
    _read_identifier(item, raw)


_OCTET = 255


def _read_identifier(item: Item, _raw: str) -> None:
    item.cls = "I"


_READERS = {
    "int": _read_int,
    "group": _read_group,
    "dec": _read_decimal,
    "lead": _read_lead,
    "wire": _read_wire,
    "exp": _read_exp,
    "frac": _read_fraction,
    "date": _read_date,
    "iso": _read_date,
    "clock": _read_clock,
    "phone": _read_identifier,
    "ip": _read_ip,
    "chain": _read_identifier,
}
