"""What a matched run of items says: day, month, year, weekday, unit, count … gathered before anything is resolved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from workbench.detect.figures.lexicon import Lex
from workbench.detect.figures.tokens import Item
from workbench.detect.months import Month


@dataclass(slots=True)
class Slots:
    """The parts of one date expression, in the words' own terms."""

    days: list[int] = field(default_factory=list)
    month: Month | None = None
    months: list[Month] = field(default_factory=list)
    year: int | None = None
    years: list[int] = field(default_factory=list)
    weekday: int | None = None
    offset: int | None = None
    rel: str = ""
    """P, F, C or T: past, next, current, this; N: new; Z: past, today included."""
    unit: str = ""
    """Unit that the relation belongs to, or that is counted."""
    units: list[tuple[float, str]] = field(default_factory=list)
    ordinals: list[int] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    """Days and ordinals in the order they stand."""
    edge: str = ""
    season: int = 0
    decade: int = 0
    part: str = ""
    era: str = ""
    direction: int = 0
    vague: tuple[int, int] | None = None
    listed: bool = False
    """Days joined by و: a set, not a range."""


def gather(items: Sequence[Item]) -> Slots:
    """Slots of the items of one match, left to right."""
    s = Slots()
    pending: float | None = None
    for index, item in enumerate(items):
        cls = item.cls[0]
        if cls == "w" and item.kind == "weak" and s.units and _half(item):
            s.units[-1] = (s.units[-1][0] + float(item.value or 0), s.units[-1][1])
        elif cls == "w" and item.kind == "weak" and s.unit and _half(item) and items[index - 1].cls == "k":
            s.units.append((1 + float(item.value or 0), s.unit))
        elif cls in "dnyw":
            pending = _number(s, item, items, index, pending)
        elif cls == "v" and item.lex.vague:
            s.vague = (item.lex.vague.low, item.lex.vague.high)
        elif cls == "2" and item.lex.unit:
            s.unit = item.lex.unit.name
            s.units.append((2, s.unit))
        elif cls in "jhalcU" and item.lex.unit:
            s.unit = item.lex.unit.name
            if pending is not None:
                s.units.append((pending, s.unit))
            pending = None
        else:
            if cls == "k" and not s.units and items[0].cls in "qzg" and items[index - 1].lex.unit:
                s.units.append((1, s.unit))  # منذ سنة وشهرين
            _word(s, item)
    if pending is not None and s.unit and not s.units:
        s.units.append((pending, s.unit))
    return s


def _half(item: Item) -> bool:
    return item.value in {0.5, 0.25} or (isinstance(item.value, float) and 0 < item.value < 1)


def _number(s: Slots, item: Item, items: Sequence[Item], index: int, pending: float | None) -> float | None:
    value = item.value
    if value is None:
        return pending
    after_year = index > 0 and items[index - 1].cls == "a"
    next_unit = index + 1 < len(items) and items[index + 1].cls[0] in "jhalcU" and not items[index + 1].al
    if next_unit and not (item.cls == "y" and not after_year and items[index + 1].cls == "a"):
        return float(value)
    before_era = index + 1 < len(items) and items[index + 1].cls == "G" and value >= 100
    if item.cls == "y" or after_year or before_era or (item.cls == "w" and 1000 <= value <= 2199):
        s.year = int(value)
        s.years.append(int(value))
    elif 1 <= value <= 31 and value == int(value):
        s.days.append(int(value))
        s.numbers.append(int(value))
        return float(value) if s.unit else pending
    elif s.unit:
        return float(value)
    return pending


_PLAIN: dict[str, Callable[[Lex], tuple[str, object]]] = {
    "B": lambda _: ("rel", "P"),
    "T": lambda _: ("rel", "T"),
    "P": lambda _: ("rel", "P"),
    "F": lambda lex: ("rel", "N" if lex.tag == "new" else "F"),
    "C": lambda _: ("rel", "C"),
    "e": lambda lex: ("edge", lex.tag),
    "Q": lambda lex: ("edge", {"نصف": "half", "ثلث": "third"}.get(lex.tag, "")),
    "S": lambda lex: ("season", lex.number),
    "s": lambda lex: ("decade", lex.number),
    "G": lambda lex: ("era", lex.tag),
    "k": lambda _: ("listed", True),
    "q": lambda _: ("direction", -1),
    "z": lambda _: ("direction", -1),
    "g": lambda _: ("direction", 1),
}
"""Classes that set one slot each."""


def _word(s: Slots, item: Item) -> None:
    cls, lex = item.cls[0], item.lex
    if cls in _PLAIN:
        slot, value = _PLAIN[cls](lex)
        setattr(s, slot, value)
    elif cls == "M" and lex.month:
        s.months.append(lex.month)
        s.month = s.month or lex.month
    elif cls == "W":
        s.weekday = s.weekday or lex.number
    elif cls == "D":
        s.offset = lex.number if lex.tag != "now" else s.offset
        s.part = lex.tag if lex.tag == "unresolved" else s.part
    elif cls == "o":
        s.ordinals.append(int(item.value or lex.number))
        s.numbers.append(s.ordinals[-1])
    elif cls == "t":
        s.part = s.part or lex.tag
