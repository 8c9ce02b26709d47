"""A cue word in a text: a verb, participle or noun by which somebody says something."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.arabic.chars import IGNORABLE
from workbench.detect.attribution.cue_verbs import CueForm, Form, Gender
from workbench.detect.attribution.lexicon import prefixed
from workbench.detect.attribution.objects import Complement
from workbench.detect.attribution.phrases import BUT_ONE
from workbench.detect.attribution.tokens import Text
from workbench.domain.mention import CueClass

LINKS = frozenset({"كما", "فيما", "بينما", "حيث", "وقد", "فقد", "حين"})
"""Behind these a cue goes on with the sentence as behind و."""


SAYING = frozenset({"قائلا", "قائله", "قائلين", "بالقول", "بقوله", "بقولها", "بقولهم"})
"""Behind a verb of saying these are one cue with it."""


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
        estimated = self.form.verb.name in {"قدر", "توقع", "رجح", "استبعد", "اعتقد"}
        return CueClass.HEARSAY if self.passive and not estimated else self.form.verb.cue_class


def start_of(text: Text, cue: Cue) -> int:
    """Code point where the cue itself begins: a conjunction written with it stays outside."""
    token = text.tokens[cue.at]
    if not prefixed(token.word):
        return token.start
    start = token.start + 1
    marks = IGNORABLE.match(text.source, start)
    return marks.end() if marks else start


def cut_before(text: Text, cue: Cue) -> int | None:
    """Token index where the content of an earlier cue ends because of this one, None when it may go on."""
    before = text.tokens[cue.at - 1].word if cue.at else ""
    if cue.form.form is Form.NOUN:
        return cue.at if cue.joined else None
    but = before in BUT_ONE and before.lstrip("و").startswith("لكن")
    if cue.form.gender is Gender.MANY and not cue.joined and cue.form.form is not Form.PARTICIPLE and not but:
        return None
    if before in {"و", "ف"}:
        return cue.at - 1
    if cue.joined or cue.form.form is Form.PARTICIPLE:
        return cue.at
    pair = text.tokens[cue.at - 2].word if cue.at > 1 else ""
    if before in {"انه", "انها", "انهم"} and pair in {"غير", "الا", "بيد"}:
        return cue.at - 2
    if before in LINKS or but:
        return cue.at - 1
    return cue.at if before in {"،", ",", "–", "-", "؛"} and cue.form.form is Form.PERFECT else None
