"""Proclitics of Arabic nouns: و ف ب ل ك and لل, as possible analyses of a folded word."""

from __future__ import annotations

from functools import lru_cache

from workbench.detect.entities.lexicon import Entry, lexicon

Analysis = tuple[int, str]
"""Letters that the clitics take, and the rest as the lexicon writes it (لل gives back its ا)."""


@lru_cache(maxsize=60_000)
def analyses(word: str) -> tuple[Analysis, ...]:
    """All readings of a folded word, the bare one first, then by length of the clitics.

    In لل the article has lost its alef: للأمم is ل + الأمم, whose span starts after the first ل.
    """
    found: list[Analysis] = [(0, word)]
    for conjunction in (0, 1):
        if conjunction and not (len(word) > 3 and word[0] in "وف"):
            break
        rest = word[conjunction:]
        if conjunction:
            found.append((1, rest))
        if len(rest) > 3 and rest[0] in "بلك":
            if len(rest) > 4 and rest.startswith("لل"):
                found.append((conjunction + 1, "ال" + rest[2:]))
            found.append((conjunction + 1, rest[1:]))
    return tuple(found)


@lru_cache(maxsize=60_000)
def forms(word: str) -> tuple[str, ...]:
    """The word with and without its possible clitics."""
    return tuple(stem for _, stem in analyses(word))


@lru_cache(maxsize=60_000)
def best(word: str) -> tuple[int, str, Entry]:
    """The analysis that the lexicon knows best, with its entry: a known whole word wins over a known rest."""
    lex = lexicon()
    options = [(skip, stem, lex.get(stem)) for skip, stem in analyses(word)]
    known = [o for o in options if o[2].flags or o[2].frequency or o[2].units or o[2].names]
    return max(known, key=lambda o: (_weight(o[2]), -o[0])) if known else options[0]


def _weight(entry: Entry) -> int:
    """How sure it is that a word of this entry exists on its own."""
    return entry.frequency + 2 * bool(entry.flags & ~1) + entry.units // 2 + bool(entry.names)
