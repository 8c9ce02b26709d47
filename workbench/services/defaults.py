"""What detection says about a selection before a person says anything: its label, fields and chain of attribution."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from workbench.arabic.chars import folded
from workbench.domain.claim import Hop, origin_of
from workbench.domain.codebook import Codebook
from workbench.domain.mention import (
    CueClass,
    Entity,
    EntityType,
    Figure,
    FigureType,
    Mention,
    Statement,
)
from workbench.services import attribution, dates

STATISTICS = frozenset(
    {FigureType.STRENGTH, FigureType.PERCENT, FigureType.FRACTION, FigureType.MEASURE, FigureType.COUNT}
)


def _set(words: str) -> frozenset[str]:
    return frozenset(folded(words).split())


_NEGATIONS = _set("لم لن لا ليس ليست ليسوا ولم ولن ولا وليس وليست")
_NO_NEGATION = _set("يزال تزال يزالون تزل يزل زال زالت شك بد سيما يقل تقل يتجاوز تتجاوز يزيد تزيد سوى")
"""After these negations nothing is denied: لا يزال (still), لا يقل عن (at least), لا شك (no doubt)."""
_POSSIBLE = _set("ربما يمكن يحتمل المحتمل محتمل احتمال قد وقد فقد لعل")
_PROBABLE = _set("يرجح المرجح مرجح يتوقع المتوقع متوقع المنتظر منتظر المقرر يفترض")
_BEFORE_PERFECT = frozenset({"قد", "وقد", "فقد"})


def label(
    figures: Iterable[Mention], said: Sequence[Statement], start: int, end: int, codebook: Codebook
) -> str:
    """The label that fits what lies in [start, end): casualty, money, denial, threat, statement, statistic, else event.

    A label that the codebook lacks falls through to the next one, and at last to the codebook's first.
    """
    types = {m.detail.type for m in figures if isinstance(m.detail, Figure)}
    reported = [s for s in said if attribution.belongs(s, start, end)]
    guesses = (
        ("casualty", FigureType.CASUALTY in types),
        ("money", FigureType.MONEY in types),
        ("denial", any(s.cue_class is CueClass.DENY for s in reported)),
        ("threat", bool(reported) and all(s.cue_class is CueClass.WARN for s in reported)),
        ("statement", bool(reported)),
        ("statistic", bool(types & STATISTICS)),
        ("event", True),
    )
    for name, fits in guesses:
        if fits and codebook.label(name) is not None:
            return name
    return codebook.labels[0].id if codebook.labels else "event"


def fields(
    text: str,
    found: Sequence[Mention],
    said: Sequence[Statement],
    start: int,
    end: int,
    codebook: Codebook,
    hops: Sequence[Hop] = (),
) -> dict[str, str]:
    """The codebook's defaults, and over them what detection reads: source, certainty, polarity, date and place.

    Only fields of the codebook are filled, and only with values that it allows.
    """
    nest = attribution.nest(said, start, end)
    inside = [m.detail for m in found if start <= m.start and m.end <= end]
    guessed = {
        "source": origin_of(hops),
        "certainty": certainty(text[start:end], nest),
        "polarity": polarity(text, nest, start, end),
        "place": place(text, [x for x in inside if isinstance(x, Entity)], nest),
        **dates.of([x for x in inside if isinstance(x, Figure)], text),
    }
    filled = {f.id: f.default for f in codebook.fields if f.default}
    for name, value in guessed.items():
        known = codebook.field(name)
        if known is not None and value and (not known.values or value in known.values):
            filled[name] = value
    return filled


def certainty(quote: str, nest: Sequence[Statement]) -> str:
    """How certain the source is (FactBank), from the cue and the words of doubt; "" leaves the codebook's default.

    A source that says, confirms, claims or denies commits itself; one that estimates holds it probable, one that
    warns possible; hearsay, and a cue that is negated (لم يؤكد), commit nobody.
    """
    words = [w.strip('«»"“”،.:؛()؟!') for w in folded(quote).split()]
    by_cue = ""
    if nest:
        cue = nest[-1]
        if cue.negated or cue.cue_class is CueClass.HEARSAY:
            return "uncommitted"
        by_cue = {CueClass.ESTIMATE: "probable", CueClass.WARN: "possible"}.get(cue.cue_class, "")
    for word, following in zip(words, [*words[1:], ""], strict=True):
        # قد before a perfect says that something did happen; before an imperfect, that it may.
        if word in _POSSIBLE and (word not in _BEFORE_PERFECT or following[:1] in "يتن"):
            return "possible"
        if word in _PROBABLE:
            return "probable"
    return by_cue


def polarity(text: str, nest: Sequence[Statement], start: int, end: int) -> str:
    """Whether the source affirms or denies it; "?" for a question and for a cue that is negated, "" for the default."""
    if nest and nest[-1].negated:
        return "?"
    if text[start:end].rstrip(' »"”').endswith("؟"):
        return "?"
    denied = bool(nest) and nest[-1].cue_class is CueClass.DENY
    content = nest[-1].content if nest else None
    first = max(start, content[0]) if content else start
    words = [w.strip('«»"“”،.:(') for w in folded(text[first : min(end, first + 60)]).split()[:4]]
    negated = any(a in _NEGATIONS and b not in _NO_NEGATION for a, b in pairwise(words))
    return "-" if denied is not negated else ""


def place(text: str, entities: Sequence[Entity], nest: Sequence[Statement]) -> str:
    """The place under the selection: the first one that a preposition of place leads to, else the first; not the speaker's."""
    speakers = [s.speaker for s in nest if s.speaker]
    places = [
        e
        for e in entities
        if e.type is EntityType.LOC and not any(a <= e.start and e.end <= b for a, b in speakers)
    ]
    for entity in places:
        before = folded(text[max(0, entity.start - 24) : entity.start]).split()
        if text[entity.start - 1 : entity.start] == "ب" or (before and before[-1] in _PREPOSITIONS):
            return entity.canonical
    return places[0].canonical if places else ""


_PREPOSITIONS = _set(
    "في وفي قرب شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط داخل مدينه بلده قريه محافظه ولايه اقليم منطقه ريف ضاحيه مخيم"
)
