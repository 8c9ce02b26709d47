"""Reach of figures and dates on independent sets: spans on Recognizers-Text, values on Duckling's corpus lines."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from workbench.arabic.chars import fold
from workbench.detect.figures import find
from workbench.domain.mention import Figure

REFERENCE = date(2013, 2, 12)
"""Duckling's reference time."""
_TRIM = re.compile(
    r"^(?:(?:في|من|ما|بين|الى|إلى|حتى|يوم|ليوم|نسبة|لـ?|ب|و|ال|لل)\s+|(?:وال|بال|لل|ال|و|ب|ل)(?=\S\S))+"
)
_SPECS = {
    "numbers": "Number/Arabic/NumberModel",
    "percent": "Number/Arabic/PercentModel",
    "dates": "DateTime/Arabic/DateExtractor",
    "periods": "DateTime/Arabic/DatePeriodExtractor",
    "durations": "DateTime/Arabic/DurationExtractor",
    "times": "DateTime/Arabic/TimeExtractor",
}


def core(text: str) -> str:
    """A span's text without what the span convention leaves outside: prepositions, clitics, the article."""
    plain = re.sub(r"[\u202a-\u202e\u200e\u200f\u061c]", "", text).strip(" .،,")
    return fold(_TRIM.sub("", plain)).text.replace(" ", "")


def _rows(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def _forms(figure: Figure, text: str) -> set[str]:
    """Spans under which a figure may be stated there: with its head, and its number alone."""
    return {core(figure.surface), core(text[figure.num_start : figure.num_end])}


def recognizers(path: Path, name: str) -> tuple[int, int, list[tuple[str, str]]]:
    """(found, all, misses) of the spans of one specification."""
    found, total, misses = 0, 0, []
    for row in _rows(path):
        if row["spec"] != _SPECS[name]:
            continue
        text = str(row["text"])
        figures = find(text, REFERENCE)
        forms = [f for x in figures for f in _forms(x, text)]
        results = row["results"]
        assert isinstance(results, list)
        for want in results:
            if not want.get("offsets_ok"):
                continue
            total += 1
            if core(str(want["text"])) in forms:
                found += 1
            else:
                misses.append((text, f"{want['text']}  ← {[x.surface for x in figures]}"))
    return found, total, misses


def _same(a: float | None, b: float) -> bool:
    return a is not None and abs(a - b) <= 1e-9 * max(1.0, abs(b))


_CURRENCY = {"Dollar": "USD", "Cent": None, "EUR": "EUR"}
_ISO_UNITS = {"Second": "S", "Minute": "M", "Hour": "H", "Day": "D", "Week": "W", "Month": "M", "Year": "Y"}


def _value_right(row: dict[str, object], figures: Iterable[Figure]) -> bool:
    figures = list(figures)
    dim, value = str(row["dim"]), str(row["value"])
    if dim in {"numeral", "numeral_eg"}:
        wanted = float(str(row["num"]))
        return len(figures) == 1 and _same(figures[0].value, wanted)
    if dim == "ordinal":
        number = re.search(r"\d+", value)
        return any(_same(f.value, float(number.group())) for f in figures) if number else False
    if dim == "duration":
        match = re.search(r"DurationData (\d+) (\w+)", value)
        return bool(match) and any(
            _same(f.value, float(match[1])) and f.unit == match[2].lower() for f in figures
        )
    if dim in {"money", "temperature", "volume", "distance", "quantity"}:
        return _amount_right(row, figures)
    if dim == "time":
        return any(_time_right(row, f) for f in figures) or _pair_right(row, figures)
    return any(f.type.value == "identifier" for f in figures)


def _amount_right(row: dict[str, object], figures: list[Figure]) -> bool:
    numbers = [float(x) for x in re.findall(r"(?<![\w.])\(?(-?\d+(?:\.\d+)?)\)?", str(row["value"]))]
    code = str(row.get("unit", ""))
    for f in figures:
        got = [x for x in (f.value, f.low, f.high) if x is not None]
        if numbers and all(any(_same(x, n) for x in got) for n in numbers):
            wanted = _CURRENCY.get(code, code if re.fullmatch("[A-Z]{3}", code) else None)
            return wanted is None or f.currency == wanted
    return False


def _time_right(row: dict[str, object], figure: Figure) -> bool:
    iso = figure.iso
    if iso is None:
        return False
    stamps = [
        tuple(int(x) for x in re.findall(r"\d+", group))
        for group in re.findall(r"\((\d{4}, \d+, \d+, \d+, \d+, \d+)\)", str(row["value"]))
    ]
    if not stamps:
        return False
    if iso.startswith("T"):
        return len(stamps) == 1 and iso[1:6] == f"{stamps[0][3]:02d}:{stamps[0][4]:02d}"
    return _covers(iso, stamps, str(row["value"]))


def _covers(iso: str, stamps: list[tuple[int, ...]], value: str) -> bool:
    start = date(*stamps[0][:3])
    if "/" in iso and len(stamps) == 2:
        return iso.split("/", maxsplit=1)[0] == start.isoformat()[: len(iso.split("/", maxsplit=1)[0])]
    grain = re.search(r"(Second|Minute|Hour|Day|Week|Month|Quarter|Year)", value)
    text = {
        "Day": start.isoformat(),
        "Week": f"{start.isocalendar()[0]:04d}-W{start.isocalendar()[1]:02d}",
        "Month": start.isoformat()[:7],
        "Year": start.isoformat()[:4],
        "Quarter": f"{start.year}-{33 + (start.month - 1) // 3}",
    }.get(grain.group(1) if grain else "", start.isoformat())
    return iso == text or (len(stamps) == 2 and iso == start.isoformat()[: len(iso)])


def _pair_right(row: dict[str, object], figures: list[Figure]) -> bool:
    days = [f for f in figures if f.type.value == "date" and f.iso]
    times = [f for f in figures if f.type.value == "time" and f.iso]
    stamp = re.search(r"\((\d{4}), (\d+), (\d+), (\d+), (\d+), \d+\)", str(row["value"]))
    if not (days and times and stamp):
        return False
    y, m, d, hour, minute = (int(x) for x in stamp.groups())
    return days[0].iso == date(y, m, d).isoformat() and str(times[0].iso)[1:6] == f"{hour:02d}:{minute:02d}"


def duckling(path: Path) -> dict[str, tuple[int, int, list[str]]]:
    """Dimension → (values right, lines, misses)."""
    out: dict[str, tuple[int, int, list[str]]] = {}
    for row in _rows(path):
        text, dim = str(row["text"]), str(row["dim"])
        figures = find(text, REFERENCE)
        right, total, misses = out.get(dim, (0, 0, []))
        good = _value_right(row, figures)
        if not good:
            got = [(f.surface, f.type.value, f.value, f.iso) for f in figures]
            misses.append(f"{text} = {row['value']}, read as {got}")
        out[dim] = (right + good, total + 1, misses)
    return out
