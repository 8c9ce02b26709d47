"""Sentences beside sentences: what lifts a counterpart, and which relation is proposed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from workbench.domain.claim_link import Relation, Subtype
from workbench.domain.link import Reason
from workbench.domain.mention import Figure, FigureType
from workbench.linking.passages import Passage, other_days, passages, rank

HALL = frozenset({"قاعه", "حفل", "موسكو", "هجوم"})


def passage(
    article: int, stems: frozenset[str] = HALL, figures: tuple[Figure, ...] = (), denial: str = ""
) -> Passage:
    return Passage(article, 0, 10, stems, frozenset(), figures, denial, None)


def toll(value: int) -> Figure:
    return Figure(0, 3, "…", 0, 3, FigureType.CASUALTY, value, role="killed")


def day(iso: str) -> Figure:
    return Figure(4, 8, "…", 4, 8, FigureType.DATE, iso=iso)


def test_a_sentence_of_an_article_on_the_same_event_comes_first_and_says_so() -> None:
    other = frozenset({"قاعه", "حفل", "سوق"})
    asked, far, near = passage(1), passage(2, other), passage(3, other)
    found = rank(asked, [far, near], telling={3: 0.4})
    assert [r.passage.article for r in found] == [3, 2]
    assert Reason.of("same_event", score=0.4) in found[0].reasons
    assert found[0].score > found[1].score
    plain = rank(asked, [far, near])
    assert plain[0].score == plain[1].score


@pytest.mark.parametrize(
    ("here", "there", "relation"),
    [
        ("2024-03-22", "2024-03-22", Relation.CONTRADICTS),
        ("2024-03-22", "2024-04-22", Relation.SAME_AS),
    ],
)
def test_figures_of_other_days_contradict_nothing(here: str, there: str, relation: Relation) -> None:
    a, b = passage(1, figures=(toll(12), day(here))), passage(2, figures=(toll(90), day(there)))
    (found,) = rank(a, [b])
    assert found.relation is relation
    assert other_days(a, b) == (here != there)
    assert ("other_days" in {r.id for r in found.reasons}) == (here != there)


def test_a_denial_contradicts_only_what_it_speaks_of() -> None:
    denied = passage(2, denial="نفى")
    (found,) = rank(passage(1), [denied])
    assert (found.relation, found.subtype) == (Relation.CONTRADICTS, Subtype.DENIAL)
    unlike = passage(
        2, frozenset({"قاعه", "سوق", "سعر", "قمح", "تاجر", "شهر", "جفاف", "ارتفاع"}), denial="نفى"
    )
    (weak,) = rank(passage(1), [unlike], frozenset({2}))
    assert weak.relation is not Relation.CONTRADICTS


def test_a_count_that_is_said_to_have_risen_updates_without_any_date() -> None:
    a, b = passage(1, figures=(toll(12),)), replace(passage(2, figures=(toll(15),)), risen=True)
    (found,) = rank(a, [b])
    assert found.relation is Relation.UPDATES
    (plain,) = rank(a, [passage(2, figures=(toll(15),))])
    assert plain.relation is Relation.CONTRADICTS


def test_passages_read_that_a_count_has_risen_or_is_a_first_one() -> None:
    text = "قتل 3 أشخاص في حصيلة أولية. ثم ارتفعت الحصيلة إلى 5 قتلى. وقال الوالي إن الطريق مغلق."
    assert [(p.early, p.risen) for p in passages(text, 1)] == [(True, False), (False, True), (False, False)]
