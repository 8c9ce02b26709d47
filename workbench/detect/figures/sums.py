"""Amounts that share their unit, scale or currency with one beside them: 24 و17 في المئة, إلى 152 مليون دولار من 163."""

from __future__ import annotations

import itertools

from workbench.arabic.chars import word_set
from workbench.arabic.number_reader import tidy
from workbench.detect.dates.clock import duration_iso
from workbench.detect.figures import context
from workbench.detect.figures.alike import scale_of
from workbench.detect.figures.draft import COUNTED, Draft
from workbench.detect.figures.marks import Marks
from workbench.domain.mention import FigureType

_FROM = (
    ["من"],
    ["ارتفاعا", "من"],
    ["انخفاضا", "من"],
    ["صعودا", "من"],
    ["هبوطا", "من"],
    ["تراجعا", "من"],
    ["نزولا", "من"],
)
_TOLD = 2
"""Words of ارتفاعا من, which say by themselves that the amount was another."""
_INSTEAD = (["بدلا", "من"], ["عوضا", "عن"], ["بدل"])
_CHANGED, _TERM, _NAMED = 8, 3, 4
_THOUSAND_OF, _SHORT = 1000, 3
_TERMS = frozenset(["مده", "لمده", "بالسجن", "السجن", "سجن", "بالحبس", "الحبس", "حبس", "سجنا"])
_OLD = 120
_SESSION = 12
_CLOSED = word_set("أقفل أقفلت أغلق أغلقت استقر استقرت انتهى أنهى افتتح افتتحت يغلق تغلق")
_UNITED, _ALIKE = frozenset([FigureType.MONEY, FigureType.MEASURE, FigureType.PERCENT]), 5
_CLOSE = 1.1
"""Times by which what a thing is sold at may exceed what it is bought at."""
_TOLD_APART = frozenset(["point", "degree", "percentage point", "basis point"])
_AGAINST = frozenset(["مقابل", "بمعدل", "معدل", "بمردود", "حدود", "حوالي", "نحو"])
_STEP = 10
"""مقابل 4 و5 قناطير: a yield of four or five."""
_SUM, _SUMS_APART = 1_000_000_000, 16
"""Least amount, and the items since the last money, of a sum whose currency is left out."""
_MILLION = 1_000_000
_MILLIARDS_APART, _COUNT_NEAR, _MOST = 48, 8, 1e14
_COUNTED = frozenset(
    ["عدد", "عددهم", "عددها", "سكان", "نسمه", "تعداد", "مستخدم", "مستخدمي", "مشاهده", "برميل", "متر", "طن"]
)
"""Words behind which milliards count something."""
_OF_ONE_SIZE = 20
"""Times by which one price of a list may exceed another."""


class Sums(Marks):
    """Amounts that share their unit, scale or currency with one beside them."""

    def _percents(self) -> None:
        """24 و17 في المئة: a bare number joined by و to a percentage is one itself."""
        for one, after in reversed(list(itertools.pairwise(self.drafts))):
            start = self._past_unit(one.last)
            if after.first - start > 2:
                continue
            bare = one.type is FigureType.COUNT and one.noun is None and one.rule == "figure:count"
            between = [x.text for x in self.items[start : after.first]]
            if bare and after.type is FigureType.MONEY and between in _INSTEAD:
                self._also_paid(one, after)
            if between in _FROM and not after.noun and after.rule == "figure:count" and after.value:
                self._fallen_from(one, after)
            if between == ["الي"] and after.rule == "figure:count" and not after.noun:
                self._became(one, after)
            joined = after.first == one.last + 1 and self.items[one.last].cls == "k"
            if bare and joined and after.type is FigureType.DURATION and after.iso and not after.qualifier:
                self._as_long(one, after)
            if bare and joined and after.type is FigureType.MONEY and not after.qualifier:
                self._also_paid(one, after)
            if bare and joined and after.type is FigureType.PERCENT and not after.qualifier:
                one.type, one.rule, one.unit, one.role = FigureType.PERCENT, "figure:percent", "percent", None
            listed = all(x.cls in ",k" for x in self.items[one.last : after.first])
            if bare and listed and after.type is FigureType.PERCENT and isinstance(one.value, float):
                one.type, one.rule, one.unit, one.role = FigureType.PERCENT, "figure:percent", "percent", None
            if (
                bare
                and after.type is FigureType.MONEY
                and [x.cls for x in self.items[start : after.first]] == ["-"]
            ):
                self._bought_and_sold(one, after)
            if bare and joined and after.type is FigureType.MEASURE and self._in_turn(one, after):
                one.type, one.rule, one.unit, one.role = after.type, "figure:measure", after.unit, None
            aged = after.type is FigureType.AGE and after.value is not None and not after.qualifier
            if bare and joined and aged and one.value is not None and one.value < _OLD:
                one.type, one.rule, one.unit, one.role = after.type, "figure:age", after.unit, None
                one.iso = duration_iso([(float(one.value), one.unit or "")])

    def _past_unit(self, at: int) -> int:
        """495 فلسا/لتر إلى 480, 495 فلسا للتر إلى 480: the item behind what the amount is for one of."""
        near = self.items[at : at + 2]
        if len(near) == 2 and near[0].text == "/" and near[1].kind == "word":
            return at + 2
        unit = near[0].lex.unit if near and near[0].prep == "ل" else None
        return at + 1 if unit is not None and unit.kind == "measure" else at

    def _became(self, one: Draft, after: Draft) -> None:
        """من 1570 ليرة إلى 1540: what an amount became is told in its unit; 12 دولارا إلى 5 is no change of it."""
        from_ = one.first > 0 and self.items[one.first - 1].cls == "m"
        if not from_ or one.type not in _UNITED or one.value is None or not after.value or after.role:
            return
        if 1 / _ALIKE < float(after.value) / float(one.value or 1) < _ALIKE and one.value != after.value:
            after.type, after.rule = one.type, "figure:alike"
            after.unit, after.currency = one.unit, one.currency

    def _fallen_from(self, one: Draft, after: Draft) -> None:
        """انخفضت إلى 152.17 مليون دولار من 163.67: what it was before is told in the same unit and scale."""
        if one.value is None or one.type not in {FigureType.COUNT, FigureType.MONEY, FigureType.PERCENT}:
            return
        scale = scale_of(self.items, one, after)
        near = 0.2 < float(one.value) / (float(after.value or 1) * scale) < 5
        changed = (
            after.first - one.last == _TOLD or context.direction(self.items, one.first, _CHANGED) is not None
        )
        if (scale == 1 and one.type is FigureType.COUNT) or not (near and changed):
            return
        told = after.first - one.last == _TOLD
        if not told and self.items[one.first - 1].cls not in {"i", "A"}:
            return
        after.type, after.rule, after.role = one.type, "figure:alike", None
        after.value, after.unit, after.currency = (
            tidy(float(after.value or 0) * scale),
            one.unit,
            one.currency,
        )

    def _as_long(self, one: Draft, after: Draft) -> None:
        """بالسجن لمدة 10 و7 سنوات: two terms of one unit."""
        near = {x.text for x in self.items[max(0, one.first - _TERM) : one.first]}
        if near.isdisjoint(_TERMS) or after.value is None or one.value is None:
            return
        one.type, one.rule, one.unit, one.role = after.type, "figure:duration", after.unit, None
        one.iso = duration_iso([(float(one.value), one.unit or "")])

    def _also_paid(self, one: Draft, after: Draft) -> None:
        """أسعارها 50 و70 و130 دينارا: bare numbers joined by و to an amount of their size are amounts themselves."""
        scale = scale_of(self.items, after, one)
        value, amount = float(one.value or 0) * scale, float(after.value or 0)
        if value and 1 / _OF_ONE_SIZE < amount / value < _OF_ONE_SIZE:
            one.type, one.rule, one.role = FigureType.MONEY, "figure:alike", None
            one.value, one.unit, one.currency = tidy(value), after.unit, after.currency

    @staticmethod
    def _bought_and_sold(one: Draft, after: Draft) -> None:
        """الأونصة: 4،085 – 4،084.5 دولار: two prices of one thing, which hardly differ and make no range."""
        if after.value and 1 / _CLOSE < float(one.value or 0) / float(after.value) < _CLOSE and not one.role:
            one.type, one.rule, one.unit, one.currency = (
                after.type,
                "figure:alike",
                after.unit,
                after.currency,
            )

    def _in_turn(self, one: Draft, after: Draft) -> bool:
        """على بعد 6.5 و11 كيلومترا على التوالي, مقابل 4 و5 قناطير: each of the two in the unit of the second."""
        if [x.text for x in self.items[after.last : after.last + 2]] == ["علي", "التوالي"]:
            return True
        near = one.value and after.value and after.qualifier is None and after.low is None
        led = self.items[one.first - 1].text if one.first else ""
        return (
            bool(near)
            and after.unit not in _TOLD_APART
            and led in _AGAINST
            and 0 < float(after.value or 0) - float(one.value or 0) < _STEP
        )

    def _closed_at(self, one: Draft, after: Draft) -> bool:
        """1540 ليرة … وأقفل على 1520: what it closed at is told in the unit of what it stood at."""
        between = self.items[one.last : after.first]
        if not 2 <= len(between) <= _SESSION or any(x.cls in ".|" for x in between):
            return False
        verb, at = between[-2], between[-1]
        closed = at.text in {"علي", "عند"} and verb.text.removeprefix("و") in _CLOSED
        near = 1 / 2 < float(after.value or 0) / float(one.value or 1) < 2
        if closed and near and not after.role:
            after.type, after.rule = one.type, "figure:alike"
            after.unit, after.currency = one.unit, one.currency
        return closed and near

    def _sums(self) -> None:
        """18.2 مليار دينار الإيرادات و24.5 مليار المصروفات: bare thousands of millions after money are money too."""
        for one, after in itertools.pairwise(self.drafts):
            if (
                one.type not in {FigureType.MONEY, FigureType.MEASURE}
                or after.type is not FigureType.COUNT
                or after.noun is not None
            ):
                continue
            if after.rule == "figure:count" and self._closed_at(one, after):
                continue
            if one.type is FigureType.MEASURE:
                self._listed_measure(one, after)
                continue
            large = (
                isinstance(after.value, int | float) and after.value >= _SUM and after.rule == "figure:count"
            )
            share = self.items[after.first - 1].text in context.PARTITIVE and after.rule == "figure:count"
            large |= share and isinstance(after.value, int | float) and after.value >= _MILLION
            large |= after.per == "barrel" and after.noun is None and one.currency is not None
            between = self.items[one.last : after.first]
            if large and len(between) <= _SUMS_APART and not any(x.cls in ".|" for x in between):
                after.type, after.rule, after.role = FigureType.MONEY, "figure:money", None
                after.unit, after.currency = one.unit, one.currency
        self._shared_out()
        self._milliards()

    def _shared_out(self) -> None:
        """7.5 مليار للمغرب، و 4.4 للأردن، و1.9 لتونس: shares of one list are told in the scale of the first."""
        scale = 1.0
        for one, after in itertools.pairwise(self.drafts):
            bare = after.type is FigureType.COUNT and after.rule == "figure:count" and after.noun is None
            if one.type is not FigureType.MONEY or not bare or not isinstance(after.value, int | float):
                continue
            scale = scale if one.rule == "figure:shared" else self._told_scale(one)
            between = self.items[one.last : after.first]
            joined = 2 <= len(between) <= _NAMED and any(x.cls == "k" for x in between[-2:])
            if scale < _MILLION or after.value >= _THOUSAND_OF or not (joined and self._to_whom(after.last)):
                continue
            if self._to_whom(one.last):
                after.type, after.rule, after.role = FigureType.MONEY, "figure:shared", None
                after.value, after.unit, after.currency = tidy(after.value * scale), one.unit, one.currency

    def _told_scale(self, one: Draft) -> float:
        """The scale that the amount is told in: a milliard of 7.5 مليار."""
        for item in self.items[one.first : one.last]:
            if item.parts and item.parts[0].digits and item.parts[0].value and item.value:
                return float(item.value) / float(item.parts[0].value)
        return float(_SUM if (one.value or 0) >= _SUM else 1)

    def _to_whom(self, at: int) -> bool:
        """للأردن, لتونس behind an amount: whose share it is."""
        item = self.items[at] if at < len(self.items) else None
        return item is not None and item.kind == "word" and item.text[:1] == "ل" and len(item.text) > _SHORT

    def _listed_measure(self, one: Draft, after: Draft) -> None:
        """الوحدة 15 مليون متر مكعب، والملك طلال 45 مليونا، والكفرين 3.3 مليونا: one more of a list of names."""
        amount = after.value if isinstance(after.value, int | float) else 0
        between = self.items[one.last : after.first]
        listed = 2 <= len(between) <= _NAMED and between[0].cls == "," and between[-1].kind == "word"
        alone = after.last >= len(self.items) or self.items[after.last].cls in ",.|"
        if listed and alone and amount >= _MILLION and float(one.value or 0) >= _MILLION and not after.role:
            after.type, after.rule, after.unit = FigureType.MEASURE, "figure:alike", one.unit

    def _milliards(self) -> None:
        """تجاوزت 32 مليار ريال. … بلغت 18.2 مليارا: a text that tells money in milliards means money over its sentences too."""
        last: Draft | None = None
        for draft in self.drafts:
            value = draft.value if isinstance(draft.value, int | float) else 0
            if draft.type is FigureType.MONEY and value >= _SUM:
                last = draft
            elif draft.type in COUNTED and draft.noun is not None and value >= _MILLION:
                last = None
            elif last is not None and draft.type is FigureType.COUNT and draft.rule == "figure:count":
                near = self.items[max(last.last, draft.first - _COUNT_NEAR) : draft.first]
                counted = any(_COUNTED & {i.text, i.text[1:], i.text.removeprefix("ال")} for i in near)
                if _MOST > value >= _SUM and draft.first - last.last <= _MILLIARDS_APART and not counted:
                    draft.type, draft.rule, draft.role = FigureType.MONEY, "figure:money", None
                    draft.unit, draft.currency = last.unit, last.currency
                    last = draft
