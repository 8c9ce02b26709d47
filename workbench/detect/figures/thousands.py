"""Whether the point of a number parts its thousands or its decimals: 10.500 of things is ten thousand five hundred."""

from __future__ import annotations

import itertools
import re

from workbench.detect.figures.ahead import Head
from workbench.detect.figures.alike import among_thousands, in_thousands
from workbench.detect.figures.draft import Draft
from workbench.detect.figures.kinds import Kinds
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import FigureType

_LARGE = frozenset(["DZD", "IRR", "LBP", "IQD", "SYP"])
"""Currencies whose notes run into the thousands: 51.500 of them is no fraction."""
_COUNTABLE = frozenset(["person", "fighter", "police", "family", "vehicle", "case", "voter", "seat", "ship"])
_THOUSAND = 3
_BESIDE = 3
_COMMA = re.compile(r"\d,\d{1,2}(?!\d)")
_POINT = re.compile(r"\d\.\d{1,2}(?!\d)")
_SIZED = frozenset([FigureType.MONEY, FigureType.MEASURE])
_AMOUNT = re.compile(r"[1-9]\d{0,2}\.\d{3}")
_MILLIONS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3}){2,}")
_RATED = frozenset(["نسبه", "بنسبه", "لكل", "معدل", "متوسط", "مقابل"])
_COUNTS, _NEAR_COUNT = frozenset(["عدد", "عددهم", "عددها", "العدد", "وعدد", "حصيله", "اعداد"]), 12


class Thousands(Kinds):
    """Numbers with a point: what they count and how the text writes others tells thousands from decimals."""

    commas: bool | None = None
    """The text writes decimals behind commas; None until a number asks."""

    def _pointed(self, draft: Draft, item: Item, found: Head) -> None:
        """Whether the point of 10.500 or 2558.018 parts thousands."""
        if item.kind == "dotted":
            self._dotted(draft, item, found)
        else:
            self._whole_people(draft, item, found)

    def _dotted(self, draft: Draft, item: Item, found: Head) -> None:
        """10.500 is ten thousand five hundred of things, ten and a half of measures: the other reading is kept."""
        raw, value = item.text, item.value
        whole = int(raw.replace(".", "").replace("٫", ""))
        grouped = found.type is None and (found.noun or draft.unit)
        if value != whole and (
            grouped
            or (found.type is None and self._numbered_things(draft.first))
            or found.currency in _LARGE
            or in_thousands(raw, found.unit, found.type)
            or (found.type is FigureType.MONEY and among_thousands(self.items, draft.first, raw, found.unit))
            or (found.type in _SIZED and found.unit != "dinar" and self._comma_text(raw))
            or (found.type is FigureType.MEASURE and self._grouped_by_points(raw, found.unit))
        ):
            item.value, draft.alternatives = whole, (raw,)

    def _grouped_by_points(self, raw: str, unit: str | None) -> bool:
        """464.728 برميل beside 109.545.589 برميل: in one text points part the thousands of a unit."""
        if _AMOUNT.fullmatch(raw) is None or unit is None:
            return False
        pairs = itertools.pairwise(self.items)
        return any(
            a.kind == "group" and _MILLIONS.fullmatch(a.text) and b.lex.unit and b.lex.unit.name == unit
            for a, b in pairs
        )

    def _comma_text(self, raw: str) -> bool:
        """42,73 % and 18.476,19 نقطة: a text whose decimals are behind commas parts its thousands with points."""
        if _AMOUNT.fullmatch(raw) is None:
            return False
        if self.commas is None:
            written = [x.text for x in self.items if x.digits and x.kind in {"dec", "group", "number"}]
            points = sum(_POINT.search(x) is not None for x in written)
            self.commas = points == 0 and sum(_COMMA.search(x) is not None for x in written) > 1
        return self.commas

    def _numbered_things(self, at: int) -> bool:
        """ارتفع عدد المصابين إلى 105.976: what has a number (عدد) is whole."""
        back = self.items[max(0, at - _NEAR_COUNT) : at]
        places = [k for k, x in enumerate(back) if x.text in _COUNTS or self._hurt(x, len(back) - k)]
        return bool(places) and not any(
            x.digits or x.cls in ".|" or x.text in _RATED or x.lex.numeral is not None
            for x in back[places[-1] :]
        )

    @staticmethod
    def _hurt(item: Item, far: int) -> bool:
        """والجرحى إلى (10.019): people who are numbered right behind."""
        noun = item.lex.noun
        return (
            far <= _BESIDE
            and item.al
            and noun is not None
            and noun.role is not None
            and noun.unit == "person"
        )

    def _whole_people(self, draft: Draft, item: Item, found: Head) -> None:
        """2558.018 مسافر: persons are whole, three digits behind the point are thousands."""
        noun = found.word.lex.noun if found.word is not None else None
        whole, _, rest = item.text.replace("٫", ".").partition(".")
        if (
            noun is not None
            and noun.unit in _COUNTABLE
            and len(rest) == _THOUSAND
            and whole.isdigit()
            and rest.isdigit()
        ):
            item.value = int(whole + rest)
            draft.alternatives = (item.text,)
