"""Sources named by a preposition or a document: بحسب X, وفقا لـX, نقلا عن X, على لسان X, جاء في بيان X."""

from __future__ import annotations

from workbench.detect.attribution.cue_verbs import FORMS, CueForm, Form, Gender
from workbench.detect.attribution.directions import direction, stands_aside
from workbench.detect.attribution.documents import Documents
from workbench.detect.attribution.lexicon import (
    ACCORDING,
    ACCORDING_WHAT,
    BY_THAT,
    DOCUMENTS,
    FOUND_IN,
    NO_SOURCE,
    OWN_WORDS,
    THAT,
)
from workbench.detect.attribution.nouns import Nouns
from workbench.detect.attribution.phrases import PAPERS, SPEAKERS
from workbench.detect.attribution.source import Source
from workbench.detect.attribution.subjects import Subjects
from workbench.detect.attribution.tokens import Text

_PAIRS = frozenset({("نقلا", "عن"), ("علي", "لسان"), ("علي", "ذمه")})
_HELD_FOR = frozenset({"التحقيق", "التحقيقات", "القضيه", "المحاكمه", "القضاء"})
"""حبسه على ذمة التحقيق: nobody says anything."""
_BASES = frozenset({("بناء", "علي"), ("استنادا", "الي")})
_ESTIMATES = frozenset({"تقديرات", "معلومات", "تقارير", "احدث", "اخر", "معطيات", "بيانات"})
_FILLERS = frozenset(
    {"له", "لها", "لهم", "لي", "لنا", "به", "بها", "عنه", "ذلك", "في", "فيه", "فيها", "سابقا"}
)
_THAT_WHICH = frozenset(
    {("هو", "ما"), ("هي", "ما"), ("هذا", "ما"), ("ذلك", "ما"), ("الامر", "الذي"), ("الشيء", "الذي")}
)
_SAID = frozenset({"قال", "ذكر", "زعم", "ادعي", "افاد", "اشار", "تدعي", "تزعم"})
"""Verbs of كما قال فلان, which points at what stands before it."""
_POINTS = frozenset({"اكد", "اوضح", "اعلن", "بين", "كشف", "صرح", "توقع", "حذر"})
"""Verbs that take an object too: كما أكد فلان points back only when nothing follows a name."""
_PASSED_ON = frozenset(
    {
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
)
"""Verbs that are no cues by themselves but are behind ما and بحسب ما."""
_CLEAR_VERBS = frozenset({"قال", "اكد", "اعلن", "اوضح", "اضاف", "اشار", "افاد", "صرح"}) | frozenset(
    word
    for word, forms in FORMS.items()
    if len(word) > 3
    and all(f.gender is Gender.FEMALE for f in forms)
    and any(f.form is Form.PERFECT for f in forms)
)
"""Perfect verbs of saying that are no nouns."""
_WHO = SPEAKERS | PAPERS | DOCUMENTS
"""What تبعا لـ must be followed by to name a source."""
HEADS = (
    ACCORDING
    | FOUND_IN
    | ACCORDING_WHAT
    | {first for first, _ in (*_PAIRS, *_BASES, *_THAT_WHICH)}
    | {"في", "علي"}
)
"""Words with which a source phrase can begin."""


def _forms(word: str) -> tuple[CueForm, ...]:
    """The forms of a verb of saying, with the pronoun of what was said behind it (ذكره) or without."""
    return FORMS.get(word) or FORMS.get(word.removesuffix("ها").removesuffix("ه"), ())


def _word_of_speech(word: str) -> bool:
    """True for a verb of saying with the pronoun of what was said (كشفه, ذكره): its subject may have been dropped."""
    forms = FORMS.get(word.removesuffix("ه"), ())
    return any(f.form is Form.PERFECT and f.gender is Gender.MALE for f in forms)


class Sources:
    """Finds the source phrases of one text."""

    def __init__(self, text: Text, nouns: Nouns, subjects: Subjects) -> None:
        self.text = text
        self.nouns = nouns
        self.documents = Documents(text, nouns, subjects)

    def at(self, i: int) -> Source | None:
        """The source phrase that begins at token `i`, if one does."""
        tokens = self.text.tokens
        end = self.text.end_of(i)
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
            return self.documents.at(i, end, start)
        if word == "في" and tokens[i + 1].word in PAPERS and i == self.text.first_of(i):
            return self.documents.opening(i, end, start)
        held = tokens[i + 1].word == "ذمه" and tokens[min(i + 2, end - 1)].word in _HELD_FOR
        if (word, tokens[i + 1].word) in _PAIRS and not held:
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
        paper = (
            i + 3 < end
            and tokens[i + 2].word in {"في", "ب"}
            and tokens[i + 3].word.removeprefix("ال") in _WHO
        )
        if word == "كما" and tokens[i + 1].word in FOUND_IN and paper:
            return self._named(i, i + 3, end, start, "found_in")
        if word in ACCORDING_WHAT and (self._as_said(i, end) if word == "كما" else self._verb(i + 1)):
            return self._quoted(i, i + 1, end, start)
        if word not in ACCORDING:
            return None
        return self._according(i, end, start, word)

    def _according(self, i: int, end: int, start: int, word: str) -> Source | None:
        """بحسب X, وفق ما ذكره X, حسب قوله; None for what one acts in accordance with (وفق القانون)."""
        tokens = self.text.tokens
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
        negated = tokens[i + 2].word in {"لم", "لن", "لا"}
        verb = i + 2 + (negated or tokens[i + 2].word in {"قد", "كان", "كانت"})
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
        found.cue_class, found.gender, found.negated = forms[0].verb.cue_class, forms[0].gender, negated
        return found

    def _verb(self, i: int) -> bool:
        """True for a finite verb of saying or of passing on, with a pronoun or without."""
        word = self.text.tokens[i].word
        bare = word.removesuffix("ها").removesuffix("ه")
        forms = (*_forms(word), *FORMS.get(word.removesuffix("نا"), ()))
        said = any(f.form in {Form.PERFECT, Form.IMPERFECT} for f in forms)
        return said or bool({word, bare} & _PASSED_ON)

    def _as_said(self, i: int, end: int) -> bool:
        """كما تدعي العائلات: a short clause that ends at a comma or stop, with nothing said in it."""
        tokens = self.text.tokens
        first = self.text.first_of(i)
        verbs = {f.verb.name for f in FORMS.get(tokens[i + 1].word, ())}
        if i - first < 2 or not verbs & (_SAID | _POINTS):
            return False
        stop = next((k for k in range(i + 2, min(end, i + 10)) if not tokens[k].is_word), None)
        inner = [t.word for t in tokens[i + 2 : stop]] if stop is not None else []
        if not verbs & _SAID and stop is not None and any(map(self.nouns.is_object, range(i + 3, stop))):
            return False
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
        phrase = self.nouns.source(begin, self._before_verb(begin, end))
        if phrase is None:
            return None
        span = self.text.unquoted(phrase.first, phrase.end)
        if span is None:
            return None
        speaker = (span[0] + offset, span[1])
        back, after = direction(self.text, i, phrase)
        found = Source(
            i, at, start, speaker, after, back, rule, inside=back and stands_aside(self.text, i, phrase)
        )
        found.opens = not back and (i == 0 or tokens[i - 1].word not in THAT | BY_THAT)
        return found

    def _before_verb(self, begin: int, end: int) -> int:
        """بحسب رويترز قالت الرسالة: a perfect verb of saying, which is no noun, ends the name of the source."""
        for k in range(begin + 1, min(end, begin + 8)):
            word = self.text.tokens[k].word
            if (
                word in _CLEAR_VERBS
                and k not in self.nouns.names
                and self.text.before(k) not in {"ما", "كما"}
            ):
                return k
        return end

    def _quoted(self, i: int, verb: int, end: int, start: int) -> Source | None:
        """وفق ما ذكره X, حسبما نقلت Y: the verb belongs to the cue."""
        tokens = self.text.tokens
        at = verb + 1
        if (
            at < end
            and tokens[at].word == "في"
            and tokens[verb].word.endswith(("ه", "ته"))
            and _word_of_speech(tokens[verb].word)
        ):
            return self._own(i, verb + 1, start)
        while at < end and tokens[at].word in _FILLERS:
            at += 1
        phrase = self.nouns.told_by(at, end) or self.nouns.source(at, end)
        span = self.text.unquoted(phrase.first, phrase.end) if phrase else None
        word = tokens[verb].word
        forms = _forms(word)
        gender = forms[0].gender if forms and tokens[i].word != "كما" else None
        rule = "as_said" if tokens[i].word == "كما" else "according_to_what"
        back, after = direction(self.text, i, phrase) if phrase else (True, at)
        inside = phrase is not None and back and stands_aside(self.text, i, phrase)
        found = Source(i, verb + 1, start, span, after, back, rule, span is None)
        found.inside, found.gender, found.opens = inside, gender, not back
        found.phrase_end = phrase.end if phrase is not None else None
        return found
