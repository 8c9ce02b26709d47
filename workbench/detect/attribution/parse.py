"""From cues to statements: who speaks, through whom, and how far the content goes."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.arabic.words import clitics
from workbench.detect.attribution.complements import TAGGED
from workbench.detect.attribution.contents import Contents, Interval, Said
from workbench.detect.attribution.cues import Cue, Cues
from workbench.detect.attribution.headlines import headlines
from workbench.detect.attribution.lexicon import DOCUMENTS, FORMS, NOMINAL, RELAY, THAT, Form, Gender
from workbench.detect.attribution.nouns import Nouns, Phrase
from workbench.detect.attribution.phrases import AUDIENCE, DEMONSTRATIVES, OBJECTS, OUTLETS, PAPERS, WHEN
from workbench.detect.attribution.sources import Source, Sources
from workbench.detect.attribution.subjects import Subjects
from workbench.detect.attribution.tokens import Text
from workbench.domain.mention import CueClass, Statement

_PARTICLES = frozenset({"الي", "علي", "عن", "من", "ب"})
_LINKS = frozenset({"كما", "فيما", "بينما", "حيث", "وقد", "فقد", "حين"})
_TOLD = frozenset({"ل", "مع", "الي"})
_MEDIA_TO = frozenset({"للصحفيين", "للصحافيين", "لي", "لهم", "له", "لها", "لنا", "للزملاء"})


RECENT = 60
"""How many statements back a dropped subject may reach."""


class Parser:
    """Reads the statements of one text, in order."""

    def __init__(self, text: Text, nouns: Nouns) -> None:
        self.text = text
        self.nouns = nouns
        self.cues = Cues(text, nouns)
        self.sources = Sources(text, nouns)
        self.subjects = Subjects(text, nouns)
        self.found: list[Said] = []
        self.taken: set[int] = set()

    def statements(self) -> list[Statement]:
        """Every statement of the text, in order of its cue."""
        titled = {h.at: h for h in headlines(self.text, self.nouns)}
        for i, token in enumerate(self.text.tokens):
            if i in titled:
                self._headline(i, titled[i].speaker)
            if i in self.taken or not token.is_word:
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

    def _headline(self, colon: int, speaker: Interval) -> None:
        """فلان: …, the colon being the cue."""
        sign = self.text.tokens[colon]
        complement = self.cues.complements.colon(colon)
        said = Said(colon, (sign.start, sign.end), CueClass.SAY, complement, speaker, rule="headline")
        self.found.append(said)

    def _sourced(self, source: Source) -> None:
        """A source phrase: بحسب X, على لسان X, جاء في بيان X."""
        tokens = self.text.tokens
        self.taken.update(range(source.first, source.end))
        speaker = source.speaker
        if source.own_words:
            speaker = self._antecedent(source.first, None)
        cue = (source.start, tokens[source.end - 1].end)
        said = Said(source.first, cue, CueClass.REPORT, source.complement, speaker, source.gender)
        said.source = source
        said.rule = source.rule
        said.cuts = source.first if source.opens else None
        self.found.append(said)

    def _verbal(self, cue: Cue) -> None:
        """A verb, participle or verbal noun."""
        if cue.form.verb is RELAY:
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
        if cue.complement is not None:
            said_after = tokens[cue.at + 1 : cue.complement.at]
            self.taken.update(
                cue.at + 1 + k for k, t in enumerate(said_after) if t.word in {"قائلا", "قائله"}
            )
        if not cue.passive and cue.form.verb.name not in {"قيل", "اشيع"}:
            said.speaker = self._speaker(cue, said)
        said.cuts = self._cut(cue)
        if said.speaker is not None and self._within_content(cue.at, said.speaker):
            said.cuts = None
        noun = cue.form.verb.name == "مفاد" or (cue.bare_noun and cue.form.verb.name in NOMINAL)
        said.inner = noun or self._inside_another(cue.at, said)
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
        word, after = self.text.tokens[head].word, self.text.tokens[head + 1].word
        if word in DEMONSTRATIVES:
            return after.removeprefix("ال") not in PAPERS and after.startswith("ال") and cue.at == head + 2
        bare = head not in self.nouns.names and word not in PAPERS
        near = cue.at - head <= 4 and self.text.tokens[head].sentence == self.text.tokens[cue.at].sentence
        return bare and near and self.nouns.is_object(head)

    def _within_content(self, at: int, speaker: Interval) -> bool:
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

    def _inside_another(self, at: int, said: Said) -> bool:
        """True when an earlier statement of the sentence has this one in its content."""
        sentence = self.text.tokens[at].sentence
        for s in reversed(self.found[-RECENT:]):
            if self.text.tokens[s.at].sentence != sentence:
                return False
            if s.complement is not None and s.complement.kind != "tag" and s.complement.at < at:
                return said.cuts is None or s.inner
        return False

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
            before = self.text.tokens[cue.at - 1] if cue.at else None
            return (before.start, before.end) if before is not None and before.is_word else None
        if cue.bare_noun and cue.form.verb.name in NOMINAL and cue.complement is not None:
            owner = self.nouns.speaker_after(cue.at + 1, cue.complement.at, bounded=False)
            return (
                self._span(owner)
                if owner and self.text.source[self.text.tokens[owner.first].start :].startswith("ال")
                else None
            )
        pronoun = cue.pronoun
        if pronoun or cue.form.form is Form.PARTICIPLE or cue.form.gender is Gender.MANY:
            left = None
            if cue.form.form is not Form.PARTICIPLE and not pronoun and not cue.joined:
                left = self.subjects.before(cue.at)
            within = self._clause_subject(cue) if cue.form.gender is Gender.MANY and not pronoun else None
            return self._span(left) or within or self._antecedent(cue.at, cue.form.gender, pronoun=pronoun)
        phrase = self._after(cue)
        if phrase is not None:
            if self.text.tokens[phrase.first].word not in DOCUMENTS:
                said.hops = self._audience(phrase.after, self._limit(cue))
            return self._span(phrase)
        if cue.complement is not None:
            said.hops = self._audience(cue.at + 1, self._limit(cue))
        if not cue.joined and TAGGED.fullmatch(self.text.tokens[cue.at].word) is None:
            left = self.subjects.before(cue.at, female=cue.form.gender is Gender.FEMALE)
            if left is not None:
                return self._span(left)
        return self._antecedent(cue.at, cue.form.gender)

    def _subject_first(self, at: int) -> bool:
        """الوزارة لم تذكر: a definite noun or a name right before the negation."""
        noun = at - 2
        if noun < 0:
            return False
        named = any(end == noun + 1 for end in self.nouns.names.values()) if self.nouns.names else False
        return self.text.tokens[noun].word.startswith("ال") or named

    def _clause_subject(self, cue: Cue) -> Interval | None:
        """قال إن ناجين وصلوا حيث قالوا: a plural verb within a content speaks of that content's own subject."""
        sentence = self.text.tokens[cue.at].sentence
        participle = cue.form.form is Form.PARTICIPLE
        for s in reversed(self.found[-RECENT:]):
            if self.text.tokens[s.at].sentence != sentence or s.gender is Gender.MANY:
                break
            if participle and (
                s.gender is not Gender.FEMALE or not self.text.tokens[cue.at].word.endswith("ين")
            ):
                break
            if s.complement is not None and s.complement.kind == "that" and s.complement.at + 1 < cue.at:
                phrase = self.nouns.speaker_after(s.complement.at + 1, cue.at, bounded=False)
                return self.text.span(phrase.first, min(phrase.end, phrase.first + 2)) if phrase else None
        return None

    def _after(self, cue: Cue) -> Phrase | None:
        limit = self._limit(cue)
        if cue.negated and (cue.complement is None or cue.complement.kind == "noun"):
            left = self.subjects.before(cue.at) if self._subject_first(cue.at) else None
            if left is not None:
                return left
        if cue.negated and cue.complement is None:
            return self.nouns.object_after(cue.at + 1, limit)[0]
        if cue.complement is not None and cue.complement.kind == "noun":
            return self.nouns.object_after(cue.at + 1, cue.complement.at)[0] if limit > cue.at + 1 else None
        phrase = self.nouns.speaker_after(cue.at + 1, limit, bounded=cue.complement is not None)
        if phrase is not None and self._is_deed(phrase.first) and "noun" not in cue.form.verb.takes:
            return None
        return self._before_described(phrase) if phrase and "tag" in cue.form.verb.takes else phrase

    def _is_deed(self, i: int) -> bool:
        """وجود, انهيار …: the name of what happens never speaks; a document does."""
        word = self.text.tokens[i].word
        return i not in self.nouns.names and word in OBJECTS and word not in PAPERS

    def _before_described(self, phrase: Phrase) -> Phrase:
        """وصف الرئيس فلان الحركة بأنها …: the subject ends where the next name begins."""
        names = self.nouns.names
        for k in range(phrase.first, phrase.end):
            if k in names and names[k] < phrase.end and names[k] in names:
                return Phrase(phrase.first, names[k], phrase.after)
        return phrase

    def _audience(self, at: int, limit: int) -> tuple[Interval, ...]:
        """قال X لوكالة Y, في حديث مع قناة Y: the outlet that was told is a hop between the speaker and this text."""
        tokens = self.text.tokens
        for k in range(at, min(limit, at + 14)):
            word = tokens[k].word
            if word in "،,:؛" and k > at + 6:
                break
            if word in _MEDIA_TO or tokens[k].quote != tokens[at].quote:
                continue
            if word in AUDIENCE or k in self.nouns.fused:
                last = self.nouns.media.get(k) or self.nouns.outlet(k, limit)
                return ((tokens[k].start + 1, tokens[last - 1].end),)
            if (
                word in "،,"
                and k + 1 < limit
                and (k + 1 in self.nouns.media or tokens[k + 1].word in OUTLETS)
            ):
                last = self.nouns.media.get(k + 1) or self.nouns.outlet(k + 1, limit)
                return ((tokens[k + 1].start, tokens[max(k + 1, last - 1)].end),)
            if k == at or tokens[k - 1].word not in _TOLD:
                continue
            quoted = tokens[k - 1].word == "ل" and k in self.text.opens
            if (quoted and tokens[k - 1].end == tokens[k].start) or (quoted and tokens[k - 1].raw == "ل"):
                inner = self.text.quotes[self.text.opens[k]]
                told = self.text.span(inner.first + 1, inner.last)
                return (told,) if told else ()
            if k in self.nouns.media or word in OUTLETS:
                last = self.nouns.media.get(k) or self.nouns.outlet(k, limit)
                return ((tokens[k].start, tokens[max(k, last - 1)].end),)
        return ()

    def _antecedent(self, at: int, gender: Gender | None, *, pronoun: bool = False) -> Interval | None:
        """The speaker that a dropped subject or a pronoun stands for.

        In the same sentence the last one that agrees; else the subject of the sentence; else the last speaker
        of the text that agrees, or simply the last one. What stands inside a quote that is closed is not looked at.
        """
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
        known = outer or known
        lead = self._lead(at, gender) if not same else None
        if lead is not None:
            return lead
        agreeing = [
            s for s in same if gender in {None, Gender.MANY} or s.gender in {gender, None, Gender.MANY}
        ]
        if agreeing:
            return agreeing[-1].speaker
        first = self.text.sentences[here.sentence][0]
        when = tokens[at - 1].word in WHEN if at > first else False
        ends = tokens[at].word.endswith(("ا", "ه", "ين")) and tokens[first].word not in {"كما", "وكما"}
        joined = tokens[at].word[:1] in "وف" and at == first
        if (
            gender is not None
            and not same
            and (ends or when)
            and not pronoun
            and at > first + 2
            and not joined
        ):
            subject = self.subjects.clause(first, at)
            if subject is not None:
                return self._span(subject)
        if not known:
            return self._last_named(first, at)
        for s in reversed(known[-6:]):
            if gender in {None, Gender.MANY} or s.gender in {gender, None}:
                return s.speaker
        return known[-1].speaker if known else None

    def _last_named(self, first: int, at: int) -> Interval | None:
        """The last person or body named in the sentence before the cue, where nobody has spoken yet."""
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

    def _relay(self, cue: Cue) -> None:
        """نقلت Y عن X قوله …: X said it, Y passed it on; نُقل عن X: nobody says who passed it on."""
        tokens = self.text.tokens
        end = min(self.text.sentences[tokens[cue.at].sentence][1], cue.at + 16)
        if cue.complement is not None:
            end = min(end, cue.complement.at)
        via = next((k for k in range(cue.at + 1, end) if tokens[k].word == "عن"), None)
        interval = (self.cues.source_start(cue), tokens[cue.at].end)
        if via is None or cue.complement is None:
            if cue.complement is None or cue.form.form is Form.PARTICIPLE:
                return
            phrase = self.nouns.speaker_after(cue.at + 1, self._limit(cue), bounded=True)
            found = Said(
                cue.at, interval, CueClass.REPORT, cue.complement, self._span(phrase), cue.form.gender
            )
            found.rule = "relay"
            self.found.append(found)
            return
        agency = self.nouns.speaker_after(cue.at + 1, via, bounded=True)
        spoken = next((k for k in range(via + 1, cue.complement.at) if self._own_words(k)), None)
        if agency is None:
            agency = self.subjects.before(cue.at)
        stop = spoken if spoken is not None else self._limit(cue)
        origin = self._span(self.nouns.speaker_after(via + 1, stop, bounded=True))
        channel = self._span(agency)
        kind = CueClass.REPORT if channel else CueClass.HEARSAY
        said = Said(
            cue.at, interval, kind, cue.complement, origin, cue.form.gender, cuts=self._cut(cue), rule="relay"
        )
        if spoken is None:
            said.hops = (channel,) if channel else ()
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
        if before in _LINKS:
            return cue.at - 1
        return cue.at if before in {"،", ",", "–", "-", "؛"} and cue.form.form is Form.PERFECT else None

    def _unquoted(self, first: int, end: int) -> Interval | None:
        """The phrase, without the signs when all of it is one quoted name."""
        quote = self.text.opens.get(first)
        if quote is not None and self.text.quotes[quote].last == end - 1:
            return self.text.span(first + 1, end - 1)
        return self.text.span(first, end)

    def _span(self, phrase: Phrase | None) -> Interval | None:
        span = self._unquoted(phrase.first, phrase.end) if phrase else None
        if (
            span
            and phrase
            and self.text.tokens[phrase.first].word[1:] in PAPERS
            and self.text.source[span[0]] in "بل"
        ):
            return span[0] + 1, span[1]
        if span and self.text.source[span[0]] in "وف":
            word = self.text.source[span[0] : span[1]].split(maxsplit=1)[0]
            cut = clitics(word)[:1]
            if cut and cut[0].start == 0 and len(cut[0]) == 1 and "ال" in word[1:4]:
                return span[0] + 1, span[1]
        return span


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
