"""What stands around a date settles which of its readings is meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from workbench.arabic.chars import folded, word_set
from workbench.detect.dates import calendar as cal
from workbench.detect.dates.clock import duration_iso
from workbench.detect.dates.forecasts import forecast
from workbench.detect.dates.happened import due, happened
from workbench.detect.dates.headlines import headline
from workbench.detect.dates.reading import Reading
from workbench.detect.dates.sensible import MONTHLY
from workbench.detect.dates.slots import Slots
from workbench.detect.dates.tense import coming
from workbench.detect.figures.tokens import Item

_MONDAYS = 2
"""On a Monday or Tuesday what has happened at the weekend was at the one before."""


def settled(
    reading: Reading, slots: Slots, items: Sequence[Item], first: int, name: str, ref: date | None
) -> Reading:
    """The reading as what stands around it settles it."""
    if (
        ref is not None
        and slots.numbers == [7]
        and slots.year is None
        and _of_the_flood(reading, slots, items, first, ref)
    ):
        return replace(reading, iso=_FLOOD, alternatives=(reading.iso or "",))
    today = ref is not None and reading.iso == ref.isoformat()
    due_day = name == "weekday" and reading.alternatives and not today
    if due_day and reading.iso and (coming(items, first) or forecast(items, first) or headline(items, first)):
        return replace(reading, iso=reading.alternatives[0], alternatives=(reading.iso,))
    if (
        name in {"quarter", "quarter-of-year", "fiscal-quarter"}
        and ref is not None
        and reading.iso
        and slots.year is None
    ):
        return _quarter(reading, slots, items, first, ref)
    ahead = _ahead(reading, ref) if name in MONTHLY | {"month"} and ref is not None else 0
    if ref is not None and ahead > _FAR_AHEAD and happened(items, first, far=ahead > _TOO_FAR):
        past = [a for a in reading.alternatives if a < ref.isoformat()]
        return replace(reading, iso=past[-1], alternatives=(reading.iso or "",)) if past else reading
    if ref is not None and ahead < -_JUST_PAST and due(items, first):
        next_one = [a for a in reading.alternatives if a > ref.isoformat()]
        return replace(reading, iso=next_one[0], alternatives=(reading.iso or "",)) if next_one else reading
    if slots.weekday and slots.year and slots.month and reading.iso and len(reading.iso) == 10:
        return _doubt(reading, slots)
    if name == "ago" and items[first].cls == "z":
        length = duration_iso(slots.units)
        return Reading(reading.iso, reading.precision, alternatives=(length,)) if length else reading
    return reading


_FLOOD = "2023-10-07"
_OF_GAZA = frozenset(
    p + w
    for w in folded(
        "غزة حماس إسرائيل الإسرائيلي الإسرائيلية الاحتلال المقاومة الفلسطيني الفلسطينية الفلسطينيين الأقصى الطوفان العدوان"
    ).split()
    for p in ("", "ل", "ب", "و")
)
_HORRORS = word_set(
    "أهوال هجوم هجمات أحداث مجزرة مذبحة كارثة فشل إخفاق إخفاقات صدمة طوفان عملية معركة حرب قبل بعد منذ هجومي"
)
"""أهوال السابع من أكتوبر: what the day is the name of."""
_AROUND = 40
"""Items around السابع من أكتوبر within which it is told of which war it is."""


def _of_the_flood(reading: Reading, slots: Slots, items: Sequence[Item], first: int, ref: date) -> bool:
    """منذ السابع من أكتوبر, said of Gaza since 2023: the day that has become a name, unless it is ahead or just past."""
    if (
        slots.month is None
        or (slots.month.calendar, slots.month.number) != ("gregorian", 10)
        or slots.weekday
    ):
        return False
    flood = date.fromisoformat(_FLOOD)
    iso = reading.iso or ""
    if (
        ref <= flood
        or not iso.endswith("-10-07")
        or iso == _FLOOD
        or abs((ref - date.fromisoformat(iso)).days) <= 1
    ):
        return False
    near = items[max(0, first - _AROUND) : first + _AROUND]
    named = any(x.text.removeprefix("و") in _HORRORS for x in items[max(0, first - 2) : first])
    return any(x.text in _OF_GAZA for x in near) and (named or not coming(items, first))


def _quarter(reading: Reading, slots: Slots, items: Sequence[Item], first: int, ref: date) -> Reading:
    """الثلاثي الرابع said in February is that of last year, unless the sentence speaks of what is to come."""
    year, code = int((reading.iso or "")[:4]), int((reading.iso or "")[5:])
    size = 3 if code < 40 else 6
    begin, end = (code - (33 if code < 40 else 40)) * size + 1, (code - (32 if code < 40 else 39)) * size
    if slots.rel or year != ref.year:
        return reading
    for_it = items[first].prep == "ل"  # نتائج للربع الثالث: results are of what is over
    to_come = coming(items, first + for_it)
    if begin > ref.month and not to_come:
        return replace(reading, iso=f"{year - 1}-{code}", alternatives=(reading.iso or "",))
    if end < ref.month and to_come:
        return replace(reading, iso=f"{year + 1}-{code}", alternatives=(reading.iso or "",))
    return reading


_FAR_AHEAD = 60
"""Days ahead from which a bare month or day behind a verb of the past is that of the last year."""
_JUST_PAST = 10
"""Days for which what has just begun is still told as to come: سيتوقف اعتبارا من 15 نوفمبر, on the 16th."""
_TOO_FAR = 190
"""Days ahead from which it is in any sentence that says nothing of what is to come."""


def _ahead(reading: Reading, ref: date) -> int:
    """How many days ahead a reading is that has another one."""
    iso = reading.iso or ""
    if not reading.alternatives or len(iso) not in {7, 10} or not iso[0].isdigit():
        return 0
    if iso == ref.isoformat()[:7]:
        return 0
    return (date.fromisoformat(iso if len(iso) == 10 else iso + "-01") - ref).days


def weekend_before(slots: Slots, ref: date) -> bool:
    """نهاية الأسبوع said early in the week is the one just past."""
    weekend = slots.unit == "week" and slots.edge in {"late", "weekend"} and not slots.rel
    return weekend and ref.isoweekday() <= _MONDAYS


def _doubt(reading: Reading, slots: Slots) -> Reading:
    """A weekday that contradicts the stated year keeps the year it fits as another reading."""
    day = date.fromisoformat(reading.iso or "")
    if day.isoweekday() == slots.weekday:
        return reading
    for step in (1, -1, 2, -2):
        other = (
            date(day.year + step, day.month, day.day)
            if cal.valid(day.year + step, day.month, day.day)
            else day
        )
        if other.isoweekday() == slots.weekday:
            return replace(reading, alternatives=(*reading.alternatives, other.isoformat()))
    return reading
