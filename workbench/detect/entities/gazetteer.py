"""Names of the lexicon found in a document: longest match on folded tokens, through clitics, dashes and quotes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from workbench.detect.entities import flags as fl
from workbench.detect.entities import words as w
from workbench.detect.entities.clitics import analyses
from workbench.detect.entities.lexicon import Entry, Lexicon, lexicon
from workbench.detect.entities.tokens import DASHES, LEFT_QUOTES, RIGHT_QUOTES, Document, Found, Sentence

_JOINERS = DASHES | LEFT_QUOTES | RIGHT_QUOTES
_PAIRS = {"«": "»", "“": "”", "(": ")", "[": "]", "‹": "›"}
_CLOSERS = frozenset(_PAIRS.values())
COMMON = 4
"""From this frequency bucket on a word is so common that a place of the same spelling needs a witness."""


class Match(NamedTuple):
    """A name of the lexicon at tokens [first, stop) of a sentence, less `skip` letters in front."""

    first: int
    stop: int
    skip: int
    entry: Entry
    words: int


def matches(sentence: Sentence, lex: Lexicon | None = None) -> Iterator[Match]:
    """Every name that begins at any token, shortest first; between its words one dash or quote may stand."""
    lex = lex or lexicon()
    for first, token in enumerate(sentence):
        if not token.word:
            continue
        for skip, stem in analyses(token.text):
            entry = lex.get(stem)
            if not entry.flags:
                continue
            if entry.flags & ~fl.PREFIX:
                yield Match(first, first + 1, skip, entry, 1)
            if entry.flags & fl.PREFIX:
                yield from _longer(sentence, lex, first, skip, stem)


def _longer(sentence: Sentence, lex: Lexicon, first: int, skip: int, stem: str) -> Iterator[Match]:
    """The names of several words that begin with `stem` at token `first`."""
    key, at, count = stem, first, 1
    entry = lex.get(key)
    while entry.flags & fl.PREFIX:
        following = next_word(sentence, at)
        if following < 0:
            return
        key, at, count = f"{key} {sentence[following].text}", following, count + 1
        entry = lex.get(key)
        if entry.flags & ~fl.PREFIX and balanced(sentence, first, at + 1):
            yield Match(first, at + 1, skip, entry, count)


def next_word(sentence: Sentence, at: int) -> int:
    """Index of the word after token `at`, across at most two dashes or quotes; -1 when there is none."""
    for i in range(at + 1, min(at + 4, len(sentence))):
        if sentence[i].word:
            return i
        if sentence[i].text not in _JOINERS and sentence[i].text != "+":
            return -1
    return -1


def balanced(sentence: Sentence, first: int, stop: int) -> bool:
    """True when no quote or bracket opens inside [first, stop) without closing there, or the other way round."""
    open_: list[str] = []
    straight = 0
    for token in sentence[first:stop]:
        if token.text in _PAIRS:
            open_.append(_PAIRS[token.text])
        elif token.text in _CLOSERS:
            if not open_ or open_.pop() != token.text:
                return False
        elif token.text == '"':
            straight += 1
    return not open_ and straight % 2 == 0


def previous_word(sentence: Sentence, first: int) -> int:
    """Index of the word before token `first` with at most two quotes or dashes between; -1 when there is none."""
    for i in range(first - 1, max(-1, first - 4), -1):
        if sentence[i].word:
            return i
        if sentence[i].text not in _JOINERS:
            return -1
    return -1


def quoted(sentence: Sentence, first: int, stop: int) -> bool:
    """True when the tokens stand alone between quotes or brackets."""
    return (
        first > 0
        and stop < len(sentence)
        and sentence[first - 1].text in LEFT_QUOTES
        and sentence[stop].text in RIGHT_QUOTES
    )


def listed(document: Document) -> Iterator[Found]:
    """Names of the hand-written lists, ambiguous ones only beside a trigger; and nationality adjectives."""
    for number, sentence in enumerate(document.sentences):
        for match in matches(sentence):
            flags = match.entry.flags
            if flags & fl.HAND:
                yield from _hand(document, number, sentence, match)
            elif flags & fl.NAT and match.words == 1 and _plain_nisba(document, sentence, match):
                yield Found(number, match.first, match.stop, match.skip, "NAT", 0.75, "nationality", 9)


def _hand(document: Document, number: int, sentence: Sentence, match: Match) -> Iterator[Found]:
    """What a hand-written name is here."""
    flags = match.entry.flags
    for flag, type_ in fl.TYPES:
        if not flags & flag:
            continue
        if flag == fl.NAT:
            if flags & fl.HAND_PLACE and not _qualifies(sentence, match):
                break
            if _plain_nisba(document, sentence, match):
                rank = 4 if flags & fl.HAND_PLACE else 9
                yield Found(number, match.first, match.stop, match.skip, "NAT", 0.85, "nationality", rank)
            return
        if flags & fl.UNSURE and not _witness(sentence, match, flag):
            continue
        if _misread(sentence, match):
            continue
        score = 0.9 if match.words > 1 or not flags & fl.UNSURE else 0.75
        first, skip = _without_head(sentence, match, flag)
        yield Found(number, first, match.stop, skip, str(type_), score, f"list:{type_.lower()}", 2)
        return
    allowed = not flags & fl.UNSURE_PLACE or place_headed(sentence, match.first)
    if flags & fl.HAND_PERSON and not _misread(sentence, match):
        yield Found(
            number, match.first, match.stop, match.skip, "PER", 0.85, "list:person", 5 + (match.words == 1)
        )
        return
    if flags & fl.HAND_PLACE and allowed and not _misread(sentence, match):
        rank = 2 if match.words > 1 else 4
        yield Found(number, match.first, match.stop, match.skip, "LOC", 0.9, "list:place", rank)


def _qualifies(sentence: Sentence, match: Match) -> bool:
    """True when a noun stands before the word that is a country and a nationality: الحكومة السعودية, not زار السعودية."""
    if match.skip or not match.first or not sentence[match.first - 1].word:
        return False
    before = sentence[match.first - 1].text
    if not sentence[match.first].text.startswith("ال"):
        return before.endswith(("يه", "ات")) and not before.startswith(("ال", "وال", "بال", "لل"))
    entry = lexicon().get(before)
    return before not in w.PREPOSITIONS and (
        before.startswith(("ال", "وال", "بال", "لل")) or not entry.frequency
    )


def _without_head(sentence: Sentence, match: Match, flag: int) -> tuple[int, int]:
    """First token and clitic letters, past a head that is no part of the name: القاعدة of تنظيم القاعدة."""
    heads = w.LOOSE_GROUP_HEADS if flag == fl.GROUP else w.MEDIA_NAMERS if flag == fl.MEDIA else frozenset()
    if match.words > 1 and any(stem in heads for _, stem in analyses(sentence[match.first].text)):
        rest = [t.text for t in sentence[match.first + 1 : match.stop] if t.word]
        if lexicon().flags(" ".join(rest)) & flag:
            return match.first + 1, 0
    return match.first, match.skip


def _misread(sentence: Sentence, match: Match) -> bool:
    """True when the word as a whole is a name or a commoner word, so that it has no clitic: كابل is not ك + أبل."""
    if not match.skip or match.words > 1:
        return False
    word = sentence[match.first].text
    whole = lexicon().get(word)
    if len(word) - match.skip < 3 or (word[match.skip - 1] == "ك" and len(word) - match.skip < 6):
        return True
    return bool(whole.flags & (fl.HAND | fl.PLACES | fl.PROPER)) or whole.frequency > match.entry.frequency


def _witness(sentence: Sentence, match: Match, flag: int) -> bool:
    """True when a trigger before the name, or quotes after a ل, say that it is a group or an outlet."""
    before = previous_word(sentence, match.first)
    if before < 0:
        return False
    heads = w.GROUP_HEADS if flag == fl.GROUP else w.MEDIA_HEADS if flag == fl.MEDIA else frozenset()
    if any(stem in heads for _, stem in analyses(sentence[before].text)):
        return True
    if flag == fl.GROUP and sentence[match.first].text[0] == "و" and _sure_group(sentence[before].text):
        return True
    if not quoted(sentence, match.first, match.stop):
        return False
    if sentence[before].text == "ل" and flag == fl.MEDIA:
        return True
    at = previous_word(sentence, before)
    return at >= 0 and any(stem in heads for _, stem in analyses(sentence[at].text))


def _sure_group(word: str) -> bool:
    """True for a group's name that is no ordinary word: after it, والقاعدة is the group too."""
    return any(
        flags & fl.GROUP and not flags & fl.UNSURE
        for flags in (lexicon().flags(s) for _, s in analyses(word))
    )


def _plain_nisba(document: Document, sentence: Sentence, match: Match) -> bool:
    """False for what only looks like a nationality: a clitic read into a whole word, or ألكسندر-like alefs."""
    token = sentence[match.first]
    if match.skip and lexicon().get(token.text).frequency >= match.entry.frequency:
        return False
    stem = token.text[match.skip :]
    return not stem.startswith("ال") or document.definite(token)


def place_headed(sentence: Sentence, first: int) -> bool:
    """True when a noun like مدينة or محافظة stands right before."""
    before = previous_word(sentence, first)
    return before >= 0 and any(stem in w.PLACE_HEADS for _, stem in analyses(sentence[before].text))


def places(document: Document) -> Iterator[Found]:
    """Places of the large sources, by how sure the name is and what stands before it."""
    for number, sentence in enumerate(document.sentences):
        for match in matches(sentence):
            flags = match.entry.flags
            if flags & fl.HAND or not flags & fl.PLACES:
                continue
            score = _place_score(sentence, match)
            if score:
                yield Found(number, match.first, match.stop, match.skip, "LOC", score, "places", 6)


def _place_score(sentence: Sentence, match: Match) -> float:
    """0 … 0.9; 0 when the name is more likely an ordinary word or a person."""
    flags, frequency = match.entry.flags, match.entry.frequency
    headed = place_headed(sentence, match.first)
    if match.words > 1:
        known = flags & (fl.COUNTRY | fl.CITY | fl.NERAR_LOC) or headed
        common = flags & fl.NAMES
        return 0.8 if known and not common else 0.0
    whole = lexicon().get(sentence[match.first].text)
    if match.skip and (whole.flags & ~fl.PREFIX or whole.names or whole.frequency >= max(2, frequency)):
        return 0.0
    if len(sentence[match.first].text) - match.skip < 3:
        return 0.0
    if flags & fl.COUNTRY:
        return 0.85
    person = match.entry.units >= 3 or match.entry.names >= 2
    after_preposition = _after_preposition(sentence, match)
    if headed:
        return 0.75 if frequency <= COMMON else 0.0
    if person or frequency > COMMON - 1:
        return 0.0
    witnesses = bool(flags & fl.CITY) + bool(flags & fl.NERAR_LOC) + bool(flags & fl.PLACE)
    if witnesses >= 2 and frequency <= 3 and not flags & fl.FORENAME:
        return 0.75
    return 0.6 if after_preposition and witnesses and frequency <= 3 and not match.entry.units else 0.0


def _after_preposition(sentence: Sentence, match: Match) -> bool:
    """True after في, من, إلى and the like."""
    before = match.first - 1
    return before >= 0 and sentence[before].text in w.PREPOSITIONS
