"""Figures that count the same thing: the six outcomes and the vetoes of the design."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.link import Reason
from workbench.domain.mention import Entity, EntityType, Figure, FigureType, Qualifier
from workbench.linking.figures import (
    Outcome,
    Reported,
    comparable,
    compare,
    interval,
    wording,
)
from workbench.linking.pairing import align, reported
from workbench.linking.setting import ELSEWHERE

ABOUT, AT_LEAST, MORE = Qualifier.ABOUT, Qualifier.AT_LEAST, Qualifier.MORE_THAN


def killed(
    value: int | None = None,
    qualifier: Qualifier | None = None,
    *,
    low: int | None = None,
    high: int | None = None,
    role: str | None = "killed",
    part: bool = False,
    kind: FigureType = FigureType.CASUALTY,
    noun: str | None = None,
) -> Figure:
    return Figure(
        0,
        3,
        "…",
        0,
        3,
        kind,
        value,
        low,
        high,
        qualifier,
        role=role,
        noun=noun,
        subset_of=(5, 8) if part else None,
    )


def said(figure: Figure, published: str | None = None, article: int = 1, *places: str) -> Reported:
    return Reported(figure, article, published, frozenset(places))


@pytest.mark.parametrize(
    ("a", "b", "outcome"),
    [
        (killed(150, ABOUT), killed(137, AT_LEAST), Outcome.COMPATIBLE),
        (killed(150, ABOUT), killed(144, AT_LEAST), Outcome.COMPATIBLE),
        (killed(137, AT_LEAST), killed(144, AT_LEAST), Outcome.COMPATIBLE),
        (killed(low=2000, high=5000), killed(low=1500, high=2000), Outcome.TOUCHING),
        (killed(low=2000, high=5000), killed(2000), Outcome.COMPATIBLE),
        (killed(low=2000, high=5000), killed(low=1500, high=1900), Outcome.CONFLICT),
        (killed(13_000), killed(1_300), Outcome.CONFLICT),
        (killed(12), killed(12), Outcome.SAME),
        (killed(12), killed(12, ABOUT), Outcome.COMPATIBLE),
        (killed(12), killed(12, MORE), Outcome.CONFLICT),
        (killed(12), killed(12, AT_LEAST), Outcome.COMPATIBLE),
        (killed(100, Qualifier.VAGUE), killed(140), Outcome.COMPATIBLE),
        (killed(100, Qualifier.AT_MOST), killed(140), Outcome.CONFLICT),
        (killed(100, Qualifier.LESS_THAN), killed(100), Outcome.CONFLICT),
        (killed(17), killed(5, part=True), Outcome.PARTIAL),
    ],
)
def test_outcomes(a: Figure, b: Figure, outcome: Outcome) -> None:
    assert compare(said(a), said(b)).outcome is outcome
    assert compare(said(b), said(a)).outcome is outcome


def test_a_later_higher_toll_updates_and_a_later_lower_one_conflicts() -> None:
    monday, tuesday = said(killed(10), "2024-03-22"), said(killed(15), "2024-03-23")
    for pair in ((monday, tuesday), (tuesday, monday)):
        found = compare(*pair)
        assert found.outcome is Outcome.UPDATES
        assert found.reason == Reason.of("risen", old="10", new="15")
    assert compare(said(killed(15), "2024-03-22"), said(killed(10), "2024-03-23")).outcome is Outcome.CONFLICT


def test_only_cumulative_roles_update_and_not_without_dates_or_bounds() -> None:
    assert compare(said(killed(10)), said(killed(15))).outcome is Outcome.CONFLICT
    protest = [said(killed(v, role="protesters"), d) for v, d in ((10, "2024-01-01"), (15, "2024-01-02"))]
    assert compare(*protest).outcome is Outcome.CONFLICT
    slip = compare(said(killed(1_300), "2024-01-01"), said(killed(13_000), "2024-01-02"))
    assert slip.outcome is Outcome.CONFLICT
    assert slip.reason.id == "digit_slip"


def test_figures_of_other_things_are_not_compared() -> None:
    assert comparable(killed(3), killed(5))
    assert not comparable(killed(3), killed(5, role="wounded"))
    assert not comparable(killed(3, kind=FigureType.MONEY), killed(5))
    assert not comparable(killed(None), killed(5))
    assert not comparable(killed(3, role=None), killed(5, role=None))
    assert comparable(killed(3, role=None, noun="شاحنه"), killed(5, role=None, noun="شاحنه"))
    assert not comparable(killed(3, role=None, noun="شاحنه"), killed(5, role=None, noun="طائره"))
    assert not comparable(killed(2024, kind=FigureType.DATE), killed(2024, kind=FigureType.DATE))


def test_alignment_is_one_to_one_and_takes_equal_values_first() -> None:
    left = [said(killed(10)), said(killed(40))]
    right = [said(killed(41), None, 2), said(killed(10), None, 2)]
    found = align(left, right)
    assert [(x.a.figure.value, x.b.figure.value) for x in found] == [(10, 10), (40, 41)]
    assert [x.comparison.outcome for x in found] == [Outcome.SAME, Outcome.CONFLICT]
    assert align(left, right, same_event=0.5)[0].score == pytest.approx(0.5)


def test_parts_that_add_up_to_the_total_are_parts() -> None:
    found = align([said(killed(13))], [said(killed(10), None, 2), said(killed(3), None, 2)])
    assert [x.comparison.outcome for x in found] == [Outcome.PARTIAL]


def test_other_places_are_a_veto() -> None:
    a, b = said(killed(3), None, 1, "باميان"), said(killed(150), None, 2, "موسكو")
    (found,) = align([a], [b])
    assert found.vetoes == (Reason.of("other_places", here="باميان", there="موسكو"),)
    (same,) = align([a], [said(killed(150), None, 2, "باميان")])
    assert same.vetoes == ()
    assert same.score == pytest.approx(found.score / ELSEWHERE, abs=1e-3)


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (killed(137, AT_LEAST), "≥\u00a0137"),
        (killed(150, ABOUT), "~150"),
        (killed(low=2000, high=5000, role="fighters"), "2,000–5,000"),
        (Figure(0, 1, "…", 0, 1, FigureType.PERCENT, 30), "30%"),
        (Figure(0, 1, "…", 0, 1, FigureType.MONEY, 4, currency="USD"), "4 USD"),
    ],
)
def test_wording(figure: Figure, words: str) -> None:
    assert wording(figure) == words


@given(st.integers(0, 10**9), st.sampled_from([None, *Qualifier]))
def test_a_value_lies_within_its_own_interval_or_at_its_open_end(
    value: int, qualifier: Qualifier | None
) -> None:
    one = interval(killed(value, qualifier))
    assert one is not None
    assert one.low <= value <= one.high
    assert not math.isnan(one.low)


@given(
    st.integers(1, 10**6),
    st.sampled_from([None, *Qualifier]),
    st.integers(1, 10**6),
    st.sampled_from([None, *Qualifier]),
)
def test_comparing_is_symmetric(x: int, p: Qualifier | None, y: int, q: Qualifier | None) -> None:
    a, b = said(killed(x, p), "2024-01-01"), said(killed(y, q), "2024-01-02", 2)
    assert compare(a, b).outcome is compare(b, a).outcome


def test_members_and_fighters_are_one_strength() -> None:
    members = killed(5000, role=None, kind=FigureType.COUNT, noun="عضو")
    fighters = killed(low=1500, high=2000, role=None, kind=FigureType.STRENGTH, noun="مقاتل")
    assert comparable(members, fighters)
    assert not comparable(members, killed(5))


def test_figures_take_places_and_months_from_their_sentence_or_the_one_before() -> None:
    text = "وقع الهجوم في موسكو في مارس 2024. وقتل 150 شخصا. وفي باميان قتل 3 أشخاص."

    def at(surface: str, kind: FigureType, value: int, iso: str | None = None) -> Figure:
        start = text.index(surface)
        return Figure(
            start, start + len(surface), surface, start, start + 1, kind, value, role="killed", iso=iso
        )

    def place(name: str) -> Entity:
        start = text.index(name)
        return Entity(start, start + len(name), name, EntityType.LOC, name, 1.0)

    figures = [
        at("مارس 2024", FigureType.DATE, 2024, "2024-03"),
        at("150 شخصا", FigureType.CASUALTY, 150),
        at("3 أشخاص", FigureType.CASUALTY, 3),
    ]
    found = reported(text, 7, None, figures, [place("موسكو"), place("باميان")])
    assert [(r.figure.value, sorted(r.places), sorted(r.months)) for r in found] == [
        (150, ["موسكو"], ["2024-03"]),
        (3, ["باميان"], []),
    ]


def test_other_months_are_a_veto() -> None:
    a = Reported(killed(3), 1, None, months=frozenset({"2024-03"}))
    b = Reported(killed(5), 2, None, months=frozenset({"2024-05"}))
    (found,) = align([a], [b])
    assert found.vetoes == (Reason.of("other_months_said", here="2024-03", there="2024-05"),)
