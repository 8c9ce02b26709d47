"""From detected statements to the chain of attribution of a selection: outlet, whoever relays, the origin."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.arabic.chars import folded
from workbench.arabic.lexical import LAM_WORDS
from workbench.domain.claim import Hop
from workbench.domain.mention import CueClass, Entity, EntityType, Figure, FigureType, Mention, Statement


def _set(words: str) -> frozenset[str]:
    return frozenset(folded(words).split())


_ANONYMOUS = _set(
    "مصدر مصادر المصدر المصادر مصدرين مصدران شاهد شهود الشهود مسؤول مسؤولون مسؤولين ناشط ناشطون ناشطين نشطاء مراقبون "
    "مراقبين محللون محللين خبراء سكان السكان اهالي الاهالي متابعون دبلوماسي دبلوماسيون دبلوماسيين"
)
"""Folded head words of sources that are not named; they stay anonymous unless a person is named beside them."""
_GROUNDS = _set(
    "معلومات تحريات معاينة معاينات خبر تقديراتنا تقديراته تقديراتها أبحاث معطيات نتائج مؤشرات أرقام أدلة صور"
)
_OUTLETS = _set("وكالة صحيفة قناة جريدة موقع إذاعة مجلة تلفزيون راديو وسائل")
_HIDDEN = ("عدم كشف", "عدم الكشف", "عدم ذكر", "لم يسم", "لم تسم", "رفض الكشف", "فضل عدم", "طلب عدم")
_QUOTES = '«“"„‹'
_SPEAKS = frozenset({EntityType.PER, EntityType.ORG, EntityType.GROUP, EntityType.MEDIA, EntityType.LOC})


def belongs(statement: Statement, start: int, end: int) -> bool:
    """True when [start, end) holds the cue, or half of it at least is what was said."""
    if start <= statement.cue[0] and statement.cue[1] <= end:
        return True
    return statement.content is not None and 2 * _shared(statement.content, start, end) >= end - start


def _shared(span: tuple[int, int], start: int, end: int) -> int:
    return max(0, min(end, span[1]) - max(start, span[0]))


def nest(said: Sequence[Statement], start: int, end: int) -> list[Statement]:
    """The statements that a selection stands under, the outermost first, the last one nearest the content.

    Of several statements beside each other the one with the most content in the selection leads; around it are those
    whose content holds its cue.
    """
    own = [s for s in said if belongs(s, start, end)]
    own = [s for s in own if not s.rule.endswith(("as_said", "resumed"))] or own
    if not own:
        return []
    inner = max(own, key=lambda s: (_shared(s.content, start, end) if s.content else 0, -(s.end - s.start)))
    chain = [inner]
    # One inside the content of the leader that says nearly all of it is nearer the content.
    for other in sorted(own, key=lambda s: s.end - s.start, reverse=True):
        if other is inner or other.content is None or not _inside(other.cue, chain[-1].content):
            continue
        if 3 * _shared(other.content, start, end) >= 2 * _shared(inner.content or (0, 0), start, end):
            chain.append(other)
    around = [s for s in said if s not in chain and s.content and _inside(chain[0].cue, s.content)]
    return [*sorted(around, key=lambda s: s.start - s.end), *chain]


def _inside(span: tuple[int, int], other: tuple[int, int] | None) -> bool:
    return other is not None and other[0] <= span[0] and span[1] <= other[1]


def hops(
    text: str, found: Sequence[Mention], said: Sequence[Statement], start: int, end: int, outlet: str
) -> tuple[Hop, ...]:
    """The chain for text[start:end]: hop 0 the outlet, then every source of the nest, relays before who they quote.

    Empty when neither an outlet nor a source is known. A speaker who stands for himself twice is one hop.
    """
    entities = [m.detail for m in found if isinstance(m.detail, Entity)]
    figures = [m.detail for m in found if isinstance(m.detail, Figure)]
    here = [s for s in said if start <= s.cue[0] < end]
    if narrated(said, start, end):
        return (Hop(outlet),) if outlet else ()
    chain = [Hop(outlet)]
    for statement in voices(text, said, start, end, entities):
        relayed = False
        told = statement.hops or next((s.hops for s in here if s.speaker == statement.speaker and s.hops), ())
        for number, span in enumerate(reversed(told)):
            cue = _relay_cue(said, statement, span) if number == 0 else None
            relayed |= cue == statement.cue
            hop = _hop(text, span, entities, cue)
            if all(h.source != hop.source for h in chain):
                chain.append(hop)
        if len(chain) > 1 and _evidence(text, statement.speaker):
            continue
        if statement.speaker is not None or not told:
            cue = None if relayed else statement.cue
            chain.append(_speaker(text, statement, entities, figures, cue))
    return _without_repeats(chain) if len(chain) > 1 or outlet else ()


def _evidence(text: str, span: tuple[int, int] | None) -> bool:
    """True for what a source refers to (قال الناطق إن التحريات أوضحت): its own ground, not another source."""
    head = folded(text[span[0] : span[1]]).split()[:1] if span is not None else []
    return bool(head) and head[0].removeprefix("ال").removesuffix("ا") in _GROUNDS


def narrated(said: Sequence[Statement], start: int, end: int) -> bool:
    """True when the first half of a selection is told by the outlet itself, and only then somebody is named who speaks.

    Source phrases that point back (… وفق مصدر أمني) speak of what stands before them.
    """
    own = [s for s in said if belongs(s, start, end)]
    spans = [x for s in own for x in (s.cue, s.content, s.speaker) if x is not None and x[1] > start]
    first = min((x[0] for x in spans), default=start)
    return bool(own) and 2 * (first - start) >= end - start


def voices(
    text: str, said: Sequence[Statement], start: int, end: int, entities: Sequence[Entity]
) -> list[Statement]:
    """The nest, with the agency beside its innermost statement before it (توقعت الوزيرة …، بحسب وكالة كذا)."""
    around = nest(said, start, end)
    if not around:
        return []
    inner = around[-1]
    beside = [s for s in said if s is not inner and s not in around and _same_content(s, inner)]
    for other in beside:
        report, verbal = (other, inner) if other.cue_class is CueClass.REPORT else (inner, other)
        pair = report.cue_class is CueClass.REPORT and verbal.cue_class is not CueClass.REPORT
        if report.cue_class is verbal.cue_class is CueClass.REPORT and other.rule.endswith("relayed_by"):
            return [*around[:-1], inner, other]
        if pair and report.speaker and verbal.speaker and _is_outlet(text, report.speaker, entities):
            return [*around[:-1], report, verbal]
    return around


def _same_content(one: Statement, other: Statement) -> bool:
    if one.content is None or other.content is None:
        return False
    longest = max(one.content[1] - one.content[0], other.content[1] - other.content[0])
    return 5 * _shared(one.content, *other.content) >= 4 * longest


def _is_outlet(text: str, span: tuple[int, int], entities: Sequence[Entity]) -> bool:
    """True for a phrase that is an outlet by its head word or by what is named in it."""
    head = folded(text[span[0] : span[1]]).split()[:1]
    named = any(e.type is EntityType.MEDIA and span[0] <= e.start < span[1] for e in entities)
    return named or bool(set(head) & _OUTLETS)


def _relay_cue(
    said: Sequence[Statement], statement: Statement, span: tuple[int, int]
) -> tuple[int, int] | None:
    """The words by which a channel passes on (نقلت Y عن X): of the statement itself, or of one whose speaker it is."""
    if statement.cue_class is CueClass.REPORT:
        return statement.cue
    return next((s.cue for s in said if s.cue_class is CueClass.REPORT and s.speaker == span), None)


def _without_repeats(chain: Sequence[Hop]) -> tuple[Hop, ...]:
    """Each source once, where it stands last but for the outlet: who speaks in two cues of a nest is one hop."""
    last = {hop.source: index for index, hop in enumerate(chain) if index}
    return tuple(hop for i, hop in enumerate(chain) if i == 0 or last[hop.source] == i)


_CAME_OUT = frozenset({"صدر", "صدرت", "نُشر", "نشر", "نشرت"})
"""Verbs of a clause about a document, which the end of its phrase may hold."""


def _hop(text: str, span: tuple[int, int], entities: Sequence[Entity], cue: tuple[int, int] | None) -> Hop:
    hidden = is_anonymous(text, span, entities)
    return Hop(name(text, span, entities), span, cue, CueClass.REPORT if cue else None, anonymous=hidden)


def _speaker(
    text: str,
    statement: Statement,
    entities: Sequence[Entity],
    figures: Sequence[Figure],
    cue: tuple[int, int] | None,
) -> Hop:
    span, content = statement.speaker, statement.content
    direct = content is not None and (
        text[content[0] : content[0] + 1] in _QUOTES
        or text[max(0, content[0] - 2) : content[0]].strip()[-1:] in _QUOTES
    )
    return Hop(
        source=name(text, span, entities) if span else "",
        span=span,
        cue=cue,
        cue_class=statement.cue_class if cue else None,
        direct=direct,
        anonymous=span is None or is_anonymous(text, span, entities),
        said=_said(statement, figures),
    )


def _said(statement: Statement, figures: Sequence[Figure]) -> str:
    """The date between cue and content, or inside the speaker's phrase: قال الوزير الثلاثاء إن."""
    if statement.content is None:
        return ""
    low = min(statement.cue[0], statement.speaker[0] if statement.speaker else statement.cue[0])
    high = max(statement.cue[1], statement.content[0])
    if low < statement.content[0] - 400:
        low = statement.cue[0]
    for figure in figures:
        if figure.type is FigureType.DATE and figure.iso and low <= figure.start and figure.end <= high:
            return figure.iso
    return ""


def name(text: str, span: tuple[int, int], entities: Sequence[Entity]) -> str:
    """Who a source is: the person named in its phrase, the entity that the phrase is, else its words.

    The words as they stand alone: البيانات of وفقا للبيانات, بيان مشترك of بيان مشترك صدر في.
    """
    inside = [e for e in entities if span[0] <= e.start and e.end <= span[1] and e.type in _SPEAKS]
    people = [e for e in inside if e.type is EntityType.PER]
    if people:
        return people[0].canonical
    for entity in inside:
        if 5 * (entity.end - entity.start) >= 4 * (span[1] - span[0]):
            return entity.canonical
    words = text[span[0] : span[1]].split()
    if len(words) > 1 and words[-1] in _CAME_OUT:
        words.pop()
    merged = words and words[0].startswith("ل") and text[max(0, span[0] - 1) : span[0]] == "ل"
    if merged and not LAM_WORDS.fullmatch(folded(words[0])):
        words[0] = "ا" + words[0]
    return " ".join(words)


def is_anonymous(text: str, span: tuple[int, int], entities: Sequence[Entity]) -> bool:
    """True for a source whose head word names nobody (مصدر أمني) and with whom no person is named."""
    if any(span[0] <= e.start and e.end <= span[1] and e.type is EntityType.PER for e in entities):
        return False
    phrase = folded(text[span[0] : span[1] + 60])
    words = folded(text[span[0] : span[1]]).split()
    if any(mark in phrase for mark in _HIDDEN):
        return True
    return bool(words) and words[0] in _ANONYMOUS
