"""Ranges whose two ends are told in different units, or one of them without its numeral: بين 30 دقيقة وساعتين."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.arabic.number_reader import tidy
from workbench.arabic.numerals import FRACTION_OF
from workbench.detect.dates.clock import duration_iso, in_first
from workbench.detect.figures import context
from workbench.detect.figures.ahead import currency_of
from workbench.detect.figures.draft import Draft
from workbench.detect.figures.lexicon import Unit
from workbench.detect.figures.ratios import Ratios
from workbench.domain.mention import FigureType, Qualifier

_PARTS = {
    ("piastre", "pound"): 100, ("piastre", "lira"): 100, ("fils", "dinar"): 1000, ("fils", "dirham"): 100, ("halala", "riyal"): 100,
    ("cent", "dollar"): 100, ("cent", "euro"): 100, ("millime", "dinar"): 1000, ("centime", "dirham"): 100,
    ("gram", "kilogram"): 1000, ("kilogram", "tonne"): 1000, ("kilogram", "quintal"): 100, ("metre", "kilometre"): 1000,
    ("centimetre", "metre"): 100, ("millimetre", "centimetre"): 10, ("millilitre", "litre"): 1000, ("gram", "tonne"): 1_000_000,
}  # fmt: skip
"""How many of the lesser unit make one of the greater."""
_TYPES = {"time": FigureType.DURATION, "money": FigureType.MONEY, "measure": FigureType.MEASURE}
_ONES = frozenset(["واحد", "واحده", "واحدا"])
_NEAR = 5
_MOVE, _STEP = 12, 20
"""Items back to a word of change, and how many times as much the upper end may be where no word opens the range."""


@dataclass(slots=True)
class _End:
    """One end of a range: its count, its unit, the places past its unit and past it all, whether it has a numeral."""

    value: float | int
    unit: Unit | None
    word: int
    last: int
    counted: bool


def _in_first(a: _End, b: _End) -> float | int | None:
    """The upper end in the unit of the lower: two hours are 120 minutes; a month is no whole number of days."""
    if a.unit is None or b.unit is None or a.unit.name == b.unit.name:
        return b.value
    if a.unit.kind == "time":
        whole = in_first([(0, a.unit.name), (float(b.value), b.unit.name)])
        return None if whole is None else tidy(whole)
    times = _PARTS.get((a.unit.name, b.unit.name))
    return None if times is None else tidy(float(b.value) * times)


class Spread(Ratios):
    """Ranges over two units, or one of whose ends has no numeral."""

    def _spreads(self, i: int) -> bool:
        """Where a range over two units may begin: behind بين or من, or an amount of money before إلى."""
        opener = self.classes[i - 1] if i else ""
        if opener == "m":
            return "i" in self.classes[i + 1 : i + _NEAR]
        return opener == "b" or self.classes[i + 1 : i + 3] == "$i"

    def _spread(self, i: int) -> Draft | None:
        """بين 50 قرشا وجنيه, من ستة أشهر إلى سنتين, 80 قرشا إلى 1.50 جنيه: one range, told in the first unit."""
        opened = self.classes[i - 1] if i and self.classes[i - 1] in "bm" else ""
        a = self._end(i, opened == "b")
        if a is None or a.last + 1 >= len(self.items):
            return None
        sep = self.classes[a.last]
        if sep not in ("k" if opened == "b" else "i") and not (opened == "b" and sep == "i"):
            return None
        b = self._end(a.last + 1, False)
        if b is None or b.unit is None or any(self.taken[i : b.last]) or not self._told_apart(a, b, opened):
            return None
        high = _in_first(a, b)
        if high is None and b.unit.kind != "time":
            return None
        if high is not None and not a.value < high:
            return None
        near = context.direction(self.items, i, _MOVE)
        if not opened and (near is not None or float(high or 0) > _STEP * float(a.value)):
            return None
        if opened == "m" and (near is not None or context.moved(self.items, i) or self._altered(i)):
            return None
        return self._two_ends(i, a, b, high)

    def _told_apart(self, a: _End, b: _End, opened: str) -> bool:
        """Two units of one kind; of one currency or length where an end has no numeral; others are read elsewhere."""
        if b.unit is None:
            return False
        if a.unit is None:
            return b.unit.kind == "money" and not b.counted
        if a.unit.kind != b.unit.kind:
            return False
        if a.unit.name == b.unit.name:
            return a.unit.kind != "measure" and bool(opened) and not (a.counted and b.counted)
        return bool(opened) or (a.unit.kind == "money" and a.counted and b.counted)

    def _end(self, i: int, bare: bool) -> _End | None:
        """30 دقيقة, ساعتين, جنيه, 1.50 جنيه; a number alone where `bare` allows it."""
        items = self.items
        item = items[i]
        unit = item.lex.unit
        if self.taken[i] or item.al or (item.prep and item.cls not in "dnyw"):
            return None
        if unit is not None and unit.kind in _TYPES:
            after = items[i + 1 : i + 3]
            one = bool(after) and after[0].text in _ONES and not after[0].al
            half = len(after) == 2 and after[0].cls == "k" and after[1].text in {"نصف", "ربع"}
            more = FRACTION_OF[after[1].text] if half and after[1].kind == "weak" else 0
            single = unit.count == 2 or item.cls != "U" or item.text in {"ساعه", "دقيقه", "ثانيه", "ليله"}
            last = i + 1 + one + 2 * bool(more)
            return _End(unit.count + more, unit, i, last, False) if single else None
        if item.cls[0] not in "dnyw" or item.value is None or i + 1 >= len(items):
            return None
        counted = items[i + 1]
        told = counted.lex.unit
        if told is not None and told.kind in _TYPES and told.count == 1 and not (counted.al or counted.wa):
            return None if counted.prep else _End(item.value, told, i + 1, i + 2, True)
        return _End(item.value, None, i, i + 1, True) if bare and item.digits else None

    def _two_ends(self, i: int, a: _End, b: _End, high: float | int | None) -> Draft:
        unit = a.unit or b.unit
        assert unit is not None
        span = (self.items[i].start, self.items[b.last - 1].end)
        kind = _TYPES[unit.kind]
        rule = f"figure:{kind.value}+range"
        draft = Draft(i, b.last, *span, span, kind, rule, low=a.value, high=high)
        draft.qualifier, draft.unit, draft.noun_at = Qualifier.RANGE, unit.name, b.word
        if kind is FigureType.MONEY:
            draft.currency = currency_of(self.items[b.word])[0]
        if kind is FigureType.DURATION and a.unit is not None and b.unit is not None:
            ends = (
                duration_iso([(float(a.value), a.unit.name)]),
                duration_iso([(float(b.value), b.unit.name)]),
            )
            draft.iso = f"{ends[0]}/{ends[1]}" if all(ends) else None
            self._age(draft)
        draft.per = context.per(self.items, draft.last)
        return draft
