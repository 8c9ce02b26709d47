"""Words that are parts of dates only where they stand: س 14, 30 دق, سنتي 2015 و2016, وسط الأسبوع القادم."""

from __future__ import annotations

import re
from collections.abc import Callable

from workbench.detect.figures.lexicon import LEXICON, Lex
from workbench.detect.figures.tokens import Item

_MINUTES = frozenset(["دق", "د", "دقي"])
_HOUR = re.compile(r"\d{1,2}[.,:]\d{2}")
_OPENING = range(6, 24)
"""Hours that س before a number may mean; س 1 is a question."""


def placed(items: list[Item]) -> list[Item]:
    """The same items, those of the words above with the class that they have there."""
    for at, item in enumerate(items):
        rule = _RULES.get(item.text)
        if rule is not None:
            rule(items, at)
    return items


def _digits(items: list[Item], at: int) -> int | None:
    item = items[at] if at < len(items) else None
    whole = item is not None and item.digits and item.kind == "int" and len(item.text) <= 2
    return int(item.value or 0) if whole and item is not None else None


def _hour(items: list[Item], at: int) -> None:
    """س 14 of a list of matches; ساعة 13 و30 دق."""
    item, value = items[at], _digits(items, at + 1)
    if value is None or value > 24:
        return
    letter = item.text == "س" and value in _OPENING
    whole = (
        item.text == "ساعه"
        and at + 4 < len(items)
        and items[at + 2].cls == "k"
        and items[at + 4].text in _MINUTES
    )
    if letter or whole:
        item.cls, item.lex = "H", LEXICON["الساعه"]


def _pointed_hour(items: list[Item], at: int) -> None:
    """سا 18.00."""
    after = items[at + 1] if at + 1 < len(items) else None
    if (
        after is not None
        and after.digits
        and (_digits(items, at + 1) is not None or _HOUR.fullmatch(after.text))
    ):
        items[at].cls, items[at].lex = "H", LEXICON["الساعه"]


def _minute(items: list[Item], at: int) -> None:
    if (
        at > 2
        and _digits(items, at - 1) is not None
        and items[at - 2].cls == "k"
        and _digits(items, at - 3) is not None
    ):
        items[at].cls, items[at].lex = "U", LEXICON["دقيقه"]


def _years(items: list[Item], at: int) -> None:
    item = items[at]
    if at + 1 < len(items) and items[at + 1].digits and items[at + 1].cls in "yn":
        skip = len(item.text) - len("سنتي")
        item.start, item.text, item.cls, item.lex = item.start + skip, "سنتي", "a", LEXICON["عام"]


def _night(items: list[Item], at: int) -> None:
    """ليلة الجمعة is a part of that day."""
    item = items[at]
    if (
        not item.al
        and at + 1 < len(items)
        and ((items[at + 1].cls == "W" and items[at + 1].al) or items[at + 1].cls == "E")
    ):
        item.cls, item.lex = "t", Lex("t", tag="night")


def _common(items: list[Item], at: int) -> None:
    """مارس 2025 م, عام 2025 م: of the common era, not metres and not an hour."""
    if at > 1 and items[at - 1].cls in "yL" and items[at].start - items[at - 1].end == 1:
        whole = items[at - 1].cls == "L" or items[at - 2].cls in "Ma"
        if whole and not (at + 1 < len(items) and items[at + 1].text == "د"):
            items[at].cls, items[at].lex = "G", LEXICON["ميلادي"]


def _middle(items: list[Item], at: int) -> None:
    after = items[at + 1 : at + 3]
    if len(after) == 2 and after[0].cls in "lhas" and after[0].al and after[1].cls in "PFCy":
        items[at].cls, items[at].lex = "e", Lex("e", tag="mid")


_RULES: dict[str, Callable[[list[Item], int], None]] = {
    "س": _hour,
    "ساعه": _hour,
    "دق": _minute,
    "د": _minute,
    "دقي": _minute,
    **dict.fromkeys(["سنتي", "وسنتي", "لسنتي", "بسنتي"], _years),
    "وسط": _middle,
    "م": _common,
    "ليله": _night,
    "سا": _pointed_hour,
}
