"""Whether words that could be a date are one here: each rule of dates and the check that its match must pass."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from workbench.detect.dates import sense_days as days
from workbench.detect.dates import sense_months as months
from workbench.detect.dates import sense_spans as spans
from workbench.detect.dates import sense_weekdays as weekdays
from workbench.detect.dates import sense_years as years
from workbench.detect.dates.kinds import KINDS, is_kind, is_part
from workbench.detect.dates.place import Place
from workbench.detect.dates.put_at import put_at
from workbench.detect.figures.context import of_life
from workbench.detect.figures.tokens import Item

_SAME = frozenset(["نفس", "ذات", "نفسه", "ذاته", "عينه", "نفسها", "ذاتها"])


MONTHLY = frozenset(
    [
        "day-month",
        "month",
        "month-year",
        "month-day",
        "month-edge",
        "date-list",
        "date-range-month",
        "dated-month",
    ]
)


def sensible(items: Sequence[Item], first: int, last: int, name: str) -> bool:
    """What the class string cannot say: whether these words mean a date here."""
    if items[first].text == "بدايه" and first + 1 < last and items[first + 1].cls == "m":
        return False
    if name in MONTHLY and not months.year_of_month(items, first, last, name):
        return False
    check = _CHECKS.get(name)
    if check is None:
        return True
    before = items[first - 1] if first else None
    after = items[last] if last < len(items) else None
    return check(Place(items, first, last, before, after))


_TACTICS = frozenset(["طريقه", "بطريقه", "خطه", "بخطه", "تشكيل", "بتشكيل", "لعب", "تشكيله", "بتشكيله"])
"""طريقة 3-4-3: how a team stands."""
_FORMATION = re.compile(r"\d-\d-\d")
_LINES = re.compile(r"\d(?:/\d){2}")


def _numeric(p: Place) -> bool:
    if p.before is not None and p.before.kind == "latin" and p.before.text not in {"gmt", "utc"}:
        return False  # iOS 12.5.7
    if p.before is not None and p.before.text in _TACTICS:
        return False
    planned = not _TACTICS.isdisjoint(x.text for x in p.items[max(0, p.first - 4) : p.first])
    if planned and any(_LINES.fullmatch(i.text) for i in p.span):
        return False
    if any(_FORMATION.fullmatch(i.text) for i in p.span):
        return False
    return p.before is None or p.before.text not in {"عدد", "رقم", "قانون", "القانون", "الرقم"}


def _numeric_short(p: Place) -> bool:
    season = re.fullmatch(r"((?:14|19|20)\d\d)/((?:14|19|20)\d\d)", p.span[-1].text)
    if p.span[0].cls == "a" and any(i.cls == "r" and i.text not in KINDS for i in p.span):
        return False
    if season:
        years_on = int(season[2]) - int(season[1])
        numbered = p.before is not None and p.before.text.removeprefix("ال") in {
            "قانون",
            "قرار",
            "رقم",
            "مرسوم",
        }
        return abs(years_on) == 1 or (1 < abs(years_on) <= _PLAN and not numbered)
    if p.span[0].cls == "a":
        return False
    hinted = any(i.cls in "jDW" for i in p.span)
    hinted |= p.before is not None and p.before.text in {"في", "يوم", "بتاريخ", "عند"}
    return hinted and (p.after is None or p.after.cls not in "rR$%" or p.after.wa)


_PLAN = 40
"""Years that a plan runs: المخطط الخماسي 2016/2020."""


def _numeric_year(p: Place) -> bool:
    return p.before is None or p.before.cls != "$"


def _of_days(p: Place) -> bool:
    """أول أيام شهر رمضان, no أول أشهر, and not its first days (أولى أيام)."""
    days = all(i.lex.unit is None or i.lex.unit.name == "day" for i in p.span if i.cls in "jU")
    first = p.span[0]
    return days and first.text != "اولي" and (first.text != "يوم" or p.span[1].al)


def _amount(after: Item | None) -> bool:
    """1800 – 2000 قنطار: what behind two numbers says that they are no years."""
    if after is None or after.prep or after.al or after.wa:
        return False
    unit = after.lex.unit
    return after.cls == "%" or (unit is not None and unit.kind in {"measure", "money"})


_FIRST_TWO = frozenset(["الاولين", "الاوليين", "اولين", "اوليين", "الاولان", "الاوليان"])
_AGENCIES = frozenset(
    ["كونا", "قنا", "وام", "واس", "بنا", "سبا", "بترا", "وفا", "وات", "واج", "سانا", "واع", "ومع", "سونا"]
)


_CHECKS: dict[str, Callable[[Place], bool]] = {
    "numeric": _numeric,
    "numeric-short": _numeric_short,
    "numeric-year": _numeric_year,
    "day-of-each": lambda p: (
        [i.text for i in p.span[-2:]] == ["كل", "شهر"] and (p.span[-4].digits or p.span[-4].al)
    ),
    "nth-day": _of_days,
    "year-range": lambda p: p.span[0].cls == "a" or not _amount(p.after),
    "season-alone": spans.season_alone,
    "unit-count-near": spans.unit_count,
    "unit-near": spans.unit_near,
    "deictic": days.deictic,
    "day-near": days.deictic,
    "weekday": lambda p: weekdays.weekday(p.items, p.first, p.last, p.before),
    "weekday-near": lambda p: not weekdays.later_on(p.span[0]),
    "weekday-of-month": weekdays.weekday_of_month,
    "month": lambda p: months.month(p.items, p.first, p.last, p.before, p.after),
    "month-day": months.month_day,
    "day-month": months.day_month,
    "day-comma-month": lambda p: p.before is not None and p.before.cls in "fTDW" and months.day_month(p),
    "year": years.stated_year,
    "year-kind": lambda p: any(i.text in KINDS for i in p.span) and years.stated_year(p),
    "year-bare": years.year_bare,
    "century-part": spans.century,
    "decade": lambda p: not of_life(p.items, p.last),
    "holiday-part": lambda p: p.span[0].text in {"ليله", "عشيه", "صباح", "فجر", "مساء", "صبيحه"},
    "holiday": lambda p: put_at(p.items, p.first, p.last),
    "dateline": lambda p: (
        p.after is not None
        and p.after.cls == "("
        and p.last + 1 < len(p.items)
        and p.items[p.last + 1].text in _AGENCIES
    ),
    "first-months": lambda p: (
        (p.span[-1].cls != "a" or p.span[-1].al)
        and (any(i.cls == "o" for i in p.span) or (p.span[0].al and p.span[0].text in {"اشهر", "شهور"}))
    ),
    "mid-night": lambda p: (
        (
            p.span[0].lex.tag == "mid"
            and p.span[-1].text in {"ليله", "الليله"}
            and p.span[-1].lex.number in (0, 20)
        )
        or (p.span[1].cls == "m" and p.span[0].text in {"وقت مبكر", "وقت متاخر"})
    ),
    "kind-of-year": lambda p: is_kind(p.span) and spans.no_title(p.before, p.span[0]),
    "fiscal-quarter": lambda p: is_part(p.span),
    "first-fiscal": lambda p: is_part(p.span),
    "nth-fiscal-month": lambda p: is_part(p.span),
    "season-years": lambda p: (
        p.before is not None and p.before.text.removeprefix("ال") in {"موسم", "موسمي", "عام"}
    ),
    "short-year": years.short_year,
    "war-day": lambda p: months.of_war(p.before) and p.span[-1].digits and years.is_free(p),
    "first-two": lambda p: (
        p.span[0].text == "اول" if p.span[0].cls == "o" else p.span[0].al and p.span[1].text in _FIRST_TWO
    ),
    "last-months": lambda p: (
        p.span[-1].cls in "CT" or any(i.cls == "P" and i.text.startswith("اخير") for i in p.span)
    ),
    "last-ten": lambda p: p.span[0].text == "عشر" and p.span[1].text == "اواخر",
    "quarter": spans.quarter,
    "slashed-range": lambda p: (
        (p.before is not None and p.before.cls in "bm") if p.span[1].cls == "k" else p.span[1].cls == "i"
    ),
    "quarter-of-year": lambda p: (
        p.span[-1].al
        and not (
            p.after is not None
            and p.after.cls != "i"  # النصف الأول من السنة إلى 74 مليارا
            and (p.after.al or p.after.text.startswith("ال") or p.after.text in KINDS | _SAME)
        )
    ),
    "same-month": lambda p: (
        not {p.span[-1].text, p.span[-2].text}.isdisjoint(_SAME) and (p.span[-1].al or p.span[-2].al)
    ),
    "day-of-it": lambda p: (
        p.span[-1].text == "منه" and (p.span[0].cls == "j" or (p.before is not None and p.before.cls == "i"))
    ),
    "date-list": months.date_list,
    "day-of-near-month": months.near_day,
    "mid-month": lambda p: (
        any(i.text == "نصف" and i.al for i in p.span)
        and any(i.lex.month is not None and i.lex.month.calendar == "hijri" for i in p.span)
    ),
    "season": lambda p: not _runner_up(p),
    "week-after-next": lambda p: all(i.cls != "r" or i.text == "ما" for i in p.span),
    "ago": lambda p: spans.ago(p.items, p.first, p.last, p.after),
    "ago-or": lambda p: spans.ago(p.items, p.first, p.last, p.after),
    "ago-range": lambda p: spans.ago(p.items, p.first, p.last, p.after),
}


def _runner_up(p: Place) -> bool:
    """وصيف العام الماضي: second of last year; شتاء 2024 وصيف العام الماضي goes on from a date."""
    if p.span[0].text != "صيف" or p.span[0].al or p.before is None or p.before.cls != "k":
        return False
    return p.first < _PAIR or p.items[p.first - _PAIR].cls not in "SyMPFCdWDa"


_PAIR = 2
