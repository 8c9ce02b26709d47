"""Which words of a text are cues, and where the complement of each begins."""

from __future__ import annotations

from workbench.detect.attribution.acts import acts
from workbench.detect.attribution.complements import Complements
from workbench.detect.attribution.cue import Cue
from workbench.detect.attribution.cue_verbs import (
    FORMS,
    RELAY,
    WITH_OBJECT,
    CueForm,
    Form,
    Gender,
    Verb,
    with_object,
)
from workbench.detect.attribution.lexicon import BY_THAT, GIST, NEGATIONS, NOMINAL, THAT
from workbench.detect.attribution.noun_cues import ANNOUNCED, NounCues
from workbench.detect.attribution.nouns import Nouns
from workbench.detect.attribution.objects import Complement
from workbench.detect.attribution.passives import is_passive, says_nothing
from workbench.detect.attribution.phrases import SPEAKERS
from workbench.detect.attribution.refusals import Refusals
from workbench.detect.attribution.tokens import Text
from workbench.domain.mention import CueClass

_POSTPOSED = frozenset(
    {"قال", "اضاف", "اوضح", "تابع", "اكد", "شرح", "ذكر", "بين", "روي", "علق", "اردف", "استطرد", "ختم"}
)
_GIST = Verb("مفاد", CueClass.SAY, frozenset({"that", "quote"}), 4)
HEADS = (
    frozenset({"التاكيد", "بالقول"}) | FORMS.keys() | WITH_OBJECT.keys() | GIST | NOMINAL.keys() | ANNOUNCED
)
"""Words that can be a cue, without a conjunction or preposition written with them."""
_CAME_TO = frozenset({"اعلن", "كشف", "اكد", "قال", "نفي", "اوضح", "اضاف", "اعترف", "حذر", "صرح", "شدد"})
_CAME = 14
"""Tokens before a verb with ل within which the deed stands."""
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


class Cues:
    """Finds the verbal cues of one text."""

    def __init__(self, text: Text, nouns: Nouns) -> None:
        self.text = text
        self.nouns = nouns
        self.complements = Complements(text, nouns)
        self.noun_cues = NounCues(text, nouns, self.complements)
        self.refusals = Refusals(text, nouns)

    def at(self, i: int) -> Cue | None:
        """The cue that the word at `i` is, if it is one."""
        word = self.text.tokens[i].word
        if word.removeprefix("و") in GIST:
            return self.noun_cues.with_source(i, CueForm(_GIST, Form.NOUN, Gender.MALE), joined=False)
        if word in ANNOUNCED and self.noun_cues.was_done(i):
            return self.noun_cues.proclaimed(i)
        if word == "بالقول":
            return self.noun_cues.in_words(i)
        if word.removeprefix("و") == "التاكيد":
            return self.noun_cues.stressed(i, joined=word[:1] == "و")
        if word in NOMINAL and (nominal := self.noun_cues.followed_by_that(i, NOMINAL[word])):
            return nominal
        for form, joined in self._readings(i):
            cue = self._fits(i, form, joined)
            if cue is not None:
                return cue
        return None

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
        if word[:2] in {"لي", "لت"} and word[1:] in FORMS:
            return [(f, True) for f in FORMS[word[1:]] if self._ends_in(i, f)]
        if word[:1] == "ب" and word[1:] in FORMS:
            return [(f, False) for f in FORMS[word[1:]] if f.form is Form.NOUN and word[1:] != f.verb.name]
        return []

    def _ends_in(self, i: int, form: CueForm) -> bool:
        """عادت الفنانة لتعلن عن, ظهر المتحدث ليؤكد أن: what somebody came to say, right behind what they did."""
        if form.form is not Form.IMPERFECT or form.verb.name not in _CAME_TO:
            return False
        mark = self.text.word(i + 1)
        tokens = self.text.tokens
        first = max(self.text.first_of(i), i - _CAME)
        came = any(acts(t.word, form.gender) and t.word not in FORMS for t in tokens[first:i])
        return came and (mark in THAT or mark in BY_THAT or (mark == "عن" and "عن" in form.verb.takes))

    def _fits(self, i: int, form: CueForm, joined: bool) -> Cue | None:
        before = self.text.before(i)
        if form.form is Form.NOUN:
            return self.noun_cues.with_source(i, form, joined)
        negated = before in NEGATIONS
        if self.refusals.by_place(i, form, before, joined):
            return None
        complement = self.complements.of(i, form)
        if self.refusals.by_complement(i, form, before, complement):
            return None
        if complement is None and form.verb is RELAY:
            complement = self.complements.relayed(i)
        passive = is_passive(self.text, i, form, complement)
        if says_nothing(self.text, i, form, passive=passive):
            return None
        if passive and complement is None and form.verb.name in {"قدر", "اعلن"} and self.text.word(i + 1):
            complement = Complement("noun", i + 1)
        silent = negated and form.verb.name in _KEPT_BACK
        after = complement is None and not negated and self._postposed(i, form)
        accepted = complement is not None or silent or after or "bare" in form.verb.takes
        if not accepted or (form.form is Form.PARTICIPLE and complement is None):
            return None
        cue = Cue(i, i + 1, form, complement, joined, negated, passive, postposed=after)
        if form.verb.name == "قال" and form.form is Form.PERFECT and complement is None and not negated:
            return cue if self._after_quote(i) or before == "كما" else self._bare(cue)
        return cue

    def _postposed(self, i: int, form: CueForm) -> bool:
        """…، تضيف الجمعية.: a verb of saying between a comma and its subject, with which the sentence ends."""
        tokens = self.text.tokens
        first, end = self.text.first_of(i), self.text.end_of(i)
        finite = form.form is not Form.PARTICIPLE and form.verb.name in _POSTPOSED
        if not finite or i - first < 5 or not (tokens[i - 1].word in "،," or i - 1 in self.text.closes):
            return False
        phrase = self.nouns.speaker_after(i + 1, end, bounded=False)
        if phrase is None or phrase.first != i + 1 or phrase.end - phrase.first > 8:
            return False
        known = phrase.first in self.nouns.names or tokens[i + 1].definite
        closed = phrase.end >= end or tokens[phrase.end].word in "،,.\n"
        return closed and (known or tokens[i + 1].word in SPEAKERS)

    def _bare(self, cue: Cue) -> Cue | None:
        """قال with neither أن nor a quote: only when something follows that can be said."""
        nxt = cue.at + 1
        return cue if nxt < len(self.text.tokens) and self.text.tokens[nxt].is_word else None

    def _after_quote(self, i: int) -> bool:
        k = i - 1
        while k >= 0 and self.text.tokens[k].word in "،,.":
            k -= 1
        return k in self.text.closes
