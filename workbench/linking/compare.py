"""The exact check of two texts: are they copies, of what kind, with reasons for and against."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from workbench.arabic.chars import folded
from workbench.config.model import Linking
from workbench.domain.link import Candidate, CopyKind, Reason
from workbench.domain.mention import Entity, EntityType, Figure, FigureType
from workbench.linking.overlap import Overlap, Words, news, overlap, overlap_of

__all__ = ["AGENCIES", "Info", "Overlap", "candidates", "compare", "overlap"]

EXCERPT = 0.62
"""An excerpt has at most so many of the words of the text it is taken from."""
LEAST = 20
"""An excerpt shares at least so many word pairs: less is a standing head line or a greeting."""
FAR = 14
"""Copies are made within so many days; later likeness is more often a template."""
REWORDED, VOCABULARY, DOUBTS = 0.6, 0.55, 1
"""A rewrite keeps so much of what the config asks of containment, where it keeps so many of the words; and so many
vetoes at most speak against it."""
KEPT, NEWS, RESULTS = 0.4, 0.3, 3
"""A follow-up repeats so much of the earlier text; so much of it is news in whole stretches, or so many figures are."""
STRETCH_SAID = 15
"""Word for word pieces from this length on are named among the reasons."""
FRAME, WHOLE, QUOTED_FRAME = 0.5, 0.6, 0.75
"""From this share on, what two texts have in common is the frame of a bulletin; not where they are the same as a whole,
and for a piece word for word only from a larger share on."""
AGENCIES = {
    "رويترز": "Reuters", "reuters": "Reuters", "ا ف ب": "AFP", "أفب": "AFP", "فرانس برس": "AFP", "afp": "AFP",
    "اسوشيتد برس": "AP", "اسوشييتد برس": "AP", "ا ب": "AP", "الاناضول": "Anadolu", "شينخوا": "Xinhua", "تاس": "TASS",
    "نوفوستي": "RIA Novosti", "سبوتنيك": "Sputnik", "انترفاكس": "Interfax", "بلومبرغ": "Bloomberg",
    "بلومبيرغ": "Bloomberg", "د ب ا": "DPA", "وات": "TAP", "افريقيا للانباء": "TAP", "واس": "SPA", "بترا": "Petra",
    "وام": "WAM", "قنا": "QNA", "كونا": "KUNA", "وفا": "WAFA", "سانا": "SANA", "ارنا": "IRNA", "ا ش ا": "MENA",
    "الشرق الاوسط للانباء": "MENA", "وكاله الانباء القطريه": "QNA", "وكاله الانباء السعوديه": "SPA",
    "وكاله الانباء الجزائريه": "APS", "يونايتد برس": "UPI", "الاسوشيتد برس": "AP", "اكي": "AKI",
}  # fmt: skip
"""Folded names of news agencies as credits give them."""
_AGENCY = re.compile(
    r"(?<!\w)(?:[وبل]|لل)?(" + "|".join(sorted(AGENCIES, key=len, reverse=True)) + r")(?!\w)"
)
_CREDIT_ONLY = frozenset(
    {"وات", "واس", "وام", "قنا", "كونا", "وفا", "سانا", "بترا", "اكي", "ا ب", "تاس", "افب"}
)
_BRACKETED = re.compile(r"[(\[/\-–—«\"]\s*(?:وكاله\s+)?\"?([^\W\d]+)\"?\s*[)\]/\-–—»\"]")
_AGENCY_OF = re.compile(r"وكاله\s+([^\W\d]+(?: [^\W\d](?!\w))*)")
_ORDINAL = re.compile(
    r"(?<!\w)[وب]?ال(اول|اولي|ثاني|ثانيه|ثالث|ثالثه|رابع|رابعه|خامس|خامسه|سادس|سادسه|سابع|سابعه|ثامن|ثامنه|تاسع|تاسعه"
    r"|عاشر|عاشره|حادي|حاديه|واحده|عشرين|عشرون)(?!\w)"
)
"""Ordinals with the article, folded: rounds, sessions, stages."""
_PREFIXED = re.compile(r"^[وفبلك]?(?:ال)?(\w{3,}).*$")
_NUMBER = re.compile(r"\d+(?:[.,٫٬]\d+)*")
_NAMES = frozenset({EntityType.PER, EntityType.LOC, EntityType.ORG, EntityType.GROUP, EntityType.EVENT})
_QUANTITIES = frozenset(
    {FigureType.COUNT, FigureType.CASUALTY, FigureType.STRENGTH, FigureType.MONEY, FigureType.PERCENT}
    | {FigureType.MEASURE, FigureType.SCORE, FigureType.FRACTION}
)


@dataclass(frozen=True, slots=True)
class Info:
    """What is known of a text besides its words; everything but the id may be missing."""

    id: int
    outlet: str = ""
    published: str | None = None
    """ISO 8601 date or date-time."""
    figures: Sequence[Figure] = field(default=())
    entities: Sequence[Entity] = field(default=())
    credit: str = ""
    """Byline and the ends of the page, where an agency may be credited outside the text that is read."""


def compare(
    a_text: str, b_text: str, a_info: Info, b_info: Info, config: Linking | None = None, frame: float = 0.0
) -> Candidate | None:
    """Whether one text is a copy of the other; None below the thresholds.

    Figures, dates and names that differ are no reason to drop a pair but vetoes: template bulletins (weather,
    closing prices, condolences) reach J .76 for different events, so each lowers the score and is named. `frame` is
    the share of what both have that many other texts have too (0 … 1).
    """
    config = config or Linking()
    a_words, b_words = Words.of(a_text), Words.of(b_text)
    both = overlap_of(a_words, b_words)
    if not is_likely(both, config):
        return None
    agencies = sorted(_credited(a_text, a_info) & _credited(b_text, b_info))
    plain = is_plain(both, config)
    quoted = both.stretch >= config.stretch and not plain
    vetoes = () if both.equal or quoted else tuple(differences(a_text, b_text, a_info, b_info))
    if is_frame(both, frame, a_info, b_info) and (frame >= QUOTED_FRAME or not quoted):
        vetoes += (Reason.of("frame", share=round(frame, 2)),)
    if not plain and len(vetoes) > (0 if quoted else DOUBTS + bool(agencies)):
        return None
    late = is_follow_up(a_text, b_text, a_info, b_info, a_words, b_words)
    later = bool(a_info.published and b_info.published and a_info.published != b_info.published)
    late |= later and not plain and not quoted
    kind = _kind(both, agencies, config, late)
    return Candidate(
        a_info.id,
        b_info.id,
        kind,
        round(_score(both) * 0.8 ** len(vetoes), 4),
        round(both.jaccard, 4),
        round(both.containment, 4),
        tuple(_reasons(both, kind, agencies, a_info, b_info)),
        vetoes,
    )


def is_likely(both: Overlap, config: Linking) -> bool:
    """Whether two texts share enough to be looked at: as a whole, one in the other, in wording, or one long piece."""
    if is_plain(both, config) or both.stretch >= config.stretch:
        return True
    reworded = both.containment >= REWORDED * config.containment and both.vocabulary >= VOCABULARY
    return both.shared >= LEAST and reworded


def is_plain(both: Overlap, config: Linking) -> bool:
    """Whether they share enough even where figures, dates or names differ."""
    return both.jaccard >= config.jaccard or (both.containment >= config.containment and both.shared >= LEAST)


def is_frame(both: Overlap, frame: float, a: Info, b: Info) -> bool:
    """True when two reports of different days share little but what many others have too: a standing bulletin."""
    gap = days_between(a.published, b.published)
    return frame >= FRAME and both.jaccard < WHOLE and gap != 0


def _score(both: Overlap) -> float:
    """0 … 1: the share of both, the share of the shorter one, or what a quoted piece of that length is worth."""
    return max(both.jaccard, 0.9 * both.containment, min(0.45, both.stretch / 150))


def _kind(both: Overlap, agencies: Sequence[str], config: Linking, late: bool) -> CopyKind:
    if both.equal:
        return CopyKind.EXACT
    if late:
        return CopyKind.FOLLOW_UP
    if agencies and is_plain(both, config):
        return CopyKind.WIRE
    if both.jaccard >= config.near:
        return CopyKind.NEAR
    quoted = both.stretch >= config.stretch and both.containment < config.containment
    if quoted or (both.ratio <= EXCERPT and both.containment >= config.containment):
        return CopyKind.EXCERPT
    return CopyKind.REWRITE


def is_follow_up(
    a_text: str, b_text: str, a: Info, b: Info, a_words: Words | None = None, b_words: Words | None = None
) -> bool:
    """True when the later text has news of its own and repeats the earlier one beside it.

    Needs both dates, at least a day between them or a later time of the same day. At least a third of the later text
    is new, and either its opening, or whole stretches of it while most of the earlier text is kept, or its figures
    (results under the programme of a match day).
    """
    if not a.published or not b.published or a.published == b.published:
        return False
    one, two = a_words or Words.of(a_text), b_words or Words.of(b_text)
    in_order = a.published < b.published
    early, late = (one, two) if in_order else (two, one)
    new = news(early, late)
    if new.all < 1 / 3 or new.kept < KEPT:
        return False
    if new.lead >= 0.75 or new.blocks >= NEWS:
        return True
    before, after = (a_text, b_text) if in_order else (b_text, a_text)
    return len(_numbers(after) - _numbers(before)) >= RESULTS


def agencies_in(text: str) -> frozenset[str]:
    """News agencies that a text names; short names count only in brackets or between dashes, as credits stand."""
    plain = folded(text)
    plain = re.sub(r"(?<=\b\w)\s*\.\s*(?=\w\b)", " ", plain)
    found = {m.group(1) for m in _AGENCY.finditer(plain)}
    credits = {m.group(1) for m in (*_BRACKETED.finditer(plain), *_AGENCY_OF.finditer(plain))}
    return frozenset(AGENCIES[name] for name in found if name not in _CREDIT_ONLY or name in credits)


def _credited(text: str, info: Info) -> frozenset[str]:
    return agencies_in(f"{info.credit}\n{text}" if info.credit else text)


def differences(a_text: str, b_text: str, a: Info, b: Info) -> list[Reason]:
    """Which figures, dates and names tell two similar texts apart; only where both sides have their own."""
    out: list[Reason] = []
    for what, left, right in (
        ("figures", _figures(a_text, a), _figures(b_text, b)),
        ("ordinals", _ordinals(a_text), _ordinals(b_text)),
        ("dates", _dates(a), _dates(b)),
        ("names", _names(a), _names(b)),
    ):
        only_a, only_b = left - right, right - left
        if what == "names":
            only_a, only_b = _unsaid(only_a, b_text), _unsaid(only_b, a_text)
        few = what in {"figures", "ordinals"} or len(left & right) < len(only_a | only_b)
        if only_a and only_b and few:
            shown = {**_spellings(b), **_spellings(a)} if what == "names" else {}
            here, there = (frozenset(shown.get(v, v) for v in side) for side in (only_a, only_b))
            out.append(Reason.of(f"{what}_differ", here=_some(here), there=_some(there)))
    gap = days_between(a.published, b.published)
    if gap is not None and gap > FAR:
        out.append(Reason.of("days_apart", days=gap))
    return out


def _unsaid(names: frozenset[str], text: str) -> frozenset[str]:
    """Those names whose words do not all stand in a text: names are cut in other places, or spelt with a prefix."""
    said = set(_PREFIXED.sub(r"\1", word) for word in folded(text).split()) | set(folded(text).split())
    return frozenset(n for n in names if not all(_PREFIXED.sub(r"\1", w) in said for w in n.split()))


def _some(values: frozenset[str]) -> str:
    listed = sorted(values, key=lambda v: (len(v), v))
    return "، ".join(listed[:4]) + (" …" if len(listed) > 4 else "")


def _figures(text: str, info: Info) -> frozenset[str]:
    """Values of the quantities, from detection where it has run, else the bare numbers."""
    if not info.figures:
        return _numbers(text)
    out = set()
    for figure in info.figures:
        if figure.type in _QUANTITIES and (value := _value(figure)):
            out.add(value)
    return frozenset(out)


def _numbers(text: str) -> frozenset[str]:
    """The bare numbers of a text, in digits as it writes them."""
    return frozenset(m.replace(",", "").replace("٬", "") for m in _NUMBER.findall(folded(text)))


def _ordinals(text: str) -> frozenset[str]:
    """Ordinals of a text; the feminine counts as the masculine."""
    return frozenset("ال" + m.removesuffix("ه").removesuffix("ي") for m in _ORDINAL.findall(folded(text)))


def _value(figure: Figure) -> str:
    if figure.value is not None:
        return f"{figure.value:g}" if figure.value < 1e6 else str(figure.value)
    if figure.low is not None and figure.high is not None:
        return f"{figure.low:g}–{figure.high:g}"
    return ""


def _dates(info: Info) -> frozenset[str]:
    return frozenset(f.iso for f in info.figures if f.type is FigureType.DATE and f.iso)


def _names(info: Info) -> frozenset[str]:
    return frozenset(folded(e.canonical or e.surface) for e in info.entities if e.type in _NAMES)


def _spellings(info: Info) -> dict[str, str]:
    """Folded name → the name as it is written, for a person to read."""
    return {folded(e.canonical or e.surface): e.canonical or e.surface for e in info.entities}


def _reasons(both: Overlap, kind: CopyKind, agencies: Sequence[str], a: Info, b: Info) -> list[Reason]:
    if both.equal:
        out = [Reason.of("same_words")]
    else:
        out = [Reason.of("shared_pairs", share=round(both.jaccard, 4))]
    if not both.equal and both.containment > both.jaccard + 0.1:
        out.append(Reason.of("contained", share=round(both.containment, 4)))
    if both.stretch >= STRETCH_SAID and not both.equal:
        out.append(Reason.of("stretch", words=both.stretch))
    if kind is CopyKind.FOLLOW_UP:
        out.append(Reason.of("fresh_lead"))
    if agencies:
        out.append(Reason.of("same_agency", names=", ".join(agencies)))
    if same := sorted(_names(a) & _names(b), key=lambda name: (-len(name), name)):
        shown = _spellings(a)
        out.append(Reason.of("same_names", names="، ".join(shown[name] for name in same[:3])))
    gap = days_between(a.published, b.published)
    if gap is not None and (both.equal or gap <= FAR):
        out.append(Reason.of("same_day") if gap == 0 else Reason.of("days_apart", days=gap))
    return out


def days_between(a: str | None, b: str | None) -> int | None:
    """Days between two ISO 8601 dates or date-times; None where one is missing or no date."""
    try:
        return abs((date.fromisoformat((a or "")[:10]) - date.fromisoformat((b or "")[:10])).days)
    except ValueError:
        return None


def candidates(
    text: str, info: Info, others: Iterable[tuple[str, Info]], config: Linking | None = None
) -> list[Candidate]:
    """Compare one text with those that the index proposes; what passes the thresholds, best first."""
    found = [c for other, known in others if (c := compare(text, other, info, known, config)) is not None]
    return sorted(found, key=lambda c: (-c.score, c.b))
