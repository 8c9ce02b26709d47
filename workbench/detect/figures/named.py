"""Names and idioms in which a number word counts nothing: مجموعة العشرين, الفريق أول, ألف شكر, الملك عبد الله الثاني."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.arabic.chars import word_set
from workbench.detect.figures.context import article, is_definite
from workbench.detect.figures.guess import is_verb
from workbench.detect.figures.tokens import Item

_GROUPS = word_set("مجموعة لجنة مجلس دور زيارة قمة أربعينية حركة ثورة")
"""Bodies, rounds and feasts that a definite number word names: لجنة الخمسين, دور الثمانية."""
_AFTER_IDIOM = {
    "الف": word_set("حساب سؤال شكر مبروك تحية باء وباء سلامة رحمة مرة ليلة خير عافية قبلة علامة"),
    "الف الف": word_set("شكر مبروك تحية سلامة رحمة"),
    "مليون": word_set("مرة تحية شكر مبروك سلام سلامة علامة سؤال"),
    "مئه": word_set("تحية شكر مبروك سلام"),
    "مائه": word_set("تحية شكر مبروك سلام"),
    "ستين": word_set("داهية"),
    "ست": word_set("بيت الدنيا"),
    "صفر": word_set("اليدين"),
    "ربع": word_set("نفسه ذاته"),
    "سبع": word_set("صنايع المثاني"),
    "عشر": word_set("أواخر أوائل المباركة الأواسط"),
    "خمس": word_set("نجوم"),
    "نصف": word_set("الكرة الحقيقة"),
    "اربعه": word_set("أركان"),
}
_PAPERS = word_set("مجلة صحيفة جريدة فيلم مسلسل رواية مسرحية برنامج أغنية")
_DAYS_NAME = word_set(
    "صالة صالات نادي مجمع مركز طريق مليونية جبهة حرب نكسة انتصارات نصر انقلاب حراك انتفاضة بانتفاضة لانتفاضة جماعة إعدادية روضة صحيفة صحيفتي جريدة موقع بصحيفة ثورة بثورة لثورة ثورتي ثورتا لثورتي حركة قوى تيار تحالف حزب فريق مدينة ميدان ساحة شارع كوبري جسر ملعب جامعة مطار حي نهج نفق قنال بشارع بنهج "
    "كتيبة كتائب لواء ألوية سرايا سرية فوج قوات ميليشيا ميليشيات ملعب بملعب مسبح قاعة بساحة بميدان بمدينة استاد خلية محور قصر مستشفى مدرسة معهد شركة مؤسسة منظمة جمعية نقابة مصنع مجمع معسكر ثكنة مطعم"
)
"""What is called after a day: ثورة 25 يناير, كوبري 6 أكتوبر."""
_RANKS = word_set(
    "فريق ملازم عريف رقيب جندي وكيل نقيب مساعد أستاذ معلم كاتب سكرتير مدرس مستشار نائب مقرر محافظ مدرب حارس قاضي معاون معاونا معاوني"
)
"""Grades that أول raises: الفريق أول ركن."""
_REGAL = word_set(
    "ملك ملكة سلطان بابا أمير أميرة إمبراطور إمبراطورة قيصر قديس شاه خديوي مولاي بطريرك أنبا الأنبا كاثوليكوس جلالة سمو فرعون"
)
_REIGNED = word_set("الحسن الحسين إليزابيث إليزابيت عبدالله عبدالحميد عبدالمجيد عبدالعزيز فيصل فاروق لويس")
_OF_MILLION = word_set(
    "طريق خطوة وطريق بلد أرض ثورة وطن وبلد البلد مشروع مشروعات مشاريع حملة مبادرة سباق قائمة مسيرة مسابقة رحلة مشوار لمشروع بمشروع لمبادرة ومبادرة ومشروع وحملة"
)
"""بلد المليون شهيد, مشروع المليون فدان: names."""
_TENS = range(20, 100, 10)
_FEW = 10
_ROADS = word_set(
    "شارع طريق حي منطقة لواء وادي مخيم مفرق ميدان جسر دوار نفق محطة مدرسة ثانوية ملعب مسجد مقام جامع بئر بوابة سوق قرية عين جبل"
)
"""What tens name: شارع الستين, ميدان السبعين."""
_LAWS = word_set("قانون القانون لقانون بقانون وقانون")
"""قانون الستين, of Lebanon."""
_SAID = {
    "مرتين": {"فكر", "يفكر", "تفكر", "نفكر", "التفكير", "فكروا", "يفكرون", "فكري"},
    "قوسين": {"قاب", "وقاب"},
    "وجهان": {"لعمله"},
    "وجهين": {"لعمله", "ذو", "ذي", "ذا"},
    "حدين": {"ذو", "ذا", "ذي", "ذات"},
}


_COMPOUNDS = word_set("منتجع قلعة حارة جبل عين عيون شارع وادي قرية باب مقام قصر دير كنيسة حمامات واحة")
"""قلعة السبع قصور: places called after so many of something."""
_DIFFER = word_set("يختلف تختلف يتنازع يتجادل يتناطح نختلف")
KIN = frozenset(["ابو", "ابي", "ابا", "بئر", "بن"])
"""أبو سهمين, بئر سبع: a name goes on."""


def is_name(items: Sequence[Item], at: int) -> bool:
    """The number word at `at` belongs to a name or an idiom."""
    item = items[at]
    before = items[at - 1] if at else None
    after = items[at + 1] if at + 1 < len(items) else None
    if item.text == "مليون" and after is not None and after.text == "مره" and _compared(items, at):
        return False
    if after is not None and after.text in _AFTER_IDIOM.get(item.text, ()):
        if item.text == "عشر" and before is not None and before.al and before.text.endswith("ات"):
            return False  # المصنفات العشر الأوائل
        return item.text != "خمس" or (before is not None and before.text in {"حركه", "حزب"})
    if after is not None and (after.text == "زائد" or _again(items, at) or _worth(item, after)):
        return True
    if before is None:
        return False
    if item.text in {"اثنان", "اثنين"} and any(x.text in _DIFFER for x in items[max(0, at - 4) : at]):
        return True
    if item.text == "سبع" and not item.al and after is not None and is_definite(after):
        return True  # سبع البحر
    few = item.al and not item.digits and (item.value or 0) <= _FEW
    if few and before.text in _COMPOUNDS and after is not None and after.kind == "word" and not after.al:
        return True
    if before.text == "زائد" or (item.text == "واحد" and before.text.endswith("فورمولا")):
        return True
    if before.text == "علي" and at > 1 and items[at - 2].text.endswith("قسمه"):
        return True
    if item.al and not item.digits and item.value in _TENS and _of_tens(items, at, before):
        return True
    if item.wa and at > 1 and items[at - 2].text == "بابا":
        return True
    if item.text in {"مليون", "الف"} and item.al and before.text in _OF_MILLION:
        return True
    if before.text.removeprefix("و") in KIN:
        return True
    if item.text == "الف" and before.text in {"الوطني", "القسم", "المجموعه", "الصنف"}:
        return True
    bare = before.text[1:] if before.text[:1] in "بل" and before.text[1:] in _GROUPS else before.text
    if item.cls == "w" and item.al and bare[article(bare) :] in _GROUPS:
        return not (before.al or before.text.startswith("ال"))
    return item.cls == "w" and before.text in _PAPERS and after is not None and is_definite(after)


def _of_tens(items: Sequence[Item], at: int, before: Item) -> bool:
    """شارع الستين, قانون الستين, قانون الدوحة والستين."""
    joined = items[at].wa and at > 1 and items[at - 2].text in _LAWS
    return joined or bool({before.text, before.text.lstrip("وبل")} & (_ROADS | _LAWS))


def _worth(item: Item, after: Item) -> bool:
    """الصورة بألف كلمة."""
    return item.text == "الف" and item.prep == "ب" and after.text == "كلمه"


def _again(items: Sequence[Item], at: int) -> bool:
    """ألف سؤال وسؤال: very many."""
    if items[at].digits or items[at].value not in (100, 1000) or at + 2 >= len(items):
        return False
    return items[at + 2].text == "و" + items[at + 1].text


_BLOCS = word_set("تكتل التكتل لتكتل بتكتل وتكتل ائتلاف الائتلاف لائتلاف بائتلاف")


def of_bloc(items: Sequence[Item], at: int) -> bool:
    """تكتل "25-30", ائتلاف 25/30: two numbers that name a bloc of members."""
    first = at - 2 if at > 1 and items[at - 1].cls in "-/" and items[at - 2].digits else at
    paired = first < at or (at + 1 < len(items) and items[at + 1].cls in "-/") or items[at].cls == "K"
    before = first - 2 if first > 1 and items[first - 1].cls == "u" else first - 1
    return paired and before >= 0 and items[before].text in _BLOCS


_MORE = word_set("أسرع أكبر أقوى أكثر أقل أصغر أعلى أبطأ أشد أثقل أخف أدق أفضل أسوأ يفوق تفوق")


def _compared(items: Sequence[Item], at: int) -> bool:
    """أسرع مليون مرة, بمليون مرة: so many times as much."""
    return items[at].prep == "ب" or (at > 0 and (items[at - 1].text == "ب" or items[at - 1].text in _MORE))


def called_after_day(items: Sequence[Item], first: int, last: int) -> bool:
    """ثورة 25 يناير, مدينة العاشر من رمضان: a day and month, no year, that name what stands before.

    So do two days in one name: ثورة 17 ديسمبر 14 جانفي.
    """
    if _names(items, first, last):
        return True
    at = first - 2 if first > 1 and items[first - 1].cls in "/-" else first - 1
    while at > 1 and items[at].cls in "uk" and at > first - _QUOTED:
        at -= 1  # ثورتي «26 سبتمبر» و«14 أكتوبر»
    second = at > 1 and items[at].cls == "M" and items[at - 1].cls in "dow"
    return second and not any(i.cls == "y" for i in items[first:last]) and _names(items, at - 1, at)


_QUOTED = 4
_SISTERS = word_set("الشروق العبور بدر السادات الجيزة زايد التجمع مدينتي الجديدة رمضان حلوان أسيوط المنيا")
"""Towns of Egypt beside which 6 أكتوبر is one of them."""


def _sister_town(items: Sequence[Item], first: int, last: int) -> bool:
    """القاهرة الجديدة والشروق و6 أكتوبر: the town of that name in a list of towns."""
    day = items[first]
    october = first + 1 < len(items) and last <= first + 2 and items[first + 1].text == "اكتوبر"
    if not (october and day.digits and day.value == 6):
        return False
    joined = day.wa or items[first - 1].cls in "k,"
    named = {x.text.removeprefix("و") for x in items[max(0, first - 4) : first]}
    return joined and not _SISTERS.isdisjoint(named | {"ال" + x for x in named})


def _names(items: Sequence[Item], first: int, last: int) -> bool:
    if _sister_town(items, first, last):
        return True
    apart = first > 1 and (items[first - 1].text == "ال" or items[first - 1].cls == "u")
    at = first - 2 if apart else first - 1
    if at < 0 or items[first].cls in "jDWt" or any(i.cls == "y" for i in items[first:last]):
        return False
    if is_definite(items[at]) and at and _after_adjective(items, at):
        return True
    if items[at].al:
        return False
    word = items[at].text
    if word == "شرطه":
        return at > 0 and items[at - 1].text.lstrip("بلو") in _STATIONS
    return word in _DAYS_NAME or (word[:1] in "بلو" and word[1:] in _DAYS_NAME)


_STATIONS = word_set("قسم مركز مخفر نقطة")
_SCHOOLS = word_set("مؤسسة مدرسة معهد إعدادية كلية مستشفى ملعب ساحة شارع قاعة مركب روضة محطة حديقة مسبح")


def _after_adjective(items: Sequence[Item], at: int) -> bool:
    """المدرسة الإعدادية 20 مارس, ثورة الحرية والكرامة 17 ديسمبر: words between what is named and its day."""
    head = items[at - 1]
    if is_definite(head) and head.text[article(head.text) :] in _SCHOOLS:
        return True
    for item in reversed(items[max(0, at - _GENITIVES) : at]):
        if item.text in {"ثوره", "بثوره", "لثوره", "والثوره"}:
            return True
        if item.cls != "k" and not is_definite(item):
            return False
    return False


_GENITIVES = 3


def is_grade(before: Item, clitics: str = "") -> bool:
    """الفريق أول, كمساعد أول: a grade, whatever follows; behind one of the clitics if any are given."""
    word = before.text[article(before.text) :]
    if clitics:
        if word[:1] not in clitics:
            return False
        word = word[1:]
    return word in _RANKS or word.removesuffix("ا") in _RANKS


def is_regal(items: Sequence[Item], at: int) -> bool:
    """The ordinal at `at` numbers a king or a pope: his title stands before his name, or the name is known."""
    noun = items[at - 1]
    if noun.text in _REIGNED or ("ال" + noun.text in _REIGNED and noun.al):
        return True
    if at > 1 and items[at - 2].text == "عبد":
        return True
    if noun.lex.noun is not None or noun.lex.unit is not None:
        return False
    for back in range(2, 5):
        if at < back or items[at - back].cls[0] not in "rR":
            return False
        if items[at - back].text[article(items[at - back].text) :] in _REGAL:
            return not noun.text.endswith(("ه", "ها", "هم"))
        if items[at - back].prep:
            return False
    return False


_WORKS = word_set(
    "فيلم فيلمها فيلمه مسلسل كتاب كتابه كتابها رواية روايته مسرحية برنامج أغنية أغنيته قصيدة ديوان مجلة تظاهرة مسابقة مهرجان ألبوم بعنوان المعنون منها الروائي الوثائقي "
    "الطويل القصير شعار تحت باسم اسم الكوكب كوكب النجم نجم فرقة الفرقة لعبة اللعبة تطبيق هاشتاغ وسم"
)


def is_title(items: Sequence[Item], first: int, last: int) -> bool:
    """فيلم «3000 ليلة», "33 يوم" (2007): what fills a quotation behind a word of works, or before its year, is a title."""
    if first < 1 or last >= len(items) or items[first - 1].cls != "u":
        return False
    before = items[first - 2] if first > 1 else None
    if items[last].cls != "u":
        return before is not None and before.text in _OF_WORDS and _ends(items, last)
    named = before is not None and before.text.removeprefix("ال").removeprefix("و") in _WORKS | {"فيلم"}
    named |= before is not None and before.text in _WORKS
    behind = items[last + 1 : last + 3]
    return (
        named
        or _of_work(items, first - 1)
        or (len(behind) == 2 and behind[0].cls == "(" and behind[1].cls == "y")
    )


def _of_work(items: Sequence[Item], quote: int) -> bool:
    """ديوانها الأول "عشرون قصيدة": a work and what describes it before the quotation mark at `quote`."""
    for item in reversed(items[max(0, quote - _DESCRIBED) : quote]):
        if item.kind != "word" or item.cls not in "rRo" or item.prep:
            return False
        word = _PRONOUN.sub("", item.text.removeprefix("و").removeprefix("ب").removeprefix("ال"))
        if word in _MADE or item.text.removeprefix("ال") in _MADE:
            return True
        if is_verb(item.text) and not item.al:
            return False
    return False


def in_title(items: Sequence[Item], first: int, last: int) -> bool:
    """فيلم «آخر ديسمبر», رواية "اليوم السابع": a day within the title of a work."""
    for at in range(first - 1, max(0, first - _TITLE), -1):
        if items[at].cls == "u":
            quote = _first_of(items, at)
            before = items[quote - 1]
            named = before.text.removeprefix("و").removeprefix("ال") in _MADE or before.text in _OF_WORDS
            named |= before.text[:1] in "بلو" and before.text[1:] in _OF_WORDS
            return (named or _of_work(items, quote)) and _ends(items, last)
        if items[at].cls in ".|":
            return False
    return False


def _first_of(items: Sequence[Item], quote: int) -> int:
    """مسرحيات «الملك لير» و«الساعة التاسعة»: the mark that opens the first of the titles joined."""
    while True:
        at = quote - 1
        while at > 1 and items[at].cls in "k,":
            at -= 1
        if at == quote - 1 or items[at].cls != "u":
            return quote
        opening = next((k for k in range(at - 1, max(0, at - _TITLE), -1) if items[k].cls == "u"), None)
        if opening is None:
            return quote
        quote = opening


_DESCRIBED = 6
_PRONOUN = re.compile("(?:ه|ها|هم|ي)$")
_MADE = word_set(
    "فيلم مسلسل كتاب رواية روايت مسرحية مسرحيت برنامج أغنية أغنيت قصيدة قصيدت ديوان مجلة ألبوم مجموعة مجموعت قصة قصت "
    "مبادرة حملة أفلام مسلسلات روايات مسرحيات أغاني أغنيات قصائد دواوين"
)
_OF_WORDS = word_set(
    "فيلم الفيلم لفيلم مسلسل المسلسل رواية الرواية روايته روايتها مسرحية أغنية قصيدة ديوان ألبوم كتاب كتابه كتابها"
)
_TITLE = 6


def _ends(items: Sequence[Item], at: int) -> bool:
    """رواية "مئة عام من العزلة": the quotation closes within a few words."""
    for item in items[at : at + _TITLE]:
        if item.cls in "u.|":
            return item.cls == "u"
    return False


def is_said_of(items: Sequence[Item], at: int) -> bool:
    """قاب قوسين, وجهان لعملة: a dual that counts nothing in its phrase."""
    word = items[at].text
    if word not in _SAID:
        return False
    near = {items[k].text for k in (at - 1, at + 1) if 0 <= k < len(items)}
    return not _SAID[word].isdisjoint(near)
