"""Times of day in a list of items."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from workbench.detect.dates.clock import ZONES, time_iso
from workbench.detect.dates.hit import Hit, closing, together
from workbench.detect.dates.noon import ABOUT, at_noon, of_part
from workbench.detect.dates.programmes import in_programme
from workbench.detect.dates.reading import Reading
from workbench.detect.dates.rules import TIMES, compiled
from workbench.detect.figures.context import is_definite
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import FigureType

_TIMES = compiled(TIMES)


def find_time(items: Sequence[Item], classes: str, at: int) -> Hit | None:
    """The longest time of day that starts at this item."""
    if classes[at] == "d" and in_programme(items, at):
        hour = int(items[at].value or 0)
        iso = f"T{hour:02d}:00"
        return Hit(
            at,
            at + 1,
            FigureType.TIME,
            Reading(iso, "hour", alternatives=_halves(iso, "d")),
            "time:programme",
        )
    best: tuple[int, str] | None = None
    for _, name, pattern in _TIMES.get(classes[at], ()):
        if name == "zoned" and not _zoned(items, at):
            continue
        match = pattern.match(classes, at)
        if match and (best is None or match.end() > best[0]):
            best = (match.end(), name)
    if best is None:
        return None
    end, name = best
    while end > at:
        hit = _time_hit(items, classes, at, end, name)
        if hit:
            return hit
        end -= 1
        if not any(i.cls in ":oHdnwy" for i in items[at:end]):
            return None
    return None


_POINTED = re.compile(r"(\d{1,2})[.,:](\d{2})")


def bracketed(items: Sequence[Item], hits: list[Hit]) -> list[Hit]:
    """الساعة التاسعة مساء (21.00): the digits in brackets say the time again."""
    out: list[Hit] = []
    for k, found in enumerate(hits):
        hit = _headed(items, found)
        out.append(_with_part(items, hit, hits[k + 1] if k + 1 < len(hits) else None))
        around = items[hit.last : hit.last + 3]
        if hit.type is not FigureType.TIME:
            continue
        if (until := _until(items, out[-1])) is not None:
            out.append(until)
        if [i.cls for i in around[::2]] != ["(", ")"]:
            continue
        match = _POINTED.fullmatch(around[1].text) if around[1].digits else None
        if match and int(match[1]) < 24 and int(match[2]) < 60:
            reading = Reading(f"T{int(match[1]):02d}:{match[2]}", "minute")
            out.append(Hit(hit.last + 1, hit.last + 2, FigureType.TIME, reading, "time:bracketed"))
    return out


def _headed(items: Sequence[Item], hit: Hit) -> Hit:
    """الساعة (18:30 ت غ): the brackets and what they stand behind are inside."""
    if hit.type is not FigureType.TIME or hit.first < _HEAD or hit.last >= len(items):
        return hit
    head, opened = items[hit.first - _HEAD : hit.first]
    if head.cls != "H" or opened.cls != "(" or items[hit.last].cls != ")":
        return hit
    return replace(hit, first=hit.first - _HEAD, last=hit.last + 1)


_HEAD = 2


def _until(items: Sequence[Item], hit: Hit) -> Hit | None:
    """من الساعة 9 إلى 12: the hour up to which it lasts, the next after the first."""
    at, iso = hit.last + 1, hit.reading.iso or ""
    if (
        hit.rule != "time:hour"
        or at >= len(items)
        or items[at - 1].cls != "i"
        or items[at - 1].text not in _TO
    ):
        return None
    number, value = items[at], int(items[at].value or 0)
    if number.kind != "int" or not 0 < value <= _DAY_HOURS or not closing(items, at + 1):
        return None
    first = int(iso[1:3])
    if value <= first < value + _TWELVE < _DAY_HOURS:
        value += _TWELVE
    bare = value < _TWELVE and bool(hit.reading.alternatives)
    later = (f"T{value + _TWELVE:02d}:00",) if bare else ()
    reading = Reading(f"T{value % _DAY_HOURS:02d}:00", "hour", alternatives=later)
    return Hit(at, at + 1, FigureType.TIME, reading, "time:until")


_TO = frozenset(["الي", "حتي"])
_DAY_HOURS = 24


def _with_part(items: Sequence[Item], hit: Hit, after: Hit | None) -> Hit:
    """بين السادسة والتاسعة مساء: the part of day behind the second is that of both."""
    if after is None or hit.type is not FigureType.TIME or after.type is not FigureType.TIME:
        return hit
    later = hit.reading.alternatives[:1]
    linked = 1 <= after.first - hit.last <= 2 and items[hit.last].cls in "ki-"
    if not linked or not later or after.reading.alternatives or not later[0] < (after.reading.iso or ""):
        return hit
    return replace(hit, reading=replace(hit.reading, iso=later[0], alternatives=()))


def _measured(item: Item) -> bool:
    """62 ميلا بالساعة: so many in an hour, no hour."""
    unit = item.lex.unit
    return unit is not None and unit.kind == "measure"


def _time_hit(items: Sequence[Item], classes: str, at: int, end: int, name: str) -> Hit | None:
    span = items[at:end]
    kinds = classes[at:end]
    if not together(span) or kinds[-1] in "kfrH":
        return None
    if at and items[at - 1].cls == "b" and re.search("oko", kinds):
        return None
    if at and kinds[0] == "H" and span[0].prep == "ب" and _measured(items[at - 1]):
        return None
    if name == "ordinal-half" and kinds == "oko" and (at == 0 or items[at - 1].cls != "f"):
        return None
    if not _time_words(items, at, end, name, kinds) or not _twelve(span, name):
        return None
    if name == "hour-part" and not (
        float(span[0].value or 0) <= 12
        or (span[-1].text not in {"م", "ص"} and float(span[0].value or 0) >= 100)
    ):
        return None
    if name == "clock" and any(i.cls == "U" and i.text != "دقيقه" for i in span):
        return None
    if (
        name == "ordinal-hour"
        and span[-1].text == "ص"
        and (_digits_at(items, end) or (at and items[at - 1].text == "سنه"))
    ):
        return None
    if name == "ordinal-hour" and "H" not in kinds and not any(i.al or i.prep for i in span if i.cls == "o"):
        return None
    if name == "hour-part" and kinds[0] == "t" and kinds[-1] == "d" and first_al(span):
        return None
    if name == "hour-part" and kinds[0] in "dny" and _of_that_day(items, at, end):
        return None
    if span[-1].text == "م" and name == "hour-part" and span[-1].start - span[0].end > 1:
        return None
    if any(i.cls == "r" and i.text != "الا" for i in span):
        return None
    got = time_iso(span)
    if got is None:
        return None
    ahead = items[end : end + 2]
    if (
        "t" not in kinds
        and len(ahead) == 2
        and ahead[0].cls in "mf"
        and ahead[1].cls == "t"
        and not ahead[1].al
    ):
        got = time_iso([*span, ahead[1]]) or got
        kinds += "t"
    iso, precision = got
    own = end < len(items) and items[end].cls in "WDjd"
    if not span[-1].al and (classes[at:end].endswith("mt") or (own and classes[at:end].endswith("ft"))):
        end -= 2
    zone, last = _zone_around(items, at, end)
    return Hit(
        at,
        last,
        FigureType.TIME,
        Reading(iso + zone, precision, alternatives=_halves(iso, kinds)),
        f"time:{name}",
    )


def _twelve(span: Sequence[Item], name: str) -> bool:
    """الساعة 12 منتصف الليل: the hour that midnight or noon names again."""
    return name != "twelve-hour" or span[-1].cls != "t" or span[1].value == _TWELVE


_TWELVE = 12


def first_al(span: Sequence[Item]) -> bool:
    """الفجر 1 is no hour of the dawn."""
    return span[0].al


_BARE_PARTS = frozenset(["صباح", "مساء", "فجر", "ظهر", "ليل", "عصر", "عشيه", "ليله"])


def _of_that_day(items: Sequence[Item], at: int, end: int) -> bool:
    """رقم 5 صباح اليوم, 2 - 2 صباح اليوم: the part of day belongs to the day, and no hour is told."""
    day = end < len(items) and items[end].cls in "WDj" and items[end - 1].text in _BARE_PARTS
    before = items[at - 1] if at else None
    scored = at > 1 and before is not None and before.cls == "-" and items[at - 2].digits
    return scored or (day and (before is None or before.cls not in "fmixH"))


def _time_words(items: Sequence[Item], at: int, end: int, name: str, kinds: str) -> bool:
    """Whether the words of a time rule can only be a time here."""
    first, before = items[at], items[at - 1] if at else None
    hour = next((i for i in items[at:end] if i.cls == "o"), None)
    if hour is not None and not hour.text.split(" ")[0].endswith("ه"):
        return False
    if kinds == "o" and name in {"ordinal-hour", "ordinal-half"}:
        between = before is not None and before.cls == "b" and first.al
        return between and int(first.value or 99) <= _TWELVE and _to_part(items, at)
    if name == "one-hour":
        return first.text == "واحده" and first.al and not (before is not None and is_definite(before))
    if name == "ordinal-half":
        if "t" in kinds:
            return hour is not None and hour.al
        last = items[end - 1]
        fits = last.text in {"نصف", "ربع", "ثلث"} if last.cls == "w" else closing(items, end) and last.al
        return fits or (
            last.cls == "w" and closing(items, end) and first.al and bool(before and before.cls == "f")
        )
    if name == "ordinal-alone":
        if before is not None and before.cls == "f" and at > 1 and _per(items[at - 2]):
            return False
        if first.text == "ثانيه" and _second_of(items, at):
            return False
        feminine = first.text.endswith("ه") and first.al and int(first.value or 99) <= 12
        stands = before is not None and (before.cls == "f" or first.kind == "ordinal") and before.cls != "R"
        stands |= before is not None and before.text in ABOUT and of_part(items, end)
        plain = before is None or not (before.al or before.text.startswith("ال"))
        his = before is not None and before.text.endswith(("ته", "تها", "تهم", "ذكراه", "ذكراها"))
        return feminine and stands and plain and not his and (closing(items, end) or of_part(items, end))
    if name == "midday":
        if "e" in kinds:
            return _of_midday(items[at:end])
        noon = first.lex.tag == "noon" and (first.al or first.text.startswith("وقت"))
        return noon and closing(items, end) and (before is None or at_noon(before, first))
    if name == "to-hour":
        unit = items[at + 1].lex.unit
        return unit is not None and unit.name == "minute"
    if name == "hour-part" and kinds[0] == "t":
        return closing(items, end) and first.lex.tag not in {"am", "pm"} and not first.text.startswith("بعد")
    return (
        name == "zoned" or ":" in kinds or "H" in kinds or ("t" in kinds and bool(re.search("[dnyo]", kinds)))
    )


def _to_part(items: Sequence[Item], at: int) -> bool:
    """بين الثامنة والعاشرة مساء: an hour, since the part of day of the second makes both hours."""
    link, later, part = [*items[at + 1 : at + 4], None, None, None][:3]
    if link is None or later is None or part is None or link.cls != "k" or part.cls != "t" or part.al:
        return False
    return later.cls == "o" and later.al and later.text.endswith("ه") and (later.value or 99) <= _TWELVE


def _of_midday(span: Sequence[Item]) -> bool:
    """منتصف النهار, and with what is added to it or taken away: إلا عشر دقائق, والنصف."""
    part = next(k for k, i in enumerate(span) if i.cls == "t")
    more = span[part + 1 :]
    half = not more or more[0].text == "الا" or more[-1].text in {"نصف", "ربع", "ثلث"}
    return span[part].al and half and any(i.cls == "e" and i.lex.tag == "mid" for i in span[:part])


_FAR = 8
_ONCE = 2


def _second_of(items: Sequence[Item], at: int) -> bool:
    """250 ألف قياس في الثانية, الأول في الأولى والآخر في الثانية: a rate, or the next after the first."""
    near = items[max(0, at - _FAR) : at]
    return any(
        (i.cls[0] in "dnvyw" and (i.value or 0) > _ONCE) or (i.cls == "o" and i.text in {"اولي", "الاولي"})
        for i in near
    )


def _digits_at(items: Sequence[Item], at: int) -> bool:
    return at < len(items) and items[at].digits


_ZONE_WORDS = frozenset(["بتوقيت", "توقيت", "بالتوقيت", "التوقيت", "ت", "تغ", "ت.غ", "gmt", "utc"])
"""What a time zone begins with."""


def _zoned(items: Sequence[Item], at: int) -> bool:
    """0300 بتوقيت غرينتش, 30ر8 بتوقيت مكة: digits that a time zone makes an hour."""
    if at + 1 >= len(items) or items[at + 1].text not in _ZONE_WORDS:
        return False
    item = items[at]
    if item.cls == "y" and at and items[at - 1].kind == "latin":
        return False
    wire = item.kind == "wire" or _POINTED.fullmatch(item.text) is not None
    return item.digits and (wire or len(item.text) in {1, 2, 4}) and _zone(items, at + 1)[1] > at + 1


def _per(item: Item) -> bool:
    """75 مترا مكعبا في الثانية: a rate, not an hour."""
    return item.lex.unit is not None or item.text.startswith(("مكعب", "مربع"))


def _halves(iso: str, kinds: str) -> tuple[str, ...]:
    """الساعة الثالثة without a part of day is also 15:00."""
    hour = int(iso[1:3])
    bare = "t" not in kinds and ":" not in kinds and 1 <= hour <= 11
    return (f"T{hour + 12}{iso[3:]}",) if bare else ()


def _zone_around(items: Sequence[Item], first: int, at: int) -> tuple[str, int]:
    """GMT 07:55:59: the zone behind an hour or in front of it, unless it is that of another."""
    zone, last = _zone(items, at)
    before = items[first - 1].text if first else ""
    if not zone and last == at and before in {"gmt", "utc"} and (first < 2 or items[first - 2].cls != ":"):
        zone = "Z"
    return zone, last


def _zone(items: Sequence[Item], at: int) -> tuple[str, int]:
    words = items[at : at + 2]
    inside = items[at : at + 5]
    if inside and inside[0].cls == "(":
        close = next((k for k, i in enumerate(inside) if i.cls == ")"), 0)
        zone, last = _zone(items, at + 1) if close > 1 else ("", at)
        return (zone, last + 1) if zone and last == at + close else ("", at)
    if len(words) == 2 and words[0].text in {"بالتوقيت", "التوقيت"} and ZONES.get(words[1].text):
        return ZONES[words[1].text], at + 2
    if at < len(items) and items[at].text in {"بتوقيت", "توقيت"}:
        for ahead in (1, 2):
            if at + ahead < len(items) and items[at + ahead].text in ZONES:
                word = items[at + ahead].text
                tail = at + ahead + 1
                if tail < len(items) and items[tail].text in {"المكرمه", "الاوسط"}:
                    tail += 1
                return ZONES[word], tail
    if [i.text for i in words] == ["ت", "غ"]:
        return "Z", at + 2
    if [i.text for i in inside[:3]] == ["ت", ".", "غ"]:
        return "Z", at + 3
    if at < len(items) and items[at].text in {"تغ", "ت.غ"}:
        return "Z", at + 1
    if at < len(items) and items[at].text in {"gmt", "utc"}:
        return "Z", at + 1
    return "", at
