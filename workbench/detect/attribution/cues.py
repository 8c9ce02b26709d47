"""Which words of a text are cues, and where the complement of each begins."""

from __future__ import annotations

import re
from dataclasses import dataclass

from workbench.arabic.chars import IGNORABLE
from workbench.detect.attribution.lexicon import (
    BEFORE_NOUN,
    BY_THAT,
    FEELINGS,
    FORMS,
    NEGATIONS,
    NOT_THAT_AFTER,
    THAT,
    CueForm,
    Form,
    Gender,
)
from workbench.detect.attribution.nouns import Nouns
from workbench.detect.attribution.tokens import Text
from workbench.domain.mention import CueClass

_RELATIVE = frozenset({"الذي", "التي", "الذين"})
_SAYING = frozenset({"قائلا", "قائله", "قائلين", "بالقول", "القول"})
_TAGGED = re.compile(r"(و?)(وصف|وصفت|وصفوا|يصف|تصف)(?:ه|ها|هم)")
"""وصفه بأنه: the object as a pronoun on the verb."""
_BARE_NOUNS = frozenset({"اعلان", "نفي", "تاكيد", "تحذير", "ادعاء", "تكذيب"})
_WEAK = frozenset({"نفي", "ادعي", "روي", "راي", "اشتكي"})
_IMPERSONAL = frozenset({"ذكر", "اشار"})
_ALSO_NOUNS = frozenset(
    {
        "بين",
        "ذكر",
        "زاد",
        "رد",
        "عقب",
        "كتب",
        "تابع",
        "قدر",
        "عبر",
        "علق",
        "اعلم",
        "وعد",
        "كشف",
        "شرح",
        "لفت",
        "نقل",
    }
    | {"علم", "ظن", "روي", "راي", "حذر", "نفي", "وصف", "توقع", "تعهد", "تردد", "تداول", "تحدث", "فسر", "اقر"}
)
"""Perfect verbs that look like common nouns: between a cue and its أن they are taken for nouns."""
_SAID_OF = frozenset(
    {
        "اعلن",
        "قال",
        "قيل",
        "نقل",
        "ذكر",
        "افاد",
        "زعم",
        "اعتقد",
        "ظن",
        "قدر",
        "توقع",
        "رجح",
        "كشف",
        "اكد",
        "اشيع",
        "تداول",
    }
)
"""Verbs whose written passive reports; of others it says what was done (عُلّقت الرحلات)."""
_KEPT_BACK = frozenset(
    {"علق", "اوضح", "كشف", "اعلن", "اكد", "نفي", "ذكر", "صرح", "قال", "تحدث", "اشار", "بين", "رد", "انكر"}
)
"""Verbs whose negation says something even without a complement (لم تعلق)."""
NAME_QUOTE = 3
"""A quote of at most so many words is a name or a phrase, unless a colon announces it."""


@dataclass(slots=True)
class Complement:
    """What a cue is followed by: its kind and the token index where the content begins."""

    kind: str
    at: int
    """Index of the mark itself (أن, the quote sign, the colon, the preposition, the first word of an object)."""


@dataclass(slots=True)
class Cue:
    """A cue in a text, before its speaker and the end of its content are known."""

    at: int
    end: int
    form: CueForm
    complement: Complement | None
    joined: bool
    """Written with و or ف: it goes on with the sentence and may drop its subject."""
    negated: bool = False
    passive: bool = False
    bare_noun: bool = False
    """A verbal noun that its speaker follows (إعلان X)."""

    @property
    def pronoun(self) -> bool:
        """True for a verbal noun that carries its speaker as a pronoun (قوله, تأكيدها)."""
        return self.form.form is Form.NOUN and not self.bare_noun

    @property
    def cue_class(self) -> CueClass:
        """The class; a passive one names no source."""
        estimated = self.form.verb.name in {"قدر", "توقع", "رجح", "استبعد"}
        return CueClass.HEARSAY if self.passive and not estimated else self.form.verb.cue_class


def word_so(word: str) -> bool:
    """فإن and its kin, which open the content of كما أشار X فإن …."""
    return word[:1] == "ف" and word[1:] in THAT


class Cues:
    """Finds the verbal cues of one text."""

    def __init__(self, text: Text, nouns: Nouns) -> None:
        self.text = text
        self.nouns = nouns

    def at(self, i: int) -> Cue | None:
        """The cue that the word at `i` is, if it is one."""
        for form, joined in self._readings(i):
            cue = self._fits(i, form, joined)
            if cue is not None:
                return cue
        return None

    def source_start(self, cue: Cue) -> int:
        """Code point where the cue itself begins: a conjunction written with it stays outside."""
        token = self.text.tokens[cue.at]
        if not self._prefixed(cue.at):
            return token.start
        start = token.start + 1
        marks = IGNORABLE.match(self.text.source, start)
        return marks.end() if marks else start

    def _prefixed(self, i: int) -> bool:
        word = self.text.tokens[i].word
        tagged = _TAGGED.fullmatch(word)
        return bool(tagged[1]) if tagged else word not in FORMS

    def _readings(self, i: int) -> list[tuple[CueForm, bool]]:
        word = self.text.tokens[i].word
        if word not in FORMS and (tagged := _TAGGED.fullmatch(word)):
            if self._before(i) in {"يمكن", "يمكننا"}:
                return []
            return [(f, bool(tagged[1])) for f in FORMS[tagged[2]] if f.form is not Form.PARTICIPLE]
        alone = i > 0 and self.text.tokens[i - 1].word in {"و", "ف"}
        if word in FORMS:
            return [(f, alone) for f in FORMS[word]]
        if word[:1] in {"و", "ف"} and word[1:] in FORMS:
            return [(f, True) for f in FORMS[word[1:]]]
        if word[:1] == "ب" and word[1:] in FORMS:
            return [(f, False) for f in FORMS[word[1:]] if f.form is Form.NOUN and word[1:] != f.verb.name]
        return []

    def _fits(self, i: int, form: CueForm, joined: bool) -> Cue | None:
        before = self._before(i)
        if form.form is Form.NOUN:
            return self._noun(i, form, joined)
        if self.text.source[: self.text.tokens[i].end].endswith("ت\u064f"):
            return None
        if self._other_word(i, form) or (form.form is Form.IMPERFECT and not joined and before == "ان"):
            return None
        if form.form is Form.PARTICIPLE and before in {"كان", "وكان", "كانت", "ليس", "بات", "يبقي", "ما"}:
            return None
        if not joined and before in BEFORE_NOUN and form.verb.name != "وصف":
            return None
        if form.verb.clause_initial and not (joined or not before or not before[0].isalnum()):
            return None
        if form.verb.name == "بين" and joined and self._earlier(i, {"بين", "وبين"}):
            return None
        negated = before in NEGATIONS
        complement = self.complement(i, form)
        passive = self._passive(i, form, complement)
        if form.form is Form.PERFECT and form.verb.name not in _SAID_OF and self._vowelled_passive(i):
            return None
        if (
            passive
            and complement is None
            and form.verb.name in {"قدر", "اعلن"}
            and i + 1 < len(self.text.tokens)
        ):
            complement = Complement("noun", i + 1)
        if passive and form.verb.name in _IMPERSONAL and form.form is Form.IMPERFECT:
            return None
        silent = negated and form.verb.name in _KEPT_BACK
        accepted = complement is not None or silent or "bare" in form.verb.takes
        if not accepted or (form.form is Form.PARTICIPLE and complement is None):
            return None
        if form.form is Form.PARTICIPLE and form.gender is not Gender.MALE and complement:
            far = 12 if complement.kind == "tag" else 5
            if complement.kind in {"noun", "عن", "ب", "من"} or complement.at > i + far:
                return None
        cue = Cue(i, i + 1, form, complement, joined, negated, passive)
        if form.verb.name == "قال" and form.form is Form.PERFECT and complement is None and not negated:
            return cue if self._after_quote(i) or before == "كما" else self._bare(cue)
        return cue

    def _other_word(self, i: int, form: CueForm) -> bool:
        """Folding makes two words one here: رأي for رأى, نفي for نفى, يدعى (is called) for يدعي."""
        dotless = self.text.tokens[i].raw.endswith("ى")
        if form.verb.name == "ادعي" and form.form is Form.IMPERFECT:
            return dotless
        masculine = form.form is Form.PERFECT and form.gender is Gender.MALE
        return masculine and form.verb.name in _WEAK and not dotless

    def _bare(self, cue: Cue) -> Cue | None:
        """قال with neither أن nor a quote: only when something follows that can be said."""
        nxt = cue.at + 1
        return cue if nxt < len(self.text.tokens) and self.text.tokens[nxt].is_word else None

    def _noun(self, i: int, form: CueForm, joined: bool) -> Cue | None:
        """Verbal nouns: with a pronoun (قوله إن, تأكيده على), or with their source (إعلان X مسؤوليته)."""
        word = self.text.tokens[i].word
        name = word if word in FORMS else word[1:]
        complement = self.complement(i, form)
        if name not in _BARE_NOUNS and form.verb.name != name:
            near = complement is not None and complement.at <= i + 4
            if form.verb.name != "قال" and complement is not None and complement.kind == "noun":
                return None
            return Cue(i, i + 1, form, complement, joined) if near else None
        if name not in _BARE_NOUNS:
            return None
        tokens = self.text.tokens
        end = min(len(tokens), i + 9, self.text.sentences[tokens[i].sentence][1])
        for k in range(i + 1, end):
            token = tokens[k]
            if token.quote != tokens[i].quote:
                continue
            if token.word in "،,:؛.\n":
                return None
            marks = form.verb.cue_class is CueClass.WARN and token.word == "من"
            claims = form.verb.name == "اعلن" and token.word.startswith("مسؤوليت")
            that = (token.word in THAT and token.raw[:1] in "أا") or token.word in BY_THAT
            denies = name == "نفي" and k > i + 1 and token.word.startswith("لهذ")
            if k > i + 1 and (marks or claims or that or denies):
                kind = "that" if that else ("noun" if claims or denies else "من")
                return Cue(i, i + 1, form, Complement(kind, k), joined, bare_noun=True)
        return None

    def complement(self, i: int, form: CueForm) -> Complement | None:
        """The first thing after the cue that its verb takes, within the clause."""
        tokens = self.text.tokens
        end = self.text.sentences[tokens[i].sentence][1]
        takes = form.verb.takes
        as_said = self._before(i) in {"كما", "وكما"}
        direct_object = self._directly(i + 1, end, takes)
        if direct_object is not None:
            return direct_object
        words = commas = 0
        short: Complement | None = None
        k = i + 1
        while k < end and words <= form.verb.reach and commas <= 4:
            token = tokens[k]
            if k in self.text.opens:
                quote = self.text.opens[k]
                glued = tokens[k - 1].word == "ب"
                glued = glued or ("tag" in takes and tokens[k + 1].word.startswith("ب"))
                if "tag" in takes and glued:
                    return Complement("tag", k)
                direct = tokens[k - 1].word in _SAYING
                if "quote" in takes and not (glued or tokens[k - 1].word == "ل"):
                    if direct or self.text.words_in(quote) > NAME_QUOTE:
                        return self._object(i, form, k) or Complement("quote", k)
                    short = short or (Complement("quote", k) if k == i + 1 else None)
                k = self.text.quotes[quote].last + 1
                words += 1
                continue
            if k in self.text.closes:
                break
            if token.word == ":" and not tokens[k - 1].word.isdigit():
                return self._colon(k, end, takes)
            if token.word == "؛":
                break
            commas += token.word in "،,"
            words += token.is_word
            if "that" in takes and (self._is_that(k) or (as_said and word_so(token.word))):
                return self._earlier_object(i, form, k) or Complement("that", k)
            if k > i + 1 and self._other_cue(k):
                break
            k += 1
        return self._object(i, form, k, guess=True) or (short if self._alone(i + 1) else None)

    def _directly(self, k: int, end: int, takes: frozenset[str]) -> Complement | None:
        """A prepositional object right behind the cue (أشار إلى تراجع, أفاد بوقوع), which nothing later outranks."""
        if k + 1 >= end:
            return None
        word, nxt = self.text.tokens[k].word, self.text.tokens[k + 1].word
        if (
            word in takes & {"عن", "الي", "علي", "من"}
            and nxt not in THAT
            and nxt not in {"لسان", "هامش", "خلفيه", "جانب"}
        ):
            return Complement(word, k) if nxt[:1].isalnum() else None
        verbal = word.startswith("ب") and len(word) > 4 and word not in BY_THAT and word[1:3] != "ال"
        return Complement("ب", k) if "ب" in takes and verbal else None

    def _alone(self, k: int) -> bool:
        """True when nothing follows the short quote at `k` in its clause: then it is what is said, not a name."""
        quote = self.text.opens.get(k)
        after = self.text.quotes[quote].last + 1 if quote is not None else k
        return after >= len(self.text.tokens) or not self.text.tokens[after].is_word

    def _earlier_object(self, i: int, form: CueForm, k: int) -> Complement | None:
        """An object before the أن at `k` when a comma parts the two: then the أن belongs to something later."""
        if self.text.tokens[k - 1].word in form.verb.takes:
            return None
        earlier = self._object(i, form, k)
        between = self.text.tokens[earlier.at : k] if earlier and earlier.kind != "ب" else []
        return earlier if any(t.word in "،," for t in between) else None

    def _colon(self, k: int, end: int, takes: frozenset[str]) -> Complement | None:
        if "quote" not in takes or k + 1 >= end or self.text.tokens[k + 1].word == "\n":
            return None
        if k + 1 in self.text.opens:
            return Complement("quote", k + 1)
        if self._is_that(k + 1):
            return Complement("that", k + 1)
        return Complement("colon", k)

    def _is_that(self, k: int) -> bool:
        word = self.text.tokens[k].word
        if word in BY_THAT or (word == "الا" and self.text.tokens[k].raw == "ألا"):
            return True
        return word in THAT and not (k > 0 and self.text.tokens[k - 1].word in NOT_THAT_AFTER)

    def _other_cue(self, k: int) -> bool:
        """True at a word that will take the coming أن or quote for itself."""
        tokens = self.text.tokens
        word, before = tokens[k].word, tokens[k - 1].word
        if word in _SAYING or before in {"حسبما", "كما", "ما", "وفقما"} or k in self.nouns.names:
            return False
        if _TAGGED.fullmatch(word):
            return True
        forms = FORMS.get(word)
        joined = forms is None and word[:1] == "و"
        if joined:
            forms = FORMS.get(word[1:], ())
        if not forms or before in _RELATIVE or before in BEFORE_NOUN:
            return False
        return any(self._takes_over(f, word, before, joined=joined) for f in forms)

    @staticmethod
    def _takes_over(form: CueForm, word: str, before: str, *, joined: bool) -> bool:
        if form.form is Form.PARTICIPLE:
            return word.endswith("ا") or (word.endswith("ه") and before in {"،", ","})
        if form.form is Form.NOUN or "that" not in form.verb.takes:
            return False
        return form.form is Form.IMPERFECT or joined or form.verb.name not in _ALSO_NOUNS

    def _object(self, i: int, form: CueForm, limit: int, *, guess: bool = False) -> Complement | None:
        """A prepositional or bare object, for the verbs that announce, deny or warn with one.

        With `guess` also where nothing marks its beginning.
        """
        tokens = self.text.tokens
        takes = form.verb.takes
        stop = min(limit, i + 26)
        bare = self.nouns.bare_object(i + 1, stop) if "noun" in takes and form.form is not Form.NOUN else None
        for k in range(i + 1, stop):
            word = tokens[k].word
            if bare is not None and bare <= k:
                return Complement("noun", bare)
            if tokens[k].quote != tokens[i].quote:
                continue
            if (
                word in {"عن", "الي", "علي", "من"}
                and word in takes
                and tokens[k - 1].word not in {"بناء", "ردا"}
            ):
                if (
                    word == "من"
                    and k > i + 1
                    and tokens[k + 1 : k + 2]
                    and tokens[k + 1].word in {"جهته", "جهتها"}
                ):
                    continue
                return Complement(word, k)
            if "ب" in takes and word.startswith("ب") and len(word) > 4 and k > i + 1 and word[1:3] != "ال":
                return Complement("ب", k)
            if "feeling" in takes and word == "عن" and k + 1 < limit and tokens[k + 1].word in FEELINGS:
                return Complement("عن", k)
            if "accuse" in takes and word.startswith("ب") and len(word) > 3 and k > i + 1:
                return Complement("noun", i + 1)
        if "noun" in takes and form.form is not Form.NOUN:
            _, at = self.nouns.object_after(i + 1, stop)
            if guess and (at is None or not self.nouns.is_object(at)):
                at = self._unclear_object(i, limit) or at
            if at is not None and self.text.tokens[at].is_word:
                return Complement("noun", at)
        return None

    def _unclear_object(self, i: int, limit: int) -> int | None:
        """After a subject that comes first (الجيش ينفي خرق الهدنة) the next word; else behind a definite subject."""
        nxt = self.text.tokens[i + 1] if i + 1 < limit else None
        if nxt is None or not nxt.is_word:
            return None
        subject_first = self._before(i)[:2] == "ال" and not self._prefixed(i)
        return i + 1 if subject_first else self.nouns.plain_object(i + 1, limit)

    def _passive(self, i: int, form: CueForm, complement: Complement | None) -> bool:
        """أُعلن, يُعتقد: by its vowel, or unvocalised with أن right behind an estimate and no subject before it."""
        if form.form is not Form.PARTICIPLE and self._vowelled_passive(i):
            return form.form is Form.PERFECT or form.verb.cue_class is CueClass.ESTIMATE
        if form.form is not Form.IMPERFECT or form.gender is not Gender.MALE or complement is None:
            return False
        direct = complement.kind == "that" and complement.at <= i + 2
        impersonal = form.verb.cue_class is CueClass.ESTIMATE or form.verb.name in _IMPERSONAL
        before = self._before(i)
        opens = not before or not before[0].isalnum() or before in {"كما", "حيث", "و", "فيما", "ما", "كان"}
        return direct and impersonal and (opens or self._prefixed(i))

    def _vowelled_passive(self, i: int) -> bool:
        """A damma on the first letter: of a perfect verb it is the passive (أُعلن)."""
        token = self.text.tokens[i]
        letters = self.text.source[token.start : token.end]
        at = 1 if self._prefixed(i) else 0
        return letters[at + 1 : at + 2] == "\u064f" and len(letters) > 3

    def _after_quote(self, i: int) -> bool:
        k = i - 1
        while k >= 0 and self.text.tokens[k].word in "،,.":
            k -= 1
        return k in self.text.closes

    def _earlier(self, i: int, words: set[str]) -> bool:
        first = self.text.sentences[self.text.tokens[i].sentence][0]
        return any(t.word in words for t in self.text.tokens[first:i])

    def _before(self, i: int) -> str:
        first = self.text.sentences[self.text.tokens[i].sentence][0]
        return self.text.tokens[i - 1].word if i > first else ""
