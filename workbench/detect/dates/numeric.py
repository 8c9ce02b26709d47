"""Dates in digits."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from workbench.detect.dates import calendar as cal
from workbench.detect.dates import resolve as to
from workbench.detect.dates.reading import Reading
from workbench.detect.dates.slots import Slots, gather
from workbench.detect.figures.tokens import Item
from workbench.detect.months import Month

_NUMERIC = re.compile(r"(\d{1,4})[/.\-](\d{1,2})(?:[/.\-](\d{1,4}))?")


def numeric(span: Sequence[Item]) -> Reading | None:
    """2024-10-04, 04/10/2024, 03/2024, with a weekday that may settle the order."""
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
    return _three_part(a, b, c, weekday_hint)


def slashed(span: Sequence[Item], ref: date | None) -> Reading | None:
    """22/4, 4/22 and 11/12, 2016."""
    a, b = (int(x) for x in next(i for i in span if i.cls == "K").text.split("/"))
    year = next((int(i.value) for i in span if i.cls in "yd" and i.value is not None), None)
    both = years_of_two(a, b)
    if both is not None:
        return both
    if not (1 <= a <= 31 and 1 <= b <= 31 and min(a, b) <= 12):
        return None
    day, month = (a, b) if b <= 12 else (b, a)
    slots = Slots(days=[day], month=Month("gregorian", month), year=year)
    slots.weekday = next((i.lex.number for i in span if i.cls == "W"), None)
    return to.day_month(slots, ref)


def years_of_two(a: int, b: int) -> Reading | None:
    """2016/2017, in either order, and 1432/1433."""
    first, last = min(a, b), max(a, b)
    if 1400 <= first <= 1500 and last == first + 1:
        begin, after = cal.hijri_to_gregorian(first, 1, 1), cal.hijri_to_gregorian(last + 1, 1, 1)
        iso = f"{begin}/{after - timedelta(days=1)}" if begin and after else None
        return Reading(iso, "year", "hijri")
    return Reading(f"{first}/{last}", "year") if 1900 <= first < last <= 2100 else None


def slash_days(span: Sequence[Item], ref: date | None) -> Reading | None:
    """16/17 مارس: from the one day to the other."""
    first, last = (int(x) for x in next(i for i in span if i.cls == "K").text.split("/"))
    slots = gather([i for i in span if i.cls != "K"])
    slots.days, slots.numbers = [first, last], [first, last]
    return to.day_range(slots, ref) if 1 <= first < last <= 31 else None


def chain_days(span: Sequence[Item], ref: date | None) -> Reading | None:
    """07/08/09/12 جوان: days of one month between strokes."""
    text = span[0].text
    if not re.fullmatch(r"\d{1,2}(?:/\d{1,2}){2,}", text):
        return None
    days = [int(x) for x in text.split("/")]
    if days[0] < 1 or days[-1] > 31 or days != sorted(set(days)):
        return None
    slots = gather(span[1:])
    slots.days, slots.numbers, slots.listed = days, list(days), True
    return to.day_list(slots, ref)


def slashed_range(span: Sequence[Item], ref: date | None) -> Reading | None:
    """17/8 إلى 24/8, 5/3 إلى 12/3/2026: two days by their months, where one of them is no fraction."""
    texts = [i.text.split("/") for i in span if i.cls in "KL"]
    if len(texts) != 2 or any(not n.isdigit() or len(n) > 2 for t in texts for n in t[:2]):
        return None
    pairs = [(int(t[0]), int(t[1])) for t in texts]
    if not any(day > month for day, month in pairs) or any(
        not 1 <= m <= _MONTHS or not 1 <= d <= 31 for d, m in pairs
    ):
        return None
    year = int(texts[1][2]) if len(texts[1]) == 3 and len(texts[1][2]) == 4 else None
    last = to.day_month(Slots(days=[pairs[1][0]], month=Month("gregorian", pairs[1][1]), year=year), ref)
    if last is None or not last.iso:
        return last
    if last.iso.startswith("X"):
        return Reading(f"XXXX-{pairs[0][1]:02d}-{pairs[0][0]:02d}/{last.iso}", "day")
    until = date.fromisoformat(last.iso)
    begin = until.year - (pairs[0][::-1] > pairs[1][::-1])
    if not cal.valid(begin, pairs[0][1], pairs[0][0]):
        return None
    return Reading(f"{begin:04d}-{pairs[0][1]:02d}-{pairs[0][0]:02d}/{last.iso}", "day")


def slashed_days(span: Sequence[Item]) -> Reading | None:
    """15 إلى 21/2/2025, 15 إلى 21 /2/ 2025: from the one day to the other of one month."""
    last = "/".join(
        i.text for i in span[1:] if i.kind not in {"word"} and i.text != "/" and i.cls not in "ki-"
    )
    until = re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", last)
    if until is None or not 1 <= int(span[0].text) < int(until[1]) or int(until[2]) > _LAST_YEAR:
        return None
    day, month, year = (int(x) for x in until.groups())
    if not cal.valid(year, month, day):
        return None
    return Reading(f"{year:04d}-{month:02d}-{int(span[0].text):02d}/{year:04d}-{month:02d}-{day:02d}", "day")


_LAST_YEAR = 2199
_MONTHS = 12
"""2023/24 is a season; 2011/12 a month."""


def _two_part(text: str) -> Reading | None:
    left, right = re.split(r"[/.\-]", text)
    if len(left) == 4 and len(right) == 2 and int(right) == (int(left) + 1) % 100 and int(right) > _MONTHS:
        return Reading(f"{left}/{int(left) + 1}", "year")
    year, month = (left, right) if len(left) == 4 else (right, left)
    if len(year) != 4 or not 1 <= int(month) <= 12 or not 1000 <= int(year) <= 2199:
        return None
    return Reading(f"{year}-{int(month):02d}", "month")


def _three_part(a: str, b: str, c: str, weekday: int) -> Reading | None:
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
