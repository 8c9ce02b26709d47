"""Bounds that may be met as well: تعادل أو تفوق, يساوي أو يقل عن."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.arabic.chars import folded
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import Qualifier

_EQUAL = frozenset(
    p + w
    for w in folded("تعادل يعادل تساوي يساوي مساو مساوية مساويا معادل معادلة عادل عادلت ساوت ساوى").split()
    for p in ("", "و", "ل")
)
_MET = {Qualifier.MORE_THAN: Qualifier.AT_LEAST, Qualifier.LESS_THAN: Qualifier.AT_MOST}
_FAR = 4


def or_equal(items: Sequence[Item], first: int, qualifier: Qualifier | None) -> Qualifier | None:
    """The qualifier of the number at `first`, which one may equal too: تعادل أو تفوق 5 في المائة is at least 5."""
    if qualifier not in _MET:
        return qualifier
    for at in range(first - 1, max(first - _FAR, 0), -1):
        if items[at].text == "او":
            return (
                _MET[qualifier] if items[at - 1].text in _EQUAL or items[at + 1].text in _EQUAL else qualifier
            )
    return qualifier
