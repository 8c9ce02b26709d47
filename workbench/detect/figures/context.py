"""What stands around a number: qualifier, role, per, direction, and whether it is a label rather than a count."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.arabic.chars import folded
from workbench.detect.figures.nouns import STOP_WORDS
from workbench.detect.figures.tokens import Item

STOP = frozenset(folded(STOP_WORDS).split())
_BARRIER = frozenset(".|")

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


_MOVED = frozenset(
    folded(
        "انتقل انتقلت ينتقل لينتقل مر مرت يمر تمر ليمر لتمر تحول تحولت تحسن قفز قفزت صعد صعدت تغير تغيرت عدل عدلت رفع خفض زاد نزل نزلت هبط هبطت تدحرج تقهقر تدنى"
    ).split()
)


def moved(items: Sequence[Item], at: int) -> bool:
    """انتقل معدل البطالة من 9 إلى 10: what stands before من says that an amount became another."""
    for item in reversed(items[max(0, at - 9) : at]):
        if item.cls in ".|,dnyw":
            return False
        if item.text in _MOVED:
            return True
    return False


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
    for item in reversed(items[max(0, first - 5) : first]):
        if item.cls in ".|,dnyw":
            return False
        if {item.text, item.text.removeprefix("ب"), item.text.removeprefix("ال")} & _WORTH:
            return True
    return False


_TOLD_OF = frozenset(["تبلغ", "يبلغ", "بلغت", "بلغ", "ابلغ"])


def _of_somebody(items: Sequence[Item], first: int) -> bool:
    """فتاة تبلغ 12 عاما, تبلغ إحداهن 34 سنة, "دانيلا غرين" 41 عاما: a person stands right before the length."""
    back = items[max(0, first - 5) : first]
    if not back or back[-1].cls[0] in ".|,dnyw":
        return False
    verb = next(
        (k for k in range(len(back) - 1, max(len(back) - 4, -1), -1) if back[k].text in _TOLD_OF), None
    )
    if verb is not None:
        near = [*back[max(0, verb - 2) : verb], *back[verb + 1 :]]
        return any(
            (x.lex.noun is not None and x.lex.noun.unit == "person" and not x.lex.noun.role)
            or x.text in _ONE_OF_THEM
            for x in near
        )
    return (
        back[-1].cls == "u"
        and len(back) > 3
        and back[-2].lex.noun is None
        and any(x.cls == "u" for x in back[:-2])
    )


_ONE_OF_THEM = frozenset(
    [
        "احدهم",
        "احداهم",
        "احداهن",
        "احدهما",
        "احداهما",
        "والاخري",
        "الاخري",
        "والثاني",
        "والثانيه",
        "اكبرهم",
        "اصغرهم",
        "اكبرهن",
        "اصغرهن",
    ]
)


_SPELL, _AGED = 14, 110
_YOUNG_OR_OLD = frozenset(
    folded(
        "فتى فتاة شاب شابة رجل امرأة سيدة طفل طفلة رضيع رضيعة عجوز كهل مسن مسنة تلميذ تلميذة مراهق مراهقة صبي"
    ).split()
)
_SPENT = frozenset(
    folded(
        "سجن السجن بالسجن لسجن حبس الحبس بالحبس قضى أمضى يقضي حكم الحكم عقوبة منذ مدة لمدة عاش عمل ظل بقي انتظر"
    ).split()
)


def _told_beside(items: Sequence[Item], first: int) -> bool:
    """بينهم فتى 15 سنة: how old somebody is stands right behind, unless it is how long he was somewhere."""
    if not first or items[first - 1].al or items[first - 1].text not in _YOUNG_OR_OLD:
        return False
    return _SPENT.isdisjoint(x.text.removeprefix("و") for x in items[max(0, first - 7) : first - 1])


def in_bracket_of_ages(items: Sequence[Item], first: int, last: int) -> bool:
    """شابين (25 و27 عاما), الرجلين (28) و(25) عاما: numbers of one bracket or more behind persons, told in years."""
    start, end = first, last
    while start > 0 and first - start < _SPELL and _is_of_ages(items[start - 1]):
        start -= 1
    while end < len(items) and end - last < _SPELL and _is_of_ages(items[end]):
        end += 1
    run, who = items[start:end], items[start - 1] if start else None
    if who is None or run[0].cls != "(" or not any(x.lex.unit for x in run):
        return False
    if sum(x.digits for x in run) < 2 or not any(x.cls == "k" for x in run):
        return False
    person = who.lex.noun is not None and who.lex.noun.unit == "person"
    return person or (who.cls == "r" and who.kind == "word" and not is_definite(who))


def _is_of_ages(item: Item) -> bool:
    if item.lex.unit is not None:
        return item.lex.unit.name == "year"
    return (item.digits and (item.value or 0) <= _AGED) or item.cls in "(),k"


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
        word = word if word in _AGE_STRONG else word.removeprefix("و")
        if word in _AGE_STRONG and not (word == "بالغ" and back > 3):
            return True
    if before and before.cls == "," and after and after.cls in ",.)":
        return True
    if _of_somebody(items, first) or _told_beside(items, first):
        return True
    if before and before.cls in "(k," and in_bracket_of_ages(items, first, last):
        return True
    return bool(before and before.text in {"ذو", "ذي", "ذات", "ذا", "ابن", "بنت"})
