"""Names over all articles as a table; likely merges to decide; what was said of names."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import replace

from textual.app import ComposeResult
from textual.strip import Strip

from workbench.domain.correction import NONE, Correction
from workbench.domain.entity import Alias, Alike, EntityQuery, EntityRow, Name, NameSort
from workbench.domain.mention import EntityType
from workbench.tui.bindings import WorkScreen
from workbench.tui.bridge import Bridge
from workbench.tui.marks import LOOKS
from workbench.tui.paint import AUTO, Piece
from workbench.tui.screens.card import CardScreen, merge_form, rename_form, split_form
from workbench.tui.screens.desk_entities import SHOWN_KEYS
from workbench.tui.screens.form import Field, FormScreen, ask
from workbench.tui.widgets.bars import Bar, Footer
from workbench.tui.widgets.choice import Option
from workbench.tui.widgets.listed import Cell, CellRows, FetchedRows, Listed, columns
from workbench.tui.widgets.rows import Rows
from workbench.verbs import Scope, in_scope

NARROW, WIDE = 70, 96
"""Widths from which Latin letters and outlets, and the first day, have a column."""
MOST = 5000
"""Names that are listed at once; the others are found by a filter."""


class NameRows(FetchedRows):
    """The names of the table."""


class Heads(Bar):
    """What stands in the columns below."""

    def __init__(self, cells: Callable[[int], Sequence[Cell]], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.cells = cells

    def render_line(self, y: int) -> Strip:  # noqa: ARG002
        """The names of the columns."""
        return columns(self.painter, self.cells(self.size.width), self.size.width, "bar")


def _latin_width(width: int) -> int:
    return min(30, width // 4)


class TableScreen(WorkScreen):
    """A title, rows with keys, the keys of the screen."""

    OPENS = True
    """Enter does something here."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.bridge = bridge

    def compose(self) -> ComposeResult:
        """Title, rows, keys."""
        yield Bar(id="top")
        yield Heads(self.heads, id="heads")
        yield self.make_rows()
        yield Footer(id="footer")

    def heads(self, width: int) -> Sequence[Cell]:
        """The names of the columns; none: no line for them."""
        raise NotImplementedError

    def make_rows(self) -> Listed:
        """The rows of this screen."""
        return CellRows(id="rows")

    @property
    def rows(self) -> CellRows:
        """The rows."""
        return self.query_one("#rows", CellRows)

    async def on_mount(self) -> None:
        """Ask, then show."""
        self.rows.told = self.show_title
        self.rows.cells = self.cells
        self.rows.focus()
        self._hints()
        self.show_title()
        await self.reload()

    def cells(self, key: Hashable, width: int) -> Sequence[Cell]:
        """The columns of a row."""
        raise NotImplementedError

    async def reload(self) -> None:
        """Ask again and show it."""
        raise NotImplementedError

    def title_line(self) -> tuple[list[Piece], list[Piece]]:
        """The near and the far pieces of the top line."""
        raise NotImplementedError

    def empty_text(self) -> str:
        """What an empty list says."""
        raise NotImplementedError

    def show_title(self) -> None:
        """Paint the top line, the marks at its far side."""
        near, far = self.title_line()
        if self.rows.marked:
            style, texts = self.work.painter.style, self.work.painter.texts
            far.insert(0, (texts("top.marked", n=len(self.rows.marked)) + "  ", style("accent", "bar")))
        self.query_one("#top", Bar).show(tuple(near), tuple(far))

    def _hints(self) -> None:
        texts, keymap = self.work.painter.texts, self.work.keymap
        own = [v.id for v in in_scope(self.HOME_SCOPE) if v.footer and v.scope is self.HOME_SCOPE]
        ids = [*(("rows.open",) if self.OPENS else ()), *own, "back", "help"]
        self.query_one(Footer).hint(tuple((keymap.first(v), texts(f"verb.{v}"), v) for v in ids))
        self.rows.empty_text = self.empty_text()

    def say(self, text: str, *, bad: bool = False) -> None:
        """Tell something in this screen's footer."""
        self.query_one(Footer).tell(text, bad=bad)

    def repaint(self) -> None:
        """After a change of theme or language."""
        self._hints()
        self.show_title()
        super().repaint()

    def peel(self) -> bool:
        """Undo one layer of what narrows the list; false when there is none."""
        if not self.rows.marked:
            return False
        self.rows.marked.clear()
        self.rows.refresh()
        self.show_title()
        return True

    def do_back(self) -> None:
        """Marks, filter, screen."""
        if not self.peel():
            self.work.leave(self)

    async def on_footer_pressed(self, event: Footer.Pressed) -> None:
        """A hint was clicked."""
        await self.perform(event.verb)


class EntitiesScreen(TableScreen):
    """The names of all articles."""

    HOME_SCOPE = Scope.ENTITIES

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.query_now = EntityQuery(limit=MOST)
        self.total = 0
        self._latin: dict[str, str] = {}

    def make_rows(self) -> Listed:
        """Names in a window."""
        return NameRows(self._fetch, id="rows")

    async def _fetch(self, keys: Sequence[Hashable]) -> Mapping[Hashable, object]:
        """The rows of some names, with their Latin letters."""
        entities = self.bridge.workspace.search_entities
        names = [k for k in keys if isinstance(k, Name)]
        found = await self.bridge.find(entities.rows_of, names)
        if not self.work.painter.rtl:
            self._latin |= await self.bridge.find(entities.latin, [n.canonical for n in names])
        return dict(found.items())

    async def reload(self) -> None:
        """Ask for the names again; what is seen of them is fetched when it is painted."""
        found = await self.bridge.find(self.bridge.workspace.search_entities.names, self.query_now)
        self.total = found.total
        self.rows.empty_text = self.empty_text()
        self.rows.show_keys(found.names)
        self.show_title()

    @property
    def current(self) -> Name | None:
        """The name under the cursor, with its finest type when it is there."""
        return self._fine(self.rows.current)

    def _fine(self, key: Hashable) -> Name | None:
        rows = self.rows
        row = rows.data(key) if isinstance(rows, FetchedRows) and key is not None else None
        return row.name if isinstance(row, EntityRow) else key if isinstance(key, Name) else None

    @property
    def chosen(self) -> list[Name]:
        """The marked names, else the one under the cursor."""
        return [n for k in self.rows.chosen if (n := self._fine(k)) is not None]

    @property
    def asked_about(self) -> tuple[str, Name | None]:
        """What a concordance from here is about."""
        name = self.current
        return (name.canonical, name) if name is not None else ("", None)

    def cells(self, key: Hashable, width: int) -> Sequence[Cell]:
        """Letter of the type, name, Latin letters, mentions, articles, outlets, first and last day."""
        rows = self.rows
        row = rows.data(key) if isinstance(rows, FetchedRows) else None
        if not isinstance(key, Name):
            return ()
        if not isinstance(row, EntityRow):
            return (Cell(" ", "dim", 1), Cell(key.canonical, "dim"))
        look, painter = LOOKS[row.name.type], self.work.painter
        cells = [Cell(look.letter, look.ink, 1, bold=True), Cell(row.name.canonical, look.ink)]
        right = "right"
        if width >= NARROW and not painter.rtl:
            cells.append(Cell(self._latin.get(row.name.canonical, ""), "dim", _latin_width(width)))
        cells += [
            Cell(str(row.mentions), "text", 6, align=right),
            Cell(str(row.articles), "figure", 5, align=right),
        ]
        if width >= NARROW:
            cells.append(Cell(str(row.outlets), "dim", 4, align=right))
        days = [(d or "")[:10] for d in (row.first, row.last)]
        if width >= WIDE:
            cells.append(Cell(days[0], "dim", 10, align=AUTO))
        cells.append(Cell(days[1], "dim", 10, align=AUTO))
        return cells

    def heads(self, width: int) -> Sequence[Cell]:
        """As the columns of a row."""
        texts = self.work.painter.texts
        cells = [Cell("", "dim", 2), Cell(texts("field.canonical"), "dim")]
        if width >= NARROW and not self.work.painter.rtl:
            cells.append(Cell(texts("detail.latin"), "dim", _latin_width(width)))
        counted = (("entities.mentions", 6), ("entities.articles", 5), ("entities.outlets", 4))
        shown = counted if width >= NARROW else counted[:2]
        cells += [Cell(texts(id), "dim", wide, align="right") for id, wide in shown]
        if width >= WIDE:
            cells.append(Cell(texts("names.first_day"), "dim", 10))
        return [*cells, Cell(texts("names.last_day"), "dim", 10)]

    def title_line(self) -> tuple[list[Piece], list[Piece]]:
        """How many, which, in which order."""
        texts, style, query = self.work.painter.texts, self.work.painter.style, self.query_now
        count = f"{self.total:,}"
        if self.total > len(self.rows.keys):
            count = texts("entities.of", n=f"{len(self.rows.keys):,}", total=count)
        near: list[Piece] = [(texts("entities.title", n=count), style("accent", "bar", bold=True))]
        if query.types:
            kinds = " ".join(texts(f"kind.{t}") for t in query.types)
            near += [(" · ", style("dim", "bar")), (kinds, style("figure", "bar"))]
        if query.text:
            near += [("  / ", style("dim", "bar")), (query.text, style("figure", "bar"))]
        return near, [(texts(f"names.{query.sort}"), style("dim", "bar"))]

    def empty_text(self) -> str:
        """Why there is nothing."""
        texts = self.work.painter.texts
        if self.query_now.text or self.query_now.types:
            return texts("list.none_fit", key=self.work.keymap.first("back"))
        return texts("entities.empty")

    async def _ask(self, query: EntityQuery) -> None:
        """Another list."""
        self.query_now = query
        await self.reload()

    def peel(self) -> bool:
        """Marks, then the filters."""
        if super().peel():
            return True
        if not (self.query_now.text or self.query_now.types):
            return False
        self.run_worker(self._ask(EntityQuery(limit=MOST, sort=self.query_now.sort)))
        return True

    # verbs -------------------------------------------------------------------------------------------

    async def on_rows_chosen(self, event: Rows.Chosen) -> None:
        """The card of the name."""
        event.stop()
        if self.current is not None:
            await self.app.push_screen(CardScreen(self.bridge, self.current))

    def do_rows_filter(self) -> None:
        texts = self.work.painter.texts

        async def save(values: Mapping[str, str]) -> None:
            await self._ask(replace(self.query_now, text=" ".join(values["value"].split())))
            self.rows.move_to(0)

        form = ask(texts("verb.rows.filter.help"), texts("field.words"), self.query_now.text, save)
        self.app.push_screen(form)

    async def do_entities_sort(self) -> None:
        orders = list(NameSort)
        sort = orders[(orders.index(self.query_now.sort) + 1) % len(orders)]
        await self._ask(replace(self.query_now, sort=sort))
        self.rows.move_to(0)

    def do_entities_type(self) -> None:
        texts = self.work.painter.texts
        options = tuple(Option(t, texts(f"kind.{t}"), SHOWN_KEYS[t]) for t in EntityType)

        async def save(values: Mapping[str, str]) -> None:
            types = tuple(v for v in values["types"].split(",") if v)
            await self._ask(replace(self.query_now, types=types))

        field = Field("types", texts("field.types"), ",".join(self.query_now.types), options, many=True)
        self.app.push_screen(FormScreen(texts("verb.entities.type.help"), (field,), save))

    async def _changed(self, id: str, what: str) -> None:
        """Show the names as they are now, the cursor on the one that it was about."""
        self.rows.marked.clear()
        await self.reload()
        at = next(
            (i for i, k in enumerate(self.rows.keys) if isinstance(k, Name) and k.canonical == what), None
        )
        if at is not None:
            self.rows.move_to(at)
        texts, undo = self.work.painter.texts, self.work.keymap.first("undo")
        self.say(texts(id, what=what, undo=undo))

    def do_entities_rename(self) -> None:
        if self.current is not None:
            self.app.push_screen(rename_form(self, self.bridge, self.current, self._changed))

    def do_entities_merge(self) -> None:
        if len({name.kind for name in self.chosen}) > 1:
            self.say(self.work.painter.texts("say.other_kinds"), bad=True)
        elif self.chosen:
            self.app.push_screen(merge_form(self, self.bridge, self.chosen, (), self._changed))

    async def do_entities_split(self) -> None:
        name = self.current
        if name is not None:
            found = await self.bridge.read(self.bridge.workspace.entities.detail, name)
            spellings = [f.value for f in found.surfaces]
            self.app.push_screen(split_form(self, self.bridge, name, spellings, self._changed))

    async def do_entities_alike(self) -> None:
        await self.app.push_screen(MergesScreen(self.bridge), self._came_back)

    async def do_entities_corrections(self) -> None:
        await self.app.push_screen(CorrectionsScreen(self.bridge), self._came_back)

    def _came_back(self, result: object) -> None:
        """Names may have been merged or corrected."""
        del result
        self.run_worker(self.reload())


class MergesScreen(TableScreen):
    """Names that may be one, the likeliest first."""

    HOME_SCOPE = Scope.MERGES
    OPENS = True

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.pairs: dict[Hashable, Alike] = {}

    async def reload(self) -> None:
        """Compare again, beside what is saved."""
        behind = await self.bridge.background()
        found = await behind.lane.run(behind.entities.suggested)
        self.pairs = {(one.stays, one.goes): one for one in found}
        self.rows.show_keys(tuple(self.pairs))
        self.show_title()

    def cells(self, key: Hashable, width: int) -> Sequence[Cell]:
        """The name that stays, the one that goes, how often each is mentioned, why."""
        one, texts = self.pairs[key], self.work.painter.texts
        look = LOOKS[one.stays.type]
        side = max(10, (width - 36) // 2)
        why = texts("merges.sure") if one.sure else texts("merges.like", score=round(one.score))
        return (
            Cell(look.letter, look.ink, 1, bold=True),
            Cell(one.stays.canonical, look.ink, side, bold=True),
            Cell(str(one.mentions[0]), "figure", 5, align="right"),
            Cell("←" if not self.work.painter.rtl else "→", "dim", 1),
            Cell(one.goes.canonical, "text", side),
            Cell(str(one.mentions[1]), "figure", 5, align="right"),
            Cell(why, "dim"),
        )

    def heads(self, width: int) -> Sequence[Cell]:
        """The name that stays, the one that goes."""
        texts, side = self.work.painter.texts, max(10, (width - 36) // 2)
        counts = Cell(texts("entities.mentions"), "dim", 5, align="right")
        near = (Cell("", "dim", 2), Cell(texts("merges.stays"), "dim", side), counts, Cell("", "dim", 1))
        return (*near, Cell(texts("merges.goes"), "dim", side), counts, Cell(texts("merges.why"), "dim"))

    def title_line(self) -> tuple[list[Piece], list[Piece]]:
        """How many are to be decided."""
        texts, style = self.work.painter.texts, self.work.painter.style
        said = texts("merges.title", n=len(self.rows.keys))
        return [(said, style("accent", "bar", bold=True))], []

    def empty_text(self) -> str:
        """Nothing to decide."""
        return self.work.painter.texts("merges.empty")

    @property
    def chosen(self) -> list[Alike]:
        """The marked pairs, else the one under the cursor."""
        return [self.pairs[k] for k in self.rows.chosen]

    async def do_merges_accept(self) -> None:
        for one in self.chosen:
            await self.bridge.write(self.bridge.workspace.entities.merge, [one.goes], one.stays.canonical)
            await self._done(one, "say.merged", one.stays.canonical)

    async def do_merges_reject(self) -> None:
        for one in self.chosen:
            await self.bridge.write(self.bridge.workspace.entities.keep_apart, one.stays, one.goes)
            await self._done(one, "say.apart", f"{one.stays.canonical} ≠ {one.goes.canonical}")

    async def _done(self, one: Alike, id: str, what: str) -> None:
        """The pair goes, and with it others of the name that went; the rows below it move up."""
        gone = {
            k
            for k, v in self.pairs.items()
            if v is one or (id == "say.merged" and one.goes in (v.stays, v.goes))
        }
        at = self.rows.cursor
        self.pairs = {k: v for k, v in self.pairs.items() if k not in gone}
        self.rows.show_keys(tuple(self.pairs))
        self.rows.move_to(at)
        self.show_title()
        texts, undo = self.work.painter.texts, self.work.keymap.first("undo")
        self.say(texts(id, what=what, undo=undo) if id == "say.merged" else texts(id, what=what))

    async def on_rows_chosen(self, event: Rows.Chosen) -> None:
        """The card of the name that would stay."""
        event.stop()
        if self.rows.current is not None:
            await self.app.push_screen(CardScreen(self.bridge, self.pairs[self.rows.current].stays))


class CorrectionsScreen(TableScreen):
    """What was said of names and holds for what is found later."""

    HOME_SCOPE = Scope.CORRECTIONS

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.said: dict[Hashable, Correction | Alias] = {}

    async def reload(self) -> None:
        """Ask again."""
        workspace = self.bridge.workspace
        found: list[Correction | Alias] = [*await self.bridge.read(workspace.corrections.every)]
        found += await self.bridge.read(workspace.entities.aliases)
        found.sort(key=lambda c: c.at, reverse=True)
        self.said = {(isinstance(c, Alias), c.id): c for c in found}
        self.rows.show_keys(tuple(self.said))
        self.show_title()

    def cells(self, key: Hashable, width: int) -> Sequence[Cell]:
        """The words, what they are, where that holds, what followed from it, who said it and when."""
        one, texts = self.said[key], self.work.painter.texts
        day, by = Cell(one.at[:10], "dim", 10), Cell(one.by, "dim", 8)
        if isinstance(one, Alias):
            what = texts("corrections.split" if one.surface else "corrections.renamed")
            cells = [Cell(" ", "dim", 1), Cell(one.key, "text", width // 4), Cell(what, "dim", 12)]
            return (*cells, Cell(one.canonical, "accent"), by, day)
        said = one.said
        none = said.type == NONE
        look = LOOKS.get(said.type)
        name = texts("mark.none") if none else texts(f"kind.{said.type}")
        where = (
            texts("corrections.everywhere")
            if one.everywhere
            else texts("corrections.here", n=said.article_id)
        )
        effect = (
            texts("corrections.hides", n=one.hidden) if none else texts("corrections.made", n=one.mentions)
        )
        return (
            Cell(look.letter if look else "×", look.ink if look else "bad", 1, bold=True),
            Cell(said.surface, "text", width // 4),
            Cell(name, look.ink if look else "bad", 12),
            Cell(f"{where} · {effect}", "dim"),
            by,
            day,
        )

    def heads(self, width: int) -> Sequence[Cell]:
        """As the columns of a row."""
        texts = self.work.painter.texts
        return (
            Cell("", "dim", 2),
            Cell(texts("detail.surface"), "dim", width // 4),
            Cell(texts("field.type"), "dim", 12),
            Cell(texts("corrections.effect"), "dim"),
            Cell(texts("corrections.by"), "dim", 8),
            Cell(texts("field.date"), "dim", 10),
        )

    def title_line(self) -> tuple[list[Piece], list[Piece]]:
        """How many."""
        said = self.work.painter.texts("corrections.title", n=len(self.rows.keys))
        return [(said, self.work.painter.style("accent", "bar", bold=True))], []

    def empty_text(self) -> str:
        """How one is made."""
        keymap = self.work.keymap
        keys = {"mark": keymap.first("entity.mark"), "all": keymap.first("entity.everywhere")}
        return self.work.painter.texts("corrections.empty", **keys)

    async def do_corrections_drop(self) -> None:
        workspace = self.bridge.workspace
        for key in self.rows.chosen:
            one = self.said[key]
            if isinstance(one, Alias):
                await self.bridge.write(workspace.entities.drop, one.id)
            else:
                await self.bridge.write(workspace.corrections.forget, one.id)
            what = one.key if isinstance(one, Alias) else one.said.surface
            undo = self.work.keymap.first("undo")
            self.say(self.work.painter.texts("say.dropped", what=what, undo=undo))
        self.rows.marked.clear()
        await self.reload()
        await self.work.desk.reload()
        self.work.desk.spread()

    async def on_rows_chosen(self, event: Rows.Chosen) -> None:
        """Where a correction was said, or the card of the name that a rule leads to."""
        event.stop()
        one = self.said[self.rows.current] if self.rows.current is not None else None
        if isinstance(one, Correction):
            await self.work.open_in_place(one.said.article_id, one.said.start)
        elif one is not None:
            await self.app.push_screen(CardScreen(self.bridge, Name(one.canonical, one.kind)))
