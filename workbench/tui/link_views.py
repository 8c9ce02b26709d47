"""The app's verbs that open the screens about links; those screens are imported when they are first wanted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from workbench.tui.rescue import RescuedApp

if TYPE_CHECKING:
    from workbench.tui.bindings import WorkScreen
    from workbench.tui.bridge import Bridge
    from workbench.tui.screens.desk import Desk
    from workbench.tui.screens.event_forms import Hand


class LinkViews(RescuedApp, inherit_bindings=False):
    """What `=`, `#`, `!`, `&`, `%` and `+` open."""

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

    def do_view_review(self) -> None:
        """Another analyst's work, and conflicts of merges."""
        from workbench.tui.screens.review import ReviewScreen

        self.show_over_desk(ReviewScreen(self.bridge))

    def do_merge(self) -> None:
        """Take another file in: ask which, then show what would come."""
        from workbench.services.paths import named
        from workbench.tui.screens.merging import MergeScreen, merge_form

        if isinstance(self.screen, MergeScreen):
            return

        def chosen(values: Mapping[str, str] | None) -> None:
            if values is not None:
                self.show_over_desk(MergeScreen(self.desk.work, named(values["path"])))

        self.push_screen(merge_form(self.bridge, self.desk.texts), chosen)

    def do_view_events(self) -> None:
        """Events, with what is marked or open in the hand."""
        from workbench.tui.screens.events import EventsScreen

        self.show_over_desk(EventsScreen(self.bridge, self.in_hand()))

    def in_hand(self) -> Hand:
        """What is marked in the library or in the claims table, else what is open or under the cursor."""
        from workbench.tui.screens.claims import ClaimsScreen
        from workbench.tui.screens.event_forms import Hand

        desk, screen = self.desk, self.screen
        if isinstance(screen, ClaimsScreen):
            row = screen.table.current
            return Hand() if row is None else Hand((), (row.claim.id,), row.claim.anchor.exact)
        if desk.list.marked:
            return Hand(tuple(desk.list.chosen))
        if desk.reading_shown and desk.sheet is not None:
            mark = desk.focused_mark
            if mark is not None and mark.claim is not None and mark.start <= desk.reader.caret < mark.end:
                return Hand((), (mark.claim.id,), mark.claim.anchor.exact)
            return Hand((desk.sheet.article.id,), (), desk.sheet.article.title)
        current = desk.list.current
        row_shown = desk.list.row(desk.list.cursor) if current is not None else None
        return Hand() if current is None else Hand((current,), (), row_shown.title if row_shown else "")
