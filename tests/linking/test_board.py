"""The figure board: which figures share a set, the plot's rows, CSV and SVG."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.board import Board, Report, RowSet
from workbench.domain.mention import Figure, FigureType, Qualifier
from workbench.linking import plot, render
from workbench.linking.board import Entry, limits, pairs, row_sets, shown
from workbench.linking.figures import Reported
from workbench.linking.passages import Likeness, Passage

HALL = frozenset({"قاعه", "حفل", "موسكو", "هجوم"})
MARKET = frozenset({"سوق", "قصف", "سائح"})


def entry(
    article: int,
    value: int | None,
    qualifier: Qualifier | None = None,
    *,
    stems: frozenset[str] = HALL,
    published: str | None = None,
    low: int | None = None,
    high: int | None = None,
    places: frozenset[str] = frozenset(),
) -> Entry:
    figure = Figure(0, 3, "…", 0, 3, FigureType.CASUALTY, value, low, high, qualifier, role="killed")
    words, number = shown(figure)
    left, right = limits(figure)
    report = Report(
        article,
        article,
        "t",
        f"outlet {article}",
        published,
        figure,
        words,
        left,
        right,
        number,
        root=article,
    )
    said = Reported(figure, article, published, places)
    return Entry(report, said, Passage(article, 0, 3, stems, published=published))


ABOUT, AT_LEAST = Qualifier.ABOUT, Qualifier.AT_LEAST


def test_one_attack_is_one_set_and_another_towns_dead_are_apart() -> None:
    entries = [
        entry(1, 150, ABOUT),
        entry(2, 137, AT_LEAST, places=frozenset({"روسيا"})),
        entry(3, 144, AT_LEAST),
        entry(3, 3, stems=MARKET),
    ]
    hall, market = row_sets(entries, Likeness(e.passage for e in entries))
    assert [r.point for r in hall.rows] == [137, 144, 150]
    assert hall.outcome == "compatible"
    assert {r.outcome for r in hall.rows} == {"compatible"}
    assert [(r.point, r.outcome) for r in market.rows] == [(3, "")]


def test_a_slip_of_one_digit_is_a_conflict_however_far() -> None:
    entries = [entry(1, 1_300, stems=HALL), entry(2, 13_000, stems=MARKET)]
    (one,) = row_sets(entries, Likeness(e.passage for e in entries))
    assert one.outcome == "conflict"


def test_a_later_higher_toll_supersedes_and_the_first_with_a_value_is_told() -> None:
    entries = [
        entry(1, 12, published="2024-05-01"),
        entry(2, 12, published="2024-05-02"),
        entry(3, 19, published="2024-05-03"),
    ]
    (one,) = row_sets(entries, Likeness(e.passage for e in entries))
    assert [(r.article, r.first, r.superseded) for r in one.rows] == [
        (1, True, 3),
        (2, False, 3),
        (3, True, None),
    ]
    assert one.outcome == "updates"


def test_pairs_in_other_places_score_lower_and_unlike_ones_are_none() -> None:
    a = entry(1, 12, places=frozenset({"كابول"}))
    same = pairs([a], [entry(2, 31)], Likeness([a.passage]))
    far = pairs([a], [entry(2, 31, places=frozenset({"هرات"}))], Likeness([a.passage]))
    assert far[0].score < same[0].score
    assert [v.id for v in far[0].vetoes] == ["other_places"]
    unlike = entry(2, 31, places=frozenset({"هرات"}), stems=MARKET)
    assert pairs([a], [unlike], Likeness([a.passage, unlike.passage])) == []


def rows(*entries: Entry) -> list[Report]:
    return [e.report for e in entries]


def test_bars_show_what_each_report_allows() -> None:
    drawn = plot.lines(
        rows(
            entry(1, 137, AT_LEAST),
            entry(2, 150, ABOUT),
            entry(3, 140),
            entry(4, None, low=130, high=160),
            entry(5, 170, Qualifier.AT_MOST),
        ),
        40,
    )
    bars = [bar for _, bar, _ in drawn]
    assert all(len(bar) == 40 for bar in bars[:-1])
    assert bars[0].strip().startswith("├") and bars[0].endswith("▶")
    assert "●" in bars[1] and "├" in bars[1] and "┤" in bars[1]
    assert bars[2].strip() == "●"
    assert bars[3].strip()[0] == "├" and "●" not in bars[3]
    assert bars[4][0] == "◀" and "┤" in bars[4]
    assert [int(x) for x in bars[-1].split()] == sorted(int(x) for x in bars[-1].split())


@given(
    st.lists(st.tuples(st.integers(0, 10**12), st.sampled_from([None, *Qualifier])), min_size=1, max_size=8),
    st.integers(1, 120),
)
def test_any_values_can_be_drawn(values: list[tuple[int, Qualifier | None]], width: int) -> None:
    drawn = plot.lines(rows(*(entry(i, v, q) for i, (v, q) in enumerate(values))), width)
    assert len({len(bar) for _, bar, _ in drawn[:-1]}) == 1
    assert all(bar.strip() for _, bar, _ in drawn[:-1])
    assert len(drawn[-1][1]) <= max(10, width)


def board(*reports: Report) -> Board:
    return Board("حدث", "killed", (RowSet(tuple(reports), "compatible"),), len(reports), len(reports), 1)


def test_csv_has_a_line_a_report_and_runs_no_formula() -> None:
    risky = replace(entry(1, 150, ABOUT).report, outlet="=1+1", sources=("=1+1", "مصدر"))
    (line,) = csv.DictReader(io.StringIO(render.to_csv(board(risky))))
    assert line["outlet"] == "'=1+1"
    assert (line["low"], line["high"], line["number"], line["qualifier"]) == ("135", "165", "150", "about")
    assert line["sources"].endswith("← مصدر")
    (open_end,) = csv.DictReader(io.StringIO(render.to_csv(board(entry(2, 137, AT_LEAST).report))))
    assert (open_end["low"], open_end["high"]) == ("137", "")


@pytest.mark.parametrize("title", ['<قتلى> & "x"', "a\x00b\x1b"])
def test_svg_is_well_formed_whatever_the_names_hold(title: str) -> None:
    odd = replace(entry(1, 150, ABOUT).report, outlet="<&>\x07")
    tree = ElementTree.fromstring(render.to_svg(board(odd, entry(2, 137, AT_LEAST).report), title))
    assert tree.tag.endswith("svg")
    assert len([x for x in tree.iter() if x.tag.endswith("circle")]) == 2


def test_reports_weeks_apart_score_lower_and_say_so() -> None:
    a = entry(1, 12, published="2024-05-01")
    other = frozenset({"قاعه", "نار", "دخان", "شرطه"})
    near = pairs([a], [entry(2, 9, published="2024-05-03", stems=other)], Likeness([a.passage]))
    far = pairs([a], [entry(2, 9, published="2024-07-01", stems=other)], Likeness([a.passage]))
    assert near[0].vetoes == ()
    assert [v.id for v in far[0].vetoes] == ["days_apart"]
    assert far[0].score < near[0].score


def test_things_without_a_role_are_held_against_each_other_only_in_like_sentences() -> None:
    def boats(article: int, value: int, stems: frozenset[str]) -> Entry:
        one = entry(article, value, stems=stems)
        figure = replace(one.said.figure, type=FigureType.COUNT, role=None, noun="قوارب")
        return replace(one, report=replace(one.report, figure=figure), said=replace(one.said, figure=figure))

    here, there = boats(1, 3, HALL), boats(2, 4, MARKET)
    likeness = Likeness([here.passage, there.passage])
    assert pairs([here], [there], likeness) == []
    assert [p.outcome for p in pairs([here], [boats(2, 4, HALL)], likeness)] == ["conflict"]
