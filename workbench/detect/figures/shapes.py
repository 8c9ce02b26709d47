"""Figures of two numbers: ranges, scores, amounts that change."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from workbench.arabic.number_reader import tidy
from workbench.arabic.numerals import Kind
from workbench.detect.dates.clock import duration_iso
from workbench.detect.figures import context, hedges, labels
from workbench.detect.figures.ahead import Head
from workbench.detect.figures.currencies import MILLIONS
from workbench.detect.figures.draft import Draft
from workbench.detect.figures.ends import Ends
from workbench.detect.figures.head import head
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import FigureType, Qualifier

_PAIR, _FAR_APART = 2, 8
_MOVED, _MOVER = 4, 4
"""How many times as much as what it moved by stands behind it; words back to what moved."""
_JOINED = re.compile("[-ik].?[dnywKAp]")
"""A number with its noun may begin a range only where something joins it to another number."""


_TURNED = frozenset([FigureType.MONEY, FigureType.MEASURE, FigureType.PERCENT])
_CLAUSE, _APART, _PRICE = 8, 4, 16
_ONE = frozenset(["واحد", "واحده"])
_RANGED = frozenset(["تراوح", "تراوحت", "يتراوح", "تتراوح", "تراوحوا", "يتراوحون", "متراوحه", "المتراوحه"])
_BREATH = 14
"""Items from one amount that became another to the next pair of them."""
_PAST_YEARS = 100
_WHOLE, _BECAME = 36, 24
"""Items back from a bracket to the word that says how the whole changed."""
_LASTING = frozenset(["لمده", "مده", "لفتره", "مدتها", "مدته", "بمده"])


_CHANGING = frozenset([FigureType.MONEY, FigureType.PERCENT, FigureType.MEASURE, FigureType.DURATION])
"""Kinds whose first amount takes the unit of the second where one becomes the other."""


def _typed_out(item: Item) -> bool:
    """Digits, also with their scale behind them: 29, 29 ألف."""
    return item.parts[0].digits if item.parts else item.digits


class Shapes(Ends):
    """Figures of two numbers: ranges, scores, amounts that change."""

    def _range(self, i: int) -> Draft | None:
        """بين 2000 و5000, 1500-2000, 3 إلى 5, and scores."""
        items = self.items
        if i + 2 >= len(items) or self.taken[i + 2] or self.taken[i + 1]:
            return None
        a, sep = items[i], items[i + 1]
        own = None
        j = i + 2
        if sep.cls[0] not in "-ik" and sep.text not in {"او", "×", "x", ":", "/"}:
            if not _JOINED.search(self.classes, i + 2, i + 7):
                return None
            own = self._head(i, i + 1)
            j = own.last + 1
            if (
                own.last >= len(items)
                or own.last == i + 1
                or j >= len(items)
                or items[own.last].cls[0] not in "-ik"
            ):
                return None
            sep = items[own.last]
        b = items[j] if j < len(items) else None
        while b is not None and (b.cls in {"A", "p"}) and j + 1 < len(items):
            j += 1
            b = items[j]
        if (
            b is None
            or self.taken[j]
            or b.cls[0] not in "dnywK"
            or a.cls[0] not in "dnywK"
            or a.value is None
            or b.value is None
        ):
            return None
        between = self._between(i)
        lone = a.text in {"واحد", "واحده"} and not (between or self._from(i))
        if (
            (sep.cls == "k" and not between and not self._ranging(i, own, j))
            or lone
            or (sep.text == ":" and not (a.digits and b.digits))
            or (sep.text == "/" and not self.sporty)
            or (self.naming and not between and labels.is_label(items, i) and self._paid_to(j))
        ):
            return None
        unopened = sep.cls == "i" and not (between or self._from(i))
        if unopened and own is not None and own.noun is None and not self._two_rates(i, own, j):
            return None
        versus = sep.text in {"×", "x", "-", ":", "/"} or sep.cls == "-"
        if versus and (a.digits or a.text == "صفر") and (b.digits or b.text == "صفر"):
            score = self._score(i, j)
            if score or sep.text == "/" or (sep.text == ":" and not self._priced(a, sep, j)):
                return score
        alike = a.digits == (b.parts[0].digits if b.parts else b.digits)
        spaced = a.digits == b.digits or (alike and a.value != 1)
        found = self._ranged_head(i, j)
        low, high = self._in_order(i, j, sep, found)
        moved = own is not None and sep.cls == "i" and not between and self._moved_by(i, low, high)
        loose = sep.end != b.start and sep.start != a.end and not spaced
        moved |= (
            a.cls == "y" and sep.cls == "i" and unopened and high >= _PAST_YEARS * low
        )  # 2013 إلى 4 ملايين
        if moved or (sep.cls == "-" and (low >= high or loose)):
            return None
        if sep.text == "او" and (
            own is not None or not 0 < high - low <= 10 or low >= high or a.digits != b.digits
        ):
            return None
        change = sep.cls == "i" and self._from(i) and not between
        change &= not self._spoken_range(i)
        rate = any(x.text in {"صرف", "الصرف"} for x in items[max(0, i - _PRICE) : i])
        reach = _PRICE if rate else _CLAUSE + 4  # رفع المصرف سعر صرف الدولار أمام الليرة من
        aside = (
            found.type is FigureType.DURATION and i > 1 and items[i - 2].cls == "("
        )  # الشباب (من 15 إلى 24 سنة)
        change &= (
            low > high
            or (not aside and context.direction(items, i, reach) is not None)
            or (not aside and context.moved(items, i))
            or self._next_change(i, found)
            or (found.type is not FigureType.DURATION and self._changed_aside(i))
        )
        if change:
            self.changed, self.became = j, found.type
            return self._changed_from(i, found, a, b) if own is None else None
        turned = between and own is not None and found.type is FigureType.DURATION and own.unit == found.unit
        low, high = (high, low) if turned and low > high else (low, high)  # بين عشرة أشهر وستة أشهر
        if low > high:
            return None
        same = own is not None and own.unit is not None and own.unit == found.unit
        times = own is not None and own.unit == "time" and found.noun is None  # ثلاث مرات إلى 1.2 مليار
        if (
            times
            or (own and self._unlike(own, found))
            or (own and own.noun and found.noun and not same and own.noun[:3] != found.noun[:3])
        ):
            return None
        if own is not None and found.type is None and found.noun is None:
            found = replace(own, last=j + 1)
        draft = self._draft(i, j + 1, a, found)
        draft.low, draft.high, draft.qualifier = (
            self._millions(low, found),
            self._millions(high, found),
            Qualifier.RANGE,
        )
        draft.num = (a.start, b.end)
        self._one_up_to(draft, i)
        self._typed_range(draft, i, found)
        return draft

    def _one_up_to(self, draft: Draft, i: int) -> None:
        """بين نائب واحد إلى 4 نواب: the noun of the one is inside, right behind what opens the range."""
        if i < 2 or self.items[i].text not in _ONE or self.taken[i - 1] or draft.first != i:
            return
        noun, opening = self.items[i - 1], self.items[i - 2]
        if (opening.cls == "b" or opening.text == "من") and noun.cls[0] in "rRjhalcU" and not noun.al:
            draft.first, draft.start = i - 1, noun.start

    def _next_change(self, i: int, found: Head) -> bool:
        """انتقل المعدل من 9,1% إلى 9,3% … ومن 13,4% إلى 14%: one more pair behind a change in the same breath."""
        alike = self.changed >= 0 and found.type is self.became and found.type in _CHANGING
        between = self.items[self.changed + 1 : i] if alike else []
        return 0 < len(between) <= _BREATH and not any(x.cls in ".|" or x.cls == "b" for x in between)

    def _changed_aside(self, i: int) -> bool:
        """ارتفع من مليون سنة 2009 إلى مليونين سنة 2010 (من 446 إلى 515 ألفا بالمدن، ومن 587 إلى 693 بالقرى): the parts of it."""
        opened = next((k for k in range(i - 1, max(0, i - _BREATH), -1) if self.items[k].cls in "().|"), 0)
        if self.items[opened].cls != "(":
            return False
        if opened < i - 2 and self.changed < opened:
            return False
        back = itertools.takewhile(
            lambda x: x.cls not in ".|", reversed(self.items[max(0, opened - _WHOLE) : opened])
        )
        told = list(back)
        became = any(x.cls == "i" for x in told[:_BECAME])
        return became and any(
            x.lex.direction or x.text in context.MOVED or x.text[1:] in context.MOVED for x in told
        )

    @staticmethod
    def _unlike(own: Head, found: Head) -> bool:
        """أقل من 30 عاما إلى 63%, من 11 نائبا إلى 13 وزيرا: two figures, for they measure or count different things."""
        kinds = {own.type, found.type} - {None}
        if len(kinds) > 1 or (kinds and own.type is None and own.noun is not None):
            return True
        nouns = {own.noun or "", found.noun or ""} - {""}
        return len(nouns) > 1 and own.unit == "person" == found.unit and len({n[:2] for n in nouns}) > 1

    def _spoken_range(self, i: int) -> bool:
        """ارتفعت أسعاره لتتراوح من 29 إلى 33: a range, whatever moved before."""
        near = self.items[max(0, i - _MOVED - 1) : i]
        return any(x.text.removeprefix("و").removeprefix("ل") in _RANGED for x in near)

    def _two_rates(self, i: int, own: Head, j: int) -> bool:
        """تمثل 15% إلى 17% من الاستهلاك: a range, where nothing says that a rate rose or fell."""
        low, high = float(self.items[i].value or 0), float(self.items[j].value or 0)
        rates = own.type is FigureType.PERCENT and self._head(j, j + 1).type is FigureType.PERCENT
        near = rates and low < high < _APART * low and context.direction(self.items, i, _CLAUSE) is None
        return near and not context.moved(self.items, i)

    def _ranging(self, i: int, own: Head | None, j: int) -> bool:
        """تراوحت ما بين السجن لمدة 3 و15 عاما: بين stands before what the two numbers measure."""
        if own is not None or not self.items[i].digits or self._head(j, j + 1).type is None:
            return False
        opened = False
        for item in reversed(self.items[max(0, i - _CLAUSE) : i]):
            if item.cls[0] in ".|,dnywk":
                return False
            opened |= item.cls == "b"
            if item.text.removeprefix("و") in _RANGED:
                return opened or item is self.items[i - 1] or self.items[i - 1].text in _LASTING
        return False

    def _in_order(self, i: int, j: int, sep: Item, found: Head) -> tuple[float | int, float | int]:
        """Both ends; ما بين (24000 – 23500) جنيه has the greater first, as a page typed from the right does."""
        low, high = self._scaled_low(self.items[i], self.items[j]), self.items[j].value or 0
        if sep.cls == "k" and high < low and found.type in _TURNED and self._between(i) and self._swings(i):
            return high, low
        if sep.cls == "-" and high < low < _PAIR * high and found.type in _TURNED:
            filled = i > 0 and j + 1 < len(self.items) and self.classes[i - 1] + self.classes[j + 1] == "()"
            if filled or self._between(i):
                return high, low
        return low, high

    def _swings(self, i: int) -> bool:
        """تراوحت بين 4% و0.1%: a range, though its greater end is told first."""
        return any(x.text.removeprefix("و") in _RANGED for x in self.items[max(0, i - _PRICE) : i])

    def _moved_by(self, i: int, low: float, high: float) -> bool:
        """صعد 12 دولارا إلى 1250 دولارا, بنسبة 2% أو 30 نقطة إلى 1500 نقطة: by so much to so much, no range."""
        if self._from(i) or high < _MOVED * low:
            return False
        before = self.items[i - 1].text if i else ""
        reach = _PRICE if high >= _FAR_APART * low else _MOVER
        return (
            before in {"او", "بمقدار", "يعادل", "ما يعادل", "يساوي"}
            or context.direction(self.items, i, reach) is not None
        )

    def _priced(self, low: Item, colon: Item, j: int) -> bool:
        """من 2 : 4 جنيهات: a colon between blanks stands for to between two prices."""
        high = self.items[j]
        apart = (
            colon.start > low.end
            and high.outer > colon.end
            and float(low.value or 0) < float(high.value or 0)
        )
        return apart and self._head(j, j + 1).type is FigureType.MONEY

    def _paid_to(self, j: int) -> bool:
        """عيار 12 إلى 2800 جنيه: what a label stands before does not begin an amount of money."""
        return self._head(j, j + 1).type is FigureType.MONEY

    def _ranged_head(self, i: int, j: int) -> Head:
        """The head of a range; of (1.75 - 2.25) متر, which fills a bracket, it stands behind that."""
        items = self.items
        found = head(items, self.taken, j, j + 1)
        bracketed = i > 0 and j + 2 < len(items) and items[i - 1].cls == "(" and items[j + 1].cls == ")"
        if bracketed and found.type is None and found.noun is None:
            outside = head(items, self.taken, -1, j + 2)
            return replace(outside, last=j + 1) if outside.type is not None else found
        return found

    def _changed_from(self, i: int, found: Head, a: Item, b: Item) -> Draft | None:
        """من 250 إلى 200 مليون دينار: two amounts, of which the first shares what the second is counted in."""
        if found.type not in _CHANGING and not b.parts:
            return None
        draft = self._draft(i, i + 1, a, replace(found, last=i + 1, word=None, before=None))
        draft.value, draft.rule = self._millions(self._scaled_low(a, b), found), f"{found.rule}+change"
        draft.qualifier, _ = hedges.qualifier_before(self.items, i)
        draft.direction = context.direction(self.items, i, 12)
        if found.type is FigureType.DURATION:
            draft.iso = duration_iso([(float(draft.value), draft.unit or "")])
            self._age(draft)
        return draft

    @staticmethod
    def _millions(value: float | int, found: Head) -> float | int:
        """بين 15 م د و22 م د: an amount in millions of dinars."""
        return tidy(value * 1_000_000) if found.word is not None and found.word.text in MILLIONS else value

    @staticmethod
    def _scaled_low(a: Item, b: Item) -> float | int:
        """In 3 إلى 5 ملايين the scale belongs to both."""
        first, second = a.value or 0, b.value or 0
        if b.parts and a.digits and not a.parts and b.parts[0].digits and b.parts[0].value:
            factor = second / b.parts[0].value
            if factor >= 1000 and first < 1000:
                return tidy(first * factor)
        scale = b.parts[-1].lex.numeral if b.parts and not b.parts[0].digits else None
        if scale is not None and scale.kind is Kind.SCALE and not a.digits and not a.parts and first < 1000:
            return tidy(first * scale.value)
        return first

    def _typed_range(self, draft: Draft, i: int, found: Head) -> None:
        if draft.type is FigureType.COUNT:
            self._count(draft, i, found)
            if (
                self.read_off
                and draft.noun is None
                and i
                and context.is_reading(self.items, i - 1, draft.last)
            ):
                draft.type, draft.unit = FigureType.MEASURE, "degree"
        elif draft.type is FigureType.DURATION:
            low = duration_iso([(float(draft.low or 0), draft.unit or "")])
            high = duration_iso([(float(draft.high or 0), draft.unit or "")])
            draft.iso = f"{low}/{high}" if low and high else None
            self._age(draft)
        elif draft.type in {FigureType.PERCENT, FigureType.MONEY, FigureType.MEASURE}:
            draft.direction = context.direction(self.items, draft.first)
        draft.rule += "+range"
        draft.per = context.per(self.items, draft.last)

    def _between(self, i: int) -> bool:
        back = self.items[max(0, i - 2) : i]
        return any(x.cls == "b" for x in back)
