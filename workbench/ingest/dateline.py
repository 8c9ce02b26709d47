"""Datelines: a line, or a part of one, that is the page's date and nothing else.

A date is read only where a run of labels, weekday, date, time and zone stands by itself; a date inside a caption or
a sentence is never the publication date. The result is wall-clock time as printed: a zone is read past, not kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from hijridate import Hijri

from workbench.arabic.chars import Folded, fold, folded
from workbench.detect.months import MONTHS, WEEKDAYS
from workbench.texts import Said

LIMIT = 200
"""A line longer than this is running text."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """A date run of a line; start and end count code points from the line's start."""

    start: int
    end: int
    iso: str
    """ISO 8601, a date or a date with hours and minutes."""
    updated: bool = False
    """Its label says that the page was last changed then."""
    labelled: bool = False
    notes: tuple[str, ...] = ()


def _names(table: dict[str, int]) -> str:
    return "|".join(re.escape(n).replace(r"\ ", r"\s+") for n in sorted(table, key=len, reverse=True))


_ENGLISH = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_GREGORIAN = {name: m.number for name, m in MONTHS.items() if m.calendar == "gregorian"}
_GREGORIAN |= {name: i for i, name in enumerate(_ENGLISH, 1)} | {n[:3]: i for i, n in enumerate(_ENGLISH, 1)}
_HIJRI = {name: m.number for name, m in MONTHS.items() if m.calendar == "hijri"}
_DAYS = dict(WEEKDAYS) | {n: i for i, n in enumerate(["mon", "tue", "wed", "thu", "fri", "sat", "sun"], 1)}
_DAYS |= {f"{n}day": i for i, n in enumerate(["mon", "tues", "wednes", "thurs", "fri", "satur", "sun"], 1)}
_GREG = _names(_GREGORIAN)
_S = r"\s*[/\-–.,،]?\s*"
_NUM = r"(?<!\d)(?P<{}>\d{{{}}})(?!\d)"
_MONTH = rf"(?:(?:من|شهر)\s+)?(?P<m>{_GREG})(?!\w)(?:\s*[/(\-]\s*(?P<m2>{_GREG})(?!\w)\s*\)?)?"
_D, _Y = _NUM.format("d", "1,2"), _NUM.format("y", "4")
_ERA = r"(?:\s*م(?:يلادي[هة]?)?(?!\w))?"

_LABELS = (
    "اخر تحديث|اخر تعديل|تم التحديث|تحديث|تاريخ التحديث|عدل في|حدث في|محدث|updated|last updated|last modified"
)
_PUBLISHED = (
    "تاريخ النشر|تاريخ الاضافه|وقت النشر|نشر بتاريخ|نشرت بتاريخ|نشر في|نشرت في|نشر يوم|تم النشر في|تم النشر|تم نشره في|"
    "نشر|نشرت|اضيف في|اضيف بتاريخ|كتب في|حرر في|بتاريخ|التاريخ|تاريخ|صدر في|صدر بتاريخ|published on|published|posted on|date"
)
_TOKENS: dict[str, re.Pattern[str]] = {
    "updated": re.compile(rf"(?:{_LABELS})(?:\s+(?:في|بتاريخ|يوم))?(?!\w)\s*[:：]?"),
    "published": re.compile(rf"(?:{_PUBLISHED})(?!\w)\s*[:：]?"),
    "iso": re.compile(
        r"(?<!\d)(?P<y>\d{4})-(?P<n>\d\d)-(?P<d>\d\d)[t ](?P<H>\d\d):(?P<M>\d\d)(?::\d\d(?:\.\d+)?)?"
        r"(?:z|\s?[+\-]\d\d:?\d\d)?(?!\w)"
    ),
    "ymon": re.compile(rf"{_Y}{_S}{_MONTH}{_S}{_D}"),
    "dmy": re.compile(rf"{_D}{_S}{_MONTH}{_S}(?:(?:سنه|عام)\s+)?{_Y}{_ERA}"),
    "mdy": re.compile(rf"{_MONTH}{_S}{_D}{_S}{_Y}{_ERA}"),
    "ymd": re.compile(rf"{_Y}\s*[/\-.]\s*{_NUM.format('n', '1,2')}\s*[/\-.]\s*{_D}{_ERA}"),
    "numeric": re.compile(rf"{_D}\s*[/\-.]\s*{_NUM.format('n', '1,2')}\s*[/\-.]\s*{_Y}{_ERA}"),
    "hijri": re.compile(
        rf"{_D}{_S}(?P<h>{_names(_HIJRI)})(?!\w){_S}(?P<hy>1[34]\d\d)(?!\d)(?:\s*ه(?:جري[هة]?)?(?!\w))?"
    ),
    "weekday": re.compile(rf"(?:يوم\s+|اليوم\s+)?(?P<w>{_names(_DAYS)})(?!\w)"),
    "time": re.compile(
        r"(?:(?:في\s+)?(?:تمام\s+)?الساعه\s*:?\s*)?(?<!\d)(?P<H>\d{1,2}):(?P<M>\d\d)(?::\d\d)?(?!\d)"
        r"\s*(?P<half>ص(?:باحا)?|م(?:ساء)?|ظهرا|عصرا|بعد الظهر|ليلا|فجرا|[ap]\.?m\.?)?(?!\w)"
    ),
    "zone": re.compile(
        r"ب?توقيت\s+[^\W\d]+(?:\s+(?:المكرمه|المحلي|المتحده|ابيب|الصيفي))?|(?:gmt|utc|gst|ksa|ast|est|edt|cet|eet|bst)(?!\w)\s*(?:[+\-]\s*\d{1,2}(?::\d\d)?)?|ت\.?\s*غ(?!\w)|[غج]رينتش|الموافق(?:\s+ل)?(?!\w)"
        r"|(?:at|في|على)(?=\s+(?:تمام\s+)?(?:الساعه\s+)?\d{1,2}:\d\d)"
    ),
    "sep": re.compile(r"[\s\-–—|,،:؛•·/()\[\]«»*]+"),
}
_DATES = ("iso", "ymon", "dmy", "mdy", "ymd", "numeric", "hijri")
_AGAIN = ("sep", "zone")
_AGO = re.compile(
    r"(?:(?:اخر تحديث|نشر|نشرت)\s*:?\s*)?(?:منذ|قبل)\s+(?:\d+\s+)?"
    r"(?:ثاني(?:ه|تين)|ثوان|دقيقه|دقيقتين|دقائق|ساعه|ساعتين|ساعات|يوم|يومين|ايام|اسبوع|اسبوعين|اسابيع|شهر|شهرين|اشهر)(?:\s+واحده?)?"
)


def is_relative(line: str) -> bool:
    """True for a line that says only how long ago the page appeared; that gives no date."""
    return len(line) <= LIMIT and _AGO.fullmatch(folded(line).strip(" .|-:،")) is not None


def leading(line: str, at: int = 0) -> Dateline | None:
    """The longest date run that starts at code point `at` of `line`, None when none with a valid date does."""
    if len(line) > LIMIT or not any(c.isdigit() for c in line[at:]):
        return None
    return _run(fold(line), at)


def clock(line: str) -> str | None:
    """`HH:MM` of a line that is only a time of day, None for any other."""
    text = folded(line).strip(" .-|–—")
    match = _TOKENS["time"].fullmatch(text) if len(text) <= 40 else None
    seen = _Seen()
    return seen.clock if match and _take_clock(seen, match) else None


def runs(line: str) -> Iterator[Dateline]:
    """Every date run of a line that starts at its beginning or after a separator, in order."""
    if len(line) > LIMIT or not any(c.isdigit() for c in line):
        return
    source = fold(line)
    at = 0
    for match in re.finditer(r"^|[\s|،:(\-–—/]+(?=[\w])", line):
        if match.end() < at:
            continue
        run = _run(source, match.end())
        if run is not None:
            at = run.end
            yield run


def parse(value: str | date | datetime) -> str:
    """ISO 8601 of a date that a person or a sidecar gives; raises ValueError when it is none."""
    if isinstance(value, datetime):
        return value.replace(tzinfo=None).isoformat(timespec="minutes")
    if isinstance(value, date):
        return value.isoformat()
    bare = value.strip()
    found = leading(bare)
    if found is None or found.start != 0 or bare[found.end :].strip():
        raise ValueError(Said("sidecar.no_date", value=repr(value[:60])))
    return found.iso


@dataclass(slots=True)
class _Seen:
    """What a run has shown so far."""

    day: date | None = None
    hijri: date | None = None
    clock: str = ""
    weekday: int | None = None
    updated: bool = False
    labelled: bool = False
    notes: tuple[str, ...] = ()
    complete: int = 0
    """End of the run's last token that is no separator."""


def _run(source: Folded, at: int) -> Dateline | None:
    """Read tokens from `at` for as long as they fit, each kind once."""
    start = pos = source.offset(at)
    seen, done = _Seen(), set[str]()
    while pos < len(source.text):
        name, match = _next(source.text, pos, done)
        if match is None or (name not in _DATES and name not in _AGAIN and name in done):
            break
        if name in _DATES:
            if not _take_date(seen, name, match):
                break
        elif name == "time":
            if not _take_clock(seen, match):
                break
        elif name == "weekday":
            seen.weekday = _DAYS[" ".join(match["w"].split())]
        elif name in {"updated", "published"}:
            if seen.day:
                break  # a second label begins another date
            seen.updated, seen.labelled = seen.updated or name == "updated", True
        done.add(name)
        pos = match.end()
        if name != "sep":
            seen.complete = pos
    day = seen.day or seen.hijri
    if day is None:
        return None
    begin, end = source.span(start, seen.complete)
    notes = seen.notes
    if seen.weekday and seen.weekday != day.isoweekday():
        notes += (Said("note.weekday", day=day.isoformat()),)
    if seen.day is None:
        notes += (Said("note.hijri"),)
    iso = day.isoformat() + (f"T{seen.clock}" if seen.clock else "")
    return Dateline(begin, _closed(source.source, begin, end), iso, seen.updated, seen.labelled, notes)


def _closed(line: str, start: int, end: int) -> int:
    """The end moved past a bracket that the run opened."""
    tail = line[end:]
    bare = tail.lstrip()
    if bare[:1] in {")", "]"} and line[start:end].count("(") + line[start:end].count("[") > 0:
        return end + len(tail) - len(bare) + 1
    return end


def _next(text: str, pos: int, done: set[str]) -> tuple[str, re.Match[str] | None]:
    """The token at `pos`: a date wins over its parts; each calendar is read once."""
    for name, pattern in _TOKENS.items():
        if name == "hijri" and "hijri" in done:
            continue
        if name in _DATES and name != "hijri" and done & {*_DATES} - {"hijri"}:
            continue
        match = pattern.match(text, pos)
        if match and match.end() > pos:
            return name, match
    return "", None


def _take_date(seen: _Seen, name: str, match: re.Match[str]) -> bool:
    """Read a date token; false when it names no real day."""
    try:
        if name == "hijri":
            seen.hijri = _hijri(int(match["hy"]), _HIJRI[" ".join(match["h"].split())], int(match["d"]))
            return True
        year, day = int(match["y"]), int(match["d"])
        if name in {"ymon", "dmy", "mdy"}:
            month = _GREGORIAN[" ".join(match["m"].split())]
            if match["m2"] and _GREGORIAN[" ".join(match["m2"].split())] != month:
                return False
        else:
            month = int(match["n"])
        if name == "numeric" and month > 12 >= day:
            month, day = day, month
            seen.notes += (Said("note.month_first"),)
        if not 1900 <= year <= 2100:
            return False
        seen.day = date(year, month, day)
    except (ValueError, OverflowError):
        return False
    if name == "iso":
        seen.clock = f"{match['H']}:{match['M']}"
    return True


def _hijri(year: int, month: int, day: int) -> date:
    converted = Hijri(year, month, day).to_gregorian()
    return date(converted.year, converted.month, converted.day)


_AFTERNOON = re.compile(r"م|ظهرا|عصرا|بعد الظهر|p")


def _take_clock(seen: _Seen, match: re.Match[str]) -> bool:
    """Read a time of day; false when it is none."""
    hour, minute, half = int(match["H"]), int(match["M"]), match["half"] or ""
    if half and hour <= 12:
        night = half == "ليلا"
        later = _AFTERNOON.match(half) is not None or (night and 6 <= hour < 12)
        hour = hour % 12 + (12 if later else 0)
        if half == "ظهرا" and match["H"] == "11":
            hour = 11
    if hour > 23 or minute > 59:
        return False
    seen.clock = f"{hour:02d}:{minute:02d}"
    return True


def shifted(found: Dateline, by: int) -> Dateline:
    """The same date run, its offsets moved by `by`."""
    return replace(found, start=found.start + by, end=found.end + by)
