"""Noun phrases around a cue: where the speaker begins and ends, and where a bare object begins."""

from __future__ import annotations

import re
from dataclasses import dataclass

from workbench.detect.attribution.edges import Edges
from workbench.detect.attribution.lexicon import BEFORE_NOUN, NEGATIONS
from workbench.detect.attribution.phrases import (
    ADVERBS,
    ASIDE,
    AUDIENCE,
    NOT_OBJECTS,
    OBJECTS,
    OUTLETS,
    PAPERS,
    SITES,
    SPEAKERS,
)
from workbench.detect.attribution.tokens import Text

_PRONOUN = re.compile(r"(?:هما|ها|هم|ه)$")
_PARTIES = frozenset({"جهه", "طرف", "تنظيم", "جماعه", "مسؤول", "احد", "منظمه", "فصيل", "مصدر"})
"""لم تعلن أي جهة: who did not say so."""
_CALLED = frozenset({"يسمي", "تسمي", "يدعي", "تدعي"})
"""أعلن ما يسمى تنظيم كذا: so called."""
_BODIES = frozenset(
    {
        "تحالف",
        "هيئه",
        "لجنه",
        "صندوق",
        "مركز",
        "جهاز",
        "مجلس",
        "اداره",
        "مديريه",
        "مصلحه",
        "مكتب",
        "غرفه",
        "خليه",
        "حمله",
        "شركه",
    }
    | {"جمعيه", "منظمه", "مؤسسه", "قياده", "دائره", "قسم", "وحده", "برنامج", "مبادره", "تنسيقيه"}
)
"""Bodies whose name goes on with a verbal noun (تحالف دعم الشرعية)."""
_OWN = re.compile(r"(?:نا|ها|هم|ه|ي)$")
_MASDAR = re.compile(
    r"(?:ت..ي.|ت..ي.ه|ا.[تط].ا.|ازد.ا.|است..ا.|ان..ا.|ا..ا.|ا.ا..|ت.ا..|م.ا..ه|ا..ا.ه|ت..يه)"
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase as token indices, and where the text goes on after it."""

    first: int
    end: int
    after: int


_ISSUED = frozenset({"الصادر", "الصادره", "صادر", "صادره", "صدر", "صدرت", "المنشور", "المنشوره"})
"""البيانات الصادرة عن البنك: by whom, and no object."""


class Nouns:
    """Finds noun phrases in one text, with the names that are already known in it."""

    def __init__(
        self,
        text: Text,
        names: dict[int, int],
        speakers: dict[int, int] | None = None,
        media: dict[int, int] | None = None,
        fused: frozenset[int] = frozenset(),
    ) -> None:
        """`names` maps the token index where a known name begins to the index after its end.

        `speakers` and `media` are those of them that can speak (not places), and that are outlets; `fused` holds
        the outlets with the preposition written with them (لرويترز).
        """
        self.text = text
        self.names = names
        self.speakers = speakers if speakers is not None else {}
        self.media = media if media is not None else {}
        self.fused = fused
        self.edges = Edges(text, names, fused)

    def speaker_after(self, at: int, limit: int, *, bounded: bool) -> Phrase | None:
        """The noun phrase that follows a cue: tokens from `at`, ending before `limit`.

        With `bounded` the limit is the complement, so that what stands between commas before it is taken as
        apposition; without, the phrase ends at the first comma.
        """
        at = self.edges.past_adverbs(at, limit)
        if at + 2 < limit and self.text.tokens[at].word == "ما" and self.text.tokens[at + 1].word in _CALLED:
            at += 2
        if at >= limit or not self.edges.starts(at):
            return None
        end = self.edges.end_of(at, limit)
        after = end
        while bounded and end < limit and self._is(end, "،,"):
            nxt = self.edges.past_adverbs(end + 1, limit)
            told = (
                nxt < limit
                and at not in self.media
                and (nxt in self.media or self.text.tokens[nxt].word in OUTLETS)
            )
            if nxt >= limit or told or not self.edges.starts(nxt) or self.edges.opens_clause(nxt):
                break
            stop = self.edges.end_of(nxt, limit)
            if stop < limit and not self._is(stop, "،,:") and stop not in self.text.opens:
                break
            end = after = stop
        return Phrase(at, end, after) if self.text.span(at, end) else None

    def noun_phrase(self, at: int, limit: int) -> Phrase | None:
        """The phrase that begins at `at` even when its head is an accusative (أن مسؤولا كبيرا، قال)."""
        phrase = self.speaker_after(at, limit, bounded=False)
        if phrase is not None or not self.text.tokens[at].is_word or self.edges.stops(at + 1):
            return phrase
        end = next((k for k in range(at, limit) if self._is(k, "،,:؛") or k in self.text.opens), limit)
        return Phrase(at, end, end) if self.text.span(at, end) and end - at <= 4 else None

    def object_after(
        self, at: int, limit: int, marks: frozenset[str] = frozenset()
    ) -> tuple[Phrase | None, int | None]:
        """Split what follows a cue that takes a bare object into its subject and the start of the object.

        `marks` are definite words that begin an object of this cue (نفى الوزير الأنباء).
        """
        at = self.edges.past_adverbs(at, limit)
        heard = self._past_audience(at, limit)
        told, at = heard > at, self.edges.past_adverbs(heard, limit)
        if at >= limit or not self.edges.starts(at):
            return None, (at if at < limit and not told and self.word_or_open(at) else None)
        if self.is_object(at, marks):
            return None, at
        stop = self._object_start(at, limit, marks)
        if stop is None:
            return self.speaker_after(at, limit, bounded=True), None
        whole = self.speaker_after(at, stop, bounded=True)
        return (Phrase(whole.first, whole.end, stop) if whole else None), stop

    def _past_audience(self, at: int, limit: int) -> int:
        """Where what is said begins behind those it is said to (لمراسل "الجوهرة أف أم", للصحفيين); `at` where there are none."""
        if at >= limit or self.text.tokens[at].word not in AUDIENCE:
            return at
        if at + 1 in self.text.opens:
            return self.text.quotes[self.text.opens[at + 1]].last + 1
        if self.text.tokens[at].word.startswith("لل"):
            return at + 1
        end = self.names[at] if at in self.fused else at + 1
        while end < limit and self._names_outlet(end):
            end = self.names.get(end, end + 1)
        return min(limit, end)

    def _names_outlet(self, i: int) -> bool:
        token = self.text.tokens[i]
        return i in self.names or token.definite or token.word.startswith("لل")

    def source(self, at: int, limit: int) -> Phrase | None:
        """The noun phrase after a source preposition."""
        if at < limit and self.text.tokens[at].word in AUDIENCE:
            end = at + 1 if at + 1 >= limit or self.edges.stops(at + 1) else self.edges.end_of(at + 1, limit)
            return Phrase(at, end, end)
        word = self.text.tokens[at].word if at < limit else ""
        owned = _OWN.sub("", word)
        if owned != word and (owned in PAPERS or (owned[:1] == "ل" and owned[1:] in PAPERS)):
            return Phrase(at, at + 1, at + 1)
        return self.speaker_after(at, limit, bounded=False)

    def plain_object(self, at: int, limit: int) -> int | None:
        """A guess where nothing is clear: the first indefinite word behind a definite noun phrase (نفى الجيش خرق الهدنة)."""
        tokens = self.text.tokens
        definite = False
        i = at
        while i < limit and tokens[i].is_word and not self.edges.stops(i):
            if i in self.names:
                definite, i = True, self.names[i]
                continue
            if tokens[i].word == "في" and i > at:
                i += 2
                continue
            bound = tokens[i].word[:1] in "لبك" and len(tokens[i].word) > 3
            if definite and not bound and not tokens[i].definite and not tokens[i].word.startswith("وال"):
                return i
            definite = definite or tokens[i].definite
            i += 1
        return None

    def told_by(self, at: int, limit: int) -> Phrase | None:
        """The speaker behind the outlet that was told (ما صرح به لمراسل الإذاعة، فلان)."""
        if at >= limit or self.text.tokens[at].word not in AUDIENCE:
            return None
        comma = next((k for k in range(at, min(limit, at + 10)) if self._is(k, "،,")), None)
        return self.speaker_after(comma + 1, limit, bounded=False) if comma is not None else None

    def bare_object(self, at: int, limit: int, marks: frozenset[str] = frozenset()) -> int | None:
        """Where a verbal noun begins that can only be the object; None when nothing is that clear."""
        begin = self.object_after(at, limit, marks)[1]
        return begin if begin is not None and begin < limit and self.is_object(begin, marks) else None

    def outlet(self, at: int, limit: int) -> int:
        """End of the phrase that begins with the outlet at `at` (لوكالة الأنباء, للجزيرة, قناة كذا)."""
        return self.edges.end_of(at + 1, limit) if at + 1 < limit and self.edges.starts(at + 1) else at + 1

    def is_object(self, i: int, marks: frozenset[str] = frozenset()) -> bool:
        """True when the word looks like a verbal noun that says what is announced, not like who announces."""
        if i >= len(self.text.tokens):
            return False
        token = self.text.tokens[i]
        if token.word in marks:
            return True
        speaks = token.word in SPEAKERS and token.word not in OBJECTS
        if token.definite or i in self.names or token.word in NOT_OBJECTS or speaks:
            return False
        counted = token.word == "عدد" and "من" in {self.text.word(i + 1), self.text.word(i + 2)}
        nobody = token.word == "اي" and self.text.word(i + 1) in _PARTIES
        if token.word in ADVERBS | ASIDE or counted or nobody:
            return False
        accusative = "\u064b" in self.text.source[token.start : token.end]
        if token.word in OBJECTS or (accusative and not token.raw.endswith(("يا", "ية"))):
            return True
        return self.verbal(token.word, whole=token.raw.endswith("ة"))

    @staticmethod
    def verbal(word: str, *, whole: bool = False) -> bool:
        """True for a verbal noun by its form, with a pronoun or without; a word that is `whole` has none."""
        stem = word if whole else _PRONOUN.sub("", word)
        stem = stem[:-1] + "ه" if stem.endswith("ت") else stem
        return stem in OBJECTS or bool(_MASDAR.fullmatch(stem))

    def _object_start(self, at: int, limit: int, marks: frozenset[str]) -> int | None:
        tokens = self.text.tokens
        i = self.names.get(at, at + 1)
        plain: int | None = None
        while i < limit:
            if (shown := self.edges.past_hiding(i, limit)) is not None:
                return self.edges.past_adverbs(shown, limit) if shown < limit else None
            if self._is(i, "،,"):
                return self._behind_comma(i, limit, marks)
            if i in self.text.opens:
                i = self.text.quotes[self.text.opens[i]].last + 1
                continue
            if i in self.names:
                i = self.names[i]
                continue
            named = tokens[i - 1].word in _BODIES and not tokens[i].definite
            if (self.is_object(i, marks) and tokens[i - 1].word not in BEFORE_NOUN and not named) or (
                tokens[i].word in {"عن", "الي", "علي"}
                and i > at
                and tokens[i - 1].word not in _ISSUED
                and self.text.word(i + 1) not in SITES
            ):
                return i
            if plain is None and self.edges.stops(i):
                plain = i
            i += 1
        return plain

    def _behind_comma(self, comma: int, limit: int, marks: frozenset[str]) -> int | None:
        """The object behind the stretches between commas that follow a subject: appositions, times, asides."""
        tokens = self.text.tokens
        plain: int | None = None
        begin: int | None = comma + 1
        for _ in range(6):
            if begin is None or begin >= limit:
                break
            at = self.edges.past_adverbs(begin, limit)
            if at >= limit:
                break
            if self.is_object(at, marks) and at not in self.names:
                return at
            nxt = next((k for k in range(at, min(limit, at + 12)) if self._is(k, "،,")), None)
            named = self._behind_name(at, nxt if nxt is not None else limit, marks)
            if named is not None:
                return named
            if nxt is None and plain is None and tokens[at].word not in ASIDE:
                plain = at
            begin = nxt + 1 if nxt is not None else None
        if plain is not None:
            return plain
        nxt = next((k for k in range(comma + 1, min(limit, comma + 10)) if self._is(k, "،,")), None)
        begin = (nxt if nxt is not None else comma) + 1
        return self.edges.past_adverbs(begin, limit) if begin < limit else None

    def _behind_name(self, at: int, limit: int, marks: frozenset[str]) -> int | None:
        """أكد المدير، شفيق حجي وجود قائمة: the object right behind the name in an apposition."""
        for k in range(at, min(limit, at + 8)):
            end = self.names.get(k)
            if end is not None and end < limit and self.is_object(end, marks):
                return end
        return None

    def ends_before(self, i: int) -> bool:
        """True when a definite noun or a name ends right before `i`, or before the negation there, in its sentence."""
        noun = i - 2 if self.text.before(i) in NEGATIONS else i - 1
        if noun < self.text.first_of(i):
            return False
        return self.text.tokens[noun].word.startswith("ال") or noun + 1 in self.edges.ends_of_names

    def word_or_open(self, i: int) -> bool:
        """True at a word or at the sign that opens a quote."""
        return self.text.tokens[i].is_word or i in self.text.opens

    def _is(self, i: int, signs: str) -> bool:
        return self.text.tokens[i].word in signs
