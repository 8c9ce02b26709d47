"""What a forecast says of a weekday is to come: وفي يوم الأحد يطرأ انخفاض, الاثنين: يكون الجو حارا."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.arabic.chars import folded
from workbench.detect.figures.tokens import Item

_CHANGES = frozenset(folded("يطرأ تطرأ يسود تسود يتأثر تتأثر تتساقط يتساقط تهطل يهطل تهب تنشط").split())
_BE = frozenset(folded("يكون تكون يستمر تستمر يبقى تبقى يصبح تصبح تميل يميل").split())
_WEATHER = frozenset(
    folded(
        "الجو الطقس الأجواء الرياح الحرارة البلاد المملكة السماء الفرصة درجات الغيوم السحب الأمطار"
    ).split()
)
_NEAR, _FAR = 3, 3


def forecast(items: Sequence[Item], first: int) -> bool:
    """A verb of the weather in the present right behind the weekday at `first`."""
    for at in range(first + 1, min(first + 1 + _NEAR, len(items))):
        item = items[at]
        if item.text in _CHANGES:
            return True
        if item.text in _BE:
            return any(x.text in _WEATHER for x in items[at + 1 : at + 1 + _FAR])
        if item.cls == "|" or (item.cls == "." and item.text != ":"):
            return False
    return False
