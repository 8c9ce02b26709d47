"""Whether a number that could be a year is one here: 2000 مقاتل, القرار 2000 are none."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.arabic.chars import folded
from workbench.detect.dates.place import Place
from workbench.detect.figures.context import article
from workbench.detect.figures.guess import is_verb, no_noun
from workbench.detect.figures.tokens import Item

_CLAUSES = frozenset(
    folded(
        "التي الذي الذين حيث بينما فيما كما لكن بسبب نتيجه اثر جراء وفق وفقا بحسب حسب ضد عبر عند امام كان كانت هو هي تم ان انه انها بهدف بحضور "
        "لصالح اثناء ضمن لدي عندما حين بعدما قبيل بعيد لم لن لا قد ثم او مما رغم"
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
    ["عالم", "مونديال", "اولمبياد", "نسخه", "موسم", "كان", "يورو", "طوكيو", "باكالوريا", "بكالوريا", "رؤيه", "ميزانيه", "افريقيا", "امم", "طبعه", "خطه", "اجنده", "اكسبو", "مواليد", "بطله", "بطل", "افق", "افاق", "مخطط"]
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


def short_year(p: Place) -> bool:
    """نكسة 67, حدود الـ67: a war or the line that it left, and nothing that the number counts."""
    at = p.first - 1 - (p.before is not None and p.before.cls == "p")
    if at < 0 or p.items[at].text not in _WARS or (at and p.items[at - 1].text == "في"):
        return False
    free = p.after is None or (p.after.cls not in "$%R-/" and not is_counted(p.after))
    return free and p.span[-1].digits


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
        after.text in _CLAUSES or (after.text.startswith("و") and len(after.text) >= 5)
    )


def _year_sensible(items: Sequence[Item], at: int, before: Item | None, after: Item | None) -> bool:
    year = items[at]
    if not 1800 <= float(year.value or 0) <= 2100 or year.prep in {"ال"}:
        return False
    if _compared(items, at) and year.digits and not is_counted(after):
        return after is None or after.cls not in "$%R" or bool(after.al)
    if after is not None and after.cls in "$%R" and not after.lex.role and not after.al:
        return False
    if after is not None and after.cls in "jhalcUvw":
        return False
    in_time = year.digits and before is not None and before.cls in "fx" and 1950 < (year.value or 0) <= 2050
    if after is not None and after.cls in "-ik" and not _year_follows(items, at + 2):
        return in_time and after.cls == "k" and (year.value or 0) % 100 != 0
    if before is not None and before.cls in "A$" and before.text != "يورو":
        return False
    listed = before is not None and before.cls == "k" and at > 1 and items[at - 2].cls == "y"
    if listed and year.digits and not is_counted(after) and (after is None or after.cls not in "R"):
        return True
    if before is not None and before.cls in "fzixqgeMmb(|-u,b":
        return True
    if before is not None and before.text in _NUMBERED:
        return False
    if before is not None and _is_event(before.text) and year.digits:
        return not is_counted(after)
    if before is not None and before.text == "الماليه" and at > 1 and items[at - 2].text.endswith("قانون"):
        return year.digits and not is_counted(after)
    plain = year.digits and 1940 <= float(year.value or 0) <= 2050 and year.prep == ""
    if plain and before is not None and _named_year(items, at, before, after):
        return True
    close = after is None or after.cls in ".,|)u-(kfim" or (plain and _clause_word(after))
    return close and (before is None or before.cls not in "dnyw/")


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
        "مهرجان معرض دوره بطوله نسخه موسم كاس العاب اولمبياد تصفيات سباق رالي دورى مؤتمر منتدي حصاد احصاء تعداد ميزانيه موازنه تقرير مسابقه جائزه حج مناسك عمليه اعصار فيضان فيضانات"
    ).split()
)
"""What happened in a year that may stand behind its name: زلزال اليابان 2011, الانتخابات الرئاسية الفرنسية 2017."""


def _named_year(items: Sequence[Item], at: int, before: Item, after: Item | None) -> bool:
    """A year behind the name of what was held or happened in it."""
    if before.text == "يورو":
        return at < 2 or items[at - 2].cls[0] not in "dnyw"
    if before.cls not in "rR" or is_counted(after):
        return False
    for item in reversed(items[max(0, at - 5) : at]):
        word = item.text[article(item.text) :]
        if item.cls not in "rRk$" or (item.cls == "r" and is_verb(item.text)):
            return False
        if item.text in _HELD or word in _HELD:
            return True
    return False


_STATED = frozenset(
    folded(
        "كما جزءا موضحا مشيرا مضيفا مؤكدا مبينا معتبرا مبرزا ملاحظا مذكرا لافتا داعيا منوها مشددا معلنا مطالبا محذرا متهما كاشفا "
        "مرورا استنادا نظرا وصولا بدءا تحديدا ايضا تزامنا علما فضلا مسجلا محققا رسميا انتصارا تنفيذا خلافا قياسا"
    ).split()
)
"""Accusatives that go on with the sentence and that no number counts."""


def is_counted(after: Item | None) -> bool:
    """The word after a number may be what it counts: a listed noun, or an accusative."""
    if after is None or after.kind != "word":
        return False
    if after.lex.noun is not None:
        return not after.al
    accusative = after.cls == "r" and after.text.endswith("ا") and not after.al and after.text not in _STATED
    return accusative and not no_noun(after.text)
