"""What only texts of matches write: scores without a dash, periods of a game, which win it was, times of races."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from workbench.arabic.chars import word_set
from workbench.arabic.number_reader import tidy
from workbench.detect.figures.context import STOP, article, is_definite
from workbench.detect.figures.draft import Draft
from workbench.detect.figures.lexicon import Unit
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import FigureType

_BALLS = frozenset(["كره", "لكره", "بكره", "كرتي"])
_BASKET, _HAND = frozenset(["السله", "سله"]), frozenset(["اليد", "يد"])
_POINTS = {"basket": (40, 200), "hand": (10, 60)}
"""Least and most that a side has at the end of a game."""
_APART = 70
_TWO = re.compile(r"(\d{2,3}) (\d{3})")


def game(words: Collection[str]) -> str:
    """The ball game of which the text speaks whose scores are high: basket, hand, or nothing."""
    if _BALLS.isdisjoint(words):
        return ""
    return "basket" if not _BASKET.isdisjoint(words) else "hand" if not _HAND.isdisjoint(words) else ""


def bare_score(items: Sequence[Item], taken: Sequence[int], i: int, kind: str) -> Draft | None:
    """على ضيفه 114 100: the points of both sides with nothing but a blank between them, behind a name."""
    item, before = items[i], items[i - 1] if i else None
    if before is not None and before.cls == "," and i > 1 and _closes(items, i):
        before = items[i - 2]
    if before is None or before.kind != "word" or before.cls not in "rR" or before.lex.unit is not None:
        return None
    last = i
    if (pair := _TWO.fullmatch(item.text)) is not None and item.kind == "group":
        low, high = int(pair[1]), int(pair[2])
    else:
        other = items[i + 1] if i + 1 < len(items) else None
        if other is None or not other.digits or taken[i + 1] or other.start - item.end != 1:
            return None
        if not (isinstance(item.value, int) and isinstance(other.value, int) and item.digits):
            return None
        low, high, last = item.value, other.value, i + 1
    least, most = _POINTS[kind]
    if not (least <= min(low, high) and max(low, high) <= most and abs(low - high) <= _APART):
        return None
    after = items[last + 1] if last + 1 < len(items) else None
    if after is not None and (after.lex.noun or after.lex.unit or after.digits or after.cls in "%$-/"):
        return None
    span = (item.start, items[last].end)
    return Draft(i, last + 1, *span, span, FigureType.SCORE, "figure:score", low=low, high=high)


def _closes(items: Sequence[Item], i: int) -> bool:
    """أوكلاهوما سيتي ثاندر، 108 105 الأحد: the result at the end of what is told, before a day or a stop."""
    last = i + 1 if items[i].kind == "group" else i + 2
    return last >= len(items) or items[last].cls in "W.|D"


PERIODS = frozenset(["ربع", "نصف"])
"""الربع الثالث, النصف الأول of a game, not of a year."""
_WON = word_set("فوز انتصار هزيمة خسارة لقب تتويج تعادل")
_OF_PLAYERS = word_set("مباراة هدف ظهور")
"""المباراة 100 في مسيرته: how often somebody has played or scored."""
_CAREER = word_set("مسيرته مسيرتها تاريخه تاريخها رصيده رصيدها له لها توالي مشواره مشوارها")
_SEVERAL = 2000


def which_win(items: Sequence[Item], i: int) -> bool:
    """الفوز 21 في مسيرته, باللقب 14: which one it was of a player's or a team's."""
    item = items[i]
    if not item.digits or not isinstance(item.value, int) or not 1 < item.value < _SEVERAL or not i:
        return False
    noun = items[i - 1]
    word = noun.text[article(noun.text) :]
    if not is_definite(noun) or word not in _WON | _OF_PLAYERS or item.prep:
        return False
    near = items[i + 1 : i + 4]
    if near and (near[0].cls in "-/:%" or near[0].lex.noun or near[0].lex.unit or near[0].digits):
        return False
    career = any(x.text.removeprefix("ال") in _CAREER for x in near)
    return career or (word in _WON and (not near or near[0].cls in "fm.|,)" or near[0].prep == "ل"))


_RUN = re.compile(r"(?:(\d{1,2}):)?(\d{1,2}):(\d{2}(?:[.,٫]\d{1,3})?)")
_TIMED = word_set(
    "بزمن زمن زمنا وزمن زمنه بتوقيت توقيت وقت وقتا بوقت مسجلا مسجلة مسجلين قدره قاطعا قاطعة غضون بفارق وبفارق الفارق"
)
_CLOCKS = frozenset(["بتوقيت", "توقيت", "وقت", "بوقت"])
"""بتوقيت القاهرة المحلي 21:37:54 is a time of day."""
_NEAR = 5


def _dotted(items: Sequence[Item], at: int) -> str:
    """3.50.11 دقائق as 3:50.11, 2.03.23 ساعة as 2:03:23; a time with colons as it is."""
    text = items[at].text
    unit = items[at + 1] if at + 1 < len(items) else None
    if items[at].cls != "L" or unit is None or _DOTTED.fullmatch(text) is None:
        return text if items[at].cls == ":" else ""
    if unit.lex.unit is not None and unit.lex.unit.name in {"hour", "minute"}:
        hours = unit.lex.unit.name == "hour"
        return text.replace(".", ":") if hours else text.replace(".", ":", 1)
    return text.replace(".", ":", 1) if unit.text == "د" else ""


_DOTTED = re.compile(r"\d{1,2}\.\d{2}\.\d{2}")


def run_time(items: Sequence[Item], first: int, last: int) -> Draft | None:
    """بزمن 1:42.34 دقيقة, 2:04:15 ساعة: what a race took, in its first unit, its unit inside."""
    at = next((k for k in range(first, last) if items[k].cls in ":L"), None)
    match = _RUN.fullmatch(_dotted(items, at)) if at is not None else None
    if at is None or match is None:
        return None
    unit = items[at + 1].lex.unit if at + 1 < len(items) else None
    short = at + 1 < len(items) and items[at + 1].text == "د" and items[at + 1].start - items[at].end <= 1
    named = short or (unit is not None and unit.name in {"hour", "minute", "second"})
    timed = any(x.text in _TIMED for x in items[max(0, at - _NEAR) : at])
    timed &= not any(x.text in _CLOCKS for x in items[max(0, at - _NEAR) : at - 2])
    hundredths = not match[3].isdigit()
    if timed and not named and (joined := _joined(items, at)) is not None:
        unit = joined
    if not (hundredths or (timed and (named or match[1] or unit is not None)) or (named and match[1])):
        return None
    hours, minutes = int(match[1] or 0), int(match[2])
    seconds = float(re.sub("[,٫]", ".", match[3]))
    if match[1] is None and not hundredths and unit is not None and unit.name == "hour":
        hours, minutes, seconds = minutes, int(match[3]), 0.0
    if match[1] and not hundredths and unit is not None and unit.name == "minute":
        hours, minutes, seconds = 0, hours, minutes + int(match[3]) / 100  # 2:18:50 دقيقة
    unit_name, size = ("hour", 3600) if hours else ("minute", 60)
    end = at + 2 if named else at + 1
    clock = items[at]
    iso = "PT" + (f"{hours}H" if hours else "") + (f"{minutes}M" if minutes else "")
    return Draft(
        at, end, clock.start, items[end - 1].end, (clock.start, clock.end), FigureType.DURATION, "figure:run",
        tidy((hours * 3600 + minutes * 60 + seconds) / size), unit=unit_name, iso=iso + (f"{tidy(seconds)}S" if seconds else ""),
    )  # fmt: skip


def _joined(items: Sequence[Item], at: int) -> Unit | None:
    """بفارق 1:10 و2:15 دقيقة: the minutes behind the time that و joins."""
    if at + 3 >= len(items) or items[at + 1].cls != "k" or items[at + 2].cls != ":":
        return None
    unit = items[at + 3].lex.unit
    return unit if unit is not None and unit.name == "minute" else None


_BY = word_set("ركلة ضربة نقطة خطأ بالخطأ عكسي جزاء الجزاء مرماه رأسية")
_LAST_MINUTE = 130
_IN_BRACKETS = 10


def scorer_minute(items: Sequence[Item], i: int) -> bool:
    """صلاح (34 و56) وماني (78 من ركلة جزاء): a minute in the brackets behind who scored."""
    if not items[i].digits or not 0 < float(items[i].value or 0) <= _LAST_MINUTE or items[i].kind != "int":
        return False
    k = i - 1
    while k > 0 and (items[k].cls in "k," or items[k].digits) and i - k < _IN_BRACKETS:
        k -= 1
    if k < 1 or items[k].cls != "(":
        return False
    scorer = items[k - 1]
    if scorer.kind != "word" or scorer.cls != "r" or scorer.prep or scorer.text in STOP:
        return False
    if items[i + 1 : i + 2] and items[i + 1].lex.unit is not None:
        return False
    several = told = False
    for item in items[k + 1 : k + _IN_BRACKETS]:
        if item.cls == ")":
            return told or several
        told |= item.text in _BY
        several |= item.cls == "k"
        if not (item.digits or item.cls in "k,mf" or item.text in _BY):
            return False
    return False


TENNIS = word_set("التنس للتنس المصنف المصنفة المضرب غراند الويمبلدون ويمبلدون رولان")
_NAMES = 4


def seeded(items: Sequence[Item], i: int) -> bool:
    """الصربي نوفاك ديوكوفيتش السادس, الدنماركية فوزنياكي الثانية: the seed of a player behind his nation and name."""
    feminine = items[i].text.split()[0].endswith(("ه", "ولي"))
    for k in range(i - 1, max(i - 1 - _NAMES, -1), -1):
        item = items[k]
        if item.kind != "word" or item.cls[0] not in "rRM" or item.wa or item.prep:
            return False
        if is_definite(item):
            nation = item.text.endswith("يه" if feminine else "ي")
            return nation and k < i - 1
    return False


def quoted_seed(items: Sequence[Item], words: Collection[str], i: int) -> bool:
    """المصنف "الثاني", فيرير "السابع": a rank alone in quotation marks behind a player, in a text of seeds."""
    if i < 2 or i + 1 >= len(items) or items[i - 1].cls != "u" or items[i + 1].cls != "u":
        return False
    player = items[i - 2]
    if not items[i].al or player.kind != "word" or player.prep or player.cls[0] not in "rRM":
        return False
    return player.text not in STOP and (not TENNIS.isdisjoint(words) or _another_quoted(items, i))


_SEEDS_APART = 8


def _another_quoted(items: Sequence[Item], i: int) -> bool:
    """One more rank alone in quotation marks stands near: the list goes on."""
    near = range(max(1, i - _SEEDS_APART), min(len(items) - 1, i + _SEEDS_APART))
    return any(
        k != i and items[k].cls == "o" and items[k].al and items[k - 1].cls == items[k + 1].cls == "u"
        for k in near
    )


def mirrored(items: Sequence[Item], i: int) -> Draft | None:
    """بزمن 86 , 43 , 1 دقيقة: hundredths, seconds and minutes of a race as a turned page gives them."""
    parts = items[i : i + 6]
    if len(parts) < _TURNED or parts[1].cls != "," or parts[3].cls != "," or parts[5].lex.unit is None:
        return None
    hundredths, seconds, minutes = (x if x.digits and x.kind == "int" else None for x in parts[0:5:2])
    if hundredths is None or seconds is None or minutes is None or parts[5].lex.unit.name != "minute":
        return None
    if len(hundredths.text) > len("99") or float(seconds.value or 0) >= _MINUTE or len(minutes.text) > 1:
        return None
    if not any(x.text in _TIMED for x in items[max(0, i - 2) : i]):
        return None
    told = float(f"{seconds.value}.{hundredths.text}")
    whole = int(minutes.value or 0)
    span, num = (hundredths.start, parts[5].end), (hundredths.start, minutes.end)
    value, iso = tidy((whole * _MINUTE + told) / _MINUTE), f"PT{whole}M{tidy(told)}S"
    return Draft(i, i + _TURNED, *span, num, FigureType.DURATION, "figure:run", value, unit="minute", iso=iso)


_TURNED, _MINUTE = 6, 60
