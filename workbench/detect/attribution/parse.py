"""From cues to statements: who speaks, through whom, and how far the content goes."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.detect.attribution import cues, sources
from workbench.detect.attribution.contents import Contents, Interval, Said
from workbench.detect.attribution.cue import Cue
from workbench.detect.attribution.cues import Cues
from workbench.detect.attribution.earlier import Earlier, span_of
from workbench.detect.attribution.headlines import Headline, headlines
from workbench.detect.attribution.lexicon import (
    ASCRIBE,
    DOCUMENTS,
    FEELINGS,
    FORMS,
    NOMINAL,
    RELAY,
    THAT,
    Form,
    Gender,
    with_object,
)
from workbench.detect.attribution.nouns import Nouns, Phrase
from workbench.detect.attribution.objects import Complement
from workbench.detect.attribution.papers import IN_IT, owner, paper_before
from workbench.detect.attribution.phrases import BUT_ONE, DEMONSTRATIVES, OBJECTS, PAPERS, SPEAKERS
from workbench.detect.attribution.sources import Source, Sources
from workbench.detect.attribution.subjects import Subjects
from workbench.detect.attribution.tokens import Text
from workbench.detect.attribution.told import audience
from workbench.domain.mention import CueClass, Statement

_HEADS = cues.HEADS | sources.HEADS
_WRITTEN_WITH = frozenset("وفب")
_PARTICLES = frozenset({"الي", "علي", "عن", "من", "ب"})
_LINKS = frozenset({"كما", "فيما", "بينما", "حيث", "وقد", "فقد", "حين"})


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
        self.taken: set[int] = set()

    def statements(self) -> list[Statement]:
        """Every statement of the text, in order of its cue."""
        titled = {h.at: h for h in headlines(self.text, self.nouns)}
        for i, token in enumerate(self.text.tokens):
            if i in titled:
                self._headline(titled[i])
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
            stop = min(self.text.sentences[tokens[source.first].sentence][1], source.phrase_end + 8)
            told = audience(self.text, self.nouns, source.phrase_end, stop)
        said = Said(source.first, cue, source.cue_class, source.complement, speaker, source.gender)
        said.source = source
        said.hops = told
        said.rule = source.rule
        said.cuts = source.first if source.opens else None
        self.found.append(said)

    def _verbal(self, cue: Cue) -> None:
        """A verb, participle or verbal noun."""
        if cue.form.verb in {RELAY, ASCRIBE}:
            self._relay(cue)
            return
        tokens = self.text.tokens
        said = Said(
            cue.at,
            (self.cues.source_start(cue), tokens[cue.end - 1].end),
            cue.cue_class,
            cue.complement,
            gender=None if cue.bare_noun else cue.form.gender,
            negated=cue.negated,
            rule=f"{cue.form.verb.name}.{cue.form.form}",
        )
        said.postposed = cue.postposed
        if cue.complement is not None:
            said_after = tokens[cue.at + 1 : cue.complement.at]
            self.taken.update(
                cue.at + 1 + k for k, t in enumerate(said_after) if t.word in {"قائلا", "قائله", "بالقول"}
            )
        if not cue.passive and cue.form.verb.name not in {"قيل", "اشيع", "تردد"}:
            said.speaker = self._speaker(cue, said)
        said.cuts = self._cut(cue)
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

    def _limit(self, cue: Cue) -> int:
        """Where a speaker that follows the cue must have ended."""
        if cue.complement is not None:
            at = cue.complement.at
            before = self.text.tokens[at - 1]
            name = before.raw == "علي" and "علي" not in cue.form.verb.takes
            return at - 1 if at > cue.at + 1 and before.word in _PARTICLES and not name else at
        end = self.text.sentences[self.text.tokens[cue.at].sentence][1]
        quote = self.text.tokens[cue.at].quote
        return min(end, self.text.quotes[quote].last) if quote >= 0 else end

    def _speaker(self, cue: Cue, said: Said) -> Interval | None:
        if cue.form.verb.name == "مفاد":
            paper = paper_before(self.text, cue.at)
            before = self.text.tokens[paper if paper is not None else cue.at - 1] if cue.at else None
            return (before.start, before.end) if before is not None and before.is_word else None
        if cue.bare_noun and cue.form.verb.name in NOMINAL and cue.complement is not None:
            owner = self.nouns.speaker_after(cue.at + 1, cue.complement.at, bounded=False)
            return (
                span_of(self.text, owner)
                if owner and self.text.source[self.text.tokens[owner.first].start :].startswith("ال")
                else None
            )
        if cue.form.verb.name in {"التاكيد", "بالقول"}:
            first = self.text.sentences[self.text.tokens[cue.at].sentence][0]
            phrase = self.subjects.clause(first, cue.at)
            head = self.text.tokens[phrase.first].word if phrase is not None else ""
            if phrase is None or head.startswith("ب") or self.nouns.is_object(phrase.first):
                return self.earlier.antecedent(cue.at, None)
            return span_of(self.text, phrase)
        pronoun = cue.pronoun
        if pronoun or cue.form.form is Form.PARTICIPLE or cue.form.gender is Gender.MANY:
            left = None
            if cue.form.form is not Form.PARTICIPLE and not pronoun and not cue.joined:
                left = self.subjects.before(cue.at)
            within = (
                self.earlier.clause_subject(cue) if cue.form.gender is Gender.MANY and not pronoun else None
            )
            return (
                span_of(self.text, left)
                or within
                or self.earlier.antecedent(cue.at, cue.form.gender, pronoun=pronoun)
            )
        behind = self.subjects.behind_that(cue.at) if not cue.joined and self._may_follow(cue) else None
        if behind is not None:
            return span_of(self.text, behind)
        phrase = self._after(cue) or self._accuser(cue)
        if phrase is not None and self._with_preposition(phrase.first):
            phrase = None
        if phrase is not None:
            if self.text.tokens[phrase.first].word not in DOCUMENTS:
                said.hops = audience(self.text, self.nouns, phrase.end, self._limit(cue))
            return span_of(self.text, phrase)
        if cue.complement is not None:
            said.hops = audience(self.text, self.nouns, cue.at + 1, self._limit(cue))
        written = self._written(cue)
        if written is not None:
            return written
        if not cue.joined and self._may_follow(cue):
            left = self.subjects.before(cue.at, female=cue.form.gender is Gender.FEMALE)
            if left is not None:
                return span_of(self.text, left)
        linked = cue.joined or (cue.at > 0 and self.text.tokens[cue.at - 1].word in _LINKS)
        linked = linked or bool(with_object(self.text.tokens[cue.at].word))
        goes_on = linked and cue.form.form is Form.PERFECT
        return self.earlier.antecedent(cue.at, cue.form.gender, goes_on=goes_on)

    def _may_follow(self, cue: Cue) -> bool:
        """A subject may stand before the cue, not before one with the described or accused as a pronoun (يصفه بأنه)."""
        with_pronoun = with_object(self.text.tokens[cue.at].word)
        return not with_pronoun or "told" in cue.form.verb.takes

    def _with_preposition(self, i: int) -> bool:
        """بالنظام: a noun with its preposition is never who speaks."""
        return self.text.tokens[i].word.startswith("بال") and i not in self.nouns.names

    def _accuser(self, cue: Cue) -> Phrase | None:
        """تتهم الجماعة …: the noun right behind the verb accuses, even where the accused cannot be told from it."""
        unclear = cue.complement is not None and cue.complement.at == cue.at + 1
        before = self.text.before(cue.at)
        if "accuse" not in cue.form.verb.takes or not unclear or not self._may_follow(cue):
            return None
        if before in {"الذي", "التي", "الذين"}:
            return None
        return self.nouns.speaker_after(cue.at + 1, self._clause_end(cue.at), bounded=False)

    def _clause_end(self, at: int) -> int:
        return min(self.text.sentences[self.text.tokens[at].sentence][1], at + 8)

    def _written(self, cue: Cue) -> Interval | None:
        """أصدرت الوزارة بيانا أكدت فيه …: whose document it is."""
        nearby = [t.word for t in self.text.tokens[cue.at + 1 : cue.at + 3]]
        following = nearby[-1] if nearby[:1] == ["من"] else "".join(nearby[:1])
        paper = paper_before(self.text, cue.at) if following in IN_IT else None
        if paper is None:
            return None
        first = self.text.sentences[self.text.tokens[cue.at].sentence][0]
        whose = owner(self.text, self.nouns, self.subjects, paper, cue.at)
        return span_of(self.text, whose or self.subjects.acting(first, paper, cue.form.gender))

    def _subject_first(self, at: int) -> bool:
        """الوزارة لم تذكر: a definite noun or a name right before the negation."""
        noun = at - 2
        if noun < 0:
            return False
        named = any(end == noun + 1 for end in self.nouns.names.values()) if self.nouns.names else False
        return self.text.tokens[noun].word.startswith("ال") or named

    def _after(self, cue: Cue) -> Phrase | None:
        limit = self._limit(cue)
        if cue.negated and (cue.complement is None or cue.complement.kind == "noun"):
            left = self.subjects.before(cue.at) if self._subject_first(cue.at) else None
            if left is not None:
                return left
        if cue.negated and cue.complement is None:
            return self.nouns.object_after(cue.at + 1, limit)[0]
        if cue.complement is not None and cue.complement.kind == "noun":
            return self._before_object(cue.at + 1, cue.complement.at) if limit > cue.at + 1 else None
        phrase = self.nouns.speaker_after(cue.at + 1, limit, bounded=cue.complement is not None)
        if phrase is not None and self._is_deed(phrase.first) and "noun" not in cue.form.verb.takes:
            return None
        return self._before_described(phrase) if phrase and "tag" in cue.form.verb.takes else phrase

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
            if (
                past < phrase.end
                and self.text.tokens[past].word.startswith("ال")
                and k in self.nouns.speakers
            ):
                return Phrase(phrase.first, past, phrase.after)
            if k > phrase.first and k not in names and self.nouns.is_object(k):
                return Phrase(phrase.first, k, phrase.after)
        return phrase

    def _relay(self, cue: Cue) -> None:
        """نقلت Y عن X قوله …: X said it, Y passed it on; نُقل عن X: nobody says who passed it on."""
        tokens = self.text.tokens
        end = min(self.text.sentences[tokens[cue.at].sentence][1], cue.at + 16)
        if cue.complement is not None:
            end = min(end, cue.complement.at)
        ascribed = cue.form.verb is ASCRIBE
        to = {"الي", "ل"} if ascribed else {"عن"}
        hidden = {"الكشف", "كشف", "الافصاح", "النظر"}
        ways = (
            k for k in range(cue.at + 1, end) if tokens[k].word in to and tokens[k - 1].word not in hidden
        )
        via = next(ways, None)
        interval = (self.cues.source_start(cue), tokens[cue.at].end)
        if cue.complement is None and via is not None:
            felt = next((k for k in range(via + 2, end) if tokens[k].word in FEELINGS), None)
            cue.complement = Complement("noun", felt) if felt is not None else None
        if ascribed and (via is None or not any(self._own_words(k) for k in range(via + 1, end))):
            return
        if via is None or cue.complement is None:
            if cue.complement is None or cue.form.form is Form.PARTICIPLE:
                return
            phrase = self.nouns.speaker_after(cue.at + 1, self._limit(cue), bounded=True)
            found = Said(
                cue.at, interval, CueClass.REPORT, cue.complement, span_of(self.text, phrase), cue.form.gender
            )
            found.rule = "relay"
            self.found.append(found)
            return
        agency = self.nouns.speaker_after(cue.at + 1, via, bounded=True)
        spoken = next((k for k in range(via + 1, cue.complement.at) if self._own_words(k)), None)
        if agency is None:
            agency = self.subjects.before(cue.at)
        stop = spoken if spoken is not None else self._limit(cue)
        self.taken.update({via, via - 1} if tokens[via - 1].word == "نقلا" else ())
        origin = span_of(self.text, self.nouns.speaker_after(via + 1, stop, bounded=True))
        channel = span_of(self.text, agency)
        kind = CueClass.REPORT if channel else CueClass.HEARSAY
        said = Said(
            cue.at, interval, kind, cue.complement, origin, cue.form.gender, cuts=self._cut(cue), rule="relay"
        )
        if spoken is None:
            said.hops = (channel,) if channel else ()
            said.gender = None if channel else said.gender
            self.found.append(said)
            return
        said.speaker = channel or origin
        hops = (channel,) if channel else ()
        words = (tokens[spoken].start, tokens[spoken].end)
        gender = Gender.FEMALE if tokens[spoken].word.endswith("ها") else Gender.MALE
        self.taken.add(spoken)
        self.found.append(said)
        self.found.append(
            Said(
                spoken, words, CueClass.SAY, cue.complement, origin, gender, hops=hops, rule="relay.own_words"
            )
        )

    def _own_words(self, k: int) -> bool:
        """قوله, تأكيده, إعلانها, القول: the word by which the one who is relayed speaks."""
        word = self.text.tokens[k].word
        own = self.text.tokens[k].raw.endswith(("ه", "ها", "هم", "هما"))
        return word == "القول" or (own and any(f.form is Form.NOUN for f in FORMS.get(word, ())))

    def _cut(self, cue: Cue) -> int | None:
        tokens = self.text.tokens
        before = tokens[cue.at - 1].word if cue.at else ""
        if cue.form.form is Form.NOUN:
            return cue.at if cue.joined else None
        if cue.form.gender is Gender.MANY and not cue.joined and cue.form.form is not Form.PARTICIPLE:
            return None
        if before in {"و", "ف"}:
            return cue.at - 1
        if cue.joined or cue.form.form is Form.PARTICIPLE:
            return cue.at
        if before in _LINKS or (before in BUT_ONE and before.lstrip("و").startswith("لكن")):
            return cue.at - 1
        return cue.at if before in {"،", ",", "–", "-", "؛"} and cue.form.form is Form.PERFECT else None


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


def names_of(text: Text, spans: Iterable[Interval]) -> dict[int, int]:
    """Token index where each known name begins → the index after its end."""
    out: dict[int, int] = {}
    for start, end in spans:
        first, last = text.token_at(start), text.token_at(end - 1)
        if first >= 0 and last >= first and text.tokens[first].word not in THAT:
            out[first] = max(out.get(first, 0), last + 1)
    return out
