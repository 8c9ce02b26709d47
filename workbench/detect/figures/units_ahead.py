"""The unit of measure or of time behind a number."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.detect.figures.ahead import POWER, SQUARE, Head, near
from workbench.detect.figures.senses import POINTS, is_bomb, is_contract, is_place
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import FigureType

_NUMBERED = frozenset(["رقم", "الرقم", "برقم"])


def _is_numbered(items: Sequence[Item], at: int, after: int) -> bool:
    """القضية رقم 1472 سنة 47, الطريق رقم 90 كلم 6: a number that names, before the unit of the next."""
    unit = items[after].lex.unit
    led = at > 0 and items[at - 1].text in _NUMBERED and items[after + 1].digits
    return led and unit is not None and unit.name in {"year", "kilometre"}


def unit_of(items: Sequence[Item], taken: bytearray, at: int, after: int, item: Item, found: Head) -> bool:
    """5 كيلومترات, ثلاثة أيام, نصف ساعة, with what is added to the unit."""
    part = at >= 0 and (items[at].text in {"نصف", "ربع", "ثلث"} or 0 < float(items[at].value or 0) < 1)
    if item.cls == "H" and part and not item.prep:
        found.type, found.rule, found.last = FigureType.DURATION, "figure:duration", after + 1
        found.unit, found.noun, found.word = "hour", item.text, item
        return True
    unit = item.lex.unit
    if unit is None or unit.kind not in {"measure", "time"} or item.wa or item.prep:
        return False
    if near(items, after + 1) and (
        (item.text in POINTS and is_place(item, items[after + 1])) or _is_numbered(items, at, after)
    ):
        return False
    if unit.count == 2 and at >= 0 and after > at + 1:
        return False
    if unit.kind == "time":
        if not _of_time(items, at, item):
            return False
        found.type, found.rule = FigureType.DURATION, "figure:duration"
    elif item.kind == "latin" and item.text in {"m", "g", "l"} and item.start != items[after - 1].end:
        return False
    else:
        found.type, found.rule = FigureType.MEASURE, "figure:measure"
    found.last, found.unit, found.noun, found.word = after + 1, unit.name, item.text, item
    if is_bomb(items, after):
        found.type, found.rule = None, "figure:counted"
    if unit.name == "decade" and is_contract(items, at, after):
        found.type, found.rule, found.unit = None, "figure:noun", None
    if unit.kind == "measure" and near(items, after + 1) and not taken[after + 1]:
        _composed(items, after, unit.name, found)
    return True


def _of_time(items: Sequence[Item], at: int, item: Item) -> bool:
    """3 أيام, نصف الساعة, عشرات السنين; أحد الأيام and من أشهر are no length."""
    unit, number = item.lex.unit, items[at]
    counted = at >= 0 and item.cls == "U"
    if counted and (number.text in {"احد", "احدي"} or (item.text == "اشهر" and number.text == "من")):
        return False
    if item.al and not (
        (counted and number.cls[0] == "v" and unit is not None and unit.name != "hour")
        or (counted and number.cls in "wn" and number.value != 1)
        or number.text in {"نصف", "ربع", "ثلث"}
    ):
        return False
    return not (item.cls == "H" or (item.cls[0] == "c" and number.cls == "y" and not item.text.endswith("ا")))


def _composed(items: Sequence[Item], after: int, name: str, found: Head) -> None:
    """5 أمتار مربعة, 120 كلم/س, 38 درجة مئوية: what is added to a unit of measure."""
    word = items[after + 1].text
    if word in SQUARE:
        found.unit = f"{POWER[word.rstrip('اه')]} {name}"
        found.last = after + 2
    elif (
        items[after + 1].cls == "/"
        and near(items, after + 2)
        and items[after + 2].text in {"س", "ساعه", "ثانيه", "h"}
    ):
        found.unit = f"{name} per {'second' if items[after + 2].text == 'ثانيه' else 'hour'}"
        found.last = after + 3
    elif name == "degree" and word in {
        "مئويه",
        "فهرنهايت",
        "سيلزيوس",
        "سلسيوس",
        "سيليزيوس",
        "سيلسيوس",
        "c",
        "f",
    }:
        found.last = after + 2
