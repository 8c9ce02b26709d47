"""Boards and conflicts over real detection, copies counted once; and the shared samples."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from workbench.assemble import Workspace

SEEDS = Path(os.environ.get("WORKBENCH_SHARED", "../shared")) / "seeds"
TEXTS = (
    "انهيار جسر في بغلان\n\nقال الوالي إن انهيار جسر الوادي في ولاية بغلان أسفر عن مقتل 12 شخصا يوم السبت.",
    "انهيار جسر بغلان\n\nأسفر انهيار جسر الوادي في ولاية بغلان عن مقتل 40 شخصا يوم السبت بحسب وكالة رويترز.",
    "جسر الوادي\n\nأكدت وزارة الصحة أن انهيار جسر الوادي في ولاية بغلان أسفر عن مقتل 12 شخصا على الأقل السبت.",
)


@pytest.fixture
def filled(work: Workspace, tmp_path: Path) -> Workspace:
    for i, text in enumerate(TEXTS):
        (tmp_path / f"{i}.txt").write_text(text, encoding="utf-8")
        work.ingesting.run([tmp_path / f"{i}.txt"])
    return work


def test_a_board_counts_reports_values_and_roots(filled: Workspace) -> None:
    event = filled.events.create("جسر", [1, 2, 3])
    board = filled.figures.board(event.id, "killed")
    assert (board.reports, board.values, board.roots) == (3, 3, 3)
    (one,) = board.sets
    assert one.outcome == "conflict"
    assert [r.point for r in one.rows] == [12, 12, 40]
    assert filled.figures.roles(event.id)["killed"] == 3
    filled.links.confirm(1, 3, "near")
    assert filled.figures.board(event.id, "killed").roots == 2
    assert filled.figures.board(event.id, "displaced").sets == ()


def test_conflicts_are_found_without_an_event_and_explained(filled: Workspace) -> None:
    seen: list[tuple[int, int | None]] = []
    found = filled.figures.conflicts(progress=lambda done, total: seen.append((done, total)))
    assert {p.outcome for p in found} == {"conflict"}
    assert {frozenset((p.a.point, p.b.point)) for p in found} == {frozenset((12, 40))}
    assert found[0].reason.id == "cannot_both_be"
    assert [p.score for p in found] == sorted((p.score for p in found), reverse=True)
    assert seen[-1][0] == seen[-1][1]
    assert filled.figures.conflicts(cancel=lambda: True) == []
    filled.links.confirm(1, 2, "near")
    assert all({p.a.article, p.b.article} != {1, 2} for p in filled.figures.conflicts())


@pytest.mark.skipif(
    not SEEDS.is_dir(), reason=f"the shared sample articles are not at {SEEDS}: set WORKBENCH_SHARED"
)
def test_the_shared_samples_one_attack_is_one_set_and_strengths_touch(work: Workspace) -> None:
    added = work.ingesting.run([SEEDS]).added
    by_name = {Path(work.library.details([pk])[0].path).name[:3]: pk for pk in added}
    event = work.events.create("x", added)
    killed = work.figures.board(event.id, "killed")
    attack = killed.sets[0]
    assert [(r.article, r.point, r.figure.qualifier) for r in attack.rows] == [
        (by_name["001"], 137, "at_least"),
        (by_name["002"], 144, "at_least"),
        (by_name["000"], 150, "about"),
    ]
    assert attack.outcome == "compatible"
    others = [r for s in killed.sets[1:] for r in s.rows]
    assert all(r.point < 100 for r in others)
    strength = work.figures.board(event.id, "strength")
    (touching,) = strength.sets
    assert touching.outcome == "touching"
    assert [(r.low, r.high) for r in touching.rows] == [(1500, 2000), (2000, 5000)]
    pairs = work.figures.conflicts(
        event.id, outcomes=("conflict", "updates", "compatible", "touching", "same")
    )
    assert not [p for p in pairs if p.a.figure.role == "killed" and min(p.a.point, p.b.point) < 100]


def test_a_dismissed_conflict_is_remembered_through_another_detection_and_undone(filled: Workspace) -> None:
    found = filled.figures.conflicts()
    gone = [p for p in found if p.key == found[0].key]
    assert filled.figures.dismiss(gone[:1]) == 1
    filled.detecting.run([1, 2, 3], force=True)
    assert found[0].key not in {p.key for p in filled.figures.conflicts()}
    filled.history.undo()
    assert {p.key for p in filled.figures.conflicts()} == {p.key for p in found}


def test_a_report_carries_its_sentence_and_a_board_is_written_whole(
    filled: Workspace, tmp_path: Path
) -> None:
    board = filled.figures.over([1, 2, 3], "killed")
    for row in board.sets[0].rows:
        text = filled.reading.sheet(row.article).article.text
        assert text[row.at : row.at + len(row.sentence)] == row.sentence
        inside = row.sentence[row.figure.start - row.at : row.figure.end - row.at]
        assert inside == row.figure.surface
    assert filled.figures.roles_over([1, 2])["killed"] == 2
    csv = filled.figures.save(board, "قتلى", tmp_path / "deep" / "board.csv")
    svg = filled.figures.save(board, "قتلى", tmp_path / "deep" / "board.svg")
    assert csv.read_bytes().startswith(b"\xef\xbb\xbfevent,role") and "<title>قتلى" in svg.read_text("utf-8")
    assert sorted(p.name for p in csv.parent.iterdir()) == ["board.csv", "board.svg"]


def test_what_two_articles_count_differently(filled: Workspace) -> None:
    (pair,) = filled.figures.between(1, 2)
    assert (pair.a.point, pair.b.point, pair.outcome) == (12, 40, "conflict")
    assert filled.figures.between(1, 1) == []


@pytest.mark.skipif(
    not SEEDS.is_dir(), reason=f"the shared sample articles are not at {SEEDS}: set WORKBENCH_SHARED"
)
def test_over_the_whole_library_no_toll_is_held_against_that_of_another_event(work: Workspace) -> None:
    shared = set(work.ingesting.run([SEEDS]).added)
    own = set(work.ingesting.run([Path(__file__).parents[2] / "seeds"]).added)
    found = work.figures.conflicts(
        outcomes=("conflict", "updates", "touching", "compatible", "partial", "same"), limit=1000
    )
    people = [p for p in found if p.a.figure.role in {"killed", "wounded", "missing", "strength"}]
    assert people
    assert all(len({p.a.article, p.b.article} & shared) != 1 for p in people)
    in_shared = [p for p in people if p.a.article in shared and p.a.figure.role == "killed"]
    assert {frozenset((p.a.point, p.b.point)) for p in in_shared} <= {
        frozenset(pair) for pair in ((137, 144), (137, 150), (144, 150))
    }
    floods = [p for p in people if p.a.article in own and p.outcome == "conflict"]
    assert any({p.a.point, p.b.point} == {19, 23} for p in floods)
    assert [p.score for p in floods] == sorted((p.score for p in floods), reverse=True)
