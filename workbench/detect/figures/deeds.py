"""What was done to those that a number counts: the words before and after it that say so."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache

from workbench.arabic.chars import folded
from workbench.detect.figures import parted, untouched
from workbench.detect.figures.apart import TELLING
from workbench.detect.figures.nouns import AFTER_ROLES
from workbench.detect.figures.tokens import Item
from workbench.detect.figures.untouched import ACTIVE, does_it

_ROLE_AFTER = {w: role for role, words in AFTER_ROLES for w in folded(words).split()}


def has_roles(items: Sequence[Item], words: Collection[str]) -> bool:
    """Whether any word of the text, whose different words are given too, could give a figure a role."""
    if not _tellers().isdisjoint(words):
        return True
    return any(i.lex.role or (i.lex.noun is not None and i.lex.noun.role) for i in items)


@cache
def _tellers() -> frozenset[str]:
    """Every word that may give a role by itself."""
    return frozenset(_ROLE_AFTER) | BODIES | _HOMES | TELLING | parted.TELLING | untouched.LEFT


def _with_other(items: Sequence[Item], at: int, role: str) -> str:
    """قتلوا أو جرحوا, مقتل وإصابة: one figure for both."""
    joined = at > 1 and items[at - 1].text in {"او", "و"}
    closed = joined and items[at - 1].text == "و" and items[at - 2].text in _ROLE_AFTER
    other = items[at - 2].lex.role if joined and not closed else None
    if {role, other} == {"killed", "missing"}:
        return "killed"
    return "killed_or_wounded" if {role, other} == {"killed", "wounded"} else role


def role_before(items: Sequence[Item], at: int, taken: bytearray, reach: int = 6) -> str | None:
    """Role from a verb or masdar up to five items back in the same clause, dates skipped, nothing counted between."""
    skipped = 0
    aboard = False
    for back in range(1, 13):
        i = at - back
        if i < 0 or back - skipped > reach:
            return None
        if items[i].cls in "Akpu()" or taken[i]:
            skipped += 1
            continue
        item = items[i]
        if item.cls in ".|" or (item.cls in "dnywv" and not item.lex.role) or item.cls == ",":
            return None
        aboard |= item.text in _ABOARD
        role = item.lex.role
        if (
            item.text in SENT_ON
            or item.text in _THAT
            or item.text in {"فيما", "بينما"}
            or (role and item.al and i and items[i - 1].text in _SQUADS)
            or (role in {"released", "rescued"} and i and items[i - 1].text.lstrip("بول") in _PARTIES)
            or (role == "displaced" and i and items[i - 1].text.lstrip("بول") in _ASKING)
            or (role in {"killed", "kidnapped"} and attempted(items, i))
            or (item.text == "سبيل" and i and items[i - 1].text == "علي")
            or (item.text in _HELD and i and items[i - 1].text.endswith("حاله"))
            or (role == "displaced" and _fugitive(items, i))
            or (role == "detained" and item.text in _PRISON and _sentenced(items, i))
            or (role == "killed" and item.text.endswith("اعدام") and _sentenced(items, i))
            or (role == "detained" and untouched.served(items, i, at))
            or (role == "detained" and untouched.wanted(items, i))
            or (item.text.endswith(("قتل", "موت")) and untouched.by_law(items, i))
        ):
            return None
        if role and back - skipped > _NEAR_ONLY.get(item.text, reach):
            return None
        if role and not (item.lex.noun and item.al is False and back > 4):
            return None if aboard and role == "killed" else _with_other(items, i, role)
        if item.lex.noun and back > 1 and item.lex.noun.role:
            return None
    return None


def _fugitive(items: Sequence[Item], at: int) -> bool:
    """في حالة فرار, تحصن بالفرار, لاذ بالفرار: who runs from the police is not displaced."""
    before = items[at - 1].text if at else ""
    return items[at].text.endswith("فرار") and (
        items[at].prep == "ب" or items[at].text[0] == "ب" or before.endswith("حاله") or before == "ب"
    )


def attempted(items: Sequence[Item], at: int) -> bool:
    """الشروع في القتل, محاولة قتل: a charge, not a death."""
    back = [x.text.lstrip("بول") for x in items[max(0, at - 2) : at]]
    if items[at].text.endswith(("اختطاف", "خطف")):
        return back[-1:] == ["محاوله"]
    return items[at].text.endswith("قتل") and (
        back[-2:] == ["شروع", "في"] or back[-2:] == ["الشروع", "في"] or back[-1:] in _TRIED
    )


_TRIED = (["محاوله"], ["تهمه"], ["تهم"], ["جريمه"], ["جرائم"])


SENT_ON = frozenset(
    [
        "احاله",
        "باحاله",
        "احالت",
        "احيل",
        "دعوه",
        "بدعوه",
        "استدعاء",
        "باستدعاء",
        "محاكمه",
        "بمحاكمه",
        "اتهام",
        "باتهام",
        "تكليف",
        "مشاركه",
        "بمشاركه",
        "بحضور",
        "حضور",
        "استماع",
        "سماع",
        "تحيل",
        "نصب",
        "سلب",
        "بسلب",
        "ابتزاز",
        "بابتزاز",
        "اغتصاب",
        "باغتصاب",
        "تمتيع",
        "تمكين",
    ]
)
"""بإحالة 21 شخصا: what is done to them now is not what was done before."""
_THAT = frozenset(["ان", "بان"])
_PLANNED = frozenset(["سيقع", "سيتم", "ستتم", "سيجري", "سوف", "ينتظر", "المنتظر", "المقرر"])
"""سيقع ترحيلهم: what is still to be done to them is no role."""
_LOST = ("هم", "وعي")
"""فقدوا وعيهم, فقدوا منازلهم: what is lost is not those who lost it."""
_ASKING = frozenset(["طالب", "طالبي", "طالبو", "طلب", "طلبات", "حق", "اجراءات"])
"""طالبي اللجوء: who asks for asylum is none of the displaced."""
_SQUADS = frozenset(
    [
        "رجال",
        "فرق",
        "فريق",
        "عمال",
        "طواقم",
        "قوات",
        "وحدات",
        "عمليات",
        "عمليه",
        "جهود",
        "اعمال",
        "فرقه",
        "عناصر",
    ]
)
"""رجال الإنقاذ: whose work it is, not what was done."""
_PARTIES = frozenset(folded("هيئة جبهة منظمة ميدان ساحة حزب حركة جيش حكومة رئيس مدير هيأة").split())
"""هيئة تحرير الشام, جبهة الإنقاذ: names."""
_ABOARD = frozenset(
    ["يقلان", "تقلان", "يقلون", "يقل", "تقل", "تحمل", "يحمل", "متنه", "متنها", "متنهم", "متنهما"]
)
"""غرق المركب وعلى متنه 14: those aboard are not said to be dead."""


def aboard(items: Sequence[Item], first: int) -> bool:
    """مركب كان يقل مئات المهاجرين, على متنه 26: so many were carried; what became of them is told behind."""
    at = first - 1
    while at > 0 and items[at].cls in "Ap":
        at -= 1
    return at >= 0 and items[at].text in _ABOARD


_NEAR_ONLY = {"عوده": 1, "عاد": 1, "عادت": 1, "عادوا": 1, "فقد": 1, "سقوط": 1, "قضي": 2}
"""Words that give a role only to what stands so many words after them: فقد 12 شخصا, but فقد بلغت (then it reached)."""


def role_beside(items: Sequence[Item], at: int, counted: bool = False) -> str | None:
    """والجرحى إلى 106, القتلى 30, جثث 13 شخصا: the role of the noun right before the number.

    A number with a noun of its own (`counted`) takes none from a definite one beside it: المصابين 12 طبيبا.
    """
    i = at - 1
    while (
        i >= 0 and (items[i].cls == "A" or items[i].text in {"الي", "(", "عن", "بواقع", ":"}) and at - i < 4
    ):
        i -= 1
    if i < 0:
        return None
    noun = items[i].lex.noun
    if items[i].text in BODIES and noun is None:
        return "killed"
    if noun is None or noun.role is None or noun.count == 2:
        return None
    among = i > 0 and (items[i - 1].cls == "b" or items[i - 1].text in {"ضمن", "منهم"})
    among |= i > 1 and items[i - 2].cls == "b" and items[i - 1].al and items[i].al
    if counted and i == at - 1 and not among and items[i].text not in BODIES:
        return None
    return noun.role if items[i].al or items[i].text in BODIES else None


BODIES = frozenset(["جثث", "جثامين", "رفات", "جثه", "جثمان"])


_OF_THEM = frozenset(folded("معظمهم اغلبهم غالبيتهم بينهم جميعهم كلهم جلهم").split())


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
    return at if following in _ENDS or (following.endswith("وا") and following in _ROLE_AFTER) else None


def _told_after(items: Sequence[Item], at: int) -> str | None:
    """The role of a word behind; تمكنوا من النجاة, but 1 من أصل 14 من النجاة says nothing of the 14."""
    if items[at].text in _ESCAPE and not (at > 1 and items[at - 2].text.startswith("تمكن")):
        return None
    return _ROLE_AFTER.get(items[at].text)


def _and_others(items: Sequence[Item], at: int) -> str | None:
    """83 ألف امرأة وفتاة قتلن, 12 رجلا وامرأة قتلوا: one more joined by و before the verb of all."""
    if at + 2 >= len(items):
        return None
    other, verb = items[at + 1], items[at + 2]
    person = other.lex.noun is not None and other.lex.noun.unit == "person" and other.lex.noun.role is None
    if not person or other.digits or not verb.text.endswith(("وا", "ن")) or len(verb.text) > _OF_VERBS:
        return None
    return None if verb.text in ACTIVE and does_it(items, at + 3) else _ROLE_AFTER.get(verb.text)


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
        if word.endswith("وا") and word in _ROLE_AFTER and not (word in ACTIVE and does_it(items, j + 2)):
            alone = items[j].digits or items[j].cls[0] in "dnyw"
            return _ROLE_AFTER[word] if j - at < _VERB_FAR and not alone else None
        if items[j + 1].text in _ENDS and any(x.text in _MET for x in items[max(0, at - 4) : at]):
            return "killed"
    return None


_PRISON = frozenset(["سجن", "السجن", "بالسجن", "بسجن", "حبس", "الحبس"])
_SENTENCE_FAR = 8
_CARRIED_OUT = frozenset(["تنفيذ", "نفذت", "نفذ", "بتنفيذ", "تنفذ"])
_SENTENCES = frozenset(
    folded(
        "حكم الحكم حكما أحكام أحكاما بأحكام حكمت قضت قضى يقضي تقضي القاضي عقوبة بعقوبة أدانت إدانة محكوم محكوما محكومين محكومون"
    ).split()
)


def _sentenced(items: Sequence[Item], at: int) -> bool:
    """حكم بالسجن على ثلاثة, محكوما بالسجن: who is sentenced has no role."""
    if items[at - 1].text.endswith("ايداع"):
        return False
    near = {x.text.removeprefix("و") for x in items[max(0, at - _SENTENCE_FAR) : at]}
    return not _SENTENCES.isdisjoint(near) and _CARRIED_OUT.isdisjoint(near)


_BOTH = frozenset(["قتلا", "اصيبا", "توفيا", "جرحا", "اعتقلا", "اوقفا", "استشهدا", "قضيا", "لقيا"])
"""Verbs of two, which may stand far behind their subject, as those of many may."""
_HELD = frozenset(["ايقاف", "احتفاظ", "توقيف"])
_MEET = frozenset(["لقوا", "لقيا", "لقين", "لاقوا"])
_END_FAR = 15
_VERB_FAR = 8
_ESCAPE = frozenset(["نجاه", "النجاه"])
_MET = frozenset(["لقي", "لقيت", "ولقي", "فلقي", "يلقي"])
_ENDS = frozenset(["حتفهم", "مصرعهم", "حتفها", "مصرعها", "حتفهما", "مصرعهما", "مقتلهم", "مقتلهما", "مقتلها"])


def _left_home(items: Sequence[Item], at: int) -> bool:
    """مغادرة منازلهم, من بيوتهم: they are driven from where they lived."""
    return items[at].text in _HOMES and items[at - 1].text in _LEAVING


_HOMES = frozenset(["منازلهم", "بيوتهم", "ديارهم", "منازلها", "بيوتها", "ديارها"])


_LEAVING = frozenset(["من", "مغادره", "ترك", "اخلاء", "هجر", "تركوا", "غادروا"])


def came_back(items: Sequence[Item], at: int) -> bool:
    """24 ألف لاجئ سوري عادوا إلى ديارهم: who was driven out is home again."""
    for item in items[at : at + 5]:
        if item.cls in ".|,k":
            return False
        if item.text in _CAME_BACK:
            return True
    return False


def set_free(items: Sequence[Item], at: int) -> bool:
    """17 أسيرا مفرجا عنهم, 20 معتقلا تم الإفراج عنهم: they are held no more."""
    near = items[at : at + 5]
    for k, item in enumerate(near):
        if item.cls in ".|,k":
            return False
        freed = item.text.removeprefix("ال").removesuffix("ا") in _FREED
        if freed and any(x.text in {"عنهم", "عنهما", "سراحهم"} for x in near[k + 1 : k + 2]):
            return True
    return False


_FREED = frozenset(["مفرج", "افراج", "افرج", "اطلاق", "اطلق", "مطلق"])
_CAME_BACK = frozenset(["عادوا", "رجعوا", "عودتهم", "اعيدوا"])


_FELL = frozenset(folded("من على في إلى عن أرضا مغشيا مصابين جرحى أسرى صرعى").split())
"""سقطوا من الطابق, سقطوا جرحى: who fell is not dead by that."""
_SUFFERED = frozenset(["تعرضوا", "تعرض", "تعرضت", "يتعرضون", "تعرضا"])
_SEIZURES = frozenset(["احتجاز", "اعتقال", "توقيف", "لاعتقال", "لاحتجاز"])
"""212 شخصا تعرضوا للاحتجاز التعسفي."""


def role_after(items: Sequence[Item], at: int) -> str | None:
    """Role from a word up to four items after: قتلوا, بجروح, مصرعهم."""
    i, seen = at - 1, 0
    met = any(x.text in _MET for x in items[max(0, at - 4) : at])
    while seen < 10 and i + 1 < len(items):
        i, seen = i + 1, seen + 1
        item = items[i]
        if (item.cls == ")" and i == at) or item.cls == "A":
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
        if item.cls in ".|dnywv(k" and item.text != "عده":
            return _and_others(items, i) if item.cls == "k" and i == at else None
        role = "displaced" if _left_home(items, i) else _told_after(items, i)
        if item.text == "تسمم" and item.prep == "ل" and seen < 4:
            role = "infected"
        if items[i - 1].text in _SUFFERED and item.text.removeprefix("لل").removeprefix("ال") in _SEIZURES:
            return "detained"
        if items[i - 1].text.endswith("حاله") and item.text in _HELD:
            return "detained"
        if role == "displaced" and _fugitive(items, i):
            return None
        among = items[i - 1].text in {"عداد", "بين", "ضمن"}
        if role and (
            (item.al and item.lex.noun and not among)
            or (seen > (6 if among else 4) and not (item.text.endswith("وا") or item.text in _BOTH))
        ):
            return None
        if role:
            following = items[i + 1] if i + 1 < len(items) else None
            planned = items[i - 1].text in _PLANNED or (item.text == "غرقا" and items[i - 1].text == "موت")
            planned |= item.text == "فقدوا" and following is not None and following.text.endswith(_LOST)
            fell = following is not None and following.text in _FELL
            if item.text == "سقطوا" and (fell or items[i - 1].text == "الذين"):
                continue
            if item.text in ACTIVE and does_it(items, i + 1):
                return None
            spent = item.text == "قضوا" and following is not None and following.cls[0] in "dnywjhal2U"
            return None if spent or planned else role
    return None
