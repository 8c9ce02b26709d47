"""Bare numbers that are of the kind of the figure beside them: 58 بالمائة مقابل 53, 40 كلم/س وتصل إلى 90, المركز 34 ومصر 45."""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Sequence

from workbench.arabic.chars import word_set
from workbench.detect.figures import context
from workbench.detect.figures.currencies import MILLIONS
from workbench.detect.figures.draft import Draft
from workbench.detect.figures.guess import is_verb
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import FigureType

_AMOUNTS = frozenset([FigureType.MONEY, FigureType.PERCENT, FigureType.MEASURE])
_PASSED = frozenset([FigureType.DATE, FigureType.TIME, FigureType.ORDINAL])
"""Figures between an amount and its like: فسجل الأول 21 نقطة وأضاف الثاني 22."""
_AGAINST = "مقابل"
_FAR = 9
"""Items between a figure and the one that is compared with it."""
_REACHES = word_set("تصل يصل وتصل لتصل تبلغ وتبلغ لتبلغ تتجاوز وتتجاوز لتتجاوز تفوق وتفوق يتجاوز")
_SPEED = "kilometre per hour"
_NAMES = 5
"""Items of و, a name and its bracket between two places of one ranking."""
_LAST_PLACE = 2000


_RISEN = frozenset(["مرتفعا", "منخفضا", "متراجعا", "رابحا", "كاسبا", "خاسرا", "فاقدا", "صاعدا", "هابطا"])
"""على 6124.40 نقطة، مرتفعا 62.87: points too."""
_TRADED = frozenset(["للبيع", "للشراء", "بيعا", "شراء", "مبيعا"])
"""425 ريالا للشراء و428 للبيع."""


def kin(items: Sequence[Item], drafts: Sequence[Draft], draft: Draft) -> Draft | None:
    """The figure before `draft`, or behind it, whose unit a bare number shares; None where it stands alone."""
    last = _last_amount(items, drafts, draft)
    if last is None or (last.low is not None and last.value is None and last.unit != _SPEED):
        return None
    before = items[draft.first - 1]
    if (
        before.text in {"من", "عن"}
        and items[draft.first - 2].text in {"بدلا", "عوضا"}
        and last.type is FigureType.MONEY
    ):
        return last
    if draft.first > 1 and _compared(items, draft.first) and _of_one_size(items, last, draft):
        return last
    if _what_it_was(items, last, draft) and _of_one_size(items, last, draft):
        return last
    traded = items[draft.last].text if draft.last < len(items) else ""
    if traded in _TRADED and before.cls == "k" and last.type is FigureType.MONEY:
        return last
    if before.text == _AGAINST or (before.cls == "A" and items[draft.first - 2].text == _AGAINST):
        return last
    if last.unit == "point" and before.text in _RISEN:
        return last
    behind = items[draft.last] if draft.last < len(items) else None
    if last.type is FigureType.PERCENT and before.cls == "k" and behind is not None and behind.cls == "f":
        return last if isinstance(draft.value, float) else None
    back = items[max(last.last, draft.first - 4) : draft.first]
    if last.unit == _SPEED and any(x.text in _REACHES for x in back):
        return last
    if last.unit == "point" and (_scored_too(items, last, draft) or _tenths_too(last, draft, before)):
        return last
    return None


def _compared(items: Sequence[Item], at: int) -> bool:
    """مقارنة مع 47.8, مقارنة بـ120: set against what was just told."""
    led = items[at - 1]
    if items[at].prep == "ب" or led.text == "ب":
        return _COMPARED in {items[at - 1].text, items[at - 2].text}
    return led.text == "مع" and items[at - 2].text == _COMPARED


_COMPARED = "مقارنه"
_HAD_BEEN = word_set("كان كانت لامس لامست سجل سجلت بلغ بلغت")
_AFTER = frozenset(["بعد", "بعدما"])
_CLOSE, _ASIDE = 3, 5


def _what_it_was(items: Sequence[Item], last: Draft, draft: Draft) -> bool:
    """إلى 50 جنيها للدولار من 30, بعد أن كان 11900, تبدأ من 50 دولارا وتصل إلى 200: told before or since of the same."""
    behind = items[draft.last] if draft.last < len(items) else None
    closed = behind is None or behind.cls in ".,|)fqgD" or behind.text in {"نقطه", "امس"}
    between = [x.text for x in items[last.last : draft.first]]
    if not closed or not between or len(between) > _ASIDE or items[draft.first].prep or not last.first:
        return False
    led = items[draft.first - 1]
    if led.cls == "m":
        return len(between) <= _CLOSE and items[last.first - 1].cls == "i"
    if led.cls == "i" and last.type is FigureType.MONEY:
        return len(between) <= _CLOSE and any(x in _REACHES for x in between)
    return led.text in _HAD_BEEN and not _AFTER.isdisjoint(between)


def _of_one_size(items: Sequence[Item], last: Draft, draft: Draft) -> bool:
    """As much again at most, so that its scale is told with it."""
    one, two = float(last.value or 0), float(draft.value or 0) * scale_of(items, last, draft)
    return one > 0 and two > 0 and 1 / _PAIR < one / two < _PAIR


_PAIR = 5


def _scored_too(items: Sequence[Item], last: Draft, draft: Draft) -> bool:
    """ويغينز 17 نقطة وبام أديبايو 15 مع 14 متابعة: the points of the next player."""
    names = items[last.last : draft.first]
    behind = items[draft.last] if draft.last < len(items) else None
    if not 1 <= len(names) <= _PLAYER or not isinstance(draft.value, int) or not 1 <= draft.value <= _SCORED:
        return False
    joined = names[0].text.startswith("و") or (names[0].cls in "k," and len(names) > 1)
    kinds, classes = {"word", "single", "punct", "clitic"}, ("r", "M", "o", "k", ",")
    plain = all(x.kind in kinds and x.cls in classes and not x.prep for x in names[1:])
    return joined and plain and (behind is None or behind.cls in ".,|k" or behind.text in {"مع", "في"})


def _tenths_too(last: Draft, draft: Draft, before: Item) -> bool:
    """0,5 نقطة (منها 0,7 بالوسط الحضري، و0,4 بالوسط القروي): tenths of points that others lost or won."""
    tenths = isinstance(draft.value, float) and isinstance(last.value, float)
    return tenths and (before.text in {"منها", "بينها"} or before.cls == "k")


_PLAYER, _SCORED = 4, 99


def scale_of(items: Sequence[Item], like: Draft, draft: Draft) -> float:
    """What a bare number is told in: 872،4 م د مقابل 1891،9 and 872 مليون دينار مقابل 950."""
    scale = 1.0
    for item in items[like.first : like.last]:
        if item.text in MILLIONS:
            scale = 1e6
        elif item.parts and item.parts[0].digits and item.parts[0].value and item.value:
            scale = item.value / item.parts[0].value
    near = draft.value is not None and like.value is not None and draft.value > 0
    if scale < _LEAST_SCALE or not near:
        return 1
    return scale if 1 / _FACTOR < float(like.value or 0) / scale / float(draft.value or 1) < _FACTOR else 1


def _of_this_rate(items: Sequence[Item], at: int) -> bool:
    """بلغت هذه النسبة لدى الذكور 54,89: the rate just spoken of, of whom it is told."""
    near = [x.text for x in items[max(0, at - _THIS_FAR) : at]]
    return any(a in {"هذه", "هاته"} and b == "النسبه" for a, b in itertools.pairwise(near))


_THIS_FAR = 6
_RATE = word_set("نسبة بنسبة النسبة نسبته نسبتها نسبتهم ونسبة وبنسبة بنسب")
_TOLD_AS = word_set("بلغت بلغ تبلغ تقدر قدرت تتجاوز يتجاوز تتعدى إلى حدود تناهز تعادل تساوي")
_MOST = 1000
_OUTPUT = frozenset(["ناتج", "الناتج"])
"""1.3 من الناتج المحلي: a share of it, its percent sign left out."""


def is_rate(items: Sequence[Item], at: int) -> bool:
    """بنسبة 12،8 وأسعار …, نسبة البطالة تقدر ب17.7: a rate whose percent sign is left out."""
    item = items[at]
    if not at or item.cls == "y" or float(item.value or 0) > _MOST:
        return False
    behind = items[at + 1] if at + 1 < len(items) else None
    if behind is not None and behind.cls == "m" and at + 2 < len(items) and items[at + 2].text in _OUTPUT:
        return item.digits and float(item.value or 0) < _MOST
    if behind is not None and (behind.cls in "im-:" or behind.text == "علي") and not _until(items, at):
        return False
    i = at - 1 - (items[at - 1].cls in "Ap")
    if i >= 0 and items[i].text in _RATE:
        return not item.wa
    pointed = isinstance(item.value, float)
    if pointed and behind is not None and behind.cls in ".|," and _of_this_rate(items, at):
        return True
    if not pointed or not (item.prep == "ب" or items[at - 1].cls in "piA" or items[i].text in _TOLD_AS):
        return False
    for word in reversed(items[max(0, at - _FAR) : at]):
        if word.cls in ".|" or word.digits:
            return False
        if word.text in _RATE:
            return True
    return False


def _until(items: Sequence[Item], at: int) -> bool:
    """بنسبة 8.6 حتى نهاية العام: a time till which, no further number."""
    last = items[at + 2] if at + 2 < len(items) else None
    pointed = isinstance(items[at].value, float) and items[at + 1].text == "حتي"
    return pointed and last is not None and last.cls[0] not in "dnywv("


_MINOR = frozenset(["millime", "fils", "cent", "centime", "piastre"])
_THOUSANDTHS = frozenset(["dinar", None])
"""Currencies of a thousand parts, whose amounts have three decimals; what no currency is named of may be one."""


def in_thousands(raw: str, unit: str | None, kind: FigureType | None) -> bool:
    """2.500 مليم and 80.200 دولار: parts of a dinar have no decimals, dollars two; 17.335 and 1.085 are rates."""
    if kind is not FigureType.MONEY:
        return False
    whole = raw.partition(".")[0]
    round_sum = raw.endswith("00") or (len(whole) > 1 and raw.endswith("0"))
    return unit in _MINOR or (unit not in _THOUSANDTHS and round_sum)


_GROUPED = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")
_AMOUNTS_NEAR = 40


def among_thousands(items: Sequence[Item], at: int, raw: str, unit: str | None) -> bool:
    """288.384 شيكل beside 120.500 شيكل: one of several amounts that are told in thousands."""
    if unit in _THOUSANDTHS or not _GROUPED.fullmatch(raw):
        return False
    for k in range(max(0, at - _AMOUNTS_NEAR), min(at + _AMOUNTS_NEAR, len(items) - 1)):
        item, named = items[k], items[k + 1].lex.unit
        if k == at or not item.digits or named is None or named.name != unit:
            continue
        if _GROUPED.fullmatch(item.text) and (
            "," in item.text or in_thousands(item.text, unit, FigureType.MONEY)
        ):
            return True
    return False


_LEAST_SCALE, _FACTOR = 1000, 50
_SHARES = word_set("سهم أسهم الأسهم أسهمها البورصة توننداكس")


def is_share_price(items: Sequence[Item], at: int, words: Collection[str]) -> bool:
    """تراجعت اسهم بنسبة 2.89 بالمائة في حدود 7.721: a price in dinars and millimes that stands without them."""
    item = items[at]
    if item.kind != "dotted" or not at or items[at - 1].cls != "A" or "دينار" not in words:
        return False
    return not _SHARES.isdisjoint(words)


def _last_amount(items: Sequence[Item], drafts: Sequence[Draft], draft: Draft) -> Draft | None:
    """The amount just before, over dates but not over other figures or the end of a sentence."""
    for last in reversed(drafts[-3:]):
        if last.last > draft.first or draft.first - last.last > _FAR:
            return None
        if last.type not in _AMOUNTS and last.type not in _PASSED:
            return None
        if any(x.cls in ".|" for x in items[last.last : draft.first]):
            return None
        if last.type in _AMOUNTS:
            return last
    return None


def _bracketed_place(items: Sequence[Item], between: Sequence[Item], at: int) -> bool:
    """المرتبة 11، أعلى من أميركا (14)، إيرلندا (15): the place of each in brackets behind its name."""
    alone = (
        len(between) > 1 and between[-1].cls == "(" and items[at + 1 : at + 2] and items[at + 1].cls == ")"
    )
    if not alone or len(between) > _PLACES_APART or any(x.cls in ".|" for x in between):
        return False
    name = between[-2]
    return (
        name.kind == "word" and name.cls in "rR" and name.lex.unit is None and name.text not in context.STOP
    )


_PLACES_APART = 9


def is_next_rank(items: Sequence[Item], drafts: Sequence[Draft], at: int) -> bool:
    """في المركز 34 ومصر 45 والمغرب 48, مصر (18 عالميا) والجزائر (27): another's place in the same ranking."""
    last = drafts[-1] if drafts else None
    item = items[at]
    if last is None or last.rule != "figure:rank" or item.kind != "int" or item.prep or item.wa:
        return False
    between = items[last.last : at]
    if _bracketed_place(items, between, at):
        return True
    if len(between) == 1 and between[0].text == _AGAINST:
        return True
    if not 1 <= len(between) <= _NAMES + 2 or float(item.value or 0) > _LAST_PLACE:
        return False
    names = [x for x in between if x.cls == "r" and x.text not in {"عالميا", "عربيا", "دوليا", "افريقيا"}]
    joined = any(x.cls == "k" or x.text.startswith("و") for x in between)
    plain = all(x.cls in "kr()," for x in between) and bool(names) and len(names) <= 3
    named = all(x.kind == "word" and x.text not in context.STOP and not is_verb(x.text) for x in names)
    behind = items[at + 1] if at + 1 < len(items) else None
    return joined and plain and named and (behind is None or behind.cls in "k.|,)" or behind.text[0] == "و")
