"""Date and time expressions in a list of items: rules over the class string, the longest that resolves wins."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import lru_cache

from workbench.detect.dates import calendar as cal
from workbench.detect.dates import parts
from workbench.detect.dates import resolve as to
from workbench.detect.dates.clock import duration_iso
from workbench.detect.dates.hit import Hit, together
from workbench.detect.dates.holidays import holiday
from workbench.detect.dates.join import interval, join
from workbench.detect.dates.numeric import numeric, slashed
from workbench.detect.dates.resolve import Reading
from workbench.detect.dates.rules import RULES, compiled
from workbench.detect.dates.sensible import MONTHLY, sensible
from workbench.detect.dates.slots import Slots, gather
from workbench.detect.dates.tense import coming, due, happened, looks_back
from workbench.detect.dates.times import bracketed, find_time
from workbench.detect.dates.weekdays import weekdays
from workbench.detect.dates.years import centuries, same_year, undated, years_before_era
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import FigureType

_RESOLVERS: dict[str, Callable[[Slots, date | None], Reading | None]] = {
    "date-range-month": to.day_range,
    "date-list": to.day_list,
    "date-range-near": to.day_range,
    "month-range": to.day_range,
    "day-month": to.day_month,
    "month-day": to.day_month,
    "dated-month": to.day_month,
    "dateline": parts.dateline,
    "month-edge": to.month_year,
    "ordinal-weekday": to.ordinal_weekday,
    "month-year": to.month_year,
    "month": to.month_year,
    "weekday-of-month": to.weekday,
    "weekday-week": to.weekday,
    "weekday-near": to.weekday,
    "weekday": to.weekday,
    "day-of-near-month": to.near_day,
    "deictic": to.deictic,
    "day-near": to.near_unit,
    "week-of": to.week_of,
    "quarter": to.quarter,
    "first-months": to.first_months,
    "week-of-month": to.nth_week,
    "centuries": centuries,
    "decade-of": parts.decade_of,
    "century-part": to.century,
    "decade": to.decade,
    "season": to.season,
    "unit-count-near": to.count_near,
    "unit-near": to.near_unit,
    "ago": to.ago,
    "from-now": to.ago,
    "year-range": to.year_range,
    "year": to.year,
    "year-kind": to.year,
    "year-bare": to.year,
    "day-numbered-month": to.numbered_month,
    "week-after-next": to.week_after_next,
    "last-units": to.count_near,
    "season-alone": to.season,
    "month-part": parts.month_part,
    "nth-day": parts.nth_day,
    "last-ten": parts.last_ten,
}


def _after_feast(span: Sequence[Item], ref: date | None) -> Reading | None:
    """أول أحد بعد عيد الميلاد."""
    feast = holiday(next(i.lex.tag for i in span if i.cls == "E"), gather(span).year, ref)
    iso = feast.iso if feast else None
    return to.weekday_after(gather(span), date.fromisoformat(iso)) if iso else None


def _weekdays(span: Sequence[Item], ref: date | None) -> Reading | None:
    """الأسبوع المقبل بين الأربعاء والجمعة."""
    days = [i.lex.number for i in span if i.cls == "W"]
    slots = gather(span)
    readings = [to.weekday(Slots(weekday=d, rel=slots.rel, unit="week"), ref) for d in days]
    first, last = readings[0], readings[-1]
    return interval(first, last) if first and last else None


_SPANNED: dict[str, Callable[[Sequence[Item], date | None], Reading | None]] = {
    "numeric": lambda span, _: numeric(span),
    "numeric-year": slashed,
    "numeric-short": slashed,
    "week-weekdays": _weekdays,
    "weekday-after-holiday": _after_feast,
    "season-years": lambda span, _: parts.season_years(span),
    "short-year": lambda span, _: parts.short_year(span[-1:]),
    "nth-of-feast": parts.nth_of_feast,
    "years-before-era": lambda span, _: years_before_era(span),
    "year-both": lambda span, _: _both(span),
}
"""Rules that are read from their items, not from slots."""
_UNSAID_ALONE = frozenset(
    [
        "ago",
        "from-now",
        "deictic",
        "unit-near",
        "day-near",
        "unit-count-near",
        "last-units",
        "weekday",
        "weekday-near",
    ]
)
"""Rules whose reading has no ISO value without a publication date."""
_YEARS = frozenset(["year", "year-bare", "year-kind", "year-range"])
_COMPILED = compiled(RULES)
_TRIGGER = frozenset("dnywoMWDjhalcU2SsQeqgzLTtvPKBE")
_TIME_TRIGGER = frozenset("dnywoHt:e")
TABLE = re.compile(r"[dnyK:LI][dnyK,.\-/|()pu%:LI]{60,}")
"""A stretch of numbers and punctuation too long for prose."""


_MONDAYS = 2
"""On a Monday or Tuesday what has happened at the weekend was at the one before."""
_BLOCK = 32
_PLAIN = re.compile(r"[dnywKvIL:]")
_BARE = re.compile(r"(?<![Ma$])[dnywKvIL:](?![%$MG])")
"""A number that no percent sign, currency or month stands beside: reports in prose are full of those that one does."""
_DENSE = (
    (_BARE, 2, 0.40),
    (_BARE, 4, 0.30),
    (_BARE, 8, 0.25),
    (_BARE, 16, 0.20),
    (_PLAIN, 3, 0.40),
    (_PLAIN, 8, 0.32),
)
"""Blocks in a row and the share of numbers from which they are a table; of 10,161 ANT articles one reaches any."""


def _sums(kind: re.Pattern[str], classes: str) -> list[int]:
    """How many items of a kind stand before each block."""
    counts = [0] * -(-len(classes) // _BLOCK)
    for match in kind.finditer(classes):
        counts[match.start() // _BLOCK] += 1
    return list(itertools.accumulate(counts, initial=0))


def tables(classes: str) -> list[tuple[int, int]]:
    """Stretches too dense in bare numbers for prose: nothing but numbers and marks, 4 in 10 items over two blocks, or fewer over more.

    Read as tables, without context, so that their cost stays linear with a small constant.
    """
    found = [m.span() for m in TABLE.finditer(classes)]
    sums = {kind: _sums(kind, classes) for kind in (_BARE, _PLAIN)}
    for kind, wide, share in _DENSE:
        upto = sums[kind]
        for k in range(len(upto) - wide):
            size = min((k + wide) * _BLOCK, len(classes)) - k * _BLOCK
            if size > (wide - 1) * _BLOCK + 8 and upto[k + wide] - upto[k] >= share * size:
                found.append((k * _BLOCK, k * _BLOCK + size))
    found.sort()
    merged: list[tuple[int, int]] = []
    for start, end in found:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def find(items: Sequence[Item], classes: str, published: date | datetime | None) -> list[Hit]:
    """Hits in order, not overlapping. O(n): each place tries a fixed number of bounded patterns."""
    ref = published.date() if isinstance(published, datetime) else published
    hits: list[Hit] = []
    at = 0
    n = len(items)
    dense = tables(classes)
    while at < n:
        if dense and at >= dense[0][0]:
            at = max(at, dense.pop(0)[1])
            continue
        cls = classes[at]
        hit = None
        if cls in _TIME_TRIGGER:
            hit = find_time(items, classes, at)
        if cls in _TRIGGER:
            other = _best(items, classes, at, ref)
            if other and (hit is None or other.last > hit.last):
                hit = other
        if hit is None:
            at += 1
            continue
        hits.append(hit)
        at = hit.last
    joined = weekdays(items, join(items, same_year(items, bracketed(items, hits))), ref)
    return joined if ref else undated(items, joined)


def _best(items: Sequence[Item], classes: str, at: int, ref: date | None) -> Hit | None:
    """The longest match that resolves; a number word that is no year (15 أكتوبر ثلاثة جنود) is left to be counted."""
    for length, name in _matching(classes[at : at + _REACH]):
        hit = _checked(items, at, at + length, name, ref)
        if hit is None and name in MONTHLY and classes[at + length - 1] == "w":
            hit = _checked(items, at, at + length - 1, name, ref)
        if hit:
            return hit
    return None


_REACH = 48
"""Items past which no rule looks."""


@lru_cache(maxsize=4096)
def _matching(window: str) -> tuple[tuple[int, str], ...]:
    """(length, rule) of all that matches where the window of classes begins, the longest first."""
    found = []
    for order, name, pattern in _COMPILED.get(window[0], ()):
        match = pattern.match(window)
        if match:
            found.append((-match.end(), order, name))
    return tuple((-end, name) for end, _, name in sorted(found))


def _checked(items: Sequence[Item], first: int, last: int, name: str, ref: date | None) -> Hit | None:
    """A hit, or None where the expression leaves the calendar (year 0, 31 April, before the year 1)."""
    try:
        reading = _build(items, first, last, name, ref)
    except (OverflowError, ValueError):
        return None
    if reading is None:
        return None
    if ref is not None and _relative(reading, items, first, last, name):
        reading = reading.counted_from(ref)
    return Hit(first, last, FigureType.DATE, reading, f"date:{name}")


def _relative(reading: Reading, items: Sequence[Item], first: int, last: int, name: str) -> bool:
    """True when it reads otherwise without a publication date."""
    if name in _UNSAID_ALONE:
        return reading.iso is not None
    if name in MONTHLY or name in _YEARS:
        kinds = {i.cls for i in items[first:last]}
        if "y" in kinds:
            return False
        if name in MONTHLY and "w" not in kinds:
            return True
    try:
        alone = _build(items, first, last, name, None)
    except (OverflowError, ValueError):
        return True
    return alone is None or alone != reading


def _build(items: Sequence[Item], first: int, last: int, name: str, ref: date | None) -> Reading | None:
    span = items[first:last]
    if not together(span) or not sensible(items, first, last, name):
        return None
    special = _SPANNED.get(name)
    if special is not None:
        return special(span, ref)
    if name in {"holiday", "holiday-part"}:
        ahead, past = coming(items, first), happened(items, first)
        if name == "holiday-part":
            return parts.part_of_feast(span, ref, past=past)
        return holiday(span[0].lex.tag, gather(span).year, ref, coming=ahead, past=past)
    slots = gather(span)
    slots.listed &= not any(i.cls in "bi" for i in items[max(0, first - 1) : last])
    _adjust(slots, name)
    if first and items[first - 1].cls == "z" and not slots.rel and slots.month and slots.year is None:
        slots.rel = "P"
    if slots.year is not None and slots.year > 2200 and slots.era != "bce":
        return None
    if name == "ago" and slots.direction == 1 and looks_back(items, first):
        return None
    if name == "unit-near" and ref and _weekend_before(slots, ref) and not coming(items, first):
        slots.rel = "P"
    reading = _RESOLVERS[name](slots, ref)
    return reading and _settled(reading, slots, items, first, name, ref)


def _settled(
    reading: Reading, slots: Slots, items: Sequence[Item], first: int, name: str, ref: date | None
) -> Reading:
    """The reading as what stands around it settles it."""
    today = ref is not None and reading.iso == ref.isoformat()
    if name == "weekday" and reading.iso and reading.alternatives and not today and coming(items, first):
        return replace(reading, iso=reading.alternatives[0], alternatives=(reading.iso,))
    ahead = _ahead(reading, ref) if name in MONTHLY | {"month"} and ref is not None else 0
    if ref is not None and ahead > _FAR_AHEAD and happened(items, first, far=ahead > _TOO_FAR):
        past = [a for a in reading.alternatives if a < ref.isoformat()]
        return replace(reading, iso=past[-1], alternatives=(reading.iso or "",)) if past else reading
    if ref is not None and ahead < 0 and due(items, first):
        next_one = [a for a in reading.alternatives if a > ref.isoformat()]
        return replace(reading, iso=next_one[0], alternatives=(reading.iso or "",)) if next_one else reading
    if slots.weekday and slots.year and slots.month and reading.iso and len(reading.iso) == 10:
        return _doubt(reading, slots)
    if name == "ago" and items[first].cls == "z":
        length = duration_iso(slots.units)
        return Reading(reading.iso, reading.precision, alternatives=(length,)) if length else reading
    return reading


_FAR_AHEAD = 60
"""Days ahead from which a bare month or day behind a verb of the past is that of the last year."""
_TOO_FAR = 190
"""Days ahead from which it is in any sentence that says nothing of what is to come."""


def _ahead(reading: Reading, ref: date) -> int:
    """How many days ahead a reading is that has another one."""
    iso = reading.iso or ""
    if not reading.alternatives or len(iso) not in {7, 10} or not iso[0].isdigit():
        return 0
    return (date.fromisoformat(iso if len(iso) == 10 else iso + "-01") - ref).days


def _weekend_before(slots: Slots, ref: date) -> bool:
    """نهاية الأسبوع said early in the week is the one just past."""
    weekend = slots.unit == "week" and slots.edge in {"late", "weekend"} and not slots.rel
    return weekend and ref.isoweekday() <= _MONDAYS


def _doubt(reading: Reading, slots: Slots) -> Reading:
    """A weekday that contradicts the stated year keeps the year it fits as another reading."""
    day = date.fromisoformat(reading.iso or "")
    if day.isoweekday() == slots.weekday:
        return reading
    for step in (1, -1, 2, -2):
        other = (
            date(day.year + step, day.month, day.day)
            if cal.valid(day.year + step, day.month, day.day)
            else day
        )
        if other.isoweekday() == slots.weekday:
            return replace(reading, alternatives=(*reading.alternatives, other.isoformat()))
    return reading


def _adjust(slots: Slots, name: str) -> None:
    if name == "from-now":
        slots.direction = 1
    elif name == "quarter":
        slots.edge = "half" if slots.edge == "half" else ""


def _both(span: Sequence[Item]) -> Reading | None:
    """1438هـ/2017م: one year by two calendars."""
    hijri, common = sorted(int(i.value or 0) for i in span if i.cls == "y")
    if not (1300 <= hijri <= 1500 and 500 < common - hijri < 640):
        return None
    return Reading(str(common), "year")


__all__ = ["Hit", "find", "tables"]
