"""The exact check of two texts: are they copies, of what kind, with reasons for and against."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.config.model import Linking
from workbench.domain.link import Candidate, CopyKind, Reason
from workbench.linking.agencies import credited
from workbench.linking.differences import FAR, differences, numbers
from workbench.linking.info import Info, days_between, names, spellings
from workbench.linking.overlap import Overlap, Words, news, overlap_of

EXCERPT = 0.62
"""An excerpt has at most so many of the words of the text it is taken from."""
LEAST = 20
"""An excerpt shares at least so many word pairs: less is a standing head line or a greeting."""
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
    agencies = sorted(credited(a_text, a_info) & credited(b_text, b_info))
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
    return len(numbers(after) - numbers(before)) >= RESULTS


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
    if same := sorted(names(a) & names(b), key=lambda name: (-len(name), name)):
        shown = spellings(a)
        out.append(Reason.of("same_names", names="، ".join(shown[name] for name in same[:3])))
    gap = days_between(a.published, b.published)
    if gap is not None and (both.equal or gap <= FAR):
        out.append(Reason.of("same_day") if gap == 0 else Reason.of("days_apart", days=gap))
    return out
