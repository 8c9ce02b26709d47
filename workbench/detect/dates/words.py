"""Words that are parts of dates only where they stand: س 14, 30 دق, سنتي 2015 و2016, وسط الأسبوع القادم."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from workbench.detect.dates.eras import (
    ERAS,
    FALLING,
    early_year,
    era_before_year,
    falling_on,
    its_day,
    parted_date,
)
from workbench.detect.dates.kinds import KINDS
from workbench.detect.dates.misspelt import stray_quote, thursday
from workbench.detect.dates.zones import told_zone
from workbench.detect.figures.lexicon import LEXICON, Lex
from workbench.detect.figures.tokens import Item

_MINUTES = frozenset(["دق", "د", "دقي"])
_HOUR = re.compile(r"\d{1,2}[.,:]\d{2}")
_OPENING = range(6, 24)
"""Hours that س before a number may mean; س 1 is a question."""


def placed(items: list[Item]) -> list[Item]:
    """The same items, those of the words above with the class that they have there."""
    gone = False
    for at, item in enumerate(items):
        rule = _RULES.get(item.text)
        if rule is not None:
            rule(items, at)
            gone |= rule in _JOINING or item.kind == "gone"
    return [i for i in items if i.kind != "gone"] if gone else items


def _praise(items: list[Item], at: int) -> None:
    """شهر رمضان المعظم 2017: the month with its epithet is one item where its year follows."""
    item, after = items[at], items[at + 1] if at + 1 < len(items) else None
    if at and items[at - 1].cls == "M" and after is not None and after.cls in "yaTPF":
        items[at - 1].end, item.kind = item.end, "gone"


def _digits(items: list[Item], at: int) -> int | None:
    item = items[at] if at < len(items) else None
    whole = item is not None and item.digits and item.kind == "int" and len(item.text) <= 2
    return int(item.value or 0) if whole and item is not None else None


def _hour(items: list[Item], at: int) -> None:
    """س 14 of a list of matches; ساعة 13 و30 دق."""
    item, value = items[at], _digits(items, at + 1)
    if value is None or value > 24:
        return
    letter = item.text == "س" and value in _OPENING
    whole = (
        item.text == "ساعه"
        and at + 4 < len(items)
        and items[at + 2].cls == "k"
        and items[at + 4].text in _MINUTES
    )
    if letter or whole:
        item.cls, item.lex = "H", LEXICON["الساعه"]


def _pointed_hour(items: list[Item], at: int) -> None:
    """سا 18.00; 09سا و15د, 48 سا: hours, as Algerian papers write them."""
    before = _digits(items, at - 1) if at else None
    if before is not None:
        items[at].cls, items[at].lex = "U", LEXICON["ساعه"]
        return
    after = items[at + 1] if at + 1 < len(items) else None
    if (
        after is not None
        and after.digits
        and (_digits(items, at + 1) is not None or _HOUR.fullmatch(after.text))
    ):
        items[at].cls, items[at].lex = "H", LEXICON["الساعه"]


def _minute(items: list[Item], at: int) -> None:
    if (
        at > 2
        and _digits(items, at - 1) is not None
        and items[at - 2].cls == "k"
        and (_digits(items, at - 3) is not None or items[at - 3].text == "سا")
    ):
        items[at].cls, items[at].lex = "U", LEXICON["دقيقه"]


def _years(items: list[Item], at: int) -> None:
    item = items[at]
    if at + 1 < len(items) and items[at + 1].digits and items[at + 1].cls in "yn":
        skip = len(item.text) - len("سنتي")
        item.start, item.text, item.cls, item.lex = item.start + skip, "سنتي", "a", LEXICON["عام"]


def _night(items: list[Item], at: int) -> None:
    """ليلة الجمعة is a part of that day."""
    item = items[at]
    if (
        not item.al
        and at + 1 < len(items)
        and (
            (items[at + 1].cls == "W" and items[at + 1].al)
            or items[at + 1].cls == "E"
            or (items[at + 1].cls == "D" and "امس" in items[at + 1].text)
            or _dated(items, at + 1)
        )
    ):
        item.cls, item.lex = "t", Lex("t", tag="night")


def _dated(items: list[Item], at: int) -> bool:
    """A day and its month: ليلة الأول من فيفري, ليلة 14 جانفي."""
    kinds = "".join(i.cls for i in items[at : at + 3])
    return kinds[:1] in {"d", "o"} and (kinds[1:2] == "M" or kinds[1:3] == "mM")


def _common(items: list[Item], at: int) -> None:
    """مارس 2025 م, عام 2025 م: of the common era, not metres and not an hour."""
    if at > 1 and items[at - 1].cls in "yLn" and items[at].start - items[at - 1].end <= 1:
        whole = items[at - 1].cls == "L" or items[at - 2].cls == "a"
        whole |= items[at - 1].cls == "y" and items[at - 2].cls == "M"
        if whole and not (at + 1 < len(items) and items[at + 1].text == "د"):
            items[at].cls, items[at].lex = "G", LEXICON["ميلادي"]
    early_year(items, at)


def _middle(items: list[Item], at: int) -> None:
    after = items[at + 1 : at + 3]
    if len(after) == 2 and after[0].cls in "lhas" and after[0].al and after[1].cls in "PFCy":
        items[at].cls, items[at].lex = "e", Lex("e", tag="mid")


_BEFORE_END = frozenset(["مع", "قبل", "حتي", "منذ", "بعد", "قرب"])


def _last_of(items: list[Item], at: int) -> None:
    """في آخر السنة الجارية, حتى آخر سبتمبر: the end of it, where nothing that is another stands before آخر."""
    item, before = items[at], items[at - 1] if at else None
    ahead = items[at + 1] if at + 1 < len(items) else None
    if ahead is None or ahead.prep not in {"", "ال"} or ahead.wa or item.al:
        return
    led = item.prep in {"ب", "ل"} or (
        before is not None and (before.cls in "fmixz" or before.text in _BEFORE_END)
    )
    unit = ahead.cls in "lha" and ahead.al and ahead.text in {"شهر", "عام", "سنه", "اسبوع"}
    monthed = ahead.cls == "h" and not ahead.al and at + 2 < len(items) and items[at + 2].cls == "M"
    if led and (unit or monthed or ahead.cls == "M"):
        item.cls, item.lex = "e", Lex("e", tag="late")


def _new(items: list[Item], at: int) -> None:
    """العام الجديد, العام الدراسي الجديد, not المدير العام الجديد."""
    kind = at > 1 and items[at - 1].text in KINDS
    year = items[at - 1 - kind] if at else None
    titled = at > 1 and not kind and items[at - 2].kind == "word" and items[at - 2].text.startswith("ال")
    titled |= at > 1 and not kind and items[at - 2].al and items[at - 2].cls in "rR"
    if year is not None and year.cls == "a" and year.al and not titled:
        items[at].cls, items[at].lex, items[at].al = "F", Lex("F", tag="new"), True


def _first_day(items: list[Item], at: int) -> None:
    """الفاتح من نوفمبر: the first of it, as it is said in Algeria."""
    item, ahead = items[at], items[at + 1 : at + 3]
    if [x.cls for x in ahead] == ["m", "M"] or [x.cls for x in ahead[:1]] == ["M"]:
        item.cls, item.lex, item.value, item.al = "o", LEXICON["اول"], 1, True
        item.start, item.text = item.end - len("فاتح"), "فاتح"


_SPREAD = 10


def _up_to(items: list[Item], at: int) -> None:
    """من 30 لـ 35 جنيها: ل stands for to between two numbers, as it does in speech."""
    if not 1 < at < len(items) - 1:
        return
    low, high = items[at - 1], items[at + 1]
    behind = items[at + 2] if at + 2 < len(items) else None
    told = behind is not None and (
        behind.cls in ("%", "$") or (behind.lex.unit is not None and behind.lex.unit.kind == "measure")
    )
    if items[at - 2].cls not in "mb" and not (told and items[at - 2].kind == "word"):
        return
    if not (low.digits and high.digits) or low.prep or low.wa or low.cls in "yKLI" or high.cls in "yKLI":
        return
    if 0 < float(low.value or 0) < float(high.value or 0) < _SPREAD * float(low.value or 0):
        items[at].cls, items[at].text, items[at].kind, items[at].prep = "i", "الي", "word", ""
        high.prep = ""


_PARTS = {"ثلاثي": ("ربع", 4), "ثلاثيه": ("ربع", 4), "سداسي": ("نصف", 2), "سداسيه": ("نصف", 2)}
_CLITICS = ("ال", "بال", "وال", "لل", "وبال", "ولل")


def _of_year(joint: Item, year: Item) -> bool:
    """من سنة 2012, من السنة, من 2012, لسنة 2012: what makes الفصل الثالث a part of a year."""
    if joint.cls == "m":
        return year.cls in "aTy"
    return joint.cls == "a" and joint.prep == "ل" and year.cls == "y"


def _term(items: list[Item], at: int) -> None:
    """الفصل الأول من سنة 2016: a quarter, as statistics of the Maghreb say it; a chapter is of no year."""
    item, ahead = items[at], items[at + 1 : at + 4]
    if len(ahead) < 3 or ahead[0].cls not in "oP" or not _of_year(ahead[1], ahead[2]):
        return
    if ahead[0].text == "اخير":
        ahead[0].cls, ahead[0].lex = "o", replace(LEXICON["اول"], number=4)
        ahead[0].value = 4
    if ahead[0].al and 1 <= ahead[0].lex.number <= 4 and ahead[2].text not in {"هذا", "هذه"} | {"عاما"}:
        item.start, item.text, item.al = item.end - len("فصل"), "فصل", True
        item.cls, item.lex = "Q", Lex("Q", tag="ربع")


_SCHOOL = frozenset(["امتحانات", "امتحان", "معدل", "معدلات", "دروس", "نتائج", "فروض", "عطله"])
"""Words that make الثلاثي the term of a school."""


def _part_of_year(items: list[Item], at: int) -> None:
    """الثلاثي الثالث: a quarter as the Maghreb says it, unless a noun before is what has three sides (الاجتماع الثلاثي الأول)."""
    item, after = items[at], items[at + 1] if at + 1 < len(items) else None
    name = next(n for n in _PARTS if item.text.endswith(n))
    tag, parts = _PARTS[name]
    before = items[at - 1] if at else None
    noun = before is not None and before.cls in "rR" and (before.al or before.text.startswith("ال"))
    school = any(i.text in _SCHOOL for i in items[max(0, at - 3) : at])
    if (
        school
        or after is None
        or after.cls != "o"
        or not after.al
        or not 1 <= after.lex.number <= parts
        or noun
    ):
        return
    item.start, item.text, item.al, item.cls, item.lex = (
        item.end - len(name),
        name,
        True,
        "Q",
        Lex("Q", tag=tag),
    )


_WEEKDAYS = ("احد", "اثنين", "ثلاثاء", "اربعاء", "خميس", "جمعه", "سبت")


def _bare_weekday(items: list[Item], at: int) -> None:
    """اثنين, 17/02/2020 at the head of a page: the weekday, no two."""
    ahead = items[at + 1 : at + 3]
    opens = at == 0 or items[at - 1].cls in "|.-" or items[at - 1].text in {":", "/"}
    dated = (
        [i.cls for i in ahead] == [",", "L"]
        or [i.cls for i in ahead[:1]] == ["L"]
        or "".join(i.cls for i in items[at + 1 : at + 4]) == ",dM"
    )
    each = at and items[at - 1].text.removeprefix("و") == "كل" and items[at].text not in {"احد", "اثنين"}
    if each or (opens and dated):
        items[at].al = True
        items[at].cls, items[at].lex, items[at].value = "W", LEXICON["ال" + items[at].text], None


def _parted_clock(items: list[Item], at: int) -> None:
    """الساعة (6: 37), 6 : 37 مساء, 15: 00 (تغ): a blank beside the colon of an hour."""
    around = items[at - 1 : at + 2] if at else []
    if len(around) < 3 or not all(i.digits and i.kind == "int" for i in around[::2]):
        return
    hour, minute = around[0], around[2]
    if not (
        0 <= (hour.value or 0) < _DAY_HOURS and len(minute.text) == 2 and (minute.value or 0) < _HOUR_MINUTES
    ):
        return
    back = items[max(0, at - 3) : at - 1]
    led = bool(back) and (
        back[-1].cls == "H" or (len(back) > 1 and back[-1].cls == "(" and back[0].cls == "H")
    )
    behind = items[at + 2 : at + 5]
    told = bool(behind) and (behind[0].cls == "t" or behind[0].text == "بتوقيت" or told_zone(items, at + 2))
    free = not behind or behind[0].cls in ".|,)mftDWijk"  # no الساعة 6: 37 شخصا
    if (told or (led and free)) and minute.start - hour.end <= _PARTED:
        hour.text = f"{hour.text}:{minute.text}"
        hour.cls, hour.kind, hour.value, hour.end = ":", "clock", None, minute.end
        items[at].kind = minute.kind = "gone"


_DAY_HOURS, _HOUR_MINUTES, _PARTED = 24, 60, 3
_LEVANT = {"ت": "تشرين", "ك": "كانون"}


def _lettered_month(items: list[Item], at: int) -> None:
    """7 ت1 2023: October as papers of Lebanon write it, ك2 January."""
    item = items[at]
    number = items[at + 1] if at + 1 < len(items) else None
    if (
        number is None
        or number.text not in {"1", "2"}
        or number.start != item.end
        or _digits(items, at - 1) is None
    ):
        return
    lex = LEXICON.get(f"{_LEVANT[item.text]} {'الاول' if number.text == '1' else 'الثاني'}")
    if at and lex is not None and 1 <= int(items[at - 1].value or 0) <= _MONTH_DAYS:
        item.cls, item.lex, item.kind, item.prep, item.end = "M", lex, "word", "", number.end
        item.text, number.kind = item.text + number.text, "gone"


_MONTH_DAYS = 31


_RULES: dict[str, Callable[[list[Item], int], None]] = {
    "س": _hour,
    "ساعه": _hour,
    "دق": _minute,
    "د": _minute,
    "دقي": _minute,
    **dict.fromkeys(["سنتي", "وسنتي", "لسنتي", "بسنتي"], _years),
    ":": _parted_clock,
    ".": parted_date,
    "يومه": its_day,
    "ه": early_year,
    **dict.fromkeys(ERAS, era_before_year),
    **dict.fromkeys(FALLING, falling_on),
    **dict.fromkeys(_LEVANT, _lettered_month),
    **dict.fromkeys(_WEEKDAYS, _bare_weekday),
    **dict.fromkeys(['"', "”", "“", "»"], stray_quote),
    "خمس": thursday,
    "وسط": _middle,
    "اخر": _last_of,
    "م": _common,
    "ليله": _night,
    "سا": _pointed_hour,
    "ل": _up_to,
    **dict.fromkeys([c + "فاتح" for c in (*_CLITICS, "", "ب", "ل", "و")], _first_day),
    **dict.fromkeys(["الجديد", "الجديده"], _new),
    **dict.fromkeys(["المعظم", "الفضيل", "الابرك", "المكرم", "المبارك", "الكريم"], _praise),
    **dict.fromkeys([c + "فصل" for c in _CLITICS], _term),
    **dict.fromkeys([c + n for c in _CLITICS for n in _PARTS], _part_of_year),
}
_JOINING = frozenset([_praise, _parted_clock, _lettered_month, falling_on, era_before_year])
"""Rules that make one item of several, but not of the one that they are asked at."""
