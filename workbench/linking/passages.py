"""Sentences beside sentences: which passage of another article says the same, more, or the contrary.

Cosine over the light stems of two sentences, weighed by their rarity among all passages that are looked at, and the
same for their neighbours at a smaller weight; a comparable figure or a common date adds to it, and a denial on one
side only marks a contradiction. Everything is a suggestion with its reasons.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from workbench.arabic.chars import fold, folded
from workbench.arabic.words import sentences
from workbench.domain.claim_link import Relation, Subtype
from workbench.domain.link import Reason
from workbench.domain.mention import CueClass, Figure, FigureType, Statement
from workbench.domain.span import Span
from workbench.linking.events import stems
from workbench.linking.figures import Comparison, Outcome, Reported, comparable, compare, point, wording
from workbench.linking.setting import EARLY, RISEN

NEIGHBOURS = 0.35
"""Weight of the sentences before and after beside the sentence itself."""
SAME_FIGURE, OTHER_FIGURE, DATE, LINKED = 0.25, 0.15, 0.05, 0.05
"""Added for a figure of the same value, one that counts the same otherwise, a common date, linked articles."""
EVENT, TOLD = 0.2, 0.3
"""Added where the articles tell of one event, in full from this nearness on."""
LEAST = 0.12
"""Passages below this score are not shown."""
ALIKE = 0.5
"""From this cosine on two sentences say the same thing, where no figure or denial tells otherwise."""
DENIED = 0.25
"""A denial on one side contradicts from this cosine on; below it the two may speak of other things."""
_DENIAL = re.compile(
    r"(?<!\w)[وف]?(نفي|نفت|نفوا|ينفي|تنفي|ينفون|نفيه|نفيها|نافيا|نافيه|كذب|كذبت|يكذب|تكذب|مكذبا|فند|فندت|يفند|تفند|مفندا"
    r"|انكر|انكرت|ينكر|تنكر|لا صحه|غير صحيح|لا اساس|عار عن الصحه|عاريه عن الصحه|ليس صحيحا|لم|لن|ليس|ليست)(?!\w)"
)
"""Words of denial and negation, folded."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence with what stands on it and around it; offsets are those of the article's original."""

    article: int
    start: int
    end: int
    stems: frozenset[str]
    around: frozenset[str] = frozenset()
    """Stems of the sentences before and after."""
    figures: tuple[Figure, ...] = ()
    denial: str = ""
    """The words by which it denies or negates, as written."""
    published: str | None = None
    risen: bool = False
    """It says that a count has risen, or is the latest."""
    early: bool = False
    """It says that a count is a first one."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A passage that may be linked with the one asked about, as what, and why."""

    passage: Passage
    score: float
    """0 … 1; ordered by it."""
    relation: Relation
    subtype: Subtype | None
    reasons: tuple[Reason, ...]


def passages(
    text: str,
    article: int,
    figures: Iterable[Figure] = (),
    statements: Iterable[Statement] = (),
    published: str | None = None,
) -> list[Passage]:
    """The sentences of an article; `text` is masked (what is not read is blank), so that offsets stay."""
    spans = sentences(text)
    starts = [s.start for s in spans]
    plain = [folded(text[s.start : s.end]) for s in spans]
    bags = [frozenset(stems(one)) for one in plain]
    held: list[list[Figure]] = [[] for _ in spans]
    for figure in figures:
        if (at := bisect_right(starts, figure.start) - 1) >= 0 and figure.start < spans[at].end:
            held[at].append(figure)
    denied = {
        bisect_right(starts, s.cue[0]) - 1: text[s.cue[0] : s.cue[1]]
        for s in statements
        if s.cue_class is CueClass.DENY or s.negated
    }
    return [
        Passage(
            article,
            span.start,
            span.end,
            bags[i],
            frozenset().union(*bags[max(0, i - 1) : i], *bags[i + 1 : i + 2]) - bags[i],
            tuple(held[i]),
            denied.get(i, "") or denial(text[span.start : span.end]),
            published,
            bool(RISEN.search(plain[i])),
            bool(EARLY.search(plain[i])),
        )
        for i, span in enumerate(spans)
    ]


def passage_over(found: Sequence[Passage], span: Span) -> Passage | None:
    """The span as one passage, with what stands on and around the sentences it meets; None where there is none."""
    met = [p for p in found if p.start < span.end and span.start < p.end]
    if not met:
        return None
    first, last = met[0], met[-1]
    return Passage(
        first.article,
        span.start,
        span.end,
        frozenset().union(*(p.stems for p in met)),
        first.around | last.around,
        tuple(f for p in met for f in p.figures if span.start <= f.start and f.end <= span.end)
        or tuple(f for p in met for f in p.figures),
        next((p.denial for p in met if p.denial), ""),
        first.published,
        any(p.risen for p in met),
        any(p.early for p in met),
    )


def denial(sentence: str) -> str:
    """The first word of denial or negation as written; empty when there is none."""
    folds = fold(sentence)
    found = _DENIAL.search(folds.text)
    if not found:
        return ""
    start, end = folds.span(*found.span(1))
    return sentence[start:end]


class Likeness:
    """Cosines between passages under one set of weights."""

    def __init__(self, every: Iterable[Passage]) -> None:
        counts: Counter[str] = Counter()
        total = 0
        for passage in every:
            counts.update(passage.stems)
            total += 1
        self._weights = {s: math.log(1 + (total + 1) / (n + 0.5)) for s, n in counts.items()}
        self._unseen = math.log(1 + (total + 1) / 0.5)

    def cosine(self, a: AbstractSet[str], b: AbstractSet[str]) -> float:
        """0 … 1 over binary vectors weighed by rarity."""
        if not a or not b:
            return 0.0
        return self._square(a & b) / math.sqrt(self._square(a) * self._square(b))

    def of(self, a: Passage, b: Passage) -> tuple[float, float, float]:
        """(the sentences, what stands around them, both together), each 0 … 1."""
        words = self.cosine(a.stems, b.stems)
        context = self.cosine(a.stems | a.around, b.stems | b.around)
        return words, context, (words + NEIGHBOURS * context) / (1 + NEIGHBOURS)

    def _square(self, bag: AbstractSet[str]) -> float:
        return sum(self._weights.get(s, self._unseen) ** 2 for s in bag)


def rank(
    asked: Passage,
    others: Sequence[Passage],
    linked: AbstractSet[int] = frozenset(),
    limit: int = 20,
    telling: Mapping[int, float] | None = None,
) -> list[Ranked]:
    """Passages of other articles, best first, each with a relation it may have to the asked one.

    `linked` names the articles that are linked with the asked passage's own, `telling` how likely others tell of its
    event (0 … 1).
    """
    likeness = Likeness([asked, *others])
    telling = telling or {}
    found = [
        r
        for p in others
        if p.article != asked.article
        and (r := _rank(asked, p, likeness, p.article in linked, telling.get(p.article, 0.0)))
    ]
    found.sort(key=lambda r: (-r.score, r.passage.article, r.passage.start))
    return found[:limit]


def _rank(asked: Passage, other: Passage, likeness: Likeness, linked: bool, telling: float) -> Ranked | None:
    words, context, score = likeness.of(asked, other)
    if words < LEAST / 2:
        return None
    reasons = [Reason.of("like_words", score=round(words, 4))]
    if context > words:
        reasons.append(Reason.of("like_context", score=round(context, 4)))
    pair = figures_of(asked, other)
    if pair is not None:
        same = pair[2].outcome is Outcome.SAME
        score += SAME_FIGURE if same else OTHER_FIGURE
        one, two = wording(pair[0]), wording(pair[1])
        reasons.append(
            Reason.of("same_figure", one=one) if same else Reason.of("other_figure", one=one, two=two)
        )
    if dates := sorted(_months(asked) & _months(other)):
        score += DATE
        reasons.append(Reason.of("same_date", date=dates[0]))
    if telling >= TOLD / 4:
        score += EVENT * min(1.0, telling / TOLD)
        reasons.append(Reason.of("same_event", score=round(telling, 4)))
    if linked:
        score += LINKED
        reasons.append(Reason.of("linked_articles"))
    if score < LEAST:
        return None
    if bool(asked.denial) != bool(other.denial):
        reasons.append(Reason.of("denial", cue=asked.denial or other.denial))
    if other_days(asked, other):
        here, there = (", ".join(sorted(_days(p))[:2]) for p in (asked, other))
        reasons.append(Reason.of("other_days", here=here, there=there))
    relation, subtype = relation_of(asked, other, words, pair and pair[2])
    return Ranked(other, round(min(1.0, score), 4), relation, subtype, tuple(reasons))


def figures_of(a: Passage, b: Passage) -> tuple[Figure, Figure, Comparison] | None:
    """The two figures of two passages that come nearest to counting the same thing."""
    pairs = [
        (abs(math.log((point(x) or 0.1) / (point(y) or 0.1))) if point(x) >= 0 <= point(y) else 99.0, x, y)
        for x in a.figures
        for y in b.figures
        if comparable(x, y)
    ]
    if not pairs:
        return None
    _, x, y = min(pairs, key=lambda p: (p[0], p[1].start, p[2].start))
    return x, y, compare(_reported(x, a), _reported(y, b))


def _reported(figure: Figure, of: Passage) -> Reported:
    return Reported(figure, of.article, of.published, risen=of.risen, early=of.early)


def relation_of(
    a: Passage, b: Passage, words: float, comparison: Comparison | None
) -> tuple[Relation, Subtype | None]:
    """What the asked passage `a` most likely does to `b`; a person decides."""
    if bool(a.denial) != bool(b.denial) and words >= DENIED:
        return Relation.CONTRADICTS, Subtype.DENIAL
    if comparison is not None:
        match comparison.outcome:
            case Outcome.CONFLICT if not other_days(a, b):
                return Relation.CONTRADICTS, Subtype.NUMERIC
            case Outcome.UPDATES:
                return Relation.UPDATES, None
            case Outcome.PARTIAL:
                return Relation.PART_OF_TOTAL, None
            case Outcome.SAME if words >= ALIKE:
                return Relation.REPEATS, None
    return (Relation.SAME_AS if words >= ALIKE else Relation.SUPPORTS), None


def other_days(a: Passage, b: Passage) -> bool:
    """True when both sentences name days and none in common: their figures may both be right."""
    one, two = _days(a), _days(b)
    return bool(one and two) and one.isdisjoint(two)


def _days(passage: Passage) -> frozenset[str]:
    dates = (f.iso for f in passage.figures if f.type is FigureType.DATE and f.iso)
    return frozenset(d for d in dates if re.fullmatch(r"\d{4}-\d{2}-\d{2}", d))


def _months(passage: Passage) -> frozenset[str]:
    dates = (f.iso for f in passage.figures if f.type is FigureType.DATE and f.iso)
    return frozenset(d[:7] for d in dates if re.match(r"\d{4}-\d{2}(?!\d)", d))


def key_words(text: str, limit: int = 40) -> list[str]:
    """The words of a passage to look for in an index, longest first, function words left out."""
    return sorted({w for w in folded(text).split() if w.isalnum() and stems(w)}, key=lambda w: (-len(w), w))[
        :limit
    ]
