"""Spans of time with a name of their own: weeks, quarters, seasons, years, decades, centuries."""

from __future__ import annotations

from datetime import date, timedelta

from workbench.detect.dates import calendar as cal
from workbench.detect.dates.near import near_unit
from workbench.detect.dates.reading import Reading
from workbench.detect.dates.resolve import day_month, full_year, month_year, pick, year_of
from workbench.detect.dates.slots import Slots
from workbench.detect.months import Month


def quarter(s: Slots, ref: date | None) -> Reading | None:
    """A quarter (EDTF 33–36) or half (40–41) of a year."""
    size = s.ordinals[0] if s.ordinals else 0
    half = s.edge == "half"
    if s.edge == "third" or not 1 <= size <= (2 if half else 4):
        return None
    year = year_of(s, ref)
    if year is None and ref is not None:
        year = ref.year + _turn(s.rel, size, 6 if half else 3, ref)
    code = (39 if half else 32) + size
    precision = "half" if half else "quarter"
    if year is not None and year in _HIJRI:
        year = None
    return Reading(
        f"{year:04d}-{code}" if year else None,
        f"{s.edge}-{precision}" if s.edge not in {"half", ""} else precision,
    )


_HIJRI = range(1300, 1500)
"""الربع الأول من العام 1439هـ: a quarter of a lunar year is no EDTF quarter."""


def _turn(rel: str, size: int, months: int, ref: date) -> int:
    """Years from this one to the last (P) or next (F) such part of a year."""
    if rel == "P":
        return -(ref.month <= size * months)
    return int(rel == "F" and ref.month > (size - 1) * months)


def near_quarter(s: Slots, ref: date | None) -> Reading | None:
    """الربع الماضي, الربع الحالي: the quarter beside the one of the publication date."""
    if s.edge == "third":
        return None
    half = s.edge == "half"
    precision = "half" if half else "quarter"
    if ref is None:
        return Reading(None, precision)
    parts, code = (2, 40) if half else (4, 33)
    at = ref.year * parts + (ref.month - 1) * parts // 12 + {"P": -1, "F": 1}.get(s.rel, 0)
    return Reading(f"{at // parts:04d}-{code + at % parts}", precision)


def nth_month(s: Slots, ref: date | None) -> Reading | None:
    """الشهر الأول من سنة 2026: January of it."""
    number = s.ordinals[0] if s.ordinals else 12
    if not 1 <= number <= 12:
        return None
    year = year_of(s, ref)
    return Reading(f"{year:04d}-{number:02d}" if year else None, "month")


def first_months(s: Slots, ref: date | None) -> Reading | None:
    """The first n months of a year."""
    count = int(s.units[0][0]) if s.units else (s.days[0] if s.days else 0)
    year = year_of(s, ref)
    if s.months or not 1 <= count <= 12:
        return None
    if year is None and ref is not None:
        year = ref.year - (count > ref.month)
    precision = f"{s.edge}-month" if s.edge else "month"
    if year is None:
        return Reading(None, precision)
    return Reading(f"{year:04d}-01/{year:04d}-{count:02d}", precision)


def week_of(s: Slots, ref: date | None) -> Reading | None:
    """The week that holds a day."""
    got = day_month(s, ref)
    if got is None or not got.iso or got.iso.startswith("X"):
        return got
    return Reading(cal.week(date.fromisoformat(got.iso)), "week")


def nth_week(s: Slots, ref: date | None) -> Reading | None:
    """The n-th week of a month or year."""
    if not s.ordinals and not s.rel:
        return None
    number = s.ordinals[0] if s.ordinals else 5
    if not s.ordinals and s.month:
        s.rel = ""
    if len(s.ordinals) == 2 and s.unit == "month":
        s.month, s.ordinals, s.unit = Month("gregorian", s.ordinals[1]), s.ordinals[:1], ""
        if s.month.number > 12:
            return None
    if s.month or s.unit == "month":
        got = month_year(s, ref) if s.month else (near_unit(s, ref) if ref else None)
        if got is None or not got.iso or len(got.iso) != 7 or "X" in got.iso:
            return Reading(None, "week")
        first = date.fromisoformat(got.iso + "-01")
        last = cal.add_months(first, 1) - timedelta(days=1)
        return (
            Reading(cal.week(min(last, first + timedelta(days=7 * (number - 1)))), "week")
            if number <= 5
            else None
        )
    year = year_of(s, ref)
    return Reading(f"{year:04d}-W{number:02d}" if year and number <= 53 else None, "week")


def century(s: Slots, ref: date | None) -> Reading | None:
    """القرن العشرون; الثمانينيات من القرن الماضي."""
    number = s.ordinals[0] if s.ordinals else (s.days[0] if s.days else 0)
    if s.unit == "decade" and not s.decade:
        return near_unit(s, ref) if s.rel else None
    if not number:
        if ref is None:
            return Reading(None, "decade" if s.decade else "century")
        number = ref.year // 100 + 1 + {"P": -1, "F": 1}.get(s.rel, 0)
    if not 1 <= number <= 21:
        return None
    first = (number - 1) * 100
    if s.era == "bce":
        return Reading(f"-{number - 1:02d}XX", "century")
    if s.era == "hijri":
        span = cal.hijri_to_gregorian(first + 1, 1, 1), cal.hijri_to_gregorian(first + 101, 1, 1)
        return (
            Reading(f"{span[0].year:04d}/{span[1].year:04d}", "century", "hijri")
            if span[0] and span[1]
            else None
        )
    if s.decade:
        return Reading(f"{(first + s.decade) // 10:03d}X", "decade")
    return Reading(f"{first // 100:02d}XX", f"{s.edge}-century" if s.edge else "century")


def decade(s: Slots, ref: date | None) -> Reading | None:
    """A decade without its century is of the twentieth unless that is impossible."""
    base = 1900 if s.decade >= 30 else 2000 if ref and ref.year >= 2020 else 1900
    return Reading(f"{(base + s.decade) // 10:03d}X", f"{s.edge}-decade" if s.edge else "decade")


def season(s: Slots, ref: date | None) -> Reading | None:
    """A season of a year (EDTF 21–24)."""
    year = year_of(s, ref)
    if year is None and ref is not None:
        month = {21: 3, 22: 6, 23: 9, 24: 12}[s.season]
        chosen = pick(ref, [date(y, month, 21) for y in (ref.year - 1, ref.year, ref.year + 1)], s.rel)
        year = chosen.year if chosen else ref.year
    precision = f"{s.edge}-season" if s.edge else "season"
    return Reading(f"{year:04d}-{s.season}" if year else None, precision)


def year(s: Slots, ref: date | None) -> Reading | None:
    """A year, in the era it names."""
    if s.year is None and s.days:
        s.year = s.days[0]
    if s.year is None:
        return None
    precision = f"{s.edge}-year" if s.edge else "year"
    if s.era == "bce":
        return Reading(cal.year_text(1 - s.year), precision)
    if s.era == "hijri":
        first, last = cal.hijri_to_gregorian(s.year, 1, 1), cal.hijri_to_gregorian(s.year + 1, 1, 1)
        iso = f"{first}/{last - timedelta(days=1)}" if first and last else None
        return Reading(iso, precision, "hijri")
    return Reading(cal.year_text(full_year(s.year, ref) if s.year > 31 else s.year), precision)


def year_range(s: Slots, _ref: date | None) -> Reading | None:
    """2012-2013 and عامي 2012 و2013."""
    years = s.years + [d for d in s.days]
    if len(years) < 2:
        return None
    first, last = years[0], years[1]
    if last < 100:
        last += first // 100 * 100
    return Reading(f"{first:04d}/{last:04d}", "year") if first < last <= first + 200 else None
