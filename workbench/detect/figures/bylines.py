"""Outlets in the bylines of a text, whatever they are called after: نور24 ـ متابعة, المشهد الأول | خاص, المصدر: عدن 24."""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter

from workbench.arabic.chars import word_set
from workbench.detect.figures import context
from workbench.detect.figures.draft import Draft
from workbench.detect.figures.guess import is_verb
from workbench.detect.figures.lexicon import OTHER
from workbench.detect.figures.named import called_after_day
from workbench.detect.figures.tokens import Item
from workbench.detect.figures.told_apart import is_told_apart
from workbench.domain.mention import FigureType

_BYLINE = word_set(
    "خاص خاصة حصري متابعات متابعة متابعه وكالات وكالة كتب كتبت كتبها رصد مراسل مراسلنا مراسلتنا مراسلو مكتب تحرير نقلا إعداد عاجل"
) | word_set("وام واس سانا واع قنا بنا كونا بترا وفا واج وات رويترز سبأ سونا سبوتنيك وكالات/ أف د.ب.أ")
"""What stands beside an outlet's name in its byline: who wrote it, where it is from."""
_LABELS = word_set("خاص متابعات متابعة وكالات المصدر مصدر نقلا كتب كتبت رصد إعداد تحرير")
"""What a byline begins with when the name stands behind it."""
_NAMED = word_set("نت نيوز برس سبورت أونلاين كوم تيفي الإخبارية الإخباري الإعلامي الإعلامية")
"""Words that only the name of an outlet has: 26 سبتمبر نت."""
_MARKS = frozenset("-–—|/:_")
_CLOSING = frozenset("|/_")
"""Marks that close no heading: المشهد الأول/ alone in its line."""
_NAME, _LINE, _EDGE, _ALIAS, _SIGNED = 6, 10, 4, 3, 3
_GAP = 2
"""Blanks between two words where a tatweel stood for a dash."""
_BEFORE = _MARKS | word_set("صحيفة موقع قناة شبكة وكالة جريدة منصة بوابة")
_MAGAZINES = word_set("مجلة بمجلة لمجلة ومجلة")
_LARGEST = 999
_STATIONS, _SHORTEST = frozenset(["24", "21", "218", "360", "365"]), 3
_KINDS = frozenset([FigureType.COUNT, FigureType.ORDINAL])
_DAYS = frozenset(["date:day-month", "date:month", "date:weekday"])


class Bylines:
    """Where in a text outlets are named; empty for most.

    A byline is told by its place and marks: a line's first words before a dash, bar, stroke or colon, behind which stands
    who wrote it or whence it comes, or the few words behind such a label. O(lines), eight items of each.
    """

    def __init__(self, items: Sequence[Item], classes: str) -> None:
        self.items = items
        self.names: list[tuple[int, int, bool]] = []
        """[first, last) and whether a byline's word bears it out."""
        breaks = [-1]
        at = classes.find("|")
        while at >= 0:
            if at < len(items) and items[at].kind == "nl":
                breaks.append(at)
            at = classes.find("|", at + 1)
        breaks.append(len(items))
        lines = [(a + 1, b) for a, b in itertools.pairwise(breaks) if b - a > 2]
        for k, (first, last) in enumerate(lines):
            self._line(first, last, k < _EDGE or k >= len(lines) - _EDGE)
            if last - first <= _SIGNED and self._signs(lines, k):
                self.names.append((first, last, True))

    def _signs(self, lines: Sequence[tuple[int, int]], k: int) -> bool:
        """العرائش 24, alone above or below a paragraph: the first or last line of a text, no row of a table."""
        first, last = lines[k]
        near = [b - a for a, b in lines[max(0, k - 1) : k + 2]]
        ends = k == 0 or k == len(lines) - 1
        if not ends or len(near) == 1 or max(near) <= _LINE or self.items[last - 1].text not in _STATIONS:
            return False
        return all(i.kind == "word" and i.cls == "r" and i.lex is OTHER for i in self.items[first : last - 1])

    def _line(self, first: int, last: int, edge: bool) -> None:
        items = self.items
        end = self._mark(first, last)
        if end is None:
            glued = (
                last - first == 2 and items[first + 1].digits and items[first].end == items[first + 1].start
            )
            if glued and items[first].kind == "word":
                self.names.append((first, last, True))
            return
        behind = end
        while behind < last and (items[behind].text in _MARKS or items[behind].cls in "u("):
            behind += 1
        if _bare(items[first]) in _LABELS and last - first <= _LINE:
            self.names.append((behind, last, True))
        elif (
            behind == last and end == last - 1 and items[end].text in _CLOSING and end - first <= _NAME
        ) or (behind < last and _bare(items[behind]) in _BYLINE):
            self.names.append((first, end, True))
        elif (
            edge
            and end > first + 1
            and items[end - 1].digits
            and last - first <= _LINE
            and not any(i.digits for i in items[end:last])
        ):
            self.names.append((first, end, False))

    def _mark(self, first: int, last: int) -> int | None:
        """Where the name ends: at the first mark, or where a tatweel stood, or a byline's word behind a glued number."""
        items = self.items
        for at in range(first, min(last, first + _NAME + 1)):
            item = items[at]
            if item.text in _MARKS:
                return at if at > first else None
            if at > first and item.kind == "word" and _bare(item) in _BYLINE:
                before = items[at - 1]
                glued = before.digits and at > first + 1 and items[at - 2].end == before.start
                alone = before.digits and at > first + 1 and at == last - 1
                if glued or alone or item.outer - before.end >= _GAP:
                    return at
        return None

    def holds(self, first: int, last: int, *, day: bool = False) -> bool:
        """Whether the bare number, rank or day word [first, last) is part of a name here."""
        for a, b, borne in self._around(first):
            if (
                last <= b
                and self._closes(a, b, first, last, borne=borne, day=day)
                and self._is_name(a, first)
            ):
                return True
        return False

    def _around(self, at: int) -> list[tuple[int, int, bool]]:
        """The names that begin at or before `at`, as far back as a line's two may lie."""
        behind = bisect_right(self.names, at, key=itemgetter(0))
        return self.names[max(0, behind - 2) : behind]

    def _is_name(self, a: int, first: int) -> bool:
        """Nouns alone before it: a verb, a preposition or what is counted makes no name."""
        items = self.items
        start = next(
            (k + 1 for k in range(first - 1, a - 1, -1) if items[k].text in _MARKS or items[k].cls in "u("), a
        )
        told = start > 0 and items[start - 1].text in _MARKS
        return not any(
            i.cls in "fmiA"
            or (i.cls == "D" and i is not items[a])
            or i.lex.role is not None
            or i.text in context.AMOUNTS
            or (told and is_verb(i.text))
            for i in items[start:first]
        )

    def _closes(self, a: int, b: int, first: int, last: int, *, borne: bool, day: bool) -> bool:
        items = self.items
        behind = items[last] if last < b else None
        if day:
            numbered = behind is not None and behind.digits
            named = behind is None and first > a and items[first - 1].kind == "word"
            return numbered if not borne or first == a else named
        if items[first].digits:
            value = items[first].value
            small = isinstance(value, int) and value <= _LARGEST
            return small and (behind is None or behind.cls in "u)-" or (borne and behind.text in _NAMED))
        opens = first == a or items[first - 1].cls in "-u(" or items[first - 1].text in _BEFORE
        return borne and behind is None and opens

    def tells(self, draft: Draft) -> bool:
        """A bare number or a rank that is part of an outlet's name."""
        if draft.type not in _KINDS:
            return False
        if self.items[draft.first].digits:
            last = draft.first + 1
            if draft.type is FigureType.ORDINAL and draft.rule != "figure:list":
                return False
            if last < len(self.items) and self.items[last].cls == "M":
                return self.dated(draft.first, last + 1)
            if is_told_apart(self.items, draft):
                return True
            bare = draft.last == last or _bare(self.items[last]) in _BYLINE
            if bare and self._glued(draft.first):
                return True
            return bare and self.holds(draft.first, last)
        return draft.type is FigureType.ORDINAL and self.holds(draft.first, draft.last)

    def _glued(self, at: int) -> bool:
        """قال لعدن24 إن: a station's number that is written onto a name."""
        item, before = self.items[at], self.items[at - 1] if at else None
        if before is None or before.end != item.start or item.text not in _STATIONS:
            return False
        plain = (
            before.kind == "word"
            and before.cls == "r"
            and before.lex is OTHER
            and len(before.text) >= _SHORTEST
        )
        return plain and before.text not in context.STOP and not is_verb(before.text)

    def dates(self, rule: str, first: int, last: int) -> bool:
        """A day or month that is part of an outlet's name."""
        if rule == "date:deictic":
            return last - first == 1 and bool(self.names) and self.holds(first, last, day=True)
        return rule in _DAYS and self.dated(first, last)

    def dated(self, first: int, last: int) -> bool:
        """4 مايو/ خاص, 26 سبتمبر نت | صنعاء: a day that an outlet is called after."""
        items = self.items
        if items[first].cls == "M" and first and items[first - 1].text in _MAGAZINES:
            return True
        name = last + 1 if last < len(items) and items[last].text == "." else last
        if name < len(items) and items[name].text in _NAMED:
            return True
        if items[first].cls == "W":
            return False  # الأحد - متابعة: a day before its news
        if first > _ALIAS and items[first - 1].text == "/" and items[first - 2].cls == "M":
            return called_after_day(items, first - _ALIAS, first - 1)  # صحيفة 26 سبتمبر/أيلول
        return any(a == first and b == last and borne for a, b, borne in self._around(first))


def _bare(item: Item) -> str:
    return item.text.removeprefix("ال") if item.text not in _LABELS else item.text
