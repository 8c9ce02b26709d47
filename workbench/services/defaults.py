"""What detection says about a selection before a person says anything: certainty, polarity, date, place and source."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from workbench.arabic.chars import folded
from workbench.detect.suggest.lexicon import DENIED
from workbench.domain.claim import Hop, origin_of
from workbench.domain.codebook import Codebook
from workbench.domain.mention import CueClass, Entity, EntityType, Figure, Mention, Statement
from workbench.services import attribution, dates


def _set(words: str) -> frozenset[str]:
    return frozenset(folded(words).split())


_NEGATIONS = _set("لم لن لا ليس ليست ليسوا ولم ولن ولا وليس وليست")
_NO_NEGATION = _set("يزال تزال يزالون تزل يزل زال زالت شك بد سيما يقل تقل يتجاوز تتجاوز يزيد تزيد سوى")
"""After these negations nothing is denied: لا يزال (still), لا يقل عن (at least), لا شك (no doubt)."""
_POSSIBLE = _set("ربما يمكن يحتمل المحتمل محتمل احتمال قد وقد فقد لعل")
_PROBABLE = _set("يرجح المرجح مرجح يتوقع المتوقع متوقع المنتظر منتظر المقرر يفترض")
_PROCLAIMED = ("اعلان", "تاكيد", "التاكيد", "اعلن", "اكد", "كشف")
"""Passives that announce or confirm (تم الإعلان عن): nobody is named, but somebody commits himself."""
_THREATS = ("هدد", "توعد")
"""Verbs by which a speaker commits himself, though they warn."""
_RELATIVE = _set("الذي التي الذين والتي والذي")
_BEFORE_PERFECT = frozenset({"قد", "وقد", "فقد"})


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
    entities = [m.detail for m in found if isinstance(m.detail, Entity)]
    nest = attribution.voices(text, said, start, end, entities)
    inside = [m.detail for m in found if start <= m.start and m.end <= end]
    guessed = {
        "source": origin_of(hops),
        "certainty": certainty(text[start:end], nest),
        "polarity": polarity(text, nest, start, end, said),
        "event": event([x for x in inside if isinstance(x, Entity)]),
        "place": place(text, [x for x in inside if isinstance(x, Entity)], nest),
        **dates.of([x for x in inside if isinstance(x, Figure) and not _framed(x, said)], text),
    }
    filled = {f.id: f.default for f in codebook.fields if f.default}
    for name, value in guessed.items():
        known = codebook.field(name)
        if known is not None and value and (not known.values or value in known.values):
            filled[name] = value
    return filled


_ACTS = frozenset({CueClass.ANNOUNCE, CueClass.WARN, CueClass.DENY, CueClass.CLAIM})
"""What one does by saying it: the day it is said is the day it happens."""


def _framed(figure: Figure, said: Sequence[Statement]) -> bool:
    """True for a date between a cue and what is said: when it was said (the hop has it), not when it happened."""
    return any(
        s.content is not None
        and s.cue_class not in _ACTS
        and s.cue[1] <= figure.start
        and figure.end <= s.content[0]
        for s in said
    )


def certainty(quote: str, nest: Sequence[Statement]) -> str:
    """How certain the source is (FactBank), from the cue and the words of doubt; "" leaves the codebook's default.

    A source that says, confirms, claims or denies commits itself; one that estimates holds it probable, one that
    warns possible; hearsay, and a cue that is negated (لم يؤكد), commit nobody.
    """
    words = [w.strip('«»"“”،.:؛()؟!') for w in folded(quote).split()]
    by_cue = ""
    if nest:
        cue = nest[-1]
        if cue.negated or (cue.cue_class is CueClass.HEARSAY and not any(v in cue.rule for v in _PROCLAIMED)):
            return "uncommitted"
        threat = any(verb in cue.rule for verb in _THREATS)
        by_cue = (
            ""
            if threat
            else {CueClass.ESTIMATE: "probable", CueClass.WARN: "possible"}.get(cue.cue_class, "")
        )
    for at, word in enumerate(words):
        before, following = words[at - 1] if at else "", words[at + 1] if at + 1 < len(words) else ""
        if _of_a_noun(words, at):
            continue
        # قد before a perfect says that something did happen; before an imperfect, that it may.
        doubted = word not in _BEFORE_PERFECT or _imperfect(following)
        if word in _POSSIBLE and doubted and before not in _NEGATIONS:
            return "possible"
        if word in _PROBABLE:
            return "probable"
    return by_cue


def _of_a_noun(words: Sequence[str], at: int) -> bool:
    """المرشح المحتمل, ما يمكن استرجاعه, إصابة قد تحرمه behind الذي: the doubt is of a noun, not of what is claimed."""
    adjective = words[at].startswith("ال") and at > 0 and words[at - 1].startswith("ال")
    which = at > 0 and words[at] == "يمكن" and words[at - 1] in {"ما", "مما", "كما"}
    relative = any(w in _RELATIVE for w in words[max(0, at - 3) : at])
    return adjective or which or relative


def _imperfect(word: str) -> bool:
    """يكون, تحرم, not تعرضت: the person's letter first and no ending of a perfect."""
    return len(word) > 3 and word[:1] in "يتن" and not (word[0] == "ت" and word.endswith(("ت", "تا", "وا")))


def polarity(
    text: str, nest: Sequence[Statement], start: int, end: int, said: Sequence[Statement] = ()
) -> str:
    """Whether the source affirms or denies it; "?" for a question and for a cue that is negated, "" for the default."""
    if nest and nest[-1].negated:
        return "?"
    if text[start:end].rstrip(' »"”').endswith("؟"):
        return "?"
    own = [s for s in said if attribution.belongs(s, start, end)] or nest
    lead = min(own, key=lambda s: s.cue, default=None)
    leads = lead is not None and lead.cue_class is CueClass.DENY and not lead.negated
    denied = leads or (bool(nest) and nest[-1].cue_class is CueClass.DENY)
    told = lead if leads and lead is not None else (nest[-1] if nest else None)
    content = told.content if told is not None else None
    first = max(start, content[0]) if content else start
    words = [w.strip('«»"“”،.:(') for w in folded(text[first : min(end, first + 60)]).split()[:4]]
    negated = any(a in _NEGATIONS and b not in _NO_NEGATION for a, b in pairwise(words))
    if not negated and not denied:
        spoken = [w.strip('«»"“”،.:(') for w in folded(text[first:end]).split()[:12]]
        negated = any((a.removeprefix("و"), b) in DENIED for a, b in pairwise(spoken))
    return "-" if denied is not negated else ""


def event(entities: Sequence[Entity]) -> str:
    """The event that is named under the selection (قمة, بطولة, معركة …), "" for none."""
    return next((e.canonical for e in entities if e.type is EntityType.EVENT), "")


def place(text: str, entities: Sequence[Entity], nest: Sequence[Statement]) -> str:
    """The place under the selection: the first one that a preposition of place leads to, else the first; not the speaker's."""
    speakers = [s.speaker for s in nest if s.speaker]
    places = [
        e
        for e in entities
        if e.type is EntityType.LOC and not any(a <= e.start and e.end <= b for a, b in speakers)
    ]
    near = [(e, folded(text[max(0, e.start - 32) : e.start]).split()[-3:]) for e in places]
    for entity, before in near:
        fused = text[entity.start - 1 : entity.start] == "ب"
        headed = any(w.startswith(_SEATS) for w in before)
        if fused or headed or (before and before[-1] in _PREPOSITIONS):
            return entity.canonical
    loose = [e for e, before in near if not before or (before[-1] not in _ELSEWHERE and not _owned(text, e))]
    return loose[0].canonical if loose else ""


def _owned(text: str, entity: Entity) -> bool:
    """لسوريا, والجزائر, رئيس تونس: a place that something belongs to or that is one of a list."""
    before = folded(text[max(0, entity.start - 16) : entity.start])
    last = before.split()[-1:] if before.endswith(" ") else []
    return before[-1:] in {"ل", "و", "ك"} or bool(set(last) & _OWNERS)


_SEATS = (
    "بالعاصم",
    "العاصم",
    "بمدين",
    "بولاي",
    "بمحافظ",
    "بمنطق",
    "ببلد",
    "بقري",
    "باقليم",
    "بجزير",
    "بمخيم",
    "بسجن",
    "سجن",
)
_ELSEWHERE = _set("من إلى الى نحو مع عن ضد بين باتجاه صوب لدى باسم على")
"""After these a place is where something comes from, goes to or is about."""
_OWNERS = _set(
    "رئيس وزير وزارة حكومة سفير سفارة جيش شعب ملك أمير منتخب خارجية سلطات شرطة رئاسة برلمان بنك جامعة دولة حزب"
)
_PREPOSITIONS = _set(
    "في وفي قرب شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط داخل مدينه بلده قريه محافظه ولايه اقليم منطقه ريف ضاحيه مخيم"
)
