"""Where the words of an older version stand in the newest: exact only where one place is surely meant, else alike.

News of casualties repeat themselves in other figures, so nothing that is not word for word the same is ever sure, and
a sentence whose figures differ is another claim.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property

from rapidfuzz import fuzz

from workbench.arabic.chars import fold, folded
from workbench.arabic.words import sentences
from workbench.domain.mention import Figure, FigureType
from workbench.domain.span import CONTEXT, Anchor, Span
from workbench.domain.version import Became, Edit, Fate, Place
from workbench.linking.diff import Change, Pair, align, cut_first, diff

LONG = 4
"""A quote of so many words that stands once in both texts is meant wherever it stands; a shorter one needs its neighbours."""
NEIGHBOURS, CLEARER = 6, 4
"""So many characters around a quote are the same where it is meant, and so many more than around any other place."""
ALIKE, ELSEWHERE = 0.55, 0.7
"""Words less alike than this are not offered (rapidfuzz's ratio, 0 … 1): in the place of the quote, and anywhere else."""
WHOLE = 0.8
"""From this share of its sentences on, a claim is about them as a whole."""
_DIGITS = re.compile(r"\d+(?:[.,٫٬/:]\d+)*")
_DAYS = frozenset({FigureType.DATE, FigureType.TIME})
"""What these say depends on the day of publication as well as on their words."""


class Texts:
    """An older text and the newest, read for one another; blanked outside what a reader sees, offsets of the originals."""

    def __init__(
        self, older: str, newer: str, older_figures: Sequence[Figure], newer_figures: Sequence[Figure]
    ) -> None:
        self.older, self.newer = older, newer
        self._figures = older_figures, newer_figures

    @cached_property
    def pairs(self) -> list[Pair]:
        """Sentences of both beside each other, in order."""
        return align(self.older, self.newer)

    def place(self, quote: Anchor) -> Place:
        """Where a quote of the older text stands in the newer one."""
        found = self._exact(quote)
        if found is not None:
            return found
        span = self._alike(quote)
        if span is None:
            return Place(Fate.LOST)
        score = (
            fuzz.ratio(folded(quote.exact), folded(self.newer[span.start : span.end]), processor=None) / 100
        )
        if score < (ALIKE if self._opposite(quote) else ELSEWHERE):
            return Place(Fate.LOST)
        changed, weighty = self.figures_changed(quote.span, span)
        fate = Fate.CHANGED if weighty else Fate.ALIKE
        return Place(fate, span.start, span.end, round(score, 4), changed)

    # word for word -----------------------------------------------------------------------------------

    def _exact(self, quote: Anchor) -> Place | None:
        """The place of the very words; merely alike where it is not clear that it is the one that is meant."""
        found = _standing(quote.exact, self.newer, self.older, quote.start)
        if not found:
            return None
        near = sorted(((_neighbours(quote, self.newer, at), -at) for at in found), reverse=True)
        at, best = -near[0][1], near[0][0]
        if len(found) == 1:
            once = len(_standing(quote.exact, self.older, self.older, quote.start)) == 1
            sure = best >= NEIGHBOURS or (once and len(quote.exact.split()) >= LONG)
        else:
            sure = best >= NEIGHBOURS and best - near[1][0] >= CLEARER
        return Place(Fate.EXACT if sure else Fate.ALIKE, at, at + len(quote.exact), 1.0)

    # alike -------------------------------------------------------------------------------------------

    def _opposite(self, quote: Anchor) -> list[tuple[Span, Span]]:
        """The sentences of a quote that have another in their place, each with that."""
        return [
            (p.a, p.b) for p in self.pairs if p.a is not None and p.b is not None and p.a.overlaps(quote.span)
        ]

    def _alike(self, quote: Anchor) -> Span | None:
        """The stretch that stands in the quote's place, else the sentence or stretch most like it."""
        if met := self._opposite(quote):
            region = Span(met[0][1].start, met[-1][1].end)
            if len(quote.span) >= WHOLE * (met[-1][0].end - met[0][0].start):
                return _trimmed(self.newer, region)
            return self._stretch(quote.exact, region)
        plain = folded(quote.exact)
        best = max(
            sentences(self.newer),
            key=lambda s: fuzz.ratio(plain, folded(self.newer[s.start : s.end]), processor=None),
            default=None,
        )
        if best is None:
            return None
        stretch = self._stretch(quote.exact, Span(0, len(self.newer)))
        either = [_trimmed(self.newer, best), *([stretch] if stretch else [])]
        return max(
            either, key=lambda s: fuzz.ratio(plain, folded(self.newer[s.start : s.end]), processor=None)
        )

    def _stretch(self, quote: str, region: Span) -> Span | None:
        """The words of a region that are most like a quote."""
        folds = fold(self.newer[region.start : region.end])
        found = fuzz.partial_ratio_alignment(
            folded(quote), folds.text, processor=None, score_cutoff=100 * ALIKE
        )
        if found is None or found.dest_start >= found.dest_end:
            return None
        start, end = folds.span(found.dest_start, found.dest_end)
        return _whole_words(self.newer, region.start + start, region.start + end)

    # figures -----------------------------------------------------------------------------------------

    def figures_changed(self, older: Span, newer: Span) -> tuple[tuple[tuple[str, str], ...], bool]:
        """Figures that the two stretches do not have alike, each as the one and as the other has it; and whether that
        makes another claim: a day that only one of them names does not."""
        left, right = (
            [f for f in figures if span.start <= f.start and f.end <= span.end]
            for figures, span in zip(self._figures, (older, newer), strict=True)
        )
        pairs = _beside(_apart(left, right), _apart(right, left))
        if pairs:
            said = tuple((_said(self.older, one), _said(self.newer, two)) for one, two in pairs)
            return said, any((one and two) or not _of_days(one, two) for one, two in pairs)
        one, two = _unread(self.older, older, left), _unread(self.newer, newer, right)
        lost, come = list((one - two).elements()), list((two - one).elements())
        longest = max(len(lost), len(come))
        pad = [""] * longest
        found = tuple(zip((lost + pad)[:longest], (come + pad)[:longest], strict=True))
        return found, bool(found)


def _of_days(*figures: Figure | None) -> bool:
    return all(figure is None or figure.type in _DAYS for figure in figures)


def _unread(text: str, span: Span, figures: Iterable[Figure]) -> Counter[str]:
    """The numbers in digits of a stretch that detection did not read."""
    letters = list(text[span.start : span.end])
    for figure in figures:
        letters[figure.start - span.start : figure.end - span.start] = " " * (figure.end - figure.start)
    return Counter(_DIGITS.findall(folded("".join(letters))))


def _standing(quote: str, text: str, source: str, at: int) -> list[int]:
    """Where a quote stands in a text between the same ends of words as at `at` in its source: 2 is not in 12, nor in 2.5."""
    before, after = at > 0 and _joins(source, at), _joins(source, at + len(quote))
    found = []
    place = text.find(quote)
    while place >= 0:
        if _joins(text, place) == before and _joins(text, place + len(quote)) == after:
            found.append(place)
        place = text.find(quote, place + 1)
    return found


def _joins(text: str, at: int) -> bool:
    """True when what stands before and after `at` is one word or one number."""
    if not 0 < at < len(text):
        return False
    left, right = text[at - 1], text[at]
    if left.isalnum() and right.isalnum():
        return True
    around = text[max(0, at - 2) : at + 2]
    return bool(re.search(r"\d[.,٫٬]\d", around)) and (left.isdigit() or right.isdigit())


def _neighbours(quote: Anchor, text: str, at: int) -> int:
    """How many characters right before and after the place are those around the quote; an end of the text is like an end."""
    before, after = text[max(0, at - CONTEXT) : at], text[at + len(quote.exact) :][:CONTEXT]
    same = 0
    for mine, theirs in ((quote.prefix[::-1], before[::-1]), (quote.suffix, after)):
        one, two = mine.strip(), theirs.strip()
        same += _common(one, two) if one and two else NEIGHBOURS * (not one and not two)
    return same


def _common(a: str, b: str) -> int:
    """Length of what two strings begin with."""
    return next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def _trimmed(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _whole_words(text: str, start: int, end: int) -> Span:
    """A stretch that cuts no word; at most half of what it adds is of a word it hardly has."""
    while start > 0 and start < len(text) and _joins(text, start):
        start -= 1
    while 0 < end < len(text) and _joins(text, end):
        end += 1
    return _trimmed(text, Span(start, end))


def _same(one: Figure, other: Figure) -> bool:
    """Whether two figures say the same, wherever they stand; a day may be told in other words (الأحد, أمس)."""
    if folded(one.surface) == folded(other.surface):
        return True
    if one.type in _DAYS or other.type in _DAYS:
        return one.type is other.type and one.iso is not None and one.iso == other.iso
    return one.value is not None and _worth(one) == _worth(other)


def _worth(figure: Figure) -> tuple[object, ...]:
    return figure.value, figure.low, figure.high, figure.qualifier, figure.unit, figure.currency


def _apart(these: Iterable[Figure], those: Iterable[Figure]) -> list[Figure]:
    """Figures that the others do not have as often."""
    left, out = list(those), []
    for figure in these:
        at = next((i for i, other in enumerate(left) if _same(figure, other)), None)
        if at is None:
            out.append(figure)
        else:
            del left[at]
    return out


def _beside(gone: Sequence[Figure], new: Sequence[Figure]) -> list[tuple[Figure | None, Figure | None]]:
    """Each figure that went beside the first new one of its kind, those of one role first; None where there is none."""
    rest = list(new)
    out: list[tuple[Figure | None, Figure | None]] = []
    for one in gone:
        same = [f for f in rest if f.type is one.type]
        match = next((f for f in same if f.role == one.role and f.noun == one.noun), None)
        match = match or next((f for f in same if f.role == one.role), None) or (same[0] if same else None)
        if match is not None:
            rest.remove(match)
        out.append((one, match))
    return [*out, *((None, figure) for figure in rest)]


def _said(text: str, figure: Figure | None) -> str:
    """A figure's words, with the article that detection leaves out of their head (اليوم)."""
    if figure is None:
        return ""
    start = figure.start - 2 if text[max(0, figure.start - 2) : figure.start] == "ال" else figure.start
    return " ".join(text[start : figure.end].split())


def edits(texts: Texts) -> list[Edit]:
    """What became of every sentence that the two texts do not have alike, in the order of the newest."""
    out = []
    for pair in texts.pairs:
        a = "" if pair.a is None else texts.older[pair.a.start : pair.a.end]
        b = "" if pair.b is None else texts.newer[pair.b.start : pair.b.end]
        if pair.a is None:
            assert pair.b is not None
            out.append(Edit(Became.ADDED, (("added", _line(b)),), None, pair.b.start))
        elif pair.b is None:
            out.append(Edit(Became.CUT, (("cut", _line(a)),), pair.a.start, None))
        elif (words := _worded(a, b)) is not None:
            figures, _ = texts.figures_changed(pair.a, pair.b)
            kind = Became.FIGURES if figures else Became.CHANGED
            out.append(Edit(kind, words, pair.a.start, pair.b.start, figures))
    return out


def _worded(a: str, b: str) -> tuple[tuple[str, str], ...] | None:
    """The words of two sentences in one, None where they are the same in any spelling."""
    ops = diff(a, b)
    if all(op.change is Change.SAME for op in ops):
        return None
    out = []
    for op in cut_first(ops):
        text = a[op.a.start : op.a.end] if op.change is Change.CUT else b[op.b.start : op.b.end]
        if text.strip():
            out.append((str(op.change), _line(text)))
    return tuple(out)


def _line(text: str) -> str:
    return " ".join(text.split())
