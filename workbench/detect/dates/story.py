"""Dates that count from the one before them in the story, and a day all know: في الشهر الموالي, أحداث 11 سبتمبر."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from workbench.detect.dates import calendar as cal
from workbench.detect.dates.hit import Hit
from workbench.detect.dates.reading import Reading
from workbench.detect.figures.tokens import Item

YEAR_RULES = frozenset(["date:year", "date:year-bare", "date:year-bracketed"])
_NEXT = frozenset(["موالي", "مواليه", "تالي", "تاليه"])
_STEPS = {"h": 7, "j": 10, "a": 4}
"""How many characters of a date's ISO the unit takes."""


_PLAIN = re.compile(r"\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?")
_UNITS = {7: "month", 10: "day", 4: "year"}


def _next_one(hit: Hit, span: Sequence[Item]) -> bool:
    """الشهر الموالي, اليوم التالي."""
    if len(span) == 1:
        return span[0].lex.tag == "unresolved" and span[0].text.endswith(("تالي", "موالي"))
    return hit.rule in {"date:unit-near", "date:day-near"} and len(span) == 2 and span[1].text in _NEXT


def after_that(items: Sequence[Item], before: list[Hit], hit: Hit) -> Hit:
    """منذ جوان 2016 … في الشهر الموالي: the month, day or year behind the one just told."""
    span = items[hit.first : hit.last]
    if not _next_one(hit, span):
        return hit
    size = _STEPS.get(span[0].cls if len(span) > 1 else "j", 0)
    last = next((h for h in reversed(before[-3:]) if (h.reading.iso or "")[:1] in {"1", "2"}), None)
    if last is not None and last.rule == "date:deictic":
        return hit
    told = (last.reading.iso or "")[:size] if last is not None else ""
    if (
        last is None
        or not size
        or hit.first - last.last > _STORY
        or not _PLAIN.fullmatch(told)
        or len(told) < size
    ):
        return hit
    whole = date.fromisoformat((told + "-01-01")[:10])
    day = cal.shift(whole, _UNITS[size], 1)
    return replace(hit, reading=Reading(day.isoformat()[:size], hit.reading.precision))


_QUARTER = re.compile(r"(\d{4})-(3[3-6])")
_PREVIOUS = frozenset(["سابق", "سابقه"])
_STORY = 30
"""Items back to the year that the one before is counted from."""


def _of_year(items: Sequence[Item], hit: Hit) -> bool:
    """It is a year, or months, a quarter or a half of one that it states."""
    stated = any(i.cls == "y" for i in items[hit.first : hit.last])
    return hit.rule in YEAR_RULES or (stated and hit.rule in _PARTS)


_PARTS = frozenset(
    f"date:{name}"
    for name in ("first-months", "first-two", "last-months", "quarter", "month-year", "month-edge", "season")
)


def before_that(items: Sequence[Item], before: list[Hit], hit: Hit) -> Hit:
    """في عام 2017 … مقارنة بالعام السابق: the year before the one just told."""
    span = items[hit.first : hit.last]
    if hit.rule == "date:near-quarter" and span[-1].text in _PREVIOUS:
        return _quarter_before(before, hit)
    if _same_one(items, hit, span):
        return _told_month(before, hit)
    if _previous_one(hit, span):
        return _one_before(items, before, hit, span)
    if hit.rule != "date:unit-near" or [i.cls for i in span] != ["a", "P"] or span[1].text not in _PREVIOUS:
        return hit
    last = next((h for h in reversed(before[-3:]) if _of_year(items, h)), None)
    year = (last.reading.iso or "")[:4] if last is not None else ""
    if last is None or hit.first - last.last > _STORY or not (year.isdigit() and len(year) == 4):
        return hit
    wanted = f"{int(year) - 1:04d}"
    if wanted == hit.reading.iso:
        return hit
    return replace(hit, reading=replace(hit.reading, iso=wanted, alternatives=(hit.reading.iso or "",)))


def _previous_one(hit: Hit, span: Sequence[Item]) -> bool:
    """اليوم السابق, الشهر السابق."""
    if len(span) == 1:
        return span[0].lex.tag == "unresolved" and span[0].text.endswith("سابق")
    return (
        hit.rule == "date:unit-near" and len(span) == 2 and span[0].cls == "h" and span[1].text in _PREVIOUS
    )


def _same_one(items: Sequence[Item], hit: Hit, span: Sequence[Item]) -> bool:
    """بنهاية الشهر نفسه: of the month just told."""
    behind = items[hit.last].text if hit.last < len(items) else ""
    return hit.rule == "date:unit-near" and span[-1].cls == "h" and behind in {"نفسه", "ذاته"}


def _told_month(before: list[Hit], hit: Hit) -> Hit:
    told = next((h for h in reversed(before[-3:]) if _PLAIN.fullmatch((h.reading.iso or "")[:7])), None)
    stated = (told.reading.iso or "")[:7] if told is not None else ""
    if told is None or len(stated) < 7 or hit.first - told.last > _STORY:
        return hit
    return replace(hit, reading=replace(hit.reading, iso=stated))


def _quarter_before(before: list[Hit], hit: Hit) -> Hit:
    """في الربع الثالث … مقارنة بالربع السابق: the quarter before the one just told."""
    told = next((h for h in reversed(before[-3:]) if h.rule == "date:quarter"), None)
    stated = _QUARTER.fullmatch(told.reading.iso or "") if told is not None else None
    if told is None or stated is None or hit.first - told.last > _STORY:
        return hit
    at = int(stated[1]) * 4 + int(stated[2]) - 34
    return replace(hit, reading=replace(hit.reading, iso=f"{at // 4:04d}-{33 + at % 4}"))


def _one_before(items: Sequence[Item], before: list[Hit], hit: Hit, span: Sequence[Item]) -> Hit:
    """The day or month before the one just told, where that is told by its date."""
    size = _STEPS["j" if len(span) == 1 else "h"]
    told = next((h for h in reversed(before[-3:]) if (h.reading.iso or "")[:1] in {"1", "2"}), None)
    stated = (told.reading.iso or "")[:size] if told is not None else ""
    if told is None or hit.first - told.last > _STORY or not _PLAIN.fullmatch(stated) or len(stated) < size:
        return hit
    behind = items[hit.last].text if hit.last < len(items) else ""
    if told.rule in {"date:unit-near", "date:year"} and not (
        size == _STEPS["h"] and behind in {"عليه", "له"}
    ):
        return hit
    day = cal.shift(date.fromisoformat((stated + "-01")[:10]), _UNITS[size], -1)
    return replace(hit, reading=Reading(day.isoformat()[:size], hit.reading.precision))


_ATTACKS = frozenset(["احداث", "هجمات", "اعتداءات", "تفجيرات", "هجوم"])
_NINE_ELEVEN = "2001-09-11"


def known_day(items: Sequence[Item], hit: Hit) -> Hit:
    """أحداث 11 سبتمبر: the day of 2001, whatever year it is told in."""
    iso = hit.reading.iso or ""
    if not hit.first or hit.rule != "date:day-month" or iso[4:] != _NINE_ELEVEN[4:] or iso == _NINE_ELEVEN:
        return hit
    word = items[hit.first - 1].text.lstrip("ولب")
    if word not in _ATTACKS or any(i.cls == "y" for i in items[hit.first : hit.last]):
        return hit
    return replace(hit, reading=replace(hit.reading, iso=_NINE_ELEVEN, alternatives=()))
