"""الأول that is foremost, early or of the front, and ranks nothing: المعلم الأول, السنوات الأولى, نجوم الصف الأول."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from workbench.arabic.chars import word_set
from workbench.detect.figures.tokens import Item

_EARLY = word_set(
    "ساعات أيام أسابيع أشهر شهور سنوات سنين أعوام دقائق ثواني لحظات مراحل بدايات خطوات نتائج معلومات معطيات مؤشرات إرهاصات بوادر لبنات أجيال محاولات إشارات ملامح بذور جذور بذرة نواة لبنة شرارة نشأة كتابات عهود عصور قرون "
    "أفكار تجارب قصائد صور أعراض علامات فصول أساسيات جهات انطباعات تقديرات تحقيقات تحريات تحاليل فترات طلائع شرارات مبادئ معالم دروس حروف كلمات نسمات"
)
"""السنوات الأولى, النتائج الأولى: what is early or preliminary; المراكز الأولى are places."""
_FOREMOST = word_set(
    "رعيل زمن هاجس متضرر منصب معلم معلمة غذاء مطربة قاتل أولوية ملاذ دفاع صد ممول محرض شغل عشق شغف اهتمام حامي حامية سيرة انطباع مضحي ضامن متسبب مستهدف مساند حاضن محفز مدبر جاهلية طفولة شباب فضل متلقي"
)
"""المعلم الأول, خط الدفاع الأول, سيرتها الأولى."""
_STARS = word_set(
    "قيادات نجوم نجمات نجم نجمة ممثلة ممثل فنان فنانة فناني قادة قادته قياداته قياداتها لاعبي لاعبو لاعبين مسؤولي إعلاميي سياسيي مطربي كتاب أبطال مدربي جنود قيادي رجال وجوه"
)
"""نجوم الصف الأول."""
_FRONT = word_set(
    "جنود أبطال عاملي العاملين العاملون كوادر الكوادر جيش الجيش مواجهة مقاتلي المقاتلين خطوط المتاريس الأطقم"
)
_AGAINST = word_set("مواجهة للدفاع الدفاع لمواجهة ضد")
_COURT = word_set(
    "محكمة المحكمة بالمحكمة لمحكمة النيابة نيابة قضية القضية القضاء جلسة الشرطة شرطة المتهمين متهمين التحقيقات جنايات الجنايات المتهمان النائب المدعي الأمن المباحث سجن بسجن السجن بالسجن حبس بحبس الحبس بالحبس حكم حكمت الحكم إعدام بإعدام بالإعدام"
)
_SUSPECTS = word_set("متهم مشتبه مذنب جاني")
_LAST = word_set("أخير أخيرة الأخير الأخيرة")
_TIMES = word_set("مرة زيارة جولة")
_CLITICS = re.compile("^[وف]?(?:بال|كال|لل|ال)?")
_PRONOUN = re.compile("(?:ه|ها|هم|هما|نا|ي|ك)$")
_FAR = 4


def foremost(items: Sequence[Item], i: int, words: Collection[str]) -> bool:
    """Whether the ordinal at `i` behind its noun says foremost or early; `words` are all of the text. O(1)."""
    noun, item = items[i - 1], items[i]
    value = item.lex.number or item.value
    if not item.al or value not in (1, 2, 3):
        return False
    word = noun.text if noun.text in _LISTED else _CLITICS.sub("", noun.text)
    word = word if word in _LISTED or word[1:] not in _LISTED or word[0] not in "بلك" else word[1:]
    bare = _PRONOUN.sub("", word)
    bare = bare[:-1] + "ه" if bare.endswith("ت") and not bare.endswith("ات") else bare
    before = items[max(0, i - _FAR) : i - 1]
    if word == "رجل" and value != 1:
        return i + 1 < len(items) and items[i + 1].cls == "f"  # الرجل الثاني في التنظيم
    if word == "صف":
        return any(_CLITICS.sub("", x.text) in _STARS for x in before)
    if word == "رعيل" or (word == "رئاسه" and noun.text != word):
        return True  # الرئاسة الأولى, as Lebanon calls its offices
    if value != 1:
        return False
    if item.text == "اولي" and (not {word, bare}.isdisjoint(_EARLY) or _many(items, i, word)):
        return True
    if bare == "ميلاد" and items[i - 2].text.removeprefix("ب") != "عيد":
        return True  # منذ ميلادها الأول
    if not {word, bare}.isdisjoint(_FOREMOST):
        return True
    if word in _SUSPECTS:
        return i + 1 < len(items) and items[i + 1].cls == "f" and _COURT.isdisjoint(words)
    if word == "خط":
        ahead = items[i + 1 : i + 3]
        return any(x.text in _FRONT for x in before) or any(x.text in _AGAINST for x in ahead)
    return _and_last(items, i) and word not in _TIMES and not word.endswith("ين")


def _many(items: Sequence[Item], i: int, noun: str) -> bool:
    """التدفقات الأولى, البعثات الأولى: many that came early, where no second ones are told beside."""
    if not noun.endswith("ات") or len(noun) < _SHORTEST or noun in _PLACED:
        return False
    beside = [x.cls for x in items[i + 1 : i + 3]]
    counted = i > 1 and items[i - 2].cls[0] in "dnyw"
    return beside != ["k", "o"] and not counted


_SHORTEST, _THIRD = 5, 3
_PLACED = word_set("منتخبات بطولات درجات فئات مجموعات دورات مخدرات طبقات")
"""Those of the first place or kind: الدرجات الأولى."""


def idle(items: Sequence[Item], i: int) -> bool:
    """بدرجة أولى, أول بأول: sayings with a rank."""
    item = items[i]
    if item.text == "اولي" and not item.al:
        return i > 0 and items[i - 1].text == "درجه" and items[i - 1].prep == "ب"
    if item.al and i and items[i - 1].text in {"السن", "العمر"} and item.lex.number == _THIRD:
        return not (i + 1 < len(items) and items[i + 1].cls == "m")  # السن الثالثة: old age
    again = [x for x in (items[i - 1] if i else None, items[i + 1] if i + 1 < len(items) else None) if x]
    return item.text == "اول" and any(x.text == "اول" and "ب" in (x.prep, item.prep) for x in again)


_LISTED = _EARLY | _FOREMOST | _SUSPECTS | {"ميلاد", "صف", "خط", "رجل", "رئاسه"}


def _and_last(items: Sequence[Item], i: int) -> bool:
    """البطل الأول والأخير."""
    return i + 2 < len(items) and items[i + 1].cls == "k" and items[i + 2].text in _LAST
