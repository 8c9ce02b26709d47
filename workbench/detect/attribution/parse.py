"""From cues to statements: who speaks, through whom, and how far the content goes."""

from __future__ import annotations

from workbench.detect.attribution import cues, sources
from workbench.detect.attribution.contents import Contents, Interval, Said
from workbench.detect.attribution.cue import SAYING, Cue, cut_before, start_of
from workbench.detect.attribution.cue_verbs import ASCRIBE, RELAY, Form, Gender
from workbench.detect.attribution.cues import Cues
from workbench.detect.attribution.earlier import Earlier
from workbench.detect.attribution.headlines import Headline, headlines
from workbench.detect.attribution.lexicon import NOMINAL
from workbench.detect.attribution.nouns import Nouns
from workbench.detect.attribution.phrases import DEMONSTRATIVES, PAPERS, SPEAKERS
from workbench.detect.attribution.relays import Relays
from workbench.detect.attribution.source import Source
from workbench.detect.attribution.sources import Sources
from workbench.detect.attribution.speakers import Speakers
from workbench.detect.attribution.subjects import Subjects
from workbench.detect.attribution.tokens import Text
from workbench.detect.attribution.told import audience
from workbench.domain.mention import CueClass, Statement

_HEADS = cues.HEADS | sources.HEADS
_WRITTEN_WITH = frozenset("وفبل")


class Parser:
    """Reads the statements of one text, in order."""

    def __init__(self, text: Text, nouns: Nouns) -> None:
        self.text = text
        self.nouns = nouns
        self.cues = Cues(text, nouns)
        self.subjects = Subjects(text, nouns)
        self.sources = Sources(text, nouns, self.subjects)
        self.found: list[Said] = []
        self.earlier = Earlier(text, nouns, self.subjects, self.found)
        self.speakers = Speakers(text, nouns, self.subjects, self.earlier)
        self.relays = Relays(text, nouns, self.subjects, self.speakers)
        self.taken: set[int] = set()

    def statements(self) -> list[Statement]:
        """Every statement of the text, in order of its cue."""
        titled = {h.at: h for h in headlines(self.text, self.nouns)}
        for i, token in enumerate(self.text.tokens):
            if i in titled:
                self._headline(titled[i])
            if token.word == ":" and i not in titled and i + 1 in self.text.opens:
                self._about(i)
            if i in self.taken or not _may_begin(token.word):
                continue
            source = self.sources.at(i)
            if source is not None:
                self._sourced(source)
                continue
            cue = self.cues.at(i)
            if cue is not None:
                self._verbal(cue)
        self.found.sort(key=lambda s: s.at)
        contents = Contents(self.text, self.found)
        return [_statement(said, contents.of(k)) for k, said in enumerate(self.found)]

    def _headline(self, line: Headline) -> None:
        """فلان: …, the colon being the cue."""
        sign = self.text.tokens[line.at]
        complement = self.cues.complements.colon(line.at)
        said = Said(line.at, (sign.start, sign.end), CueClass.SAY, complement, line.speaker, rule="headline")
        said.hops = (line.told,) if line.told else ()
        self.found.append(said)

    def _about(self, colon: int) -> None:
        """وعن الإصابة: "…": a topic in front of words of the one who has spoken last."""
        tokens, first = self.text.tokens, self.text.first_of(colon)
        quoted = self.text.words_in(self.text.opens[colon + 1])
        head = tokens[first].word.removeprefix("و")
        spoken = self.found and tokens[self.found[-1].at].sentence != tokens[colon].sentence
        if head not in _TOPIC or quoted < 4 or not spoken or not 1 < colon - first < 16:
            return
        speaker = self.earlier.antecedent(colon, None)
        complement = self.cues.complements.colon(colon)
        sign = tokens[colon]
        self.found.append(
            Said(colon, (sign.start, sign.end), CueClass.SAY, complement, speaker, rule="topic")
        )

    def _sourced(self, source: Source) -> None:
        """A source phrase: بحسب X, على لسان X, جاء في بيان X."""
        tokens = self.text.tokens
        self.taken.update(range(source.first, source.end))
        speaker = source.speaker
        if source.own_words:
            speaker = self.earlier.antecedent(source.first, _owner_gender(tokens[source.end - 1].raw))
        cue = (source.start, tokens[source.end - 1].end)
        told: tuple[Interval, ...] = ()
        if source.phrase_end is not None:
            stop = min(self.text.end_of(source.first), source.phrase_end + 8)
            told = audience(self.text, self.nouns, source.phrase_end, stop)
        said = Said(source.first, cue, source.cue_class, source.complement, speaker, source.gender)
        said.source, said.negated = source, source.negated
        said.hops = told
        said.rule = source.rule
        said.cuts = source.first if source.opens else None
        self.found.append(said)

    def _verbal(self, cue: Cue) -> None:
        """A verb, participle or verbal noun."""
        if cue.form.verb in {RELAY, ASCRIBE}:
            said_here, taken = self.relays.of(cue)
            self.found.extend(said_here)
            self.taken.update(taken)
            return
        tokens = self.text.tokens
        said = Said(
            cue.at,
            (start_of(self.text, cue), tokens[cue.end - 1].end),
            cue.cue_class,
            cue.complement,
            gender=None if cue.bare_noun else cue.form.gender,
            negated=cue.negated,
            rule=f"{cue.form.verb.name}.{cue.form.form}",
        )
        said.postposed = cue.postposed
        if cue.complement is not None:
            said_after = tokens[cue.at + 1 : cue.complement.at]
            self.taken.update(cue.at + 1 + k for k, t in enumerate(said_after) if t.word in SAYING)
        said.speaker, said.hops = self.speakers.of(cue)
        said.cuts = cut_before(self.text, cue)
        if said.speaker is not None and self.earlier.within_content(cue.at, said.speaker):
            said.cuts = None
        noun = cue.form.verb.name == "مفاد" or (cue.bare_noun and cue.form.verb.name in NOMINAL)
        said.inner = noun or self.earlier.inside_another(cue.at, said)
        own = said.speaker is not None and said.speaker[0] > said.cue[1]
        if said.cuts is None and own and cue.at and tokens[cue.at - 1].word in {"،", ",", "–"}:
            said.cuts = cue.at
        if not self._portends(cue, said):
            self.found.append(said)

    def _portends(self, cue: Cue, said: Said) -> bool:
        """استشهاد الجندي يؤكد أن …: an event shows something, nobody says it."""
        if cue.form.form is not Form.IMPERFECT or said.speaker is None or said.speaker[1] > said.cue[0]:
            return False
        head = self.text.token_at(said.speaker[0])
        word, after = self.text.tokens[head].word.removeprefix("و"), self.text.tokens[head + 1].word
        if word in DEMONSTRATIVES:
            speaks = after.removeprefix("ال") in PAPERS | SPEAKERS
            described = all(t.word.startswith("ال") for t in self.text.tokens[head + 1 : cue.at])
            return not speaks and described and cue.at - head <= 4
        bare = head not in self.nouns.names and word not in PAPERS
        near = cue.at - head <= 4 and self.text.tokens[head].sentence == self.text.tokens[cue.at].sentence
        return bare and near and self.nouns.is_object(head)


_TOPIC = frozenset({"عن", "حول", "بشان", "بخصوص"})


def _owner_gender(word: str) -> Gender | None:
    """Of whom one's own words speak: تعبيره of a man, تعبيرها of a woman or a body."""
    if word.endswith("ها"):
        return Gender.FEMALE
    return Gender.MALE if word.endswith("ه") else None


def _may_begin(word: str) -> bool:
    """True for a word with which a source phrase or a cue can begin; all others are passed over at once."""
    return word in _HEADS or (word[:1] in _WRITTEN_WITH and word[1:] in _HEADS)


def _statement(said: Said, content: Interval | None) -> Statement:
    if content is not None and content == said.speaker:
        content = None
    rule = f"attribution.{said.rule}"
    return Statement(said.cue, said.cue_class, said.speaker, content, said.negated, said.hops, rule)
