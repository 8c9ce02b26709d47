"""Families of copies: roots, changes, another root, splitting, claims that point to the root's."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.assemble import Workspace
from workbench.domain.errors import NotFound, UsageError

BODY = (
    "قال الوالي إن انهيار جسر الوادي في ولاية بغلان أسفر عن مقتل 12 شخصا يوم السبت.\n"
    "وأرسلت الحكومة فرق الإنقاذ إلى المكان وأغلقت الطريق أمام المركبات الثقيلة.\n"
    "وأوضح المتحدث أن لجنة من المهندسين ستبحث أسباب الانهيار خلال أسبوع واحد."
)
TEXTS = (
    f"انهيار جسر\n\n{BODY}\nوتعهد الوالي أمام الصحفيين بمحاسبة المسؤولين عن بناء الجسر قبل عشرين عاما.",
    f"انهيار جسر\n\n{BODY}",
    f"خبر عاجل\n\n{BODY}\nوفي سياق آخر هطلت أمطار غزيرة على المنطقة كلها أمس.",
)


@pytest.fixture
def copied(work: Workspace, tmp_path: Path) -> Workspace:
    """Three articles; the second and third are confirmed copies of the first."""
    for i, text in enumerate(TEXTS):
        (tmp_path / f"{i}.txt").write_text(text, encoding="utf-8")
        work.ingesting.run([tmp_path / f"{i}.txt"])
        work.library.edit_meta([i + 1], published=f"2024-05-0{i + 1}")
    work.detecting.run()
    work.links.confirm(1, 2, "near")
    work.links.confirm(1, 3, "near")
    return work


def test_a_family_has_its_root_order_and_changes(copied: Workspace) -> None:
    view = copied.families.of(3)
    assert [r.article for r in view.rows] == [1, 2, 3]
    assert view.roots == (1,) and view.root == 1
    assert [(r.source, r.kind) for r in view.rows] == [(None, ""), (1, "near"), (1, "near")]
    assert (view.rows[1].added, view.rows[1].cut) == (0, 12)
    assert view.rows[2].added == 10
    assert copied.families.all() == [view]
    assert copied.families.roots([1, 2, 3]) == {1: 1, 2: 1, 3: 1}


def test_another_root_can_be_chosen_and_undone(copied: Workspace) -> None:
    assert copied.families.choose_root(3).root == 3
    assert copied.families.roots([1])[1] == 3
    assert copied.families.choose_root(2).root == 2
    copied.history.undo()
    assert copied.families.of(1).root == 3
    copied.history.undo()
    assert copied.families.of(1).root == 1


def test_a_split_parts_the_family_for_good_until_undone(copied: Workspace) -> None:
    assert [r.article for r in copied.families.split([3]).rows] == [3]
    assert [r.article for r in copied.families.of(1).rows] == [1, 2]
    assert 3 not in {c.b for c in copied.links.candidates(1)}
    copied.history.undo()
    assert len(copied.families.of(1).rows) == 3
    with pytest.raises(UsageError):
        copied.families.split([1, 2, 3])
    with pytest.raises(UsageError):
        copied.families.split([])


def test_articles_without_copies_are_families_of_one(copied: Workspace) -> None:
    copied.families.split([3])
    assert copied.families.of(3).roots == (3,)
    with pytest.raises(UsageError):
        copied.families.choose_root(3)
    with pytest.raises(NotFound):
        copied.families.of(99)


def test_the_claims_of_a_copy_point_to_the_roots(copied: Workspace) -> None:
    text = copied.reading.sheet(3).article.text
    at = text.index("وأرسلت")
    claim = copied.tagging.add(copied.tagging.draft(3, at, text.index("\n", at)))
    (found,) = copied.families.counterparts(3)
    root_text = copied.reading.sheet(1).article.text
    assert root_text[found.span.start : found.span.end] == claim.anchor.exact
    assert found.root_claim is None
    (link,) = copied.families.point_to_root(3)
    (root_claim,) = copied.reading.sheet(1).claims
    assert (link.relation, link.a, link.b) == ("derived_from", claim.id, root_claim.id)
    assert root_claim.anchor.exact == claim.anchor.exact
    assert copied.families.point_to_root(3) == []
    copied.history.undo()
    assert copied.reading.sheet(1).claims == ()
    assert copied.families.point_to_root(1) == []


def test_a_cancelled_search_for_copies_goes_on_where_it_stopped(work: Workspace, tmp_path: Path) -> None:
    for i in range(3):
        (tmp_path / f"{i}.txt").write_text(
            f"خبر رقم {i}\n\n{BODY}\nوالرقم {i} في آخر النص.", encoding="utf-8"
        )
    ids = work.ingesting.run([tmp_path / f"{i}.txt" for i in range(3)], cancel=None).added
    assert len(work.links.all()) == 3
    with work.store.bulk_tx() as tx:
        tx.conn.execute("DELETE FROM link")
        tx.conn.execute("DELETE FROM sketch")
    asked = iter([False, False, True])
    assert work.links.update(cancel=lambda: next(asked, True)) < len(ids)
    seen: list[tuple[int, int | None]] = []
    work.links.update(progress=lambda done, total: seen.append((done, total)))
    assert seen[-1][0] == seen[-1][1]
    assert len(work.links.all()) == 3
    assert work.links.update() == 0


def test_open_suggestions_come_first_and_one_step_decides_a_whole_family(
    work: Workspace, tmp_path: Path
) -> None:
    for i, text in enumerate((*TEXTS, TEXTS[1] + "\n")):
        (tmp_path / f"{i}.txt").write_text(text, encoding="utf-8")
        work.ingesting.run([tmp_path / f"{i}.txt"])
        work.library.edit_meta([i + 1], published=f"2024-05-0{i + 1}", outlet=f"صحيفة {i}")
    work.links.update()
    (group,) = work.families.groups()
    assert group.ids == (1, 2, 3, 4) or set(group.ids) == {1, 2, 3, 4}
    assert group.suggested >= 3 and group.roots == 1 and not group.doubtful
    opened = work.families.open(group.ids)
    assert opened.root == group.rows[0].id == 1 and opened.open == 3
    assert all(r.state == "suggested" and r.link for r in opened.rows[1:])
    assert work.library.folds() == {4: 2}, "the same words fold before anybody confirmed them"

    before = len(work.history.steps())
    assert work.families.confirm(group.ids) == group.suggested
    assert len(work.history.steps()) == before + 1
    (done,) = work.families.groups()
    assert (done.suggested, done.score) == (0, 1.0)
    assert (
        work.library.folds()
        == {2: 1, 3: 1, 4: 1}
        == {k: v for k, v in work.families.roots([1, 2, 3, 4]).items() if k != 1}
    )
    work.history.undo()
    assert work.families.groups()[0].suggested == group.suggested
    work.families.reject(group.ids)
    assert work.families.groups() == []


def test_families_are_merged_by_hand_and_parted_by_undo(copied: Workspace, tmp_path: Path) -> None:
    (tmp_path / "9.txt").write_text("خبر آخر تماما\n\nنص لا صلة له بما سبق من أخبار الجسر.", encoding="utf-8")
    copied.ingesting.run([tmp_path / "9.txt"])
    view = copied.families.merge([1, 2, 3], [[4]])
    assert {r.article for r in view.rows} == {1, 2, 3, 4} and copied.families.of(4).root == 1
    copied.history.undo()
    assert len(copied.families.of(4).rows) == 1
    with pytest.raises(UsageError):
        copied.families.merge([1, 2, 3], [])


def test_folding_a_large_library_asks_a_fixed_number_of_questions(copied: Workspace) -> None:
    asked: list[str] = []
    copied.store.conn.set_trace_callback(asked.append)
    copied.library.folds()
    few = len(asked)
    copied.families.groups()
    several = len(asked) - few
    copied.store.conn.set_trace_callback(None)
    assert few <= 4 and several <= 4
