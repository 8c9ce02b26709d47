"""Bare digits that tell places and conferences of one name apart: رفح 2 بمحافظة, مؤتمر بيروت ـ1, غزة والضفة وال 48."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.arabic.chars import word_set
from workbench.detect.figures import context
from workbench.detect.figures.draft import Draft
from workbench.detect.figures.tokens import Item

_REGIONS = word_set("محافظة مدينة ولاية قضاء ناحية مديرية حي منطقة مركز إقليم بلدية معتمدية")
_CONFERRED = word_set("مؤتمر لمؤتمر بمؤتمر مفاوضات محادثات منتدى")
_LANDS = word_set("الضفة غزة القدس القطاع الداخل الشتات")
"""Beside these 48 is the land occupied then."""
_VITAMINS = ("فيتامين", "فيتامينات")
_FEW, _SESSIONS, _BACK, _FEWEST = 9, 20, 4, 2


def is_told_apart(items: Sequence[Item], draft: Draft) -> bool:
    """Whether the digits of a draft without a noun are part of the name before them. O(1)."""
    at = draft.first
    item, before = items[at], items[at - 1] if at else None
    if item.digits and _of_make(items, at):
        return True
    if before is None or not item.digits or draft.last != at + 1 or not isinstance(item.value, int):
        return False
    near = items[max(0, at - _BACK) : at]
    if item.prep == "ب" and any(x.text.endswith(_VITAMINS) for x in near[-2:]):
        return True  # فيتامين ب1
    if item.text == "48" and (item.prep == "ال" or before.text == "وال"):
        return any(x.text[x.text.find("ال") :] in _LANDS or x.text in _LANDS for x in near)
    named = before.kind == "word" and before.cls == "r" and not before.prep and not item.prep and not item.wa
    if not named or at < _FEWEST or before.text in context.STOP or before.text in context.AMOUNTS:
        return False
    if (
        items[at - 2].text in _CONFERRED
        and not before.text.startswith("ال")
        and not before.text.endswith(("ه", "ها"))
    ):
        return item.value <= _SESSIONS
    after = items[at + 1] if at + 1 < len(items) else None
    listed = items[at - 2].cls in ",f" and before.lex.role is None
    told = after is not None and after.text[after.text[:1] == "ب" and not after.prep :] in _REGIONS
    return (
        listed
        and told
        and item.value <= _FEW
        and (after is not None and (after.prep == "ب" or after.text[0] == "ب"))
    )


def _of_make(items: Sequence[Item], at: int) -> bool:
    """بوينغ 787-8 دريملاينر, إيرباص أي350-900: the second number of a make's model."""
    if at < _MODEL or items[at - 1].cls != "-" or items[at - 1].end != items[at].start:
        return False
    model = items[at - 2]
    return (
        model.text.isdigit()
        and model.end == items[at - 1].start
        and any(i.text in _MAKES for i in items[max(0, at - _BACK - 2) : at - 2])
    )


_MODEL = 3
_MAKES = word_set("بوينغ بوينج إيرباص ايرباص طراز سوخوي ميغ توبوليف إمبراير")
