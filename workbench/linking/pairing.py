"""Pairing the figures of two articles: which of them may count the same thing, and what speaks against it."""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workbench.arabic.chars import folded
from workbench.arabic.words import sentences
from workbench.domain.link import Reason
from workbench.domain.mention import Entity, EntityType, Figure, FigureType
from workbench.domain.span import Span
from workbench.linking.events import stems
from workbench.linking.figures import (
    NEVER,
    Comparison,
    Outcome,
    Reported,
    comparable,
    compare,
    interval,
    key,
    point,
    wording,
)
from workbench.linking.setting import EARLY, ELSEWHERE, RISEN, places_apart, whens

BESIDE = 60
"""Characters to each side of a figure whose words say what is counted."""
_DEFINITE = re.compile(r"[وفبك]?(?:ال|لل)\w{2,}")
_MONTH = re.compile(r"\d{4}-\d{2}(?!\d)")


@dataclass(frozen=True, slots=True)
class Aligned:
    """Two figures of two articles that may count the same thing."""

    a: Reported
    b: Reported
    comparison: Comparison
    score: float
    vetoes: tuple[Reason, ...] = ()


def align(left: Sequence[Reported], right: Sequence[Reported], same_event: float = 1.0) -> list[Aligned]:
    """Pair the figures of two articles one to one, equal values first, best first.

    `same_event` (0 … 1) says how likely the two articles tell of one event; it scales every score. Figures whose
    sentences name other places or months get a veto. Sums are seen: two figures that add up to a third are parts.
    """
    pairs = [
        (closeness(a, b), i, j)
        for i, a in enumerate(left)
        for j, b in enumerate(right)
        if not (a.label or b.label) and comparable(a.figure, b.figure)
    ]
    pairs.sort(key=lambda p: (-p[0], p[1], p[2]))
    used_a: set[int] = set()
    used_b: set[int] = set()
    out: list[Aligned] = []
    for close, i, j in pairs:
        if i in used_a or j in used_b:
            continue
        used_a.add(i)
        used_b.add(j)
        out.append(_aligned(left[i], right[j], close * same_event, left, right))
    return sorted(out, key=lambda x: -x.score)


def reported(
    text: str, article: int, published: str | None, figures: Iterable[Figure], entities: Iterable[Entity]
) -> list[Reported]:
    """The figures of an article with the places and months of their sentences.

    A sentence that names no place takes those of the one before it in the same text, and so with months.
    """
    spans = sentences(text)
    starts = [s.start for s in spans]
    figures = list(figures)
    places: list[set[str]] = [set() for _ in spans]
    months: list[set[str]] = [set() for _ in spans]
    for entity in entities:
        if entity.type is EntityType.LOC and (at := bisect_right(starts, entity.start) - 1) >= 0:
            places[at].add(entity.canonical or entity.surface)
    for figure in figures:
        month = _MONTH.match(figure.iso or "") if figure.type is FigureType.DATE else None
        if month and (at := bisect_right(starts, figure.start) - 1) >= 0:
            months[at].add(month.group())
    said = [folded(text[span.start : span.end]) for span in spans]
    where = frozenset().union(*places)
    held = [max(0, bisect_right(starts, f.start) - 1) for f in figures]
    return [
        Reported(
            f,
            article,
            published,
            _nearest(places, n),
            _nearest(months, n),
            when,
            _beside(text, f, spans[n]),
            where,
            bool(RISEN.search(said[n])),
            bool(EARLY.search(said[n])),
            _is_label(text, f),
        )
        for f, n, when in zip(figures, held, whens(figures, held), strict=True)
        if f.type not in NEVER and interval(f) is not None and spans and f.start >= spans[n].start
    ]


def _beside(text: str, figure: Figure, sentence: Span) -> frozenset[str]:
    """Stems of the words beside a figure in its sentence, its own noun among them, numbers left out."""
    start = max(sentence.start, figure.start - BESIDE)
    end = min(max(sentence.end, figure.end), figure.end + BESIDE)
    around = f"{text[start : figure.num_start]} {text[figure.num_end : end]}"
    return frozenset(s for s in stems(around) if not s.isdigit())


def _is_label(text: str, figure: Figure) -> bool:
    """True for a count behind a definite noun, which names one of a row: الجولة 24, الجولة العشرين."""
    if figure.type is not FigureType.COUNT or figure.role:
        return False
    before = text[: figure.num_start].rstrip().rsplit(None, 1)[-1:]
    return bool(before) and bool(_DEFINITE.fullmatch(folded(before[0])))


def _nearest(values: Sequence[set[str]], at: int) -> frozenset[str]:
    """Those of the sentence itself, else of the one before it."""
    return frozenset(values[at] or (values[at - 1] if at else ()))


def _aligned(
    a: Reported, b: Reported, score: float, left: Sequence[Reported], right: Sequence[Reported]
) -> Aligned:
    comparison = compare(a, b)
    if comparison.outcome in {Outcome.CONFLICT, Outcome.UPDATES} and (
        _is_sum(a, b, right) or _is_sum(b, a, left)
    ):
        comparison = Comparison(
            Outcome.PARTIAL, Reason.of("one_total", one=wording(a.figure), two=wording(b.figure))
        )
    vetoes = tuple(
        Reason.of(f"other_{what}", here="، ".join(sorted(here)), there="، ".join(sorted(there)))
        for what, here, there in (("places", a.places, b.places), ("months_said", a.months, b.months))
        if places_apart(here, there)
    )
    return Aligned(a, b, comparison, round(score * ELSEWHERE ** len(vetoes), 4), vetoes)


def _is_sum(total: Reported, part: Reported, beside: Iterable[Reported]) -> bool:
    """True when `part` and one or more comparable figures beside it add up to `total` (10 + 3 = 13)."""
    goal = total.figure.value
    if goal is None or part.figure.value is None or part.figure.value >= goal:
        return False
    rest = goal - part.figure.value
    others = [
        r.figure.value
        for r in beside
        if r.figure is not part.figure and r.figure.value and _same_thing(r, part)
    ]
    return rest in others or (len(others) > 1 and math.isclose(sum(others), rest))


def _same_thing(a: Reported, b: Reported) -> bool:
    return key(a.figure)[:1] == key(b.figure)[:1] and (a.figure.noun == b.figure.noun or bool(a.figure.role))


def closeness(a: Reported, b: Reported) -> float:
    """1 for equal values, falling with their ratio; a figure known to be a part comes last."""
    low, high = sorted((point(a.figure), point(b.figure)))
    close = 1.0 if low == high else (low / high if high > 0 else 0.0)
    part = a.figure.subset_of is not None or b.figure.subset_of is not None
    return (0.2 + 0.8 * close) * (0.5 if part else 1.0)
