"""Trains by their number: قطار 3017 المتجه من القاهرة."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.detect.figures.tokens import Item

TRAINS = frozenset(["قطار", "قطاري", "القطار", "القطارين", "لقطار", "للقطار", "بقطار", "وقطار"])
_LEAST = 100


def is_train(items: Sequence[Item], at: int) -> bool:
    """قطار 3017, قطار 297 إكسبريس: three digits or more right behind the train; fewer count who is in it. O(1)."""
    item = items[at]
    if at < 1 or not item.digits or item.prep or item.kind != "int" or items[at - 1].text not in TRAINS:
        return False
    return float(item.value or 0) >= _LEAST
