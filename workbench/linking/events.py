"""Same event, different words: which other articles tell of what this one tells.

BM25 (Robertson and Zaragoza 2009) over light stems, with names that both texts have weighed by their rarity, and a
month in common; the score of a pair is relative to what the article would score with itself, so that 1 is the same
text and lists of different articles can be compared.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from workbench.arabic.chars import folded
from workbench.arabic.words import light_stem
from workbench.domain.link import Reason

K1, B = 1.2, 0.75
NAMES = 0.35
"""Weight of the names beside the words."""
MONTH = 0.1
"""Added for a month that both texts speak of, taken off when both name months and share none."""
_WORD = re.compile(r"[^\W_]+")
_FUNCTION_WORDS = (
    "في من على إلى عن أن التي الذي هذا هذه ذلك تلك كان كانت قد لم لن لا ما هو هي كما بعد قبل بين مع كل أو ثم حيث إذا منذ خلال "
    "عند حتى غير وقد وأن وهو وهي وفي ومن وعلى الذين بأن أنه أنها به بها له لها فيه فيها عليه عليها"
)
_STOP = frozenset(folded(_FUNCTION_WORDS).split())


@dataclass(frozen=True, slots=True)
class Near:
    """Another article on what may be the same event, with the reasons."""

    id: int
    score: float
    """0 … 1; ordered by it."""
    reasons: tuple[Reason, ...]


def stems(text: str) -> Counter[str]:
    """Light stems of a text with their counts, without function words."""
    return Counter(light_stem(w) for w in _WORD.findall(folded(text)) if len(w) > 1 and w not in _STOP)


class Events:
    """Articles by their words, names and months, in memory; grows article by article."""

    def __init__(self) -> None:
        self._ids: list[int] = []
        self._row: dict[int, int] = {}
        self._lengths: list[int] = []
        self._words: dict[str, list[tuple[int, int]]] = {}
        self._names: dict[str, list[int]] = {}
        self._own: list[tuple[Counter[str], frozenset[str], frozenset[str]]] = []

    def __len__(self) -> int:
        return len(self._ids)

    def add(self, id: int, text: str, names: Iterable[str] = (), months: Iterable[str] = ()) -> None:
        """Add one article: its text, the canonical names in it, and the months (2024-03) it speaks of."""
        if id in self._row:
            raise ValueError(f"article {id} is already in the index")
        row = len(self._ids)
        counts, own = stems(text), frozenset(names)
        self._ids.append(id)
        self._row[id] = row
        self._lengths.append(sum(counts.values()))
        self._own.append((counts, own, frozenset(months)))
        for word, count in counts.items():
            self._words.setdefault(word, []).append((row, count))
        for name in own:
            self._names.setdefault(name, []).append(row)

    def near(self, id: int, limit: int = 20) -> list[Near]:
        """The articles that most likely tell of the same event, best first; raises KeyError for an unknown id."""
        row = self._row[id]
        counts, names, months = self._own[row]
        words = self._bm25(counts)
        shared_names = self._weights(names)
        best_words, best_names = float(words[row]) or 1.0, float(shared_names[row]) or 1.0
        weight = NAMES if names else 0.0
        score = (1 - weight) * words / best_words + weight * shared_names / best_names
        for other in np.flatnonzero(score > 0.02).tolist():
            theirs = self._own[other][2]
            if months and theirs:
                score[other] += MONTH if months & theirs else -MONTH
        score[row] = -1.0
        top = np.argsort(-score, kind="stable")[:limit]
        return [self._near(row, int(k), float(score[k])) for k in top if score[k] > 0.02]

    def _near(self, row: int, other: int, score: float) -> Near:
        counts, names, months = self._own[row]
        their_counts, their_names, their_months = self._own[other]
        words = sorted(
            counts.keys() & their_counts.keys(), key=lambda w: (-self._idf(len(self._words[w])), w)
        )
        reasons = [Reason.of("rare_words", words="، ".join(words[:4]))] if words else []
        if both := sorted(names & their_names, key=lambda n: (len(self._names[n]), n)):
            reasons.append(Reason.of("same_names", names="، ".join(both[:3])))
        if same := sorted(months & their_months):
            reasons.append(Reason.of("same_months", months=", ".join(same[:2])))
        elif months and their_months:
            reasons.append(Reason.of("other_months"))
        return Near(self._ids[other], round(min(1.0, max(0.0, score)), 4), tuple(reasons))

    def _idf(self, documents: int) -> float:
        return math.log(1 + (len(self._ids) - documents + 0.5) / (documents + 0.5))

    def _bm25(self, counts: Counter[str]) -> NDArray[np.float64]:
        lengths = np.array(self._lengths, dtype=np.float64)
        norm = K1 * (1 - B + B * lengths / max(1.0, float(lengths.mean())))
        score = np.zeros(len(self._ids))
        for word in counts:
            found = self._words[word]
            rows = np.fromiter((r for r, _ in found), dtype=np.int64, count=len(found))
            often = np.fromiter((c for _, c in found), dtype=np.float64, count=len(found))
            score[rows] += self._idf(len(found)) * often * (K1 + 1) / (often + norm[rows])
        return score

    def _weights(self, names: Iterable[str]) -> NDArray[np.float64]:
        score = np.zeros(len(self._ids))
        for name in names:
            rows = self._names[name]
            score[rows] += self._idf(len(rows))
        return score
