"""Papers, channels and parties that a day names: العرب اليوم ـ, قال لفلسطين اليوم, فضائية "الغد", سوسة غدا."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.arabic.chars import word_set
from workbench.detect.figures.guess import is_verb
from workbench.detect.figures.tokens import Item

_NAMES = word_set(
    "العرب عرب الشرق شرق المصري مصري الإمارات إمارات أخبار الأخبار طنا وطنا وطن الوطن مصر السعودية سعودية المغرب مغرب فلسطين عمان سوريا سورية لبنان روسيا الكويت كويت اليمن يمن الجزائر "
    "جزائر ليبيا العراق عراق قطر البحرين بحرين الأردن أردن السودان سودان القدس قدس غزة بغداد صنعاء بيروت دمشق تركيا إيران موريتانيا الخليج خليج حضرموت عدن كردستان"
)
"""First words of outlets called X اليوم."""
_MEDIA = word_set(
    "قناة لقناة وقناة فضائية لفضائية موقع لموقع وموقع وكالة لوكالة صحيفة لصحيفة وصحيفة جريدة لجريدة راديو لراديو إذاعة لإذاعة مجلة لمجلة تلفزيون لتلفزيون شبكة منصة بوابة نقلا عن"
)
_TOLD = word_set(
    "قال وقال قالت وقالت صرح وصرح صرحت وصرحت أكد وأكد أكدت وأكدت أوضح وأوضح كشف وكشف ذكر وذكر أفاد وأفاد تصريح تصريحات حديث حوار خاص وفقا وفق بحسب حسب"
)
"""قال لروسيا اليوم."""
_NAMED = _MEDIA | word_set("حزب لحزب وحزب تيار لتيار حركة ائتلاف جمعية مؤسسة مركز جامعة مدرسة")
"""What الغد names: حزب الغد, قناة الغد."""
_SHOWN = word_set("فيلم وفيلم بفيلم مسلسل ومسلسل مسرحية أوبريت أغنية رواية")
"""فيلم الليلة الكبيرة, without quotation marks."""
_CLUBS = word_set("جمعية حركة حزب تيار شبكة ائتلاف مبادرة")
_MARKS = "-:|/–—ـ_"
_DASHES = "-–—_"
_NAME_WORDS = 2
_CLOSE = 3
_TATWEEL = 2
"""Blanks between two words where a tatweel stood for a dash."""


def is_outlet(items: Sequence[Item], first: int) -> bool:
    """The day word at `first` is part of a name."""
    if not first:
        return False
    item, before = items[first], items[first - 1]
    if item.al and before.text in _SHOWN:
        return True
    earlier = items[first - 2] if first > 1 else None
    after = items[first + 1] if first + 1 < len(items) else None
    if item.text == "يوم" and item.al:
        return (
            _paper(before, earlier, after)
            or _quoted(before, earlier, after)
            or (_closes(after) and (_dateline(items, first) or _headed(items, first)))
        )
    if item.text == "غد" and item.al:
        quoted = before.cls == "u" and after is not None and after.cls == "u"
        return quoted or before.text in _NAMED
    if item.text == "غدا":
        return before.text.isalpha() and any(
            i.text in _CLUBS for i in items[max(0, first - _CLOSE) : first - 1]
        )
    return False


def _paper(before: Item, earlier: Item | None, after: Item | None) -> bool:
    """X اليوم behind a word for an outlet, behind ل or عن, or alone between the marks of a byline."""
    if before.text.removeprefix("و") == "روسيا" and not (earlier is not None and is_verb(earlier.text)):
        return True  # روسيا اليوم
    if earlier is not None and before.text[:1] == "ل" and before.text[1:] in _NAMES and earlier.text in _TOLD:
        return True
    if before.text not in _NAMES or before.cls in "MW":
        return False
    if earlier is not None and earlier.text in _MEDIA:
        return True
    closed = _closes(after)
    opened = earlier is None or earlier.text in _MARKS or earlier.cls in "|u("
    if earlier is not None:
        dash = before.outer - earlier.end >= _TATWEEL
        opened |= dash or earlier.cls == "k" or (before.text.endswith("مصري") and earlier.text == "من")
    return closed and opened


def _quoted(before: Item, earlier: Item | None, after: Item | None) -> bool:
    """صحيفة "اليوم" السعودية: the name stands alone between its marks."""
    marked = before.cls == "u" and after is not None and after.cls == "u"
    return marked and earlier is not None and earlier.text in _MEDIA


def _closes(after: Item | None) -> bool:
    return after is None or after.text in _MARKS or after.cls in "|u)"


def _dateline(items: Sequence[Item], first: int) -> bool:
    """الرباط - الدار البيضاء اليوم, alone in its line: a place, a dash, and a name of one or two definite words."""
    at = first - 1
    if first > 2 and items[first - 2].text in _DASHES and items[at].text == items[first - 3].text:
        return _place_before(items, first - 2)  # تونس-تونس اليوم
    while at >= 0 and at > first - 1 - _NAME_WORDS and _is_name(items[at]):
        at -= 1
    if at == first - 1 or at < 1 or items[at].text not in _DASHES:
        return False
    return _place_before(items, at)


def _place_before(items: Sequence[Item], at: int) -> bool:
    """A place of one or two words opens the line before the dash at `at`."""
    opening = at
    while opening and items[opening - 1].kind == "word" and at - opening <= _NAME_WORDS:
        opening -= 1
    return 0 < at - opening <= _NAME_WORDS and (not opening or items[opening - 1].cls == "|")


def _headed(items: Sequence[Item], first: int) -> bool:
    """الدار البيضاء اليوم -, alone in its line."""
    dash = first + 1
    if dash >= len(items) or items[dash].text not in _DASHES:
        return False
    if dash + 1 < len(items) and items[dash + 1].cls != "|":
        return False
    at = first - 1
    while at >= 0 and first - 1 - at < _NAME_WORDS and _is_name(items[at]):
        at -= 1
    return at < first - 1 and (at < 0 or items[at].cls == "|")


def _is_name(item: Item) -> bool:
    return item.kind == "word" and item.cls in "rR" and (item.al or item.text.startswith("ال"))
