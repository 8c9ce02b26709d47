"""How much of two texts is the same: by sets of word pairs, by stretches, and by what is new in the later one."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from workbench.linking.sketch import Hashes, shingle_set, word_hashes, word_pairs

BLOCK = 8
"""So many new word pairs in a row are news, fewer are other wording."""
UNHEARD = 0.5
"""Share of the words of such a stretch that the earlier text has nowhere."""


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """A text made ready for comparing; all hashes are of folded words."""

    words: Hashes
    pairs: Hashes
    """In reading order."""
    set: Hashes
    """Sorted, each once."""
    lone: Hashes
    """The words themselves, sorted, each once."""

    @classmethod
    def of(cls, text: str) -> Words:
        """Fold, cut and hash a text."""
        words = word_hashes(text)
        pairs = word_pairs(words) if words.size > 1 else words
        return cls(words, pairs, shingle_set(words), np.unique(words))


@dataclass(frozen=True, slots=True)
class Overlap:
    """How much of two texts is the same."""

    jaccard: float
    """Share of all word pairs that both have."""
    containment: float
    """Share of the shorter text's word pairs that stand in the other."""
    ratio: float
    """Words of the shorter text by words of the longer one."""
    equal: bool
    """The same words in the same order."""
    shared: int = 0
    """Word pairs that both have."""
    stretch: int = 0
    """Words of the longest piece that both have word for word."""
    vocabulary: float = 0.0
    """Share of the different words of the text with fewer of them that the other has too."""


NOTHING = Overlap(0.0, 0.0, 0.0, False)


def overlap(a: str, b: str) -> Overlap:
    """Compare two texts by their sets of word pairs, exactly."""
    return overlap_of(Words.of(a), Words.of(b))


def overlap_of(a: Words, b: Words) -> Overlap:
    """The same for texts that were made ready."""
    if not a.set.size or not b.set.size:
        return NOTHING
    shared = _common(a.set, b.set)
    x, y = int(a.set.size), int(b.set.size)
    least, most = sorted((int(a.words.size), int(b.words.size)))
    return Overlap(
        shared / (x + y - shared),
        shared / min(x, y),
        least / most,
        bool(np.array_equal(a.words, b.words)),
        shared,
        _longest(_in(b.pairs, a.set)) + 1 if shared else 0,
        _common(a.lone, b.lone) / min(int(a.lone.size), int(b.lone.size)),
    )


def _in(values: Hashes, known: Hashes) -> NDArray[np.bool_]:
    """Which values stand in a sorted set that is not empty."""
    at = np.searchsorted(known, values)
    at[at == known.size] = 0
    found: NDArray[np.bool_] = known[at] == values
    return found


def _common(a: Hashes, b: Hashes) -> int:
    """How many values two sorted sets share."""
    if a.size > b.size:
        a, b = b, a
    return int(_in(a, b).sum())


def _longest(mask: NDArray[np.bool_]) -> int:
    """The length of the longest run of True."""
    starts, ends = _runs(mask)
    return int((ends - starts).max()) if starts.size else 0


def _runs(mask: NDArray[np.bool_]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    edges = np.diff(np.concatenate([[0], mask.astype(np.int8), [0]]))
    return np.flatnonzero(edges == 1), np.flatnonzero(edges == -1)


@dataclass(frozen=True, slots=True)
class News:
    """What the later of two texts has that the earlier one lacks, as shares of its word pairs, each 0 … 1."""

    all: float
    lead: float
    """Of its first tenth, at least 12 pairs."""
    blocks: float
    """In stretches of BLOCK or more."""
    kept: float
    """Share of the earlier text's word pairs that it repeats."""


def news(early: Words, late: Words) -> News:
    """Measure what is new; a text without word pairs has nothing new."""
    if not early.set.size or late.pairs.size < 24:
        return News(0.0, 0.0, 0.0, 0.0)
    fresh = ~_in(late.pairs, early.set)
    unheard = np.concatenate([[0], np.cumsum(~_in(late.words, early.lone))])
    starts, ends = _runs(fresh)
    words = unheard[ends + 1] - unheard[starts]
    long = (ends - starts >= BLOCK) & (words >= UNHEARD * (ends - starts + 1))
    lead = max(12, fresh.size // 10)
    return News(
        float(fresh.mean()),
        float(fresh[:lead].mean()) if unheard[lead] >= UNHEARD * lead else 0.0,
        float((ends - starts)[long].sum() / fresh.size),
        _common(early.set, late.set) / int(early.set.size),
    )
