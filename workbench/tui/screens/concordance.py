"""The concordance: every place of a word or name with what stands around it; many tagged in one step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Self

from textual.app import ComposeResult

from workbench.arabic.chars import folded
from workbench.domain.concordance import Hit, Kwic, KwicQuery, Match
from workbench.domain.entity import Name
from workbench.domain.errors import UsageError
from workbench.domain.query import ALL_ARTICLES
from workbench.services.kwic import tokens
from workbench.tui.bridge import Bridge
from workbench.tui.paint import Piece
from workbench.tui.prompt import Asking
from workbench.tui.screens.form import FormScreen, ask
from workbench.tui.widgets.bars import Bar, Footer, hint_keys
from workbench.tui.widgets.choice import Option
from workbench.tui.widgets.inspector import label_name
from workbench.tui.widgets.kwic_rows import KwicRows, key_of
from workbench.tui.widgets.rows import Rows
from workbench.verbs import Scope, in_scope

if TYPE_CHECKING:
    from workbench.tui.app import WorkbenchApp

FIRST, MOST = 300, 5000
"""Places that are shown at once, and those that are looked for after them."""
CONTEXT = 90
"""Letters on each side of a place."""


class Order(StrEnum):
    """The order of places."""

    LIST = "list"
    AFTER = "after"
    BEFORE = "before"
    OUTLET = "outlet"


def is_word(text: str) -> bool:
    """True when there is a word in it that can be looked for; `%` is none."""
    return bool(tokens(text))


def ask_word(
    app: WorkbenchApp, value: str, show: Callable[[str, Name | None], Awaitable[None]]
) -> FormScreen:
    """A form for a word or phrase to look for."""

    async def save(values: Mapping[str, str]) -> None:
        word = " ".join(values["value"].split())
        if word and not is_word(word):
            raise UsageError("no_word")
        if word:
            app.call_later(show, word, None)

    texts = app.painter.texts
    return ask(texts("kwic.ask_title"), texts("field.words"), value, save)


class ConcordanceScreen(Asking):
    """Every place of one word or name."""

    HOME_SCOPE = Scope.KWIC

    def __init__(self, bridge: Bridge, word: str, name: Name | None = None) -> None:
        super().__init__()
        self.bridge = bridge
        self.word, self.entity = word, name
        self.match = Match.ENTITY if name is not None else Match.WORD
        self.listed = ALL_ARTICLES
        self.order = Order.LIST
        self.found = Kwic((), 0, False)

    @classmethod
    def of(cls, bridge: Bridge, query: KwicQuery) -> Self:
        """The concordance of a query that was kept."""
        name = Name(query.text, query.type) if query.match is Match.ENTITY else None
        view = cls(bridge, query.text, name)
        view.match, view.listed = query.match, query.listed
        return view

    def compose(self) -> ComposeResult:
        """Title, counts by outlet, places, keys."""
        yield Bar(id="top")
        yield Bar(id="outlets")
        yield KwicRows(id="places")
        yield Footer(id="footer")

    @property
    def rows(self) -> KwicRows:
        """The places."""
        return self.query_one(KwicRows)

    @property
    def asked_about(self) -> tuple[str, Name | None]:
        """What this is a concordance of."""
        return self.word, self.entity

    async def on_mount(self) -> None:
        """Look, show what is found, look on."""
        self.rows.told = self._title
        self.rows.focus()
        self._hints()
        await self.reload()

    def _hints(self) -> None:
        texts, keymap = self.work.painter.texts, self.work.keymap
        verbs = [v.id for v in in_scope(Scope.KWIC) if v.footer and v.scope is Scope.KWIC]
        hint_keys(self.query_one(Footer), self.work, ["rows.open", *verbs, "rows.mark", "back"])
        keys = {"mode": keymap.first("kwic.mode"), "ask": keymap.first("kwic.ask")}
        self.rows.empty_text = texts("kwic.empty", **keys)

    # looking -----------------------------------------------------------------------------------------

    def _query(self, limit: int) -> KwicQuery:
        if self.match is Match.ENTITY and self.entity is not None:
            return KwicQuery(
                self.entity.canonical, Match.ENTITY, self.entity.type, self.listed, CONTEXT, limit
            )
        return KwicQuery(self.word, self.match, "", self.listed, CONTEXT, limit)

    async def reload(self) -> None:
        """Look again, the cursor on the same place where it is still found."""
        asked = self.match, self.word, self.entity
        find = self.bridge.workspace.search_concordance.find
        self.found = await self.looking(self.bridge.find(find, self._query(FIRST)))
        self._show()
        if self.found.more:
            self.run_worker(self._look_on(asked), group="look-on", exclusive=True)

    async def _look_on(self, asked: tuple[Match, str, Name | None]) -> None:
        """The places after the first ones, beside what is shown already."""
        find = self.bridge.workspace.search_concordance.find
        found = await self.bridge.find(find, self._query(MOST))
        if asked == (self.match, self.word, self.entity):
            self.found = found
            self._show()

    def _show(self) -> None:
        """The places in their order, and the bars."""
        self.rows.show({key_of(h): h for h in ordered(self.found.hits, self.order)})
        self._title()

    def _title(self) -> None:
        """What of, how many, by which match; counts by outlet below."""
        texts, style = self.work.painter.texts, self.work.painter.style
        said = self.entity.canonical if self.match is Match.ENTITY and self.entity else self.word
        count = "kwic.more" if self.found.more else "kwic.count"
        near: list[Piece] = [
            (texts("kwic.title", what=said), style("accent", "bar", bold=True)),
            (" · ", style("dim", "bar")),
            (texts(f"match.{self.match}"), style("figure", "bar")),
            (" · ", style("dim", "bar")),
            (texts(count, n=len(self.found.hits), articles=self.found.articles), style("text", "bar")),
        ]
        far: list[Piece] = [(texts(f"order.{self.order}"), style("dim", "bar"))]
        if self.rows.marked:
            marked = (texts("top.marked", n=len(self.rows.marked)) + "  ", style("accent", "bar"))
            far.insert(0, marked)
        self.query_one("#top", Bar).show(tuple(near), tuple(far))
        outlets = Counter(h.outlet or texts("list.no_outlet") for h in self.found.hits)
        pieces: list[Piece] = []
        for outlet, number in outlets.most_common():
            pieces += [
                (outlet, style("text", "bar")),
                (f" {number}", style("figure", "bar")),
                ("   ", style("dim", "bar")),
            ]
        self.query_one("#outlets", Bar).show(tuple(pieces))

    def say(self, text: str, *, bad: bool = False) -> None:
        """Tell something in this screen's footer."""
        self.query_one(Footer).tell(text, bad=bad)

    def repaint(self) -> None:
        """After a change of theme or language."""
        super().repaint()
        self._hints()
        self._title()

    # verbs -------------------------------------------------------------------------------------------

    async def do_kwic_mode(self) -> None:
        """The next way to match, the name among them when it is one."""
        modes = [
            m
            for m in (Match.ENTITY, Match.WORD, Match.STEM, Match.FORM)
            if m is not Match.ENTITY or self.entity
        ]
        self.match = modes[(modes.index(self.match) + 1) % len(modes)]
        self.rows.marked.clear()
        await self.reload()

    def do_kwic_saved(self) -> None:
        self.work.saved_searches(self._query(FIRST))

    def do_kwic_sort(self) -> None:
        orders = list(Order)
        self.order = orders[(orders.index(self.order) + 1) % len(orders)]
        self._show()

    def do_kwic_ask(self) -> None:
        self.app.push_screen(ask_word(self.work, self.word, self._look_for))

    async def _look_for(self, word: str, name: Name | None = None) -> None:
        self.word, self.entity = word, name
        self.match = Match.WORD
        self.rows.marked.clear()
        await self.reload()
        self.rows.move_to(0)

    async def do_kwic_tag(self) -> None:
        """Say how many, then a digit tags the marked places, or all when none is marked."""
        rows = self.rows
        hits = [h for k, h in rows.hits.items() if k in rows.marked] or list(rows.hits.values())
        if not hits:
            return
        hits.sort(key=lambda h: (h.article_id, h.start))
        concordance = self.bridge.workspace.concordance
        number = await self.bridge.read(concordance.sentences, hits)
        texts, codebook = self.work.painter.texts, self.bridge.workspace.config.codebook

        async def answer(label: str) -> None:
            made = await self.bridge.write(concordance.tag, hits, label=label)
            rows.marked.clear()
            rows.refresh()
            self._title()
            if not made:
                self.say(texts("say.kwic_none"))
                return
            name, undo = label_name(label, texts, codebook), self.work.keymap.first("undo")
            self.say(texts("say.kwic_tagged", n=len(made), label=name, undo=undo))

        options = [Option(x.id, label_name(x.id, texts, codebook), x.key) for x in codebook.labels]
        title, short = (texts(f"kwic.tag_{t}", n=len(hits), m=number) for t in ("title", "short"))
        self.ask_key(title, options, answer, short=short)

    async def on_rows_chosen(self, event: Rows.Chosen) -> None:
        """Open the article at the place; Esc there comes back to this row."""
        event.stop()
        hit = self.rows.hit
        if hit is not None:
            await self.work.open_in_place(hit.article_id, hit.start)

    def do_back(self) -> None:
        """Drop the marks, else go back."""
        if self.rows.marked:
            self.rows.marked.clear()
            self.rows.refresh()
            self._title()
        else:
            self.work.leave(self)

    async def on_footer_pressed(self, event: Footer.Pressed) -> None:
        """A hint was clicked."""
        await self.perform(event.verb)


def ordered(hits: tuple[Hit, ...], order: Order) -> list[Hit]:
    """The places in an order; equal ones stay as they were."""
    if order is Order.AFTER:
        return sorted(hits, key=lambda h: folded(h.after).strip(' "«»().،:'))
    if order is Order.BEFORE:
        return sorted(hits, key=lambda h: list(reversed(folded(h.before).split())))
    if order is Order.OUTLET:
        return sorted(hits, key=lambda h: (h.outlet == "", h.outlet))
    return list(hits)
