"""Years and counts around a number: in a list, a span or a breath of years it is one, among counts it is none."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from workbench.detect.dates.counted import is_counted
from workbench.detect.figures.tokens import Item


def year_follows(items: Sequence[Item], at: int) -> bool:
    """After a year, a dash or و and a number that is no year makes a range of counts."""
    while at < len(items) and items[at].cls in "pA":
        at += 1
    if at >= len(items) or items[at].cls[0] not in "dnyw" or items[at].kind == "weak":
        return True
    noun = items[at + 1] if at + 1 < len(items) else None
    return items[at].cls == "y" and not (noun is not None and noun.cls in "R$%jhalcU")


_RUN = 3
"""Numbers that make a row."""


def one_of_years(items: Sequence[Item], at: int) -> bool:
    """Years in a row that rise are years, whatever stands around them: (1965 1967 1968)."""
    first = last = at
    while first > 0 and at - first < _RUN and items[first - 1].cls == "y":
        first -= 1
    while last + 1 < len(items) and last - at < _RUN and items[last + 1].cls == "y":
        last += 1
    values = [float(i.value or 0) for i in items[first : last + 1]]
    rising = all(a < b for a, b in itertools.pairwise(values))
    pair = len(values) == 2 and values[1] - values[0] == 1
    return (len(values) >= _RUN or pair) and rising and values[0] > _OLD and values[-1] <= _LATEST


_OLD, _LATEST = 1900, 2050


def bracketed_count(items: Sequence[Item], at: int) -> bool:
    """منهم (2055) طفلا, الأردن (2250) وتركيا (2100): a number in brackets before what it counts, or among others that count."""
    near = items[at + 1 : at + 3]
    if not at or items[at - 1].cls != "(" or not near or near[0].cls != ")":
        return False
    around = range(max(1, at - _BREATH), min(at + _BREATH, len(items)))
    if any(items[k].cls == "n" and items[k].kind == "int" and items[k - 1].cls == "(" for k in around):
        return True
    noun = near[1] if len(near) > 1 else None
    if noun is None or noun.al or noun.prep or noun.text[0] == "و":
        return False
    return noun.cls == "R" or (is_counted(noun) and noun.text.endswith("ا"))


def goes_on_from(items: Sequence[Item], at: int) -> bool:
    """مونديال 2018 في روسيا، و2022 ستحتضنه قطر: و and a year, where the breath has named one before it."""
    linked = at > 0 and (items[at - 1].cls == "k" or items[at - 1].text == "وكذلك")
    return linked and any(i.cls == "y" for i in items[max(0, at - _BREATH) : at - 1])


_BREATH = 9


def of_counts(items: Sequence[Item], at: int) -> bool:
    """5894 شخصا قتلوا في تركيا و1932 في سوريا: a number that goes on from another, and no year from a year."""
    near = [i for i in items[max(0, at - _BREATH) : at - 1] if i.cls[0] in "dnyw"]
    return bool(near) and near[-1].cls == "n" and near[-1].digits


def opens_year(items: Sequence[Item], at: int) -> bool:
    """في أول 2017 تطبيق, فعام 2016: the first of a year; no round number, since أول 2000 counts."""
    before = items[at - 1].text if at else ""
    first = before == "اول" and at > 1 and items[at - 2].cls == "f" and int(items[at].value or 0) % 100 != 0
    return first or before in {"فعام", "فسنه"}


def closes_span(items: Sequence[Item], at: int) -> bool:
    """من 2000 إلى 2010 إلى 1.5 %: years of a change, before what it came to."""
    near = items[max(0, at - 3) : at]
    span = [i.cls for i in near] == ["m", "y", "i"]
    return span and float(near[1].value or 0) < float(items[at].value or 0)


_COMPARED = frozenset(["مقارنه", "قياسا", "بالمقارنه"])
_WHOLE = frozenset(["لكامل", "كامل", "بكامل"])


def compared(items: Sequence[Item], at: int) -> bool:
    """مقارنة ب2014, لكامل 2016: a year that another is held against, or the whole of one."""
    back = at - 1 - (at > 0 and items[at - 1].cls == "p")
    word = items[back].text if back >= 0 else ""
    return (word in _COMPARED and back < at - 1 and items[at - 1].text.startswith("ب")) or word in _WHOLE
