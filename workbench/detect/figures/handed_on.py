"""Roles that a figure hands on over an age, a colon or a و of its own, and what follows a place: وفاة الأم (28 سنة) وثلاثة من أطفالها."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.arabic.chars import folded, word_set
from workbench.detect.figures import deeds
from workbench.detect.figures.draft import Draft
from workbench.detect.figures.nouns import AFTER_ROLES
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import FigureType

_PEOPLE = frozenset(["person", "fighter", "police"])
_HANDED = frozenset(["killed", "wounded", "missing", "detained", "rescued", "kidnapped"])
_ABOARD = ("طاقم", "ركاب", "افراد", "بحارت", "مرافقي", "حراس", "سائق")


def handed_on(items: Sequence[Item], last: Draft | None, draft: Draft, taken: bytearray) -> str | None:
    """The role of the figure before, or of the deed done to the one person told before by his age; None where neither is."""
    if last is None:
        return None
    if last.type is FigureType.AGE:
        return _with_whom(items, last, draft, taken)
    if last.role not in _HANDED:
        return None
    if draft.first == last.last and _twin(items[draft.first].text):
        return last.role  # مقتل ركابها السبعة وطاقمها الثلاثة
    mark = items[last.last] if draft.first == last.last + 1 else None
    parts = mark is not None and mark.text in {"؛", ":"} and draft.unit in _PEOPLE
    whole = last.noun is None or last.unit in _PEOPLE
    return last.role if parts and whole and float(draft.value or 0) < float(last.value or 0) else None


def _twin(word: str) -> bool:
    return word[:1] == "و" and word[1:].startswith(_ABOARD) and word.endswith(("ها", "ه", "هم"))


def _with_whom(items: Sequence[Item], age: Draft, draft: Draft, taken: bytearray) -> str | None:
    """وفاة الأم (28 سنة) وثلاثة من أطفالها: what was done to who is told by name or kind before the bracket."""
    opening = age.first - 1
    close = [x.cls for x in items[age.last : draft.first]]
    if opening < 1 or items[opening].cls != "(" or close != [")", "k"]:
        return None
    role = deeds.role_before(items, opening, taken, _NAME)
    return role if role in _HANDED else None


_NAME = 5
_STILL = word_set("يزالون زالوا يزال تزال زال مازالوا مازال باتوا أصبحوا بات أصبح")
_STATES = {
    word: role
    for role, words in AFTER_ROLES
    if role in {"displaced", "missing", "detained", "kidnapped"}
    for word in folded(words).split()
    if word.endswith(("ين", "ون"))
}
_PLACE = 6


def still(items: Sequence[Item], last: int) -> str | None:
    """9 ملايين شخص في السودان لا يزالون نازحين: the state of those counted, over where they are."""
    for k in range(last, min(last + _PLACE, len(items) - 1)):
        item = items[k]
        if item.text in _STILL:
            return _STATES.get(items[k + 1].text)
        if item.cls not in "rRfA" or (item.lex.noun is not None and item.lex.noun.unit in _PEOPLE):
            return None
    return None


_LIMBS = tuple(
    folded("أسنان أصابع أطراف أضلاع أعضاء ضلوع أظافر أقدام أرجل عيون أسهم نقاط أموال ممتلكات").split()
)


def lost_limbs(items: Sequence[Item], draft: Draft) -> bool:
    """فقد ثلاثة من أسنانه: what is somebody's is lost, and nobody missing."""
    near = items[draft.last : draft.last + 2]
    return len(near) == 2 and near[0].cls == "m" and near[1].text.startswith(_LIMBS)
