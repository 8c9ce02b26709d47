"""Same event in other words, and families of copies."""

from __future__ import annotations

from datetime import date

from workbench.detect.run import analyse
from workbench.domain.link import CopyKind, Reason
from workbench.linking.events import Near, Told, rank, stems, words
from workbench.linking.family import Member, family, summary

ASKED = Told(
    1, "2024-05-11", frozenset({"بغلان", "أفغانستان"}), frozenset({"2024-05-10"}), frozenset({"150"})
)
SPREAD = {"بغلان": 3, "أفغانستان": 60}


def near(*others: tuple[Told, float]) -> list[Near]:
    return rank(ASKED, others, SPREAD, 100)


def test_stems_ignore_articles_plurals_and_function_words() -> None:
    assert stems("الفيضانات") == stems("وفيضانات") == stems("والفيضانات")
    assert not stems("في من على التي")


def test_words_are_those_written_without_function_words() -> None:
    assert words("غرقَت قرى في بغلان، من 12 قرية") == ["غرقَت", "قرى", "بغلان", "12", "قرية"]


def test_a_rare_name_says_more_than_a_common_one() -> None:
    rare = Told(2, "2024-05-11", frozenset({"بغلان"}))
    common = Told(3, "2024-05-11", frozenset({"أفغانستان"}))
    first, second = near((common, 0.2), (rare, 0.2))
    assert (first.id, second.id) == (2, 3)
    assert Reason.of("same_names", names="بغلان") in first.reasons


def test_days_and_quantities_that_both_state_add_and_are_named() -> None:
    both = Told(2, "2024-05-11", days=frozenset({"2024-05-10"}), values=frozenset({"150"}))
    month = Told(3, "2024-05-11", days=frozenset({"2024-05-02"}))
    elsewhen = Told(4, "2024-05-11", days=frozenset({"2024-04-02"}))
    found = near((elsewhen, 0.2), (month, 0.2), (both, 0.2))
    assert [n.id for n in found] == [2, 3, 4]
    assert Reason.of("same_days", days="2024-05-10") in found[0].reasons
    assert Reason.of("same_values", values="150") in found[0].reasons
    assert Reason.of("same_months", months="2024-05") in found[1].reasons
    assert Reason.of("other_months") in found[2].reasons


def test_time_apart_speaks_against_it_and_nothing_in_common_is_left_out() -> None:
    soon, late = Told(2, "2024-05-12T09:00"), Told(3, "2025-05-12")
    found = near((late, 0.3), (soon, 0.3), (Told(4), 0.0), (ASKED, 1.0))
    assert [n.id for n in found] == [2, 3]
    assert Reason.of("days_apart", days=366) in found[1].reasons
    assert rank(Told(1), [(Told(2), 0.5)], {}, 10)[0].score == 0.5


def test_told_reads_names_days_and_quantities_of_what_was_detected() -> None:
    text = "قتل 150 شخصا و3 جنود في مدينة بغداد يوم 10 مايو 2024"
    found = analyse(text, date(2024, 5, 11))
    told = Told.of(7, "2024-05-11", [*found.figures, *found.entities])
    assert (told.days, told.values) == (frozenset({"2024-05-10"}), frozenset({"150"}))
    assert any("بغداد" in name for name in told.names)


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
