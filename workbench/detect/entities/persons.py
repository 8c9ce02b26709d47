"""People by lists and rules: full names, runs of name-like words, and what follows a title."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from workbench.arabic.chars import word_set
from workbench.detect.entities import flags as fl
from workbench.detect.entities import words as w
from workbench.detect.entities.clitics import analyses
from workbench.detect.entities.gazetteer import matches
from workbench.detect.entities.lexicon import lexicon
from workbench.detect.entities.tokens import Document, Found, Sentence, Token

_LONGEST = 6
_NEEDED = (0, 0, 0, 1, 3, 8, 10, 12)
"""How often lists of names must know a word, by its frequency bucket, for it to look like a name."""
_STARTERS = frozenset({"ابو", "ابن", "ام", "عبد", "بن"})
"""Connectors that a name may begin with."""
_SAY = word_set(
    """قال قالت أكد أكدت أعلن أعلنت أضاف أضافت صرح صرحت أوضح أوضحت أشار أشارت ذكر ذكرت حذر حذرت اعتبر اعتبرت شدد شددت
    كشف كشفت أعرب أعربت وصف وصفت رأى نفى نفت طالب دعا دعت التقى استقبل زار أن"""
)


@lru_cache(maxsize=60_000)
def likeness(word: str) -> int:
    """How much a folded word looks like a part of a name: 0 no, 1 unknown word, 2 perhaps, 3 surely."""
    if not word.isalpha() or len(word) < 2 or word in w.STOP_WORDS:
        return 0
    if word in w.TITLES and word not in w.ALSO_NAMES:
        return 0
    entry = lexicon().get(word)
    if entry.flags & fl.HAND_PERSON:
        return 3
    if entry.flags & (fl.NAT | fl.COUNTRY) or (entry.flags & fl.HAND and not entry.units):
        return 0
    strength = entry.units + entry.names + bool(entry.flags & fl.FORENAME)
    if strength < _NEEDED[min(entry.frequency, 7)]:
        return 0
    if entry.units >= 3 or entry.names >= 2 or strength >= 4:
        return 3
    if strength or (entry.flags & fl.PROPER and entry.frequency <= 3):
        return 2
    if entry.frequency == 0 and len(word) > 3 and word.isascii() is False:
        return 1 if not word.startswith(("ال", "وال", "بال", "لل", "كال", "فال")) else 0
    return 0


def persons(document: Document) -> Iterator[Found]:
    """Full names of the lists, then runs of name-like words with a sure beginning, then names after titles."""
    for number, sentence in enumerate(document.sentences):
        for match in matches(sentence):
            if (
                match.words < 2
                or not match.entry.flags & fl.NAMES
                or _wordlike(document, sentence[match.first])
            ):
                continue
            if _sure(sentence, match.first, match.stop):
                yield Found(number, match.first, match.stop, match.skip, "PER", 0.85, "full name", 5)
        at = 0
        while at < len(sentence):
            found = _run(document, number, sentence, at)
            if found:
                yield found
                at = found.stop
            else:
                at += 1


def _wordlike(document: Document, token: Token) -> bool:
    """True for spellings that no name has though folding makes them one: على (folded علي), and nunation (صلاً)."""
    source, last = document.folded.source, document.folded.origins[token.end - 1]
    if token.text.endswith("علي") and source[last] == "ى":
        return True
    before = document.folded.origins[token.end - 2] if token.end - token.start > 1 else last
    return any(c in "\u064b\u064d" for c in source[before : last + 2])


def _sure(sentence: Sentence, first: int, stop: int) -> bool:
    """False for listed names that hold an everyday word which is no usual name."""
    head = max(likeness(stem) for _, stem in analyses(sentence[first].text))
    return head >= 1 and all(
        likeness(t.text) or t.text in w.CONNECTORS or _family(t.text)
        for t in sentence[first + 1 : stop]
        if t.word
    )


def _run(document: Document, number: int, sentence: Sentence, at: int) -> Found | None:
    """A run of name-like words that begins at token `at`."""
    token = sentence[at]
    if not token.word or (token.text in w.CONNECTORS and token.text not in _STARTERS):
        return None
    if token.text in w.TITLES and not (at + 1 < len(sentence) and likeness(sentence[at + 1].text) >= 2):
        return None
    if _wordlike(document, token):
        return None
    titled = _titled(sentence, at)
    skip, like = _best(token, titled)
    if not like and not (titled and _family(token.text)):
        return None
    stop, strength = at + 1, like
    while stop < min(len(sentence), at + _LONGEST) and sentence[stop].word:
        text = sentence[stop].text
        more = likeness(text)
        if _wordlike(document, sentence[stop]):
            break
        if text[0] in "وف" and more < 2 and len(text) > 4 and likeness(text[1:]) > more:
            break
        if text in w.CONNECTORS and stop + 1 < len(sentence) and sentence[stop + 1].word:
            stop += 1
            continue
        if text in ("الله", "الدين"):
            stop += 1
            continue
        if not more and not _family(text):
            break
        strength += more
        stop += 1
    while (
        stop > at + 1
        and sentence[stop - 1].text in w.CONNECTORS
        and sentence[stop - 1].text not in ("الله", "الدين")
    ):
        stop -= 1
    words = stop - at
    if titled and strength >= 1 and (like or words > 1):
        return Found(number, at, stop, skip, "PER", 0.8, "title", 5)
    said = at > 0 and any(stem in _SAY for _, stem in analyses(sentence[at - 1].text))
    if words >= 2 and like == 3 and strength >= 4:
        return Found(number, at, stop, skip, "PER", 0.75, "names", 6)
    if words >= 2 and strength >= 4 and (said or like >= 2):
        return Found(number, at, stop, skip, "PER", 0.6, "names", 7)
    return None


def _best(token: Token, titled: bool) -> tuple[int, int]:
    """Clitic letters and likeness of the first word; a rest is read only when the whole is no name."""
    whole = likeness(token.text)
    if whole >= 2 or titled:
        return 0, whole
    best = (0, whole)
    for skip, stem in analyses(token.text)[1:]:
        if len(stem) > 2 and likeness(stem) > max(best[1], 1):
            best = (skip, likeness(stem))
    return best


def _family(text: str) -> bool:
    """True for family names with the article: السيسي, الأسد, when lists of names know them."""
    if not text.startswith("ال") or len(text) < 5:
        return False
    entry = lexicon().get(text)
    if entry.flags & (fl.NAT | fl.PLACE | fl.HAND) or text in w.STOP_WORDS:
        return False
    strength = entry.units + entry.names + bool(entry.flags & fl.FORENAME)
    return (entry.frequency <= 4 and strength >= 1) or strength >= 4


def _titled(sentence: Sentence, at: int) -> bool:
    """True after a title, or a title with its adjectives (الرئيس الروسي السابق)."""
    for back in range(1, 4):
        if back > at or not sentence[at - back].word:
            return False
        text = sentence[at - back].text
        if any(stem in w.TITLES for _, stem in analyses(text)):
            return True
        if not lexicon().flags(text) & fl.NAT and text not in (
            "السابق",
            "الراحل",
            "السابقه",
            "الراحله",
            "العام",
            "الاول",
        ):
            return False
    return False


def family_names(document: Document, found: Iterable[Found]) -> Iterator[Found]:
    """The last part of a person's full name, with its article, where it stands alone: البغدادي, الشاهد.

    Not behind a definite noun, of which it would be the adjective (الجانب الغربي, though the article has a لطفي الغربي).
    """
    names = {
        document.sentences[f.sentence][f.stop - 1].text
        for f in found
        if f.type == "PER" and f.stop - f.first > 1
    }
    names = {n for n in names if n.startswith("ال") and len(n) > 4 and n not in w.STOP_WORDS}
    for number, sentence in enumerate(document.sentences):
        for first, token in enumerate(sentence):
            for skip, stem in analyses(token.text) if names else ():
                if stem in names and not _modifies(document, sentence, first):
                    yield Found(number, first, first + 1, skip, "PER", 0.7, "surname", 8)


def _modifies(document: Document, sentence: Sentence, first: int) -> bool:
    """True when a definite noun stands right before, which the word may describe."""
    before = sentence[first - 1] if first else None
    return bool(before and before.word and document.definite(before))
