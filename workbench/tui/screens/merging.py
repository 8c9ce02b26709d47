"""Another file taken in: what would come is looked at first, then merged beside the interface, or nothing is done."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from enum import Enum, auto
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual.app import ComposeResult

from workbench.domain.errors import UsageError, WorkbenchError
from workbench.domain.merging import MergeReport
from workbench.services.paths import DATABASES, completions, meant
from workbench.texts import Texts
from workbench.tui.bindings import WorkScreen
from workbench.tui.bridge import Background, Bridge
from workbench.tui.screens.form import Field, FormScreen
from workbench.tui.screens.merge_lines import MergeLines, summary
from workbench.tui.screens.pages import Lines, PageLine
from workbench.tui.widgets.bars import Bar, Footer, filled, hint_keys
from workbench.verbs import Scope

if TYPE_CHECKING:
    from workbench.tui.app import WorkbenchApp

T = TypeVar("T")
Watch = Callable[[int, int | None], None]
BEAT = 0.2
"""Seconds between two looks at how far a merge is."""


class Stage(Enum):
    """How far it has come."""

    LOOKING = auto()
    SHOWN = auto()
    """What would come is listed and waits for a yes."""
    MERGING = auto()
    DONE = auto()
    STOPPED = auto()
    """Nothing was changed: it was cancelled, or the file cannot be taken in."""


class PathForm(FormScreen):
    """Its Enter saves nothing yet."""

    NAMES: ClassVar[Mapping[str, str]] = {"form.save": "merge.look"}


def merge_form(bridge: Bridge, texts: Texts) -> FormScreen:
    """Asks for the path; the file is looked at only when it may be a database."""
    merging = bridge.workspace.merging
    beside = merging.near()

    def offered(begun: str) -> tuple[str, ...]:
        return beside + completions("", DATABASES) if not begun else completions(begun, DATABASES)

    async def check(values: Mapping[str, str]) -> None:
        if not meant(values["path"]):
            raise UsageError("as_said", what=texts("merge.no_path"))
        await bridge.read(merging.check, Path(meant(values["path"])))

    field = Field("path", texts("merge.path"), completes=offered)
    about = texts("merge.asked")
    return PathForm(texts("verb.merge.help"), (field,), check, about=about, place="merge")


class MergeScreen(WorkScreen):
    """One file: what would come, then what came."""

    HOME_SCOPE = Scope.MERGE

    def __init__(self, app: WorkbenchApp, path: Path) -> None:
        super().__init__()
        self._app, self.bridge, self.path = app, app.bridge, path
        self.stage = Stage.LOOKING
        self.report: MergeReport | None = None
        self.waiting = 0
        """Conflicts that nobody has decided, of this merge and of others."""
        self.undone = False
        self._wrong: WorkbenchError | None = None
        self._stop = Event()

    def compose(self) -> ComposeResult:
        """Title, lines, keys."""
        yield Bar(id="top")
        yield Lines((), id="lines")
        yield Footer(id="footer")

    def on_mount(self) -> None:
        """Look at what would come, beside the interface."""
        self.query_one(Lines).focus()
        self._show()
        self.run_worker(self._look())

    def on_unmount(self) -> None:
        """Nobody waits for a look any more; a merge goes on."""
        if self.stage is Stage.LOOKING:
            self._stop.set()

    @property
    def work(self) -> WorkbenchApp:
        """The app, also once this page was left: a merge goes on then."""
        return self._app

    @property
    def seen(self) -> bool:
        """Whether the page is still open."""
        return self in self._app.screen_stack

    @property
    def texts(self) -> Texts:
        """The catalogue of the interface language."""
        return self.work.painter.texts

    def say(self, text: str, *, bad: bool = False) -> None:
        """Tell something in this screen's footer."""
        self.query_one(Footer).tell(text, bad=bad)

    # what is seen ------------------------------------------------------------------------------------

    def _show(self) -> None:
        """Everything, as far as it has come."""
        painter, texts = self.work.painter, self.texts
        title = texts("merge.title", file=self.path.name)
        waiting = texts("review.to_decide", n=self.waiting) if self.waiting else ""
        self.query_one("#top", Bar).show(
            ((title, painter.style("accent", "bar", bold=True)),), ((waiting, painter.style("bad", "bar")),)
        )
        self.query_one(Lines).show(tuple(self._lines()))
        verbs = {
            Stage.SHOWN: ("merge.take", "back"),
            Stage.DONE: (*(("view.review",) if self.waiting else ()), "undo", "view.history", "back"),
        }
        hint_keys(self.query_one(Footer), self.work, verbs.get(self.stage, ("back",)))

    def _lines(self) -> list[PageLine]:
        make = MergeLines(self.work.painter, self.size.width)
        lines = [*self._head(make), PageLine()]
        if self.report is not None and self.stage is not Stage.STOPPED:
            lines += make.report(self.report)
        return lines

    def _head(self, make: MergeLines) -> list[PageLine]:
        """What the page is about and what can be done now."""
        texts, first = self.texts, self.work.keymap.first
        if self.stage is Stage.STOPPED:
            why = texts.told(self._wrong) if self._wrong else texts("merge.stopped", file=self.path.name)
            return [*make.said(why, "bad", head=True), *make.said(texts("merge.failed"))]
        if self.stage in {Stage.LOOKING, Stage.MERGING}:
            return []
        if not self.brings:
            lines = make.said(texts("merge.nothing"), "accent", head=True)
        elif self.stage is Stage.SHOWN:
            keys = {"key": first("merge.take"), "back": first("back")}
            lines = make.said(texts("merge.would", **keys), "accent", head=True)
        elif self.undone:
            lines = make.said(texts("merge.undone", redo=first("redo")), "accent", head=True)
        else:
            keys = {"undo": first("undo"), "redo": first("redo")}
            lines = make.said(texts("merge.done", **keys), "good", head=True)
        if self.waiting:
            told = texts("merge.conflicts", n=self.waiting, key=first("view.review"))
            lines += make.said(told, "bad", head=True)
        return lines

    @property
    def brings(self) -> bool:
        """Whether there is anything to take in, or was."""
        return self.report is not None and bool(self.report.articles or self.report.step is not None)

    def on_resize(self) -> None:
        """Another width, other lines."""
        self._show()

    def repaint(self) -> None:
        """Another language: other words."""
        self._show()
        super().repaint()

    async def reload(self) -> None:
        """After undo and redo: whether the merge stands, and what waits."""
        await self._count()
        self._show()

    async def _count(self) -> None:
        merging = self.bridge.workspace.merging
        self.waiting = await self.bridge.read(merging.waiting)
        if self.stage is Stage.DONE and self.report is not None and self.report.step is not None:
            self.undone = not await self.bridge.read(merging.stands, self.report.step)

    # looking and merging -----------------------------------------------------------------------------

    async def _look(self) -> None:
        """A rehearsal on a copy."""
        self.say(self.texts("merge.copying"))
        behind = await self.bridge.background()
        merging = behind.merging

        def rehearse(watch: Watch) -> MergeReport | None:
            return merging.run(self.path, watch, lambda: self._stops(behind), dry=True)

        try:
            self.report = await self._watched(behind, "merge.looking", rehearse)
        except WorkbenchError as error:
            self._wrong = error
        self.stage = Stage.SHOWN if self.report is not None else Stage.STOPPED
        if self.seen:
            self.say("")
            await self.reload()

    async def do_merge_take(self) -> None:
        """Merge what is listed; it goes on when this page is left, and Esc stops it."""
        if self.stage is not Stage.SHOWN or not self.brings:
            return
        self.stage = Stage.MERGING
        self.work.desk.cancelled = False
        self.query_one(Lines).cursor = 0
        self._show()
        self.work.desk.run_worker(self._merge(), group="merge")

    async def _merge(self) -> None:
        """Take it in, show what came, then detect in what is new."""
        behind = await self.bridge.background()
        merging = behind.merging

        def take(watch: Watch) -> MergeReport | None:
            return merging.run(self.path, watch, lambda: self._stops(behind))

        try:
            report = await self._watched(behind, "merge.running", take)
        except WorkbenchError as error:
            self._wrong, report = error, None
        self.stage = Stage.STOPPED if report is None else Stage.DONE
        self.report = report
        await self._came()
        if report is not None:
            await self._detect(behind, report)

    async def _came(self) -> None:
        """Show it in the library, here, and in the line below."""
        desk, texts = self.work.desk, self.texts
        await self._count()
        if self.seen:
            self._show()
        if self.report is None:
            wrong = texts.told(self._wrong) if self._wrong else texts("merge.stopped", file=self.path.name)
            self._tell(wrong, bad=True)
            return
        await desk.reload_list()
        await desk.reload()
        desk.spread()
        self._tell(self._summary(self.report), bad=bool(self.report.conflicts))

    def _summary(self, report: MergeReport) -> str:
        texts, first = self.texts, self.work.keymap.first
        said = summary(report, texts, first("undo"))
        if report.conflicts:
            told = texts("merge.conflicts", n=self.waiting, key=first("view.review"))
            said = texts("sign.also").join((told, said))
        return said

    async def _detect(self, behind: Background, report: MergeReport) -> None:
        """Detect in new articles what the other file had not detected, or by older detectors."""
        for number, article in enumerate(report.articles, 1):
            if self._stops(behind):
                break
            if await behind.lane.run(behind.detecting.ensure, article):
                self._progress("detect.progress", number, len(report.articles))
        if report.articles:
            self.work.desk.refresh_list_row()
            self._tell(self._summary(report), bad=bool(report.conflicts))

    def _stops(self, behind: Background) -> bool:
        """Whether somebody wants no more of it; asked on the other thread too."""
        stopped = self.stage is not Stage.LOOKING and self.work.desk.cancelled
        return self._stop.is_set() or behind.stopping.is_set() or stopped

    async def _watched(self, behind: Background, id: str, call: Callable[[Watch], T]) -> T:
        """Run it beside the interface and tell how far it is."""
        at: list[tuple[int, int | None]] = [(0, None)]

        def watch(done: int, total: int | None) -> None:
            at[0] = (done, total)

        task = asyncio.ensure_future(behind.lane.run(call, watch))
        while not task.done():
            await asyncio.wait({task}, timeout=BEAT)
            if not task.done() and at[0][0]:
                self._progress(id, *at[0])
        return task.result()

    def _progress(self, id: str, done: int, total: int | None) -> None:
        self._tell(f"{self.texts(id, n=done, total=total or '?')} {filled(done, total)}")

    def _tell(self, text: str, *, bad: bool = False) -> None:
        """In the line below here, or of the library once this page was left."""
        (self if self.seen else self.work.desk).say(text, bad=bad)

    def do_back(self) -> None:
        """Stop what is under way; what is done is left."""
        if self.stage in {Stage.LOOKING, Stage.MERGING}:
            self._stop.set()
        if self.stage is Stage.MERGING:
            return
        self.dismiss(None)
        if self.stage is Stage.DONE and self.report is not None and not self.undone:
            self.work.desk.say(self._summary(self.report), bad=bool(self.report.conflicts))
