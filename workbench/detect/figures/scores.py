"""Scores of matches: goals for and against, clean sheets, sets, and two digits with a mark between."""

from __future__ import annotations

from workbench.detect.figures.draft import Draft
from workbench.detect.figures.plain import Numbers
from workbench.domain.mention import FigureType

_ONLY = frozenset(["واحد", "واحده", "وحيد", "وحيده", "يتيم"])

_SETS = frozenset(
    ["مجموعه", "مجموعات", "مجموعتين", "شوط", "اشواط", "شوطين", "نقطه", "نقاط", "نقطتين", "جوله", "جولات"]
)
_MANY_SETS = frozenset(["مجموعات", "اشواط", "نقاط", "جولات", "اهداف"])
_ALIKE = frozenset(["لمثلها", "لمثله", "لمثلهما", "لمثليهما", "لمثلهم", "مقابل مثلها"])
"""هدفين لمثلهما: as many on the other side."""
_EACH = (["لكل", "منهما"], ["لكل", "فريق"], ["لكل", "جانب"])
"""هدفين لكل منهما."""
_CLEAN = frozenset(["نظيف", "نظيفه", "نظيفين", "نظيفتين"])
"""هدفين نظيفين: with nothing on the other side."""
SCORING = _SETS | _MANY_SETS | _ALIKE | _CLEAN | {"مقابل", "هدف", "هدفا", "هدفين", "هدفان", "رد"}
"""A score by goals has at least one of these words."""


class Scores(Numbers):
    """Scores of matches: goals for and against, clean sheets, sets, and two digits with a mark between."""

    def _goals(self, i: int) -> Draft | None:
        """بهدفين مقابل صفر, 3 أهداف لهدف, ثلاثة مقابل واحد."""
        items = self.items
        side, j = self._side(i)
        if side is None or j >= len(items):
            return None
        against = items[j].text == "مقابل" and not items[j].wa
        k = j + 1 if against else j
        other, end = self._side(k, one=True) if k < len(items) and not self.taken[k] else (None, k)
        if side is not None and items[j].text in _ALIKE and (self.sporty or items[j - 1].lex.noun):
            span = (items[i].start, items[j].end)
            return Draft(i, j + 1, *span, span, FigureType.SCORE, "figure:goals", low=side, high=side)
        each = [x.text for x in items[j : j + 2]]
        bare = items[i].digits and j == i + 1 and not self._drawn(i)
        pointed = items[j - 1].text.startswith("نق") or bare
        if side is not None and each in _EACH and not pointed and (self.sporty or items[j - 1].lex.noun):
            span = (items[i].start, items[j + 1].end)
            return Draft(i, j + 2, *span, span, FigureType.SCORE, "figure:goals", low=side, high=side)
        if side is not None and items[j].text in _CLEAN and (self.sporty or items[j - 1].lex.noun):
            span = (items[i].start, items[j].end)
            return Draft(i, j + 1, *span, span, FigureType.SCORE, "figure:goals", low=side, high=0)
        if (
            side is not None
            and items[j].text in {"دون", "بدون"}
            and j + 1 < len(items)
            and items[j + 1].text in {"رد", "مقابل"}
        ):
            span = (items[i].start, items[j + 1].end)
            return Draft(i, j + 2, *span, span, FigureType.SCORE, "figure:goals", low=side, high=0)
        if (
            other is None
            or not (against or items[k].prep == "ل")
            or not (self.sporty or items[i].lex.noun or items[j - 1].lex.noun)
        ):
            return None
        span = (items[i].start, items[end - 1].end)
        return Draft(i, end, *span, span, FigureType.SCORE, "figure:goals", low=side, high=other)

    def _side(self, i: int, one: bool = False) -> tuple[int | None, int]:
        """Goals of one side at i, and the index past them."""
        item = self.items[i]
        noun = item.lex.noun
        if (noun and noun.unit == "goal") or item.text in _SETS:
            two = noun.count == 2 if noun and noun.unit == "goal" else item.text.endswith(("ين", "ان"))
            if two:
                return 2, i + 1
            single = item.text not in _MANY_SETS and (one or self._against(i + 1))
            said = i + 1 < len(self.items) and self.items[i + 1].text in _ONLY
            return (1, i + 1 + said) if single else (None, i)
        if item.cls[0] in "dnw" and isinstance(item.value, int) and item.value <= 200:
            after = self._next_free(i + 1)
            goal = after is not None and (
                (after.lex.noun is not None and after.lex.noun.unit == "goal") or after.text in _SETS
            )
            return item.value, i + 2 if goal else i + 1
        return None, i

    def _against(self, i: int) -> bool:
        """مقابل or ل with the other side's number, or دون رد."""
        nxt = self._next_free(i)
        if nxt is not None and nxt.text in _ONLY:
            i += 1
            nxt = self._next_free(i)
        if nxt is None:
            return False
        if nxt.text in {"دون", "بدون"}:
            after = self._next_free(i + 1)
            return after is not None and after.text in {"رد", "مقابل"}
        zero = nxt.prep == "ل" and nxt.text in {"صفر", "واحد", "واحده"}
        goal = nxt.lex.noun is not None and nxt.lex.noun.unit == "goal" and nxt.lex.noun.count == 1
        zero |= nxt.prep == "ل" and goal and (self.sporty or self._drawn(i - 1))
        return nxt.text == "مقابل" or nxt.text in _ALIKE or zero

    def _drawn(self, i: int) -> bool:
        """بالتعادل بهدف لهدف: a draw is told of just before."""
        return any("تعادل" in x.text for x in self.items[max(0, i - 4) : i])

    def _score(self, i: int, j: int) -> Draft | None:
        a, b = self.items[i], self.items[j]
        va, vb = a.value, b.value
        if not (
            isinstance(va, int)
            and isinstance(vb, int)
            and va <= 200
            and vb <= 200
            and (a.kind == "int" or a.text == "صفر")
            and (b.kind == "int" or b.text == "صفر")
        ):
            return None
        nxt = self._next_free(j + 1)
        sporty = self.sporty
        played = sporty and nxt is not None and nxt.lex.unit is None and nxt.lex.role is None
        unit_next = nxt is not None and nxt.cls[0] in "jhalcUR$%" and not (nxt.cls == "R" and played)
        if unit_next or not (sporty or va >= vb or self._of_set(i, va, vb)):
            return None
        if va > 31 and not sporty:
            return None
        return Draft(
            i, j + 1, a.start, b.end, (a.start, b.end), FigureType.SCORE, "figure:score", low=va, high=vb
        )

    def _of_set(self, i: int, left: int, right: int) -> bool:
        """خسر المجموعة الثانية 6-7, يخسر الثالثة 4-6: a lost set of tennis behind its rank."""
        won = max(left, right)
        games = (won == _SET and min(left, right) < won - 1) or (
            won == _SET + 1 and min(left, right) >= _SET - 1
        )
        return (
            games and i > 0 and self.items[i - 1].cls == "o" and self.items[i - 1].text.endswith(("ه", "ولي"))
        )


_SET = 6
"""Games that win a set of tennis."""
