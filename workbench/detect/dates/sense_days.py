"""Whether اليوم or a night is a day here: اليوم العالمي, اليوم قبل الغد, 100 دولار في الليلة are none."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.detect.dates.no_day import is_titled, no_day
from workbench.detect.dates.nowadays import nowadays
from workbench.detect.dates.place import Place
from workbench.detect.figures.nth import of_ordeal
from workbench.detect.figures.tokens import Item

_NOT_TODAY = frozenset(
    [
        "العالمي",
        "الوطني",
        "الدولي",
        "الاخير",
        "الاخر",
        "المفتوح",
        "الدراسي",
        "القومي",
        "السنوي",
        "الاعلامي",
        "العربي",
        "الواحد",
        "المذكور",
        "الكامل",
        "الاسلامي",
        "الافريقي",
        "التاريخي",
        "الموعود",
        "الذي",
        "نفسه",
        "ذاته",
        "الثقافي",
        "الرياضي",
        "الاوروبي",
        "الابيض",
        "الافتتاحي",
        "الختامي",
        "التحسيسي",
        "التكويني",
        "الاحتجاجي",
        "التضامني",
        "التنشيطي",
        "التوعوي",
        "الترفيهي",
        "البيئي",
        "التدريبي",
        "النهائي",
        "العلمي",
        "الانتخابي",
        "المشهود",
        "العادي",
        "العصيب",
        "المحدد",
        "المقرر",
        "الحاسم",
        "المناسب",
        "البرلماني",
        "الدامي",
        "المقدس",
        "المعلوم",
        "المشؤوم",
        "الطويل",
    ]
)
_MEMORABLE = frozenset(["التاريخي", "المشهود", "العصيب", "المقدس", "الحاسم", "الدامي", "المشؤوم", "الطويل"])
"""هذا اليوم التاريخي is the day of the text."""
_BEFORE_TODAY = frozenset(
    [
        "ذلك",
        "تلك",
        "وتلك",
        "نفس",
        "ذات",
        "مدار",
        "طيله",
        "طوال",
        "صحيفه",
        "جريده",
        "المصري",
        "الاخبار",
        "قناه",
        "موقع",
        "روسيا",
        "اخبار",
    ]
)


def _nightly(p: Place) -> bool:
    """ست ساعات في الليلة, 100 دولار في الليلة الواحدة: each night, as في اليوم is each day."""
    if p.span[0].text != "ليله" or len(p.span) > 1 or p.before is None or p.before.text != "في":
        return False
    if p.after is not None and p.after.text == "واحده":
        return True
    told = p.items[max(0, p.first - 4) : p.first - 1]
    hours = any(x.lex.unit is not None and x.lex.unit.name in {"hour", "minute"} for x in told)
    return hours or (bool(told) and told[-1].lex.unit is not None and told[-1].lex.unit.kind == "money")


def deictic(p: Place) -> bool:
    """Not اليوم العالمي, أعداء الأمس, صحيفة المصري اليوم, مرتين في اليوم."""
    item = p.span[0]
    if item.cls == "e" and len(p.span) > 1 and p.span[1].cls == "D":
        return "امس" in p.span[1].text and not p.span[1].al  # نهاية أول أمس الأحد
    closes = p.after is None or p.after.cls in ".|"
    if len(p.span) == 1 and item.lex.tag == "now":
        return False
    if item.lex.tag == "unresolved" and item.text.endswith(("اخر يوم", "الاخير")):
        return closes and not (p.before is not None and p.before.cls == "x")
    if no_day(p):
        return False
    if (
        len(p.span) == 1
        and item.al
        and item.lex.number == 0
        and p.before is not None
        and (p.before.text == "بعد" or (p.before.text == "في" and item.text == "يوم"))
    ):
        return False
    said = next((k for k, i in enumerate(p.span) if i.cls == "T"), None)
    if said is not None and (not _this(p, said) or _ranked(p)):
        return False
    if said is None and p.before is not None and p.before.cls == "T":
        return False
    if _other_night(p) or _proverbial(p) or _nightly(p) or _that_very(p):
        return False
    return _today(p) if any(i.cls == "D" and i.text == "يوم" for i in p.span) else True


def _other_night(p: Place) -> bool:
    """تلك الليلة, ليلة ليلاء, الليلة التي: a night told, not that of the text."""
    if p.span[0].text != "ليله":
        return False
    if p.before is not None and p.before.text in _BEFORE_TODAY:
        return True
    return p.after is not None and p.after.text in _NIGHTS


_NIGHTS = frozenset(["ليله", "فاصله", "الفاصليه", "نفسها", "ذاتها", "التي", "المذكوره", "الفاصل"])
"""الليلة الفاصلة بين, الليلة نفسها: what makes a night another."""


def _today(p: Place) -> bool:
    """اليوم is the day of the text: not اليوم العالمي, صحيفة المصري اليوم, مرتين في اليوم."""
    paper = p.items[p.first - 2] if p.first > 1 and p.before is not None and p.before.text == "مصري" else None
    if is_titled(p) or (paper is not None and (paper.cls == "u" or paper.text in {"صحيفه", "جريده", "موقع"})):
        return False
    named = p.after is not None and (
        p.after.text in _NOT_TODAY
        or (p.after.cls in "oPF" and not p.after.prep)
        or (p.after.cls == "B" and p.after.al)
        or p.after.text == "واحد"
    )
    if (len(p.span) == 1 and named) or (_alone(p.span) and nowadays(p.items, p.first)):
        return False
    if len(p.span) == 1 and p.before is not None and p.before.cls in "fe" and p.first > 1 and _daily(p):
        return False
    if len(p.span) == 1 and p.after is not None and p.last + 1 < len(p.items) and p.after.cls == "p":
        return p.items[p.last + 1].prep != "ال"
    if len(p.span) == 1 and p.after is not None and p.after.cls == "w" and p.after.al:
        return False
    numbered = len(p.span) == 1 and p.after is not None and p.after.cls in "dny"
    if numbered and p.after is not None and (p.after.prep == "ال" or of_ordeal(p.items, p.last + 1)):
        return False
    dated = any(i.cls == "W" for i in p.span) and p.before is not None and p.before.text in _OF_NEWS
    return dated or p.before is None or p.before.text not in _BEFORE_TODAY


def _alone(span: Sequence[Item]) -> bool:
    """اليوم by itself, also before عصر of something: نعيش اليوم عصر البلبلة."""
    return len(span) == 1 or ([i.cls for i in span] == ["D", "t"] and not span[1].al)


_OF_NEWS = frozenset(["اخبار", "الاخبار"])
"""أخبار اليوم السبت: with its weekday it is today's news, not a paper's name."""


def _ranked(p: Place) -> bool:
    """هذا اليوم الثالث على التوالي: the third day, whatever هذا points at."""
    after = p.after
    day = p.span[-1].cls == "D" and p.span[-1].text == "يوم"
    return day and after is not None and after.cls == "o" and after.al and after.prep in {"", "ال"}


def _this(p: Place, at: int) -> bool:
    """هذا اليوم, هذه الليلة, هذا الصباح, but not في مثل هذا اليوم, which is that day of another year."""
    word = p.span[at + 1]
    alike = p.items[p.first + at - 1].text if p.first + at else ""
    named = _NOT_TODAY - _MEMORABLE
    yearly = p.after is not None and (p.after.text in named or p.after.text == "سنويا")
    if alike.endswith("مثل") or yearly:
        return False
    return word.lex.number == 0 if word.cls == "D" else word.al and word.text in _TODAYS


_TODAYS = frozenset(["صباح", "مساء", "فجر", "ظهر", "ليل", "عشيه", "صبح", "ليله"])
"""Parts of day that هذا makes those of the day of the text; هذا العصر is this age."""


_VERY = frozenset(["نفسه", "ذاته", "عينه"])


def _that_very(p: Place) -> bool:
    """مساء اليوم نفسه: of the day just told."""
    if p.after is None or p.span[-1].text != "يوم":
        return False
    of_year = p.after.cls == "m" and p.last + 2 < len(p.items) and p.items[p.last + 1].cls == "a"
    if of_year and p.items[p.last + 2].digits and any(i.cls == "T" for i in p.span):
        return True  # حدث في هذا اليوم من عام 1948
    return p.after.text in _VERY


def _proverbial(p: Place) -> bool:
    """اليوم قبل الغد, قادة اليوم والغد, بين الأمس واليوم: the days of a saying."""
    if len(p.span) > 1 or not p.span[0].al:
        return False
    for first in (p.first, p.first - 2):
        pair = p.items[max(0, first) : first + 3]
        if (
            first < 0
            or len(pair) < 3
            or pair[0].cls != "D"
            or pair[2].cls != "D"
            or not (pair[0].al and pair[2].al)
        ):
            continue
        link = pair[1]
        night = link.cls == "k" and pair[0].text == "يوم" and pair[2].text == "ليله"
        beyond = p.items[first + 3] if first + 3 < len(p.items) else None
        if night and not (beyond is not None and beyond.cls in "PFC"):
            return True
        before = p.items[first - 1] if first else None
        if link.cls == "q" or (link.cls == "k" and before is not None and (before.cls in "rRb")):
            return True
    return False


def _daily(p: Place) -> bool:
    """50 ألف متر مكعب في اليوم, مرتين في اليوم: per day. في نهاية اليوم: of any day."""
    if p.before is not None and p.before.cls == "e":
        return (
            p.before.text == "نهايه"
            and p.after is not None
            and p.after.cls == "r"
            and p.after.text.startswith("ي")
        )
    only = p.first > 2 and p.items[p.first - 2].text == "فقط"
    counted = p.items[p.first - 3 if only else p.first - 2]
    near = p.items[max(0, p.first - 5) : p.first - 1]
    if any(i.cls in "vnydw" for i in near[:-1]) and all(
        i.cls in "vnydwrRA" and not i.lex.role for i in near[-2:]
    ):
        return True
    return counted.lex.unit is not None or counted.lex.noun is not None or counted.text in _CUBED


_CUBED = frozenset(["مكعب", "مربع", "مكعبه", "مربعه", "واحده", "يوميا"])
