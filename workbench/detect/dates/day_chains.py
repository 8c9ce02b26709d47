"""A bare weekday that goes on from a day told just before it: من الثامنة مساء السبت حتى الخامسة فجر الأحد."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from workbench.detect.dates.hit import Hit
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import FigureType

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_WEEK = 7
_NEAR, _SENTENCE = 9, 30
"""Items from the first day to the one up to which it lasts, and within which one day is told twice."""
_HOURS = frozenset("Hotd:wUnkfj")
"""Classes of an hour, which may stand between حتى and its day."""
_OR = (["ام"], ["او"], ["ولا"], ["و", "لا"])


def _in_bracket(between: Sequence[Item]) -> bool:
    """(00,10 ت غ: an hour behind a bracket that is still open."""
    opened = max((n for n, i in enumerate(between) if i.cls == "("), default=len(between))
    inside = between[opened + 1 :]
    return bool(inside) and not any(i.cls == ")" for i in inside) and any(i.digits for i in inside)


def chained(items: Sequence[Item], hits: Sequence[Hit], k: int, number: int, ref: date) -> date | None:
    """The day that the bare weekday hits[k] of this `number` (1 Monday) means by the day before it; None by itself. O(1)."""
    at = k - 1
    while at >= 0 and hits[at].type is not FigureType.DATE and k - at <= 2:
        at -= 1
    if at < 0 or hits[at].type is not FigureType.DATE:
        return None
    before, hit = hits[at], hits[k]
    iso = before.reading.iso or ""
    between = items[before.last : hit.first]
    if not _DAY.fullmatch(iso) or len(between) > _SENTENCE or any(i.cls in ".|" for i in between):
        return None
    day = date.fromisoformat(iso)
    after = day + timedelta(days=(number - day.isoweekday()) % _WEEK or _WEEK)
    if len(between) <= _NEAR and _in_bracket(between):
        return (
            after - timedelta(days=_WEEK) if (after - day).days > _WEEK // 2 else after
        )  # الخميس (00,10 ت غ الجمعة)
    words = [i.text for i in between if i.cls != ","]
    up_to = max((n for n, i in enumerate(between) if i.cls == "i"), default=len(between))
    if up_to < len(between) <= _NEAR and all(i.cls in _HOURS for i in between[up_to + 1 :]):
        return after
    if words in _OR and before.rule == hit.rule:
        return after
    return day if day > ref and day.isoweekday() == number else None


_MEANS = frozenset(["الموافق", "الموافقين", "الموافقان", "الموافقه", "موافق", "المصادفين", "المصادف"])


def told_again(items: Sequence[Item], hits: Sequence[Hit]) -> list[Hit]:
    """يومي السبت والأحد الموافقين 15 و16 نوفمبر: the days told again by their dates are one with their weekdays."""
    out: list[Hit] = []
    for hit in hits:
        last = out[-1] if out else None
        if (
            last is not None
            and last.rule == "date:weekdays"
            and hit.first - last.last == 1
            and hit.type is FigureType.DATE
            and hit.reading.precision == "day"
            and (items[last.last].text in _MEANS or _by_number(items, last, hit))
        ):
            closed = items[last.last].cls == "(" and items[hit.last : hit.last + 1]
            out[-1] = replace(hit, first=last.first, last=hit.last + bool(closed and closed[0].cls == ")"))
            continue
        out.append(hit)
    return out


def _by_number(items: Sequence[Item], last: Hit, hit: Hit) -> bool:
    """السبت والأحد، 14 و15 يونيو: days of the month behind a comma or in brackets that fall on those weekdays."""
    if items[last.last].cls not in ",(":
        return False
    named = [i.lex.number for i in items[last.first : last.last] if i.cls == "W"]
    days = re.findall(_DAY, (hit.reading.iso or "").strip("{}"))
    return len(days) > 1 and [date.fromisoformat(d).isoweekday() for d in days] == named
