"""Numbers that name or rank what stands before them: laws, pages, telephones, places, minutes."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache, lru_cache

from workbench.arabic.chars import word_set
from workbench.detect.figures.context import STOP, article, is_definite
from workbench.detect.figures.designations import (
    ARTICLES,
    CODES,
    FUELS,
    KARATS,
    LONGEST_LIST,
    ROADS,
    bracketed,
    is_article,
    is_by_number,
    is_called_by,
    is_flight,
    is_fuel,
    is_hotline,
    is_on_road,
)
from workbench.detect.figures.entitled import behind_sign
from workbench.detect.figures.filed import ACCUSED, FILED, PASSED_BY, is_accused, is_decree, is_filed
from workbench.detect.figures.tokens import Item
from workbench.detect.figures.trains import TRAINS, is_train

LABELS = word_set(
    "قائمه القائمه الفرع الطوابق طوابق الطابقين الطابقان طابقي مواد كلم الفصلين الفصلان فصلين المادتين المادتان البندين البندان القرارين القرارات القوانين الفقرتين الايتين الصفحتين رقم الرقم برقم ورقم الارقام الفصل فصل بالفصل الفصول فصليه فصليها فصلها فصله فصوله فصولها مادتيه الماده ماده للماده بالماده المواد القانون قانون القرار قرار للقرار القرارات المرسوم مرسوم قناه القناه "
    "الطريق طريق الطابق طابق غرفه الغرفه القاعه قاعه البند بند الفقره فقره صفحه الصفحه الصفحات الرحله رحله شارع الباب باب المركز_ لائحه "
    "هواتف العدد_ موديل طراز فئه الفئه المجموعه_ البروتوكول بروتوكول رمز كود شفره هاتف الهاتف تليفون جوال الجناح المنشور منشور عدد_ محطه خط الخط كيلومتر_ سوره الايه ايه "
    "الفرقه اللواء الكتيبه الفيلق الفوج الجزء جزء كم_ لقب القميص قميص عيارات عياري العيارين عياراته عياراتها بعياراته وعياري لعياري وعيارات المربع الوحده وحده زنزانه الجدول الشكل الملحق المرفق لعيار بعيار وعيار للعيار بالعيار صنف الصنف مقاس المقاس للمقاس بمقاس نمره النمره مترو المترو العنبر ايفون غالاكسي ابولو سويوز موسم الموسم عيار العيار الاليه نهج ص المبني مبني الدائره المقاطعه البوابه الشقه شقه الرصيف لواء كتيبه فرقه المرسومين المرسومان الامرين الاتفاقيتين"
)


_ORDINAL_LABELS = word_set(
    "الترتيب الذكري ذكري بالذكري للذكري للنقطه النقطه بالجوله للجوله المرتبه المركز مرتبه مركز بالمركز بمرتبه بالمرتبه للمرتبه للمركز بمركز المراتب الجوله جوله الدقيقه دقيقه بالدقيقه الدقائق الدقيقتين بالدقائق الدوره دوره النسخه نسخه بالدوره للدوره المصنف المصنفه مصنف مصنفه مصنفا التصنيف المره الرابطه دق بدق الدق الهدف للهدف بالهدف المرحله بالمرحله للمرحله الجيل المركزين المرتبتين الدفعه للدفعه بالدفعه الحلقه للحلقه بالحلقه الركله للركله بالركله اللفه للفه باللفه"
)


def has_labels(words: Collection[str]) -> bool:
    """Whether any of the words names or ranks by a number: القانون, المرتبة, عدد."""
    return not _naming().isdisjoint(words) or any(map(_names, words))


@lru_cache(maxsize=1 << 15)
def _names(word: str) -> bool:
    """Whether a word of _naming is left without the و and the article, or stands under the article."""
    stems = {word, word.removeprefix("و")}
    stems |= {"ال" + w[article(w) :] for w in stems}
    return not _naming().isdisjoint(stems | {w.removeprefix("ال") for w in stems})


@cache
def _naming() -> frozenset[str]:
    """Every word that names or ranks by a number."""
    own = {"العدد"} | _OWN_EDITIONS | {p + word for word in _OWN_EDITIONS for p in "بل"}
    return (
        LABELS
        | _ORDINAL_LABELS
        | _LAWS
        | own
        | ROADS
        | KARATS
        | ARTICLES
        | FUELS
        | CODES
        | FILED
        | ACCUSED
        | TRAINS
        | {"عدد", "كيلو", "المؤتمر", "القمه", "الحرب", "النجده"}
    )


_RESOLUTION = 100


def _of_law(items: Sequence[Item], at: int) -> bool:
    """قرار مجلس الأمن الدولي 1701: words between the law and its number."""
    for item in reversed(items[max(0, at - 4) : at]):
        if item.cls not in "rR" or item.prep or item.text in STOP or item.text in PASSED_BY:
            return False
        if item.text[article(item.text) :] in _LAWS:
            return True
    return False


_LAWS = frozenset(["قرار", "قراري", "قرارات", "قانون", "مرسوم", "امر", "اتفاقيه"])


def _issue(items: Sequence[Item], at: int) -> bool:
    """جريدة الوطن - العدد 3037: which issue of a newspaper, in a line or between dashes."""
    item, ahead = items[at], items[at + 1] if at + 1 < len(items) else None
    at -= at > 1 and items[at - 1].text in {":", "["}  # العدد : 17095
    if at < 1 or items[at - 1].text != "العدد" or item.kind != "int" or float(item.value or 0) < _RESOLUTION:
        return False
    opened = at == 1 or items[at - 2].cls in "|-,(" or items[at - 2].text == "رقم"
    return opened and (ahead is None or ahead.cls in "|-,).W" or ahead.text == "]")


def is_label(items: Sequence[Item], at: int) -> bool:
    """A number that names something (القرار 2254, رقم 5) rather than counting it."""
    before = items[at - 1] if at else None
    if before is not None and before.text in {":", "["} and _issue(items, at):
        return True
    if is_decree(items, at) or behind_sign(items, at) or is_train(items, at):
        return True
    if before is None or before.cls in ".|" or (before.text == "رقم" and _title_won(items, at - 1)):
        return False
    if at + 1 < len(items) and items[at + 1].text in {"نجوم", "نجمه"}:
        return False  # من فئة خمس نجوم
    if before.text == "طريق" and at > 1 and items[at - 2].text == "عن":
        return False  # عن طريق 13718 صفقة
    one = items[at].text in {"واحد", "واحده"} and not before.text.endswith(("رقم", "عدد"))
    if one or items[at].prep == "ب":
        return False  # خط واحد, هذا الموسم بعشرة انتصارات, على الفصل بـ49 موافق
    if before.cls == "(" and at > 2 and items[at - 3].digits and items[at - 2].lex.numeral is None:
        return False  # 21 محطة (13 محطة قطار و8 محطات)
    if before.cls in "p(" and at > 1:
        before = items[bracketed(items, at) - 1]
    i = at - 1
    listed = items[at].kind != "number"
    while listed and i > 1 and items[i].cls in "k," and at - i < 16:
        pair = items[i].cls == "k" and items[i - 1].cls == ","
        if not items[i - 1 - pair].digits:
            break
        i -= 2 + pair
    before = items[i] if i < at - 1 else before
    if items[at].cls == "w" and before.text == "دفعه":
        return False
    large = items[at].digits and float(items[at].value or 0) >= _RESOLUTION
    if large and (_of_law(items, at) or _issue(items, at)):
        return True
    if before.text == "عدد" and at > 1 and items[at - 1].cls != "(":
        if items[at].cls == "L" or is_by_number(items, at):
            return True
        return any(
            i.text.endswith("رحله") and i.text[article(i.text) :] in {"رحله", "الرحله"}
            for i in items[max(0, at - 16) : at - 1]
        )
    if is_on_road(items, at) or is_flight(items, at) or is_called_by(items, at) or is_fuel(items, at):
        return True
    if is_article(items, at) or is_filed(items, at) or is_hotline(items, at):
        return True
    return bool(
        before.text in LABELS
        or (
            before.text.startswith("و")
            and before.text[1:] in LABELS
            and (before.text[1:3] == "ال" or items[at].digits)
        )
        or (is_definite(before) and "ال" + before.text[article(before.text) :] in LABELS)
    )


def label_of(items: Sequence[Item], at: int) -> int:
    """Place of the word that a label stands behind: الفصول 47 و48 و49."""
    i = bracketed(items, at)
    while i > 1 and items[i].cls in "k,p" and at - i < 16:
        i -= 2 if items[i].cls in "k," and items[i - 1].digits else 1
    while i and (items[i].cls in "(u:" or items[i].text in {"ال", ":"}):
        i -= 1
    return i


_DIALLED = word_set(
    "رقم الرقم الارقام بالارقام بالرقم الرقمين الرقمان بالرقمين رقمين رقمان رقمي للاستفسار الهاتف هاتف هاتفيا الاتصال بالاتصال يتصل للاتصال الفاكس واتساب"
)


def is_dialled(items: Sequence[Item], at: int, reach: int = 8) -> bool:
    """A telephone number is announced a few words before."""
    return any(i.text in _DIALLED for i in items[max(0, at - reach) : at])


def is_rank(items: Sequence[Item], at: int) -> bool:
    """المرتبة 5, الجولة الـ24, الدقيقتين 45 و90."""
    if items[at].kind == "number":
        return False
    i = at - 1
    if i < 0 or items[i].cls in ".|":
        return False
    if is_accused(items, at):
        return True
    if i > 0 and items[i].text == "ال":
        i -= 1
    if i > 0 and items[i].cls == "u" and items[at + 1 : at + 2] and items[at + 1].cls == "u":
        i -= 1  # الدقيقة “65”
    while i > 1 and items[i].cls in "k,(" and at - i < LONGEST_LIST:
        told = items[i - 1].digits or items[i - 1].cls in ",)"
        if items[i].cls in "k," and not told:
            return False  # 14 نقطة و10 متابعات, هذه الجولة، 7 انتصارات
        i -= 2 if items[i].cls in "k," and items[i - 1].digits else 1
        if items[i].cls not in "k,(" and not items[i].digits:
            break
    if i < 0:
        return False
    before = items[i]
    if before.text == "رقم":
        return i == at - 1 and _title_won(items, i)
    word = before.text[1:] if before.text.startswith(("وال", "بال", "كال", "فال")) else before.text
    word = "ال" + word[2:] if word.startswith("لل") else word
    word = "ال" + word if before.al and not word.startswith("ال") else word
    named = items[at].prep == "ال" or items[at - 1].text == "ال"
    if word[article(word) :] in _EDITIONS and (named or float(items[at].value or 0) > _LAST_EDITION):
        return False
    if word == "المؤتمر" and at + 1 < len(items) and items[at].digits:
        after = items[at + 1]
        named = after.text.startswith("لل") or (after.cls == "r" and is_definite(after))
        return named and 1 < float(items[at].value or 0) <= _LAST_CONGRESS
    if not named and i == at - 1 and items[at].digits and word.endswith(_OWN):
        stem = word.removeprefix("ب").removeprefix("ل")
        return stem in _OWN_EDITIONS
    if word == "العالميه" and i and items[i - 1].text.endswith("حرب"):
        return True
    if word == "القمه":
        return not named and _summit(items, at)
    if word == "النقطه" and items[at].kind not in _WHOLE_KINDS:
        return False
    return word in _ORDINAL_LABELS or ("ال" + word in _ORDINAL_LABELS and word not in _DEFINITE_ONLY)


def _title_won(items: Sequence[Item], at: int) -> bool:
    """بلقبه رقم 12, التتويج رقم 20, الهدف رقم 200: which one it was of those that a team or player has."""
    word = items[at - 1].text if at else ""
    stems = {word[article(word) :], word[1:] if word[:1] in {"ب", "ل", "و"} else word}
    return not _WON.isdisjoint(stems | {_THEIR.sub("", stem) for stem in stems})


_WON = frozenset(
    [
        "نقطه",
        "روايه",
        "فيلم",
        "البوم",
        "شخص",
        "لاعب",
        "رائد",
        "رئيس",
        "منتخب",
        "دوله",
        "لقب",
        "تتويج",
        "هدف",
        "فوز",
        "انتصار",
        "بطوله",
        "بطولت",
        "كاس",
        "ميداليه",
        "مباراه",
    ]
)
_WON |= {"مصنف", "مصنفه", "تصنيف"}
_THEIR = re.compile("(?:ها|هم|ه)$")


def _summit(items: Sequence[Item], at: int) -> bool:
    """مباراة القمة 111 بين ناديين: a meeting of that number, unless it counts what stands behind it."""
    after = items[at + 1] if at + 1 < len(items) else None
    counts = after is not None and (
        after.lex.noun is not None or after.lex.unit is not None or after.text.endswith(("ا", "ات"))
    )
    return items[at].digits and 1 < float(items[at].value or 0) <= _LAST_EDITION and not counts


_OWN = ("ته", "تها", "تهم", "راه", "راها")
_OWN_EDITIONS = word_set("نسخته نسختها دورته دورتها ذكراه ذكراها")
"""في نسختها 13: an edition of what was named."""
_WHOLE_KINDS = frozenset(["int", "short", "group", "word"])
"""النقطة 42.57 is where an index stands: no number with a point ranks anything."""
_LAST_CONGRESS = 99
"""المؤتمر 21 للأمراض الصدرية: a congress of that number, of what ل then names."""
_DEFINITE_ONLY = frozenset(["مره", "رابطه"])
"""للمرة 13 and الرابطة 2 rank; مرة 13 does not."""
_LAST_EDITION = 300
"""A greater number behind a session counts something: العارضين في هذه الدورة 562."""


_EDITIONS = frozenset(["دوره", "نسخه"])
"""الدورة الـ19 is read with its noun, as القمة الـ29 is."""
