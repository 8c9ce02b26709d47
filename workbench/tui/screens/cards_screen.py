"""What the screens about links have in common: a title, rows, the passage behind the row, keys."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, TypeVar

from textual.app import ComposeResult

from workbench.arabic.chars import folded
from workbench.texts import Texts
from workbench.tui.bindings import WorkScreen
from workbench.tui.bridge import Bridge
from workbench.tui.paint import Piece
from workbench.tui.screens.form import ask
from workbench.tui.widgets.bars import Bar, Footer, Rule, hint_keys
from workbench.tui.widgets.cards import Card, Cards
from workbench.tui.widgets.extract import Extract, Passage
from workbench.tui.widgets.rows import Rows
from workbench.verbs import Scope, in_scope

T = TypeVar("T")


class CardsScreen(WorkScreen, Generic[T]):
    """A list of one kind of thing; subclasses say how it is asked for and how one looks."""

    HEIGHT = 2
    EMPTY = ""
    """Text id of what an empty list says."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.bridge = bridge
        self._covered = False
        self.things: list[T] = []
        self.words = ""
        """Only rows with these words are shown."""

    def compose(self) -> ComposeResult:
        """Title, rows, the passage behind the row, keys."""
        yield Bar(id="top")
        yield Cards(self.HEIGHT, id="cards")
        yield Rule(flat=True, id="under")
        yield Extract(id="extract")
        yield Footer(id="footer")

    @property
    def rows(self) -> Cards:
        """The list."""
        return self.query_one(Cards)

    @property
    def texts(self) -> Texts:
        """The catalogue of the interface language."""
        return self.work.painter.texts

    @property
    def current(self) -> T | None:
        """The thing under the cursor."""
        card = self.rows.current
        return next((x for x in self.things if self.key(x) == card.key), None) if card else None

    @property
    def chosen(self) -> list[T]:
        """The marked things, else the one under the cursor."""
        marked = [x for x in self.things if self.key(x) in self.rows.marked]
        return marked or [x for x in (self.current,) if x is not None]

    async def on_mount(self) -> None:
        """Ask, then show."""
        self.rows.told = self._moved
        self.rows.focus()
        self._hints()
        await self.reload()

    # what subclasses say -----------------------------------------------------------------------------

    async def fetch(self) -> list[T]:
        """The things, in order."""
        raise NotImplementedError

    def key(self, thing: T) -> object:
        """What tells one from the others, also after it changed."""
        raise NotImplementedError

    def card(self, thing: T) -> Card:
        """How one looks in the list."""
        raise NotImplementedError

    def cards(self) -> tuple[Card, ...]:
        """The rows of everything that is shown."""
        return tuple(self.card(x) for x in self.shown())

    def passages(self, thing: T) -> tuple[Passage, ...]:
        """What is shown below for the row under the cursor."""
        del thing
        return ()

    def top_line(self) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
        """The near and the far pieces of the top line."""
        raise NotImplementedError

    def found_in(self, thing: T) -> str:
        """The text that a filter looks in."""
        return " ".join(f"{line.text} {' '.join(t for t, _ in line.near)}" for line in self.card(thing).lines)

    # what they share ---------------------------------------------------------------------------------

    async def reload(self) -> None:
        """Ask again and show it, the cursor on the same row where it is still there."""
        self.things = await self.fetch()
        self.rows.empty_text = self.empty_text()
        self.rows.show(self.cards())
        self._moved()

    def shown(self) -> list[T]:
        """What the filter lets through."""
        wanted = folded(self.words).split()
        return [x for x in self.things if not wanted or all(w in folded(self.found_in(x)) for w in wanted)]

    def empty_text(self) -> str:
        """What an empty list says: what to press."""
        if self.words:
            return self.texts("list.none_fit", key=self.work.keymap.first("back"))
        return self.texts(self.EMPTY)

    def show_title(self) -> None:
        """Paint the top line."""
        near, far = self.top_line()
        if self.words:
            style = self.work.painter.style
            near = (*near, ("  / ", style("dim", "bar")), (self.words, style("figure", "bar")))
        self.query_one("#top", Bar).show(near, far)

    def _moved(self) -> None:
        """Another row: its passage and its place in the title."""
        thing = self.current
        self.query_one(Extract).show(self.passages(thing) if thing is not None else ())
        self.show_title()

    def hint_ids(self) -> list[str]:
        """The verbs named in the footer."""
        return [
            v.id
            for s in self.scopes
            for v in in_scope(s)
            if v.scope is s and (v.footer and s is not Scope.APP)
        ]

    def _hints(self) -> None:
        hint_keys(self.query_one(Footer), self.work, dict.fromkeys([*self.hint_ids(), "back"]))

    def say(self, text: str, *, bad: bool = False) -> None:
        """Tell something in this screen's footer."""
        self.query_one(Footer).tell(text, bad=bad)

    def repaint(self) -> None:
        """After a change of theme or language everything is said anew."""
        self._hints()
        self.rows.empty_text = self.empty_text()
        self.rows.show(self.cards())
        self.query_one(Extract).passages = ()
        self._moved()
        super().repaint()

    def do_rows_filter(self) -> None:
        self.app.push_screen(
            ask(self.texts("verb.rows.filter.help"), self.texts("field.words"), self.words, self._filter)
        )

    async def _filter(self, values: Mapping[str, str]) -> None:
        self.words = values["value"].strip()
        self.rows.empty_text = self.empty_text()
        self.rows.show(self.cards())
        self._moved()

    def do_rows_more(self) -> None:
        """Further down in the passage."""
        self.query_one(Extract).scroll_lines(max(1, self.query_one(Extract).size.height // 2))

    def do_rows_less(self) -> None:
        """Back up in the passage."""
        self.query_one(Extract).scroll_lines(-max(1, self.query_one(Extract).size.height // 2))

    async def do_back(self) -> None:
        """Peel: marks, filter, screen."""
        if self.rows.marked:
            self.rows.marked.clear()
            self.rows.refresh()
            self._moved()
        elif self.words:
            await self._filter({"value": ""})
        else:
            self.close_view()

    def close_view(self) -> None:
        """Close this screen for good."""
        self.work.leave(self)

    def on_screen_suspend(self) -> None:
        """Something lies over this screen now."""
        self._covered = True

    async def on_screen_resume(self) -> None:
        """What lay over it may have changed what is shown."""
        if self._covered:
            self._covered = False
            await self.reload()

    async def leave_for(self, article: int, offset: int | None = None) -> None:
        """Open an article in place; Esc there comes back."""
        await self.work.open_in_place(article, offset)

    async def on_rows_chosen(self, event: Rows.Chosen) -> None:
        """Enter or a second click."""
        event.stop()
        if self.current is not None:
            await self.open_thing(self.current)

    async def open_thing(self, thing: T) -> None:
        """What Enter does."""
        raise NotImplementedError

    async def on_footer_pressed(self, event: Footer.Pressed) -> None:
        """A hint was clicked."""
        await self.perform(event.verb)


def when(published: str | None, texts: Texts) -> str:
    """A date that keeps its order between right-to-left words: digits after Arabic letters are turned otherwise."""
    return f"\u200e{published[:10]}\u200e" if published else texts("list.no_date")
