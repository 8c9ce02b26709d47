"""Canonical names: which surfaces mean the same thing, inside an article and across articles.

Two names are the same when they fold alike, when the hand-written lists join them, or when their types and their
consonant skeletons agree. A skeleton leaves out long vowels and joins the letters by which one foreign sound is
written (ج غ گ), so that شويجو = شويغو and كروكس = كروكوس. Spellings that are both well-known names (حسن, حسين) stay
apart, and so do homographs told apart only by their marks (عُمان, عمّان): a person joins those.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from workbench.arabic.chars import IGNORABLE, folded
from workbench.detect.entities import flags as fl
from workbench.detect.entities import words as w
from workbench.detect.entities.lexicon import aliases, lexicon
from workbench.domain.mention import Entity, EntityType

Name = tuple[str, EntityType]
"""A canonical or surface name with its type."""

_WORD = re.compile(r"[^\W_]+")
_HOMOGRAPHS = {"عمان": (("عُ", "عُمان"), ("عَ", "عمّان"), ("مّ", "عمّان"))}
"""Folded name → marks that decide what it is; without them it stays as written."""
_HEADS = {
    EntityType.PER: w.TITLES - w.ALSO_NAMES,
    EntityType.GROUP: w.LOOSE_GROUP_HEADS,
    EntityType.MEDIA: w.MEDIA_NAMERS,
    EntityType.LOC: w.PLACE_HEADS - w.PLACE_PARTS,
}
_ONE_KIND = {EntityType.GROUP: "ORG", EntityType.MEDIA: "ORG"}
"""Detectors confuse these with ORG: for merging they are one kind."""
_SAME_SOUND = str.maketrans(
    {"غ": "ج", "گ": "ج", "ڠ": "ج", "ڤ": "ف", "پ": "ب", "ژ": "ج", "چ": "ج", "ؤ": "و", "ئ": "ي", "ء": ""}
)
_VOWELS = re.compile("(?<=.)[اوي]")
_LEAST = 3
"""Consonants that a single word needs to be merged by its skeleton."""
_RATIO = 78
"""Least similarity (0–100, rapidfuzz.fuzz.ratio) of single words with one skeleton."""
_SUGGEST = 75
"""Least similarity of every pair of words for a suggestion."""


def canonical(surface: str, type_: EntityType) -> str:
    """The name that `surface` goes by: one spelling of white space, no marks, heads and titles cut, aliases joined.

    Nationality adjectives become the masculine singular without article (الروسية → روسي).
    """
    key = " ".join(_WORD.findall(folded(surface)))
    for mark, name in _HOMOGRAPHS.get(key, ()):
        if mark in surface:
            return name
    plain = " ".join(_WORD.findall(IGNORABLE.sub("", surface)))
    if key in aliases():
        return aliases()[key]
    if type_ is EntityType.NAT:
        return _masculine(plain)
    tokens = plain.split(" ")
    heads = _HEADS.get(type_, frozenset())
    while len(tokens) > 1 and folded(tokens[0]) in heads and not tokens[1][0].isdigit():
        if type_ is EntityType.LOC and lexicon().flags(folded(" ".join(tokens))) & (
            fl.COUNTRY | fl.HAND_PLACE
        ):
            break
        tokens = tokens[1:]
    shorter = " ".join(tokens)
    return aliases().get(folded(shorter), shorter)


def _masculine(adjective: str) -> str:
    """A nisba adjective's base form; broken plurals stay as they are unless the aliases know them."""
    base = adjective[2:] if adjective.startswith(("ال", "لل")) and len(adjective) > 4 else adjective
    for ending in ("يتين", "يتان", "يات", "يون", "يين", "يان", "ية", "يه"):
        if base.endswith(ending) and len(base) > len(ending) + 1:
            return base[: -len(ending)] + "ي"
    return base


@lru_cache(maxsize=20_000)
def skeleton(name: str) -> str:
    """Consonants of the folded name with ج for غ and the like; the first letter of each word stays."""
    return " ".join(_VOWELS.sub("", t.translate(_SAME_SOUND)) for t in _tokens(name))


@lru_cache(maxsize=20_000)
def _tokens(name: str) -> tuple[str, ...]:
    """Folded words, with عبد and أبو joined to the word after them and بن left out."""
    tokens: list[str] = []
    for word in _WORD.findall(folded(name)):
        if tokens and tokens[-1] in ("عبد", "ابو", "ابا", "ابي"):
            tokens[-1] += word
        elif word not in ("بن", "ابن"):
            tokens.append(word)
    return tuple(tokens)


def same(a: Name, b: Name) -> bool:
    """True when the two surely name one thing; a person decides everything less sure."""
    (one, kind), (other, other_kind) = a, b
    if _ONE_KIND.get(kind, kind) != _ONE_KIND.get(other_kind, other_kind):
        return False
    left, right = canonical(one, kind), canonical(other, other_kind)
    if left == right:
        return True
    x, y = _tokens(left), _tokens(right)
    if " ".join(x) in _HOMOGRAPHS or " ".join(y) in _HOMOGRAPHS:
        return False
    if x == y:
        return True
    if len(x) != len(y) or skeleton(left) != skeleton(right) or not x:
        return False
    if any(not _one_word(p, q) for p, q in zip(x, y, strict=True)):
        return False
    return len(x) > 1 or len(skeleton(left)) >= _LEAST


def _one_word(a: str, b: str) -> bool:
    """True when two words of one skeleton are spellings of one another, not two known words."""
    if a.translate(_SAME_SOUND) == b.translate(_SAME_SOUND):
        return True
    if _ratio(a, b) < _RATIO - 8 * (min(len(a), len(b)) > 5):
        return False
    if min(len(a), len(b)) > 5:
        return True
    country = (lexicon().flags(a) | lexicon().flags(b)) & fl.COUNTRY
    return not (country or (_known(a) and _known(b)))


def _known(word: str) -> bool:
    """True for a word that is a usual name, a usual word or a place."""
    entry = lexicon().get(word)
    return entry.units >= 3 or entry.frequency >= 4 or bool(entry.flags & fl.PLACES)


def _ratio(a: str, b: str) -> float:
    from rapidfuzz import fuzz

    return fuzz.ratio(a, b)


def merge(names: Iterable[Name]) -> list[list[Name]]:
    """Groups of names that are surely one thing, each in order of appearance; every name is in exactly one group.

    O(n) but for names that share kind and skeleton, which are compared pair by pair with the first of each group.
    """
    blocks: dict[tuple[str, str], list[list[Name]]] = defaultdict(list)
    groups: list[list[Name]] = []
    for name in dict.fromkeys(names):
        text, kind = name
        block = blocks[_ONE_KIND.get(kind, str(kind)), skeleton(canonical(text, kind))]
        home = next((g for g in block if same(g[0], name)), None)
        if home is None:
            home = []
            block.append(home)
            groups.append(home)
        home.append(name)
    return groups


def suggest(names: Sequence[Name]) -> list[tuple[Name, Name, float]]:
    """Pairs that a person may want to merge, best first: every pair of words alike in skeleton or by ratio ≥ 75."""
    distinct = [group[0] for group in merge(names)]
    by_words: dict[tuple[str, int], list[Name]] = defaultdict(list)
    for text, kind in distinct:
        by_words[_ONE_KIND.get(kind, str(kind)), len(_tokens(canonical(text, kind)))].append((text, kind))
    pairs: list[tuple[Name, Name, float]] = []
    for group in by_words.values():
        for i, a in enumerate(group):
            for b in group[i + 1 :]:
                score = _alike(canonical(*a), canonical(*b))
                if score:
                    pairs.append((a, b, score))
    return sorted(pairs, key=lambda p: -p[2])


def _alike(a: str, b: str) -> float:
    """Least similarity of the words, pair by pair; 0 when a pair is too different."""
    least = 100.0
    for x, y in zip(_tokens(a), _tokens(b), strict=True):
        ratio = _ratio(x, y)
        if ratio < _SUGGEST and skeleton(x) != skeleton(y):
            return 0.0
        least = min(least, ratio)
    return least


def link_article(entities: Sequence[Entity]) -> dict[str, str]:
    """Canonical name → the fuller one of the same article: a surname to its person, a spelling to its first.

    A surname that two people of the article share stays alone. Only people are linked by a part of their name.
    """
    renamed: dict[str, str] = {}
    for group in merge((e.canonical, e.type) for e in entities):
        for name, _ in group[1:]:
            renamed[name] = group[0][0]
    full: dict[str, set[str]] = defaultdict(set)
    people = {renamed.get(e.canonical, e.canonical) for e in entities if e.type is EntityType.PER}
    for name in people:
        tokens = _tokens(name)
        if len(tokens) > 1:
            full[skeleton(tokens[-1])].add(name)
    for name in people:
        tokens = _tokens(name)
        owners = full.get(skeleton(name), set())
        if len(tokens) == 1 and len(owners) == 1:
            (owner,) = owners
            if _one_word(tokens[0], _tokens(owner)[-1]):
                renamed[name] = owner
    return {k: renamed.get(v, v) for k, v in renamed.items() if k != v}
