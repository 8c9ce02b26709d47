"""The app's verbs that open the screens about links; those screens are imported when they are first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.tui.rescue import RescuedApp

if TYPE_CHECKING:
    from workbench.tui.bindings import WorkScreen
    from workbench.tui.bridge import Bridge
    from workbench.tui.screens.desk import Desk


class LinkViews(RescuedApp, inherit_bindings=False):
    """What `=`, `#` and `!` open."""

    bridge: Bridge
    desk: Desk

    def do_view_library_keep(self) -> None:
        """Close what lies over the desk."""
        raise NotImplementedError

    def show_over_desk(self, screen: WorkScreen) -> None:
        """Open a screen over the desk, unless one of its kind is what is seen."""
        if type(self.screen) is not type(screen):
            self.do_view_library_keep()
            self.push_screen(screen)

    def do_view_families(self) -> None:
        """What repeats what."""
        from workbench.tui.screens.families import FamiliesScreen

        self.show_over_desk(FamiliesScreen(self.bridge, lambda: sorted(self.desk.list.marked)))

    def do_view_figures(self) -> None:
        """The figures of what is open, or of the event under the cursor."""
        from workbench.tui.screens.board import BoardScreen

        sheet = self.desk.sheet
        article, title = (sheet.article.id, sheet.article.title) if sheet is not None else (None, "")
        event = getattr(self.screen, "event_id", None)
        self.show_over_desk(BoardScreen(self.bridge, article, title, event))

    def do_view_conflicts(self) -> None:
        """Figures of the library that do not agree."""
        from workbench.tui.screens.conflicts import ConflictsScreen

        self.show_over_desk(ConflictsScreen(self.bridge))
