"""More clauses that say اليوم of this age: تعرف اليوم باسم, لا بد اليوم, يدور اليوم نقاش, لبنان اليوم في خطر, ما أشبه اليوم بالبارحة."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.arabic.chars import word_set
from workbench.detect.dates.clauses import STOPS, back_from, present, without_and
from workbench.detect.figures.guess import is_verb
from workbench.detect.figures.tokens import Item

_NAMED = word_set("يعرف تعرف يعرفون المعروف المعروفة المعروفين يسمى تسمى المسمى المسماة يطلق")
_SHAPES = word_set("رسم صياغة تشكيل ترتيب إنتاج")
_MADE = word_set("تصاغ يصاغ يعاد تعاد تدار يدار تساق يساق ترسم يرسم تحاك يحاك")
"""كل المنطقة تصاغ اليوم على قياس."""
_DWELL = word_set("تقيم يقيم يقيمون يسكن تسكن يسكنون يقطن تقطن يقطنون")
_PROUD = word_set("نعتز نفخر نفتخر نتطلع نأمل نطمح نؤمن نحلم نتباهى نعتد")
_MANY = word_set("كثيرون الكثيرون كثيرين الكثيرين البعض أغلبنا معظمنا جميعنا كلنا أكثرنا")
_OWED = word_set("علينا عليكم لابد")
_MUST = word_set("يتعين يجب ينبغي يتوجب يلزم تعين وجب مطلوب المطلوب لابد لزاما")
_RAISED = word_set("يثار تثار يدور تدور يطرح تطرح يتردد تتردد يتصاعد يشتد يتجدد")
_TALK = word_set(
    "جدل الجدل نقاش النقاش نقاشات سؤال أسئلة السؤال حديث الحديث جدال سجال حوار تساؤل تساؤلات إشكالية"
)
_FACE = word_set("يواجه تواجه نواجه يواجهون تواجهنا يواجهنا تواجهه تواجهها يعاني تعاني")
_HARD = word_set(
    "تحديات تحديا تحد صعوبات مشاكل مشكلة مشكلات مخاطر تهديدات تهديدا أزمة أزمات خطرا خطر معضلة عدوا أوضاعا ظروفا"
)
_WORLD = word_set(
    "العالم المنطقة البلاد الأمة الوطن المجتمع الإنسانية البشرية بلادنا أمتنا منطقتنا عالمنا مجتمعنا مجتمعاتنا شعوبنا شعبنا"
)
_GO_THROUGH = word_set("يشهد تشهد يمر تمر نمر يعرف تعرف يجتاز تجتاز")
_KINDS = word_set(
    "دولة بلد قرية أمة شعب قوة عضو شريك رمز مثال نموذج واحة قلعة حصن ساحة ملاذ وجهة عاصمة منارة قبلة جزء لاعب رقم ضحية رهينة أسيرة"
)
_PLIGHTS = word_set(
    "خطر محنة أزمة مأزق مهب قلب طليعة مصاف موقع وضع حاجة حالة أمس أحسن أسوأ أفضل أصعب مقدمة صدارة مرحلة ظل"
)
_DONE = word_set("وصلت وصل وصلنا وصلوا آلت آل بلغت بلغ")
_TO_IT = word_set("إليها إليه")
_IN_IT = word_set("فيها فيه بها به")
_STAND = word_set("نقف نعيش نمر نجتاز نحيا نوجد نكون")
_ALIKE = word_set("بالبارحة بالأمس البارحة")
_NEAR = 4


def of_this_age(items: Sequence[Item], first: int) -> bool:
    """The words within a few of اليوم at `first` say how things are, not what the day brought. O(1)."""
    before = items[first - 1] if first else None
    after = items[first + 1] if first + 1 < len(items) else None
    if before is not None and (before.cls in "if" or before.text in {"حتي", "منذ"}):
        return False
    if before is not None and _around(items, first, before, after):
        return True
    if after is None:
        return False
    if without_and(after) in _PROUD or (items[first].prep == "ف" and present(after) and after.text[0] == "ن"):
        return True
    if items[first].wa and after.cls == "k" and items[first + 2 : first + 3] and items[first + 2].cls == "g":
        return True
    return before is not None and after.cls not in STOPS and _is_what(items, first, before, after)


def _around(items: Sequence[Item], first: int, before: Item, after: Item | None) -> bool:
    """نعتز اليوم, علينا اليوم, كثيرون اليوم, تعرف اليوم باسم, التي نقف فيها اليوم."""
    word, earlier = without_and(before), items[first - 2] if first > 1 else None
    if word in _PROUD or word in _MANY or word == "اشبه":
        return True
    if word in _OWED and after is not None and after.text == "ان":
        return True
    if earlier is not None:
        if word == "بد" and earlier.text == "لا":
            return True
        if word == "منا" and earlier.text == "من":
            return True
        if word in _IN_IT and earlier.text in _STAND:
            return True
        if word in {"الاوان", "اوان"} and earlier.text.removeprefix("و") in {"ان", "حان"}:
            return True
    if after is None:
        return False
    if (word in _NAMED or before.text in _NAMED) and after.text[:1] == "ب":
        return True
    if word in _DWELL and after.cls == "f":
        return True
    if word in _MADE and (after.cls == "f" or after.text in _SHAPES or after.text in {"علي", "من"}):
        return True
    if word == "يعمل" and after.text.endswith("ا") and after.cls in "rR":
        return True
    if word in _RAISED and (
        after.text in _TALK or (after.lex.noun is None and after.text.removeprefix("ال") in _TALK)
    ):
        return True
    return _over_subject(items, first, after)


def _over_subject(items: Sequence[Item], first: int, after: Item) -> bool:
    """يواجه العرب اليوم تحديات, تمر المنطقة اليوم بظروف, يتعين على الحكومة اليوم أن, وصلت إليها البلاد اليوم."""
    for back, item in enumerate(back_from(items, first)):
        if item is None or back >= _NEAR:
            return False
        word = without_and(item)
        if word in _FACE:
            return after.text in _HARD
        if word in _MUST:
            return after.text == "ان"
        if word in _GO_THROUGH:
            subject = items[first - 1]
            return back > 0 and ("ال" * subject.al + subject.text) in _WORLD
        if word in _TO_IT and back > 0:
            at = first - back - 2
            return at >= 0 and items[at].text in _DONE
        if item.cls == "r" and not item.al and is_verb(item.text):
            return False
    return False


def _is_what(items: Sequence[Item], first: int, before: Item, after: Item) -> bool:
    """مصر اليوم دولة قوية, لبنان اليوم في خطر, سوريا اليوم ليست: one word opens the clause, and what it is follows."""
    opened = (
        first < 2
        or items[first - 2].cls in ".|,ku"
        or items[first - 2].text in {"ان", "بان", "لان", "لكن", "ولكن", "فان"}
    )
    if not opened or before.cls not in "rR" or before.prep or is_verb(before.text) or before.lex.role:
        return False
    further = items[first + 2].text if first + 2 < len(items) else ""
    if after.text in {"ليست", "ليس"}:
        return True
    if after.cls == "f":
        return further in _PLIGHTS
    return after.text in _KINDS and not after.al
