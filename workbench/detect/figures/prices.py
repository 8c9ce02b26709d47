"""Bare numbers that are prices since the list that they stand in is of prices: والبصل 8، والثوم 30 جنيها."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Sequence

from workbench.arabic.chars import word_set
from workbench.detect.figures.context import STOP
from workbench.detect.figures.draft import Draft
from workbench.detect.figures.guess import is_verb
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import FigureType

_PRICED = word_set(
    "سعر أسعار السعر الأسعار سعره سعرها أسعارها بسعر ثمن ثمنه ثمنها أثمان تذاكر تذكرة رسوم تعريفة التعريفة أجور الأجور للأجور أجر رواتب راتب الراتب"
)
_TIMES = frozenset([FigureType.DATE, FigureType.TIME, FigureType.ORDINAL, FigureType.IDENTIFIER])
_NEAR = 12
"""Items between one price of a list and the next."""
_RATES = frozenset(["صرف", "الصرف", "صيرفه", "الدولار", "اليورو"])
_RATE, _ALIKE = 12, 2
_OF_ONE_SIZE = 12
"""Times by which one price of a list may exceed its neighbour."""


_AND_PRICED = frozenset("و" + word for word in _PRICED)


def priced(words: Collection[str]) -> bool:
    """Whether the text speaks of prices or wages."""
    told = not (_PRICED.isdisjoint(words) and _AND_PRICED.isdisjoint(words) and _RATES.isdisjoint(words))
    return told or not _TRADED.isdisjoint(words)


def prices(items: Sequence[Item], drafts: Sequence[Draft]) -> None:
    """Make money of the bare numbers between two prices in one currency; the drafts are in order."""
    amounts = [d for d in drafts if d.type not in _TIMES and d.unit != "octane"]
    for bare in amounts:
        if bare.rule == "figure:count" and bare.noun is None and not bare.role and _quoted_at(items, bare):
            bare.type, bare.rule = FigureType.MONEY, "figure:price"
    _exchanged(items, amounts)
    for at in range(1, len(amounts)):
        bare = amounts[at]
        ranged = bare.rule == "figure:count+range" and bare.noun is None
        if bare.type is not FigureType.COUNT or bare.role or not (bare.value or ranged):
            continue
        if bare.rule != "figure:count" and not ranged:
            continue
        if not items[bare.first].digits or items[bare.first].kind not in {
            "int",
            "short",
            "dec",
            "dotday",
            "group",
        }:
            continue
        before, after = amounts[at - 1], amounts[at + 1] if at + 1 < len(amounts) else None
        followed = after is not None and (_paid(items, bare, after) or _paid_further(items, amounts, at))
        listed = at > 1 and amounts[at - 2].type is FigureType.MONEY and _closes_list(items, before, bare)
        if not _paid(items, before, bare) or not (
            followed or listed or (after is not None and _last(items, bare))
        ):
            continue
        bare.type, bare.rule = FigureType.MONEY, "figure:alike+range" if ranged else "figure:alike"
        bare.unit, bare.currency = before.unit, before.currency


def _exchanged(items: Sequence[Item], amounts: Sequence[Draft]) -> None:
    """بلغ سعر الصرف 13,850 ليرة … وفي حلب وصل سعر الصرف 13,750، : what a rate of exchange is at, without its currency."""
    for before, bare in itertools.pairwise(amounts):
        if before.type is not FigureType.MONEY or bare.type is not FigureType.COUNT or bare.noun or bare.role:
            continue
        if bare.rule != "figure:count" or not _closed(items, bare) or not bare.value:
            continue
        back = [x.text for x in items[max(before.last, bare.first - _RATE) : bare.first]]
        rate = any(a in _PRICED and b in _RATES for a, b in itertools.pairwise(back)) or _fell(
            items, before, bare
        )
        if rate and 1 / _ALIKE < float(before.value or before.high or 0) / float(bare.value) < _ALIKE:
            bare.type, bare.rule = FigureType.MONEY, "figure:alike"
            bare.unit, bare.currency = before.unit, before.currency


def _quoted_at(items: Sequence[Item], bare: Draft) -> bool:
    """سعر صرف عند 1507.5 للدولار, سعر خام برنت 80.25: what a rate or a barrel stands at, without any currency."""
    if not items[bare.first].digits or not bare.value:
        return False
    back = [x.text for x in items[max(0, bare.first - _QUOTED) : bare.first]]
    after = items[bare.last] if bare.last < len(items) else None
    each = after is not None and ((after.cls == "$" and after.prep == "ل") or after.text == "مقابل")
    told = each or _closed(items, bare)
    if back[-1:] in (["برنت"], ["تكساس"]):
        return (told or (after is not None and after.text[:1] == "و")) and isinstance(bare.value, float)
    behind = after.text if after is not None else ""
    if (back[-1:] and back[-1] in _TRADED) or behind in _TRADED:
        clause = items[max(0, bare.first - _LISTED) : bare.first]
        told = any(x.cls == "$" and x.kind == "word" for x in clause) or _both_ways(items, bare)
        return told and not any(x.cls in "|" for x in clause[-_QUOTED:])
    if items[bare.first].cls == "y":
        return False
    rate = any(a in _PRICED and b in _RATES for a, b in itertools.pairwise(back))
    return rate and (each or (told and (back[-1] in _RATES or items[bare.first - 1].cls == "$")))


def _both_ways(items: Sequence[Item], bare: Draft) -> bool:
    """عيار 24: 6234 بيع – 6205 شراء: both what it is bought and what it is sold at, in one line."""
    line = items[max(0, bare.first - _QUOTED) : bare.last + _QUOTED]
    return len({x.text for x in line if x.text in _TRADED}) > 1


_QUOTED, _LISTED = 6, 12
_TRADED = word_set(
    "للشراء للبيع شراء بيع الشراء البيع وللبيع وللشراء والبيع والشراء بيعا مبيع للمبيع المبيع مبيعا وللمبيع"
)
"""الدولار: للشراء 15.40 وللبيع 15.55."""


def _fell(items: Sequence[Item], before: Draft, bare: Draft) -> bool:
    """عاود ارتفاعه أكثر من 9000 ليرة بعد هبوط إلى ما دون 8000: what the same thing cost before or since."""
    led = items[bare.first - 1] if bare.first else None
    between = items[before.last : bare.first]
    near = len(between) <= _SINCE and not any(x.cls in ".|" for x in between)
    return (
        near
        and led is not None
        and (led.cls in "Ai" or led.text in _LEVEL)
        and (any(x.lex.direction for x in between) or not _MOVES.isdisjoint(x.text for x in between))
    )


_SINCE = 16
_MOVES = word_set("هبوط ارتفاع انخفاض تراجع صعود نزول لهبوط بارتفاع بانخفاض لانخفاض وهبوط وارتفاع")
_LEVEL = frozenset(["عند", "مستوي", "حاجز"])


def _closed(items: Sequence[Item], bare: Draft) -> bool:
    """Nothing that it could count stands behind the number."""
    return bare.last >= len(items) or items[bare.last].cls in ",.|)kmf"


def _paid(items: Sequence[Item], one: Draft, two: Draft) -> bool:
    """The other of the two is money of about the size of the bare one, and no sentence ends between them."""
    bare, money = (two, one) if one.type is FigureType.MONEY else (one, two)
    if money.type is not FigureType.MONEY or two.first - one.last > _NEAR:
        return False
    if any(x.cls == "." for x in items[one.last : two.first]):
        return False
    amount = money.value if money.value is not None else money.high
    ratio = float(amount or 0) / float(bare.value or bare.high or 1)
    return 1 / _OF_ONE_SIZE < ratio < _OF_ONE_SIZE


def _last(items: Sequence[Item], bare: Draft) -> bool:
    """والمستورد 20، : the number ends an entry of the list, as a comma shows."""
    return bare.last < len(items) and items[bare.last].cls == ","


_RUN = 5


def _paid_further(items: Sequence[Item], amounts: Sequence[Draft], at: int) -> bool:
    """بوري صغير 120, والوسط 140 والكبير 160 جنيها: more bare numbers stand between it and the next price."""
    for k in range(at, min(at + _RUN, len(amounts) - 1)):
        one, two = amounts[k], amounts[k + 1]
        if two.type is FigureType.MONEY:
            return _paid(items, one, two) and _of_size(amounts[at], two)
        bare = two.rule == "figure:count" and two.noun is None and not two.role and two.value
        between = items[one.last : two.first]
        if not bare or len(between) > _NAME or any(x.cls in ".|" for x in between) or not _of_size(one, two):
            return False
    return False


def _of_size(one: Draft, two: Draft) -> bool:
    ratio = float(one.value or one.high or 0) / float(two.value or two.high or 1)
    return 1 / _OF_ONE_SIZE < ratio < _OF_ONE_SIZE


_NAME = 4


def _closes_list(items: Sequence[Item], before: Draft, bare: Draft) -> bool:
    """والباذنجان الرومي 4. : the last of a list of prices, behind the name of what costs so much."""
    if bare.last < len(items) and items[bare.last].cls not in ".|":
        return False
    name = items[before.last : bare.first]
    while name and name[0].cls not in ",k" and len(name) > _NAME:
        name = name[1:]
    goods = [x for x in name if x.cls not in ",k"]
    joined = any(x.cls == "k" or x.text[:1] == "و" for x in name[:3])
    named = all(x.cls in "rR" and x.kind == "word" and x.text not in STOP for x in goods)
    told = any(is_verb(x.text) or x.text.removeprefix("و") in _COUNTING for x in goods)
    return joined and 0 < len(goods) <= _NAME and named and not told


_COUNTING = frozenset(["عدد", "عددها", "عددهم", "نسبه", "مدينه", "محافظه", "رقم"])
