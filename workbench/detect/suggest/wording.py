"""How much the words of a sentence are those of claims: a weight for each stem and each two stems in a row.

The weights (`workbench/data/suggest/words.tsv`, one a line, to be read and doubted) are made by
`training/train_suggestions.py`; the README beside them says how. Loaded when first asked for.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from math import sqrt

from workbench.arabic.words import light_stem

NUMBER = "0"
"""Stands for every figure."""
_TOLD = 3
"""Stems and pairs that are told as the reason, at most."""
_LEAST = 3
"""Letters of what is told: particles and figures count, but tell a reader nothing."""


_stem = lru_cache(1 << 14)(light_stem)


@cache
def weights() -> Mapping[str, float]:
    """Stem, or two stems with a blank between → what it adds, before the length of the sentence is taken out."""
    text = (files("workbench.data") / "suggest" / "words.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line)
    return {unit: float(weight) for unit, weight in rows}


def stems(keys: Sequence[str]) -> list[str]:
    """The stems of folded words, in their order."""
    return [NUMBER if key[:1].isdigit() else _stem(key) for key in keys]


def wording(keys: Sequence[str], known: Mapping[str, float] | None = None) -> tuple[float, tuple[int, ...]]:
    """(the sum of the weights of the different stems and pairs ÷ √ different stems, the words that made it).

    `keys` are the folded words of a sentence; the words are told by their numbers in it, in its order: those that
    speak most for the sum's sign. 0 and none where no word is known.
    """
    known = weights() if known is None else known
    cut = stems(keys)
    places: dict[str, int] = {}
    for number, stem in enumerate(cut):
        places.setdefault(stem, number)
        if number:
            places.setdefault(f"{cut[number - 1]} {stem}", number - 1)
    share = {unit: known[unit] for unit in places if unit in known}
    total = sum(share.values())
    telling = (u for u in share if share[u] * total > 0 and max(map(len, u.split(" "))) >= _LEAST)
    strongest = sorted(telling, key=lambda u: -abs(share[u]))[:_TOLD]
    told = {n for u in strongest for n in range(places[u], places[u] + 1 + (" " in u))}
    return total / sqrt(max(1, len(set(cut)))), tuple(sorted(told))
