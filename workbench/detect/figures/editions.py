"""Digits with the article that rank a single thing: نسختها ال17, القمة العربية الـ29, الفوز الـ65."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.detect.figures import context
from workbench.detect.figures.ahead import Head
from workbench.detect.figures.tokens import Item

_MANY = frozenset(["قاده", "طلبه", "قضاه", "ساده", "اخوه", "عبره", "مشاه", "رعاه"])


def is_single(word: str) -> bool:
    """A feminine singular by its form: ـة, but no broken plural such as أندية or قادة."""
    return word in {"رئيس", "متهم"} or (
        word.endswith("ه") and word not in _MANY and not (word.startswith("ا") and len(word) == 5)
    )


_HIS = frozenset(
    stem + end
    for stem in ("يوم", "اسبوع", "شهر", "لقب", "هدف", "فوز", "مؤتمر", "عيد", "لقاء", "ظهور", "تتويج")
    for end in ("ه", "ها", "هم")
)
"""لقبه الـ18, في مؤتمره الـ23: one thing of somebody's that the digits rank."""
_ONCE = frozenset(
    [
        "فوز",
        "لقب",
        "هدف",
        "انتصار",
        "تتويج",
        "ظهور",
        "تعادل",
        "لقاء",
        "اجتماع",
        "مؤتمر",
        "هجوم",
        "قرن",
        "البوم",
        "مهرجان",
        "معرض",
        "ملتقي",
        "منتدي",
        "موسم",
        "عيد",
    ]
)
"""الفوز الـ65, اللقب الـ20: single masculine things that the digits rank."""
_MEMBER_STATES = frozenset(["دول", "بلدان", "اعضاء", "ولايات", "فروع", "شركات", "لجان", "اقسام"])
"""دول المنظمة الـ15: how many they are."""
_MANY_OF_HIS = frozenset(["نقاط", "اهداف", "القاب", "مقاعد", "ابنائ", "اولاد"])
"""نقاطه الـ35 are counted."""


def is_edition(items: Sequence[Item], i: int, found: Head) -> bool:
    """نسختها ال17, القمة العربية الـ29, الفوز الـ65: digits with the article rank a single thing."""
    item = items[i]
    if found.before is not None and found.word is not None:
        word = found.word.text[context.article(found.word.text) :]
        once = item.value is not None and word in _ONCE and float(item.value) > 1
        return once or (is_single(word) and word.removesuffix("ه") not in _MANY_OF_HIS)
    before = items[i - 2] if i > 1 and items[i - 1].text == "ال" else None
    if before is not None and before.cls in "rR" and context.is_definite(before):
        noun = items[i - 3] if i > 2 else None
        if noun is not None and context.is_definite(noun) and noun.text.endswith(("ات", "ين")):
            return False
        if noun is not None and noun.text.lstrip("ول") in _MEMBER_STATES:
            return False
        return is_single(before.text[context.article(before.text) :])
    if before is not None and i > 2 and _named_edition(items, i - 3, before):
        return True
    return (
        before is not None
        and before.cls == "r"
        and (before.text.endswith(("تها", "ته", "تهم", "امها", "امه", "يومها")) or before.text in _HIS)
    )


def _named_edition(items: Sequence[Item], at: int, name: Item) -> bool:
    """ألبوم سويفت الـ12, لقب نادال الـ20: one thing of somebody named."""
    head = items[at]
    one = not head.al and any(head.text.removeprefix(prefix) in _ONCE for prefix in ("", "و", "ب", "ل"))
    return one and name.cls in ("r", "M") and name.kind == "word" and not name.prep and not name.wa
