"""Words that make a number a bound or an estimate: before it, behind it, and a verb's over its subject."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.arabic.chars import word_set
from workbench.detect.figures.context import AND_THEN, PARTITIVE, STOP, article
from workbench.detect.figures.guess import is_verb
from workbench.detect.figures.hedge_words import LEST
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import Qualifier


def qualifier_before(
    items: Sequence[Item], at: int, taken: bytearray | None = None
) -> tuple[Qualifier | None, int]:
    """Qualifier that governs the number at `at`, and the index of the first item of the whole phrase.

    Dates, which `taken` marks, do not come between a verb and its number.
    """
    i = at - 1
    if i >= 1 and items[i].cls == "(" and (items[i - 1].cls == "A" or items[i - 1].text in {"عن", "علي"}):
        i -= 1
    if i >= 0 and items[i].cls == "p":
        i -= 1
    if i >= 1 and items[i].text in _BESIDE and items[i - 1].cls == "A":
        i -= 1
    named = i + 1 < at and items[i + 1].text == "عدد" and items[i].text == "تحت"
    near = items[i].lex.hedge if i >= 0 and items[i].cls == "A" and not named else None
    if near:
        return near.qualifier, i
    if i >= 0 and items[i].text in _PUT_AT:
        return Qualifier.ABOUT, i
    if i > 0 and _comes_near(items, i):
        return Qualifier.ABOUT, i
    if i >= 0 and items[i].text == "الي" and _may_reach(items, i):
        return Qualifier.AT_MOST, i
    led = at > 0 and items[at - 1].text in _AT_A_SUM
    if (led or items[at].prep == "ب") and _estimated(items, at):
        return Qualifier.ABOUT, at
    if i >= 0 and items[i].text in {"عن", "علي"} and (qualifier := _above(items, i)):
        return qualifier, at
    return _by_verb(items, at, taken), at


LEVELS = frozenset(["مستوي", "حاجز", "عتبه", "حدود", "سقف", "نسبه", "مستويات"])
_NEARING = word_set(
    "بالقرب اقترب اقتربت يقترب تقترب اقتراب اقترابه اقترابها اقترابهم مقتربا مقتربة قريبا قريبة ليقترب لتقترب"
)
_SUBJECT = 6


def _comes_near(items: Sequence[Item], i: int) -> bool:
    """بالقرب من 49 ألف جنيه, اقتراب سعره من مستوى 50: what comes near an amount is about it."""
    at = i - 1 if items[i].text in LEVELS else i
    if at < 1 or items[at].cls != "m":
        return False
    for back in range(at - 1, max(at - 2 - _SUBJECT, -1), -1):
        word = items[back]
        if word.text in _NEARING or word.text.removeprefix("و") in _NEARING:
            return True
        if word.text not in _THIS and (word.cls not in "rRf" or word.text in STOP):
            return False
    return False


_THIS = frozenset(["هذا", "هذه", "ذلك", "تلك", "في"])


def _by_verb(items: Sequence[Item], at: int, taken: bytearray | None) -> Qualifier | None:
    """لا تتجاوز عائدات تصدير الزيت 650 مليونا: what a verb says of its object, which its subject stands before."""
    left = _STRETCH
    for j in range(at - 2, -1, -1):
        left -= not (taken is not None and taken[j + 1])
        if left < 0:
            return None
        hedge = items[j].lex.hedge
        if hedge is None:
            continue
        if not hedge.verb or any(_stops(items, k, taken) for k in range(j + 1, at)):
            return None
        near = j >= at - 5 or items[j + 1].text[article(items[j + 1].text) :] in _QUANTITIES
        return hedge.qualifier if near or _object(items, j, at, taken) else None
    return None


def _stops(items: Sequence[Item], at: int, taken: bytearray | None) -> bool:
    """What a verb before `at` says does not reach over it: a number, a comma or a clause, unless of a date."""
    item = items[at]
    if taken is not None and (taken[at] or (item.cls == "," and bool(taken[at - 1] or taken[at + 1]))):
        return False
    return _ends_stretch(item) or _next_clause(item)


_STRETCH = 11
"""Items from a verb to its object, dates not counted."""


def _next_clause(item: Item) -> bool:
    """واستمرت, في مقابل, ليصل إلى: what follows is no object of the verb before."""
    return item.text in AND_THEN or (item.cls == "r" and item.text[:1] == "و" and is_verb(item.text[1:]))


def _object(items: Sequence[Item], verb: int, at: int, taken: bytearray | None) -> bool:
    """No preposition stands before the number, and no other verb or clause between it and the verb.

    A length of time may say how long something went on, whatever the verb says of its own object.
    """
    unit = items[at].lex.unit or (items[at + 1].lex.unit if at + 1 < len(items) else None)
    if unit is not None and unit.kind == "time":
        return False
    end = at - 1 if items[at - 1].cls == "p" else at
    if items[at].prep not in {"", "ال"} or items[end - 1].cls not in "rRaU" or items[verb].text == "تجاوز":
        return False
    between = range(verb + 1, end)
    return all((taken is not None and taken[k]) or items[k].cls in "rRfmUajhxl" for k in between) and not any(
        items[k].cls == "r" and (is_verb(items[k].text) or items[k].text in _CLAUSES) for k in between
    )


_CLAUSES = frozenset(["ان", "التي", "الذي", "الذين", "حيث", "كما", "لكن", "فيما", "بينما", "ما", "لا", "لم"])


def _ends_stretch(item: Item) -> bool:
    """A number or a comma ends what a verb says; الشقة الواحدة and a year behind its noun do not."""
    return item.cls in ".|dnywv," and not (item.cls[0] == "w" and item.value == 1 and item.al)


_BESIDE = frozenset(
    ["عدد", "مبلغ", "مجموع", "سن", "السن", "عمر", "مستوي", "حاجز", "عتبه", "سقف", "حدود", "نسبه"]
)
"""دون سن السادسة عشرة, فوق مستوى 50: words between a qualifier and its number."""
_RELATIVES = frozenset(["الذي", "التي", "الذين", "وهو", "وهي", "والذي", "والتي"])


def _estimated(items: Sequence[Item], at: int) -> bool:
    """قدر محجوزها بـ100, تقدر كلفة المشروع، الذي انطلق أمس، ب76: estimated at so much, over one aside."""
    j, left, over = at - 1, 11, True
    while j >= 0 and left > 0:
        item = items[j]
        if item.text.lstrip("ولفس") in _ESTIMATED or item.text in _ESTIMATED:
            return True
        if item.cls == "," and over:
            opened = next((k for k in range(j - 1, max(j - 16, 0), -1) if items[k].cls in ",.|"), None)
            if opened is None or items[opened].cls != "," or items[opened + 1].text not in _RELATIVES:
                return False
            j, over = opened, False
        elif item.cls in ".|,dnyw" and item.value != 1:
            return False
        j, left = j - 1, left - (item.cls not in "MPFC")
    return False


_AT_A_SUM = frozenset(["ب", "بمبلغ", "بقيمه"])
"""تقدر بمبلغ 240 مليونا."""
_QUANTITIES = word_set(
    "صرف عدد عددهم عددها نسبه نسبتها نسبته قيمه قيمتها قيمته حجم حجمه حجمها كلفه تكلفه كلفتها تكلفتها سعر حصيله مجموع اجمالي معدل مساحه مساحتها طول طوله "
    "وزن وزنه اعداد مبلغ ميزانيه مبيعات ايرادات انتاج صادرات واردات ديون خسائر ارباح مجمل متوسط كميه كميات"
)
"""What is above or below an amount: تجاوزت نسبة المشاركة في الانتخابات … 55%."""


_RISING = frozenset(["زاد", "زادت", "يزيد", "تزيد", "زادوا", "يزيدون", "يربو", "تربو", "ينيف", "يزد", "تزد"])


_DENIALS = frozenset(["لا", "لم", "لن", "ولا", "ولم", "الا", "والا", "بالا"])


_FALLING = frozenset(["يقل", "تقل", "قل", "قلت", "يقلون", "تنقص", "ينقص"])


def _above(items: Sequence[Item], at: int) -> Qualifier | None:
    """زاد عدد المشاركين في الدراسة عن 15 ألفا, لا يقل عدد القتلى عن 20: a verb whose عن stands before the number."""
    for j in range(at - 1, max(at - 9, -1), -1):
        item = items[j]
        if _ends_stretch(item) or (item.text in {"عن", "علي"} and items[at].text == item.text):
            return None
        glued = item.text.startswith(("لا", "ولا")) and len(item.text) > len("لاقل") + 1  # لايزيد
        verb = item.text.removeprefix("و").removeprefix("لا") if glued else item.text
        verb = verb[1:] if verb[1:] in _RISING or verb[1:] in _FALLING else verb  # وتزيد أعمارهم عن
        if verb not in _RISING and verb not in _FALLING:
            continue
        if items[at].text == "علي" and (verb in _FALLING or j < at - _OVER_FAR):
            return None
        negated = glued or (j > 0 and (items[j - 1].text in _DENIALS or _cannot(items, j)))
        if verb in _RISING:
            return Qualifier.AT_MOST if negated else Qualifier.MORE_THAN
        return Qualifier.AT_LEAST if negated else Qualifier.LESS_THAN
    return None


def _cannot(items: Sequence[Item], verb: int) -> bool:
    """لا يمكن أن يزيد الرقم عن 6: no more than so many."""
    words = [i.text.removeprefix("و") for i in items[max(0, verb - 3) : verb]]
    return len(words) == 3 and words[0] in _DENIALS and words[1] in _CAN and words[2] == "ان"


_CAN = frozenset(["يمكن", "ينبغي", "يجوز", "يجب", "يتوقع", "نتوقع", "يتعين"])
_OVER_FAR = 7
_NOT = frozenset(["لا", "لم", "لن", "ما", "ولا", "ولم", "ولن", "ليس", "وليس", "ليست"])
_NEAR_DENIED = 3

_COUNTING = (
    "ضم شمل زاد بلغ تعدي تجاوز كان كون كن ملك متلك مثل شكل وجد ستغرق دفع تقاضي حصل صل بق بقي "
    "سع تسع ستمر دم حتاج تطلب كلف حمل حوي حتوي ستوعب عمل نتج ساوي منح تلق تلقي بعد ترك ستحق ستطيع اخذ كف كفي"
)


_COUNTS = frozenset(_COUNTING.split())
"""The verbs whose denial turns "more than": لا تضم، لم يكن، لا يملك. Not لا يزال أكثر من مئة مفقودين."""


_DENIED = {Qualifier.MORE_THAN: Qualifier.AT_MOST, Qualifier.LESS_THAN: Qualifier.AT_LEAST}


def denied(items: Sequence[Item], at: int, qualifier: Qualifier | None) -> Qualifier | None:
    """لا تضم أكثر من 1200: no more than so many; a comparative at `at` that a negated verb governs is turned."""
    if qualifier not in _DENIED or not items[at].text.startswith(("اكثر", "اقل", "ازيد", "اكبر")):
        return qualifier
    for j in range(at - 1, max(at - 6, -1), -1):
        if items[j].cls in ".|,dnywvk":
            return qualifier
        lest = items[j].text in LEST and items[j + 1].text[:1] in ("ي", "ت")
        if lest or (items[j].text in _NOT and at - j <= _NEAR_DENIED):
            verb = items[j + 1].text
            return _DENIED[qualifier] if _counts(items[j].text, verb) else qualifier
    return qualifier


def _counts(denial: str, verb: str) -> bool:
    """Whether a denial governs a verb of counting; ما of ما يعادل is a relative."""
    if "ليس" in denial:
        return True
    if denial == "ما":
        return verb in {"كان", "كانت", "كانوا", "زاد", "بلغ", "فيه", "عنده"}
    stem = verb[1:] if verb[:1] in ("ي", "ت", "ن", "ا") else verb
    return stem in _COUNTS or stem.removesuffix("وا") in _COUNTS or stem.removesuffix("ون") in _COUNTS


_ESTIMATED = frozenset(["قدر", "قدرت", "يقدر", "تقدر", "مقدر", "مقدره", "قدروا", "المقدر", "المقدره"])
"""قدر محجوزها بـ100: estimated at."""


_PUT_AT = frozenset(["يقدر", "تقدر", "قدرت", "المقدر", "المقدره", "مقدر", "مقدره", "ويقدر", "وتقدر", "وقدرت"])
"""يقدر 79,1 في المائة: the verb right before its amount."""


def _may_reach(items: Sequence[Item], at: int) -> bool:
    """قد يصل وزنها إلى: what may be reached is a bound; what is reached (وصل إلى) is a value."""
    for j in range(at - 1, max(at - 8, 0), -1):
        if items[j].cls in ".|dnyw" and items[j].value != 1:
            return False
        if items[j].text in {"يصل", "تصل"}:
            if any(x.text in _LASTING for x in items[max(0, j - 3) : j]):
                return True
            might = items[j - 2].text if items[j - 1].text == "ان" and j > 1 else items[j - 1].text
            return might in {
                "قد",
                "يمكن",
                "وقد",
                "ربما",
                "لمده",
                "مده",
                "لفتره",
                "بامكان",
                "الممكن",
                "بامكانه",
                "بامكانها",
                "شانه",
                "شانها",
            }
    return False


def _plain_adjective(item: Item) -> bool:
    """يمنيا in 50 جنديا يمنيا على الأقل, but no noun of its own number or with a preposition."""
    noun = item.lex.noun
    if item.al or item.prep or item.text in STOP or item.lex.unit is not None:
        return False
    return item.cls == "r" or (item.cls == "R" and noun is not None and noun.count == 1)


_LASTING = frozenset(["مده", "لمده", "بمده", "لفتره", "لفترات", "لمدد", "فتره", "مهله"])
"""بمدة إنجاز تصل إلى 18 شهرا: so long at most."""


def _past_rate(items: Sequence[Item], at: int) -> int:
    """The place behind في الساعة or شهريا where a qualifier stands there, else `at` itself."""
    if at + 1 >= len(items):
        return at
    past = at + 2 if items[at].cls == "f" and items[at + 1].al else at + 1
    rate = (
        items[at].text in _RATES
        or items[at].cls == "H"
        or (items[at].cls == "f" and items[at + 1].cls in "jhalH")
    )
    hedge = items[past].lex.hedge if rate and past < len(items) else None
    return past if hedge is not None and hedge.after else at


_RATES = frozenset(["يوميا", "شهريا", "سنويا", "اسبوعيا"])


_OR_SO = frozenset(["او", "و", "وما", "فما", "فاكثر", "فاقل", "ونيف"])


def qualifier_after(items: Sequence[Item], at: int) -> Qualifier | None:
    """Qualifier that follows the figure, over what it is per: على الأقل, تقريبا, أو أكثر, في الساعة كحد أقصى."""
    at = _past_rate(items, at)
    at += at + 1 < len(items) and items[at].cls in "u)" and items[at + 1].cls == "A"
    hedge = items[at].lex.hedge if at < len(items) and items[at].cls == "A" else None
    if hedge and hedge.after:
        return hedge.qualifier
    if at + 2 < len(items) and items[at].cls == "," and items[at + 2].cls[0] in ",.|":
        aside = items[at + 1].lex.hedge if items[at + 1].cls == "A" else None
        return aside.qualifier if aside and aside.after else None
    if at + 1 < len(items) and items[at].text in PARTITIVE:
        behind = items[at + 1].lex.hedge
        if behind and behind.after:
            return behind.qualifier
    if at + 1 < len(items) and _plain_adjective(items[at]):
        hedge, last = items[at + 1].lex.hedge, items[min(at + 2, len(items) - 1)]
        if hedge and hedge.after and last.cls[0] not in "dnywv" and not is_verb(items[at].text):
            return hedge.qualifier
    if at < len(items) and items[at].cls == "m":
        for item in items[at + 1 : at + 6]:
            if item.cls[0] in ".|,dnywvk(":
                return None
            if item.cls == "A" and item.lex.hedge and item.lex.hedge.after:
                return item.lex.hedge.qualifier
    if at >= len(items) or items[at].cls[0] not in "kriA" or items[at].text not in _OR_SO:
        return None
    words = [i.text for i in items[at : at + 3]]
    if (
        words[:2] in (["و", "ما فوق"], ["و", "ما دون"])
        and items[min(at + 2, len(items) - 1)].cls[0] not in "dnyw"
    ):
        return Qualifier.AT_LEAST if words[1] == "ما فوق" else Qualifier.AT_MOST
    if words[:2] in (["او", "اكثر"], ["وما", "فوق"], ["و", "اكثر"], ["فما", "فوق"]) or words[:1] == ["فاكثر"]:
        return Qualifier.AT_LEAST
    if words[:2] in (["او", "اقل"], ["فما", "دون"], ["وما", "دون"]) or words[:1] == ["فاقل"]:
        return Qualifier.AT_MOST
    if words[:1] == ["ونيف"] or words[:2] == ["و", "نيف"]:
        return Qualifier.MORE_THAN
    return None
