"""The same sentence and nearly the same one, across articles; look-alikes with another figure are neither."""

from __future__ import annotations

import pytest

from tests.storage.helpers import add_articles, raw
from workbench.assemble import Workspace
from workbench.services.alike import near

LEAD = "أعلنت وزارة الصحة أن 12 شخصا قتلوا في حريق كبير اندلع فجر الاثنين في سوق المدينة القديمة."


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (LEAD.replace("كبير", "ضخم"), True),
        ("وأعلنت" + LEAD.removeprefix("أعلنت"), True),
        (LEAD, False),
        (LEAD.replace("أ", "ا"), False),
        (LEAD.replace("12", "13"), False),
        (LEAD.replace("12 شخصا", "ثلاثة عشر شخصا"), False),
        (LEAD.replace("اندلع", "لم يندلع"), False),
        ("أعلنت وزارة الدفاع أن هجوما وقع في الميناء صباح السبت.", False),
        ("قصير جدا.", False),
    ],
)
def test_near_is_few_words_and_the_same_facts(other: str, expected: bool) -> None:
    assert near(LEAD, other) is expected


def test_a_number_in_words_is_the_same_figure() -> None:
    one = "وصل خمسة وزراء من دول مختلفة إلى المدينة الساحلية صباح أمس للمشاركة في القمة العربية المقررة."
    assert near(one, one.replace("المقررة", "المنتظرة"))
    assert not near(one, one.replace("خمسة", "ستة"))


def test_what_is_alike_is_counted_before_anything_is_saved(work: Workspace) -> None:
    ids = add_articles(
        work.store,
        raw(1, LEAD),
        raw(2, f"مقدمة قصيرة هنا.\n{LEAD.replace('أ', 'ا')}"),
        raw(3, LEAD.replace("كبير", "ضخم")),
        raw(4, LEAD.replace("12", "13")),
    )
    one = next(s for s in work.suggesting.of(ids[0]) if s.anchor.exact == LEAD)
    alike = work.suggesting.alike(ids[0], one.anchor.start, one.anchor.end)
    assert [p[0] for p in alike.same] == [ids[0], ids[1]]
    assert [p[0] for p in alike.near] == [ids[2]]
    assert work.tagging.rows() == []
    made = work.suggesting.accept_identical(work.suggesting.draft(ids[0], one.anchor.start, one.anchor.end))
    assert len(made) == 2, "what is only near is never accepted with the others"
    again = work.suggesting.alike(ids[2], *next(p[1:] for p in alike.near))
    assert len(again.same) == 1 and again.near == (), "what became a claim is open no more"
