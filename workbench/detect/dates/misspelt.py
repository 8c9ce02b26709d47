"""Days as pages misspell them: اليوم” الجمعة with a mark left behind, يوم الخمس for الخميس."""

from __future__ import annotations

from workbench.detect.figures.lexicon import LEXICON
from workbench.detect.figures.tokens import Item


def stray_quote(items: list[Item], at: int) -> None:
    """اليوم” الجمعة: a quotation mark that closes nothing between the day of the text and its weekday."""
    around = items[at - 1 : at + 3] if at else []
    if len(around) < _PAIR + 1 or around[0].cls != "D" or around[2].cls != "W":
        return
    closes = len(around) > _PAIR + 1 and around[3].cls == "u"
    opened = any(i.cls == "u" for i in items[max(0, at - _BACK) : at])
    if around[0].end == items[at].start and not closes and not opened:
        around[0].end, items[at].kind = items[at].end, "gone"


def thursday(items: list[Item], at: int) -> None:
    """يوم الخمس 5 يونيو, الأربعاء والخمس: Thursday without its ي, behind a word of days."""
    item, before = items[at], items[at - 1] if at else None
    if not item.al or item.cls != "w" or before is None:
        return
    day = before.text == "يوم" or before.cls == "D"
    joined = before.cls == "k" and at > 1 and items[at - _PAIR].cls == "W"
    if day or joined:
        item.cls, item.lex, item.value = "W", LEXICON["الخميس"], None


_PAIR = 2
_BACK = 12
"""Items back to a mark that may have opened what this one closes."""
