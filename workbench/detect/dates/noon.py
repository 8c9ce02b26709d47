"""Noon and hours before a part of day: عند الظهر, في السادسة من مساء; أسفل الظهر is the back."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.detect.figures.guess import is_verb
from workbench.detect.figures.tokens import Item

ABOUT = frozenset(["عند", "حوالي", "نحو", "قرابه", "منذ", "حتي", "تمام", "الي", "بعد", "قبل"])


def of_part(items: Sequence[Item], at: int) -> bool:
    """في السادسة من مساء الاثنين: the part of day behind من makes it an hour."""
    near = items[at : at + 2]
    return len(near) == 2 and near[0].cls == "m" and near[1].cls == "t" and not near[1].al


_NOONS = frozenset(
    ["عند", "قرابه", "وقت", "حوالي", "نحو", "عز", "حلول", "قبيل", "بعيد", "حد", "لحظه", "ساعه"]
)


def at_noon(before: Item, noon: Item) -> bool:
    """عند الظهر, حتى الظهر; أسفل الظهر and حمله على الظهر are of the back."""
    if noon.text.startswith("وقت") or noon.text == "ظهيره":
        return before.text not in {"صلاه", "قبل", "بعد"}
    if before.cls == "r" and (is_verb(before.text) or before.text.startswith(("سا", "سن"))):
        return True  # سأعود الظهر
    return before.text in _NOONS or before.cls in ".|izDWjMy" or before.text in {"حتي", "الي", "مع"}
