"""What is decided with one key: Tab goes to anything, a, x and space decide it and go on to the next of its kind."""

from __future__ import annotations

from functools import partial

from workbench.domain.claim import Draft
from workbench.domain.mention import Mention
from workbench.domain.words import shortened
from workbench.tui.marks import Mark, place_of
from workbench.tui.screens.desk_mentions import MentionVerbs
from workbench.tui.widgets.inspector import label_name


class TriageVerbs(MentionVerbs):
    """Verbs on the highlight, offer or link that the line below names."""

    def stand_on(self, mark: Mark | None) -> None:
        """Put the caret on a highlight, which the keys then act on whatever else lies there."""
        if mark is None:
            self.say(self.texts("say.no_highlight"))
            return
        self.reader.clear_selection()
        self.reader.go(mark.start, middle=True)
        self.stood = mark.key
        self.update_focus()

    def _step(self, direction: int) -> None:
        """The highlight after or before the focused one, or the caret, round and round."""
        marks = self.highlights
        caret = self.reader.caret
        mark = self.focus_now
        if mark is not None and mark.start <= caret < mark.end:
            at = place_of(mark)
        else:
            at = (caret, -caret if direction < 0 else 0, ("", 0))
        if direction > 0:
            self.stand_on(next((m for m in marks if place_of(m) > at), next(iter(marks), None)))
        else:
            before = [m for m in marks if place_of(m) < at]
            self.stand_on((before or marks)[-1] if marks else None)

    def do_read_next_highlight(self) -> None:
        self._step(1)

    def do_read_previous_highlight(self) -> None:
        self._step(-1)

    def do_read_overlap(self) -> None:
        here, mark = self.here, self.focus_now
        if len(here) < 2:
            self.say(self.texts("say.no_overlap"))
            return
        at = next((i for i, m in enumerate(here) if mark is not None and m.key == mark.key), -1)
        self.stood = here[(at + 1) % len(here)].key
        self.update_focus()

    async def do_suggestion_accept(self) -> None:
        if await self.decide_link(accept=True):
            return
        mark = self.focus_now
        if mark is not None and mark.offer is not None:
            await self._keep(mark, await self._offered(mark))
            return
        mention = self._mention(mark)
        if mention is None or mark is None:
            return
        if mark.open:
            await self.change(partial(self.ws.mentions.accept, mention.id))
            self._decided(mark, "say.accepted")
        else:
            self.say(self.texts("say.accepted_already"))

    async def do_suggestion_reject(self) -> None:
        if await self.decide_link(accept=False):
            return
        mark = self.focus_now
        if mark is not None and mark.offer is not None:
            one = mark.offer
            span = (one.anchor.start, one.anchor.end)
            await self.change(partial(self.ws.suggesting.reject, one.article_id, *span))
            self._forget_offer(mark)
            self._next_waiting(mark, self.texts("say.rejected", what=shortened(one.anchor.exact)))
            return
        mention = self._mention(mark)
        if mention is not None and mark is not None:
            await self.change(partial(self.ws.mentions.reject, mention.id))
            self._decided(mark, "say.rejected")

    def do_suggestion_skip(self) -> None:
        if self.focused is self.inspector and self.inspector.item and self.inspector.item.link is not None:
            self.inspector.move_by(1)
            return
        mark = self.focus_now
        if mark is None:
            self.say(self.texts("say.no_suggestion"))
        else:
            self._next_waiting(mark)

    async def do_suggestion_edit(self) -> None:
        """A claim that is offered is changed first; anything else as it always is."""
        mark = self.focus_now
        if mark is None or mark.offer is None or self.reader.selection is not None:
            await super().do_suggestion_edit()
            return
        draft = await self._offered(mark)

        async def save(changed: Draft) -> None:
            await self._keep(mark, changed)

        self.app.push_screen(await self.draft_form(draft, save))

    async def _offered(self, mark: Mark) -> Draft:
        """The claim that accepting an offer saves."""
        assert mark.offer is not None
        if mark.offer.draft is not None:
            return mark.offer.draft
        anchor = mark.offer.anchor
        return await self.bridge.read(
            self.ws.suggesting.draft, mark.offer.article_id, anchor.start, anchor.end
        )

    async def _keep(self, mark: Mark, draft: Draft) -> None:
        """Save an offer as a claim and go on to the next one."""
        claim = await self.change(partial(self.ws.suggesting.accept, draft))
        self.last_tag = draft
        self._forget_offer(mark)
        label = label_name(claim.label, self.texts, self.ws.config.codebook)
        said = self.texts("say.claim_saved", label=label, key=self.work.keymap.first("undo"))
        self._next_waiting(mark, said)

    def _forget_offer(self, mark: Mark) -> None:
        """Take a decided sentence away, where the others are still being looked for."""
        self.offers = tuple(m for m in self.offers if m.key != mark.key)
        self.reader.set_offers(self.offers)

    def _mention(self, mark: Mark | None) -> Mention | None:
        """The mention of a highlight; says why there is none."""
        if mark is None:
            self.say(self.texts("say.no_suggestion"))
            return None
        if mark.mention is None:
            self.say(self.texts("say.is_claim", key=self.work.keymap.first("claim.delete")))
        return mark.mention

    def _decided(self, mark: Mark, said: str) -> None:
        """Tell a decision and go on to the next suggestion."""
        what = self.reader.page.text[mark.start : mark.end] if self.reader.page else ""
        self._next_waiting(mark, self.texts(said, what=what))

    def _next_waiting(self, mark: Mark, said: str = "") -> None:
        """Stand on the next one of the same kind that waits, from the top again after the last; say what was done."""
        waiting = self.offers if mark.offer is not None or mark.claim is not None else self.waiting
        others = [m for m in waiting if m.key != mark.key]
        later = [m for m in others if (m.start, -m.end) >= (mark.start, -mark.end)]
        chosen = next(iter(later or others), None)
        if chosen is not None:
            self.stand_on(chosen)
        else:
            self.stood = None
            self.update_focus()
            all_done = self.texts("say.all_decided" if mark.mention else "say.all_offers")
            said = f"{said} · {all_done}" if said else all_done
        if said:
            self.say(said)

    # links in the inspector --------------------------------------------------------------------------

    async def decide_link(self, *, accept: bool) -> bool:
        """Confirm or reject the suggested link that the inspector's line is about; false when it is about none."""
        item = self.inspector.item if self.focused is self.inspector else None
        if item is None or item.link is None:
            return False
        link = item.link
        decide = self.ws.links.confirm if accept else self.ws.links.reject
        await self.change(partial(decide, link.a, link.b, link.kind, link.score, link.reasons))
        self.refresh_list_row()
        kind = self.texts(f"copy.{link.kind}")
        self.say(self.texts("say.linked", kind=kind) if accept else self.texts("say.pair_rejected"))
        return True
