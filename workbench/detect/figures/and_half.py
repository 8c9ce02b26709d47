"""A half or a quarter behind what is counted: أربعة مواسم ونصف is 4.5 of them."""

from __future__ import annotations

from workbench.arabic.number_reader import tidy
from workbench.arabic.numerals import FRACTION_OF
from workbench.detect.figures.ahead import Head
from workbench.detect.figures.draft import Draft
from workbench.detect.figures.guess import leaves_half
from workbench.detect.figures.lists import Lists
from workbench.detect.figures.mixed import and_lesser
from workbench.detect.figures.tokens import Item

_FEW = 100
_SCALES = (1_000_000_000_000, 1_000_000_000, 1_000_000)


class Halved(Lists):
    """Numbers that a half or a quarter is added to."""

    def _and_half(self, draft: Draft, found: Head) -> None:
        """أربعة مقاعد ونصف المقعد, أربعة مواسم ونصف are 4.5 of them."""
        items, k = self.items, draft.last
        if found.before is None or found.rule == "figure:one":
            and_lesser(items, self.taken, draft)
        if k + 2 == len(items) and draft.value is not None and found.word is not None:
            self._half_at_end(draft)
            return
        if k + 2 > len(items) or draft.value is None or found.word is None or any(self.taken[k : k + 3]):
            return
        join, half, again = items[k : k + 3]
        noun, unit = found.word.lex.noun, found.word.lex.unit
        if join.cls != "k" or half.text not in {"نصف", "ربع"} or half.kind != "weak":
            return
        same = unit is not None and again.lex.unit is not None and again.lex.unit.name == unit.name
        same |= (
            noun is not None and again.al and again.lex.noun is not None and again.lex.noun.unit == noun.unit
        )
        if same and float(draft.value) < _FEW:
            draft.value = tidy(float(draft.value) + FRACTION_OF[half.text])
            draft.last, draft.end = k + 3, again.end
        elif leaves_half(again):
            self._add_half(draft, half)

    def _half_at_end(self, draft: Draft) -> None:
        """5 أمتار ونصف: nothing follows."""
        join, half = self.items[draft.last : draft.last + 2]
        if join.cls == "k" and half.text in {"نصف", "ربع"} and half.kind == "weak":
            self._add_half(draft, half)

    @staticmethod
    def _add_half(draft: Draft, half: Item) -> None:
        """ثلاثة أمتار ونصف; of 2 مليار دينار ونصف the half is of the scale."""
        value = float(draft.value or 0)
        scale = next((s for s in _SCALES if value >= s), 1)
        if value / scale < _FEW:
            draft.value = tidy(value + scale * FRACTION_OF[half.text])
            draft.last, draft.end = draft.last + 2, half.end
