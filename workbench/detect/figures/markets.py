"""Bare numbers of a market: where an index stands, what one currency fetches in another, what was so much per litre."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Sequence

from workbench.arabic.chars import folded, word_set
from workbench.detect.figures.context import is_definite
from workbench.detect.figures.currencies import CURRENCIES
from workbench.detect.figures.draft import Draft
from workbench.detect.figures.guess import is_verb
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import FigureType

_INDICES = frozenset(
    p + w for w in folded("مؤشر المؤشر مؤشرها مؤشره مؤشرا بورصة البورصة").split() for p in ("", "و", "ل", "ب")
) | word_set("للمؤشر للبورصة")
_POINTS = frozenset(["نقطه", "نقاط", "النقطه"])
_STANDS = word_set("عند على فوق تحت دون مستوى حاجز مستويات مستواه المستوى إلى")
"""What an index is at: عند 10538, فوق 11112."""
_LEAST_INDEX, _LEAST_RATE, _CLAUSE, _BEHIND = 100, 10, 14, 4
_THEREUPON = word_set(
    "بنسبة مرتفعا مرتفعة منخفضا منخفضة متراجعا متراجعة رابحا خاسرا كاسبا صاعدا هابطا بعد بعدما مقارنة مقابل خلال وسط بفعل بدعم للمرة"
)
_LED = word_set("عند على مستوى حاجز مقابل إلى من مسجلا بلغ ليبلغ مع بسعر حدود")
_AGAINST = word_set("مقابل أمام لكل")
_RATE = frozenset(["صرف", "الصرف", "صرفه", "صرفها"])


def markets(items: Sequence[Item], drafts: Sequence[Draft], words: Collection[str]) -> None:
    """Points of an index and rates of exchange among the bare counts; the drafts are in order. O(drafts)."""
    if not _AREAS.isdisjoint(words):
        _areas(items, drafts)
    indices = not _INDICES.isdisjoint(words)
    traded = not _CURRENCY_WORDS.isdisjoint(words)
    if not (indices or traded):
        return
    last: Draft | None = None
    for draft in drafts:
        if draft.type is FigureType.COUNT and draft.rule == "figure:count" and draft.noun is None:
            _read_off(items, draft, last, indices=indices, traded=traded)
        last = draft
    if indices:
        for one, two in itertools.pairwise(drafts):
            _to_and_from(items, one, two)
        told = [d for d in drafts if d.type not in _PASSED]
        for one, two in itertools.pairwise(told):
            _points_too(items, one, two)
        for one, two in itertools.pairwise(reversed(told)):
            _points_too(items, one, two)


def _read_off(
    items: Sequence[Item], draft: Draft, last: Draft | None, *, indices: bool, traded: bool
) -> None:
    """Type one bare number; `last` is the figure before it."""
    if draft.role or not draft.value or not items[draft.first].digits:
        return
    before = last is not None and last.rule == _AT and draft.first - last.last == 1
    if indices and (_index_at(items, draft) or (before and items[draft.first - 1].cls == "m")):
        draft.type, draft.rule, draft.unit = FigureType.MEASURE, _AT, "point"
    elif traded and isinstance(draft.value, float) and _exchanged_at(items, draft):
        draft.type, draft.rule = FigureType.MONEY, "figure:price"
    elif traded and last is not None and last.type is FigureType.MONEY and _next_rate(items, last, draft):
        draft.type, draft.rule = FigureType.MONEY, "figure:alike"
        draft.unit, draft.currency = last.unit, last.currency


_AT = "figure:index"
_PASSED = frozenset([FigureType.DATE, FigureType.ORDINAL])
_NEAR, _ALIKE = 10, 1.3
_SET = word_set("من مع إلى ب عند فوق دون تحت مستوى مقابل بلغ سجل عتبة حاجز مستواه")


def _to_and_from(items: Sequence[Item], one: Draft, two: Draft) -> None:
    """تراجع المؤشر إلى 50 من 50.8: where an index stands and where it stood."""
    bare = all(
        d.type is FigureType.COUNT and d.rule == "figure:count" and d.noun is None and items[d.first].digits
        for d in (one, two)
    )
    if not bare or one.last + 1 != two.first or not one.first or not one.value or not two.value:
        return
    led = items[one.first - 1].cls == "i" and items[one.last].cls == "m"
    pointed = isinstance(one.value, float) or isinstance(two.value, float)
    alike = 1 / _ALIKE < float(one.value) / float(two.value) < _ALIKE
    if led and pointed and alike and _of_index(items, one) and _ends(items, two.last):
        for draft in (one, two):
            draft.type, draft.rule, draft.unit = FigureType.MEASURE, _AT, "point"


def _points_too(items: Sequence[Item], one: Draft, two: Draft) -> None:
    """95.2 نقطة من 96.4, إلى 50 من 50.8: `two` stands beside points in one sentence, at about as many."""
    bare = two.type is FigureType.COUNT and two.rule == "figure:count" and two.noun is None and not two.role
    if not bare or one.unit != "point" or not items[two.first].digits or not one.value or not two.value:
        return
    first, last = sorted((one, two), key=lambda d: d.first)
    between = items[first.last : last.first]
    led = items[two.first - 1] if two.first else None
    if len(between) > _NEAR or any(x.cls in ".|" for x in between) or led is None:
        return
    stands = (led.text in _SET or led.cls == "A" or items[two.first].prep == "ب") and _followed(items, two)
    if stands and 1 / _ALIKE < float(one.value) / float(two.value) < _ALIKE:
        two.type, two.rule, two.unit = FigureType.MEASURE, _AT, "point"


def _followed(items: Sequence[Item], draft: Draft) -> bool:
    """Nothing that the number counts stands behind it; فوق 50 تعني نموا, مستوى 50 الفاصل."""
    behind = items[draft.last] if draft.last < len(items) else None
    return _ends(items, draft.last) or (behind is not None and (is_verb(behind.text) or is_definite(behind)))


_AREAS = frozenset(p + w for w in ("مساحه", "المساحه", "مساحات", "مساحتها") for p in ("", "ب", "و", "ل"))
_OF_LAND = frozenset(["feddan", "hectare", "dunam", "acre", "square kilometre", "square metre"])
_LAND_FAR = 24


def _areas(items: Sequence[Item], drafts: Sequence[Draft]) -> None:
    """إجمالي مساحة 342094.21 منزرعة beside 341 ألف فدان: a bare area is told in the unit of the one beside it."""
    for at, draft in enumerate(drafts):
        bare = draft.rule == "figure:count" and draft.noun is None and not draft.role and draft.first
        if not bare or items[draft.first - 1].text not in _AREAS or not items[draft.first].digits:
            continue
        beside = [d for d in drafts[max(0, at - 3) : at + 4] if d.unit in _OF_LAND]
        near = next((d for d in beside if abs(d.first - draft.first) <= _LAND_FAR), None)
        if near is not None:
            draft.type, draft.rule, draft.unit = FigureType.MEASURE, "figure:alike", near.unit


_CURRENCY_WORDS = frozenset(CURRENCIES)


def _clause(items: Sequence[Item], first: int) -> list[Item]:
    """What stands before the number in its sentence, the nearest first."""
    return list(
        itertools.takewhile(lambda x: x.cls not in ".|", reversed(items[max(0, first - _CLAUSE) : first]))
    )


def _ends(items: Sequence[Item], last: int) -> bool:
    """Nothing that the number could count stands behind it."""
    behind = items[last] if last < len(items) else None
    return (
        behind is None
        or behind.prep == "ل"
        or behind.cls in ".,|)kmfi"
        or behind.text in _THEREUPON
        or behind.text in _AGAINST
    )


def _index_at(items: Sequence[Item], draft: Draft) -> bool:
    """أغلق مؤشر السوق عند 10538, دفع المؤشر العام فوق 11112: points, though none are told here."""
    led = items[draft.first - 1] if draft.first else None
    itself = led is not None and led.text in _INDICES and isinstance(draft.value, float)
    if led is None or not (itself or led.text in _STANDS) or not _ends(items, draft.last):
        return False
    least = _LEAST_RATE if isinstance(draft.value, float) else _LEAST_INDEX
    if float(draft.value or 0) < least or items[draft.first].prep:
        return False
    return _of_index(items, draft)


def _of_index(items: Sequence[Item], draft: Draft) -> bool:
    """An index is named before the number in its sentence, and nothing else of a market since."""
    clause = [x.text for x in _clause(items, draft.first)]
    named = next((k for k, word in enumerate(clause) if word in _INDICES), None)
    return named is not None and _TOLD_OF.isdisjoint(clause[:named])


_TOLD_OF = word_set(
    "عدد عددها قيمة قيمتها حجم حجمها كمية كميات أحجام تداولات التداولات صفقات الصفقات شركة شركات سهم أسهم الأسهم مليون مليار ألف المرتبة المركز سعر السعر"
)
"""عدد الصفقات إلى 1200: what else is told of a market."""


def _next_rate(items: Sequence[Item], last: Draft, draft: Draft) -> bool:
    """الدولار 3.67 درهم، واليورو 4.25، والإسترليني 4.90: the rates of the next currencies of a list."""
    name, between = items[draft.first - 1], items[last.last : draft.first - 1]
    named = name.cls == "$" and name.al and name.kind == "word" and isinstance(draft.value, float)
    joined = len(between) <= _BEHIND and any(x.cls in ",k" for x in between)
    return named and joined and not any(x.cls in ".|" for x in between) and _ends(items, draft.last)


def _exchanged_at(items: Sequence[Item], draft: Draft) -> bool:
    """صرف اليورو مقابل الليرة إلى 7.7810 من 7.7680, الليرة عند 38.0105 مقابل الدولار: one currency told in another."""
    led = items[draft.first - 1] if draft.first else None
    if led is None or not (led.text in _LED or led.cls in "im") or not _ends(items, draft.last):
        return False
    near = [*_clause(items, draft.first), *items[draft.last : draft.last + _BEHIND]]
    named = {x.text for x in near if x.cls == "$" and x.kind == "word" and (x.al or x.prep)}
    named |= {b.text for a, b in itertools.pairwise(near) if a.cls == "$" and b.cls == "$"}
    against = any(x.text in _AGAINST for x in near)
    return (len(named) > 1 and against) or (bool(named) and any(x.text in _RATE for x in near))
