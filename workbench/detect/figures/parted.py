"""Roles that parts, lists and bodies carry on, and states that undo the role of a noun."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from workbench.arabic.chars import word_set
from workbench.detect.figures.draft import Draft
from workbench.detect.figures.guess import is_verb
from workbench.detect.figures.tokens import Item

_ALIVE = frozenset(["ناجين", "ناجون", "ناجيات"])
_NEAR = 5


def of_survivors(items: Sequence[Item], first: int) -> bool:
    """من بين الناجين 29 رجلا: some of those who were saved."""
    for i in range(first - 1, max(first - _NEAR, 0), -1):
        if items[i].text.removeprefix("ال") in _ALIVE:
            return items[i - 1].cls == "b" or items[i - 1].text in {"بين", "ضمن"}
        if items[i].cls not in "A(,fmrR":
            return False
    return False


_ARE = frozenset(["هي", "وهي", "تعود", "وتعود", "تعودان", "عائده"])
CORPSE = frozenset(["جثه", "جثث", "الجثث", "جثامين", "الجثامين", "جثتين", "رفات"])
_CORPSE_FAR = 8


def whose_bodies(items: Sequence[Item], first: int) -> bool:
    """31 جثة انتشلت وهي لعشرين رجلا, جثث تعود لـ5 أشخاص: whose bodies they are."""
    if items[first].prep != "ل" and not (first and items[first - 1].text == "ل"):
        return False
    near = list(
        itertools.takewhile(lambda x: x.cls not in ".|", reversed(items[max(0, first - _CORPSE_FAR) : first]))
    )
    return any(x.text in _ARE for x in near[:3]) and any(x.text in CORPSE for x in near)


_FORCE = word_set("شرطة الشرطة أمن الأمن درك الدرك جمارك الجمارك مخابرات المخابرات النيابة الجيش جيش")
_STOPS = frozenset(["توقف", "يوقف", "وتوقف", "ويوقف", "تضبط", "يضبط"])
_REACHING = word_set("طالت طاولت شملت استهدفت طال")
_LISTS = frozenset(["قائمه", "لائحه", "كشوف", "قوائم"])
TELLING = (
    _STOPS
    | _LISTS
    | _REACHING
    | frozenset(["اقتادوا", "اقتاد", "اقتادت", "واقتادوا", "واقتادت", "اخذوا"])
    | {"قاتل", "لقاتل", "قاتلي"}
    | _ALIVE
    | {"ال" + x for x in _ALIVE}
)


_RAIDS = ("اعتقالات", "اعتقال", "توقيفات", "ايقافات")
_RAIDS_FAR = 16


def seized(items: Sequence[Item], first: int) -> str | None:
    """حملة مداهمات واعتقالات واسعة في أنحاء الضفة، طالت ما لا يقل عن 30 مواطنا: whom arrests reached."""
    at = first - 1
    while at > 0 and items[at].cls in "A(":
        at -= 1
    if (listed := _on_the_list(items, at)) is not None:
        return listed
    if at < 1 or items[at].text not in _REACHING:
        return None
    back = itertools.takewhile(lambda x: x.cls not in ".|", reversed(items[max(0, at - _RAIDS_FAR) : at]))
    words = [x.text for x in back]
    if any(w.endswith(_RAIDS) for w in words):
        return "detained"
    return "kidnapped" if any(w.endswith(("خطف", "اختطاف")) for w in words) else None


_HOLDING = word_set("شملت ضمت تضم تشمل شمل وشملت وضمت وتضم وتشمل")
_LIST_FAR = 4


def _on_the_list(items: Sequence[Item], at: int) -> str | None:
    """شملت قائمة المعتقلين أيضا 5 مواطنين: the role of those whose list it is."""
    for k in range(at, max(at - _LIST_FAR, 1), -1):
        item = items[k]
        role = item.lex.noun.role if item.al and item.lex.noun is not None else None
        whose = k
        if item.text == "عنهم" and items[k - 1].text.endswith("مفرج"):
            role, whose = "released", k - 1
        if role is not None and items[whose - 1].text in _LISTS:
            return role if any(x.text in _HOLDING for x in items[max(0, whose - 3) : at + 1]) else None
        if item.cls not in "rA(":
            return None
    return None


_LED_OFF = frozenset(["اقتادوا", "اقتاد", "اقتادت", "واقتادوا", "واقتادت"])
_TOOK = frozenset(["اخذوا"])
_GUNMEN = ("خاطف", "مسلح", "ارهابي", "متمرد", "مجهول", "قراصن", "ميليشي", "بوكو")


def led_off(items: Sequence[Item], first: int) -> str | None:
    """الخاطفين اقتادوا 140 تلميذا, اقتادت الشرطة 3 أشخاص: who leads them off says what for."""
    at = first - 1
    while at > 0 and items[at].cls in "A(":
        at -= 1
    verb = next((k for k in range(at, max(at - 3, -1), -1) if items[k].text in _LED_OFF | _TOOK), None)
    if verb is None or any(x.cls in ".|," or x.digits for x in items[verb + 1 : at + 1]):
        return None
    near = [x.text.removeprefix("ال") for x in items[max(0, verb - 3) : at + 1]]
    if any(w.startswith(_GUNMEN) for w in near):
        return "kidnapped"
    force = any(x.text in _FORCE for x in items[max(0, verb - 3) : at + 1])
    return "detained" if force and items[verb].text in _LED_OFF else None


def stopped(items: Sequence[Item], first: int) -> bool:
    """شرطة دبي توقف لصين, الأمن العام يوقف 3 أشخاص: headlines of arrests."""
    at = first - 1
    while at > 0 and items[at].cls in "A(":
        at -= 1
    if at < 1 or items[at].text not in _STOPS:
        return False
    return any(x.text in _FORCE for x in items[max(0, at - 3) : at])


_MURDERERS = frozenset(["لقاتل", "قاتلي", "لقاتلي", "بقاتل", "القاتل"])
_PUNISHED = word_set("سجن السجن حبس إعدام الإعدام على اعتقال توقيف محاكمة المؤبد")


def murdered(items: Sequence[Item], first: int) -> bool:
    """السجن لقاتل 22 مهاجرا: who was killed by whom the text then tells of."""
    word = items[first - 1].text if first else ""
    return word in _MURDERERS or (word == "قاتل" and first > 1 and items[first - 2].text in _PUNISHED)


def of_nationality(items: Sequence[Item], draft: Draft) -> bool:
    """القبض على 23 مخالفا؛ (10) من الجنسية الإثيوبية: parts by where they are from."""
    at = draft.last + (draft.last < len(items) and items[draft.last].cls == ")")
    near = items[at : at + 2]
    return len(near) == 2 and near[0].cls == "m" and near[1].text == "الجنسيه"


def alike(items: Sequence[Item], draft: Draft, last: Draft) -> bool:
    """39 من الحالات لعمانيين، و59 لغير العمانيين: told with the same ل of others."""
    between = items[last.last : draft.first]
    if draft.noun is not None or not between or between[-1].cls != "k" or len(between) > _SPREAD:
        return False
    behind = items[draft.last : draft.last + 1]
    theirs = [x for x in between if x.prep == "ل" or x.text.startswith("ل")]
    return bool(behind and theirs) and (behind[0].prep == "ل" or behind[0].text.startswith("لغير"))


_SPREAD = 7

_STUCK = word_set("داخل تحت وسط في")
_WHERE = word_set(
    "حطام الحطام أنقاض الأنقاض ركام الركام مصعد المصعد سيارة السيارة مركبة المركبة حافلة الحافلة مياه المياه سيول السيول ثلوج الثلوج منجم المنجم"
)


def trapped(items: Sequence[Item], draft: Draft) -> bool:
    """أربعة محتجزين داخل حطام السيارة: caught by a thing, not held by anybody."""
    near = items[draft.last : draft.last + 3]
    if near and near[0].text.startswith("محتجز") and not (draft.noun or "").startswith("محتجز"):
        near = items[draft.last + 1 : draft.last + 4]  # 18 عاملا محتجزين داخل المنجم
    elif not (draft.noun or "").startswith("محتجز"):
        return False
    return len(near) > 1 and near[0].text in _STUCK and any(x.text in _WHERE for x in near[1:])


_ELSE = word_set("محاصرين محاصرون حوصروا عالقين عالقون علقوا تقطعت")


def of_another_fate(items: Sequence[Item], draft: Draft) -> bool:
    """18 مصابا ونحو 250 آخرين محاصرين: the others are not wounded."""
    behind = items[draft.last : draft.last + 1]
    return bool(behind) and behind[0].text in _ELSE and (draft.noun or "").startswith(("آخر", "اخر"))


_COURT = word_set(
    "محكمة المحكمة قضت قضى المؤبد مؤبد المفتي مفتي حكما بالحكم أحكام حكمت تبرئة براءة متهما متهمين متهمون"
)
_DONE = word_set("تنفيذ نفذت نفذ بتنفيذ أعدمت أعدم تعدم أعدموا جثث جثة")
_CONDEMNED_FAR = 12


def condemned(items: Sequence[Item], first: int, words: set[str]) -> bool:
    """قضت المحكمة … وبإعدام ستة آخرين: sentenced, not executed, in a text of a court."""
    for item in reversed(items[max(0, first - _CONDEMNED_FAR) : first]):
        if item.text.endswith("اعدام"):
            return not _COURT.isdisjoint(words) and _DONE.isdisjoint(words)
        if item.cls in ".|" or item.lex.role:
            return False
    return False


_WATER = word_set("مياه بحر ماء نهر بئر حفرة وادي سطح طابق")


def fell_in(items: Sequence[Item], first: int, last: int) -> bool:
    """سقوط 21 شخصا في المياه: where they fell, not that they died."""
    fell = first > 0 and items[first - 1].text.removeprefix("ب") == "سقوط"
    return fell and any(x.text.removeprefix("ال") in _WATER for x in items[last + 1 : last + 3])


def homeless(items: Sequence[Item], last: int) -> bool:
    """وفاة 57 شخصا وآلاف الأسر بلا مأوى: these live, without a roof."""
    near = [x.text for x in items[last : last + 2]]
    return len(near) > 1 and near[0] in {"بلا", "دون", "بدون"} and near[1] in {"ماوي", "منازل", "مساكن"}


_HOUSED = word_set("سكنات مساكن شقق سكن السكن سكناتهم مساكنهم شققهم عمارات")


def rehoused(items: Sequence[Item], last: int) -> bool:
    """ترحيل 138 عائلة إلى سكنات جديدة: moved into homes, not expelled."""
    return any(x.text in _HOUSED for x in items[last : last + 5])


_HEARD = word_set("استماع الاستماع سماع استمعت استمع بحضور حضور")


def heard(items: Sequence[Item], first: int) -> bool:
    """الاستماع ل25 شاهدا و15 ضحية: victims before a court, not dead."""
    return any(x.text in _HEARD for x in items[max(0, first - 8) : first])


def carries(items: Sequence[Item], last: int) -> bool:
    """49 حالة ما زالت حاملة للفيروس: they have it still."""
    return any(x.text.startswith("حامل") for x in items[last : last + 4])


_CASES = frozenset(["حالات", "الحالات", "للحالات"])
_OPEN = word_set("النشطة النشيطة المؤكدة الحرجة المسجلة نشطة الكورونا")


_SUSPECTED = word_set("الاشتباه المشتبه اشتباه")


def of_suspects(items: Sequence[Item], first: int) -> bool:
    """بلغت حالات الاشتباه 95: suspected cases that are told of before their number."""
    near = items[max(0, first - _CASES_FAR) : first]
    for k, (item, described) in enumerate(itertools.pairwise(near)):
        if item.text.removeprefix("ل").removeprefix("ال") == "حالات" and not _SUSPECTED.isdisjoint(
            (described.text, "ال" + described.text)
        ):
            return not any(x.cls in ".|" for x in near[k:])
    return False


def of_cases(items: Sequence[Item], first: int) -> bool:
    """عدد الحالات النشطة (3553): cases that are told of before their number."""
    near = items[max(0, first - _CASES_FAR) : first]
    for k, (item, described) in enumerate(itertools.pairwise(near)):
        named = item.text in _CASES or item.text.removeprefix("ال") == "حالات"
        if named and not _OPEN.isdisjoint((described.text, "ال" + described.text)):
            return not any(x.cls in ".|" for x in near[k:])
    return False


_CASES_FAR = 5


def listed_place(items: Sequence[Item], draft: Draft, last: Draft) -> bool:
    """الرياض بـ 144، الشرقية 80، مكة المكرمة 70: as many more in the place named."""
    if draft.noun is not None or last.noun is not None:
        return False
    between = list(items[last.last : draft.first])
    while between and between[0].cls == ")":
        between = between[1:]
    names = [x for x in between if x.cls in "rR"]
    closed = draft.last >= len(items) or items[draft.last].cls in ".|,)k"
    plain = all(x.cls in "rR,(kp" for x in between) and not any(x.lex.role or x.lex.noun for x in names)
    return closed and plain and bool(between) and between[0].cls in ",k" and 1 <= len(names) <= 3


_THEY_ARE = frozenset(["هم", "وهم", "هما", "وهما"])
_LIKE = frozenset(["من", "علي", "في", "ب", "عند", "لدي"])


def parallel(items: Sequence[Item], one: Draft, after: Draft) -> bool:
    """6 على يد النظام و1 على يد المعارضة, 3 أشخاص وهم طفلتان: parts told alike, or the same people told again."""
    between = items[one.last : after.first]
    words = [x.text for x in between if x.cls != ","]
    if words and len(words) <= 2 and _THEY_ARE.issuperset(words):
        return after.unit in {"person", "fighter", "police"}
    hands = ["علي", "يد"]
    if [x.text for x in items[after.last : after.last + 2]] == hands and after.noun is None:
        pairs = [[x.text, y.text] for x, y in itertools.pairwise(between)]
        near = len(between) <= _HANDS_FAR and not any(x.cls in ".|" or x.digits for x in between)
        return near and hands in pairs and between[-1].cls == "k"
    if after.noun_at is not None and not after.rule.startswith("figure:partitive"):
        return False
    if not 2 <= len(between) <= _ALIKE_FAR or between[-1].cls != "k" or after.last >= len(items):
        return False
    link = items[after.last]
    if link.text not in _LIKE or between[0].text != link.text:
        return False
    if one.noun_at is not None and not one.rule.startswith("figure:partitive"):
        return False
    return not any(x.cls in ".|" or x.digits or x.lex.role for x in between[:-1])


_ALIKE_FAR, _HANDS_FAR = 11, 12


def elsewhere(items: Sequence[Item], taken: bytearray, one: Draft, after: Draft) -> bool:
    """قتل 26 شخصا في شيترال، وثلاثة في البنجاب, 9 فوق كورسك و4 فوق القرم: as many more in another place."""
    place = after.last + 1
    if after.noun is not None or not 0 < after.last < len(items) - 1 or taken[place]:
        return False
    noun = items[place].lex.noun
    named = items[place].cls in "rR" and (noun is None or noun.unit in {"place", "country"})
    between = list(itertools.dropwhile(_adjective, items[one.last : after.first]))
    if not (items[after.last].text in _PLACING and named and 3 <= len(between) <= _PLACES_FAR):
        return False
    plain = all((x.cls in "rRfk,lu" or x.text in _PLACING) and not x.lex.role for x in between)
    plain &= not any(is_verb(x.text) for x in between if len(x.text) > _SHORT)
    return plain and between[0].text in _PLACING and between[-1].text == "و"


def _adjective(item: Item) -> bool:
    noun = item.lex.noun
    placed = noun is not None and noun.unit in {"place", "country"}
    return item.cls in "rR" and item.text not in _PLACING and not item.lex.role and not placed


_PLACING = word_set("في فوق قرب شمال جنوب شرق غرب وسط شمالي جنوبي شرقي غربي")
_PLACES_FAR, _SHORT = 9, 3
