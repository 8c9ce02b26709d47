"""Dates that another date of the text gives its month: يوم 25 من نفس الشهر, and هذا اليوم where a day was named before."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from workbench.detect.dates import calendar as cal
from workbench.detect.dates.hit import Hit
from workbench.detect.dates.reading import Reading
from workbench.detect.figures.tokens import Item

_MONTH = re.compile(r"\d{4}-\d\d(?!\d)")
_HITS = 6
_CLOSE = 60
"""Hits and items back to the date that named the month."""
_NAMED = 25
_FEW = 8
"""Items from a date to another day of it: من 5 الجاري إلى 10 منه."""


def again(items: Sequence[Item], hits: list[Hit]) -> list[Hit]:
    """The hits with days of the same month read, and without هذا اليوم that points back to a day just named."""
    if not any(h.rule in {"date:same-month", "date:deictic", "date:day-of-it"} for h in hits):
        return hits
    out: list[Hit] = []
    for hit in hits:
        if hit.rule == "date:same-month":
            out.append(_same_month(items, out, hit))
        elif hit.rule == "date:day-of-it":
            found = _same_month(items, out, hit)
            if found is not hit and out and hit.first - out[-1].last <= _FEW:
                out.append(found)
        elif not _points_back(items, out, hit):
            out.append(hit)
    return out


def _same_month(items: Sequence[Item], before: list[Hit], hit: Hit) -> Hit:
    span = items[hit.first : hit.last]
    days = [int(i.value or 0) for i in span if i.cls in "dwo" and i.value is not None]
    for other in reversed(before[-_HITS:]):
        months = _MONTH.findall(other.reading.iso or "")
        if not months or other.rule.startswith("date:year") or hit.first - other.last > _CLOSE:
            continue
        year, month = months[-1].split("-")
        if not all(1 <= d <= 31 and cal.valid(int(year), int(month), d) for d in days):
            return hit
        isos = [f"{year}-{month}-{d:02d}" for d in days]
        reading = Reading(_joined(span, isos), "day", against=other.reading.against)
        return replace(hit, reading=reading)
    return hit


def _joined(span: Sequence[Item], isos: list[str]) -> str:
    if len(isos) == 1:
        return isos[0]
    if any(i.cls in "i-" for i in span):
        return f"{isos[0]}/{isos[-1]}"
    either = any(i.text == "او" for i in span)
    return f"[{','.join(isos)}]" if either else "{" + ",".join(isos) + "}"


def _points_back(items: Sequence[Item], before: list[Hit], hit: Hit) -> bool:
    """في يوم 26 جانفي 1978 … هذا اليوم: that day, which is no figure a second time."""
    if hit.rule != "date:deictic" or not before or hit.first - before[-1].last > _NAMED:
        return False
    span = items[hit.first : hit.last]
    this = any(a.cls == "T" and b.cls == "D" and b.text == "يوم" for a, b in itertools.pairwise(span))
    last = before[-1]
    return this and last.rule == "date:day-month" and last.reading.iso != hit.reading.iso
