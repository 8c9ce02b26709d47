"""Numbers behind the names of places or sides with nothing between: بغداد 17 البصرة 5 ذي قار 6 بابل 4."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.detect.figures.context import STOP
from workbench.detect.figures.guess import is_verb
from workbench.detect.figures.tokens import Item

_NAME = 3
"""Words of one name."""
_RUN, _LONGEST = 3, 24
"""Numbers in a row, this one among them, from which they are a list whose last number closes it."""
_MOST = 999


def in_place_list(items: Sequence[Item], at: int) -> bool:
    """The number at `at` closes a name, and so do those around it: the word behind begins the next name."""
    if not _bare(items[at]) or items[at].al or items[at].prep:
        return False
    after, last = _steps(items, at, 1)
    if last + 1 < len(items) and _of_name(items[last + 1]):
        return False
    return after + 1 >= _RUN or 1 + after + _steps(items, at, -1)[0] >= _RUN


def _steps(items: Sequence[Item], at: int, way: int) -> tuple[int, int]:
    """How many more such numbers follow in that direction, each over one name, and the place of the last."""
    count = 0
    while count < _LONGEST:
        k = at + way
        while 0 <= k < len(items) and abs(k - at) <= _NAME and _of_name(items[k]):
            k += way
        if not 0 <= k < len(items) or abs(k - at) < 2 or not _bare(items[k]):
            return count, at
        at, count = k, count + 1
    return count, at


def _bare(item: Item) -> bool:
    return item.digits and item.kind == "int" and item.value is not None and 0 <= item.value <= _MOST


def _of_name(item: Item) -> bool:
    """A word that names: none that is listed, joined or does something."""
    listed = item.lex.noun is not None or item.lex.unit is not None or item.lex.role is not None
    plain = item.kind == "word" and item.cls in ("r", "M") and not item.wa and not item.prep and not listed
    return (
        plain
        and item.text not in STOP
        and not item.text.startswith("وال")
        and (item.al or not is_verb(item.text))
    )
