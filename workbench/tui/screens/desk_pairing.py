"""From the reader to what other articles say about a claim."""

from __future__ import annotations

from workbench.domain.claim import Claim
from workbench.tui.screens.desk_base import DeskBase


class PairVerbs(DeskBase):
    """Verbs that pair claims."""

    async def do_claim_links(self) -> None:
        """Pair the claim under the caret; a sentence without a claim becomes one first."""
        from workbench.tui.screens.pairing import PairingScreen

        claim = self._claim_at_caret()
        if claim is None:
            target = self.reader.target
            if self.sheet is None or target is None:
                self.say(self.texts("say.open_first"))
                return
            tagging = self.ws.tagging
            draft = await self.bridge.read(tagging.draft, self.sheet.article.id, *target)
            claim = await self.bridge.write(tagging.add, draft)
            self.reader.clear_selection()
            await self.reload()

        def back(_: object) -> None:
            self.run_worker(self.reload())

        await self.app.push_screen(PairingScreen(self.bridge, claim), back)

    def _claim_at_caret(self) -> Claim | None:
        """The shortest claim that covers the caret, unless another passage is selected."""
        if self.sheet is None or self.reader.selection is not None:
            return None
        caret = self.reader.caret
        over = [c for c in self.sheet.claims if c.anchor.start <= caret < c.anchor.end]
        return min(over, key=lambda c: c.anchor.end - c.anchor.start, default=None)
