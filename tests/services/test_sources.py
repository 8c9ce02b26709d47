"""Independent sources: what a wire story, its copies and a follow-up count for, and that decisions are undone."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.assemble import Workspace

BODY = (
    "قال الوالي إن انهيار جسر الوادي في ولاية بغلان أسفر عن مقتل 12 شخصا يوم السبت.\n"
    "وأرسلت الحكومة فرق الإنقاذ إلى المكان وأغلقت الطريق أمام المركبات الثقيلة.\n"
    "وأوضح المتحدث أن لجنة من المهندسين ستبحث أسباب الانهيار خلال أسبوع واحد.\n"
    "وتعهد الوالي أمام الصحفيين بمحاسبة المسؤولين عن بناء الجسر قبل عشرين عاما."
)
NEWS = (
    "استقال مدير الأشغال العامة من منصبه صباح الأحد بعد يوم من الحادث وقبلت الحكومة استقالته فورا.\n"
    "ودعا نواب البرلمان إلى جلسة طارئة لمساءلة وزير النقل عن صيانة الجسور القديمة في الشمال كله.\n"
    "وخرج مئات السكان في مسيرة صامتة إلى مقر الولاية حاملين صور الضحايا وطالبوا بتعويضات عادلة لذويهم."
)
TEXTS = (
    ("كابول (رويترز) - " + BODY, "2024-05-04T10:00"),
    ("انهيار جسر في الشمال\n\n" + BODY.replace("قال", "أكد") + "\nالمصدر: رويترز", "2024-05-04T12:00"),
    ("وفق وكالة رويترز، " + BODY.rsplit("\n", 1)[0], "2024-05-04T15:00"),
    (NEWS + "\n" + BODY, "2024-05-05T09:00"),
)


@pytest.fixture
def wired(work: Workspace, tmp_path: Path) -> Workspace:
    """A wire story, two outlets that print it, and a report of the next day that repeats it below its news."""
    for i, (text, published) in enumerate(TEXTS):
        (tmp_path / f"{i}.txt").write_text(text, encoding="utf-8")
        (pk,) = work.ingesting.run([tmp_path / f"{i}.txt"]).added
        work.library.edit_meta([pk], published=published)
    work.detecting.run()
    work.links.update([1, 2, 3, 4])
    return work


def test_who_prints_an_agency_is_no_source_of_its_own_but_a_follow_up_is(wired: Workspace) -> None:
    kinds = {frozenset((x.a, x.b)): x.kind for x in wired.links.all()}
    assert kinds[frozenset((1, 2))] == kinds[frozenset((1, 3))] == "wire"
    assert kinds[frozenset((1, 4))] == "follow_up"
    for link in wired.links.all():
        wired.links.confirm(link.a, link.b, link.kind, link.score, link.reasons)
    assert wired.families.roots([1, 2, 3, 4]) == {1: 1, 2: 1, 3: 1, 4: 4}
    assert len(wired.families.of(3).roots) == 1
    event = wired.events.create("جسر", [1, 2, 3, 4])
    board = wired.figures.board(event.id, "killed")
    assert (board.reports, board.roots) == (4, 2)


def test_root_split_and_merge_are_each_one_step_that_undo_takes_back(wired: Workspace) -> None:
    wired.links.confirm(1, 2, "wire")
    before = wired.families.of(1)
    wired.families.choose_root(2)
    assert wired.families.of(1).root == 2
    wired.history.undo()
    assert wired.families.of(1) == before
    wired.families.merge([1, 2], [[3]])
    assert {r.article for r in wired.families.of(1).rows} == {1, 2, 3}
    wired.families.split([3])
    assert {r.article for r in wired.families.of(1).rows} == {1, 2}
    wired.history.undo()
    wired.history.undo()
    assert wired.families.of(1) == before
    wired.history.redo()
    assert {r.article for r in wired.families.of(1).rows} == {1, 2, 3}
