"""Whether a length, a century, a part of a year lies in time here: العام is also general, the first half also that of a match."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.arabic.chars import word_set
from workbench.detect.dates.general import is_general
from workbench.detect.dates.place import Place
from workbench.detect.figures.guess import is_verb
from workbench.detect.figures.tokens import Item

_ONE_SPAN = frozenset(["اسبوع", "عام", "شهر", "سنه", "يوم", "قرن", "موسم"])
_LIFE = frozenset(["العمر", "عمر", "عمره", "عمرها", "عمرهم", "عمرهما"])


def season_alone(p: Place) -> bool:
    """قبل الصيف, سأرحل الصيف at the end of a clause; ملابس الشتاء, عيد الربيع say of what kind something is."""
    closes = p.after is None or p.after.cls in ".|"
    if not (p.span[0].al and closes) or p.before is None:
        return False
    deed = p.before.cls == "r" and (
        _SHALL.fullmatch(p.before.text) is not None
        or (p.before.text.startswith("ي") and is_verb(p.before.text))
    )
    return deed or p.before.cls in "gqzix"


_SHALL = re.compile("سا[^اويه]{3}")
"""سأرحل: I shall, of a verb of three letters."""


def unit_count(p: Place) -> bool:
    """The units are counted, or few."""
    counted = any(i.cls[0] in "dnywv2o" for i in p.span)
    head = p.span[:2]
    if (
        len(p.span) > 2
        and head[1].cls == "r"
        and {head[0].cls, p.span[2].cls} & {"2"}
        and head[1].kind == "word"
    ):
        return head[1].text == "او" and head[0].al  # اليومين أو الثلاثة أيام المقبلة
    bare = len(head) > 1 and head[0].cls[0] in "dnyw" and not head[0].al and head[0].prep != "ال"
    if bare and head[1].al and head[1].text in _ONE_SPAN:
        return False  # بدلا من 15 الأسبوع الماضي, بـ5 ملايين العام الماضي: a figure, then a date
    if head[0].text == "واحد" and len(head) > 1 and head[1].prep == "ل":
        return False  # الفورمولا واحد للسنوات الثلاث الماضية
    return counted or any(i.text in {"القليله", "العديده", "المعدوده", "القلائل"} for i in p.span)


def unit_near(p: Place) -> bool:
    """الأسبوع الماضي, apart from a last one among others (عام أخير) and from المدير العام السابق."""
    item = p.span[0]
    if any(i.text == "اخير" for i in p.span):
        return False
    if [i.cls for i in p.span] == ["T", "c"] and p.span[1].text == "عقد":
        return p.before is not None and p.before.cls in "xze"
    if item.cls == "U" and any(i.cls in "PFC" for i in p.span):
        return False
    if item.cls == "e" and any(i.prep == "ل" for i in p.span[1:]):
        return False
    if not no_title(p.before, item) or is_general(p):
        return False
    if (
        item.cls == "e"
        and len(p.span) == _EDGED
        and p.after is not None
        and p.after.cls == "o"
        and p.after.al
    ):
        return False  # بداية الأسبوع الرابع عشر من الدوري
    if item.cls == "e" and len(p.span) == _EDGED and not p.span[1].al and _of_what(p.after):
        return False  # بداية أسبوع الآلام
    return not (item.cls == "c" and not item.al and len(p.span) == 1)


def _of_what(after: Item | None) -> bool:
    """أسبوع الآلام, شهر العسل: what the period is called after."""
    return after is not None and after.cls == "r" and after.kind == "word" and after.text.startswith("ال")


_EDGED = 2


def no_title(before: Item | None, year: Item) -> bool:
    """Not المدير العام السابق, in which العام is no year."""
    return not (year.text == "عام" and year.al and before is not None and before.text[-4:] in _GENERALS)


_GENERALS = frozenset(
    [
        "مدير",
        "امين",
        "مدعي",
        "قطاع",
        "صالح",
        "مفتش",
        "نائب",
        "راي",
        "قائد",
        "راقب",
        "وكيل",
        "منسق",
        "كاتب",
        "مقرر",
        "ضراب",
        "عفو",
        "مسار",
        "تجاه",
        "وضع",
        "مناخ",
        "جمع",
        "مشهد",
        "نظام",
    ]
)
"""المدير العام السابق: the last letters of what العام means "general" behind."""


def quarter(p: Place) -> bool:
    """Not النصف الأول من المباراة."""
    of = (
        p.items[p.last + 1]
        if p.after is not None and p.after.cls == "m" and p.last + 1 < len(p.items)
        else None
    )
    dated = any(i.cls in "ya" for i in p.span) or (p.after is not None and p.after.cls in "ma")
    near = (i.text for i in p.items[max(0, p.first - _MATCH) : p.last + _MATCH])
    if not dated and not _PLAY.isdisjoint(near):
        return False
    return of is None or of.cls not in "rR" or of.text in {"نفس", "ذات"}


def of_studies(items: Sequence[Item], last: int) -> bool:
    """السداسي الأول من السنة الدراسية: a part of a year that begins in autumn, so none of the calendar's."""
    near = items[last : last + 3]
    return [i.cls for i in near[:2]] == ["m", "a"] and near[-1].text in _STUDIES


_STUDIES = frozenset(["الدراسيه", "الجامعيه", "الدراسي", "الجامعي", "القضائيه", "التكوينيه"])
_MATCH = 12
_PLAY = word_set(
    "مباراة المباراة هدف الهدف هدفا أهداف شباك مرمى المرمى الشوط اللاعب لاعب المنتخب السلة البطولة الدوري هدفين سلة"
)
"""Words of a match, whose half and quarters are none of a year."""


def century(p: Place) -> bool:
    """القرن العشرون, apart from contracts and from the decades of a life (في العقد الثالث من عمره)."""
    item = p.span[0]
    of_life = any(i.text in _LIFE for i in p.items[p.last : p.last + 4])
    who = p.items[p.first - 2] if p.first > 1 and p.before is not None and p.before.cls == "f" else None
    of_life |= who is not None and (
        who.lex.noun is not None or who.text in {"احدهم", "احدهما", "احداهما", "وهو", "وهي"}
    )
    if of_life and any(i.text == "عقد" for i in p.span):
        return False
    number = p.span[-2] if p.span[-1].cls == "G" else p.span[-1]
    if number.cls == "o" and not any(i.al for i in p.span if i.cls in "cs"):
        return False
    if number.cls == "w":
        return number.al and any(i.cls == "c" and i.al for i in p.span)
    if number.cls == "d":
        settled = number.prep == "ال" or p.span[-1].cls == "G" or p.after is None or p.after.cls not in "rR"
        return settled and any(i.cls == "c" and i.al for i in p.span)
    return not (item.cls == "c" and not item.al and len(p.span) == 1)


_MOVED = frozenset(
    ["انطلق", "انطلقت", "غادر", "غادرت", "ابحر", "ابحرت", "هرب", "هربت", "فر", "فرت", "نزح", "نزحت"]
)
"""انطلق قبل أربعة أيام من العاصمة: what stands behind من is the place left."""


_WHOLE = frozenset(["كامل", "كامله"])


def ago(items: Sequence[Item], first: int, last: int, after: Item | None) -> bool:
    """بعد شهر من الهجوم counts from something else; قبل الساعة is no length."""
    lengths = [k for k in range(first + 1, last) if items[k].cls in "jhalcU2"]
    if any(
        items[k].al and not (k == last - 1 and (items[k - 1].text == "نصف" or items[k - 1].cls == "A"))
        for k in lengths
    ):
        return False
    if (
        items[last - 1].cls in "jhal"
        and after is not None
        and after.cls in "dnywoWM"
        and after.text not in {"واحد", "واحده"}
    ):
        return False
    if after is not None and after.text == "او" and last + 1 < len(items) and items[last + 1].cls in "dw":
        return False  # بعد يومين أو ثلاثة
    if after is not None and after.text in _WHOLE and last + 1 < len(items) and items[last + 1].cls == "m":
        return last + 2 < len(items) and items[last + 2].cls == "D"  # قبل يوم كامل من موعدها
    if [i.cls for i in items[last - 1 : last + 2]] == ["a", "(", "y"]:
        return False
    if any(i.text == "عده" for i in items[first:last]):
        return False
    if [i.cls for i in items[first + 1 : last]] == ["A", "U"]:
        return False  # قبل نحو أسابيع: a plural without its number
    again = items[first - 1].lex.unit if first and last - first == 2 and items[first].cls == "g" else None
    if again is not None and again == items[last - 1].lex.unit:
        return False
    if (
        last - first == 2
        and items[first].cls == "z"
        and after is not None
        and (after.al or after.cls in "oPFC")
    ):
        return False
    unit = items[first + 1]
    if last - first == 2 and unit.text == "ليله" and after is not None and after.text.startswith("ال"):
        return False  # قبل ليلة الحسم
    if last - first == 2 and unit.text == "عقد" and after is not None and after.cls not in ".|,m":
        return False
    if (
        last - first == 2
        and unit.cls == "U"
        and unit.lex.unit
        and unit.text not in {"ساعه", "دقيقه", "ثانيه", "ليله"}
    ):
        return False
    if after is not None and (after.cls == "A" or after.text == "فقط") and last + 1 < len(items):
        after, last = items[last + 1], last + 1
    now = (
        after is not None
        and after.cls == "m"
        and last + 1 < len(items)
        and (items[last + 1].cls == "D" or items[last + 1].text in {"الزمان", "الزمن"})
    )
    now |= (
        after is not None
        and after.cls == "m"
        and last + 1 < len(items)
        and items[last + 1].text in {"المنتظر", "المتوقع", "المقرر", "المرجح", "المفترض", "المرتقب"}
    )
    moved = items[first].cls == "q" and any(i.text in _MOVED for i in items[max(0, first - 3) : first])
    anchored = (
        not now and not moved and after is not None and (after.cls == "m" or after.text in {"علي", "فقط"})
    )
    return not (anchored and items[last - 1].cls not in "D" and items[first].cls in "gq")
