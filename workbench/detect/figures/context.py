"""What stands around a number: qualifier, role, per, direction, and whether it is a label rather than a count."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from workbench.arabic.chars import folded, word_set
from workbench.detect.figures.nouns import ROOTED_AL, STOP_WORDS, rooted_al
from workbench.detect.figures.tokens import Item

STOP = frozenset(folded(STOP_WORDS).split())
_BARRIER = frozenset(".|")

PARTITIVE = word_set(
    "منهم منها منهن بينهم بينها بينهن ضمنهم ضمنها بينهما منهما وبينهم وبينها وبينهن ومنهم ومنهن وضمنهم فبينهم فبينها فمنهم فمنهن"
)
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
_ARTICLE = re.compile(r"و?(?:ب?ال|فال|كال|لل)(?=..)")
_NO_ARTICLE = ROOTED_AL | word_set(
    "والد والده والدته والدي والدين والي واليا بالغ بالغه بالغا بالغين بالون بالونات لله كالات فالح والديه الام الويه اليه المان المانيا الماس باليستي باليستيه باليستيا باليستيين باليستيان بالستي بالستيه بالستيا بالي"
)


@lru_cache(maxsize=1 << 15)
def article(word: str) -> int:
    """Length of the article and what is before it (ال, وال, بال, لل) of a word that the lexicon does not split."""
    match = _ARTICLE.match(word)
    if not match or len(word) - match.end() < 2 or word in _NO_ARTICLE:
        return 0
    return 0 if rooted_al(word) else match.end()


def begins_with_al(word: str) -> bool:
    """العقود, not ألقابه, whose root begins so."""
    return word.startswith("ال") and not rooted_al(word)


def is_definite(item: Item) -> bool:
    """The word carries the article, split off or not."""
    return item.al or bool(article(item.text))


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
    if item.text == "/" and following and following.lex.unit and following.lex.unit.kind == "measure":
        return following.lex.unit.name  # 800 فلس/لتر
    if item.cls == "f" and following and following.al and following.text in _PER_UNITS:
        plain = last is None or (
            last.cls not in "oPFCdnyw:t" and not last.text.startswith(("المالي", "الدراسي"))
        )
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


AND_THEN = word_set(
    "مقابل أن بأن مسجلا مسجلة بالغا بالغة وصولا ليصل لتصل ليبلغ لتبلغ ليسجل لتسجل ليستقر لتستقر ليغلق لتغلق ليصبح لتصبح ليرتفع لترتفع لينخفض لتنخفض ليتراجع لتتراجع ليهبط لتهبط ليصعد لتصعد ليقفز لتقفز"
)
"""Words from which on another clause tells: تجاوز حاجز المئة ليصل إلى 101."""
MOVED = word_set(
    "انتقل انتقلت ينتقل تنتقل لينتقل لتنتقل مر مرت يمر تمر ليمر لتمر تحول تحولت تحسن قفز قفزت صعد صعدت تغير تغيرت عدل عدلت رفع خفض زاد نزل نزلت هبط هبطت تدحرج تقهقر تدنى رفعت يرفع ترفع سيرفع سترفع ليرفع لترفع لرفع خفضت يخفض تخفض سيخفض ستخفض ليخفض لتخفض لخفض سيرتفع سترتفع ستنتقل سينتقل سيزيد ستزيد"
)


def moved(items: Sequence[Item], at: int) -> bool:
    """انتقل معدل البطالة من 9 إلى 10: what stands before من says that an amount became another."""
    for item in reversed(items[max(0, at - 9) : at]):
        if item.cls in ".|,dnyw":
            return False
        if item.text in MOVED or (item.text[:1] == "و" and item.text[1:] in MOVED):
            return True
    return False


_MEMBERS = word_set("عضو عضوا اعضاء فرد فردا افراد رجل رجلا رجال")
_MIGHT = word_set("قوه قوات قوام قوامه قوامها عديد عديده عديدها صفوف صفوفه صفوفها تعداد تعداده تعدادها")
_RANKS = frozenset(["قوات", "صفوف", "صفوفه", "صفوفها"])
_FORCES = word_set(
    "تنظيم ميليشيا مليشيا ميليشيات مليشيات جيش حرس فصيل فصائل كتيبه كتائب لواء الويه حشد جماعه مقاومه حركه حزب سرايا وحده وحدات شرطه مسلحه قوه قوات داعش حماس طالبان"
)


_FORCE_FAR, _FORCE_NEAR = 24, 10
"""Items from the name of an armed body to the number of its members: such names are long."""


def is_force(items: Sequence[Item], first: int, noun: str | None) -> bool:
    """Members that the clause before counts as the strength of an armed body (قوة التنظيم … 5000 عضو)."""
    if noun not in _MEMBERS:
        return False
    might = force = False
    for back, item in enumerate(reversed(items[max(0, first - _FORCE_FAR) : first])):
        if item.cls in ".|":
            break
        if items[first - back - 2].text in {"يد", "ايدي"}:
            return False
        word = item.text[article(item.text) :]
        might |= word in _MIGHT and (back < _FORCE_NEAR or word not in _RANKS)
        force |= word in _FORCES
    return might and force


_PLAYED = frozenset(
    ["لقاء", "مباراه", "مقابله", "شوط", "مواجهه", "لعب", "بطوله", "سباق", "مسابقه", "دوري", "منافسات", "كاس"]
)
_LIVES = word_set("العمر عمره عمرها عمرهما عمرهم عمرهن")


def of_life(items: Sequence[Item], at: int) -> bool:
    """من عمره stands here: what is before it is an age; من عمر اللقاء is no life."""
    if at + 1 >= len(items) or items[at].text != "من":
        return False
    played = at + 2 < len(items) and items[at + 2].text.removeprefix("ال") in _PLAYED
    return items[at + 1].text in _LIVES or (items[at + 1].text == "عمر" and not played)


_SCALES = frozenset(["مقياس", "سلم", "بمقياس", "بسلم"])
_STRONG = frozenset(
    ["قوته", "قوتها", "شدته", "شدتها", "قوه", "شده", "بقوه", "بشده", "بقوته", "بشدتها", "قوتهما", "شدتهما"]
)
_QUAKES = frozenset(
    ["زلزال", "زلازل", "هزه", "هزات", "زلزالان", "زلزالين", "هزتان", "هزتين", "الزلزال", "الهزه"]
)
_HEAT = word_set("حراره الحراره العظمي عظمي الصغري صغري القصوي قصوي الدنيا دنيا الكبري كبري الحراريه")


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


def is_strength(items: Sequence[Item], first: int, last: int) -> bool:
    """زلزال بقوة 4.8 هز المنطقة: how strong an earthquake was, which counts nothing that stands behind it."""
    back = first - 1 - (first > 0 and items[first - 1].cls == "A")
    told = last == first + 1 and isinstance(items[first].value, float) and back >= 0
    if not told or items[back].text not in _STRONG:
        return False
    return any(x.text in _QUAKES for x in items[max(0, first - 18) : last + _NEAR_QUAKE])


_NEAR_QUAKE = 6


def _heated(items: Sequence[Item], first: int) -> bool:
    """The sentence speaks of heat, not of the greatest or least of something else."""
    near = items[max(0, first - 16) : first]
    return any(x.text in {"حراره", "الحراره", "الحراريه"} for x in near)


_WORTH = word_set(
    "قيمة قيمتها قيمته كلفة تكلفة كلفتها تكلفتها كلفته تكلفته ميزانية ميزانيتها ثمن مبلغ عجز ديون ديونها خسائر أرباح استثمار استثمارات قرض قروض مداخيل إيرادات رأسمال"
)


_PAID = word_set(
    "دفع دفعت يدفع تدفع سدد سددت يسدد كلف كلفت يكلف تكلف أنفق أنفقت ينفق تنفق تقاضى يتقاضى تتقاضى ربح خسر خسرت ضخ ضخت استثمر"
)
"""ودفع 2 مليون: what is paid in millions is money."""
_REACHED = frozenset(["بلغت", "بلغ", "تبلغ", "يبلغ", "ناهزت", "فاقت", "تجاوزت"])
_PRICES = word_set(
    "كلفة تكلفة كلفتها تكلفتها ميزانية قيمة إيرادات نفقات إنفاق مصروفات مداخيل أرباح خسائر ديون مرتبات"
)


_TURNOVER = word_set("معاملات معاملاته معاملاتها معاملاتهم أعمال أعماله أعمالها أعمالهم")
"""رقم معاملاتها: what a company sold, no number of transactions."""


_BUDGET, _BUDGETED, _COUNTED = (
    word_set(
        "إيراد إنفاق نفقات مصروفات مصاريف مرتبات رواتب أجور ضرائب إتاوات مداخيل دخل اعتمادات مخصصات غرامات أموال سيولة فوائد ودائع مدفوعات تحويلات"
    ),
    5,
    4,
)
"""Entries of a budget."""


def _of_a_budget(items: Sequence[Item], first: int, at: int) -> bool:
    """النفقات بلغت 4 مليارات; not عدد المستفيدين من المخصصات 3 ملايين, قطعت الأجور عن مليونين."""
    led = items[first - 1].text in {"عن", "علي", "من", "ل"}
    return not led and not any("عدد" in x.text for x in items[max(0, at - _COUNTED) : first])


def is_worth(items: Sequence[Item], first: int) -> bool:
    """بقيمة 25 مليارا, كلفة تبذير الخبز في تونس بلغت 100 مليار: money of which no currency is named."""
    paid = items[first - 1].text if first else ""
    if paid in _PAID or paid.removeprefix("و") in _PAID:
        return True
    reached = False
    for back, item in enumerate(reversed(items[max(0, first - 10) : first])):
        if item.cls in ".|,dnyw" or (back >= 5 and not reached):
            return False
        bare = item.text.removeprefix("و")
        names = {item.text, bare, bare.removeprefix("ب"), bare.removeprefix("ال")}
        if names & (_WORTH if back < 5 else _PRICES):
            return True
        if back < _BUDGETED and names & _BUDGET and _of_a_budget(items, first, first - back - 1):
            return True
        if back < 5 and names & _TURNOVER and first - back > 1 and "رقم" in items[first - back - 2].text:
            return True
        reached |= back < 3 and item.text.removeprefix("و") in _REACHED
    return False
