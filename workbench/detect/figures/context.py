"""What stands around a number: qualifier, role, per, direction, and whether it is a label rather than a count."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from workbench.arabic.chars import folded
from workbench.detect.figures.nouns import AFTER_ROLES, STOP_WORDS
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import Qualifier

STOP = frozenset(folded(STOP_WORDS).split())
_ROLE_AFTER = {w: role for role, words in AFTER_ROLES for w in folded(words).split()}
_BARRIER = frozenset(".|")

LABELS = frozenset(
    folded(
        "قائمه القائمه مواد كلم الفصلين الفصلان فصلين المادتين المادتان البندين البندان القرارين القرارات القوانين الفقرتين الايتين الصفحتين رقم الرقم برقم ورقم الارقام الفصل فصل بالفصل الفصول فصليه فصليها فصلها فصله فصوله فصولها مادتيه الماده ماده للماده بالماده المواد القانون قانون القرار قرار للقرار القرارات المرسوم مرسوم قناه القناه "
        "الطريق طريق الطابق طابق غرفه الغرفه القاعه قاعه البند بند الفقره فقره صفحه الصفحه الصفحات الرحله رحله شارع الباب باب المركز_ لائحه "
        "العدد_ موديل طراز فئه الفئه المجموعه_ البروتوكول بروتوكول رمز كود شفره هاتف الهاتف تليفون جوال الجناح المنشور منشور عدد_ محطه خط الخط كيلومتر_ سوره الايه ايه "
        "الفرقه اللواء الكتيبه الفيلق الفوج الحلقه حلقه الجزء جزء كم_ لقب القميص قميص المربع الوحده وحده زنزانه العنبر ايفون غالاكسي ابولو سويوز موسم الموسم الدفعه دفعه عيار"
    ).split()
)
_LABEL_HEADS = frozenset(
    folded(
        "القانون قانون الفصل فصل المرسوم مرسوم القرار قرار الامر امر المنشور منشور الرائد محضر المحضر القضيه قضيه"
    ).split()
)
_ORDINAL_LABELS = frozenset(
    folded(
        "الذكري ذكري بالذكري للذكري للنقطه النقطه بالجوله للجوله المرتبه المركز مرتبه مركز بالمركز المراتب الجوله جوله الدقيقه دقيقه بالدقيقه الدقائق الدقيقتين بالدقائق الدوره دوره النسخه نسخه بالدوره للدوره المصنف المصنفه مصنف مصنفه مصنفا التصنيف"
    ).split()
)
PARTITIVE = frozenset(folded("منهم منها منهن بينهم بينها بينهن ضمنهم ضمنها بينهما منهما").split())
_PER = {
    "يوميا": "day", "شهريا": "month", "سنويا": "year", "اسبوعيا": "week", "ساعيا": "hour", "للبرميل": "barrel",
    "للطن": "tonne", "للفرد": "person", "للشخص": "person", "للمتر": "metre", "للتر": "litre", "للكيلو": "kilogram",
    "للكيلوغرام": "kilogram", "للكيلوجرام": "kilogram", "للاونصه": "ounce", "للاوقيه": "ounce", "للواحد": "unit", "للسهم": "share", "للدولار": "dollar",
    "للهكتار": "hectare", "للساعه": "hour", "للقنطار": "quintal", "للغرام": "gram", "للوحده": "unit", "للتذكره": "ticket", "للدونم": "dunam",
}  # fmt: skip
_PER_UNITS = {
    "يوم": "day", "شهر": "month", "سنه": "year", "عام": "year", "اسبوع": "week", "ساعه": "hour", "دقيقه": "minute", "ثانيه": "second",
    "مباراه": "match", "المباراه": "match",
}  # fmt: skip
_AGE_BEFORE = frozenset(
    folded(
        "العمر عمره عمرها عمرهم عمرهما عمر سنه سنها بعمر يبلغ تبلغ البالغ البالغه بالغ بالغه سن اعمارهم عن ابن ابنه الاعمار اعمار البالغين بسن عامه اعمارهن اعمارهما يبلغان"
    ).split()
)
_AGE_STRONG = _AGE_BEFORE - frozenset(["عن", "يبلغ", "تبلغ", "سنه"])


_ARTICLE = re.compile(r"و?(?:ب?ال|فال|كال|لل)(?=..)")
_NO_ARTICLE = frozenset(
    folded(
        "والد والده والدته والدي والدين والي واليا بالغ بالغه بالغا بالغين بالون بالونات لله كالات فالح والديه اله الات الام البوم البومات العاب القاب الوان الويه الغام الفاظ الياف اليه اليات الواح الحان البسه السنه المان المانيا الماس"
    ).split()
)


def article(word: str) -> int:
    """Length of the article and what is before it (ال, وال, بال, لل) of a word that the lexicon does not split."""
    match = _ARTICLE.match(word)
    return match.end() if match and len(word) - match.end() >= 2 and word not in _NO_ARTICLE else 0


def is_definite(item: Item) -> bool:
    """The word carries the article, split off or not."""
    return item.al or bool(article(item.text))


def qualifier_before(items: Sequence[Item], at: int) -> tuple[Qualifier | None, int]:
    """Qualifier that governs the number at `at`, and the index of the first item of the whole phrase."""
    i = at - 1
    if i >= 1 and items[i].cls == "(" and items[i - 1].cls == "A":
        i -= 1
    if i >= 0 and items[i].cls == "p":
        i -= 1
    if i >= 1 and items[i].text in {"عدد", "مبلغ", "مجموع"} and items[i - 1].cls == "A":
        i -= 1
    named = i + 1 < at and items[i + 1].text == "عدد" and items[i].text == "تحت"
    near = items[i].lex.hedge if i >= 0 and items[i].cls == "A" and not named else None
    if near:
        return near.qualifier, i
    if i >= 0 and items[i].text == "الي" and _may_reach(items, i):
        return Qualifier.AT_MOST, i
    if items[at].prep == "ب" or (at and items[at - 1].text == "ب"):
        for j in range(at - 1, max(at - 7, -1), -1):
            if items[j].cls in ".|,dnyw" and items[j].value != 1:
                break
            if items[j].text in _ESTIMATED:
                return Qualifier.ABOUT, at
    if i >= 0 and items[i].text in {"عن", "علي"} and (qualifier := _above(items, i)):
        return qualifier, at
    for back in range(1, 12):
        j = at - 1 - back
        if j < 0 or items[j + 1].cls in ".|dnywv,":
            break
        hedge = items[j].lex.hedge
        if hedge:
            amount = back <= 4 or items[j + 1].text[article(items[j + 1].text) :] in _QUANTITIES
            return (hedge.qualifier, at) if hedge.verb and amount else (None, at)
    return None, at


_QUANTITIES = frozenset(
    folded(
        "عدد عددهم عددها نسبه نسبتها نسبته قيمه قيمتها قيمته حجم حجمه حجمها كلفه تكلفه كلفتها تكلفتها سعر حصيله مجموع اجمالي معدل مساحه مساحتها طول طوله "
        "وزن وزنه اعداد مبلغ ميزانيه مبيعات ايرادات انتاج صادرات واردات ديون خسائر ارباح مجمل متوسط كميه كميات"
    ).split()
)
"""What is above or below an amount: تجاوزت نسبة المشاركة في الانتخابات … 55%."""
_RISING = frozenset(["زاد", "زادت", "يزيد", "تزيد", "زادوا", "يزيدون", "يربو", "تربو", "ينيف", "يزد", "تزد"])
_DENIALS = frozenset(["لا", "لم", "لن", "ولا", "ولم", "الا", "والا", "بالا"])
_FALLING = frozenset(["يقل", "تقل", "قل", "قلت", "يقلون", "تنقص", "ينقص"])


def _above(items: Sequence[Item], at: int) -> Qualifier | None:
    """زاد عدد المشاركين في الدراسة عن 15 ألفا, لا يقل عدد القتلى عن 20: a verb whose عن stands before the number."""
    for j in range(at - 1, max(at - 9, -1), -1):
        item = items[j]
        if item.cls in ".|,dnywv" or (item.text in {"عن", "علي"} and items[at].text == item.text):
            return None
        if item.text not in _RISING and item.text not in _FALLING:
            continue
        if items[at].text == "علي" and (item.text in _FALLING or j < at - 4):
            return None
        negated = j > 0 and items[j - 1].text in _DENIALS
        if item.text in _RISING:
            return Qualifier.AT_MOST if negated else Qualifier.MORE_THAN
        return Qualifier.AT_LEAST if negated else Qualifier.LESS_THAN
    return None


_NOT = frozenset(["لا", "لم", "لن", "ما", "ولا", "ولم", "ولن", "ليس", "وليس", "ليست"])
_COUNTING = (
    "ضم شمل زاد بلغ تعدي تجاوز كان كون كن ملك متلك مثل شكل وجد ستغرق دفع تقاضي حصل صل بق بقي "
    "سع تسع ستمر دم حتاج تطلب كلف حمل حوي حتوي ستوعب عمل نتج ساوي منح تلق تلقي بعد ترك ستطيع اخذ"
)
_COUNTS = frozenset(_COUNTING.split())
"""The verbs whose denial turns "more than": لا تضم، لم يكن، لا يملك. Not لا يزال أكثر من مئة مفقودين."""
_DENIED = {Qualifier.MORE_THAN: Qualifier.AT_MOST, Qualifier.LESS_THAN: Qualifier.AT_LEAST}


def denied(items: Sequence[Item], at: int, qualifier: Qualifier | None) -> Qualifier | None:
    """لا تضم أكثر من 1200: no more than so many; a comparative at `at` that a negated verb governs is turned."""
    if qualifier not in _DENIED or not items[at].text.startswith(("اكثر", "اقل", "ازيد", "اكبر")):
        return qualifier
    for j in range(at - 1, max(at - 4, -1), -1):
        if items[j].cls in ".|,dnywvk":
            return qualifier
        if items[j].text in _NOT:
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


def _may_reach(items: Sequence[Item], at: int) -> bool:
    """قد يصل وزنها إلى: what may be reached is a bound; what is reached (وصل إلى) is a value."""
    for j in range(at - 1, max(at - 8, 0), -1):
        if items[j].cls in ".|dnyw" and items[j].value != 1:
            return False
        if items[j].text in {"يصل", "تصل"}:
            return items[j - 1].text in {"قد", "يمكن", "ان", "وقد", "ربما", "لمده", "مده", "لفتره"}
    return False


def qualifier_after(items: Sequence[Item], at: int) -> Qualifier | None:
    """Qualifier that follows the figure: على الأقل, تقريبا, أو أكثر."""
    hedge = items[at].lex.hedge if at < len(items) and items[at].cls == "A" else None
    if hedge and hedge.after:
        return hedge.qualifier
    if at < len(items) and items[at].cls == "m":
        for item in items[at + 1 : at + 6]:
            if item.cls[0] in ".|,dnywvk(":
                return None
            if item.cls == "A" and item.lex.hedge and item.lex.hedge.after:
                return item.lex.hedge.qualifier
    if at >= len(items) or items[at].cls[0] not in "kriA":
        return None
    words = [i.text for i in items[at : at + 3]]
    if words[:2] in (["او", "اكثر"], ["وما", "فوق"], ["و", "اكثر"], ["فما", "فوق"]) or words[:1] == ["فاكثر"]:
        return Qualifier.AT_LEAST
    if words[:2] in (["او", "اقل"], ["فما", "دون"], ["وما", "دون"]) or words[:1] == ["فاقل"]:
        return Qualifier.AT_MOST
    if words[:1] == ["ونيف"] or words[:2] == ["و", "نيف"]:
        return Qualifier.MORE_THAN
    return None


def has_roles(items: Sequence[Item], words: Collection[str]) -> bool:
    """Whether any word of the text, whose different words are given too, could give a figure a role."""
    if not (_ROLE_AFTER.keys() | BODIES | _HOMES).isdisjoint(words):
        return True
    return any(i.lex.role or (i.lex.noun is not None and i.lex.noun.role) for i in items)


def has_labels(words: Collection[str]) -> bool:
    """Whether any of the words names or ranks by a number: القانون, المرتبة, عدد."""
    stems = set(words) | {w.removeprefix("و") for w in words}
    stems |= {"ال" + w[article(w) :] for w in stems} | stems
    return not (LABELS | _ORDINAL_LABELS | _LAWS | {"عدد"}).isdisjoint(
        stems | {w.removeprefix("ال") for w in stems}
    )


def _with_other(items: Sequence[Item], at: int, role: str) -> str:
    """قتلوا أو جرحوا, مقتل وإصابة: one figure for both."""
    joined = at > 1 and items[at - 1].text in {"او", "و"}
    closed = joined and items[at - 1].text == "و" and items[at - 2].text in _ROLE_AFTER
    other = items[at - 2].lex.role if joined and not closed else None
    return "killed_or_wounded" if {role, other} == {"killed", "wounded"} else role


def role_before(items: Sequence[Item], at: int, taken: bytearray, reach: int = 6) -> str | None:
    """Role from a verb or masdar up to five items back in the same clause, dates skipped, nothing counted between."""
    skipped = 0
    aboard = False
    for back in range(1, 13):
        i = at - back
        if i < 0 or back - skipped > reach:
            return None
        if items[i].cls in "Akpu" or taken[i]:
            skipped += 1
            continue
        item = items[i]
        if item.cls in _BARRIER or (item.cls in "dnywv" and not item.lex.role) or item.cls == ",":
            return None
        aboard |= item.text in _ABOARD
        role = item.lex.role
        if role and back - skipped > _NEAR_ONLY.get(item.text, reach):
            return None
        if role and not (item.lex.noun and item.al is False and back > 4):
            return None if aboard and role == "killed" else _with_other(items, i, role)
        if item.lex.noun and back > 1 and item.lex.noun.role:
            return None
    return None


_ABOARD = frozenset(
    ["يقلان", "تقلان", "يقلون", "يقل", "تقل", "تحمل", "يحمل", "متنه", "متنها", "متنهم", "متنهما"]
)
"""غرق المركب وعلى متنه 14: those aboard are not said to be dead."""
_NEAR_ONLY = {"عوده": 1, "عاد": 1, "عادت": 1, "عادوا": 1, "فقد": 1, "سقوط": 1, "قضي": 2}
"""Words that give a role only to what stands so many words after them: فقد 12 شخصا, but فقد بلغت (then it reached)."""
AMOUNTS = frozenset(
    [
        "بلغ",
        "بلغت",
        "يبلغ",
        "تبلغ",
        "وصل",
        "يصل",
        "ارتفع",
        "ارتفعت",
        "تجاوز",
        "يتجاوز",
        "تجاوزت",
        "يتعدي",
        "تعدي",
        "يفوق",
        "يقارب",
        "ناهز",
        "يناهز",
        "فاق",
        "قدر",
        "يقدر",
        "نقدر",
        "تقدر",
        "قدرت",
        "قدروا",
        "الي",
        "علي",
    ]
)
_CLIMBING = AMOUNTS - {"الي", "علي"} | {"ارتفعت", "تجاوزت", "وصلت", "يرتفع", "ترتفع"}
_TALLIES = frozenset(folded("عدد العدد حصيله الحصيله اعداد").split())


def has_tally(items: Sequence[Item], words: Collection[str]) -> bool:
    """Whether the text, whose different words are given too, numbers anything by عدد or حصيلة at all."""
    return any(w[article(w) :] in _TALLIES for w in words) or any(i.lex.direction for i in items)


def role_beside(items: Sequence[Item], at: int) -> str | None:
    """والجرحى إلى 106, القتلى 30, جثث 13 شخصا: the role of the noun right before the number."""
    i = at - 1
    while i >= 0 and (items[i].cls == "A" or items[i].text in {"الي", "(", "عن"}) and at - i < 4:
        i -= 1
    if i < 0:
        return None
    noun = items[i].lex.noun
    if noun is None or noun.role is None or noun.count == 2:
        return None
    return noun.role if items[i].al or items[i].text in BODIES else None


BODIES = frozenset(["جثث", "جثامين", "رفات", "جثه", "جثمان"])


def role_of_tally(items: Sequence[Item], at: int, near: bool = False) -> str | None:
    """بلغ عدد القتلى 30, عدد الذين تم إيقافهم بلغ 23: the role of what is numbered, in the same sentence."""
    reached = climbed = False
    for i in range(at - 1, max(at - 28, -1), -1):
        item = items[i]
        if item.cls in ".|" or (near and item.cls in "dnyv"):
            return None
        amount = item.text.removeprefix("و")
        reached |= amount in AMOUNTS
        if climbed and item.al and item.lex.noun is not None and item.lex.noun.role:
            return item.lex.noun.role
        climbed |= amount in _CLIMBING
        counted = items[i + 1].lex.noun if item.lex.direction and i + 1 < at else None
        if counted is not None and counted.role and items[at - 1].text == "الي":
            return counted.role
        if item.text[article(item.text) :] in _TALLIES:
            reached |= i > 0 and items[i - 1].text.removeprefix("و") in AMOUNTS
            if not reached:
                return None
            for word in items[i + 1 : at]:
                role = (
                    word.lex.role
                    or (word.lex.noun.role if word.lex.noun else None)
                    or _ROLE_AFTER.get(word.text)
                )
                if role or word.cls in "dnyv":
                    return role
            return None
    return None


_OF_THEM = frozenset(folded("معظمهم اغلبهم غالبيتهم بينهم جميعهم كلهم جلهم").split())


def _after_aside(items: Sequence[Item], at: int) -> int | None:
    """11 شخصا، معظمهم من العمال، قتلوا: the place after which the sentence goes on with what was done to them."""
    if at + 1 < len(items) and items[at + 1].text in _OF_THEM:
        close = next((j for j in range(at + 2, min(at + 9, len(items))) if items[j].cls in ",.|"), None)
        if close is None or items[close].cls != ",":
            return None
        at = close
    following = items[at + 1].text if at + 1 < len(items) else ""
    return at if following.endswith("وا") and following in _ROLE_AFTER else None


def _left_home(items: Sequence[Item], at: int) -> bool:
    """مغادرة منازلهم, من بيوتهم: they are driven from where they lived."""
    return items[at].text in _HOMES and items[at - 1].text in _LEAVING


_HOMES = frozenset(["منازلهم", "بيوتهم", "ديارهم"])
_LEAVING = frozenset(["من", "مغادره", "ترك", "اخلاء", "هجر", "تركوا", "غادروا"])


def role_after(items: Sequence[Item], at: int) -> str | None:
    """Role from a word up to four items after: قتلوا, بجروح, مصرعهم."""
    i, seen = at - 1, 0
    while seen < 8 and i + 1 < len(items):
        i, seen = i + 1, seen + 1
        item = items[i]
        if (item.cls == ")" and i == at) or item.cls == "A":
            continue
        if item.cls == ",":
            resumed = _after_aside(items, i)
            if resumed is None:
                return None
            i = resumed
            continue
        if item.cls in ".|dnywv(k":
            return None
        role = "displaced" if _left_home(items, i) else _ROLE_AFTER.get(item.text)
        among = items[i - 1].text in {"عداد", "بين", "ضمن"}
        if role and (
            (item.al and item.lex.noun and not among) or (seen > 4 and not item.text.endswith("وا"))
        ):
            return None
        if role:
            following = items[i + 1] if i + 1 < len(items) else None
            spent = item.text == "قضوا" and following is not None and following.cls[0] in "dnywjhal2U"
            return None if spent else role
    return None


def direction(items: Sequence[Item], at: int, reach: int = 8) -> str | None:
    """up or down, from a word of change before the figure in the same clause."""
    for back in range(1, reach + 1):
        i = at - back
        if i < 0 or items[i].cls in _BARRIER:
            return None
        if items[i].lex.direction:
            return items[i].lex.direction
        if items[i].cls in "dnywv" and back > 3:
            return None
    return None


def per(items: Sequence[Item], at: int) -> str | None:
    """What the figure is per: يوميا, للبرميل, في الساعة, لكل شخص."""
    if at >= len(items):
        return None
    item = items[at]
    if item.text in _PER:
        return _PER[item.text]
    following = items[at + 1] if at + 1 < len(items) else None
    last = items[at + 2] if at + 2 < len(items) else None
    if item.cls == "f" and following and following.al and following.text in _PER_UNITS:
        plain = last is None or last.cls not in "oPFCdnyw:t"
        return _PER_UNITS[following.text] if plain else None
    if item.cls == "H" and item.text.startswith("في "):
        return "hour" if following is None or following.cls not in "odnwy:" else None
    if item.prep == "ل" and item.al and item.lex.unit and item.lex.unit.kind == "measure":
        return item.lex.unit.name
    if (
        item.cls == "f"
        and following
        and following.al
        and following.lex.unit
        and following.lex.unit.kind == "measure"
    ):
        return following.lex.unit.name
    if item.cls == "f" and following and following.cls == "H":
        return "hour" if last is None or last.cls not in "odnw:" else None
    if item.cls == "H" and item.prep == "ب":
        return "hour"
    if item.prep == "ب" and item.al and item.text in _PER_UNITS:
        return _PER_UNITS[item.text]
    if item.text == "لكل" and following and following.text in PARTITIVE:
        return "person"
    if item.text == "لكل" and following and following.cls in "rRjhalU" and not following.al:
        return (
            (following.lex.unit.name if following.lex.unit else None)
            or _PER_UNITS.get(following.text)
            or following.text
        )
    return None


_MEMBERS = frozenset(folded("عضو عضوا اعضاء فرد فردا افراد رجل رجلا رجال").split())
_MIGHT = frozenset(
    folded("قوه قوات قوام قوامه قوامها عديد عديده عديدها صفوف صفوفه صفوفها تعداد تعداده تعدادها").split()
)
_FORCES = frozenset(
    folded(
        "تنظيم ميليشيا مليشيا ميليشيات مليشيات جيش حرس فصيل فصائل كتيبه كتائب لواء الويه حشد جماعه مقاومه حركه حزب سرايا وحده وحدات شرطه مسلحه قوه قوات داعش حماس طالبان"
    ).split()
)


def is_force(items: Sequence[Item], first: int, noun: str | None) -> bool:
    """Members that the clause before counts as the strength of an armed body (قوة التنظيم … 5000 عضو)."""
    if noun not in _MEMBERS:
        return False
    words = []
    for item in reversed(items[max(0, first - 10) : first]):
        if item.cls in ".|":
            break
        words.append(item.text[article(item.text) :])
    return any(w in _MIGHT for w in words) and any(w in _FORCES for w in words)


_RESOLUTION = 100


def _of_law(items: Sequence[Item], at: int) -> bool:
    """قرار مجلس الأمن الدولي 1701: words between the law and its number."""
    for item in reversed(items[max(0, at - 4) : at]):
        if item.cls not in "rR" or item.prep or item.text in STOP:
            return False
        if item.text[article(item.text) :] in _LAWS:
            return True
    return False


_LAWS = frozenset(["قرار", "قراري", "قرارات", "قانون", "مرسوم"])


def is_label(items: Sequence[Item], at: int) -> bool:
    """A number that names something (القرار 2254, رقم 5) rather than counting it."""
    before = items[at - 1] if at else None
    if before is None or before.cls in ".|":
        return False
    if before.cls == "p" and at > 1:
        before = items[at - 2]
    i = at - 1
    listed = items[at].kind != "number"
    while listed and i > 1 and items[i].cls in "k," and items[i - 1].digits and at - i < 16:
        i -= 2
    before = items[i] if i < at - 1 else before
    if items[at].cls == "w" and before.text == "دفعه":
        return False
    if items[at].digits and float(items[at].value or 0) >= _RESOLUTION and _of_law(items, at):
        return True
    if before.text == "عدد" and at > 1:
        return any(i.text in _LABEL_HEADS for i in items[max(0, at - 5) : at - 1])
    return bool(
        before.text in LABELS
        or (before.text.startswith("وال") and before.text[1:] in LABELS)
        or (is_definite(before) and "ال" + before.text[article(before.text) :] in LABELS)
    )


def label_of(items: Sequence[Item], at: int) -> int:
    """Place of the word that a label stands behind: الفصول 47 و48 و49."""
    i = at - 1
    while i > 1 and items[i].cls in "k,p" and at - i < 16:
        i -= 2 if items[i].cls in "k," and items[i - 1].digits else 1
    return i


_LIVES = frozenset(folded("العمر عمره عمرها عمرهما عمرهم عمرهن").split())


def of_life(items: Sequence[Item], at: int) -> bool:
    """من عمره stands here: what is before it is an age."""
    return at + 1 < len(items) and items[at].text == "من" and items[at + 1].text in _LIVES | {"عمر"}


_SCALES = frozenset(["مقياس", "سلم", "بمقياس", "بسلم"])
_STRONG = frozenset(["قوته", "قوتها", "شدته", "شدتها", "قوه", "شده", "بقوه", "بشده", "بقوته", "بشدتها"])
_QUAKES = frozenset(["زلزال", "زلازل", "هزه", "هزات", "الزلزال", "الهزه"])
_HEAT = frozenset(
    folded("حراره الحراره العظمي عظمي الصغري صغري القصوي قصوي الدنيا دنيا الكبري كبري الحراريه").split()
)


READINGS = _SCALES | _STRONG | _HEAT


def is_reading(items: Sequence[Item], first: int, last: int) -> bool:
    """بقوة 5.4 على سلم ريشتر, الحرارة العظمى 34: a bare number read off a scale."""
    ahead = [x.text for x in items[last : last + 2]]
    if ahead and (ahead[0] in _SCALES or (ahead[0] == "علي" and ahead[-1] in _SCALES)):
        return True
    back = [x.text for x in items[max(0, first - 4) : first]]
    if not _STRONG.isdisjoint(back):
        return any(x.text in _QUAKES for x in items[max(0, first - 18) : first])
    if first == 0 or items[first - 1].cls[0] not in "rRkAi":
        return False
    for item in reversed(items[max(0, first - 12) : first]):
        if item.cls in ".|":
            return False
        if item.text in _HEAT:
            return _heated(items, first)
    return False


def _heated(items: Sequence[Item], first: int) -> bool:
    """The sentence speaks of heat, not of the greatest or least of something else."""
    near = items[max(0, first - 16) : first]
    return any(x.text in {"حراره", "الحراره", "الحراريه"} for x in near)


_WORTH = frozenset(
    folded(
        "قيمة قيمتها قيمته كلفة تكلفة كلفتها تكلفتها كلفته تكلفته ميزانية ميزانيتها ثمن مبلغ عجز ديون ديونها خسائر أرباح استثمار استثمارات قرض قروض مداخيل إيرادات رأسمال"
    ).split()
)


def is_worth(items: Sequence[Item], first: int) -> bool:
    """بقيمة 25 مليارا: an amount of money, of which no currency is named."""
    for item in reversed(items[max(0, first - 3) : first]):
        if item.cls in ".|,dnyw":
            return False
        if {item.text, item.text.removeprefix("ب"), item.text.removeprefix("ال")} & _WORTH:
            return True
    return False


def is_judicial(items: Sequence[Item], at: int) -> bool:
    """لسنة 64 القضائية numbers the years of a court."""
    return at < len(items) and items[at].text in {"قضائيه", "القضائيه"}


_DIALLED = frozenset(
    folded(
        "رقم الرقم الارقام بالارقام بالرقم الهاتف هاتف هاتفيا الاتصال بالاتصال يتصل للاتصال الفاكس واتساب"
    ).split()
)


def is_dialled(items: Sequence[Item], at: int) -> bool:
    """A telephone number is announced a few words before."""
    return any(i.text in _DIALLED for i in items[max(0, at - 8) : at])


_LONGEST_LIST = 12


def is_rank(items: Sequence[Item], at: int) -> bool:
    """المرتبة 5, الجولة الـ24, الدقيقتين 45 و90."""
    if items[at].kind == "number":
        return False
    i = at - 1
    if i < 0 or items[i].cls in ".|":
        return False
    if i > 0 and items[i].text == "ال":
        i -= 1
    while i > 1 and items[i].cls in "k,(" and at - i < _LONGEST_LIST:
        i -= 2 if items[i].cls in "k," and items[i - 1].digits else 1
        if items[i].cls not in "k,(" and not items[i].digits:
            break
    if i < 0:
        return False
    before = items[i]
    word = before.text[1:] if before.text.startswith("وال") else before.text
    named = items[at].prep == "ال" or items[at - 1].text == "ال"
    if word[article(word) :] in _EDITIONS and (named or float(items[at].value or 0) > _LAST_EDITION):
        return False
    return word in _ORDINAL_LABELS or "ال" + word in _ORDINAL_LABELS


_LAST_EDITION = 300
"""A greater number behind a session counts something: العارضين في هذه الدورة 562."""
_EDITIONS = frozenset(["دوره", "نسخه"])
"""الدورة الـ19 is read with its noun, as القمة الـ29 is."""


def is_age(items: Sequence[Item], first: int, last: int) -> bool:
    """A number of years (or months) that is somebody's age."""
    before = items[first - 1] if first else None
    after = items[last] if last < len(items) else None
    if before and after and before.cls == "(" and after.cls == ")":
        return True
    if (
        after
        and after.cls == "m"
        and last + 1 < len(items)
        and items[last + 1].text in _AGE_STRONG | {"عمره", "عمرها"}
    ):
        return True
    for back in range(1, 6):
        i = first - back
        end = i >= 0 and items[i].cls in ".|" and items[i].text != ":"
        if i < 0 or end or (items[i].cls in "dnyw" and back > 3):
            break
        word = items[i].text
        if word in _AGE_STRONG and not (word == "بالغ" and back > 3):
            return True
    if before and before.cls == "," and after and after.cls in ",.)":
        return True
    return bool(before and before.text in {"ذو", "ذي", "ذات", "ذا", "ابن", "بنت"})
