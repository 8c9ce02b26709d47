"""The form of a claim: chain, figures, every field of the codebook, what is needed, drafts; asserted on the database."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.tui.helpers import app_on, page, press, settle
from workbench.assemble import Workspace
from workbench.domain.claim import Claim, Hop
from workbench.domain.codebook import ClaimField, Label
from workbench.domain.mention import CueClass
from workbench.tui.screens.claim_form import ClaimForm

SIZE = (80, 24)
OPEN = ("j", "enter", "g", "j", "c")


def form_of(app: object) -> ClaimForm:
    found = app.screen  # type: ignore[attr-defined]
    assert isinstance(found, ClaimForm)
    return found


def only(work: Workspace) -> Claim:
    (row,) = work.tagging.rows()
    return row.claim


async def test_every_field_of_the_codebook_is_there_and_saved(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, *OPEN)
        form = form_of(app)
        ids = {f"x-{f.id}" for f in work.config.codebook.fields}
        assert ids | {"label", "note", "gloss", "hops", "figures"} == {f.id for f in form.fields}
        # to the assessment, the last part, by going back from the first: status, then credibility and confidence
        await press(
            pilot, "pageup", "3", "tab", "2", "tab", "3", "tab", *"غير محسوم", "tab", *"مصدران", "enter"
        )
    claim = only(work)
    assert claim.fields["status"] == "corroborated" and claim.fields["credibility"] == "2"
    assert claim.fields["confidence"] == "high" and claim.fields["verdict"] == "غير محسوم"
    assert claim.fields["rationale"] == "مصدران"


async def test_the_chain_is_edited_in_place(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, *OPEN, "pagedown", "tab", "tab", "tab")
        form = form_of(app)
        before = list(form.hops.hops)
        assert form.hops.has_focus and len(before) == 2 and before[1].source == "وزارة الداخلية"
        # a relay between the outlet and the origin, announced, quoted, B
        await press(pilot, "a", *"رويترز", "tab", "right", "tab", "1", "tab", "tab", "tab", "2", "enter")
        assert form is app.screen
        assert form.hops.hops[1] == Hop("رويترز", None, None, CueClass.SAY, direct=True, reliability="B")
        # the origin: not named, quoted, reliability A
        await press(pilot, "j", "n", "d", "r", "enter")
    claim = only(work)
    assert [h.source for h in claim.hops] == [before[0].source, "رويترز", "وزارة الداخلية"]
    assert claim.hops[2].anonymous and claim.hops[2].direct is not before[1].direct
    assert claim.hops[2].reliability == "A" and claim.fields["source"] == "وزارة الداخلية"


async def test_the_source_and_the_origin_of_the_chain_are_one(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        # typing takes the place of what detection filled
        await press(pilot, *OPEN, "pagedown", "tab", "tab", *"مصدر أمني")
        form = form_of(app)
        assert form.hops.hops[-1].source == "مصدر أمني" == form.values["x-source"]
        await press(pilot, "tab", "j", "x")
        assert form.values["x-source"] == ""
        await press(pilot, "enter")
    claim = only(work)
    assert len(claim.hops) == 1 and "source" not in claim.fields


async def test_figures_are_dropped_added_and_edited(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, *OPEN, "pagedown", "pagedown")
        form = form_of(app)
        assert form.figures.has_focus
        taken = list(form.figures.chosen)
        assert len(taken) >= 2
        await press(pilot, "space")
        assert form.figures.chosen == taken[1:]
        inside = form.figures.count
        await press(pilot, "m")
        assert form.figures.count > inside, "the other figures of the article"
        await press(pilot, "m")
        # one that no detector found, by its words
        await press(pilot, "a", *"وادي الرمان", "tab", "7", "enter")
        added = form.figures.chosen[-1]
        assert work.mentions.get(added).detail.value == 7  # type: ignore[union-attr]
        await press(pilot, "a", *"ليس هنا", "enter")
        assert app.screen is not form and "does not stand in the article" in page(app)
        await press(pilot, "escape", "enter")
    claim = only(work)
    assert set(claim.figures) == {*taken[1:], added}
    assert work.history.undo() is not None and work.tagging.rows() == []


async def test_a_value_that_does_not_fit_is_refused_with_its_field(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, *OPEN)
        form = form_of(app)
        form.stand_in("x-date_from")
        await press(pilot, *"أمس", "enter")
        assert app.screen is form and not work.tagging.rows()
        assert "From" in page(app) and "does not fit" in page(app)
        assert form.field_holds("x-date_from")
        await press(pilot, "backspace", "backspace", "backspace", *"2024-05", "enter")
    assert only(work).fields["date_from"] == "2024-05"


async def test_what_is_needed_is_named_once_then_saved_incomplete(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, *OPEN, "pageup", "9", "enter")
        form = form_of(app)
        assert "Needed: Rationale" in page(app) and form.field_holds("x-rationale")
        assert not work.tagging.rows()
        await press(pilot, "enter")
    claim = only(work)
    assert claim.fields["status"] == "false" and work.tagging.standing(claim).lacks == ("rationale",)


async def test_a_codebook_of_ones_own(work: Workspace) -> None:
    book = work.config.codebook
    fields = (
        ClaimField("mood", "Mood", "المزاج", ("calm", "angry")),
        ClaimField("seen", "Seen by", "شاهده", ("x", "y", "z"), many=True, more=True),
    )
    labels = (Label("rumour", "1", "Rumour", "شائعة", needs=("mood",)),)
    own = replace(book, version="own", labels=labels, fields=fields, constraints=())
    work.config = replace(work.config, codebook=own)
    work.tagging._codebook = own
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, *OPEN, "enter")
        assert "Needed: Mood" in page(app)
        form = form_of(app)
        await press(pilot, "2")
        form.stand_in("x-seen")
        await press(pilot, "1", "3", "enter")
    claim = only(work)
    assert (claim.label, claim.fields) == ("rumour", {"mood": "angry", "seen": "x; z"})


async def test_escape_keeps_the_draft_with_its_chain(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, *OPEN, "pagedown", "tab", "tab", "tab", "j", "r", "escape")
        assert not work.tagging.rows()
        await press(pilot, "c", "enter")
        claim = only(work)
        assert claim.hops[1].reliability == "A"
        # a form on a claim that is there keeps what was typed too
        await press(pilot, "e", "tab", *"نصف", "escape", "e")
        assert form_of(app).values["note"] == "نصف"
        await press(pilot, "enter")
    assert only(work).note == "نصف"


async def test_values_used_lately_are_offered_first(work: Workspace) -> None:
    article = work.library.ids()[0]
    made = work.tagging.add(replace(work.tagging.draft(article, 0, 20), label="policy"))
    work.tagging.edit(made.id, made.revision, fields={"place": "الخرطوم", "event": "اجتماع"})
    app = app_on(work)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, *OPEN)
        form = form_of(app)
        assert form.fields[0].options[0].value == "policy"
        form.stand_in("x-event")
        await settle(pilot)
        assert "اجتماع" in form.fields[[f.id for f in form.fields].index("x-event")].recent
        await press(pilot, "down", "enter")
    assert next(r.claim for r in work.tagging.rows() if r.claim.id != made.id).fields["event"] == "اجتماع"


@pytest.mark.parametrize("size", [(60, 16), (80, 24), (120, 40)])
async def test_the_focus_is_seen_in_every_field_at_every_size(work: Workspace, size: tuple[int, int]) -> None:
    app = app_on(work)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await press(pilot, *OPEN)
        form = form_of(app)
        for field in form.fields:
            widget = app.focused
            assert widget is not None and widget.id == f"field-{field.id}"
            fields = form.query_one("#form-fields").region
            assert fields.y <= widget.region.y and widget.region.y < fields.bottom, field.id
            assert "▸" in page(app)
            assert "Enter" in page(app), "the keys stay in sight"
            await press(pilot, "tab")
        assert app.focused is not None and app.focused.id == "field-label", "round and round"
        await press(pilot, "escape")
        assert app.screen is app.desk


async def test_a_first_source_stands_behind_the_outlet(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, *OPEN)
        form = form_of(app)
        form.hops.show(())
        form.stand_in("hops")
        await press(pilot, "a", *"الوزارة", "enter")
        assert form.values["x-source"] == "الوزارة"
        await press(pilot, "enter")
    claim = only(work)
    assert [h.source for h in claim.hops] == ["", "الوزارة"]
    assert claim.fields["source"] == "الوزارة"
