"""The figure board: what every report says about one count of one event, as an interval plot over the values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from textual.app import ComposeResult

from workbench.domain.board import Board, Report
from workbench.services import boards
from workbench.services.boards import Choice
from workbench.texts import Texts
from workbench.tui.bridge import Bridge
from workbench.tui.paint import Piece
from workbench.tui.screens.cards_screen import CardsScreen
from workbench.tui.screens.form import Field, FormScreen
from workbench.tui.widgets.bars import Bar, Footer, Rule
from workbench.tui.widgets.cards import Card, CardLine, Cards
from workbench.tui.widgets.choice import Option
from workbench.tui.widgets.details import worded
from workbench.tui.widgets.extract import Extract, Over, Passage
from workbench.verbs import Scope

INKS = {"conflict": "bad", "updates": "date", "touching": "organisation", "partial": "dim"}
"""The ink of a row by what it is beside the others; the word stands there too."""
VALUES = 14
"""Widest column of values."""


@dataclass(frozen=True, slots=True)
class _Found:
    """What the lane brings for one look."""

    choices: list[Choice]
    roles: dict[str, int]
    role: str
    board: Board
    drawn: list[list[tuple[str, str, str]]]


class BoardScreen(CardsScreen[Report]):
    """One board; Tab goes through its roles."""

    HOME_SCOPE = Scope.BOARD
    HEIGHT = 1
    EMPTY = "board.nothing"

    def __init__(self, bridge: Bridge, article: int | None, title: str, event: int | None = None) -> None:
        super().__init__(bridge)
        self.article, self.article_title, self.event = article, title, event
        self.choices: list[Choice] = []
        self.at = 0
        self.roles: dict[str, int] = {}
        self.role = ""
        self.board = Board("", "", (), 0, 0, 0)
        self.sources = False
        self._drawn: list[list[tuple[str, str, str]]] = []

    def compose(self) -> ComposeResult:
        """Title, roles, the plot, the sentence behind the row, keys."""
        yield Bar(id="top")
        yield Bar(id="roles")
        yield Cards(self.HEIGHT, id="cards")
        yield Rule(flat=True, id="under")
        yield Extract(id="extract")
        yield Footer(id="footer")

    @property
    def choice(self) -> Choice | None:
        """What the board is made of."""
        return self.choices[self.at] if self.at < len(self.choices) else None

    @property
    def plot_width(self) -> int:
        """Cells of the plot."""
        return max(14, min(60, (self.size.width - VALUES - 4) * 11 // 20))

    async def fetch(self) -> list[Report]:
        """Everything for this look in one go."""
        found = await self.bridge.read(self._fetch, self.plot_width)
        self.choices, self.roles, self.role = found.choices, found.roles, found.role
        self.board, self._drawn = found.board, found.drawn
        return [row for one in self.board.sets for row in one.rows]

    def _fetch(self, width: int) -> _Found:
        """On the lane."""
        ws = self.bridge.workspace
        made = self.choices or boards.choices(ws.events, ws.families, self.article, self.article_title)
        if not self.choices and self.event is not None:
            self.at = next((i for i, c in enumerate(made) if c.event == self.event), 0)
        if self.at >= len(made):
            return _Found(made, {}, "", Board("", "", (), 0, 0, 0), [])
        choice = made[self.at]
        roles = boards.roles(ws.figures, choice)
        role = self.role if self.role in roles else boards.first_role(list(roles.items()))
        board = boards.board(ws.figures, choice, role)
        return _Found(made, roles, role, board, ws.figures.plot(board, width))

    async def reload(self) -> None:
        """After undo too: what can be chosen may be another."""
        await super().reload()
        self._show_roles()

    def on_resize(self) -> None:
        """The plot is drawn for the width."""
        if self.is_mounted and self.board.sets:
            self.run_worker(self.reload(), group="redraw", exclusive=True)

    def key(self, thing: Report) -> tuple[int, int]:
        """The figure."""
        return thing.article, thing.mention

    def cards(self) -> tuple[Card, ...]:
        """Every set with its axis and what it comes to."""
        shown = {self.key(x) for x in self.shown()}
        out: list[Card] = []
        alone: list[Card] = []
        for number, (one, drawn) in enumerate(zip(self.board.sets, self._drawn, strict=True)):
            rows = [(r, d) for r, d in zip(one.rows, drawn, strict=False) if self.key(r) in shown]
            if not rows:
                continue
            if len(one.rows) == 1:
                alone += [self._card(row, "") for row, _ in rows]
                continue
            out += [self._card(row, said[1]) for row, said in rows]
            for i, (_, line, _) in enumerate(drawn[len(one.rows) :]):
                out.append(self._axis(number, i, line, one.outcome if i else "", len(one.rows)))
        if alone and out:
            words = ((self._padded(""), "dim"), (" ", "dim"), (self.texts("board.alone"), "dim"))
            out.append(Card(("alone",), (CardLine(words),), divides=True))
        return (*out, *alone)

    def card(self, thing: Report) -> Card:
        """One report without its bar, for the filter."""
        return self._card(thing, "")

    def _card(self, row: Report, bar: str) -> Card:
        """Value, bar, who says it."""
        ink = "dim" if row.superseded else INKS.get(row.outcome, "figure")
        near = [(self._padded(row.value), "figure"), (" ", "dim"), (_solid(bar), ink), ("  ", "dim")]
        return Card(self.key(row), (CardLine((*near, *self._who(row))),))

    def _axis(self, number: int, part: int, line: str, outcome: str, rows: int) -> Card:
        """A line of the axis; beside its labels what the set comes to."""
        near = [(self._padded(""), "dim"), (" ", "dim"), (_solid(line), "dim")]
        if outcome and rows > 1:
            near += [("  ", "dim"), (self.texts(f"outcome.{outcome}"), INKS.get(outcome, "good"))]
        return Card(("axis", number, part), (CardLine(tuple(near)),), divides=True)

    def _padded(self, value: str) -> str:
        """A value at the right of its column, whatever stands in it."""
        wide = max((self.work.painter.text_width(r.value) for r in self.things), default=0)
        room = min(VALUES, wide)
        return "\u00a0" * max(0, room - self.work.painter.text_width(value)) + value

    def _who(self, row: Report) -> list[tuple[str, str]]:
        """Outlet and date, or the chain of sources; who was first, what took its place."""
        texts = self.texts
        outlet = row.outlet or texts("list.no_outlet")
        said = texts("sign.from").join(s for s in row.sources if s) or outlet
        when = (row.published or texts("list.no_date"))[:10]
        out: list[tuple[str, str]] = [(said if self.sources else outlet, "text"), (" ", "dim"), (when, "dim")]
        if row.first:
            out += [(" ", "dim"), (texts("board.first"), "good")]
        if row.superseded:
            out += [(" ", "dim"), (texts("board.superseded"), "dim")]
        if row.root != row.article:
            out += [(" ", "dim"), (texts("board.copied"), "organisation")]
        return out

    def passages(self, thing: Report) -> tuple[Passage, ...]:
        """The title, the sentence with the figure marked, and all that is known of it."""
        texts = self.texts
        start = thing.figure.start - thing.at
        figure = Over(
            start, start + thing.figure.end - thing.figure.start, "figure", "match", underline=True, bold=True
        )
        said = [
            f"{texts('board.sources')}: {texts('sign.from').join(s for s in thing.sources if s) or texts('list.no_outlet')}"
        ]
        if thing.figure.qualifier is not None:
            said.append(texts(f"board.qualifier.{thing.figure.qualifier}"))
        if thing.outcome:
            said.append(texts(f"outcome.{thing.outcome}"))
        if thing.superseded:
            late = next((r for r in self.things if r.article == thing.superseded), None)
            if late is not None:
                said.append(
                    texts("board.by", value=late.value, outlet=late.outlet or texts("list.no_outlet"))
                )
        return (
            Passage(thing.title, ink="accent", bold=True),
            Passage(thing.sentence, (figure,)),
            Passage(" · ".join(said), ink="dim", own=True),
        )

    def top_line(self) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
        """Role and event; reports, values, roots."""
        style, texts = self.work.painter.style, self.texts
        choice = self.choice
        if choice is None:
            return ((texts("board.heading"), style("accent", "bar", bold=True)),), ()
        near = [
            (role_name(self.role, texts), style("figure", "bar", bold=True)),
            (" · ", style("dim", "bar")),
            (
                choice.name if choice.event is not None else texts("board.likes"),
                style("accent", "bar", bold=True),
            ),
        ]
        if choice.event is None:
            near += [(" ", style("dim", "bar")), (choice.name, style("text", "bar"))]
        one = self.board
        far = texts("board.summary", reports=one.reports, values=one.values, roots=one.roots)
        return tuple(near), ((far, style("text", "bar")),)

    def _show_roles(self) -> None:
        """The roles there are, the shown one between marks."""
        style = self.work.painter.style
        pieces: list[Piece] = []
        for role, n in self.roles.items():
            here = role == self.role
            said = f"▸{role_name(role, self.texts)} {n}" if here else f" {role_name(role, self.texts)} {n}"
            pieces += [
                (said, style("figure" if here else "dim", "bar", bold=here)),
                (" ", style("dim", "bar")),
            ]
        self.query_one("#roles", Bar).show(tuple(pieces))

    def repaint(self) -> None:
        """The roles are words too."""
        super().repaint()
        self._show_roles()

    async def _role(self, step: int) -> None:
        names = list(self.roles)
        if names:
            self.role = names[(names.index(self.role) + step) % len(names)]
            await self.reload()
            self.rows.move_first()

    async def do_board_next_role(self) -> None:
        await self._role(1)

    async def do_board_previous_role(self) -> None:
        await self._role(-1)

    def do_board_sources(self) -> None:
        """The chain of sources in the place of outlet and date, and back."""
        self.sources = not self.sources
        self.rows.show(self.cards())

    def do_board_choose(self) -> None:
        """Another event, or the likes of the open article."""
        texts = self.texts
        if not self.choices:
            self.say(texts("board.nothing"))
            return
        options = tuple(
            Option(
                str(i),
                c.name if c.event is not None else f"{texts('board.likes')} {c.name}",
                str(i + 1) if i < 9 else "",
            )
            for i, c in enumerate(self.choices)
        )
        field = Field("choice", texts("field.event"), str(self.at), options)
        self.app.push_screen(FormScreen(texts("verb.board.choose.help"), (field,), self._choose))

    async def _choose(self, values: Mapping[str, str]) -> None:
        self.at, self.role = int(values["choice"]), ""
        await self.reload()

    def do_board_export(self) -> None:
        """A form whose defaults are right: Enter writes."""
        texts = self.texts
        if not self.board.sets:
            self.say(texts("board.nothing"))
            return
        formats = tuple(Option(f, f.upper(), str(i)) for i, f in enumerate(("csv", "svg"), 1))
        fields = (
            Field("name", texts("field.file"), f"{self.role or 'figures'}-board"),
            Field("format", texts("field.format"), "csv", formats),
        )
        self.app.push_screen(FormScreen(texts("verb.board.export.help"), fields, self._export))

    async def _export(self, values: Mapping[str, str]) -> None:
        ws, texts = self.bridge.workspace, self.texts
        name = Path(values["name"].strip() or "board").name
        folder = ws.config.export.folder or ws.path.parent / "exports"
        one = self.board
        title = f"{role_name(self.role, texts)} · {one.event}"
        said = f"{title}: {texts('board.summary', reports=one.reports, values=one.values, roots=one.roots)}"
        to = folder / f"{name}.{values['format']}"
        written = await self.bridge.read(ws.figures.save, one, said, to)
        self.say(texts("board.written", name=written.name, n=len(self.things)))

    async def open_thing(self, thing: Report) -> None:
        """The article at the figure."""
        await self.leave_for(thing.article, thing.figure.start)


def role_name(role: str, texts: Texts) -> str:
    """A role's or a type's name in the interface language."""
    named = worded(texts, f"role.{role}", "")
    return named or worded(texts, f"figure.{role}", role)


def _solid(line: str) -> str:
    """Blanks that no layout takes for the edge of a word: a plot keeps its columns in either direction."""
    return line.replace(" ", "\u00a0")
