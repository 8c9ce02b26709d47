"""Numbers of entries, minutes and places that stand by themselves: 1- … 2- …, (71) of a match, 173 عالميا."""

from __future__ import annotations

from workbench.detect.figures import context, labels
from workbench.detect.figures.matches import scorer_minute
from workbench.detect.figures.portions import Portions
from workbench.detect.figures.tokens import Item

_WORLDWIDE = frozenset(
    [
        "عالميا",
        "عربيا",
        "دوليا",
        "افريقيا",
        "قاريا",
        "اسيويا",
        "اوروبيا",
        "وطنيا",
        "محليا",
        "مغاربيا",
        "خليجيا",
        "اقليميا",
    ]
)
_LAST_PLACE, _MINUTES, _NAME = 2000, 120, 5
_GOALS = frozenset(["هدف", "الهدف", "للهدف", "بالهدف"])
_OVER_RANK = 3
"""الهدف الأول (18): from the minute back to the goal."""
_COUNTING = frozenset(["عدد", "وعدد", "بعدد", "رقم"])
_TOTALS = frozenset(["القاب", "عدد", "رصيد", "ارقام", "بطولات", "كؤوس", "ميداليات"])
_TOLD = 6
"""عدد ألقاب الغراند سلام (20): how many, no minute."""
_MINUTE_SIGNS = frozenset(["د", "ق"])
"""في د 23, (د:42)."""
_STROKES = frozenset(["'", "’", "′"])
_LONG_LIST = 40
_SKIPPED = 4
"""Entries of a list that may stand without their number."""
_ENTRY_LENGTH = 90


def _is_entry_mark(number: Item, mark: Item) -> bool:
    """1- 2-, 1 - 2 -, 1. 2. and 1) 2): what stands behind the number of an entry."""
    if mark.cls == "-":
        return mark.start - number.end <= 1
    if mark.cls == "/":
        return mark.start == number.end
    return mark.text in {".", ")"} and mark.start == number.end


class Lists(Portions):
    """Numbers of entries, minutes and places that stand by themselves: 1- … 2- …, (71) of a match, 173 عالميا."""

    def _enumerates(self, i: int) -> bool:
        """1- الترجي 2- النادي: the number of an entry in a list, one more than the last."""
        items = self.items
        item = items[i]
        if item.kind != "int" or not item.digits or i + 2 >= len(items) or item.prep:
            return False
        mark, word = items[i + 1], items[i + 2]
        stars = 2
        while word.text == "*" and i + stars + 1 < len(items):
            stars += 1
            word = items[i + stars]
        dashed = mark.cls == "-" and mark.start == item.end and word.outer > mark.end
        if not _is_entry_mark(item, mark) or word.kind not in {"word", "latin"}:
            return False
        if word.lex.unit and not dashed:
            return False
        if i and items[i - 1].cls == "(" and item.text.startswith("0") and not word.al:
            return False
        value = int(item.value or 0)
        tight = mark.cls in "-/" and mark.start == item.end
        behind = items[i - 1].lex.noun if i else None
        standing = behind is not None and behind.unit == "point"
        step = _SKIPPED if tight or standing else 1
        following = self.entry - standing < value <= self.entry + step if self.entry else value == 1
        following |= tight and i > 0 and items[i - 1].cls == "|" and value <= _LONG_LIST
        following |= tight and value <= _LONG_LIST and self._entry_ahead(i, value + 1)
        if not following and (value != 1 or (tight and i and items[i - 1].cls not in ".|,")):
            return False
        if value == 1 and not tight and not self._entry_ahead(i, 2):
            return False
        self.entry = value
        return True

    def _by_mark(self, i: int, after: Item | None) -> bool:
        """الأول عربيا و18 دوليا: a place among others; 45' of a match."""
        item = self.items[i]
        if after is None or item.prep == "ب" or item.kind != "int":
            return False
        if self.sporty and 0 < float(item.value or 0) <= _MINUTES and self._in_brackets(i):
            if any(x.text in _TOTALS for x in self.items[max(0, i - _TOLD) : i - 1]):
                return False
            return not labels.is_label(self.items, i)
        sign = (
            self.items[i - 2] if i > 1 and self.items[i - 1].text == ":" else self.items[i - 1] if i else None
        )
        short = sign is not None and sign.text in _MINUTE_SIGNS
        if self.sporty and short and 0 < float(item.value or 0) <= _MINUTES:
            return True
        if self.sporty and scorer_minute(self.items, i):
            return True
        if after.text in _WORLDWIDE and float(item.value or 0) <= _LAST_PLACE:
            return not (i and self.items[i - 1].cls == "A")
        return self._minute(i)

    def _minute(self, i: int) -> bool:
        """45' of a match; the stroke may stand apart at the scorer's name: 34 'اليو."""
        if not self.sporty:
            return False
        item, after = self.items[i], self._next_free(i + 1)
        if after is None or after.text not in _STROKES:
            return False
        scorer = self._next_free(i + 2)
        apart = scorer is not None and scorer.kind == "word" and scorer.outer == after.end
        tight = after.start == item.end or (after.start - item.end == 1 and apart)
        return tight and item.kind == "int" and 0 < float(item.value or 0) <= _MINUTES

    def _in_brackets(self, i: int) -> bool:
        """توماس (71) ووليد (74): the minute of a goal behind its scorer."""
        items = self.items
        if i < 2 or items[i - 1].cls != "(" or items[i + 1].cls != ")":
            return False
        scorer, behind = items[i - 2], self._next_free(i + 2)
        goal = scorer.cls == "o" and i >= _OVER_RANK and items[i - _OVER_RANK].text in _GOALS
        named = (
            (goal or (scorer.kind == "word" and scorer.cls == "r"))
            and not scorer.prep
            and scorer.text not in context.STOP
            and scorer.text not in _COUNTING
        )
        named &= not scorer.text.startswith("ال") or len(scorer.text) > _NAME
        return (
            named
            and (behind is None or behind.cls[0] in "rkm.|,f")
            and (behind is None or behind.lex.noun is None)
        )

    def _entry_ahead(self, i: int, number: int) -> bool:
        """The entry of that number, with the same mark, stands further on."""
        mark = self.items[i + 1].text
        for k in range(i + 2, min(i + _ENTRY_LENGTH, len(self.items) - 1)):
            if (
                self.items[k].value == number
                and self.items[k].kind == "int"
                and self.items[k + 1].text == mark
            ):
                return True
        return False
