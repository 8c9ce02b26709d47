"""How far the content of each statement goes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from workbench.arabic.words import clitics
from workbench.detect.attribution.acts import TURNING_NOW, turns
from workbench.detect.attribution.asides import LONGEST_ASIDE, is_aside
from workbench.detect.attribution.cue_verbs import Gender
from workbench.detect.attribution.lexicon import BY_THAT, THAT
from workbench.detect.attribution.objects import Complement
from workbench.detect.attribution.phrases import TURNS
from workbench.detect.attribution.source import Source
from workbench.detect.attribution.tags import tag_end
from workbench.detect.attribution.tokens import LONGEST, Text
from workbench.domain.mention import CueClass

_DANGLING = frozenset(
    [
        "و",
        "ف",
        "في",
        "فيما",
        "كما",
        "حين",
        "بينما",
        "ثم",
        "لكن",
        "لكنه",
        "لكنها",
        "لكنهم",
        "ولكنه",
        "ولكنها",
        "ولكن",
        "حيث",
        "وقد",
        "وذلك",
        "،",
        ",",
    ]
)
"""Links before the next cue that belong to neither content."""
_BULLETS = frozenset("-–—•*·▪")
_QUOTE_SIGNS = frozenset("\"«“„'‘")
Interval = tuple[int, int]


@dataclass(slots=True)
class Said:
    """A statement in the making; token indices until its content is known."""

    at: int
    cue: Interval
    cue_class: CueClass
    complement: Complement | None
    speaker: Interval | None = None
    gender: Gender | None = None
    negated: bool = False
    hops: tuple[Interval, ...] = ()
    cuts: int | None = None
    """Token index where it ends the content of what came before it; None when it is nested in that content."""
    source: Source | None = None
    rule: str = ""
    postposed: bool = False
    inner: bool = False
    """Stands inside the content of an earlier statement of its sentence."""


class Contents:
    """The contents of all statements of one text, which end where the next one begins."""

    def __init__(self, text: Text, found: Sequence[Said]) -> None:
        """`found` holds the statements in order of their cues."""
        self.text = text
        self.found = found
        tokens = text.tokens
        self._turns = [
            i
            for i, t in enumerate(tokens)
            if i and ((t.word in TURNS and tokens[i - 1].word in "،,") or self._acts(i) or self._known(i))
        ]
        self._asides = [
            i
            for i in range(1, len(tokens))
            if (tokens[i - 1].word in "،," or tokens[i].word == "وذلك") and is_aside(text, i)
        ]

    def _acts(self, i: int) -> bool:
        """، ودعا إلى, ، كما دعا: behind a comma the speaker does something else."""
        tokens = self.text.tokens
        comma = i - 1 if tokens[i].word[:1] == "و" else i - 2
        return comma > 0 and tokens[comma].word in "،," and turns(tokens[i].word, tokens[i - 1].word)

    def _known(self, i: int) -> bool:
        """علما بأن, علما أن: the outlet adds something."""
        tokens = self.text.tokens
        if tokens[i].word == "في" and tokens[i - 1].word in "،,":
            behind = [t.word for t in tokens[i + 1 : i + 3]]
            return behind in (["الوقت", "الذي"], ["اشاره", "الي"], ["هذه", "الاثناء"])
        return tokens[i].word == "علما" and i + 1 < len(tokens) and tokens[i + 1].word in THAT | BY_THAT

    def of(self, k: int) -> Interval | None:
        """The content of statement `k` as a source interval, None when it has none."""
        said = self.found[k]
        if said.complement is None:
            if said.source is not None:
                return self._around(k, said.source)
            silent = said.negated and not said.rule.startswith(("علق", "رد"))
            if said.postposed:
                first = self.text.first_of(said.at)
                return self._quote_before(said.at) or self.text.span(first, said.at)
            return self._quote_before(said.at) or (self._rest(k) if silent else None)
        begin = self._begin(said.complement)
        if said.complement.kind == "this":
            return self.text.span(begin, begin + 1)
        if said.complement.kind in {"quote", "tag"}:
            quote = self.text.quotes[self.text.opens[said.complement.at]]
            return self.text.span(quote.first + 1, quote.last)
        end = self._listed(self._end(k, begin))
        return self.text.span(
            begin, tag_end(self.text, begin, end) if said.complement.kind == "called" else end
        )

    def _listed(self, end: int) -> int:
        """على ما يلي: and a line break: the line below is said too, and those after it that are marked as a list."""
        tokens = self.text.tokens
        sign = end if end < len(tokens) and tokens[end].word == ":" else end - 1
        sign -= sign > 0 and tokens[sign].word == "\n"
        if sign < 0 or tokens[sign].word != ":" or sign + 2 >= len(tokens) or tokens[sign + 1].word != "\n":
            return end
        stop = min(len(tokens), sign + LONGEST)
        at = sign + 2
        while at < stop:
            at = next((i for i in range(at, stop) if tokens[i].word == "\n"), stop)
            if at + 1 >= stop or not (tokens[at + 1].word in _BULLETS or tokens[at + 1].word.isdigit()):
                break
            at += 1
        return at

    def _begin(self, complement: Complement) -> int:
        if complement.kind == "that":
            bare = self.text.tokens[complement.at].word in {"ان", "بان", "فان"}
            return complement.at + 1 if bare else complement.at
        return complement.at + (complement.kind in {"colon", "الي", "علي", "عن", "من", "بشان", "حول"})

    def _end(self, k: int, begin: int) -> int:
        """Content runs to the end of its sentence or quote, or to the next cue that goes on beside it."""
        tokens = self.text.tokens
        said = self.found[k]
        level = tokens[said.at].quote
        end = self.text.end_of(begin) if begin < len(tokens) else begin
        if level >= 0:
            end = self._stop(begin, min(end, self.text.quotes[level].last))
        if said.complement is not None and said.complement.kind == "colon" and self._left_open(begin):
            return self._line_end(begin)
        end = self._turn(begin, end, level)
        if said.rule.endswith(".imperfect"):
            end = next((i for i in range(begin + 1, end) if tokens[i].word in TURNING_NOW), end)
        for j in range(k + 1, len(self.found)):
            later = self.found[j]
            if later.at >= end:
                break
            if tokens[later.at].quote != level or later.at <= begin:
                continue
            trailing = later.source is not None and later.source.back and not later.source.inside
            cut = later.at if trailing else later.cuts
            if cut is not None and cut > begin:
                return self._untied(cut, begin)
        return end

    def _left_open(self, begin: int) -> bool:
        """A quote sign behind a colon that is never closed: what is said goes on to the end of the paragraph."""
        tokens = self.text.tokens
        return begin < len(tokens) and tokens[begin].word in _QUOTE_SIGNS and begin not in self.text.opens

    def _line_end(self, begin: int) -> int:
        tokens = self.text.tokens
        stop = min(len(tokens), begin + LONGEST)
        return next((i for i in range(begin, stop) if tokens[i].word == "\n"), stop)

    def _stop(self, begin: int, end: int) -> int:
        """The full stop within a quote that ends the sentence begun at `begin`, else `end`."""
        tokens, source = self.text.tokens, self.text.source
        for i in range(begin + 1, end - 1):
            whole = tokens[i].word == "." and len(tokens[i - 1].word) > 1 and tokens[i - 1].is_word
            if whole and source[tokens[i].end : tokens[i].end + 1].isspace():
                return i
        return end

    def _untied(self, end: int, begin: int) -> int:
        """`end` without the links right before it."""
        while end > begin and self.text.tokens[end - 1].word in _DANGLING:
            end -= 1
        return end

    def _turn(self, begin: int, end: int, level: int) -> int:
        """Where the speaker turns to something else (، داعيا إلى …), else `end`."""
        for marks in (self._turns, self._asides):
            for i in marks[bisect_right(marks, begin) :]:
                if i >= end:
                    break
                if self.text.tokens[i].quote == level and (marks is self._turns or self._last(i, end)):
                    end = self._untied(i, begin)
                    break
        return end

    def _last(self, i: int, end: int) -> bool:
        """An aside ends the content only where the sentence ends with it, or somebody else's begins."""
        return end - i <= LONGEST_ASIDE or self.text.tokens[i].word in {"من", "ومن"}

    def _around(self, k: int, source: Source) -> Interval | None:
        """The content of a source phrase: the clause after it, or what stands before it in the sentence."""
        if not source.back:
            that = source.after < len(self.text.tokens) and self.text.tokens[source.after].word == "ان"
            begin = source.after + that
            return self.text.span(begin, self._end(k, begin))
        tokens = self.text.tokens
        first = self.text.first_of(source.first)
        level = tokens[source.first].quote
        for j in self._before_in_sentence(k):
            other = self.found[j]
            if other.complement is None or other.complement.kind == "tag" or tokens[other.at].quote != level:
                continue
            begin = self._begin(other.complement)
            if begin < source.first or begin >= source.after:
                beside = [
                    n for n in range(j + 1, k) if self.found[n].complement and self.found[n].cuts is not None
                ]
                near = self.of(beside[-1] if beside and begin < source.first else j)
                return self._turned(near, source) or near if begin < source.first else near
        end = self.text.end_of(source.first)
        lead = sum(t.is_word for t in tokens[first : source.first])
        rest = sum(t.is_word for t in tokens[source.after : end])
        before = self._untied(source.first, first)
        if self._goes_on(source.after, end):
            return self.text.span(first, before)
        return self.text.span(first, end if source.inside or rest > max(3, lead) else before)

    def _turned(self, said: Interval | None, source: Source) -> Interval | None:
        """أكد أن …، داعيا إلى …، وفق تعبيره: the phrase belongs to what the speaker turned to."""
        turn = next((i for i in reversed(self._turns) if i < source.first), None)
        if said is None or turn is None or source.inside or self.text.tokens[turn].start < said[1]:
            return None
        same = self.text.tokens[turn].sentence == self.text.tokens[source.first].sentence
        return self.text.span(turn, source.first) if same and source.first - turn >= 4 else None

    def _goes_on(self, at: int, end: int) -> bool:
        """A clause joined with و behind the source (، بحسب الوكالة، ولوح المحتجون …) is not what the source says."""
        while at < end and not self.text.tokens[at].is_word:
            at += 1
        token = self.text.tokens[at] if at < end else None
        if token is None or token.word[:1] != "و" or len(token.word) < 4:
            return False
        cut = clitics(token.raw)
        return bool(cut) and cut[0].start == 0 and len(cut[0]) == 1 and token.word[1:3] != "ال"

    def _before_in_sentence(self, k: int) -> range:
        """The statements before `k` whose cues stand in the same sentence."""
        tokens = self.text.tokens
        j = k
        while j > 0 and tokens[self.found[j - 1].at].sentence == tokens[self.found[k].at].sentence:
            j -= 1
        return range(j, k)

    def _quote_before(self, at: int) -> Interval | None:
        """ "…"، قال X: the quote right before the cue."""
        i = at - 1
        while i >= 0 and self.text.tokens[i].word in "،,.":
            i -= 1
        if i not in self.text.closes:
            return None
        quote = self.text.quotes[self.text.closes[i]]
        return self.text.span(quote.first + 1, quote.last)

    def _rest(self, k: int) -> Interval | None:
        """What a negated cue denies having said: everything after its speaker in the clause."""
        said = self.found[k]
        speaker = said.speaker
        follows = speaker is not None and speaker[0] > said.cue[1]
        begin = self.text.token_at(speaker[1] - 1) + 1 if speaker and follows else said.at + 1
        return self.text.span(begin, self._end(k, begin))
