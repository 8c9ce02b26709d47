"""Years in brackets behind somebody: how old persons are, one of them or several, or what a deed costs."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.detect.figures.context import is_definite
from workbench.detect.figures.tokens import Item

_SPELL, OLDEST_PERSON = 14, 110
_FURTHER, _CLAUSE = 8, 24
"""Items that are looked through for the closing bracket, and back for the deed."""
_FOR_LIFE = frozenset(["المؤبد", "المويد", "المشدد", "موبد", "الموبد"])
_PRISON = frozenset(["السجن", "بالسجن", "سجن", "سجنا", "حبس", "الحبس", "بالحبس"])


def in_bracket_of_ages(items: Sequence[Item], first: int, last: int) -> bool:
    """شابين (25 و27 عاما), الرجلين (28) و(25) عاما: numbers of one bracket or more behind persons, told in years."""
    start, end = first, last
    while start > 0 and first - start < _SPELL and _is_of_ages(items[start - 1]):
        start -= 1
    while end < len(items) and end - last < _SPELL and _is_of_ages(items[end]):
        end += 1
    run, who = items[start:end], items[start - 1] if start else None
    if who is None or run[0].cls != "(" or not any(x.lex.unit for x in run):
        return False
    if sum(x.digits for x in run) < 2 or not any(x.cls == "k" for x in run):
        return False
    person = who.lex.noun is not None and who.lex.noun.unit == "person"
    return person or (who.cls == "r" and who.kind == "word" and not is_definite(who))


def _is_of_ages(item: Item) -> bool:
    if item.lex.unit is not None:
        return item.lex.unit.name == "year"
    return (item.digits and (item.value or 0) <= OLDEST_PERSON) or item.cls in "(),k"


def person_in_brackets(items: Sequence[Item], first: int, last: int) -> bool:
    """محمد علي (33 سنة، موظف): years, then what else is told of the person, without another number."""
    rest = next(
        (n for n, x in enumerate(items[last : last + _FURTHER]) if x.cls in ")|(" or x.cls[0] in "dnyw"), None
    )
    closes = rest is not None and items[last + rest].cls == ")"
    name = first > 1 and items[first - 2].cls == "r" and items[first - 2].kind == "word"
    return closes and name and not is_sentence(items, first)


def group_in_brackets(items: Sequence[Item], first: int, last: int) -> bool:
    """لدى الشباب (من 15 إلى 24 سنة): from which to which age people are of a group."""
    if first < len("ab(") or items[first - 2].cls != "(" or last >= len(items) or items[last].cls != ")":
        return False
    who, behind = items[first - 3], items[last + 1] if last + 1 < len(items) else None
    person = who.text in _GROUPS or (who.lex.noun is not None and who.lex.noun.unit == "person")
    return person and not (behind is not None and behind.text in _PRISON)


_GROUPS = frozenset(
    p + w
    for w in ("الشباب", "الاطفال", "النساء", "الفتيات", "اليافعين", "الشبان", "المراهقين", "البالغين", "المسنين", "الاناث", "الذكور", "التلاميذ", "العمريه")
    for p in ("", "و", "ب")
) | frozenset(["للشباب", "للاطفال", "للنساء", "لليافعين", "للفتيات", "للبالغين", "للمسنين"])  # fmt: skip


def is_sentence(items: Sequence[Item], first: int) -> bool:
    """بالسجن من أجل السرقة (سنة واحدة) والتدليس (سنتان): what a deed costs stands in brackets behind it."""
    who = items[first - 2] if first > 1 else None
    if who is not None and (who.text.removeprefix("ب") in _FOR_LIFE or who.text.endswith(("سجن", "حبس"))):
        return True
    if who is None or not is_definite(who) or who.lex.noun is not None:
        return False
    near = {x.text for x in items[max(0, first - _CLAUSE) : first]}
    return not near.isdisjoint(_PRISON) and not near.isdisjoint({"اجل", "تهمه", "بتهمه", "جريمه", "جرائم"})
