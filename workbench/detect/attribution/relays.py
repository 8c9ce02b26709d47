"""Cues that relay: نقلت Y عن X قوله …, نُقل عن X, نسبت Y إلى X قوله …."""

from __future__ import annotations

from workbench.detect.attribution.contents import Interval, Said
from workbench.detect.attribution.cue import Cue, cut_before, start_of
from workbench.detect.attribution.cue_verbs import ASCRIBE, FORMS, Form, Gender
from workbench.detect.attribution.earlier import span_of
from workbench.detect.attribution.feelings import OWNED
from workbench.detect.attribution.lexicon import FEELINGS
from workbench.detect.attribution.nouns import Nouns
from workbench.detect.attribution.objects import Complement
from workbench.detect.attribution.speakers import Speakers
from workbench.detect.attribution.subjects import Subjects
from workbench.detect.attribution.tokens import Text
from workbench.domain.mention import CueClass

_HIDDEN = frozenset({"الكشف", "كشف", "الافصاح", "النظر"})
"""Behind these عن is theirs: it leads to no source."""
_REACH = 16
"""Tokens behind the cue within which its source is named."""


class Relays:
    """Reads the relaying cues of one text."""

    def __init__(self, text: Text, nouns: Nouns, subjects: Subjects, speakers: Speakers) -> None:
        self.text = text
        self.nouns = nouns
        self.subjects = subjects
        self.speakers = speakers

    def of(self, cue: Cue) -> tuple[list[Said], set[int]]:
        """The statements that the cue makes, and the tokens that are no cues of their own any more.

        X said it, Y passed it on: with قوله two statements, Y's of the cue and X's of its own words. نُقل عن X: nobody
        says who passed it on.
        """
        end = self._end(cue)
        via = self._via(cue, end)
        if cue.complement is None and via is not None:
            cue.complement = self._feeling(via, end)
        if cue.form.verb is ASCRIBE and (via is None or not any(map(self._own_words, range(via + 1, end)))):
            return [], set()
        if via is None or cue.complement is None:
            return self._without_source(cue), set()
        return self._through(cue, via, cue.complement)

    def _end(self, cue: Cue) -> int:
        end = min(self.text.end_of(cue.at), cue.at + _REACH)
        return end if cue.complement is None else min(end, cue.complement.at)

    def _via(self, cue: Cue, end: int) -> int | None:
        """The preposition that leads to the source."""
        tokens = self.text.tokens
        to = {"الي", "ل"} if cue.form.verb is ASCRIBE else {"عن"}
        within = range(cue.at + 1, end)
        return next((k for k in within if tokens[k].word in to and tokens[k - 1].word not in _HIDDEN), None)

    def _feeling(self, via: int, end: int) -> Complement | None:
        """نقل عن الوزير أسفه: what is relayed without أن or a quote."""
        felt = next((k for k in range(via + 2, end) if self.text.tokens[k].word in FEELINGS | OWNED), None)
        return Complement("noun", felt) if felt is not None else None

    def _without_source(self, cue: Cue) -> list[Said]:
        """نقلت الوكالة أن …: the one who relays is all that is known."""
        moved = cue.form.gender is Gender.MANY and "\u064f" in self.text.source[slice(*self._interval(cue))]
        if cue.complement is None or cue.form.form is Form.PARTICIPLE or moved:
            return []
        limit = self.speakers.limit(cue)
        words = (k for k in range(cue.at + 2, limit) if self.text.tokens[k].word in {"قول", "تاكيد"})
        phrase = self.nouns.speaker_after(cue.at + 1, next(words, limit), bounded=True)
        speaker = span_of(self.text, phrase)
        said = Said(cue.at, self._interval(cue), CueClass.REPORT, cue.complement, speaker, cue.form.gender)
        said.rule = "relay"
        return [said]

    def _through(self, cue: Cue, via: int, complement: Complement) -> tuple[list[Said], set[int]]:
        """The source behind `via`, and the channel before it."""
        tokens = self.text.tokens
        spoken = next((k for k in range(via + 1, complement.at) if self._own_words(k)), None)
        felt = next((k for k in range(via + 2, complement.at) if tokens[k].word in OWNED), None)
        stop = spoken or felt or self.speakers.limit(cue)
        taken = {via, via - 1} if tokens[via - 1].word == "نقلا" else set()
        origin = span_of(self.text, self.nouns.speaker_after(via + 1, stop, bounded=True))
        channel = self._channel(cue, via)
        said = Said(cue.at, self._interval(cue), CueClass.REPORT, complement, origin, cue.form.gender)
        said.cue_class = CueClass.REPORT if channel else CueClass.HEARSAY
        said.cuts = cut_before(self.text, cue)
        said.rule = "relay"
        hops = (channel,) if channel else ()
        if spoken is None:
            said.hops = hops
            said.gender = None if channel else said.gender
            return [said], taken
        said.speaker = channel or origin
        words = (tokens[spoken].start, tokens[spoken].end)
        gender = Gender.FEMALE if tokens[spoken].word.endswith("ها") else Gender.MALE
        own = Said(spoken, words, CueClass.SAY, complement, origin, gender, hops=hops, rule="relay.own_words")
        return [said, own], taken | {spoken}

    def _channel(self, cue: Cue, via: int) -> Interval | None:
        """Who relays: behind the verb, else before it."""
        agency = self.nouns.speaker_after(cue.at + 1, via, bounded=True)
        return span_of(self.text, agency if agency is not None else self.subjects.before(cue.at))

    def _interval(self, cue: Cue) -> Interval:
        return start_of(self.text, cue), self.text.tokens[cue.at].end

    def _own_words(self, k: int) -> bool:
        """قوله, تأكيده, إعلانها, القول: the word by which the one who is relayed speaks."""
        word = self.text.tokens[k].word
        own = self.text.tokens[k].raw.endswith(("ه", "ها", "هم", "هما"))
        return word == "القول" or (own and any(f.form is Form.NOUN for f in FORMS.get(word, ())))
