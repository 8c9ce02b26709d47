"""Hold figures and entities against each other where they overlap; a figure is not given up lightly.

Both stay when both make sense: a date or a number inside the name of an event or body (حركة 20 فبراير, لجنة 1267),
a nationality that a number counts (ثلاثة فلسطينيين). Otherwise the reading that explains more of the text stays.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import replace

from workbench.domain.mention import Entity, EntityType, Figure, FigureType

_WHEN = frozenset({FigureType.DATE, FigureType.TIME, FigureType.DURATION})
_BODIES = frozenset({EntityType.ORG, EntityType.GROUP, EntityType.MEDIA})
_PLAIN = frozenset({FigureType.COUNT, FigureType.ORDINAL})
_COUNTS = _PLAIN | {FigureType.CASUALTY, FigureType.STRENGTH}
_NAMED = _BODIES | {EntityType.PER, EntityType.LOC}
SURE = 0.7
"""From this probability on a name outranks a number word that it shares letters with."""
_COUNTED = frozenset({EntityType.NAT, EntityType.GROUP, EntityType.ORG, EntityType.MISC, EntityType.EVENT})


def merge(
    figures: Sequence[Figure], entities: Sequence[Entity]
) -> tuple[tuple[Figure, ...], tuple[Entity, ...]]:
    """Both families without the readings that another one makes nonsense, in order of start. O(n log n)."""
    ents = sorted(_outermost(entities), key=lambda e: (e.start, -e.end))
    starts = [e.start for e in ents]
    longest = max((e.end - e.start for e in ents), default=0)
    dropped: set[int] = set()
    kept: list[Figure] = []
    for figure in sorted(figures, key=lambda f: (f.start, f.end)):
        now = figure
        gone = False
        for i in range(bisect_left(starts, figure.start - longest), bisect_left(starts, figure.end)):
            if i in dropped or ents[i].end <= figure.start:
                continue
            settled, stays = settle(now, ents[i])
            if not stays:
                dropped.add(i)
            gone = settled is None
            if settled is None:
                break
            now = settled
        if not gone:
            kept.append(now)
    return tuple(kept), tuple(e for i, e in enumerate(ents) if i not in dropped)


def settle(figure: Figure, entity: Entity) -> tuple[Figure | None, bool]:
    """What becomes of an overlapping figure (None: dropped) and whether the entity stays."""
    if entity.start <= figure.start and figure.end <= entity.end:
        if entity.end - entity.start == figure.end - figure.start:
            return _same(figure, entity)
        return _inside(figure, entity)
    if figure.start <= entity.start and entity.end <= figure.end:
        if entity.type is EntityType.PER and figure.type in _COUNTS and not _on_number(figure, entity):
            return (_bare(figure) if _digits(figure) else None), True
        return figure, _names_something(figure, entity)
    return _crossing(figure, entity)


def _crossing(figure: Figure, entity: Entity) -> tuple[Figure | None, bool]:
    """They share some words only: a name never begins in the middle of what is counted (16 | لدوري أبطال …)."""
    if figure.type in _COUNTS and not _on_number(figure, entity):
        return _bare(figure), True
    if figure.type in _COUNTS and not _digits(figure) and entity.probability >= SURE:
        return None, True
    return figure, False


def _on_number(figure: Figure, entity: Entity) -> bool:
    return entity.start < figure.num_end and figure.num_start < entity.end


def _bare(figure: Figure) -> Figure:
    """The figure without the noun that turned out to be a name."""
    surface = figure.surface[figure.num_start - figure.start : figure.num_end - figure.start]
    span = (figure.num_start, figure.num_end)
    return replace(figure, start=span[0], end=span[1], surface=surface, noun=None, unit=None)


def _same(figure: Figure, entity: Entity) -> tuple[Figure | None, bool]:
    """Both read exactly the same words (آب, مايو, السادس): digits decide, then a listed name, then the surer reading."""
    listed = entity.rule.startswith("list:") and entity.type in _NAMED and entity.probability >= SURE
    if listed and figure.type in _COUNTS and not _digits(figure):
        return None, True
    if _digits(figure) or figure.score >= entity.probability:
        return figure, entity.type is EntityType.EVENT
    return None, True


def _inside(figure: Figure, entity: Entity) -> tuple[Figure | None, bool]:
    """The figure is a part of a longer name."""
    if entity.type is EntityType.PER and not _digits(figure):
        return None, True
    if entity.type is EntityType.PER:
        return figure, False
    bare = figure.noun is None and figure.qualifier is None and figure.type in _PLAIN
    if bare and entity.type in _BODIES and _digits(figure):
        return replace(figure, type=FigureType.IDENTIFIER), True
    return figure, True


def _names_something(figure: Figure, entity: Entity) -> bool:
    """True when a name inside a figure is a reading of its own: what is counted, not a currency or a month."""
    if figure.type in _WHEN:
        return entity.type is EntityType.EVENT
    if figure.type in {FigureType.MONEY, FigureType.PERCENT, FigureType.MEASURE}:
        return False
    return entity.type in _COUNTED and not _on_number(figure, entity)


def _digits(figure: Figure) -> bool:
    return any(c.isdigit() for c in figure.surface)


def _outermost(entities: Sequence[Entity]) -> list[Entity]:
    """Without exact repeats and without names that cross a surer one; a name inside another one may stay."""
    longest = max((e.end - e.start for e in entities), default=0)
    kept: list[tuple[int, int, Entity]] = []
    order = sorted(entities, key=lambda e: (-e.probability, -(e.end - e.start), e.start))
    for number, one in enumerate(order):
        first = bisect_left(kept, one.start - longest, key=lambda k: k[0])
        last = bisect_left(kept, one.end, key=lambda k: k[0])
        if not any(_clash(one, k) for _, _, k in kept[first:last]):
            insort(kept, (one.start, number, one))
    return [k for _, _, k in kept]


def _clash(a: Entity, b: Entity) -> bool:
    """True when two names cross, or are the same interval."""
    if a.end <= b.start or b.end <= a.start:
        return False
    inside = (a.start <= b.start and b.end <= a.end) or (b.start <= a.start and a.end <= b.end)
    return not inside or (a.start, a.end) == (b.start, b.end)
