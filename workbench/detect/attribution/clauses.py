"""The subject of a clause: behind its verb, before it, behind أن, or of the last verb that agrees."""

from __future__ import annotations

from workbench.detect.attribution.acts import acts, deed
from workbench.detect.attribution.cue_verbs import FORMS, Form, Gender
from workbench.detect.attribution.lexicon import BEFORE_NOUN, DOCUMENTS, NOT_BY
from workbench.detect.attribution.nouns import Nouns, Phrase
from workbench.detect.attribution.phrases import (
    ADVERBS,
    BARE_THAT,
    BUT_ONE,
    CLAUSE_WORDS,
    DAYS,
    DEMONSTRATIVES,
    ENDS_PHRASE,
    LEAD,
    OUTLETS,
    PAPERS,
    PLACES,
    SPEAKERS,
    WHEN,
)
from workbench.detect.attribution.tokens import Text

WAS = frozenset({"وكان", "وكانت", "كان", "كانت"})
_FAR = 40
_STOPS = (
    WHEN
    | {"كونه", "كونها", "كونهم", "لكونه", "لكونها"}
    | frozenset(
        {"الذي", "التي", "الذين", "لكن", "ولكن", "حيث", "كما", "بينما", "فيما", "ما", "مما", "هناك", "ثمه"}
    )
)
_OF_WHAT = frozenset(
    joined + verb
    for joined in ("", "و")
    for verb in (
        "عزا",
        "عزت",
        "عزوا",
        "ارجع",
        "ارجعت",
        "ارجعوا",
        "ادان",
        "ادانت",
        "استنكر",
        "استنكرت",
        "انتقد",
        "انتقدت",
        "رفض",
        "رفضت",
        "عد",
        "عدت",
        "وصف",
        "وصفت",
    )
)
"""عزت هذه الزيادة إلى: behind these a demonstrative is what somebody speaks of."""
_MEASURES = frozenset(
    verb + end
    for verb in (
        "بلغ",
        "ارتفع",
        "انخفض",
        "تراجع",
        "زاد",
        "وصل",
        "هبط",
        "صعد",
        "نما",
        "تجاوز",
        "تخط",
        "قفز",
        "تضاعف",
    )
    for end in ("", "ت")
)
WHO = frozenset({"الذي", "التي", "الذين", "وهو", "وهي", "و", "والذي", "والتي"})
"""Relative pronouns, and what is like them, right before a verb."""
PREPOSITIONS = frozenset({"في", "وفي", "من", "ومن", "الي", "علي", "وعلي", "عن", "مع", "بعد", "قبل"})


class Clauses:
    """Finds the subjects of the clauses of one text."""

    def __init__(self, text: Text, nouns: Nouns) -> None:
        self.text = text
        self.nouns = nouns

    def past_dateline(self, first: int, before: int) -> int:
        """بغداد/ شبكة أخبار - انتقد: where the sentence begins behind the place and the outlet that open a report."""
        tokens = self.text.tokens
        for k in range(first + 1, min(before, first + 10)):
            if tokens[k].word in {"-", "–", "—"}:
                return k + 1
            if tokens[k].word in "،,." or deed(tokens[k].word) or self._verb(k):
                break
        return first

    def clause(self, first: int, before: int) -> Phrase | None:
        """The subject of the clause that begins at `first`: behind its verb, or the noun that opens it."""
        tokens, names = self.text.tokens, self.nouns.names
        first = self._past_lead(self.past_dateline(first, before), before)
        known = [i for i in (first, first + 1) if i in names]
        if known and known[0] < before:
            return Phrase(known[0], names[known[0]], names[known[0]])
        if tokens[first].word in PLACES:
            comma = next((k for k in range(first, before) if tokens[k].word in "،,"), None)
            if comma is None or comma + 1 >= before:
                return None
            first = comma + 1
        noun = tokens[first].word.startswith("ال") or tokens[first].word in SPEAKERS | OUTLETS
        start = first if noun else first + 1
        if tokens[first].word in _OF_WHAT and start < before and tokens[start].word in DEMONSTRATIVES:
            return None
        phrase = self.nouns.speaker_after(start, before, bounded=False) if start < before else None
        if phrase is None or (phrase.end == start + 1 and tokens[start].word in DEMONSTRATIVES):
            return None
        return self._without_object(phrase)

    def is_measured(self, first: int, phrase: Phrase) -> bool:
        """بلغ صافي الربح كذا: what reaches, rises or falls by so much does not speak."""
        verb = self.text.tokens[first].word
        if verb not in _MEASURES and verb[1:] not in _MEASURES:
            return False
        head = self.text.tokens[phrase.first].word
        speaks = head in SPEAKERS or head.removeprefix("ال") in SPEAKERS
        return not speaks and phrase.first not in self.nouns.speakers

    def of_headline(self, first: int, at: int) -> Phrase | None:
        """مصر ترفض التهجير وتؤكد دعمها: the noun that opens the sentence before its verb in the present."""
        tokens, names = self.text.tokens, self.nouns.names
        cue = tokens[at].word
        if cue[:2] not in {"وي", "وت"} or first + 2 >= at or not tokens[first].is_word:
            return None
        end = names.get(first, first + 1)
        while end < min(at - 1, first + 5) and end not in names and tokens[end].definite:
            end += 1
        verb = tokens[end].word
        present = verb[:1] == cue[1] and len(verb) > 3 and not tokens[end].definite and end not in names
        likely = first in names or tokens[first].definite or tokens[first].word in SPEAKERS | OUTLETS
        plain = end == first + 1 and tokens[first].word not in BEFORE_NOUN | ENDS_PHRASE | ADVERBS | LEAD
        if not present or not (likely or plain) or deed(tokens[first].word) or self._verb(first):
            return None
        return Phrase(first, end, end)

    def behind_that(self, at: int) -> Phrase | None:
        """أن X أعلنت: behind أن the subject stands before its verb, so that what follows the verb is none."""
        tokens = self.text.tokens
        end = at
        while end and tokens[end - 1].word in {"قد", "كان", "كانت"}:
            end -= 1
        first = max(self.text.first_of(at), end - 14)
        k = end - 1
        while k > first and (tokens[k].is_word or k in self.text.opens or k in self.text.closes):
            if tokens[k].word in BARE_THAT | {"بان", "فان", "وان"} | WAS:
                break
            if k not in self.nouns.names and (
                tokens[k].word in _STOPS or tokens[k].word in BUT_ONE or self._verb(k) or self._acts(k)
            ):
                return None
            k -= 1
        was = k >= first and tokens[k].word in WAS
        if k < first or not (was or tokens[k].word in BARE_THAT | {"بان", "فان", "وان"}) or k + 1 >= end:
            return None
        if was and not (
            tokens[k + 1].definite or k + 1 in self.nouns.names or tokens[k + 1].word in SPEAKERS
        ):
            return None
        begin = k + 1
        if begin in self.text.opens and self.text.opens[begin] == tokens[at].quote:
            begin += 1
        if begin >= end or tokens[begin].word in ADVERBS | DAYS | ENDS_PHRASE | PREPOSITIONS | CLAUSE_WORDS:
            return None
        return Phrase(begin, end, at) if self.text.span(begin, end) else None

    def acting(self, first: int, at: int, gender: Gender) -> Phrase | None:
        """The subject of the last verb before `at` that agrees (بعد أن التقت امرأة … وقالت), None without one."""
        tokens = self.text.tokens
        for k in range(at - 1, max(first, at - _FAR) - 1, -1):
            before = tokens[k - 1].word if k > first else ""
            if tokens[k].quote != tokens[at].quote or before in WHO or k in self.nouns.names:
                continue
            if before in BEFORE_NOUN or tokens[k].word == "بين" or not acts(tokens[k].word, gender):
                continue
            ahead = self.behind_that(k)
            if ahead is not None:
                return ahead
            phrase = self.nouns.speaker_after(k + 1, at, bounded=False)
            told = tokens[k + 1].word.startswith(("لل", "بال")) and k + 1 not in self.nouns.names
            if phrase is not None and phrase.first == k + 1 and not (told or self.nouns.is_object(k + 1)):
                return self._without_object(phrase)
        return None

    def _past_lead(self, first: int, before: int) -> int:
        """Behind the words that open a clause before its verb (من جهته، كان قد, إلى ذلك)."""
        tokens = self.text.tokens
        while first < before:
            word = tokens[first].word
            lead = word in LEAD and not (word in {"من", "الي"} and tokens[first + 1].word not in LEAD)
            if tokens[first].is_word and not lead and (word not in ADVERBS or first in self.nouns.names):
                return first
            first += 1
        return first

    def _without_object(self, phrase: Phrase) -> Phrase:
        """The subject alone where the object follows it (أصدرت الوزارة بيانا, شهد المركز تدشين الجناح)."""
        tokens = self.text.tokens
        for k in range(phrase.first + 1, phrase.end):
            paper = tokens[k].word[-1:] == "ا" and tokens[k].word[:-1] in PAPERS | DOCUMENTS
            rose = tokens[k].raw.endswith("ا") and not tokens[k].definite and tokens[k - 1].definite
            rose = rose and self.nouns.verbal(tokens[k].word[:-1])
            word = tokens[k].word
            does = word[:1] == "ب" and word not in NOT_BY and self.nouns.verbal(word[1:])
            rose = rose or (does and not tokens[k - 1].word.startswith("الم"))
            if k not in self.nouns.names and (paper or rose or self.nouns.is_object(k)):
                return Phrase(phrase.first, k, k)
        return phrase

    def _verb(self, i: int) -> bool:
        """A verb of saying at the head of a phrase belongs to another clause (قال الوزير الذي …)."""
        word = self.text.tokens[i].word
        forms = FORMS.get(word) or (FORMS.get(word[1:], ()) if word[:1] == "و" else ())
        return any(f.form in {Form.PERFECT, Form.IMPERFECT} for f in forms) and i + 1 not in self.text.closes

    def _acts(self, k: int) -> bool:
        return any(acts(self.text.tokens[k].word, g) for g in Gender) and k + 1 not in self.text.closes
