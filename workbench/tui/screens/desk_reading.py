"""What the reading pane's keys do: highlights, suggestions, search, copies."""

from __future__ import annotations

from collections.abc import Mapping

from workbench.tui.page import shown_text
from workbench.tui.screens.desk_base import DeskBase
from workbench.tui.screens.form import ask
from workbench.tui.widgets.reader import Reader, find_all

LOOKING_AFTER = 0.2
"""Seconds after which it is told that copies are being looked for."""


class ReadingVerbs(DeskBase):
    """Verbs of the reader."""

    _moving = False

    def on_reader_moved(self, event: Reader.Moved) -> None:
        """The text was laid out anew; what the keys act on stays."""
        event.stop()
        self._follow_soon()

    def caret_moved(self) -> None:
        """Bring the rest in line once the key is through, in the same paint."""
        self.stood = None
        self._follow_soon()

    def _follow_soon(self) -> None:
        if not self._moving:
            self._moving = True
            self.call_next(self._follow_caret)

    def _follow_caret(self) -> None:
        self._moving = False
        self.update_focus()

    # search ------------------------------------------------------------------------------------------

    def do_read_search(self) -> None:
        title = self.texts("verb.read.search.help")
        self.app.push_screen(ask(title, self.texts("field.words"), "", self._search))

    async def _search(self, values: Mapping[str, str]) -> None:
        page = self.reader.page
        if page is None:
            return
        self.reader.matches = find_all(shown_text(page.parts, page.text), values["value"])
        self.reader.refresh()
        if self.reader.matches:
            self._match(1, here=True)
        elif values["value"].strip():
            self.say(self.texts("say.not_found", what=values["value"]), bad=True)

    def _match(self, direction: int, *, here: bool = False) -> None:
        """Stand on the next or previous match, round and round."""
        matches, caret = self.reader.matches, self.reader.caret
        if not matches:
            self.say(self.texts("say.no_search", key=self.work.keymap.first("read.search")))
            return
        if direction > 0:
            at = next((i for i, m in enumerate(matches) if m[0] > caret or (here and m[0] == caret)), 0)
        else:
            at = max((i for i, m in enumerate(matches) if m[0] < caret), default=len(matches) - 1)
        self.reader.go(matches[at][0])
        self.say(self.texts("say.match", n=at + 1, total=len(matches)))

    def do_read_next_match(self) -> None:
        self._match(1)

    def do_read_previous_match(self) -> None:
        self._match(-1)

    # what is shown -----------------------------------------------------------------------------------

    def do_read_debris(self) -> None:
        self.reader.set_debris(not self.reader.debris)
        self.say(self.texts("say.debris_on" if self.reader.debris else "say.debris_off"))

    def do_copy(self) -> None:
        target = self.reader.target
        if target is None or self.sheet is None:
            return
        text = self.sheet.article.text[slice(*target)]
        self.app.copy_to_clipboard(text)
        self.say(self.texts("say.copied", n=len(text)))

    async def do_read_next_article(self) -> None:
        await self._neighbour(1)

    async def do_read_previous_article(self) -> None:
        await self._neighbour(-1)

    async def _neighbour(self, step: int) -> None:
        """Open the article below or above in the list."""
        at = self.list.cursor + step
        if 0 <= at < self.list.count:
            self.list.move_to(at)
            await self.open_article(self.list.ids[at])
        else:
            self.say(self.texts("say.list_end"))

    async def do_link_best(self) -> None:
        """Open the best candidate beside this article."""
        if self.sheet is not None:
            await self.compare(None)

    async def compare(self, other: int | None) -> None:
        """Compare the open article with `other`, else with the best candidate, once the candidates are there."""
        self.run_worker(self._compare(other), group="compare", exclusive=True)

    async def _compare(self, other: int | None) -> None:
        """The first look reads the sketches of all articles, so it is kept off the lane that saves."""
        from workbench.tui.screens.compare import CompareScreen, pairs_of

        assert self.sheet is not None
        asked = self.sheet.article.id
        slow = self.set_timer(LOOKING_AFTER, lambda: self.say(self.texts("say.looking")))
        try:
            candidates = await self.bridge.candidates(asked)
        finally:
            slow.stop()
        if self.footer.told == self.texts("say.looking"):
            self.say("")
        if self.sheet.article.id != asked or self.app.screen is not self:
            return
        pairs = pairs_of(self.sheet, candidates)
        if not pairs:
            self.say(self.texts("say.no_candidate"))
            return
        at = next((i for i, p in enumerate(pairs) if p.other == other), 0)
        other_sheet = await self.bridge.read(self.ws.reading.sheet, pairs[at].other)
        screen = CompareScreen(self.bridge, self.sheet, pairs, at, other_sheet)
        await self.app.push_screen(screen, self._compared)

    def _compared(self, said: str | None) -> None:
        """Back from comparing: show what was decided."""
        if said:
            self.say(said)
        self.run_worker(self.reload())
