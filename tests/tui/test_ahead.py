"""What is detected in before anybody asks: the article that follows the one that is read."""

from __future__ import annotations

import pytest

from tests.tui.helpers import SentApp, press, settle
from workbench.assemble import Workspace
from workbench.domain.article import Given
from workbench.tui.screens import desk_base

TEXT = "قال الوزير أحمد إن {n} شخصا قتلوا في بغداد يوم السبت، وإن العمل يتواصل في المدينة."


@pytest.fixture
def unread(work: Workspace) -> tuple[int, ...]:
    """Three articles on top of the list in which nobody has looked for anything."""
    added: list[int] = []
    for number in (3, 2, 1):
        text = f"خبر رقم {number}\n\n{TEXT.format(n=number + 20)}"
        added = [*work.ingesting.paste(text, Given(published=f"2031-01-{10 - number:02}")).added, *added]
    assert sorted(work.detecting.stale(added)) == sorted(added)
    return tuple(added)


async def test_the_next_article_is_looked_into_while_one_is_read(
    work: Workspace, unread: tuple[int, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk_base, "SETTLED", 0.01)
    app = SentApp(work)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "g", "enter")
        await pilot.pause(0.1)
        await settle(pilot)
        order = list(app.desk.list.ids[:3])
        assert sorted(order) == sorted(unread)
        assert work.detecting.stale(unread) == [order[2]], "the open one and the next, no more"
        app.sent.clear()
        await press(pilot, "J")
        assert app.desk.sheet is not None and app.desk.sheet.mentions
        assert sum(1 for sent in app.sent if sent) == 1, "its marks are there with the text"


async def test_marks_do_not_wait_for_links(work: Workspace) -> None:
    first, second = (
        work.ingesting.paste(
            f"عنوان\n\n{TEXT.format(n=n)} {TEXT.format(n=70)}", Given(outlet=f"صحيفة {n}")
        ).added[0]
        for n in (30, 31)
    )
    before = work.reading.sheet(second).links
    looked: list[list[int]] = []
    update = work.links.update

    def seen(ids: list[int], *rest: object, **named: object) -> int:
        looked.append(list(ids))
        return update(ids)

    work.links.update = seen  # type: ignore[method-assign, assignment]
    assert work.detecting.ensure(second, links=False)
    assert work.reading.sheet(second).mentions and not looked
    work.detecting.relate(second)
    assert looked == [[second]]
    assert work.detecting.ensure(first) and looked[1:] == [[first]]
    assert len(work.reading.sheet(second).links) >= len(before)
