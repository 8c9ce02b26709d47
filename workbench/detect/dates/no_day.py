"""Day words that are no day here: of another time, of a name, of times at large: أعداء الأمس, «الكويت اليوم»."""

from __future__ import annotations

from workbench.arabic.chars import word_set
from workbench.detect.dates.at_large import at_large
from workbench.detect.dates.at_present import lasted
from workbench.detect.dates.nowadays import nowadays
from workbench.detect.dates.outlets import is_outlet
from workbench.detect.dates.place import Place
from workbench.detect.figures.tokens import Item

_PAPERS = frozenset(["صحيفه", "لصحيفه", "جريده", "لجريده", "موقع"])
"""صحيفة اليوم التالي: its name."""
_OF_OLD = word_set(
    "أعداء حلفاء أصدقاء عدو حليف صديق رفاق خصوم شركاء أبطال أوراق رجل رجال ذكريات أحزان حكايات وجوه جيل أجيال معلم مدرسة نجوم "
    "سوريا العراق مصر لبنان اليمن ليبيا"
)
"""أعداء الأمس are enemies of old, not of yesterday."""


_OF_TOMORROW = word_set("قادة نجوم جيل أجيال أبطال رجال مستثمري مستثمرين بناة علماء أطباء شباب عالم")
"""قادة الغد: those of a time to come."""


def is_titled(p: Place) -> bool:
    """«الكويت اليوم»: in quotes with the word or two before it, a newspaper or a channel."""
    if p.after is None or p.after.cls != "u" or len(p.span) > 1:
        return False
    return any(i.cls == "u" for i in p.items[max(0, p.first - 3) : p.first - 1])


def no_day(p: Place) -> bool:
    """Of another time, of a name or of none: أعداء الأمس, صحيفة اليوم التالي, الغد المشرق."""
    if _of_another(p.span[0], p.before, p.after) or _before_last(p):
        return True
    if len(p.span) > 1:
        return False
    if p.span[0].text == "غدا" and _some_day(p):
        return True
    paper = p.span[0].lex.tag == "unresolved" and p.before is not None and p.before.text in _PAPERS
    return paper or is_outlet(p.items, p.first) or at_large(p.items, p.first)


_ALL_DAY = frozenset(["مدار", "علي مدار", "على مدار"])
"""على مدار اليوم: all day long."""


def _before_last(p: Place) -> bool:
    """اليوم قبل الأخير من الدورة: the last but one of its days; «اليوم صفر»: a title."""
    ahead = [i.text for i in p.items[p.last : p.last + 2]]
    if not p.span[-1].al or p.span[-1].text != "يوم":
        return False
    if ahead[:1] == ["صفر"]:
        return True
    if len(p.span) == 1 and p.before is not None and p.before.text in _ALL_DAY:
        return not lasted(p.items, p.first)
    return len(ahead) > 1 and ahead[0] in {"قبل", "ما"} and ahead[1] in {"الاخير", "اخير", "قبل"}


_PAIRED = 16


def _some_day(p: Place) -> bool:
    """سكوتنا اليوم يعني أن يكتب أولادنا غدا: in the sentence of an اليوم of these times."""
    for at in range(p.first - 1, max(-1, p.first - 1 - _PAIRED), -1):
        item = p.items[at]
        if item.cls in ".|":
            return False
        if item.cls == "D" and item.text == "يوم" and item.al:
            return nowadays(p.items, at)
    return False


_BECOME = word_set("يصبح تصبح نصبح يصبحوا يصبحون يصيروا")


def _of_another(item: Item, before: Item | None, after: Item | None) -> bool:
    """أعداء الأمس, قادة الغد, "غدوة" as a title, يمكن أن يصبحوا غدا أكثر."""
    if item.text == "غدا" and before is not None and before.text in _BECOME:
        return True
    word = "" if before is None else before.text
    if item.al and (
        (item.text == "امس" and word.removeprefix("و") in _OF_OLD)
        or (item.text == "غد" and word in _OF_TOMORROW)
    ):
        return True
    quoted = before is not None and before.cls == "u" and after is not None and after.cls == "u"
    if item.text == "غدا" and quoted:
        return True
    if item.text == "غدوه":
        return before is not None and before.cls == "u"
    return item.text == "بكره" and after is not None and after.al
