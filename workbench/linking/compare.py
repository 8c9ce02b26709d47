"""The exact check of two texts: are they copies, of what kind, with reasons for and against."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

import numpy as np

from workbench.arabic.chars import folded
from workbench.config.model import Linking
from workbench.domain.link import Candidate, CopyKind, Reason
from workbench.domain.mention import Entity, EntityType, Figure, FigureType
from workbench.linking.sketch import shingle_set, shingles, word_hashes, word_pairs

EXCERPT = 0.62
"""An excerpt has at most so many of the words of the text it is taken from."""
LEAST = 20
"""An excerpt shares at least so many word pairs: less is a standing head line or a greeting."""
FAR = 14
"""Copies are made within so many days; later likeness is more often a template."""
WIRE = 0.5
"""From this Jaccard similarity on, an agency that both name makes it a wire copy."""
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
_ORDINAL = re.compile(
    r"(?<!\w)[وب]?ال(اول|اولي|ثاني|ثانيه|ثالث|ثالثه|رابع|رابعه|خامس|خامسه|سادس|سادسه|سابع|سابعه|ثامن|ثامنه|تاسع|تاسعه"
    r"|عاشر|عاشره|حادي|حاديه|واحده|عشرين|عشرون)(?!\w)"
)
"""Ordinals with the article, folded: rounds, sessions, stages."""
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


@dataclass(frozen=True, slots=True)
class Overlap:
    """How much of two texts is the same."""

    jaccard: float
    """Share of all word pairs that both have."""
    containment: float
    """Share of the shorter text's word pairs that stand in the other."""
    ratio: float
    """Words of the shorter text by words of the longer one."""
    equal: bool
    """The same words in the same order."""
    shared: int = 0
    """Word pairs that both have."""


def overlap(a: str, b: str) -> Overlap:
    """Compare two texts by their sets of word pairs, exactly."""
    left, right = word_hashes(a), word_hashes(b)
    x, y = shingle_set(left), shingle_set(right)
    if not x.size or not y.size:
        return Overlap(0.0, 0.0, 0.0, False)
    shared = int(np.intersect1d(x, y, assume_unique=True).size)
    least, most = sorted((int(left.size), int(right.size)))
    return Overlap(
        shared / (int(x.size) + int(y.size) - shared),
        shared / min(int(x.size), int(y.size)),
        least / most,
        bool(np.array_equal(left, right)),
        shared,
    )


def compare(
    a_text: str, b_text: str, a_info: Info, b_info: Info, config: Linking | None = None
) -> Candidate | None:
    """Whether one text is a copy of the other; None below the thresholds.

    Figures, dates and names that differ are no reason to drop a pair but vetoes: template bulletins (weather,
    closing prices, condolences) reach J .76 for different events, so each lowers the score and is named.
    """
    config = config or Linking()
    both = overlap(a_text, b_text)
    if both.jaccard < config.jaccard and (both.containment < config.containment or both.shared < LEAST):
        return None
    agencies = sorted(agencies_in(a_text) & agencies_in(b_text))
    vetoes = () if both.equal else tuple(differences(a_text, b_text, a_info, b_info))
    kind = _kind(both, agencies, config, a_text, b_text, a_info, b_info)
    score = max(both.jaccard, 0.9 * both.containment) * 0.8 ** len(vetoes)
    return Candidate(
        a_info.id,
        b_info.id,
        kind,
        round(score, 4),
        round(both.jaccard, 4),
        round(both.containment, 4),
        tuple(_reasons(both, kind, agencies, a_info, b_info)),
        vetoes,
    )


def _kind(
    both: Overlap, agencies: Sequence[str], config: Linking, a_text: str, b_text: str, a: Info, b: Info
) -> CopyKind:
    if both.equal:
        return CopyKind.EXACT
    if is_follow_up(a_text, b_text, a, b):
        return CopyKind.FOLLOW_UP
    if agencies and both.jaccard >= WIRE:
        return CopyKind.WIRE
    if both.jaccard >= config.near:
        return CopyKind.NEAR
    if both.ratio <= EXCERPT and both.containment >= config.containment:
        return CopyKind.EXCERPT
    return CopyKind.REWRITE


def is_follow_up(a_text: str, b_text: str, a: Info, b: Info) -> bool:
    """True when the later text opens with news of its own and repeats the earlier one further down.

    Needs both dates, at least a day between them or a later time of the same day, a first tenth (at least 12 words)
    that is new by three quarters, and less than two thirds of the later text repeated.
    """
    if not a.published or not b.published or a.published == b.published:
        return False
    early, late = (a_text, b_text) if a.published < b.published else (b_text, a_text)
    pairs = word_pairs(word_hashes(late))
    if pairs.size < 24:
        return False
    fresh = ~np.isin(pairs, shingles(early))
    lead = max(12, pairs.size // 10)
    return bool(fresh[:lead].mean() >= 0.75 and fresh.mean() >= 1 / 3)


def agencies_in(text: str) -> frozenset[str]:
    """News agencies that a text names; short names count only in brackets or between dashes, as credits stand."""
    plain = folded(text)
    plain = re.sub(r"(?<=\b\w)\s*\.\s*(?=\w\b)", " ", plain)
    found = {m.group(1) for m in _AGENCY.finditer(plain)}
    credits = {m.group(1) for m in _BRACKETED.finditer(plain)}
    return frozenset(AGENCIES[name] for name in found if name not in _CREDIT_ONLY or name in credits)


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
        few = what in {"figures", "ordinals"} or len(left & right) < len(only_a | only_b)
        if only_a and only_b and few:
            shown = {**_spellings(b), **_spellings(a)} if what == "names" else {}
            here, there = (frozenset(shown.get(v, v) for v in side) for side in (only_a, only_b))
            out.append(Reason.of(f"{what}_differ", here=_some(here), there=_some(there)))
    gap = days_between(a.published, b.published)
    if gap is not None and gap > FAR:
        out.append(Reason.of("days_apart", days=gap))
    return out


def _some(values: frozenset[str]) -> str:
    listed = sorted(values, key=lambda v: (len(v), v))
    return "، ".join(listed[:4]) + (" …" if len(listed) > 4 else "")


def _figures(text: str, info: Info) -> frozenset[str]:
    """Values of the quantities, from detection where it has run, else the bare numbers."""
    if not info.figures:
        return frozenset(m.replace(",", "").replace("٬", "") for m in _NUMBER.findall(folded(text)))
    out = set()
    for figure in info.figures:
        if figure.type in _QUANTITIES and (value := _value(figure)):
            out.add(value)
    return frozenset(out)


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
