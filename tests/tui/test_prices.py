"""The price list of the analyst's loop: the app is driven, keys are counted, the database is asked what happened."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from tests.tui.helpers import app_on, press, settle
from workbench.assemble import Workspace
from workbench.config.keymap import twins
from workbench.config.model import Config
from workbench.domain.article import Given
from workbench.domain.claim import Origin
from workbench.domain.link import LinkState
from workbench.domain.mention import Entity, MentionState
from workbench.domain.suggestion import Fate
from workbench.tui.app import WorkbenchApp
from workbench.tui.screens.claim_form import ClaimForm

SIZE = (80, 24)
CODEBOOK = Config().codebook
CLITICS = """المدن والقرى
زار الوفد والقاهرة بالسلاح والسيارات. وعاد مساءً إلى بيروت. ثم سافر بعد ذلك.
"""


class Counted:
    """Presses keys and says how many they were; the article is open before anything is counted."""

    def __init__(self, app: WorkbenchApp, pilot: Pilot[Any]) -> None:
        self.app, self.pilot = app, pilot

    async def open(self, down: int = 1) -> int:
        """Open the article that many rows down; returns its id."""
        await press(self.pilot, *["j"] * down, "enter")
        assert self.app.desk.sheet is not None
        return self.app.desk.sheet.article.id

    async def price(self, *keys: str) -> int:
        """Press them."""
        await press(self.pilot, *keys)
        return len(keys)


async def test_accept_a_suggested_claim_1(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        keys = Counted(app, pilot)
        article = await keys.open()
        first = app.desk.offers[0]
        assert app.desk.focus_now is not None and app.desk.focus_now.key == first.key
        assert first.offer is not None and first.offer.draft is not None
        assert await keys.price("a") <= 1
        (row,) = work.tagging.rows()
        draft = first.offer.draft
        assert (row.claim.anchor, row.claim.origin) == (draft.anchor, Origin.SUGGESTED)
        assert (row.claim.label, row.claim.fields) == (draft.label, draft.fields)
        assert (row.claim.hops, row.claim.figures) == (draft.hops, draft.figures) and draft.figures
        assert {s.anchor: s.fate for s in work.suggesting.of(article)}[draft.anchor] is Fate.ACCEPTED
        # and the next one is in focus already
        assert await keys.price("a") <= 1
        assert len(work.tagging.rows()) == 2


async def test_new_claim_on_the_current_sentence_2(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        keys = Counted(app, pilot)
        await keys.open()
        await press(pilot, "g", "j")
        target = app.desk.reader.target
        assert target is not None and app.desk.sheet is not None
        wanted = work.tagging.draft(app.desk.sheet.article.id, *target)
        assert await keys.price("c", "enter") <= 2
        (row,) = work.tagging.rows()
        assert (row.claim.anchor, row.claim.label) == (wanted.anchor, wanted.label)
        assert (row.claim.fields, row.claim.hops) == (wanted.fields, wanted.hops)
        assert row.claim.figures == wanted.figures and row.claim.origin is Origin.MANUAL


@pytest.mark.parametrize(
    ("there", "digit", "field", "value"),
    [
        (("pagedown",), "2", "certainty", "probable"),
        (("pagedown", "tab"), "2", "polarity", "-"),
        (("pageup",), "4", "status", "contested"),
        (("pageup", "tab"), "2", "credibility", "2"),
        (("tab", "tab"), "3", "certainty", "possible"),
    ],
)
async def test_another_label_and_one_field_changed_6(
    work: Workspace, there: tuple[str, ...], digit: str, field: str, value: str
) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        keys = Counted(app, pilot)
        await keys.open()
        await press(pilot, "g", "j")
        assert await keys.price("c", "6", *there, digit, "enter") <= 6
        (row,) = work.tagging.rows()
        assert row.claim.label == "denial" and row.claim.fields[field] == value


def every_field() -> list[str]:
    """The fields of the form as it is without a config.yaml, in their order."""
    own = [f"x-{f.id}" for f in CODEBOOK.fields]
    return ["note", *own, "hops", "figures", "gloss"]


def told(field: str) -> list[str]:
    """What is pressed or typed in a field so that it holds something else than before."""
    if field == "hops":
        return ["d"]
    if field == "figures":
        return ["space"]
    known = CODEBOOK.field(field.removeprefix("x-"))
    if known is None or not known.values:
        return list("2031") if known is not None and known.pattern else ["z"]
    at = next(i for i, v in enumerate(known.values) if v != known.default and i > 0)
    return [str(at + 1)]


@pytest.mark.parametrize("field", every_field())
async def test_every_field_of_the_form_is_within_6(work: Workspace, field: str) -> None:
    """Keys but for the words of a free text; what a constraint asks for besides is named once, Enter saves anyway."""
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        keys = Counted(app, pilot)
        await keys.open()
        await press(pilot, "g", "j")
        assert app.desk.reader.target is not None and app.desk.sheet is not None
        before = work.tagging.draft(app.desk.sheet.article.id, *app.desk.reader.target)
        await press(pilot, "c")
        form = app.screen
        assert isinstance(form, ClaimForm) and [f.id for f in form.fields].count(field) == 1
        value = told(field)
        spent = 1 + await keys.price("6", "ctrl+g", form.jump_to(field), *value, "enter")
        if not work.tagging.rows():
            spent += await keys.price("enter")
        typed = len(value) if len(value) > 1 or value == ["z"] else 0
        assert spent - typed <= 6
        (row,) = work.tagging.rows()
        claim = row.claim
        assert claim.label == "denial"
        if field == "hops":
            assert [h.direct for h in claim.hops] != [h.direct for h in before.hops]
        elif field == "figures":
            assert before.figures and claim.figures == before.figures[1:]
        elif field in {"note", "gloss"}:
            assert getattr(claim, field) == "z"
        else:
            id = field.removeprefix("x-")
            known = CODEBOOK.field(id)
            assert known is not None
            wanted = known.values[int(value[0]) - 1] if known.values else "".join(value)
            assert claim.fields[id] == wanted and before.fields.get(id, "") != wanted


async def test_a_jump_can_be_left_and_answers_to_the_arabic_keyboard(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await Counted(app, pilot).open()
        await press(pilot, "g", "j", "c", "ctrl+g", "escape")
        form = app.screen
        assert isinstance(form, ClaimForm) and form.field_holds("label")
        twin = twins("ara")[form.jump_to("note")]
        await press(pilot, "ctrl+g", twin)
        assert form.field_holds("note") and form.values["note"] == ""
        await press(pilot, "f12", form.jump_to("x-verdict"), "q")
        assert form.field_holds("x-verdict") and form.values["x-verdict"] == "q"


async def test_reject_skip_and_next_1_each(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        keys = Counted(app, pilot)
        article = await keys.open()
        first, second, *_ = app.desk.offers
        assert first.offer is not None
        assert await keys.price("x") <= 1
        fates = {s.anchor: s.fate for s in work.suggesting.of(article)}
        assert fates[first.offer.anchor] is Fate.REJECTED and not work.tagging.rows()
        assert app.desk.focus_now is not None and app.desk.focus_now.key == second.key
        assert await keys.price("space") <= 1
        assert app.desk.focus_now.key not in {first.key, second.key}
        assert second.key in {m.key for m in app.desk.offers}, "skipped is still open"
        # the same for what was detected: Tab goes there, x and space decide and go on
        while app.desk.focus_now.mention is None:
            await press(pilot, "tab")
        mention = app.desk.focus_now.mention
        assert await keys.price("x") <= 1
        assert work.mentions.get(mention.id).state is MentionState.REJECTED
        following = app.desk.focus_now
        assert following is not None and following.mention is not None
        assert await keys.price("space") <= 1
        assert app.desk.focus_now.key != following.key
        assert work.mentions.get(following.mention.id).state is MentionState.SUGGESTED


async def test_selections_by_word_and_by_sentence_1_each(work: Workspace) -> None:
    report = work.ingesting.paste(CLITICS, Given(outlet="x", published="2025-01-01"))
    work.detecting.run(report.added)
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        keys = Counted(app, pilot)
        assert await keys.open(0) == report.added[0]
        reader = app.desk.reader

        def chosen() -> str:
            assert reader.selection is not None
            return CLITICS[reader.selection.start : reader.selection.end]

        reader.go(CLITICS.index("والقاهرة") + 4)
        await settle(pilot)
        assert await keys.price("w") <= 1 and chosen() == "القاهرة", "the conjunction is not the word"
        await press(pilot, "comma")
        assert await keys.price("W") <= 1 and chosen() == "والقاهرة", "the other end moves back by a piece"
        assert await keys.price("w") <= 1 and chosen() == "القاهرة"
        await press(pilot, "comma")
        assert await keys.price("w") <= 1 and chosen() == "القاهرة بالسلاح"
        assert await keys.price("W") <= 1 and chosen() == "القاهرة"
        await press(pilot, "escape")
        assert await keys.price("s") <= 1 and chosen() == "زار الوفد والقاهرة بالسلاح والسيارات."
        assert await keys.price("s") <= 1 and chosen().endswith("إلى بيروت.")
        assert await keys.price("S") <= 1 and chosen().endswith("والسيارات.")


async def test_the_best_duplicate_beside_it_confirmed_and_back_3(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        keys = Counted(app, pilot)
        article = await keys.open()
        assert await keys.price("l", "enter", "escape") <= 3
        assert app.screen is app.desk
        assert [x.link.state for x in work.links.of(article)] == [LinkState.CONFIRMED]


async def test_every_mention_of_the_entity_found_and_tagged_4(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        keys = Counted(app, pilot)
        await keys.open()
        while not isinstance(getattr(app.desk.focused_mark, "mention", None).detail, Entity):  # type: ignore[union-attr]
            await press(pilot, "tab")
        while app.desk.focus_now is None or app.desk.focus_now.mention is None:
            await press(pilot, "tab")
        detail = app.desk.focus_now.mention.detail
        assert isinstance(detail, Entity)
        places = {
            (m.article_id, m.start)
            for a in work.library.ids()
            for m in work.mentions.of(a)
            if isinstance(m.detail, Entity) and m.detail.canonical == detail.canonical
        }
        assert await keys.price("*", "t", "5") <= 4
        claims = [r.claim for r in work.tagging.rows()]
        assert claims and {c.label for c in claims} == {"statement"}
        for article, start in places:
            assert any(c.article_id == article and c.anchor.start <= start < c.anchor.end for c in claims)


async def test_undo_of_whatever_was_last_1(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        keys = Counted(app, pilot)
        article = await keys.open()
        await press(pilot, "a", "escape", "m")
        assert work.reading.state(article) == "done"
        assert await keys.price("u") <= 1
        assert work.reading.state(article) != "done" and len(work.tagging.rows()) == 1
        await press(pilot, "f3")
        assert await keys.price("u") <= 1, "from any screen"
        assert not work.tagging.rows()


async def test_export_what_the_list_shows_2(work: Workspace, tmp_path: Path) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        keys = Counted(app, pilot)
        await keys.open()
        await press(pilot, "a", "a", "escape", "j", "enter", "a", "escape")
        await press(pilot, "slash", *"رفع", "enter")
        shown = set(app.desk.list.ids)
        assert 0 < len(shown) < 3
        assert await keys.price("w", "enter") <= 2
        (written,) = (tmp_path / "exports").glob("*.csv")
        lines = written.read_text(encoding="utf-8-sig").splitlines()
        assert len(lines) - 1 == sum(r.claim.article_id in shown for r in work.tagging.rows())


async def test_the_same_prices_on_an_arabic_keyboard(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        keys = Counted(app, pilot)
        await press(pilot, "f7", "ت", "enter")
        assert await keys.price("ش") <= 1
        assert len(work.tagging.rows()) == 1
        assert await keys.price("ء") <= 1
        assert any(not j.accepted for j in work.suggesting.judgements())
        assert await keys.price("ؤ", "enter") <= 2
        assert len(work.tagging.rows()) == 2
        assert await keys.price("ؤ", "٦", "pagedown", "٢", "enter") <= 6
        newest = work.tagging.rows()[0].claim
        assert newest.label == "denial" and newest.fields["certainty"] == "probable"


async def test_the_first_offer_is_in_focus_though_the_title_begins_with_a_name(work: Workspace) -> None:
    text = "القاهرة تستضيف قمة\nأعلنت وزارة الخارجية المصرية أن 12 دولة تشارك في القمة يوم الأحد.\n"
    report = work.ingesting.paste(text, Given(outlet="y", published="2026-01-01"))
    work.detecting.run(report.added)
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        keys = Counted(app, pilot)
        assert await keys.open(0) == report.added[0]
        first = min(m.start for m in app.desk.reader.marks)
        assert first == app.desk.reader.caret, "a name stands under the caret"
        assert await keys.price("a") <= 1
        (row,) = work.tagging.rows()
        assert row.claim.anchor.exact.startswith("أعلنت")
