"""What the line above the panes tells, and what the line below names: where I am, how far, what keys act on."""

from __future__ import annotations

from textual.timer import Timer

from workbench.tui.marks import Mark
from workbench.tui.paint import Piece
from workbench.tui.screens.desk_folding import FoldVerbs
from workbench.tui.widgets.inspector import label_name
from workbench.verbs import Scope

SAVING_AFTER = 0.15
"""Seconds after which it is told that something is still being saved."""


class Told(FoldVerbs):
    """The two lines."""

    _saving: Timer | None = None
    _tells_saving = False

    def writing_changed(self) -> None:
        """What takes as long as a save usually does flickers by: "saving" is told when it takes longer."""
        if self.bridge.writing and self._saving is None:
            self._saving = self.set_timer(SAVING_AFTER, self._tell_saving)
        elif not self.bridge.writing and self._saving is not None:
            self._saving.stop()
            self._saving = None
            if self._tells_saving:
                self._tells_saving = False
                self.update_top()

    def _tell_saving(self) -> None:
        self._tells_saving = bool(self.bridge.writing)
        self.update_top()

    def update_top(self) -> None:
        """Where I am at the near side; claims, suggestions, saved state and people at the far side."""
        style, texts = self.work.painter.style, self.texts
        near: list[Piece] = [(texts("scope.list"), style("accent", "bar", bold=self.scope is Scope.LIST))]
        if self.sheet is not None and (self.reading_shown or self.has_class("wide")):
            article = self.sheet.article
            near += [
                (" › ", style("dim", "bar")),
                (article.outlet or texts("list.no_outlet"), style("text", "bar")),
            ]
            near += [
                (" · ", style("dim", "bar")),
                ((article.published or texts("list.no_date"))[:10], style("text", "bar")),
            ]
            near += self.version_pieces()
            if self.reader.page is not None and self.sheet.article.text:
                share = round(
                    100
                    * self.reader.caret
                    / max(1, self.reader.page.parts[-1].end if self.reader.page.parts else 1)
                )
                near += [(" · ", style("dim", "bar")), (f"{min(100, share)}%", style("dim", "bar"))]
        if self.has_class("wide") or not self.reading_shown:
            at = self.list.cursor + 1 if self.list.count else 0
            near.append((f"  {at}/{self.list.count}", style("dim", "bar")))
        if self.query_now.text:
            near += [("  / ", style("dim", "bar")), (self.query_now.text, style("figure", "bar"))]
        elif self.filtered:
            near.append((f"  ({texts('list.filtered')})", style("figure", "bar")))
        near += self.folded_pieces()
        near += self._mine()
        self.top.show(tuple(near), tuple(self._far()))

    def _mine(self) -> list[Piece]:
        """How far my own work has come, over the list."""
        mine = self.progress
        if mine is None or (self.reading_shown and not self.has_class("wide")):
            return []
        if self.has_class("wide") and self.scope is not Scope.LIST:
            return []
        values = {"unread": mine.unread, "untriaged": mine.untriaged, "claims": mine.claims}
        id = "top.mine_short" if self.has_class("wide") or self.size.width < 76 else "top.mine"
        said = self.texts(id, **values)
        if id == "top.mine" and mine.read + mine.done:
            said += self.texts("top.each", each=f"{mine.per_article:.1f}")
        style = self.work.painter.style
        pieces = [("   ", style("dim", "bar")), (said, style("text", "bar"))]
        if mine.conflicts:
            id = "top.conflicts_short" if self.size.width < 76 else "top.conflicts"
            key = self.work.keymap.first("view.review")
            told = self.texts(id, n=mine.conflicts, key=key)
            pieces += [("  ", style("dim", "bar")), (told, style("bad", "bar"))]
        return pieces

    def told_focus(self, mark: Mark | None, place: tuple[int, int]) -> None:
        """Name what a, x and space act on at the far side of the line below."""
        texts, style = self.texts, self.work.painter.style
        item = self.inspector.item if self.focused is self.inspector else None
        ink, said = "dim", texts("focus.none")
        if item is not None and item.link is not None:
            ink, said = "organisation", f"{texts('focus.link')} · {texts(f'copy.{item.link.kind}')}"
        elif mark is not None and mark.offer is not None:
            label = label_name(mark.offer.label, texts, self.ws.config.codebook)
            ink, said = "accent", f"{texts('focus.offer', n=place[0], total=place[1])} · {label}"
        elif mark is not None:
            kind = texts(f"kind.{mark.kind}")
            said = texts("focus.mention", kind=kind, n=place[0], total=place[1]) if mark.open else kind
            ink = mark.look.ink
        shown = self.scope is not Scope.LIST
        self.footer.lead_with(
            (("▸ ", style("accent", "bar")), (said, style(ink, "bar", bold=True))) if shown else ()
        )

    def _far(self) -> list[Piece]:
        """The far side of the top line."""
        style, texts = self.work.painter.style, self.texts
        pieces: list[Piece] = []
        if self.sheet is not None and (self.reading_shown or self.has_class("wide")):
            waiting = len(self.waiting)
            pieces += [(f"◆ {len(self.sheet.claims)}", style("figure", "bar")), ("  ", style("dim", "bar"))]
            pieces += [
                (texts("top.offers", n=len(self.offers)), style("accent", "bar")),
                ("  ", style("dim", "bar")),
            ]
            pieces += [(texts("top.waiting", n=waiting), style("text", "bar")), ("  ", style("dim", "bar"))]
        if self.list.marked:
            pieces.append((texts("top.marked", n=len(self.list.marked)) + "  ", style("accent", "bar")))
        saved = "top.read_only" if self.ws.read_only else "top.saving" if self._tells_saving else "top.saved"
        ink = "bad" if self.ws.read_only else "good"
        pieces += [(f"● {texts(saved)}", style(ink, "bar")), (f"  {self.ws.analyst}", style("dim", "bar"))]
        if self.others:
            pieces.append((f" +{len(self.others)}", style("accent", "bar", bold=True)))
        return pieces
