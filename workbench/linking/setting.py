"""When and where two figures are said to hold: what speaks against their counting the same thing, and how much.

Events are points in time. Two reports of one event are published within a day or two of each other, or they speak of
the same day; a bulletin says the same words with other numbers on another day. Each finding lowers the score of a pair
and is named, so that a person can check it; where nothing is known nothing is held against a pair.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, timedelta

from workbench.domain.link import Reason
from workbench.domain.mention import Figure, FigureType

ELSEWHERE = 0.5
"""What remains of a score for other places or other months."""
OTHER_TIME = 0.2
"""What remains for other days or another period."""
BULLETIN = 0.2
"""What remains for the same words on another day."""
WORDING = 0.45
"""From this likeness of two sentences on (0 … 1) they are the same words."""
FADING = ((1, 1.0), (3, 0.7), (7, 0.45), (14, 0.3))
"""(Days between two reports that share no day, what remains of the score); LONG further apart."""
LONG = 0.15
NAMED = 3
"""From so many days on the time between is named."""
MEASURED = 0.4
"""What remains for measurements, prices and rates that were published on different days."""
RISEN = re.compile(
    r"(?<!\w)[وفل]?(?:ارتفع|ارتفعت|ارتفاع|يرتفع|ترتفع|ليصل|لتصل|ليبلغ|لتبلغ|اخر حصيله|حصيله جديده|حصيله محينه)(?!\w)"
)
EARLY = re.compile(r"(?<!\w)(?:حصيله|الحصيله) (?:اوليه|الاوليه|غير نهائيه|مؤقته)(?!\w)")
"""Folded words by which a count has risen or is the latest, and by which it is a first one."""
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_PERIOD = re.compile(r"\d{4}(?:-(?:\d{2}|Q\d))?(?:/\d{4}(?:-\d{2})?)?")
_WITHIN = 60
"""Characters between a figure and the period it is said to hold for."""
_POINTS = frozenset({FigureType.MEASURE, FigureType.PERCENT, FigureType.SCORE})


@dataclass(frozen=True, slots=True)
class When:
    """What times stand with a figure; all may be empty."""

    days: frozenset[str] = frozenset()
    """Days of its sentence, else of the one before it."""
    period: str = ""
    """The year, month or span that stands nearest to it (2016, 2016-03)."""
    span: str = ""
    """The length of time that stands nearest to it: 2 month."""
    around: frozenset[str] = frozenset()
    """Every day that its article speaks of."""


UNKNOWN = When()


def whens(figures: Sequence[Figure], sentence: Sequence[int]) -> list[When]:
    """The times beside each figure; `sentence` is the number of the sentence that each stands in."""
    dates = [(f, at) for f, at in zip(figures, sentence, strict=True) if f.type is FigureType.DATE and f.iso]
    lasting = [(f, at) for f, at in zip(figures, sentence, strict=True) if f.type is FigureType.DURATION]
    days: dict[int, set[str]] = {}
    for f, at in dates:
        if day := _DAY.match(f.iso or ""):
            days.setdefault(at, set()).add(day.group())
    around = frozenset(d for found in days.values() for d in found)
    out = []
    for figure, at in zip(figures, sentence, strict=True):
        dated = _nearest(figure, (f for f, where in dates if where == at and _PERIOD.fullmatch(f.iso or "")))
        span = _nearest(figure, (f for f, where in lasting if where == at and f is not figure))
        out.append(
            When(
                frozenset(days.get(at) or days.get(at - 1) or ()),
                (dated.iso or "") if dated else "",
                f"{span.value:g} {span.unit or ''}" if span and span.value is not None else "",
                around,
            )
        )
    return out


def _nearest(figure: Figure, others: Iterable[Figure]) -> Figure | None:
    found = [(max(o.start - figure.end, figure.start - o.end), o) for o in others]
    found = [(gap, o) for gap, o in found if 0 <= gap <= _WITHIN]
    return min(found, key=lambda x: x[0])[1] if found else None


def places_apart(a: AbstractSet[str], b: AbstractSet[str]) -> bool:
    """True when both name places and none of them is, or is part of, one of the other."""
    return bool(a and b) and not any(x in y or y in x for x in a for y in b)


def apart(
    a: When,
    b: When,
    a_published: str | None,
    b_published: str | None,
    kind: FigureType,
    alike: float,
    risen: bool = False,
) -> tuple[float, tuple[Reason, ...]]:
    """(What remains of a score, 0 … 1; what speaks against the pair) by time.

    `alike` is how alike their words are; `risen` that the later toll may have grown, in whatever words.
    """
    remains, against = _periods(a, b)
    one, two = _day(a_published), _day(b_published)
    if a.days and b.days and not _meet(a.days, b.days):
        return remains * OTHER_TIME, (*against, _other_days(a.days, b.days))
    if one is None or two is None:
        return remains, against
    gap = abs((one - two).days)
    if gap == 0 or _meet(a.around, b.around, 0):
        return remains, against
    if one.isoformat() in a.around and two.isoformat() in b.around and not a.around & b.around:
        return remains * OTHER_TIME, (*against, _other_days(a.around, b.around))
    if alike >= WORDING and not (risen and gap < NAMED):
        return remains * BULLETIN, (*against, Reason.of("bulletin", days=gap))
    if kind in _POINTS:
        remains *= MEASURED
    if one.isoformat() in b.around or two.isoformat() in a.around:
        return remains, against
    remains *= next((left for days, left in FADING if gap <= days), LONG)
    return remains, (*against, Reason.of("days_apart", days=gap)) if gap >= NAMED else against


def _periods(a: When, b: When) -> tuple[float, tuple[Reason, ...]]:
    """Other years, months or lengths of time that the figures hold for."""
    for here, there in ((a.period, b.period), (a.span, b.span)):
        if here and there and not here.startswith(there) and not there.startswith(here):
            return OTHER_TIME, (Reason.of("other_period", here=here, there=there),)
    return 1.0, ()


def _other_days(a: AbstractSet[str], b: AbstractSet[str]) -> Reason:
    return Reason.of("other_days", here=", ".join(sorted(a)[:2]), there=", ".join(sorted(b)[:2]))


def _meet(a: AbstractSet[str], b: AbstractSet[str], within: int = 1) -> bool:
    """True when a day of one lies within so many days of one of the other."""
    near = {day for one in a if (day := _day(one)) is not None}
    wide = {day + timedelta(days=n) for day in near for n in range(-within, within + 1)}
    return any(_day(one) in wide for one in b)


def _day(iso: str | None) -> date | None:
    try:
        return date.fromisoformat((iso or "")[:10])
    except ValueError:
        return None
