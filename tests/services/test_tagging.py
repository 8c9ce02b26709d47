"""What a draft is filled with, and what is refused."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from tests.storage.helpers import add_articles, label_name, raw
from workbench.assemble import Workspace
from workbench.domain.claim import Claim
from workbench.domain.codebook import Codebook, Label
from workbench.domain.errors import Conflict, NotFound, UsageError
from workbench.domain.mention import CueClass, Figure, FigureType, Statement
from workbench.services import labels
from workbench.storage import articles, mentions
from workbench.storage.codec import Detail

BODY = "قال الوزير إن 23 شخصاً قتلوا. ونفى المتحدث ذلك. وكلفت 5 ملايين دولار. جملة."


@pytest.fixture
def article(work: Workspace) -> int:
    """One article whose findings the tests put there themselves."""
    return add_articles(work.store, raw(1, BODY))[0]


def find(work: Workspace, article: int, *found: Detail) -> None:
    text = articles.get(work.store, article).text
    by_family: dict[str, list[Detail]] = {}
    for detail in found:
        by_family.setdefault(type(detail).__name__, []).append(detail)
    for name, details in by_family.items():
        with work.store.bulk_tx() as tx:
            mentions.replace(tx, article, text, name, "1", details)


def place(work: Workspace, article: int, words: str) -> tuple[int, int]:
    at = articles.get(work.store, article).text.index(words)
    return at, at + len(words)


def figure(span: tuple[int, int], kind: FigureType) -> Figure:
    return Figure(span[0], span[1], "", span[0], span[1], kind, 23)


@pytest.mark.parametrize(
    ("sentence", "label", "source"),
    [
        ("قال الوزير إن 23 شخصاً قتلوا", "casualty", "الوزير"),
        ("ونفى المتحدث ذلك", "denial", "المتحدث"),
        ("وكلفت 5 ملايين دولار", "money", None),
        ("جملة", "event", None),
        ("قال الوزير إن", "statement", "الوزير"),
    ],
)
def test_the_label_and_the_source_come_from_what_was_found(
    work: Workspace, article: int, sentence: str, label: str, source: str | None
) -> None:
    find(
        work,
        article,
        figure(place(work, article, "23 شخصاً"), FigureType.CASUALTY),
        figure(place(work, article, "5 ملايين دولار"), FigureType.MONEY),
        Statement(
            place(work, article, "قال"),
            CueClass.SAY,
            place(work, article, "الوزير"),
            place(work, article, "23 شخصاً قتلوا"),
        ),
        Statement(
            place(work, article, "ونفى"),
            CueClass.DENY,
            place(work, article, "المتحدث"),
            place(work, article, "ذلك"),
        ),
    )
    start, end = place(work, article, sentence)
    draft = work.tagging.draft(article, start - 1, end + 1 if sentence != "جملة" else end)
    assert draft.label == label
    assert draft.fields.get("source") == source
    assert draft.fields["certainty"] == "certain"
    assert draft.anchor.exact.strip(" .\n") == sentence
    assert len(draft.figures) == (1 if label in {"casualty", "money"} else 0)


def test_a_rejected_figure_is_no_reason(work: Workspace, article: int) -> None:
    span = place(work, article, "23 شخصاً")
    find(work, article, figure(span, FigureType.CASUALTY))
    work.mentions.reject(work.mentions.of(article)[0].id)
    assert work.tagging.draft(article, *span).label == "event"
    assert work.tagging.draft(article, *span).figures == ()


@pytest.mark.parametrize(
    ("types", "cues", "expected"),
    [
        ([FigureType.CASUALTY, FigureType.MONEY], [CueClass.SAY], "casualty"),
        ([FigureType.MONEY], [CueClass.DENY], "denial"),
        ([FigureType.PERCENT], [CueClass.SAY, CueClass.DENY], "denial"),
        ([FigureType.PERCENT], [CueClass.SAY], "statistic"),
        ([FigureType.STRENGTH], [], "statistic"),
        ([FigureType.DATE], [], "event"),
    ],
)
def test_the_order_of_guesses(types: Sequence[FigureType], cues: Sequence[CueClass], expected: str) -> None:
    from workbench.config.model import Config
    from workbench.domain.mention import Mention, MentionState

    codebook = Config().codebook
    found = [
        Mention(i, "", 1, figure((0, 5), t), MentionState.SUGGESTED, "", "") for i, t in enumerate(types)
    ]
    said = [Statement((0, 3), cue) for cue in cues]
    assert labels.label("كلام عام هنا", found, said, 0, 10, codebook) == expected
    small = Codebook("2", (Label("event", "1", "", ""),))
    assert labels.label("كلام عام هنا", found, said, 0, 10, small) == "event"
    assert (
        labels.label("كلام عام هنا", found, said, 0, 10, Codebook("3", (Label("own", "1", "", ""),))) == "own"
    )


def test_a_selection_without_text_is_refused(work: Workspace, article: int) -> None:
    text = articles.get(work.store, article).text
    gap = text.index("\n")
    for start, end in ((gap, gap + 2), (5, 5), (len(text), len(text) + 9)):
        with pytest.raises(UsageError):
            work.tagging.draft(article, start, end)
    with pytest.raises(NotFound):
        work.tagging.draft(99, 0, 5)


def made(work: Workspace, article: int) -> Claim:
    return work.tagging.add(work.tagging.draft(article, 0, 8))


def test_edits_merge_fields_and_name_the_revision_they_saw(work: Workspace, article: int) -> None:
    claim = made(work, article)
    edited = work.tagging.edit(
        claim.id, claim.revision, note="n", gloss="g", fields={"source": "س", "certainty": ""}
    )
    assert (edited.note, edited.gloss, edited.label) == ("n", "g", claim.label)
    assert edited.fields == {"polarity": "+", "source": "س"}
    with pytest.raises(Conflict, match="amal"):
        work.tagging.edit(claim.id, claim.revision, note="late")
    same = work.tagging.edit(claim.id, edited.revision, note="n")
    assert same == edited, "a save that changes nothing makes no new revision"
    work.tagging.delete(claim.id)
    for use in (work.tagging.get, work.tagging.delete, lambda i: work.tagging.edit(i, 1, note="late")):
        with pytest.raises(NotFound, match=r"amal deleted this claim on .*Undo by amal brings it back"):
            use(claim.id)
    assert [work.history.undo() for _ in range(4)] == [
        f"Delete claim {label_name(work.config.codebook, claim.label)}", f"Edit claim {label_name(work.config.codebook, claim.label)}", f"Tag {label_name(work.config.codebook, claim.label)}", None,
    ]  # fmt: skip


def test_what_the_codebook_does_not_have_is_refused(work: Workspace, article: int) -> None:
    draft = work.tagging.draft(article, 0, 8)
    with pytest.raises(UsageError, match="no label"):
        work.tagging.add(replace(draft, label="gossip"))
    with pytest.raises(UsageError, match="no field"):
        work.tagging.add(replace(draft, fields={"mood": "x"}))
    with pytest.raises(UsageError, match="no value"):
        work.tagging.add(replace(draft, fields={"certainty": "very"}))
    with pytest.raises(UsageError, match="does not stand"):
        work.tagging.add(replace(draft, anchor=replace(draft.anchor, exact="other")))
    assert work.tagging.rows() == []
