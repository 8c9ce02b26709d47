"""Same event, different words: how likely another article tells of what this one tells, with reasons.

What an index of words proposes (BM25, Robertson and Zaragoza 2009) is held against the article by what else both
have: names weighed by their rarity, days and quantities that both state, and the time between them. Pure: whoever
asks brings the words' scores, relative to what the article scores with itself, so that 1 is the same text.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from workbench.arabic.chars import folded
from workbench.arabic.words import light_stem
from workbench.domain.link import Reason
from workbench.domain.mention import Entity, EntityType, Figure, FigureType
from workbench.linking.info import days_between

NAMES, DAYS, VALUES = 0.5, 0.1, 0.04
"""Weights of the names, the days and the quantities that both have, beside the words."""
MONTH = 0.05
"""Taken off when both state days and share no month."""
FRESH = 7
"""Days between two reports of one event, usually; further apart the score falls, to FAR of it after months."""
FAR = 0.7
SMALL = 10
"""Smaller quantities are common to too many articles to say anything."""
LEAST = 0.03
"""What scores less is not shown."""
_WORD = re.compile(r"[^\W_]+")
_WRITTEN = re.compile(r"[^\W_](?:[^\W_]|[\u0640\u064b-\u0652\u0670])*")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_FUNCTION_WORDS = (
    "في من على إلى عن أن التي الذي هذا هذه ذلك تلك كان كانت قد لم لن لا ما هو هي كما بعد قبل بين مع كل أو ثم حيث إذا منذ خلال "
    "عند حتى غير وقد وأن وهو وهي وفي ومن وعلى الذين بأن أنه أنها به بها له لها فيه فيها عليه عليها"
)
_STOP = frozenset(folded(_FUNCTION_WORDS).split())
_NAMED = frozenset({EntityType.PER, EntityType.LOC, EntityType.ORG, EntityType.GROUP, EntityType.EVENT})
_PLAIN = frozenset({FigureType.DATE, FigureType.TIME, FigureType.ORDINAL, FigureType.IDENTIFIER})


@dataclass(frozen=True, slots=True)
class Told:
    """What an article has besides its words."""

    id: int
    published: str | None = None
    """ISO 8601 date or date-time."""
    names: frozenset[str] = frozenset()
    """Canonical names."""
    days: frozenset[str] = frozenset()
    """Days (2024-03-22) that its text speaks of."""
    values: frozenset[str] = frozenset()
    """Quantities that it states, as a person reads them; small bare counts are left out."""

    @classmethod
    def of(cls, id: int, published: str | None, details: Iterable[Figure | Entity]) -> Told:
        """From what detection found."""
        names, days, values = set(), set(), set()
        for one in details:
            if isinstance(one, Entity):
                if one.type in _NAMED:
                    names.add(one.canonical or one.surface)
            elif one.type is FigureType.DATE:
                if one.iso and (day := _DAY.match(one.iso)):
                    days.add(day.group())
            elif one.type not in _PLAIN and one.value is not None and one.value >= SMALL:
                values.add(f"{one.value:,}")
        return cls(id, published, frozenset(names), frozenset(days), frozenset(values))


@dataclass(frozen=True, slots=True)
class Near:
    """Another article on what may be the same event, with the reasons."""

    id: int
    score: float
    """0 … 1; ordered by it."""
    reasons: tuple[Reason, ...]


def stems(text: str) -> Counter[str]:
    """Light stems of a text with their counts, without function words."""
    return Counter(light_stem(w) for w in _WORD.findall(folded(text)) if _tells(w))


def words(text: str) -> list[str]:
    """The words of a text as they are written, in order, without function words."""
    return [w for w in _WRITTEN.findall(text) if _tells(folded(w))]


def _tells(word: str) -> bool:
    return len(word) > 1 and word not in _STOP


def rarity(holding: int, total: int) -> float:
    """What a word or name that `holding` of `total` articles have is worth; Okapi's inverse document frequency."""
    return math.log(1 + (total - holding + 0.5) / (holding + 0.5)) if total > holding else 0.1


def rank(
    asked: Told,
    others: Sequence[tuple[Told, float]],
    spread: Mapping[str, int],
    total: int,
    limit: int = 20,
) -> list[Near]:
    """The articles that most likely tell of the same event, best first.

    `others` come with the score of their words, 0 … 1; `spread` says how many of `total` articles have each name of
    the asked one.
    """
    weights = {name: rarity(spread.get(name, 1), total) for name in asked.names}
    found = [_near(asked, other, score, weights) for other, score in others if other.id != asked.id]
    return sorted((n for n in found if n.score >= LEAST), key=lambda n: (-n.score, n.id))[:limit]


def _near(asked: Told, other: Told, alike: float, weights: Mapping[str, float]) -> Near:
    reasons = []
    score, whole = alike, 1.0
    if weights:
        both = sorted(asked.names & other.names, key=lambda n: (-weights[n], n))
        score += NAMES * sum(weights[n] for n in both) / sum(weights.values())
        whole += NAMES
        if both:
            reasons.append(Reason.of("same_names", names="، ".join(both[:3])))
    score /= whole
    if days := sorted(asked.days & other.days):
        score += DAYS
        reasons.append(Reason.of("same_days", days=", ".join(days[:2])))
    elif asked.days and other.days:
        if months := sorted(_months(asked) & _months(other)):
            reasons.append(Reason.of("same_months", months=", ".join(months[:2])))
        else:
            score -= MONTH
            reasons.append(Reason.of("other_months"))
    if values := sorted(asked.values & other.values, key=lambda v: (-len(v), v)):
        score += VALUES * min(1.0, sum(len(v) - 1 for v in values) / 6)
        reasons.append(Reason.of("same_values", values="; ".join(values[:3])))
    gap = days_between(asked.published, other.published)
    if gap is not None:
        score *= max(FAR, 1 - max(0, gap - FRESH) / 200)
        reasons.append(Reason.of("same_day") if gap == 0 else Reason.of("days_apart", days=gap))
    return Near(other.id, round(min(1.0, max(0.0, score)), 4), tuple(reasons))


def _months(told: Told) -> frozenset[str]:
    return frozenset(day[:7] for day in told.days)
