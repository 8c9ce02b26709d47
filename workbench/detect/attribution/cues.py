"""Which words of a text are cues, and where the complement of each begins."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.arabic.chars import IGNORABLE
from workbench.detect.attribution.complements import Complements, prefixed
from workbench.detect.attribution.lexicon import (
    BEFORE_NOUN,
    BY_THAT,
    FEELINGS,
    FORMS,
    GIST,
    NEGATIONS,
    NOMINAL,
    THAT,
    WITH_OBJECT,
    CueForm,
    Form,
    Gender,
    Verb,
    with_object,
)
from workbench.detect.attribution.nouns import Nouns
from workbench.detect.attribution.objects import Complement
from workbench.detect.attribution.phrases import ADVERBS, DAYS, IDENTITY, OUTLETS, SPEAKERS
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
_RUMOUR = frozenset({"قال", "زعم", "اشيع"})
"""Verbs whose imperfect passive (يُقال, يُزعم) is hearsay."""
_FOLLOWS = frozenset(
    {"كما", "وكما", "حيث", "وقد", "قد", "فقد", "فيما", "وفيما", "ثم", "كان", "وكان", "كانت", "وكانت"}
)
"""Words after which a verb still heads its clause."""
_RELATIVE = frozenset({"الذي", "التي", "الذين", "اللذين"})
_RESUMED = frozenset(
    {"عنه", "عنها", "عنهم", "به", "بها", "بهم", "اليه", "اليها", "عليه", "عليها", "منه", "منها"}
)
"""البيانات التي أعلنت عنها الوزارة: what was said is the noun before, not what follows."""
_OF_THINGS = frozenset({"انذر", "هدد", "توعد"})
"""In a relative clause these say what a thing portends, not what somebody says."""
_WAS = frozenset({"كان", "كانت", "كانوا", "وكان", "وكانت"})
_POSTPOSED = frozenset(
    {"قال", "اضاف", "اوضح", "تابع", "اكد", "شرح", "ذكر", "بين", "روي", "علق", "اردف", "استطرد", "ختم"}
)
_BOUND = frozenset({"ودون", "وبدون", "وعدم", "وبعد", "وقبل", "وفي", "وعلي", "ومن"})
_PROCLAIMED = frozenset({"الاعلان", "التاكيد", "الكشف", "تاكيد", "اعلان"})
_COURTS = frozenset({"محكمه", "قاضي", "قاض", "قضاء", "محلفين", "محلفون", "محاكم", "قضاه", "نيابه"})
_DONE = frozenset({"تم", "وتم", "جري", "وجري", "وقع", "ووقع"})
_WORDS = Verb("بالقول", CueClass.SAY, frozenset({"that", "quote"}), 2)
_GIST = Verb("مفاد", CueClass.SAY, frozenset({"that", "quote"}), 4)
HEADS = (
    frozenset({"التاكيد", "بالقول"}) | FORMS.keys() | WITH_OBJECT.keys() | GIST | NOMINAL.keys() | _PROCLAIMED
)
"""Words that can be a cue, without a conjunction or preposition written with them."""
_KEPT_BACK = frozenset(
    {
        "افصح",
        "علق",
        "اوضح",
        "كشف",
        "اعلن",
        "اكد",
        "نفي",
        "ذكر",
        "صرح",
        "قال",
        "تحدث",
        "اشار",
        "بين",
        "رد",
        "انكر",
    }
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
    postposed: bool = False
    """At the end of what is said (…، تضيف الجمعية)."""

    @property
    def pronoun(self) -> bool:
        """True for a verbal noun that carries its speaker as a pronoun (قوله, تأكيدها)."""
        return self.form.form is Form.NOUN and not self.bare_noun

    @property
    def cue_class(self) -> CueClass:
        """The class; a passive one names no source."""
        if self.form.verb.name == "تداول" and self.complement is not None and self.complement.kind == "noun":
            return CueClass.REPORT
        estimated = self.form.verb.name in {"قدر", "توقع", "رجح", "استبعد"}
        return CueClass.HEARSAY if self.passive and not estimated else self.form.verb.cue_class


class Cues:
    """Finds the verbal cues of one text."""

    def __init__(self, text: Text, nouns: Nouns) -> None:
        self.text = text
        self.complements = Complements(text, nouns)

    def at(self, i: int) -> Cue | None:
        """The cue that the word at `i` is, if it is one."""
        word = self.text.tokens[i].word
        if word in GIST:
            return self._noun(i, CueForm(_GIST, Form.NOUN, Gender.MALE), joined=False)
        if word in _PROCLAIMED and self._done(i):
            return self._proclaimed(i)
        if word == "بالقول":
            return self._in_words(i)
        if word.removeprefix("و") == "التاكيد":
            return self._stressed(i, joined=word[:1] == "و")
        if word in NOMINAL and (nominal := self._nominal(i, NOMINAL[word])):
            return nominal
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
        if (tagged := with_object(word)) and not self.text.tokens[i].raw.endswith("ة"):
            if self.text.before(i) in {"يمكن", "يمكننا"}:
                return []
            return [(f, word not in WITH_OBJECT) for f in tagged]
        alone = i > 0 and self.text.tokens[i - 1].word in {"و", "ف"}
        if word in FORMS:
            return [(f, alone) for f in FORMS[word]]
        if word == "ورد" and self.text.before(i)[:1].isalnum():
            return []
        if word[:1] in {"و", "ف"} and word[1:] in FORMS:
            return [(f, True) for f in FORMS[word[1:]]]
        if word[:1] == "ب" and word[1:] in FORMS:
            return [(f, False) for f in FORMS[word[1:]] if f.form is Form.NOUN and word[1:] != f.verb.name]
        return []

    def _fits(self, i: int, form: CueForm, joined: bool) -> Cue | None:
        before = self.text.before(i)
        if form.form is Form.NOUN:
            return self._noun(i, form, joined)
        negated = before in NEGATIONS
        if not self._stands(i, form, before, joined):
            return None
        complement = self.complements.of(i, form)
        if self._unfit(i, form, before, complement):
            return None
        passive = self._passive(i, form, complement)
        unsaid = form.form is Form.PERFECT and form.verb.name not in _SAID_OF
        impersonal = form.form is Form.IMPERFECT and form.verb.name in _IMPERSONAL
        vowelled = (unsaid or impersonal) and self._vowelled_passive(i)
        if vowelled or (impersonal and passive):
            return None
        if passive and complement is None and form.verb.name in {"قدر", "اعلن"} and self._word(i + 1):
            complement = Complement("noun", i + 1)
        silent = negated and form.verb.name in _KEPT_BACK
        after = complement is None and not negated and self._postposed(i, form)
        accepted = complement is not None or silent or after or "bare" in form.verb.takes
        if not accepted or (form.form is Form.PARTICIPLE and complement is None):
            return None
        if form.form is Form.PARTICIPLE and form.gender is not Gender.MALE and complement:
            far = 12 if complement.kind == "tag" else 5
            apart = (before in {"،", ","} or i - 1 in self.text.closes) and complement.kind == "noun"
            if (complement.kind in {"noun", "عن", "ب", "من"} and not apart) or complement.at > i + far:
                return None
        cue = Cue(i, i + 1, form, complement, joined, negated, passive, postposed=after)
        if form.verb.name == "قال" and form.form is Form.PERFECT and complement is None and not negated:
            return cue if self._after_quote(i) or before == "كما" else self._bare(cue)
        return cue

    def _stands(self, i: int, form: CueForm, before: str, joined: bool) -> bool:
        """True where the words around leave the form a cue, whatever follows as its complement."""
        end = self.text.tokens[i].end
        if self.text.source[max(0, end - 2) : end] == "ت\u064f":
            return False
        if self._other_word(i, form) or (form.form is Form.IMPERFECT and not joined and before == "ان"):
            return False
        if form.form is Form.PARTICIPLE and form.verb.name == "اتهم" and before.isdigit():
            return False
        if form.form is Form.PARTICIPLE and before in {"كان", "وكان", "كانت", "ليس", "بات", "يبقي", "ما"}:
            return False
        bound = before in BEFORE_NOUN or before in _BOUND
        if not joined and bound and form.verb.name not in {"وصف", "سمي"}:
            return False
        if self._says_nothing(i, form, before, joined):
            return False
        if form.verb.name == "بين" and joined and self._earlier(i, {"بين", "وبين"}):
            return False
        unanswered = form.verb.name == "رد" and not self._answers(i)
        return before not in NEGATIONS or not (self._word(i + 1) in IDENTITY or unanswered)

    def _unfit(self, i: int, form: CueForm, before: str, complement: Complement | None) -> bool:
        """True where the complement shows that the verb says nothing here."""
        if before in {"الذي", "التي", "الذين"} and self._outer(i, complement):
            return True
        if form.verb.name == "ابلغ" and form.form is Form.IMPERFECT and complement is not None:
            return complement.kind == "ب" or complement.at > i + 6
        if form.verb.name == "تردد" and before != "ما":
            following = self.text.tokens[i + 1] if i + 1 < len(self.text.tokens) else None
            hesitates = following is not None and (following.definite or following.word == "في")
            if hesitates or i + 1 in self.complements.nouns.speakers:
                return True
        unlearned = "learn" in form.verb.takes and not self._outlet_learns(i)
        return unlearned or ("court" in form.verb.takes and not self._ruling(i, complement))

    def _other_word(self, i: int, form: CueForm) -> bool:
        """Folding makes two words one here: رأي for رأى, نفي for نفى, يدعى (is called) for يدعي, أعتقد (I) for اعتقد."""
        raw = self.text.tokens[i].raw
        if form.verb.name == "اقر" and form.form is Form.PARTICIPLE:
            nearby = [t.word for t in self.text.tokens[i + 1 : i + 6]]
            seat = nearby[:1] and nearby[0] in {"له", "لها", "لهم"}
            admits = any(w.startswith("ب") or w in THAT for w in nearby) and not seat
            return raw.endswith(("ه", "ها")) or not admits
        dotless = raw.endswith("ى")
        if form.form is Form.PERFECT and form.verb.name in _WASL:
            return raw.lstrip("وف").startswith("أ")
        if form.verb.name == "ادعي" and form.form is Form.IMPERFECT:
            return dotless
        masculine = form.form is Form.PERFECT and form.gender is Gender.MALE
        return masculine and form.verb.name in _WEAK and not dotless

    def _resumed(self, i: int, form: CueForm) -> bool:
        """A relative clause whose verb says nothing itself: التي أعلنت عنها, الذين تحدثوا إلى, التي تنذر ب."""
        following = self.text.tokens[i + 1].word if i + 1 < len(self.text.tokens) else ""
        return (
            following in _RESUMED
            or (form.verb.name == "تحدث" and following in {"الي", "ل", "مع"})
            or (form.verb.name in _OF_THINGS and form.form is Form.IMPERFECT)
        )

    def _says_nothing(self, i: int, form: CueForm, before: str, joined: bool) -> bool:
        """Verbs that qualify a noun before them, introduce the cue after them, or stand where no clause begins."""
        if form.verb.name == "تحدث" and form.gender is Gender.MANY and self._resumed(i, form):
            return True
        if form.verb.name == "تابع" and form.form is Form.IMPERFECT and before in _WAS:
            return True
        if self._own_words_follow(i, form) or (form.verb.cue_class is CueClass.CLAIM and self._resumed_in(i)):
            return True
        heads = joined or not before or not before[0].isalnum() or before in _FOLLOWS | NEGATIONS
        return (form.verb.clause_initial and not heads) or (before in _RELATIVE and self._resumed(i, form))

    def _ruling(self, i: int, complement: Complement | None) -> bool:
        """قضت المحكمة بأن العقد باطل: a court finds that something is so; قرر أن يسافر is a decision."""
        if complement is None or complement.kind != "that":
            return False
        tokens = self.text.tokens
        follows = tokens[complement.at + 1] if complement.at + 1 < len(tokens) else None
        first = max(self.text.sentences[tokens[i].sentence][0], i - 4)
        near = [t.word for t in (*tokens[first:i], *tokens[i + 1 : complement.at])]
        plain = tokens[complement.at].word not in {"ان", "بان"} or (follows and follows.word[:1] not in "يتن")
        return bool(plain) and any(w.removeprefix("ال") in _COURTS for w in near)

    def _postposed(self, i: int, form: CueForm) -> bool:
        """…، تضيف الجمعية.: a verb of saying between a comma and its subject, with which the sentence ends."""
        tokens = self.text.tokens
        first, end = self.text.sentences[tokens[i].sentence]
        finite = form.form is not Form.PARTICIPLE and form.verb.name in _POSTPOSED
        if not finite or i - first < 5 or not (tokens[i - 1].word in "،," or i - 1 in self.text.closes):
            return False
        phrase = self.complements.nouns.speaker_after(i + 1, end, bounded=False)
        if phrase is None or phrase.first != i + 1 or phrase.end - phrase.first > 8:
            return False
        known = phrase.first in self.complements.nouns.names or tokens[i + 1].definite
        closed = phrase.end >= end or tokens[phrase.end].word in "،,.\n"
        return closed and (known or tokens[i + 1].word in SPEAKERS)

    def _outlet_learns(self, i: int) -> bool:
        """علمت الصحيفة أن: an outlet that has learned something reports it."""
        nouns = self.complements.nouns
        word = self.text.tokens[i + 1].word if i + 1 < len(self.text.tokens) else ""
        outlet = word in OUTLETS or word.removeprefix("ال") in OUTLETS
        return outlet or i + 1 in nouns.media or i + 1 in self.text.opens

    def _answers(self, i: int) -> bool:
        """لم يرد على, لم ترد الوزارة بعد; not لم ترد أنباء, where news did not come in."""
        tokens = self.text.tokens
        nearby = [t.word for t in tokens[i + 1 : i + 6]]
        return "علي" in nearby or "بعد" in nearby[:4] or not nearby or not nearby[0][:1].isalnum()

    def _resumed_in(self, i: int) -> bool:
        """جريمة اتهم فيها شخص: the verb qualifies the noun before it."""
        return i + 1 < len(self.text.tokens) and self.text.tokens[i + 1].word in {"فيها", "فيه", *_RESUMED}

    def _own_words_follow(self, i: int, form: CueForm) -> bool:
        """أورد فيها قوله: "…", تبين أنه: the cue is the word after, or it turned out and nobody said so."""
        tokens = self.text.tokens
        following = [t.word for t in tokens[i + 1 : i + 4]]
        if form.verb.name == "اورد":
            return any(w.startswith("قول") and w != "قول" for w in following)
        turned_out = tokens[i].word.removeprefix("و") == "تبين" and following[:1] and following[0] in THAT
        return bool(turned_out) and (self.text.before(i) in _FOLLOWS or not self.text.before(i)[:1].isalnum())

    def _in_words(self, i: int) -> Cue | None:
        """وقدم اعتذاره بالقول: "…": behind a deed the words by which it was done."""
        form = next((f for f in FORMS["قول"] if f.form is Form.NOUN), None)
        complement = self.complements.of(i, form) if form is not None else None
        if form is None or complement is None or complement.at > i + 2:
            return None
        return Cue(
            i, i + 1, CueForm(_WORDS, Form.NOUN, Gender.MALE), complement, joined=False, bare_noun=True
        )

    def _done(self, i: int) -> bool:
        """تم الإعلان, تم أمس الإعلان."""
        first = self.text.sentences[self.text.tokens[i].sentence][0]
        k = i - 1
        while k > first and i - k < 4 and (self.text.tokens[k].word in ADVERBS | DAYS):
            k -= 1
        return k >= first and self.text.tokens[k].word in _DONE

    def _stressed(self, i: int, *, joined: bool) -> Cue | None:
        """وقع خلال اللقاء التأكيد على …: nobody says it; زار المصنع … والتأكيد على …: the subject of the clause."""
        tokens = self.text.tokens
        first, end = self.text.sentences[tokens[i].sentence]
        on = next((k for k in range(i + 1, min(end, i + 40)) if tokens[k].word == "علي"), None)
        if on is None or on + 1 >= end or not tokens[on + 1].is_word:
            return None
        done = any(t.word in _DONE for t in tokens[max(first, i - 40) : i])
        if not done and not (joined and on == i + 1):
            return None
        cue_class = CueClass.HEARSAY if done else CueClass.CONFIRM
        form = CueForm(Verb("التاكيد", cue_class, frozenset({"علي"})), Form.NOUN, Gender.MALE)
        return Cue(i, i + 1, form, Complement("علي", on), joined, passive=done, bare_noun=not joined)

    def _proclaimed(self, i: int) -> Cue | None:
        """تم الإعلان عن …: nobody is said to have announced it."""
        tokens = self.text.tokens
        end = min(len(tokens), i + 16, self.text.sentences[tokens[i].sentence][1])
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

    def _nominal(self, i: int, cue_class: CueClass) -> Cue | None:
        """مزاعم بأن, تهديدات الوزير بأن: a noun of saying with أن behind it or behind its owner."""
        tokens = self.text.tokens
        if self.text.before(i).endswith("وكاله"):
            return None
        end = min(len(tokens), i + 7, self.text.sentences[tokens[i].sentence][1])
        for k in range(i + 1, end):
            word = tokens[k].word
            if not tokens[k].is_word or tokens[k].quote != tokens[i].quote:
                return None
            after = tokens[k - 1].word in {"عن", "من"}
            if word in BY_THAT or (word in THAT and (k == i + 1 or (after and k == i + 2))):
                form = CueForm(Verb(tokens[i].word, cue_class, frozenset({"that"})), Form.NOUN, Gender.MALE)
                return Cue(i, i + 1, form, Complement("that", k), joined=False, bare_noun=True)
        return None

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
        if self.text.before(i).removeprefix("و") in {"عدم", "دون", "بدون"}:
            return None
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
        if i + 1 < end and self.complements.nouns.is_object(i + 1):
            return None
        for k in range(i + 1, end):
            token = tokens[k]
            if token.quote != tokens[i].quote:
                continue
            if token.word in "،,:؛.\n":
                return None
            marks = form.verb.cue_class is CueClass.WARN and token.word == "من"
            felt = token.word in FEELINGS and token.word.endswith(("ه", "ها", "هم"))
            own = felt or token.word.startswith("مسؤوليت")
            claims = form.verb.name == "اعلن" and own and k > i + 1
            that = (token.word in THAT and token.raw[:1] in "أا") or token.word in BY_THAT
            denies = name == "نفي" and k > i + 1 and token.word.startswith("لهذ")
            if k > i + 1 and (marks or claims or that or denies):
                kind = "that" if that else ("noun" if claims or denies else "من")
                return Cue(i, i + 1, form, Complement(kind, k), joined, bare_noun=True)
        return None

    def _passive(self, i: int, form: CueForm, complement: Complement | None) -> bool:
        """أُعلن, يُعتقد: by its vowel, or unvocalised with أن right behind an estimate and no subject before it."""
        if form.form is not Form.PARTICIPLE and self._vowelled_passive(i):
            estimated = form.verb.cue_class is CueClass.ESTIMATE
            return form.form is Form.PERFECT or estimated or form.verb.name in _RUMOUR
        if form.form is not Form.IMPERFECT or form.gender is not Gender.MALE or complement is None:
            return False
        direct = complement.kind == "that" and complement.at <= i + 2
        impersonal = form.verb.cue_class is CueClass.ESTIMATE or form.verb.name in _IMPERSONAL
        before = self.text.before(i)
        opens = not before or not before[0].isalnum() or before in {"كما", "حيث", "و", "فيما", "ما", "كان"}
        return direct and impersonal and (opens or prefixed(self.text.tokens[i].word))

    def _word(self, i: int) -> str:
        return self.text.tokens[i].word if i < len(self.text.tokens) else ""

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
