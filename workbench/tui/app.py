"""The Textual app: themes, language, the screens, undo and redo; everything else is in them."""

from __future__ import annotations

import workbench.tui.environment  # noqa: F401

# isort: split
import asyncio
import gc
from collections.abc import Callable, Mapping
from typing import Any

from textual.screen import Screen

from workbench.config.keymap import configured
from workbench.domain.errors import StoreError
from workbench.terminal.plan import Plan
from workbench.texts import Texts
from workbench.tui import themes
from workbench.tui.bindings import WorkScreen
from workbench.tui.bridge import Bridge, Workspace
from workbench.tui.link_views import LinkViews
from workbench.tui.paint import Painter
from workbench.tui.places import Places
from workbench.tui.screens.desk import Desk
from workbench.tui.screens.form import FormScreen
from workbench.tui.sheets import ReadOnce
from workbench.tui.tour import Tour
from workbench.tui.typeahead import TypeAhead
from workbench.verbs import Scope


class WorkbenchApp(TypeAhead, Places, LinkViews, inherit_bindings=False):
    """Workbench in the terminal."""

    CSS_PATH = "styles/app.tcss"
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, workspace: Workspace, driver_class: type[Any] | None = None) -> None:
        self.workspace = workspace
        config = workspace.config
        self.painter = Painter(Texts(config.ui.language), themes.palette(config.ui.theme), config.bidi)
        self.keymap = configured(config.keys)
        self.bridge = Bridge(workspace)
        self.desk = Desk(self.bridge)
        self.tour = Tour(self.desk)
        super().__init__(driver_class=driver_class)
        self._dress()

    def _dress(self) -> None:
        """Our themes, and the one of the configuration before a style is made: every other is made anew."""
        if self.console.color_system == "standard":
            self.painter.colours = themes.SIXTEEN
        for colours in (*themes.PALETTES.values(), themes.SIXTEEN):
            self.register_theme(themes.textual_theme(colours))
        self.set_reactive(WorkbenchApp.theme, f"workbench-{self.painter.colours.name}")
        self.stylesheet = ReadOnce(variables=self.get_css_variables())

    def get_default_screen(self) -> Screen[Any]:
        """The desk is there from the first paint."""
        return self.desk

    def on_ready(self) -> None:
        """After the first paint: what was loaded until then stays, and is looked through by no later collection."""
        if not gc.isenabled():
            gc.freeze()
            gc.enable()
        self.desk.run_worker(self._settle(), group="settle")

    async def _settle(self) -> None:
        """What can wait for the first paint: the modules that later keys need, corrections left over, today's backup."""
        await asyncio.to_thread(self.workspace.warm)
        self.desk.spread()
        if not await self.bridge.read(self.workspace.backups.due):
            return
        behind = await self.bridge.background()
        try:
            await behind.lane.run(behind.backups.daily)
        except (StoreError, OSError) as error:
            texts = self.painter.texts
            why = texts.told(error) if isinstance(error, StoreError) else str(error)
            self.current.say(texts("say.no_backup", why=why), bad=True)

    @property
    def current(self) -> WorkScreen:
        """The screen that keys go to."""
        screen = self.screen
        assert isinstance(screen, WorkScreen)
        return screen

    # verbs that work everywhere ----------------------------------------------------------------------

    async def do_undo(self) -> None:
        """Take the last step back and say which it was."""
        history = self.workspace.history
        what = await self.bridge.write(history.undo)
        await self.turned(what, "undo.done", "undo.nothing")

    async def do_redo(self) -> None:
        what = await self.bridge.write(self.workspace.history.redo)
        await self.turned(what, "redo.done", "redo.nothing")

    async def turned(self, what: str | None, done: str, nothing: str) -> None:
        """Show everything again and say what happened."""
        texts = self.painter.texts
        views = [s for s in self.screen_stack if isinstance(s, WorkScreen) and not isinstance(s, FormScreen)]
        view = views[-1] if views else self.desk
        if what is None:
            view.say(texts(nothing))
            return
        await self.desk.reload_list()
        await self.desk.reload()
        reload_view = getattr(view, "reload", None)
        if reload_view is not None and view is not self.desk:
            await reload_view()
        view.say(texts(done, what=what))
        redated = self.workspace.history.redated()
        if redated:
            self.desk.run_worker(self.desk.detect_again(redated), group="detect-again")
        if self.workspace.history.corrected():
            self.desk.spread()

    def do_undo_ask(self) -> None:
        """Ask first: this letter is also what Ctrl-U sends under an Arabic keyboard."""
        from workbench.tui.screens.form import ConfirmScreen

        async def yes(values: Mapping[str, str]) -> None:
            del values
            await self.do_undo()

        texts = self.painter.texts
        self.push_screen(ConfirmScreen(texts("undo.ask_title"), texts("undo.ask_about"), yes))

    def do_help(self) -> None:
        """The keys of where I stand, then those that work everywhere."""
        from workbench.tui.screens.pages import LinesScreen, help_lines

        if isinstance(self.current, LinesScreen):
            return
        scopes = self.current.scopes
        self.push_screen(
            LinesScreen(self.painter.texts("help.title"), help_lines(self.keymap, scopes, self.painter.texts))
        )

    def do_palette(self) -> None:
        """Find a verb and run it where I stand."""
        from workbench.tui.palette import PaletteScreen

        below = self.current
        scopes = self.current.scopes
        if below is self.desk:
            scopes = tuple(dict.fromkeys((*scopes, Scope.LIST, Scope.READER)))

        async def run(verb: str | None) -> None:
            if verb is not None:
                await below.perform(verb)

        self.push_screen(PaletteScreen(self.keymap, scopes), run)

    async def do_tour(self) -> None:
        """Lead through the first things to try; asked again, pass the one that is named over."""
        if self.tour.at is None:
            await self.tour.begin()
        else:
            await self.tour.skip()

    def do_language(self) -> None:
        """The other language, mirrored; nothing that is open closes."""
        self.painter.texts = Texts("en" if self.painter.rtl else "ar")
        self.workspace.history.speak(self.painter.texts.language)
        self._repaint()

    def do_theme(self) -> None:
        name = themes.following(self.painter.colours.name)
        self.painter.colours = themes.palette(name)
        self.theme = f"workbench-{name}"
        self._repaint()
        self.current.say(self.painter.texts("say.theme", name=self.painter.texts(f"theme.{name}")))

    def _repaint(self) -> None:
        """Draw every screen again."""
        self.tour.show()
        for screen in self.screen_stack:
            if isinstance(screen, WorkScreen) and screen.is_mounted:
                screen.repaint()

    def do_view_claims(self) -> None:
        from workbench.tui.screens.claims import ClaimsScreen

        if not isinstance(self.current, ClaimsScreen):
            self.do_view_library_keep()
            self.push_screen(ClaimsScreen(self.bridge, self.desk.export_form, self.desk.edit_form))

    def do_view_history(self) -> None:
        from workbench.tui.screens.history import HistoryScreen

        if not isinstance(self.current, HistoryScreen):
            self.do_view_library_keep()
            self.push_screen(HistoryScreen(self.bridge))

    def do_view_library(self) -> None:
        """Back to the library from wherever I am."""
        self.do_view_library_keep()
        self.desk.show_list()

    def do_view_library_keep(self) -> None:
        """Close what lies over the desk."""
        while self.current is not self.desk:
            self.pop_screen()

    async def do_quit(self) -> None:
        """Remember the place and leave; everything is on the disk already."""
        await self.desk.remember()
        self.exit(0)


def run(
    workspace: Workspace,
    plan: Plan | None = None,
    *,
    typed: str = "",
    replan: Callable[[], Plan] | None = None,
) -> int:
    """Run the app until it is left; returns the exit status.

    `plan` says how rows are encoded for this terminal, `typed` what was pressed while it was asked, and `replan`
    asks again when tmux was attached elsewhere. A hang-up keeps the form that was being filled.
    """
    driver_class: type[Any] | None = None
    open_app: list[WorkbenchApp] = []

    def keep_drafts() -> None:
        for screen in open_app[0].screen_stack if open_app else ():
            if isinstance(screen, FormScreen):
                screen.keep()

    if plan is not None:
        from workbench.tui.driver import terminal_driver

        driver_class = terminal_driver(plan, typed=typed, on_hangup=keep_drafts, replan=replan)
    app = WorkbenchApp(workspace, driver_class=driver_class)
    open_app.append(app)
    status = app.run(mouse=workspace.config.ui.mouse)
    return status if isinstance(status, int) else app.return_code or 0
