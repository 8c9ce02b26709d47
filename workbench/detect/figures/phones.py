"""Telephone numbers that are written in groups: 81 10 77 77, 98 123 456, 70.103.700(216+)."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.detect.figures.labels import is_dialled
from workbench.detect.figures.lexicon import OTHER
from workbench.detect.figures.tokens import Item

_LONGEST = 6
"""Digits of the longest group."""
_DIGITS = range(7, 13)
_ABROAD, _ABROAD_CODE, _DIGITS_ABROAD = "00", range(4, 7), range(9, 16)
"""00216 71 123 456: the code of a country leads."""
_MOST = 5
"""Groups of one number."""
_BETWEEN = frozenset(["او", "و", "-", "/", "،", ",", "(", ")", "+", "*", ":", "."])
_FAR = 12
"""Items back to the word of dialling."""
_APART = 10
"""Items between one telephone and the next."""


def telephones(items: list[Item]) -> list[Item]:
    """Items with every telephone that is written in groups as one, behind a word of dialling or another of them."""
    dialled = is_dialled(items, len(items), len(items)) or any(i.kind == "phone" for i in items)
    if not dialled or not any(i.kind in {"int", "group"} for i in items):
        return items
    out: list[Item] = []
    at, known = 0, -_APART - 1
    while at < len(items):
        code = _country_code(items, at)
        if code and _follows(items, at + code) and is_dialled(items, at, _FAR):
            out += [_mute(x) for x in items[at : at + code]]
            at += code
        size = _groups(items, at)
        if (
            size
            and not _counted(items, at + size)
            and (is_dialled(items, at, _FAR) or _next_to(items, known, at))
        ):
            first, last = items[at], items[at + size - 1]
            out.append(Item(first.start, last.end, first.outer, "I", OTHER, first.text, kind="phone"))
            at += size
            known = at
            code = _country_code(items, at)
            if code:
                out += [_mute(x) for x in items[at : at + code]]
                at += code
                known = at
            continue
        if items[at].kind == "phone":
            known = at + 1
        out.append(items[at])
        at += 1
    return out


def _groups(items: Sequence[Item], at: int) -> int:
    """How many items from `at` are the groups of one number; 0 where they are none."""
    first = items[at]
    if first.kind == "group":
        marked = "," not in first.text and "،" not in first.text
        return int(marked and sum(map(str.isdigit, first.text)) in _DIGITS)
    if _ABROAD_CODE.start <= len(first.text) < _ABROAD_CODE.stop and first.text.startswith(_ABROAD):
        group = items[at + 1 : at + 2]
        if group and group[0].kind == "group" and _groups(items, at + 1) and group[0].start - first.end == 1:
            return 2
    size = digits = 0
    for item in items[at : at + _MOST]:
        near = not size or item.start - items[at + size - 1].end == 1
        if item.kind != "int" or len(item.text) > _LONGEST or not near:
            break
        size += 1
        digits += len(item.text)
    abroad = first.kind == "int" and first.text.startswith(_ABROAD)
    return size if size > 1 and (digits in _DIGITS or (abroad and digits in _DIGITS_ABROAD)) else 0


def _counted(items: Sequence[Item], at: int) -> bool:
    """رقم معاملات بلغ 12 345 678 دينارا: what has a noun or a unit behind it is no telephone."""
    behind = items[at] if at < len(items) else None
    if behind is None or behind.outer - items[at - 1].end > 1:
        return False
    return behind.lex.unit is not None or behind.lex.noun is not None or behind.cls[0] in "$%w"


def _next_to(items: Sequence[Item], known: int, at: int) -> bool:
    """أو 31 30 30 30: nothing but a conjunction and marks since the last telephone."""
    between = items[max(known, 0) : at]
    return 0 <= at - known <= _APART and all(x.text in _BETWEEN or x.cls in "kp" for x in between)


def _country_code(items: Sequence[Item], at: int) -> int:
    """(216+): the code that stands behind the number."""
    span = items[at : at + 4]
    marks = [x.text for x in span]
    coded = len(span) == 4 and marks[0] == "(" and marks[3] == ")" and "+" in marks[1:3]
    return 4 if coded and any(x.kind == "int" for x in span) else 0


def _follows(items: Sequence[Item], at: int) -> bool:
    """(216+) 71123456: a telephone stands right behind its code."""
    return at < len(items) and (
        bool(_groups(items, at)) or (items[at].kind == "int" and len(items[at].text) in _DIGITS)
    )


def _mute(item: Item) -> Item:
    if item.kind == "int":
        return Item(item.start, item.end, item.outer, "r", OTHER, item.text, kind="skip")
    return item
