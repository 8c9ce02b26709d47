"""Works that a number, a length or a day names without quotation marks: فيلم ساعة ونصف, مسلسل سبع أرواح."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from workbench.arabic.chars import word_set
from workbench.detect.figures.guess import is_verb
from workbench.detect.figures.named import in_title, is_title
from workbench.detect.figures.tokens import Item

_WORKS = word_set("فيلم مسلسل مسرحية أغنية رواية أوبريت قصيدة ديوان ألبوم سيتكوم")
_TOLD = word_set("رواية")
"""رواية ثلاثة شهود is what they tell."""
_PROGRAMMES = word_set("برنامج")
_BODIES = word_set("مؤسسة جائزة جمعية مجلة فرقة")
"""مؤسسة ربع قرن."""
_DRIVES = word_set("مبادرة حملة")
"""مبادرة 100 مليون صحة."""
_CLITICS = "وبلفك"
_PARTS = word_set(
    "حلقة حلقات جزء أجزاء جزأين جزءين مشهد مشاهد صفحة صفحات بيت أبيات نسخة نسخ فصل فصول أغنية أغان أغاني أغنيات دقيقة دولار جنيه ريال درهم دينار مليون"
)
"""مسلسل 30 حلقة, فيلم 90 دقيقة: how long it is."""
_MINUTES = word_set("دقيقة دقائق ساعة ساعات")
_NEXT = "PFCT"


_HEADS = _WORKS | _PROGRAMMES | _BODIES | _DRIVES


def _is(item: Item, words: frozenset[str]) -> bool:
    """The word, alone or with a clitic written onto it, without its article."""
    text = item.text
    return not item.al and (text in words or (text[:1] in _CLITICS and text[1:] in words))


def is_work(items: Sequence[Item], first: int, last: int, unit: str | None) -> bool:
    """A figure of items[first:last] fills the title of a work, within quotation marks or without."""
    return is_title(items, first, last) or _names_work(items, first, last, unit)


def in_work(items: Sequence[Item], first: int, last: int, *, hour: bool) -> bool:
    """A date or time of items[first:last] is within the title of a work, with quotation marks or without."""
    return in_title(items, first, last) or _day_of_work(items, first, last, hour=hour)


def _names_work(items: Sequence[Item], first: int, last: int, unit: str | None) -> bool:
    """The number or length items[first:last] right behind فيلم or the like is its title: no part of it is counted."""
    if not first or items[first].prep or items[first].wa or items[first].al:
        return False
    before = items[first - 1]
    if not _is(before, _HEADS):
        return False
    inside = {x.text for x in items[first:last]}
    after = items[last].text if last < len(items) else ""
    if _is(before, _PROGRAMMES):
        return not _MINUTES.isdisjoint(inside)
    if _is(before, _BODIES):
        return not items[first].digits and unit in _SPANS
    if _is(before, _DRIVES):
        return "صحه" in {after, *inside}
    if not _is(before, _WORKS) or not _PARTS.isdisjoint(inside) or after in _PARTS:
        return False
    if items[first].digits and last == first + 1:
        return False
    return not (_is(before, _TOLD) and unit is not None and unit not in _SPANS)


_SPANS = frozenset(["day", "week", "month", "year", "hour", "minute", "night", "century"])


def _day_of_work(items: Sequence[Item], first: int, last: int, *, hour: bool) -> bool:
    """فيلم الجمعة الأخيرة, برنامج العاشرة مساء; a year, الماضي and their like put the work at its day."""
    if not first or items[first].prep or items[first].wa:
        return False
    before = items[first - 1]
    span = items[first:last]
    if hour:
        return _is(before, _PROGRAMMES) and span[0].cls[0] == "o"
    dated = any(x.digits or x.cls in _NEXT + "a" for x in span if not x.text.startswith("اخير"))
    return _is(before, _WORKS) and not dated and span[0].cls in "jWMth"


_STATION_FAR = 6
_OFFICES = word_set("شرطة نيابة قسم")
_POLICE = word_set("شرطة الشرطة مباحث نيابة النيابة مأمور ضباط بلاغ بلاغا إخطارا المجني المتهم متهم")
_PLAIN = word_set("أول ثان ثاني ثالث رابع")


def of_station(items: Sequence[Item], i: int, words: Collection[str]) -> bool:
    """قسم شرطة ثاني سوهاج, قسم شرطة مدينة نصر أول, نيابة أول أسيوط: the bare ordinal at `i` tells stations of one town apart."""
    item = items[i]
    if item.al or item.prep or item.text not in _PLAIN:
        return False
    after = items[i + 1] if i + 1 < len(items) else None
    if after is not None and (after.lex.noun is not None or after.lex.unit is not None):
        return False
    for k in range(i - 1, max(i - _STATION_FAR, -1), -1):
        station = items[k]
        word = station.text.lstrip("بلو")
        if word in _OFFICES and not station.al:
            return word != "قسم" or not _POLICE.isdisjoint(words)
        if station.cls not in "rR" or station.prep or is_verb(station.text):
            return False
    return False
