"""The four tournaments of tennis by their foreign name: ثاني بطولات الجراند سلام الأربع."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.detect.figures.tokens import Item

_GRAND = ("جراند", "غراند", "كراند", "قراند")
_NAME = 3
"""Words of بطولات الجراند سلام."""


def slams(items: Sequence[Item], at: int) -> int | None:
    """Place of the بطولات of whose name the word at `at` is the last: بطولات جراند سلام. O(1)."""
    if at < _NAME - 1 or items[at].text not in {"سلام", "شلام"} or not items[at - 1].text.endswith(_GRAND):
        return None
    return at - 2 if items[at - 2].text.endswith(("بطولات", "القاب")) and not items[at - 2].al else None


def among_slams(items: Sequence[Item], i: int) -> bool:
    """ثاني بطولات الجراند سلام الأربع: the number behind counts those among which the ordinal at `i` ranks."""
    number = i + _NAME + 1
    return number < len(items) and slams(items, number - 1) == i + 1 and items[number].al
