"""Dates that و or أو joins: اليوم وغدا, مارس أو أبريل المقبلين, (2018 و2020) are one figure each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from workbench.detect.dates.hit import Hit, closing
from workbench.detect.figures.guess import is_verb
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import FigureType

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MONTH = re.compile(r"\d{4}-\d\d")
_YEAR = re.compile(r"\d{4}")
_MONTHS = frozenset(["date:month", "date:month-year", "date:month-edge"])
_DAYS = frozenset(["date:day-month"])
_UNITS = frozenset(["date:unit-near", "date:year", "date:year-bare"])
_UNIT = re.compile(r"\d{4}(?:-W?\d\d)?")
_OR = "او"
_REACH = 3
"""Items that may stand between two of a set."""


def sets(items: Sequence[Item], hits: list[Hit]) -> list[Hit]:
    """The hits with two days that are told from the day of the text, months with أو and years in brackets made one."""
    out: list[Hit] = []
    for hit in hits:
        last = out[-1] if out else None
        near = last is not None and 0 < hit.first - last.last <= _REACH
        one = None
        if last is not None and near and last.type is hit.type is FigureType.DATE:
            one = (
                _marked(items, last, hit)
                or _days(items, last, hit)
                or _either(items, last, hit)
                or _bracketed(items, last, hit)
            )
        if one is None:
            out.append(hit)
        else:
            out[-1] = one
    return out


def _marked(items: Sequence[Item], a: Hit, b: Hit) -> Hit | None:
    """في الساعة 17:30 اليوم” الجمعة: a mark that nothing has opened, between a day and its weekday."""
    if (
        a.rule != "date:deictic"
        or b.rule != "date:weekday"
        or [i.cls for i in items[a.last : b.first]] != ["u"]
    ):
        return None
    around = [*items[a.first - 1 : a.first], *items[b.last : b.last + 1]]
    number = next((i.lex.number for i in items[b.first : b.last] if i.cls == "W"), 0)
    if any(i.cls in "uW" for i in [*around, *items[a.first : a.last]]):
        return None
    day = a.reading.iso or ""
    if _DAY.fullmatch(day) and date.fromisoformat(day).isoweekday() != number:
        return None
    return Hit(a.first, b.last, FigureType.DATE, a.reading, a.rule)


def _days(items: Sequence[Item], a: Hit, b: Hit) -> Hit | None:
    """اليوم وغدا, مساء اليوم أو صباح غد, اليوم السبت، والليلة الماضية."""
    if a.rule != "date:deictic" or b.rule != "date:deictic":
        return None
    link = [i.text for i in items[a.last : b.first]]
    comma = link[:1] in (["،"], [","])
    link = link[1:] if comma else link
    if link not in (["و"], [_OR]) or (comma and not closing(items, b.last)):
        return None
    after = items[b.last] if b.last < len(items) else None
    if link == ["و"] and after is not None and after.cls == "r" and is_verb(after.text):
        return None  # يصل اليوم وغدا يغادر
    first, last = a.reading.iso or "", b.reading.iso or ""
    if not (_DAY.fullmatch(first) and _DAY.fullmatch(last)) or first == last:
        return None
    return _one(a, b, sorted([first, last]), either=link == [_OR])


def _either(items: Sequence[Item], a: Hit, b: Hit) -> Hit | None:
    """نهاية مارس أو بداية أبريل, 25 مايو أو 2 يونيو: one of the two, of the year that the second is of; عام 2025 أو 2026."""
    if [i.text for i in items[a.last : b.first]] != [_OR]:
        return None
    if a.rule in _UNITS and b.rule in _UNITS:
        pair = [a.reading.iso or "", b.reading.iso or ""]
        alike = len(pair[0]) == len(pair[1]) and all(_UNIT.fullmatch(x) for x in pair)
        return _one(a, b, sorted(pair), either=True) if alike and pair[0] != pair[1] else None
    shape = _MONTH if a.rule in _MONTHS and b.rule in _MONTHS else _DAY
    if shape is _DAY and not (a.rule in _DAYS and b.rule in _DAYS):
        return None
    first, last = a.reading.iso or "", b.reading.iso or ""
    if not (shape.fullmatch(first) and shape.fullmatch(last)) or first == last:
        return None
    if not _told(items, a):
        first = f"{int(last[:4]) - (first[4:] > last[4:]):04d}{first[4:]}"
    elif not _told(items, b):
        last = f"{int(first[:4]) + (last[4:] < first[4:]):04d}{last[4:]}"
    return _one(a, b, [first, last], either=True)


def _told(items: Sequence[Item], hit: Hit) -> bool:
    """Its year is said, by its number or as the last or the coming one."""
    return any(i.cls in "yPFC" for i in items[hit.first : hit.last])


def _bracketed(items: Sequence[Item], a: Hit, b: Hit) -> Hit | None:
    """(2018 و2020), (2010 و2014 و2018): the years in a pair of brackets, an interval where they run on."""
    if a.rule not in {"date:year-bare", "date:years"} or b.rule != "date:year-bare":
        return None
    if not a.first or items[a.first - 1].cls != "(" or [i.cls for i in items[a.last : b.first]] != ["k"]:
        return None
    beyond = [i.cls for i in items[b.last : b.last + 2]]
    if beyond[:1] != [")"] and beyond != ["k", "y"]:
        return None
    years = [*_YEAR.findall(a.reading.iso or ""), b.reading.iso or ""]
    if len(years) > 1 and (a.reading.iso or "")[4:5] == "/":
        years = [f"{y:04d}" for y in range(int(years[0]), int(years[-2]) + 1)] + years[-1:]
    if not all(_YEAR.fullmatch(y) for y in years) or years != sorted(set(years)):
        return None
    runs = int(years[-1]) - int(years[0]) == len(years) - 1
    one = _one(a, b, years, either=False)
    iso = f"{years[0]}/{years[-1]}" if runs else one.reading.iso
    return replace(one, reading=replace(one.reading, iso=iso), rule="date:years")


def _one(a: Hit, b: Hit, isos: list[str], *, either: bool) -> Hit:
    iso = ("[" if either else "{") + ",".join(isos) + ("]" if either else "}")
    against = a.reading.against or b.reading.against
    reading = replace(b.reading, iso=iso, alternatives=(), against=against)
    return Hit(a.first, b.last, FigureType.DATE, reading, "date:set")
