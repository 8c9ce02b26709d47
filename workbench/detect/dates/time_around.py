"""What stands around a time of day and belongs to it: brackets, the hour up to which it lasts, the part of day of both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workbench.detect.dates.hit import Hit, closing
from workbench.detect.dates.reading import Reading
from workbench.detect.dates.sense_times import TWELVE
from workbench.detect.dates.zones import POINTED
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import FigureType


def bracketed(items: Sequence[Item], hits: list[Hit]) -> list[Hit]:
    """الساعة التاسعة مساء (21.00): the digits in brackets say the time again."""
    out: list[Hit] = []
    for k, found in enumerate(hits):
        hit = _headed(items, found)
        out.append(_with_part(items, hit, hits[k + 1] if k + 1 < len(hits) else None))
        around = items[hit.last : hit.last + 3]
        if hit.type is not FigureType.TIME:
            continue
        if (until := _until(items, out[-1])) is not None:
            out.append(until)
        if [i.cls for i in around[::2]] != ["(", ")"]:
            continue
        match = POINTED.fullmatch(around[1].text) if around[1].digits else None
        if match and int(match[1]) < 24 and int(match[2]) < 60:
            reading = Reading(f"T{int(match[1]):02d}:{match[2]}", "minute")
            out.append(Hit(hit.last + 1, hit.last + 2, FigureType.TIME, reading, "time:bracketed"))
    return out


def _headed(items: Sequence[Item], hit: Hit) -> Hit:
    """الساعة (18:30 ت غ): the brackets and what they stand behind are inside."""
    if hit.type is not FigureType.TIME or hit.first < _HEAD or hit.last >= len(items):
        return hit
    head, opened = items[hit.first - _HEAD : hit.first]
    if head.cls != "H" or opened.cls != "(" or items[hit.last].cls != ")":
        return hit
    return replace(hit, first=hit.first - _HEAD, last=hit.last + 1)


_HEAD = 2


def _until(items: Sequence[Item], hit: Hit) -> Hit | None:
    """من الساعة 9 إلى 12: the hour up to which it lasts, the next after the first."""
    at, iso = hit.last + 1, hit.reading.iso or ""
    if (
        hit.rule != "time:hour"
        or at >= len(items)
        or items[at - 1].cls != "i"
        or items[at - 1].text not in _TO
    ):
        return None
    number, value = items[at], int(items[at].value or 0)
    if number.kind != "int" or not 0 < value <= _DAY_HOURS or not closing(items, at + 1):
        return None
    first = int(iso[1:3])
    if value <= first < value + TWELVE < _DAY_HOURS:
        value += TWELVE
    bare = value < TWELVE and bool(hit.reading.alternatives)
    later = (f"T{value + TWELVE:02d}:00",) if bare else ()
    reading = Reading(f"T{value % _DAY_HOURS:02d}:00", "hour", alternatives=later)
    return Hit(at, at + 1, FigureType.TIME, reading, "time:until")


_TO = frozenset(["الي", "حتي"])
_DAY_HOURS = 24


def _with_part(items: Sequence[Item], hit: Hit, after: Hit | None) -> Hit:
    """بين السادسة والتاسعة مساء: the part of day behind the second is that of both."""
    if after is None or hit.type is not FigureType.TIME or after.type is not FigureType.TIME:
        return hit
    later = hit.reading.alternatives[:1]
    linked = 1 <= after.first - hit.last <= 2 and items[hit.last].cls in "ki-"
    if not linked or not later or after.reading.alternatives or not later[0] < (after.reading.iso or ""):
        return hit
    return replace(hit, reading=replace(hit.reading, iso=later[0], alternatives=()))
