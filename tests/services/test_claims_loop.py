"""What the claims loop asks of the services: bulk changes, recents, undo from here, figures by hand, saved searches."""

from __future__ import annotations

import pytest

from workbench.assemble import Workspace, workbench
from workbench.config.model import Config
from workbench.domain.article import Given
from workbench.domain.claim import Hop
from workbench.domain.errors import Conflict, NotFound, UsageError
from workbench.domain.query import ClaimQuery, ListQuery

TEXT = """عنوان الخبر
قال الوزير إن 12 شخصًا قتلوا في القاهرة. وأضاف أن نحو 30 أصيبوا. ونفى المتحدث ذلك.
"""


@pytest.fixture
def article(work: Workspace) -> int:
    """One article, detected."""
    report = work.ingesting.paste(TEXT, Given(outlet="Mada", published="2024-06-01"))
    work.detecting.run(report.added)
    return report.added[0]


def tagged(work: Workspace, article: int, words: str) -> int:
    text = work.reading.sheet(article).article.text
    start = text.index(words)
    return work.tagging.add(work.tagging.draft(article, start, start + len(words))).id


def test_bulk_tags_keep_the_others_and_are_one_step(work: Workspace, article: int) -> None:
    one, two = tagged(work, article, "قال الوزير"), tagged(work, article, "ونفى المتحدث")
    work.tagging.change([one], fields={"tags": "قديم"})
    assert work.tagging.tag_all([one, two], ["جديد", "قديم"]) == 2
    tags = {c: work.tagging.get(c).fields["tags"] for c in (one, two)}
    assert tags == {one: "قديم; جديد", two: "جديد; قديم"}
    work.tagging.tag_all([one, two], [], ["قديم"])
    assert {work.tagging.get(c).fields["tags"] for c in (one, two)} == {"جديد"}
    work.history.undo()
    assert work.tagging.get(one).fields["tags"] == "قديم; جديد"


def test_figures_of_a_claim_are_replaced_and_come_back(work: Workspace, article: int) -> None:
    claim = work.tagging.get(tagged(work, article, "قال الوزير إن 12 شخصًا قتلوا"))
    assert len(claim.figures) == 1
    assert work.tagging.edit(claim.id, claim.revision, figures=()).figures == ()
    work.history.undo()
    assert work.tagging.get(claim.id).figures == claim.figures


def test_a_figure_that_no_detector_found(work: Workspace, article: int) -> None:
    text = work.reading.sheet(article).article.text
    start = text.index("المتحدث")
    given = {"value": "1", "type": "casualty", "role": "killed"}
    mention = work.mentions.add_figure(article, start, start + 7, given)
    assert (mention.detail.surface, mention.by) == ("المتحدث", "amal")  # type: ignore[union-attr]
    work.detecting.run([article])
    assert work.mentions.get(mention.id).detail == mention.detail
    work.history.undo()
    with pytest.raises(NotFound):
        work.mentions.get(mention.id)
    with pytest.raises(UsageError):
        work.mentions.add_figure(article, 0, 0, given)
    with pytest.raises(UsageError):
        work.mentions.add_figure(article, start, start + 7, {"value": "كثير"})


def test_what_was_used_lately_comes_first(work: Workspace, article: int) -> None:
    one, two = tagged(work, article, "قال الوزير"), tagged(work, article, "ونفى المتحدث")
    work.tagging.change([one], label="policy", fields={"place": "القاهرة"})
    claim = work.tagging.get(two)
    work.tagging.edit(two, claim.revision, label="denial", hops=(Hop("Mada"), Hop("وكالة"), Hop("المتحدث")))
    recent = work.tagging.recent()
    assert recent.labels == ("denial", "policy")
    assert recent.values["source"][:2] == ("المتحدث", "وكالة") and recent.values["place"] == ("القاهرة",)


def test_undo_from_here_is_mine_and_whole(work: Workspace, article: int) -> None:
    first = tagged(work, article, "قال الوزير")
    second = tagged(work, article, "ونفى المتحدث")
    work.tagging.change([first, second], label="policy")
    steps = work.history.steps()
    begin = next(s for s in steps[::-1] if s.what == "claim.add")
    assert work.history.place(begin.id) == (article, TEXT.index("قال الوزير"))
    assert [s.id for s in work.history.back_to(begin.id)] == [s.id for s in steps if s.id >= begin.id]
    assert work.history.undo_from(begin.id) == 3
    assert work.tagging.ids() == []
    with pytest.raises(UsageError, match="undone already"):
        work.history.back_to(begin.id)
    assert work.history.redo() == "3 steps"
    assert work.tagging.get(second).label == "policy" and work.history.redo() is None


def test_the_journal_tells_fields_of_many_claims_in_words(work: Workspace, article: int) -> None:
    tagged(work, article, "قال الوزير")
    ids = work.tagging.ids()
    work.tagging.change(ids, fields={"status": "single_source"})
    work.tagging.change(ids, label="policy", fields={"topic": "a=b · c"})
    work.tagging.change(ids, fields={"status": ""})
    emptied, both, status = work.history.steps()[:3]
    assert work.history.title(status) == "Edit claim Status: single source × 1"
    assert work.history.title(status, "ar") == "تعديل ادعاء الحالة: مصدر وحيد × 1"
    assert work.history.title(both).startswith("Edit claim Policy · Topic: a=b")
    assert work.history.title(emptied) == "Edit claim Status: none × 1"


def test_redo_does_again_together_what_was_undone_together(work: Workspace, article: int) -> None:
    for words in ("قال الوزير", "ونفى المتحدث", "قال الوزير"):
        tagged(work, article, words)
    ids = work.tagging.ids()
    adds = sorted(s.id for s in work.history.steps() if s.what == "claim.add")
    assert work.history.undo() is not None
    assert work.history.undo_from(adds[0]) == 2
    assert work.tagging.ids() == []
    assert work.history.redo() == "2 steps" and len(work.tagging.ids()) == 2
    assert str(work.history.redo()).startswith("Tag ") and sorted(work.tagging.ids()) == sorted(ids)
    assert work.history.redo() is None


def test_a_group_that_another_built_on_is_done_again_whole_or_not_at_all(
    work: Workspace, article: int
) -> None:
    first, second = tagged(work, article, "قال الوزير"), tagged(work, article, "ونفى المتحدث")
    work.tagging.change([first], label="policy")
    work.tagging.change([second], label="event")
    begin = next(s for s in work.history.steps()[::-1] if s.what != "claim.add" and s.by == work.analyst)
    assert work.history.undo_from(begin.id) == 2
    other = workbench(Config(analyst="omar", database=work.path))
    try:
        other.tagging.change([second], label="money")
    finally:
        other.close()
    with pytest.raises(Conflict, match="omar changed this claim"):
        work.history.redo()
    assert work.tagging.get(first).label != "policy" and work.tagging.get(second).label == "money"


def test_what_another_built_on_is_refused_with_the_reason(work: Workspace, article: int) -> None:
    first = tagged(work, article, "قال الوزير")
    tagged(work, article, "ونفى المتحدث")
    other = workbench(Config(analyst="omar", database=work.path))
    try:
        other.tagging.change([first], label="policy")
        (theirs,) = (s for s in other.history.steps() if s.by == "omar")
    finally:
        other.close()
    mine = next(s for s in work.history.steps()[::-1] if s.what == "claim.add")
    with pytest.raises(Conflict, match=r"omar changed this claim.*the 1 newer steps can be undone"):
        work.history.undo_from(mine.id)
    assert len(work.tagging.ids()) == 2, "all or none"
    with pytest.raises(UsageError, match="omar"):
        work.history.undo_from(theirs.id)


def test_a_saved_search_is_renamed_and_no_two_share_a_name(work: Workspace) -> None:
    one = work.mine.save("الحرب", ListQuery(text="الحرب"))
    two = work.mine.save("b", ListQuery(text="b"))
    work.mine.save("b", ClaimQuery(text="b"))
    assert work.mine.rename(one.id, " السلام ").name == "السلام"
    with pytest.raises(UsageError):
        work.mine.rename(one.id, "b")
    with pytest.raises(UsageError):
        work.mine.rename(two.id, "  ")
    work.history.undo()
    assert "الحرب" in [s.name for s in work.mine.searches()]


def test_names_of_a_list_with_their_articles(work: Workspace, article: int) -> None:
    names = {f.value: f.count for f in work.library.names()}
    assert names.get("القاهرة") == 1
    assert work.library.names(ListQuery(text="لاشيءهنا")) == ()
