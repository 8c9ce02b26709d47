"""Agreement on published worked examples, and what pairs with what."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.agreement import Unit, alpha, f1, kappa, measures, paired


def coders(*rows: str) -> list[list[str]]:
    """Reliability data, a row a coder, `.` for a missing value: as units."""
    return [[v for v in column if v != "."] for column in zip(*(row.split() for row in rows), strict=True)]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        # Krippendorff 2011, Computing Krippendorff's Alpha-Reliability: A, B and C.
        (("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"), 0.095),
        (("a a b b d c c c e d d a", "b a b b b c c c e d d d"), 0.692),
        (
            (
                "1 2 3 3 2 1 4 1 2 . . .",
                "1 2 3 3 2 2 4 1 2 5 . 3",
                ". 3 3 3 2 3 4 2 2 5 1 .",
                "1 2 3 3 2 4 4 1 2 5 1 .",
            ),
            0.743,
        ),
    ],
)
def test_alpha_of_published_examples(rows: tuple[str, ...], expected: float) -> None:
    found = alpha(coders(*rows))
    assert found is not None
    assert round(found, 3) == expected


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        # Sim & Wright 2005, Physical Therapy 85:257, table 1: 39 patients, kappa .67.
        ({"rr": 22, "rn": 2, "nr": 4, "nn": 11}, 0.67),
        # The common textbook table of 50 proposals: kappa .40.
        ({"yy": 20, "yn": 5, "ny": 10, "nn": 15}, 0.40),
    ],
)
def test_kappa_of_published_examples(table: dict[str, int], expected: float) -> None:
    pairs = [(cell[0], cell[1]) for cell, n in table.items() for _ in range(n)]
    found = kappa(pairs)
    assert found is not None
    assert round(found, 2) == expected


def test_f_measure_is_twice_the_common_over_all() -> None:
    assert f1(6, 8, 10) == pytest.approx(2 * 6 / (2 * 6 + 2 + 4))
    assert f1(0, 0, 0) is None


def test_where_nothing_varies_there_is_nothing_to_measure() -> None:
    assert kappa([]) is None
    assert kappa([("a", "a")] * 5) is None
    assert alpha([["a", "a"]] * 5) is None
    assert alpha([["a"], ["b"]]) is None


labels = st.sampled_from("abc")


@given(st.lists(st.tuples(labels, labels), min_size=1, max_size=30))
def test_measures_do_not_depend_on_who_is_who(pairs: list[tuple[str, str]]) -> None:
    turned = [(b, a) for a, b in pairs]
    assert kappa(pairs) == pytest.approx(kappa(turned)) if kappa(pairs) is not None else kappa(turned) is None
    one, two = alpha(pairs), alpha(turned)
    assert (one is None and two is None) or one == pytest.approx(two)


def test_spans_pair_with_what_covers_them_best_and_one_to_one() -> None:
    mine = [Unit(1, 0, 100, "a"), Unit(2, 100, 120, "a"), Unit(3, 300, 320, "b")]
    theirs = [Unit(4, 0, 90, "b"), Unit(5, 10, 20, "a"), Unit(6, 118, 140, "a"), Unit(7, 310, 320, "b")]
    assert [(a.id, b.id) for a, b in paired(mine, theirs)] == [(1, 4), (3, 7)]


def test_two_claims_on_one_sentence_pair_by_their_labels() -> None:
    mine = [Unit(1, 0, 50, "event"), Unit(2, 0, 50, "casualty")]
    theirs = [Unit(3, 0, 50, "casualty"), Unit(4, 0, 50, "event")]
    assert {(a.id, b.id) for a, b in paired(mine, theirs)} == {(1, 4), (2, 3)}


def test_lines_over_all_and_by_label() -> None:
    articles = {
        1: ([Unit(1, 0, 10, "a"), Unit(2, 20, 30, "b")], [Unit(3, 0, 10, "a"), Unit(4, 20, 30, "a")]),
        2: ([Unit(5, 0, 10, "b")], [Unit(6, 0, 10, "b"), Unit(7, 50, 60, "a")]),
    }
    every, a, b = measures(articles)
    assert (every.label, every.mine, every.theirs, every.both) == ("", 3, 4, 3)
    assert every.span_f1 == every.extent_f1 == pytest.approx(6 / 7)
    assert every.kappa == pytest.approx(0.4)
    assert (a.label, a.mine, a.theirs, a.both, a.span_f1) == ("a", 1, 3, 1, 0.5)
    assert (b.label, b.mine, b.theirs, b.both) == ("b", 2, 1, 1)
    assert b.extent_f1 == pytest.approx(2 / 3)
