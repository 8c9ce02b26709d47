"""Lengths of one unit that no numeral counts: استمر أسبوعا, على مدى عام, بعد نحو أسبوع من."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.arabic.chars import folded, word_set
from workbench.detect.figures.tokens import Item

_ACCUSATIVE = frozenset(["عاما", "اسبوعا", "شهرا", "يوما", "عقدا", "قرنا"])
_LASTED = re.compile(r"[وف]?س?[تي]?(?:استمر|ستمر|دام|دوم|استغرق|ستغرق|امتد|متد)(?:ت|وا|ان)?")
"""Verbs of lasting, with their endings."""
_SPENT = re.compile(
    r"[وف]?(?:قضي|قضت|قضيت|قضوا|امضي|امضت|امضوا|مكث|مكثت|مكثوا|عاش|عاشت|عاشوا|اقام|اقامت|يقضي|تقضي|سيقضي|ستقضي|يمضي|تمضي)"
)
"""قضى أسبوعا, عاش عقدا من الزمن: what time was spent."""
_OVER = frozenset(folded(w) for w in ("على مدى", "على مدار", "على امتداد", "في غضون", "غضون", "خلال"))
_DELAYED = frozenset(["تاخر", "تاخير", "بتاخر", "بتاخير", "انتظار"])
_ALLOWED = re.compile(r"[وف]?س?[تيا]?مهل(?:ت)?(?:ه|ها|هم|هما)?")
"""أمهلته المحكمة أسبوعا: the time that somebody is given."""
_PASSED = frozenset(["مرور", "مضي", "انقضاء", "بمرور", "ومرور"])
_AT = frozenset(["بحدود", "في حدود", "عند حدود", "فوق", "قرب مستوي"])
"""Qualifiers that name a point of time before a unit."""
_CLOSED = frozenset(["فقط", "عن", "تقريبا", "بعد", "قبل", "دون", "علي"])


_SIZES = ("second", "minute", "hour", "day", "week", "month", "year", "decade", "century")


_TERMS = frozenset(["مدتها", "مدته", "مهله", "بمهله"])
"""عطلة مدتها شهر, مهلة أسبوع: what is as long as the unit."""
_PRISON = word_set("السجن بالسجن الحبس بالحبس لمدة بمدة مدة لفترة فترة بفترة مهلة بمهلة")


def _reached(items: Sequence[Item], at: int) -> bool:
    """الحبس لمدة تصل إلى عام: a term that may reach one."""
    back = [i.text for i in items[max(0, at - 5) : at]]
    till = items[at - 1].cls == "i" and len(back) > 1 and back[-2] in {"تصل", "يصل"}
    return till and not items[at].al and not _PRISON.isdisjoint(back)


def _shortened(items: Sequence[Item], at: int) -> bool:
    """من شهرين إلى شهر: what a term of more was cut down to."""
    back = items[max(0, at - 4) : at]
    if len(back) < 3 or back[-1].cls != "i" or items[at].al or items[at].lex.unit is None:
        return False
    more = back[-2]
    counted = more.cls == "2" or (len(back) > 3 and more.cls in "Uhjal" and back[-3].cls[0] in "dnw")
    return counted and back[-3 if more.cls == "2" else -4].cls == "m" and not more.al


def _from_it(items: Sequence[Item], at: int, after: Item | None) -> bool:
    """وقبلها بيوم, بعد ذلك بعام: so long before or after what was just told."""
    before = items[at - 1]
    if _apart(items, at, after):
        return True
    told = before.text == "ذلك" and at > 1 and items[at - 2].cls in "gq"
    told |= before.text.removeprefix("و") in _OF_IT or (before.text == "عده" and before.prep == "ب")
    if not told or items[at].prep != "ب" or items[at].al or items[at].cls not in "jhla":
        return False
    return after is None or (after.cls[0] not in "oPFCdnywWMtTEv" and not after.al)


def _apart(items: Sequence[Item], at: int, after: Item | None) -> bool:
    """قبل انطلاق البطولة بأسبوع, بعد زوجته بعام: by how long, at the end of what it is before or after."""
    item = items[at]
    if item.prep != "ب" or item.al or item.cls not in "jhlaU":
        return False
    if after is not None and after.cls not in ".|,)(kmf:iuxz" and after.text not in _CLOSED:
        return False
    for k in range(at - 2, max(-1, at - _BEFORE_IT), -1):
        if items[k + 1].cls[0] in ".|,dnywvWMk":
            return False
        if items[k].cls in "gqz" and items[k].text in _SIDES:
            return items[k + 1].cls[0] in "rRT"
    return False


_BEFORE_IT = 9
_SIDES = frozenset(["قبل", "بعد", "قبيل", "بعيد", "وقبل", "وبعد"])
_OF_IT = frozenset(["قبلها", "قبله", "قبلهم", "بعدها", "بعده", "بعدهم"])


def _goes_on(items: Sequence[Item], at: int) -> bool:
    """ساعة و23 دقيقة, سنة وثلاثة أشهر: a smaller unit counted behind و."""
    more = items[at + 1 : at + 4]
    unit = items[at].lex.unit
    if len(more) < 2 or more[0].cls != "k" or unit is None:
        return False
    counted = len(more) > 2 and more[1].cls[0] in "dnw"
    beyond = more[2].cls if len(more) > 2 else "."
    part = more[2] if counted else more[1]
    smaller = part.lex.unit
    if smaller is None or part.al or unit.name not in _SIZES or smaller.name not in _SIZES:
        return False
    if not counted and part.cls == "2" and not part.al:
        return _SIZES.index(smaller.name) < _SIZES.index(unit.name)
    if not counted and (part.cls not in "jhl" or beyond in "MWPFCyd"):
        return False
    return _SIZES.index(smaller.name) < _SIZES.index(unit.name)


_SERVED = frozenset(["حبسا", "سجنا", "حبس", "سجن"])
_COURT_TERMS = frozenset(["سنه", "عاما", "شهرا", "اسبوعا", "يوما"])
_SENTENCING = frozenset(
    clitic + word
    for word in folded("السجن الحبس سجنه حبسه سجنها حبسها سجنهم حبسهم سجنهما حبسهما المؤبد").split()
    for clitic in ("", "ب", "و")
)


def _is_term(items: Sequence[Item], at: int, after: Item | None) -> bool:
    """بشهر حبسا, بالسجن سنة مع الشغل, حبس المتهم سنة: what a court gives, a length of one."""
    item = items[at]
    if items[at - 1].text in {"منها", "ومنها"} and _served_or_not(items, at + 1):
        return True
    if item.al or item.cls[0] not in "jhla":
        return False
    if after is not None and after.text in _SERVED and not after.al:
        return item.prep in {"", "ب"} and (
            item.prep == "ب" or items[at - 1].cls in "bmk" or item.text in _COURT_TERMS
        )
    if item.text not in _COURT_TERMS or item.prep:
        return False
    if after is not None and (after.cls[0] in "oPFCdnywaWMtTEvc" or after.al):
        return False
    before = items[at - 1]
    tried = at > 1 and before.text in _TRIED and items[at - 2].text in {"حبس", "سجن", "بحبس", "بسجن"}
    described = at > 1 and before.text.removeprefix("ال") in _KINDS and (before.al or before.text[:2] == "ال")
    if described:  # بالسجن النافذ سنة
        before = items[at - 2]
    return before.text in _SENTENCING or tried or (before.al and before.text in {"سجن", "حبس"})


_KINDS = word_set("نافذ مشدد موقوف فعلي منفذ بسيط شديد مؤقت جنائي تأديبي")
"""Of what kind a prison is."""


def _served_or_not(items: Sequence[Item], at: int) -> bool:
    """منها سنة نافذة, منها سنة مع وقف التنفيذ: the part of a term that is served or not."""
    near = [x.text for x in items[at : at + 2]]
    return bool(near) and (near[0].startswith(("نافذ", "موقوف")) or near == ["مع", "وقف"])


_TRIED = word_set("المتهم المتهمة المتهمين المدان المدعي المشتكى") | {
    "متهم",
    "متهمين",
    "متهمه",
    "مدان",
}


def is_hour(items: Sequence[Item], at: int) -> bool:
    """قرابة الساعة at the end of a clause: one hour, and no time of the day."""
    item, before = items[at], items[at - 1] if at else None
    after = items[at + 1] if at + 1 < len(items) else None
    governed = before is not None and before.cls == "A" and before.text not in _AT
    return governed and item.al and (after is None or after.cls in ".|,)mf")


def _past_hedge(items: Sequence[Item], at: int, after: Item | None) -> tuple[int, Item | None]:
    """بعد ساعة تقريبا من: what stands behind the qualifier."""
    if after is None or after.cls != "A" or after.lex.hedge is None or not after.lex.hedge.after:
        return at, after
    return at + 1, items[at + 2] if at + 2 < len(items) else None


def _or_more(items: Sequence[Item], at: int) -> bool:
    """لسنة أو أكثر, لعام على الأقل: for so long at least."""
    item, ahead = items[at], items[at + 1 : at + 3]
    if item.prep != "ل" or item.al or item.cls[0] not in "hlacjU" or not ahead:
        return False
    bounded = ahead[0].cls == "A" and ahead[0].lex.hedge is not None and ahead[0].lex.hedge.after
    return bool(bounded) or [x.text for x in ahead] in (["او", "اكثر"], ["او", "اقل"])


def _spent(items: Sequence[Item], at: int) -> bool:
    """قضى أسبوعا, عاش عقدا من الزمن; أمضى عقدا مع النادي is a contract."""
    time = [i.text for i in items[at + 1 : at + 3]] == ["من", "الزمن"]
    plain = time or items[at].text not in {"يوما", "عقدا"}
    return plain and _SPENT.fullmatch(items[at - 1].text) is not None


def is_one(items: Sequence[Item], at: int) -> bool:
    """The unit of time at `at` is a length of one."""
    item = items[at]
    before = items[at - 1] if at else None
    after = items[at + 1] if at + 1 < len(items) else None
    if before is None or item.cls[0] not in "jhlacU":
        return False
    if _is_term(items, at, after) or _from_it(items, at, after) or _or_more(items, at):
        return True
    if _shortened(items, at):
        return after is None or after.cls in ".|,)kmf" or after.cls == "r"
    if _goes_on(items, at) and not item.al:
        return item.cls != "U" or item.text in {"ساعه", "ليله", "دقيقه"}
    if _reached(items, at):
        return after is None or after.cls[0] not in "oPFCdnywWMtTEv"
    governed = before.cls == "A" and not item.prep and before.text not in _AT
    if (item.al and not governed) or item.prep:
        return False
    if item.cls == "U" and item.text not in (
        {"ساعه", "ليله", "دقيقه", "ثانيه"} if governed else {"ساعه", "ليله"}
    ):
        return False
    if after is not None and (after.cls[0] in "oPFCdnywaWMtTEv" or after.text in {"واحد", "واحده"}):
        return False
    if governed:
        return not (item.cls == "j" and item.al)
    ends = after is None or after.cls in ".|,)m" or after.text in _CLOSED
    if item.text in _ACCUSATIVE:
        back = [i for i in items[max(0, at - 3) : at] if i.kind == "word"]
        return _spent(items, at) or any(
            _LASTED.fullmatch(i.text) or _ALLOWED.fullmatch(i.text) for i in back[-2:]
        )
    if (before.text in _PASSED or before.text in _DELAYED) and not before.al:
        return ends
    if before.cls == "x" and before.text in _OVER:
        return ends
    if before.text in _TERMS:
        return ends or (after is not None and (after.cls == "k" or after.text[0] == "و"))
    if _LASTED.fullmatch(before.text) and before.cls == "r":
        return ends
    if at > 1 and items[at - 2].text == "علي":
        return False
    at, after = _past_hedge(items, at, after)
    if after is None or after.cls != "m" or (at + 2 < len(items) and items[at + 2].cls == "D"):
        return False
    return before.cls in "gq" or (before.cls == "A" and at > 1 and items[at - 2].cls in "gq")
