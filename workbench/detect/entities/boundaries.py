"""Where a name begins inside a word: how many letters of it are clitics."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from workbench.detect.entities import flags as fl
from workbench.detect.entities.clitics import analyses
from workbench.detect.entities.lexicon import Entry, lexicon
from workbench.detect.entities.tokens import Document

_EVIDENCE = {
    "PER": fl.NAMES | fl.FORENAME | fl.PROPER,
    "LOC": fl.PLACES,
    "ORG": fl.ORGS | fl.GROUP | fl.MEDIA,
    "GROUP": fl.GROUP,
    "MEDIA": fl.MEDIA,
}

NOT_NAMES = frozenset(
    {
        "ليس",
        "ليست",
        "لان",
        "لكن",
        "كان",
        "كانت",
        "هذا",
        "هذه",
        "ذلك",
        "تلك",
        "هناك",
        "هنا",
        "منذ",
        "بعد",
        "قبل",
        "عند",
        "ما",
        "من",
        "عن",
        "في",
        "على",
        "علي",
        "الى",
        "انه",
        "انها",
    }
)
"""Folded words that no letter before them makes a name: كليس (Kilis) is not ك + ليس, whatever a gazetteer lists."""


def vocabulary(document: Document) -> Counter[str]:
    """How often each folded word stands in the document."""
    return Counter(t.text for sentence in document.sentences for t in sentence if t.word)


def clitic_letters(word: str, type_: str, seen: Mapping[str, int]) -> int:
    """Letters of `word` that stand before the name of that type: the reading with most evidence, else none.

    Evidence is what the lexicon knows of the reading and how often the rest stands alone in the document (`seen`).
    """
    options = analyses(word)
    if len(options) == 1:
        return 0
    whole = lexicon().get(word)
    unknown = not (whole.flags & ~fl.PREFIX or whole.units or whole.names or whole.frequency)
    best, best_weight = 0, _weight(whole, type_) + (0.5 if unknown and type_ == "LOC" else 1.5)
    for skip, stem in options[1:]:
        if len(stem) < 2 or stem in NOT_NAMES:
            continue
        entry = lexicon().get(stem)
        witness = entry.flags & _EVIDENCE.get(type_, 0) or seen.get(stem) or (type_ == "PER" and entry.units)
        if word[0] == "ف" and not seen.get(stem) and not entry.flags & fl.HAND:
            continue
        if not witness and word[skip - 1 : skip + 1] != "لل":
            continue
        weight = _weight(entry, type_) + min(3, seen.get(stem, 0))
        if word[skip - 1 : skip + 1] == "لل" and weight:
            weight += 1
        if weight > best_weight:
            best, best_weight = skip, weight
    return best


def _weight(entry: Entry, type_: str) -> float:
    """Evidence that a word of this entry exists and is a name of the type."""
    weight = 0.5 * entry.frequency + 2 * bool(entry.flags & _EVIDENCE.get(type_, 0))
    if entry.flags & fl.PREFIX:
        weight += 0.5
    if type_ == "PER":
        weight += 0.7 * entry.units + 0.7 * entry.names
    return weight
