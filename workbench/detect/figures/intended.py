"""What is only tried, planned, asked for or feared: يعملون على إنقاذ 1200 مهاجر, من المتوقع أن يصاب, جهود لإنقاذ."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.arabic.chars import word_set
from workbench.detect.figures.guess import is_verb
from workbench.detect.figures.tokens import Item

_TRYING = word_set(
    "تحاول يحاول يحاولون نحاول تسعى يسعى يسعون نسعى تعتزم يعتزم يعتزمون تنوي ينوي ينوون تخطط يخطط يخططون خططت خططوا تستعد يستعد "
    "تهدد يهدد هدد هددت تطالب يطالب طالب طالبت طالبوا نطالب تدعو يدعو دعا دعت ندعو ناشد ناشدت تناشد يناشد تعمل يعمل يعملون نعمل "
    "تأمل يأمل نأمل تستهدف يستهدف تعهد تعهدت يتعهد تتعهد وعد وعدت اشترط اشترطت تشترط يشترط ترفض يرفض رفض رفضت اقترح اقترحت"
)
"""Verbs whose object is a deed not done yet."""
_PLANS = word_set(
    "محاولة محاولات جهود جهد مساع مساعي مسعى خطة خطط مفاوضات استعداد استعدادات استعدادا تمهيدا وساطة دعوة دعوات مطالبة مطالب مطالبات بهدف بغرض بغية أجل قصد بقصد "
    "اعتزامها اعتزامه نيتها نيته عزمها عزمه نية عزم اقتراح مقترح احتمال احتمالية إمكانية رفضها رفضه استعدادها استعداده استعداداتها استعداداته سباق شروط تهديد انتظار"
)
"""Nouns of deeds that are tried, planned or asked for."""
_FEARS = word_set("مخاوف المخاوف خشية تخوفات تخوف خوفا قلق تحسبا يخشى تخشى نخشى تحذير تحذيرات حذر حذرت")
"""مخاوف من مقتل آلاف: what is feared."""
_OF = frozenset(["من", "ب", "ان", "علي", "ل"])
_EXPECTED = word_set(
    "المتوقع المقرر المرتقب المنتظر المحتمل المزمع المفترض يتوقع متوقع متوقعا ينتظر يرتقب يحتمل يمكن سوف"
)
_WILL = word_set("سيتم ستتم سيجري ستجري سيقع ستقع")
_TO = word_set("إلى على في عن أن بأن ب ل أجل")
_NEAR = 5
_DONE = frozenset(
    [
        "killed",
        "wounded",
        "detained",
        "displaced",
        "kidnapped",
        "captured",
        "rescued",
        "evacuated",
        "released",
        "deported",
        "infected",
    ]
)


def intended(items: Sequence[Item], at: int, role: str) -> bool:
    """The deed at `at` is one that somebody tries, plans, asks for or expects, not one that was done."""
    if role not in _DONE or at == 0:
        return False
    deed = items[at]
    nominal = (deed.text[0] not in "يت" or not is_verb(deed.text)) and deed.text not in _PAST
    for back in range(1, min(_NEAR, at) + 1):
        item = items[at - back]
        word = item.text.removeprefix("و").removeprefix("ف") if len(item.text) > _SHORT else item.text
        if item.cls in ".|,(" or item.cls[0] in "dnywv":
            return False
        if word == "قد":
            return back == 1 and deed.text[0] in "يت"  # قد يموت, but قد تم إيقاف is done
        if word in _EXPECTED or word in _WILL:
            return back <= _BESIDE
        if nominal and word in _TRYING:
            return back == 1 or _reaches(items, at)
        if nominal and word in _FEARS:
            return all(x.text in _OF for x in items[at - back + 1 : at])
        if nominal and is_plan(word):
            return all(x.text in _TO for x in items[at - back + 1 : at]) or bool(deed.prep)
        if back == 1 and deed.prep == "ل" and word.removeprefix("ال") in _WORKS:
            return True
        if item.lex.role and item.lex.noun is None and not item.al:
            return False
    return False


def is_plan(word: str) -> bool:
    """محاولة, بمحاولة, للمطالبة, جهود."""
    return any(word.removeprefix(x) in _PLANS for x in ("", "ال", "ب", "ل", "لل", "بال"))


_WORKS = word_set("عملية عمليات فرق طواقم")
"""عمليات لإنقاذ 41 عاملا: work that goes on; عملية إنقاذ is done."""
_PAST = word_set("أصيب أصيبت أصيبوا قتلت قتلوا جرحت جرحوا توفي توفيت استشهد استشهدت نجا نجت اعتقل اعتقلت")
"""لقي طالب مصرعه وأصيب العشرات: what has happened is no object of طالب."""
_SHORT = 3
_BESIDE = 2


def _reaches(items: Sequence[Item], at: int) -> bool:
    """تسعى السلطات إلى ترحيل, تعتزم إسرائيل الإفراج: what the verb before governs over its subject; not طالب بعد اعتقال."""
    before = items[at - 1]
    return before.cls not in "gqzx" and before.text not in _SINCE and not is_verb(before.text)


_SINCE = word_set("بعد قبل عقب إثر جراء منذ خلال رغم بسبب")
