"""A date or time that was found becomes a draft among the figures, with what hedges it."""

from __future__ import annotations

from workbench.detect.dates import find as dates
from workbench.detect.figures import hedges
from workbench.detect.figures.draft import Draft
from workbench.detect.figures.matches import run_time
from workbench.detect.figures.wholes import Wholes
from workbench.domain.mention import FigureType, Qualifier

_DAYS = frozenset(["date:deictic", "date:weekday", "date:weekday-near"])
"""Days that منتصف may stand before."""
_ADJECTIVES = 2


class Dated(Wholes):
    """The dates of a text, told with its figures."""

    def _date(self, hit: dates.Hit) -> None:
        items = self.items
        if hit.first and hit.rule in _DAYS and items[hit.first - 1].text == "منتصف":
            hit.first -= 1  # منتصف ليلة أمس, منتصف يوم أمس الأربعاء
        if (
            hit.rule in {"time:clock", "date:numeric"}
            and (run := run_time(items, hit.first, hit.last)) is not None
        ):
            run.qualifier, _ = hedges.qualifier_before(self.items, run.first)
            self.drafts.append(run)
            return
        first, last = items[hit.first], items[hit.last - 1]
        hedge = next((x.lex.hedge for x in items[hit.first : hit.last] if x.cls == "A"), None)
        reading = hit.reading
        bare = items[hit.first + 1] if first.cls == "T" and last is not first else first
        draft = Draft(
            hit.first, hit.last, first.start, last.end, (bare.start, last.end), hit.type, hit.rule, iso=reading.iso,
            precision=reading.precision, calendar=reading.calendar if hit.type is FigureType.DATE else None,
            alternatives=reading.alternatives, against=reading.against,
        )  # fmt: skip
        qualifier, _ = hedges.qualifier_before(items, hit.first)
        adjacent = hit.first > 0 and items[hit.first - 1].cls == "A" and not self._hedged(hit.first - 1)
        draft.qualifier = hedge.qualifier if hedge else qualifier if adjacent else None
        told = hit.rule == "date:ago" or hit.type is FigureType.TIME
        if draft.qualifier is None and told and self._roughly(hit.last):
            draft.qualifier = Qualifier.ABOUT
        self.drafts.append(draft)

    def _hedged(self, at: int) -> bool:
        """قتل 11 مدنيا على الأقل أمس السبت: the hedge is of the number before it, not of the day behind."""
        hedge, last = self.items[at].lex.hedge, self.drafts[-1] if self.drafts else None
        return (
            hedge is not None
            and hedge.after
            and last is not None
            and last.qualifier is not None
            and (last.last == at or self._by_adjective(last.last, at))
        )

    def _by_adjective(self, first: int, last: int) -> bool:
        """5 هزات ارتدادية على الأقل: an adjective or two between the noun and the hedge."""
        words = self.items[first:last]
        return 0 < len(words) <= _ADJECTIVES and all(
            x.kind == "word" and x.cls == "r" and not x.prep and x.text.endswith(("ه", "ين", "ات", "يا"))
            for x in words
        )

    def _roughly(self, at: int) -> bool:
        """منذ 7 سنوات تقريبا, الساعة الثالثة فجرا تقريبا, but no number behind it that it could be about."""
        near = self.items[at : at + 2]
        return bool(near) and near[0].text == "تقريبا" and not (len(near) == 2 and near[1].cls[0] in "dnywv")
