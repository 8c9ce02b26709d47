"""Dates that count from the day of the text: weekdays, today, last week, four years ago."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from workbench.detect.dates import calendar as cal
from workbench.detect.dates.reading import Reading
from workbench.detect.dates.resolve import month_year
from workbench.detect.dates.slots import Slots
from workbench.detect.figures.tokens import Item


def weekday(s: Slots, ref: date | None) -> Reading | None:
    """A weekday, with الماضي or المقبل, with a day of the month, or alone."""
    if s.weekday is None:
        return None
    if ref is None:
        return Reading(None, "day")
    back = (ref.isoweekday() - s.weekday) % 7
    if s.days or s.ordinals:
        wanted = (s.days + s.ordinals)[0]
        around = [cal.add_months(ref.replace(day=1), k) for k in (-1, 0, 1)]
        days = [d.replace(day=wanted) for d in around if cal.valid(d.year, d.month, wanted)]
        fits = [d for d in days if d.isoweekday() == s.weekday]
        best = min(fits or days, key=lambda d: abs((d - ref).days), default=None)
        return Reading(best.isoformat(), "day") if best else None
    if s.unit == "week" and s.rel:
        monday = ref - timedelta(days=ref.isoweekday() - 1) + timedelta(days={"P": -7, "F": 7}.get(s.rel, 0))
        return Reading((monday + timedelta(days=s.weekday - 1)).isoformat(), "day")
    if s.rel == "P":
        return Reading((ref - timedelta(days=back or 7)).isoformat(), "day")
    if s.rel in {"F", "T"}:
        ahead = (s.weekday - ref.isoweekday()) % 7 or (7 if s.rel == "F" else 0)
        return Reading((ref + timedelta(days=ahead)).isoformat(), "day")
    last = ref - timedelta(days=back)
    return Reading(last.isoformat(), "day", "gregorian", ((last + timedelta(days=7)).isoformat(),))


def deictic(s: Slots, ref: date | None) -> Reading | None:
    """Today, yesterday, tomorrow; a weekday beside it corrects a publication date that is a day off."""
    if s.offset is None and s.rel == "T":
        s.offset = 0
    if s.offset is None:
        return None
    if s.part == "unresolved":
        return Reading(None, "day")
    if ref is None:
        return Reading(None, "day")
    day = ref + timedelta(days=s.offset)
    if s.weekday is None or day.isoweekday() == s.weekday:
        return Reading(day.isoformat(), "day")
    off = (s.weekday - day.isoweekday() + 3) % 7 - 3
    return Reading((day + timedelta(days=off)).isoformat(), "day", "gregorian", (day.isoformat(),))


def ordinal_weekday(s: Slots, ref: date | None) -> Reading | None:
    """The n-th weekday of a month."""
    number = s.ordinals[0] if s.ordinals else 0
    month = s.month
    if s.weekday is None or not 1 <= number <= 5 or (month and month.calendar != "gregorian"):
        return None
    if month is None and s.unit != "month":
        return None
    if month is None:
        if ref is None:
            return Reading(None, "day")
        first = cal.add_months(ref, {"P": -1, "F": 1}.get(s.rel, 0)).replace(day=1)
    else:
        got = month_year(s, ref)
        if got is None or got.iso is None or got.iso.startswith("X"):
            return Reading(None, "day")
        first = date.fromisoformat(got.iso + "-01")
    day = first + timedelta(days=(s.weekday - first.isoweekday()) % 7 + 7 * (number - 1))
    return Reading(day.isoformat(), "day") if day.month == first.month else None


def near_day(s: Slots, ref: date | None) -> Reading | None:
    """The n-th of this, the last or the next month."""
    days = s.days + s.ordinals
    if not days:
        return None
    if ref is None:
        return Reading(None, "day")
    moved = cal.add_months(ref.replace(day=1), {"P": -1, "F": 1}.get(s.rel, 0))
    if not 1 <= days[0] <= 31:
        return None
    exists = cal.valid(moved.year, moved.month, days[0])
    return Reading(moved.replace(day=days[0]).isoformat() if exists else None, "day")


_NEW_UNTIL = 6
"""Months of a year in which the new year is still this one."""


def near_unit(s: Slots, ref: date | None) -> Reading | None:
    """This, last or next day, week, month, year, decade or century."""
    unit = s.unit
    if unit in {"hour", "minute", "second", ""}:
        return None
    precision = f"{s.edge}-{unit}" if s.edge else unit
    if ref is None:
        return Reading(None, precision)
    step = int(ref.month > _NEW_UNTIL) if s.rel == "N" else {"P": -1, "F": 1}.get(s.rel, 0)
    if unit in {"decade", "century"}:
        size = 10 if unit == "decade" else 100
        year = ref.year // size * size + step * size
        return Reading(cal.at(date(max(year, 1), 1, 1), unit), precision)
    return Reading(cal.at(cal.shift(ref, unit, step), unit), precision)


_OF_THE_CLOCK = frozenset(["hour", "minute", "second"])
"""الساعات القليلة الماضية: a length, no date."""


def count_near(s: Slots, ref: date | None) -> Reading | None:
    """The last or next n units, as an interval that ends or begins at the publication date."""
    if s.rel not in {"P", "F"}:
        return None
    if not s.units:
        return Reading(None, s.unit) if s.unit and s.unit not in _OF_THE_CLOCK else None
    either = len(s.units) > 1 and s.units[0][1] == s.units[1][1]
    count, unit = s.units[1] if either else s.units[0]
    if unit in _OF_THE_CLOCK:
        return None
    if ref is None:
        return Reading(None, unit)
    other = cal.shift(ref, unit, count if s.rel == "F" else -count)
    first, last = sorted((ref, other))
    fine = unit if unit in {"month", "year"} else "day"
    return Reading(f"{cal.at(first, fine)}/{cal.at(last, fine)}", unit)


def ago(s: Slots, ref: date | None) -> Reading | None:
    """Before or after the publication date by a length of time."""
    if not s.units and s.unit:
        s.units.append((1, s.unit))
    if s.vague is not None and len(s.units) == 1:
        return Reading(None, s.units[0][1])
    if not s.units:
        return None
    finest = s.units[-1][1]
    precision = {"decade": "year", "century": "year", "week": "day"}.get(finest, finest)
    if finest in {"hour", "minute", "second"}:
        return None
    if ref is None:
        return Reading(None, precision)
    day = ref
    for count, unit in s.units:
        day = cal.shift(day, unit, s.direction * count)
    return Reading(cal.at(day, precision), precision)


def ago_range(span: Sequence[Item], ref: date | None) -> Reading | None:
    """منذ 6 إلى 10 أشهر: from the longer ago to the shorter."""
    few, more, unit = span[1].value, span[3].value, span[4].lex.unit
    if few is None or more is None or unit is None or not 0 < few < more or unit.count != 1:
        return None
    if span[2].cls == "r" and span[2].text != "او":
        return None
    if unit.name in {"hour", "minute", "second"}:
        return None
    far, close = (
        ago(Slots(units=[(float(x), unit.name)], unit=unit.name, direction=-1), ref) for x in (more, few)
    )
    if far is None or close is None:
        return None
    iso = f"{far.iso}/{close.iso}" if far.iso and close.iso and far.iso != close.iso else None
    return Reading(iso, far.precision)


def ago_or(span: Sequence[Item], ref: date | None) -> Reading | None:
    """قبل أسبوع أو أسبوعين, منذ شهر أو شهرين, قبل يومين أو ثلاثة أيام: from the longer to the shorter."""
    at = next((k for k, i in enumerate(span) if i.text == "او"), 0)
    few, more = span[1:at], span[at + 1 :]
    few = few[1:] if few and few[0].cls == "A" else few
    if not few or not more or few[-1].lex.unit is None:
        return None
    unit, other = few[-1].lex.unit, more[-1].lex.unit
    name = unit.name
    if name in {"hour", "minute", "second"} or (other is not None and other.name != name):
        return None
    counts = [_counted(part) for part in (few, more)]
    direction = 1 if span[0].text.endswith("بعد") else -1
    if not 0 < counts[0] < counts[1]:
        return None
    near, far = (ago(Slots(units=[(n, name)], unit=name, direction=direction), ref) for n in counts)
    if near is None or far is None:
        return None
    ends = sorted(x.iso for x in (near, far) if x.iso)
    return Reading("/".join(ends) if len(ends) > 1 and ends[0] != ends[1] else None, far.precision)


def _counted(part: Sequence[Item]) -> float:
    """أسبوع 1, أسبوعين 2, ثلاثة أيام 3."""
    if part[0].value is not None and part[0].lex.unit is None:
        return float(part[0].value)
    unit = part[-1].lex.unit
    return float(unit.count if unit is not None else 0)


def weekday_after(s: Slots, day: date) -> Reading | None:
    """The n-th weekday after a day."""
    if s.weekday is None or not s.ordinals:
        return None
    first = day + timedelta(days=(s.weekday - day.isoweekday() - 1) % 7 + 1)
    return Reading((first + timedelta(days=7 * (s.ordinals[0] - 1))).isoformat(), "day")


def week_after_next(s: Slots, ref: date | None) -> Reading | None:
    """الأسبوع بعد القادم, العام قبل الماضي, الخميس قبل الماضي."""
    unit = s.unit or "day"
    if ref is None:
        return Reading(None, unit)
    step = -1 if s.rel == "P" else 1
    if s.weekday:
        near = weekday(Slots(weekday=s.weekday, rel=s.rel), ref)
        day = date.fromisoformat(near.iso) if near and near.iso else ref
        return Reading((day + timedelta(days=7 * step)).isoformat(), "day")
    return Reading(cal.at(cal.shift(ref, unit, 2 * step), unit), unit)
