"""How claims are made, repeated, noted and deleted from the reading pane."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.domain.claim import Claim, Draft
from workbench.domain.codebook import LISTED, TAGS
from workbench.tui.caret import Unit, unit_at
from workbench.tui.marks import under
from workbench.tui.screens.desk_base import DeskBase
from workbench.tui.screens.form import FormScreen, ask
from workbench.tui.widgets.inspector import label_name

_OF_SENTENCE = frozenset({"source", "place", "date_from", "date_to", "date_precision", "calendar"})
"""Fields that detection reads off a sentence."""
_DIGITS = {chr(0x660 + d): str(d) for d in range(10)}


if TYPE_CHECKING:
    from workbench.tui.screens.claim_form import KeepDraft, SaveDraft


class ClaimVerbs(DeskBase):
    """Verbs that make and change claims."""

    last_tag: Draft | None = None
    """The claim that was saved last, for `.`."""

    async def _draft(self) -> Draft | None:
        """A draft on the selection, else on the sentence under the caret."""
        target = self.reader.target
        if self.sheet is None or target is None:
            self.say(self.texts("say.open_first"))
            return None
        return await self.bridge.read(self.ws.tagging.draft, self.sheet.article.id, *target)

    async def _add(self, draft: Draft) -> None:
        """Save a claim and show it."""
        claim = await self.bridge.write(self.ws.tagging.add, draft)
        self.last_tag = draft
        self.reader.clear_selection()
        await self.reload()
        label = label_name(claim.label, self.texts, self.ws.config.codebook)
        self.say(self.texts("say.claim_saved", label=label, key=self.work.keymap.first("undo")))

    async def do_claim_new(self) -> None:
        """Open the form, filled from detection; a draft that was left on the same place comes back."""
        draft = await self._draft()
        if draft is None:
            return
        self.app.push_screen(await self.draft_form(draft, self._add))

    def _keep_draft(self, draft: Draft) -> None:
        """A claim that is not saved survives closing the form, and the program."""
        self.ws.drafts.save(draft)
        self.say(self.texts("say.draft_kept"))

    async def claim_form(
        self, title: str, draft: Draft, save: SaveDraft, *, keep: KeepDraft | None = None, fresh: bool = True
    ) -> FormScreen:
        """The form of a claim, filled with what is known of its article."""
        from workbench.tui.screens.claim_form import ClaimForm
        from workbench.tui.screens.claim_parts import fetch

        known = await fetch(self.bridge, draft.article_id)
        return ClaimForm(
            self.bridge, self.texts(title), draft, known, save, keep=keep, fresh=fresh, texts=self.texts
        )

    async def draft_form(self, draft: Draft, save: SaveDraft) -> FormScreen:
        """The form of a claim that is not saved yet; a draft that was left on the same place comes back."""
        kept = self.ws.drafts.load()
        if kept is not None and (kept.article_id, kept.anchor) == (draft.article_id, draft.anchor):
            draft = replace(kept, origin=draft.origin)

        async def store(held: Draft) -> None:
            await save(held)
            self.ws.drafts.clear()

        return await self.claim_form("claim.title", draft, store, keep=self._keep_draft)

    async def do_claim_suggested(self) -> None:
        """The sentences of the open article as suggested claims."""
        from workbench.tui.screens.suggestions import SuggestionsScreen

        if self.sheet is None:
            self.say(self.texts("say.open_first"))
            return
        screen = SuggestionsScreen(self.bridge, self.sheet.article.id, self.open_article, self.draft_form)
        await self.app.push_screen(screen, self._suggested)

    def _suggested(self, result: object) -> None:
        """Back from the suggestions: show the claims they became."""
        del result
        self.run_worker(self.reload())

    async def do_claim_quick(self) -> None:
        draft = await self._draft()
        if draft is not None:
            await self._add(draft)

    async def do_claim_in_vivo(self) -> None:
        """The selected words, or the word under the caret, as a tag of a claim on their sentence."""
        page = self.reader.page
        if self.sheet is None or page is None:
            self.say(self.texts("say.open_first"))
            return
        if self.ws.config.codebook.field(TAGS) is None:
            self.say(self.texts("say.no_tags"), bad=True)
            return
        words = self.reader.selection or unit_at(page, self.reader.caret, Unit.WORD)
        sentence = unit_at(page, self.reader.caret, Unit.SENTENCE)
        if words is None or sentence is None:
            self.say(self.texts("say.no_highlight"))
            return
        span = min(words.start, sentence.start), max(words.end, sentence.end)
        draft = await self.bridge.read(self.ws.tagging.draft, self.sheet.article.id, *span)
        tag = " ".join(self.sheet.article.text[words.start : words.end].split()).replace(LISTED, " ")
        await self._add(replace(draft, fields={**draft.fields, TAGS: tag}))
        self.say(self.texts("say.in_vivo", what=tag, key=self.work.keymap.first("undo")))

    async def do_claim_repeat(self) -> None:
        last = self.last_tag
        draft = await self._draft()
        if draft is None:
            return
        if last is None:
            self.say(self.texts("say.nothing_to_repeat"))
            return
        await self._add(replace(draft, label=last.label, fields={**draft.fields, **_chosen(last)}))

    async def do_claim_label(self) -> None:
        """Save a claim at once with the label of the digit that was pressed."""
        key = _DIGITS.get(self.last_key, self.last_key)
        label = next((x for x in self.ws.config.codebook.labels if x.key == key), None)
        if label is None:
            self.say(self.texts("say.no_label", key=key), bad=True)
            return
        draft = await self._draft()
        if draft is not None:
            await self._add(replace(draft, label=label.id))

    # what there is already ---------------------------------------------------------------------------

    @property
    def claim_here(self) -> Claim | None:
        """The shortest claim under the caret; the focused one first."""
        focused = self.focused_mark
        if focused is not None and focused.claim is not None:
            return focused.claim
        return next((m.claim for m in under(self.reader.marks, self.reader.caret) if m.claim), None)

    def do_claim_note(self) -> None:
        claim = self.claim_here
        if claim is None:
            self.say(self.texts("say.no_claim_here", key=self.work.keymap.first("claim.new")))
            return
        self.app.push_screen(self.note_form(claim))

    def note_form(self, claim: Claim) -> FormScreen:
        """A form for a claim's note."""

        async def save(values: Mapping[str, str]) -> None:
            await self.bridge.write(self.ws.tagging.edit, claim.id, claim.revision, note=values["value"])
            await self.reload()
            self.say(self.texts("say.note_saved"))

        about = " ".join(claim.anchor.exact.split())
        return ask(
            self.texts("verb.claim.note.help"),
            self.texts("field.note"),
            claim.note,
            save,
            area=True,
            about=about,
            place=f"note {claim.id}",
        )

    async def edit_claim(self) -> None:
        """Edit the claim under the caret; on anything else, start a claim."""
        claim = self.claim_here
        if claim is None:
            mark = self.focused_mark
            away = mark is not None and not mark.start <= self.reader.caret < mark.end
            if mark is not None and away and self.reader.selection is None:
                self.reader.go(mark.start)
            await self.do_claim_new()
            return

        self.app.push_screen(await self.edit_form(claim))

    async def edit_form(self, claim: Claim) -> FormScreen:
        """The form of a claim that is there; what was left unsaved in it comes back."""
        from workbench.tui.screens.claim_form import changed_fields

        present = Draft(
            claim.article_id, claim.anchor, claim.label, claim.note, claim.gloss, claim.fields,
            claim.figures, claim.origin, claim.hops,
        )  # fmt: skip
        begun = self.ws.drafts.changed(claim) or present

        async def save(held: Draft) -> None:
            await self.bridge.write(
                self.ws.tagging.edit,
                claim.id,
                claim.revision,
                label=held.label,
                note=held.note,
                gloss=held.gloss,
                fields=changed_fields(present.fields, held.fields, self.ws.config.codebook),
                hops=held.hops if held.hops != present.hops else None,
                figures=held.figures,
            )
            self.ws.drafts.settle(claim)
            await self.reload()
            self.say(self.texts("say.claim_changed"))

        def keep(held: Draft) -> None:
            self.ws.drafts.change(claim, held)
            self.say(self.texts("say.draft_kept"))

        return await self.claim_form("claim.edit_title", begun, save, keep=keep, fresh=False)

    async def do_claim_delete(self) -> None:
        claim = self.claim_here
        if claim is None:
            self.say(self.texts("say.no_claim_here", key=self.work.keymap.first("claim.new")))
            return
        await self.bridge.write(self.ws.tagging.delete, claim.id)
        await self.reload()
        self.say(self.texts("say.claim_deleted", key=self.work.keymap.first("undo")))


def _chosen(draft: Draft) -> dict[str, str]:
    """The fields that a repeated claim takes over: all but those that belong to its sentence."""
    return {k: v for k, v in draft.fields.items() if k not in _OF_SENTENCE}
