"""The app's verbs that open the screens about links; those screens are imported when they are first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.tui.rescue import RescuedApp

if TYPE_CHECKING:
    from workbench.tui.bindings import WorkScreen
    from workbench.tui.bridge import Bridge
    from workbench.tui.screens.desk import Desk


class LinkViews(RescuedApp, inherit_bindings=False):
    """What `=` opens."""

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

        self.show_over_desk(
            FamiliesScreen(self.bridge, self.desk.open_article, lambda: sorted(self.desk.list.marked))
        )
