"""When and where figures hold: days, periods, bulletins, labels, named groups, counts that have risen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from workbench.detect.run import analyse
from workbench.domain.mention import Figure, FigureType
from workbench.linking.figures import Outcome, Reported, comparable, compare
from workbench.linking.pairing import align, reported
from workbench.linking.setting import When, apart, places_apart

COUNT = FigureType.CASUALTY


def when(*days: str, period: str = "", span: str = "", around: tuple[str, ...] = ()) -> When:
    return When(frozenset(days), period, span, frozenset(around or days))


def said(text: str, article: int, published: str) -> list[Reported]:
    """The figures of a text as they are compared."""
    found = analyse(text, date.fromisoformat(published))
    return reported(text, article, published, found.figures, found.entities)


@pytest.mark.parametrize(
    ("a", "b", "named"),
    [
        (when("2024-05-01"), when("2024-05-02"), []),
        (when("2024-05-01"), when("2024-05-09"), ["other_days"]),
        (when(period="2016"), when(period="2017"), ["other_period"]),
        (when(period="2016"), when(period="2016-03"), []),
        (when(span="2 month"), when(span="5 month"), ["other_period"]),
        (when(), when("2024-05-09"), []),
    ],
)
def test_other_days_and_periods_are_named(a: When, b: When, named: list[str]) -> None:
    remains, against = apart(a, b, None, None, COUNT, 0.0)
    assert [r.id for r in against] == named
    assert (remains < 1) == bool(named)
    assert apart(b, a, None, None, COUNT, 0.0)[0] == remains


def test_reports_fade_with_the_time_between_unless_they_share_a_day() -> None:
    left = [
        apart(when(), when(), "2024-05-01", f"2024-05-{d:02}", COUNT, 0.0)[0] for d in (1, 2, 4, 8, 15, 30)
    ]
    assert left == sorted(left, reverse=True)
    assert left[0] == 1.0 and left[-1] < 0.2
    background = when(around=("2024-05-01",))
    assert apart(background, background, "2024-05-01", "2024-05-30", COUNT, 0.0) == (1.0, ())
    assert apart(when(), when(), None, "2024-05-30", COUNT, 0.0) == (1.0, ())


def test_the_same_words_on_another_day_are_a_bulletin_but_a_toll_may_rise() -> None:
    one, two = "2024-05-01", "2024-05-02"
    remains, against = apart(when(), when(), one, two, FigureType.MEASURE, 0.9)
    assert [r.id for r in against] == ["bulletin"] and remains < 0.3
    assert apart(when(), when(), one, one, FigureType.MEASURE, 0.9) == (1.0, ())
    assert apart(when(), when(), one, two, COUNT, 0.9, risen=True) == (1.0, ())
    dated = apart(when(around=(one,)), when(around=(two,)), one, two, COUNT, 0.0)
    assert [r.id for r in dated[1]] == ["other_days"]


def test_a_place_within_another_is_not_elsewhere() -> None:
    assert places_apart({"كابول"}, {"هرات"})
    assert not places_apart({"قابس"}, {"ولاية قابس"})
    assert not places_apart(set(), {"هرات"})


def test_a_number_behind_a_definite_noun_names_one_of_a_row_and_counts_nothing() -> None:
    text = "تدور اليوم الجولة 24 من البطولة."
    at = text.index("24")
    round_24 = Figure(at, at + 2, "24", at, at + 2, FigureType.COUNT, 24, noun="بطولة")
    (row,) = reported(text, 1, None, [round_24], [])
    assert row.label
    assert align([row], [replace(row, article=2)]) == []
    counted = said("وصلت 24 شاحنة إلى المدينة.", 1, "2024-05-01")
    more = said("وصلت 30 شاحنة إلى المدينة.", 2, "2024-05-01")
    assert not counted[0].label
    assert len(align(counted, more)) == 1


def test_the_children_among_the_dead_are_a_part_and_two_named_groups_are_two() -> None:
    total = said("قتل 12 شخصا في الهجوم.", 1, "2024-05-01")[0]
    children = said("قتل 3 أطفال في الهجوم.", 2, "2024-05-01")[0]
    soldiers = said("قتل 5 جنود في الهجوم.", 3, "2024-05-01")[0]
    assert compare(total, children).outcome is Outcome.PARTIAL
    assert compare(children, total).outcome is Outcome.PARTIAL
    assert not comparable(children.figure, soldiers.figure)
    assert comparable(children.figure, said("قتل 15 طفلا في الهجوم.", 4, "2024-05-01")[0].figure)


def test_reports_of_one_day_are_an_update_where_one_says_that_it_has_risen_or_is_first() -> None:
    low = said("قتل 8 أشخاص في الحادث.", 1, "2024-05-01")[0]
    high = said("قتل 11 شخصا في الحادث.", 2, "2024-05-01")[0]
    risen = said("ارتفعت حصيلة الحادث إلى 11 قتيلا.", 3, "2024-05-01")[0]
    first = said("قتل 8 أشخاص في حصيلة أولية.", 4, "2024-05-01")[0]
    assert compare(low, high).outcome is Outcome.CONFLICT
    assert compare(low, risen).outcome is Outcome.UPDATES
    assert compare(high, first).outcome is Outcome.UPDATES
    assert dict(compare(risen, low).reason.values) == {"old": "8", "new": "11"}


def test_the_missing_also_become_fewer() -> None:
    before = said("ما زال 5 بحارة مفقودين.", 1, "2024-05-01")
    after = said("ما زال 4 بحارة مفقودين.", 2, "2024-05-09")
    found = compare(
        next(r for r in before if r.figure.role == "missing"),
        next(r for r in after if r.figure.role == "missing"),
    )
    assert found.outcome is Outcome.UPDATES
    assert (found.reason.id, dict(found.reason.values)) == ("changed", {"old": "5", "new": "4"})
