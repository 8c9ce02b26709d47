"""One as sameness, no number: نحن عائلة واحدة, نفس واحدة, دين واحد ولغة واحدة, العالم قرية واحدة."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.arabic.chars import word_set
from workbench.detect.figures.tokens import Item

_ONE_BODY = word_set("فريق شعب جسد وطن بلد")
_INDIVISIBLE = word_set("متماسك موحد متضامن متكامل متراص متجانس متحد مترابط منسجم")
"""فريق واحد لا يتجزأ, شعب واحد متماسك."""
_FRONTS = word_set("جبهة كجبهة بجبهة كأسرة كعائلة كفريق كجسد ككتلة أمة بوتقة")
_CHILDREN = word_set("كأبناء كإخوة كأفراد كأعضاء كأهل")
_SOULS = word_set(
    "نفس أب أم رحم نبرة بوتقة طاولة مائدة سلة إناء طينة فراش شعب وطن نسيج مصير مظلة خندق مركب نهج زاوية منطلق طراز نمط إطار سياق وتيرة شبر أنملة معادلة تراب سماء روح نبع معين منهل مشرب مشكاة مورد"
)
"""نفس واحدة, لأب واحد, على طاولة واحدة: what they have in common."""
_HOUSES = word_set("عائلة أسرة قبيلة عشيرة بيت أصل دم جنس فصيلة بلدة قرية حي مصدر منبع دولة بلد")
"""نحن عائلة واحدة; في ثلاثة من عائلة واحدة it counts."""
_SAME = word_set(
    "كنا كانوا نحن كلنا جميعا أنهم بأنهم لأنهم أصبحنا أصبحوا صرنا نصبح كأنهم كأننا بأننا أننا إننا إنهم"
)
_LANDS = word_set("دولة بلد")
_VOICES = word_set("صوت لسان قلب روح كلمة إيقاع نفس")
"""بصوت واحد: as one."""
_WON = word_set("فاز فازت فوز الفوز بفارق خسر خسرت أغلبية بأغلبية الأغلبية")
_SHARED = word_set(
    "دين لغة تاريخ وطن شعب مصير حلم هم هدف أمة قضية علم ثقافة أصل عرق لسان عقيدة كتاب قبلة رب إله نبي جسد روح قلب كلمة صوت عدو خندق مسار راية دم مستقبل هوية قانون إنسانية وجدان سلطة سلاح جيش قانون قرار مرجعية قيادة إرادة رؤية موقف منظومة أرض ثورة كيان منهج علم نبض همّ غاية رسالة صف يد كتلة وجع معركة خطاب سياسة"
)
"""دين واحد ولغة واحدة: what a people shares, told one after the other."""
_VILLAGE = word_set("قرية بلدة أسرة عائلة سفينة مركب قارب")
_WORLD = word_set("العالم أصبح أصبحت بات باتت صار صارت يصبح كأنه كأنها البشرية كلنا جميعا نحن كنا كأننا")
_BACK = 3


def united(items: Sequence[Item], at: int, after: int) -> bool:
    """Whether واحد before `after` makes the noun at `at` one body or the same for all, and counts nothing."""
    behind = items[after].text if after < len(items) else ""
    noun = items[at]
    if behind.removesuffix("ه") in _INDIVISIBLE:
        return True
    further = items[after + 1].text if after + 1 < len(items) else ""
    if behind == "لا" and further.startswith(("يتجزا", "تتجزا", "ينقسم", "تنقسم", "ينفصم")):
        return True
    likened = at > 0 and (items[at - 1].prep == "ك" or items[at - 1].text in _CHILDREN)
    if noun.prep == "ك" or likened or any(x.text in _FRONTS for x in items[max(0, at - 2) : at + 1]):
        return True
    word = _bare(noun.text)
    if word not in _KNOWN:
        return _in_list(items, at, after) or (at > 0 and items[at - 1].text == "اي")
    if word in _SOULS:
        return word not in _LAID or after - at == _PAIR  # سلة غذائية واحدة is counted
    if word in _UNDER and at > 0 and items[at - 1].text in _OVER:
        return True
    if word in _POWERS and not _alone(items, at, after):
        return True
    near = {x.text.removeprefix("و") for x in items[max(0, at - _BACK) : at]}
    if word in _HOUSES and not _SAME.isdisjoint(near) and not (word in _LANDS and "من" in near):
        return True
    if word in _VILLAGE and not _WORLD.isdisjoint(near):
        return True
    if word in _VOICES and (noun.prep == "ب" or noun.text.endswith("ب" + word)) and near.isdisjoint(_WON):
        return True
    return (word in _SHARED and (_joined(items, at, after) or _joins(items, at))) or _in_list(
        items, at, after
    )


def _in_list(items: Sequence[Item], at: int, after: int) -> bool:
    """بيد واحدة ومرجعية واحدة وقيادة واحدة: once one of a list is unity, so are the others.

    The list is of nouns each with its own واحد, joined by و; O(its length), 12 at most.
    """
    nouns = []
    for step, start in ((1, after), (-1, at)):
        here = start
        for _ in range(_LONGEST):
            noun = _member(items, here, step)
            if noun is None:
                break
            nouns.append(_bare(items[noun].text))
            here = noun + _PAIR if step > 0 else noun
    return bool(nouns) and any(word in _EVIDENCE for word in nouns)


def _member(items: Sequence[Item], at: int, step: int) -> int | None:
    """The noun of the next or last member of a list beside `at`: behind it ومرجعية واحدة, before it بيد واحدة."""
    if step > 0:
        noun = at + (at < len(items) and items[at].cls in "k,")
        noun += noun < len(items) and items[noun].cls == "k"
        joined = noun > at or (noun < len(items) and items[noun].text[:1] == "و")
        one = noun + 1
    else:
        joined = items[at].text[:1] == "و" or (at > 0 and items[at - 1].cls in "k,")
        one = at - 1
        while one > 0 and items[one].cls in "k,":
            one -= 1
        noun = one - 1
    told = noun >= 0 and one < len(items) and items[one].text in _ONES
    return noun if told and joined else None


_COUNTED = word_set("هدف علم كتاب قانون قرار")
_ROOT = 3
_ONES = frozenset(["واحد", "واحدا", "واحده"])
_LONGEST, _PAIR = 6, 2
_HANDS = word_set("يد بيد صف صفا قلب صوت بصوت لسان كلمة خندق سقف دولة جيش جسد")
_POWERS = word_set("جيش سلاح حكومة سلطة قيادة مرجعية راية")
"""جيش واحد, سلاح واحد, حكومة واحدة: what a united country has; سوى حكومة واحدة and جيش واحد فقط count."""
_UNDER = word_set("علم أرض سماء قيادة")
_OVER = word_set("تحت فوق على خلف في")
"""تحت علم واحد, على أرض واحدة: what all stand under or on."""
_LAID = word_set("سلة طاولة مائدة إناء")
_BUT = word_set("سوى إلا غير باستثناء عدا")
_DENIED = word_set("لا لم لن ليس ليست فقط بدلا مقابل من بينها منها")


def _alone(items: Sequence[Item], at: int, after: int) -> bool:
    """سوى حكومة واحدة, جيش واحد فقط, حكومة واحدة من: one of them, or no more."""
    before = items[at - 1].text if at else ""
    behind = items[after].text if after < len(items) else ""
    return before in _BUT or behind in _DENIED


_EVIDENCE = (_SHARED | _SOULS | _HANDS) - _COUNTED
_KNOWN = _UNDER | _POWERS | _SOULS | _HOUSES | _VILLAGE | _VOICES | _SHARED


def _bare(text: str) -> str:
    """The word without the clitics that are written onto it, ولغة as لغة."""
    for clitics in ("و", "ف", "ب", "ل", "ك"):
        if text not in _KNOWN and (len(text) > _ROOT or clitics != "ب"):
            text = text.removeprefix(clitics)
    return text if text in _KNOWN else text.removesuffix("ا")


def _joined(items: Sequence[Item], at: int, after: int) -> bool:
    """شعب واحد ومصير واحد: one more behind it."""
    near = [x.text for x in items[after : after + _BACK] if x.cls not in ",k"]
    return len(near) > 1 and near[1] in {"واحد", "واحده"} and items[at].text != near[0]


def _joins(items: Sequence[Item], at: int) -> bool:
    """شعب واحد ومصير واحد: one more before it."""
    near = [x.text for x in items[max(0, at - _BACK) : at] if x.cls not in ",k"]
    return bool(near) and near[-1] in {"واحد", "واحده"}
