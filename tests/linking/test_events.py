"""Same event in other words, and families of copies."""

from __future__ import annotations

import pytest

from workbench.domain.link import CopyKind, Reason
from workbench.linking.events import Events, stems
from workbench.linking.family import Member, family, summary

FLOOD = "غرقت قرى في ولاية بغلان بعد فيضانات مفاجئة وقتل عشرات السكان"
FLOOD_AGAIN = "ارتفع عدد ضحايا الفيضانات التي اجتاحت قرى بغلان"
FLOOD_ELSEWHERE = "فيضانات تجتاح جنوب البرازيل وإجلاء سكان"
MATCH = "فاز الفريق بهدف في مباراة نهائي الكأس"


def test_stems_ignore_articles_plurals_and_function_words() -> None:
    assert stems("الفيضانات") == stems("وفيضانات") == stems("والفيضانات")
    assert not stems("في من على التي")


def index() -> Events:
    events = Events()
    events.add(1, FLOOD, ["بغلان"], ["2024-05"])
    events.add(2, FLOOD_AGAIN, ["بغلان"], ["2024-05"])
    events.add(3, FLOOD_ELSEWHERE, ["البرازيل"], ["2024-04"])
    events.add(4, MATCH)
    for i in range(5, 25):
        events.add(i, f"خبر آخر رقم {i} عن موضوع بعيد تماما")
    return events


def test_the_same_event_comes_first_and_says_why() -> None:
    first, *rest = index().near(1)
    assert first.id == 2
    assert Reason.of("same_names", names="بغلان") in first.reasons
    assert Reason.of("same_months", months="2024-05") in first.reasons
    assert [n.id for n in rest][:1] == [3]
    assert Reason.of("other_months") in rest[0].reasons
    assert first.score > 2 * rest[0].score
    assert 4 not in [n.id for n in rest]


def test_unknown_and_repeated_ids_are_refused() -> None:
    events = index()
    with pytest.raises(KeyError):
        events.near(99)
    with pytest.raises(ValueError, match="already"):
        events.add(1, MATCH)


def test_a_family_has_a_root_an_order_and_independent_sources() -> None:
    members = [
        Member(3, "2024-05-02"),
        Member(1, "2024-05-01"),
        Member(2, "2024-05-01T09:00"),
        Member(4, None),
    ]
    links = [
        (1, 2, CopyKind.WIRE),
        (3, 1, CopyKind.FOLLOW_UP),
        (4, 3, CopyKind.EXCERPT),
        (4, 9, CopyKind.NEAR),
    ]
    found = family(members, links)
    assert found.members == (1, 2, 3, 4)
    assert found.roots == (1, 3)
    assert found.source == {2: 1, 4: 3}
    assert summary(found) == "4 reports, 2 roots"


def test_a_person_may_choose_another_root() -> None:
    members = [Member(1, "2024-05-01"), Member(2, "2024-05-02")]
    assert family(members, [(1, 2, CopyKind.NEAR)], root=2).source == {1: 2}
    assert family(members, [(1, 2, CopyKind.NEAR)], root=2).root == 2
