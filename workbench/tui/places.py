"""The ways between the views: into an article at a place and back to the row one came from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.screen import Screen

from workbench.domain.entity import Name
from workbench.domain.progress import Query
from workbench.domain.query import ClaimQuery, ListQuery
from workbench.tui.bindings import WorkScreen
from workbench.tui.bridge import Bridge
from workbench.tui.rescue import RescuedApp

if TYPE_CHECKING:
    from workbench.tui.screens.desk import Desk


Place = tuple[int, int, bool]
"""An open article, the caret in it, and whether it is what is seen."""


async def _reload(view: Screen[Any]) -> None:
    """Have a view ask again, where it can."""
    reload_view = getattr(view, "reload", None)
    if reload_view is not None:
        await reload_view()


class Places(RescuedApp, inherit_bindings=False):
    """What the app knows of the views over the desk."""

    bridge: Bridge
    desk: Desk

    def __init__(self, driver_class: type[Any] | None = None) -> None:
        super().__init__(driver_class=driver_class)
        self.way_back: list[Screen[Any]] = []
        """The views that were left for an article, the lowest first."""
        self._stale: list[Screen[Any]] = []
        """Views that came back below another one: they ask again when they are seen."""
        self._origin: tuple[Screen[Any], Place | None] | None = None
        """The lowest of the views that were left for an article, and where one stood before it was opened."""

    async def open_in_place(self, article: int, offset: int | None = None) -> None:
        """Leave the views over the desk for an article; Esc there comes back to them as they were."""
        views = list(self.screen_stack[1:])
        origin = self._origin if self._origin and views and self._origin[0] is views[0] else None
        self.forget_way_back()
        if views:
            self._origin = origin or (views[0], self.desk.standing)
        for view in views:
            if not self.is_screen_installed(view):
                self.install_screen(view, f"left-{id(view)}")
        while len(self.screen_stack) > 1:
            self.pop_screen()
        self.way_back.extend(views)
        await self.desk.open_article(article, offset)

    async def come_back(self) -> bool:
        """Show the views again that were left for the open article; false when there are none."""
        views = list(self.way_back)
        self.way_back.clear()
        for view in views:
            await self.push_screen(view)
        self._stale = views[:-1]
        if views:
            await _reload(views[-1])
        return bool(views)

    def leave(self, view: Screen[Any]) -> None:
        """Close the view on top for good, also one that was left for an article before.

        Closing the lowest one leads back to where one stood before an article was opened from there.
        """
        view.dismiss(None)
        if self.is_screen_installed(view):
            self.call_later(self._remove, view)
        if self._origin is not None and self._origin[0] is view:
            place = self._origin[1]
            self._origin = None
            self.desk.run_worker(self.desk.stand_again(place))
        elif (below := self.screen_stack[-1]) in self._stale:
            self._stale.remove(below)
            self.call_later(_reload, below)

    async def _remove(self, view: Screen[Any]) -> None:
        if view not in self.screen_stack:
            self.uninstall_screen(view)
            await view.remove()

    def forget_way_back(self) -> None:
        """The views that were left are not come back to."""
        for view in self.way_back:
            self.uninstall_screen(view)
            view.remove()
        self.way_back.clear()
        self._origin = None

    def do_view_entities(self) -> None:
        from workbench.tui.screens.entities import EntitiesScreen

        if not isinstance(self.screen, EntitiesScreen):
            self.forget_way_back()
            while len(self.screen_stack) > 1:
                self.pop_screen()
            self.push_screen(EntitiesScreen(self.bridge))

    async def do_view_concordance(self) -> None:
        """Of the name or word under the caret or the row; where there is none, ask for a word."""
        from workbench.tui.screens.concordance import ConcordanceScreen, ask_word, is_word

        screen = self.screen
        if isinstance(screen, ConcordanceScreen):
            screen.do_kwic_ask()
            return
        word, name = getattr(screen, "asked_about", ("", None))
        if name is not None or is_word(word):
            await self.concordance(word, name)
        elif isinstance(screen, WorkScreen):
            self.push_screen(ask_word(screen.work, "", self.concordance))

    async def concordance(self, word: str, name: Name | None = None) -> None:
        """Show every place of a word or name."""
        from workbench.tui.screens.concordance import ConcordanceScreen

        await self.push_screen(ConcordanceScreen(self.bridge, word, name))

    async def open_search(self, query: Query) -> None:
        """Show what a search finds in the view of its kind; Esc leads from there to the library."""
        self.forget_way_back()
        while len(self.screen_stack) > 1:
            self.pop_screen()
        if isinstance(query, ListQuery):
            self.desk.show_list()
            await self.desk.narrowed(query)
        elif isinstance(query, ClaimQuery):
            from workbench.tui.screens.claims import ClaimsScreen

            view = ClaimsScreen(self.bridge, self.desk.export_form, self.desk.edit_form, query)
            await self.push_screen(view)
        else:
            from workbench.tui.screens.concordance import ConcordanceScreen

            await self.push_screen(ConcordanceScreen.of(self.bridge, query))

    def saved_searches(self, query: Query) -> None:
        """The searches with a name, with what is shown now in the hand."""
        from workbench.tui.screens.searches import SearchesScreen

        self.push_screen(SearchesScreen(self.bridge, query, self.open_search))
