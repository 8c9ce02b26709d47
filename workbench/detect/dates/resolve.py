"""Days and months, with or without their year, become an EDTF string, its precision, and the other readings worth keeping."""

from __future__ import annotations

from datetime import date, timedelta

from workbench.detect.dates import calendar as cal
from workbench.detect.dates.reading import Reading
from workbench.detect.dates.slots import Slots
from workbench.detect.months import Month

_FAR = 243
"""Days from the publication date past which the neighbouring year is the nearer reading of a day and month."""


_SOON = 92
"""Days within which a month of the coming year may be meant by its bare name; news looks back farther than ahead."""


def pick(ref: date, days: list[date], rel: str) -> date | None:
    """Latest before, first after, or nearest to `ref`."""
    if rel == "P":
        return max((d for d in days if d < ref), default=None)
    if rel == "Z":
        return max((d for d in days if d <= ref), default=None)
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


def year_of(s: Slots, ref: date | None) -> int | None:
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
    year = year_of(s, ref)
    if year is not None and s.weekday and s.ordinals and not s.days and day <= 5:
        found = _to_gregorian(month, year if s.era else full_year(year, ref), day)
        if found and found.isoweekday() != s.weekday:
            return None
    if year is not None and month.calendar != "gregorian" and s.era != "hijri" and year > 1600:
        return _foreign_in_gregorian_year(month, year, day)
    if year is not None:
        found = _to_gregorian(month, year if s.era else full_year(year, ref), day)
        return Reading(found.isoformat(), "day", month.calendar) if found else None
    if ref is None:
        iso = f"XXXX-{month.number:02d}-{day:02d}" if month.calendar == "gregorian" else None
        return Reading(iso, "day", month.calendar)
    local = _local_year(month, ref)
    around = [d for k in (-1, 0, 1) if (d := _to_gregorian(month, local + k, day))]
    chosen = _by_weekday(around, ref, s) or pick(ref, around, s.rel)
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


def full_year(year: int, ref: date | None) -> int:
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
    named = {s.numbers[0]: s.weekday}
    readings = [
        day_month(
            Slots(days=[d], month=s.month, year=s.year, rel=s.rel, unit=s.unit, weekday=named.get(d)), ref
        )
        for d in days
    ]
    first = readings[0].iso if readings[0] is not None else None
    if s.weekday and s.year is None and first and s.month and s.month.calendar == "gregorian":
        year = int(first[:4]) if first[:4].isdigit() else None
        readings = [day_month(Slots(days=[d], month=s.month, year=year), ref) for d in days]
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
    year = year_of(s, ref)
    if month.calendar != "gregorian":
        return _foreign_month(s, month, year, ref, precision)
    if year is not None:
        return Reading(f"{full_year(year, ref):04d}-{month.number:02d}", precision)
    if ref is None:
        return Reading(f"XXXX-{month.number:02d}", precision)
    first = [date(y, month.number, 1) for y in (ref.year - 1, ref.year, ref.year + 1)]
    chosen = pick(ref.replace(day=1), first, s.rel)
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
        begin = pick(ref, [x[0] for x in spans], s.rel) if s.rel in {"P", "F", "Z"} else None
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


def numbered_month(s: Slots, ref: date | None) -> Reading | None:
    """3 من شهر 10, 27-29 من الشهر الثامن: the month by its number."""
    numbers = s.numbers
    if len(numbers) < 2 or not 1 <= numbers[-1] <= 12:
        return None
    s.month, s.days, s.ordinals = Month("gregorian", numbers[-1]), numbers[:-1], []
    s.rel = s.unit = ""
    return day_range(s, ref) if len(s.days) > 1 else day_month(s, ref)
