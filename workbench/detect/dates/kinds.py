"""Kinds of year that are none of the calendar's: العام الدراسي المقبل, السنة المالية (2014-2015), and their parts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from workbench.detect.dates.numeric import years_of_two
from workbench.detect.dates.reading import Reading
from workbench.detect.dates.slots import gather
from workbench.detect.figures.tokens import Item

_STUDIES = frozenset(["الدراسي", "الدراسيه", "الجامعي", "الجامعيه", "التكوينيه", "القضائيه", "القضائي"])
_FISCAL = frozenset(["المالي", "الماليه"])
KINDS = _STUDIES | _FISCAL | {"الفلاحيه"}
"""Adjectives of years that run over two."""
_FROM_SEPTEMBER, _UNTIL_JUNE = 9, 6


def is_kind(span: Sequence[Item]) -> bool:
    """The adjectives right behind the definite year all say which kind of year it is."""
    at = next((k for k, i in enumerate(span) if i.cls == "a"), -1)
    kinds = [i for i in span[at + 1 :] if i.cls == "r"]
    return bool(kinds) and span[at].al and span[at + 1] is kinds[0] and all(i.text in KINDS for i in kinds)


def is_part(span: Sequence[Item]) -> bool:
    """الربع الأول من السنة الدراسية الحالية; alone the year is fiscal: النصف الثاني من العام المالي."""
    return is_kind(span) and (
        span[-1].cls != "r" or span[-1].text in _FISCAL or span[0].text.startswith(("سداسي", "ثلاثي"))
    )


def kind_of_year(span: Sequence[Item], ref: date | None) -> Reading | None:
    """A year of studies from its numbers or from the day of the text; a fiscal year only from its numbers."""
    slots = gather([i for i in span if i.cls != "K"])
    precision = f"{slots.edge}-year" if slots.edge else "year"
    joint = next((i for i in span if i.cls == "K"), None)
    years = [int(x) for x in joint.text.split("/")] if joint is not None else slots.years
    if len(years) > 2 and span[-1].cls == ")":
        return Reading(str(years[-1]), precision)
    if len(years) > 1:
        return years_of_two(years[0], years[1])
    if years:
        return Reading(str(years[0]), precision) if span[-1].cls == ")" else None
    studies = any(i.text in _STUDIES for i in span)
    if not studies or ref is None:
        return Reading(None, precision)
    first = ref.year - (ref.month < _FROM_SEPTEMBER)
    summer = _UNTIL_JUNE < ref.month < _FROM_SEPTEMBER
    step = {"P": 0 if summer else -1, "F": 1, "N": int(_UNTIL_JUNE <= ref.month < _FROM_SEPTEMBER)}
    first += step.get(slots.rel, 0)
    return Reading(f"{first}/{first + 1}", precision)


def unsettled(items: Sequence[Item], first: int, last: int) -> bool:
    """الربع الأول من العام المالي الجاري, or of 2024/2025: a part of such a year that no one number names.

    Fiscal years begin in January, April, July or October, as each state says.
    """
    told = sum(i.cls == "y" for i in items[first:last]) == 1
    return not told or [i.cls for i in items[last : last + 2]] in (["-", "y"], ["/", "y"])
