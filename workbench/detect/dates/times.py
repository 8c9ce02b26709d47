"""Times of day in a list of items."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.detect.dates.clock import time_iso
from workbench.detect.dates.hit import Hit
from workbench.detect.dates.programmes import in_programme
from workbench.detect.dates.reading import Reading
from workbench.detect.dates.rules import TIMES, compiled
from workbench.detect.dates.sense_times import can_be_time, prayer_first
from workbench.detect.dates.zones import is_zoned, zone_around
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import FigureType

_TIMES = compiled(TIMES)


def find_time(items: Sequence[Item], classes: str, at: int) -> Hit | None:
    """The longest time of day that starts at this item."""
    if classes[at] == "d" and in_programme(items, at):
        hour = int(items[at].value or 0)
        iso = f"T{hour:02d}:00"
        return Hit(
            at,
            at + 1,
            FigureType.TIME,
            Reading(iso, "hour", alternatives=_halves(iso, "d")),
            "time:programme",
        )
    best: tuple[int, str] | None = None
    for _, name, pattern in _TIMES.get(classes[at], ()):
        if name == "zoned" and not is_zoned(items, at):
            continue
        match = pattern.match(classes, at)
        if match and (best is None or match.end() > best[0]):
            best = (match.end(), name)
    if best is None:
        return None
    end, name = best
    if prayer_first(items[at:end], classes[at:end]):
        return None
    while end > at:
        hit = _time_hit(items, classes, at, end, name)
        if hit:
            return hit
        end -= 1
        if not any(i.cls in ":oHdnwy" for i in items[at:end]):
            return None
    return None


def _time_hit(items: Sequence[Item], classes: str, at: int, end: int, name: str) -> Hit | None:
    span, kinds = items[at:end], classes[at:end]
    if not can_be_time(items, kinds, at, end, name):
        return None
    got = time_iso(span)
    if got is None:
        return None
    ahead = items[end : end + 2]
    if (
        "t" not in kinds
        and len(ahead) == 2
        and ahead[0].cls in "mf"
        and ahead[1].cls == "t"
        and not ahead[1].al
    ):
        got = time_iso([*span, ahead[1]]) or got
        kinds += "t"
    iso, precision = got
    own = end < len(items) and items[end].cls in "WDjd"
    if not span[-1].al and (classes[at:end].endswith("mt") or (own and classes[at:end].endswith("ft"))):
        end -= 2
    zone, last = zone_around(items, at, end)
    return Hit(
        at,
        last,
        FigureType.TIME,
        Reading(iso + zone, precision, alternatives=_halves(iso, kinds)),
        f"time:{name}",
    )


def _halves(iso: str, kinds: str) -> tuple[str, ...]:
    """الساعة الثالثة without a part of day is also 15:00."""
    hour = int(iso[1:3])
    bare = "t" not in kinds and ":" not in kinds and 1 <= hour <= 11
    return (f"T{hour + 12}{iso[3:]}",) if bare else ()
