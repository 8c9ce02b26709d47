"""Whether a number that could be a year is one here: 2000 مقاتل, القرار 2000 are none."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from workbench.arabic.chars import folded
from workbench.detect.dates.place import Place
from workbench.detect.figures.context import AMOUNTS, STOP, article
from workbench.detect.figures.guess import is_verb, no_noun
from workbench.detect.figures.tokens import Item

_CLAUSES = frozenset(
    folded(
        "التي الذي الذين حيث بينما فيما كما لكن بسبب نتيجه اثر جراء وفق وفقا بحسب حسب ضد عبر عند امام كان كانت هو هي تم ان انه انها بهدف بحضور "
        "لصالح اثناء ضمن لدي عندما حين بعدما قبيل بعيد لم لن لا قد ثم او مما رغم وهي وهو وذلك وكان وكانت"
    ).split()
)
"""What may follow a year but not a count."""
_NUMBERED = frozenset(
    [
        "قرار", "القرار", "قانون", "القانون", "رقم", "الرقم", "الماده", "ماده", "الفصل", "فصل", "البند", "طريق", "الطريق", "رحله",
        "الرحله", "خط", "الخط", "بقرار", "للقرار", "القرارين", "القرارات", "مرسوم", "المرسوم",
    ]
)  # fmt: skip
"""What a number after it names: no year unless a date says so."""
_EVENTS = frozenset(
    ["عالم", "مونديال", "اولمبياد", "نسخه", "موسم", "كان", "يورو", "طوكيو", "باكالوريا", "بكالوريا", "رؤيه", "ميزانيه", "افريقيا", "امم", "طبعه", "خطه", "اجنده", "اكسبو", "مواليد", "بطله", "بطل", "افق", "افاق", "مخطط", "غضون", "بوكالوريا", "باكلوريا", "شان", "جيل", "تصنيف"]
)  # fmt: skip
"""What is named by its year: كأس العالم 2018, رؤية 2030."""


def stated_year(p: Place) -> bool:
    """عام 2024 and nothing that the number counts."""
    number, after = p.span[-1], p.after
    if any(i.text == "عاما" for i in p.span):
        return False
    if number.kind == "weak" or (number.cls in "dn" and p.span[0].cls == "a" and not number.digits):
        return False
    return after is None or not (after.cls in "$%" or (number.cls in "dn" and after.cls == "R"))


_WARS = frozenset(["حرب", "نكسه", "هزيمه", "عدوان", "حدود", "خطوط", "بحرب", "لحدود", "بحدود"])
_OF_48 = frozenset(["عرب", "فلسطينيي", "فلسطينيو", "اراضي", "الاراضي", "مناطق"])
_CUPS = frozenset(["مونديال", "المونديال", "بمونديال", "لمونديال", "اولمبياد", "كاس العالم"])


def _dated_shortly(items: Sequence[Item], at: int, number: Item) -> bool:
    """A war or the line that it left, who stayed behind it, a cup: a year of two digits follows it."""
    word, value = items[at].text, number.value
    if word in _WARS or (value == _LOST and (word in _OF_48 or (word[0] in "ولب" and word[1:] in _OF_48))):
        return True
    cup = word in _CUPS or (at > 0 and f"{items[at - 1].text} {word}" in _CUPS)
    return cup and (value or 0) >= _CUP_YEARS


_LOST = 48
_CUP_YEARS = 54


def short_year(p: Place) -> bool:
    """نكسة 67, حدود الـ67, عرب 48, مونديال 98, and nothing that the number counts."""
    at = p.first - 1 - (p.before is not None and p.before.cls == "p")
    if at < 0 or (at and p.items[at - 1].text == "في") or not _dated_shortly(p.items, at, p.span[-1]):
        return False
    return is_free(p) and p.span[-1].digits


def is_free(p: Place) -> bool:
    """What stands behind the number is not counted by it."""
    return p.after is None or (p.after.cls not in "$%R-/jhalcUH" and not is_counted(p.after))


def year_bare(p: Place) -> bool:
    """A year alone, by its size and by what stands around it."""
    alone = (p.before is None or p.before.cls == "|") and (p.after is None or p.after.cls == "|")
    return not alone and _year_sensible(p.items, p.last - 1, p.before, p.after)


def _year_follows(items: Sequence[Item], at: int) -> bool:
    """After a year, a dash or و and a number that is no year makes a range of counts."""
    while at < len(items) and items[at].cls in "pA":
        at += 1
    if at >= len(items) or items[at].cls[0] not in "dnyw" or items[at].kind == "weak":
        return True
    noun = items[at + 1] if at + 1 < len(items) else None
    return items[at].cls == "y" and not (noun is not None and noun.cls in "R$%jhalcU")


def _clause_word(after: Item) -> bool:
    """A word that begins what follows a year and is counted by nothing."""
    if after.cls in "gqxzbTtDAe":
        return True
    return after.cls == "r" and (
        after.text in _CLAUSES
        or after.text in _STATED
        or (after.text.startswith("و") and len(after.text) >= 5)
    )


def _year_sensible(items: Sequence[Item], at: int, before: Item | None, after: Item | None) -> bool:
    year = items[at]
    if not 1800 <= float(year.value or 0) <= 2100 or year.prep in {"ال"} or _bracketed_count(items, at):
        return False
    if _compared(items, at) and year.digits and not is_counted(after):
        return after is None or after.cls not in "$%R" or bool(after.al)
    plain = year.digits and 1940 <= float(year.value or 0) <= 2050 and year.prep == ""
    if (
        plain
        and before is not None
        and (_miscounted(year, before, after) or _one_of_years(items, at) or before.text in _NAMED_BY_YEAR)
    ):
        return True
    if after is not None and after.cls in "$%R" and not after.lex.role and not after.al and not after.prep:
        return False
    if (
        after is not None
        and after.cls in "jhalcUvw"
        and after.prep != "ب"
        and not (plain and (_day_follows(items, at + 1) or _held_then(items, at, before, after)))
    ):
        return False
    in_time = year.digits and before is not None and before.cls in "fx" and 1950 < (year.value or 0) <= 2050
    if after is not None and after.cls in "-ik" and not _year_follows(items, at + 2):
        if plain and after.cls == "i" and before is not None and _is_event(before.text):
            return True
        spanned = plain and after.cls == "i" and _closes_span(items, at)
        return spanned or (in_time and after.cls in "ki" and (year.value or 0) % 100 != 0)
    if before is not None and before.cls in "A$" and before.text != "يورو":
        return False
    listed = before is not None and before.cls == "k" and at > 1 and items[at - 2].cls == "y"
    if listed and year.digits and not is_counted(after) and (after is None or after.cls not in "R"):
        return True
    if before is not None and before.cls in "fzixqgeMmb(|-u,b":
        return True
    if plain and (_goes_on_from(items, at) or _opens_year(items, at)) and not is_counted(after):
        return True
    if before is not None and before.text in _NUMBERED:
        return False
    if before is not None and year.digits and (_is_event(before.text) or _goes_over(before, after)):
        return not is_counted(after) or not _is_event(before.text)
    if before is not None and before.text == "الماليه" and at > 1 and items[at - 2].text.endswith("قانون"):
        return year.digits and not is_counted(after)
    if plain and before is not None and after is not None and (before.cls in "rR" or before.text == "يورو"):
        return _behind_noun(items, at, before, after)
    if before is not None and before.cls == "k" and _of_counts(items, at):
        return False
    close = after is None or after.cls in _CLOSED or (plain and _clause_word(after))
    return close and (before is None or before.cls not in "dnyw/")


_CLOSED = frozenset(".,|)u-(kfim")
_NAMED_BY_YEAR = frozenset(["المفتوحه", "موديل", "وموديل"])
"""بطلة فرنسا المفتوحة 2017, سيارة موديل 2016."""
_UPHEAVALS = frozenset(
    folded("ثوره حرب انتفاضه نكسه نكبه دستور معاهده اتفاقيه زلزال انقلاب احتجاجات هجمات احداث مجزره").split()
)


def _goes_over(before: Item, after: Item | None) -> bool:
    """ثورة 1919 وحرب فلسطين: what is bound by و to the name of a year is not counted by it."""
    if before.text not in _UPHEAVALS:
        return False
    return after is not None and after.text[0] == "و" and len(after.text) > _SHORT and not after.al


_SHORT = 2


def _behind_noun(items: Sequence[Item], at: int, before: Item, after: Item) -> bool:
    """Behind a noun or a name: what is held in a year, or a name that nothing after the number is counted of."""
    if after.cls in _CLOSED or _named_year(items, at, before, after):
        return True
    if _announces(before):
        return False
    onward = (
        before.cls != "$" and before.kind == "word" and (_day_follows(items, at + 1) or _onward(items, at))
    )
    return onward or _clause_word(after)


def _miscounted(year: Item, before: Item, after: Item | None) -> bool:
    """في 2015 طالب الاتحاد, في 2013 عمليات مراقبة: no number of that form counts what follows it, so it is a year."""
    tail = int(year.value or 0) % 100
    if before.cls != "f" or after is None or after.cls != "R" or after.al or after.prep or tail <= _FEW:
        return False
    noun = after.lex.noun
    person = noun is not None and noun.unit == "person"
    plural = after.text.endswith(("ات", "ين", "ون")) and len(after.text) > _PLURAL
    return plural or (person and not after.text.endswith(("ا", "ه")))


_FEW = 10
"""Up to ten a number counts plurals, from eleven singulars in the accusative."""
_PLURAL = 4
_RUN = 3
"""Years in a row that rise are years, whatever stands around them: (1965 1967 1968)."""


def _one_of_years(items: Sequence[Item], at: int) -> bool:
    first = last = at
    while first > 0 and at - first < _RUN and items[first - 1].cls == "y":
        first -= 1
    while last + 1 < len(items) and last - at < _RUN and items[last + 1].cls == "y":
        last += 1
    values = [float(i.value or 0) for i in items[first : last + 1]]
    rising = all(a < b for a, b in itertools.pairwise(values))
    pair = len(values) == 2 and values[1] - values[0] == 1
    return (len(values) >= _RUN or pair) and rising and values[0] > _OLD and values[-1] <= _LATEST


_OLD, _LATEST = 1900, 2050


def _bracketed_count(items: Sequence[Item], at: int) -> bool:
    """منهم (2055) طفلا, الأردن (2250) وتركيا (2100): a number in brackets before what it counts, or among others that count."""
    near = items[at + 1 : at + 3]
    if not at or items[at - 1].cls != "(" or not near or near[0].cls != ")":
        return False
    around = range(max(1, at - _BREATH), min(at + _BREATH, len(items)))
    if any(items[k].cls == "n" and items[k].kind == "int" and items[k - 1].cls == "(" for k in around):
        return True
    noun = near[1] if len(near) > 1 else None
    if noun is None or noun.al or noun.prep or noun.text[0] == "و":
        return False
    return noun.cls == "R" or (is_counted(noun) and noun.text.endswith("ا"))


def _goes_on_from(items: Sequence[Item], at: int) -> bool:
    """مونديال 2018 في روسيا، و2022 ستحتضنه قطر: و and a year, where the breath has named one before it."""
    linked = at > 0 and (items[at - 1].cls == "k" or items[at - 1].text == "وكذلك")
    return linked and any(i.cls == "y" for i in items[max(0, at - _BREATH) : at - 1])


_BREATH = 9


def _of_counts(items: Sequence[Item], at: int) -> bool:
    """5894 شخصا قتلوا في تركيا و1932 في سوريا: a number that goes on from another, and no year from a year."""
    near = [i for i in items[max(0, at - _BREATH) : at - 1] if i.cls[0] in "dnyw"]
    return bool(near) and near[-1].cls == "n" and near[-1].digits


def _opens_year(items: Sequence[Item], at: int) -> bool:
    """في أول 2017 تطبيق, فعام 2016: the first of a year; no round number, since أول 2000 counts."""
    before = items[at - 1].text if at else ""
    first = before == "اول" and at > 1 and items[at - 2].cls == "f" and int(items[at].value or 0) % 100 != 0
    return first or before in {"فعام", "فسنه"}


def _closes_span(items: Sequence[Item], at: int) -> bool:
    """من 2000 إلى 2010 إلى 1.5 %: years of a change, before what it came to."""
    near = items[max(0, at - 3) : at]
    span = [i.cls for i in near] == ["m", "y", "i"]
    return span and float(near[1].value or 0) < float(items[at].value or 0)


def _held_then(items: Sequence[Item], at: int, before: Item | None, after: Item) -> bool:
    """معارض السياحة 2017 خمس مشاركات: digits and a number word are no one number, so the name has its year."""
    return after.cls == "w" and before is not None and _named_year(items, at, before, after)


def _day_follows(items: Sequence[Item], at: int) -> bool:
    """باكالوريا 2017 يوم الأربعاء: what follows the year is a day of it, not days that it counts."""
    near = items[at : at + 2]
    if len(near) < 2 or near[0].cls != "j":
        return False
    return (near[0].text == "يوم" and near[1].cls in "Wdw") or (near[0].text == "ايام" and near[1].digits)


def _announces(before: Item) -> bool:
    """عدد المسجلين 1994 حيث: people and things that stand before how many they are."""
    people = before.text.startswith("الم") and before.text.endswith(("ين", "ون")) and before.lex.noun is None
    return people or before.text in AMOUNTS or before.text.startswith("عدد") or before.lex.role is not None


def _onward(items: Sequence[Item], at: int) -> bool:
    """عاصمة للثقافة العربية 2016 للوقوف: a name, its year, and what goes on with the sentence."""
    before, after = items[at - 1], items[at + 1]
    named = before.al or before.text.startswith("ال")
    if not named or before.lex.noun is not None or before.text in STOP or no_noun(before.text):
        return False
    if is_verb(before.text) or before.text.endswith(("هم", "ها")):
        return False
    if after.text in _ONTO:
        return at + 2 < len(items) and not items[at + 2].digits
    bound = after.prep in {"ب", "ل"} or after.text.startswith(("لل", "بال"))
    return bound or (after.cls == "r" and no_noun(after.text) and after.text[0] in "بل")


_ONTO = frozenset(["علي", "عن", "مع"])


_COMPARED = frozenset(["مقارنه", "قياسا", "بالمقارنه"])
_WHOLE = frozenset(["لكامل", "كامل", "بكامل"])


def _compared(items: Sequence[Item], at: int) -> bool:
    """مقارنة ب2014, لكامل 2016: a year that another is held against, or the whole of one."""
    back = at - 1 - (at > 0 and items[at - 1].cls == "p")
    word = items[back].text if back >= 0 else ""
    return (word in _COMPARED and back < at - 1 and items[at - 1].text.startswith("ب")) or word in _WHOLE


def _is_event(word: str) -> bool:
    return word.removeprefix("ال") in _EVENTS or word.lstrip("لب").removeprefix("ال") in _EVENTS


_HELD = frozenset(
    folded(
        "زلزال حرب انتخابات الانتخابات رئاسيات تشريعيات باكالوريا بكالوريا مونديال ثوره انتفاضه نكسه هزيمه كارثه ازمه اتفاق اتفاقيه معاهده دستور قمه هجمات احداث عدوان "
        "مهرجان معرض معارض عاصمه دوره بطوله نسخه موسم كاس العاب اولمبياد تصفيات سباق رالي دورى مؤتمر منتدي حصاد احصاء تعداد ميزانيه موازنه تقرير مسابقه جائزه حج مناسك عمليه تصنيف تصنيفات رؤيه اجنده استراتيجيه اعصار فيضان فيضانات"
    ).split()
)
"""What happened in a year that may stand behind its name: زلزال اليابان 2011, الانتخابات الرئاسية الفرنسية 2017."""


def _named_year(items: Sequence[Item], at: int, before: Item, after: Item | None) -> bool:
    """A year behind the name of what was held or happened in it."""
    if before.text == "يورو":
        return at < 2 or items[at - 2].cls[0] not in "dnyw"
    if before.cls not in "rR" or (is_counted(after) and not _circumstance(after)):
        return False
    for item in reversed(items[max(0, at - 5) : at]):
        word = item.text[article(item.text) :]
        if item.cls not in "rRk$" or (item.cls == "r" and is_verb(item.text)):
            return False
        if item.text in _HELD or word in _HELD or (item.text[0] in "بل" and item.text[1:] in _HELD):
            return True
    return False


def _circumstance(after: Item | None) -> bool:
    """مونديال قطر 2022 مهدرا فرصة: a participle that goes on with the sentence."""
    return after is not None and after.lex.noun is None and after.text[0] == "م" and after.text.endswith("ا")


_STATED = frozenset(
    folded(
        "كما جزءا موضحا مشيرا مضيفا مؤكدا مبينا معتبرا مبرزا ملاحظا مذكرا لافتا داعيا منوها مشددا معلنا مطالبا محذرا متهما كاشفا "
        "انطلاقا مرورا استنادا نظرا وصولا بدءا تحديدا ايضا تزامنا علما فما فضلا مسجلا محققا رسميا انتصارا تنفيذا خلافا قياسا حرصا سعيا عوضا تبعا احتفاء"
    ).split()
)
"""Accusatives that go on with the sentence and that no number counts."""


def is_counted(after: Item | None) -> bool:
    """The word after a number may be what it counts: a listed noun, or an accusative."""
    if after is None or after.kind != "word" or after.prep in {"ب", "ل"} or after.text in STOP:
        return False
    if after.lex.noun is not None:
        return not after.al
    accusative = after.cls == "r" and after.text.endswith("ا") and not after.al and after.text not in _STATED
    return accusative and not no_noun(after.text)
