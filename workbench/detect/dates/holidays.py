"""Feasts as dates."""

from __future__ import annotations

from datetime import date

from workbench.detect.dates import calendar as cal
from workbench.detect.dates.feasts import FEASTS
from workbench.detect.dates.reading import Reading

_JUST_PAST = 45
"""Days after a feast within which news still speaks of it."""


def holiday(
    name: str, year: int | None, ref: date | None, *, coming: bool = False, past: bool = False
) -> Reading | None:
    """The feast in a Gregorian year, or the one just past, or else the next one after the publication date."""
    calendar, month, day = FEASTS[name]
    if year is None and ref is None:
        return Reading(None, "day", calendar)
    if year is not None and not 1900 <= year <= 2070:
        return None
    base = year if year is not None else ref.year if ref else 0
    days = []
    for y in (base - 1, base, base + 1) if year is None else (base, base + 1):
        if calendar == "gregorian":
            days.append(date(y, month, day))
            continue
        hijri = cal.gregorian_to_hijri(date(y, 1, 1))
        if hijri is None:
            return Reading(None, "day", calendar)
        days += [d for k in (0, 1) if (d := cal.hijri_to_gregorian(hijri[0] + k, month, day)) and d.year == y]
    if year is not None:
        days = [d for d in days if d.year == year]
    else:
        back = 0 if coming else _JUST_PAST
        gone = [d for d in days if ref is not None and d <= ref]
        days = gone[-1:] if past and gone else [d for d in days if ref is None or (ref - d).days <= back]
    return Reading(min(days).isoformat(), "day", calendar) if days else None
