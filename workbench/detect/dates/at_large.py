"""Days of no calendar: في أمسّ الحاجة, غدا يوم آخر, من أجل الغد, الأمس القريب, أمس واليوم وغدا."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from workbench.arabic.chars import word_set
from workbench.detect.dates.at_present import old_and_new
from workbench.detect.figures.tokens import Item

_BORN = word_set("وليد وليدة وليدا ابن ابنة بنت وليدتي وليدي")
"""ليست وليدة اليوم: it is no new thing."""
_NEED = word_set("حاجة الحاجة للحاجة")
_BRIGHT = word_set(
    "المشرق الأفضل الواعد الجديد المجهول الآتي القريب البعيد الأجمل المنشود الموعود المأمول السعيد"
)
"""الغد المشرق, الأمس القريب."""
_HELD = word_set(
    "مباراة مواجهة مقابلة لقاء جلسة اجتماع ندوة إضراب حفل قمة موعد موقعة كلاسيكو دربي امتحان امتحانات يوم صباح مساء ظهر عصر فجر ليلة عشية طقس صحف عدد حلقة رحلة مسيرة تظاهرة انتخابات"
)
"""What takes place tomorrow: مباراة الغد; بناء الغد is of a time to come."""
_FROM = word_set("بداية بدءا ابتداء انطلاقا اعتبارا")
_TILL = word_set("إلى حتى لغاية")
_OTHER = word_set("آخر لناظره أفضل أجمل أحسن أحلى")
_TOWARDS = word_set("نحو أجل سبيل")
"""نحو غد أفضل, من أجل غد مشرق."""
_DESERVE = word_set("يستحق تستحق نستحق يستحقون تبني يبني نبني نصنع يصنع تصنع يبنون")
"""شعوبنا تستحق غدا يليق بها."""
_LOOK = word_set("ننظر تنظر ينظر نتطلع يتطلع تتطلع النظر التطلع نظرة تطلع")
_AS_IF = word_set("كأن كأنه كأنها كأنني كأنك كأننا كأنما وكأن وكأنه وكأنها وكأنني وكأننا وكأنما")
_DAYS = {"امس", "يوم", "غدا", "غد", "الامس", "اليوم"}
_AROUND = 4
_LIKE = (["اشبه", "يوم"], ["اشبه", "ليله"])
"""ما أشبه الليلة بالبارحة."""


def at_large(items: Sequence[Item], first: int) -> bool:
    """The day word at `first` is an idiom or means a time that has gone or is to come."""
    item = items[first]
    before = items[first - 1] if first else None
    after = items[first + 1] if first + 1 < len(items) else None
    if item.text == "امس" and not item.al and after is not None and after.text in _NEED:
        return True
    if _in_row(items, first) or (before is not None and _behind(item, before)):
        return True
    if item.al and item.text in {"امس", "غد"} and after is not None and after.text in _BRIGHT:
        return True
    if (item.text == "غدا" or item.text in _DIALECT) and after is not None:
        further = items[first + 2].text if first + 2 < len(items) else ""
        if after.text in _OTHER or after.text in _BRIGHT_ONE or (after.text == "يوم" and further in _OTHER):
            return True
    if item.text in {"غدا", "غد"} and not item.al and _some_tomorrow(items, first, before, after):
        return True
    if item.text == "غد" and not item.al and before is not None and before.text in _TOWARDS:
        return True
    if item.text == "غد" and not item.al and after is not None and "ال" + after.text in _BRIGHT:
        return True
    if item.text == "ليله" and before is not None and before.text == "اشبه":
        return True
    if item.text in {"بارحه", "امس"} and [x.text for x in items[max(0, first - 2) : first]] in _LIKE:
        return True
    if item.text == "امس" and item.al and _as_if(items, first):
        return True
    if item.text.startswith("نهارد") and _these_days(items, first):
        return True
    if item.text == "امس" and item.al and old_and_new(items, first):
        return True
    if item.text in {"امس", "يوم"} and item.al and _then_and_now(items, first):
        return True
    if item.text == "غد" and item.al and first > 1 and items[first - 2].text in _LOOK:
        return True
    return item.text == "غد" and item.al and not _tomorrow(items, first, before)


def _behind(item: Item, before: Item) -> bool:
    """ليست وليدة اليوم, تستحق غدا, زي امبارح, نفكر في بكرة: what the word before makes of it."""
    if item.text in _DIALECT:
        return before.cls == "f" or before.text in _ALIKE
    if item.text == "غدا":
        return before.text in _DESERVE
    return item.al and before.text in _BORN and item.text in {"يوم", "امس"}


def _some_tomorrow(items: Sequence[Item], first: int, before: Item | None, after: Item | None) -> bool:
    """من يدري ماذا سيحدث غدا, سيأتي غد."""
    if items[first].text == "غدا":
        return _who_knows(items, first)
    return _no_event(items, first, before, after)


_DIALECT = word_set("بكرة بكره امبارح إمبارح مبارح")
_ALIKE = word_set("زي غير مثل إيه ايه متل")
_BRIGHT_ONE = word_set("مشرقا أفضل أجمل مزدهرا واعدا سعيدا آمنا زاهرا باهرا")
"""نترك لأبنائنا غدا مشرقا."""
_KNOWS = word_set("يدري ندري يعرف يعلم نعلم نعرف تدري أدري")


def _who_knows(items: Sequence[Item], first: int) -> bool:
    """من يدري ماذا سيحدث غدا, لا أحد يعرف ما سيأتي غدا."""
    near = [x.text for x in items[max(0, first - _CLAUSE) : first]]
    return not _KNOWS.isdisjoint(near) and not {"ماذا", "ما"}.isdisjoint(near)


def _no_event(items: Sequence[Item], first: int, before: Item | None, after: Item | None) -> bool:
    """سيأتي غد يحاسب فيه الظالم, بانتظار غد: some tomorrow, of which nothing is said that takes place on it."""
    if before is None or before.cls in "|.,gDtjTWz-" or items[first].prep or items[first].wa:
        return False
    if after is not None and after.cls in "WDtd-,(":
        return False
    word = before.text.removeprefix("ال")
    held = word in _HELD or word in _TILL or (word[:1] in "لبوف" and word[1:] in _HELD)
    return not held and before.cls not in "mf"


_SUCH = word_set("مش غير بقت بقى بقينا مفيش مافيش دي ده دول زي بنعيش")
_US = word_set("إحنا احنا البلد الناس الشباب المجتمع الدنيا")
_PERIODS = {"شهر", "سنه", "اسبوع"}
_REACH = 4


def _these_days(items: Sequence[Item], first: int) -> bool:
    """مصاريف فرد النهاردة في الشهر, الشباب النهارده مش لاقيين, إحنا النهاردة, اللي بيحصل النهاردة: today in dialect, of these times."""
    before = items[first - 1] if first else None
    after = items[first + 1] if first + 1 < len(items) else None
    if before is not None and (
        ("ال" * before.al + before.text.removeprefix("ال")) in _US or before.text in _US
    ):
        return after is None or after.cls not in "WDtH"
    if before is not None and before.text in {"بيحصل", "بيجري", "بيتعمل"}:
        return True
    if after is None:
        return False
    per = any(
        a.cls == "f" and b.al and b.text in _PERIODS
        for a, b in itertools.pairwise(items[first + 1 : first + _REACH])
    )
    return per or after.text in _SUCH


def _as_if(items: Sequence[Item], first: int) -> bool:
    """كأنه كان بالأمس."""
    return any(x.text in _AS_IF for x in items[max(0, first - _AROUND) : first])


def _then_and_now(items: Sequence[Item], first: int) -> bool:
    """خصوم اليوم هم خصومها بالأمس, من كان بالأمس عدوا أصبح اليوم صديقا: then and now, with what is or became between."""
    other = "يوم" if items[first].text == "امس" else "امس"
    for step in (-1, 1):
        turned = False
        for at in range(first + step, first + step * _CLAUSE, step):
            if not 0 <= at < len(items) or items[at].cls in ".|W":
                break
            turned |= items[at].text in _BECAME
            if items[at].cls == "D" and items[at].text == other and items[at].al:
                return turned
    return False


_BECAME = word_set("هم هي هو هن صار صارت صاروا أصبح أصبحت أصبحوا بات باتت باتوا")
_CLAUSE = 8


def _tomorrow(items: Sequence[Item], first: int, before: Item | None) -> bool:
    """بداية من الغد, مباراة الغد, إلى الغد: a day that something takes place on."""
    if before is None or before.cls in "|.fi" or items[first].prep:
        return True
    if before.cls == "m":
        return first > 1 and items[first - 2].text in _FROM
    word = before.text.removeprefix("ال")
    return (
        word in _TILL or word in _HELD or (word[:1] in "لبوف" and word[1:] in _HELD) or before.cls in "DtjTWz"
    )


def _in_row(items: Sequence[Item], first: int) -> bool:
    """أمس واليوم وغدا: three days in a row are all times."""
    near = items[max(0, first - _AROUND) : first + _AROUND + 1]
    at = first - max(0, first - _AROUND)
    left = right = 0
    while (
        at - 2 * left - 2 >= 0
        and near[at - 2 * left - 1].cls == "k"
        and near[at - 2 * left - 2].text in _DAYS
    ):
        left += 1
    while (
        at + 2 * right + 2 < len(near)
        and near[at + 2 * right + 1].cls == "k"
        and near[at + 2 * right + 2].text in _DAYS
    ):
        right += 1
    return left + right >= 2
