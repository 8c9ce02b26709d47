"""Two analysts' claims in one file: chosen, hidden while blind, compared, decided about, undone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from workbench.assemble import Workspace, workbench
from workbench.config.model import Config
from workbench.domain.article import ReadState
from workbench.domain.claim import Claim, Draft
from workbench.domain.errors import UsageError
from workbench.domain.query import ClaimQuery
from workbench.domain.review import Chosen, ItemKind, Verdict
from workbench.domain.span import Anchor

TEXT = "خبر {n}\n\nقال الوزير إن 12 شخصا قتلوا. وأعلنت الحكومة الحداد. ونفى الجيش ذلك أمس.\n"


@pytest.fixture
def badr(config: Config) -> Iterator[Workspace]:
    opened = workbench(replace(config, analyst="badr"))
    yield opened
    opened.close()


def take_in(work: Workspace, number: int) -> list[int]:
    added: list[int] = []
    for n in range(1, number + 1):
        added += work.ingesting.paste(
            f"خبر {n} عن أمر {'أبجدهوزحطي'[n % 10] * n}\n\n" + TEXT.format(n=n)
        ).added
    return added


def tag(work: Workspace, article: int, words: str, label: str, **fields: str) -> Claim:
    text = work.reading.sheet(article).article.text
    start = text.index(words)
    return work.tagging.add(Draft(article, Anchor.of(text, start, start + len(words)), label, fields=fields))


def test_what_differs_stands_in_order_with_what_agrees_left_out(work: Workspace, badr: Workspace) -> None:
    (first,) = take_in(work, 1)
    same = tag(work, first, "وأعلنت الحكومة الحداد", "event")
    tag(badr, first, "الحكومة الحداد", "event")
    differ = tag(work, first, "ونفى الجيش ذلك", "event", status="new")
    tag(badr, first, "ونفى الجيش ذلك أمس", "denial", status="contested")
    only = tag(badr, first, "12 شخصا قتلوا", "casualty")
    work.reviewing.begin("badr", Chosen.BOTH)
    board = work.reviewing.board()
    assert [(i.kind, i.differ) for i in board.items] == [
        (ItemKind.THEIRS, ()),
        (ItemKind.DIFFER, ("label", "status")),
    ]
    assert board.items[0].theirs == only and board.items[1].mine == differ
    assert board.agreed == (same.id,)
    every = board.measures[0]
    assert (every.mine, every.theirs, every.both) == (2, 3, 2)
    assert every.span_f1 == pytest.approx(4 / 5)
    mirrored = badr.reviewing
    mirrored.begin("amal", Chosen.BOTH)
    assert [i.kind for i in mirrored.board().items] == [ItemKind.MINE, ItemKind.DIFFER]


def test_blind_articles_hide_what_the_other_did_until_i_am_done(work: Workspace, badr: Workspace) -> None:
    first, second = take_in(work, 2)
    tag(badr, first, "12 شخصا قتلوا", "casualty")
    tag(badr, second, "12 شخصا قتلوا", "casualty")
    before = work.reading.revision(first)
    work.reviewing.begin("badr", Chosen.SAMPLE, 1, seed=3, hidden=True)
    review = work.reviewing.review()
    assert review is not None and len(review.articles) == 1
    (hidden,) = review.articles
    (shown,) = {first, second} - {hidden}
    assert work.reading.sheet(hidden).claims == ()
    assert len(work.reading.sheet(shown).claims) == 1
    assert len(badr.reading.sheet(hidden).claims) == 1
    if hidden == first:
        assert work.reading.revision(first) > before
    assert [i.kind for i in work.reviewing.board().items] == [ItemKind.BLIND]
    tag(work, hidden, "ونفى الجيش ذلك", "denial")
    assert work.reviewing.board().measures[0].mine == 0
    work.reviewing.finish([hidden])
    assert {c.by for c in work.reading.sheet(hidden).claims} == {"amal", "badr"}
    assert [i.kind for i in work.reviewing.board().items] == [ItemKind.THEIRS, ItemKind.MINE]


def test_a_sample_is_the_same_for_the_same_seed(work: Workspace, badr: Workspace) -> None:
    for article in take_in(work, 9):
        badr.library.set_state([article], ReadState.DONE)
    draw = {seed: work.reviewing.begin("badr", Chosen.SAMPLE, 4, seed).articles for seed in range(1, 6)}
    assert all(len(ids) == 4 for ids in draw.values())
    assert len(set(draw.values())) > 1
    assert work.reviewing.begin("badr", Chosen.SAMPLE, 4, 2).articles == draw[2]
    with pytest.raises(UsageError):
        work.reviewing.begin("badr", Chosen.BOTH)
    with pytest.raises(UsageError):
        work.reviewing.begin("nobody", Chosen.SAMPLE)


def test_every_verdict_is_a_step_and_keeps_both_originals(work: Workspace, badr: Workspace) -> None:
    (first,) = take_in(work, 1)
    mine = tag(work, first, "ونفى الجيش ذلك", "event")
    theirs = tag(badr, first, "ونفى الجيش ذلك أمس", "denial")
    other = tag(badr, first, "12 شخصا قتلوا", "casualty")
    work.reviewing.begin("badr", Chosen.BOTH)
    work.reviewing.decide(work.reviewing.board().items[1:], Verdict.MINE)
    assert work.history.title(work.history.steps(1)[0], "en") == "Review: mine Event"
    work.history.undo()

    def decide(at: int, verdict: Verdict) -> tuple[int, ...]:
        work.reviewing.decide([work.reviewing.board().items[at]], verdict)
        return work.reviewing.board().adjudicated

    assert decide(1, Verdict.MINE) == (mine.id,)
    assert decide(1, Verdict.THEIRS) == (theirs.id,)
    assert decide(1, Verdict.BOTH) == (mine.id, theirs.id)
    assert decide(0, Verdict.MINE) == (mine.id, theirs.id), "mine has nothing there"
    assert decide(0, Verdict.THEIRS) == (other.id, mine.id, theirs.id)
    assert work.reviewing.board().open == 0
    badr.reviewing.begin("amal", Chosen.BOTH)
    assert [i.verdict for i in badr.reviewing.board().items] == [Verdict.MINE, Verdict.BOTH]
    assert len(work.tagging.ids()) == 3
    for _ in range(5):
        assert "review" in str(work.history.steps(1)[0].what)
        work.history.undo()
    assert work.reviewing.board().adjudicated == ()


def test_an_edit_makes_a_claim_beside_both_that_counts_for_nobody(work: Workspace, badr: Workspace) -> None:
    (first,) = take_in(work, 1)
    tag(work, first, "ونفى الجيش ذلك", "event")
    tag(badr, first, "ونفى الجيش ذلك أمس", "denial")
    work.reviewing.begin("badr", Chosen.BOTH)
    (item,) = work.reviewing.board().items
    made = work.reviewing.edit(item, replace(work.reviewing.draft(item), label="statement"))
    board = work.reviewing.board()
    assert board.adjudicated == (made.id,)
    assert (board.measures[0].mine, board.measures[0].theirs) == (1, 1)
    assert len(work.tagging.ids()) == 3
    work.history.undo()
    assert len(work.tagging.ids()) == 2
    assert work.reviewing.board().items[0].verdict is None


def conflict(work: Workspace, tmp_path_name: str = "other") -> tuple[Workspace, Claim]:
    """A claim that was changed here and in a copy of the file, which is then merged."""
    (first,) = take_in(work, 1)
    claim = tag(work, first, "ونفى الجيش ذلك", "event")
    folder = work.path.parent / tmp_path_name
    copy = folder / "copy.sqlite"
    work.backups.make(copy)
    other = workbench(replace(work.config, analyst="badr", database=copy))
    other.tagging.edit(claim.id, claim.revision, label="denial", note="لبدر")
    other.close()
    work.tagging.edit(claim.id, claim.revision, note="لأمل")
    report = work.merging.run(copy)
    assert report is not None and len(report.conflicts) == 1
    return work, claim


def test_conflicts_of_a_merge_stand_in_the_same_list(work: Workspace) -> None:
    _, claim = conflict(work)
    (item,) = work.reviewing.board().items
    assert (item.kind, item.table, item.who) == (ItemKind.VERSION, "claim", "badr")
    assert item.said["note"] == ("لأمل", "لبدر")
    assert work.reviewing.decide([item], Verdict.THEIRS) == 1
    now = work.tagging.get(claim.id)
    assert (now.label, now.note, now.revision) == ("denial", "لبدر", 3)
    assert work.reviewing.board().items == ()
    work.history.undo()
    assert work.tagging.get(claim.id).note == "لأمل"
    assert len(work.reviewing.board().items) == 1
    work.reviewing.decide(work.reviewing.board().items, Verdict.BOTH)
    rows = work.tagging.rows(ClaimQuery(by_article=True))
    assert sorted(r.claim.note for r in rows) == ["لأمل", "لبدر"]
    assert len({r.claim.uuid for r in rows}) == 2


def test_two_dates_of_an_article_are_decided_too_and_its_dates_are_read_again(work: Workspace) -> None:
    (first,) = take_in(work, 1)
    copy = work.path.parent / "other" / "copy.sqlite"
    work.backups.make(copy)
    other = workbench(replace(work.config, analyst="badr", database=copy))
    other.library.edit_meta([first], published="2024-05-02", outlet=None, url=None)
    other.close()
    work.library.edit_meta([first], published="2024-05-01", outlet=None, url=None)
    work.detecting.run([first])
    work.merging.run(copy)
    (item,) = work.reviewing.board().items
    assert (item.table, item.said["published"]) == ("article", ("2024-05-01", "2024-05-02"))
    with pytest.raises(UsageError):
        work.reviewing.decide([item], Verdict.BOTH)
    work.reviewing.decide([item], Verdict.THEIRS)
    assert work.library.details([first])[0].published == "2024-05-02"
    assert work.detecting.stale([first]) == [first]
    assert work.history.title(work.history.steps(1)[0], "ar") == "مراجعة: للآخر مقالة"
    work.history.undo()
    assert work.library.details([first])[0].published == "2024-05-01"
    assert len(work.reviewing.board().items) == 1


def test_a_conflict_can_be_edited_or_kept_as_it_is(work: Workspace) -> None:
    _, claim = conflict(work)
    (item,) = work.reviewing.board().items
    work.reviewing.edit(item, replace(work.reviewing.draft(item), note="ثالث"))
    assert work.tagging.get(claim.id).note == "ثالث"
    assert work.reviewing.board().items == ()
    work.history.undo()
    (item,) = work.reviewing.board().items
    work.reviewing.decide([item], Verdict.MINE)
    assert work.tagging.get(claim.id).note == "لأمل"
    assert work.reviewing.board().items == ()
