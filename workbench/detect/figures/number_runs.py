"""A run of number words and literals that may read as one number: where it goes on and where it ends."""

from __future__ import annotations

from workbench.arabic.numerals import Kind, Part
from workbench.detect.figures.settle import HUNDREDS_OR_NOT, counts_hundred
from workbench.detect.figures.tokens import Item


def together(items: list[Item], a: int, b: int) -> bool:
    """True when only blanks lie between two items."""
    return items[b].outer - items[a].end <= 3


def parts_of_run(items: list[Item], at: int) -> tuple[list[Part], list[int]]:
    """The parts of the run that starts at `at`, and each one's item index."""
    parts: list[Part] = []
    where: list[int] = []
    i, n = at, len(items)
    wa = False
    while i < n and len(parts) < 24:
        item = items[i]
        numeral = item.lex.numeral
        if i > at and not together(items, i - 1, i):
            break
        if item.cls == "k" and parts and item.text == "و" and not wa:
            wa = True
        elif item.cls == "," and parts and _goes_on(items, i, parts):
            pass
        elif (item.text in HUNDREDS_OR_NOT and not counts_hundred(items, i)) or (
            parts and not wa and item.text == "وحده"
        ):
            break
        elif numeral is not None and (not item.prep or i == at or item.prep == "ال"):
            if item.digits and parts and not wa and parts[-1].numeral.kind is Kind.DIGITS:
                break
            if parts and item.al and item.lex.numeral and not _definite_tail(parts, item):
                break
            wa |= bool(parts) and item.text == "واحد" and i + 1 < n and items[i + 1].text == "عشر"
            parts.append(Part(numeral, item.text, wa, item.al))
            where.append(i)
            wa = False
            one_unit = i == at and item.text in {"واحد", "واحده"} and at and items[at - 1].cls in "jhalU"
            tens = items[i + 2].lex.numeral if i + 2 < n and items[i + 1].cls == "k" and item.al else None
            ranked = tens is not None and tens.kind is Kind.TENS and items[i + 2].al
            if one_unit and not ranked and not (i + 2 < n and items[i + 2].text in {"ربع", "نصف", "ثلث"}):
                break
        else:
            break
        i += 1
    return parts, where


_THOUSAND = 1000


def _goes_on(items: list[Item], at: int, parts: list[Part]) -> bool:
    """مليونين، و487 ألفا، و160 حاجا: millions and what follows them, part by part."""
    last = parts[-1].numeral
    if last.kind not in {Kind.SCALE, Kind.SCALES} or at + 2 >= len(items) or items[at + 1].cls != "k":
        return False
    first = next((p.numeral.value for p in parts if p.numeral.kind in {Kind.SCALE, Kind.SCALES}), 0)
    if first < 1e6 and last.value == _THOUSAND and not parts[-1].al and at + 3 < len(items):
        more, unit = items[at + 2], items[at + 3].lex.unit
        measured = unit is not None and unit.kind in {"measure", "money"} and not items[at + 3].al
        return measured and more.digits and float(more.value or 0) < _THOUSAND  # 165 ألفا، و982 فدانا
    return first >= 1e6 and items[at + 2].lex.numeral is not None


def _definite_tail(parts: list[Part], item: Item) -> bool:
    """A second definite word continues a definite number (الخامس والعشرين) or repeats the scale (نصف المليون)."""
    numeral = item.lex.numeral
    if numeral is None:
        return False
    if parts[0].al:
        return numeral.kind in {Kind.TENS, Kind.TEN, Kind.HUNDRED, Kind.HUNDREDS, Kind.SCALE, Kind.UNIT}
    return numeral.kind in {Kind.SCALE, Kind.TENS}
