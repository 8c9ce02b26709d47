"""The card of one name: what it is called, where it stands, and what can be said of it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence

from textual.app import ComposeResult

from workbench.domain.article import Article
from workbench.domain.entity import EntityCard, Name
from workbench.domain.errors import NotFound, UsageError
from workbench.domain.mention import Mention
from workbench.texts import Texts
from workbench.tui.bindings import WorkScreen
from workbench.tui.bridge import Bridge
from workbench.tui.prompt import Looking
from workbench.tui.screens.form import Field, FormScreen, ask
from workbench.tui.screens.pages import Lines, PageLine
from workbench.tui.widgets.bars import Bar, Footer, hint_keys
from workbench.tui.widgets.choice import Option
from workbench.tui.widgets.details import described
from workbench.tui.widgets.rows import Rows
from workbench.verbs import Scope, in_scope

LISTED = 60
"""Articles and months that a card lists at most."""
OFFERED = 9
"""Names that a form of merging offers."""
_WIDTHS = (20,)
Said = Callable[[str, str], Awaitable[None]]
"""Gets the id of what is to be told and what it was done to."""


class CardScreen(Looking):
    """All that is known of a name, and of one of its mentions when it was opened from there."""

    HOME_SCOPE = Scope.CARD

    def __init__(
        self, bridge: Bridge, name: Name, mention: Mention | None = None, article: Article | None = None
    ) -> None:
        super().__init__()
        self.bridge = bridge
        self.about = name
        self.known: EntityCard | None = None
        self._mention, self._article = mention, article
        self._places: dict[int, tuple[int, int]] = {}
        """Line → article and offset that Enter opens."""

    def compose(self) -> ComposeResult:
        """Title, lines, keys."""
        yield Bar(id="top")
        yield Lines((), id="lines")
        yield Footer(id="footer")

    @property
    def asked_about(self) -> tuple[str, Name | None]:
        """What a concordance from here is about."""
        return self.about.canonical, self.about

    async def on_mount(self) -> None:
        self.query_one(Lines).focus()
        self._hints()
        await self.reload()

    def _hints(self) -> None:
        verbs = [v.id for v in in_scope(Scope.CARD) if v.footer and v.scope is Scope.CARD]
        hint_keys(self.query_one(Footer), self.work, ["page.open", *verbs, "view.concordance", "back"])

    async def reload(self) -> None:
        """Ask again; a name that nothing is called any more says so with what the mention tells."""
        entities = self.bridge.workspace.entities
        try:
            self.known = await self.bridge.read(entities.card, self.about)
        except NotFound:
            self.known = None
        await self._show()

    async def _show(self) -> None:
        texts, style = self.work.painter.texts, self.work.painter.style
        card = self.known
        near = [(self.about.canonical, style("accent", "bar", bold=True)), ("  ", style("dim", "bar"))]
        if card is not None:
            near += [(card.latin, style("text", "bar")), ("  ", style("dim", "bar"))]
        near.append((texts(f"kind.{self.about.type}"), style("figure", "bar")))
        self.query_one("#top", Bar).show(tuple(near))
        lines: list[PageLine] = []
        if self._mention is not None and self._article is not None:
            surface = self._article.text[self._mention.start : self._mention.end]
            told = described(self._mention, surface, self._article.published, texts)
            lines += [_line(name, value) for name, value in told]
            lines.append(PageLine())
        if card is not None:
            lines += summary(card, texts)
            lines += await self._articles(len(lines))
        self.query_one(Lines).show(tuple(lines))

    async def _articles(self, above: int) -> list[PageLine]:
        """The newest articles that name it; Enter opens one at its first mention there."""
        texts, workspace = self.work.painter.texts, self.bridge.workspace
        found = await self.bridge.read(workspace.entities.places, self.about, LISTED)
        rows = {r.id: r for r in await self.bridge.read(workspace.library.rows, [pk for pk, _, _ in found])}
        lines = [PageLine(), PageLine(((texts("detail.articles"), "accent"),), head=True)]
        self._places.clear()
        for pk, start, number in found:
            row = rows.get(pk)
            if row is None:
                continue
            self._places[above + len(lines)] = pk, start
            about = (row.published or texts("list.no_date"))[:10], row.outlet or texts("list.no_outlet")
            often = f"×{number}" if number > 1 else ""
            pieces = ((" · ".join(about), "dim"), (often, "figure"), (row.title, "text"))
            lines.append(PageLine(pieces, (30, 5), article=pk))
        return lines

    def say(self, text: str, *, bad: bool = False) -> None:
        """Tell something in this screen's footer."""
        self.query_one(Footer).tell(text, bad=bad)

    def repaint(self) -> None:
        """After a change of theme or language."""
        self._hints()
        self.run_worker(self._show())
        super().repaint()

    async def on_rows_chosen(self, event: Rows.Chosen) -> None:
        """Jump to the mention; Esc there comes back."""
        event.stop()
        place = self._places.get(event.rows.cursor)
        if place is not None:
            await self.work.open_in_place(*place)

    def do_back(self) -> None:
        self.work.leave(self)

    async def on_footer_pressed(self, event: Footer.Pressed) -> None:
        """A hint was clicked."""
        await self.perform(event.verb)

    # what can be said --------------------------------------------------------------------------------

    async def _changed(self, id: str, what: str) -> None:
        """Show the name as it is called now and say what was done."""
        if id != "say.split":
            self.about = Name(what, self.about.type)
            self._mention = None
        await self.reload()
        texts, undo = self.work.painter.texts, self.work.keymap.first("undo")
        self.say(texts(id, what=what, undo=undo))

    def do_card_rename(self) -> None:
        self.app.push_screen(rename_form(self, self.bridge, self.about, self._changed))

    async def do_card_merge(self) -> None:
        alike = await self._alike()
        self.app.push_screen(merge_form(self, self.bridge, [self.about], alike, self._changed))

    async def _alike(self) -> list[Name]:
        """Names that are likely the same."""
        behind = await self.bridge.background()
        pairs = await self.looking(behind.lane.run(behind.entities.alike))
        other = [b if a == self.about else a for a, b, _ in pairs if self.about in (a, b)]
        return other[:OFFERED]

    def do_card_split(self) -> None:
        spellings = [f.value for f in self.known.detail.surfaces] if self.known else []
        self.app.push_screen(split_form(self, self.bridge, self.about, spellings, self._changed))


def _line(name: str, value: str) -> PageLine:
    return PageLine(((name, "dim"), (value, "text")), _WIDTHS)


def summary(card: EntityCard, texts: Texts) -> list[PageLine]:
    """What a card says beyond its title, one line each."""
    found = card.detail
    comma = "، " if texts.language == "ar" else ", "
    count = texts("detail.count", mentions=found.mentions, articles=len(found.articles))
    dates = " – ".join(dict.fromkeys((d or texts("list.no_date"))[:10] for d in (card.first, card.last)))
    lines = [
        PageLine(((texts("detail.everywhere"), "accent"), (count, "text")), _WIDTHS),
        _line(texts("field.canonical"), found.name.canonical),
        _line(texts("detail.latin"), card.latin),
        _line(texts("detail.dates"), dates),
    ]
    for title, facets, empty in (
        ("detail.outlets", found.outlets, texts("list.no_outlet")),
        ("detail.spellings", found.surfaces, ""),
        ("detail.months", found.months[:LISTED], texts("list.no_date")),
    ):
        lines.append(_line(texts(title), comma.join(f"{f.value or empty} {f.count}" for f in facets)))
    if card.together:
        told = comma.join(f"{name.canonical} {number}" for name, number in card.together)
        lines.append(_line(texts("detail.together"), told))
    for alias in found.aliases:
        said = f"{alias.key if alias.surface else alias.was}{texts('sign.to')}{alias.canonical} · {alias.by} {alias.at[:10]}"
        lines.append(_line(texts("detail.said"), said))
    return lines


# forms that the card and the list of names share --------------------------------------------------------


def rename_form(screen: WorkScreen, bridge: Bridge, name: Name, said: Said) -> FormScreen:
    """Another name for an entity."""
    texts = screen.work.painter.texts

    async def save(values: Mapping[str, str]) -> None:
        to = " ".join(values["value"].split())
        await bridge.write(bridge.workspace.entities.rename, name, to)
        await said("say.renamed", to)

    title = texts("verb.entities.rename.help")
    place = f"name {name.canonical}"
    return ask(title, texts("field.new_name"), name.canonical, save, about=name.canonical, place=place)


def merge_form(
    screen: WorkScreen, bridge: Bridge, names: Sequence[Name], offered: Sequence[Name], said: Said
) -> FormScreen:
    """Which name stays of several; of one, which other it is the same as."""
    texts = screen.work.painter.texts
    comma = "، " if texts.language == "ar" else ", "
    told = texts("merge.about", n=len(names), names=comma.join(n.canonical for n in names))
    shown = list(names) if len(names) > 1 else list(offered)
    options = tuple(Option(n.canonical, n.canonical, str(i)) for i, n in enumerate(shown[:OFFERED], 1))

    async def save(values: Mapping[str, str]) -> None:
        typed = " ".join(values["other"].split())
        into = typed or values.get("stays", "")
        if not into:
            raise UsageError("as_said", what=texts("merge.nobody"))
        await bridge.write(bridge.workspace.entities.merge, names, into)
        await said("say.merged", into)

    fields: tuple[Field, ...] = (Field("other", texts("merge.one_of")),)
    if options:
        fields = (Field("stays", texts("field.stays"), options[0].value, options), *fields)
    return FormScreen(texts("verb.entities.merge.help"), fields, save, about=told)


def split_form(
    screen: WorkScreen, bridge: Bridge, name: Name, spellings: Sequence[str], said: Said
) -> FormScreen:
    """Which spellings are another name, and which."""
    texts = screen.work.painter.texts
    if len(spellings) < 2:
        raise UsageError("as_said", what=texts("say.one_spelling"))
    options = tuple(Option(s, s, str(i) if i < 10 else "") for i, s in enumerate(spellings, 1))

    async def save(values: Mapping[str, str]) -> None:
        chosen = [s for s in spellings if s in values["spellings"].split(",")]
        to = " ".join(values["to"].split())
        await bridge.write(bridge.workspace.entities.split, name, chosen, to)
        await said("say.split", to)

    fields = (
        Field("spellings", texts("field.spellings"), "", options, many=True),
        Field("to", texts("field.new_name"), spellings[-1]),
    )
    return FormScreen(texts("verb.entities.split.help"), fields, save, about=name.canonical)
