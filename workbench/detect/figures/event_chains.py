"""The event at the head of a chain of genitives whose gender says that the ordinal is its: بطولة كأس العرب العاشرة."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.arabic.chars import word_set
from workbench.detect.figures.context import STOP, is_definite
from workbench.detect.figures.guess import clitics, is_verb
from workbench.detect.figures.named import is_regal
from workbench.detect.figures.tokens import Item

_FEMININE = word_set("دورة بطولة كأس نسخة قمة مسابقة جائزة ندوة")
_MASCULINE = word_set("مهرجان معرض مؤتمر ملتقى منتدى سباق ماراثون رالي كرنفال موسم شوط مخيم")
_DRIVES = word_set("حملة قافلة مبادرة رحلة ورشة")
_HELD = word_set("اجتماع لقاء")
"""What is held again and again for what its genitives say: حملة الكسوة السابعة, اجتماع التشاور والتقييم الثاني."""
_PARTED = word_set(
    "الدورة المرحلة الدفعة الدرجة الفئة المجموعة الجولة الجمعة السنة الليلة الساعة الطبعة النسخة اللجنة الغرفة الهيئة الفرقة المدرسة المنطقة الدائرة الولاية الحكومة الجامعة المجزرة الحرب الانتفاضة المباراة الوزير الرئيس السكن المسكن المجلس اللواء القرن الاتجاه المسار المستشار النائب التجمع الفوج المرة"
)
"""What a rank behind it is of: حملة المرحلة الثانية."""
_FAR = 6
"""Words between the event and its ordinal."""


_RANKED = word_set(
    "اليوم الأسبوع الشهر العام الشوط الدور الموسم الفصل القسم الصف الطابق المستوى الجزء النصف الربع الملحق النوع الجيل الطرف المركز الهدف الفريق المنتخب"
)
"""What ordinals rank by itself: سباق اليوم الثاني."""


_HELD = _FEMININE | _MASCULINE | word_set("أسبوع اجتماع لقاء صالون برنامج ورشة أولمبياد مخيم")
_LONG, _PURPOSE = 9, 4
"""Words between the event and its ordinal, and of what it is held for."""


def held_for(items: Sequence[Item], taken: Sequence[int], i: int) -> int | None:
    """Place of the event that the ordinal at `i` ranks over what it is held for: مسابقة دبي الدولية لحفظ القرآن الكريم الثالثة عشرة,
    الملتقى الدولي لفن النحت الثالث. What stands right before a feminine ordinal may not agree with it. O(1)."""
    if not items[i].al or i < _PAIR or is_regal(items, i):
        return None
    feminine = items[i].text.split()[0].endswith(("ه", "ولي"))
    led = None
    for k in range(i - 1, max(i - _LONG - 1, -1), -1):
        item = items[k]
        if taken[k] or item.kind != "word" or item.cls[0] not in "rRUSlhM" or item.text in STOP or item.wa:
            return None
        word = item.text[clitics(item) :]
        if led is None:
            if word in _RANKED or "ال" + word in _RANKED or i - k > _PURPOSE:
                return None
            if k == i - 1 and not _fits(item, feminine, False):
                return None
            led = k if item.prep == "ل" or item.text.startswith("ل") else None
            continue
        agreeing = word.endswith("ه") == feminine or (feminine and word == "كاس")
        if word in _HELD and agreeing:
            adjective = not is_definite(item) or (k + 1 < led and is_definite(items[k + 1]))
            return k if adjective else None
        if item.prep or is_verb(word):
            return None
    return None


def chain_head(items: Sequence[Item], taken: Sequence[int], i: int) -> int | None:
    """Place of the indefinite event that the definite ordinal at `i` ranks over its genitives: of another gender than they, or one
    that is held again and again (مهرجان المسرح العربي الثاني, معرض القاهرة للكتاب الثالث). O(1)."""
    if not items[i].al or i < _PAIR or is_regal(items, i):
        return None
    feminine = items[i].text.split()[0].endswith(("ه", "ولي"))
    led = items[i - 1].text.startswith("لل") and items[i - 1].kind == "word" and not taken[i - 1]
    heads = _FEMININE if feminine else _MASCULINE
    coupled = not led and _coupled(items, i - 1) and not taken[i - 1]
    found, definite = None, int(led or coupled)
    for k in range(i - 1 - led - coupled, max(i - _FAR - 1, -1), -1):
        item = items[k]
        if taken[k] or item.kind != "word" or item.cls[0] not in "rRUS" or item.text in STOP:
            break
        if is_definite(item):
            if item.prep or item.wa or found is not None or definite < i - 1 - k:
                break
            if item.text in _RANKED or "ال" + item.text in _RANKED:
                break
            if not _fits(item, feminine, led) and not (feminine and _of_drive(items, k)):
                break
            definite += 1
            continue
        word = item.text[clitics(item) :]
        if definite and (word in heads or (word in _HELD and (coupled or _all_she(items[k + 1 : i])))):
            found = k
        elif definite == 1 and feminine and word in _DRIVES:
            return k
        elif found is not None:
            break
        if item.prep or item.wa:
            break
    return found


def _fits(item: Item, feminine: bool, led: bool) -> bool:
    """The definite word is not what a feminine ordinal agrees with; a masculine one leaves it to the event."""
    return led or not feminine or not item.text.endswith(("ه", "ات", "ا", "اء"))


def _coupled(items: Sequence[Item], at: int) -> bool:
    """التشاور والتقييم: the second of two genitives."""
    second = items[at]
    joined = second.text.startswith("وال") or (second.wa and is_definite(second))
    first = items[at - 1] if at > 1 else None
    return joined and first is not None and is_definite(first) and not first.wa and first.text[:3] != "وال"


def _of_drive(items: Sequence[Item], at: int) -> bool:
    """حملة الكسوة السابعة: the drive is ranked, not what it is for; حملة المرحلة الثانية is of the phase."""
    head, what = items[at - 1] if at else None, items[at].text
    if (
        head is None
        or head.cls[0] not in "rR"
        or is_definite(head)
        or head.text[clitics(head) :] not in _DRIVES
    ):
        return False
    return what not in _PARTED and "ال" + what not in _PARTED


def _all_she(between: Sequence[Item]) -> bool:
    """اجتماع اللجنة العليا الثالث: no masculine between that the rank could agree with."""
    return all(x.text.endswith(("ه", "ا", "ات")) for x in between)


_PAIR = 2
