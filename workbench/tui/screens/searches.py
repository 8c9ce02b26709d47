"""Searches with a name: opened, made of the list as it is, renamed, deleted."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping

from textual.app import ComposeResult
from textual.strip import Strip

from workbench.domain.concordance import KwicQuery
from workbench.domain.progress import Query, SavedSearch
from workbench.domain.query import ClaimQuery, ListQuery
from workbench.tui.bindings import WorkScreen
from workbench.tui.bridge import Bridge
from workbench.tui.paint import Piece
from workbench.tui.screens.form import ask
from workbench.tui.widgets.bars import Bar, Footer, hint_keys
from workbench.tui.widgets.offers import label_name, value_name
from workbench.tui.widgets.rows import Rows
from workbench.verbs import Scope, in_scope

_KINDS = {"ListQuery": "articles", "ClaimQuery": "claims", "KwicQuery": "concordance"}


class SearchRows(Rows):
    """Name, what it finds, what it asks."""

    MOVES = "searches"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.searches: list[tuple[SavedSearch, str]] = []
        self.empty_text = ""

    @property
    def count(self) -> int:
        """Searches."""
        return len(self.searches)

    @property
    def current(self) -> SavedSearch | None:
        """The search under the cursor."""
        return self.searches[self.cursor][0] if 0 <= self.cursor < self.count else None

    def show(self, searches: list[tuple[SavedSearch, str]]) -> None:
        """Other searches, each with what it asks in words."""
        self.searches = searches
        self.cursor = max(0, min(self.cursor, self.count - 1))
        self.redraw()

    def render_line(self, y: int) -> Strip:
        """A row, or what to press where there is none."""
        if not self.searches and y == 1:
            painter = self.painter
            said = (f" {self.empty_text}", painter.style("dim"))
            return painter.row((said,), self.size.width, painter.style())
        return super().render_line(y)

    def paint_row(self, index: int, line: int, width: int, ground: str) -> Strip:  # noqa: ARG002
        """In the reading direction of the interface."""
        (search, asks), painter = self.searches[index], self.painter
        style = painter.style
        kind = painter.texts(f"searches.{_KINDS[type(search.query).__name__]}")
        pieces: tuple[Piece, ...] = (
            (f" {search.name}", style("text", ground, bold=True)),
            (f"  {kind}", style("accent", ground)),
            (f"  {asks}", style("dim", ground)),
        )
        return painter.row(pieces, width, style("text", ground))


class SearchesScreen(WorkScreen):
    """My searches by name."""

    HOME_SCOPE = Scope.SEARCHES

    def __init__(self, bridge: Bridge, query: Query, chosen: Callable[[Query], Awaitable[None]]) -> None:
        """`query` is what is shown now and can be saved; `chosen` shows what a search finds, in its own view."""
        super().__init__()
        self.bridge = bridge
        self.asked = query
        self._chosen = chosen

    def compose(self) -> ComposeResult:
        """Title, searches, keys."""
        yield Bar(id="top")
        yield SearchRows(id="searches")
        yield Footer(id="footer")

    @property
    def rows(self) -> SearchRows:
        """The searches."""
        return self.query_one(SearchRows)

    async def on_mount(self) -> None:
        """Show the keys, ask."""
        self._hints()
        self.rows.focus()
        await self.reload()

    def _hints(self) -> None:
        verbs = [v.id for v in in_scope(Scope.SEARCHES) if v.footer or v.id in {"back"}]
        hint_keys(self.query_one(Footer), self.work, verbs)

    async def reload(self) -> None:
        """Ask for them again."""
        texts, style = self.work.painter.texts, self.work.painter.style
        found = await self.bridge.read(self.bridge.workspace.mine.searches)
        key = self.work.keymap.first("searches.save")
        self.rows.empty_text = texts("searches.empty", key=key)
        self.rows.show([(s, self._asks(s)) for s in found])
        title = (texts("searches.title", n=len(found)), style("accent", "bar", bold=True))
        self.query_one("#top", Bar).show((title,))

    def _asks(self, search: SavedSearch) -> str:
        """A search in words."""
        query, texts = search.query, self.work.painter.texts
        if isinstance(query, ClaimQuery):
            return " · ".join(self._of_claims(query)) or texts("searches.all_claims")
        if isinstance(query, KwicQuery):
            words = [query.text, texts(f"match.{query.match}")]
            return " · ".join([*words, *self._of_articles(query.listed)])
        return " · ".join(self._of_articles(query)) or texts("searches.all")

    def _of_claims(self, query: ClaimQuery) -> list[str]:
        """What claims must have, and the articles that hold them."""
        texts, book = self.work.painter.texts, self.bridge.workspace.config.codebook
        words = [f"/ {query.text}"] if query.text else []
        words += [label_name(x, texts, book) for x in query.labels]
        for condition in query.conditions:
            field, _, values = condition.partition("=")
            words += [value_name(field, v, texts) for v in values.split("|")] if values else [condition]
        words += [*query.analysts, *filter(None, [query.source])]
        if query.not_under:
            words.append(texts("claims.old"))
        return words + (self._of_articles(query.listed) if query.listed is not None else [])

    def _of_articles(self, query: ListQuery) -> list[str]:
        """What articles must have."""
        texts, book = self.work.painter.texts, self.bridge.workspace.config.codebook
        words = [f"/ {query.text}"] if query.text else []
        words += [outlet or texts("list.no_outlet") for outlet in query.outlets]
        if query.since or query.until:
            words.append(f"{query.since or ''} – {query.until or ''}")
        words += [texts(f"state.{s}") for s in query.states]
        words += [label_name(x, texts, book) for x in query.labels]
        words += [w for w in (query.analyst, query.entity) if w]
        if query.duplicates is not None:
            words.append(texts("filter.with" if query.duplicates else "filter.without"))
        return words

    def repaint(self) -> None:
        """Another language."""
        self._hints()
        self.run_worker(self.reload())
        super().repaint()

    def say(self, text: str, *, bad: bool = False) -> None:
        """Tell something in this screen's footer."""
        self.query_one(Footer).tell(text, bad=bad)

    async def on_rows_chosen(self, event: Rows.Chosen) -> None:
        """Show what the search finds, in the view that it was made in."""
        event.stop()
        search = self.rows.current
        if search is not None:
            self.dismiss(None)
            await self._chosen(search.query)

    def on_rows_moved(self, event: Rows.Moved) -> None:
        """Nothing depends on the line."""
        event.stop()

    def do_searches_save(self) -> None:
        texts = self.work.painter.texts

        async def save(values: Mapping[str, str]) -> None:
            kept = await self.bridge.write(self.bridge.workspace.mine.save, values["value"], self.asked)
            await self.reload()
            self.say(texts("searches.saved", name=kept.name))

        title = texts("verb.searches.save.help")
        self.app.push_screen(ask(title, texts("searches.name"), self.asked.text, save))

    def do_searches_rename(self) -> None:
        search, texts = self.rows.current, self.work.painter.texts
        if search is None:
            return

        async def save(values: Mapping[str, str]) -> None:
            kept = await self.bridge.write(self.bridge.workspace.mine.rename, search.id, values["value"])
            await self.reload()
            self.say(texts("searches.saved", name=kept.name))

        title = texts("verb.searches.rename.help")
        self.app.push_screen(ask(title, texts("searches.name"), search.name, save))

    async def do_searches_delete(self) -> None:
        search, texts = self.rows.current, self.work.painter.texts
        if search is not None:
            await self.bridge.write(self.bridge.workspace.mine.remove, search.id)
            await self.reload()
            self.say(texts("searches.removed", name=search.name, key=self.work.keymap.first("undo")))

    def do_back(self) -> None:
        self.dismiss(None)

    async def on_footer_pressed(self, event: Footer.Pressed) -> None:
        """A hint was clicked."""
        await self.perform(event.verb)
