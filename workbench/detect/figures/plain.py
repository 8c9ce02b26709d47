"""A number with its head: what is counted, ranked, measured or named by it."""

from __future__ import annotations

from dataclasses import replace

from workbench.arabic.number_reader import tidy
from workbench.arabic.numerals import FRACTION_OF
from workbench.detect.figures import labels
from workbench.detect.figures.ahead import Head
from workbench.detect.figures.currencies import MILLIONS
from workbench.detect.figures.draft import Draft
from workbench.detect.figures.dual_forms import BOTH
from workbench.detect.figures.filed import is_resolution
from workbench.detect.figures.misread import half_term
from workbench.detect.figures.nth import nth
from workbench.detect.figures.standings import SHARED, bracketed
from workbench.detect.figures.tokens import Item
from workbench.detect.figures.worth import Worth
from workbench.domain.mention import FigureType

_NIGHTS = frozenset(["ليله", "ليال", "ليالي"])
_STAYED = frozenset(["مبيت", "المبيت", "فندقيه", "سياحيه", "مقضاه", "اقامه", "ايواء"])
_LONGEST_STAY = 2000
_FINAL = ("نهائي", "النهائي", "نهايي", "سنوي", "شهري", "اسبوعي", "دائري")
"""نصف النهائي, الأدوار نصف نهائية: rounds of a cup; تقرير ربع سنوي."""


def _quarters(item: Item) -> float | int | None:
    """ثمانية أرباع are quarters of a year, eight of them."""
    if item.text.endswith(" ارباع") and isinstance(item.value, int | float) and item.value >= 1:
        return tidy(item.value * 4)
    return item.value


class Numbers(Worth):
    """A number with its head."""

    def _resolution(self, i: int) -> Draft | None:
        """القرار 61/177: a resolution by its session and number."""
        if not is_resolution(self.items, i):
            return None
        span = (self.items[i].start, self.items[i].end)
        return Draft(i, i + 1, *span, span, FigureType.IDENTIFIER, "figure:label")

    def _number(self, i: int) -> Draft | None:
        item = self.items[i]
        after = self._next_free(i + 1)
        if (
            item.kind == "weak"
            and not self._isolated(i)
            and (
                item.text == "ثمن"
                or half_term(self.items, i)
                or (after is not None and after.text.startswith(_FINAL) and item.text in FRACTION_OF)
            )
        ):
            return None
        if (marked := self._marked(i, after)) is not None:
            return marked
        found = self._head(i, i + 1)
        if item.al and item.text in BOTH and (found.noun is None or found.rule == "figure:partitive"):
            return None
        known = nth(self.items, self.taken, i) or self._fraction(i, found) or self._nights(i, found)
        if known:
            return known
        if item.cls == "w" and item.kind == "weak" and not self._worth(i, found):
            return None
        if item.kind == "frac":
            slashed = self._resolution(i) or self._slashed(i)
            if slashed is not None:
                return slashed
            part = item.value is not None and 0 < item.value < 1
            if found.type is None and not part and not self._isolated(i):
                return None
        if item.text == "عده" and not self._several(i, found):
            return None
        if (
            found.type is FigureType.DURATION
            and found.before is None
            and item.cls[0] != "v"
            and item.value is not None
        ):
            return self._lengths(
                i, [(float(item.value), found.unit or "")], found.last, (item.start, item.end), found
            )
        draft = self._draft(i, i + 1, item, found)
        ranks = self._tens_rank(item, found) or self._by_tens(item, found, draft)
        if self._birthday(draft, i) or self._of_minute(i, found) or ranks:
            draft.type, draft.rule, draft.value = FigureType.ORDINAL, "figure:tens", item.value
            draft.unit = None if found.type is FigureType.DURATION else draft.unit
            return draft
        draft.alternatives = item.alternatives
        part = item.kind == "frac" or (item.cls == "w" and isinstance(item.value, float))
        if part and draft.type is FigureType.COUNT and item.value and item.value < 1:
            draft.type, draft.rule = FigureType.FRACTION, "figure:fraction"
        if item.kind in {"dotted", "dec"}:
            self._pointed(draft, item, found)
        if item.cls[0] == "v":
            self._vague(draft, item)
        else:
            draft.value = _quarters(item)
            if found.word is not None and found.word.text in MILLIONS and item.value is not None:
                draft.value = tidy(item.value * 1_000_000)
            self._sign(draft, i)
        self._and_half(draft, found)
        self._typed(draft, i, found)
        return draft

    def _marked(self, i: int, after: Item | None) -> Draft | None:
        """A number in the brackets of a table, the number of an entry, a rank by the mark beside it."""
        item = self.items[i]
        span = (item.start, item.end)
        if item.digits and (like := bracketed(self.items, self.drafts, i)) is not None:
            return Draft(i, i + 1, *span, span, like.type, SHARED, item.value, unit=like.unit)
        rule = "figure:list" if self._enumerates(i) else "figure:rank" if self._by_mark(i, after) else ""
        if not rule:
            return None
        plain = Draft(i, i + 1, *span, span, FigureType.ORDINAL, rule, item.value)
        return nth(self.items, self.taken, i) or plain

    def _nights(self, i: int, found: Head) -> Draft | None:
        """60 ألفا و328 ليلة مبيت: nights that guests spent are counted, no length of time."""
        word, behind, item = found.word, self._next_free(found.last), self.items[i]
        if word is None or word.text not in _NIGHTS or item.value is None or item.cls[0] == "v":
            return None
        stayed = behind is not None and behind.text in _STAYED
        if not stayed and float(item.value) < _LONGEST_STAY:
            return None
        draft = self._draft(i, i + 1, item, found)
        draft.type, draft.rule, draft.unit, draft.value = (
            FigureType.COUNT,
            "figure:nights",
            "night",
            item.value,
        )
        self._typed(draft, i, replace(found, type=None, unit=None))
        return draft

    def _several(self, i: int, found: Head) -> bool:
        """عدة counts scales alone (عدة مليارات), and the days of a stay: لعدة أيام."""
        item = self.items[i]
        return item.end - item.start > len(item.text) or (item.prep == "ل" and found.unit == "day")

    def _slashed(self, i: int) -> Draft | None:
        """القانون 30/2016 and بنتيجة 2/2: two numbers with a slash that are no fraction."""
        item = self.items[i]
        span = (item.start, item.end)
        if labels.is_label(self.items, i) and (item.value or 0) > 1:
            return Draft(i, i + 1, *span, span, FigureType.IDENTIFIER, "figure:label")
        if self._slashed_score(i):
            low, high = (int(x) for x in item.text.split("/"))
            return Draft(i, i + 1, *span, span, FigureType.SCORE, "figure:score", low=low, high=high)
        return None
