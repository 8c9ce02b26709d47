"""Whether a number of years is how old somebody is: بعمر, a person right before, brackets of ages."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.arabic.chars import word_set
from workbench.detect.figures.aged import (
    between_ages,
    dashed,
    is_term,
    of_group,
    of_thing,
    passed_away,
    quoted,
)
from workbench.detect.figures.ages_in_brackets import (
    OLDEST_PERSON,
    group_in_brackets,
    in_bracket_of_ages,
    is_sentence,
    person_in_brackets,
)
from workbench.detect.figures.lexicon import OTHER
from workbench.detect.figures.plurals import plural
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import Qualifier

_AGE_BEFORE = word_set(
    "العمر عمره عمرها عمرهم عمرهما عمر سنه سنها بعمر يبلغ تبلغ البالغ البالغه بالغ بالغه سن اعمارهم عن ابن ابنه الاعمار اعمار البالغين بسن عامه اعمارهن اعمارهما عمراهما يبلغان"
)
_AGE_STRONG = _AGE_BEFORE - frozenset(["عن", "يبلغ", "تبلغ", "سنه"])

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


YOUNG_OR_OLD = word_set(
    "فتى فتاة شاب شابة رجل امرأة سيدة طفل طفلة رضيع رضيعة عجوز كهل مسن مسنة تلميذ تلميذة مراهق مراهقة صبي"
)
_SPENT = word_set(
    "سجن السجن بالسجن لسجن حبس الحبس بالحبس قضى أمضى يقضي حكم الحكم عقوبة منذ مدة لمدة عاش عمل ظل بقي انتظر"
)


def _told_beside(items: Sequence[Item], first: int) -> bool:
    """بينهم فتى 15 سنة: how old somebody is stands right behind, unless it is how long he was somewhere."""
    at = first - 1
    while (
        at > 0
        and first - at <= _NAME
        and items[first].digits
        and items[at].text not in YOUNG_OR_OLD
        and _of_name(items[at])
        and items[at].lex is OTHER
    ):
        at -= 1
    named = at < first - 1
    if at < 0 or (items[at].al and not named) or items[at].text not in YOUNG_OR_OLD:
        return False
    return _SPENT.isdisjoint(x.text.removeprefix("و") for x in items[max(0, at - 6) : first - 1])


def _named_dead(items: Sequence[Item], first: int) -> bool:
    """استشهاد الشابين سند أبو عطية 17 عاما ويزيد السعدي 23 عاما: the age behind the name of somebody killed."""
    number = items[first]
    if (
        not number.digits
        or number.prep
        or number.wa
        or not _INFANT <= float(number.value or 0) <= OLDEST_PERSON
    ):
        return False
    at = first - 1
    while at >= 0 and first - at <= _NAME and _of_name(items[at]):
        at -= 1
    names = first - 1 - at
    if at < 0 or names < (1 if items[at].lex.noun is not None else 2):
        return False
    head = items[at]
    if head.cls == "k" and at > 1 and items[at - 1].lex.unit is not None and items[at - 2].digits:
        return _named_dead(items, at - 2)
    who = head.lex.noun is not None and head.lex.noun.unit == "person" and not head.lex.noun.role
    killed = {x.text.removeprefix("و") for x in items[max(0, at - 3) : at + 2]}
    return (who or head.text.removeprefix("و") in _DEATHS) and not killed.isdisjoint(_DEATHS)


def _of_name(item: Item) -> bool:
    return item.kind == "word" and item.cls in ("r", "M") and not item.prep and item.text not in _DEATHS


_INFANT, _NAME = 3, 5
_DEATHS = word_set(
    "استشهاد استشهد استشهدت مقتل قتل قتلت وفاة توفي توفيت مصرع إصابة أصيب أصيبت اغتيال اعتقال اعتقل"
)


def _dated_back(items: Sequence[Item], first: int) -> bool:
    """عمر هذه الآثار يعود إلى حوالي 20 ألف سنة: how old a thing is, over the verb."""
    clause: list[str] = []
    for item in reversed(items[max(0, first - 10) : first]):
        if item.cls[0] in ".|,dnyw":
            break
        clause.append(item.text)
    verb = next((k for k, word in enumerate(clause[:4]) if word in _GOES_BACK), None)
    return (
        verb is not None
        and not {"بعد", "قبل", "منذ"} & set(clause[:verb])
        and not _AGES_OF.isdisjoint(clause[verb + 1 :])
    )


def _by_age(items: Sequence[Item], first: int, last: int) -> bool:
    """28 ربيعا, شباب دون الثلاثين سنة, الفئة العمرية بين 26 و45 سنة, أكمل 70 عاما, طفلان 9 و7 سنوات."""
    length = items[first:last]
    if any(x.text == "ربيعا" for x in length):
        return True
    if first == 0 or not any(x.lex.unit is not None and x.lex.unit.name == "year" for x in length):
        return False
    near = items[max(0, first - 6) : first]
    if any(x.text in {"عمريه", "العمريه"} for x in near):
        return True
    before, after = items[first - 1], items[last] if last < len(items) else None
    long = float(items[first].value or 0) >= _LONG
    reached = items[first - 2] if before.cls == "p" and first > 1 else before
    if reached.text.startswith(("بلوغ", "لوغ", "ببلوغ")):
        return True
    told = items[first - 2] if before.cls == "A" and first > 1 else before
    if told.text in {"يبلغ", "تبلغ"} and any(
        x.lex.noun is not None and x.lex.noun.unit in {"person", "fighter", "police"} for x in near[-4:]
    ):
        return True
    if before.text in _COMPLETED and (long or after is None or after.cls != "f"):
        return True
    if before.cls == "k" and first > 2 and items[first - 2].digits and items[first - 3].text in _TWO_YOUNG:
        return True
    hedge = before.lex.hedge
    if hedge is not None and first > 1 and items[first - 2].text in {"هم", "هن"}:
        return True  # من هم فوق 65 عاما
    if (
        before.text == "تحت"
        and items[first].digits
        and _YOUNGEST <= float(items[first].value or 0) <= _OLDEST
    ):
        return True
    if (
        hedge is None
        or hedge.qualifier is not Qualifier.LESS_THAN
        or not _SPENT.isdisjoint(x.text for x in near)
        or any(x.text in {"خلال", "غضون"} for x in near)
    ):
        return False
    for item in reversed(near[:-1]):
        if item.cls in ".|":
            return False
        noun = item.lex.noun
        if (noun is not None and noun.unit == "person" and not noun.role) or item.text in _YOUTH:
            return True
    return False


_LONG = 50
_YOUNGEST, _OLDEST = 10, 40
"""تحت 23 عاما: nothing else is under so many years."""
_LAWS = frozenset(["قانون", "قوانين", "تشريع", "تشريعات", "مشروع"])
"""سن قانون is to enact one."""
_COMPLETED = frozenset(["اكمل", "اكملت", "اتم", "اتمت", "يكمل", "تكمل", "سيكمل", "ستكمل"])
_TWO_YOUNG = frozenset(
    ["طفلان", "طفلين", "طفلتان", "طفلتين", "شابان", "شابين", "شقيقان", "شقيقين", "فتاتان", "فتاتين"]
)
_YOUTH = frozenset(
    [
        "امم",
        "الامم",
        "نسخه",
        "للشباب",
        "للناشئين",
        "الشباب",
        "الناشئين",
        "فئه",
        "الفئه",
        "للفئه",
        "منتخب",
        "المنتخب",
        "كاس",
        "بطوله",
        "صنف",
        "دوري",
        "نهائيات",
    ]
)
"""Whom an age below so many years names: كأس إفريقيا لأقل من 20 عاما."""
_OWNERS = frozenset(["صاحب", "صاحبه", "ذو", "ذي", "ذات", "ذا", "ابن", "ابنه"])


def _of_that_age(items: Sequence[Item], first: int) -> bool:
    """طفلة الـ4 سنوات, الشاب الـ20 عاما: a number with the article behind one person."""
    number, at = items[first], first - 1
    if at > 0 and items[at].cls == "p" and items[at].text == "ال":
        at -= 1
    elif number.prep != "ال":
        return False
    if at >= 0 and items[at].text in _OWNERS:
        return True
    who = items[at].lex.noun if at >= 0 else None
    return who is not None and who.unit == "person" and who.count == 1 and not plural(items[at].text)


def _eldest(items: Sequence[Item], first: int) -> bool:
    """أصغرهم ثلاث سنوات وأكبرهم لم يتجاوز 18 عاما: the youngest and the eldest are told of by their age."""
    for item in reversed(items[max(0, first - 4) : first]):
        if item.cls[0] in ".|dnyw(" or item.cls in "xzgq":
            return False
        if item.text.removeprefix("و") in _ELDEST:
            return True
    return False


_LIMITED = ("يزيد", "يقل", "يتجاوز", "يتعدي", "يكون", "تجاوز", "بلوغ", "بلغ")
"""ألا يزيد السن عن 35 عاما: verbs of what an age may be."""
_TERMS = frozenset(["سجن", "سجنا", "حبس", "حبسا"])
"""بسنة سجنا: a term, no age."""
_ELDEST = frozenset(stem + end for stem in ("اكبر", "اصغر") for end in ("هم", "هن", "هما"))
_GOES_BACK = frozenset(["يعود", "يرجع"])
_AGES_OF = frozenset(["عمر", "عمره", "عمرها", "اعمارها"])


def is_age(items: Sequence[Item], first: int, last: int) -> bool:
    """A number of years (or months) that is somebody's age."""
    before = items[first - 1] if first else None
    after = items[last] if last < len(items) else None
    if after is not None and after.text in _TERMS:
        return False
    enclosed = before.cls + after.cls if before and after else ""
    named = dashed(items, first) if enclosed[:1] == "-" else enclosed == "uu" and quoted(items, first)
    named |= enclosed in {"(,", "(."} and items[first].digits and person_in_brackets(items, first, last)
    told = any(x.lex.unit is not None for x in items[first:last])  # not (5) سنوات
    named |= enclosed == "m)" and told and group_in_brackets(items, first, last)
    if (enclosed == "()" and told) or named:
        return named or not is_sentence(items, first)
    if before and before.cls in "xzg" and before.text != "من":
        return False
    if _of_that_age(items, first) or _by_age(items, first, last):
        return True
    if (
        after
        and after.cls == "m"
        and last + 1 < len(items)
        and items[last + 1].text in _AGE_STRONG | {"عمره", "عمرها"}
        and not of_thing(items, last + 1)
    ):
        return True
    for back in range(1, 6):
        i = first - back
        end = i >= 0 and items[i].cls in ".|" and items[i].text != ":"
        if i < 0 or end or (items[i].cls in "dnyw" and back > 3):
            break
        word = items[i].text
        word = word if word in _AGE_STRONG else word.removeprefix("و")
        if word == "سن" and items[i + 1].text in _LAWS:
            continue
        if word == "عمره" and (items[i].al or (i and items[i - 1].cls[0] in "dnywv")):
            continue
        grown = word == "بالغ" and (back > 3 or (i > 0 and items[i - 1].cls[0] in "dnyw"))
        limited = (
            word in ({"السن"} if items[i].al else {"السن", "سنه"})
            and i > 0
            and items[i - 1].text.endswith(_LIMITED)
        )
        if limited or (word in _AGE_STRONG and not grown):
            return True
    if before and before.cls == "," and after and after.cls in ",.)" and not is_term(items, first):
        return True
    if of_group(items, first, last) or passed_away(items, first) or between_ages(items, first, last):
        return True
    if _eldest(items, first):
        return True
    if _named_dead(items, first):
        return True
    if _dated_back(items, first) or _of_somebody(items, first) or _told_beside(items, first):
        return True
    if before and before.cls in "(k," and in_bracket_of_ages(items, first, last):
        return True
    return bool(before and before.text in {"ذو", "ذي", "ذات", "ذا", "ابن", "بنت"})
