"""The convicts of one case, who are told by their rank alone: سجن الأول خمس سنوات, في حق الثاني, وعلى الثالث بالحبس."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.arabic.chars import folded, word_set
from workbench.detect.figures.tokens import Item

_DOOMS = frozenset(
    clitic + word
    for word in folded(
        "سجن حبس إدانة تبرئة براءة إعدام تغريم معاقبة إيداع مؤاخذة شنق جلد مصادرة تمتيع سجنت حبست أدانت برأت غرمت عاقبت"
    ).split()
    for clitic in ("", "ب", "و", "وب", "ل")
)
"""What a court does to whom it tries."""
_ON = word_set("على حق بحق ضد")
_PENALTIES = frozenset(
    clitic + word
    for word in folded(
        "سجن السجن سجنا حبس الحبس حبسا إعدام الإعدام مؤبد المؤبد أشغال الأشغال غرامة حكم الحكم حكما حكمت أحكام أحكاما قضت قضى عقوبة عقوبات "
        "براءة البراءة محكمة المحكمة سجنه"
    ).split()
    for clitic in ("", "ب")
)
_FINES = word_set("غرامة غرامات وغرامات تغريم بتغريم الغرامة حبس بالحبس السجن بالسجن سجن")
_NEAR = 14
"""Items of the sentence around a convict within which his penalty or the ruling is told."""


_SUSPECTED = word_set("مشتبه مظنون مشكوك محكوم مبحوث مدعى مجني مظنونة محكومة")
_BY_WHAT = word_set("فيه فيها به بها عليه عليها عنه عنها فيهم بهم")
ACCUSED = word_set("مدان متهم مشتبه متورط مروج منحرف مهاجم مخالف منفذ سارق مهرب موقوف مطلوب قاصر مجرم إرهابي")
"""مدان ثالث, متهم رابع: one more of those in a case."""


def suspect(items: Sequence[Item], i: int) -> int | None:
    """المشتبه فيه الأول, مشتبه به ثالث: where the participle stands that the ordinal at `i` ranks with its preposition."""
    if i < 2 or items[i].prep or items[i].wa or items[i - 1].text not in _BY_WHAT:
        return None
    head = items[i - 2]
    word = head.text[2:] if head.text.startswith("ال") else head.text
    definite = head.al or head.text.startswith("ال")
    return i - 2 if word in _SUSPECTED and definite == items[i].al else None


def another(items: Sequence[Item], i: int) -> bool:
    """حكمت على ثالث بالسجن سبع سنوات, والحبس 10 سنوات للأول: one more who is sentenced."""
    item, before = items[i], items[i - 1] if i else None
    if item.al and item.prep == "ل":
        return is_convict(items, i)
    if item.al or item.prep or item.lex.number < 2 or before is None or before.text not in _ON:
        return False
    behind = items[i + 1 : i + 3]
    return bool(behind) and any(
        x.text.removeprefix("و") in _PENALTIES | {"سجن", "حبس"} and (x.prep == "ب" or x.text[0] == "ب")
        for x in behind[:1]
    )


def is_convict(items: Sequence[Item], i: int) -> bool:
    """The definite ordinal at `i` is one of those a court has ruled on; what it ranks was named before."""
    before = items[i - 1] if i else None
    if before is None or before.al or not items[i].al:
        return False
    if items[i].prep == "ل" and before.cls[0] in "rR$wnydUah":
        near = items[max(0, i - _NEAR) : i]
        return any(x.text.removeprefix("و") in _FINES for x in near)  # 11 مليونا للأول والرابع
    if before.kind != "word" or items[i].prep:
        return False
    if before.prep in {"", "ب", "ل"} and before.text in _DOOMS:
        return True
    if before.text not in _ON:
        return False
    start = i - 1
    while start > 0 and i - start < _NEAR and items[start - 1].cls not in ".|":
        start -= 1
    end = i + 1
    while end < len(items) and end - i < _NEAR and items[end].cls not in ".|":
        end += 1
    return any(x.text.removeprefix("و") in _PENALTIES for x in items[start:end])
