"""Numbers that name what stands a word or more before them: roads, flights, grades of fuel, articles of a law."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.arabic.chars import word_set
from workbench.detect.figures.context import STOP, article, is_definite
from workbench.detect.figures.tokens import Item

ARTICLES = word_set("مواد فصول بنود فقرات مادتي فصلي بندي فقرتي مادتا")
"""What a law is parted into, in construct: مواد الاشتراك 12 و13, مادتي القانون 3 و4."""
ROADS = frozenset(
    ["رسم", "شكل", "طريق", "خط", "قرار", "قانون", "غرفه", "فرقه", "نقطه", "علامه", "دائره", "امر"]
)
FUELS = frozenset(p + w for w in ("بنزين", "اوكتان") for p in ("", "ال", "و", "وال", "لل", "بال", "ل", "ب"))
_GRADES = frozenset([80, 85, 90, 91, 92, 93, 95, 97, 98, 100])
"""Grades of petrol: بنزين 92 is called so."""
CODES, _TRADED = frozenset(["رمز", "برمز", "بالرمز", "كود"]), frozenset(["تداول", "التداول", "السهم"])
"""برمز تداول 7203: a share by its code."""
KARATS, _FINEST = frozenset(["غرام", "جرام", "لغرام", "لجرام"]), 24
"""لغرام الـ21: gold of so many karats."""
_QUOTED = frozenset(["عيار", "صنف", "بند", "فصل", "ماده", "فئه", "دفعه", "قناه", "منصه"])
"""عيار "24", صنف "4": what numbers in quotation marks name."""
_BY_ROAD = frozenset(["عند", "منطقه", "في", "قرب", "علامه", "امام", "مستوي"])
"""عند الكيلو 130: a place on a road."""
_FLIGHT = 12
"""Items between a flight and its number."""
LONGEST_LIST = 12
"""Items back to the word that the numbers of a list stand behind."""
_LABEL_HEADS = word_set(
    "قانون فصل مرسوم قرار أمر منشور رائد محضر قضية رحلة طريق مكتب مترو خط نقطة علامة اتفاقية حافلة قطار مذكرة فقرة مادة بند توصية لائحة تعميم رسم ملف محول دائرة قاعة غرفة"
)
"""What عدد numbers in the Maghreb, without their clitics: القانون عدد 21, بالمكتب عدد 13, الطريق الوطنية عدد 6."""
_DATED = word_set("لسنة المؤرخ المؤرخة الصادر الصادرة بتاريخ")
"""عدد 194 لسنة 2017: what has a number and a year of its own is a text."""
_NUMBERED_IN = 5
_HELP = word_set("الساخن الطوارئ النجدة الموحد المجاني المختصر الساخنة ساخن طوارئ")
_LINES = word_set("خط هاتف هواتف رقم أرقام الخط الهاتف الرقم")
_HELP_FAR, _SHORTEST = 8, 3
"""الخط الساخن للإدارة العامة لمكافحة المخدرات 1884141: whose line it is may stand between."""


def is_article(items: Sequence[Item], at: int) -> bool:
    """مواد الاشتراك 12 و13, بمادتي القانون 3 و4: numbers of the articles of a text that stands between."""
    i = at - 1
    while i > 1 and items[i].cls in "k," and at - i < LONGEST_LIST and items[i - 1].digits:
        i -= 2
    if i < 1 or not items[at].digits or items[i].kind != "word" or not is_definite(items[i]):
        return False
    head = items[i - 1].text
    return head in ARTICLES or (head[:1] in "بلو" and head[1:] in ARTICLES)


def is_hotline(items: Sequence[Item], at: int) -> bool:
    """هاتف الطوارئ 112, الخط الساخن للإدارة العامة 1884141: the number of a line for help, over whose it is."""
    digits = items[at]
    if digits.kind not in {"int", "short"} or len(digits.text) < _SHORTEST or digits.prep:
        return False
    behind = items[at + 1] if at + 1 < len(items) else None
    if behind is not None and behind.cls not in ".|,)km-/" and not behind.prep and behind.text not in STOP:
        return False
    for k in range(at - 1, max(at - _HELP_FAR, 0), -1):
        item = items[k]
        if item.text in _HELP or "ال" + item.text in _HELP:
            head = items[k - 1].text
            return (
                head in _LINES or head[article(head) :] in _LINES or (head[:1] in "بل" and head[1:] in _LINES)
            )
        listed = item.cls == "k" and items[k - 1].digits
        if not listed and not item.digits and (item.cls not in "rRm:" or item.lex.role):
            return False
    return False


def bracketed(items: Sequence[Item], at: int) -> int:
    """المادتين (23) و(24): the place of the first bracket of a row of numbers in brackets, else the one before `at`."""
    i = at - 1
    while i > _ROW and items[i].cls == "(" and items[i - 1].cls in "k,":
        closed = items[i - 2].cls == ")" and items[i - 3].digits and items[i - 4].cls == "("
        if not closed:
            break
        i -= _ROW
    return i


_ROW = 4


def is_by_number(items: Sequence[Item], at: int) -> bool:
    """للقانون عدد 21, الأمر الحكومي السابق عدد 2369, تحت عدد 194 لسنة 2017: عدد numbers what stands before it."""
    dated = items[at + 1] if at + 1 < len(items) else None
    if dated is not None and (dated.text in _DATED or (dated.text == "سنه" and dated.prep == "ل")):
        return True
    for item in reversed(items[max(0, at - _NUMBERED_IN) : at - 1]):
        if item.cls in ".|" or item.digits:
            return False
        word = item.text[article(item.text) :]
        if word in _LABEL_HEADS or (word[:1] in "بلوف" and word[1:] in _LABEL_HEADS):
            return True
    return False


def is_called_by(items: Sequence[Item], at: int) -> bool:
    """رقم النجدة 197, يحمل رقم "400": whose number it is, or a quotation mark, between رقم and the digits."""
    if at < 2 or not items[at].digits:
        return False
    head = items[at - 2].text[article(items[at - 2].text) :]
    if head in KARATS and items[at - 1].text == "ال" and float(items[at].value or 0) <= _FINEST:
        return True
    quoted = items[at - 1].cls == "u" and at + 1 < len(items) and items[at + 1].cls == "u"
    if (quoted and head in _QUOTED) or (head == "عيار" and items[at - 1].text in {"الذهب", "ذهب"}):
        return True
    if items[at - 1].text[article(items[at - 1].text) :] == "كيلو" and is_definite(items[at - 1]):
        onto = head in _BY_ROAD or items[at - 1].text.startswith("لل")
        return onto and not (at + 1 < len(items) and items[at + 1].lex.unit)
    if head in CODES and items[at - 1].text in _TRADED:
        return True
    if head != "رقم":
        return False
    between = items[at - 1]
    return between.cls in "u:" or (between.cls in "rR" and is_definite(between) and items[at].kind == "int")


def is_fuel(items: Sequence[Item], at: int) -> bool:
    """بنزين 92, أوكتان 95, البنزين الممتاز 91: the grade of a fuel, unless its unit stands behind it."""
    if items[at].kind != "int" or items[at].value not in _GRADES or items[at].prep:
        return False
    behind = items[at + 1] if at + 1 < len(items) else None
    if behind is not None and (behind.cls[0] in "%$wR" or behind.lex.unit is not None):
        return False
    i = at - 1
    while i > 1 and items[i].cls in "(k," and (items[i].cls != "k" or items[i - 1].digits):
        i -= 1 + (items[i - 1].digits)
    if items[i].text.endswith("نوعيه") and i and items[i - 1].text in FUELS:
        return True  # البنزين بنوعيه (90 و95)
    if at > 1 and items[at - 1].cls in "(u" and items[at - 2].text in FUELS:
        return True  # أوكتان (90), بنزين "92"
    near = items[at - 1], items[at - 2] if at > 1 else items[at - 1]
    named = near[0].text in FUELS or (near[0].cls == "r" and is_definite(near[0]) and near[1].text in FUELS)
    return named


def is_on_road(items: Sequence[Item], at: int) -> bool:
    """الطريق الوطنية 17, القرار الدولي 1701: a definite adjective between the label and its number."""
    if at < 2 or not items[at].digits:
        return False
    adjective, noun = items[at - 1], items[at - 2]
    agreeing = adjective.cls == "r" and is_definite(adjective) and adjective.text.endswith(("ه", "ي"))
    agreeing |= adjective.text in {"سياره", "السياره"} and is_definite(adjective)
    return agreeing and is_definite(noun) and noun.text[article(noun.text) :] in ROADS


def is_flight(items: Sequence[Item], at: int) -> bool:
    """الرحلة التابعة للخطوط التونسية TU 713: a carrier's letters before the number of its flight."""
    code = items[at - 1]
    if code.kind != "latin" or len(code.text) > 3 or not items[at].digits:
        return False
    return any(
        x.text[article(x.text) :] in {"رحله", "رحلتها", "رحلات"} for x in items[max(0, at - _FLIGHT) : at - 1]
    )
