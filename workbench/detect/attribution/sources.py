"""Sources named by a preposition or a document: بحسب X, وفقا لـX, نقلا عن X, على لسان X, جاء في بيان X."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.detect.attribution.lexicon import (
    ACCORDING,
    ACCORDING_WHAT,
    BY_THAT,
    DOCUMENTS,
    FORMS,
    FOUND_IN,
    NO_SOURCE,
    OWN_WORDS,
    THAT,
    Form,
    Gender,
)
from workbench.detect.attribution.nouns import Nouns, Phrase
from workbench.detect.attribution.objects import Complement
from workbench.detect.attribution.papers import IN_IT, owner, paper_before
from workbench.detect.attribution.phrases import ADVERBS, DAYS, LEAD, PAPERS, SPEAKERS
from workbench.detect.attribution.subjects import Subjects
from workbench.detect.attribution.tokens import Text
from workbench.domain.mention import CueClass

_PAIRS = frozenset({("نقلا", "عن"), ("علي", "لسان"), ("علي", "ذمه")})
_RELATIVE = frozenset({"الذي", "التي", "الذين", "وذلك"})
_BASES = frozenset({("بناء", "علي"), ("استنادا", "الي")})
_ESTIMATES = frozenset({"تقديرات", "معلومات", "تقارير", "احدث", "اخر", "معطيات", "بيانات"})
_MODIFIERS = (
    ADVERBS | DAYS | {"حول", "بشان", "عن", "في", "خلال", "الذي", "التي", "الصادر", "الصادره", "علي", "من"}
)
"""Behind a source phrase they still belong to it."""
_FILLERS = frozenset(
    {"له", "لها", "لهم", "لي", "لنا", "به", "بها", "عنه", "ذلك", "في", "فيه", "فيها", "سابقا"}
)
_THAT_WHICH = frozenset(
    {("هو", "ما"), ("هي", "ما"), ("هذا", "ما"), ("ذلك", "ما"), ("الامر", "الذي"), ("الشيء", "الذي")}
)
_OPENERS = frozenset({"فقد", "فان", "قد"})
_THEN = frozenset({"فقد", "فان", "فانه", "فانها", "فانهم"})
"""What the main clause begins with behind a long source phrase."""
_SAID = frozenset({"قال", "ذكر", "زعم", "ادعي", "افاد", "اشار", "تدعي", "تزعم"})
"""Verbs of كما قال فلان, which points at what stands before it."""


HEADS = (
    ACCORDING
    | FOUND_IN
    | ACCORDING_WHAT
    | {first for first, _ in (*_PAIRS, *_BASES, *_THAT_WHICH)}
    | {"في", "علي"}
)
"""Words with which a source phrase can begin."""


_POINTS = frozenset({"اكد", "اوضح", "اعلن", "بين", "كشف", "صرح", "توقع", "حذر"})
"""Verbs that take an object too: كما أكد فلان points back only when nothing follows a name."""


_WHO = SPEAKERS | PAPERS | DOCUMENTS


@dataclass(slots=True)
class Source:
    """A source phrase as token indices."""

    first: int
    end: int
    """After the last token of the cue itself."""
    start: int
    """Code point where the cue begins, without و."""
    speaker: tuple[int, int] | None
    after: int
    """Where the text goes on after the speaker."""
    back: bool
    """True when the content stands before the phrase."""
    rule: str
    own_words: bool = False
    opens: bool = False
    """True when the content follows and nothing of the clause stands before the phrase but a link."""
    inside: bool = False
    """True between commas or dashes with more of the clause after it."""
    gender: Gender | None = None
    complement: Complement | None = None
    cue_class: CueClass = CueClass.REPORT
    phrase_end: int | None = None
    """After the speaker's phrase, where the one who was told may stand (ما أكده فلان لوكالة كذا)."""


def word_of_speech(word: str) -> bool:
    """True for a verb of saying with the pronoun of what was said (كشفه, ذكره): its subject may have been dropped."""
    forms = FORMS.get(word.removesuffix("ه"), ())
    return any(f.form is Form.PERFECT and f.gender is Gender.MALE for f in forms)


class Sources:
    """Finds the source phrases of one text."""

    def __init__(self, text: Text, nouns: Nouns, subjects: Subjects) -> None:
        self.text = text
        self.nouns = nouns
        self.subjects = subjects

    def at(self, i: int) -> Source | None:
        """The source phrase that begins at token `i`, if one does."""
        tokens = self.text.tokens
        end = self.text.sentences[tokens[i].sentence][1]
        if i + 1 >= end:
            return None
        resumed = self._resumed(i, end)
        if resumed is not None:
            return resumed
        word, joined = tokens[i].word, False
        if word[:1] in {"و", "ف"} and word not in ACCORDING | FOUND_IN | ACCORDING_WHAT:
            word, joined = word[1:], True
        start = tokens[i].start + joined
        if word in FOUND_IN:
            return self._document(i, end, start)
        if word == "في" and tokens[i + 1].word in PAPERS and i == self.text.sentences[tokens[i].sentence][0]:
            return self._in_paper(i, end, start)
        if (word, tokens[i + 1].word) in _PAIRS:
            return self._named(i, i + 2, end, start, "relayed_by")
        aside = i and tokens[i - 1].word in "،,–-"
        if word == "علي" and tokens[i + 1].word == "ما" and i + 2 < end and aside and self._verb(i + 2):
            return self._quoted(i, i + 2, end, start)
        if word == "علي" and tokens[i + 1].word == "حد" and i + 2 < end:
            own = tokens[i + 2].word in OWN_WORDS
            return self._own(i, i + 3, start) if own else self._named(i, i + 3, end, start, "in_words_of")
        based = (word, tokens[i + 1].word) in _BASES and i + 2 < end
        if based and tokens[i + 2].word in _ESTIMATES | DOCUMENTS:
            return self._named(i, i + 2, end, start, "based_on")
        if word in ACCORDING_WHAT and (self._as_said(i, end) if word == "كما" else self._verb(i + 1)):
            return self._quoted(i, i + 1, end, start)
        if word not in ACCORDING:
            return None
        after = tokens[i + 1].word
        if after in OWN_WORDS:
            return self._own(i, i + 2, start)
        if after in {"ما", "لما"} and i + 2 < end and (self._verb(i + 2) or tokens[i + 2].word in FOUND_IN):
            return self._quoted(i, i + 2, end, start)
        bare = after.removeprefix("ل")
        if (
            word == "تبعا"
            and not {after, bare, "ا" + bare, bare.removeprefix("ال")} & _WHO
            and i + 1 not in self.nouns.speakers
        ):
            return None
        if {after, bare, "ا" + bare} & NO_SOURCE:
            return None
        return self._named(i, i + 1, end, start, "according_to")

    def _resumed(self, i: int, end: int) -> Source | None:
        """وهو ما نفته الوزارة, الأمر الذي أكده الوزير: what was just told is what somebody says."""
        tokens = self.text.tokens
        pair = (tokens[i].word.removeprefix("و"), tokens[i + 1].word)
        if pair not in _THAT_WHICH or i + 3 >= end:
            return None
        verb = i + 2 + (tokens[i + 2].word in {"قد", "كان", "كانت"})
        base = tokens[verb].word.removesuffix("ها").removesuffix("ه")
        forms = [f for f in FORMS.get(base, ()) if f.form in {Form.PERFECT, Form.IMPERFECT}]
        phrase = self.nouns.source(verb + 1, end) if forms and base != tokens[verb].word else None
        span = self.text.unquoted(phrase.first, phrase.end) if phrase else None
        if phrase is None or span is None or self.nouns.is_object(phrase.first):
            return None
        head = tokens[phrase.first]
        if head.raw.endswith("ا") and not head.definite and phrase.first not in self.nouns.names:
            return None
        found = Source(i, verb + 1, tokens[verb].start, span, phrase.after, True, "resumed")
        found.cue_class, found.gender = forms[0].verb.cue_class, forms[0].gender
        return found

    def _verb(self, i: int) -> bool:
        word = self.text.tokens[i].word
        forms = FORMS.get(word) or FORMS.get(word.removesuffix("ها").removesuffix("ه"), ())
        known = any(f.form in {Form.PERFECT, Form.IMPERFECT} for f in forms)
        return known or word in {
            "اورده",
            "اوردته",
            "احصي",
            "احصت",
            "وثق",
            "وثقت",
            "رصد",
            "رصدت",
            "نشر",
            "تناقلته",
            "تداولته",
            "اوردت",
            "اورد",
            "نشرته",
            "نشره",
            "نشرت",
            "نقلته",
            "نقله",
            "جاء",
            "ورد",
        }

    def _as_said(self, i: int, end: int) -> bool:
        """كما تدعي العائلات: a short clause that ends at a comma or stop, with nothing said in it."""
        tokens = self.text.tokens
        first = self.text.sentences[tokens[i].sentence][0]
        verbs = {f.verb.name for f in FORMS.get(tokens[i + 1].word, ())}
        if i - first < 2 or not verbs & (_SAID | _POINTS):
            return False
        stop = next((k for k in range(i + 2, min(end, i + 10)) if not tokens[k].is_word), None)
        inner = [t.word for t in tokens[i + 2 : stop]] if stop is not None else []
        if not verbs & _SAID and not (stop in self.nouns.names.values() or len(inner) == 1):
            return False
        return (
            bool(inner)
            and tokens[stop or i].word in "،,.؛"
            and not any(w in THAT | BY_THAT | {"الي", "عن"} for w in inner)
        )

    def _own(self, i: int, end: int, start: int) -> Source:
        return Source(i, end, start, None, end, True, "own_words", own_words=True)

    def _named(self, i: int, at: int, end: int, start: int, rule: str) -> Source | None:
        tokens = self.text.tokens
        begin = at
        offset = 0
        if begin < end and tokens[begin].word == "ل":
            begin += 1
        elif (
            begin < end
            and tokens[begin].word.startswith("ل")
            and tokens[i].word.endswith(("وفقا", "طبقا", "تبعا"))
        ):
            offset = 1
        if begin + 1 < end and tokens[begin].word in {
            "قول",
            "راي",
            "تعبير",
            "روايه",
            "لقول",
            "لراي",
            "لروايه",
        }:
            begin, offset = begin + 1, 0
        phrase = self.nouns.source(begin, end)
        if phrase is None:
            return None
        span = self.text.unquoted(phrase.first, phrase.end)
        if span is None:
            return None
        speaker = (span[0] + offset, span[1])
        back, after = self._direction(i, phrase)
        found = Source(i, at, start, speaker, after, back, rule, inside=back and self._inside(i, phrase))
        found.opens = not back and (i == 0 or tokens[i - 1].word not in THAT | BY_THAT)
        return found

    def _quoted(self, i: int, verb: int, end: int, start: int) -> Source | None:
        """وفق ما ذكره X, حسبما نقلت Y: the verb belongs to the cue."""
        tokens = self.text.tokens
        at = verb + 1
        if (
            at < end
            and tokens[at].word == "في"
            and tokens[verb].word.endswith(("ه", "ته"))
            and word_of_speech(tokens[verb].word)
        ):
            return self._own(i, verb + 1, start)
        while at < end and tokens[at].word in _FILLERS:
            at += 1
        phrase = self.nouns.told_by(at, end) or self.nouns.source(at, end)
        span = self.text.unquoted(phrase.first, phrase.end) if phrase else None
        word = tokens[verb].word
        forms = FORMS.get(word) or FORMS.get(word.removesuffix("ها").removesuffix("ه"), ())
        gender = forms[0].gender if forms and tokens[i].word != "كما" else None
        rule = "as_said" if tokens[i].word == "كما" else "according_to_what"
        back, after = self._direction(i, phrase) if phrase else (True, at)
        inside = phrase is not None and back and self._inside(i, phrase)
        found = Source(i, verb + 1, start, span, after, back, rule, span is None)
        found.inside, found.gender, found.opens = inside, gender, not back
        found.phrase_end = phrase.end if phrase is not None else None
        return found

    def _inside(self, i: int, phrase: Phrase) -> bool:
        tokens = self.text.tokens
        end = self.text.sentences[tokens[i].sentence][1]
        signs = {"،", ",", "-", "–", "—"}
        if (
            i == 0
            or tokens[i - 1].word not in signs
            or phrase.after >= end
            or (phrase.after + 1 < end and tokens[phrase.after + 1].word in _RELATIVE)
            or tokens[phrase.after].word not in signs
        ):
            return False
        return sum(t.is_word for t in tokens[phrase.after : end]) >= 2

    def _direction(self, i: int, phrase: Phrase) -> tuple[bool, int]:
        """Whether the content stands before the phrase, and where it goes on after it.

        A phrase that opens its sentence speaks of what follows. Within a sentence it speaks of what follows only
        when the words before it are a mere link; else of what stands before it.
        """
        tokens = self.text.tokens
        first, end = self.text.sentences[tokens[i].sentence]
        after = phrase.after
        lead = [t for t in tokens[first:i] if t.is_word]
        glued = (
            tokens[i].word[:1] == "و" and tokens[i].word not in ACCORDING and tokens[i - 1].word in "،,؛"
            if i
            else False
        )
        while (
            after < end
            and (not tokens[after].is_word or tokens[after].word in _OPENERS)
            and after not in self.text.opens
        ):
            after += 1
        glued = glued or (i > first and tokens[i - 1].word in THAT | BY_THAT)
        enough = sum(t.is_word for t in tokens[after:end]) >= 3
        verb_first = len(lead) == 1 and i and tokens[i - 1].word in "،," and lead[0].word not in LEAD
        verb_first = verb_first and not any(f.word in FORMS or f.word[1:] in FORMS for f in lead)
        opens = (len(lead) <= 1 and not verb_first) or glued
        if opens:
            after = self._main_clause(phrase.end, end, after)
        return not (opens and enough), (after if opens and enough else phrase.after)

    def _main_clause(self, at: int, end: int, after: int) -> int:
        """Where the main clause begins when more stands between it and the phrase (بحسب تقرير نشر أمس، …)."""
        tokens = self.text.tokens
        stop = min(end, at + 30)
        then = next((k for k in range(at, stop) if tokens[k].word in _THEN), None)
        if then is not None:
            return then + (tokens[then].word in {"فقد", "فان"})
        if at >= end or tokens[at].word not in _MODIFIERS:
            return after
        comma = next((k for k in range(at, stop) if tokens[k].word in "،,"), None)
        enough = comma is not None and sum(t.is_word for t in tokens[comma:end]) >= 3
        return comma + 1 if comma is not None and enough else after

    def _document(self, i: int, end: int, start: int) -> Source | None:
        """جاء في بيان X أن …: the document's owner speaks, or the document when no owner is named."""
        tokens = self.text.tokens
        if i + 2 < end and tokens[i + 1].word in IN_IT:
            return self._in_it(i, end, start)
        if i + 2 >= end or tokens[i + 1].word not in {"في", "ب"} or tokens[i + 2].word not in DOCUMENTS:
            return None
        mark = next((k for k in range(i + 3, min(end, i + 40)) if self._opens_content(k)), None)
        if mark is None:
            return None
        whose = self.nouns.speaker_after(i + 3, mark, bounded=False)
        span = self.text.span(whose.first, whose.end) if whose else None
        return self._found(i, i + 3, start, span or (tokens[i + 2].start, tokens[i + 2].end), mark)

    def _in_it(self, i: int, end: int, start: int) -> Source | None:
        """صدر عن الجيش بيان جاء فيه أن …: whose document it is speaks, else the document."""
        tokens = self.text.tokens
        paper = paper_before(self.text, i)
        mark = next((k for k in range(i + 2, min(end, i + 12)) if self._opens_content(k)), None)
        if paper is None or mark is None:
            return None
        whose = owner(self.text, self.nouns, self.subjects, paper, i)
        span = self.text.span(whose.first, whose.end) if whose else None
        found = self._found(i, i + 2, start, span or (tokens[paper].start, tokens[paper].end), mark)
        found.gender = None
        return found

    def _found(self, i: int, end: int, start: int, speaker: tuple[int, int], mark: int) -> Source:
        kind = (
            "quote"
            if mark in self.text.opens
            else ("colon" if self.text.tokens[mark].word == ":" else "that")
        )
        if kind == "colon" and mark + 1 in self.text.opens:
            kind, mark = "quote", mark + 1
        found = Source(i, end, start, speaker, mark, False, "found_in", opens=True)
        found.gender, found.complement = Gender.FEMALE, Complement(kind, mark)
        return found

    def _in_paper(self, i: int, end: int, start: int) -> Source | None:
        """ففي تقرير صادر عن المعهد، أقبل …: the paper speaks when the clause behind it has no cue of its own."""
        tokens = self.text.tokens
        comma = next((k for k in range(i + 2, min(end, i + 22)) if tokens[k].word in "،,"), None)
        if comma is None or comma + 4 > end:
            return None
        head = tokens[comma + 1].word
        if any(t.word in {"الذي", "التي"} for t in tokens[i:comma]) or FORMS.get(head) or FORMS.get(head[1:]):
            return None
        span = self.text.span(i + 1, comma)
        return Source(i, i + 1, start, span, comma + 1, False, "in_paper", opens=True) if span else None

    def _opens_content(self, k: int) -> bool:
        word = self.text.tokens[k].word
        if k in self.text.opens:
            return self.text.words_in(self.text.opens[k]) > 3
        return word in THAT or word in BY_THAT or word == ":"
