"""Figures that count the same thing: what two reports' numbers say about each other.

A figure is an interval with a qualifier. Two of them about the same thing are the same, differ but are compatible,
touch at an end, are an update, conflict, or one is a part of the other. Suggestions only: rank, explain, never decide.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from workbench.arabic.chars import folded
from workbench.domain.link import Reason
from workbench.domain.mention import Figure, FigureType, Qualifier
from workbench.linking.setting import UNKNOWN, When

ABOUT = 0.1
"""نحو 150 reaches a tenth to each side."""
VAGUE = 3.0
"""A vague word (عشرات) reaches to its coded value divided and multiplied by this."""
GROWTH = 5.0
"""A later toll may have risen so many times over and still be an update; beyond that it is a conflict."""
CUMULATIVE = frozenset(
    {"killed", "wounded", "injured", "missing", "detained", "displaced", "infected", "casualties"}
)
_FIGHTERS = frozenset(
    folded(
        "مقاتل مقاتلا مقاتلين مقاتلي عضو عضوا أعضاء عنصر عنصرا عناصر مسلح مسلحا مسلحين جندي جنديا جنود رجل رجال فرد أفراد"
    ).split()
)
"""Counted nouns by which a plain count of an armed group is its strength."""
_PEOPLE = frozenset(
    folded(
        "شخص شخصا أشخاص قتيل قتيلا قتلى ضحية ضحايا آخر آخرا آخرون آخرين جريح جريحا جرحى مصاب مصابا مصابين مصابون إنسان فرد فردا أفراد"
        " نفر نفرا أنفار مواطن مواطنا مواطنين مواطنون وفاة وفيات حالة حالات إصابة إصابات شهيد شهيدا شهداء موقوف موقوفا موقوفين مفقود مفقودا مفقودين"
        " نازح نازحا نازحين محتجز محتجزا محتجزين معتقل معتقلا معتقلين مفتشا مدني مدنيا مدنيين مدنيون ساكن نسمة"
    ).split()
)
"""Nouns that say nothing of who was counted; the dead children are not the dead."""
_GROUP = {
    folded(noun): group
    for group, nouns in enumerate((
        "طفل طفلا أطفال طفلة طفلات قاصر قاصرا رضيع رضيعا رضع تلميذ تلميذا تلاميذ",
        "امرأة نساء سيدة سيدات فتاة فتيات",
        "جندي جنديا جنود عسكري عسكريا عسكريين عسكريون ضابط ضابطا ضباط",
        "شرطي شرطيا شرطيين أمني أمنيا أمنيين عون أعوان",
        "مسلح مسلحا مسلحين مسلحون إرهابي إرهابيا إرهابيين إرهابيون مقاتل مقاتلا مقاتلين متشدد متشددين",
        "صحفي صحفيا صحفيين صحافي صحافيا صحافيين",
        "سائح سائحا سياح",
        "مسعف مسعفا مسعفين طبيب طبيبا أطباء",
    ))
    for noun in nouns.split()
}  # fmt: skip
"""Nouns of people → which group they name; the dead soldiers are not the dead children."""
NEVER = frozenset(
    {FigureType.DATE, FigureType.TIME, FigureType.IDENTIFIER, FigureType.ORDINAL, FigureType.AGE}
)


class Outcome(StrEnum):
    """What two figures about the same thing say about each other."""

    SAME = "same"
    COMPATIBLE = "compatible"
    """They differ, but both can be true."""
    TOUCHING = "touching"
    """Two ranges that meet at an end only."""
    UPDATES = "updates"
    CONFLICT = "conflict"
    PARTIAL = "partial"
    """One counts a part of the other."""


@dataclass(frozen=True, slots=True)
class Interval:
    """What a figure allows: low ≤ x ≤ high, either end possibly open (not itself allowed)."""

    low: float
    high: float
    low_open: bool = False
    high_open: bool = False

    def meets(self, other: Interval) -> bool:
        """True when some value is allowed by both."""
        low, high = max(self.low, other.low), min(self.high, other.high)
        if low != high:
            return low < high
        shut_out = [
            (side.low_open and side.low == low) or (side.high_open and side.high == low)
            for side in (self, other)
        ]
        return not any(shut_out)

    @property
    def is_range(self) -> bool:
        """True for two finite ends that are not the same."""
        return self.low < self.high and math.isfinite(self.high) and math.isfinite(self.low)


@dataclass(frozen=True, slots=True)
class Comparison:
    """The outcome for one pair of figures, with the reason."""

    outcome: Outcome
    reason: Reason


@dataclass(frozen=True, slots=True)
class Reported:
    """A figure with where it stands: its article, when that was published, and its place and event if known."""

    figure: Figure
    article: int
    published: str | None = None
    """ISO 8601; compared as text, so dates and date-times of one zone order rightly."""
    places: frozenset[str] = frozenset()
    """Canonical names of the places in its sentence."""
    months: frozenset[str] = frozenset()
    """Months (2024-03) that its sentence speaks of."""
    when: When = UNKNOWN
    near: frozenset[str] = frozenset()
    """Light stems of the words beside it."""
    where: frozenset[str] = frozenset()
    """Canonical names of all places in its article."""
    risen: bool = False
    """Its sentence says that the count has risen, or is the latest."""
    early: bool = False
    """Its sentence says that the count is a first one."""
    label: bool = False
    """It names one of a row (round 24, case 13) and counts nothing."""


def interval(figure: Figure) -> Interval | None:
    """The interval a figure stands for; None when it has no number."""
    low = figure.low if figure.low is not None else figure.value
    high = figure.high if figure.high is not None else figure.value
    if low is None and high is None:
        return None
    low = high if low is None else low
    high = low if high is None else high
    assert low is not None and high is not None
    return _widened(figure, float(low), float(high))


def _widened(figure: Figure, low: float, high: float) -> Interval:
    match figure.qualifier:
        case Qualifier.ABOUT:
            return Interval(low * (1 - ABOUT), high * (1 + ABOUT))
        case Qualifier.AT_LEAST:
            return Interval(low, math.inf)
        case Qualifier.MORE_THAN:
            return Interval(low, math.inf, low_open=True)
        case Qualifier.AT_MOST:
            return Interval(0.0, high)
        case Qualifier.LESS_THAN:
            return Interval(0.0, high, high_open=True)
        case Qualifier.VAGUE if figure.low is None or figure.high is None:
            return Interval(low / VAGUE, high * VAGUE)
        case _:
            return Interval(low, high)


def role_of(figure: Figure) -> str:
    """The role, or «strength» for the size of an armed group, which detection may leave as a plain count."""
    if figure.role:
        return figure.role
    counted = figure.type is FigureType.COUNT and folded(figure.noun or "") in _FIGHTERS
    return "strength" if figure.type is FigureType.STRENGTH or counted else ""


def key(figure: Figure) -> tuple[str, str, str]:
    """What is counted: people by role, everything else by type and by unit or currency."""
    role = role_of(figure)
    people = figure.type in {FigureType.CASUALTY, FigureType.STRENGTH, FigureType.COUNT} and role
    if people:
        return "people", role, ""
    return figure.type.value, role, figure.currency or figure.unit or ""


def comparable(a: Figure, b: Figure) -> bool:
    """True when two figures can be about the same thing: the same type, role and unit.

    Figures without role, unit or counted noun say too little to be held against each other.
    """
    if a.type in NEVER or b.type in NEVER or interval(a) is None or interval(b) is None:
        return False
    if key(a) != key(b):
        return False
    if role_of(a):
        one, two = (_GROUP.get(folded(f.noun or "")) for f in (a, b))
        return one is None or two is None or one == two
    if a.noun or b.noun:
        return bool(a.noun and b.noun and a.noun == b.noun)
    return bool(a.currency or a.unit or a.type is FigureType.PERCENT)


def compare(a: Reported, b: Reported) -> Comparison:
    """What two comparable figures say about each other; raises ValueError when one has no number."""
    left, right = interval(a.figure), interval(b.figure)
    if left is None or right is None:
        raise ValueError("a figure without a number cannot be compared")
    one, two = wording(a.figure), wording(b.figure)
    if a.figure.subset_of is not None or b.figure.subset_of is not None:
        return Comparison(Outcome.PARTIAL, Reason.of("counts_part", one=one if a.figure.subset_of else two))
    if (part := _narrower(a.figure, b.figure)) is not None:
        return Comparison(Outcome.PARTIAL, Reason.of("counts_part", one=wording(part)))
    if left == right and a.figure.qualifier == b.figure.qualifier:
        return Comparison(Outcome.SAME, Reason.of("both_say", one=one))
    if left.is_range and right.is_range and (left.high == right.low or right.high == left.low):
        meet = left.high if left.high == right.low else right.high
        return Comparison(Outcome.TOUCHING, Reason.of("meet_at", one=one, two=two, at=f"{meet:,g}"))
    if left.meets(right):
        return Comparison(Outcome.COMPATIBLE, Reason.of("both_can_be", one=one, two=two))
    return _apart(a, b, one, two)


def _narrower(a: Figure, b: Figure) -> Figure | None:
    """The smaller of two counts of people where it alone names who was counted: 3 children among 12 persons."""
    if key(a)[0] != "people" or role_of(a) == "strength" or point(a) == point(b):
        return None
    small, large = (a, b) if point(a) < point(b) else (b, a)
    named, plain = (bool(f.noun and folded(f.noun) not in _PEOPLE) for f in (small, large))
    return small if named and not plain else None


def _apart(a: Reported, b: Reported, one: str, two: str) -> Comparison:
    """Intervals that do not meet: an update when the later toll is higher within reason, else a conflict."""
    low, high = point(a.figure), point(b.figure)
    if (a.figure.role or "") in CUMULATIVE and _may_update(a, b, low, high):
        old, new = (one, two) if _is_earlier(a, b, low < high) else (two, one)
        return Comparison(
            Outcome.UPDATES, Reason.of("changed" if a.figure.role == "missing" else "risen", old=old, new=new)
        )
    ratio = max(low, high) / min(low, high) if min(low, high) > 0 else math.inf
    why = "digit_slip" if math.isclose(ratio, 10.0) else "cannot_both_be"
    return Comparison(Outcome.CONFLICT, Reason.of(why, one=one, two=two))


def _may_update(a: Reported, b: Reported, low: float, high: float) -> bool:
    """True when the count may have grown from one report to the later one (the missing also become fewer).

    Reports of one day are in no order unless one of them says that its count has risen, or is a first one.
    """
    small, large = (a, b) if low < high else (b, a)
    before, after = sorted((low, high))
    if not before < after <= GROWTH * before:
        return False
    if a.published and b.published and a.published[:10] != b.published[:10]:
        grown = small.published is not None and small.published < (large.published or "")
        return grown or a.figure.role == "missing"
    return large.risen or small.early


def _is_earlier(a: Reported, b: Reported, a_is_smaller: bool) -> bool:
    if a.published and b.published and a.published[:10] != b.published[:10]:
        return a.published < b.published
    return a_is_smaller


def point(figure: Figure) -> float:
    """One number for a figure: its value, else the middle of its range; it must have one."""
    values = [float(v) for v in (figure.value, figure.low, figure.high) if v is not None]
    return values[0] if figure.value is not None else sum(values) / len(values)


_SIGNS = {
    Qualifier.ABOUT: "~", Qualifier.AT_LEAST: "≥\u00a0", Qualifier.MORE_THAN: ">\u00a0",
    Qualifier.AT_MOST: "≤\u00a0", Qualifier.LESS_THAN: "<\u00a0", Qualifier.VAGUE: "≈",
}  # fmt: skip


def wording(figure: Figure) -> str:
    """A figure in signs and digits that need no translation: ≥ 137, ~150, 2,000–5,000, 30%, 4 USD."""
    if figure.low is not None and figure.high is not None and figure.low != figure.high:
        number = f"{figure.low:,}–{figure.high:,}"
    else:
        values = [v for v in (figure.value, figure.low, figure.high) if v is not None]
        number = f"{values[0]:,}" if values else figure.surface
    sign = _SIGNS.get(figure.qualifier, "") if figure.qualifier else ""
    if figure.type is FigureType.PERCENT:
        return f"{sign}{number}%"
    tail = "" if figure.role else figure.currency or figure.noun or figure.unit or ""
    return f"{sign}{number} {tail}".strip()
