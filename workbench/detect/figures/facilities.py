"""A beach, a shop or a school told by its number: شاطئ 101, مستشفى 57357, مطعم 9; what the number counts stands behind it."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.arabic.chars import folded
from workbench.detect.figures.tokens import Item

_PLACES = frozenset(
    folded(
        "شاطئ صالة محل مقهى مطعم كافيه برج عمارة حوض مدرسة روضة مستشفى حديقة استوديو ستوديو مسرح سوق قرية مخيم كمبوند مول فندق مبنى كورنيش مرسى تبة عزبة نجع كفر"
    ).split()
)
_CLITICS = "وبلف"


def is_facility(items: Sequence[Item], i: int) -> bool:
    """The digits at `i` stand right behind one place and before a pause, a place or a preposition."""
    if not i or items[i].prep or items[i].wa or not isinstance(items[i].value, int):
        return False
    place, after = items[i - 1], items[i + 1] if i + 1 < len(items) else None
    word = place.text.removeprefix("ال")
    word = word if word in _PLACES or word[:1] not in _CLITICS else word[1:].removeprefix("ال")
    if word not in _PLACES or place.end + 1 < items[i].start:
        return False
    return after is None or after.cls in ".|,)fmu(" or bool(after.prep) or after.text[:1] == "ب"


_CITIES = frozenset(
    folded(
        "شارقة دبي تونس جزائر مصر ليبيا عراق أردن كويت قطر سوريا لبنان يمن سودان رياض إمارات بغداد عمان"
    ).split()
)


def is_round_the_clock(number: Item, place: Item, after: Item | None) -> bool:
    """الشارقة 24: an outlet that never closes, at the end of a line or before its colon."""
    closes = after is None or after.text in {":", "-", "|"} or after.cls == "|"
    return number.value == 24 and closes and place.text.removeprefix("ال") in _CITIES
