"""The date of a claim from the dates under it: an interval, ACLED's precision, the calendar as written."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date

from workbench.arabic.chars import folded
from workbench.domain.mention import Figure, FigureType

_EDTF = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
_SPLIT = re.compile(r"/|\.\.")
ABOUT_A_WEEK = 10
"""Days up to which an interval counts as a week (ACLED time_precision 2)."""


_BESIDE = frozenset(
    {"عن", "منذ", "مقارنه", "مقابل", "قبل", "بعد", "عقب", "حتي", "مقارنه بسنه", "بسنه", "بعام"}
)
"""After these a date is what something is compared or ordered with, not when it happened."""
_NAMED_BY = frozenset(
    {
        "قانون",
        "القانون",
        "اتفاق",
        "الاتفاق",
        "باتفاق",
        "قرار",
        "القرار",
        "مرسوم",
        "دستور",
        "انتخابات",
        "احداث",
        "ثوره",
        "الثوره",
        "هجمات",
        "تقرير",
        "بيان",
    }
)
"""What a date after them names (اتفاق 16 سبتمبر): it is part of the name."""
_YEARS = frozenset(
    {
        "في",
        "وفي",
        "خلال",
        "عام",
        "سنه",
        "العام",
        "السنه",
        "طوال",
        "مدار",
        "بحلول",
        "بنهايه",
        "نهايه",
        "اواخر",
        "مطلع",
        "بدايه",
        "منتصف",
    }
)
"""Only behind these does a bare year say when something happened."""
_SINCE = frozenset({"منذ", "بعد", "قبل"})
_COMPARED = frozenset({"مقارنه", "بالمقارنه", "مقابل", "بنفس", "قياسا", "بالقياس"})
"""Behind these a date is what a figure is held against."""
_RELATIVE = frozenset({"الذي", "التي", "الذين", "حيث"})
MANY_DAYS = 3
"""From so many different days on, a passage does not say which one is the claim's."""


def of(figures: Sequence[Figure], text: str = "") -> dict[str, str]:
    """date_from, date_to, date_precision and calendar of the most precise date among `figures`; empty without one.

    Dates that `text` only compares with (عن العام الماضي) are passed over. Precision: 1 the day is known, 2 about a week, 3 a month or more. Dates of unknown year are passed over.
    """
    best: tuple[int, int, date, date, Figure] | None = None
    told_of: tuple[int, int, date, date, Figure] | None = None
    days: set[date] = set()
    years: set[tuple[date, date]] = set()
    for figure in figures:
        ends = interval(figure.iso) if figure.type is FigureType.DATE and figure.iso else None
        if ends is None:
            continue
        days |= {ends[0]} if ends[0] == ends[1] else set()
        if text and _of_a_noun(text, figure):
            written = text[figure.start : figure.end]
            recent = ends[0] == ends[1] and not any(c.isdigit() for c in written)
            told_of = told_of or ((precision(*ends, figure), figure.start, *ends, figure) if recent else None)
            continue
        if text and _aside(text, figure, ends):
            continue
        years |= {ends} if precision(*ends, figure) == 3 else set()
        found = (precision(*ends, figure), figure.start, *ends, figure)
        if best is None or found[:2] < best[:2]:
            best = found
    best = best or told_of
    if best is None or len(days) >= MANY_DAYS or (best[0] == 3 and len(years) > 1):
        return {}
    rank, _, first, last, figure = best
    known = figure.calendar or "gregorian"
    filled = {"date_from": first.isoformat(), "date_precision": str(rank)}
    filled["calendar"] = known if known in {"gregorian", "hijri", "coptic"} else "other"
    if last != first:
        filled["date_to"] = last.isoformat()
    return filled


def _aside(text: str, figure: Figure, ends: tuple[date, date]) -> bool:
    """True for a date that `text` compares with, that is part of a name, or that is said of a noun (الذي وقع أمس)."""
    before = folded(text[max(0, figure.start - 60) : figure.start]).replace("،", " ، ").split()
    last = before[-1] if before else ""
    year = (ends[1] - ends[0]).days > 300 or last in {"لسنه", "لعام"}
    own = folded(text[figure.start : figure.end]).split()
    bare = year and len(own) == 1
    if last in _BESIDE or bool(set(before[-2:]) & _NAMED_BY) or (bare and last not in _YEARS):
        return True
    fused = text[figure.start - 1 : figure.start] in {"ل", "ب"} or own[0][:1] in "لب"
    if year and (fused or "مقارنه" in before[-3:]) and own[0] not in {"بحلول", "بنهايه"}:
        return True
    clause = before[-9:]
    comma = max((i for i, w in enumerate(clause) if w == "،"), default=-1)
    since = own[0] in _SINCE and "غد" not in own
    return since or any(w in _COMPARED for w in clause[comma + 1 :])


def _of_a_noun(text: str, figure: Figure) -> bool:
    """الهجوم الذي وقع أمس: said of a noun; the claim's own only when there is no other and it counts from today."""
    before = folded(text[max(0, figure.start - 60) : figure.start]).replace("،", " ، ").split()
    clause = before[-7:]
    comma = max((i for i, w in enumerate(clause) if w == "،"), default=-1)
    return any(w in _RELATIVE for w in clause[comma + 1 :])


def interval(iso: str) -> tuple[date, date] | None:
    """First and last day of an EDTF date or interval; None when its year is not known (XXXX-05, 202X)."""
    parts = _SPLIT.split(iso.partition("T")[0], maxsplit=1) if "/" not in iso else iso.split("/", 1)
    ends = [_ends(part) for part in (parts[0], parts[-1])]
    if ends[0] is None or ends[1] is None:
        return None
    return (ends[0][0], ends[1][1]) if ends[0][0] <= ends[1][1] else None


def _ends(part: str) -> tuple[date, date] | None:
    match = _EDTF.fullmatch(part.partition("T")[0].strip("~?%"))
    if match is None:
        return None
    year, month, day = (int(x) if x else None for x in match.groups())
    try:
        if year is None or year < 1:
            return None
        if month is None:
            return date(year, 1, 1), date(year, 12, 31)
        if day is None:
            return date(year, month, 1), date(year, month, monthrange(year, month)[1])
        return date(year, month, day), date(year, month, day)
    except ValueError:
        return None


def precision(first: date, last: date, figure: Figure) -> int:
    """ACLED's time_precision: 1, 2 or 3; a day that is only approximate (نحو) counts as a week."""
    days = (last - first).days
    if days == 0:
        return 2 if figure.qualifier is not None else 1
    return 2 if days <= ABOUT_A_WEEK else 3
