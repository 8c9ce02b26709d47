"""The main screen: library, reader and inspector, stacked or side by side as the terminal allows."""

from __future__ import annotations

from dataclasses import replace

from textual import events
from textual.app import ComposeResult
from textual.containers import Container
from textual.widget import Widget

from workbench.domain.article import ArticleRow
from workbench.domain.query import ListQuery
from workbench.tui.bridge import Bridge
from workbench.tui.caret import Selection
from workbench.tui.marks import LOOKS
from workbench.tui.paint import Piece
from workbench.tui.screens.desk_entities import EntityVerbs
from workbench.tui.screens.desk_list import ListVerbs
from workbench.tui.screens.desk_near import NearVerbs
from workbench.tui.screens.desk_opening import FIRST, first_view
from workbench.tui.screens.desk_pairing import PairVerbs
from workbench.tui.screens.desk_reading import ReadingVerbs
from workbench.tui.screens.desk_sheet import Fetched
from workbench.tui.screens.desk_told import Told
from workbench.tui.screens.desk_versions import VersionVerbs
from workbench.tui.tour import TourBar
from workbench.tui.widgets.article_list import ArticleList
from workbench.tui.widgets.bars import Bar, Footer, Rule
from workbench.tui.widgets.inspector import Inspector
from workbench.tui.widgets.reader import Reader
from workbench.tui.widgets.rows import Rows
from workbench.verbs import Scope, in_scope

WIDE, ROOMY = 120, 150
SMALL = (60, 16)
BEAT = 30
"""Polls between two signs of life."""


class Desk(NearVerbs, Told, VersionVerbs, PairVerbs, ListVerbs, EntityVerbs, ReadingVerbs):
    """Library, reader, inspector."""

    CSS_PATH = None

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.list = ArticleList(self._fetch, id="list")
        self.reader = Reader(id="reader")
        self.inspector = Inspector(id="inspector")
        self.top = Bar(id="top")
        self.footer = Footer(id="footer")
        self.tour_bar = TourBar(id="tour")
        self.legends = Bar(id="legend-names"), Bar(id="legend-rest")
        self.list.told, self.reader.told = self.update_top, self.caret_moved
        self.reading_shown = False
        self._beats = 0
        self._kept_caret = -1

    async def _fetch(self, ids: object) -> list[ArticleRow]:
        """Rows for the list."""
        return await self.bridge.find(self.ws.search.rows, list(ids))  # type: ignore[call-overload]

    def compose(self) -> ComposeResult:
        """Bars above and below, panes between; the list is on the right in the Arabic interface."""
        yield self.top
        with Container(id="panes"):
            panes: list[Widget] = [self.list, Rule(id="rule-list"), Container(id="reading")]
            yield from reversed(panes) if self.work.painter.rtl else panes
        yield from self.legends
        yield self.tour_bar
        yield self.footer

    async def on_mount(self) -> None:
        """Fill the panes, show what is known, poll for others."""
        parts: list[Widget] = [
            self.reader,
            Rule(flat=True, id="rule-under"),
            Rule(id="rule-side"),
            self.inspector,
        ]
        await self.query_one("#reading").mount(*parts)
        self.reader.logical_arrows = self.ws.config.ui.arrows == "logical"
        self._texts_changed()
        self._arrange()
        self.bridge.on_change = self.writing_changed
        opening = await self.bridge.read(first_view, self.ws, self.query_now)
        self.shown = opening.shown
        self.list.show_ids(opening.ids, keep=opening.sheet.article.id if opening.sheet else opening.unread)  # type: ignore[arg-type]
        self.list.put(opening.rows)
        self.list.focus()
        if opening.sheet is not None:
            self.show_sheet(opening.sheet)
            self.show_reading()
            self.call_after_refresh(self.reader.focus)
            self.call_after_refresh(self.look_further, Fetched(opening.sheet, None, None))
        elif opening.rows:
            self.say(self.texts("say.welcome"))
        if opening.tour is not None:
            await self.work.tour.begin(opening.tour)
        await self._offer_draft()
        if self.ws.notice:
            self.say(self.texts.told(self.ws.notice), bad=True)
        if len(self.list.ids) >= FIRST:
            self.run_worker(self.reload_list())
        self.update_top()
        self.recount()
        self.set_interval(1.0, self._poll)

    async def _offer_draft(self) -> None:
        """A form that was cut off last time: stand on its passage, so that its key opens it again."""
        draft = self.ws.drafts.load()
        if draft is None or self.ws.read_only:
            return
        if not await self.bridge.read(self.ws.tagging.stands, draft):
            self.ws.drafts.clear()
            return
        await self.open_article(draft.article_id, draft.anchor.start)
        self.reader.select(Selection(draft.anchor.start, draft.anchor.end))
        self.say(self.texts("say.draft_left", key=self.work.keymap.first("claim.new")))

    async def _poll(self) -> None:
        """Once a second: did somebody else write, and who is here?"""
        self._beats += 1
        if self._beats % BEAT == 1 and not self.ws.read_only:
            await self.bridge.read(self.ws.presence.beat)
            self.others = tuple(await self.bridge.read(self.ws.presence.others))
            self.update_top()
            if self._kept_caret != self.reader.caret:
                self._kept_caret = self.reader.caret
                await self.remember()
        if await self.bridge.read(self.ws.presence.changed):
            before = self.sheet
            await self.reload_list()
            await self.reload()
            self.tell_newer(before)
            if self.sheet is not None:
                self.look_into(self.sheet.article.id)

    # where things stand ------------------------------------------------------------------------------

    @property
    def scope(self) -> Scope:
        """The pane that has the focus decides what keys mean."""
        if self.focused is self.reader:
            return Scope.READER
        return Scope.INSPECTOR if self.focused is self.inspector else Scope.LIST

    @property
    def targets(self) -> list[object]:
        """The focused pane first, so that the palette reaches verbs of the others too."""
        return [
            t for t in (self.focused, self.list, self.reader, self.inspector, self, self.app) if t is not None
        ]

    def on_resize(self, event: events.Resize) -> None:
        """Another size, another arrangement."""
        del event
        self._arrange()

    def _arrange(self) -> None:
        """Classes that the stylesheet arranges the panes by."""
        width, height = self.size.width, self.size.height
        wide = width >= WIDE
        inspecting = self.focused is self.inspector
        stacked = not wide
        # All at once: each change of a class has the styles of the whole screen looked up again.
        self.update_classes(
            {
                "wide": wide,
                "roomy": width >= ROOMY,
                "narrow": stacked,
                "reading": stacked and self.reading_shown,
                "listing": stacked and not self.reading_shown,
                "tiny": stacked and (width < SMALL[0] or height < SMALL[1]),
                "nobars": height < 4,
                "inspecting": inspecting and stacked,
            }
        )
        self._order()

    def _order(self) -> None:
        """The inspector is the last pane: at the foot, at the right, or at the left in the Arabic interface."""
        reading = self.query_one("#reading")
        if len(reading.children) < 4:
            return
        mirrored = self.work.painter.rtl and self.has_class("wide")
        first: Widget = self.inspector if mirrored else self.reader
        if reading.children[0] is not first:
            last: Widget = self.reader if mirrored else self.inspector
            reading.move_child(first, before=0)
            reading.move_child(last, after=len(reading.children) - 1)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Say where the focus is: rules, hints, bars."""
        del event
        self._arrange()
        inspecting = self.focused is self.inspector
        for id in ("#rule-under", "#rule-side"):
            for rule in self.query(id).results(Rule):
                rule.mark(inspecting)
        for rule in self.query("#rule-list").results(Rule):
            rule.mark(self.focused is self.list)
        self._hints()
        self.update_focus()

    def on_rows_moved(self, event: Rows.Moved) -> None:
        """Another line of the inspector: another link may be what the keys act on."""
        event.stop()
        if event.rows is self.inspector:
            self.update_focus()

    def _hints(self) -> None:
        """The footer of the scope."""
        keymap, texts = self.work.keymap, self.texts
        scopes = [self.scope, Scope.READER] if self.scope is Scope.INSPECTOR else [self.scope]
        verbs = [v for s in scopes for v in in_scope(s) if v.footer and v.scope is s]
        verbs += [v for v in in_scope(Scope.APP) if v.footer]
        self.footer.hint(tuple((keymap.first(v.id), texts(f"verb.{v.id}"), v.id) for v in verbs))

    def _texts_changed(self) -> None:
        """Texts that do not come with the data."""
        keymap, texts = self.work.keymap, self.texts
        self.list.empty_text = texts("list.empty", key=keymap.first("list.ingest"), help=keymap.first("help"))
        if self.filtered:
            self.list.empty_text = self.none_fit()
        self.reader.empty_text = texts("reader.empty")
        style = self.work.painter.style
        lines: tuple[list[Piece], list[Piece]] = ([], [])
        for kind, look in LOOKS.items():
            pieces = lines[kind.islower()]
            ground = "claim" if kind == "claim" else "bar"
            pieces += [
                (f"{look.letter} ", style(look.ink, "bar", bold=True)),
                (texts(f"kind.{kind}"), style(look.ink, ground, underline=look.underline)),
                ("  ", style("text", "bar")),
            ]
        for bar, pieces in zip(self.legends, lines, strict=True):
            bar.show(tuple(pieces))
        self._hints()

    async def reload_list(self, *, keep: int | None = None) -> None:
        """Ask for the ids again; the empty text says why nothing is there."""
        await super().reload_list(keep=keep)
        self._texts_changed()

    async def on_footer_pressed(self, event: Footer.Pressed) -> None:
        """A hint was clicked."""
        await self.perform(event.verb)

    # panes -------------------------------------------------------------------------------------------

    def show_reading(self) -> None:
        """Bring the reading pane into sight."""
        self.reading_shown = True
        self._arrange()

    def show_list(self) -> None:
        """Back to the list."""
        self.work.forget_way_back()
        self.reading_shown = False
        with self.one_paint(self.list):
            self._arrange()
            self.set_focus(self.list)
        self.run_worker(self.remember())
        self.recount()

    def _panes(self) -> list[Widget]:
        """The panes that can have the focus now, in order."""
        if self.has_class("wide"):
            return [self.list, self.reader, self.inspector]
        return [self.reader, self.inspector] if self.reading_shown else [self.list]

    def _pane(self, step: int) -> None:
        panes = self._panes()
        at = panes.index(self.focused) if self.focused in panes else -step
        panes[(at + step) % len(panes)].focus()

    def do_pane_next(self) -> None:
        self._pane(1)

    def do_pane_previous(self) -> None:
        self._pane(-1)

    async def open_item(self) -> None:
        """Go to the place in the text, or compare with the linked article."""
        item = self.inspector.item
        if item is not None and item.place is not None:
            await self.open_article(*item.place)
        elif item is not None and item.article is not None:
            await self.compare(item.article)
        elif item is not None and item.offset is not None:
            self.reader.focus()
            self.reader.go(item.offset, middle=True)

    async def do_back(self) -> None:
        """Peel one layer: selection, search, pane, filter."""
        self.cancelled = True
        if self.focused is self.inspector:
            self.reader.focus()
        elif self.focused is self.reader:
            if self.reader.clear_selection():
                return
            if self.reader.matches:
                self.reader.matches = ()
                self.reader.refresh()
                return
            if not await self.work.come_back():
                self.show_list()
        elif self.list.marked:
            self.list.marked.clear()
            self.list.refresh()
            self.update_top()
        elif self.filtered:
            await self.set_query(replace(ListQuery(), sort=self.query_now.sort))
            self.say(self.texts("say.listed", n=self.list.count))
        else:
            self.say(self.texts("say.how_to_quit", key=self.work.keymap.first("quit")))

    def do_view_library(self) -> None:
        self.show_list()

    def do_legend(self) -> None:
        self.toggle_class("legend")

    def repaint(self) -> None:
        """After a change of theme or language: order of panes, texts, everything."""
        panes = self.query_one("#panes")
        if self.work.painter.rtl:
            panes.move_child(self.list, after=len(panes.children) - 1)
            panes.move_child(self.query_one("#reading"), before=0)
        else:
            panes.move_child(self.list, before=0)
            panes.move_child(self.query_one("#reading"), after=len(panes.children) - 1)
        self._order()
        self._texts_changed()
        super().repaint()
        self.update_focus()
