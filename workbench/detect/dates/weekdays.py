"""Weekdays that belong together: lists (يومي السبت والأحد), nights between two, hours of opening, the dated day beside a bare one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from workbench.detect.dates.day_chains import chained, told_again
from workbench.detect.dates.hit import Hit
from workbench.detect.dates.reading import Reading
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import FigureType

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_RULES = frozenset(["date:weekday", "date:weekday-near"])
_OR = "او"
_NIGHTS = frozenset(["ليل", "ليله", "ليلا"])
_MEANS = frozenset(["يوافق", "توافق", "وافق", "الموافق", "يصادف", "صادف", "تصادف", "المصادف"])
_WEEK = 7
_HOURS_NEAR = 12
"""Items between a weekday and its hours."""


def weekdays(items: Sequence[Item], hits: list[Hit], ref: date | None) -> list[Hit]:
    """Hits with the weekdays of one list made one, and the others read beside what stands near them."""
    if not any(h.rule in _RULES or h.rule == "date:interval" for h in hits):
        return hits
    joined = _lists(items, hits, ref)
    if ref is not None:
        ref = _own_day(items, joined, ref)
        joined = _read_together(items, joined, ref)
    return _recurring(items, told_again(items, joined))


def _own_day(items: Sequence[Item], hits: list[Hit], ref: date) -> date:
    """The day of the text, where its اليوم الأحد says that it is not that of publication, which no weekday before it names."""
    for hit in hits:
        day = _day(hit)
        if hit.rule == "date:weekday" and day is not None and 0 <= (ref - day).days <= 1:
            return ref
        said = next((i for i in items[hit.first : hit.last] if i.cls == "D"), None)
        if hit.rule == "date:deictic" and said is not None and day is not None and _number(items, hit):
            return day - timedelta(days=said.lex.number)
    return ref


def _lists(items: Sequence[Item], hits: list[Hit], ref: date | None) -> list[Hit]:
    out: list[Hit] = []
    k = 0
    while k < len(hits):
        group, word = [hits[k]], ""
        while k + len(group) < len(hits):
            link = _link(items, group[-1], hits[k + len(group)])
            if not link or (word and link != word):
                break
            word = link
            group.append(hits[k + len(group)])
        ahead = bool(out) and ref is not None and _ahead_of(items, out[-1], group[0], ref)
        out.append(_one(items, group, word, ref, ahead=ahead) if len(group) > 1 else hits[k])
        k += len(group)
    return out


def _link(items: Sequence[Item], a: Hit, b: Hit) -> str:
    """What joins two bare weekdays: و, أو, or nothing in ليل الثلاثاء الأربعاء ("~"); empty where they stand apart."""
    if a.rule != "date:weekday" or b.rule not in _RULES or items[b.first].cls not in "Wj":
        return ""
    between = [i.text for i in items[a.last : b.first] if i.cls != ","]
    if between in ([], ["علي"], ["/"]) and _by_night(items[a.first : a.last], stroke=between == ["/"]):
        return "~"
    if between == ["و"] and b.first - a.last <= 2:
        return "" if a.first and items[a.first - 1].cls == "b" else "و"
    return _OR if between == [_OR] else ""


def _by_night(span: Sequence[Item], *, stroke: bool) -> bool:
    """ليل الثلاثاء الأربعاء, منتصف ليلة السبت/ الأحد, مساء الجمعة/السبت: a night that belongs to both days."""
    return any(i.text in _NIGHTS or (stroke and i.text == "مساء") for i in span[:2])


def _number(items: Sequence[Item], hit: Hit) -> int:
    return next((i.lex.number for i in items[hit.first : hit.last] if i.cls == "W"), 0)


def _ahead_of(items: Sequence[Item], before: Hit, hit: Hit, ref: date) -> bool:
    """غدا الأحد وبعد غد الاثنين والثلاثاء والأربعاء: what goes on from a day to come is to come."""
    day = _day(before)
    linked = hit.first - before.last == 1 and items[before.last].cls in "k,"
    return linked and day is not None and day >= ref


def _one(items: Sequence[Item], group: list[Hit], word: str, ref: date | None, *, ahead: bool) -> Hit:
    """The days in their order: after the first where they are to come, before the last where they are past."""
    first, last = group[0], group[-1]
    if ref is None or not first.reading.iso or not last.reading.iso:
        return replace(first, last=last.last, reading=Reading(None, "day"), rule="date:weekdays")
    days = [date.fromisoformat((h.reading.iso or "")[:10]) for h in group]
    near = last.rule == "date:weekday-near"
    if ahead and not near and days[0] < ref:
        days[0] += timedelta(days=_WEEK)
    ahead = days[-1] > ref if near else days[0] >= ref
    if word == "~":
        days[1] = days[0] + timedelta(days=(_number(items, last) - days[0].isoweekday()) % _WEEK or _WEEK)
    elif ahead and not near:
        for n in range(1, len(days)):
            days[n] = days[n - 1] + timedelta(days=(days[n].isoweekday() - days[n - 1].isoweekday()) % _WEEK)
    else:
        for n in range(len(days) - 2, -1, -1):
            days[n] = days[n + 1] - timedelta(days=(days[n + 1].isoweekday() - days[n].isoweekday()) % _WEEK)
    texts = [d.isoformat() for d in days]
    iso = "/".join(texts) if word == "~" else ",".join(texts)
    if word != "~":
        iso = f"[{iso}]" if word == _OR else f"{{{iso}}}"
    reading = Reading(iso, "day", against=first.reading.against or last.reading.against)
    return Hit(first.first, last.last, FigureType.DATE, reading, "date:weekdays")


def _read_together(items: Sequence[Item], hits: list[Hit], ref: date) -> list[Hit]:
    stated: dict[int, date] = {}
    out = list(hits)
    for k, hit in enumerate(hits):
        out[k] = read = _beside(items, out, k, ref, stated)
        day = _day(read)
        if day is not None and 0 < (day - ref).days < _WEEK and _dated(items, hit) and _number(items, hit):
            stated.setdefault(day.isoweekday(), day)
    return out


def _beside(items: Sequence[Item], hits: list[Hit], k: int, ref: date, dated: dict[int, date]) -> Hit:
    """A bare weekday reads with the date that it means (الذي يوافق يوم الأحد), that follows it, or that the text gave that day."""
    hit = hits[k]
    if hit.rule != "date:weekday" or not hit.reading.iso:
        return hit
    number = _number(items, hit)
    if (later := chained(items, hits, k, number, ref)) is not None:
        return _read(hit, later)
    day = date.fromisoformat(hit.reading.iso)
    if hit.reading.against and hit.reading.against != ref.isoformat():
        plain = date.fromisoformat(hit.reading.against)
        last = ref - timedelta(days=(ref.isoweekday() - number) % _WEEK)
        moved = last + timedelta(days=_WEEK * (day > plain))
        hit = _read(hit, moved) if day not in {moved, plain} else hit
    before = hits[k - 1] if k else None
    if before is not None and hit.first - before.last <= 3:
        stated = _day(before)
        means = any(i.text in _MEANS for i in items[before.last : hit.first])
        if means and stated is not None and stated.isoweekday() == number:
            return _read(hit, stated)
    after = hits[k + 1] if k + 1 < len(hits) else None
    if after is not None and after.first - hit.last <= 2 and _dated(items, after):
        stated = _day(after)
        joined = all(i.cls in "k,i-" for i in items[hit.last : after.first])
        if joined and stated is not None and abs((stated - ref).days) > _WEEK:
            return _read(hit, stated - timedelta(days=(stated.isoweekday() - number) % _WEEK))
    return _read(hit, dated[number]) if number in dated else hit


def _read(hit: Hit, day: date) -> Hit:
    old = tuple(a for a in (hit.reading.iso or "", *hit.reading.alternatives) if a != day.isoformat())
    return replace(hit, reading=replace(hit.reading, iso=day.isoformat(), alternatives=old[:1]))


def _day(hit: Hit) -> date | None:
    iso = hit.reading.iso or ""
    return date.fromisoformat(iso) if hit.type is FigureType.DATE and _DAY.fullmatch(iso) else None


def _dated(items: Sequence[Item], hit: Hit) -> bool:
    """It states its day of the month."""
    return hit.type is FigureType.DATE and any(i.cls in "ML" for i in items[hit.first : hit.last])


def _recurring(items: Sequence[Item], hits: list[Hit]) -> list[Hit]:
    """Weekdays of a timetable (من الاثنين إلى الخميس: من الساعة الثامنة إلى …) come back every week: no value is theirs."""
    hits = [
        replace(h, reading=Reading(None, "day")) if h.rule == "date:weekday" and _every(items, h) else h
        for h in hits
    ]
    if not any(h.type is FigureType.TIME for h in hits):
        return hits
    timetable = {k for k in range(len(hits)) if _opens(items, hits, k)}
    if not timetable:
        return hits
    out = []
    for k, hit in enumerate(hits):
        single = hit.rule == "date:weekday" and not _dated(items, hit)
        again = k in timetable or (single and _hours(hits, k, ahead=True))
        out.append(replace(hit, reading=Reading(None, "day")) if again else hit)
    return out


def _every(items: Sequence[Item], hit: Hit) -> bool:
    """كل يوم جمعة, أيام السبت من كل أسبوع."""
    before = items[hit.first - 1].text if hit.first else ""
    after = [i.text for i in items[hit.last : hit.last + 3]]
    head = items[hit.first - 1] if hit.first else None
    plural = before == "ايام" and head is not None and not head.al and hit.rule == "date:weekday"
    return (
        before == "كل"
        or plural
        or (after[:2] == ["من", "كل"] and len(after) > 2 and after[2] in {"اسبوع", "شهر"})
    )


def _opens(items: Sequence[Item], hits: list[Hit], k: int) -> bool:
    """Several weekdays, no date among them, with hours from … to … before or after them."""
    hit = hits[k]
    several = hit.rule in {"date:weekdays", "date:interval"}
    span = items[hit.first : hit.last]
    if not several or sum(i.cls == "W" for i in span) < 2 or any(i.cls not in "Wjkip,-r" for i in span):
        return False
    return _hours(hits, k, ahead=True) or _hours(hits, k, ahead=False)


def _hours(hits: list[Hit], k: int, *, ahead: bool) -> bool:
    """Two times of day stand next to the weekday."""
    step = 1 if ahead else -1
    near = [hits[n] for n in (k + step, k + 2 * step) if 0 <= n < len(hits)]
    if len(near) < 2 or any(h.type is not FigureType.TIME for h in near):
        return False
    gap = near[0].first - hits[k].last if ahead else hits[k].first - near[0].last
    return gap <= _HOURS_NEAR


__all__ = ["weekdays"]
