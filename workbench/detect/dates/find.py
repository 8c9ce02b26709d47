"""Date and time expressions in a list of items: rules over the class string, the longest that resolves wins."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from workbench.detect.dates import calendar as cal
from workbench.detect.dates import resolve as to
from workbench.detect.dates.clock import ZONES, duration_iso, time_iso
from workbench.detect.dates.resolve import Reading
from workbench.detect.dates.rules import RULES, TIMES, compiled
from workbench.detect.dates.slots import Slots, gather
from workbench.detect.figures.tokens import Item
from workbench.detect.dates.holidays import holiday
from workbench.detect.months import AMBIGUOUS, Month
from workbench.domain.mention import FigureType


@dataclass(frozen=True, slots=True)
class Hit:
    """Items [first, last) that are one date, time or span of dates."""

    first: int
    last: int
    type: FigureType
    reading: Reading
    rule: str


_RESOLVERS: dict[str, Callable[[Slots, date | None], Reading | None]] = {
    "date-range-month": to.day_range,
    "date-range-near": to.day_range,
    "month-range": to.day_range,
    "day-month": to.day_month,
    "month-day": to.day_month,
    "dated-month": to.day_month,
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
    "century-part": to.century,
    "decade": to.decade,
    "season": to.season,
    "unit-count-near": to.count_near,
    "unit-near": to.near_unit,
    "ago": to.ago,
    "from-now": to.ago,
    "year-range": to.year_range,
    "year": to.year,
    "year-bare": to.year,
    "day-numbered-month": to.numbered_month,
    "week-after-next": to.week_after_next,
    "last-units": to.count_near,
    "season-alone": to.season,
}
_COMPILED = compiled(RULES)
_TIMES = compiled(TIMES)
_TRIGGER = re.compile("[dnywoMWDjhalcU2SsQeqgzLTtvPKBE]")
_TIME_TRIGGER = re.compile("[dnywoHt:e]")
TABLE = re.compile(r"[dnyK:LI][dnyK,.\-/|()pu%:LI]{60,}")
"""A stretch of numbers and punctuation too long for prose."""
_NUMERIC = re.compile(r"(\d{1,4})[/.\-](\d{1,2})(?:[/.\-](\d{1,4}))?")


def find(items: Sequence[Item], classes: str, published: date | datetime | None) -> list[Hit]:
    """Hits in order, not overlapping. O(n): each place tries a fixed number of bounded patterns."""
    ref = published.date() if isinstance(published, datetime) else published
    hits: list[Hit] = []
    at = 0
    n = len(items)
    tables = [m.span() for m in TABLE.finditer(classes)]
    while at < n:
        if tables and at >= tables[0][0]:
            at = max(at, tables.pop(0)[1])
            continue
        cls = classes[at]
        hit = None
        if _TIME_TRIGGER.match(cls):
            hit = _time(items, classes, at)
        if _TRIGGER.match(cls):
            other = _best(items, classes, at, ref)
            if other and (hit is None or other.last > hit.last):
                hit = other
        if hit is None:
            at += 1
            continue
        hits.append(hit)
        at = hit.last
    return _join(items, hits)


def _best(items: Sequence[Item], classes: str, at: int, ref: date | None) -> Hit | None:
    found: list[tuple[int, int, str]] = []
    for order, name, pattern in _COMPILED.get(classes[at], ()):
        match = pattern.match(classes, at)
        if match:
            found.append((-match.end(), order, name))
    if not found:
        return None
    found.sort()
    for negative_end, _, name in found:
        hit = _checked(items, at, -negative_end, name, ref)
        if hit:
            return hit
    return None


def _checked(items: Sequence[Item], first: int, last: int, name: str, ref: date | None) -> Hit | None:
    """A hit, or None where the expression leaves the calendar (year 0, 31 April, before the year 1)."""
    try:
        return _build(items, first, last, name, ref)
    except (OverflowError, ValueError):
        return None


def _build(items: Sequence[Item], first: int, last: int, name: str, ref: date | None) -> Hit | None:
    span = items[first:last]
    if not _together(span) or not _sensible(items, first, last, name):
        return None
    if name == "numeric":
        reading = _numeric(span, ref)
    elif name.startswith("numeric-"):
        reading = _slashed(span, ref)
    elif name == "week-weekdays":
        reading = _weekdays(span, ref)
    elif name == "weekday-after-holiday":
        feast = holiday(next(i.lex.tag for i in span if i.cls == "E"), gather(span).year, ref)
        iso = feast.iso if feast else None
        reading = to.weekday_after(gather(span), date.fromisoformat(iso)) if iso else None
    elif name == "holiday":
        reading = holiday(span[0].lex.tag, gather(span).year, ref)
    else:
        slots = gather(span)
        slots.listed &= not any(i.cls == "b" for i in items[max(0, first - 1) : last])
        _adjust(slots, name)
        if slots.year is not None and slots.year > 2200:
            return None
        reading = _RESOLVERS[name](slots, ref)
        if reading and slots.weekday and slots.year and slots.month and reading.iso and len(reading.iso) == 10:
            reading = _doubt(reading, slots)
        if reading and name == "ago" and any(i.cls == "z" for i in span):
            length = duration_iso(slots.units)
            reading = replace(reading, alternatives=(*reading.alternatives, length)) if length else reading
    return Hit(first, last, FigureType.DATE, reading, f"date:{name}") if reading else None


def _doubt(reading: Reading, slots: Slots) -> Reading:
    """A weekday that contradicts the stated year keeps the year it fits as another reading."""
    day = date.fromisoformat(reading.iso or "")
    if day.isoweekday() == slots.weekday:
        return reading
    for step in (1, -1, 2, -2):
        other = date(day.year + step, day.month, day.day) if cal.valid(day.year + step, day.month, day.day) else day
        if other.isoweekday() == slots.weekday:
            return replace(reading, alternatives=(*reading.alternatives, other.isoformat()))
    return reading


def _together(span: Sequence[Item]) -> bool:
    """No wide gap inside (a tab, a column)."""
    return all(b.outer - a.end <= 3 for a, b in zip(span, span[1:], strict=False))


def _adjust(slots: Slots, name: str) -> None:
    if name == "from-now":
        slots.direction = 1
    elif name == "quarter":
        slots.edge = "half" if slots.edge == "half" else ""


def _numeric(span: Sequence[Item], ref: date | None) -> Reading | None:
    literal = next(i for i in span if i.cls == "L")
    text = literal.text
    if "t" in text or ":" in text:
        stamp = text.replace("t", "T").replace(" ", "T").replace("z", "Z")
        datetime.fromisoformat(stamp)
        return Reading(stamp, "minute")
    match = _NUMERIC.match(text)
    if not match:
        return None
    a, b, c = match[1], match[2], match[3]
    if c is None:
        return _two_part(text)
    weekday_hint = next((i.lex.number for i in span if i.cls == "W"), 0)
    return _three_part(a, b, c, weekday_hint, ref)


def _slashed(span: Sequence[Item], ref: date | None) -> Reading | None:
    """22/4, 4/22 and 11/12, 2016."""
    a, b = (int(x) for x in next(i for i in span if i.cls == "K").text.split("/"))
    year = next((int(i.value) for i in span if i.cls in "yd" and i.value is not None), None)
    if 1900 <= a and b == a + 1:
        return Reading(f"{a}/{b}", "year")
    if not (1 <= a <= 31 and 1 <= b <= 31 and min(a, b) <= 12):
        return None
    day, month = (a, b) if b <= 12 else (b, a)
    slots = Slots(days=[day], month=Month("gregorian", month), year=year)
    slots.weekday = next((i.lex.number for i in span if i.cls == "W"), None)
    return to.day_month(slots, ref)


def _weekdays(span: Sequence[Item], ref: date | None) -> Reading | None:
    """الأسبوع المقبل بين الأربعاء والجمعة."""
    days = [i.lex.number for i in span if i.cls == "W"]
    slots = gather(span)
    readings = [to.weekday(Slots(weekday=d, rel=slots.rel, unit="week"), ref) for d in days]
    first, last = readings[0], readings[-1]
    return _interval(first, last) if first and last else None


def _two_part(text: str) -> Reading | None:
    left, right = re.split(r"[/.\-]", text)
    year, month = (left, right) if len(left) == 4 else (right, left)
    if len(year) != 4 or not 1 <= int(month) <= 12 or not 1000 <= int(year) <= 2199:
        return None
    return Reading(f"{year}-{int(month):02d}", "month")


def _three_part(a: str, b: str, c: str, weekday: int, ref: date | None) -> Reading | None:
    """Day-month-year unless the first part is a year; a month above 12 turns the order."""
    if len(a) >= 3:
        orders = [(int(a), int(b), int(c)), (int(a), int(c), int(b))]
    else:
        year = int(c) if len(c) >= 3 else (2000 if int(c) < 50 else 1900) + int(c)
        orders = [(year, int(b), int(a)), (year, int(a), int(b))]
        if len(a) == 2 and len(c) <= 2 and int(a) > 12 and int(b) <= 12 and int(c) <= 31:
            orders.append((2000 + int(a), int(b), int(c)))
    if (len(a) >= 3 and 1300 <= int(a) <= 1500) or (len(c) == 4 and 1300 <= int(c) <= 1500):
        y, m, d = orders[0]
        found = cal.hijri_to_gregorian(y, m, d)
        return Reading(found.isoformat(), "day", "hijri") if found else None
    days = [date(y, m, d) for y, m, d in orders if cal.valid(y, m, d)]
    if not days:
        return None
    fits = [d for d in days if weekday and d.isoweekday() == weekday]
    best = fits[0] if fits else days[0]
    others = tuple(dict.fromkeys(d.isoformat() for d in days if d != best))
    return Reading(best.isoformat(), "day", "gregorian", others)


_NOT_TODAY = frozenset(
    [
        "العالمي",
        "الوطني",
        "الدولي",
        "الاخير",
        "المفتوح",
        "الدراسي",
        "القومي",
        "السنوي",
        "الاعلامي",
        "العربي",
        "الواحد",
        "المذكور",
    ]
    + [
        "الكامل",
        "الاسلامي",
        "الافريقي",
        "التاريخي",
        "الموعود",
        "الذي",
        "نفسه",
        "ذاته",
        "الثقافي",
        "الرياضي",
        "الاوروبي",
        "الابيض",
    ]
)
_BEFORE_TODAY = frozenset(
    ["ذلك", "نفس", "ذات", "مدار", "طيله", "صحيفه", "جريده", "المصري", "قناه", "موقع", "روسيا", "اخبار"]
)
_FIRST_DAY = frozenset("fThezqgkbi")


def _sensible(items: Sequence[Item], first: int, last: int, name: str) -> bool:
    """What the class string cannot say: words that are also something else."""
    before = items[first - 1] if first else None
    after = items[last] if last < len(items) else None
    item = items[first]
    if name == "numeric" and before is not None and before.text in {"عدد", "رقم", "قانون", "القانون", "الرقم"}:
        return False
    if name == "numeric-short":
        season = re.fullmatch(r"(?:19|20)\d\d/(?:19|20)\d\d", items[last - 1].text)
        if season:
            return int(season.group()[:4]) + 1 == int(season.group()[5:])
        hinted = any(i.cls in "jDW" for i in items[first:last]) or (before is not None and before.text in {"في", "يوم", "بتاريخ", "عند"})
        return hinted and (after is None or after.cls not in "rR$%" or bool(after.wa))
    if name == "numeric-year":
        return before is None or before.cls != "$"
    if name == "season-alone":
        return item.al and (after is None or after.cls in ".|") and before is not None and before.text not in {"فصل", "موسم"}
    if name == "year-bare" and _alone(items, first, last):
        return False
    if name == "unit-count-near" and not any(i.cls[0] in "dnywv2o" for i in items[first:last]):
        return any(i.text in {"القليله", "العديده", "المعدوده", "القلائل"} for i in items[first:last])
    if name == "unit-near" and any(i.text == "اخير" for i in items[first:last]):
        return False
    if name == "unit-near" and item.cls == "U" and any(i.cls in "PFC" for i in items[first:last]):
        return False
    if name == "weekday-of-month" and last - first >= 2 and items[last - 1].cls == "o" and items[last - 2].cls == "W":
        return 1 <= items[last - 1].lex.number <= 5 or items[last - 1].lex.number > 10
    if name == "deictic" and last - first == 1 and item.lex.tag == "now":
        return False
    if name == "deictic" and item.lex.tag == "unresolved" and item.text.endswith(("اخر يوم", "الاخير")):
        return after is None or after.cls in ".|"
    if name in {"deictic", "day-near"} and any(i.cls == "D" and i.text == "يوم" for i in items[first:last]):
        if (
            last - first == 1
            and after
            and (after.text in _NOT_TODAY or after.cls in "oPF" or after.text == "واحد")
        ):
            return False
        if before and (before.text in _BEFORE_TODAY or before.text in {"طوال", "طيله"}):
            return False
    if name == "weekday-week" and item.cls == "W" and item.text == "احد":
        return True
    if name == "weekday":
        return _weekday_sensible(items, first, last, before)
    if name == "month":
        return _month_sensible(items, first, last, before, after)
    if name in {"year-bare"}:
        return _year_sensible(items, last - 1, before, after)
    if name == "year":
        number = items[last - 1]
        if number.kind == "weak":
            return False
        if number.cls in "dn" and (item.cls == "a" and not number.digits):
            return False
        return not (
            (after and after.cls in "$%") or (number.cls == "d" and after is not None and after.cls == "R")
        )
    if name in {"month-day", "weekday-of-month"} and after is not None and after.cls in "$%R:jhalcU":
        return False
    if name == "weekday-of-month":
        return not any(i.cls == "o" and i.kind == "single" and not i.al for i in items[first:last])
    if name == "century-part" and items[last - 1].cls == "w":
        return items[last - 1].al and item.al
    if name in {"unit-near", "century-part"} and item.cls == "c" and item.al is False and last - first == 1:
        return False
    if name == "day-month":
        return _day_sensible(items, first, last, before)
    return name != "ago" or _ago_sensible(items, first, last, after)


def _ago_sensible(items: Sequence[Item], first: int, last: int, after: Item | None) -> bool:
    """بعد شهر من الهجوم counts from something else; قبل الساعة is no length."""
    if any(i.al for i in items[first + 1 : last] if i.cls in "jhalcU2"):
        return False
    if items[last - 1].cls in "jhal" and after is not None and after.cls in "dnywoWM" and after.text not in {"واحد", "واحده"}:
        return False
    if any(i.text == "عده" for i in items[first:last]):
        return False
    unit = items[first + 1]
    if (
        last - first == 2
        and unit.cls == "U"
        and unit.lex.unit
        and unit.text not in {"ساعه", "دقيقه", "ثانيه", "ليله"}
    ):
        return False
    now = after is not None and after.cls == "m" and last + 1 < len(items) and items[last + 1].cls == "D"
    anchored = not now and after is not None and (after.cls == "m" or after.text in {"علي", "فقط"})
    return not (anchored and items[last - 1].cls != "D" and items[first].cls in "gq")


def _day_sensible(items: Sequence[Item], first: int, last: int, before: Item | None) -> bool:
    day = next((i for i in items[first:last] if i.cls in "dwo" and i.value is not None), None)
    if day is None or not 1 <= float(day.value or 0) <= 31:
        return False
    if day.kind == "weak" and day.cls == "w":
        return False
    return True


def _weekday_sensible(items: Sequence[Item], first: int, last: int, before: Item | None) -> bool:
    word = items[last - 1]
    if word.lex.tag == "bare" and not word.al:
        return any(i.cls == "j" for i in items[first:last])
    if any(i.cls in "jTt" for i in items[first:last]):
        return True
    if word.text in {"حد", "اربع", "تلات", "اربعا", "ثلاثا"}:
        return False
    if word.lex.number == 7 and before and before.cls == "r" and before.text in {"هو", "الواحد", "الله"}:
        return False
    return word.al


def _month_sensible(
    items: Sequence[Item], first: int, last: int, before: Item | None, after: Item | None
) -> bool:
    month = next(i for i in items[first:last] if i.cls == "M")
    marked = any(i.cls in "hT" for i in items[first:last])
    if marked:
        return True
    if month.al and month.text not in {"محرم", "المحرم"}:
        return False
    if month.text not in AMBIGUOUS:
        return True
    if month.prep in {"ب", "ل", "ك"}:
        return False
    bounded = after is None or after.cls in ".,|)u" or after.kind == "clitic"
    return bool(
        before
        and before.cls in "fhTezqgxi"
        and (
            bounded
            or month.text in {"رمضان", "شعبان", "رجب", "شوال", "محرم", "ماي", "اوت", "جوان"}
            or before.cls in "f"
        )
    )


def _year_follows(items: Sequence[Item], at: int) -> bool:
    """After a year, a dash or و and a number that is no year makes a range of counts."""
    while at < len(items) and items[at].cls in "pA":
        at += 1
    if at >= len(items) or items[at].cls[0] not in "dnyw" or items[at].kind == "weak":
        return True
    noun = items[at + 1] if at + 1 < len(items) else None
    return items[at].cls == "y" and not (noun is not None and noun.cls in "R$%jhalcU")


def _year_sensible(items: Sequence[Item], at: int, before: Item | None, after: Item | None) -> bool:
    year = items[at]
    if not 1800 <= float(year.value or 0) <= 2100 or year.prep in {"ال"}:
        return False
    if after is not None and after.cls in "$%R" and not after.lex.role:
        return False
    if after is not None and after.cls in "jhalcUvw":
        return False
    if after is not None and after.cls in "-ik" and not _year_follows(items, at + 2):
        return False
    if before is not None and before.cls in "A$":
        return False
    if before is not None and before.cls in "fzixqgeMmb(|-u,b":
        return True
    close = after is None or after.cls in ".,|)u-(kfim"
    return close and (before is None or before.cls not in "dnyw/")


_JOINERS = {"i": "to", "-": "dash", "k": "and"}


def _join(items: Sequence[Item], hits: list[Hit]) -> list[Hit]:
    """Two dates joined by إلى, حتى, a dash, or بين … و become one interval."""
    out: list[Hit] = []
    for hit in hits:
        last = out[-1] if out else None
        if last and hit.first - last.last == 1 and _joins(items, last, hit):
            interval = _interval(last.reading, hit.reading)
            if interval:
                out[-1] = Hit(last.first, hit.last, FigureType.DATE, interval, "date:interval")
                continue
        out.append(hit)
    return out


def _joins(items: Sequence[Item], a: Hit, b: Hit) -> bool:
    if a.type is not FigureType.DATE or b.type is not FigureType.DATE:
        return False
    middle = items[a.last]
    if middle.cls == "k":
        return a.first > 0 and items[a.first - 1].cls == "b"
    return middle.cls in "i-"


def _interval(a: Reading, b: Reading) -> Reading | None:
    if a.iso and b.iso and "/" not in a.iso + b.iso:
        if len(a.iso) == len(b.iso) == 10 and a.iso > b.iso and b.alternatives and "X" not in a.iso:
            later = f"{a.iso[:4]}{b.iso[4:]}"
            b = replace(b, iso=later if later >= a.iso else b.iso)
        if "X" not in a.iso + b.iso and a.iso > b.iso and a.alternatives and a.alternatives[0] <= b.iso:
            return Reading(f"{a.alternatives[0]}/{b.iso}", b.precision, b.calendar)
        return (
            Reading(f"{a.iso}/{b.iso}", b.precision, b.calendar) if a.iso <= b.iso or "X" in a.iso else None
        )
    return Reading(None, b.precision, b.calendar) if a.iso is None or b.iso is None else None


def _time(items: Sequence[Item], classes: str, at: int) -> Hit | None:
    best: tuple[int, str] | None = None
    for _, name, pattern in _TIMES.get(classes[at], ()):
        match = pattern.match(classes, at)
        if match and (best is None or match.end() > best[0]):
            best = (match.end(), name)
    if best is None:
        return None
    end, name = best
    while end > at:
        hit = _time_hit(items, classes, at, end, name)
        if hit:
            return hit
        end -= 1
        if not any(i.cls in ":oHdnw" for i in items[at:end]):
            return None
    return None


def _time_hit(items: Sequence[Item], classes: str, at: int, end: int, name: str) -> Hit | None:
    span = items[at:end]
    kinds = classes[at:end]
    if not _together(span) or kinds[-1] in "kfrH":
        return None
    if not _time_words(items, at, end, name, kinds):
        return None
    if name == "hour-part" and not (
        span[-1].text in {"م", "ص"} or float(span[0].value or 0) <= 12 or float(span[0].value or 0) >= 100
    ):
        return None
    if span[-1].text == "م" and name == "hour-part" and span[-1].start - span[0].end > 1:
        return None
    if any(i.cls == "r" and i.text != "الا" for i in span):
        return None
    got = time_iso(span)
    if got is None:
        return None
    iso, precision = got
    zone, last = _zone(items, end)
    return Hit(at, last, FigureType.TIME, Reading(iso + zone, precision, alternatives=_halves(iso, kinds)), f"time:{name}")


def _alone(items: Sequence[Item], first: int, last: int) -> bool:
    """A bare year that is all there is on its line may be any number."""
    return (first == 0 or items[first - 1].cls == "|") and (last == len(items) or items[last].cls == "|")


def _halves(iso: str, kinds: str) -> tuple[str, ...]:
    """الساعة الثالثة without a part of day is also 15:00."""
    hour = int(iso[1:3])
    bare = "t" not in kinds and ":" not in kinds and 1 <= hour <= 11
    return (f"T{hour + 12}{iso[3:]}",) if bare else ()


def _closing(items: Sequence[Item], at: int) -> bool:
    return at >= len(items) or items[at].cls in ".|,)"


def _time_words(items: Sequence[Item], at: int, end: int, name: str, kinds: str) -> bool:
    """Whether the words of a time rule can only be a time here."""
    first, before = items[at], items[at - 1] if at else None
    hour = next((i for i in items[at:end] if i.cls == "o"), None)
    if hour is not None and not hour.text.split(" ")[0].endswith("ه"):
        return False
    if name == "ordinal-half":
        if "t" in kinds:
            return hour is not None and hour.al
        last = items[end - 1]
        fits = last.text in {"نصف", "ربع", "ثلث"} if last.cls == "w" else _closing(items, end) and last.al
        return fits or (last.cls == "w" and _closing(items, end) and first.al and bool(before and before.cls == "f"))
    if name == "ordinal-alone":
        feminine = first.text.endswith("ه") and first.al and int(first.value or 99) <= 12
        stands = before is not None and (before.cls == "f" or first.kind == "ordinal") and before.cls != "R"
        plain = before is None or not (before.al or before.text.startswith("ال"))
        return feminine and stands and plain and _closing(items, end)
    if name == "midday":
        if kinds[0] == "e":
            return first.lex.tag == "mid" and items[end - 1].al
        noon = first.lex.tag == "noon" and (first.al or first.text.startswith("وقت"))
        return noon and _closing(items, end) and not (before and before.text in {"صلاه", "قبل", "بعد"})
    if name == "to-hour":
        return items[at + 1].lex.unit is not None and items[at + 1].lex.unit.name == "minute"
    if name == "hour-part" and kinds[0] == "t":
        return _closing(items, end) and first.lex.tag not in {"am", "pm"} and not first.text.startswith("بعد")
    return ":" in kinds or "H" in kinds or ("t" in kinds and bool(re.search("[dnyo]", kinds)))


def _zone(items: Sequence[Item], at: int) -> tuple[str, int]:
    if at < len(items) and items[at].text in {"بتوقيت", "توقيت"}:
        for ahead in (1, 2):
            if at + ahead < len(items) and items[at + ahead].text in ZONES:
                word = items[at + ahead].text
                tail = at + ahead + 1
                if tail < len(items) and items[tail].text in {"المكرمه", "الاوسط"}:
                    tail += 1
                return ZONES[word], tail
    if at < len(items) and items[at].text in {"gmt", "utc"}:
        return "Z", at + 1
    return "", at
