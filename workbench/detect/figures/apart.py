"""Roles told apart from the number: by the group that is then numbered, or by a verb that an aside parts from it."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from workbench.arabic.chars import folded, word_set
from workbench.detect.figures.context import PARTITIVE
from workbench.detect.figures.guess import is_verb
from workbench.detect.figures.nouns import AFTER_ROLES
from workbench.detect.figures.tokens import Item

_BY_WORD = {w: role for role, words in AFTER_ROLES for w in folded(words).split()}
_PASSIVE = frozenset(["تم", "يتم", "جري", "وقع", "امكن"])
_GROUP_FAR, _AMONG_FAR = 12, 9
_NUMBERED = frozenset(["عددهم", "وعددهم", "بعددهم", "عددهن"])
HOME = frozenset(
    stem + end
    for stem in folded("ذوي أهالي أهل بلد بلدان بلاد ديار وطن أوطان منازل بيوت عائلات أسر").split()
    for end in ("هم", "هما", "هن")
)
_ARE = frozenset(["هم", "وهم", "هما", "وهما", "هن"])
_BACK = word_set(
    "إعادة بإعادة أعادت أعاد أعيد أعيدوا تعيد يعيد تسليم بتسليم سلم سلمت وسلمت وسلم تسلم يسلم سلموا وتسليم"
)
_CAME = frozenset(["عادت", "عاد", "عادوا", "رجعت", "رجع", "رجعوا"])
_THEIRS = HOME | word_set("منازلها بيوتها ديارها بلدها بلداتها قراها مناطقها منازله")


def of_group(items: Sequence[Item], first: int) -> str | None:
    """القتلى بينهم 30 طفلا, الذين تم إنقاذهم …، ومن بينهم 5 نساء, المصابين وعددهم 7: the role of the group.

    Only a group that no number counts before: a counted one hands its role on by itself. الموقوفين عن العمل are not held.
    """
    told = _led_in(items, first)
    if told is None:
        return None
    victims = items[told - 1].lex.noun if told and items[told - 1].text in _VICTIMS else None
    if victims is not None:
        return victims.role
    for i in range(told - 1, max(told - 1 - _GROUP_FAR, -1), -1):
        item = items[i]
        if item.cls in ".|" or item.cls[0] in "dnyv" or (item.cls[0] == "w" and item.value != 1):
            return None
        if item.al and _has_role(item) and items[i - 1].text == "عن" and items[i - 2].text.endswith("افراج"):
            return "released"
        if item.al and _has_role(item) and not _of_something(items, i) and items[i + 1].text != "عن":
            return item.lex.noun.role if item.lex.noun else None
        if item.text in _BY_WORD and item.text.endswith("هم") and i and items[i - 1].text in _PASSIVE:
            return _BY_WORD[item.text]
    return None


def _led_in(items: Sequence[Item], first: int) -> int | None:
    """The place of بينهم or عددهم a word or two before the number."""
    for i in range(first - 1, max(first - 5, -1), -1):
        item = items[i]
        if item.text in PARTITIVE or item.text in _NUMBERED or (item.text in _ARE and i == first - 1):
            return i - 1 if i and items[i - 1].cls == "m" else i
        if item.cls not in "Apmi(" and item.text not in {"ب", "الي", "يصل", "بلغ", "يبلغ"}:
            return None
    return None


def _has_role(item: Item) -> bool:
    """القتلى, المصابين, الموقوفين: a plural that says what was done to them."""
    noun = item.lex.noun
    return noun is not None and noun.role is not None and noun.count == 1 and noun.unit == "person"


def _of_something(items: Sequence[Item], at: int) -> bool:
    """أهالي المعتقلين, تبادل الأسرى, عن المفقودين: not they but what is theirs or done about them is told of."""
    before = items[at - 1] if at else None
    owned = before is not None and before.cls in "rR" and before.kind == "word" and not before.al
    return owned and before is not None and before.text not in _OF_SOME


_OF_SOME = word_set(
    "بقية باقي جميع كل عدد بعض أغلب معظم غالبية إن أن وأن مجموع كامل من بين ومن نقل لنقل إحالة وإحالة بإحالة"
)


def among(items: Sequence[Item], first: int) -> str | None:
    """من بين المصابين في الاشتباكات، 4 أشخاص: the role of those among whom they are, over what follows and a comma."""
    commas = 0
    for i in range(first - 2, max(first - 1 - _AMONG_FAR, 0), -1):
        item = items[i]
        commas += item.cls == ","
        if commas > 1 or item.cls not in "rRfm,lA":
            return None
        if item.al and _has_role(item):
            parted = items[i - 1].cls == "b" or items[i - 1].text in {"ضمن", "بين"}
            return item.lex.noun.role if parted and item.lex.noun else None
    return None


def of_victims(items: Sequence[Item], first: int, last: int) -> str | None:
    """شهداء العدوان الإسرائيلي 3961, قتلى المعارك 45: a headline that opens with whose number it then gives."""
    if last < len(items) and items[last].cls not in ".|,k)(-u":
        return None
    for i in range(first - 2, max(first - 2 - _HEADED, -1), -1):
        item, noun = items[i], items[i].lex.noun
        if noun is not None and noun.role and noun.unit == "person" and not item.al and not item.prep:
            opens = i == 0 or items[i - 1].cls in ".|,(u-k"
            plain = all(
                x.cls in "rR" and not x.lex.role and not is_verb(x.text) for x in items[i + 1 : first]
            )
            return noun.role if opens and plain and item.text in _VICTIMS else None
    return None


_HEADED = 4
_VICTIMS = frozenset(["شهداء", "ضحايا", "قتلي", "جرحي", "وفيات", "مفقودو", "اسري", "معتقلو"])


_RETURN = 3
_BODIES = ("جث", "رفات")
"""Bodies that are handed over came back to nobody."""


def sent_home(items: Sequence[Item], first: int, last: int) -> bool:
    """إعادة 5027 منهم إلى ذويهم, 400 أسرة عادت إلى منازلها: they are back where they belong."""
    if any(x.text.startswith(_BODIES) for x in items[first:last]):
        return False
    back = [x.text for x in items[last : last + 3]]
    if len(back) == _RETURN and back[0] in _CAME and back[1] == "الي":
        return back[2] in _THEIRS
    if _BACK.isdisjoint(x.text for x in items[max(0, first - 3) : first]):
        return False
    if _sent_back(items, first, last):
        return True
    near = items[last : last + 8]
    return any(x.cls == "i" and y.text in HOME for x, y in itertools.pairwise(near)) and not any(
        x.cls in ".|," for x in near[:2]
    )


_SENT_BACK = word_set("إعادة بإعادة وإعادة أعادت أعاد أعيد تعيد يعيد وأعادت")


def _sent_back(items: Sequence[Item], first: int, last: int) -> bool:
    """إعادة 45 مهاجرا إلى ليبيا: persons who are sent where they came from."""
    sent = first > 0 and items[first - 1].text in _SENT_BACK
    noun = items[last - 1].lex.noun
    person = noun is not None and noun.unit == "person" and noun.role is None
    return sent and person and last < len(items) and items[last].cls == "i"


def of_object(items: Sequence[Item], first: int, last: int) -> str | None:
    """راح ضحية الحرب 10 آلاف, 10 أفارقة ألقت عليهم القبض, 12 إرهابيا تم القضاء عليهم: what idioms say of them."""
    for i in range(first - 1, max(first - 1 - _VICTIMS_FAR, 0), -1):
        if items[i].cls in ".|" or items[i].cls[0] in "dnw":
            break
        if items[i].text.startswith("ضحي") and items[i - 1].text in _WENT:
            return "killed"
    for k, item in enumerate(items[last : last + 6]):
        if item.cls in ".|,dnyw":
            break
        if item.text == "القضاء عليهم":
            return "killed"
        if item.text == "عليهم" and any(x.text == "القبض" for x in items[last : last + k + 2]):
            return "detained"
    return None


_VICTIMS_FAR = 11
_WENT = frozenset(["راح", "وراح", "راحوا", "راحت", "وراحت"])


def lost(items: Sequence[Item], first: int, last: int) -> bool:
    """لا يزال مصير 82 آخرين مجهولا: nobody knows what became of them."""
    fate = any(x.text == "مصير" for x in items[max(0, first - 3) : first])
    return fate and any(x.text.startswith("مجهول") for x in items[last : last + 4])


def alive(items: Sequence[Item], first: int, last: int, noun: str | None) -> bool:
    """انتشال ثلاثة ناجين, إخراج 3 أشخاص أحياء: they were found alive."""
    if _DRAWN.isdisjoint(x.text for x in items[max(0, first - 4) : first]):
        return False
    near = [x.text for x in itertools.takewhile(lambda x: x.cls not in ".|,", items[last : last + 6])]
    return (noun or "").startswith(("ناج", "أحيا")) or "احياء" in near or "قيد" in near


_DRAWN = word_set("انتشال بانتشال انتشلت انتشل انتشلوا إخراج بإخراج أخرجت أخرج العثور بالعثور عثر عثرت عثروا")
TELLING = _THEIRS | _DRAWN | _WENT | _SENT_BACK | {"مصير", "القبض", "القضاء"}
"""Words that may give a role in these ways."""
OUTRANKING = TELLING | {"القضاء عليهم"}
"""Words and phrases without which nobody is lost, alive, sent home or the object of an idiom."""


def joint(items: Sequence[Item], last: int, first: int, end: int) -> bool:
    """عنصرين من قوات الأمن وثلاثة مسلحين لقوا مصرعهم: a plural verb behind the second of two speaks of both."""
    between = items[last:first]
    while between and between[-1].cls in "Ap":
        between = between[:-1]
    if not 1 <= len(between) <= _JOINED or between[-1].cls != "k" or any(x.lex.role for x in between):
        return False
    if any(x.cls not in "rRmA" for x in between[:-1]) or any(is_verb(x.text) for x in between):
        return False
    return any(
        x.text in _ENDS or (x.text.endswith("وا") and x.text in _BY_WORD) for x in items[end : end + 4]
    )


_JOINED = 7
_ENDS = frozenset(["حتفهم", "مصرعهم", "مقتلهم"])
