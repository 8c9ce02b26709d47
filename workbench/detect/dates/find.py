"""Date and time expressions in a list of items: rules over the class string, the longest that resolves wins."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import lru_cache

from workbench.detect.dates import near, parts
from workbench.detect.dates import resolve as to
from workbench.detect.dates import spans as of
from workbench.detect.dates.again import again
from workbench.detect.dates.fiscal import fiscal_months
from workbench.detect.dates.happened import happened, since
from workbench.detect.dates.hit import Hit, together
from workbench.detect.dates.holidays import holiday
from workbench.detect.dates.join import interval, join
from workbench.detect.dates.kinds import kind_of_year, unsettled
from workbench.detect.dates.numeric import (
    chain_days,
    numeric,
    slash_days,
    slashed,
    slashed_days,
    slashed_range,
)
from workbench.detect.dates.reading import Reading
from workbench.detect.dates.rules import RULES, compiled
from workbench.detect.dates.sense_spans import of_studies
from workbench.detect.dates.sensible import MONTHLY, sensible
from workbench.detect.dates.sets import sets
from workbench.detect.dates.settled import settled, weekend_before
from workbench.detect.dates.slots import Slots, gather
from workbench.detect.dates.tables import CROWD, crowds, merged, tables, within
from workbench.detect.dates.tense import coming, counts_ahead
from workbench.detect.dates.time_around import bracketed
from workbench.detect.dates.times import find_time
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
    "day-comma-month": to.day_month,
    "dated-month": to.day_month,
    "dateline": parts.dateline,
    "month-edge": to.month_year,
    "ordinal-weekday": near.ordinal_weekday,
    "month-year": to.month_year,
    "month": to.month_year,
    "weekday-of-month": near.weekday,
    "weekday-week": near.weekday,
    "weekday-near": near.weekday,
    "weekday": near.weekday,
    "day-of-near-month": near.near_day,
    "deictic": near.deictic,
    "mid-night": near.deictic,
    "day-near": near.near_unit,
    "week-of": of.week_of,
    "quarter": of.quarter,
    "quarter-of-year": of.quarter,
    "near-quarter": of.near_quarter,
    "nth-month": of.nth_month,
    "fiscal-quarter": of.quarter,
    "first-months": of.first_months,
    "first-fiscal": of.first_months,
    "week-of-month": of.nth_week,
    "centuries": centuries,
    "decade-of": parts.decade_of,
    "century-part": of.century,
    "decade": of.decade,
    "season": of.season,
    "unit-count-near": near.count_near,
    "unit-near": near.near_unit,
    "ago": near.ago,
    "from-now": near.ago,
    "year": of.year,
    "year-bracketed": of.year,
    "year-kind": of.year,
    "year-bare": of.year,
    "day-numbered-month": to.numbered_month,
    "week-after-next": near.week_after_next,
    "last-units": near.count_near,
    "season-alone": of.season,
    "month-part": parts.month_part,
    "nth-day": parts.nth_day,
    "mid-month": parts.mid_month,
    "last-ten": parts.last_ten,
}


def _after_feast(span: Sequence[Item], ref: date | None) -> Reading | None:
    """أول أحد بعد عيد الميلاد."""
    feast = holiday(next(i.lex.tag for i in span if i.cls == "E"), gather(span).year, ref)
    iso = feast.iso if feast else None
    return near.weekday_after(gather(span), date.fromisoformat(iso)) if iso else None


def _weekdays(span: Sequence[Item], ref: date | None) -> Reading | None:
    """الأسبوع المقبل بين الأربعاء والجمعة."""
    days = [i.lex.number for i in span if i.cls == "W"]
    slots = gather(span)
    readings = [near.weekday(Slots(weekday=d, rel=slots.rel, unit="week"), ref) for d in days]
    first, last = readings[0], readings[-1]
    return interval(first, last) if first and last else None


_SPANNED: dict[str, Callable[[Sequence[Item], date | None], Reading | None]] = {
    "numeric": lambda span, _: numeric(span),
    "year-range": parts.years_between,
    "numeric-year": slashed,
    "numeric-short": slashed,
    "week-weekdays": _weekdays,
    "weekday-after-holiday": _after_feast,
    "season-years": lambda span, _: parts.season_years(span),
    "short-year": lambda span, _: parts.short_year(span[-1:]),
    "nth-of-feast": parts.nth_of_feast,
    "war-day": lambda span, _: parts.war_day(span),
    "weekday-bracketed": parts.bracketed_day,
    "slashed-range": slashed_range,
    "slashed-days": lambda span, _: slashed_days(span),
    "slash-days": slash_days,
    "chain-days": chain_days,
    "first-parts": parts.first_parts,
    "first-two": parts.edge_months,
    "last-months": parts.edge_months,
    "same-month": lambda _span, _ref: Reading(None, "day"),
    "day-of-it": lambda _span, _ref: Reading(None, "day"),
    "day-of-each": lambda _span, _ref: Reading(None, "day"),
    "nth-fiscal-month": lambda _span, _ref: Reading(None, "month"),
    "kind-of-year": kind_of_year,
    "years-before-era": lambda span, _: years_before_era(span),
    "fiscal-months": lambda span, _: fiscal_months(span),
    "short-dated": parts.short_dated,
    "ago-range": near.ago_range,
    "ago-or": near.ago_or,
    "year-both": lambda span, _: _both(span),
}
"""Rules that are read from their items, not from slots."""
_UNSAID_ALONE = frozenset(
    [
        "ago",
        "ago-range",
        "ago-or",
        "from-now",
        "deictic",
        "unit-near",
        "day-near",
        "unit-count-near",
        "last-units",
        "weekday",
        "weekday-near",
        "kind-of-year",
    ]
)
"""Rules whose reading has no ISO value without a publication date."""
_YEARS = frozenset(["year", "year-bracketed", "year-bare", "year-kind", "year-range"])
_COMPILED = compiled(RULES)
_TRIGGER = frozenset("dnywoMWDjhalcU2SsQeqgzLTtvPKBEI")
_TIME_TRIGGER = frozenset("dnywoHt:e")


def find(
    items: Sequence[Item],
    classes: str,
    published: date | datetime | None,
    dense: Sequence[tuple[int, int]] = (),
) -> list[Hit]:
    """Hits in order, not overlapping, none in the `dense` stretches. O(n): each place tries a fixed number of bounded patterns."""
    ref = published.date() if isinstance(published, datetime) else published
    hits: list[Hit] = []
    at = 0
    n = len(items)
    left = list(dense)
    while at < n:
        if left and at >= left[0][0]:
            at = max(at, left.pop(0)[1])
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
    hits = again(items, same_year(items, bracketed(items, hits)))
    joined = sets(items, weekdays(items, join(items, hits), ref))
    return joined if ref else undated(items, joined)


def _best(items: Sequence[Item], classes: str, at: int, ref: date | None) -> Hit | None:
    """The longest match that resolves; a number word that is no year (15 أكتوبر ثلاثة جنود) is left to be counted."""
    for length, name in _matching(classes[at : at + _REACH]):
        if at and classes[at - 1] == "%" and name == "date-range-month":
            continue  # %6 إلى غاية 31 جويلية
        hit = _checked(items, at, at + length, name, ref)
        last = classes[at + length - 2 : at + length]
        if hit is None and name in MONTHLY and (last[1:] == "w" or last in _NEAR_YEAR):
            hit = _checked(items, at, at + length - 1, name, ref)
        if hit:
            return hit
    return None


_PRAYERS = frozenset(["صلاه", "لصلاه", "بصلاه", "وصلاه"])
_NEAR_YEAR = frozenset(["Py", "Fy", "Cy"])
"""ديسمبر الماضي 1257 سائحا: a number behind the word that has said which month."""
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
        unit = items[last - 1].lex.unit
        ages = unit is not None and unit.name in {"year", "century"} and items[first].cls != "g"
        if name != "ago" or not ages or not sensible(items, first, last, name):
            return None
        reading = Reading(None, "year")  # قبل 66 مليون سنة, before the calendar
    if reading is None:
        return None
    if name in {"year-range", "years-before-era"} and items[first].text in {"عامي", "سنتي"}:
        first += 1
    if first and last - first > 1 and items[first].cls == "t" and items[first - 1].text in _PRAYERS:
        first += 1  # عقب صلاة ظهر يوم الخميس
    if ref is not None and _relative(reading, items, first, last, name):
        reading = reading.counted_from(ref)
    last += _open(items, first, last)
    return Hit(first, last, FigureType.DATE, reading, f"date:{name}")


def _open(items: Sequence[Item], first: int, last: int) -> bool:
    """أمس (الاثنين 11 نوفمبر): the bracket that opens in the date and closes right behind it."""
    if last >= len(items) or items[last].cls != ")":
        return False
    kinds = [i.cls for i in items[first:last]]
    return kinds.count("(") > kinds.count(")")


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
        reading = special(span, ref)
        return parts.apart(items, first, last, reading) if name == "year-range" else reading
    if name in {"holiday", "holiday-part"}:
        near = not _NEARING.isdisjoint(i.text for i in items[max(0, first - 2) : first])
        ahead = near or coming(items, first, feast=True)
        past = not near and happened(items, first)
        rel = gather(span).rel if name == "holiday" else ""
        ahead, past = (rel == "F", rel == "P") if rel else (ahead, past)
        if name == "holiday-part":
            return parts.part_of_feast(span, ref, past=past)
        return holiday(span[0].lex.tag, gather(span).year, ref, coming=ahead, past=past)
    slots = gather(span)
    slots.listed &= not any(i.cls in "bi" for i in items[max(0, first - 1) : last])
    _adjust(slots, name)
    if slots.month and slots.year is None and not slots.rel and since(items, first):
        slots.rel = "Z"
    if slots.year is not None and slots.year > 2200 and slots.era != "bce":
        return None
    if name in {"ago", "ago-or"} and slots.direction == 1 and not counts_ahead(items, first, last):
        return None
    if name == "unit-near" and ref and weekend_before(slots, ref) and not coming(items, first):
        slots.rel = "P"
    reading = _RESOLVERS[name](slots, ref)
    if reading and ((name == "quarter" and of_studies(items, last)) or _of_fiscal(items, first, last, name)):
        return replace(reading, iso=None, alternatives=())
    return reading and settled(reading, slots, items, first, name, ref)


_NEARING = frozenset(["اقتراب", "قرب", "حلول", "قبل", "قبيل", "استعداد", "استعدادا", "اقترب", "يقترب"])
"""مع اقتراب عيد الأضحى: the feast that is to come, whatever else has happened."""
_FISCAL = frozenset(["fiscal-quarter", "first-fiscal"])


def _of_fiscal(items: Sequence[Item], first: int, last: int, name: str) -> bool:
    return name in _FISCAL and unsettled(items, first, last)


def _adjust(slots: Slots, name: str) -> None:
    if name == "from-now":
        slots.direction = 1
    elif name in {"quarter", "fiscal-quarter"}:
        slots.edge = "half" if slots.edge == "half" else ""


def _both(span: Sequence[Item]) -> Reading | None:
    """1438هـ/2017م: one year by two calendars."""
    hijri, common = sorted(int(i.value or 0) for i in span if i.cls in "ydn")
    if not (1 <= hijri <= 1500 and 560 < common - hijri < 640):
        return None
    return Reading(f"{common:04d}", "year")


__all__ = ["CROWD", "Hit", "crowds", "find", "merged", "tables", "within"]
