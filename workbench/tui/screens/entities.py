"""Names over all articles as a table."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import replace

from workbench.domain.entity import EntityQuery, EntityRow, Name, NameSort
from workbench.domain.mention import EntityType
from workbench.tui.bridge import Bridge
from workbench.tui.marks import LOOKS
from workbench.tui.paint import AUTO, Piece
from workbench.tui.screens.card import CardScreen, merge_form, rename_form, split_form
from workbench.tui.screens.desk_entities import SHOWN_KEYS
from workbench.tui.screens.form import Field, FormScreen, ask
from workbench.tui.screens.merges import CorrectionsScreen, MergesScreen
from workbench.tui.screens.table import TableScreen
from workbench.tui.widgets.choice import Option
from workbench.tui.widgets.listed import Cell, FetchedRows, Listed
from workbench.tui.widgets.rows import Rows
from workbench.verbs import Scope

NARROW, WIDE = 70, 96
"""Widths from which Latin letters and outlets, and the first day, have a column."""
MOST = 5000
"""Names that are listed at once; the others are found by a filter."""


class NameRows(FetchedRows):
    """The names of the table."""


def _latin_width(width: int) -> int:
    return min(30, width // 4)


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
        names = self.bridge.workspace.search_entities.names
        found = await self.looking(self.bridge.find(names, self.query_now))
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
        cells = [
            Cell(look.letter, look.ink, 1, bold=True),
            Cell(" = ".join((row.name.canonical, *row.also)), look.ink),
        ]
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
