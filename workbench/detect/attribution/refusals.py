"""Where a word that can be a cue says nothing: another word of the same letters, a noun, a clause about a thing."""

from __future__ import annotations

from workbench.arabic.chars import folded
from workbench.detect.attribution.cue_verbs import CueForm, Form, Gender
from workbench.detect.attribution.lexicon import BEFORE_NOUN, BY_THAT, NEGATIONS, THAT, prefixed
from workbench.detect.attribution.nouns import Nouns
from workbench.detect.attribution.objects import Complement
from workbench.detect.attribution.phrases import IDENTITY, OUTLETS, RELATIVE, SPEAKERS
from workbench.detect.attribution.tokens import Text
from workbench.domain.mention import CueClass

_BETWEEN = {"بين", "وبين", "بينه", "بينها", "بينهم", "بيننا", "بينهما", "بيني", "بينكم"}
_RETORTS = SPEAKERS | frozenset({"علي", "قائلا", "قائله", "بالقول", ":"})
"""Behind عقب these show that it is the verb."""
_WEAK = frozenset({"نفي", "ادعي", "روي", "راي", "اشتكي"})
_WASL = frozenset(
    {"اعتقد", "اعتبر", "اعترف", "استبعد", "اتهم", "اختتم", "استطرد", "استدرك", "استنتج", "اشتكي"}
)
"""Perfect verbs that begin without a hamza; with one they are the first person of the imperfect."""
_FOLLOWS = frozenset(
    {"كما", "وكما", "حيث", "وقد", "قد", "فقد", "فيما", "وفيما", "ثم", "كان", "وكان", "كانت", "وكانت"}
)
"""Words after which a verb still heads its clause."""
_WHICH = RELATIVE | {"اللذين", "والذي", "والتي", "والذين"}
_RESUMED = frozenset(
    {"عنه", "عنها", "عنهم", "به", "بها", "بهم", "اليه", "اليها", "عليه", "عليها", "منه", "منها"}
)
"""البيانات التي أعلنت عنها الوزارة: what was said is the noun before, not what follows."""
_OF_THINGS = frozenset({"انذر", "هدد", "توعد"})
"""In a relative clause these say what a thing portends, not what somebody says."""
_SHOWS = frozenset({"اكد", "كشف", "اثبت", "اظهر", "بين", "رجح", "نفي", "اوضح"})
_LOOKS = frozenset({"النظر", "الانظار", "انظار", "نظر", "الانتباه", "انتباه"})
"""لفت الأنظار: what draws attention says nothing."""
_WAS = frozenset({"كان", "كانت", "كانوا", "وكان", "وكانت"})
_BOUND = frozenset({"ودون", "وبدون", "وعدم", "وبعد", "وقبل", "وفي", "وعلي", "ومن"})
_COURTS = frozenset({"محكمه", "قاضي", "قاض", "قضاء", "محلفين", "محلفون", "محاكم", "قضاه", "نيابه"})

_STUDY = (
    "باحث باحثون باحثين باحثان باحثة باحثتان باحثات دراسة دراسات دراستان أبحاث بحث علماء عالم عالمان عالمة خبراء خبير أطباء محققون محققين محقق "
    "استطلاع استطلاعات مسح تقرير تقارير تحقيق تحقيقات تحليل تحاليل مختصون أخصائيون فريق مراجعون مدققون مفتشون استبيان تجربة مركز معهد جامعة"
)
_STUDIERS = frozenset(map(folded, _STUDY.split()))
"""Who and what finds something out by looking into it."""


class Refusals:
    """Judges the verbs of one text that can be cues."""

    def __init__(self, text: Text, nouns: Nouns) -> None:
        self.text = text
        self.nouns = nouns

    def by_place(self, i: int, form: CueForm, before: str, joined: bool) -> bool:
        """True where the words around make the form at `i` no cue, whatever follows as its complement.

        `before` is the word before it in its sentence; `joined`, whether و or ف is written with it.
        """
        end = self.text.tokens[i].end
        if self.text.source[max(0, end - 2) : end] == "ت\u064f":
            return True
        if self._other_word(i, form) or (form.form is Form.IMPERFECT and not joined and before == "ان"):
            return True
        if self._no_verb(i, form, before):
            return True
        if form.form is Form.PARTICIPLE and form.verb.name == "اتهم" and before.isdigit():
            return True
        if form.form is Form.PARTICIPLE and before in {"كان", "وكان", "كانت", "ليس", "بات", "يبقي", "ما"}:
            return True
        bound = before in BEFORE_NOUN or before in _BOUND
        if not joined and bound and form.verb.name not in {"وصف", "سمي"}:
            return True
        if self._says_nothing(i, form, before, joined):
            return True
        if form.verb.name == "بين" and joined and self._earlier(i, _BETWEEN):
            return True
        unanswered = form.verb.name == "رد" and not self._answers(i)
        return before in NEGATIONS and (self.text.word(i + 1) in IDENTITY or unanswered)

    def _no_verb(self, i: int, form: CueForm, before: str) -> bool:
        """عقب المباراة (after it), (تداول) as a name in brackets, لم يتوقع أحد: nobody says anything."""
        following = self.text.word(i + 1)
        if form.verb.name == "عقب" and form.form is Form.PERFECT and form.gender is Gender.MALE:
            return following not in _RETORTS and i + 1 not in self.nouns.speakers
        possible = form.verb.name == "وصف" and before.removeprefix("و") == "يمكن"
        if possible or (form.verb.name == "واصل" and before in _WHICH):
            return True
        if form.verb.name == "ادعي" and form.form is Form.IMPERFECT and following == "الي":
            return True
        if self.text.tokens[i].word.removeprefix("و") == "ردا":
            return True
        if self.text.tokens[i].word.removeprefix("و") == "بين" and self.text.word(i + 2).startswith("وال"):
            return True
        if form.verb.name == "ابلغ" and form.form is Form.PARTICIPLE and before not in {"،", ","}:
            return True
        if before == "(" and following == ")":
            return True
        if form.verb.name == "لفت" and following in _LOOKS:
            return True
        if before in {"مما", "ما"} and form.form is Form.IMPERFECT and self._bears_out(i, form):
            return True
        return before in NEGATIONS and following == "احد" and form.verb.cue_class is CueClass.ESTIMATE

    def _bears_out(self, i: int, form: CueForm) -> bool:
        """مما يؤكد أن, ، ما يكشف أن: what was told bears it out, and nobody says so; not ما تقول إنه."""
        tokens = self.text.tokens
        apart = tokens[i - 1].word == "مما" or tokens[i - 2].word in "،,"
        that = i + 1 < len(tokens) and tokens[i + 1].word in THAT and tokens[i + 1].raw.startswith("أ")
        return apart and that and form.verb.name in _SHOWS

    def by_complement(self, i: int, form: CueForm, before: str, complement: Complement | None) -> bool:
        """True where the complement shows that the verb says nothing here."""
        if before in RELATIVE and self._outer(i, complement):
            return True
        if (
            form.form is Form.PARTICIPLE
            and complement is not None
            and self._describes(i, form, before, complement)
        ):
            return True
        if (
            form.verb.name == "كشف"
            and complement is not None
            and self._disclosure(i, form, before, complement)
        ):
            return True
        if form.verb.name == "ابلغ" and form.form is Form.IMPERFECT and complement is not None:
            return complement.kind == "ب" or complement.at > i + 6
        far = complement is not None and complement.at > i + 3
        following = self.text.word(i + 1)
        to = following.startswith("ل") or following in {"شريطه", "شرط", "بشرط", "مع", "الي", "الينا", "طالبا"}
        if form.verb.name == "تحدث" and complement is not None and complement.kind == "that" and to:
            return True
        if form.verb.name == "تابع" and form.form is Form.IMPERFECT and far:
            return True
        if form.verb.name == "تردد" and before != "ما":
            behind = self.text.tokens[i + 1] if i + 1 < len(self.text.tokens) else None
            hesitates = behind is not None and (behind.definite or behind.word == "في")
            if hesitates or i + 1 in self.nouns.speakers:
                return True
        unlearned = "learn" in form.verb.takes and not self._outlet_learns(i)
        unstudied = "study" in form.verb.takes and not self._studied(i, complement)
        return unlearned or unstudied or ("court" in form.verb.takes and not self._ruling(i, complement))

    def _disclosure(self, i: int, form: CueForm, before: str, complement: Complement) -> bool:
        """من أجل كشف حقيقة ما جرى, ما يكشف عنه البحث: the noun, or a verb that says what is looked for."""
        if complement.kind != "noun":
            return False
        heads = not before[:1].isalnum() or before in _FOLLOWS | _WHICH or prefixed(self.text.tokens[i].word)
        noun = form.form is Form.PERFECT and form.gender is Gender.MALE and not heads
        return noun or self.text.word(i + 1) in _RESUMED

    def _describes(self, i: int, form: CueForm, before: str, complement: Complement) -> bool:
        """A feminine or plural participle whose complement is far or a plain object describes the noun before it."""
        if form.gender is Gender.MALE:
            return False
        far = 12 if complement.kind == "tag" else 5
        behind = complement.kind == "noun" or (complement.kind in {"عن", "من"} and before in {"،", ","})
        apart = (before in {"،", ","} or i - 1 in self.text.closes) and behind
        return (complement.kind in {"noun", "عن", "ب", "من"} and not apart) or complement.at > i + far

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
            thinks = form.verb.name in {"اعتقد", "اعتبر", "استبعد"} and form.gender is Gender.MALE
            first_person = thinks and i - 1 in self.text.opens and self.text.word(i + 1) in THAT | BY_THAT
            return first_person or raw.lstrip("وف").startswith("أ")
        if form.verb.name == "ادعي" and form.form is Form.IMPERFECT:
            return dotless
        masculine = form.form is Form.PERFECT and form.gender is Gender.MALE
        return masculine and form.verb.name in _WEAK and not dotless

    def _says_nothing(self, i: int, form: CueForm, before: str, joined: bool) -> bool:
        """Verbs that qualify a noun before them (وفد تابع للغرفة), introduce the cue after them, or begin no clause."""
        if form.verb.name == "تحدث" and form.gender is Gender.MANY and self._resumed(i, form):
            return True
        if form.verb.name == "تابع" and form.form is Form.IMPERFECT and before in _WAS:
            return True
        if self._own_words_follow(i, form) or (form.verb.cue_class is CueClass.CLAIM and self._resumed_in(i)):
            return True
        heads = joined or not before or not before[0].isalnum() or before in _FOLLOWS | NEGATIONS
        if form.verb.name == "تابع" and not heads and self.text.word(i + 1)[:1] == "ل":
            return True
        return (form.verb.clause_initial and not heads) or (before in _WHICH and self._resumed(i, form))

    def _resumed(self, i: int, form: CueForm) -> bool:
        """A relative clause whose verb says nothing itself: التي أعلنت عنها, الذين تحدثوا إلى, التي تنذر ب."""
        following = self.text.word(i + 1)
        return (
            following in _RESUMED
            or (form.verb.name == "تحدث" and following in {"الي", "ل", "مع"})
            or (form.verb.name in _OF_THINGS and form.form is Form.IMPERFECT)
        )

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

    def _answers(self, i: int) -> bool:
        """لم يرد على, لم ترد الوزارة بعد; not لم ترد أنباء, where news did not come in."""
        tokens = self.text.tokens
        nearby = [t.word for t in tokens[i + 1 : i + 6]]
        return "علي" in nearby or "بعد" in nearby[:4] or not nearby or not nearby[0][:1].isalnum()

    def _ruling(self, i: int, complement: Complement | None) -> bool:
        """قضت المحكمة بأن العقد باطل: a court finds that something is so; قرر أن يسافر is a decision."""
        if complement is None or complement.kind != "that":
            return False
        tokens = self.text.tokens
        follows = tokens[complement.at + 1] if complement.at + 1 < len(tokens) else None
        first = max(self.text.first_of(i), i - 4)
        near = [t.word for t in (*tokens[first:i], *tokens[i + 1 : complement.at])]
        plain = tokens[complement.at].word not in {"ان", "بان"} or (follows and follows.word[:1] not in "يتن")
        return bool(plain) and any(w.removeprefix("ال") in _COURTS for w in near)

    def _studied(self, i: int, complement: Complement | None) -> bool:
        """وجد الباحثون أن النوم مفيد: those who study say what they find; وجد رجل أن بابه مفتوح tells what happened."""
        if complement is None or complement.kind != "that":
            return False
        subject = (t.word.removeprefix("ال") for t in self.text.tokens[i + 1 : complement.at])
        return any(word in _STUDIERS for word in subject)

    def _outlet_learns(self, i: int) -> bool:
        """علمت الصحيفة أن: an outlet that has learned something reports it."""
        nouns = self.nouns
        word = self.text.word(i + 1)
        outlet = word in OUTLETS or word.removeprefix("ال") in OUTLETS
        return outlet or i + 1 in nouns.media or i + 1 in self.text.opens

    def _outer(self, i: int, complement: Complement | None) -> bool:
        """قال فلان، الذي يعتبر …، إن …: behind a comma the أن belongs to the cue outside the relative clause."""
        far = complement is not None and complement.kind == "that" and complement.at > i + 2
        return far and complement is not None and self.text.tokens[complement.at - 1].word in "،,"

    def _earlier(self, i: int, words: set[str]) -> bool:
        first = self.text.first_of(i)
        return any(t.word in words for t in self.text.tokens[first:i])
