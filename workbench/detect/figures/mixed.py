"""A unit with half of it or with the lesser one: متر ونصف, 6 أطنان و264 كلغ, متر و80 سنتيمترا."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.arabic.number_reader import tidy
from workbench.detect.figures.ahead import Head
from workbench.detect.figures.draft import Draft
from workbench.detect.figures.guess import leaves_half
from workbench.detect.figures.pairs import Pairs
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import FigureType

_LESSER = {
    ("tonne", "kilogram"): 1000,
    ("kilogram", "gram"): 1000,
    ("kilometre", "metre"): 1000,
    ("metre", "centimetre"): 100,
    ("tonne", "quintal"): 10,
    ("litre", "millilitre"): 1000,
    ("foot", "inch"): 12,
}
"""Units that a measure is told in together, with how many of the lesser make the greater."""


def and_lesser(items: Sequence[Item], taken: bytearray, draft: Draft) -> None:
    """6 أطنان و264 كلغ is one measure of 6.264 tonnes."""
    k = draft.last
    if (
        draft.type is not FigureType.MEASURE
        or draft.value is None
        or k + 2 >= len(items)
        or any(taken[k : k + 3])
    ):
        return
    join, number, noun = items[k : k + 3]
    if join.cls != "k" or noun.lex.unit is None:
        return
    times = _LESSER.get((draft.unit or "", noun.lex.unit.name))
    lesser = number.value if number.cls[0] in "dnw" and not noun.al and noun.lex.unit.count == 1 else None
    if times is None or lesser is None or not 1 <= lesser < times:
        return
    draft.value = tidy(float(draft.value) + float(lesser) / times)
    draft.last, draft.end = k + 3, noun.end


_ONE_UNIT = frozenset(
    [
        "متر",
        "كيلومتر",
        "سنتيمتر",
        "سنتمتر",
        "مليمتر",
        "طن",
        "لتر",
        "هكتار",
        "كيلوغرام",
        "كيلوجرام",
        "فدان",
        "دونم",
    ]
)
_MEASURED = frozenset(
    ["بارتفاع", "بعمق", "بطول", "بعرض", "بسمك", "مسافه", "لمسافه", "بعد", "بمسافه", "وعرض", "وطول"]
)
_MORE_OR_LESS = frozenset(["اكثر", "باكثر", "اقل", "باقل", "لاكثر", "لاقل"])
_OF_UNIT = frozenset(["مربع", "مكعب", "واحد", "مربعه", "مكعبه", "مربعا", "واحدا", "او"])
"""متر مربع, متر واحد: read elsewhere."""


class Mixed(Pairs):
    """A unit without a numeral, with half of it or with the lesser one."""

    def _one_and_lesser(self, i: int) -> Draft | None:
        """متر و80 سنتيمترا, كيلوغرام ومئة غرام."""
        item, unit = self.items[i], self.items[i].lex.unit
        span = (item.start, item.end)
        draft = Draft(i, i + 1, *span, span, FigureType.MEASURE, "figure:measure", 1)
        if unit is None:
            return None
        draft.unit, draft.noun, draft.noun_at = unit.name, item.text, i
        and_lesser(self.items, self.taken, draft)
        if draft.value == 1:
            return None
        self._typed(draft, i, Head(draft.last))
        return draft

    def _one_measure(self, i: int) -> Draft | None:
        """أمواج بارتفاع متر, على بعد كيلومتر, أقل من طن: one of a unit behind what it measures or a qualifier."""
        items, unit = self.items, self.items[i].lex.unit
        if unit is None or unit.kind != "measure" or items[i].text not in _ONE_UNIT or not i:
            return None
        item, before, after = items[i], items[i - 1], self._next_free(i + 1)
        hedged = before.cls == "A" or (before.cls == "m" and i > 1 and items[i - 2].text in _MORE_OR_LESS)
        measured = before.text in _MEASURED and (
            before.text != "بعد" or (i > 1 and items[i - 2].text == "علي")
        )
        if item.al or item.prep or item.wa or self.taken[i - 1] or not (hedged or measured):
            return None
        if after is not None and (
            after.cls[0] in "dnywvK(" or after.text in _OF_UNIT or after.lex.unit is not None
        ):
            return None
        span = (item.start, item.end)
        draft = Draft(i, i + 1, *span, span, FigureType.MEASURE, "figure:measure", 1)
        draft.unit, draft.noun, draft.noun_at = unit.name, item.text, i
        self._typed(draft, i, Head(i + 1))
        return draft

    def _and_a_half(self, i: int) -> Draft | None:
        """متر ونصف, متر ونصف المتر: one and a half of a unit."""
        items, unit = self.items, self.items[i].lex.unit
        if i + 2 >= len(items) or items[i].al:
            return None
        once = items[i].text == "مره" and unit is None
        if not once and (unit is None or unit.kind != "measure" or unit.count != 1):
            return None
        if i and (items[i - 1].cls[0] in "dnywvK" or self.taken[i - 1]):
            return None
        half = items[i + 2]
        if unit is not None and (more := self._one_and_lesser(i)) is not None:
            return more
        if items[i + 1].cls != "k" or half.text not in {"نصف", "ربع"} or half.kind != "weak" or half.al:
            return None
        again = self._next_free(i + 3)
        if once and again is not None and not leaves_half(again) and again.text != "مقارنه":
            return None
        counted = again.lex.unit if again is not None and again.al else None
        last = i + 3 + (unit is not None and counted is not None and counted.name == unit.name)
        span = (items[i].start, items[last - 1].end)
        draft = Draft(
            i,
            last,
            *span,
            (span[0], half.end),
            FigureType.COUNT if unit is None else FigureType.MEASURE,
            "figure:counted" if unit is None else "figure:measure",
            1.5 if half.text == "نصف" else 1.25,
        )
        draft.unit, draft.noun, draft.noun_at = "time" if unit is None else unit.name, items[i].text, i
        self._typed(draft, i, Head(last))
        return draft
