"""What the listed articles have in common, with counts; a line, or several marked ones, filter the list."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from textual.app import ComposeResult
from textual.strip import Strip

from workbench.domain.article import ReadState
from workbench.domain.query import Facet, ListQuery
from workbench.tui.bindings import WorkScreen
from workbench.tui.bridge import Bridge
from workbench.tui.paint import Piece
from workbench.tui.widgets.bars import Bar, Footer, hint_keys
from workbench.tui.widgets.offers import label_name
from workbench.tui.widgets.rows import Rows
from workbench.verbs import Scope, in_scope

GROUPS = ("outlets", "months", "states", "labels", "analysts", "entities")
SINGLE = frozenset({"analysts", "entities"})
"""Groups of which a list can be filtered by one line only."""
LONGEST = 30
"""Lines of a group at most."""
BAR = 20
"""Cells of the longest bar."""
Mark = tuple[str, str]


@dataclass(frozen=True, slots=True)
class FacetLine:
    """A heading (no value), or one value of a group with its articles."""

    group: str
    value: str | None = None
    title: str = ""
    count: int = 0


class FacetRows(Rows):
    """Headings, and below each its values with counts and bars."""

    MOVES = "facets"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.lines: list[FacetLine] = []
        self.marked: set[Mark] = set()
        self.total = 0

    @property
    def count(self) -> int:
        """Lines."""
        return len(self.lines)

    @property
    def current(self) -> FacetLine | None:
        """The line under the cursor."""
        return self.lines[self.cursor] if 0 <= self.cursor < self.count else None

    def selectable(self, index: int) -> bool:
        """Headings lead nowhere, nor do the months of articles without a date."""
        if not 0 <= index < self.count:
            return False
        line = self.lines[index]
        return line.value is not None and not (line.group == "months" and not line.value)

    def show(self, lines: list[FacetLine], total: int) -> None:
        """Other lines."""
        self.lines, self.total = lines, total
        if not self.selectable(self.cursor):
            self.cursor = next((i for i in range(self.count) if self.selectable(i)), 0)
        self.redraw()

    def paint_row(self, index: int, line: int, width: int, ground: str) -> Strip:  # noqa: ARG002
        """In the reading direction of the interface."""
        item, painter = self.lines[index], self.painter
        style = painter.style
        base = style("text", ground)
        if item.value is None:
            return painter.row(((f" {item.title}", style("accent", ground, bold=True)),), width, base)
        mark = "■ " if (item.group, item.value) in self.marked else "  "
        bar = "▪" * max(1, round(BAR * item.count / max(1, self.total))) if width >= 60 else ""
        pieces = ((f"  {mark}", style("accent", ground)), (item.title, base))
        far = ((f"{bar} ", style("dim", ground)), (f"{item.count:>5} ", style("figure", ground)))
        return painter.row(pieces, width, base, end=far)

    def _group(self, direction: int) -> None:
        starts = [i + 1 for i, x in enumerate(self.lines) if x.value is None and self.selectable(i + 1)]
        if not starts:
            return
        at = max((n for n, i in enumerate(starts) if i <= self.cursor), default=0)
        self.move_to(starts[(at + direction) % len(starts)])

    def do_facets_next(self) -> None:
        self._group(1)

    def do_facets_previous(self) -> None:
        self._group(-1)

    def do_facets_choose(self) -> None:
        self.choose()

    def do_facets_mark(self) -> None:
        item = self.current
        if item is None or item.value is None:
            return
        mark = (item.group, item.value)
        if mark not in self.marked and item.group in SINGLE:
            self.marked = {m for m in self.marked if m[0] != item.group}
        self.marked ^= {mark}
        self.refresh()
        self.move_by(1)


class FacetsScreen(WorkScreen):
    """The facets of the library; what is filtered by already is marked."""

    HOME_SCOPE = Scope.FACETS

    def __init__(
        self, bridge: Bridge, query: ListQuery, chosen: Callable[[ListQuery], Awaitable[None]]
    ) -> None:
        super().__init__()
        self.bridge = bridge
        self.asked = query
        self._chosen = chosen

    def compose(self) -> ComposeResult:
        """Title, lines, keys."""
        yield Bar(id="top")
        yield FacetRows(id="facets")
        yield Footer(id="footer")

    @property
    def rows(self) -> FacetRows:
        """The lines."""
        return self.query_one(FacetRows)

    @property
    def base(self) -> ListQuery:
        """What stays whatever is chosen here: words, order, copies."""
        asked = self.asked
        return replace(
            ListQuery(text=asked.text), duplicates=asked.duplicates, sort=asked.sort, reverse=asked.reverse
        )

    async def on_mount(self) -> None:
        """Show the keys, count."""
        self._hints()
        self.rows.marked = marks_of(self.asked)
        self.rows.focus()
        await self.reload()

    def _hints(self) -> None:
        verbs = [v.id for v in in_scope(Scope.FACETS) if v.footer or v.id in {"back"}]
        hint_keys(self.query_one(Footer), self.work, verbs)

    async def reload(self) -> None:
        """Count again."""
        search = self.bridge.workspace.search
        found = await self.bridge.find(search.facets, self.base)
        names = await self.bridge.find(search.names, self.base, LONGEST)
        self._found: dict[str, tuple[Facet, ...]] = {
            "outlets": found.outlets,
            "months": found.months,
            "states": found.states,
            "labels": found.labels,
            "analysts": found.analysts,
            "entities": names,
        }
        self._total = found.total
        self._show()

    def _show(self) -> None:
        texts, style = self.work.painter.texts, self.work.painter.style
        lines: list[FacetLine] = []
        for group in GROUPS:
            facets = self._found[group][:LONGEST]
            if facets:
                lines.append(FacetLine(group, title=texts(f"facets.{group}")))
                lines += [FacetLine(group, f.value, self._title(group, f.value), f.count) for f in facets]
        self.rows.show(lines, self._total)
        said = texts("facets.title", n=self._total)
        near: list[Piece] = [(said, style("accent", "bar", bold=True))]
        if self.asked.text:
            near += [("  / ", style("dim", "bar")), (self.asked.text, style("figure", "bar"))]
        self.query_one("#top", Bar).show(tuple(near))

    def _title(self, group: str, value: str) -> str:
        """A value in the interface language."""
        texts = self.work.painter.texts
        if group == "outlets":
            return value or texts("list.no_outlet")
        if group == "months":
            return value or texts("list.no_date")
        if group == "states":
            return texts(f"state.{value}")
        if group == "labels":
            return label_name(value, texts, self.bridge.workspace.config.codebook)
        return value

    def repaint(self) -> None:
        """Another language."""
        self._hints()
        self._show()
        super().repaint()

    def say(self, text: str, *, bad: bool = False) -> None:
        """Tell something in this screen's footer."""
        self.query_one(Footer).tell(text, bad=bad)

    async def on_rows_chosen(self, event: Rows.Chosen) -> None:
        """Filter by the marked lines, else by this one beside those that were marked before."""
        event.stop()
        item, marked = self.rows.current, set(self.rows.marked)
        if item is not None and item.value is not None and marked == marks_of(self.asked):
            if item.group in SINGLE or item.group == "months":
                marked = {m for m in marked if m[0] != item.group}
            marked.add((item.group, item.value))
        self.dismiss(None)
        await self._chosen(query_of(self.base, marked))

    def on_rows_moved(self, event: Rows.Moved) -> None:
        """Nothing depends on the line."""
        event.stop()

    async def do_facets_clear(self) -> None:
        self.dismiss(None)
        await self._chosen(self.base)

    def do_back(self) -> None:
        self.dismiss(None)

    async def on_footer_pressed(self, event: Footer.Pressed) -> None:
        """A hint was clicked."""
        await self.perform(event.verb)


def marks_of(query: ListQuery) -> set[Mark]:
    """The lines that a list is filtered by."""
    marks: set[Mark] = {("outlets", v) for v in query.outlets}
    marks |= {("states", str(v)) for v in query.states}
    marks |= {("labels", v) for v in query.labels}
    marks |= {("months", v[:7]) for v in (query.since, query.until) if v and len(v) == 7}
    marks |= {("analysts", query.analyst)} if query.analyst else set()
    return marks | ({("entities", query.entity)} if query.entity else set())


def query_of(base: ListQuery, marks: set[Mark]) -> ListQuery:
    """The list that these lines ask for; months span from the first to the last."""

    def values(group: str) -> tuple[str, ...]:
        return tuple(sorted(v for g, v in marks if g == group))

    months = values("months")
    return replace(
        base,
        outlets=values("outlets"),
        since=months[0] if months else None,
        until=months[-1] if months else None,
        states=tuple(ReadState(v) for v in values("states")),
        labels=values("labels"),
        analyst=next(iter(values("analysts")), ""),
        entity=next(iter(values("entities")), ""),
    )
