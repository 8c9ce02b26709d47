"""Whether words that could be a date are one here: اليوم العالمي, مارس ضغوطا, 2000 مقاتل are not."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from workbench.arabic.chars import folded
from workbench.detect.figures.context import article, of_life
from workbench.detect.figures.guess import is_verb, no_noun
from workbench.detect.figures.named import called_after_day
from workbench.detect.figures.tokens import Item
from workbench.detect.months import AMBIGUOUS

_CLAUSES = frozenset(
    folded(
        "التي الذي الذين حيث بينما فيما كما لكن بسبب نتيجه اثر جراء وفق وفقا بحسب حسب ضد عبر عند امام كان كانت هو هي تم ان انه انها بهدف بحضور "
        "لصالح اثناء ضمن لدي عندما حين بعدما قبيل بعيد لم لن لا قد ثم او مما رغم"
    ).split()
)
"""What may follow a year but not a count."""

_NOT_TODAY = frozenset(
    [
        "العالمي",
        "الوطني",
        "الدولي",
        "الاخير",
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
    ]
)
_BEFORE_TODAY = frozenset(
    [
        "ذلك",
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


_OF_OLD = frozenset(["اعداء", "حلفاء", "اصدقاء", "عدو", "حليف", "صديق", "رفاق", "خصوم", "شركاء", "ابطال"])
"""أعداء الأمس are enemies of old, not of yesterday."""


_LIFE = frozenset(["العمر", "عمر", "عمره", "عمرها", "عمرهم", "عمرهما"])
_FRIDAYS = frozenset(
    ["صلاه", "خطبه", "خطب", "خطيب", "خطباء", "لصلاه", "بصلاه", "سوق", "بسوق", "برنامج", "ببرنامج"]
)
"""صلاة الجمعة, سوق الأحد: named after a weekday."""
_YEARLY = frozenset(
    [
        "الدراسيه",
        "الجامعيه",
        "القضائيه",
        "الماليه",
        "الفلاحيه",
        "الدراسي",
        "الجامعي",
        "القضائي",
        "المالي",
        "التكوينيه",
    ]
)
"""السنة الدراسية 2018/2017: kinds of year that run over two."""
_NUMBERED = frozenset(
    [
        "قرار", "القرار", "قانون", "القانون", "رقم", "الرقم", "الماده", "ماده", "الفصل", "فصل", "البند", "طريق", "الطريق", "رحله",
        "الرحله", "خط", "الخط", "بقرار", "للقرار", "القرارين", "القرارات", "مرسوم", "المرسوم",
    ]
)  # fmt: skip
"""What a number after it names: no year unless a date says so."""
_PLACES = frozenset(
    ["شارع", "بشارع", "نهج", "بنهج", "ساحه", "بساحه", "ميدان", "كوبري", "جسر", "حي", "نفق", "قنال"]
)
"""What is named after a day: شارع 14 جانفي, كوبري 6 أكتوبر."""
_SCHOOLS = frozenset(
    ["مدرسه", "ابتدائيه", "اعداديه", "ثانويه", "معهد", "مستشفي", "ملعب", "قاعه", "مركب", "حديقه", "ثكنه", "مطار", "مسبح", "دوار", "صحيفه", "جريده", "مجله", "موقع"]
)  # fmt: skip
_EVENTS = frozenset(
    ["عالم", "مونديال", "اولمبياد", "نسخه", "موسم", "كان", "يورو", "طوكيو", "باكالوريا", "بكالوريا", "رؤيه", "ميزانيه", "افريقيا", "امم", "طبعه", "خطه", "اجنده", "اكسبو"]
)  # fmt: skip
"""What is named by its year: كأس العالم 2018, رؤية 2030."""


@dataclass(frozen=True, slots=True)
class Place:
    """A match among its neighbours."""

    items: Sequence[Item]
    first: int
    last: int
    before: Item | None
    after: Item | None

    @property
    def span(self) -> Sequence[Item]:
        """The matched items."""
        return self.items[self.first : self.last]


MONTHLY = frozenset(
    [
        "day-month",
        "month",
        "month-year",
        "month-day",
        "month-edge",
        "date-list",
        "date-range-month",
        "dated-month",
    ]
)


def _year_of_month(items: Sequence[Item], first: int, last: int, name: str) -> bool:
    """رمضان 1362 مخالفة, أكتوبر ثلاثة جنود: a number behind a month is its year only where a year can be."""
    year = items[last - 1]
    if year.cls == "w" and name != "month-day":
        return 1000 <= float(year.value or 0) <= 2200
    if year.cls != "y" or not year.digits:
        return True
    value = float(year.value or 0)
    after = items[last] if last < len(items) else None
    if (
        after is None
        or after.cls not in "rR"
        or after.al
        or after.wa
        or after.prep
        or after.text.startswith("ال")
    ):
        return True
    month = next((i.lex.month for i in items[first:last] if i.lex.month), None)
    foreign = month is not None and month.calendar == "hijri"
    plausible = 1400 <= value <= 1460 or 1900 <= value <= 2100 if foreign else 1800 <= value <= 2100
    dated = any(i.cls in "do" for i in items[first : last - 1])
    plausible |= dated and not foreign and value >= 1000 and not is_counted(after)
    if month is not None and month.calendar == "coptic":
        return True
    return plausible and not (after.lex.noun is not None and value % 100 == 0)


def sensible(items: Sequence[Item], first: int, last: int, name: str) -> bool:
    """What the class string cannot say: whether these words mean a date here."""
    if items[first].text == "بدايه" and first + 1 < last and items[first + 1].cls == "m":
        return False
    if name in MONTHLY and not _year_of_month(items, first, last, name):
        return False
    check = _CHECKS.get(name)
    if check is None:
        return True
    before = items[first - 1] if first else None
    after = items[last] if last < len(items) else None
    return check(Place(items, first, last, before, after))


def _numeric(p: Place) -> bool:
    return p.before is None or p.before.text not in {"عدد", "رقم", "قانون", "القانون", "الرقم"}


def _numeric_short(p: Place) -> bool:
    season = re.fullmatch(r"((?:14|19|20)\d\d)/((?:14|19|20)\d\d)", p.span[-1].text)
    if p.span[0].cls == "a" and len(p.span) == 3 and p.span[1].text not in _YEARLY:
        return False
    if season:
        return abs(int(season[1]) - int(season[2])) == 1
    if p.span[0].cls == "a":
        return False
    hinted = any(i.cls in "jDW" for i in p.span)
    hinted |= p.before is not None and p.before.text in {"في", "يوم", "بتاريخ", "عند"}
    return hinted and (p.after is None or p.after.cls not in "rR$%" or p.after.wa)


def _numeric_year(p: Place) -> bool:
    return p.before is None or p.before.cls != "$"


def _season_alone(p: Place) -> bool:
    closes = p.after is None or p.after.cls in ".|"
    return (
        p.span[0].al
        and closes
        and p.before is not None
        and p.before.cls not in "kf"
        and p.before.text not in {"فصل", "موسم"}
    )


def _unit_count(p: Place) -> bool:
    counted = any(i.cls[0] in "dnywv2o" for i in p.span)
    return counted or any(i.text in {"القليله", "العديده", "المعدوده", "القلائل"} for i in p.span)


def _unit_near(p: Place) -> bool:
    item = p.span[0]
    if any(i.text == "اخير" for i in p.span):
        return False
    if item.cls == "U" and any(i.cls in "PFC" for i in p.span):
        return False
    if item.cls == "e" and any(i.prep == "ل" for i in p.span[1:]):
        return False
    if item.text == "عام" and item.al and p.before is not None and p.before.text[-4:] in _GENERALS:
        return False
    return not (item.cls == "c" and not item.al and len(p.span) == 1)


_GENERALS = frozenset(
    [
        "مدير",
        "امين",
        "مدعي",
        "قطاع",
        "صالح",
        "مفتش",
        "نائب",
        "راي",
        "قائد",
        "راقب",
        "وكيل",
        "منسق",
        "كاتب",
        "مقرر",
        "ضراب",
        "عفو",
        "مسار",
        "تجاه",
        "وضع",
        "مناخ",
        "جمع",
        "مشهد",
        "نظام",
    ]
)
"""المدير العام السابق: the last letters of what العام means "general" behind."""


def _titled(p: Place) -> bool:
    """«الكويت اليوم»: in quotes with the word or two before it, a newspaper or a channel."""
    if p.after is None or p.after.cls != "u" or len(p.span) > 1:
        return False
    return any(i.cls == "u" for i in p.items[max(0, p.first - 3) : p.first - 1])


def _deictic(p: Place) -> bool:
    item = p.span[0]
    closes = p.after is None or p.after.cls in ".|"
    if len(p.span) == 1 and item.lex.tag == "now":
        return False
    if item.lex.tag == "unresolved" and item.text.endswith(("اخر يوم", "الاخير")):
        return closes
    if item.text == "امس" and item.al and p.before is not None and p.before.text in _OF_OLD:
        return False
    if item.text == "بكره" and p.after is not None and p.after.al:
        return False
    said = next((k for k, i in enumerate(p.span) if i.cls == "T"), None)
    if said is not None and len(p.span) == said + 2 and p.span[-1].text != "ليله":
        return False
    if item.text == "ليله" and p.before is not None and p.before.text in _BEFORE_TODAY:
        return False
    if (
        item.text == "ليله"
        and p.after is not None
        and p.after.text in {"فاصله", "الفاصليه", "نفسها", "ذاتها", "التي", "المذكوره", "الفاصل"}
    ):
        return False
    if _proverbial(p):
        return False
    if not any(i.cls == "D" and i.text == "يوم" for i in p.span):
        return True
    paper = p.items[p.first - 2] if p.first > 1 and p.before is not None and p.before.text == "مصري" else None
    if _titled(p) or (paper is not None and (paper.cls == "u" or paper.text in {"صحيفه", "جريده", "موقع"})):
        return False
    named = p.after is not None and (
        p.after.text in _NOT_TODAY or (p.after.cls in "oPF" and not p.after.prep) or p.after.text == "واحد"
    )
    if len(p.span) == 1 and named:
        return False
    if len(p.span) == 1 and p.before is not None and p.before.cls in "fe" and p.first > 1 and _daily(p):
        return False
    if (
        p.before is not None
        and p.before.cls == "T"
        and p.first > 1
        and p.items[p.first - 2].text.endswith("مثل")
    ):
        return False
    if len(p.span) == 1 and p.after is not None and p.last + 1 < len(p.items) and p.after.cls == "p":
        return p.items[p.last + 1].prep != "ال"
    if len(p.span) == 1 and p.after is not None and p.after.cls in "dny" and p.after.prep == "ال":
        return False
    return p.before is None or p.before.text not in _BEFORE_TODAY


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
    counted = p.items[p.first - 2]
    near = p.items[max(0, p.first - 5) : p.first - 1]
    if any(i.cls in "vnydw" for i in near[:-1]) and all(
        i.cls in "vnydwrRA" and not i.lex.role for i in near[-2:]
    ):
        return True
    return counted.lex.unit is not None or counted.lex.noun is not None or counted.text in _CUBED


_CUBED = frozenset(["مكعب", "مربع", "مكعبه", "مربعه", "واحده", "يوميا"])


def _year(p: Place) -> bool:
    number, after = p.span[-1], p.after
    if any(i.text == "عاما" for i in p.span):
        return False
    if number.kind == "weak" or (number.cls in "dn" and p.span[0].cls == "a" and not number.digits):
        return False
    return after is None or not (after.cls in "$%" or (number.cls == "d" and after.cls == "R"))


def _month_day(p: Place) -> bool:
    if any(i.cls == "o" and not i.al for i in p.span) and any(
        i.cls == "M" and i.text in AMBIGUOUS for i in p.span
    ):
        return False
    return p.after is None or p.after.cls not in "$%R:jhalcU"


def _weekday_of_month(p: Place) -> bool:
    span = p.span
    if any(i.text == "حد" and not i.al for i in span):
        return False
    if len(span) >= 2 and span[-1].cls == "o" and span[-2].cls == "W":
        if not span[-1].al:
            return False
        return 1 <= span[-1].lex.number <= 5 or span[-1].lex.number > 10
    return _month_day(p) and not any(i.cls == "o" and i.kind == "single" and not i.al for i in span)


def _quarter(p: Place) -> bool:
    """Not النصف الأول من المباراة."""
    of = (
        p.items[p.last + 1]
        if p.after is not None and p.after.cls == "m" and p.last + 1 < len(p.items)
        else None
    )
    return of is None or of.cls not in "rR"


_AGENCIES = frozenset(
    ["كونا", "قنا", "وام", "واس", "بنا", "سبا", "بترا", "وفا", "وات", "واج", "سانا", "واع", "ومع", "سونا"]
)
_WARS = frozenset(["حرب", "نكسه", "هزيمه", "عدوان", "حدود", "خطوط", "بحرب", "لحدود", "بحدود"])


def _short_year(p: Place) -> bool:
    """نكسة 67, حدود الـ67: a war or the line that it left, and nothing that the number counts."""
    at = p.first - 1 - (p.before is not None and p.before.cls == "p")
    if at < 0 or p.items[at].text not in _WARS or (at and p.items[at - 1].text == "في"):
        return False
    free = p.after is None or (p.after.cls not in "$%R-/" and not is_counted(p.after))
    return free and p.span[-1].digits


def _date_list(p: Place) -> bool:
    """10 أو 11 أو 12 مارس: only words that list, a comma never last."""
    marks = [i for i in p.span if i.cls[0] in "rk,"]
    if any(i.cls == "r" and i.text != "او" for i in marks):
        return False
    return marks[-1].cls != "," and not any(i.kind == "weak" for i in p.span)


def _century(p: Place) -> bool:
    item = p.span[0]
    of_life = any(i.text in _LIFE for i in p.items[p.last : p.last + 4])
    who = p.items[p.first - 2] if p.first > 1 and p.before is not None and p.before.cls == "f" else None
    of_life |= who is not None and (
        who.lex.noun is not None or who.text in {"احدهم", "احدهما", "احداهما", "وهو", "وهي"}
    )
    if of_life and any(i.text == "عقد" for i in p.span):
        return False
    number = p.span[-2] if p.span[-1].cls == "G" else p.span[-1]
    if number.cls == "o" and not any(i.al for i in p.span if i.cls in "cs"):
        return False
    if number.cls == "w":
        return number.al and any(i.cls == "c" and i.al for i in p.span)
    if number.cls == "d":
        settled = number.prep == "ال" or p.span[-1].cls == "G" or p.after is None or p.after.cls not in "rR"
        return settled and any(i.cls == "c" and i.al for i in p.span)
    return not (item.cls == "c" and not item.al and len(p.span) == 1)


def _is_place(word: Item | None) -> bool:
    """A street, a school or a paper, which a day may name."""
    bare = "" if word is None else re.sub("^[وفبل]{0,2}(?:ال)?", "", word.text)
    return bool(bare) and (bare in _PLACES or bare in _SCHOOLS)


def _day_month(p: Place) -> bool:
    if called_after_day(p.items, p.first, p.last):
        return False
    named = _is_place(p.before)
    if named and not any(i.cls in "yjDW" for i in p.span):
        return False
    month = next(k for k in range(p.first, p.last) if p.items[k].cls == "M")
    if p.items[month].text == "صفر" and p.items[month - 1].end == p.items[month].start:
        return False
    day = next((i for i in p.span if i.cls in "dwo" and i.value is not None), None)
    return (
        day is not None
        and not (day.cls == "o" and day.text.split()[0].endswith(("ه", "ولي")) and day.text != "غره")
        and 1 <= float(day.value or 0) <= 31
        and not (day.kind == "weak" and day.cls == "w")
    )


def _year_bare(p: Place) -> bool:
    alone = (p.before is None or p.before.cls == "|") and (p.after is None or p.after.cls == "|")
    return not alone and _year_sensible(p.items, p.last - 1, p.before, p.after)


_MOVED = frozenset(
    ["انطلق", "انطلقت", "غادر", "غادرت", "ابحر", "ابحرت", "هرب", "هربت", "فر", "فرت", "نزح", "نزحت"]
)
"""انطلق قبل أربعة أيام من العاصمة: what stands behind من is the place left."""


def _ago_sensible(items: Sequence[Item], first: int, last: int, after: Item | None) -> bool:
    """بعد شهر من الهجوم counts from something else; قبل الساعة is no length."""
    lengths = [k for k in range(first + 1, last) if items[k].cls in "jhalcU2"]
    if any(items[k].al and not (k == last - 1 and items[k - 1].text == "نصف") for k in lengths):
        return False
    if (
        items[last - 1].cls in "jhal"
        and after is not None
        and after.cls in "dnywoWM"
        and after.text not in {"واحد", "واحده"}
    ):
        return False
    if any(i.text == "عده" for i in items[first:last]):
        return False
    again = items[first - 1].lex.unit if first and last - first == 2 and items[first].cls == "g" else None
    if again is not None and again == items[last - 1].lex.unit:
        return False
    if (
        last - first == 2
        and items[first].cls == "z"
        and after is not None
        and (after.al or after.cls in "oPFC")
    ):
        return False
    unit = items[first + 1]
    if last - first == 2 and unit.text == "عقد" and after is not None and after.cls not in ".|,m":
        return False
    if (
        last - first == 2
        and unit.cls == "U"
        and unit.lex.unit
        and unit.text not in {"ساعه", "دقيقه", "ثانيه", "ليله"}
    ):
        return False
    if after is not None and (after.cls == "A" or after.text == "فقط") and last + 1 < len(items):
        after, last = items[last + 1], last + 1
    now = (
        after is not None
        and after.cls == "m"
        and last + 1 < len(items)
        and (items[last + 1].cls == "D" or items[last + 1].text in {"الزمان", "الزمن"})
    )
    moved = items[first].cls == "q" and any(i.text in _MOVED for i in items[max(0, first - 3) : first])
    anchored = (
        not now and not moved and after is not None and (after.cls == "m" or after.text in {"علي", "فقط"})
    )
    return not (anchored and items[last - 1].cls not in "D" and items[first].cls in "gq")


_SPECIAL = frozenset(["العظيمه", "السوداء", "الاسود", "الحزينه", "البيضاء", "الدامي", "اليتيمه", "الكبيسه"])
"""الجمعة العظيمة, السبت الأسود: days that have become names."""


def _weekday_sensible(items: Sequence[Item], first: int, last: int, before: Item | None) -> bool:
    word = items[last - 1]
    if word.lex.tag == "bare" and not word.al:
        once = before is not None and before.text == "ذات"
        return any(i.cls == "j" for i in items[first:last]) and not once
    if (
        word.text.endswith("حد")
        and not word.text.endswith("احد")
        and any(i.cls == "T" for i in items[first:last])
    ):
        return False
    if before is not None and before.text in _FRIDAYS:
        return False
    following = items[last].text if last < len(items) else ""
    if following in _SPECIAL:
        return False
    alone = last - first == 1
    if (
        alone
        and word.lex.number == 1
        and word.al
        and before is not None
        and before.text.endswith("ين")
        and before.cls in "rR"
    ):
        return False
    if any(i.cls in "jTt" for i in items[first:last]):
        return True
    if word.text in {"حد", "اربع", "تلات", "اربعا", "ثلاثا"}:
        return False
    if word.lex.number == 7 and before and before.cls == "r" and before.text in {"هو", "الواحد", "الله"}:
        return False
    return word.al


_DELIVERED = frozenset(["تسليم", "عقد", "عقود", "لعقد", "لعقود", "شحنات", "استحقاق", "شهري"])
"""تسليم مارس: the month of a contract."""


def _month_sensible(
    items: Sequence[Item], first: int, last: int, before: Item | None, after: Item | None
) -> bool:
    month = next(i for i in items[first:last] if i.cls == "M")
    if before is not None and before.text in {"كذبه", "بكذبه", "شهداء", "ثوره", "حركه", "حزب"}:
        return False
    if first > 1 and items[first - 1].cls == "(" and items[first - 2].cls == "M":
        return False
    day = first - 2 if first > 1 and items[first - 1].cls == "m" else first - 1
    if day > 0 and items[day].cls in "dow" and called_after_day(items, day, last):
        return False
    if day > 0 and items[day].cls in "dow" and items[last - 1].cls == "M" and _is_place(items[day - 1]):
        return False
    if month.al and month.text not in {"محرم", "المحرم"}:
        return False
    if any(i.cls in "hT" for i in items[first:last]):
        return True
    if before is not None and before.text in _DELIVERED:
        return True
    if month.text not in AMBIGUOUS:
        return True
    if month.prep in {"ب", "ل", "ك"}:
        return False
    if before is not None and before.cls == "k" and first > 1 and items[first - 2].cls == "M":
        return True
    bounded = after is None or after.cls in ".,|)u" or after.kind == "clitic"
    return bool(
        before
        and before.cls in "fhTezqgxi"
        and (
            bounded
            or month.text in {"رمضان", "شعبان", "رجب", "شوال", "محرم", "ماي", "اوت", "جوان"}
            or before.cls in "f"
        )
    )


def _year_follows(items: Sequence[Item], at: int) -> bool:
    """After a year, a dash or و and a number that is no year makes a range of counts."""
    while at < len(items) and items[at].cls in "pA":
        at += 1
    if at >= len(items) or items[at].cls[0] not in "dnyw" or items[at].kind == "weak":
        return True
    noun = items[at + 1] if at + 1 < len(items) else None
    return items[at].cls == "y" and not (noun is not None and noun.cls in "R$%jhalcU")


def _clause_word(after: Item) -> bool:
    """A word that begins what follows a year and is counted by nothing."""
    if after.cls in "gqxzbTtDAe":
        return True
    return after.cls == "r" and (
        after.text in _CLAUSES or (after.text.startswith("و") and len(after.text) >= 5)
    )


def _year_sensible(items: Sequence[Item], at: int, before: Item | None, after: Item | None) -> bool:
    year = items[at]
    if not 1800 <= float(year.value or 0) <= 2100 or year.prep in {"ال"}:
        return False
    if after is not None and after.cls in "$%R" and not after.lex.role:
        return False
    if after is not None and after.cls in "jhalcUvw":
        return False
    if after is not None and after.cls in "-ik" and not _year_follows(items, at + 2):
        return False
    if before is not None and before.cls in "A$" and before.text != "يورو":
        return False
    listed = before is not None and before.cls == "k" and at > 1 and items[at - 2].cls == "y"
    if listed and year.digits and not is_counted(after) and (after is None or after.cls not in "R"):
        return True
    if before is not None and before.cls in "fzixqgeMmb(|-u,b":
        return True
    if before is not None and before.text in _NUMBERED:
        return False
    if before is not None and before.text.lstrip("لب").removeprefix("ال") in _EVENTS and year.digits:
        return not is_counted(after)
    plain = year.digits and 1940 <= float(year.value or 0) <= 2050 and year.prep == ""
    if plain and before is not None and _named_year(items, at, before, after):
        return True
    close = after is None or after.cls in ".,|)u-(kfim" or (plain and _clause_word(after))
    return close and (before is None or before.cls not in "dnyw/")


_HELD = frozenset(
    folded(
        "زلزال حرب انتخابات الانتخابات رئاسيات تشريعيات باكالوريا بكالوريا مونديال ثوره انتفاضه نكسه هزيمه كارثه ازمه اتفاق اتفاقيه معاهده دستور قمه هجمات احداث عدوان "
        "مهرجان معرض دوره بطوله نسخه موسم كاس العاب اولمبياد تصفيات سباق رالي دورى مؤتمر منتدي حصاد احصاء تعداد ميزانيه موازنه تقرير مسابقه جائزه حج مناسك عمليه اعصار فيضان فيضانات"
    ).split()
)
"""What happened in a year that may stand behind its name: زلزال اليابان 2011, الانتخابات الرئاسية الفرنسية 2017."""


def _named_year(items: Sequence[Item], at: int, before: Item, after: Item | None) -> bool:
    """A year behind the name of what was held or happened in it."""
    if before.text == "يورو":
        return at < 2 or items[at - 2].cls[0] not in "dnyw"
    if before.cls not in "rR" or is_counted(after):
        return False
    for item in reversed(items[max(0, at - 5) : at]):
        word = item.text[article(item.text) :]
        if item.cls not in "rRk$" or (item.cls == "r" and is_verb(item.text)):
            return False
        if item.text in _HELD or word in _HELD:
            return True
    return False


def is_counted(after: Item | None) -> bool:
    """The word after a number may be what it counts: a listed noun, or an accusative."""
    if after is None or after.kind != "word":
        return False
    if after.lex.noun is not None:
        return not after.al
    accusative = after.cls == "r" and after.text.endswith("ا") and not after.al and after.text != "جزءا"
    return accusative and not no_noun(after.text)


_CHECKS: dict[str, Callable[[Place], bool]] = {
    "numeric": _numeric,
    "numeric-short": _numeric_short,
    "numeric-year": _numeric_year,
    "season-alone": _season_alone,
    "unit-count-near": _unit_count,
    "unit-near": _unit_near,
    "deictic": _deictic,
    "day-near": _deictic,
    "weekday": lambda p: _weekday_sensible(p.items, p.first, p.last, p.before),
    "weekday-of-month": _weekday_of_month,
    "month": lambda p: _month_sensible(p.items, p.first, p.last, p.before, p.after),
    "month-day": _month_day,
    "day-month": _day_month,
    "year": _year,
    "year-kind": lambda p: any(i.text in _YEARLY for i in p.span) and _year(p),
    "year-bare": _year_bare,
    "century-part": _century,
    "decade": lambda p: not of_life(p.items, p.last),
    "holiday-part": lambda p: p.span[0].text in {"ليله", "عشيه", "صباح", "فجر", "مساء", "صبيحه"},
    "holiday": lambda p: p.before is None or p.before.text not in _FRIDAYS,
    "dateline": lambda p: (
        p.after is not None
        and p.after.cls == "("
        and p.last + 1 < len(p.items)
        and p.items[p.last + 1].text in _AGENCIES
    ),
    "first-months": lambda p: p.span[-1].cls != "a" or p.span[-1].al,
    "season-years": lambda p: (
        p.before is not None and p.before.text.removeprefix("ال") in {"موسم", "موسمي", "عام"}
    ),
    "short-year": _short_year,
    "last-ten": lambda p: p.span[0].text == "عشر" and p.span[1].text == "اواخر",
    "nth-day": lambda p: p.span[0].text != "يوم" or p.span[1].al,
    "quarter": _quarter,
    "date-list": _date_list,
    "day-of-near-month": lambda p: (
        not any(i.cls == "o" and i.text.endswith(("ه", "ولي")) and i.text != "غره" for i in p.span)
    ),
    "ago": lambda p: _ago_sensible(p.items, p.first, p.last, p.after),
}
