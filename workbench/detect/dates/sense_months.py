"""Whether words that are months or days of them are a date here: مارس ضغوطا, شارع 14 جانفي, صحيفة 26 سبتمبر are none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.detect.dates.counted import is_counted
from workbench.detect.dates.happened import DELIVERED
from workbench.detect.dates.place import Place
from workbench.detect.figures.named import called_after_day
from workbench.detect.figures.tokens import Item
from workbench.detect.months import AMBIGUOUS

_PLACES = frozenset(
    ["شارع", "بشارع", "نهج", "بنهج", "ساحه", "بساحه", "ميدان", "كوبري", "جسر", "حي", "نفق", "قنال"]
)
"""What is named after a day: شارع 14 جانفي, كوبري 6 أكتوبر."""
_SCHOOLS = frozenset(
    ["مدرسه", "ابتدائيه", "اعداديه", "ثانويه", "معهد", "مستشفي", "ملعب", "قاعه", "مركب", "حديقه", "ثكنه", "مطار", "مسبح", "دوار", "صحيفه", "جريده", "مجله", "موقع"]
)  # fmt: skip


def year_of_month(items: Sequence[Item], first: int, last: int, name: str) -> bool:
    """رمضان 1362 مخالفة, أكتوبر ثلاثة جنود: a number behind a month is its year only where a year can be."""
    if items[first].text == "ابيب" and first and items[first - 1].text.endswith("تل"):
        return False
    year = items[last - 1]
    if (
        last - first == 1
        and name == "month-year"
        and first
        and (_is_called(items[first - 1]) or of_war(items[first - 1]))
    ):
        return False
    nought = items[first].text == "صفر" and first > 0 and items[first - 1].text in _FROM_NOUGHT
    if nought and year.cls == "y" and float(year.value or 0) > _NO_HIJRI:
        return False  # من صفر عام 2006
    if year.cls == "w" and name != "month-day":
        return 1000 <= float(year.value or 0) <= 2200
    if year.cls != "y" or not year.digits:
        return True
    value = float(year.value or 0)
    after = items[last] if last < len(items) else None
    if (
        after is None
        or after.cls not in "rR"
        or after.al
        or after.wa
        or after.prep
        or after.text.startswith("ال")
    ):
        return True
    month = next((i.lex.month for i in items[first:last] if i.lex.month), None)
    foreign = month is not None and month.calendar == "hijri"
    plausible = 1400 <= value <= 1460 or 1900 <= value <= 2100 if foreign else 1800 <= value <= 2100
    dated = any(i.cls in "do" for i in items[first : last - 1])
    plausible |= dated and not foreign and value >= 1000 and not is_counted(after)
    if month is not None and month.calendar == "coptic":
        return True
    return plausible and not (after.lex.noun is not None and value % 100 == 0)


_NO_HIJRI = 1600
_FROM_NOUGHT = frozenset(["من", "الي", "عند", "تحت", "فوق", "نحو", "قرب", "بلغ", "بلغت"])
"""What a number stands behind, and no month of another calendar's year."""


def month_day(p: Place) -> bool:
    """مايو 15: a number behind a month that counts nothing."""
    if any(i.cls == "o" and not i.al for i in p.span) and any(
        i.cls == "M" and i.text in AMBIGUOUS for i in p.span
    ):
        return False
    if p.span[-1].cls == "o" and not p.span[-1].al:
        return False  # نيابة أكتوبر ثالث
    if any(i.cls == "w" and i.value == 1 for i in p.span):
        return False  # ثورة ديسمبر كواحدة من
    day = p.before is not None and p.before.cls in "dow" and p.span[0].cls == "M"
    if day and called_after_day(p.items, p.first - 1, p.first + 1):
        return False
    return p.after is None or p.after.cls not in "$%R:jhalcU"


def date_list(p: Place) -> bool:
    """10 أو 11 أو 12 مارس: only words that list, a comma never last."""
    marks = [i for i in p.span if i.cls[0] in "rk,"]
    if any(i.cls == "r" and i.text != "او" for i in marks):
        return False
    return marks[-1].cls != "," and not any(i.kind == "weak" for i in p.span)


def _is_place(word: Item | None) -> bool:
    """A street, a school or a paper, which a day may name."""
    bare = "" if word is None else re.sub("^[وفبل]{0,2}(?:ال)?", "", word.text)
    return bool(bare) and (bare in _PLACES or bare in _SCHOOLS)


def day_month(p: Place) -> bool:
    """A day from 1 to 31 and its month, which no place or paper is named after."""
    if called_after_day(p.items, p.first, p.last):
        return False
    if p.before is not None and p.before.text in _MODELS and any(i.cls == "f" for i in p.span):
        return False  # آيفون 17 في سبتمبر
    ranked = p.span[0].cls == "o" and p.span[0].al and any(i.prep == "ل" for i in p.span[1:])
    if ranked and p.before is not None and p.before.cls in "rR" and p.before.text not in _DATED:
        return False  # اجتماعها الدوري الثاني لشهر أبريل
    named = _is_place(p.before)
    if named and not any(i.cls in "yjDW" for i in p.span):
        return False
    month = next(k for k in range(p.first, p.last) if p.items[k].cls == "M")
    if p.items[month].text == "صفر" and p.items[month - 1].end == p.items[month].start:
        return False
    day = next((i for i in p.span if i.cls in "dwo" and i.value is not None), None)
    return (
        day is not None
        and not (day.cls == "o" and day.text.split()[0].endswith(("ه", "ولي")) and day.text != "غره")
        and 1 <= float(day.value or 0) <= 31
        and not (day.kind == "weak" and day.cls == "w")
    )


_MODELS = frozenset(["ايفون", "ايباد", "جالاكسي", "غالاكسي", "ويندوز", "اندرويد", "بلايستيشن"])
_DATED = frozenset(
    ["في", "يوم", "بتاريخ", "من", "حتي", "منذ", "الي", "بدءا", "ليوم", "صباح", "مساء", "ليله", "الموافق"]
)
_OF_MONTH = frozenset(["جاري", "منصرم", "فارط", "منقضي", "حالي"])


def near_day(p: Place) -> bool:
    """الثالث من الشهر الجاري; and في 23 الجاري, where the month goes without saying."""
    if any(i.cls == "o" and i.text.endswith(("ه", "ولي")) and i.text != "غره" for i in p.span):
        return False
    joined = p.span[0].cls != "d" or (len(p.span) > 1 and p.span[1].cls in "mf")
    if joined and p.span[0].digits and p.span[1].cls == "f" and p.before is not None and p.before.cls == "m":
        return False  # 12% من 10 في الشهر السابق
    if any(i.cls == "h" for i in p.span) and joined:
        return True
    day, said = next(i for i in p.span if i.cls in "dwo"), p.span[-1]
    at = p.first - 1 - (p.before is not None and p.before.cls == "p")
    before = p.items[at] if at >= 0 else None
    dated = p.span[0].cls == "j" or (before is not None and (before.text in _DATED or before.cls in "Dt"))
    if not joined and any(i.cls == "h" for i in p.span):
        told = before is not None and before.text in _ON
        return day.digits and told and 1 <= float(day.value or 0) <= _LAST_DAY  # في 23 الشهر الماضي
    return (
        day.cls == "d"
        and day.digits
        and said.al
        and ((said.text == "جاري" and not _told(before)) or (dated and said.text in _OF_MONTH))
    )


def _told(before: Item | None) -> bool:
    """نسبة 23 الجاري: what the number is the value of."""
    return before is not None and before.text.removeprefix("ب") in {"نسبه", "رقم", "عدد", "قيمه", "معدل"}


_LAST_DAY = 31
_ON = frozenset(["في", "يوم", "بتاريخ", "حتي", "منذ", "ليوم", "الموافق"])


_WARS = frozenset(
    [
        "حرب",
        "نكسه",
        "ثوره",
        "انتفاضه",
        "انقلاب",
        "هزيمه",
        "انتصارات",
        "انتصار",
        "نصر",
        "عدوان",
        "حراك",
    ]
)
"""حرب أكتوبر, نكسة حزيران: known by their month."""


_LINES = frozenset(["حدود", "خطوط"])


def of_war(before: Item | None) -> bool:
    """A war, its line or a revolt, known by its month: حرب أكتوبر, حدود الرابع من حزيران."""
    word = "" if before is None else before.text.removeprefix("و")
    return bool({word, word[1:] if word[:1] in "بل" else word} & (_WARS | _LINES))


_WHICH = frozenset(["الذي", "التي", "ما", "لا", "لم", "مما"])
"""الاهتمام الذي يوليه: gives, and no July."""


def _till_month(items: Sequence[Item], at: int) -> bool:
    """من جوان وحتى سبتمبر: a month till which it goes on."""
    at += at < len(items) and items[at].cls == "k"
    return at + 1 < len(items) and items[at].cls == "i" and items[at + 1].cls in "Mh"


_FROM = frozenset(["بدايه", "ابتداء", "انطلاقا", "اعتبارا", "بدءا"])
"""بداية من ماي: from May on."""


_CALLED = frozenset(
    [
        "كذبه",
        "شهداء",
        "ثوره",
        "حركه",
        "حزب",
        "رساله",
        "مبادئ",
        "قيم",
        "روح",
        "ابطال",
        "جيل",
        "كتائب",
        "ميدان",
        "ساحه",
        "ثوار",
        "رجال",
        "نكبه",
        "ذكري",
    ]
)
"""ثورة ديسمبر, لثورة ديسمبر: what is called after a month."""


def _is_called(before: Item | None) -> bool:
    """ثورة ديسمبر, ولرسالة نوفمبر: its month names it."""
    word = "" if before is None else before.text
    return word in _CALLED or word[1:] in _CALLED or word[2:] in _CALLED


_FASTS = frozenset(["رمضان", "شعبان", "رجب", "شوال", "محرم", "صفر"])


def _beyond(items: Sequence[Item], first: int, last: int) -> bool:
    """عودة إلى ما قبل يناير: the time before what the month stands for (not ما بعد شهر يناير)."""
    near = [x.text for x in items[max(0, first - 3) : first]]
    alone = last - first == 1 and items[first].text not in _FASTS
    return alone and (near[-2:] == ["ما", "قبل"] or (near[-2:] == ["ما", "بعد"] and near[0] != "الي"))


_TOWN = frozenset(["مدينه", "مياه", "كهرباء", "جهاز", "حدائق", "محور", "كورنيش"])
"""مدينة أكتوبر, حدائق أكتوبر: the town."""
_WORKS = frozenset(["فيلم", "شريط", "مسرحيه", "روايه", "مسلسل", "كتاب", "ديوان", "اغنيه", "قصيده", "البوم"])


def _two_names(span: Sequence[Item]) -> bool:
    """المهندس رمضان شعبان: two months of one calendar side by side name a man."""
    months = [i.lex.month for i in span if i.lex.month is not None]
    return (
        len(months) == len(span) == _MAN
        and months[0].calendar == months[1].calendar == "hijri"
        and months[0] != months[1]
    )


_MAN = 2


def _is_town(before: Item | None, month: Item) -> bool:
    return before is not None and before.text.lstrip("وبل") in _TOWN and month.text == "اكتوبر"


def _ends_title(items: Sequence[Item], first: int, last: int) -> bool:
    """الشريط التونسي «آخر ديسمبر»: the month closes the quoted title of a work."""
    if last >= len(items) or items[last].cls != "u":
        return False
    for at in range(first - 1, max(-1, first - _TITLE), -1):
        if items[at].cls == "u":
            ahead = [i.text.removeprefix("ال") for i in items[max(0, at - 2) : at]]
            return any(w in _WORKS or w[1:] in _WORKS for w in ahead)
    return False


_TITLE = 6


def month(items: Sequence[Item], first: int, last: int, before: Item | None, after: Item | None) -> bool:
    """A month by itself: unless شهر, a year or what stands around it says so, مارس and آب are words."""
    month = next(i for i in items[first:last] if i.cls == "M")
    if after is not None and after.text in {"الوردي", "الزهري", "الاسود", "الدامي", "كلينك", "كلينيك"}:
        return False
    named = _two_names(items[first:last]) or (
        last - first == 1 and (_is_town(before, month) or _ends_title(items, first, last))
    )
    if named or _is_called(before) or _beyond(items, first, last):
        return False
    if of_war(before) and last - first == 1 and before is not None and before.text not in _LINES:
        return False
    if first > 1 and items[first - 1].cls == "(" and items[first - 2].cls == "M":
        return False
    day = first - 2 if first > 1 and items[first - 1].cls == "m" else first - 1
    if day > 0 and items[day].cls in "dow" and called_after_day(items, day, last):
        return False
    if day > 0 and items[day].cls in "dow" and items[last - 1].cls == "M" and _is_place(items[day - 1]):
        return False
    if month.al and month.text not in {"محرم", "المحرم"}:
        return False
    if any(i.cls in "hT" for i in items[first:last]):
        return True
    if before is not None and not DELIVERED.isdisjoint({before.text, before.text[1:]}):
        return True
    if month.text == "يوليه" and before is not None and before.text in _WHICH:
        return False
    if month.text not in AMBIGUOUS or sum(i.cls == "M" for i in items[first:last]) > 1:
        return True  # أيار/مايو: two names of one month are no word of another sense
    if month.prep in {"ب", "ل", "ك"}:
        return False
    if before is not None and before.cls == "m" and first > 1 and items[first - 2].text in _FROM:
        return True
    if last + 1 < len(items) and items[last].cls == "k" and items[last + 1].cls == "M":
        return True
    if before is not None and before.cls == "m" and _till_month(items, last):
        return True
    if before is not None and before.cls in "ki" and first > 1 and items[first - 2].cls == "M":
        return True
    bounded = after is None or after.cls in ".,|)u" or after.kind == "clitic"
    return bool(
        before
        and before.cls in "fhTezqgxi"
        and (
            bounded
            or month.text in {"رمضان", "شعبان", "رجب", "شوال", "محرم", "ماي", "اوت", "جوان"}
            or before.cls in "f"
        )
    )
