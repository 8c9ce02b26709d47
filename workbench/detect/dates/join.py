"""Two dates that make an interval."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from workbench.detect.dates.hit import Hit
from workbench.detect.dates.resolve import Reading
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import FigureType

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_DAY_MARKS = frozenset([":", "-", "–", "|", "/", "\n"])


def join(items: Sequence[Item], hits: list[Hit]) -> list[Hit]:
    """Two dates joined by إلى, حتى, a dash, or بين … و become one interval."""
    out: list[Hit] = []
    for hit in hits:
        last = out[-1] if out else None
        if last and hit.first - last.last == 1 and _names_day(items, last, hit):
            out[-1] = Hit(last.first, hit.last, FigureType.DATE, hit.reading, hit.rule)
            continue
        if last and hit.first - last.last == 1 and _joins(items, last, hit):
            both = interval(last.reading, hit.reading)
            if both:
                out[-1] = Hit(last.first, hit.last, FigureType.DATE, both, "date:interval")
                continue
        out.append(hit)
    return out


def _names_day(items: Sequence[Item], a: Hit, b: Hit) -> bool:
    """السبت: 27/04/2024: the weekday of the date that follows it."""
    if a.rule != "date:weekday" or b.type is not FigureType.DATE or not _DAY.fullmatch(b.reading.iso or ""):
        return False
    weekday = next((i.lex.number for i in items[a.first : a.last] if i.cls == "W"), 0)
    own = any(i.cls == "W" for i in items[b.first : b.last])
    return (
        items[a.last].text in _DAY_MARKS
        and not own
        and date.fromisoformat(b.reading.iso or "").isoweekday() == weekday
    )


def _joins(items: Sequence[Item], a: Hit, b: Hit) -> bool:
    if a.type is not FigureType.DATE or b.type is not FigureType.DATE:
        return False
    if a.reading.iso and a.reading.iso == b.reading.iso:
        return False
    middle = items[a.last]
    if middle.cls == "k":
        return a.first > 0 and items[a.first - 1].cls == "b"
    return middle.cls in "i-"


def interval(a: Reading, b: Reading) -> Reading | None:
    """The interval from one reading to the other; None when the second is not the later one."""
    against = a.against or b.against
    if not a.iso or not b.iso:
        return Reading(None, b.precision, b.calendar, against=against)
    if "/" in a.iso + b.iso:
        return None
    first, last = a.iso, b.iso
    same = f"{last[:4]}{first[4:]}"
    if len(first) == len(last) == 10 and not b.alternatives and a.alternatives and same <= last:
        first = same
    if "X" not in first + last and first > last:
        if b.alternatives and len(first) == len(last) == 10 and f"{first[:4]}{last[4:]}" >= first:
            last = f"{first[:4]}{last[4:]}"
        elif a.alternatives and a.alternatives[0] <= last:
            first = a.alternatives[0]
        else:
            return None
    return Reading(f"{first}/{last}", b.precision, b.calendar, against=against)
