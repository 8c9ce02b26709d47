"""A cue word in a text: a verb, participle or noun by which somebody says something."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.detect.attribution.lexicon import CueForm, Form
from workbench.detect.attribution.objects import Complement
from workbench.domain.mention import CueClass


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
