"""From the list and the reader to the versions of an article; and who has it open is told that a newer one came."""

from __future__ import annotations

from workbench.domain.sheet import Sheet
from workbench.tui.paint import Piece
from workbench.tui.screens.desk_base import DeskBase


class VersionVerbs(DeskBase):
    """Verbs about versions."""

    async def do_list_versions(self) -> None:
        """The versions of the article under the cursor."""
        if self.list.current is not None:
            await self._versions(self.list.current)

    async def do_read_versions(self) -> None:
        """The versions of the open article."""
        if self.sheet is not None:
            await self._versions(self.sheet.article.id)

    async def _versions(self, article_id: int) -> None:
        from workbench.tui.screens.versions import VersionsScreen

        def back(_: object) -> None:
            self.run_worker(self.reload())

        await self.app.push_screen(VersionsScreen(self.bridge, article_id), back)

    async def open_article(self, article_id: int, offset: int | None = None) -> None:
        """Show an article; say when it is not the newest version, or when claims wait on older ones."""
        await super().open_article(article_id, offset)
        self._say_version()

    def _say_version(self) -> None:
        sheet, key = self.sheet, self.work.keymap.first("read.versions")
        if sheet is not None and sheet.newest:
            self.say(self.texts("say.older_version", n=sheet.version, key=key))
        elif sheet is not None and sheet.left:
            self.say(self.texts("say.claims_left", n=sheet.left, key=key))

    def tell_newer(self, before: Sheet | None) -> None:
        """Somebody took in a newer version of what is open: it stays open, the caret where it is."""
        now = self.sheet
        if before is None or now is None or before.article.id != now.article.id:
            return
        if now.newest and now.newest != before.newest:
            key = self.work.keymap.first("read.versions")
            self.say(self.texts("say.newer_came", key=key), bad=True)

    def version_pieces(self) -> list[Piece]:
        """Which version is open, in the line above."""
        sheet, style = self.sheet, self.work.painter.style
        if sheet is None or (sheet.version == 1 and not sheet.newest):
            return []
        said = self.texts("list.version", n=sheet.version)
        if sheet.newest:
            said = self.texts("top.older_version", version=said)
        return [
            (" · ", style("dim", "bar")),
            (said, style("bad" if sheet.newest else "accent", "bar", bold=True)),
        ]
