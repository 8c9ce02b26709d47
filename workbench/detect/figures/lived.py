"""Ordinals that are somebody's age: السابعة عشرة من عمره, في الستينات من عمره."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.detect.figures import context
from workbench.detect.figures.ages import YOUNG_OR_OLD
from workbench.detect.figures.ahead import Head
from workbench.detect.figures.beside import Beside
from workbench.detect.figures.draft import Draft
from workbench.detect.figures.foremost import idle
from workbench.detect.figures.guess import is_verb
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import FigureType, Qualifier

_AGED = frozenset(
    [
        "عمر",
        "العمر",
        "عمره",
        "عمرها",
        "بعمر",
        "سن",
        "السن",
        "عمرهم",
        "اعمارهم",
        "اعمارهن",
        "اعمار",
        "ابن",
        "ابنه",
        "بنت",
    ]
)
_UNDER = frozenset(["دون", "تحت", "فوق"])
"""دون الثامنة عشرة: under that age."""

_SPRINGS = frozenset(["ربيعه", "ربيعها"])
"""احتفلت بربيعها الثامن: her eighth year."""
_HOURS = 12
_PAIR = frozenset(
    ["شابين", "شابان", "رجلين", "رجلان", "امراتين", "امراتان", "شابتين", "شابتان", "فتاتين", "فتاتان"]
)


def in_his_decade(items: Sequence[Item], at: int) -> bool:
    """رجل في الخمسينيات, شاب طموح في منتصف العشرينيات: his age, no decade of a century."""
    at -= at > 0 and items[at - 1].cls == "e"
    if at < 2 or items[at - 1].cls != "f":
        return False
    word = items[at - 2]
    if at > 2 and word.cls == "r" and word.kind == "word" and not word.prep and not is_verb(word.text):
        word = items[at - 3] if items[at - 3].text in YOUNG_OR_OLD | _PAIR else word
    return word.text in YOUNG_OR_OLD or word.text in _PAIR


def _of_a_round(items: Sequence[Item], i: int) -> bool:
    """الجولة الرابعة من عمر المجموعة الثانية: the noun before it is ranked, and what has lasted is no person."""
    noun = items[i - 1]
    if noun.kind != "word" or noun.cls not in "rR" or not (noun.al or noun.text.startswith("ال")):
        return False
    behind = [x.text for x in items[i + 1 : i + 3]] == ["من", "عمر"]
    return noun.text.endswith("ه") and (behind or (i > 1 and items[i - 2].text == "عمر"))


class Lived(Beside):
    """Ordinals that are somebody's age: السابعة عشرة من عمره, في الستينات من عمره."""

    def _years_old(self, draft: Draft, i: int) -> bool:
        """السابعة عشرة من عمره, عن عمر يناهز الرابعة والثمانين: a feminine ordinal is the year of somebody's life."""
        items, item = self.items, self.items[i]
        if i and item.al and items[i - 1].text.lstrip("بل") in _SPRINGS and not self.taken[i - 1]:
            draft.type, draft.rule, draft.unit = FigureType.AGE, "figure:age", "year"
            draft.iso, draft.first = f"P{item.value}Y", i - 1
            draft.start = items[i - 1].end - len(items[i - 1].text.lstrip("بل"))
            draft.noun, draft.noun_at = items[i - 1].text, i - 1
            return True
        if not item.al or not item.text.split()[0].endswith(("ه", "ولي")) or (item.value or 0) < 2:
            return False
        if i and (_of_a_round(items, i) or idle(items, i)):
            return False
        back = [x.text for x in items[max(0, i - 3) : i]]
        named = i > 0 and items[i - 1].cls == "a"
        grown = (
            (item.value or 0) > _HOURS
            and i > 1
            and items[i - 1].cls == "f"
            and items[i - 2].text in YOUNG_OR_OLD
        )
        under = grown or (i > 0 and items[i - 1].text in _UNDER and (item.value or 0) >= 10)
        aged = any(x in _AGED for x in back)
        if named or not (under or aged or context.of_life(items, i + 1)):
            return False
        draft.type, draft.rule, draft.unit, draft.iso = (
            FigureType.AGE,
            "figure:age",
            "year",
            f"P{item.value}Y",
        )
        between = items[i : i + 3]
        if aged and i and items[i - 1].cls == "b" and [x.cls for x in between] == ["o", "k", "o"]:
            draft.low, draft.high = item.value, between[2].value
            draft.value, draft.qualifier = None, Qualifier.RANGE
            draft.iso, draft.last = f"P{draft.low}Y/P{draft.high}Y", i + 3
            draft.end = between[2].end
            draft.num = (draft.start, draft.end)
            return True
        self._typed(draft, i, Head(i + 1))
        return True

    def _decade_of_life(self, i: int) -> Draft | None:
        """في الستينات من عمره: from 60 to 69."""
        item = self.items[i]
        if not (context.of_life(self.items, i + 1) or in_his_decade(self.items, i)):
            return None
        span, years = (item.start, item.end), item.lex.number
        draft = Draft(
            i, i + 1, *span, span, FigureType.AGE, "figure:decade-of-life", low=years, high=years + 9
        )
        draft.qualifier, draft.unit, draft.iso = Qualifier.RANGE, "year", f"P{years}Y/P{years + 9}Y"
        return draft
