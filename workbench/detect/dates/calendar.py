"""Calendar arithmetic and the ISO 8601-2 (EDTF) strings that dates are written as.

Seasons are EDTF 21–24, quarters 33–36, halves 40–41; a decade is 199X, a century 19XX; an interval is a/b.
Hijri dates go through hijridate (Umm al-Qura, 1343–1500 AH), older and later ones through the tabular calendar.
"""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from hijridate import Hijri

_HIJRI_EPOCH = 1948440
_COPTIC_EPOCH = 1825030
_GREGORIAN_TO_JDN = 1721425


def valid(year: int, month: int, day: int) -> bool:
    """True when the Gregorian date exists."""
    return 1 <= month <= 12 and 1 <= year <= 9999 and 1 <= day <= calendar.monthrange(year, month)[1]


def from_jdn(jdn: int) -> date | None:
    """Gregorian date of a Julian day number, None outside years 1–9999."""
    ordinal = jdn - _GREGORIAN_TO_JDN
    return date.fromordinal(ordinal) if 1 <= ordinal <= date.max.toordinal() else None


def hijri_to_gregorian(year: int, month: int, day: int) -> date | None:
    """Gregorian date of a Hijri one; None when it does not exist."""
    try:
        got = Hijri(year, month, day).to_gregorian()
        return date(got.year, got.month, got.day)
    except (ValueError, OverflowError):
        pass
    if not (1 <= month <= 12 and 1 <= day <= 30):
        return None
    days = day + -(-(59 * (month - 1)) // 2) + (year - 1) * 354 + (3 + 11 * year) // 30
    return from_jdn(days + _HIJRI_EPOCH - 1)


def gregorian_to_hijri(day: date) -> tuple[int, int, int] | None:
    """(year, month, day) in the Hijri calendar, None outside Umm al-Qura's range."""
    from hijridate import Gregorian

    try:
        got = Gregorian(day.year, day.month, day.day).to_hijri()
    except (ValueError, OverflowError):
        return None
    return got.year, got.month, got.day


def coptic_to_gregorian(year: int, month: int, day: int) -> date | None:
    """Gregorian date of a Coptic one (Era of the Martyrs)."""
    if not (1 <= month <= 13 and 1 <= day <= 30):
        return None
    return from_jdn(_COPTIC_EPOCH - 1 + 365 * (year - 1) + year // 4 + 30 * (month - 1) + day)


def add_months(day: date, months: int) -> date:
    """`day` moved by months, its day clipped to the month's length."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if not 1 <= year <= 9999:
        raise OverflowError("outside the years 1 to 9999")
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def shift(day: date, unit: str, count: float) -> date:
    """`day` moved by a whole number of units; fractions of months and years go to months and days."""
    if unit in {"decade", "century"}:
        unit, count = "year", count * (10 if unit == "decade" else 100)
    if unit == "year":
        return add_months(day, round(count * 12))
    if unit == "month":
        moved = add_months(day, int(count))
        return moved + timedelta(days=round((count - int(count)) * 30))
    if unit == "week":
        return day + timedelta(days=round(count * 7))
    return day + timedelta(days=round(count))


def week(day: date) -> str:
    """ISO week of a day: 2013-W07."""
    year, number, _ = day.isocalendar()
    return f"{year:04d}-W{number:02d}"


def year_text(year: int) -> str:
    """A year as EDTF writes it."""
    return f"{year:04d}" if year >= 0 else f"-{-year:04d}"


def at(day: date, precision: str) -> str:
    """The EDTF string of the unit of that precision which holds `day`."""
    if precision == "month":
        return f"{day.year:04d}-{day.month:02d}"
    if precision == "year":
        return year_text(day.year)
    if precision == "week":
        return week(day)
    if precision == "decade":
        return f"{day.year // 10:03d}X"
    return f"{day.year // 100:02d}XX" if precision == "century" else day.isoformat()
