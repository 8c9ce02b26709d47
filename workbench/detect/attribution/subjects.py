"""Subjects that stand before their cue: the noun first, a relative clause, an apposition between, a quote."""

from __future__ import annotations

from workbench.detect.attribution.clauses import PREPOSITIONS, WAS, WHO, Clauses
from workbench.detect.attribution.lexicon import BEFORE_NOUN, BY_THAT, DOCUMENTS, THAT
from workbench.detect.attribution.nouns import Phrase
from workbench.detect.attribution.phrases import (
    ADVERBS,
    BARE_THAT,
    BUT_ONE,
    CLAUSE_WORDS,
    DAYS,
    ENDS_PHRASE,
    LEAD,
    PAPERS,
    SPEAKERS,
    WHEN,
)

_BESIDE_VERB = frozenset({"قد", "فقد", "وقد", "كان", "كانت", "ايضا", "لم", "لن", "لا", "ولم", "ولن", "ولا"})
_COUNTS = frozenset({"عدد", "مجموعه", "كثير", "العديد", "عديد", "الكثير", "جمله", "اثنان", "واحد", "ثله"})
_WHAT = frozenset({"ما", "بما", "مما", "عما", "فيما", "لما", "كما", "لو", "اذا", "حتي", "كلما", "ربما"})
"""ما اعتبره: what follows has its subject elsewhere."""
_REPORTS = frozenset({"بلاغ", "اخطار", "اشعار", "تقرير", "بيان", "خبر", "خطاب", "منشور", "مقطع"})
"""تلقى بلاغا يفيد: also in the accusative."""
_THERE = frozenset({"هناك", "ثمه", "هنالك"})
_ABOUT = frozenset({"عن", "حول", "بشان", "بخصوص", "خلال", "بعد", "قبل", "عقب", "منذ", "لدي", "امام"})
"""وعن الإصابة قال: with و these open a clause and no subject."""


class Subjects(Clauses):
    """Finds what stands before the cues of one text."""

    def before(self, at: int, *, female: bool = False) -> Phrase | None:
        """The noun phrase that ends right before a cue (the subject comes first, or a relative clause).

        A relative pronoun of the other gender than the verb is its object, not its subject: then None.
        """
        tokens = self.text.tokens
        first = self.text.first_of(at)
        end, quote = self._beside_verb(first, at)
        before = tokens[end - 1].word if end > first else ""
        if before in WHEN | _WHAT or before in BUT_ONE or (end < at and tokens[end].word == "فقد"):
            return None
        if before and before in "،,–—-" and self._after_pause(end, at):
            return self._report(first, at) or self._interrupted(first, at)
        if before.removeprefix("و") in ({"الذي", "هو"} if female else {"التي", "هي"}):
            return None
        relative = before in WHO
        if relative:
            end -= 1
            while end > first and tokens[end - 1].word in "،,":
                end -= 1
        paper = self._paper(end)
        if paper is not None:
            return paper
        begin = self._begin(first, end, quote)
        if relative:
            begin = self._last_name(begin, end)
        while begin + 1 < end and tokens[begin].word in ADVERBS | DAYS and begin not in self.nouns.names:
            begin += 1
        head = tokens[begin].word if begin < end else ""
        if (
            head.removeprefix("و") in _THERE
            or head in ADVERBS | DAYS | ENDS_PHRASE
            or (head[:1] == "و" and head[1:] in _ABOUT)
        ):
            return None
        if not relative and begin + 1 == end and head not in DOCUMENTS and self._confronted(begin):
            return None
        if not relative and self._other_clause(first, begin, end):
            return None
        if not relative and (inner := self._clause_begin(first, begin, end)) is not None:
            return self._within_clause(inner, end)
        return Phrase(begin, end, at) if begin < end and self.text.span(begin, end) else None

    def _confronted(self, i: int) -> bool:
        """وبمواجهته اعترف: how it came about, and no subject."""
        token = self.text.tokens[i]
        own = token.raw.endswith(("ه", "ها", "هم", "هما")) and i not in self.nouns.names
        bare = token.word.removeprefix("و")
        return own and bare[:1] == "ب" and bare[:3] != "بال" and len(bare) > 5

    def _report(self, first: int, at: int) -> Phrase | None:
        """تلقى المركز بلاغا من الحارس، يفيد: the paper before, in the accusative, behind which a comma stands."""
        tokens = self.text.tokens
        if tokens[at].word not in {"يفيد", "تفيد"} or tokens[at - 1].word not in "،,":
            return None
        for k in range(at - 2, max(first, at - 14) - 1, -1):
            if tokens[k].word[-1:] == "ا" and tokens[k].word[:-1] in _REPORTS:
                return Phrase(k, k + 1, k + 1)
        return None

    def _beside_verb(self, first: int, at: int) -> tuple[int, int]:
        """Where what stands before a cue and its قد, كان or لم ends, and in which quote.

        A quote may begin with the verb (إن التقارير "تشير إلى …"): then its subject stands outside.
        """
        tokens = self.text.tokens
        end, quote = at, tokens[at].quote
        while end > first and tokens[end - 1].word in _BESIDE_VERB:
            end -= 1
        if end - 1 in self.text.opens and self.text.opens[end - 1] == quote:
            return end - 1, tokens[end - 1].quote
        return end, quote

    def _other_clause(self, first: int, begin: int, end: int) -> bool:
        """True for a phrase behind a preposition, and for one with another verb of saying in it."""
        if begin > first and self.text.tokens[begin - 1].word in PREPOSITIONS:
            return True
        return any(self._verb(k) for k in range(begin, end) if k not in self.nouns.names)

    def _clause_begin(self, first: int, begin: int, end: int) -> int | None:
        """The verb of another clause that the phrase belongs to (حكمت محكمة على شخص ادعى), None when there is none."""
        if begin + 1 < end and begin not in self.nouns.names and self._acts(begin):
            return begin
        led = begin > first and self._verb(begin - 1) and self.text.tokens[end - 2].word in PREPOSITIONS
        return begin - 1 if led else None

    def _within_clause(self, begin: int, end: int) -> Phrase | None:
        """حكمت محكمة على شخص ادعى, رفع الناس لافتة تقول: an indefinite noun right before its verb, else the subject."""
        tokens = self.text.tokens
        last = tokens[end - 1]
        if (
            last.is_word
            and not last.word.startswith("ال")
            and end not in self.nouns.names.values()
            and end - begin > 2
        ):
            return Phrase(end - 1, end, end)
        phrase = self.nouns.speaker_after(begin + 1, end, bounded=False)
        return self._without_object(phrase) if phrase is not None else None

    def _after_pause(self, end: int, at: int) -> bool:
        """A comma right before the cue, or before its قد (كانت المندوبة، قد أعلنت)."""
        return end == at or all(t.word in {"قد", "فقد"} for t in self.text.tokens[end:at])

    def _paper(self, end: int) -> Phrase | None:
        """تقارير تقول, بمعلومات تفيد: an indefinite document right before its verb is the subject by itself."""
        tokens = self.text.tokens
        word = tokens[end - 1].word if end else ""
        described = end > 1 and tokens[end - 1].is_word and not tokens[end - 1].definite
        for back in (2, 3):
            plain = end >= back and tokens[end - 2].is_word and tokens[end - 2].word not in PREPOSITIONS
            if described and plain and tokens[end - back].word in PAPERS:
                return Phrase(end - back, end, end)
        bare = word[1:] if word not in PAPERS and word[:1] in "بلو" else word
        if word.removesuffix("ا") in _REPORTS:
            return Phrase(end - 1, end, end)
        return Phrase(end - 1, end, end) if bare in PAPERS else None

    def _begin(self, first: int, end: int, quote: int) -> int:
        """Where the phrase that ends at `end` begins: behind the last break, particles and verbs at its head."""
        tokens = self.text.tokens
        begin = end
        while begin > first and not self._breaks_left(begin - 1, quote):
            begin -= 1
        while begin < end and (tokens[begin].word in LEAD or not self.nouns.word_or_open(begin)):
            begin += 1
        while begin + 1 < end and begin not in self.nouns.names and self._verb(begin):
            begin += 1
            while begin + 1 < end and (tokens[begin].word in ADVERBS | DAYS or tokens[begin].word.isdigit()):
                begin += 1
        return begin

    def _interrupted(self, first: int, at: int) -> Phrase | None:
        """The subject when an apposition or a relative clause stands between it and its verb."""
        tokens = self.text.tokens
        openers = THAT | BY_THAT | {"فان", "وان"}
        inner = [
            k for k in range(first, at) if tokens[k].word in openers and tokens[k].quote == tokens[at].quote
        ]
        begin = inner[-1] + 1 if inner else first
        if inner and tokens[inner[-1]].word.lstrip("بوف") not in BARE_THAT:
            return None
        while not inner and begin < at and not self.nouns.word_or_open(begin):
            begin += 1
        if begin < at and tokens[begin].word in WAS:
            begin += 1
        elif not inner and not (begin in self.nouns.names or tokens[begin].word.startswith("ال")):
            return None
        phrase = self.nouns.noun_phrase(begin, at) if begin < at else None
        return Phrase(phrase.first, phrase.end, at) if phrase else None

    def _breaks_left(self, i: int, quote: int) -> bool:
        token = self.text.tokens[i]
        if token.quote != quote:
            return i in self.text.opens and self.text.opens[i] == quote
        if i in self.text.closes:
            return False
        return token.word in "،,:؛.!?؟–—\n" or token.word == "و" or token.word in CLAUSE_WORDS

    def _with_title(self, begin: int, name: int) -> int:
        """Where the title before a name begins: definite words, then one head of those who speak (وزير الخارجية فلان)."""
        tokens = self.text.tokens
        k = name
        while k > begin and tokens[k - 1].word.startswith("ال") and name - k < 4:
            k -= 1
        if k > begin and tokens[k - 1].word in SPEAKERS:
            return k - 1
        return k if k < name and tokens[k].word in SPEAKERS else name

    def _last_name(self, begin: int, end: int) -> int:
        """Where the noun that a relative clause belongs to begins: a known name that ends there, else by form.

        By form: definite words backwards, then one indefinite head before them (جلسة المحكمة).
        """
        names = self.nouns.names
        for i in range(begin, end):
            if names.get(i, -1) == end:
                return self._with_title(begin, i)
        if end - 1 in self.text.closes:
            return begin
        tokens = self.text.tokens
        k = end - 1
        while k > begin and tokens[k].word.startswith("ال"):
            k -= 1
        if k in self.text.closes and (quote := self.text.quotes[self.text.closes[k]].first) > begin:
            k = quote - 1
            while k > begin and tokens[k].word.startswith("ال"):
                k -= 1
        inner = tokens[k].word
        named = any(names.get(i, -1) == k + 1 for i in range(max(begin, k - 8), k + 1))
        counted = tokens[k].word == "من" and k > begin and tokens[k - 1].word.removesuffix("ا") in _COUNTS
        if counted:
            return k - 1
        outside = named or inner in BEFORE_NOUN or inner.startswith("و")
        return k + 1 if k < end - 1 and outside else max(k, begin)
