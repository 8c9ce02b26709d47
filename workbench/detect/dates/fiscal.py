"""Months of a fiscal year that two numbers name: يوليو - مارس 2022/2023, from July of the one to March of the other."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.detect.dates.reading import Reading
from workbench.detect.figures.tokens import Item

_YEARS = re.compile(r"(\d{4})\D+(\d{4})")
_BEGINS = 7
"""Month that opens the fiscal year of those who write so."""


def fiscal_months(span: Sequence[Item]) -> Reading | None:
    """From a month to a later one of the fiscal year told by its two numbers, in whichever order they stand.

    None where the two names are of one month or the years do not follow one another.
    """
    months = [i.lex.month for i in span if i.cls == "M" and i.lex.month is not None]
    told = _YEARS.search("/".join(i.text for i in span if i.digits))
    if len(months) != 2 or told is None:
        return None
    years = sorted(int(year) for year in told.groups())
    first, last = (month.number for month in months)
    if any(month.calendar != "gregorian" for month in months) or first == last or years[1] != years[0] + 1:
        return None
    if _of_year(first) >= _of_year(last):
        return None
    ends = [f"{years[month < _BEGINS]:04d}-{month:02d}" for month in (first, last)]
    return Reading("/".join(ends), "month")


def _of_year(month: int) -> int:
    """Which month of the fiscal year it is."""
    return (month - _BEGINS) % 12
