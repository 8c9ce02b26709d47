"""Whether something is put at a feast, which is a date then: خلال عيد الأضحى, ليلة رأس السنة; هدايا عيد الحب are only called after it."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.arabic.chars import word_set
from workbench.detect.dates.place import FRIDAYS
from workbench.detect.figures.guess import is_verb
from workbench.detect.figures.tokens import Item

_WHEN = word_set(
    "يوم ليلة عشية صباح صبيحة غداة نهار فجر مساء خلال قبل بعد قبيل بعيد حتى منذ مع لحين حين اقتراب قرب حلول بحلول أيام أول ثاني ثالث رابع فترة غاية طيلة طوال أثناء عند بداية نهاية دون "
    "عقب إثر قضاء لقضاء وقضاء"
)
"""What stands before a feast that says when."""
_FALLS = word_set("يصادف صادف يوافق وافق يحل حل سيحل يأتي تصادف حلت يكون كان")
"""يصادف عيد الفطر الجمعة: when it is, not what is at it."""
_SET = word_set("تحديد إعلان رؤية تحري ذكرى صيام صوم")
_HOLIDAYS = word_set("عطلة إجازة")
_SPENT = word_set("قضاء لقضاء خلال قضوا")
_CLITICS = "وفبل"


def put_at(items: Sequence[Item], first: int, last: int) -> bool:
    """The feast items[first:last] with its year or alone in its line, or behind a word of time or a verb. O(1)."""
    if last - first > 1:
        return True
    before = items[first - 1] if first else None
    after = items[last] if last < len(items) else None
    if before is None or before.cls in ".|":
        return after is None or after.cls in ".|"
    if before.cls in "k,(u:-" or before.text in FRIDAYS:
        return False
    earlier = items[first - 2].text if first > 1 else ""
    if earlier in _SET or before.text in _SET or before.text in _FALLS:
        return False
    word = before.text
    if word in _HOLIDAYS:
        return first > 1 and (items[first - 2].cls in "fmixzqg" or earlier in _SPENT or earlier in _WHEN)
    if items[first].text.startswith("يوم") and before.kind == "word":
        return True
    if before.cls in "fmixzqgtjDoh":
        return True
    if word in _WHEN or (word[:1] in _CLITICS and word[1:] in _WHEN):
        return True
    return before.cls == "r" and not before.al and is_verb(word)
