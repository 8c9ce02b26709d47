"""The journal: who did what when, mine or everybody's; opened in place, and undone back to a step."""

from __future__ import annotations

from collections.abc import Mapping

from textual.app import ComposeResult
from textual.strip import Strip

from workbench.arabic.chars import folded
from workbench.domain.errors import Conflict
from workbench.domain.sheet import StepRow
from workbench.tui.bindings import WorkScreen
from workbench.tui.bridge import Bridge
from workbench.tui.paint import Piece
from workbench.tui.screens.form import ConfirmScreen, ask
from workbench.tui.widgets.bars import Bar, Footer, hint_keys
from workbench.tui.widgets.rows import Rows
from workbench.verbs import Scope, in_scope

PAGE = 300
"""Steps fetched at once; more follow when the last one is reached."""


class StepRows(Rows):
    """When, who, what; a step that was undone says so in words and is dim."""

    MOVES = "history"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.steps: list[tuple[StepRow, str]] = []
        self.empty_text = ""

    @property
    def count(self) -> int:
        """Steps."""
        return len(self.steps)

    @property
    def current(self) -> StepRow | None:
        """The step under the cursor."""
        return self.steps[self.cursor][0] if 0 <= self.cursor < self.count else None

    def show(self, steps: list[tuple[StepRow, str]]) -> None:
        """Other steps with their titles; the cursor stays on its step."""
        kept = self.current
        self.steps = steps
        at = next((i for i, (s, _) in enumerate(steps) if kept is not None and s.id == kept.id), self.cursor)
        self.cursor = max(0, min(at, self.count - 1))
        self.redraw()
        self.reveal()

    def render_line(self, y: int) -> Strip:
        """A row, or that there is none."""
        if not self.steps and y == 1:
            painter = self.painter
            said = (f" {self.empty_text}", painter.style("dim"))
            return painter.row((said,), self.size.width, painter.style())
        return super().render_line(y)

    def paint_row(self, index: int, line: int, width: int, ground: str) -> Strip:  # noqa: ARG002
        """In the reading direction of the interface."""
        (step, title), painter = self.steps[index], self.painter
        style, texts = painter.style, painter.texts
        gone = step.undone or step.superseded
        blank: Piece = (" ", style("text", ground))
        narrow = width < 70
        when = step.at[5:16] if narrow else step.at[:16]
        pieces: list[Piece] = [blank, (when.replace("T", " "), style("dim", ground)), blank, blank]
        pieces += [(step.by[:12], style("accent", ground)), blank, blank]
        if gone:
            pieces += [(texts("history.undone"), style("bad", ground, bold=True)), blank, blank]
        pieces.append((title, style("dim" if gone else "text", ground)))
        return painter.row(pieces, width, style("text", ground))


class HistoryScreen(WorkScreen):
    """Everything that was changed, the newest first."""

    HOME_SCOPE = Scope.HISTORY

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.bridge = bridge
        self.mine = False
        self.wanted = ""
        self._found: list[StepRow] = []
        self._whole = False
        self._loading = False

    def compose(self) -> ComposeResult:
        """Title, steps, keys."""
        yield Bar(id="top")
        yield StepRows(id="steps")
        yield Footer(id="footer")

    @property
    def rows(self) -> StepRows:
        """The steps."""
        return self.query_one(StepRows)

    async def on_mount(self) -> None:
        """Show the keys, ask for the first steps."""
        self._hints()
        self.rows.told = self._moved
        self.rows.focus()
        await self.reload()

    def _hints(self) -> None:
        verbs = [v.id for v in in_scope(Scope.HISTORY) if v.footer or v.id in {"undo", "redo", "back"}]
        hint_keys(self.query_one(Footer), self.work, verbs)

    async def reload(self) -> None:
        """Ask for the newest steps again, as many as there were."""
        history = self.bridge.workspace.history
        wanted = max(PAGE, len(self._found))
        self._found = await self.bridge.read(history.steps, wanted, mine=self.mine)
        self._whole = len(self._found) < wanted
        self._show()

    async def _more(self) -> None:
        """The steps before the oldest one that is shown."""
        if self._whole or self._loading or not self._found:
            return
        self._loading = True
        history = self.bridge.workspace.history
        older = await self.bridge.read(history.steps, PAGE, before=self._found[-1].id, mine=self.mine)
        self._loading = False
        self._whole = len(older) < PAGE
        self._found += older
        self._show()

    def _show(self) -> None:
        """The steps with their titles in the interface language, those that hold the wanted words."""
        texts = self.work.painter.texts
        title = self.bridge.workspace.history.title
        steps = [(step, title(step, texts.language)) for step in self._found]
        words = folded(self.wanted).split()
        if words:
            steps = [s for s in steps if all(w in folded(f"{s[1]} {s[0].by}") for w in words)]
        self.rows.empty_text = texts("history.empty")
        self.rows.show(steps)
        self._title()

    def _moved(self) -> None:
        self._title()
        if self.rows.cursor >= self.rows.count - 2:
            self.run_worker(self._more(), group="more")

    def _title(self) -> None:
        """What is shown, and how far down the cursor is."""
        texts, style = self.work.painter.texts, self.work.painter.style
        rows = self.rows
        at = rows.cursor + 1 if rows.count else 0
        near: list[Piece] = [
            (texts("history.title"), style("accent", "bar", bold=True)),
            (f"  {at}/{rows.count}{'' if self._whole else '+'}", style("dim", "bar")),
        ]
        if self.wanted:
            near += [("  / ", style("dim", "bar")), (self.wanted, style("figure", "bar"))]
        whose = texts("history.mine" if self.mine else "history.all")
        self.query_one("#top", Bar).show(tuple(near), ((whose, style("text", "bar")),))

    def repaint(self) -> None:
        """Another language: other titles."""
        self._hints()
        self._show()
        super().repaint()

    def say(self, text: str, *, bad: bool = False) -> None:
        """Tell something in this screen's footer."""
        self.query_one(Footer).tell(text, bad=bad)

    async def on_rows_chosen(self, event: Rows.Chosen) -> None:
        """Open the place that a step is about."""
        event.stop()
        step = self.rows.current
        place = await self.bridge.read(self.bridge.workspace.history.place, step.id) if step else None
        if place is None:
            self.say(self.work.painter.texts("history.no_place"))
        else:
            await self.work.open_in_place(*place)

    async def do_history_mine(self) -> None:
        self.mine = not self.mine
        self._found = []
        await self.reload()

    def do_history_search(self) -> None:
        texts = self.work.painter.texts
        title = texts("verb.history.search.help")
        self.app.push_screen(ask(title, texts("field.words"), self.wanted, self._search))

    async def _search(self, values: Mapping[str, str]) -> None:
        self.wanted = values["value"].strip()
        self._show()

    async def do_history_undo_from(self) -> None:
        """Say how many steps that takes back, then take them back."""
        step, texts = self.rows.current, self.work.painter.texts
        if step is None:
            return
        history = self.bridge.workspace.history
        steps = await self.bridge.read(history.back_to, step.id)

        refused: list[Conflict] = []

        async def yes(values: Mapping[str, str]) -> None:
            del values
            try:
                count = await self.bridge.write(history.undo_from, step.id)
            except Conflict as error:
                refused.append(error)
                return
            await self.work.turned(texts("history.steps", n=count), "undo.done", "undo.nothing")

        def told(result: object) -> None:
            """Why not, and what to do, on lines of their own."""
            del result
            for error in refused:
                self.app.push_screen(ConfirmScreen(*texts.parts(error), understood))

        named = [history.title(s, texts.language) for s in steps]
        about = " · ".join(named[:4]) + (" · …" if len(named) > 4 else "")
        self.app.push_screen(ConfirmScreen(texts("history.ask", n=len(steps)), about, yes), told)

    def do_back(self) -> None:
        """Show all again after a search, else go back."""
        if self.wanted:
            self.wanted = ""
            self._show()
        else:
            self.work.leave(self)

    async def on_footer_pressed(self, event: Footer.Pressed) -> None:
        """A hint was clicked."""
        await self.perform(event.verb)


async def understood(values: Mapping[str, str]) -> None:
    """A refusal was read; there is nothing to do."""
    del values
