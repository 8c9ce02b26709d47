"""The order of dates as they are known: whole days, months, years, seasons, open and uncertain ones (EDTF, ISO 8601-2)."""

from __future__ import annotations

import re

from workbench.services import dates

_MONTH_OF = {
    "21": "03", "22": "06", "23": "09", "24": "12",
    "33": "01", "34": "04", "35": "07", "36": "10", "40": "01", "41": "07",
}  # fmt: skip
"""EDTF seasons, quarters and halves → the month they begin with."""
_SEASON = re.compile(r"(\d{4})-(2[1-4]|3[3-6]|4[01])")

Order = tuple[int, str, int, str]


def order(at: str) -> Order:
    """A key to sort dates by: when they begin, what is known less exactly first; what has no year stands last.

    An open beginning (`../2024-05`) stands where it ends; a decade (`202X`) and a month that is not known (`2024-XX`)
    begin with their first year; seasons, quarters and halves with their first month.
    """
    begin, _, end = at.partition("/")
    known = begin if begin.strip(". ") else end
    day, _, time = known.partition("T")
    plain = day.strip("~?% ")
    if season := _SEASON.fullmatch(plain):
        plain = f"{season[1]}-{_MONTH_OF[season[2]]}"
    decade = re.fullmatch(r"(\d{2,3})X{1,2}", plain)
    if decade:
        plain = decade[1].ljust(4, "0")
    plain = re.sub(r"(-XX)+$", "", plain)
    found = dates.interval(plain)
    if found is None:
        return (2 if not at else 1), at, 0, ""
    first, last = found
    exact = (last - first).days if not decade else 3650
    return 0, first.isoformat(), -exact, time
