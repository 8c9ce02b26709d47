"""Who did it, told between the verb and those it was done to: قتل انتحاريان 15 شخصا."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from workbench.arabic.chars import word_set
from workbench.detect.figures.context import PARTITIVE, STOP
from workbench.detect.figures.tokens import Item

_DOING = word_set("قتل قتلت أصاب أصابت خطف خطفت اختطف اختطفت جرح جرحت")
_PEOPLE = frozenset(["person", "fighter", "police"])
_ADJECTIVES = 2


def doers(items: Sequence[Item], first: int, last: int) -> bool:
    """قتل 3 مسلحين 12 شخصا: two counts of persons behind an active verb with nothing between are who did it and whom."""
    verb = items[first - 1].text.removeprefix("و").removeprefix("ف") if first else ""
    if verb not in _DOING and (first == 0 or items[first - 1].text not in _DOING):
        return False
    at = last
    while (
        at < min(last + _ADJECTIVES, len(items))
        and items[at].cls == "r"
        and not items[at].al
        and items[at].text not in STOP
    ):
        at += 1
    whom = items[at] if at < len(items) else None
    if whom is None or whom.al or not (whom.cls[0] in "dnw" or (whom.lex.noun and whom.lex.noun.count == 2)):
        return False
    counted = whom if whom.lex.noun is not None else next(iter(items[at + 1 : at + 2]), None)
    noun = counted.lex.noun if counted is not None else None
    near = items[at + 1 : at + 5]
    listed = any(
        x.text in PARTITIVE or (x.cls == "k" and y.cls[0] in "dnw") for x, y in itertools.pairwise(near)
    )
    return noun is not None and noun.unit in _PEOPLE and not listed


def done_to(items: Sequence[Item], doer: tuple[int, int], first: int) -> str | None:
    """The role that a verb gives over those who did it, who are counted too."""
    if not 0 <= first - doer[1] <= _ADJECTIVES or not doers(items, *doer):
        return None
    return items[doer[0] - 1].lex.role
