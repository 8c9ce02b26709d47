"""Passive cues, which name nobody who says it: أُعلن, يُعتقد أن."""

from __future__ import annotations

from workbench.detect.attribution.cue_verbs import CueForm, Form, Gender
from workbench.detect.attribution.lexicon import THAT, prefixed
from workbench.detect.attribution.objects import Complement
from workbench.detect.attribution.tokens import Text
from workbench.domain.mention import CueClass

_IMPERSONAL = frozenset({"ذكر", "اشار"})
"""Verbs whose imperfect passive (يُذكر أن, يُشار إلى أن) only leads over to the next thing."""
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
_PRONOUNS = THAT - {"ان"}
"""قال إنه "يتوقع": the subject is a pronoun outside the quote."""
_RUMOUR = frozenset({"قال", "زعم", "اشيع"})
"""Verbs whose imperfect passive (يُقال, يُزعم) is hearsay."""


def is_passive(text: Text, i: int, form: CueForm, complement: Complement | None) -> bool:
    """أُعلن, يُعتقد: by its vowel, or unvocalised with أن right behind an estimate and no subject before it."""
    if form.form is not Form.PARTICIPLE and _vowelled(text, i):
        estimated = form.verb.cue_class is CueClass.ESTIMATE
        return form.form is Form.PERFECT or estimated or form.verb.name in _RUMOUR
    if form.form is not Form.IMPERFECT or form.gender is not Gender.MALE or complement is None:
        return False
    widely = [t.word for t in text.tokens[i + 1 : i + 4]] == ["علي", "نطاق", "واسع"]
    if widely and form.verb.cue_class is CueClass.ESTIMATE:
        return True
    direct = complement.kind == "that" and complement.at <= i + 2
    if direct and form.verb.cue_class is CueClass.ESTIMATE and text.before(i) in {"التي", "والتي"}:
        return True
    impersonal = form.verb.cue_class is CueClass.ESTIMATE or form.verb.name in _IMPERSONAL
    before = text.before(i)
    if i > 1 and i - 1 in text.opens and text.tokens[i - 2].word in _PRONOUNS:
        return False
    opens = not before or not before[0].isalnum() or before in {"كما", "حيث", "و", "فيما", "ما", "كان"}
    return direct and impersonal and (opens or prefixed(text.tokens[i].word))


def says_nothing(text: Text, i: int, form: CueForm, *, passive: bool) -> bool:
    """عُلّقت الرحلات, يُذكر أن: a passive that tells what was done, or leads over; nobody is reported."""
    unsaid = form.form is Form.PERFECT and form.verb.name not in _SAID_OF
    impersonal = form.form is Form.IMPERFECT and form.verb.name in _IMPERSONAL
    return (impersonal and passive) or ((unsaid or impersonal) and _vowelled(text, i))


def _vowelled(text: Text, i: int) -> bool:
    """A damma on the first letter: of a perfect verb it is the passive (أُعلن)."""
    token = text.tokens[i]
    letters = text.source[token.start : token.end]
    at = 1 if prefixed(token.word) else 0
    return letters[at + 1 : at + 2] == "\u064f" and len(letters) > 3
