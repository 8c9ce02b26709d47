"""Who stands beside a deed that was not done to them: its doers, the pardoned, the convicted, who lost what is theirs."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from workbench.arabic.chars import folded, word_set
from workbench.detect.figures.tokens import Item


def lost_lives(items: Sequence[Item], first: int, last: int) -> bool:
    """فقد 18 شخصا حياتهم: who lost their lives are dead, not missing."""
    for k in range(last, min(last + 5, len(items))):
        if items[k].cls in ".|,":
            return False
        if items[k].text in _LIVES:
            return any(x.text.removeprefix("و") in _LOSING for x in items[max(0, first - 5) : first])
    return False


def lost_kin(items: Sequence[Item], first: int, last: int) -> bool:
    """فقدت 12 فردا من عائلتها, فقد ثلاثة من أبنائه: whom somebody lost are dead."""
    losing = {x.text.removeprefix("و") for x in items[max(0, first - 4) : first]}
    if _LOSING.isdisjoint(losing) or last + 1 >= len(items) or items[last].cls != "m":
        return False
    return any(x.text.startswith(_KIN) and x.text.endswith(_OWNERS) for x in items[last + 1 : last + 3])


_KIN = tuple(folded("عائلت أسرت أهل أقارب أبنائ أولاد أفراد أطفال إخوت أشقا بنات أحفاد ذوي").split())
_OWNERS = ("ه", "ها", "هم", "هما", "ي", "نا")


def left_life(items: Sequence[Item], first: int, last: int) -> bool:
    """فارق 4 منهم الحياة, 3 فارقوا الحياة: who left this life."""
    left = any(x.text.removeprefix("و") in LEFT for x in items[max(0, first - 4) : first])
    for k, item in enumerate(items[last : last + 7]):
        if item.cls in ".|,":
            return False
        if item.text in _LIVES and items[last + k - 1].text in {"فقدوا", "فقدا", "فقدن"}:
            return True
        if item.al and item.text in {"حياه", "الحياه"}:
            return left or any(x.text in LEFT for x in items[last : last + k])
    return False


LEFT = frozenset(["فقدوا", "فقدا", "فقدن", "فارق", "فارقوا", "فارقت", "يفارق", "فارقا"])
_LIVES = frozenset(["حياتهم", "حياته", "حياتها", "حياتهما", "ارواحهم", "ارواحها"])
_LOSING = frozenset(["فقد", "فقدوا", "فقدت", "يفقد", "فقدان"])


_SENSES = frozenset(["الوعي", "وعيهم", "وعيه", "وظائفهم", "اعمالهم", "منازلهم", "مساكنهم", "البصر", "بصرهم"])


def lost_theirs(items: Sequence[Item], first: int, last: int) -> bool:
    """فقد 4 من ركابها الوعي: what is lost is theirs; they themselves are not."""
    losing = any(x.text.removeprefix("و") in _LOSING for x in items[max(0, first - 5) : first])
    near = itertools.takewhile(lambda x: x.cls not in ".|,k", items[last : last + 5])
    return losing and any(x.text in _SENSES for x in near)


_BY = {"طرف": "من", "قبل": "من", "يد": "علي", "ايدي": "علي", "يدي": "علي"}
_BY_ALONE = word_set("برصاص بنيران بأيدي بيد")


def by_whom(items: Sequence[Item], first: int) -> bool:
    """قتل من طرف طالبين, برصاص 3 جنود: those right behind are who did it, not whom it was done to."""
    at = first - 1
    while at > 0 and items[at].cls == "A":
        at -= 1
    if at < 1:
        return False
    return items[at].text in _BY_ALONE or items[at - 1].text == _BY.get(items[at].text)


_RISKS = word_set("خطر لخطر مهدد مهددة مهددون مهددين")


def at_risk(items: Sequence[Item], last: int) -> bool:
    """6 ملايين شخص مهددون بالنزوح: what may yet be done to them is no role."""
    return any(x.text in _RISKS for x in items[last : last + 2])


_RISING = word_set("للتظاهر للاحتجاج للاعتصام للظهور للنشاط للعمل")


_SEATS = word_set(
    "صفوفهم مدارسهم مقاعد المدارس الدراسة جامعاتهم أعمالهم عملهم العمل مكاتبهم وظائفهم مناصبهم الخدمة"
)


def back_to(items: Sequence[Item], last: int) -> bool:
    """عادت الآلاف من النساء للتظاهر, عاد مليون طالب إلى صفوفهم: they did again what they had done; they came from nowhere."""
    near = [x.text for x in items[last : last + 5]]
    return not _RISING.isdisjoint(near) or ("الي" in near and not _SEATS.isdisjoint(near))


def is_untouched(role: str, items: Sequence[Item], first: int, last: int) -> bool:
    """The missing who only lost what is theirs, the displaced who may yet be, the returned who only began again."""
    if role == "missing":
        return lost_theirs(items, first, last)
    if role == "displaced":
        return at_risk(items, last)
    if role == "fallen":
        return _promoted(items, first, last)
    return role == "returned" and back_to(items, last)


def _promoted(items: Sequence[Item], first: int, last: int) -> bool:
    """ارتقاء 20 موظفا إلى رتبة أعلى: to a rank, not to heaven."""
    rose = any(x.text.startswith("ارتق") for x in items[max(0, first - 2) : first])
    return rose and any(x.cls == "i" for x in items[last : last + 3])


_PARDONS = frozenset(p + x for x in folded("عفو العفو عفوا").split() for p in ("", "ب", "و", "ل"))


def pardoned(items: Sequence[Item], first: int) -> bool:
    """عفو رئاسي خاص عن 1605 سجناء: whom a pardon frees is held no more."""
    for item in reversed(items[max(0, first - _PARDON_FAR) : first]):
        if item.cls in ".|,k":
            return False
        if item.text in _PARDONS:
            return True
    return False


_PARDON_FAR = 6

_CONVICTED = ("مدان", "محكوم")


def convicted(items: Sequence[Item], first: int, noun: str | None) -> bool:
    """أحكام بحق مدانين اثنين: what is ruled of the convicted does not take them in."""
    before = items[first - 1].text if first else ""
    return before in {"بحق", "حق"} and (noun or "").startswith(_CONVICTED)


_PRISON = frozenset(p + w for w in ("سجن", "السجن", "حبس", "الحبس") for p in ("", "ب", "و", "وب"))
_REMAND = word_set("ذمة احتياطيا احتياطي الاحتياطي مؤقتا المؤقت تحفظيا النيابة تجديد")


def served(items: Sequence[Item], at: int, first: int) -> bool:
    """بالحبس لمدة سنتين على ثلاثة, حبس 3 صحفيين سنة: a term makes it a sentence, unless they wait for their trial."""
    if items[at].text not in _PRISON:
        return False
    clause = items[max(0, at - 4) : first + _TERM_FAR]
    if any(x.text in _REMAND for x in clause):
        return False
    if any(_is_term(x) or x.text in _FOR_LIFE for x in items[at + 1 : first]):
        return True
    behind = items[first + 1 : first + _TERM_FAR]
    near = list(itertools.takewhile(lambda x: x.cls not in ".|,k", behind))
    return any(_is_term(x) for x in near)


def _is_term(item: Item) -> bool:
    unit = item.lex.unit
    return unit is not None and unit.name in {"year", "month"} and not item.al


_FOR_LIFE = frozenset(["مؤبد", "المؤبد", "مؤبدا", "الحياه", "حياه"])
_TERM_FAR = 7


def wanted(items: Sequence[Item], at: int) -> bool:
    """مذكرات إلقاء القبض بحق 24, أمر بالقبض على 5: a warrant, no arrest."""
    return items[at].text.endswith(("قبض", "توقيف")) and any(
        x.text.removeprefix("و").removeprefix("ب") in _WARRANTS for x in items[max(0, at - 3) : at]
    )


_WARRANTS = word_set("مذكرة مذكرات مذكرتي أوامر برقية برقيات مناشير")


def by_law(items: Sequence[Item], at: int) -> bool:
    """الحكم بالقتل تعزيرا لاثنين, بالإعدام شنقا حتى الموت بحق 4: a sentence, not a death."""
    if items[at].text.endswith("موت"):
        return (at > 0 and items[at - 1].text == "حتي") and any(
            x.text.endswith("اعدام") for x in items[max(0, at - 5) : at]
        )
    return at + 1 < len(items) and items[at + 1].text in _BY_LAW


def of_gang(items: Sequence[Item], first: int) -> bool:
    """القبض على عصابة مكونة من 10 أشخاص: how many a gang has, not how many were taken."""
    near = list(
        itertools.takewhile(
            lambda x: x.cls not in ".|,k" and not x.digits, reversed(items[max(0, first - 8) : first])
        )
    )
    made = next((k for k, x in enumerate(near) if x.text.removeprefix("ال") in _MADE), None)
    return made is not None and any(x.text.removeprefix("ال") in _GANGS for x in near[made + 1 :])


_MADE = word_set("مكون مكونة متكون متكونة مؤلفة متألفة قوامها قوامه")
_GANGS = frozenset(p + w for w in folded("عصابة خلية شبكة تشكيل وفاق تنظيم").split() for p in ("", "ب", "ل"))
_BY_LAW = word_set("تعزيرا تعزيرًا قصاصا حدا")


ACTIVE = frozenset(["قتلوا", "جرحوا", "اعتقلوا", "اوقفوا", "ضبطوا", "احتجزوا", "خطفوا", "اختطفوا"])
"""Verbs of many that are spelled alike where they did it and where it was done to them."""


def does_it(items: Sequence[Item], at: int) -> bool:
    """إن مهاجمين اثنين قتلوا ستة أشخاص: an object of its own makes the plural verb active; قتلوا 3 منهم has none."""
    while at < len(items) and items[at].cls == "A":
        at += 1
    whom = items[at].lex.noun if at < len(items) and items[at].al else None
    if whom is not None and whom.role is None:
        return whom.unit == "person"  # خطفوا الأطفال
    counted = items[at + 1] if at + 1 < len(items) else None
    if counted is None or items[at].cls[0] not in "dnw" or counted.al:
        return False
    return counted.lex.noun is not None and counted.lex.noun.unit in {"person", "fighter", "police"}
