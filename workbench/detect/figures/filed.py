"""Numbers of what courts file: الطعن 9098 لسنة 64, القضية 3950 لسنة 2014, الملف 450/2016, and who is accused as which."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.arabic.chars import word_set
from workbench.detect.figures.context import article
from workbench.detect.figures.tokens import Item

_FILES = word_set(
    "قضية قضيتان قضيتين قضايا طعن طعنان طعنين طعون دعوى دعويان دعويين دعاوى ملف محضر جناية جنحة التماس استئناف شكوى بلاغ أرقام"
)
_SEVERAL = word_set("قضايا طعون دعاوى أرقام")
FILED = _FILES | {"ال" + word for word in _FILES}
_KINDS = word_set("جنح جنايات إداري حصر أحوال مدني كلي")
"""القضية 12345 جنح القاهرة: the court's register."""
_LONG = 10_000
"""شكوى 713317: no complaint is of so many things."""
_LIST = 12


def is_filed(items: Sequence[Item], at: int) -> bool:
    """الطعنان 12 و13 لسنة 64: the number of a case, which has a year of its own behind it or a stroke."""
    i = at - 1
    while i > 1 and items[i].cls in "k," and items[i - 1].digits and at - i < _LIST:
        i -= 2
    head = items[i].text[article(items[i].text) :] if i >= 0 else ""
    if head not in _FILES and not (head[:1] in "بلو" and head[1:] in _FILES):
        return False
    if items[at].cls == "L":
        return True
    if i == at - 1 and items[at].kind == "int":
        behind = items[at + 1].text if at + 1 < len(items) else ""
        if behind in _KINDS or (float(items[at].value or 0) >= _LONG and head not in _SEVERAL):
            return True
    j = at + 1
    while j + 1 < len(items) and items[j].cls in "k," and items[j + 1].digits and j - at < _LIST:
        j += 2
    return items[at].digits and j < len(items) and items[j].text == "سنه" and items[j].prep == "ل"


def is_resolution(items: Sequence[Item], at: int) -> bool:
    """قرارها 47/133, القرار 61/177, قرار الجمعية العامة 60/147: a resolution by its session and number."""
    if items[at].kind != "frac":
        return False
    for item in reversed(items[max(0, at - _SESSION_FAR) : at]):
        word = item.text[article(item.text) :].removesuffix("ها").removesuffix("ه")
        if word in _RESOLVED or (word[:1] in "بلو" and word[1:] in _RESOLVED):
            return True
        if item.cls not in "rR" or (item.prep and item.text not in {"رقم"}):
            return False
    return False


_RESOLVED = word_set("قرار قراري قرارات مرسوم لائحة توصية تعميم وثيقة")
_SESSION_FAR = 4


def is_decree(items: Sequence[Item], at: int) -> bool:
    """المرسوم الملكي رقم م/15, الأمر السامي أ/44: a decree by its letter and number."""
    if at < 3 or items[at - 1].text != "/" or len(items[at - 2].text) != 1 or not items[at].digits:
        return False
    return any(x.text[article(x.text) :] in _DECREES for x in items[max(0, at - 6) : at - 2])


_DECREES = frozenset(["مرسوم", "امر", "قرار", "رقم", "ملكي", "سامي", "تعميم"])


def is_judicial(items: Sequence[Item], at: int) -> bool:
    """لسنة 64 القضائية, لسنة 64 ق: the years of a court are numbered."""
    if at >= len(items):
        return False
    if items[at].text in {"قضائيه", "القضائيه"}:
        return True
    short = items[at].text.rstrip(".") == "ق" and at > 1 and items[at - 2].text == "سنه"
    return short and items[at - 2].prep == "ل" and items[at - 1].digits


PASSED_BY = word_set(
    "بموافقة بأغلبية بغالبية بأكثرية بتأييد بإجماع بمعارضة بحضور بمشاركة بأصوات بتصويت بدعم بغرامة بقيمة بمبلغ بنسبة"
)
"""إقرار القانون بموافقة 110: how many passed it, and not its number."""
ACCUSED = frozenset(p + w for w in ("متهم", "متهمه") for p in ("ال", "لل", "وال", "بال"))
_MOST = 300


def is_accused(items: Sequence[Item], at: int) -> bool:
    """المتهم 18، المدعو: which of the accused he is, where nothing is counted behind."""
    item = items[at]
    if item.kind != "int" or not 0 < float(item.value or 0) <= _MOST or not at:
        return False
    before = items[at - 1]
    accused = before.text in ACCUSED or (before.al and "ال" + before.text in ACCUSED)
    closed = at + 1 >= len(items) or items[at + 1].cls in ".,|)fm"
    return accused and closed
