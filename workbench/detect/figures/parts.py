"""Parts of what was just counted, told one by one: بأربع رئاسات واحدة بباجة وثلاث بسليانة."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.arabic.chars import word_set
from workbench.detect.figures.tokens import Item

_ONES = frozenset(["واحد", "واحده"])
_FEW = word_set("ثلاث أربع خمس ست سبع ثماني تسع عشر اثنان اثنتان اثنين اثنتين")
_OF_THEM = frozenset(["منها", "منهم", "منهما", "منهن"])
_BACK, _AHEAD = 16, 14


def one_part(items: Sequence[Item], i: int) -> bool:
    """أربع رئاسات واحدة بباجة وثلاث بسليانة: one of those counted, where the others are counted too; not واحدة في قبلي وأخرى في القصرين."""
    if items[i].text not in _ONES or items[i].al or items[i].prep or items[i].wa:
        return False
    after = items[i + 1] if i + 1 < len(items) else None
    if after is None or not (_bound(after) or after.text in _OF_THEM):
        return False
    return _counted_before(items, i) and _goes_on(items, i)


def at_least_one(items: Sequence[Item], i: int) -> bool:
    """أن واحدا على الأقل من هذين القتيلين: one, and it may be more, of those named."""
    near = [x.text for x in items[i + 1 : i + 4]]
    told = near[:2] in (["علي الاقل", "من"], ["علي الاقل", "منهم"], ["علي الاقل", "منها"])
    told = told or (near[:2] == ["علي", "الاقل"] and near[2:] in (["من"], ["منهم"], ["منها"]))
    return told and not items[i].al


def next_part(items: Sequence[Item], i: int) -> bool:
    """واحدة بباجة وثلاث بسليانة: as many more, behind the one that was told so."""
    after = items[i + 1] if i + 1 < len(items) else None
    if items[i].text not in _FEW or not i or items[i - 1].cls != "k" or after is None or not _bound(after):
        return False
    return any(one_part(items, k) for k in range(max(0, i - _AHEAD), i) if items[k].text in _ONES)


def _bound(after: Item) -> bool:
    """ب, ل, في or على with where the part is."""
    joined = after.kind == "word" and after.text[0] in "بل" and len(after.text) > _SHORT
    return joined or after.prep in {"ب", "ل"} or after.cls == "f" or after.text in {"علي", "ضمن", "من"}


_SHORT = 3


def _counted_before(items: Sequence[Item], i: int) -> bool:
    for k in range(i - 1, max(-1, i - _BACK), -1):
        item = items[k]
        if item.cls in ".|":
            return False
        if item.cls[0] in "dnw" and item.value is not None and item.value > 1:
            return True
        if item.text.endswith(("ين", "ان")) and (item.lex.noun is not None and item.lex.noun.count == 2):
            return True
    return False


def _goes_on(items: Sequence[Item], i: int) -> bool:
    for k in range(i + 2, min(i + _AHEAD, len(items))):
        item = items[k]
        if item.cls in ".|":
            return False
        word = item.text if items[k - 1].cls == "k" else item.text[1:] if item.text[0] == "و" else ""
        if word in _FEW:
            return True
    return False
