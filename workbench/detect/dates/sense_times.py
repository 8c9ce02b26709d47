"""Whether the items that a rule of times found are a time of day here: 75 مترا في الثانية, رقم 5 صباح اليوم are none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.detect.dates.hit import closing, together
from workbench.detect.dates.noon import ABOUT, at_noon, of_part
from workbench.detect.figures.context import is_definite
from workbench.detect.figures.tokens import Item


def can_be_time(items: Sequence[Item], kinds: str, at: int, end: int, name: str) -> bool:
    """Whether the items that a rule of this `name` found, of these `kinds`, stand as a time of day here."""
    span = items[at:end]
    if not together(span) or kinds[-1] in "kfrH":
        return False
    if at and items[at - 1].cls == "b" and re.search("oko", kinds):
        return False
    if at and kinds[0] == "H" and span[0].prep == "ب" and _measured(items[at - 1]):
        return False
    if name == "ordinal-half" and kinds == "oko" and (at == 0 or items[at - 1].cls != "f"):
        return False
    if not _time_words(items, at, end, name, kinds) or not _twelve(span, name):
        return False
    if name == "midday" and len(span) == 1 and _clock_behind(items, end):
        return False
    if name == "hour-part" and not _hour_of_part(items, kinds, at, end):
        return False
    if name == "clock" and any(i.cls == "U" and i.text != "دقيقه" for i in span):
        return False
    if name == "ordinal-hour" and not _ordinal_hour(items, kinds, at, end):
        return False
    if name == "hour" and kinds == "Hw" and _each_hour(items, at, end):
        return False
    return not any(i.cls == "r" and i.text != "الا" for i in span)


_RATES = frozenset(
    ["بمعدل", "بمتوسط", "متوسط", "معدل", "بسرعه", "سرعه", "سرعته", "سرعتها", "ينتج", "تنتج", "بواقع", "اجر"]
)
_FAR_RATE = 9


def _each_hour(items: Sequence[Item], at: int, end: int) -> bool:
    """50 دولارا في الساعة الواحدة, بمعدل 300 قطعة في الساعة الواحدة: in each hour; صباحا or a hedge tells one o'clock."""
    if items[end - 1].text != "واحده" or at < _PAIR or items[at - 1].cls != "f":
        return False
    if not closing(items, end):
        return False
    unit = items[at - 2].lex.unit
    measured = items[at - 2].cls in "$%" or (unit is not None and unit.kind == "measure")
    return measured or any(i.text in _RATES for i in items[max(0, at - _FAR_RATE) : at])


_PRAYERS = frozenset(["فجر", "ظهر", "عصر", "مغرب", "عشاء", "مساء", "صباح"])


def prayer_first(span: Sequence[Item], kinds: str) -> bool:
    """الفجر 04:28 ص: the prayer whose hour it is stands outside, for the hour has its own part of day."""
    return (
        kinds[0] == "t"
        and span[0].al
        and span[0].text in _PRAYERS
        and kinds[-1] == "t"
        and len(kinds) > _PAIR
    )


def _clock_behind(items: Sequence[Item], end: int) -> bool:
    """الظهر: 12:05: the name of a prayer, whose hour stands behind."""
    around = items[end : end + _PAIR]
    return len(around) == _PAIR and around[0].text == ":" and (around[1].cls == ":" or around[1].digits)


_PAIR = 2


def _measured(item: Item) -> bool:
    """62 ميلا بالساعة: so many in an hour, no hour."""
    unit = item.lex.unit
    return unit is not None and unit.kind == "measure"


def _hour_of_part(items: Sequence[Item], kinds: str, at: int, end: int) -> bool:
    """9 مساء, 2130 ليلا; الفجر 1 is no hour of the dawn."""
    span = items[at:end]
    first, part = span[0], span[-1]
    hour = float(first.value or 0)
    if not (hour <= TWELVE or (part.text not in {"م", "ص"} and hour >= _DIGITS_OF_HOUR)):
        return False
    if kinds[0] == "t" and kinds[-1] == "d" and first.al:
        return False
    if kinds[0] in "dny" and _of_that_day(items, at, end):
        return False
    return part.text != "م" or part.start - first.end <= 1


def _ordinal_hour(items: Sequence[Item], kinds: str, at: int, end: int) -> bool:
    """الساعة الثامنة, في الثامنة صباحا; سنة ثامنة ص 12 is a page."""
    span = items[at:end]
    if span[-1].text == "ص" and (_digits_at(items, end) or (at and items[at - 1].text == "سنه")):
        return False
    return "H" in kinds or any(i.al or i.prep for i in span if i.cls == "o")


_DIGITS_OF_HOUR = 100
"""From here the digits of a number are those of hour and minute: 2130 ليلا."""


def _twelve(span: Sequence[Item], name: str) -> bool:
    """الساعة 12 منتصف الليل: the hour that midnight or noon names again."""
    return name != "twelve-hour" or span[-1].cls != "t" or span[1].value == TWELVE


TWELVE = 12
"""Hours of half a day."""


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
        return between and int(first.value or 99) <= TWELVE and _to_part(items, at)
    if name == "one-hour":
        return first.text == "واحده" and first.al and not (before is not None and is_definite(before))
    if name == "ordinal-half":
        return (hour is not None and hour.al) if "t" in kinds else _half_past(items, at, end)
    if name == "ordinal-alone":
        return _ordinal_alone(items, at, end)
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


def _half_past(items: Sequence[Item], at: int, end: int) -> bool:
    """في الثامنة والنصف, الثامنة وعشر دقائق: an ordinal and what is added to it, with nothing behind that it is of."""
    first, before, last = items[at], items[at - 1] if at else None, items[end - 1]
    fits = last.text in {"نصف", "ربع", "ثلث"} if last.cls == "w" else closing(items, end) and last.al
    return fits or (
        last.cls == "w" and closing(items, end) and first.al and bool(before and before.cls == "f")
    )


def _ordinal_alone(items: Sequence[Item], at: int, end: int) -> bool:
    """في الثامنة, حوالي الثامنة من مساء: an hour by what stands around it; 75 مترا في الثانية is a rate."""
    first, before = items[at], items[at - 1] if at else None
    if before is not None and before.cls == "f" and at > 1 and _per(items[at - 2]):
        return False
    if first.text == "ثانيه" and _second_of(items, at):
        return False
    feminine = first.text.endswith("ه") and first.al and int(first.value or 99) <= TWELVE
    stands = before is not None and (before.cls == "f" or first.kind == "ordinal") and before.cls != "R"
    stands |= before is not None and before.text in ABOUT and of_part(items, end)
    plain = before is None or not (before.al or before.text.startswith("ال"))
    his = before is not None and before.text.endswith(("ته", "تها", "تهم", "ذكراه", "ذكراها"))
    return feminine and stands and plain and not his and (closing(items, end) or of_part(items, end))


def _to_part(items: Sequence[Item], at: int) -> bool:
    """بين الثامنة والعاشرة مساء: an hour, since the part of day of the second makes both hours."""
    link, later, part = [*items[at + 1 : at + 4], None, None, None][:3]
    if link is None or later is None or part is None or link.cls != "k" or part.cls != "t" or part.al:
        return False
    return later.cls == "o" and later.al and later.text.endswith("ه") and (later.value or 99) <= TWELVE


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


def _per(item: Item) -> bool:
    """75 مترا مكعبا في الثانية: a rate, not an hour."""
    return item.lex.unit is not None or item.text.startswith(("مكعب", "مربع"))
