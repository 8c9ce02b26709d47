"""Who speaks by a verbal cue: the noun phrase after or before it, whose document it is, or whom it stands for."""

from __future__ import annotations

from workbench.detect.attribution.contents import Interval
from workbench.detect.attribution.cue import LINKS, SAYING, Cue
from workbench.detect.attribution.cue_verbs import Form, Gender, with_object
from workbench.detect.attribution.earlier import Earlier, span_of
from workbench.detect.attribution.lexicon import DOCUMENTS, NOMINAL
from workbench.detect.attribution.nouns import Nouns, Phrase
from workbench.detect.attribution.papers import IN_IT, owner, paper_before
from workbench.detect.attribution.phrases import OBJECTS, PAPERS, RELATIVE
from workbench.detect.attribution.subjects import Subjects
from workbench.detect.attribution.tags import AS_FOLLOWS
from workbench.detect.attribution.tokens import Text
from workbench.detect.attribution.told import audience

_PARTICLES = frozenset({"الي", "علي", "عن", "من", "ب"})
_CONTENT = frozenset({"مكتفيا", "مكتفين", "معلقا", "مستدركا", "مجيبا", "معقبا", "رادا"})
"""رفض التعليق مكتفيا بالقول: the subject is that of the verb before."""
_WHOM = frozenset({"الذي", "التي", "والذي", "والتي", "ما"})
"""With an object pronoun on the verb these are what it speaks of."""
_NOBODY = frozenset({"قيل", "اشيع", "تردد"})
"""Verbs that are passive by themselves."""

Spoken = tuple[Interval | None, tuple[Interval, ...]]
"""Who speaks, and the outlets that were told."""


class Speakers:
    """Finds the speakers of the verbal cues of one text."""

    def __init__(self, text: Text, nouns: Nouns, subjects: Subjects, earlier: Earlier) -> None:
        self.text = text
        self.nouns = nouns
        self.subjects = subjects
        self.earlier = earlier

    def of(self, cue: Cue) -> Spoken:
        """Who speaks by the cue, None when nobody is named, and the hops to this text."""
        form = cue.form.form
        if cue.passive or cue.form.verb.name in _NOBODY:
            return None, ()
        if cue.form.verb.name == "مفاد":
            return self._of_gist(cue), ()
        if cue.bare_noun and cue.form.verb.name in NOMINAL and cue.complement is not None:
            return self._of_noun(cue, cue.complement.at), ()
        if cue.form.verb.name in {"التاكيد", "بالقول"}:
            return self._of_clause(cue), ()
        if cue.pronoun or form is Form.PARTICIPLE or cue.form.gender is Gender.MANY:
            return self._unnamed(cue), ()
        behind = self.subjects.behind_that(cue.at) if not cue.joined and self._may_follow(cue) else None
        return (span_of(self.text, behind), ()) if behind is not None else self._of_verb(cue)

    def limit(self, cue: Cue) -> int:
        """Where a speaker that follows the cue must have ended."""
        if cue.complement is not None:
            within = range(cue.at + 1, cue.complement.at)
            ends = SAYING | AS_FOLLOWS
            at = next((k for k in within if self.text.tokens[k].word in ends), cue.complement.at)
            before = self.text.tokens[at - 1]
            name = before.raw == "علي" and "علي" not in cue.form.verb.takes
            return at - 1 if at > cue.at + 1 and before.word in _PARTICLES and not name else at
        end = self.text.end_of(cue.at)
        quote = self.text.tokens[cue.at].quote
        return min(end, self.text.quotes[quote].last) if quote >= 0 else end

    def _of_gist(self, cue: Cue) -> Interval | None:
        """خبر مفاده أن: the document before, else the word before."""
        paper = paper_before(self.text, cue.at)
        before = self.text.tokens[paper if paper is not None else cue.at - 1] if cue.at else None
        return (before.start, before.end) if before is not None and before.is_word else None

    def _of_noun(self, cue: Cue, limit: int) -> Interval | None:
        """تهديدات الوزير بأن: the definite noun behind a noun of saying."""
        whose = self.nouns.speaker_after(cue.at + 1, limit, bounded=False)
        definite = whose and self.text.source[self.text.tokens[whose.first].start :].startswith("ال")
        return span_of(self.text, whose) if definite else None

    def _of_clause(self, cue: Cue) -> Interval | None:
        """وقدم اعتذاره بالقول: the subject of the clause before."""
        first = self.text.first_of(cue.at)
        turned = self.text.before(cue.at) in _CONTENT
        near = self.subjects.acting(first, cue.at, Gender.MALE) if turned else None
        phrase = near or self.subjects.clause(first, cue.at)
        head = self.text.tokens[phrase.first].word if phrase is not None else ""
        if phrase is None or head.startswith("ب") or self.nouns.is_object(phrase.first):
            return self.earlier.antecedent(cue.at, None)
        return span_of(self.text, phrase)

    def _unnamed(self, cue: Cue) -> Interval | None:
        """قوله, مؤكدا, وقالوا: a cue that no subject follows."""
        many = cue.form.gender is Gender.MANY and not cue.pronoun
        left = None
        if (
            cue.form.form is not Form.PARTICIPLE
            and not (cue.pronoun or cue.joined)
            and self._many_before(cue)
        ):
            left = self.subjects.before(cue.at)
        within = self.earlier.clause_subject(cue) if many else None
        return (
            span_of(self.text, left)
            or within
            or self.earlier.antecedent(cue.at, cue.form.gender, pronoun=cue.pronoun)
        )

    def _of_verb(self, cue: Cue) -> Spoken:
        """The noun phrase after a verb, else whose document it is, the one before it, or whom it stands for."""
        phrase = self._after(cue) or self._accuser(cue)
        if phrase is not None and not self._with_preposition(phrase.first):
            told = self.text.tokens[phrase.first].word not in DOCUMENTS
            return span_of(self.text, phrase), self._told(cue, phrase.end) if told else ()
        hops = self._told(cue, cue.at + 1) if cue.complement is not None else ()
        return self._written(cue) or self._apart(cue) or self._before(cue) or self._stood_for(cue), hops

    def _told(self, cue: Cue, at: int) -> tuple[Interval, ...]:
        return audience(self.text, self.nouns, at, self.limit(cue))

    def _before(self, cue: Cue) -> Interval | None:
        if cue.joined or not self._may_follow(cue):
            return None
        near = self._source_before(cue)
        if near is not None:
            return near
        return span_of(self.text, self.subjects.before(cue.at, female=cue.form.gender is Gender.FEMALE))

    def _apart(self, cue: Cue) -> Interval | None:
        """أما إيران، ثالث المنتجين، فترى أن: who is set apart at the head of the sentence."""
        tokens = self.text.tokens
        first = self.text.first_of(cue.at)
        if not tokens[cue.at].word.startswith("ف") or tokens[first].word not in {"اما", "واما"}:
            return None
        return span_of(self.text, self.nouns.speaker_after(first + 1, cue.at, bounded=False))

    def _source_before(self, cue: Cue) -> Interval | None:
        """بحسب إدارة الدفاع المدني في المدينة، التي قالت: the source that ends right before the relative pronoun."""
        tokens = self.text.tokens
        if self.text.before(cue.at) not in RELATIVE or not self.earlier.found:
            return None
        end = cue.at - 1
        while end and tokens[end - 1].word in "،,":
            end -= 1
        last = self.earlier.found[-1]
        ended = last.source is not None and last.speaker is not None and end
        return last.speaker if ended and last.speaker and last.speaker[1] == tokens[end - 1].end else None

    def _stood_for(self, cue: Cue) -> Interval | None:
        linked = cue.joined or (cue.at > 0 and self.text.tokens[cue.at - 1].word in LINKS)
        linked = linked or bool(with_object(self.text.tokens[cue.at].word))
        came = self.text.tokens[cue.at].word[:1] == "ل" and cue.form.form is Form.IMPERFECT
        goes_on = came or (linked and cue.form.form is Form.PERFECT)
        return self.earlier.antecedent(cue.at, cue.form.gender, goes_on=goes_on)

    def _may_follow(self, cue: Cue) -> bool:
        """A subject may stand before the cue, not before one with the described or accused as a pronoun (يصفه بأنه)."""
        with_pronoun = with_object(self.text.tokens[cue.at].word)
        return not with_pronoun or "told" in cue.form.verb.takes

    def _many_before(self, cue: Cue) -> bool:
        """الذين اعتبروها: with an object pronoun only a plural before the verb can be its subject."""
        before = self.text.before(cue.at)
        plural = before.endswith(("ين", "ون", "ات"))
        named = before not in _WHOM and self.nouns.ends_before(cue.at)
        return plural or named or not with_object(self.text.tokens[cue.at].word)

    def _with_preposition(self, i: int) -> bool:
        """بالنظام: a noun with its preposition is never who speaks."""
        return self.text.tokens[i].word.startswith("بال") and i not in self.nouns.names

    def _accuser(self, cue: Cue) -> Phrase | None:
        """تتهم الجماعة …: the noun right behind the verb accuses, even where the accused cannot be told from it."""
        unclear = cue.complement is not None and cue.complement.at == cue.at + 1
        before = self.text.before(cue.at)
        if "accuse" not in cue.form.verb.takes or not unclear or not self._may_follow(cue):
            return None
        accused = self.text.tokens[cue.at + 1]
        plain = cue.at + 1 not in self.nouns.names and not accused.definite and accused.raw.endswith("ا")
        if before in RELATIVE or plain:
            return None
        end = min(self.text.end_of(cue.at), cue.at + 8)
        return self.nouns.speaker_after(cue.at + 1, end, bounded=False)

    def _written(self, cue: Cue) -> Interval | None:
        """أصدرت الوزارة بيانا أكدت فيه …: whose document it is."""
        nearby = [t.word for t in self.text.tokens[cue.at + 1 : cue.at + 3]]
        following = nearby[-1] if nearby[:1] == ["من"] else "".join(nearby[:1])
        paper = paper_before(self.text, cue.at) if following in IN_IT else None
        if paper is None:
            return None
        if following in {"فيه", "خلاله"} and self.text.tokens[paper].raw.endswith(("ات", "ة")):
            paper = paper_before(self.text, paper) or paper
        first = self.text.first_of(cue.at)
        whose = owner(self.text, self.nouns, self.subjects, paper, cue.at)
        return span_of(self.text, whose or self.subjects.acting(first, paper, cue.form.gender))

    def _after(self, cue: Cue) -> Phrase | None:
        limit = self.limit(cue)
        if cue.complement is not None and cue.complement.kind == "this":
            return self.nouns.speaker_after(cue.at + 2, self.text.end_of(cue.at), bounded=False)
        if cue.negated and (cue.complement is None or cue.complement.kind == "noun"):
            left = self.subjects.before(cue.at) if self.nouns.ends_before(cue.at) else None
            if left is not None:
                return left
        if cue.negated and cue.complement is None:
            return self.nouns.object_after(cue.at + 1, limit)[0]
        if cue.complement is not None and cue.complement.kind == "noun":
            return self._before_object(cue.at + 1, cue.complement.at) if limit > cue.at + 1 else None
        phrase = self.nouns.speaker_after(cue.at + 1, limit, bounded=cue.complement is not None)
        if phrase is not None and self._is_deed(phrase.first) and "noun" not in cue.form.verb.takes:
            return None
        if phrase is None or "tag" not in cue.form.verb.takes:
            return phrase
        return None if self._described(cue, phrase) else self._before_described(phrase)

    def _described(self, cue: Cue, phrase: Phrase) -> bool:
        """وصف الضربات بأنها: a single noun between the verb and what it is called is what is described."""
        tokens = self.text.tokens
        if with_object(tokens[cue.at].word) or tokens[cue.at - 1].word in {"ما", "بما", "مما", "عما"}:
            return False
        head = tokens[phrase.first]
        other = phrase.first not in self.nouns.names and head.definite and head.raw.endswith(("ة", "ات"))
        if other and cue.form.gender is Gender.MALE and cue.complement and cue.complement.kind == "called":
            return True
        behind = cue.complement.at - phrase.end if cue.complement is not None else 9
        if tokens[phrase.end].word in AS_FOLLOWS:
            behind = 0
        if behind > 1 or (behind == 1 and tokens[phrase.end].word != "ب"):
            return False
        return phrase.end - phrase.first == 1 or self.nouns.names.get(phrase.first) == phrase.end

    def _before_object(self, at: int, limit: int) -> Phrase | None:
        """The subject before a bare object, with all its appositions when commas part the two."""
        phrase = self.nouns.object_after(at, limit)[0]
        if phrase is None or self.text.tokens[limit - 1].word not in "،,":
            return phrase
        whole = self.nouns.speaker_after(at, limit, bounded=True)
        return whole if whole and whole.first == phrase.first and whole.end > phrase.end else phrase

    def _is_deed(self, i: int) -> bool:
        """وجود, انهيار …: the name of what happens never speaks; a document does."""
        word = self.text.tokens[i].word
        following = self.text.tokens[i + 1].word if i + 1 < len(self.text.tokens) else ""
        counted = word == "عدد" and following == "من"
        return i not in self.nouns.names and word in OBJECTS and word not in PAPERS and not counted

    def _before_described(self, phrase: Phrase) -> Phrase:
        """وصف الرئيس فلان الحركة بأنها …: the subject ends where the next name begins."""
        names = self.nouns.names
        commas = [k for k in range(phrase.first, phrase.end) if self.text.tokens[k].word in "،,"]
        if commas:
            return Phrase(phrase.first, commas[-1], phrase.after)
        for k in range(phrase.first, phrase.end):
            if k in names and names[k] < phrase.end and names[k] in names:
                return Phrase(phrase.first, names[k], phrase.after)
            past = names.get(k, phrase.end)
            behind = self.text.tokens[past] if past < phrase.end else None
            apart = k == phrase.first and behind and not behind.raw.endswith(("ي", "ية"))
            if behind and behind.word.startswith("ال") and (k in self.nouns.speakers or apart):
                return Phrase(phrase.first, past, phrase.after)
            if k > phrase.first and k not in names and (self.nouns.is_object(k) or self._own(k)):
                return Phrase(phrase.first, k, phrase.after)
        return self._one_of_two(phrase)

    def _own(self, k: int) -> bool:
        """وصفت الفنانة زواجها بالفاشل: a noun with the subject's pronoun is what is described."""
        token = self.text.tokens[k]
        return len(token.word) > 4 and token.raw.endswith(("ها", "ه", "هم")) and not token.definite

    def _one_of_two(self, phrase: Phrase) -> Phrase:
        """وصف اللاعب المباراة بالصعبة: of two definite nouns of different gender the first describes."""
        first, second = phrase.first, phrase.first + 1
        if phrase.end - first != 2 or first in self.nouns.names or second in self.nouns.names:
            return phrase
        pair = [self.text.tokens[first], self.text.tokens[second]]
        apart = pair[0].raw.endswith("ة") != pair[1].raw.endswith("ة") and all(t.definite for t in pair)
        nisba = pair[1].raw.endswith(("ي", "ية"))
        return Phrase(first, second, phrase.after) if apart and not nisba else phrase
