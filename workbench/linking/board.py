"""The figure board and the list of conflicts: which reports count the same thing, and what they say about it.

Pairs are scored by how alike their sentences and neighbours are, how near their values, and how likely their
articles tell of one event; other places or months speak against a pair. A small count far below the others, in a
sentence that is not like theirs, is of something else: it is a set of its own.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from workbench.domain.board import FigurePair, Report, RowSet
from workbench.domain.link import Reason
from workbench.domain.mention import Figure
from workbench.domain.span import Span
from workbench.linking.figures import Outcome, Reported, comparable, interval, point, role_of, wording
from workbench.linking.pairing import Aligned, align, closeness
from workbench.linking.passages import Likeness, Passage
from workbench.linking.setting import ELSEWHERE, apart, places_apart

FAR = 0.2
"""Values further apart than this ratio need sentences that are alike to be held against each other."""
ALIKE = 0.2
"""How alike (0 … 1) the sentences of far values must be."""
ROLE, THING = 0.3, 0.05
"""What a pair is worth whose sentences are not alike: dead and dead, trucks and trucks."""
UNLIKE = 0.1
"""A conflict against which places or months speak, in sentences less alike than this, is none."""
_WORST = (
    Outcome.CONFLICT,
    Outcome.UPDATES,
    Outcome.TOUCHING,
    Outcome.COMPATIBLE,
    Outcome.PARTIAL,
    Outcome.SAME,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A figure as it is shown, as it is compared, and the sentence it stands in."""

    report: Report
    said: Reported
    passage: Passage


def limits(figure: Figure) -> tuple[float, float | None]:
    """Both ends of what a figure allows; None: open above. The figure must have a number."""
    found = interval(figure)
    if found is None:
        raise ValueError("a figure without a number has no place on the board")
    return found.low, (found.high if math.isfinite(found.high) else None)


def span(figure: Figure) -> Span:
    """Where a figure stands."""
    return Span(figure.start, figure.end)


def role(figure: Figure) -> str:
    """The board a figure belongs to: its role, else its type."""
    return role_of(figure) or figure.type.value


def shown(figure: Figure) -> tuple[str, float]:
    """A figure in signs and digits, and the number by which it is ordered."""
    return wording(figure), point(figure)


def pairs(
    left: Sequence[Entry], right: Sequence[Entry], likeness: Likeness, same_event: float = 1.0
) -> list[FigurePair]:
    """The figures of two articles aligned one to one, best first, far and unlike ones left out."""
    by_said = {id(e.said): e for e in (*left, *right)}
    out = []
    for one in align([e.said for e in left], [e.said for e in right]):
        a, b = by_said[id(one.a)], by_said[id(one.b)]
        if is_one_thing(found := _scored(a, b, one, likeness, same_event)):
            out.append(found)
    return sorted(out, key=lambda p: -p.score)


def _scored(a: Entry, b: Entry, one: Aligned, likeness: Likeness, same_event: float) -> FigurePair:
    words, _, context = likeness.of(a.passage, b.passage)
    context = _of_both(context, likeness.cosine(a.said.near, b.said.near), a, b)
    figure = a.said.figure
    score = same_event * _worth(figure, min(1.0, 1.5 * context), closeness(a.said, b.said))
    dates = a.report.published, b.report.published
    risen = one.comparison.outcome == Outcome.UPDATES
    remains, against = apart(a.said.when, b.said.when, *dates, figure.type, words, risen)
    if not one.vetoes and places_apart(a.said.where, b.said.where):
        remains *= ELSEWHERE
        against += (_elsewhere(a.said.where, b.said.where),)
    score *= remains * ELSEWHERE ** len(one.vetoes)
    outcome, reason = one.comparison.outcome, one.comparison.reason
    return FigurePair(
        a.report, b.report, outcome, round(score, 4), reason, one.vetoes + against, round(context, 4)
    )


def _worth(figure: Figure, context: float, near: float) -> float:
    """What a pair is worth by its words and values: the dead are the dead, but there are many trucks."""
    if role_of(figure):
        return (ROLE + (1 - ROLE) * context) * (0.5 + 0.5 * near)
    return (THING + (1 - THING) * context) * (0.2 + 0.8 * near * near)


def _elsewhere(a: frozenset[str], b: frozenset[str]) -> Reason:
    here, there = ("، ".join(sorted(names)[:3]) for names in (a, b))
    return Reason.of("other_places", here=here, there=there)


def _of_both(sentences: float, beside: float, a: Entry, b: Entry) -> float:
    """How alike two figures' surroundings are: their sentences, and more closely the words beside them."""
    return (sentences + beside) / 2 if a.said.near and b.said.near else sentences


def is_one_thing(pair: FigurePair) -> bool:
    """Whether two figures are to be held against each other at all.

    Counts of things without a role (dead, strength, …) need sentences that are alike, and so do values far apart.
    """
    if not role_of(pair.a.figure) and pair.context < ALIKE:
        return False
    low, high = sorted((pair.a.point, pair.b.point))
    if high > 0 and low / high < FAR and pair.context < ALIKE and pair.reason.id != "digit_slip":
        return False
    return not (pair.vetoes and pair.outcome == Outcome.CONFLICT and pair.context < UNLIKE)


def row_sets(entries: Sequence[Entry], likeness: Likeness) -> tuple[RowSet, ...]:
    """The figures of one role as sets that count the same thing, the largest set first, rows by value."""
    joined: dict[int, set[int]] = {i: {i} for i in range(len(entries))}
    worst: dict[int, set[str]] = {i: set() for i in range(len(entries))}
    updated: dict[int, int] = {}
    for i, a in enumerate(entries):
        for j in range(i + 1, len(entries)):
            b = entries[j]
            if a.said.label or b.said.label or not comparable(a.said.figure, b.said.figure):
                continue
            if not (found := pairs([a], [b], likeness)):
                continue
            group = joined[i] | joined[j]
            for k in group:
                joined[k] = group
            for k in (i, j):
                worst[k].add(found[0].outcome)
            if found[0].outcome == Outcome.UPDATES:
                early, late = (i, j) if (a.report.published or "") < (b.report.published or "") else (j, i)
                updated[early] = entries[late].report.article
    sets = {id(g): sorted(g) for g in joined.values()}
    made = [
        _set([entries[i] for i in g], [worst[i] for i in g], [updated.get(i) for i in g])
        for g in sets.values()
    ]
    return tuple(sorted(made, key=lambda s: (-len({r.article for r in s.rows}), -s.rows[-1].point)))


def _set(entries: Sequence[Entry], outcomes: Sequence[set[str]], updated: Sequence[int | None]) -> RowSet:
    earliest: dict[str, str] = {}
    for e in entries:
        if e.report.published:
            earliest[e.report.value] = min(earliest.get(e.report.value, "9"), e.report.published)
    rows = [
        replace(
            e.report,
            outcome=_worst(seen - {Outcome.SAME} or seen),
            superseded=late,
            first=bool(e.report.published) and earliest[e.report.value] == e.report.published,
        )
        for e, seen, late in zip(entries, outcomes, updated, strict=True)
    ]
    rows.sort(key=lambda r: (r.point, r.published or "9", r.article, r.mention))
    return RowSet(tuple(rows), _worst(set().union(*outcomes)))


def _worst(outcomes: set[str]) -> str:
    return next((str(o) for o in _WORST if o in outcomes), "")
