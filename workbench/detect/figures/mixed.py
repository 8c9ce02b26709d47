"""A unit with half of it or with the lesser one: متر ونصف, 6 أطنان و264 كلغ, متر و80 سنتيمترا."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.arabic.number_reader import tidy
from workbench.arabic.numerals import Kind
from workbench.detect.figures.ahead import Head, currency_of
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
    ("dollar", "cent"): 100,
    ("shekel", "agora"): 100,
    ("euro", "cent"): 100,
    ("pound", "piastre"): 100,
    ("riyal", "halala"): 100,
    ("riyal", "baisa"): 1000,
    ("dinar", "fils"): 1000,
    ("dinar", "millime"): 1000,
    ("dinar", "centime"): 100,
    ("dirham", "fils"): 100,
    ("dirham", "centime"): 100,
}
"""Units that a measure is told in together, with how many of the lesser make the greater."""


def and_lesser(items: Sequence[Item], taken: bytearray, draft: Draft) -> None:
    """6 أطنان و264 كلغ is one measure of 6.264 tonnes, 5 دولارات و20 سنتا 5.2 dollars."""
    k = draft.last
    if (
        draft.type not in (FigureType.MEASURE, FigureType.MONEY)
        or draft.value is None
        or k + 2 >= len(items)
        or any(taken[k : k + 3])
    ):
        return
    join, number, noun = items[k : k + 3]
    if join.cls != "k" or noun.lex.unit is None:
        return
    if _same_again(items, draft, number, noun):
        draft.value = tidy(float(draft.value) + float(number.value or 0))
        draft.last, draft.end = k + 3, noun.end
        return
    times = _LESSER.get((draft.unit or "", noun.lex.unit.name))
    lesser = number.value if number.cls[0] in "dnw" and not noun.al and noun.lex.unit.count == 1 else None
    if times is None or lesser is None or not 1 <= lesser < times:
        return
    draft.value = tidy(float(draft.value) + float(lesser) / times)
    draft.last, draft.end = k + 3, noun.end
    draft.currency = draft.currency or currency_of(noun)[0]


def _same_again(items: Sequence[Item], draft: Draft, number: Item, noun: Item) -> bool:
    """4 مليارات ريال و282 مليون ريال: one sum whose currency is told with each scale; على التوالي, and بين, make them two."""
    if draft.type is not FigureType.MONEY or not number.parts or number.cls != "w" or noun.al:
        return False
    unit = noun.lex.unit
    first = items[draft.first]
    scale = first.parts[-1].lex.numeral if first.parts else first.lex.numeral
    more = number.parts[-1].lex.numeral
    if (
        unit is None
        or unit.name != draft.unit
        or scale is None
        or more is None
        or more.kind is not Kind.SCALE
    ):
        return False
    least = scale.value if scale.kind in (Kind.SCALE, Kind.SCALES) else 0
    least = least if scale.kind is Kind.SCALE else least / 2
    whole = least >= 1_000_000 and float(draft.value or 0) % least == 0
    if not whole or not 0 < float(number.value or 0) < least or more.value >= least:
        return False
    k = draft.last
    behind = items[k + 3] if k + 3 < len(items) else None
    apart = behind is not None and (behind.prep or behind.text[:1] == "ل" or behind.text == "علي")
    led = draft.first > 0 and items[draft.first - 1].cls == "b"
    return not apart and not led


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


_SIZES = ("وزن", "طول", "عرض", "عمق", "ارتفاع", "حمول", "سمك", "قطر")
_CAME_TO = frozenset(["وصل", "وصلت", "يصل", "تصل", "بلغ", "بلغت", "يبلغ", "تبلغ", "ليصل", "ليبلغ"])
_SIZE_FAR = 6


def _weighed(items: Sequence[Item], at: int) -> bool:
    """وصل وزنها في المجمل إلى طن, بلغ وزن الشحنة طنا: one of the unit that somebody's size came to."""
    near = items[max(0, at - _SIZE_FAR) : at]
    verb = next((k for k, x in enumerate(near) if {x.text, x.text[1:]} & _CAME_TO), None)
    if verb is None or any(x.cls[0] in ".|,dnywv" for x in near[verb:]):
        return False
    reached = near[-1].cls == "i" or items[at].text.endswith("ا")
    return reached and any(x.text.startswith(_SIZES) for x in near[verb : verb + 3])


_OF_KIND = {"measure": FigureType.MEASURE, "money": FigureType.MONEY}


class Mixed(Pairs):
    """A unit without a numeral, with half of it or with the lesser one."""

    def _one_and_lesser(self, i: int) -> Draft | None:
        """متر و80 سنتيمترا, كيلوغرام ومئة غرام, دولار و13 سنتا."""
        item, unit = self.items[i], self.items[i].lex.unit
        span = (item.start, item.end)
        if unit is None:
            return None
        type_ = _OF_KIND[unit.kind]
        draft = Draft(i, i + 1, *span, span, type_, f"figure:{type_.value}", 1)
        draft.unit, draft.noun, draft.noun_at = unit.name, item.text, i
        draft.currency = currency_of(item)[0] if unit.kind == "money" else None
        and_lesser(self.items, self.taken, draft)
        if draft.value == 1:
            return None
        self._typed(draft, i, Head(draft.last))
        return draft

    def _one_measure(self, i: int) -> Draft | None:
        """أمواج بارتفاع متر, على بعد كيلومتر, أقل من طن: one of a unit behind what it measures or a qualifier."""
        items, unit = self.items, self.items[i].lex.unit
        if (
            unit is None
            or unit.kind != "measure"
            or items[i].text.removesuffix("ا") not in _ONE_UNIT
            or not i
        ):
            return None
        item, before, after = items[i], items[i - 1], self._next_free(i + 1)
        hedged = before.cls == "A" or (before.cls == "m" and i > 1 and items[i - 2].text in _MORE_OR_LESS)
        measured = before.text in _MEASURED and (
            before.text != "بعد" or (i > 1 and items[i - 2].text == "علي")
        )
        measured = measured or _weighed(items, i)
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

    def _one_and_half(self, i: int) -> Draft | None:
        """جنيه واحد ونصف, متر واحد ونصف: the unit stands before one and a half."""
        items, unit = self.items, self.items[i].lex.unit
        told = items[i + 1] if i + 1 < len(items) else None
        if unit is None or unit.kind not in _OF_KIND or unit.count != 1 or told is None or self.taken[i + 1]:
            return None
        if items[i].al or told.cls != "w" or told.value not in (1.25, 1.5) or told.al or not told.parts:
            return None
        if not told.parts[0].text.startswith("واحد") or (i and items[i - 1].cls[0] in "dnywvK"):
            return None
        again = self._next_free(i + 2)
        counted = again.lex.unit if again is not None else None
        last = i + 2 + (counted is not None and counted.name == unit.name)
        type_ = _OF_KIND[unit.kind]
        draft = Draft(
            i, last, items[i].start, items[last - 1].end, (items[i].start, told.end), type_, f"figure:{type_.value}", told.value
        )  # fmt: skip
        draft.unit, draft.noun, draft.noun_at = unit.name, items[i].text, i
        draft.currency = currency_of(items[i])[0] if unit.kind == "money" else None
        self._typed(draft, i, Head(last))
        return draft

    def _and_a_half(self, i: int) -> Draft | None:
        """متر ونصف, متر ونصف المتر: one and a half of a unit."""
        items, unit = self.items, self.items[i].lex.unit
        if (more := self._one_and_half(i)) is not None:
            return more
        if i + 2 >= len(items) or items[i].al:
            return None
        once = items[i].text == "مره" and unit is None
        if not once and (unit is None or unit.kind not in ("measure", "money") or unit.count != 1):
            return None
        if i and (items[i - 1].cls[0] in "dnywvK" or self.taken[i - 1]):
            return None
        half = items[i + 2]
        if unit is not None and (more := self._one_and_lesser(i)) is not None:
            return more
        if items[i + 1].cls != "k" or half.text not in {"نصف", "ربع"} or half.kind != "weak" or half.al:
            return None
        again = self._next_free(i + 3)
        priced = unit is not None and unit.kind == "money" and not (again is not None and again.al)
        if (once or priced) and again is not None and not leaves_half(again) and again.text != "مقارنه":
            return None
        counted = again.lex.unit if again is not None and again.al else None
        last = i + 3 + (unit is not None and counted is not None and counted.name == unit.name)
        span = (items[i].start, items[last - 1].end)
        type_ = FigureType.COUNT if unit is None else _OF_KIND[unit.kind]
        draft = Draft(
            i,
            last,
            *span,
            (span[0], half.end),
            type_,
            "figure:counted" if unit is None else f"figure:{type_.value}",
            1.5 if half.text == "نصف" else 1.25,
        )
        draft.unit, draft.noun, draft.noun_at = "time" if unit is None else unit.name, items[i].text, i
        if unit is not None and unit.kind == "money":
            draft.currency = currency_of(items[i])[0]
        self._typed(draft, i, Head(last))
        return draft
