"""Likely merges of names to decide, and what was said of names."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from workbench.domain.correction import NONE, Correction
from workbench.domain.entity import Alias, Alike, Name
from workbench.services.history import shortened
from workbench.tui.bridge import Bridge
from workbench.tui.marks import LOOKS
from workbench.tui.paint import Piece
from workbench.tui.screens.card import CardScreen
from workbench.tui.screens.table import TableScreen
from workbench.tui.widgets.listed import Cell
from workbench.tui.widgets.rows import Rows
from workbench.verbs import Scope


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
        found = await self.looking(behind.lane.run(behind.entities.suggested))
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
        self.titles: dict[int, str] = {}
        """Headlines, shortened, of the articles that a correction holds for alone."""

    async def reload(self) -> None:
        """Ask again."""
        workspace = self.bridge.workspace
        found: list[Correction | Alias] = [*await self.bridge.read(workspace.corrections.every)]
        found += await self.bridge.read(workspace.entities.aliases)
        found.sort(key=lambda c: c.at, reverse=True)
        held = sorted({c.said.article_id for c in found if isinstance(c, Correction) and not c.everywhere})
        rows = await self.bridge.read(workspace.library.rows, held)
        self.titles = {row.id: shortened(row.title) for row in rows}
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
            else texts("sign.headline", what=self.titles.get(said.article_id, "…"))
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
