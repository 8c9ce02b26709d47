"""A search that found nothing: the nearest words that do find something, and Enter to search for them."""

from __future__ import annotations

from dataclasses import replace

from workbench.tui.screens.desk_base import DeskBase
from workbench.tui.widgets.article_list import ArticleList


class NearVerbs(DeskBase):
    """The empty list's one offer."""

    near: str | None = None

    async def reload_list(self, *, keep: int | None = None) -> None:
        """Ask for the ids again; where words find nothing, for words like them."""
        await super().reload_list(keep=keep)
        self.near = None
        if not self.list.count and self.query_now.text:
            self.near = await self.bridge.find(self.ws.search.near, self.query_now)

    def none_fit(self) -> str:
        """What the empty list says."""
        first = self.work.keymap.first
        if self.near is None:
            return self.texts("list.none_fit", key=first("back"))
        return self.texts("list.near", words=self.near, key=first("list.open"), back=first("back"))

    async def on_rows_chosen(self, event: ArticleList.Chosen) -> None:
        """Enter on the empty list."""
        if event.rows is self.list and not self.list.count and self.near is not None:
            event.stop()
            event.prevent_default()  # the list is full when the others hear of it: they would open its first row
            await self.set_query(replace(self.query_now, text=self.near))
            self.list.move_to(0)
            self.say(self.texts("say.listed", n=self.list.count))
