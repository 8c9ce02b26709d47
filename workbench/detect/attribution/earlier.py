"""What was said before a cue: whom a dropped subject stands for, and whose content a cue stands in."""

from __future__ import annotations

from workbench.arabic.chars import word_set
from workbench.arabic.words import clitics
from workbench.detect.attribution.acts import acts, deed
from workbench.detect.attribution.contents import Interval, Said
from workbench.detect.attribution.cue import Cue
from workbench.detect.attribution.cue_verbs import Form, Gender
from workbench.detect.attribution.lexicon import ACCORDING
from workbench.detect.attribution.nouns import Nouns, Phrase
from workbench.detect.attribution.phrases import PAPERS, RELATIVE, WHEN
from workbench.detect.attribution.subjects import Subjects
from workbench.detect.attribution.tokens import Text

_PLURALS = word_set(
    "علماء خبراء أطباء وزراء رؤساء أعضاء نواب شهود سكان أهالي نشطاء قضاة طلبة طلاب خصوم قادة زعماء سفراء أصحاب عمال تجار جيران مواطنو مسؤولو محامو محققو باحثو"
)
"""Plurals of people that do not show it by their ending."""
_RELATIVE = RELATIVE | {"والذي", "والتي", "والذين"}
_DATA = frozenset(
    {"معطيات", "بيانات", "ارقام", "احصائيات", "احصاءات", "معلومات", "مؤشرات", "توقعات", "تقديرات", "نتائج"}
)
"""What shows something and never speaks on."""
_FEMALE = frozenset(
    {"مصادر", "الامم", "رويترز", "الداخليه", "الخارجيه", "الصحه", "المصادر", "وسائل", "صحف", "تقارير"}
)
"""Sources that agree as a woman without ة."""
RECENT = 60
"""How many statements back a dropped subject may reach."""


class Earlier:
    """Looks back over the statements of one text that are known so far."""

    def __init__(self, text: Text, nouns: Nouns, subjects: Subjects, found: list[Said]) -> None:
        """`found` is the parser's own list, which grows."""
        self.text = text
        self.nouns = nouns
        self.subjects = subjects
        self.found = found

    def antecedent(
        self, at: int, gender: Gender | None, *, pronoun: bool = False, goes_on: bool = False
    ) -> Interval | None:
        """The speaker that a dropped subject or a pronoun stands for; `goes_on` for a verb that goes on with a deed.

        In the same sentence the last one that agrees; else the subject of the sentence; else the last speaker
        of the text that agrees, or simply the last one. What stands inside a quote that is closed is not looked at.
        """
        known, same = self._known(at)
        lead = self._lead(at, gender) if not same else None
        if lead is not None:
            return lead
        agreeing = [
            s for s in same if gender in {None, Gender.MANY} or s.gender in {gender, None, Gender.MANY}
        ]
        if agreeing:
            turning = gender is not None and not pronoun and not goes_on
            outermost = [s for s in agreeing if not s.inner] if turning else []
            if goes_on:
                outermost = [s for s in agreeing if s.source is None or not s.source.inside]
            return (outermost or agreeing)[-1].speaker
        led = self._led(at, gender) if not same and not pronoun else None
        if led is not None:
            return led
        first = self.text.first_of(at)
        doer = self._doer(first, at, gender, pronoun, goes_on) if not same and at > first + 2 else None
        if doer is not None:
            return span_of(self.text, doer)
        if not known:
            named = self._last_named(first, at, clause=self._of_its_clause(at))
            return named or (self._teller(at, gender, 0) if goes_on else None)
        for s in reversed(known[-6:]):
            if gender in {None, Gender.MANY} or s.gender in {gender, None}:
                return s.speaker
        told = (self._closing(at, gender) or self._teller(at, gender, known[-1].at)) if goes_on else None
        return told or known[-1].speaker

    def _teller(self, at: int, gender: Gender | None, since: int) -> Interval | None:
        """نشرت الفنانة صورة. وأضافت: the subject of a sentence just before that begins with what it did."""
        tokens, sentences = self.text.tokens, self.text.sentences
        number = tokens[at].sentence
        for n in range(number - 1, max(-1, number - 5), -1):
            first, end = sentences[n]
            if end <= since or gender is None:
                break
            first = self.subjects.past_dateline(first, end)
            if (
                first < end
                and acts(tokens[first].word, gender)
                and (phrase := self.subjects.clause(first, end)) is not None
            ):
                return span_of(self.text, phrase)
        return None

    def _known(self, at: int) -> tuple[list[Said], list[Said]]:
        """The statements that a pronoun at `at` can reach, and those of its own sentence."""
        tokens = self.text.tokens
        here = tokens[at]
        known = [
            s
            for s in self.found[-RECENT:]
            if s.at < at and s.speaker and (tokens[s.at].quote < 0 or tokens[s.at].quote == here.quote)
        ]
        spoken = [s for s in known if s.source is None or s.gender is not None or s.source.own_words]
        known = spoken or known
        same = [s for s in known if tokens[s.at].sentence == here.sentence]
        outer = [s for s in known if not s.inner or s in same]
        return outer or known, same

    def _doer(
        self, first: int, at: int, gender: Gender | None, pronoun: bool, goes_on: bool
    ) -> Phrase | None:
        """The subject of a sentence in which nobody has spoken: of its clause, else of the last verb that agrees."""
        tokens = self.text.tokens
        ends = tokens[at].word.endswith(("ا", "ه", "ين"))
        if gender is not None and not pronoun and (ends or tokens[at - 1].word in WHEN):
            subject = self.subjects.clause(first, at)
            if subject is not None and self.subjects.is_measured(first, subject):
                subject = None
            likewise = tokens[first].word in {"كما", "وكما"} and tokens[at - 1].word not in WHEN
            if subject is not None and (not likewise or subject.first in self.nouns.speakers):
                return subject
        if gender in {Gender.MALE, Gender.FEMALE} and goes_on:
            return self.subjects.acting(first, at, gender)
        return None if pronoun else self.subjects.of_headline(first, at)

    def clause_subject(self, cue: Cue) -> Interval | None:
        """قال إن ناجين وصلوا حيث قالوا: a plural verb within a content speaks of that content's own subject."""
        sentence = self.text.tokens[cue.at].sentence
        participle = cue.form.form is Form.PARTICIPLE
        for s in reversed(self.found[-RECENT:]):
            if self.text.tokens[s.at].sentence != sentence or s.gender is Gender.MANY:
                break
            if s.source is not None and s.speaker is not None and not participle:
                return s.speaker
            if participle and (
                s.gender is not Gender.FEMALE or not self.text.tokens[cue.at].word.endswith("ين")
            ):
                break
            if s.speaker is not None and self._people(s.speaker) and not participle:
                break
            if s.complement is not None and s.complement.kind == "that" and s.complement.at + 1 < cue.at:
                phrase = self.nouns.speaker_after(s.complement.at + 1, cue.at, bounded=False)
                return self.text.span(phrase.first, min(phrase.end, phrase.first + 2)) if phrase else None
        return None

    def _people(self, speaker: Interval) -> bool:
        """كشف العلماء أن … ونبهوا: a speaker that is itself several people speaks on."""
        head = self.text.tokens[self.text.token_at(speaker[0])].word.removeprefix("ال")
        return head in _PLURALS or (len(head) > 5 and head.endswith(("ون", "ين")))

    def within_content(self, at: int, speaker: Interval) -> bool:
        """ذكرت الصحيفة أن مسؤولا، قال …: a subject before its verb and inside what is reported."""
        tokens = self.text.tokens
        if speaker[1] > tokens[at].start:
            return False
        for s in reversed(self.found[-RECENT:]):
            if tokens[s.at].sentence != tokens[at].sentence:
                return False
            that = s.complement if s.complement is not None and s.complement.kind == "that" else None
            if that is not None and s.speaker != speaker and tokens[that.at].end < speaker[0]:
                return True
        return False

    def inside_another(self, at: int, said: Said) -> bool:
        """True when an earlier statement of the sentence has this one in its content."""
        sentence = self.text.tokens[at].sentence
        for s in reversed(self.found[-RECENT:]):
            if self.text.tokens[s.at].sentence != sentence:
                return False
            if s.complement is not None and s.complement.kind != "tag" and s.complement.at < at:
                return said.cuts is None or s.inner
        return False

    def _closing(self, at: int, gender: Gender | None) -> Interval | None:
        """ذكرت الصحيفة أن …، وفق مدير الإدارة. وأشار إلى: the source that closed the sentence before, when nobody else agrees."""
        last = self.found[-1] if self.found else None
        if last is None or last.source is None or last.speaker is None or last.source.own_words:
            return None
        before = self.text.tokens[at].sentence - self.text.tokens[last.at].sentence
        return last.speaker if 1 <= before <= 3 and self._agrees(last.speaker, gender) else None

    def _agrees(self, speaker: Interval, gender: Gender | None) -> bool:
        """True when the head of the speaker is of the gender; what only shows something agrees with none."""
        head = self.text.tokens[self.text.token_at(speaker[0])]
        if (
            gender not in {Gender.MALE, Gender.FEMALE}
            or head.word.removeprefix("ل").removeprefix("ال") in _DATA
        ):
            return False
        female = head.raw.endswith(("ة", "ات")) or head.word.removeprefix("ل") in _FEMALE
        return female is (gender is Gender.FEMALE)

    def _led(self, at: int, gender: Gender | None) -> Interval | None:
        """ووفقا للخلية، هاجم مسلحون …. وأضافت: the source that opened the last statement speaks on if it agrees."""
        last = next((s for s in reversed(self.found[-3:]) if s.at < at), None)
        source = last.source if last is not None else None
        if last is None or source is None or not source.opens or source.own_words or last.speaker is None:
            return None
        if not self.text.tokens[at].word.startswith(("و", "ف")) or not self._agrees(last.speaker, gender):
            return None
        return last.speaker

    def _of_its_clause(self, at: int) -> bool:
        """وفق تعبيره, أكد خلالها: words that mean the subject of the sentence they stand in."""
        following = self.text.word(at + 1)
        own = self.text.tokens[at].word in ACCORDING | {"علي"} and following not in {"ما", "لما"}
        return own or (
            following in {"خلاله", "خلالها", "فيه", "فيها"} and self.text.before(at) not in _RELATIVE
        )

    def _last_named(self, first: int, at: int, *, clause: bool) -> Interval | None:
        """Where nobody has spoken yet: the subject of the `clause`, else the last one named in the sentence."""
        subject = self.subjects.clause(first, at) if clause and deed(self.text.tokens[first].word) else None
        if subject is not None:
            return span_of(self.text, subject)
        names = [i for i in range(first, at) if i in self.nouns.speakers and self.nouns.speakers[i] <= at]
        begin = names[-1] if names else None
        return self.text.span(begin, self.nouns.speakers[begin]) if begin is not None else None

    def _lead(self, at: int, gender: Gender | None) -> Interval | None:
        """بحسب تقرير للبنك، توقع أن …: a source that opens the sentence speaks in it when nobody else does."""
        sentence = self.text.tokens[at].sentence
        last = self.found[-1] if self.found else None
        if last is None or last.source is None or not last.source.opens or last.source.own_words:
            return None
        here = self.text.tokens[last.at].sentence == sentence and gender is Gender.MALE
        return last.speaker if here else None


def span_of(text: Text, phrase: Phrase | None) -> Interval | None:
    """The source interval of a phrase, without a conjunction, a preposition or quote signs that only stand at it."""
    span = text.unquoted(phrase.first, phrase.end) if phrase else None
    if span and phrase and text.tokens[phrase.first].word[1:] in PAPERS and text.source[span[0]] in "بل":
        return span[0] + 1, span[1]
    if span and text.source[span[0]] in "وف":
        word = text.source[span[0] : span[1]].split(maxsplit=1)[0]
        cut = clitics(word)[:1]
        if cut and cut[0].start == 0 and len(cut[0]) == 1 and "ال" in word[1:4]:
            return span[0] + 1, span[1]
    return span
