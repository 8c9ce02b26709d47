"""Slots and a publication date become an EDTF string, its precision, and the other readings worth keeping."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from workbench.detect.dates import calendar as cal
from workbench.detect.dates.slots import Slots
from workbench.detect.months import Month

_FAR = 243
"""Days from the publication date past which the neighbouring year is the nearer reading of a day and month."""


@dataclass(slots=True)
class Reading:
    """A date as EDTF; iso None means that it cannot be said without a publication date.

    Not frozen, only because a frozen one takes five times as long to make.
    """

    iso: str | None
    precision: str
    calendar: str = "gregorian"
    alternatives: tuple[str, ...] = ()
    against: str | None = None
    """ISO publication date that it depends on."""

    def counted_from(self, day: date) -> Reading:
        """The same reading, resolved against a day."""
        return Reading(self.iso, self.precision, self.calendar, self.alternatives, day.isoformat())


Resolver = Callable[[Slots, "date | None"], "Reading | None"]


_SOON = 92
"""Days within which a month of the coming year may be meant by its bare name; news looks back farther than ahead."""


def _pick(ref: date, days: list[date], rel: str) -> date | None:
    """Latest before, first after, or nearest to `ref`."""
    if rel == "P":
        return max((d for d in days if d < ref), default=None)
    if rel == "F":
        return min((d for d in days if d > ref), default=None)
    same = [d for d in days if d.year == ref.year and abs((d - ref).days) <= _FAR]
    return same[0] if same else min(days, key=lambda d: abs((d - ref).days), default=None)


def _to_gregorian(month: Month, year: int, day: int) -> date | None:
    if month.calendar == "hijri":
        return cal.hijri_to_gregorian(year, month.number, day)
    if month.calendar == "coptic":
        return cal.coptic_to_gregorian(year, month.number, day)
    return date(year, month.number, day) if cal.valid(year, month.number, day) else None


def _local_year(month: Month, ref: date) -> int:
    """The year of the month's own calendar that `ref` falls in."""
    if month.calendar == "hijri":
        got = cal.gregorian_to_hijri(ref)
        return got[0] if got else ref.year - 579
    return ref.year - 284 if month.calendar == "coptic" else ref.year


def _year_of(s: Slots, ref: date | None) -> int | None:
    """A stated year, or the one that 'next year' or 'this year' names."""
    if s.year is not None:
        return s.year
    if ref and s.unit == "year" and s.rel:
        return ref.year + {"P": -1, "F": 1}.get(s.rel, 0)
    return None


def day_month(s: Slots, ref: date | None) -> Reading | None:
    """Day and month with or without a year, weekday, or الماضي."""
    month = s.month
    days = s.days or s.ordinals
    if month is None or not days:
        return None
    day = days[0]
    if month.calendar == "gregorian" and not cal.valid(2000, month.number, day):
        return None
    year = _year_of(s, ref)
    if year is not None and s.weekday and s.ordinals and not s.days and day <= 5:
        found = _to_gregorian(month, _century(year, ref), day)
        if found and found.isoweekday() != s.weekday:
            return None
    if year is not None and month.calendar != "gregorian" and s.era != "hijri" and year > 1600:
        return _foreign_in_gregorian_year(month, year, day)
    if year is not None:
        found = _to_gregorian(month, _century(year, ref), day)
        return Reading(found.isoformat(), "day", month.calendar) if found else None
    if ref is None:
        iso = f"XXXX-{month.number:02d}-{day:02d}" if month.calendar == "gregorian" else None
        return Reading(iso, "day", month.calendar)
    local = _local_year(month, ref)
    around = [d for k in (-1, 0, 1) if (d := _to_gregorian(month, local + k, day))]
    chosen = _by_weekday(around, ref, s) or _pick(ref, around, s.rel)
    if chosen is None:
        return None
    others = (
        () if s.rel else tuple(d.isoformat() for d in around if d != chosen and abs((d - ref).days) <= 366)
    )
    return Reading(chosen.isoformat(), "day", month.calendar, others)


def _by_weekday(days: list[date], ref: date, s: Slots) -> date | None:
    """The only one of the candidates that falls on the stated weekday."""
    if s.weekday is None or s.rel:
        return None
    fits = [d for d in days if d.isoweekday() == s.weekday]
    return min(fits, key=lambda d: abs((d - ref).days), default=None)


def _foreign_in_gregorian_year(month: Month, year: int, day: int) -> Reading | None:
    """A Hijri day with a Gregorian year: رمضان 2024."""
    start = date(year, 1, 1)
    local = _local_year(month, start)
    for k in (0, 1):
        found = _to_gregorian(month, local + k, day)
        if found and found.year == year:
            return Reading(found.isoformat(), "day", month.calendar)
    return None


def _century(year: int, ref: date | None) -> int:
    if year >= 100:
        return year
    base = (ref.year if ref else 2020) + 20
    return base - (base - year) % 100


def day_range(s: Slots, ref: date | None) -> Reading | None:
    """Two days of one month."""
    days = s.days + s.ordinals
    if len(days) < 2:
        return None
    single = Slots(days=[days[0]], month=s.month, year=s.year, rel=s.rel, unit=s.unit)
    if s.month is None:
        if ref is None:
            return Reading(None, "day")
        moved = cal.add_months(ref, {"P": -1, "F": 1}.get(s.rel, 0))
        single.month, single.year, single.rel = Month("gregorian", moved.month), moved.year, ""
    first = day_month(single, ref)
    if first is None or days[1] < days[0]:
        return None
    if first.iso is None:
        return first
    if first.iso.startswith("XXXX"):
        return Reading(f"{first.iso}/{first.iso[:8]}{days[1]:02d}", "day", first.calendar)
    begin = date.fromisoformat(first.iso)
    if s.listed:
        return Reading(f"{{{begin},{begin + timedelta(days=days[1] - days[0])}}}", "day", first.calendar)
    return Reading(f"{begin}/{begin + timedelta(days=days[1] - days[0])}", "day", first.calendar)


def day_list(s: Slots, ref: date | None) -> Reading | None:
    """Days of one month: all of them ({…}) where و joins them, one of them ([…]) where أو does."""
    days = sorted(s.numbers)
    if len(set(days)) != len(days) or len(days) < 2:
        return None
    readings = [
        day_month(Slots(days=[d], month=s.month, year=s.year, rel=s.rel, unit=s.unit), ref) for d in days
    ]
    isos = [r.iso for r in readings if r is not None and r.iso]
    if len(isos) < len(days):
        return Reading(None, "day", s.month.calendar if s.month else "gregorian")
    opening, closing = "{}" if s.listed else "[]"
    return Reading(f"{opening}{','.join(isos)}{closing}", "day", s.month.calendar if s.month else "gregorian")


def month_year(s: Slots, ref: date | None) -> Reading | None:
    """A month with or without a year."""
    month = s.month
    if month is None:
        return None
    precision = f"{s.edge}-month" if s.edge else "month"
    year = _year_of(s, ref)
    if month.calendar != "gregorian":
        return _foreign_month(s, month, year, ref, precision)
    if year is not None:
        return Reading(f"{_century(year, ref):04d}-{month.number:02d}", precision)
    if ref is None:
        return Reading(f"XXXX-{month.number:02d}", precision)
    first = [date(y, month.number, 1) for y in (ref.year - 1, ref.year, ref.year + 1)]
    chosen = _pick(ref.replace(day=1), first, s.rel)
    if chosen is None:
        return None
    if not s.rel and chosen.year > ref.year and (chosen - ref).days > _SOON:
        chosen = first[1]
    rest = sorted((d for d in first if d != chosen), key=lambda d: abs((d - ref).days))
    others = () if s.rel else (cal.at(rest[0], "month"),)
    return Reading(cal.at(chosen, "month"), precision, "gregorian", others)


def _foreign_month(s: Slots, month: Month, year: int | None, ref: date | None, precision: str) -> Reading:
    if year is None and ref is None:
        return Reading(None, precision, month.calendar)
    if year is not None and year > 1600 and s.era != "hijri":
        local = _local_year(month, date(year, 1, 1))
        spans = [x for k in (0, 1) if (x := _month_span(month, local + k)) and x[0].year <= year <= x[1].year]
        span = spans[0] if spans else None
    elif year is not None:
        span = _month_span(month, year)
    else:
        assert ref is not None
        local = _local_year(month, ref)
        spans = [x for k in (-1, 0, 1) if (x := _month_span(month, local + k))]
        begin = _pick(ref, [x[0] for x in spans], s.rel) if s.rel in {"P", "F"} else None
        near = min(spans, key=lambda x: _distance(x, ref), default=None)
        span = next((x for x in spans if x[0] == begin), near)
    return Reading(f"{span[0]}/{span[1]}" if span else None, precision, month.calendar)


def _distance(span: tuple[date, date], ref: date) -> int:
    return 0 if span[0] <= ref <= span[1] else min(abs((span[0] - ref).days), abs((span[1] - ref).days))


def _month_span(month: Month, year: int) -> tuple[date, date] | None:
    first = _to_gregorian(month, year, 1)
    last_month = 12 if month.calendar == "hijri" else 13
    after = (
        _to_gregorian(Month(month.calendar, month.number + 1), year, 1)
        if month.number < last_month
        else _to_gregorian(Month(month.calendar, 1), year + 1, 1)
    )
    return (first, after - timedelta(days=1)) if first and after else None


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


def near_unit(s: Slots, ref: date | None) -> Reading | None:
    """This, last or next day, week, month, year, decade or century."""
    unit = s.unit
    if unit in {"hour", "minute", "second", ""}:
        return None
    precision = f"{s.edge}-{unit}" if s.edge else unit
    if ref is None:
        return Reading(None, precision)
    step = {"P": -1, "F": 1}.get(s.rel, 0)
    if unit in {"decade", "century"}:
        size = 10 if unit == "decade" else 100
        year = ref.year // size * size + step * size
        return Reading(cal.at(date(max(year, 1), 1, 1), unit), precision)
    return Reading(cal.at(cal.shift(ref, unit, step), unit), precision)


def count_near(s: Slots, ref: date | None) -> Reading | None:
    """The last or next n units, as an interval that ends or begins at the publication date."""
    if s.rel not in {"P", "F"}:
        return None
    if not s.units:
        return Reading(None, s.unit) if s.unit else None
    count, unit = s.units[0]
    if unit in {"hour", "minute", "second"}:
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


def quarter(s: Slots, ref: date | None) -> Reading | None:
    """A quarter (EDTF 33–36) or half (40–41) of a year."""
    size = s.ordinals[0] if s.ordinals else 0
    half = s.edge == "half"
    if s.edge == "third" or not 1 <= size <= (2 if half else 4):
        return None
    year = _year_of(s, ref) or (ref.year if ref else None)
    code = (39 if half else 32) + size
    precision = "half" if half else "quarter"
    return Reading(
        f"{year:04d}-{code}" if year else None,
        f"{s.edge}-{precision}" if s.edge not in {"half", ""} else precision,
    )


def first_months(s: Slots, ref: date | None) -> Reading | None:
    """The first n months of a year."""
    count = int(s.units[0][0]) if s.units else (s.days[0] if s.days else 0)
    year = _year_of(s, ref)
    if s.months or not 1 <= count <= 12:
        return None
    if year is None and ref is not None:
        year = ref.year - (count > ref.month)
    if year is None:
        return Reading(None, "month")
    return Reading(f"{year:04d}-01/{year:04d}-{count:02d}", "month")


def weekday_after(s: Slots, day: date) -> Reading | None:
    """The n-th weekday after a day."""
    if s.weekday is None or not s.ordinals:
        return None
    first = day + timedelta(days=(s.weekday - day.isoweekday() - 1) % 7 + 1)
    return Reading((first + timedelta(days=7 * (s.ordinals[0] - 1))).isoformat(), "day")


def numbered_month(s: Slots, ref: date | None) -> Reading | None:
    """3 من شهر 10, 27-29 من الشهر الثامن: the month by its number."""
    numbers = s.numbers
    if len(numbers) < 2 or not 1 <= numbers[-1] <= 12:
        return None
    s.month, s.days, s.ordinals = Month("gregorian", numbers[-1]), numbers[:-1], []
    s.rel = s.unit = ""
    return day_range(s, ref) if len(s.days) > 1 else day_month(s, ref)


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
    year = _year_of(s, ref)
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
    year = _year_of(s, ref)
    if year is None and ref is not None:
        month = {21: 3, 22: 6, 23: 9, 24: 12}[s.season]
        chosen = _pick(ref, [date(y, month, 21) for y in (ref.year - 1, ref.year, ref.year + 1)], s.rel)
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
    return Reading(cal.year_text(_century(s.year, ref) if s.year > 31 else s.year), precision)


def year_range(s: Slots, _ref: date | None) -> Reading | None:
    """2012-2013 and عامي 2012 و2013."""
    years = s.years + [d for d in s.days]
    if len(years) < 2:
        return None
    first, last = years[0], years[1]
    if last < 100:
        last += first // 100 * 100
    return Reading(f"{first:04d}/{last:04d}", "year") if first < last <= first + 200 else None
