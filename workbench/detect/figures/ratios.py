"""Parts of a whole by two numbers: ratios and mixed fractions."""

from __future__ import annotations

from dataclasses import replace

from workbench.arabic.number_reader import tidy
from workbench.detect.figures import context, hedges, labels
from workbench.detect.figures.draft import Draft
from workbench.detect.figures.guess import clitics
from workbench.detect.figures.head import head
from workbench.detect.figures.plurals import plural
from workbench.detect.figures.scores import Scores
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import FigureType

_EVERY = frozenset(["كل", "لكل", "بكل", "وكل", "ولكل"])
"""لكل واحد من ثلاثة متهمين: each of three, no third."""


_SHARING = frozenset(["person", "family", "household", "", None])
"""What is told by one of so many."""
_ONE = frozenset(["واحد", "واحده", "واحدا"])
_BEST = frozenset(["ابرز", "اهم", "اكبر", "افضل", "اكثر", "اشهر", "اعلي", "اقوي", "اغني", "اقدم", "اسرع"])
_THOUSANDS, _MOVER = 1000, 12
_MARKS = frozenset([5, 10, 20, 100])
"""Most that is given: 9.5 من 10."""
_SHARES = 10
"""Of so many at most a ratio is told: 9 من 10 أشخاص."""


class Ratios(Scores):
    """Parts of a whole by two numbers: ratios and mixed fractions."""

    def _ratio(self, i: int) -> Draft | None:
        """1 على 3, ثلاثة من أربعة, جزء من مئة: a part of a whole by two numbers; في المرتبة 39 من 150 is none."""
        items = self.items
        j = i + 1
        while j < len(items) and items[j].text in {"جزء", "اجزاء", "جزءا"}:
            j += 1
        parts = j > i + 1
        if j + 1 >= len(items) or self.taken[j] or self.taken[j + 1]:
            return None
        middle, b = items[j], items[j + 1]
        if items[i].value == 1 and i and items[i - 1].text in _EVERY:
            return None
        if middle.cls not in {"m", "f"} and middle.text != "علي":
            return None
        each = self._of_each(j) or self._of_best(i, j)
        if each is not None:
            j, b = each - 1, items[each]
        if middle.cls == "m" and not parts and each is None and labels.is_rank(items, i):
            return None
        if items[i].prep == "ك" or (middle.cls == "f" and self._head(i, i + 1).before is not None):
            return None
        over = middle.text == "علي" and not items[i].al
        if not (over or middle.cls == "m" or (middle.cls == "f" and items[i].value == 1)) or middle.wa:
            return None
        if (
            b.cls[0] not in "dnw"
            or b.al
            or b.prep
            or b.value is None
            or items[i].value is None
            or not b.value
        ):
            return None
        first, second = float(items[i].value or 0), float(b.value)
        many = b.digits and second > _SHARES and second % 50 != 0
        if many and not (over or parts) and each is None and self._counts_noun(j + 1):
            return None  # 12 من 21 محاولة are two counts
        if many and not (over or parts) and each is None and items[i].digits and first >= _THOUSANDS:
            return None  # 1,084,289 من 1,313,943
        if not (over or parts) and (second <= first or first < 1):
            return None
        if over and not self._isolated_span(i, j + 1) and first > second:
            return None
        if (
            middle.cls == "m"
            and each is None
            and not parts
            and (self._came_from(i, b) or self._begins_range(j + 1))
        ):
            return None
        found = head(items, self.taken, j + 1, j + 2)
        if found.type is not None and not over and found.type is not FigureType.COUNT:
            return None
        draft = self._draft(i, j + 2, items[i], replace(found, type=FigureType.FRACTION, before=None))
        draft.num = (items[i].start, b.end)
        draft.value, draft.rule = tidy(first / second), "figure:ratio"
        draft.qualifier, _ = hedges.qualifier_before(items, i)
        one = self._head(i, i + 1).before if each is not None and items[i].text in _ONE else None
        if one is not None:  # طفل واحد من كل خمسة أطفال
            draft.first, draft.start = one, items[one].start + clitics(items[one])
        return draft

    def _begins_range(self, j: int) -> bool:
        """مقاس 1 من 420 إلى 520 جنيها: من opens what runs to the next number."""
        ahead = self.items[j + 1 : j + 3]
        return len(ahead) > 1 and ahead[0].cls == "i" and ahead[1].cls[0] in "dnyw" and not self.taken[j + 2]

    def _came_from(self, i: int, b: Item) -> bool:
        """تراجع إلى 50 من 50.8: where something stands and where it stood, no share; but 9.5 من 10."""
        if not i or self.items[i - 1].cls != "i" or b.value in _MARKS:
            return False
        pointed = isinstance(self.items[i].value, float) or isinstance(b.value, float)
        many = min(float(self.items[i].value or 0), float(b.value or 0)) >= _THOUSANDS
        moved = many and (
            context.direction(self.items, i, _MOVER) is not None or context.moved(self.items, i)
        )
        return pointed or moved

    def _one_of_each(self, i: int) -> Draft | None:
        """شخص من كل ثلاثة, امرأة من كل أربع نساء, تلميذان من كل خمسة: one or two of so many."""
        items, noun = self.items, self.items[i].lex.noun
        each = self._of_each(i + 1) if self.classes[i + 1 : i + 2] == "m" else None
        if each is None or noun is None or items[i].al or self.taken[i] or noun.unit not in _SHARING:
            return None
        b = items[each]
        dual = items[i].text.endswith(("ين", "ان")) and noun.count == len("12")
        if b.cls[0] not in "dnw" or b.al or b.prep or b.value is None or (i and items[i - 1].text in _EVERY):
            return None
        if float(b.value) <= 1 + dual or not (dual or (noun.count == 1 and not plural(items[i].text))):
            return None
        found = head(items, self.taken, each, each + 1)
        if found.type not in {None, FigureType.COUNT}:
            return None
        draft = self._draft(i, each + 1, items[i], replace(found, type=FigureType.FRACTION, before=None))
        draft.num = (items[i].start, b.end)
        draft.value, draft.rule = tidy((1 + dual) / float(b.value)), "figure:ratio"
        draft.qualifier, _ = hedges.qualifier_before(items, i)
        return draft

    def _of_each(self, j: int) -> int | None:
        """واحد من كل خمسة, سبعة من بين كل عشرة: the place of the second number."""
        near = [x.text for x in self.items[j : j + 4]]
        k = j + (3 if near[1:3] == ["بين", "كل"] else 2 if near[1:2] == ["كل"] else 0)
        if k == j or self.items[j].cls != "m" or k >= len(self.items) or self.taken[k]:
            return None
        return k

    def _of_best(self, i: int, j: int) -> int | None:
        """ثلاثة من أبرز خمس كميات: the place of the second number, of at most ten; واحد من أكبر خمسة tells no share."""
        k = j + 2
        if k >= len(self.items) or self.items[j].cls != "m" or self.items[j + 1].text not in _BEST:
            return None
        whole, part = self.items[k], self.items[i].value or 0
        plain = whole.cls[0] in "dnw" and not whole.al and not whole.prep and not self.taken[k]
        return k if plain and 1 < part < (whole.value or 0) <= _SHARES else None

    def _ratio_of_one(self, i: int) -> Draft | None:
        """جزء من مئة: one part."""
        items = self.items
        if (
            i + 2 >= len(items)
            or items[i + 1].cls != "m"
            or items[i + 2].cls[0] not in "wn"
            or items[i + 2].value == 1
            or not items[i + 2].value
            or self.taken[i + 2]
        ):
            return None
        b = items[i + 2]
        return Draft(
            i,
            i + 3,
            items[i].start,
            b.end,
            (items[i].start, b.end),
            FigureType.FRACTION,
            "figure:ratio",
            tidy(1 / float(b.value or 1)),
        )

    def _isolated_span(self, i: int, j: int) -> bool:
        return (
            i == 0
            or self.items[i - 1].cls in ".|:"
            or j + 1 >= len(self.items)
            or self.items[j + 1].cls in ".|"
        )

    def _mixed(self, i: int) -> Draft | None:
        """2 1/4, and 1/4 2 as a right-to-left writer types it."""
        if i + 1 >= len(self.items) or self.taken[i + 1]:
            return None
        a, b = self.items[i], self.items[i + 1]
        whole, part = (a, b) if b.cls == "K" else (b, a)
        if (
            part.cls != "K"
            or whole.cls[0] not in "dn"
            or whole.value is None
            or part.value is None
            or not 0 < part.value < 1
        ):
            return None
        if (whole is b and not self._isolated(i)) or b.start - a.end > 2:
            return None
        found = head(self.items, self.taken, i + 1, i + 2)
        draft = self._draft(i, i + 2, a, found)
        draft.num = (a.start, b.end)
        draft.value = tidy(float(whole.value) + float(part.value))
        self._sign(draft, i)
        self._typed(draft, i, found)
        return draft
