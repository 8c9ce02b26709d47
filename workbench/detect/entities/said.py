"""Where the words of a correction stand in a text: the same tokens, with proclitics where they are surely such."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from workbench.arabic.chars import Folded, fold
from workbench.arabic.words import clitics
from workbench.detect.entities.boundaries import clitic_letters, vocabulary
from workbench.detect.entities.canonical import canonical, link_article
from workbench.detect.entities.clitics import analyses
from workbench.detect.entities.gazetteer import balanced, next_word
from workbench.detect.entities.lexicon import lexicon
from workbench.detect.entities.tokens import Document, Sentence, read
from workbench.domain.mention import Entity, EntityType

_WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0640\u064b-\u065f\u0670])*")


@dataclass(frozen=True, slots=True)
class Rule:
    """The words to look for and the part of them that is the name."""

    id: int
    words: tuple[str, ...]
    """Folded tokens; the first stands without its clitics."""
    first: int
    """The name is words[first:stop], less `skip` letters of its first one."""
    stop: int
    skip: int


@dataclass(frozen=True, slots=True)
class Place:
    """A place of a rule: the name, and all the words that made it one. Offsets of the text."""

    rule: int
    start: int
    end: int
    outer_start: int
    outer_end: int


def rule(id: int, context: str, at: int, to: int) -> Rule | None:
    """The rule for a name context[at:to]; None when there is no word in it."""
    document = read(context)
    tokens = [t for sentence in document.sentences for t in sentence if t.word]
    spans = [document.folded.span(t.start, t.end) for t in tokens]
    inside = [i for i, (start, end) in enumerate(spans) if start < to and at < end]
    if not inside:
        return None
    first = inside[0]
    skip = sum(1 for o in range(tokens[first].start, tokens[first].end) if document.folded.origins[o] < at)
    words = tuple(t.text for t in tokens)
    if first == 0:
        words = (_bare(words[0], skip), *words[1:])
        skip = 0
    return Rule(id, words, first, inside[-1] + 1, skip)


def _bare(word: str, skip: int) -> str:
    """The first word without `skip` letters; لل gives back its ا."""
    if skip and word[skip - 1 : skip + 1] == "لل":
        return "ا" + word[skip:]
    return word[skip:]


class Rules:
    """Rules by their first word; the longest one wins at each place, then the latest."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._first: dict[str, list[Rule]] = {}
        for one in sorted(rules, key=lambda r: (-len(r.words), -r.id)):
            self._first.setdefault(one.words[0], []).append(one)

    def __bool__(self) -> bool:
        return bool(self._first)

    def places(self, text: str) -> list[Place]:
        """Every place, in order, none overlapping another."""
        if not self._first:
            return []
        document = read(text)
        return [place for sentence in document.sentences for place in self._in(document, sentence)]

    def _in(self, document: Document, sentence: Sentence) -> Iterator[Place]:
        done = 0
        for at, token in enumerate(sentence):
            if at < done or not token.word:
                continue
            found = self._at(document, sentence, at)
            if found is not None:
                place, done = found
                yield place

    def _at(self, document: Document, sentence: Sentence, at: int) -> tuple[Place, int] | None:
        token = sentence[at]
        for skip, stem in analyses(token.text):
            rules = self._first.get(stem)
            if not rules or (skip and not cuttable(document, sentence, at, skip)):
                continue
            for one in rules:
                run = _run(sentence, at, one.words)
                if run and balanced(sentence, at, run[-1] + 1):
                    return _place(document, sentence, one, run, skip), run[-1] + 1
        return None


def cuttable(document: Document, sentence: Sentence, at: int, skip: int) -> bool:
    """True when the first letters of a token are proclitics: surely by their form, or because no word is so written.

    What follows them is a name that a person gave, so an unknown whole word is read with them.
    """
    token = sentence[at]
    start, end = document.folded.span(token.start, token.end)
    written = document.folded.source[start:end]
    edge = document.folded.origins[token.start + skip] - start
    if any(cut.end == edge for cut in clitics(written)):
        return True
    entry = lexicon().get(token.text)
    return not (entry.flags or entry.frequency or entry.units or entry.names)


def _run(sentence: Sentence, at: int, words: Sequence[str]) -> list[int]:
    """The tokens of the words that follow the first one, [] when others stand there."""
    run = [at]
    for word in words[1:]:
        following = next_word(sentence, run[-1])
        if following < 0 or sentence[following].text != word:
            return []
        run.append(following)
    return run


def _place(document: Document, sentence: Sentence, one: Rule, run: Sequence[int], skip: int) -> Place:
    outer = document.folded.span(sentence[run[0]].start + skip, sentence[run[-1]].end)
    inner = one.skip if one.first else skip
    start, end = document.folded.span(sentence[run[one.first]].start + inner, sentence[run[one.stop - 1]].end)
    return Place(one.id, start, end, *outer)


def name_of(text: str, start: int, end: int, type_: EntityType, others: Sequence[Entity]) -> str:
    """What a name that a person marked is called: its canonical form, or the fuller name of the same article."""
    name = canonical(context_of(text, start, end), type_)
    own = Entity(start, end, text[start:end], type_, name, 1.0)
    return link_article([*others, own]).get(name, name)


_EDGES = "«»“”„‘’\"'()[]{}‹›،؛:.,!?؟…-–—ـ"


def edges(text: str, start: int, end: int, type_: str) -> tuple[int, int]:
    """[start, end) as a name: without blanks, quotes and stops at its ends and the proclitics of its first word.

    The article ال stays. Proclitics are cut where their form is sure, or where the lexicon and the rest of `text`
    speak for it. An interval of nothing else comes back empty; one that begins inside a word keeps its beginning.
    """
    while start < end and (text[start].isspace() or text[start] in _EDGES):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in _EDGES):
        end -= 1
    if start >= end or (start and text[start - 1].isalnum()):
        return start, end
    word = _WORD.match(text, start, end)
    if word is None:
        return start, end
    plain = fold(word.group())
    skip = clitic_letters(plain.text, type_, vocabulary(read(text)))
    if not skip:
        skip = _sure(word.group(), plain)
    return (start + plain.origins[skip] if skip < len(plain.text) else start), end


def _sure(word: str, plain: Folded) -> int:
    """Folded letters of the proclitics that the form of a word makes sure, the article not among them."""
    cuts = [cut.end for cut in clitics(word)]
    letters = [bisect_left(plain.origins, cut) for cut in cuts]
    while letters and (plain.text[: letters[-1]].endswith("ال") or plain.text[: letters[-1]].endswith("لل")):
        letters.pop()
    return letters[-1] if letters else 0


def context_of(text: str, start: int, end: int) -> str:
    """The words of [start, end), with the ا that a name lost in لل (للأمم) given back."""
    return ("ا" if lost_alef(text, start) else "") + text[start:end]


def lost_alef(text: str, start: int) -> bool:
    """True when a name that begins at `start` is written after the ل of لل."""
    return start > 0 and text[start - 1 : start + 1] == "لل" and text[start + 1 : start + 2].isalpha()
