"""Years that other words give: of a date's sentence, of the same year, of the text, before the era, and centuries in pairs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from workbench.detect.dates import calendar as cal
from workbench.detect.dates.happened import CALLED
from workbench.detect.dates.hit import Hit
from workbench.detect.dates.reading import Reading
from workbench.detect.dates.slots import Slots
from workbench.detect.dates.story import after_that, before_that, known_day
from workbench.detect.figures.tokens import Item

_OPEN = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?")
"""A day of a month, or a month, of an unknown year."""
_READINGS = 2
"""Years of its own text that a date without one is also read in."""


def undated(items: Sequence[Item], hits: list[Hit]) -> list[Hit]:
    """Without a publication date the years that the text states are the other readings, the nearest before it first."""
    stated = [
        (h.first, int(i.value or 0))
        for h in hits
        for i in items[h.first : h.last]
        if i.cls == "y" and i.digits
    ]
    if not stated:
        return hits
    out = []
    for hit in hits:
        match = _OPEN.fullmatch(hit.reading.iso or "")
        if match is None:
            out.append(hit)
            continue
        near = sorted(stated, key=lambda s: (s[0] > hit.first, abs(s[0] - hit.first)))
        years = [
            y for y in dict.fromkeys(y for _, y in near) if cal.valid(y, int(match[1]), int(match[2] or 1))
        ]
        weekday = next((i.lex.number for i in items[hit.first : hit.last] if i.cls == "W"), 0)
        if weekday and match[2]:
            years.sort(key=lambda y: date(y, int(match[1]), int(match[2])).isoweekday() != weekday)
        others = tuple(f"{y:04d}{(hit.reading.iso or '')[4:]}" for y in years[:_READINGS])
        out.append(replace(hit, reading=replace(hit.reading, alternatives=others)))
    return out


def same_year(items: Sequence[Item], hits: list[Hit]) -> list[Hit]:
    """هجوم يوم 7 مارس 2016 … إلى يوم 9 مارس: a date without its year takes the one its sentence gave that month."""
    stated: dict[str, str] = {}
    position = 0
    told = _told_years(items, hits)
    out: list[Hit] = []
    for number, found in enumerate(hits):
        if any(i.cls in ".|" for i in items[position : found.first]):
            stated = {}
        hit = _after_date(items, out, _of_same_year(items, out, found))
        hit = after_that(items, out, before_that(items, out, known_day(items, hit)))
        hit = _every_year(items, _of_text(items, _in_year(items, out, hit), told))
        position = hit.last
        iso = hit.reading.iso or ""
        given = _year_after(items, hits, number) if hit.rule in _DATED else None
        if given:
            reading = Reading(
                given + iso[4:], hit.reading.precision, against=hits[number + 1].reading.against
            )
            out.append(replace(hit, reading=reading))
            continue
        if len(iso) == 10 and hit.rule == "date:day-month":
            month = iso[5:7]
            if any(i.cls == "y" for i in items[hit.first : hit.last]):
                stated[month] = iso[:4]
            elif month in stated and stated[month] != iso[:4] and hit.reading.alternatives:
                wanted = stated[month] + iso[4:]
                if cal.valid(int(wanted[:4]), int(month), int(wanted[8:])):
                    rest = tuple(a for a in hit.reading.alternatives if a != wanted)
                    out.append(
                        replace(hit, reading=replace(hit.reading, iso=wanted, alternatives=(iso, *rest)))
                    )
                    continue
        out.append(hit)
    return out


_MONTHED = frozenset(["date:month", "date:month-edge", "date:month-year"])


def _year_after(items: Sequence[Item], hits: list[Hit], number: int) -> str | None:
    """18 أغسطس و23 يونيو 2022, أواخر نوفمبر أو في أوائل ديسمبر 2017: the year that closes two dates is that of both."""
    hit, after = hits[number], hits[number + 1] if number + 1 < len(hits) else None
    if after is None or not 1 <= after.first - hit.last <= 2 or not _paired(hit, after):
        return None
    if items[hit.last].cls != "k" and items[hit.last].text != "او":
        return None
    if after.first - hit.last == 2 and (items[after.first - 1].cls != "f" or hit.rule == "date:day-month"):
        return None
    first, second = hit.reading.iso or "", after.reading.iso or ""
    if len(first) != len(second) or len(first) not in {7, 10} or "/" in first + second or second[0] == "X":
        return None
    if _states_year(items, hit) or not _states_year(items, after):
        return None
    day = int(first[8:]) if len(first) == 10 else 1
    year = int(second[:4])
    if hit.rule in _MONTHED and first[5:] > second[5:]:
        year -= 1
    return f"{year:04d}" if cal.valid(year, int(first[5:7]), day) else None


def _paired(hit: Hit, after: Hit) -> bool:
    dated = hit.rule == after.rule == "date:day-month"
    return dated or (hit.rule in _MONTHED and after.rule in _MONTHED)


def _states_year(items: Sequence[Item], hit: Hit) -> bool:
    span = items[hit.first : hit.last]
    return any(i.cls == "y" for i in span) or (
        any(i.cls == "a" for i in span) and any(i.cls in "PFCT" for i in span)
    )


_YEAR_RULES = frozenset(["date:year", "date:year-bare", "date:year-bracketed"])
_YEAR_NEAR = 6


def _in_year(items: Sequence[Item], before: list[Hit], hit: Hit) -> Hit:
    """لن تجرى في 2017 لأن شهر ديسمبر …: a month is of the year that the sentence has just named."""
    last, iso = before[-1] if before else None, hit.reading.iso or ""
    if last is None or hit.rule != "date:month" or last.rule not in _YEAR_RULES or len(iso) != 7:
        return hit
    between = items[last.last : hit.first]
    year = last.reading.iso or ""
    if len(between) > _YEAR_NEAR or any(i.cls in ".|" for i in between) or not year.isdigit():
        return hit
    wanted = year + iso[4:]
    if wanted == iso or wanted not in hit.reading.alternatives:
        return hit
    return replace(hit, reading=replace(hit.reading, iso=wanted, alternatives=(iso,)))


def _told_years(items: Sequence[Item], hits: list[Hit]) -> dict[str, str]:
    """Day and month → the only year that the text gives them."""
    told: dict[str, str] = {}
    for hit in hits:
        iso = hit.reading.iso or ""
        if (
            hit.rule == "date:day-month"
            and len(iso) == 10
            and any(i.cls == "y" for i in items[hit.first : hit.last])
        ):
            told[iso[5:]] = iso[:4] if told.get(iso[5:], iso[:4]) == iso[:4] else ""
    return told


def _of_text(items: Sequence[Item], hit: Hit, told: dict[str, str]) -> Hit:
    """11 سبتمبر in a text that names 11 سبتمبر 2001."""
    iso = hit.reading.iso or ""
    year = told.get(iso[5:]) if hit.rule == "date:day-month" and len(iso) == 10 else None
    bare = not any(i.cls in "yPFCWD" for i in items[hit.first : hit.last])
    if not year or not bare or year == iso[:4]:
        return hit
    event = hit.first > 0 and items[hit.first - 1].text.removeprefix("ال") in CALLED
    if not event and _near(iso, hit.reading.against):
        return hit
    return replace(hit, reading=replace(hit.reading, iso=year + iso[4:], alternatives=(iso,)))


_ABOUT = 31
"""Days around the publication date within which a day is of its year, whatever else the text names."""


def _near(iso: str, against: str | None) -> bool:
    return against is not None and abs((date.fromisoformat(iso) - date.fromisoformat(against)).days) <= _ABOUT


def _every_year(items: Sequence[Item], hit: Hit) -> Hit:
    """شهر مارس من كل عام: of no year; a day of every year is read as that of this one."""
    tail = [i.text for i in items[hit.last : hit.last + 3]]
    iso = hit.reading.iso or ""
    each = tail[:2] == ["من", "كل"] and tail[2:] in (["عام"], ["سنه"])
    each |= tail[:1] == ["خلال"] and tail[1:2] in (["سنوات"], ["اعوام"]) and items[hit.last + 1].al
    if hit.rule not in _DATED or not each or len(iso) != 7:
        return hit
    return replace(hit, reading=Reading("XXXX" + iso[4:], hit.reading.precision)) if "/" not in iso else hit


_SAME = frozenset(["نفسه", "ذاته", "نفسها", "ذاتها", "عينه"])
_SAME_BEFORE = frozenset(["نفس", "ذات", "ذلك", "تلك"])
_THEN = frozenset(
    ["بعدها", "ثم", "تلاه", "تلتها", "تلاها", "لاحقا", "حينها", "وقتها", "انذاك", "بعده", "اعقبه", "اعقبتها"]
)
_OF_YEAR = frozenset(["date:quarter", "date:season"])
_DATED = frozenset(["date:day-month", "date:month", "date:month-year", "date:month-edge"])
_HITS = 8
_CLOSE = 20
"""Items between a date and the one that its story goes on with."""


def _of_same_year(items: Sequence[Item], before: list[Hit], hit: Hit) -> Hit:
    """يوم 2 أيلول من العام نفسه, في مايو من ذات العام: the year of the date before, taken into the span."""
    tail = [i.text for i in items[hit.last : hit.last + 3]]
    if hit.rule in _DATED | _OF_YEAR and tail[:1] == ["لنفس"] and items[hit.last + 1].cls == "a":
        return _given_year(items, before, hit, hit.last + 2)
    if hit.rule not in _DATED | _OF_YEAR or len(tail) < 3 or items[hit.last].cls not in "mf":
        return hit
    year_at = next((k for k in (1, 2) if items[hit.last + k].cls == "a"), 0)
    if not year_at or (tail[2] not in _SAME if year_at == 1 else tail[1] not in _SAME_BEFORE):
        return hit
    return _given_year(items, before, hit, hit.last + 3)


def _given_year(items: Sequence[Item], before: list[Hit], hit: Hit, end: int) -> Hit:
    """The hit with what says that it is of the same year inside, and of the year told before."""
    stated = next(
        (h.reading.iso for h in reversed(before[-_HITS:]) if _is_told(items, h)),
        None,
    )
    iso = hit.reading.iso
    if stated is None or iso is None or "/" in iso or hit.reading.calendar != "gregorian":
        return replace(hit, last=end)
    reading = replace(hit.reading, iso=stated[:4] + iso[4:], alternatives=(), against=None)
    return replace(hit, last=end, reading=reading)


def _is_told(items: Sequence[Item], hit: Hit) -> bool:
    """It has a year of its own story; one behind منذ is only held against it."""
    since = hit.first and items[hit.first - 1].cls == "z"
    return not since and (hit.reading.iso or "")[:1] in {"1", "2"}


def _after_date(items: Sequence[Item], before: list[Hit], hit: Hit) -> Hit:
    """في 24 جانفي 2014 … بعدها بثلاثة أشهر (15 أفريل): what the story goes on with is of the year it has reached."""
    iso = hit.reading.iso or ""
    if hit.rule != "date:day-month" or not hit.reading.alternatives or len(iso) != 10:
        return hit
    for other in reversed(before[-_HITS:]):
        stated = other.reading.iso or ""
        if len(stated) != 10 or other.rule != "date:day-month":
            continue
        between = items[other.last : hit.first]
        if not any(i.cls == "y" for i in items[other.first : other.last]) or len(between) > _CLOSE:
            return hit
        wanted = stated[:4] + iso[4:]
        told = any(i.text.removeprefix("و") in _THEN for i in between) and not any(
            i.cls in ".|" for i in between
        )
        if (
            told
            and wanted >= stated
            and wanted != iso
            and cal.valid(int(wanted[:4]), int(iso[5:7]), int(iso[8:]))
        ):
            return replace(hit, reading=replace(hit.reading, iso=wanted, alternatives=(iso,)))
        return hit
    return hit


_ANCIENT = 100


def years_before_era(span: Sequence[Item]) -> Reading | None:
    """بين عامي 2357 و2255 قبل الميلاد, 2500 عام قبل الميلاد."""
    if not any(i.cls == "G" and i.lex.tag == "bce" for i in span):
        return None
    years = [1 - int(i.value or 0) for i in span if i.cls in "dny"]
    if not any(i.cls == "a" for i in span) and max(years, default=0) > -_ANCIENT:
        return None
    if len(years) == 1:
        return Reading(cal.year_text(years[0]), "year")
    if len(years) != 2 or years[0] >= years[1]:
        return None
    return Reading("/".join(cal.year_text(y) for y in years), "year")


def centuries(s: Slots, _ref: date | None) -> Reading | None:
    """القرنين العاشر والحادي عشر: from the first of them to the last."""
    if s.unit != "century" or len(s.numbers) != 2 or not 1 <= s.numbers[0] < s.numbers[1] <= 21:
        return None
    sign = "-" if s.era == "bce" else ""
    if s.era:
        return None
    return Reading("/".join(f"{sign}{n - 1:02d}XX" for n in s.numbers), "century")
