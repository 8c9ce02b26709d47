"""Who stands beside a deed that was not done to them: its doers, the pardoned, the convicted, who lost what is theirs."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from workbench.arabic.chars import folded
from workbench.detect.figures.deeds import LOSING
from workbench.detect.figures.tokens import Item

_SENSES = frozenset(["الوعي", "وعيهم", "وعيه", "وظائفهم", "اعمالهم", "منازلهم", "مساكنهم", "البصر", "بصرهم"])


def lost_theirs(items: Sequence[Item], first: int, last: int) -> bool:
    """فقد 4 من ركابها الوعي: what is lost is theirs; they themselves are not."""
    losing = any(x.text.removeprefix("و") in LOSING for x in items[max(0, first - 5) : first])
    near = itertools.takewhile(lambda x: x.cls not in ".|,k", items[last : last + 5])
    return losing and any(x.text in _SENSES for x in near)


_BY = {"طرف": "من", "قبل": "من", "يد": "علي", "ايدي": "علي", "يدي": "علي"}
_BY_ALONE = frozenset(folded("برصاص بنيران بأيدي بيد").split())


def by_whom(items: Sequence[Item], first: int) -> bool:
    """قتل من طرف طالبين, برصاص 3 جنود: those right behind are who did it, not whom it was done to."""
    at = first - 1
    while at > 0 and items[at].cls == "A":
        at -= 1
    if at < 1:
        return False
    return items[at].text in _BY_ALONE or items[at - 1].text == _BY.get(items[at].text)


_RISING = frozenset(folded("للتظاهر للاحتجاج للاعتصام للظهور للنشاط للعمل").split())


def back_to(items: Sequence[Item], last: int) -> bool:
    """عادت الآلاف من النساء للتظاهر: they did again what they had done; they came from nowhere."""
    return any(x.text in _RISING for x in items[last : last + 5])


_PARDONS = frozenset(p + x for x in folded("عفو العفو عفوا").split() for p in ("", "ب", "و", "ل"))


def pardoned(items: Sequence[Item], first: int) -> bool:
    """عفو رئاسي خاص عن 1605 سجناء: whom a pardon frees is held no more."""
    for item in reversed(items[max(0, first - _PARDON_FAR) : first]):
        if item.cls in ".|,k":
            return False
        if item.text in _PARDONS:
            return True
    return False


_PARDON_FAR = 6

_CONVICTED = ("مدان", "محكوم")


def convicted(items: Sequence[Item], first: int, noun: str | None) -> bool:
    """أحكام بحق مدانين اثنين: what is ruled of the convicted does not take them in."""
    before = items[first - 1].text if first else ""
    return before in {"بحق", "حق"} and (noun or "").startswith(_CONVICTED)
