"""Parts of months, of feasts and of seasons: the second half of March, the first day of Ramadan, موسم 2024-25, نكسة 67."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from workbench.detect.dates import calendar as cal
from workbench.detect.dates import resolve as to
from workbench.detect.dates.holidays import holiday
from workbench.detect.dates.near import near_unit
from workbench.detect.dates.reading import Reading
from workbench.detect.dates.slots import Slots, gather
from workbench.detect.dates.spans import century, year_range
from workbench.detect.figures.tokens import Item
from workbench.detect.months import Month


def _bounds(s: Slots, ref: date | None) -> tuple[date, date, str] | None:
    """First and last day of the month that the slots name, and its calendar."""
    month = to.month_year(s, ref) if s.month else near_unit(s, ref)
    if month is None or not month.iso or month.iso.startswith("X"):
        return None
    if "/" in month.iso:
        first, last = month.iso.split("/")
        return date.fromisoformat(first), date.fromisoformat(last), month.calendar
    begin = date.fromisoformat(month.iso[:7] + "-01")
    return begin, cal.add_months(begin, 1) - timedelta(days=1), month.calendar


def month_part(s: Slots, ref: date | None) -> Reading | None:
    """النصف الثاني من أبريل, الثلث الأول من الشهر: an interval of days."""
    parts = {"half": 2, "third": 3}.get(s.edge, 0)
    number = s.ordinals[0] if s.ordinals else 0
    if not parts or not 1 <= number <= parts:
        return None
    s.ordinals, s.edge, s.numbers = [], "", []
    got = _bounds(s, ref)
    precision = "half-month" if parts == 2 else "third-month"
    if got is None:
        return Reading(None, precision)
    first, last, calendar = got
    size = 15 if parts == 2 else 10
    begin = first + timedelta(days=size * (number - 1))
    end = last if number == parts else begin + timedelta(days=size - 1)
    return Reading(f"{begin}/{end}", precision, calendar)


_DAYS = {"day": 1, "week": 7}


def first_parts(span: Sequence[Item], ref: date | None) -> Reading | None:
    """الأسابيع الثلاثة الأولى من الشهر, الأيام العشرة الأولى من رمضان: days from the first of the month."""
    cut = next(k for k, i in enumerate(span) if i.cls in "mf")
    count = next((float(i.value or 0) for i in span[:cut] if i.cls[0] in "dnyw"), 0.0)
    unit = next((i.lex.unit.name for i in span[:cut] if i.lex.unit), "")
    order = next((i.lex.number for i in span[:cut] if i.cls == "o"), 0)
    size = int(count * _DAYS.get(unit, 0))
    if order != 1 or not 1 < size <= 30:
        return None
    got = _bounds(gather(span[cut + 1 :]), ref)
    if got is None:
        return Reading(None, "day")
    first, last, calendar = got
    return Reading(f"{first}/{min(last, first + timedelta(days=size - 1))}", "day", calendar)


def edge_months(span: Sequence[Item], ref: date | None) -> Reading | None:
    """الشهرين الأولين من سنة 2016, الأشهر الثلاثة الأخيرة من السنة الماضية: months at the edge of a year."""
    cut = next(k for k, i in enumerate(span) if i.cls in "oPr") + 1 if span[0].cls != "o" else 2
    said = gather([i for i in span[:cut] if i.cls not in "oPr"])
    if len(said.units) != 1 or said.units[0][1] != "month":
        return None
    count = int(said.units[0][0])
    year = to.year_of(gather(span[cut:]), ref)
    so_far = span[cut - 1].cls == "P" and ref is not None and year == ref.year
    if not 1 < count <= (_MOST if so_far else _HALF_YEAR):
        return None
    if year is None:
        return Reading(None, "month")
    if so_far and ref is not None:
        return _so_far(count, ref)
    first, last = (13 - count, 12) if span[cut - 1].cls == "P" else (1, count)
    return Reading(f"{year:04d}-{first:02d}/{year:04d}-{last:02d}", "month")


_HALF_YEAR, _MOST = 6, 11


def _so_far(count: int, ref: date) -> Reading | None:
    """الأشهر الخمسة الماضية من العام الحالي: its months so far where they are as many, else the last of them."""
    last = count if count in {ref.month - 1, ref.month} else ref.month - 1
    if last < count:
        return Reading(None, "month")
    return Reading(f"{ref.year:04d}-{last - count + 1:02d}/{ref.year:04d}-{last:02d}", "month")


def short_dated(span: Sequence[Item], ref: date | None) -> Reading | None:
    """الاثنين, 10 يناير 22: the day of a page with the year in two digits, which is that of the page or beside it."""
    if ref is None:
        return None
    year = 2000 + int(span[-1].value or 0)
    if abs(year - ref.year) > 1:
        return None
    return to.day_month(replace(gather(span[:-1]), year=year), ref)


def nth_day(s: Slots, ref: date | None) -> Reading | None:
    """أول أيام شهر رمضان, اليوم الثالث من مايو: a day by its number."""
    if s.month is None or len(s.ordinals) != 1:
        return None
    return to.day_month(replace(s, days=list(s.ordinals), ordinals=[], unit="", units=[]), ref)


def mid_month(s: Slots, ref: date | None) -> Reading | None:
    """ليلة النصف من شعبان: its fifteenth day."""
    return to.day_month(replace(s, days=[15], ordinals=[], numbers=[], unit="", units=[], edge=""), ref)


def last_ten(s: Slots, ref: date | None) -> Reading | None:
    """العشر الأواخر من رمضان."""
    s.days, s.numbers, s.edge = [], [], ""
    got = _bounds(s, ref)
    if got is None:
        return Reading(None, "late-month")
    return Reading(f"{got[0] + timedelta(days=20)}/{got[1]}", "late-month", got[2])


def nth_of_feast(span: Sequence[Item], ref: date | None) -> Reading | None:
    """ثاني أيام عيد الفطر."""
    slots = gather(span)
    ordinal = (slots.numbers or [0])[0]
    first = holiday(next(i.lex.tag for i in span if i.cls == "E"), slots.year, ref)
    if first is None or not first.iso or not 1 <= ordinal <= 5:
        return first
    day = date.fromisoformat(first.iso) + timedelta(days=ordinal - 1)
    return Reading(day.isoformat(), "day", first.calendar)


_TEENS, _CENTURY = 10, 100


def season_years(span: Sequence[Item]) -> Reading | None:
    """موسم 2024-25, موسم 24/25."""
    numbers = (
        span[0].text.split("/") if span[0].cls == "K" else [i.value or 0 for i in span if i.cls in "ydn"]
    )
    first, last = (int(n) for n in numbers)
    if first < _TEENS:
        return None
    first += 2000 if first < _CENTURY else 0
    return Reading(f"{first}/{first + 1}", "year") if last == (first + 1) % 100 else None


def years_between(span: Sequence[Item], ref: date | None) -> Reading | None:
    """2012-2013, عامي 2012 و2013, سنة 2026 و2027 و2028; so 2013-2012, which was typed from the right."""
    slots = gather(span)
    if len(slots.years) > _BOTH:
        first, last = slots.years[0], slots.years[-1]
        running = slots.years == list(range(first, last + 1))
        return Reading(f"{first:04d}/{last:04d}", "year") if running else None
    turned = len(slots.years) == _BOTH and any(i.cls in "-/" for i in span)
    if turned and 0 < slots.years[0] - slots.years[1] <= _PLAN:
        return Reading(f"{slots.years[1]:04d}/{slots.years[0]:04d}", "year")
    return year_range(slots, ref)


_BOTH, _PLAN = 2, 40


def apart(items: Sequence[Item], first: int, last: int, reading: Reading | None) -> Reading | None:
    """عامي 1976 و2007: two years that do not run on are a set, unless بين stands before them."""
    years = (reading.iso or "").split("/") if reading is not None else []
    if reading is None or len(years) != _BOTH or sum(i.cls == "k" for i in items[first:last]) != 1:
        return reading
    between = any(i.cls in "bm" for i in items[max(0, first - 2) : first])
    if between or not all(y.isdigit() for y in years) or int(years[1]) - int(years[0]) <= 1:
        return reading
    return Reading("{" + ",".join(years) + "}", reading.precision, reading.calendar)


def short_year(span: Sequence[Item]) -> Reading | None:
    """حرب 73: a year of the last century by its two digits."""
    value = int(span[0].value or 0)
    return Reading(f"19{value:02d}", "year") if 40 <= value <= 99 else None


def war_day(span: Sequence[Item]) -> Reading | None:
    """حدود الرابع من حزيران 67, حرب أكتوبر 73: the year of a war by its two digits."""
    got, slots = short_year(span[-1:]), gather(span[:-1])
    if got is None or slots.month is None or slots.month.calendar != "gregorian":
        return None
    months = f"{got.iso}-{slots.month.number:02d}"
    days = slots.days + slots.ordinals
    if not days:
        return Reading(months, "month")
    return Reading(f"{months}-{days[0]:02d}", "day") if 1 <= days[0] <= 31 else None


def dateline(s: Slots, ref: date | None) -> Reading | None:
    """الرياض - 14 - 9 (كونا): day and month before the name of an agency."""
    if len(s.days) != 2 or not 1 <= s.days[1] <= 12:
        return None
    month = Month("gregorian", s.days[1])
    return to.day_month(Slots(days=s.days[:1], month=month), ref)


def bracketed_day(span: Sequence[Item], ref: date | None) -> Reading | None:
    """اليوم الخميس (30-12), الأحد (14/5): day and month of the weekday before them, and nothing where they are of another."""
    slots = gather(span)
    slashed = next((i.text.split("/") for i in span if i.cls == "K"), None)
    numbers = [int(n) for n in slashed] if slashed else slots.days
    if len(numbers) != 2 or not 1 <= numbers[0] <= 31 or not 1 <= numbers[1] <= 12:
        return None
    month = Month("gregorian", numbers[1])
    got = to.day_month(Slots(days=numbers[:1], month=month, weekday=slots.weekday), ref)
    if got is None or got.iso is None or ref is None:
        return got
    return got if date.fromisoformat(got.iso).isoweekday() == slots.weekday else None


def decade_of(s: Slots, ref: date | None) -> Reading | None:
    """العقد الثاني من القرن الحادي والعشرين: 201X."""
    number = s.ordinals[0] if s.ordinals else 0
    rest = replace(s, ordinals=s.ordinals[1:], edge="")
    whole = century(rest, ref) if s.unit == "century" and (s.rel or rest.ordinals) else None
    if whole is None or not 1 <= number <= 10:
        return None
    if not whole.iso or s.era:
        return Reading(None, "decade")
    return Reading(f"{whole.iso[:2]}{number - 1}X", f"{s.edge}-decade" if s.edge else "decade")


def part_of_feast(span: Sequence[Item], ref: date | None, *, past: bool) -> Reading | None:
    """ليلة رأس السنة, عشية العيد: the eve is the day before, the morning the day itself."""
    feast = holiday(span[1].lex.tag, gather(span[1:]).year, ref, past=past)
    if feast is None or not feast.iso or span[0].text not in {"ليله", "عشيه"}:
        return feast
    return replace(feast, iso=(date.fromisoformat(feast.iso) - timedelta(days=1)).isoformat())
