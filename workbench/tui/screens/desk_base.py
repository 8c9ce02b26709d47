"""What the verbs of the desk share: the panes, the open sheet, and how both are brought up to date."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeVar

from workbench.domain.article import ReadState
from workbench.domain.progress import Progress
from workbench.domain.query import ListQuery
from workbench.domain.sheet import Sheet
from workbench.domain.shown import Shown
from workbench.texts import Texts
from workbench.tui.bindings import WorkScreen
from workbench.tui.bridge import Bridge, Workspace
from workbench.tui.marks import Mark, following, marks_of, place_of, under
from workbench.tui.paint import Piece
from workbench.tui.screens.desk_sheet import Fetched, Wanted, changed, fetched, opened, slow_offers
from workbench.tui.tour import TourBar
from workbench.tui.widgets.article_list import ArticleList
from workbench.tui.widgets.bars import Bar, Footer
from workbench.tui.widgets.inspector import Inspector
from workbench.tui.widgets.reader import Reader

T = TypeVar("T")

FIRST_OFFER = ("o", -1)
"""Stands for the first offer of an article that is opened for the first time, whichever it will be."""
SETTLED = 1.0
"""Seconds after the last mark of an article until the next one is looked into."""


class DeskBase(WorkScreen):
    """State of the main screen."""

    list: ArticleList
    reader: Reader
    inspector: Inspector
    top: Bar
    footer: Footer
    tour_bar: TourBar
    reading_shown: bool
    """The open article is what is seen, where list and article do not stand side by side."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.bridge = bridge
        self.query_now = ListQuery()
        self.sheet: Sheet | None = None
        self.shown = Shown()
        self.offers: tuple[Mark, ...] = ()
        """Sentences of the open article that are offered as claims."""
        self.stood: tuple[str, int] | None = None
        """Key of the highlight that a key went to; moving the caret otherwise forgets it."""
        self.progress: Progress | None = None
        """What I have read, have still to decide, and have made."""
        self.exports = 0
        """Files of claims written since the app was opened."""
        self.others: tuple[str, ...] = ()

    @property
    def ws(self) -> Workspace:
        """The use cases."""
        return self.bridge.workspace

    @property
    def texts(self) -> Texts:
        """The catalogue of the interface language."""
        return self.work.painter.texts

    def say(self, text: str, *, bad: bool = False) -> None:
        """Tell something in the footer."""
        self.footer.tell(text, bad=bad)

    # the sheet ---------------------------------------------------------------------------------------

    async def open_article(self, article_id: int, offset: int | None = None) -> None:
        """Show an article in the reading pane, at `offset` or where this analyst left it."""
        fetched = await self.bridge.read(opened, self.ws, self._wanted(article_id, left=self._place()))
        with self.one_paint(self.reader, partial(self.look_further, fetched)):
            self.show_sheet(fetched.sheet, offset, fetched.offers)
            self.show_reading()
            self.set_focus(self.reader)
            if fetched.row is not None:
                self.list.take(fetched.row)
        await self.work.tour.look()

    def show_sheet(
        self, sheet: Sheet, offset: int | None = None, offers: tuple[Mark, ...] | None = None
    ) -> None:
        """Put a sheet on the desk, and what is offered on it where that is known already."""
        known = self.sheet is not None and self.sheet.article.id == sheet.article.id
        self.sheet = sheet
        at = sheet.offset if offset is None else offset
        self.offers = (self.offers if known else ()) if offers is None else offers
        self.stood = FIRST_OFFER if at == 0 else None
        self.reader.show(sheet, marks_of(sheet, self.shown), at)
        self.reader.offers = self.offers
        self.update_focus()

    def _wanted(
        self, article_id: int, *, patient: bool = False, left: tuple[int, int] | None = None
    ) -> Wanted:
        """What is to be fetched of an article. What is offered on it stays until it is decided, however the weights
        move: nothing jumps."""
        here = self.sheet is not None and self.sheet.article.id == article_id
        kept = frozenset(m.start for m in self.offers) if here else frozenset[int]()
        return Wanted(article_id, self.shown.shows("offer"), kept, patient, left)

    def look_further(self, fetched: Fetched) -> None:
        """What is not stored yet of the article that was opened, once it is seen."""
        if self.sheet is fetched.sheet:
            if fetched.offers is None:
                self.look_for_offers()
            self.look_into(fetched.sheet.article.id)

    def look_for_offers(self) -> None:
        """Have the sentences looked for that are offered as claims, beside the text that is shown already."""
        self.run_worker(self._load_offers(), group="offers", exclusive=True)

    async def _load_offers(self) -> None:
        sheet = self.sheet
        if sheet is None:
            return
        found = await self.bridge.read(slow_offers, self.ws, self._wanted(sheet.article.id), sheet)
        if self.sheet is sheet:
            self._offer(found)
            self.update_focus()

    def _offer(self, offers: tuple[Mark, ...]) -> None:
        """Other sentences are offered."""
        self.offers = offers
        self.reader.set_offers(offers)

    def look_into(self, article_id: int) -> None:
        """Have stale detections brought up to date."""
        self.run_worker(self._detect(article_id), group="detect")

    async def _detect(self, article_id: int) -> None:
        """Bring stale detections up to date and show what they found."""
        if self.ws.read_only:
            return
        behind = await self.bridge.background()
        quick = await behind.lane.run(behind.detecting.first, article_id)
        rest = behind.lane.run(behind.detecting.ensure, article_id, links=False)
        found = (await asyncio.gather(rest, self.reload(patient=True)))[0] if quick else await rest
        if found:
            await self.reload(patient=True)
            # The first look at sketches reads those of all articles: the marks do not wait for it.
            await behind.lane.run(behind.detecting.relate, article_id)
            await self.reload(patient=True)
        self.set_timer(SETTLED, partial(self._look_ahead, article_id))

    def _look_ahead(self, article_id: int) -> None:
        """Have the article that follows in the list detected in while this one is read."""
        at = self.list.cursor + 1
        if self.sheet is not None and self.sheet.article.id == article_id and at < self.list.count:
            self.run_worker(self._prepare(self.list.ids[at]), group="ahead", exclusive=True)

    async def _prepare(self, article_id: int) -> None:
        behind = await self.bridge.background()
        await behind.lane.run(behind.detecting.ensure, article_id)

    async def detect_again(self, article_ids: Sequence[int]) -> None:
        """Detect where another date of publication made findings stale, beside what is saved and shown."""
        if self.ws.read_only or not article_ids:
            return
        behind = await self.bridge.background()
        if await behind.lane.run(behind.detecting.run, list(article_ids), None, behind.stopping.is_set):
            await self.reload()
            self.refresh_list_row()

    async def reload(self, *, patient: bool = False) -> None:
        """Fetch the open sheet again and paint what changed on it, and in the list.

        With `patient`, marks and offers are painted together, however long the offers take.
        """
        if self.sheet is None:
            return
        wanted = self._wanted(self.sheet.article.id, patient=patient)
        self._take(await self.bridge.read(fetched, self.ws, wanted))
        self.refresh_list_row()

    async def change(self, step: Callable[[], T]) -> T:
        """Change something of the open article only, and show it as it is then: one call, one paint."""
        assert self.sheet is not None
        made, found = await self.bridge.write(changed, self.ws, self._wanted(self.sheet.article.id), step)
        self._take(found)
        return made

    def _take(self, found: Fetched) -> None:
        """Show what was fetched, if it is of the article that is open."""
        sheet = found.sheet
        if self.sheet is None or self.sheet.article.id != sheet.article.id:
            return
        self.sheet = sheet
        self.reader.update_sheet(sheet, marks_of(sheet, self.shown))
        if found.offers is None:
            self.look_for_offers()
        else:
            self._offer(found.offers)
        if found.row is not None:
            self.list.take(found.row)
        self.update_focus()

    def _place(self) -> tuple[int, int] | None:
        """The open article and the caret's place in it, where that can be kept."""
        if self.sheet is None or self.ws.read_only:
            return None
        return self.sheet.article.id, self.reader.caret

    async def remember(self) -> None:
        """Keep the caret's place of the open article."""
        place = self._place()
        if place is not None:
            await self.bridge.read(self.ws.reading.remember, *place)

    def refresh_list_row(self) -> None:
        """Fetch the rows of the list again where they are seen."""
        self.list.refetch()

    async def reload_list(self, *, keep: int | None = None) -> None:
        """Ask for the ids of the list again."""
        kept = self.list.current if keep is None else keep
        ids = await self.bridge.find(self.ws.search.ids, self.query_now)
        if kept is not None and kept not in ids:
            kept = await self.bridge.read(self.ws.versions.newest, kept)
        self.list.show_ids(ids, keep=kept)
        self.update_top()
        self.recount()

    async def count_work(self) -> None:
        """Count my work again, beside what is shown."""
        self.progress = await self.bridge.read(self.ws.mine.progress)
        self.update_top()

    def recount(self) -> None:
        """Have my work counted again once the present key is through."""
        # The function, not what it returns: a worker that the next one replaces at once has not begun to wait for it.
        self.run_worker(self.count_work, group="progress", exclusive=True)  # type: ignore[arg-type]

    async def set_query(self, query: ListQuery) -> None:
        """Show another list."""
        self.query_now = query
        await self.reload_list()

    @property
    def filtered(self) -> bool:
        """True when the list leaves something out."""
        return self.query_now != replace(
            ListQuery(), sort=self.query_now.sort, reverse=self.query_now.reverse
        )

    # the focused highlight ---------------------------------------------------------------------------

    @property
    def highlights(self) -> tuple[Mark, ...]:
        """Everything that Tab goes through: what is shown on the text, and the sentences offered as claims."""
        return tuple(sorted((*self.reader.marks, *self.offers), key=place_of))

    @property
    def here(self) -> tuple[Mark, ...]:
        """What lies under the caret, the shortest first: `o` steps through it."""
        return tuple(under(self.highlights, self.reader.caret))

    @property
    def focus_now(self) -> Mark | None:
        """What a, x and space act on: what a key went to, else what lies under the caret, else the next that waits."""
        marks = self.highlights
        if self.stood == FIRST_OFFER:
            chosen = next((m for m in self.offers if m.start >= self.reader.caret), None)
        else:
            chosen = next((m for m in marks if m.key == self.stood), None)
        here = under(marks, self.reader.caret)
        if chosen is not None or here:
            return chosen or here[0]
        caret = self.reader.caret
        return following(self.offers, caret) or following(marks, caret, waiting=True)

    @property
    def focused_mark(self) -> Mark | None:
        """The focused highlight on the words themselves, the offer of their sentence left aside."""
        mark = self.focus_now
        if mark is None or mark.offer is None:
            return mark
        here = under(self.reader.marks, self.reader.caret)
        return here[0] if here else following(self.reader.marks, self.reader.caret, waiting=True)

    @property
    def waiting(self) -> tuple[Mark, ...]:
        """The shown detections that nobody has decided."""
        return tuple(m for m in self.reader.marks if m.open)

    def update_focus(self) -> None:
        """Bring the inspector, the reader's focus and the bars in line with the caret."""
        mark = self.focus_now
        self.reader.focus_mark(mark if mark is not None and self._lit(mark) else None)
        if self.sheet is not None:
            waiting = self.waiting if mark is None or mark.offer is None else self.offers
            number = next((i for i, m in enumerate(waiting, 1) if mark and m.key == mark.key), 0)
            key = self.work.keymap.first("link.best")
            codebook = self.ws.config.codebook
            place = number, len(waiting)
            self.inspector.tell(self.sheet, mark, place, self.texts, codebook, key)
            self.told_focus(mark, place)
        self.update_top()

    def _lit(self, mark: Mark) -> bool:
        """True when the highlight is shown on the text: a sentence only when a key went to it, so that a caret that
        moves along repaints nothing but itself."""
        if mark.offer is not None:
            return self.stood is not None
        return mark.start <= self.reader.caret < mark.end

    def told_focus(self, mark: Mark | None, place: tuple[int, int]) -> None:
        """Name what the keys act on in the line below; `place` is (number of it, how many wait)."""
        raise NotImplementedError

    def version_pieces(self) -> Sequence[Piece]:
        """Which version is open, for the line above."""
        raise NotImplementedError

    def update_top(self) -> None:
        """The line above; the screen itself knows what stands there."""
        raise NotImplementedError

    def show_reading(self) -> None:
        """Bring the reading pane into sight."""
        raise NotImplementedError

    async def next_state(self, ids: tuple[int, ...], state: ReadState) -> None:
        """Set how far this analyst has come with some articles."""
        await self.bridge.write(self.ws.library.set_state, ids, state)
        self.refresh_list_row()
        self.recount()
