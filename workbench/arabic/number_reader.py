"""A run of number words and digit literals read as the longest number that it makes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.arabic.chars import folded
from workbench.arabic.numerals import FRACTION_OF, NUMERALS, Kind, Numeral, Part

_SPLIT = re.compile(r"\d+(?:[.,٫]\d+)?|[^\W\d_]+")


def tidy(value: float) -> float | int:
    """An int when the value is whole, else rounded to 12 significant digits."""
    if isinstance(value, int):
        return value
    if value == int(value) and abs(value) < 1e18:
        return int(value)
    short = float(f"{value:.12g}")
    return int(short) if short == int(short) and abs(short) < 1e18 else short


_FIVE_DIGITS = 10_000


class _Reader:
    """One pass over a run of parts from `at`; `value` and `at` after `number()` are the result."""

    def __init__(self, parts: Sequence[Part], at: int, shares: bool = True) -> None:
        self.parts = parts
        self.at = at
        self.plain_digits = False
        self.added = False
        """A lesser scale has followed the first: what comes without one closes the number."""
        self.shares = shares

    def _kind(self, ahead: int = 0) -> Kind | None:
        i = self.at + ahead
        return self.parts[i].numeral.kind if i < len(self.parts) else None

    def _wa(self, ahead: int = 0) -> bool:
        i = self.at + ahead
        return i < len(self.parts) and self.parts[i].wa

    def _value(self, ahead: int = 0) -> float:
        return self.parts[self.at + ahead].numeral.value

    def _below_hundred(self) -> float | None:
        kind = self._kind()
        if kind is Kind.UNIT:
            unit = self._value()
            if self._kind(1) is Kind.TEN and not self._wa(1) and 1 <= unit <= 9:
                self.at += 2
                return 10 + unit
            if self._kind(1) is Kind.TENS and self._wa(1) and 1 <= unit <= 9:
                value = unit + self._value(1)
                self.at += 2
                return self._of_hundreds(value)
            self.at += 1
            return unit
        if kind in {Kind.TEN, Kind.TEEN, Kind.TENS}:
            value = self._value()
            self.at += 1
            return value
        return None

    def _of_hundreds(self, value: float) -> float:
        """خمسة وتسعون مئة is 9,500."""
        if self._kind() is Kind.HUNDRED and not self._wa() and self._kind(1) is not Kind.SCALE:
            self.at += 1
            return value * 100
        return value

    def _word(self, ahead: int = 0) -> str:
        i = self.at + ahead
        return self.parts[i].word.removeprefix("و") if i < len(self.parts) else ""

    def _hundreds(self) -> float | None:
        kind = self._kind()
        if kind is Kind.HUNDRED:
            self.at += 1
            return 100
        if kind is Kind.HUNDREDS:
            value = self._value()
            self.at += 1
            return value
        if kind in {Kind.UNIT, Kind.DIGITS} and self._kind(1) is Kind.HUNDRED and not self._wa(1):
            unit = self._value()
            if kind is Kind.DIGITS or 3 <= unit <= 9:
                self.at += 2
                return unit * 100
        return None

    def _may_add_bare(self, last: Numeral) -> bool:
        """Spoken numbers add without و: متين تلاتة وستين; so does a unit that و joins to tens."""
        if self._kind() not in {Kind.UNIT, Kind.TEEN, Kind.TENS, Kind.TEN} or self._wa():
            return False
        joined = self._kind(1) is Kind.TENS and self._wa(1)
        return last.spoken or joined

    def group(self) -> float | None:
        """A number below 1,000 in words, or a digit literal."""
        if self._kind() is Kind.DIGITS and self._kind(1) is not Kind.HUNDRED:
            self.plain_digits = True
            value = self._value()
            self.at += 1
            return value
        hundreds = self._hundreds()
        if hundreds is None:
            return self._below_hundred()
        if hundreds >= 1000:
            return hundreds
        last = self.parts[self.at - 1].numeral
        if self._kind() is Kind.UNIT and self._kind(1) is Kind.FRACTIONS:
            return hundreds
        digits_next = self._kind() is Kind.DIGITS and self._wa() and 0 < self._value() < 100
        if digits_next and self._kind(1) not in {Kind.SCALE, Kind.HUNDRED}:
            hundreds += self._value()
            self.at += 1
        elif self._wa() or self._may_add_bare(last):
            hundreds += self._below_hundred() or 0
        return hundreds

    def _scaled(self) -> tuple[float, float] | None:
        """A group with its scales: (value, scale); scale 1 when there is none."""
        start = self.at
        kind = self._kind()
        if kind is Kind.SCALES:
            value = self._value()
            self.at += 1
            return self._more_scales(value, value / 2)
        if kind in {Kind.SCALE, Kind.DOZEN}:
            part = self.parts[self.at]
            self.at += 1
            bare_dual = part.numeral.maybe_dual and start == 0 and part.numeral.value >= 1000
            bare_dual &= not (self.shares or self._wa())
            value = part.numeral.value * (2 if bare_dual else 1)
            return self._more_scales(value, part.numeral.value)
        self.plain_digits = False
        group = self.group()
        return None if group is None else self._more_scales(group, 1)

    def _more_scales(self, value: float, scale: float) -> tuple[float, float]:
        while self._kind() in {Kind.SCALE, Kind.DOZEN} and not self._wa():
            if scale > 1 and self._value() < scale:
                break
            scale = scale * self._value() if scale > 1 else self._value()
            value *= self._value()
            self.at += 1
            self.plain_digits = False
        if self._kind() is Kind.SCALES and not self._wa() and value == 100:  # مئة ألفين is no number
            return value, scale
        return value, scale

    def number(self) -> float | None:
        """The longest number that starts here, None when none does."""
        sign = 1
        if self._kind() is Kind.MINUS:
            sign = -1
            self.at += 1
        first = self._scaled()
        if first is None:
            return self._only_fraction(sign)
        total, scale = first
        while scale > 1 and not self.plain_digits:
            more = self._addition(total, scale) or self._thousands(total, scale)
            if more is None:
                break
            total, scale = more
        total = self._tail(total, scale)
        return sign * total

    def _addition(self, total: float, scale: float) -> tuple[float, float] | None:
        kind = self._kind()
        joined = self._wa() or kind is Kind.HUNDREDS
        joined |= kind in {Kind.UNIT, Kind.DIGITS} and self._kind(1) is Kind.HUNDRED
        if kind is None or not joined or kind in {Kind.FRACTION, Kind.FRACTIONS, Kind.POINT, Kind.MINUS}:
            return None
        back = self.at
        more = self._scaled()
        odd = self.plain_digits and scale >= 1e6 and more is not None and more[1] == 1 and not self.added
        odd = (
            odd and more is not None and more[0] < _FIVE_DIGITS
        )  # 9 ملايين و470674 is one, مليون و500 may be two
        if more is None or more[0] >= scale or more[0] == 0 or odd:
            self.at = back
            return None
        if self._kind() is Kind.FRACTIONS and not self._wa():
            self.at = back
            return None
        self.plain_digits = False
        self.added = True
        return total + more[0], more[1]

    def _thousands(self, total: float, scale: float) -> tuple[float, float] | None:
        """ألف وثلاثمئة واثنا عشر مليارا: thousands and hundreds that one greater scale multiplies."""
        if scale != 1000 or not self._wa():
            return None
        back = self.at
        group = self.group()
        greater = self._kind() is Kind.SCALE and not self._wa() and self._value() >= 1e6
        if group is None or group < 100 or not greater or self.plain_digits:
            self.at = back
            return None
        return self._more_scales(total + group, 1)

    def _tail(self, total: float, scale: float) -> float:
        """What may close a number: فاصلة, a fraction joined by و, a plural denominator."""
        if self._kind() is Kind.POINT and self._kind(1) in {
            Kind.UNIT,
            Kind.TEN,
            Kind.TEEN,
            Kind.TENS,
            Kind.DIGITS,
        }:
            back = self.at
            self.at += 1
            decimals = self.group()
            if decimals is not None and decimals == int(decimals) and scale == 1:
                value = total + float(f"0.{int(decimals)}")
                return self._more_scales(value, 1)[0]
            self.at = back
        if self._kind() is Kind.FRACTIONS and not self._wa():
            total *= self._value()
            self.at += 1
            if self._kind() is Kind.SCALE and not self._wa() and total < 1:
                total *= self._value()
                self.at += 1
        elif self._wa() and self._kind() is Kind.FRACTION:
            total += self._value() * scale
            self.at += 1
            if self._kind() is Kind.SCALE and self._value() == scale and not self._wa():
                self.at += 1
        elif (share := self._last_share(total)) is not None:
            total = share
            self.at += 1
        elif self._wa() and self._kind() is Kind.UNIT and self._kind(1) is Kind.FRACTIONS:
            total += self._value() * self._value(1) * scale
            self.at += 2
        return total

    def _last_share(self, total: float) -> float | None:
        """A fraction word that is also a number, where only the fraction fits: ثلاثة وخمس, عشرون خمسا."""
        word, nxt = self._word(), self._kind(1)
        if self._wa() and word == "خمسين" and self.parts[self.at - 1].numeral.kind is Kind.TENS:
            return total + 0.4
        if not self.shares:
            return None
        if word not in FRACTION_OF or self._kind() is not Kind.UNIT or nxt is not None:
            return None
        if self._wa():
            return total + FRACTION_OF[word] if total < 10 else None
        return total * FRACTION_OF[word] if total >= 11 else None

    def _only_fraction(self, sign: int) -> float | None:
        if self._kind() is not Kind.FRACTION:
            return None
        value = self._value()
        self.at += 1
        if self._kind() in {Kind.SCALE, Kind.DOZEN} and not self._wa():
            value *= self._value()
            self.at += 1
        elif self._kind() is Kind.HUNDRED and not self._wa():
            value *= 100
            self.at += 1
        return sign * value


def read(parts: Sequence[Part], at: int = 0, *, shares: bool = True) -> tuple[float | int, int] | None:
    """(value, index past the last part used) of the number that starts at parts[at]; None when none does.

    `shares` false says that a noun follows that is counted: a last خمس or سبع is then no fraction, and a first
    accusative (مليونا) may be a dual in construct. O(number of parts used).
    """
    reader = _Reader(parts[at:] if at else parts, 0, shares)
    value = reader.number()
    return None if value is None else (tidy(value), at + reader.at)


def value_of(text: str) -> float | int | None:
    """The value of `text` when the whole of it is one number in words (and digits), else None."""
    parts: list[Part] = []
    wa = False
    for match in _SPLIT.finditer(folded(text)):
        word = match.group()
        if word == "و":
            wa = True
            continue
        if word[0].isdigit():
            literal = Numeral(Kind.DIGITS, float(re.sub("[,٫]", ".", word)))
            parts.append(Part(literal, word, wa))
        else:
            part = _part(word, wa)
            if part is None:
                return None
            parts.append(part)
        wa = False
    got = read(parts) if parts else None
    return got[0] if got and got[1] == len(parts) else None


def _part(word: str, wa: bool) -> Part | None:
    for prefix in ("", "و", "ال", "وال"):
        if word.startswith(prefix) and (found := NUMERALS.get(word[len(prefix) :])):
            return Part(found, word, wa or prefix.startswith("و"), prefix.endswith("ال"))
    return None
