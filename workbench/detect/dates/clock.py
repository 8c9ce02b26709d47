"""Times of day and lengths of time as ISO 8601 strings."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.detect.figures.tokens import Item

_AFTERNOON = frozenset({"afternoon", "evening", "pm"})
_CLOCK = re.compile(r"t?(\d{1,2})[:hس](\d{2})(?::(\d{2}))?")
_DOTTED = re.compile(r"(\d{1,2})[.,٫،](\d{2})")
"""الساعة 10.44: minutes behind a point."""
_WIRED = re.compile(r"(\d{2})ر(\d{1,2})")
"""30ر8: the minutes first, as agencies write."""
_DESIGNATORS = {
    "year": "Y", "month": "M", "week": "W", "day": "D", "hour": "H", "minute": "M", "second": "S",
    "decade": "Y", "century": "Y",
}  # fmt: skip
ZONES = {
    "غرينتش": "Z", "جرينتش": "Z", "غرينيتش": "Z", "جرينيتش": "Z", "عالمي": "Z", "العالمي": "Z", "مكه": "+03:00",
    "السعوديه": "+03:00", "الرياض": "+03:00", "موسكو": "+03:00", "بغداد": "+03:00", "الامارات": "+04:00",
    "دبي": "+04:00", "ابوظبي": "+04:00", "تونس": "+01:00", "الجزائر": "+01:00", "الدوحه": "+03:00",
    "الكويت": "+03:00", "طهران": "", "بيروت": "", "القاهره": "", "دمشق": "", "محلي": "", "المحلي": "",
    "الشرق": "", "شرق": "", "باريس": "", "لندن": "", "واشنطن": "", "القدس": "", "صنعاء": "+03:00",
    "عمان": "", "المغرب": "", "طرابلس": "+02:00", "كييف": "", "اسطنبول": "+03:00", "انقره": "+03:00",
}  # fmt: skip
"""Zone word → offset; empty where the offset changes over the year or the word fits two places."""


def hour24(hour: int, part: str) -> int | None:
    """Hour of the day on the 24-hour clock; None when the hour and the part of day contradict."""
    if not 0 <= hour <= 24:
        return None
    if hour > 12 or not part:
        return hour % 24
    if part in _AFTERNOON:
        return 12 if hour == 12 else hour + 12
    if part == "noon":
        return hour if hour >= 10 else hour + 12
    if part == "night":
        return hour + 12 if 6 <= hour < 12 else hour % 12
    if part in {"am", "morning", "dawn", "after midnight"}:
        return hour % 12 if hour == 12 else hour
    return hour


def time_iso(items: Sequence[Item]) -> tuple[str, str] | None:
    """(ISO time, precision) of a matched time expression; None when it is no time of day."""
    part, second = "", None
    hour: int | None = None
    minute: int | None = 0
    minus = False
    precision = "hour"
    midday = any(i.cls == "e" for i in items)
    if midday or not any(i.cls[0] in "dnwyo:" for i in items):
        return _named(items)
    before = next((k for k, i in enumerate(items) if i.cls in "iq"), 0)
    if before:
        got = time_iso(items[before + 1 :])
        if got is None or items[0].value is None:
            return None
        total = (int(got[0][1:3]) * 60 + int(got[0][4:6]) - int(items[0].value)) % 1440
        return f"T{total // 60:02d}:{total % 60:02d}", "minute"
    for item in items:
        cls = item.cls[0]
        if cls == "t":
            part = item.lex.tag
        elif cls == ":":
            match = _CLOCK.match(item.text)
            if not match:
                return None
            hour, minute = int(match[1]), int(match[2])
            second = int(match[3]) if match[3] else None
            precision = "second" if match[3] else "minute"
        elif cls == "r":
            minus = item.text == "الا"
        elif cls in "dnwyo" and item.value is not None:
            pointed = _pointed(item.text) if hour is None and item.digits else None
            if pointed:
                (hour, minute), precision = pointed, "minute"
            elif hour is None:
                hour = _whole(item.value)
                if hour is not None and hour > 24 and 100 <= hour < 2400:
                    hour, minute, precision = hour // 100, hour % 100, "minute"
            elif precision == "minute" and not minus and second is None and ":" not in [i.cls for i in items]:
                second, precision = _whole(item.value), "second"
            else:
                added = _minutes(item, minus)
                minute = (minute or 0) + added if added is not None else None
                precision = "minute"
    if hour is None or minute is None or not 0 <= abs(minute) < 60:
        return None
    day_hour = hour24(hour, part)
    if day_hour is None:
        return None
    total = (day_hour * 60 + minute) % 1440
    text = f"T{total // 60:02d}:{total % 60:02d}"
    return (text + f":{second:02d}" if second is not None else text), precision


def _named(items: Sequence[Item]) -> tuple[str, str] | None:
    """A part of day that stands for its hour: منتصف الليل, منتصف النهار إلا عشر دقائق."""
    at, part = next(((k, i.lex.tag) for k, i in enumerate(items) if i.cls == "t"), (len(items), ""))
    if at + 1 < len(items):
        return _beside(part, items[at + 1 :])
    named = {"night": "T00:00", "noon": "T12:00", "morning": "T10:00", "day": "T12:00"}.get(part)
    return (named, "hour") if named else None


def _beside(part: str, more: Sequence[Item]) -> tuple[str, str] | None:
    """Minutes before or after noon or midnight."""
    number = next((i for i in more if i.value is not None), None)
    added = _minutes(number, more[0].text == "الا") if number is not None else None
    if added is None or abs(added) >= 60:
        return None
    total = ((0 if part == "night" else 720) + added) % 1440
    return f"T{total // 60:02d}:{total % 60:02d}", "minute"


def _pointed(text: str) -> tuple[int, int] | None:
    """Hour and minute of 10.44 and of 30ر8."""
    dotted, wired = _DOTTED.fullmatch(text), _WIRED.fullmatch(text)
    if wired:
        return int(wired[2]), int(wired[1])
    return (int(dotted[1]), int(dotted[2])) if dotted else None


def _whole(value: float) -> int | None:
    return int(value) if value == int(value) else None


def _minutes(item: Item, minus: bool) -> int | None:
    value = float(item.value or 0)
    if 0 < value < 1:
        value *= 60
    if item.kind == "weak" and item.text in {"نصف", "ربع", "ثلث"}:
        value = {"نصف": 30, "ربع": 15, "ثلث": 20}[item.text]
    if item.cls == "o" and value <= 12:
        value *= 1
    whole = _whole(value)
    return None if whole is None else -whole if minus else whole


_SMALLER = {"year": (12, "month"), "day": (24, "hour"), "hour": (60, "minute"), "minute": (60, "second")}
"""What a part of a unit is counted in, so that ساعة ونصف is PT1H30M."""


def _whole_units(count: float, unit: str) -> list[tuple[float, str]]:
    """A count as whole units, with its part in the next smaller one where that comes out even."""
    count *= {"decade": 10, "century": 100}.get(unit, 1)
    unit = "year" if unit in {"decade", "century"} else unit
    whole = int(count)
    if unit not in _SMALLER or count == whole:
        return [(count, unit)]
    size, smaller = _SMALLER[unit]
    part = (count - whole) * size
    if abs(part - round(part)) > 0.01:
        return [(count, unit)]
    return [(x, u) for x, u in ((whole, unit), (round(part), smaller)) if x]


_SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800}
_MONTHS = {"month": 1, "year": 12, "decade": 120, "century": 1200}
"""Units that are whole multiples of one another; a month is no whole number of days."""


def in_first(units: Sequence[tuple[float, str]]) -> float | None:
    """A length of several units in the first of them (ساعة وخمس دقائق is 1.0833), None where it is no whole number of it."""
    for sizes in (_SECONDS, _MONTHS):
        if all(unit in sizes for _, unit in units):
            return sum(count * sizes[unit] for count, unit in units) / sizes[units[0][1]]
    return None


def duration_iso(units: Sequence[tuple[float, str]]) -> str | None:
    """ISO 8601 duration of counts and units, largest first; decades and centuries are years."""
    date_part, time_part = "", ""
    for count, unit in units:
        if unit not in _DESIGNATORS or count < 0:
            return None
        for number, name in _whole_units(count, unit):
            text = f"{int(number) if number == int(number) else round(number, 6)}{_DESIGNATORS[name]}"
            if name in {"hour", "minute", "second"}:
                time_part += text
            else:
                date_part += text
    if not date_part and not time_part:
        return None
    return f"P{date_part}" + (f"T{time_part}" if time_part else "")
