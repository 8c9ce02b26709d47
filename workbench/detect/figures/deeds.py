"""What was done to those that a number counts: the words before it that say so."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache

from workbench.arabic.chars import folded, word_set
from workbench.detect.figures import brought_down, masdars, parted, tallies, theirs, untouched
from workbench.detect.figures.afterwards import HELD, HOMES, ROLE_AFTER, UNKNOWN, fugitive
from workbench.detect.figures.apart import TELLING
from workbench.detect.figures.intended import intended
from workbench.detect.figures.later import FATES
from workbench.detect.figures.tokens import Item


def has_roles(items: Sequence[Item], words: Collection[str]) -> bool:
    """Whether any word of the text, whose known items and different words are given, could give a figure a role."""
    if not _tellers().isdisjoint(words):
        return True
    return any(i.lex.role or (i.lex.noun is not None and i.lex.noun.role) for i in items)


@cache
def _tellers() -> frozenset[str]:
    """Every word that may give a role by itself."""
    return (
        frozenset(ROLE_AFTER)
        | BODIES
        | HOMES
        | TELLING
        | parted.TELLING
        | untouched.LEFT
        | masdars.DONE.keys()
        | brought_down.TELLING
        | UNKNOWN
        | theirs.TELLING
        | tallies.THINGS
        | {"حراسه", "الحراسه", "اسر", "واسر", "باسر"}
        | FATES.keys()
        | {"و" + word for word in FATES}
        | {"عليهم", "عليهما"}
    )


def _with_other(items: Sequence[Item], at: int, role: str) -> str:
    """قتلوا أو جرحوا, مقتل وإصابة: one figure for both."""
    joined = at > 1 and items[at - 1].text in {"او", "و"}
    closed = joined and items[at - 1].text == "و" and items[at - 2].text in ROLE_AFTER
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
        role = None if item.al and item.text.endswith("حرق") else item.lex.role
        if (
            item.text in SENT_ON
            or item.text in _THAT
            or item.text in {"فيما", "بينما"}
            or (role and of_squad(items, i))
            or (role in {"released", "rescued"} and i and items[i - 1].text.lstrip("بول") in _PARTIES)
            or (role == "displaced" and i and items[i - 1].text.lstrip("بول") in _ASKING)
            or (role in {"killed", "kidnapped"} and attempted(items, i))
            or (item.al and item.text == "غرق" and items[i - 1].text in _EVENTS)
            or (item.text == "سبيل" and i and items[i - 1].text == "علي")
            or (item.text in HELD and i and items[i - 1].text.endswith("حاله"))
            or (role == "displaced" and fugitive(items, i))
            or (role == "detained" and item.text in _PRISON and _imprisoned(items, i, at))
            or (role == "killed" and doomed(items, i, at))
            or (role and intended(items, i, role))
            or (role == "displaced" and _provided(items, i, at))
            or (role == "deported" and _ruled(items, i))
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


def died(items: Sequence[Item], first: int, last: int) -> bool:
    """وفاة 3 مصابين متأثرين بجراحهم: the wounded who died are dead."""
    noun = items[last - 1].lex.noun
    if noun is None or noun.role != "wounded" or first == 0:
        return False
    return items[first - 1].text in _DYING


def put_in_prison(items: Sequence[Item], first: int, last: int) -> bool:
    """إيداع 3 متهمين السجن: the prison behind them is where they were put."""
    put = first > 0 and items[first - 1].text.removeprefix("و").removeprefix("ب") in _PUT
    return put and any(x.text.removeprefix("ال") in {"سجن", "حبس"} for x in items[last : last + 3])


_DYING = frozenset(
    p + w for w in folded("وفاة توفي توفيت استشهاد استشهد مات ماتوا").split() for p in ("", "و", "ب")
)
_PUT = word_set("إيداع أودع أودعت أودعوا")


def doomed(items: Sequence[Item], at: int, first: int) -> bool:
    """الإعدام لـ11, حكم بإعدام 5: a sentence, unless it is carried out."""
    if not items[at].text.endswith("اعدام"):
        return False
    if not _CARRIED_OUT.isdisjoint(x.text for x in items[at + 1 : first]):
        return False  # حكم الإعدام نفذ في
    if _sentenced(items, at):
        return True
    near = items[at + 1 : first + 1]
    said = items[first].prep == "ل" or any(x.text in {"ل", "بحق", "علي"} or x.prep == "ل" for x in near)
    return said and _CARRIED_OUT.isdisjoint(
        x.text.removeprefix("و") for x in items[max(0, at - _DONE_FAR) : at]
    )


def _imprisoned(items: Sequence[Item], at: int, first: int) -> bool:
    """حكم بسجن 5, السجن لـ13 كويتيا, السجن المؤبد لـ3: who is sentenced has no role; إيداع السجن is done."""
    if _sentenced(items, at):
        return True
    behind = items[at + 1 : first]
    given = items[first].prep == "ل" or any(x.text == "ل" for x in behind)
    return given and not any(x.text.endswith("ايداع") for x in items[max(0, at - 2) : at])


def _ruled(items: Sequence[Item], at: int) -> bool:
    """قضت المحكمة بإبعاد عشرة: a sentence is not carried out yet."""
    near = {x.text.removeprefix("و") for x in items[max(0, at - _SENTENCE_FAR) : at]}
    return not _SENTENCES.isdisjoint(near) and _CARRIED_OUT.isdisjoint(near)


def _provided(items: Sequence[Item], at: int, first: int) -> bool:
    """وفرت 10 آلاف رغيف is "provided" unless they flee to somewhere, as in وفر آلاف السكان إلى أماكن آمنة."""
    if not (items[at].text == "وفر" or (items[at].wa and items[at].text in {"فر", "فرت"})):
        return False
    return all(x.text not in _FLEEING for x in items[first : first + 8])


_FLEEING = frozenset(["الي", "هربا", "خوفا", "باتجاه", "صوب", "بحثا", "منازلهم", "ديارهم", "بيوتهم"])


def of_squad(items: Sequence[Item], at: int) -> bool:
    """فرق الإنقاذ, رجال الإنقاذ: whose work it is, not what was done."""
    return items[at].al and at > 0 and items[at - 1].text in _SQUADS


def attempted(items: Sequence[Item], at: int) -> bool:
    """الشروع في القتل, محاولة قتل: a charge, not a death."""
    back = [x.text.lstrip("بول") for x in items[max(0, at - 2) : at]]
    if items[at].text.endswith(("اختطاف", "خطف")):
        charged = [x.text.lstrip("بولف") for x in items[max(0, at - 4) : at]]
        return back[-1:] == ["محاوله"] or not _CHARGES.isdisjoint(charged)
    return items[at].text.endswith("قتل") and (
        back[-2:] == ["شروع", "في"] or back[-2:] == ["الشروع", "في"] or back[-1:] in _TRIED
    )


_CHARGES = frozenset(["تهمه", "تهم", "جريمه", "جرائم", "اتهامات"])
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
_PARTIES = word_set("هيئة جبهة منظمة ميدان ساحة حزب حركة جيش حكومة رئيس مدير هيأة")
"""هيئة تحرير الشام, جبهة الإنقاذ: names."""
_ABOARD = frozenset(
    [
        "يقلان",
        "تقلان",
        "يقلون",
        "يقل",
        "تقل",
        "ينقل",
        "تنقل",
        "تحمل",
        "يحمل",
        "متنه",
        "متنها",
        "متنهم",
        "متنهما",
    ]
)
"""غرق المركب وعلى متنه 14: those aboard are not said to be dead."""


def aboard(items: Sequence[Item], first: int) -> bool:
    """مركب كان يقل مئات المهاجرين, على متنه 26: so many were carried; what became of them is told behind."""
    at = first - 1
    while at > 0 and items[at].cls in "Ap":
        at -= 1
    return at >= 0 and items[at].text in _ABOARD


_EVENTS = frozenset(
    p + w for w in folded("حادث حادثة كارثة فاجعة مأساة عملية").split() for p in ("", "ب", "ل")
)
"""نجوا من حادث الغرق: what is so called was not done to those behind it."""
_NEAR_ONLY = {
    "عوده": 1,
    "عاد": 1,
    "عادت": 1,
    "عادوا": 1,
    "فقد": 1,
    "سقوط": 1,
    "ارتقاء": 2,
    "ارتقي": 2,
    "ارتقت": 2,
    "قضي": 2,
}
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
    if items[i].text in _TWO_BODIES and i == at - 1:
        return "killed"
    if noun is None or noun.role is None or noun.count == 2:
        return None
    among = i > 0 and (items[i - 1].cls == "b" or items[i - 1].text in {"ضمن", "منهم"})
    among |= i > 1 and items[i - 2].cls == "b" and items[i - 1].al and items[i].al
    if counted and i == at - 1 and not among and items[i].text not in BODIES:
        return None
    return noun.role if items[i].al or items[i].text in BODIES else None


_TWO_BODIES = frozenset(["جثتي", "جثتا", "جثماني", "جثمانا"])
BODIES = frozenset(["جثث", "جثامين", "رفات", "جثه", "جثمان"])


_PRISON = frozenset(["سجن", "السجن", "بالسجن", "بسجن", "حبس", "الحبس"])
_SENTENCE_FAR = 8
_DONE_FAR = 12
_CARRIED_OUT = frozenset(["تنفيذ", "نفذت", "نفذ", "بتنفيذ", "تنفذ"])
_SENTENCES = word_set(
    "حكم الحكم حكما أحكام أحكاما بأحكام حكمت قضت قضى يقضي تقضي القاضي عقوبة بعقوبة أدانت إدانة محكوم محكوما محكومين محكومون"
)


def _sentenced(items: Sequence[Item], at: int) -> bool:
    """حكم بالسجن على ثلاثة, محكوما بالسجن: who is sentenced has no role."""
    if items[at - 1].text.endswith("ايداع"):
        return False
    near = {x.text.removeprefix("و") for x in items[max(0, at - _SENTENCE_FAR) : at]}
    return not _SENTENCES.isdisjoint(near) and _CARRIED_OUT.isdisjoint(near)
