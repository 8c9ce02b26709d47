"""Numbers behind a colon or in brackets that tell which law or file is meant: القانون عدد: 12545, القرار الأممي (2216)."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.arabic.chars import word_set
from workbench.detect.figures.context import article, is_definite
from workbench.detect.figures.tokens import Item

_TEXTS = word_set("قرار قانون مرسوم أمر اتفاقية تعميم ظهير منشور")
_FILES = _TEXTS | word_set("ملف محضر قضية دعوى طعن رخصة ترخيص سجل وصل شكوى طلب كتاب رسالة")
_REACH = 4
_KINDS = frozenset(["int", "short", "group", "dec", "year"])


def behind_sign(items: Sequence[Item], at: int) -> bool:
    """القانون عدد: 12545, سجل تجاري رقم: 45213, القرار الأممي (2216)."""
    if at < 2 or not items[at].digits or items[at].prep or not isinstance(items[at].value, int):
        return False
    if items[at - 1].text == ":":
        return _filed(items, at)
    closed = at + 1 < len(items) and items[at + 1].cls == ")"
    return items[at - 1].cls == "(" and closed and _adjective_of_text(items, at - 2)


def _filed(items: Sequence[Item], at: int) -> bool:
    """رقم: and عدد: behind what is filed; العدد: 12 طالبا counts."""
    word = items[at - 2].text
    if word not in {"رقم", "عدد", "الرقم"}:
        return False
    behind = items[at + 1] if at + 1 < len(items) else None
    if behind is not None and (behind.lex.noun is not None or behind.lex.unit is not None):
        return False
    for item in reversed(items[max(0, at - 2 - _REACH) : at - 2]):
        if item.cls in ".|" or item.digits:
            return False
        if _bare(item.text) in _FILES:
            return True
    return False


def _adjective_of_text(items: Sequence[Item], at: int) -> bool:
    """القرار الأممي, المرسوم الرئاسي: a law with its adjective ends at `at`."""
    adjective, noun = items[at], items[at - 1]
    if at < 1 or adjective.kind != "word" or not is_definite(adjective) or adjective.prep:
        return False
    return (
        adjective.text.endswith(("ي", "يه"))
        and is_definite(noun)
        and noun.text[article(noun.text) :] in _TEXTS
    )


def _bare(text: str) -> str:
    """The word without its article, or without ب, ل or و before it."""
    cut = text[article(text) :]
    return cut if cut in _FILES else cut[1:] if cut[:1] in "بلو" else cut
