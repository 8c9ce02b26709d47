"""What a number counts, and the percent sign or the currency that stands behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.detect.figures.currencies import (
    ABBREVIATED,
    CODES,
    COINS,
    CURRENCIES,
    CURRENCY_DUALS,
    MILLIONS,
    NATIONAL,
    SYMBOLS,
)
from workbench.detect.figures.regrouped import PERMILLE
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import FigureType


@dataclass(slots=True)
class Head:
    """What a number counts; `last` is the index past the whole phrase, `before` that of a noun that precedes."""

    last: int
    type: FigureType | None = None
    noun: str | None = None
    unit: str | None = None
    currency: str | None = None
    rule: str = "figure:count"
    word: Item | None = None
    before: int | None = None


SQUARE = frozenset(["مربع", "مربعه", "مربعا", "مكعب", "مكعبه", "مكعبا"])

POWER = {"مربع": "square", "مكعب": "cubic"}

_PERMILLE = frozenset(["‰", PERMILLE])

TWO = frozenset(["اثنين", "اثنان", "اثنتين", "اثنتان"])
"""The pronoun forms of two, which no noun follows."""


def currency_of(item: Item) -> tuple[str | None, str | None]:
    """(ISO 4217 code, name) that a currency item names by itself."""
    if item.text in SYMBOLS:
        return SYMBOLS[item.text], None
    if item.kind == "latin" and item.text not in CURRENCIES:
        return (item.text.upper() if item.text in CODES else None), None
    if item.text in MILLIONS:
        return None, MILLIONS[item.text]
    if item.kind == "abbr":
        return ABBREVIATED.get(item.text.rstrip(".")), None
    name, code = CURRENCIES.get(item.text) or CURRENCY_DUALS.get(item.text) or (None, None)
    return code, name


def near(items: Sequence[Item], i: int) -> bool:
    """The item follows the one before it with nothing but blanks."""
    return i < len(items) and items[i].outer - items[i - 1].end <= 2


def percent(_items: Sequence[Item], _taken: bytearray, _at: int, after: int, item: Item, found: Head) -> bool:
    """5 %, 5 في المئة: one item by then."""
    if item.cls != "%":
        return False
    found.type, found.last, found.rule, found.unit = (
        FigureType.PERCENT,
        after + 1,
        "figure:percent",
        "permille" if item.text in _PERMILLE else "percent",
    )
    return True


def money(items: Sequence[Item], taken: bytearray, _at: int, after: int, item: Item, found: Head) -> bool:
    """300 دولار, 20 EUR, 5 دنانير تونسية: a currency, with the country behind it."""
    code_word = item.kind == "latin" and item.text in CODES
    vague = items[after - 1].cls[0] == "v"
    if (item.cls != "$" and not code_word) or item.wa or item.prep or (item.al and not vague):
        return False
    if item.lex.unit and item.lex.unit.count == 2 and after and items[after - 1].cls[0] in "dnyw":
        return False
    found.type, found.last, found.rule, found.word = FigureType.MONEY, after + 1, "figure:money", item
    found.currency, found.unit = currency_of(item)
    found.noun = item.text if item.kind == "word" else None
    if found.unit and near(items, after + 1) and not taken[after + 1]:
        nation = items[after + 1].text
        if nation.endswith("يه") and item.text in COINS:  # 5 ريالات سعودية
            nation = nation[:-1]
        code = NATIONAL.get((found.unit, nation)) or NATIONAL.get((found.unit, items[after + 1].text))
        if code:
            found.currency, found.last = code, after + 2
    return not (code_word and items[after - 1].end < item.start - 2)
