"""Nouns that are cues: verbal nouns with a pronoun or their source, تم الإعلان, مزاعم بأن, بالقول."""

from __future__ import annotations

from workbench.detect.attribution.complements import Complements
from workbench.detect.attribution.cue import Cue
from workbench.detect.attribution.cue_verbs import FORMS, CueForm, Form, Gender, Verb
from workbench.detect.attribution.feelings import OWNED
from workbench.detect.attribution.lexicon import BY_THAT, THAT
from workbench.detect.attribution.nouns import Nouns
from workbench.detect.attribution.objects import Complement
from workbench.detect.attribution.phrases import ADVERBS, DAYS
from workbench.detect.attribution.tokens import Text
from workbench.domain.mention import CueClass

_BARE_NOUNS = frozenset({"قول", "اعلان", "نفي", "تاكيد", "تحذير", "ادعاء", "تكذيب"})
ANNOUNCED = frozenset({"الاعلان", "التاكيد", "الكشف", "تاكيد", "اعلان"})
"""Behind تم or جرى these say that something was announced, confirmed or disclosed."""
_DONE = frozenset({"تم", "وتم", "جري", "وجري", "وقع", "ووقع"})
_RENEWED = frozenset(
    {"جدد", "جددت", "جددوا", "يجدد", "تجدد", "مجددا", "مجدده", "اعاد", "اعادت", "كرر", "كررت"}
)
"""جدد الوزير التأكيد على: he stresses it again."""
_WORDS = Verb("بالقول", CueClass.SAY, frozenset({"that", "quote"}), 2)


class NounCues:
    """Finds the cues of one text that are nouns."""

    def __init__(self, text: Text, nouns: Nouns, complements: Complements) -> None:
        self.text = text
        self.nouns = nouns
        self.complements = complements

    def with_source(self, i: int, form: CueForm, joined: bool) -> Cue | None:
        """Verbal nouns: with a pronoun (قوله إن, تأكيده على), or with their source (إعلان X مسؤوليته)."""
        word = self.text.tokens[i].word
        if self.text.before(i).removeprefix("و") in {"عدم", "دون", "بدون"}:
            return None
        name = word if word in FORMS else word[1:]
        complement = self.complements.of(i, form)
        bare = self._of_whom(i, form, joined) if name in _BARE_NOUNS else None
        if bare is None and name not in _BARE_NOUNS - {"قول"} and form.verb.name != name:
            near = complement is not None and complement.at <= i + 4
            own = self.text.tokens[i].raw.endswith(("ه", "ها", "هم", "هما"))
            loose = {"noun"} if own else {"noun", "ب"}
            if form.verb.name != "قال" and complement is not None and complement.kind in loose:
                return None
            return Cue(i, i + 1, form, complement, joined) if near else None
        return bare

    def _of_whom(self, i: int, form: CueForm, joined: bool) -> Cue | None:
        """إعلان الحركة مسؤوليتها, قول الطبيب إن: a verbal noun that its source follows."""
        tokens = self.text.tokens
        name = tokens[i].word if tokens[i].word in FORMS else tokens[i].word[1:]
        end = min(len(tokens), i + 9, self.text.end_of(i))
        if i + 1 < end and self.nouns.is_object(i + 1):
            return None
        for k in range(i + 1, end):
            token = tokens[k]
            if token.quote != tokens[i].quote:
                continue
            if token.word in "،," and self.text.word(k + 1) in THAT:
                continue
            if token.word in "،,:؛.\n":
                return None
            marks = form.verb.cue_class is CueClass.WARN and token.word == "من"
            felt = token.word in OWNED
            own = felt or token.word.startswith("مسؤوليت")
            claims = form.verb.name == "اعلن" and own and k > i + 1
            that = (
                token.word in THAT and token.raw[:1] in ("أاإ" if name == "قول" else "أا")
            ) or token.word in BY_THAT
            denies = name == "نفي" and k > i + 1 and token.word.startswith("لهذ")
            if k > i + 1 and (marks or claims or that or denies):
                kind = "that" if that else ("noun" if claims or denies else "من")
                return Cue(i, i + 1, form, Complement(kind, k), joined, bare_noun=True)
        return None

    def in_words(self, i: int) -> Cue | None:
        """وقدم اعتذاره بالقول: "…": behind a deed the words by which it was done."""
        form = next((f for f in FORMS["قول"] if f.form is Form.NOUN), None)
        complement = self.complements.of(i, form) if form is not None else None
        if form is None or complement is None or complement.at > i + 2:
            return None
        return Cue(
            i, i + 1, CueForm(_WORDS, Form.NOUN, Gender.MALE), complement, joined=False, bare_noun=True
        )

    def stressed(self, i: int, *, joined: bool) -> Cue | None:
        """وقع خلال اللقاء التأكيد على …: nobody says it; زار المصنع … والتأكيد على …: the subject of the clause."""
        tokens = self.text.tokens
        first, end = self.text.first_of(i), self.text.end_of(i)
        on = next((k for k in range(i + 1, min(end, i + 40)) if tokens[k].word == "علي"), None)
        if on is None or on + 1 >= end or not tokens[on + 1].is_word:
            return None
        done = any(t.word in _DONE for t in tokens[max(first, i - 40) : i])
        renewed = any(t.word.removeprefix("و") in _RENEWED for t in tokens[max(first, i - 16) : i])
        if not done and not (joined and on == i + 1) and not (renewed and on == i + 1):
            return None
        cue_class = CueClass.HEARSAY if done else CueClass.CONFIRM
        form = CueForm(Verb("التاكيد", cue_class, frozenset({"علي"})), Form.NOUN, Gender.MALE)
        return Cue(i, i + 1, form, Complement("علي", on), joined, passive=done, bare_noun=not joined)

    def proclaimed(self, i: int) -> Cue | None:
        """تم الإعلان عن …: nobody is said to have announced it."""
        tokens = self.text.tokens
        end = min(len(tokens), i + 16, self.text.end_of(i))
        if tokens[i].word in {"تاكيد", "اعلان"}:
            form = CueForm(
                Verb(tokens[i].word, CueClass.HEARSAY, frozenset({"noun"})), Form.NOUN, Gender.MALE
            )
            found = Complement("noun", i + 1) if i + 1 < end and tokens[i + 1].is_word else None
            return Cue(i, i + 1, form, found, joined=False, passive=True, bare_noun=True) if found else None
        for k in range(i + 1, end - 1):
            that = tokens[k].word in THAT or tokens[k].word in BY_THAT
            if that or tokens[k].word == "عن" or (tokens[k].word == "علي" and k == i + 1):
                form = CueForm(Verb("اعلان", CueClass.HEARSAY, frozenset({"that"})), Form.NOUN, Gender.MALE)
                kind = "that" if that else tokens[k].word
                return Cue(i, i + 1, form, Complement(kind, k), joined=False, passive=True, bare_noun=True)
        return None

    def was_done(self, i: int) -> bool:
        """تم الإعلان, تم أمس الإعلان."""
        first = self.text.first_of(i)
        k = i - 1
        while k > first and i - k < 4 and (self.text.tokens[k].word in ADVERBS | DAYS):
            k -= 1
        return k >= first and self.text.tokens[k].word in _DONE

    def followed_by_that(self, i: int, cue_class: CueClass) -> Cue | None:
        """مزاعم بأن, تهديدات الوزير بأن: a noun of saying with أن behind it or behind its owner."""
        tokens = self.text.tokens
        if self.text.before(i).endswith("وكاله"):
            return None
        end = min(len(tokens), i + 7, self.text.end_of(i))
        for k in range(i + 1, end):
            word = tokens[k].word
            if not tokens[k].is_word or tokens[k].quote != tokens[i].quote:
                return None
            after = tokens[k - 1].word in {"عن", "من"}
            far = k == i + 3 and not tokens[i + 1].definite and tokens[i + 1].raw.endswith("ة")
            if word in BY_THAT or (word in THAT and (k == i + 1 or (after and (k == i + 2 or far)))):
                form = CueForm(Verb(tokens[i].word, cue_class, frozenset({"that"})), Form.NOUN, Gender.MALE)
                return Cue(i, i + 1, form, Complement("that", k), joined=False, bare_noun=True)
        return None
