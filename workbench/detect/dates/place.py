"""A match among its neighbours, as the checks of sense see it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.detect.figures.tokens import Item

FRIDAYS = frozenset(
    [
        "صلاه",
        "خطبه",
        "خطب",
        "خطيب",
        "خطباء",
        "لصلاه",
        "بصلاه",
        "سوق",
        "بسوق",
        "لسوق",
        "ملعب",
        "برنامج",
        "ببرنامج",
        "شعائر",
        "لشعائر",
        "مصلي",
        "منبر",
        "منابر",
        "بمنابر",
        "لمنابر",
    ]
    + [p + x for x in ("بلديه", "بلده", "قريه", "دائره", "محافظه", "حي", "وادي") for p in ("", "ب", "ل")]
)
"""صلاة الجمعة, سوق الأحد, بلدية الأربعاء: named after a weekday."""


@dataclass(frozen=True, slots=True)
class Place:
    """A match among its neighbours."""

    items: Sequence[Item]
    first: int
    last: int
    before: Item | None
    after: Item | None

    @property
    def span(self) -> Sequence[Item]:
        """The matched items."""
        return self.items[self.first : self.last]
