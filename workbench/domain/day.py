"""Dates as people type them into filters and fields: a year, a month or a day, in any digits."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime

from workbench.domain.errors import UsageError

_WHOLE = re.compile(r"\d{4}-\d\d-\d\d")
_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def ascii_digits(text: str) -> str:
    """The text with every digit as 0-9: ٢٠٢٤ is 2024."""
    return "".join(str(unicodedata.digit(c)) if c.isdecimal() else c for c in text)


def typed_day(text: str | None) -> str | None:
    """ISO of a typed year, month or day (a moment where it has a T); None for nothing; UsageError where there is none such."""
    plain = ascii_digits((text or "").strip())
    if not plain:
        return None
    try:
        if "T" in plain:
            datetime.fromisoformat(plain)
            return plain
        found = _DAY.fullmatch(plain)
        if found is not None:
            date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
            return plain
    except ValueError:
        pass
    raise UsageError("no_such_day", text=text)


def publication(text: str | None) -> str | None:
    """ISO of a typed day or moment of publication, None for nothing; UsageError for anything that would not sort as one."""
    plain = ascii_digits((text or "").strip())
    try:
        if plain and _WHOLE.match(plain):
            datetime.fromisoformat(plain)
            return plain
    except ValueError:
        pass
    if plain:
        raise UsageError("published_not_iso", date=text)
    return None
