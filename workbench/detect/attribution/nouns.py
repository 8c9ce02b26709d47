"""Noun phrases around a cue: where the speaker begins and ends, and where a bare object begins."""

from __future__ import annotations

import re
from dataclasses import dataclass

from workbench.detect.attribution.lexicon import BEFORE_NOUN, FORMS, NEGATIONS, THAT, Form
from workbench.detect.attribution.phrases import (
    ADVERBS,
    AUDIENCE,
    CLAUSE_WORDS,
    DAYS,
    ENDS_PHRASE,
    LEAD,
    MONTHS,
    NOT_OBJECTS,
    OBJECTS,
    SETTINGS,
)
from workbench.detect.attribution.tokens import Text

_PRONOUN = re.compile(r"(?:هما|ها|هم|ه)$")
_MASDAR = re.compile(r"(?:ت..ي.|ت..ي.ه|ا.ت.ا.|است..ا.|ان..ا.|ا..ا.|ا.ا..|ت.ا..|م.ا..ه|ا..ا.ه|ت..يه)")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase as token indices, and where the text goes on after it."""

    first: int
    end: int
    after: int


class Nouns:
    """Finds noun phrases in one text, with the names that are already known in it."""

    def __init__(self, text: Text, names: dict[int, int]) -> None:
        """`names` maps the token index where a known name begins to the index after its end."""
        self.text = text
        self.names = names

    def speaker_after(self, at: int, limit: int, *, bounded: bool) -> Phrase | None:
        """The noun phrase that follows a cue: tokens from `at`, ending before `limit`.

        With `bounded` the limit is the complement, so that what stands between commas before it is taken as
        apposition; without, the phrase ends at the first comma.
        """
        at = self._skip_adverbs(at, limit)
        if at >= limit or not self._can_start(at):
            return None
        end = self._phrase_end(at, limit)
        after = end
        while bounded and end < limit and self._is(end, "،,"):
            nxt = self._skip_adverbs(end + 1, limit)
            if nxt >= limit or not self._can_start(nxt) or self._is_clause(nxt):
                break
            stop = self._phrase_end(nxt, limit)
            if stop < limit and not self._is(stop, "،,:") and stop not in self.text.opens:
                break
            end = after = stop
        return Phrase(at, end, after) if self.text.span(at, end) else None

    def speaker_before(self, at: int, *, female: bool = False) -> Phrase | None:
        """The noun phrase that ends right before a cue (the subject comes first, or a relative clause).

        A relative pronoun of the other gender than the verb is its object, not its subject: then None.
        """
        tokens = self.text.tokens
        first = self.text.sentences[tokens[at].sentence][0]
        end = at
        while end > first and tokens[end - 1].word in {
            "قد",
            "فقد",
            "وقد",
            "كان",
            "كانت",
            "ايضا",
            "لم",
            "لن",
            "لا",
        }:
            end -= 1
        if end > first and tokens[end - 1].word in "،,–—-" and end == at:
            return self._interrupted(first, at)
        pronoun = tokens[end - 1].word if end > first else ""
        relative = pronoun in {"الذي", "التي", "الذين", "وهو", "وهي", "و", "والذي", "والتي"}
        if pronoun.removeprefix("و") in ({"الذي", "هو"} if female else {"التي", "هي"}):
            return None
        if relative:
            end -= 1
            while end > first and tokens[end - 1].word in "،,":
                end -= 1
        begin = end
        while begin > first and not self._breaks_left(begin - 1, tokens[at].quote):
            begin -= 1
        while begin < end and (tokens[begin].word in LEAD or not self._word_or_open(begin)):
            begin += 1
        if relative:
            begin = self._last_name(begin, end)
        if begin < end and tokens[begin].word in ADVERBS | DAYS | ENDS_PHRASE:
            return None
        return Phrase(begin, end, at) if begin < end and self.text.span(begin, end) else None

    def _interrupted(self, first: int, at: int) -> Phrase | None:
        """The subject when an apposition or a relative clause stands between it and its verb."""
        tokens = self.text.tokens
        inner = [
            k
            for k in range(first, at)
            if tokens[k].word in THAT | {"فان"} and tokens[k].quote == tokens[at].quote
        ]
        begin = inner[-1] + 1 if inner else first
        if not inner and not (begin in self.names or tokens[begin].word.startswith("ال")):
            return None
        end = self._phrase_end(begin, at) if begin < at and self._can_start(begin) else begin
        return Phrase(begin, end, at) if begin < end and self.text.span(begin, end) else None

    def object_after(self, at: int, limit: int) -> tuple[Phrase | None, int | None]:
        """Split what follows a cue that takes a bare object into its subject and the start of the object."""
        at = self._skip_adverbs(at, limit)
        if at >= limit or not self._can_start(at):
            return None, (at if at < limit and self._word_or_open(at) else None)
        if self.is_object(at):
            return None, at
        stop = self._object_start(at, limit)
        if stop is None:
            return (Phrase(at, limit, limit) if self.text.span(at, limit) else None), None
        phrase_end = min(stop, self._phrase_end(at, stop))
        phrase = Phrase(at, phrase_end, stop)
        return (phrase if self.text.span(phrase.first, phrase.end) else None), stop

    def source(self, at: int, limit: int) -> Phrase | None:
        """The noun phrase after a source preposition."""
        if at < limit and self.text.tokens[at].word in AUDIENCE:
            return Phrase(at, self._phrase_end(at + 1, limit), self._phrase_end(at + 1, limit))
        return self.speaker_after(at, limit, bounded=False)

    def plain_object(self, at: int, limit: int) -> int | None:
        """A guess where nothing is clear: the first indefinite word behind a definite noun phrase (نفى الجيش خرق الهدنة)."""
        tokens = self.text.tokens
        definite = False
        i = at
        while i < limit and tokens[i].is_word and not self._ends(i):
            if i in self.names:
                definite, i = True, self.names[i]
                continue
            if definite and not tokens[i].word.startswith(("ال", "وال", "لل")):
                return i
            definite = definite or tokens[i].word.startswith("ال")
            i += 1
        return None

    def told_by(self, at: int, limit: int) -> Phrase | None:
        """The speaker behind the outlet that was told (ما صرح به لمراسل الإذاعة، فلان)."""
        if at >= limit or self.text.tokens[at].word not in AUDIENCE:
            return None
        comma = next((k for k in range(at, min(limit, at + 10)) if self._is(k, "،,")), None)
        return self.speaker_after(comma + 1, limit, bounded=False) if comma is not None else None

    def bare_object(self, at: int, limit: int) -> int | None:
        """Where a verbal noun begins that can only be the object; None when nothing is that clear."""
        begin = self.object_after(at, limit)[1]
        return begin if begin is not None and begin < limit and self.is_object(begin) else None

    def outlet(self, at: int, limit: int) -> int | None:
        """End of the phrase when the word at `at` is the outlet that was told (لوكالة الأنباء, للجزيرة)."""
        if self.text.tokens[at].word not in AUDIENCE:
            return None
        return self._phrase_end(at + 1, limit) if at + 1 < limit and self._can_start(at + 1) else at + 1

    def subject(self, first: int, before: int) -> Phrase | None:
        """The subject of the clause that begins at `first`: behind its verb, or the noun that opens it."""
        while first < before and not self.text.tokens[first].is_word:
            first += 1
        known = [i for i in (first, first + 1) if i in self.names]
        if known and known[0] < before:
            return Phrase(known[0], self.names[known[0]], self.names[known[0]])
        if self.text.tokens[first].word in {
            "في",
            "وفي",
            "من",
            "ومن",
            "خلال",
            "عقب",
            "بعد",
            "قبل",
            "علي",
            "وعلي",
            "مع",
        }:
            comma = next((k for k in range(first, before) if self._is(k, "،,")), None)
            if comma is None or comma + 1 >= before:
                return None
            first = comma + 1
        start = first if self.text.tokens[first].word.startswith("ال") else first + 1
        return self.speaker_after(start, before, bounded=False) if start < before else None

    def is_object(self, i: int) -> bool:
        """True when the word looks like a verbal noun that says what is announced, not like who announces."""
        token = self.text.tokens[i]
        if token.word.startswith("ال") or i in self.names or token.word in NOT_OBJECTS:
            return False
        if token.word in ADVERBS:
            return False
        accusative = "\u064b" in self.text.source[token.start : token.end]
        if token.word in OBJECTS or (accusative and not token.raw.endswith(("يا", "ية"))):
            return True
        stem = _PRONOUN.sub("", token.word)
        if stem != token.word and token.raw.endswith("ة"):
            stem = token.word
        stem = stem[:-1] + "ه" if stem.endswith("ت") else stem
        return stem in OBJECTS or bool(_MASDAR.fullmatch(stem))

    def _object_start(self, at: int, limit: int) -> int | None:
        tokens = self.text.tokens
        i = self.names.get(at, at + 1)
        plain: int | None = None
        while i < limit:
            if self._is(i, "،,"):
                nxt = next((k for k in range(i + 1, min(limit, i + 10)) if self._is(k, "،,")), None)
                begin = (nxt if nxt is not None else i) + 1
                return self._skip_adverbs(begin, limit) if begin < limit else None
            if i in self.text.opens:
                i = self.text.quotes[self.text.opens[i]].last + 1
                continue
            if i in self.names:
                i = self.names[i]
                continue
            if (self.is_object(i) and tokens[i - 1].word not in BEFORE_NOUN) or (
                tokens[i].word in {"عن", "الي", "علي"} and i > at
            ):
                return i
            if plain is None and self._ends(i):
                plain = i
            i += 1
        return plain

    def _phrase_end(self, at: int, limit: int) -> int:
        i = at
        tokens = self.text.tokens
        while i < limit:
            if i in self.names and self.names[i] <= limit:
                i = self.names[i]
                continue
            if i in self.text.opens:
                last = self.text.quotes[self.text.opens[i]].last
                if last >= limit:
                    return i
                i = last + 1
                continue
            if tokens[i].word in "،,:؛.!?؟–—()[]" or (i > at and self._ends(i)):
                return i
            i += 1
        return limit

    def _ends(self, i: int) -> bool:
        """True when the word at `i` cannot go on the noun phrase before it."""
        word = self.text.tokens[i].word
        if word == "علي" and self.text.tokens[i].raw.endswith("ي"):
            return False
        if word in ENDS_PHRASE or word in AUDIENCE or word in DAYS or word in ADVERBS or word in NEGATIONS:
            return True
        if word == "ل" and i + 1 in self.text.opens:
            return True
        token = self.text.tokens[i]
        if "\u064b" in self.text.source[token.start : token.end] and not token.raw.endswith(("يا", "ية")):
            return True
        if word == "من" and i + 1 < len(self.text.tokens) and self.text.tokens[i + 1].word in LEAD:
            return True
        if word == "في":
            nxt = self.text.tokens[i + 1] if i + 1 < len(self.text.tokens) else None
            return nxt is None or nxt.word in SETTINGS or not nxt.is_word
        return False

    def _can_start(self, i: int) -> bool:
        token = self.text.tokens[i]
        if i in self.text.opens or i in self.names:
            return True
        if "\u064b" in self.text.source[token.start : token.end] and not token.word.startswith("ال"):
            return False
        if not token.is_word or (token.word.isdigit() and i not in self.names):
            return False
        if token.word in ENDS_PHRASE or token.word in AUDIENCE or token.word in NEGATIONS:
            return False
        return token.word not in {
            "في",
            "من",
            "ان",
            "انه",
            "انها",
            "ب",
            "ل",
            "ما",
            "به",
            "بها",
            "وفق",
            "حسب",
            "بحسب",
            "حسبما",
        }

    def _is_clause(self, i: int) -> bool:
        token = self.text.tokens[i]
        forms = FORMS.get(token.word, ()) or FORMS.get(token.word[1:], ())
        if any(f.form is Form.PARTICIPLE for f in forms) or token.word in CLAUSE_WORDS:
            return True
        return (
            i not in self.names and token.word.startswith("و") and any(f.form is not Form.NOUN for f in forms)
        )

    def _skip_adverbs(self, i: int, limit: int) -> int:
        tokens = self.text.tokens
        while i < limit:
            word = tokens[i].word
            if i in self.names and word not in ADVERBS | DAYS:
                return i
            dated = word.isdigit() or word in MONTHS
            if word in {"من", "ومن"} and i + 1 < limit and tokens[i + 1].word in LEAD:
                i += 2
            elif word in ADVERBS or word in DAYS or word in "،,()" or dated:
                i += 1
            else:
                return i
        return i

    def _breaks_left(self, i: int, quote: int) -> bool:
        token = self.text.tokens[i]
        if token.quote != quote:
            return i in self.text.opens and self.text.opens[i] == quote
        if i in self.text.closes:
            return False
        return token.word in "،,:؛.!?؟–—\n" or token.word == "و" or token.word in CLAUSE_WORDS

    def _last_name(self, begin: int, end: int) -> int:
        """Where the noun that a relative clause belongs to begins: a known name that ends there, else by form.

        By form: definite words backwards, then one indefinite head before them (جلسة المحكمة).
        """
        for i in range(begin, end):
            if self.names.get(i, -1) == end:
                return i
        if end - 1 in self.text.closes:
            return begin
        k = end - 1
        while k > begin and self.text.tokens[k].word.startswith("ال"):
            k -= 1
        inner = self.text.tokens[k].word
        return k + 1 if k < end - 1 and (inner in BEFORE_NOUN or inner.startswith("و")) else max(k, begin)

    def _word_or_open(self, i: int) -> bool:
        return self.text.tokens[i].is_word or i in self.text.opens

    def _is(self, i: int, signs: str) -> bool:
        return self.text.tokens[i].word in signs
