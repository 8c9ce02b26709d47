"""الساعات القليلة الماضية: a few hours or minutes, told by their adjective."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.detect.figures.draft import Draft
from workbench.detect.figures.lexicon import LEXICON
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import FigureType, Qualifier

_FEW = frozenset(["قليله", "عديده", "معدوده", "قلائل"])
_OF_THE_CLOCK = frozenset(["hour", "minute", "second"])


def few_lately(items: Sequence[Item], i: int, vague: str) -> Draft | None:
    """The length that begins with the plural unit at `i`, to the end of الماضية or المقبلة; `vague` names the coding rule.

    Days and more are dates; without القليلة the plural counts nothing.
    """
    told = items[i : i + 3]
    if len(told) < 3 or told[1].text.removeprefix("ال") not in _FEW or told[2].cls not in "PF":
        return None
    unit, few = told[0].lex.unit, LEXICON["بضع"].vague
    if unit is None or unit.name not in _OF_THE_CLOCK or few is None or not (told[0].al and told[2].al):
        return None
    span = (told[0].start, told[2].end)
    draft = Draft(i, i + 3, *span, (told[1].start, told[1].end), FigureType.DURATION, f"vague:{vague}")
    draft.unit, draft.noun, draft.noun_at = unit.name, told[0].text, i
    draft.qualifier = Qualifier.VAGUE
    if vague != "literal":
        draft.low, draft.high = few.low, few.high
    if vague == "acled":
        draft.value = few.low
    return draft
