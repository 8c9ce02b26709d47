"""Plurals by their form, and the plural head of a construct that a definite number behind it counts."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.arabic.chars import word_set
from workbench.detect.figures.context import STOP, is_definite
from workbench.detect.figures.guess import clitics
from workbench.detect.figures.nth import TOWNS
from workbench.detect.figures.tokens import Item

_BROKEN = word_set(
    "دول مدن قرى كتب سفن صور غرف فرق أمم شعب كتل خلايا قضايا مرضى قتلى جرحى أسرى رجال نساء شبان طلاب عمال نواب وزراء حكام تجار أولاد أبناء إخوة بنات أخوات "
    "أحزاب جنود ضباط لجان بلدان شركاء قادة سادة طلبة قضاة رواة هواة ولاة أندية أندبة أجهزة أسلحة أغذية ألوية كتائب فصائل نقاط جلسات مرات قمم خطط فصول شروط بنود بنوك "
    "نماذج تجارب ثمار نسخ قصص سدود حروب دروس رموز حلول فرص بطون نجوم حصص جمل صيغ مهن فئران "
    "حقول عروض وفود شهود مقاعد مراتب منازل مراكز ملفات أسباب أركان شهور ليال أيام سنوات أعوام أشهر أسابيع عقود قرون ألقاب بوادر نذر خلفاء أولى رؤساء ملوك أمراء صحف قيم أدوار محاور"
)
_SINGLE = word_set(
    "اتحاد إنتاج إسلام إعلام إرهاب إضراب إصلاح إقلاع إنقاذ إحسان ائتلاف تعاون برلمان ديوان ميدان سودان لبنان يونان بحرين قانون"
)
"""Verbal nouns that have the form of أفعال, and singulars that end as plurals do."""
_ABOARD = frozenset(["ركاب", "افراد", "سكان", "قاطني", "طاقم", "رواد", "لاعبو", "حراس", "تجار", "كبار"])
_CREWS = word_set(
    "ركاب بحارة طاقم أفراد سكان قاطني عمال عاملي موظفي ضحايا رهائن أسرى معتقلي سجناء أعضاء جنود تلاميذ طلاب نزلاء مرضى وزراء نواب دول بلدان"
)
"""People whom a number of any size counts over the one thing they are in: ركاب الطائرة الـ55."""
_NOT_ABOARD = word_set(
    "قمة دورة جولة نسخة بطولة حلقة مرحلة دفعة موسم يوم أسبوع شهر عام سنة ليلة مؤتمر مهرجان كأس دوري ألعاب مسابقة جائزة مادة حكومة لواء فرقة كتيبة"
)
"""What digits rank although people are in it: أعضاء الحكومة الـ37."""
_DENIED = frozenset(["لم", "ولم", "لن", "ولن"])
"""What stands behind these is a verb: لم يأت."""
_LED = ("بال", "وبال", "كال")
_FAR = 5
"""Items between the head of a construct and its last word."""


def plural(word: str) -> bool:
    """A plural by its ending, by the patterns of broken plurals (أعضاء, مدارس, عوامل, رسائل, شهداء), or known as one."""
    if word in _SINGLE:
        return False
    if word.endswith(("ات", "ين", "ون", "ان")) or word in _BROKEN:
        return True
    if len(word) < 5:
        return False
    if word[0] == "ا" and word[3] == "ا" and len(word) == 5:
        return True
    if word.endswith("اء") and word[0] != "ا":
        return True
    if word[0] == "ا" and word[2] == "ا" and len(word) == 5 and word[4] not in "هاتي" and word[3] != "ا":
        return True
    return (
        len(word) in {5, 6}
        and word[2] == "ا"
        and word[1] != "ا"
        and word[0] in "مفعقجحسشرتخدبنو"
        and word[3] not in "هاةي"
        and _wide(word)
    )


def _wide(word: str) -> bool:
    """مفاعل, فواعل, فعائل: three or more letters around the long vowel, none of them a feminine ending."""
    return not word.endswith(("ه", "ا", "ي")) and (word[0] == "م" or word[1] == "و" or word[3] in "ئي")


def crew_head(items: Sequence[Item], taken: bytearray, i: int) -> int | None:
    """ركاب الطائرة الـ55, أفراد طاقم السفينة الـ120: the people in the one thing at `i`, however many."""
    noun = items[i]
    if not is_definite(noun) or noun.kind != "word" or noun.cls[0] not in "rRU" or noun.wa or noun.prep:
        return None
    bare = noun.text.removeprefix("ال")
    if bare in _NOT_ABOARD or plural(bare) or i < 1 or taken[i - 1] or is_definite(items[i - 1]):
        return None
    if items[i - 1].text[clitics(items[i - 1]) :] not in _CREWS:
        return None
    further = i > 1 and not taken[i - 2] and items[i - 1].text == "طاقم"
    return i - 2 if further and items[i - 2].text[clitics(items[i - 2]) :] in _CREWS else i - 1


def counted_head(items: Sequence[Item], taken: bytearray, i: int) -> int | None:
    """أعضاء الكونغرس الثلاثة, دول مجلس التعاون الخليجي الست: the plural that the singular at `i` closes the construct of."""
    noun = items[i]
    bare = next((noun.text[len(p) :] for p in _LED if noun.text.startswith(p)), noun.text)
    bare = bare.removeprefix("ال")
    if (
        not (is_definite(noun) or noun.text in TOWNS)
        or noun.wa
        or noun.text.startswith("وال")
        or not (noun.cls[0] in "rR" or (noun.cls == "U" and bare.endswith("ه")))
        or plural(bare)
    ):
        return None
    for k in range(i - 1, max(i - _FAR, -1), -1):
        item = items[k]
        if (
            taken[k]
            or item.kind != "word"
            or item.cls[0] not in "rRU"
            or item.text in STOP
            or (item.wa and is_definite(item))
            or item.lex.role
            or (k and items[k - 1].text in _DENIED)
        ):
            return None
        if is_definite(item):
            if item.prep or item.text.startswith(_LED):
                return None
            continue
        word = item.text[clitics(item) :]
        if (
            item.cls == "U"
            or plural(word)
            or word in _ABOARD
            or (len(word) >= 5 and word.endswith("ي") and word[0] == "م")
        ):
            return k
        if item.prep:
            return None
    return None
