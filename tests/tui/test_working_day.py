"""A working day by keyboard alone, asserted on the database; the prices of analyst.md counted."""

from __future__ import annotations

from pathlib import Path

from tests.tui.helpers import app_on, page, press, settle
from workbench.assemble import Workspace
from workbench.domain.article import ReadState
from workbench.domain.link import LinkState
from workbench.domain.mention import MentionState

SIZE = (80, 24)


async def test_keyboard_only_working_day(work: Workspace, tmp_path: Path) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        ids = list(work.library.ids())
        assert list(app.desk.list.ids) == ids
        await press(pilot, "j", "enter")
        article = ids[1]
        assert app.desk.sheet is not None and app.desk.sheet.article.id == article
        assert work.reading.state(article) is ReadState.READING

        # one key accepts, one rejects; each goes on to the next suggestion
        await press(pilot, "tab")
        first = app.desk.focused_mark
        assert first is not None and first.mention is not None
        await press(pilot, "a")
        second = app.desk.focused_mark
        assert second is not None and second.mention is not None and second.key != first.key
        await press(pilot, "x")
        states = {m.id: m.state for m in work.mentions.of(article, rejected=True)}
        assert states[first.mention.id] is MentionState.ACCEPTED
        assert states[second.mention.id] is MentionState.REJECTED
        assert work.mentions.get(first.mention.id).by == "sara"

        # a claim on the sentence under the caret, defaults right: two keys
        await press(pilot, "g", "j", "c", "enter")
        claims = work.tagging.rows()
        assert len(claims) == 1
        text = app.desk.sheet.article.text
        anchor = claims[0].claim.anchor
        assert text[anchor.start : anchor.end] == anchor.exact
        assert "وزارة الداخلية" in anchor.exact and "وذكرت" not in anchor.exact

        # another label and a field changed: c 6 Tab Tab → Enter
        await press(pilot, "s", "s", "c", "6", "tab", "tab", "right", "enter")
        newest = work.tagging.rows()[0].claim
        assert newest.label == "denial" and newest.fields["certainty"] == "probable"

        # a digit tags at once, a full stop repeats, m writes a note
        await press(pilot, "j", "j", "j", "2")
        assert work.tagging.rows()[0].claim.label == "casualty"
        await press(pilot, "j", "j", "j", "full_stop")
        assert len(work.tagging.rows()) == 4
        await press(pilot, "m", *"ملاحظة", "enter")
        assert [r.claim.note for r in work.tagging.rows()].count("ملاحظة") == 1

        # undo and redo, one key each, say what they did
        await press(pilot, "u")
        assert "ملاحظة" not in [r.claim.note for r in work.tagging.rows()]
        await press(pilot, "r")
        assert "ملاحظة" in [r.claim.note for r in work.tagging.rows()]
        await press(pilot, "u", "u")
        assert len(work.tagging.rows()) == 3

        # the best candidate beside it, confirmed, back: three keys
        await press(pilot, "l", "enter", "escape")
        links = work.links.of(article)
        assert [row.link.state for row in links] == [LinkState.CONFIRMED]
        assert {article, links[0].other} == {links[0].link.a, links[0].link.b}

        # delete, and take that back
        await press(pilot, "g", "j", "X")
        assert len(work.tagging.rows()) == 2
        await press(pilot, "u")
        assert len(work.tagging.rows()) == 3

        # export what the list shows: two keys
        await press(pilot, "escape", "w", "enter")
        written = list((tmp_path / "exports").glob("*.csv"))
        assert len(written) == 1
        rows = written[0].read_bytes().decode("utf-8-sig").splitlines()
        assert len(rows) == 1 + 3
        assert written[0].name in page(app)

        caret = app.desk.reader.caret
        await press(pilot, "Q")
    assert work.reading.last() == (article, caret)


async def test_reopens_where_it_was(work: Workspace) -> None:
    article = work.library.ids()[2]
    work.reading.open(article)
    work.reading.remember(article, 120)
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert app.desk.sheet is not None and app.desk.sheet.article.id == article
        assert app.desk.reader.has_focus
        assert app.desk.reader.caret == app.desk.reader.page.snap(120)  # type: ignore[union-attr]
        assert app.desk.list.current == article


async def test_arabic_keyboard_does_the_same(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "ت", "enter", "tab", "ش")
        article = work.library.ids()[1]
        assert [m.state for m in work.mentions.of(article)].count(MentionState.ACCEPTED) == 1
        await press(pilot, "ع")
        assert [m.state for m in work.mentions.of(article)].count(MentionState.ACCEPTED) == 1, "it asks first"
        await press(pilot, "enter")
        assert [m.state for m in work.mentions.of(article)].count(MentionState.ACCEPTED) == 0
        await press(pilot, "ؤ", "tab", *"سشق", "enter")
        assert [r.claim.note for r in work.tagging.rows()] == ["سشق"]


async def test_draft_is_kept_on_escape(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "j", "enter", "c", "tab", *"نصف", "escape")
        assert not work.tagging.rows()
        await press(pilot, "c", "enter")
        assert [r.claim.note for r in work.tagging.rows()] == ["نصف"]


async def test_another_analyst_is_noticed(work: Workspace) -> None:
    from workbench.assemble import workbench
    from workbench.config.model import Config

    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "enter")
        article = work.library.ids()[0]
        other = workbench(Config(analyst="omar", database=work.path))
        try:
            other.tagging.add(other.tagging.draft(article, 0, 20))
        finally:
            other.close()
        await pilot.pause(1.3)
        await settle(pilot)
        assert app.desk.sheet is not None
        assert [c.by for c in app.desk.sheet.claims] == ["omar"]


async def test_empty_library_says_what_to_press(tmp_path: Path) -> None:
    from workbench.assemble import workbench
    from workbench.config.model import Config

    empty = workbench(Config(analyst="sara", database=tmp_path / "empty.sqlite"))
    try:
        app = app_on(empty)
        async with app.run_test(size=SIZE) as pilot:
            await settle(pilot)
            assert "Press i to add articles" in page(app)
            source = tmp_path / "one.txt"
            source.write_text("عنوان الخبر\nقال الوزير إن 12 شخصًا قتلوا.\n", encoding="utf-8")
            await press(pilot, "i", *str(source), "enter")
            await settle(pilot)
            assert len(empty.library.ids()) == 1
            assert app.desk.list.count == 1
    finally:
        empty.close()


async def test_a_draft_left_behind_is_offered_at_the_next_start(work: Workspace) -> None:
    from dataclasses import replace

    article = work.library.ids()[1]
    text = work.reading.sheet(article).article.text
    start = text.index("وأعلنت")
    work.drafts.save(replace(work.tagging.draft(article, start, start + 30), note="بقية"))
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert app.desk.reader.has_focus
        await press(pilot, "c", "enter")
        claim = work.tagging.rows()[0].claim
        assert (claim.note, claim.anchor.start) == ("بقية", start)
    assert work.drafts.load() is None
