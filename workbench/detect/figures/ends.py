"""Ranges of a measure, one of whose ends is a unit without its numeral: من متر إلى مترين, 1.5 متر إلى مترين."""

from __future__ import annotations

from workbench.arabic.numerals import FRACTION_OF
from workbench.detect.figures import context
from workbench.detect.figures.draft import Draft
from workbench.detect.figures.spread import Spread
from workbench.domain.mention import FigureType, Qualifier

_PAIR = 2


class Ends(Spread):
    """Ranges of a measure, one of whose ends is a unit without its numeral."""

    def _dual_end(self, i: int) -> Draft | None:
        """1.5 متر إلى مترين, من متر إلى مترين, نصف متر إلى متر ونصف: a range one of whose ends has no numeral."""
        items = self.items
        one = self._amount(i)
        if one is None and i + 2 < len(items) and items[i + 1].cls == "i" and not items[i].prep:
            later, first = self._amount(i + 2), items[i]
            small = first.digits and first.value is not None and 0 < first.value < _PAIR
            one = (
                (first.value or 0, later[1], i + 1, False)
                if later is not None and later[3] and small
                else None
            )
        if (
            one is None
            or one[2] + 1 >= len(items)
            or not (items[one[2]].cls in "i-" or (items[one[2]].cls == "k" and self._opened(i)))
        ):
            return None
        two = self._amount(one[2] + 1)
        if items[i].lex.unit is not None and one[0] == 1 and not self._opened(i):
            return None
        if two is None or one[1] != two[1] or not one[0] < two[0] or not (one[3] or two[3]):
            return None
        if context.direction(items, i, 12) is not None and self._from(i) and context.moved(items, i):
            return None
        span = (items[i].start, items[two[2] - 1].end)
        draft = Draft(
            i, two[2], *span, span, FigureType.MEASURE, "figure:measure+range", low=one[0], high=two[0]
        )
        draft.qualifier, draft.unit = Qualifier.RANGE, one[1]
        draft.noun_at = two[2] - 1
        return draft

    def _amount(self, i: int) -> tuple[float | int, str, int, bool] | None:
        """Value, unit, the place behind it and whether it is a dual, of a measure at i."""
        item = self.items[i]
        unit = item.lex.unit
        after = self._next_free(i + 1)
        if unit is not None and unit.kind == "measure" and not item.al:
            half = self._next_free(i + 2) if after is not None and after.cls == "k" else None
            more = FRACTION_OF[half.text] if half is not None and half.text in {"نصف", "ربع"} else 0
            if after is not None and after.text in {"واحد", "واحده"} and not after.al:
                return 1, unit.name, i + 2, True
            return unit.count + more, unit.name, i + 1 + 2 * (more > 0), True
        counted = after.lex.unit if after is not None else None
        if (
            item.cls[0] not in "dnw"
            or item.value is None
            or counted is None
            or counted.kind != "measure"
            or counted.count == 2
        ):
            return None
        return item.value, counted.name, i + 2, item.text == "نصف"

    def _opened(self, i: int) -> bool:
        """من متر إلى مترين, بين متر ومترين."""
        return i > 0 and self.items[i - 1].text in {"من", "بين", "ما بين", "مابين"}

    def _from(self, i: int) -> bool:
        back = self.items[max(0, i - 2) : i]
        return any(x.cls == "m" for x in back) or not back
