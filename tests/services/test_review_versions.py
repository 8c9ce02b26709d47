"""Two analysts on different versions of an article: what stands word for word is compared, the rest is told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.services.test_reviewing import tag
from workbench.assemble import Workspace, workbench
from workbench.config.model import Config
from workbench.domain.article import ReadState
from workbench.domain.query import ClaimQuery
from workbench.domain.review import Chosen, Item, ItemKind, Verdict

FIRST = (
    "انهيار جسر في بغلان\n\nقال الوالي إن انهيار جسر الوادي أسفر عن مقتل 12 شخصا يوم السبت.\n"
    "وأرسلت الحكومة فرق الإنقاذ إلى المكان وأغلقت الطريق أمام المركبات الثقيلة.\n"
    "وأوضح المتحدث أن لجنة من المهندسين ستبحث أسباب الانهيار خلال أسبوع واحد.\n"
)
SECOND = FIRST.replace("12 شخصا", "15 شخصا").replace(
    "في بغلان\n\n", "في بغلان\n\nخبر عاجل من الولاية اليوم.\n"
)
THIRD = SECOND.replace("أسبوع واحد", "شهرين")
RESCUE = "وأرسلت الحكومة فرق الإنقاذ إلى المكان"
BOARD = "لجنة من المهندسين ستبحث أسباب الانهيار خلال أسبوع واحد"


@pytest.fixture
def badr(config: Config) -> Iterator[Workspace]:
    opened = workbench(replace(config, analyst="badr"))
    yield opened
    opened.close()


@pytest.fixture
def line(work: Workspace, tmp_path: Path) -> tuple[int, int, int]:
    """Three versions of one article, by their file."""
    path, out = tmp_path / "a.txt", list[int]()
    for text in (FIRST, SECOND, THIRD):
        path.write_text(text, encoding="utf-8")
        out += work.ingesting.run([path]).added
    return out[0], out[1], out[2]


def kinds(items: tuple[Item, ...]) -> list[str]:
    return [str(item.kind) for item in items]


def test_words_that_stand_in_both_versions_are_compared(
    work: Workspace, badr: Workspace, line: tuple[int, int, int]
) -> None:
    same = tag(work, line[1], RESCUE, "event")
    tag(badr, line[0], RESCUE, "event")
    mine = tag(work, line[1], BOARD, "statement")
    theirs = tag(badr, line[0], "لجنة من المهندسين ستبحث أسباب الانهيار", "threat")
    alone = tag(badr, line[0], "وأغلقت الطريق أمام المركبات الثقيلة", "event")
    review = work.reviewing.begin("badr", Chosen.BOTH)
    assert review.articles == (line[2],)
    board = work.reviewing.board()
    assert kinds(board.items) == ["theirs", "differ"] and board.agreed == (same.id,)
    assert (board.items[0].theirs, board.items[1].mine, board.items[1].theirs) == (alone, mine, theirs)
    every = board.measures[0]
    assert (every.mine, every.theirs, every.both, board.compared) == (2, 3, 2, 1)
    assert every.span_f1 == pytest.approx(0.8)


def test_other_figures_are_told_as_on_another_version_and_measured_by_nothing(
    work: Workspace, badr: Workspace, line: tuple[int, int, int]
) -> None:
    mine = tag(work, line[1], "أسفر عن مقتل 15 شخصا", "casualty")
    theirs = tag(badr, line[0], "أسفر عن مقتل 12 شخصا", "casualty")
    tag(work, line[1], RESCUE, "event")
    tag(badr, line[0], RESCUE, "event")
    work.reviewing.begin("badr", Chosen.BOTH)
    board = work.reviewing.board()
    assert kinds(board.items) == ["apart", "apart"] and board.open == 0
    told = [(item.article_id, item.mine, item.theirs) for item in board.items]
    assert told == [(line[0], None, theirs), (line[1], mine, None)]
    assert (board.measures[0].mine, board.measures[0].theirs, board.measures[0].both) == (1, 1, 1)
    assert board.measures[0].span_f1 == 1.0


def test_who_read_a_version_to_its_end_has_worked_in_it(
    work: Workspace, badr: Workspace, line: tuple[int, int, int]
) -> None:
    only = tag(work, line[0], "أسفر عن مقتل 12 شخصا", "casualty")
    tag(badr, line[1], RESCUE, "event")
    work.reviewing.begin("badr", Chosen.BOTH)
    assert sorted(kinds(work.reviewing.board().items)) == ["apart", "theirs"]
    badr.library.set_state([line[0]], ReadState.DONE)
    board = work.reviewing.board()
    assert sorted(kinds(board.items)) == ["mine", "theirs"]
    assert only in [item.mine for item in board.items]


def test_claims_that_meet_on_one_version_meet_whatever_came_later(
    work: Workspace, badr: Workspace, line: tuple[int, int, int]
) -> None:
    mine = tag(work, line[0], "أسفر عن مقتل 12 شخصا يوم السبت", "casualty")
    theirs = tag(badr, line[0], "انهيار جسر الوادي أسفر عن مقتل 12 شخصا", "event")
    tag(badr, line[2], RESCUE, "event")
    work.reviewing.begin("badr", Chosen.BOTH)
    differ = [item for item in work.reviewing.board().items if item.kind is ItemKind.DIFFER]
    assert [(item.mine, item.theirs) for item in differ] == [(mine, theirs)]


def test_words_that_an_older_version_shares_meet_there(
    work: Workspace, badr: Workspace, line: tuple[int, int, int]
) -> None:
    tag(work, line[0], BOARD, "statement")
    tag(badr, line[1], BOARD, "statement")
    tag(badr, line[2], RESCUE, "event")
    work.reviewing.begin("badr", Chosen.BOTH)
    board = work.reviewing.board()
    assert len(board.agreed) == 1 and kinds(board.items) == ["theirs"]


def test_a_difference_over_versions_is_decided_exported_and_undone(
    work: Workspace, badr: Workspace, line: tuple[int, int, int]
) -> None:
    mine = tag(work, line[1], RESCUE, "event")
    theirs = tag(badr, line[0], RESCUE, "statement")
    apart = tag(badr, line[0], "أسفر عن مقتل 12 شخصا", "casualty")
    work.reviewing.begin("badr", Chosen.BOTH)
    items = work.reviewing.board().items
    assert kinds(items) == ["differ", "apart"]
    work.reviewing.decide(items[:1], Verdict.THEIRS)
    assert work.reviewing.board().adjudicated == (theirs.id,)
    work.reviewing.decide(items[1:], Verdict.THEIRS)
    assert set(work.reviewing.board().adjudicated) == {theirs.id, apart.id}
    rows = work.exporting.rows(ClaimQuery(ids=work.reviewing.board().adjudicated))
    assert {row.claim_uuid for row in rows} == {theirs.uuid, apart.uuid}
    work.history.undo()
    work.history.undo()
    assert [item.verdict for item in work.reviewing.board().items] == [None, None]
    assert work.tagging.get(mine.id) == mine


def test_a_blind_article_is_one_in_all_its_versions(
    work: Workspace, badr: Workspace, line: tuple[int, int, int]
) -> None:
    tag(work, line[1], RESCUE, "event")
    tag(badr, line[0], RESCUE, "statement")
    tag(badr, line[2], RESCUE, "statement")
    review = work.reviewing.begin("badr", Chosen.SAMPLE, 9, hidden=True)
    assert review.articles == (line[2],)
    assert kinds(work.reviewing.board().items) == ["blind"]
    work.reviewing.finish([line[2]])
    board = work.reviewing.board()
    assert "blind" not in kinds(board.items) and board.compared == 1


def test_a_review_that_was_begun_before_a_newer_version_came_goes_on(
    work: Workspace, badr: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "b.txt"
    path.write_text(FIRST, encoding="utf-8")
    (old,) = work.ingesting.run([path]).added
    tag(work, old, RESCUE, "event")
    tag(badr, old, RESCUE, "statement")
    work.reviewing.begin("badr", Chosen.BOTH, hidden=True)
    path.write_text(SECOND, encoding="utf-8")
    (new,) = work.ingesting.run([path]).added
    board = work.reviewing.board()
    assert [(item.kind, item.article_id) for item in board.items] == [(ItemKind.BLIND, new)]
    assert len(work.tagging.ids()) == 1
    work.reviewing.finish([new])
    assert kinds(work.reviewing.board().items) == ["differ"] and len(work.tagging.ids()) == 2


def test_the_same_seed_draws_the_same_articles_whatever_versions_there_are(
    work: Workspace, badr: Workspace, tmp_path: Path
) -> None:
    for n in range(4):
        path = tmp_path / f"{n}.txt"
        path.write_text(FIRST.replace("بغلان", "ولاية" + "أبجد"[n] * 4), encoding="utf-8")
        (pk,) = work.ingesting.run([path]).added
        tag(badr, pk, RESCUE, "event")
    drawn = work.reviewing.begin("badr", Chosen.SAMPLE, 2, 7).articles
    for n in range(4):
        path = tmp_path / f"{n}.txt"
        path.write_text(path.read_text(encoding="utf-8") + "وأضاف أن البحث مستمر.\n", encoding="utf-8")
        work.ingesting.run([path])
    again = work.reviewing.begin("badr", Chosen.SAMPLE, 2, 7).articles
    assert {work.versions.of(pk)[-1].article for pk in again} == set(drawn)
