"""Whether a number that could be a year is one here: 2000 مقاتل, القرار 2000 are none."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.detect.dates.counted import begins_clause, is_counted
from workbench.detect.dates.place import Place
from workbench.detect.dates.year_names import NAMED_BY_YEAR, goes_over, held_then, is_event, named_year
from workbench.detect.dates.year_runs import (
    bracketed_count,
    closes_span,
    compared,
    goes_on_from,
    of_counts,
    one_of_years,
    opens_year,
    year_follows,
)
from workbench.detect.figures.context import AMOUNTS, STOP
from workbench.detect.figures.guess import is_verb, no_noun
from workbench.detect.figures.tokens import Item

_NUMBERED = frozenset(
    [
        "قرار", "القرار", "قانون", "القانون", "رقم", "الرقم", "الماده", "ماده", "الفصل", "فصل", "البند", "طريق", "الطريق", "رحله",
        "الرحله", "خط", "الخط", "بقرار", "للقرار", "القرارين", "القرارات", "مرسوم", "المرسوم",
    ]
)  # fmt: skip
"""What a number after it names: no year unless a date says so."""


def stated_year(p: Place) -> bool:
    """عام 2024 and nothing that the number counts."""
    number, after = p.span[-1], p.after
    if any(i.text == "عاما" for i in p.span):
        return False
    if (
        after is not None
        and after.cls == "a"
        and not after.al
        and p.span[0].text == "سنه"
        and number.cls in "dn"
    ):
        return False  # ألا يتجاوز سنه 30 سنة: his age
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


def _year_sensible(items: Sequence[Item], at: int, before: Item | None, after: Item | None) -> bool:
    year = items[at]
    if not 1800 <= float(year.value or 0) <= 2100 or year.prep in {"ال"} or bracketed_count(items, at):
        return False
    if compared(items, at) and year.digits and not is_counted(after):
        return after is None or after.cls not in "$%R" or bool(after.al)
    plain = year.digits and 1940 <= float(year.value or 0) <= 2050 and year.prep == ""
    if (
        plain
        and before is not None
        and (_miscounted(year, before, after) or one_of_years(items, at) or before.text in NAMED_BY_YEAR)
    ):
        return True
    said = _by_what_follows(items, at, before, after, plain=plain)
    return _by_what_precedes(items, at, before, after, plain=plain) if said is None else said


def _by_what_follows(
    items: Sequence[Item], at: int, before: Item | None, after: Item | None, *, plain: bool
) -> bool | None:
    """What the word behind a number says of it; None where it says nothing."""
    if after is None:
        return None
    year = items[at]
    if after.cls in "$%R" and not after.lex.role and not after.al and not after.prep:
        return False
    if after.cls == "m" and before is not None and before.lex.role and _people(items, at + 2):
        return False  # إجلاء 2000 من السكان
    if (
        after.cls in "jhalcUvw"
        and after.prep != "ب"
        and not (plain and (_day_follows(items, at + 1) or held_then(items, at, before, after)))
    ):
        return False
    in_time = year.digits and before is not None and before.cls in "fx" and 1950 < (year.value or 0) <= 2050
    if after.cls in "-ik" and not year_follows(items, at + 2):
        if plain and after.cls == "i" and before is not None and is_event(before.text):
            return True
        spanned = plain and after.cls == "i" and closes_span(items, at)
        return spanned or (in_time and after.cls in "ki" and (year.value or 0) % 100 != 0)
    return None


def _people(items: Sequence[Item], at: int) -> bool:
    """من المدنيين, من سكان القرية: persons, of whom so many are told."""
    noun = items[at].lex.noun if at < len(items) else None
    return noun is not None and noun.unit in {"person", "fighter", "police"}


def _by_what_precedes(
    items: Sequence[Item], at: int, before: Item | None, after: Item | None, *, plain: bool
) -> bool:
    """What the word before a number says of it, and where that says nothing, what closes behind it."""
    close = after is None or after.cls in _CLOSED or (plain and begins_clause(after))
    if before is None:
        return close
    year = items[at]
    if before.cls in "A$" and before.text != "يورو":
        return False
    listed = before.cls == "k" and at > 1 and items[at - 2].cls == "y"
    if listed and year.digits and not is_counted(after) and (after is None or after.cls not in "R"):
        return True
    if before.cls in "fzixqgeMmb(|-u,b":
        return True
    if plain and (goes_on_from(items, at) or opens_year(items, at)) and not is_counted(after):
        return True
    if before.text in _NUMBERED:
        return False
    if year.digits and (is_event(before.text) or goes_over(before, after)):
        return not is_counted(after) or not is_event(before.text)
    if before.text == "الماليه" and at > 1 and items[at - 2].text.endswith("قانون"):
        return year.digits and not is_counted(after)
    if plain and after is not None and (before.cls in "rR" or before.text == "يورو"):
        return _behind_noun(items, at, before, after)
    if before.cls == "k" and of_counts(items, at):
        return False
    return close and before.cls not in "dnyw/"


_CLOSED = frozenset(".,|)u-(kfim")


def _behind_noun(items: Sequence[Item], at: int, before: Item, after: Item) -> bool:
    """Behind a noun or a name: what is held in a year, or a name that nothing after the number is counted of."""
    if after.cls in _CLOSED or named_year(items, at, before, after):
        return True
    if _announces(before):
        return False
    onward = (
        before.cls != "$" and before.kind == "word" and (_day_follows(items, at + 1) or _onward(items, at))
    )
    return onward or begins_clause(after)


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
