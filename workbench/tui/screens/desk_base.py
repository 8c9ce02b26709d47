"""What the verbs of the desk share: the panes, the open sheet, and how both are brought up to date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workbench.domain.article import ReadState
from workbench.domain.query import ListQuery
from workbench.domain.sheet import Sheet
from workbench.texts import Texts
from workbench.tui.bindings import WorkScreen
from workbench.tui.bridge import Bridge, Workspace
from workbench.tui.marks import Family, Mark, following, marks_of, under
from workbench.tui.widgets.article_list import ArticleList
from workbench.tui.widgets.bars import Bar, Footer
from workbench.tui.widgets.inspector import Inspector, items_of
from workbench.tui.widgets.reader import Reader

SHOWN_FIRST = frozenset({Family.ENTITIES, Family.FIGURES, Family.DATES, Family.CLAIMS})

NARROW = 50
"""Below this width the inspector stacks what belongs together."""


class DeskBase(WorkScreen):
    """State of the main screen."""

    list: ArticleList
    reader: Reader
    inspector: Inspector
    top: Bar
    footer: Footer

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.bridge = bridge
        self.query_now = ListQuery()
        self.sheet: Sheet | None = None
        self.families = SHOWN_FIRST
        self.overlap = 0
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
        await self.remember()
        sheet = await self.bridge.read(self.ws.reading.open, article_id)
        self.show_sheet(sheet, offset)
        self.show_reading()
        self.reader.focus()
        self.refresh_list_row()
        self.run_worker(self._detect(article_id), group="detect")

    def show_sheet(self, sheet: Sheet, offset: int | None = None) -> None:
        """Put a sheet on the desk."""
        self.sheet = sheet
        at = sheet.offset if offset is None else offset
        self.reader.show(sheet, marks_of(sheet, self.families), at)
        self.overlap = 0
        self.update_focus()

    async def _detect(self, article_id: int) -> None:
        """Bring stale detections up to date and show what they found."""
        if self.ws.read_only:
            return
        behind = await self.bridge.background()
        if await behind.lane.run(behind.detecting.ensure, article_id):
            await self.reload()

    async def detect_again(self, article_ids: Sequence[int]) -> None:
        """Detect where another date of publication made findings stale, beside what is saved and shown."""
        if self.ws.read_only or not article_ids:
            return
        behind = await self.bridge.background()
        if await behind.lane.run(behind.detecting.run, list(article_ids), None, behind.stopping.is_set):
            await self.reload()
            self.refresh_list_row()

    async def reload(self) -> None:
        """Fetch the open sheet again and paint what changed on it."""
        if self.sheet is None:
            return
        article_id = self.sheet.article.id
        sheet = await self.bridge.read(self.ws.reading.sheet, article_id)
        if self.sheet is None or self.sheet.article.id != article_id:
            return
        self.sheet = sheet
        self.reader.update_sheet(sheet, marks_of(sheet, self.families))
        self.update_focus()
        self.refresh_list_row()

    async def remember(self) -> None:
        """Keep the caret's place of the open article."""
        if self.sheet is not None and not self.ws.read_only:
            await self.bridge.write(self.ws.reading.remember, self.sheet.article.id, self.reader.caret)

    def refresh_list_row(self) -> None:
        """Fetch the rows of the list again where they are seen."""
        self.list.forget()
        self.list.refresh()

    async def reload_list(self, *, keep: int | None = None) -> None:
        """Ask for the ids of the list again."""
        kept = self.list.current if keep is None else keep
        ids = await self.bridge.find(self.ws.search.ids, self.query_now)
        self.list.show_ids(ids, keep=kept)
        self.update_top()

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
    def focused_mark(self) -> Mark | None:
        """What a, x and space act on: the highlight under the caret, else the next suggestion after it."""
        marks = self.reader.marks
        here = under(marks, self.reader.caret)
        if here:
            return here[self.overlap % len(here)]
        return following(marks, self.reader.caret, waiting=True)

    @property
    def waiting(self) -> tuple[Mark, ...]:
        """The shown suggestions that nobody has decided."""
        return tuple(m for m in self.reader.marks if m.open)

    def update_focus(self) -> None:
        """Bring the inspector, the reader's focus and the bars in line with the caret."""
        mark = self.focused_mark
        self.reader.focus_mark(mark if mark and mark.start <= self.reader.caret < mark.end else None)
        if self.sheet is not None:
            waiting = self.waiting
            number = next((i for i, m in enumerate(waiting, 1) if mark and m.key == mark.key), 0)
            key = self.work.keymap.first("link.best")
            codebook = self.ws.config.codebook
            place = number, len(waiting)
            narrow = 0 < self.inspector.size.width < NARROW
            self.inspector.show(items_of(self.sheet, mark, place, self.texts, codebook, key, narrow=narrow))
        self.update_top()

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
