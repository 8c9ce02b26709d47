"""Ranks told by a mark or an owner beside the number: فوزه الـ63, المرتبة العالمية: 143, (د. 45), رابع الترتيب."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from workbench.arabic.chars import word_set
from workbench.detect.figures.context import article, is_definite
from workbench.detect.figures.tokens import Item

_OWNED = word_set(
    "فوز انتصار هزيمة خسارة تعادل لقب هدف تتويج ظهور مباراة مشاركة نسخة دورة بطولة ميدالية ذكرى جولة ألبوم فيلم كتاب رواية جنسية حفيد"
)
"""What somebody has had so many of: فوزه الـ63, بطولتها الـ5."""
_PRONOUN = re.compile("(?:ها|هم|هما|هن|ه)$")
_PLACES = word_set("المرتبة الترتيب المركز التصنيف")
_MOST, _LAST_MINUTE = 5000, 130


def own_edition(items: Sequence[Item], i: int) -> int | None:
    """Place of the owned noun that the digits with the article rank: فوزه الـ63, بفوزه الـ 63."""
    if i < 2 or items[i - 1].text != "ال" or not items[i].digits:
        return None
    noun = items[i - 2]
    word = noun.text[1:] if noun.text[:1] in "بلوك" and _stem(noun.text[1:]) else noun.text
    stem = _stem(word)
    return i - 2 if stem and noun.kind == "word" and not noun.al else None


def _stem(word: str) -> str:
    """The noun without the pronoun that owns it, where it is one of those that are numbered."""
    bare = _PRONOUN.sub("", word)
    if bare == word:
        return ""
    forms = (
        bare,
        bare[:-1] + "ه" if bare.endswith("ت") else bare,
        bare[:-1] + "ي" if bare.endswith("ا") else bare,
    )
    return next((form for form in forms if form in _OWNED), "")


def behind_mark(items: Sequence[Item], i: int) -> int | None:
    """Place of what the number behind a colon or a full stop ranks: المرتبة العالمية: 143, (د. 45)."""
    if i < 2 or not items[i].digits or items[i].kind != "int" or items[i - 1].cls != ".":
        return None
    mark, value = items[i - 1].text, float(items[i].value or 0)
    if mark == "." and items[i - 2].text == "د":
        return i - 2 if value <= _LAST_MINUTE and i > 2 and items[i - 3].cls in "(,ك-" else None
    if mark != ":" or value > _MOST:
        return None
    at = i - 3 if i > 2 and items[i - 2].al and items[i - 2].text.endswith(("يه", "ي")) else i - 2
    named = items[at].text in _PLACES or (items[at].al and "ال" + items[at].text in _PLACES)
    return at if named else None


_TABLES = word_set("الدوري الترتيب المجموعة البطولة العالم السباق القائمة التصنيف النهائي المونديال")
_OF_TABLE = range(1, 21)


def of_table(items: Sequence[Item], i: int) -> bool:
    """ثاني الدوري, رابع الترتيب: who holds that place in it; ثاني العالم العربي is none."""
    item, noun = items[i], items[i + 1] if i + 1 < len(items) else None
    if (
        item.al
        or noun is None
        or not is_definite(noun)
        or noun.prep
        or noun.wa
        or item.value not in _OF_TABLE
    ):
        return False
    word = noun.text if noun.text.startswith("ال") else "ال" + noun.text
    return word in _TABLES and item.value != 1 and item.text[-1] != "ه"


_SCORERS = word_set("الهدافين هدافي الهداف للهدافين أهداف ميداليات ميدالية ذهبيات")
_STANDING = word_set("نقاط نقطة النقاط الدوري دوري ترتيب الترتيب صدارة الصدارة المجموعة مباراة مباريات")


def in_hand(items: Sequence[Item], i: int, words: Collection[str]) -> bool:
    """برصيد 45, رصيده إلى 30: the points that a side has, in a text of matches."""
    before = items[i - 1]
    at = i - 2 if before.text in {"الي", "عند"} else i - 1
    if at < 0 or not items[i].digits or items[i].kind != "int" or float(items[i].value or 0) > _LAST_MINUTE:
        return False
    head = items[at].text[article(items[at].text) :]
    if head not in {"برصيد", "رصيد", "رصيده", "رصيدها"} or _STANDING.isdisjoint(words):
        return False
    behind = items[i + 1] if i + 1 < len(items) else None
    free = behind is None or behind.cls in ".|,)fkzx" or behind.text[:1] in "يتم"
    return free and _SCORERS.isdisjoint(x.text for x in items[max(0, i - _NEAR) : i + _NEAR])


_NEAR = 15
