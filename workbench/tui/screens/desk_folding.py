"""What folds the library: all copies under their roots, or the copies of one root."""

from __future__ import annotations

from workbench.tui.folding import Folding
from workbench.tui.paint import Piece
from workbench.tui.screens.desk_base import DeskBase


class FoldVerbs(DeskBase):
    """Verbs that fold; the list asks for ids and families in one go while anything is folded."""

    def __init__(self, *args: object) -> None:
        super().__init__(*args)  # type: ignore[arg-type]
        self.folding = Folding()

    async def reload_list(self, *, keep: int | None = None) -> None:
        """Ask for the ids again, and while something is folded for what repeats what."""
        if not self.folding.active:
            self.list.fold({}, {})
            await super().reload_list(keep=keep)
            return
        kept = self.list.current if keep is None else keep
        ids, copies = await self.bridge.find(self.ws.search.folded, self.query_now)
        folded = self.folding.arranged(ids, copies)
        self.list.fold(folded.hidden, folded.under)
        shown = (
            kept
            if kept is None or kept in folded.ids
            else copies.get(kept) or await self.bridge.read(self.ws.versions.newest, kept)
        )
        self.list.show_ids(folded.ids, keep=shown)
        self.update_top()

    async def do_list_collapse(self) -> None:
        """Fold all copies under their roots, or show them all again."""
        self.folding = Folding(on=not self.folding.on)
        await self.reload_list()
        hidden = sum(map(len, self.list.hidden.values()))
        key = self.work.keymap.first
        if not self.folding.on:
            self.say(self.texts("say.fold_off", n=self.list.count))
        elif hidden:
            self.say(self.texts("say.fold_on", n=hidden, m=len(self.list.hidden), key=key("list.unfold")))
        else:
            self.say(self.texts("say.fold_nothing", key=key("view.families")))

    async def do_list_unfold(self) -> None:
        """Show or fold the copies of the row under the cursor, in their place."""
        row = self.list.current
        if row is None:
            return
        root = self.list.under.get(row, row)
        self.folding.apart ^= {root}
        await self.reload_list(keep=root)
        if root not in self.list.hidden and root not in self.list.under.values():
            self.folding.apart.discard(root)
            self.say(self.texts("say.fold_none_here", key=self.work.keymap.first("view.families")))

    def folded_pieces(self) -> list[Piece]:
        """For the top line: how many copies are folded away."""
        hidden = sum(map(len, self.list.hidden.values()))
        style = self.work.painter.style("organisation", "bar")
        return [(f"  {self.texts('list.folded', n=hidden)}", style)] if hidden else []
