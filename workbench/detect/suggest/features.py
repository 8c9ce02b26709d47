"""What a sentence shows: features by name, each with the words that show it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from workbench.arabic.chars import folded
from workbench.arabic.words import clitics, words
from workbench.detect.suggest import lexicon
from workbench.detect.suggest.wording import wording
from workbench.domain.mention import Entity, EntityType, Figure, FigureType, Statement
from workbench.domain.span import Span

_KINDS = {
    FigureType.CASUALTY: "figure.casualty",
    FigureType.MONEY: "figure.money",
    FigureType.PERCENT: "figure.percent",
    FigureType.FRACTION: "figure.percent",
    FigureType.COUNT: "figure.count",
    FigureType.STRENGTH: "figure.count",
    FigureType.MEASURE: "figure.measure",
    FigureType.AGE: "figure.other",
    FigureType.SCORE: "figure.other",
    FigureType.ORDINAL: "figure.other",
    FigureType.DURATION: "duration",
    FigureType.DATE: "date",
}
_ACTORS = frozenset({EntityType.PER, EntityType.ORG, EntityType.GROUP, EntityType.MEDIA})
_HAPPENS = lexicon.EVENTS | lexicon.CHANGES | lexicon.RESULTS | lexicon.DECISIONS | lexicon.FINDINGS
_QUOTES = "«“"
_HEADS = frozenset({"كما", "وكان", "وكانت", "كان", "كانت", "وكما", "فيما", "بينما", "حيث"})
_EARLIER = 12
"""How many earlier sentences with a word are looked at."""
_LISTS = (
    ("event", lexicon.EVENTS),
    ("change", lexicon.CHANGES),
    ("result", lexicon.RESULTS),
    ("violence", lexicon.VIOLENCE),
    ("law", lexicon.LAW),
    ("responsibility", lexicon.RESPONSIBILITY),
    ("doubt", lexicon.DOUBT),
    ("opinion", lexicon.OPINION),
    ("pledge", lexicon.PLEDGE),
    ("finding", lexicon.FINDINGS),
    ("study", lexicon.SOURCES),
    ("view", lexicon.VIEWS),
    ("decision", lexicon.DECISIONS),
    ("denied", lexicon.DENIALS),
    ("describes", lexicon.DESCRIBES),
    ("personal", lexicon.PERSONAL),
)


@dataclass(slots=True)
class Shown:
    """The features of one sentence and the words that show each."""

    values: dict[str, float] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)

    def add(self, name: str, shown: str = "", value: float = 1.0) -> None:
        """Note a feature; the first words that show it are kept."""
        self.values[name] = value
        if shown and name not in self.words:
            self.words[name] = " ".join(shown.split())


class Findings:
    """Figures, entities and statements of a text, ready to be asked by interval."""

    def __init__(
        self, figures: Sequence[Figure], entities: Sequence[Entity], statements: Sequence[Statement]
    ) -> None:
        self.figures = sorted(figures, key=lambda f: f.start)
        self.entities = sorted(entities, key=lambda e: e.start)
        self.cues = sorted(statements, key=lambda s: s.cue)
        self._figure_starts = [f.start for f in self.figures]
        self._entity_starts = [e.start for e in self.entities]
        self._cue_starts = [s.cue[0] for s in self.cues]
        self._contents = sorted(s.content for s in statements if s.content)

    def figures_in(self, span: Span) -> Sequence[Figure]:
        """Figures that begin in the sentence."""
        return self.figures[
            bisect_left(self._figure_starts, span.start) : bisect_left(self._figure_starts, span.end)
        ]

    def entities_in(self, span: Span) -> Sequence[Entity]:
        """Entities that begin in the sentence."""
        return self.entities[
            bisect_left(self._entity_starts, span.start) : bisect_left(self._entity_starts, span.end)
        ]

    def cues_in(self, span: Span) -> Sequence[Statement]:
        """Statements whose cue begins in the sentence."""
        return self.cues[bisect_left(self._cue_starts, span.start) : bisect_left(self._cue_starts, span.end)]

    def names_speaker(self, statement: Statement) -> bool:
        """True when a person or body is named in the speaker's phrase."""
        start, end = statement.speaker or (0, 0)
        return any(e.type in _ACTORS for e in self.entities_in(Span(start, end)))

    def said(self, span: Span) -> bool:
        """True when half of the sentence is the content of some statement."""
        for start, end in self._contents[: bisect_right(self._contents, (span.end, 0))]:
            if 2 * (min(end, span.end) - max(start, span.start)) >= len(span):
                return True
        return False


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sentence stands in its text: `index` of `total`, a `title` or heading, the `opening` of the body."""

    index: int
    total: int
    title: bool = False
    opening: bool = False


def of(text: str, span: Span, findings: Findings, place: Place) -> Shown:
    """The features of the sentence text[span]."""
    shown = Shown()
    _from_findings(text, span, findings, shown)
    sentence = text[span.start : span.end]
    names = [
        (e.start - span.start, e.end - span.start)
        for e in findings.entities_in(span)
        if e.type is not EntityType.NAT
    ]
    _from_words(sentence, shown, names)
    if any(q in sentence for q in _QUOTES) or sentence.count('"') >= 2:
        shown.add("quote")
    if "؟" in sentence:
        shown.add("question")
    if place.title:
        shown.add("title")
    elif place.opening:
        shown.add("opening")
    elif place.index <= 2:
        shown.add("lead")
    elif 4 * place.index >= 3 * place.total:
        shown.add("late")
    if sentence[:1] == "(" and sentence.rstrip(".")[-1:] == ")":
        shown.add("caption")
    return shown


def _from_findings(text: str, span: Span, findings: Findings, shown: Shown) -> None:
    counted = 0
    for figure in findings.figures_in(span):
        name = _KINDS.get(figure.type)
        if name:
            shown.add(name, text[figure.start : figure.end])
            counted += name.startswith("figure.") and name != "figure.other"
        if figure.role:
            shown.add("figure.role", text[figure.start : figure.end])
    if counted > 1:
        shown.add("figure.several")
    for statement in findings.cues_in(span):
        shown.add("cue", text[slice(*statement.cue)])
        shown.add(f"cue.{statement.cue_class}", text[slice(*statement.cue)])
        if statement.speaker is None:
            shown.add("nobody")
        elif folded(text[slice(*statement.speaker)]).split(maxsplit=1)[0] in lexicon.OFFICIALS:
            shown.add("official", text[slice(*statement.speaker)])
        elif findings.names_speaker(statement):
            shown.add("named", text[slice(*statement.speaker)])
    if "cue" not in shown.values and findings.said(span):
        shown.add("said")
    actors = [e for e in findings.entities_in(span) if e.type in _ACTORS]
    if actors:
        shown.add("actor", actors[0].canonical)
    if len({e.canonical for e in findings.entities_in(span)}) > 2:
        shown.add("names")
    place = next((e for e in findings.entities_in(span) if e.type is EntityType.LOC), None)
    if place is not None:
        shown.add("place", place.canonical)


def _conjunction(word: str) -> bool:
    """True when a written word begins with a و or ف of its own: وقتل, but not وادي."""
    cuts = clitics(word)
    return bool(cuts) and word[cuts[0].start : cuts[0].end] in {"و", "ف"}


def _from_words(sentence: str, shown: Shown, names: Sequence[tuple[int, int]]) -> None:
    spans = words(sentence)
    keys = [folded(sentence[w.start : w.end]) for w in spans]
    for span, key in zip(spans, keys, strict=True):
        for name, known in _LISTS:
            if key in known or (key[1:] in known and _conjunction(sentence[span.start : span.end])):
                shown.add(name, sentence[span.start : span.end])
    for span, key in list(zip(spans, keys, strict=True))[:4]:
        if key in _HAPPENS or (key[1:] in _HAPPENS and _conjunction(sentence[span.start : span.end])):
            shown.add("leads", sentence[span.start : span.end])
            break
    for word, following in pairwise(keys):
        if word in lexicon.MAYBE and _imperfect(following):
            shown.add("doubt", word)
        if word in lexicon.DONE and following.startswith("ال"):
            shown.add("event", word)
        if (word.removeprefix("و"), following) in lexicon.DENIED:
            shown.add("denied", f"{word} {following}")
    for span, key in zip(spans, keys, strict=True):
        future = lexicon.FUTURE.fullmatch(key) and key.lstrip("وف") not in lexicon.NOT_FUTURE
        if future and not any(a <= span.start < b for a, b in names):
            shown.add("pledge", sentence[span.start : span.end])
    _narration(sentence, spans, keys, shown, names)
    value, told = wording(keys)
    if value:
        shown.add("wording", "، ".join(sentence[spans[n].start : spans[n].end] for n in told), value)
    if len(keys) < 7:
        shown.add("short")
    elif len(keys) < 13:
        shown.add("brief")
    elif len(keys) > 30:
        shown.add("long")


def _imperfect(word: str) -> bool:
    """قد before it says that it may be; before تم or تراجعت that it was."""
    past = word in lexicon.EVENTS | lexicon.CHANGES | lexicon.DONE | lexicon.RESULTS or word.endswith("ت")
    return len(word) > 3 and word[0] in "يتن" and not past


def _narration(
    sentence: str, spans: Sequence[Span], keys: Sequence[str], shown: Shown, names: Sequence[tuple[int, int]]
) -> None:
    """A verb at the head and its subject behind it, and nobody who says so: something is told as having happened."""
    head = next((i for i, key in enumerate(keys[:4]) if key not in lexicon.MAYBE | _HEADS), None)
    if head is None or head + 1 >= len(keys) or "cue" in shown.values:
        return
    key, at = keys[head], spans[head].start
    bare = key[1:] if _conjunction(sentence[at : spans[head].end]) else key
    verb = (
        not bare.startswith("ال") and bare not in lexicon.NO_VERB and len(bare) > 2 and not bare[0].isdigit()
    )
    named = any(a <= at < b for a, b in names)
    subject = keys[head + 1].startswith("ال") or any(a <= spans[head + 1].start < b for a, b in names)
    if verb and subject and not named:
        shown.add("narrated", sentence[at : spans[head].end])


def repeats(sentences: Sequence[str]) -> list[bool]:
    """For each sentence whether most of its words stood in an earlier one: a title in the body, a summary again.

    Only sentences of at least five words; a word is looked for in the sentences that share its rarest words. O(n).
    """
    bags = [frozenset(folded(s[w.start : w.end]) for w in words(s) if w.end - w.start > 2) for s in sentences]
    holders: dict[str, list[int]] = {}
    out = []
    for number, bag in enumerate(bags):
        shared: dict[int, int] = {}
        for word in bag:
            for earlier in holders.get(word, ())[-_EARLIER:]:
                shared[earlier] = shared.get(earlier, 0) + 1
            holders.setdefault(word, []).append(number)
        out.append(len(bag) >= 5 and any(5 * n >= 4 * len(bag) for n in shared.values()))
    return out
