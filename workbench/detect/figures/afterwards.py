"""What a text says behind a number of those it counts: قتلوا, بجروح, لقوا مصرعهم, في عداد المفقودين."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.arabic.chars import folded, word_set
from workbench.detect.figures.intended import is_plan
from workbench.detect.figures.later import FATES
from workbench.detect.figures.nouns import AFTER_ROLES
from workbench.detect.figures.tokens import Item
from workbench.detect.figures.untouched import ACTIVE, does_it

ROLE_AFTER = {w: role for role, words in AFTER_ROLES for w in folded(words).split()}
_PLANNED = frozenset(
    [
        "سيقع",
        "سيتم",
        "ستتم",
        "سيجري",
        "سوف",
        "ينتظر",
        "المنتظر",
        "المقرر",
        "ينتظرون",
        "تنتظر",
        "بانتظار",
        "انتظار",
    ]
)
"""سيقع ترحيلهم: what is still to be done to them is no role."""
_WAITING = frozenset(["ينتظر", "تنتظر", "انتظر", "انتظار", "بانتظار"])
"""ينتظر 23 آخرون إجلاءهم: it is not done yet."""
_LOST = ("هم", "وعي")
"""فقدوا وعيهم, فقدوا منازلهم: what is lost is not those who lost it."""


_OF_THEM = word_set("معظمهم اغلبهم غالبيتهم بينهم جميعهم كلهم جلهم")


def _after_aside(items: Sequence[Item], at: int) -> int | None:
    """11 شخصا، معظمهم من العمال، قتلوا: the place after which the sentence goes on with what was done to them."""
    at += at + 2 < len(items) and items[at + 1].text == "من" and items[at + 2].text in _OF_THEM
    if at + 1 < len(items) and items[at + 1].text in _OF_THEM:
        close = next((j for j in range(at + 2, min(at + 9, len(items))) if items[j].cls in ",.|"), None)
        if close is None or items[close].cls != ",":
            return None
        at = close
    following = items[at + 1].text if at + 1 < len(items) else ""
    if following in _MEET:
        return at
    return at if following in _ENDS or (following.endswith("وا") and following in ROLE_AFTER) else None


def _told_after(items: Sequence[Item], at: int) -> str | None:
    """The role of a word behind; تمكنوا من النجاة, but 1 من أصل 14 من النجاة says nothing of the 14."""
    if items[at].text in _ESCAPE and not (at > 1 and items[at - 2].text.startswith("تمكن")):
        return None
    return ROLE_AFTER.get(items[at].text)


def _and_others(items: Sequence[Item], at: int) -> str | None:
    """83 ألف امرأة وفتاة قتلن, 12 رجلا وامرأة قتلوا: one more joined by و before the verb of all."""
    if at + 2 >= len(items):
        return None
    other, verb = items[at + 1], items[at + 2]
    person = other.lex.noun is not None and other.lex.noun.unit == "person" and other.lex.noun.role is None
    if person and verb.cls == "b" and at + 3 < len(items) and items[at + 3].al:
        counted = items[at + 3].lex.noun
        return counted.role if counted is not None else None  # امرأتين وطفل بين القتلى
    if not person or other.digits or not verb.text.endswith(("وا", "ن")) or len(verb.text) > _OF_VERBS:
        return None
    return None if verb.text in ACTIVE and does_it(items, at + 3) else ROLE_AFTER.get(verb.text)


_OF_VERBS = 7


def _met_their_end(items: Sequence[Item], at: int) -> str | None:
    """لقي 53 مهاجرا بينهم طفلان، حتفهم: the aside needs no comma before it."""
    for j in range(at + 1, min(at + _END_FAR, len(items) - 1)):
        if items[j].cls in ".|":
            return None
        if items[j].cls == "," and items[j + 1].text in _ENDS:
            return "killed"
        word = items[j + 1].text
        if items[j + 1].digits or items[j + 1].cls[0] in "dnywv":
            return None
        if word.endswith("وا") and word in ROLE_AFTER and not (word in ACTIVE and does_it(items, j + 2)):
            alone = items[j].digits or items[j].cls[0] in "dnyw"
            return ROLE_AFTER[word] if j - at < _VERB_FAR and not alone else None
        if items[j + 1].text in _ENDS and any(x.text in _MET for x in items[max(0, at - 4) : at]):
            return "killed"
    return None


UNKNOWN = frozenset(["المجهولين", "المجهولون"])

_BOTH = frozenset(["قتلا", "اصيبا", "توفيا", "جرحا", "اعتقلا", "اوقفا", "استشهدا", "قضيا", "لقيا"])
"""Verbs of two, which may stand far behind their subject, as those of many may."""
HELD = frozenset(["ايقاف", "احتفاظ", "توقيف"])
_MEET = frozenset(["لقوا", "لقيا", "لقين", "لاقوا"])
_END_FAR = 15
_VERB_FAR = 8
_ESCAPE = frozenset(["نجاه", "النجاه"])
_THAT = frozenset(["ان", "بان"])
"""قال 3 شهود إن اللصوص تم اعتقالهم: what they say is of others."""
_MET = frozenset(["لقي", "لقيت", "ولقي", "فلقي", "يلقي"])
_ENDS = frozenset(
    ["حتفهم", "مصرعهم", "مصارعهم", "حتفها", "مصرعها", "حتفهما", "مصرعهما", "مقتلهم", "مقتلهما", "مقتلها"]
)


def fugitive(items: Sequence[Item], at: int) -> bool:
    """في حالة فرار, تحصن بالفرار, لاذ بالفرار: who runs from the police is not displaced."""
    before = items[at - 1].text if at else ""
    return items[at].text.endswith("فرار") and (
        items[at].prep == "ب" or items[at].text[0] == "ب" or before.endswith("حاله") or before == "ب"
    )


def _left_home(items: Sequence[Item], at: int) -> bool:
    """مغادرة منازلهم, من بيوتهم: they are driven from where they lived."""
    return items[at].text in HOMES and items[at - 1].text in _LEAVING


HOMES = frozenset(["منازلهم", "بيوتهم", "ديارهم", "منازلها", "بيوتها", "ديارها"])


_LEAVING = frozenset(["من", "مغادره", "ترك", "اخلاء", "هجر", "تركوا", "غادروا"])


def came_back(items: Sequence[Item], at: int) -> bool:
    """24 ألف لاجئ سوري عادوا إلى ديارهم: who was driven out is home again."""
    for item in items[at : at + 5]:
        if item.cls in ".|,k":
            return False
        if item.text in _CAME_BACK:
            return True
    return False


def _past_aside(items: Sequence[Item], at: int) -> int:
    """13 أسيرا ومعتقلا (تابعين للجماعة)، أفرجت عنهم: what joins them and brackets stand before what was done."""
    joined = at + 1 < len(items) and items[at].cls == "k" and items[at + 1].lex.noun is not None
    at += 2 * joined
    if joined and at < len(items) and items[at].cls == "(":
        close = next((j for j in range(at + 1, min(at + 8, len(items))) if items[j].cls == ")"), None)
        at = close + 1 if close is not None else at
    behind = items[at + 1].text.removesuffix("ت") if at + 1 < len(items) else ""
    return at + (joined and items[at].cls == "," and behind in _FREED)


def set_free(items: Sequence[Item], at: int) -> bool:
    """17 أسيرا مفرجا عنهم, 20 معتقلا تم الإفراج عنهم: they are held no more."""
    near = [x for x in items[_past_aside(items, at) :][:5] if x.cls != "u"]
    for k, item in enumerate(near):
        if item.cls in ".|,k":
            return False
        freed = item.text.removeprefix("ال").removesuffix("ا") in _FREED
        if freed and any(x.text in {"عنهم", "عنهما", "سراحهم"} for x in near[k + 1 : k + 2]):
            return not (k and is_plan(near[k - 1].text))  # للمطالبة بالإفراج عنهم
    return _after_release(items, at)


def _after_release(items: Sequence[Item], at: int) -> bool:
    """470 أسيرا يصلون تباعا إلى القطاع عقب الإفراج عنهم: what had been done before."""
    for k in range(at, min(at + _RELEASE_FAR, len(items) - 2)):
        if items[k].cls in ".|" or items[k].cls[0] in "dnyw":
            return False
        if items[k].text in _SINCE and items[k + 1].text.removeprefix("ال") in _FREED:
            return items[k + 2].text in {"عنهم", "عنهما", "سراحهم"} or items[k + 1].text.endswith(" عنهم")
    return False


_RELEASE_FAR = 12
_SINCE = frozenset(["بعد", "عقب", "اثر", "فور", "منذ"])


_FREED = frozenset(["مفرج", "افراج", "افرج", "افرجت", "اطلاق", "اطلق", "اطلقت", "مطلق"])
_CAME_BACK = frozenset(["عادوا", "رجعوا", "عودتهم", "اعيدوا"])


_FELL = word_set("من على في إلى عن أرضا مغشيا مصابين جرحى أسرى صرعى")
"""سقطوا من الطابق, سقطوا جرحى: who fell is not dead by that."""
_SUFFERED = frozenset(["تعرضوا", "تعرض", "تعرضت", "يتعرضون", "تعرضا"])
_SEIZURES = frozenset(["احتجاز", "اعتقال", "توقيف", "لاعتقال", "لاحتجاز"])
"""212 شخصا تعرضوا للاحتجاز التعسفي."""


def _idiom(items: Sequence[Item], i: int) -> str | None:
    """تعرضوا للاحتجاز, في حالة إيقاف, كرهائن, في عداد المجهولين: idioms that say what was done to them."""
    word, before = items[i].text, items[i - 1].text
    if word.endswith("حراسه") and i + 1 < len(items) and items[i + 1].text.endswith("نظريه"):
        return "detained"  # وضعت شقيقين تحت تدابير الحراسة النظرية
    if before in _SUFFERED and word.removeprefix("لل").removeprefix("ال") in _SEIZURES:
        return "detained"
    if before.endswith("حاله") and word in HELD:
        return "detained"
    if word == "رهائن" and items[i].prep == "ك":
        return "hostage"
    return "missing" if before == "عداد" and word in UNKNOWN else None


def _of_both(items: Sequence[Item], at: int) -> bool:
    """32 من ضباط وجنود المنطقة قتلوا: two kinds of persons that one noun behind them owns."""
    pair = [items[at - 1], *items[at + 1 : at + 2]]
    return len(pair) == 2 and all(
        x.lex.noun is not None and x.lex.noun.unit in _PERSONS and not (x.digits or x.lex.noun.role)
        for x in pair
    )


_PERSONS = frozenset(["person", "fighter", "police"])


def role_after(items: Sequence[Item], at: int) -> str | None:
    """Role from a word up to four items after: قتلوا, بجروح, مصرعهم."""
    i, seen = at - 1, 0
    near = [x.text for x in items[max(0, at - 4) : at]]
    met = not _MET.isdisjoint(near)
    while seen < 10 and i + 1 < len(items):
        i, seen = i + 1, seen + 1
        item = items[i]
        both = item.cls == "k" and i > at and _of_both(items, i)
        if (item.cls == ")" and i == at) or item.cls == "A" or both:
            continue
        if (item.text in _OF_THEM or met) and i == at and (end := _met_their_end(items, at)):
            return end
        if item.text in _OF_THEM and i == at and (resumed := _after_aside(items, at - 1)) is not None:
            i = resumed
            continue
        if item.text in _MEET and i + 1 < len(items) and items[i + 1].text in _ENDS:
            return "killed"
        if item.cls == ",":
            resumed = _after_aside(items, i)
            if resumed is None:
                return None
            i = resumed
            continue
        if (item.cls in ".|dnywv(k" and item.text != "عده") or (i == at and item.text in _THAT):
            return _and_others(items, i) if item.cls == "k" and i == at else None
        role = "displaced" if _left_home(items, i) else _told_after(items, i)
        if item.text == "تسمم" and item.prep == "ل" and seen < 4:
            role = "infected"
        if (told := _idiom(items, i)) is not None:
            return told
        if role == "displaced" and fugitive(items, i):
            return None
        if role == "missing" and i + 1 < len(items) and items[i + 1].text == "الهويه":
            return None  # ثلاثة منهم مجهولي الهوية
        among = items[i - 1].text in {"عداد", "بين", "ضمن"}
        if role and (
            (item.al and item.lex.noun and not among)
            or (seen > (6 if among else 4) and not (item.text.endswith("وا") or item.text in _BOTH))
        ):
            return None
        if role:
            following = items[i + 1] if i + 1 < len(items) else None
            planned = (
                items[i - 1].text in _PLANNED
                or (item.text in FATES and not _WAITING.isdisjoint(x.removeprefix("و") for x in near))
                or (item.text == "غرقا" and items[i - 1].text == "موت")
            )
            planned |= item.text == "فقدوا" and following is not None and following.text.endswith(_LOST)
            fell = following is not None and following.text in _FELL
            if item.text == "سقطوا" and (fell or items[i - 1].text == "الذين"):
                continue
            if item.text in ACTIVE and does_it(items, i + 1):
                return None
            spent = item.text == "قضوا" and following is not None and following.cls[0] in "dnywjhal2U"
            return None if spent or planned else role
    return None
