"""Whether اليوم says these times and no day: نعيش اليوم, كما هو الحال اليوم, التي تشهدها البلاد اليوم."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.arabic.chars import folded
from workbench.detect.figures.guess import is_verb
from workbench.detect.figures.tokens import Item

_STATES = frozenset(
    folded(
        "تعيش يعيش نعيش يعيشون تعيشه تعيشها نعيشه نعيشها يعيشه يعيشها تعاني يعاني نعاني يعانون تمثل يمثل تشغل يشغل يشغلون تشعر يشعر نشعر يشعرون يوجد توجد "
        "يحتاج تحتاج نحتاج نحتاجه يحتاجه تحتاجه أصبح أصبحت أصبحنا بات باتت صار صارت نحن نواجهها نواجهه تواجهه تواجهها يواجهه تشتغل نملك تملك يملك نفتقد تفتقد "
        "يعد تعد تعتبر يعتبر موجود موجودة موجودون موجودين متوفرة متوفر متاح متاحة قائم قائمة سائد سائدة نعرف تعرفه نشهده تتمتع يتمتع تتوفر يتوفر"
    ).split()
)
"""Words of a state that lasts: تعيش البلاد اليوم and تشغل اليوم speak of these times."""


_LASTING = frozenset(
    folded(
        "تعيش يعيش نعيش يعيشون تعيشه تعيشها نعيشه نعيشها يعيشه يعيشها تعاني يعاني نعاني يعانون تتمتع يتمتع نتمتع تشهدها تشهده يشهدها يشهده نشهده نشهدها نراه نحياه "
        "يحكمون تسود يسود تتخبط يتخبط تعرفها تعرفه يعرفها يعرفه تواجهها تواجهه يواجهها يواجهه"
    ).split()
)
"""States that hold whoever stands between them and اليوم."""
_CALLED = frozenset(["تعتبر", "يعتبر", "تعد", "يعد"])
_TIMES = frozenset(
    folded(
        "الحال المطلوب الواجب اللازم الأهم القائم القائمة الموجود الموجودة السائد السائدة عالمنا مجتمعنا مجتمعاتنا بلادنا بلدنا واقعنا حياتنا شبابنا أمتنا منطقتنا"
    ).split()
)
"""Nouns and participles of these times: الحال اليوم, في عالمنا اليوم."""
_FAR = 6
_NEAR = 2


def nowadays(items: Sequence[Item], first: int) -> bool:
    """The words before اليوم at `first` speak of a lasting state."""
    if not first:
        return False
    before = items[first - 1].text
    if before in _STATES or before in _TIMES or ("ال" + before in _TIMES and items[first - 1].al):
        return True
    for back, item in enumerate(reversed(items[max(0, first - _FAR) : first])):
        if item.cls in ".|,u)":
            return False
        text = item.text.removeprefix("و")
        if item.cls in "ixz":
            return False
        if text in _LASTING or (back <= _NEAR and text in _CALLED):
            return True
        if is_verb(item.text) and item.cls == "r":
            return False
    return False
