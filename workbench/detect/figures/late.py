"""What is only seen when all figures of a text are known: ages of a list, lengths whose upper end goes on."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from workbench.arabic.chars import word_set
from workbench.detect.figures.ages_in_brackets import OLDEST_PERSON
from workbench.detect.figures.draft import COUNTED, Draft
from workbench.detect.figures.guess import is_verb
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import FigureType, Qualifier

_NAMES = 10
_A_YEAR = 12


def late(items: Sequence[Item], drafts: list[Draft]) -> None:
    """Ages and lengths that the figure beside them settles."""
    types = {d.type for d in drafts}
    if any(d.alternatives for d in drafts):
        as_the_others(items, drafts)
    if FigureType.MONEY in types:
        _sums_before(items, drafts)
    if FigureType.MEASURE in types:
        _points_in_thousands(items, drafts)
    if FigureType.AGE in types:
        listed_ages(items, drafts)
    if FigureType.DURATION in types:
        longer_ends(items, drafts)


_THOUSANDS, _AMONG = re.compile(r"[1-9]\d{0,2}[.٫]\d{3}"), 30
_RATED = word_set("معدل بمعدل متوسط بمتوسط نسبة بنسبة مؤشر المؤشر سعر بسعر نقطة لكل")


def as_the_others(items: Sequence[Item], drafts: Sequence[Draft]) -> None:
    """4.085 عقدا منها 2.141 لسعوديين: bare numbers of three decimals beside things told in thousands are thousands."""
    last: Draft | None = None
    for draft in drafts:
        if draft.type not in COUNTED:
            continue
        raw = items[draft.last - 1].text if draft.noun is None else ""
        if (
            draft.alternatives
            and isinstance(draft.value, int)
            and _THOUSANDS.fullmatch(draft.alternatives[0])
        ):
            last = draft
        elif last is None or not _THOUSANDS.fullmatch(raw) or draft.first - last.last > _AMONG:
            continue
        elif not any(
            x.text in _RATED or x.cls == "|" for x in items[max(0, draft.first - _NAMES) : draft.last + 1]
        ):
            draft.value, draft.alternatives, last = int(re.sub(r"\D", "", raw)), (raw,), draft


def _points_in_thousands(items: Sequence[Item], drafts: Sequence[Draft]) -> None:
    """عند 1.453 نقطة beside 1453.56: an index that is told in thousands with a point, as the other shows."""
    points = [d for d in drafts if d.unit == "point" and isinstance(d.value, int | float)]
    for one, two in itertools.pairwise(points):
        for short, long in ((one, two), (two, one)):
            raw = items[short.first].text
            whole = int(re.sub(r"\D", "", raw)) if _THOUSANDS.fullmatch(raw) else 0
            if whole and short.value != whole and 1 / _INDEX < whole / float(long.value or 1) < _INDEX:
                short.value, short.alternatives = whole, (raw,)


_INDEX = 1.2


def _sums_before(items: Sequence[Item], drafts: Sequence[Draft]) -> None:
    """إلى 1.2 مليار من 1.5 مليار دولار: millions that stand before the sum that they came from."""
    for one, two in itertools.pairwise(drafts):
        bare = one.type is FigureType.COUNT and one.rule == "figure:count" and one.noun is None and one.first
        if not bare or two.type is not FigureType.MONEY or one.last + 1 != two.first:
            continue
        came = items[one.last].cls == "m" and items[one.first - 1].cls == "i"
        if came and two.value and _MILLION <= float(one.value or 0) < _HUGE * float(two.value):
            one.type, one.rule, one.unit, one.currency = two.type, "figure:alike", two.unit, two.currency


_MILLION, _HUGE = 1_000_000, 100


def listed_ages(items: Sequence[Item], drafts: Sequence[Draft]) -> None:
    """أحمد سالم (22 عاما) ومحمد علي (19): bare numbers in brackets behind names of a list where one is told in years."""
    for one, after in itertools.pairwise(drafts):
        if one.type is FigureType.AGE and _in_brackets(items, one) and _same_list(items, one, after):
            after.type, after.rule, after.unit = FigureType.AGE, "figure:age+list", "year"
            after.role = after.noun = None
            after.iso = f"P{after.value}Y"


def _in_brackets(items: Sequence[Item], draft: Draft) -> bool:
    opened = draft.first > 0 and items[draft.first - 1].cls == "("
    return opened and draft.last < len(items) and items[draft.last].cls == ")"


def _same_list(items: Sequence[Item], one: Draft, after: Draft) -> bool:
    """A bare whole number in brackets, with nothing but names since the one before."""
    whole = isinstance(after.value, int) and 0 < after.value <= OLDEST_PERSON
    if (
        after.type is not FigureType.COUNT
        or not whole
        or after.noun is not None
        or after.qualifier is not None
    ):
        return False
    between = items[one.last + 1 : after.first - 1]
    if not _in_brackets(items, after) or not 2 <= len(between) <= _NAMES or between[0].cls not in "k,r":
        return False
    return all(x.cls in "rk," and not x.lex.role and not is_verb(x.text) for x in between)


def longer_ends(items: Sequence[Item], drafts: list[Draft]) -> None:
    """من عامين إلى خمسة أعوام وستة أشهر: months that belong to the upper end of a range of years."""
    for at in range(len(drafts) - 1, 0, -1):
        one, more = drafts[at - 1], drafts[at]
        if not (_is_range(one) and _is_months(more)):
            continue
        between = items[one.last : more.first]
        if len(between) != 1 or between[0].cls != "k":
            continue
        low, _, high = (one.iso or "").partition("/")
        if not (low and high.endswith("Y")) or not isinstance(one.high, int | float):
            continue
        months = int(more.value or 0)
        one.high = one.high + months / _A_YEAR if one.unit == "year" else one.high
        one.iso, one.last, one.end = f"{low}/{high}{months}M", more.last, more.end
        one.num = (one.num[0], more.end)
        del drafts[at]


def _is_range(draft: Draft) -> bool:
    return draft.type is FigureType.DURATION and draft.qualifier is Qualifier.RANGE and draft.unit == "year"


def _is_months(draft: Draft) -> bool:
    whole = isinstance(draft.value, int) and 0 < draft.value < _A_YEAR
    return draft.type is FigureType.DURATION and draft.unit == "month" and whole and draft.qualifier is None
