"""A beach, a shop, a school or an outlet told by its number: شاطئ 101, مستشفى 57357, قال لـ24 إن."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.arabic.chars import word_set
from workbench.detect.figures.guess import is_verb
from workbench.detect.figures.tokens import Item

_PLACES = word_set(
    "شاطئ صالة محل مقهى مطعم كافيه برج عمارة حوض مدرسة روضة مستشفى حديقة استوديو ستوديو مسرح سوق قرية مخيم كمبوند مول فندق مبنى كورنيش مرسى تبة عزبة نجع كفر"
)
_CLITICS = "وبلف"


def is_facility(items: Sequence[Item], i: int) -> bool:
    """The digits at `i` stand right behind one place and before a pause, a place or a preposition."""
    if not i or items[i].prep or items[i].wa or not isinstance(items[i].value, int):
        return False
    place, after = items[i - 1], items[i + 1] if i + 1 < len(items) else None
    word = place.text.removeprefix("ال")
    word = word if word in _PLACES or word[:1] not in _CLITICS else word[1:].removeprefix("ال")
    if word not in _PLACES or place.end + 1 < items[i].start:
        return False
    return after is None or after.cls in ".|,)fmu(" or bool(after.prep) or after.text[:1] == "ب"


_TOLD = word_set(
    "تصريح تصريحات تصريحه تصريحها تصريحاته حديث حديثه حوار حواره لقاء مقابلة اتصال قال وقال قالت وقالت أكد وأكد أكدت أوضح وأوضح أوضحت صرح وصرح خاص خاصة لموقع موقع الخبير الكاتب"
)
_STATIONS = frozenset(["24", "218", "21", "360", "22", "7"])
_SO_FAR = 4


def tells_an_outlet(items: Sequence[Item], i: int) -> bool:
    """قال لـ24 إن, في تصريحات خاصة لـ "24": an outlet called by a number, of which nothing is counted."""
    at = i - 1 if i and items[i - 1].cls == "u" else i
    before = items[at - 1] if at else None
    after = items[i + 1] if i + 1 < len(items) else None
    if items[i].text not in _STATIONS or before is None:
        return False
    if at < i and (after is None or after.cls != "u"):
        return False
    if before.text in {"ل", "ب"} and before.kind == "word":
        at -= 1
    elif items[i].prep not in {"ل", "ب"}:
        return False
    told = any(x.text in _TOLD for x in items[max(0, at - _SO_FAR) : at])
    return told and (
        after is None
        or after.cls in ".|,):u-f"
        or after.text in {"ان", "انه", "انها", ":"}
        or is_verb(after.text)
    )


def heads_a_line(items: Sequence[Item], i: int) -> bool:
    """22 الاعلامي -: an outlet's name and a dash, alone in a line."""
    if i + 2 >= len(items) or (i and items[i - 1].cls != "|"):
        return False
    last = i + 3 >= len(items) or items[i + 3].cls == "|"
    return last and items[i + 2].cls == "-" and items[i + 1].al and items[i + 1].cls in "rR"


_CITIES = word_set(
    "شارقة سعودية دبي تونس جزائر مصر ليبيا عراق أردن كويت قطر سوريا لبنان يمن سودان رياض إمارات بغداد عمان"
)


def is_round_the_clock(number: Item, place: Item, after: Item | None) -> bool:
    """الشارقة 24: an outlet that never closes, at the end of a line or before its colon."""
    closes = after is None or after.text in {":", "-", "|"} or after.cls == "|"
    return number.value == 24 and closes and place.text.removeprefix("ال") in _CITIES


_PORTALS = word_set(
    "بوابة أخبار عين شبكة قناة موقع وكالة صحيفة منصة فرانس العربية تلفزيون راديو مرصد صدى صوت نبض"
)
_AFTER = frozenset(["ان", "انه", "انها", "عن", "خاص", "متابعات", "متابعه", "وكالات"])


def over_a_dash(items: Sequence[Item], i: int) -> bool:
    """بوابة إفريقيا - 24: an outlet that never closes, its number torn off by a dash."""
    if i < 1 or items[i].value not in (24, -24) or items[i].prep or items[i].wa:
        return False
    dash = items[i].value == _TORN or items[i - 1].cls == "-"
    after = items[i + 1] if i + 1 < len(items) else None
    if not dash or not (
        after is None or after.cls in ".|-:,)u" or after.text in _AFTER or is_verb(after.text)
    ):
        return False
    near = [x.text for x in items[max(0, i - _SO_FAR) : i]]
    stems = {w[1:].removeprefix("ال") if w[:1] in _CLITICS and w not in _PORTALS else w for w in near}
    return not _PORTALS.isdisjoint(stems)


_TORN = -24


_AIRED = word_set("مباشر الرياضية رياضية دراما سينما لايف إكسترا")


def on_air(items: Sequence[Item], i: int) -> bool:
    """الجزيرة مباشر 2, أبوظبي الرياضية 1: one of the channels of a network, at the end of its name."""
    before, after = items[i - 1], items[i + 1] if i + 1 < len(items) else None
    if before.text not in _AIRED:
        return False
    closes = after is None or after.cls in ".|,)uk-" or after.kind == "skip"
    return closes and len(items[i].text) == 1 and items[i].start - before.end <= 1


_WE_TELL = frozenset(
    ["نوضح", "نقدم", "نستعرض", "نعرض", "نرصد", "ننشر", "نكشف", "نتابع", "ننقل", "نبرز", "نشرح"]
)


def speaks_of_itself(items: Sequence[Item], at: int, after: Item | None) -> bool:
    """عبر القاهرة 24 نوضح, عبر موقع مصر 24 نقدم لكم: the 24 of an outlet that tells what it does."""
    if items[at].value != 24 or after is None or after.text not in _WE_TELL:
        return False
    return any(x.text in {"عبر", "علي"} for x in items[max(0, at - 3) : max(0, at - 1)])
