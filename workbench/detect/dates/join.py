"""Two dates that make an interval."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from workbench.detect.dates.hit import Hit
from workbench.detect.dates.reading import Reading
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import FigureType

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_DAY_MARKS = frozenset([":", "-", "–", "|", "/", "\n", "الموافق", "الموافقه", "موافق", "المصادف", "بتاريخ"])


def join(items: Sequence[Item], hits: list[Hit]) -> list[Hit]:
    """Two dates joined by إلى, حتى, a dash, or بين … و become one interval."""
    out: list[Hit] = []
    for hit in hits:
        last = out[-1] if out else None
        near = last is not None and (
            hit.first - last.last == 1
            or (
                hit.first - last.last == 2
                and (
                    items[hit.first - 1].cls == "p"
                    or items[hit.first - 1].text == "ل"
                    or _aside(items, last.last)
                )
            )
        )
        named = (_named_day(items, last, hit) or _day_named(items, last, hit)) if last and near else None
        if last and named:
            end = hit.last + (
                items[last.last].cls == "(" and hit.last < len(items) and items[hit.last].cls == ")"
            )
            out[-1] = Hit(last.first, end, FigureType.DATE, named, hit.rule)
            continue
        if last and hit.first == last.last and _its_year(items, last, hit):
            out[-1] = replace(last, last=hit.last)
            continue
        if last and _night_through(items, last, hit):
            iso = f"{last.reading.iso}/{hit.reading.iso}"
            out[-1] = Hit(last.first, hit.last, FigureType.DATE, Reading(iso, "day"), "date:interval")
            continue
        if last and _same_day(items, last, hit):
            best = hit.reading if last.reading.calendar != "gregorian" else last.reading
            reading = replace(best, calendar=last.reading.calendar)
            end = hit.last + (items[last.last].cls == "(")
            out[-1] = Hit(last.first, end, FigureType.DATE, reading, hit.rule)
            continue
        until = (
            hit.first - last.last == 2 and items[last.last].cls == "k" and items[last.last + 1].cls == "i"
            if last
            else False
        )
        until &= last is not None and last.type is hit.type is FigureType.DATE
        if last and (until or (hit.first - last.last == 1 and _joins(items, last, hit))):
            both = interval(_pulled(items, last, hit), hit.reading)
            if both:
                out[-1] = Hit(last.first, hit.last, FigureType.DATE, both, "date:interval")
                continue
        if last and _through_months(items, last, hit):
            both = interval(last.reading, hit.reading)
            if both:
                out[-1] = Hit(last.first, hit.last, FigureType.DATE, both, "date:interval")
                continue
        several = _months(items, out, hit) or _decades(items, last, hit)
        if several is not None:
            out[-1] = several
            continue
        out.append(hit)
    return out


def _night_through(items: Sequence[Item], a: Hit, b: Hit) -> bool:
    """ليل الاثنين/فجر الثلاثاء: a night into the next day, over a stroke."""
    if hit_apart(a, b) or items[a.last].text not in {"/", "-"} or items[b.first].cls != "t":
        return False
    days = (a.reading.iso or "", b.reading.iso or "")
    if not all(_DAY.fullmatch(d) for d in days) or not any(i.cls in "tU" for i in items[a.first : a.last]):
        return False
    return (date.fromisoformat(days[1]) - date.fromisoformat(days[0])).days == 1


def _through_months(items: Sequence[Item], a: Hit, b: Hit) -> bool:
    """خلال الفترة من يونيو وسبتمبر 2024: a period from one month to another, written with و."""
    if hit_apart(a, b) or items[a.last].cls != "k" or a.rule != "date:month" or not a.first:
        return False
    led = [i.text for i in items[max(0, a.first - 2) : a.first]]
    period = led[0].removeprefix("ال") if len(led) > 1 and led[1] == "من" else led[-1].removeprefix("ال")
    return b.rule == "date:month-year" and period in {"فتره", "مده"}


def hit_apart(a: Hit, b: Hit) -> bool:
    """More than one item stands between the two dates, or none, or one of them is no date."""
    return b.first - a.last != 1 or not a.type is b.type is FigureType.DATE


def _its_year(items: Sequence[Item], a: Hit, b: Hit) -> bool:
    """اليوم الخميس 2025: the year of that day behind its weekday, blanks between."""
    told = a.rule in {"date:deictic", "date:weekday"} and any(i.cls == "W" for i in items[a.first : a.last])
    return told and b.rule == "date:year-bare" and (a.reading.iso or "")[:4] == b.reading.iso


_MONTH = re.compile(r"\d{4}-\d\d")
_MONTHS = frozenset(["شهري", "شهور", "اشهر", "شهرا"])


def _plain(item: Item) -> str:
    """لشهري, وشهري, بشهري: the word without its clitic."""
    return item.text[1:] if item.text[:1] in "ولب" and item.text[1:] in _MONTHS else item.text


def _months(items: Sequence[Item], out: list[Hit], hit: Hit) -> Hit | None:
    """خلال شهري يناير وفبراير, أشهر يونيو ويوليو وأغسطس: the months of a list are a set."""
    last = out[-1] if out else None
    if last is None or hit.rule not in {"date:month", "date:month-year"} or not hit.reading.iso:
        return None
    if hit.first - last.last != 1 or items[last.last].cls != "k":
        return None
    listed = last.rule == "date:months"
    if not listed and not (
        last.rule in {"date:month", "date:month-year"}
        and {_plain(items[max(0, last.first - 1)]), _plain(items[last.first])} & _MONTHS
    ):
        return None
    months = (last.reading.iso or "").strip("{}").split(",")
    if not all(_MONTH.fullmatch(m) for m in [*months, hit.reading.iso]):
        return None
    after = hit.reading.iso
    fixed: list[str] = []
    stated_year = len(months) == 1 and any(i.cls == "y" for i in items[last.first : last.last])
    for month in reversed(months):
        year = int(month[:4]) if stated_year else int(after[:4]) - (month[5:] > after[5:])
        after = f"{year:04d}-{month[5:]}"
        fixed.insert(0, after)
    every = [*fixed, hit.reading.iso]
    iso = "{" + ",".join(sorted(every) if stated_year else every) + "}"
    reading = Reading(iso, "month", against=last.reading.against or hit.reading.against)
    return Hit(last.first, hit.last, FigureType.DATE, reading, "date:months")


def _decades(items: Sequence[Item], last: Hit | None, hit: Hit) -> Hit | None:
    """السبعينيات والثمانينيات: decades joined by و are a set."""
    if last is None or hit.rule != "date:decade" or last.rule not in {"date:decade", "date:decades"}:
        return None
    if (
        hit.first - last.last != 1
        or items[last.last].cls != "k"
        or not hit.reading.iso
        or not last.reading.iso
    ):
        return None
    iso = "{" + last.reading.iso.strip("{}") + "," + hit.reading.iso + "}"
    return Hit(last.first, hit.last, FigureType.DATE, Reading(iso, "decade"), "date:decades")


def _named_day(items: Sequence[Item], a: Hit, b: Hit) -> Reading | None:
    """السبت: 27/04/2024, الاثنين الموافق 15 يناير: the date whose weekday stands before it, also in another year."""
    if a.rule not in {"date:weekday", "date:deictic", "date:weekday-near"} or b.type is not FigureType.DATE:
        return None
    bracket = items[a.last].cls == "("
    if items[a.last].text not in _DAY_MARKS and not bracket and not _aside(items, a.last):
        return None
    if bracket and not (b.last < len(items) and items[b.last].cls == ")"):
        return None
    weekday = next((i.lex.number for i in items[a.first : a.last] if i.cls == "W"), 0)
    if not weekday:
        return None
    if any(i.cls == "W" for i in items[b.first : b.last]):
        return None
    days = [d for d in (b.reading.iso or "", *b.reading.alternatives) if _DAY.fullmatch(d)]
    fits = [d for d in days if date.fromisoformat(d).isoweekday() == weekday]
    if not fits and items[a.last].text in _MEANING and items[a.last].cls == "r":
        return b.reading if days else None  # الثلاثاء الموافق 21 مايو 2025, which was a Wednesday
    if not fits:
        return None
    rest = tuple(d for d in days if d != fits[0]) if fits[0] != b.reading.iso else b.reading.alternatives
    return Reading(fits[0], b.reading.precision, b.reading.calendar, rest, b.reading.against)


def _day_named(items: Sequence[Item], a: Hit, b: Hit) -> Reading | None:
    """يوم 11 مايو الموافق يوم الأحد: the day whose weekday is told behind it."""
    if b.rule != "date:weekday" or items[a.last].text not in _SAYING or items[a.last].cls != "r":
        return None
    told = any(i.cls in "WtD" for i in items[a.first : a.last])
    return a.reading if not told and _DAY.fullmatch(a.reading.iso or "") else None


_SAYING = frozenset(["الموافق", "الموافقه", "موافق", "المصادف"])


def _aside(items: Sequence[Item], at: int) -> bool:
    """الخميس، الموافق 11 ديسمبر: a comma before what joins the weekday to its day, or behind it; الواقع فيه."""
    pair = items[at : at + 2]
    if [i.text.removeprefix("ال") for i in pair] in (["واقع", "فيه"], ["واقع", "في"]):
        return True
    return len(pair) == 2 and {pair[0].cls, pair[1].cls} >= {","} and any(i.text in _MEANING for i in pair)


_MEANING = frozenset(["الموافق", "الموافقه", "موافق", "المصادف", "الموافقين", "-", "–", "/", "("])


def _same_day(items: Sequence[Item], a: Hit, b: Hit) -> bool:
    """11 جمادى الآخرة 1447هـ الموافق 2 ديسمبر 2025, 12 رمضان 1445 (22 مارس 2024): one day by two calendars."""
    aside = b.first - a.last == 2 and items[a.last].cls == "," and items[a.last + 1].text in _MEANING
    if not aside and (b.first - a.last not in {1, 2} or items[a.last].text not in _MEANING):
        return False
    if b.first - a.last == 2 and items[a.last + 1].cls not in "p-" and items[a.last + 1].text not in _MEANING:
        return False
    if items[a.last].cls == "(" and not (b.last < len(items) and items[b.last].cls == ")"):
        return False
    first, second = a.reading, b.reading
    if first.calendar == second.calendar or not (first.iso and second.iso):
        return False
    if not (_DAY.fullmatch(first.iso) and _DAY.fullmatch(second.iso)):
        return False
    return abs((date.fromisoformat(first.iso) - date.fromisoformat(second.iso)).days) <= _SIGHTING


_SIGHTING = 2
"""Days by which a sighted Hijri date may differ from the computed one."""


def _joins(items: Sequence[Item], a: Hit, b: Hit) -> bool:
    if a.type is not FigureType.DATE or b.type is not FigureType.DATE:
        return False
    if a.reading.iso and a.reading.iso == b.reading.iso:
        return False
    middle = items[a.last]
    if middle.cls == "k":
        return _between(items, a.first)
    return middle.cls in "i-"


def _pulled(items: Sequence[Item], a: Hit, b: Hit) -> Reading:
    """من يناير حتى نهاية سبتمبر من العام الماضي: a bare month is of the year that the month it lasts to tells."""
    first, last = a.reading.iso or "", b.reading.iso or ""
    told = any(i.cls in "yaPFC" for i in items[b.first : b.last])
    bare = a.rule in {"date:month", "date:month-edge"}
    bare &= not any(i.cls in "yaPFCT" for i in items[a.first : a.last])
    if not (told and bare and _MONTH.fullmatch(first) and _MONTH.fullmatch(last) and first > last):
        return a.reading
    year = int(last[:4]) - (first[5:] > last[5:])
    return replace(a.reading, iso=f"{year:04d}{first[4:]}", alternatives=())


_PAIRS = frozenset(["شهري", "عامي", "يومي", "سنتي", "ليلتي", "فصلي", "موسمي", "تاريخي"])
"""بين شهري مارس وأفريل: what the two are."""


def _between(items: Sequence[Item], first: int) -> bool:
    before = list(items[max(0, first - 2) : first])
    if before and before[-1].text in _PAIRS:
        before.pop()
    return bool(before) and before[-1].cls == "b"


def _weekly(reading: Reading) -> bool:
    """A bare weekday: its other reading is a week away."""
    days = [reading.iso or "", *reading.alternatives]
    return len(days) == 2 and all(_DAY.fullmatch(d) for d in days) and _weeks(max(days), min(days)) == 1


def _weeks(later: str, earlier: str) -> int:
    """Whole weeks between two days, rounded down; from Monday to the Friday before it, none."""
    return (date.fromisoformat(later) - date.fromisoformat(earlier)).days // 7


def interval(a: Reading, b: Reading) -> Reading | None:
    """The interval from one reading to the other; None when the second is not the later one."""
    against = a.against or b.against
    if not a.iso or not b.iso:
        return Reading(None, b.precision, b.calendar, against=against)
    if "/" in a.iso + b.iso:
        return None
    first, last = a.iso, b.iso
    if len(last) > len(first) and last.startswith(first) and a.precision in {"year", "month"}:
        return None  # خلال هذا العام حتى نهاية شهر مايو
    if a.precision.endswith("season") and last == f"{int(first[:4]) + 1}" and first[:4].isdigit():
        return a
    same = f"{last[:4]}{first[4:]}"
    if len(first) == len(last) == 10 and not b.alternatives and a.alternatives and same <= last:
        first = same
    if "X" not in first + last and first > last:
        if _weekly(a) and _weekly(b) and _weeks(first, last) <= 1:
            last = (date.fromisoformat(last) + timedelta(days=7 * (_weeks(first, last) + 1))).isoformat()
        elif b.alternatives and len(first) == len(last) == 10 and f"{first[:4]}{last[4:]}" >= first:
            last = f"{first[:4]}{last[4:]}"
        elif a.alternatives and a.alternatives[0] <= last:
            first = a.alternatives[0]
        elif later := [x for x in b.alternatives if len(x) == len(first) and x > first]:
            last = later[0]
        else:
            return None
    return Reading(f"{first}/{last}", b.precision, b.calendar, against=against)
