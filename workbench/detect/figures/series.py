"""Names that end in a number of their kind: indices of shares and versions."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from workbench.arabic.chars import word_set
from workbench.detect.figures.context import AMOUNTS, READINGS, STOP, article
from workbench.detect.figures.guess import is_verb
from workbench.detect.figures.tokens import Item

_SIZES = frozenset([10, 15, 20, 25, 30, 35, 40, 50, 70, 100, 150, 200, 225, 250, 300, 500, 600, 1000, 2000])
"""How many shares indices are of."""
_TITLE, _QUOTED = 5, 14
_RATED = word_set("معدل نسبه درجه قوه شده معامل مؤشر علامه تقدير رصيد تقييم قيمه سعر نقطه نقاط")
"""معدل 4.0: what is told with a point."""


def of_index(items: Sequence[Item], i: int) -> bool:
    """مؤشر قطر 20, ومؤشر (تداول 30): how many shares an index is of is in its name."""
    if items[i].value not in _SIZES:
        return False
    after = items[i + 1] if i + 1 < len(items) else None
    if after is not None and (after.cls[0] in "%$-" or after.lex.unit is not None):
        return False
    closed = after is not None and after.cls == "u" and after.start == items[i].end
    if closed and any(x.text == "مؤشر" for x in items[max(0, i - _QUOTED) : i]):
        return True
    for k in range(i - 1, max(i - _TITLE, -1), -1):
        if items[k].text.removeprefix("و").removeprefix("ل") == "مؤشر":
            return k < i - 1
        if items[k].cls not in "rR(u" or items[k].prep or is_verb(items[k].text) or items[k].text in STOP:
            return False
    return False


def is_version(
    items: Sequence[Item], i: int, before: Item | None, after: Item | None, written: Callable[[Item], str]
) -> bool:
    """سيري 2.0, الصناعة 4.0: a version, which no count and no mark is written like."""
    item = items[i]
    if after is not None and after.text == "او":
        return False  # 6.0 أو أكثر
    if before is None or item.kind not in {"dec", "dotday"} or not item.text.endswith(".0") or item.prep:
        return False
    if before.kind != "word" or before.cls != "r" or before.prep or item.start - before.end > 1:
        return False
    if before.text in AMOUNTS or before.text in STOP or before.lex.direction or is_verb(before.text):
        return False
    word = before.text[article(before.text) :]
    his = word.endswith(("ها", "ه")) and not written(before).endswith("ة")
    near = {x.text for x in items[max(0, i - _TITLE) : i]}
    bare = after is None or (after.cls[0] not in "$%RjhalcUwnm" and after.lex.unit is None)
    return bare and not his and word not in _RATED and READINGS.isdisjoint(near)
