"""What an analyst writes into the form of a mention, read as a figure or an entity."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from workbench.domain.errors import UsageError
from workbench.domain.mention import Entity, EntityType, Figure, FigureType, Qualifier, Statement

EDITED = "edited"
"""The rule of a mention whose values are a person's."""
DATED = frozenset({FigureType.DATE, FigureType.TIME, FigureType.DURATION})
NUMBERS = ("value", "low", "high")
WORDS = ("unit", "noun", "currency", "role", "per", "direction", "iso", "precision", "calendar")

_GROUPED = re.compile(r"[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_EDTF = re.compile(r"[0-9XTZPWDHMSYQ:.,/+\-~?%{}|]+")
_DAY = re.compile(r"(?<![\dX])\d{4}-\d{2}-\d{2}(?!\d)")
_CURRENCY = re.compile(r"[A-Z]{3}")


def number(text: str, name: str) -> float | int | None:
    """A number as a person writes it, in any digits; None for nothing. UsageError says which field is wrong."""
    plain = _plain(text)
    if not plain:
        return None
    if _GROUPED.fullmatch(plain):
        plain = plain.replace(",", "")
    try:
        found = float(plain)
    except ValueError:
        raise UsageError("not_a_number", field=name, text=text) from None
    if not math.isfinite(found):
        raise UsageError("not_a_number", field=name, text=text)
    return int(found) if found.is_integer() else found


def figure(old: Figure, given: Mapping[str, str]) -> Figure:
    """`old` with the fields that are given; a name is absent when the form does not show it, "" empties a field.

    `reading` chooses one of the alternatives; chosen or written, a reading leaves no others. Raises UsageError for
    what cannot be: no number, a range the wrong way round, an impossible day, no currency of ISO 4217's form.
    """
    said = {k: given[k] for k in given if k in {"type", "qualifier", *NUMBERS, *WORDS}}
    new = replace(old, **_read(said))
    picked = given.get("reading")
    if picked and picked in old.alternatives and _same_reading(old, new):
        new = (
            replace(new, iso=_iso(picked))
            if _is_dated(old)
            else replace(new, value=number(picked, "value"), low=None, high=None)
        )
    if not _same_reading(old, new):
        new = replace(new, alternatives=(), against=None)
    if new.low is not None and new.high is not None and new.low > new.high:
        raise UsageError("low_over_high")
    return new


def entity(old: Entity, given: Mapping[str, str]) -> Entity:
    """`old` with another type or canonical name; UsageError when the name is empty."""
    name = " ".join(given.get("canonical", old.canonical).split())
    if not name:
        raise UsageError("mention_without_name")
    return replace(old, type=EntityType(given.get("type") or old.type), canonical=name)


def resized(detail: Figure | Entity, text: str, start: int, end: int) -> Figure | Entity:
    """The same on another span of `text`; blanks at its edges are left out."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    moved = replace(detail, start=start, end=end, surface=text[start:end])
    if isinstance(moved, Figure) and not start <= moved.num_start < moved.num_end <= end:
        moved = replace(moved, num_start=start, num_end=end)
    return moved


def by_hand(detail: Figure | Entity | Statement) -> Figure | Entity | Statement:
    """The same, marked as said by a person."""
    if isinstance(detail, Entity):
        return replace(detail, probability=1.0, rule=EDITED)
    return (
        replace(detail, score=1.0, rule=EDITED)
        if isinstance(detail, Figure)
        else replace(detail, rule=EDITED)
    )


def _is_dated(figure: Figure) -> bool:
    return bool(figure.iso) or figure.type in DATED


def _same_reading(a: Figure, b: Figure) -> bool:
    return (a.iso, a.value, a.low, a.high) == (b.iso, b.value, b.low, b.high)


def _read(said: Mapping[str, str]) -> dict[str, Any]:
    """Form values as values of a figure."""
    found: dict[str, Any] = {}
    for name, text in said.items():
        if name in NUMBERS:
            found[name] = number(text, name)
        elif name == "type":
            found[name] = FigureType(text)
        elif name == "qualifier":
            found[name] = Qualifier(text) if text else None
        elif name == "iso":
            found[name] = _iso(text)
        elif name == "currency":
            found[name] = _currency(text)
        else:
            found[name] = " ".join(text.split()) or None
    return found


def _iso(text: str) -> str | None:
    """EDTF or ISO 8601 as far as its letters and its whole days go."""
    plain = _plain(text).replace(" ", "")
    if not plain:
        return None
    try:
        days = [date.fromisoformat(day) for day in _DAY.findall(plain)]
    except ValueError:
        days = None
    if days is None or not _EDTF.fullmatch(plain) or not any(c.isdigit() for c in plain):
        raise UsageError("iso_no_date", text=text)
    return plain


def _currency(text: str) -> str | None:
    plain = text.strip().upper()
    if plain and not _CURRENCY.fullmatch(plain):
        raise UsageError("no_currency", text=text)
    return plain or None


def _plain(text: str) -> str:
    """Digits of any script as ASCII, the Arabic decimal and thousands separators as . and ,."""
    digits = (
        str(unicodedata.decimal(c)) if unicodedata.decimal(c, None) is not None else c for c in text.strip()
    )
    return "".join(digits).replace("٫", ".").replace("٬", ",").replace("−", "-")
