"""What a forecast says of a weekday is to come: وفي يوم الأحد يطرأ انخفاض, الاثنين: يكون الجو حارا."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.arabic.chars import word_set
from workbench.detect.figures.tokens import Item

_CHANGES = word_set("يطرأ تطرأ يسود تسود يتأثر تتأثر تتساقط يتساقط تهطل يهطل تهب تنشط")
_BE = word_set("يكون تكون يستمر تستمر يبقى تبقى يصبح تصبح تميل يميل")
_WEATHER = word_set(
    "الجو الطقس الأجواء الرياح الحرارة البلاد المملكة السماء الفرصة درجات الغيوم السحب الأمطار"
)
_NEAR, _FAR, _BACK = 5, 3, 6
_FALLS = word_set(
    "تنخفض ينخفض ترتفع يرتفع تنحسر ينحسر تتراجع يتراجع تتجدد يتجدد تشتد تتواصل يتواصل تستمر يستمر"
)
"""Verbs of the weather only with a word of it behind them."""
_PUT_OFF = word_set(
    "تعليق تأجيل إرجاء تمديد إغلاق غلق إيقاف وقف تعطيل علق علقت مدد مددت أجل أجلت أرجأ أرجأت تمدد يمدد يؤجل تؤجل تأجل تأجلت أرجئت استمرار تواصل مهلة إمهال"
)
"""Behind these a day up to which something is put off is to come."""
_PLANNED = word_set("موعد تشييع استشارات الاستشارات")


def forecast(items: Sequence[Item], first: int) -> bool:
    """The weekday at `first` is one of a forecast, one to which something is put off, or that of a plan in a title."""
    return (
        _said_behind(items, first)
        or _said_before(items, first)
        or _put_off(items, first)
        or _titled(items, first)
    )


def _said_behind(items: Sequence[Item], first: int) -> bool:
    """A verb of the weather in the present right behind the weekday: أما يوم الثلاثاء، فيستمر الطقس باردا."""
    for at in range(first + 1, min(first + 1 + _NEAR, len(items))):
        item = items[at]
        verb = item.text.removeprefix("ف").removeprefix("و")
        if verb in _CHANGES:
            return True
        if verb in _BE or verb in _FALLS:
            return any(x.text in _WEATHER for x in items[at + 1 : at + 1 + _FAR])
        if item.cls == "|" or (item.cls == "." and item.text != ":"):
            return False
    return False


def _said_before(items: Sequence[Item], first: int) -> bool:
    """وتنخفض درجات الحرارة الأربعاء: the verb and what it is said of stand before the weekday."""
    weather = False
    for item in reversed(items[max(0, first - _BACK) : first]):
        if item.cls in ".|":
            return False
        verb = item.text.removeprefix("و")
        if weather and (verb in _FALLS or verb in _BE or verb in _CHANGES):
            return True
        weather |= item.text in _WEATHER or "ال" + item.text in _WEATHER
    return False


def _put_off(items: Sequence[Item], first: int) -> bool:
    """تعليق الدراسة حتى الجمعة, تأجيل الجلسة إلى يوم الاثنين."""
    if not first or items[first - 1].cls != "i":
        return False
    for item in reversed(items[max(0, first - _PUT_BACK) : first]):
        if item.cls in ".|W":
            return False
        if item.text.removeprefix("و") in _PUT_OFF:
            return True
    return False


_PUT_BACK = 10


def _titled(items: Sequence[Item], first: int) -> bool:
    """موعد الجنازة الخميس: a title without a verb that ends with the weekday."""
    last = next(k for k in range(first, len(items)) if items[k].cls == "W") + 1
    if last < len(items) and items[last].cls not in ".|":
        return False
    start = max(0, first - _TITLE)
    title = items[start:first]
    opens = next(
        (k for k in range(len(title) - 1, -1, -1) if title[k].cls in ".|"), -1 if not start else None
    )
    if opens is None or opens + 1 >= len(title):
        return False
    head = title[opens + 1]
    return head.text in _PLANNED or ("ال" + head.text in _PLANNED and head.al)


_TITLE = 9
