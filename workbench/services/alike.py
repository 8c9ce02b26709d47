"""When two sentences say the same: in the same words however spelt, or nearly, with the same figures and no negation more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher

from workbench.arabic.chars import folded
from workbench.arabic.words import words
from workbench.detect.run import analyse
from workbench.domain.mention import EntityType, Family

SHORTEST = 6
"""Words below which nothing is nearly the same."""
CLOSE = 0.85
"""Least share of words in common, in their order."""
SHINGLE = 4
"""Words in a row that are searched for when near sentences are looked for."""
_NEGATIONS = frozenset(folded("لم لن لا ليس ليست ما غير نفى نفت ينفي تنفي دون بدون عدم").split())
_FIGURES = (Family.FIGURE, Family.ENTITY)


def key(text: str) -> tuple[str, ...]:
    """The folded words of a sentence: what makes two sentences the same."""
    plain = folded(text)
    return tuple(plain[w.start : w.end] for w in words(plain))


def phrases(wanted: Sequence[str]) -> list[str]:
    """Up to three stretches of SHINGLE words (beginning, middle, end) of which a near sentence has one."""
    last = len(wanted) - SHINGLE
    if last < 0:
        return []
    starts = sorted({0, last // 2, last})
    return [" ".join(wanted[i : i + SHINGLE]) for i in starts]


def near(one: str, other: str) -> bool:
    """True when `other` differs from `one` in few words, none of them a figure, a name or a negation.

    The same sentence in another spelling is not near but the same: False.
    """
    first, second = key(one), key(other)
    if first == second or min(len(first), len(second)) < SHORTEST:
        return False
    bound = 2 * min(len(first), len(second)) / (len(first) + len(second))
    if bound < CLOSE or _negations(first) != _negations(second):
        return False
    if SequenceMatcher(None, first, second, autojunk=False).ratio() < CLOSE:
        return False
    return _facts(one) == _facts(other)


def _negations(sentence: Sequence[str]) -> Counter[str]:
    bare = (w[1:] if w[:1] in "وف" and w[1:] in _NEGATIONS else w for w in sentence)
    return Counter(w for w in bare if w in _NEGATIONS)


def _facts(sentence: str) -> tuple[Counter[str], frozenset[str]]:
    """The figures (value, bounds, unit, role, date) and the names that a sentence holds."""
    found = analyse(sentence, only=_FIGURES)
    figures = Counter(repr((f.type, f.value, f.low, f.high, f.unit, f.role, f.iso)) for f in found.figures)
    return figures, frozenset(folded(e.canonical) for e in found.entities if e.type is not EntityType.NAT)
