"""The time zone that stands behind an hour or in front of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.detect.dates.clock import ZONES
from workbench.detect.figures.tokens import Item

POINTED = re.compile(r"(\d{1,2})[.,:](\d{2})")
"""An hour written with a point, a comma or a colon: 21.00."""
_SPELLED = frozenset(["بتوقيت", "بالتوقيت"])
_ZONE_WORDS = frozenset(["بتوقيت", "توقيت", "بالتوقيت", "التوقيت", "ت", "تغ", "ت.غ", "gmt", "utc"])
"""What a time zone begins with."""


_BY_NAME = frozenset(word for word, offset in ZONES.items() if offset == "Z") | {"مكه"}
"""Zones that need no توقيت in brackets behind an hour: (غرينتش), (مكة المكرمة)."""
_NAMED = frozenset([2, 3])


def _all_of_it(rest: Sequence[Item]) -> bool:
    return all(x.text == "المكرمه" for x in rest)


def is_zoned(items: Sequence[Item], at: int) -> bool:
    """0300 بتوقيت غرينتش, 30ر8 بتوقيت مكة: digits that a time zone makes an hour."""
    if at + 1 >= len(items) or items[at + 1].text not in _ZONE_WORDS:
        return False
    item = items[at]
    if item.cls == "y" and at and items[at - 1].kind == "latin":
        return False
    wire = item.kind == "wire" or POINTED.fullmatch(item.text) is not None
    return item.digits and (wire or len(item.text) in {1, 2, 4}) and _zone(items, at + 1)[1] > at + 1


def told_zone(items: Sequence[Item], at: int) -> bool:
    """15: 00 (تغ), 6: 37 ت.غ: a zone begins here, also in brackets."""
    return _zone(items, at)[1] > at


def zone_around(items: Sequence[Item], first: int, at: int) -> tuple[str, int]:
    """GMT 07:55:59: the zone behind an hour or in front of it, unless it is that of another."""
    zone, last = _zone(items, at)
    if not zone and at + 1 < len(items) and items[at].cls == "," and items[at + 1].text in _SPELLED:
        zone, last = _zone(items, at + 1)  # 04:28 ص , بتوقيت القاهرة
        last = last if last > at + 1 else at
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
        if last == at + 1 and close in _NAMED and inside[1].text in _BY_NAME and _all_of_it(inside[2:close]):
            zone, last = ZONES[inside[1].text], at + close
        return (zone, last + 1) if last > at + 1 and last == at + close else ("", at)
    if at < len(items) and ZONES.get(items[at].text) == "Z" and items[at].text != "عالمي":
        return "Z", at + 1
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
