"""Which words of a text are cues, and where the complement of each begins."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.arabic.chars import IGNORABLE
from workbench.detect.attribution.complements import TAGGED, Complement, Complements, prefixed
from workbench.detect.attribution.lexicon import (
    BEFORE_NOUN,
    BY_THAT,
    FORMS,
    NEGATIONS,
    THAT,
    CueForm,
    Form,
    Gender,
)
from workbench.detect.attribution.nouns import Nouns
from workbench.detect.attribution.tokens import Text
from workbench.domain.mention import CueClass

_BARE_NOUNS = frozenset({"اعلان", "نفي", "تاكيد", "تحذير", "ادعاء", "تكذيب"})
_WEAK = frozenset({"نفي", "ادعي", "روي", "راي", "اشتكي"})
_WASL = frozenset(
    {"اعتقد", "اعتبر", "اعترف", "استبعد", "اتهم", "اختتم", "استطرد", "استدرك", "استنتج", "اشتكي"}
)
"""Perfect verbs that begin without a hamza; with one they are the first person of the imperfect."""
_IMPERSONAL = frozenset({"ذكر", "اشار"})
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


class Cues:
    """Finds the verbal cues of one text."""

    def __init__(self, text: Text, nouns: Nouns) -> None:
        self.text = text
        self.complements = Complements(text, nouns)

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
        if not prefixed(token.word):
            return token.start
        start = token.start + 1
        marks = IGNORABLE.match(self.text.source, start)
        return marks.end() if marks else start

    def _readings(self, i: int) -> list[tuple[CueForm, bool]]:
        word = self.text.tokens[i].word
        if word not in FORMS and (tagged := TAGGED.fullmatch(word)):
            if self.text.before(i) in {"يمكن", "يمكننا"}:
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
        before = self.text.before(i)
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
        complement = self.complements.of(i, form)
        if before in {"الذي", "التي", "الذين"} and self._outer(i, complement):
            return None
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
            apart = before in {"،", ","} and complement.kind == "noun"
            if (complement.kind in {"noun", "عن", "ب", "من"} and not apart) or complement.at > i + far:
                return None
        cue = Cue(i, i + 1, form, complement, joined, negated, passive)
        if form.verb.name == "قال" and form.form is Form.PERFECT and complement is None and not negated:
            return cue if self._after_quote(i) or before == "كما" else self._bare(cue)
        return cue

    def _other_word(self, i: int, form: CueForm) -> bool:
        """Folding makes two words one here: رأي for رأى, نفي for نفى, يدعى (is called) for يدعي, أعتقد (I) for اعتقد."""
        raw = self.text.tokens[i].raw
        dotless = raw.endswith("ى")
        if form.form is Form.PERFECT and form.verb.name in _WASL:
            return raw.lstrip("وف").startswith("أ")
        if form.verb.name == "ادعي" and form.form is Form.IMPERFECT:
            return dotless
        masculine = form.form is Form.PERFECT and form.gender is Gender.MALE
        return masculine and form.verb.name in _WEAK and not dotless

    def _outer(self, i: int, complement: Complement | None) -> bool:
        """قال فلان، الذي يعتبر …، إن …: behind a comma the أن belongs to the cue outside the relative clause."""
        far = complement is not None and complement.kind == "that" and complement.at > i + 2
        return far and complement is not None and self.text.tokens[complement.at - 1].word in "،,"

    def _bare(self, cue: Cue) -> Cue | None:
        """قال with neither أن nor a quote: only when something follows that can be said."""
        nxt = cue.at + 1
        return cue if nxt < len(self.text.tokens) and self.text.tokens[nxt].is_word else None

    def _noun(self, i: int, form: CueForm, joined: bool) -> Cue | None:
        """Verbal nouns: with a pronoun (قوله إن, تأكيده على), or with their source (إعلان X مسؤوليته)."""
        word = self.text.tokens[i].word
        name = word if word in FORMS else word[1:]
        complement = self.complements.of(i, form)
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

    def _passive(self, i: int, form: CueForm, complement: Complement | None) -> bool:
        """أُعلن, يُعتقد: by its vowel, or unvocalised with أن right behind an estimate and no subject before it."""
        if form.form is not Form.PARTICIPLE and self._vowelled_passive(i):
            return form.form is Form.PERFECT or form.verb.cue_class is CueClass.ESTIMATE
        if form.form is not Form.IMPERFECT or form.gender is not Gender.MALE or complement is None:
            return False
        direct = complement.kind == "that" and complement.at <= i + 2
        impersonal = form.verb.cue_class is CueClass.ESTIMATE or form.verb.name in _IMPERSONAL
        before = self.text.before(i)
        opens = not before or not before[0].isalnum() or before in {"كما", "حيث", "و", "فيما", "ما", "كان"}
        return direct and impersonal and (opens or prefixed(self.text.tokens[i].word))

    def _vowelled_passive(self, i: int) -> bool:
        """A damma on the first letter: of a perfect verb it is the passive (أُعلن)."""
        token = self.text.tokens[i]
        letters = self.text.source[token.start : token.end]
        at = 1 if prefixed(self.text.tokens[i].word) else 0
        return letters[at + 1 : at + 2] == "\u064f" and len(letters) > 3

    def _after_quote(self, i: int) -> bool:
        k = i - 1
        while k >= 0 and self.text.tokens[k].word in "،,.":
            k -= 1
        return k in self.text.closes

    def _earlier(self, i: int, words: set[str]) -> bool:
        first = self.text.sentences[self.text.tokens[i].sentence][0]
        return any(t.word in words for t in self.text.tokens[first:i])
