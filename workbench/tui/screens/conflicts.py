"""Figures that do not agree, over the whole library: each with what a person needs to check it in one look."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from workbench.domain.board import FigurePair, Report
from workbench.domain.claim_link import ClaimLink, Relation
from workbench.services import conflicts
from workbench.texts import Texts
from workbench.tui.bridge import Bridge
from workbench.tui.paint import Piece
from workbench.tui.screens.board import INKS, role_name
from workbench.tui.screens.cards_screen import CardsScreen, when
from workbench.tui.screens.compare import Pair
from workbench.tui.screens.conflict_compare import ConflictCompare, relation_fields, relation_words
from workbench.tui.screens.form import FormScreen
from workbench.tui.widgets.cards import Card, CardLine
from workbench.tui.widgets.extract import Over, Passage
from workbench.verbs import Scope

SHOWN = 200
"""At most so many conflicts."""
SIGNS = {"conflict": "≠", "updates": "↑", "touching": "≈"}


class ConflictsScreen(CardsScreen[FigurePair]):
    """The list, the likeliest to count the same thing first."""

    HOME_SCOPE = Scope.CONFLICTS
    EMPTY = "conflicts.none"

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.found: list[FigurePair] | None = None
        """What the search brought; it is not asked again before `c`."""
        self.linked: dict[str, ClaimLink] = {}
        self.progress: tuple[int, int | None] = 0, None
        self.searching = False
        self._stop = False

    async def on_mount(self) -> None:
        """Look first, then show."""
        await super().on_mount()
        self.run_worker(self._search(), group="search", exclusive=True)

    async def _search(self) -> None:
        """Hold the figures of the library against each other beside the interface."""
        self.searching, self._stop = True, False
        ws = self.bridge.workspace
        try:
            if ws.read_only:
                self.found = await self.bridge.read(ws.figures.conflicts, limit=SHOWN)
            else:
                behind = await self.bridge.background()
                task = asyncio.ensure_future(
                    behind.lane.run(
                        behind.figures.conflicts,
                        limit=SHOWN,
                        progress=self._count,
                        cancel=lambda: self._stop or behind.stopping.is_set(),
                    )
                )
                while not task.done():
                    await asyncio.wait({task}, timeout=0.2)
                    if not task.done():
                        self._tell_progress()
                self.found = task.result()
        finally:
            self.searching = False
        await self.reload()
        self.say(self.texts("conflicts.stopped" if self._stop else "conflicts.done", n=len(self.things)))

    def _count(self, done: int, total: int | None) -> None:
        """Called on the lane."""
        self.progress = done, total

    def _tell_progress(self) -> None:
        done, total = self.progress
        filled = round(20 * done / total) if total else 0
        self.say(
            f"{self.texts('conflicts.looking', n=done, total=total or '?')} {'█' * filled}{'░' * (20 - filled)}"
        )

    def on_unmount(self) -> None:
        """Nobody waits for it any more."""
        self._stop = True

    async def fetch(self) -> list[FigurePair]:
        """What was found, without what was dismissed since; with what was linked since."""
        if self.found is None:
            return []
        ws = self.bridge.workspace

        def state() -> tuple[set[str], dict[str, ClaimLink]]:
            return ws.figures.dismissed(), ws.claim_links.over_figures(self.found or ())

        gone, self.linked = await self.bridge.read(state)
        return [p for p in self.found if p.key not in gone]

    def key(self, thing: FigurePair) -> str:
        """The places of the two figures."""
        return thing.key

    def empty_text(self) -> str:
        """While it looks it says so."""
        return self.texts("conflicts.wait") if self.found is None else super().empty_text()

    def card(self, thing: FigurePair) -> Card:
        """Outcome, role and both values; below it both outlets with their dates."""
        texts = self.texts
        ink = INKS.get(thing.outcome, "figure")
        near: list[tuple[str, str]] = [
            (f"{SIGNS.get(thing.outcome, '≈')} ", ink),
            (texts(f"outcome.{thing.outcome}"), ink),
            (" · ", "dim"),
            (role_name(thing.a.figure.role or str(thing.a.figure.type), texts), "text"),
            (" · ", "dim"),
            (thing.a.value, "figure"),
            (" ↔ ", "dim"),
            (thing.b.value, "figure"),
        ]
        link = self.linked.get(thing.key)
        if link is not None:
            near += [(" · ", "dim"), (f"✓ {relation_words(link.relation, link.subtype, texts)}", "good")]
        if thing.vetoes:
            near.append((" ⚠", "bad"))
        second: list[tuple[str, str]] = [
            ("  ", "dim"),
            *_who(thing.a, texts),
            (" ↔ ", "dim"),
            *_who(thing.b, texts),
        ]
        return Card(
            thing.key,
            (
                CardLine(tuple(near), ((f"{round(100 * thing.score)}%", "dim"),), bold=link is None),
                CardLine(tuple(second)),
            ),
        )

    def found_in(self, thing: FigurePair) -> str:
        """Titles and sentences are looked in too."""
        sides = (thing.a, thing.b)
        return super().found_in(thing) + " ".join(f"{r.title} {r.sentence}" for r in sides)

    def passages(self, thing: FigurePair) -> tuple[Passage, ...]:
        """Both sentences with their figures marked, then why they are held against each other and what speaks against."""
        texts = self.texts
        out: list[Passage] = []
        for side in (thing.a, thing.b):
            outlet = side.outlet or texts("list.no_outlet")
            head = f"{outlet} {when(side.published, texts)} · {side.title}"
            start = side.figure.start - side.at
            mark = Over(
                start,
                start + side.figure.end - side.figure.start,
                "figure",
                "match",
                underline=True,
                bold=True,
            )
            out += [Passage(head, ink="accent", own=True), Passage(side.sentence, (mark,))]
        why = [texts.reason(thing.reason), texts("conflicts.alike", n=round(100 * thing.context))]
        out.append(Passage(" · ".join(why), ink="dim", own=True))
        out += [Passage(f"⚠ {texts.reason(v)}", ink="bad", own=True) for v in thing.vetoes]
        if not thing.vetoes:
            out.append(Passage(texts("conflicts.no_veto"), ink="dim", own=True))
        return tuple(out)

    def top_line(self) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
        """How many, and how many are linked."""
        style = self.work.painter.style
        near = ((self.texts("conflicts.title", n=len(self.things)), style("accent", "bar", bold=True)),)
        return near, ((self.texts("conflicts.linked", n=len(self.linked)), style("text", "bar")),)

    # deciding ----------------------------------------------------------------------------------------

    async def do_conflicts_link(self) -> None:
        """Link the claims on both figures as the outcome says."""
        pair = self.current
        if pair is not None:
            await self._link(pair, "", None)

    async def _link(self, pair: FigurePair, relation: str, subtype: str | None) -> None:
        links = self.bridge.workspace.claim_links
        link = await self.bridge.write(links.link_figures, pair, relation, subtype)
        await self.reload()
        words = relation_words(link.relation, link.subtype, self.texts)
        self.say(self.texts("say.claims_linked", relation=words, key=self.work.keymap.first("undo")))

    def do_conflicts_relation(self) -> None:
        """Another relation than the proposed one."""
        pair, texts = self.current, self.texts
        if pair is None:
            return
        kind, own = conflicts.proposed(pair.outcome)

        async def save(values: Mapping[str, str]) -> None:
            subtype = values["subtype"] if values["relation"] == Relation.CONTRADICTS else None
            await self._link(pair, values["relation"], subtype or None)

        about = f"{pair.a.value} ↔ {pair.b.value}"
        self.app.push_screen(
            FormScreen(
                texts("verb.conflicts.relation.help"), relation_fields(texts, kind, own), save, about=about
            )
        )

    async def do_conflicts_dismiss(self) -> None:
        """The marked pairs, or this one, are no conflict: remembered, and undone with u."""
        pairs = self.chosen
        if pairs:
            number = await self.bridge.write(self.bridge.workspace.figures.dismiss, pairs)
            self.rows.marked.clear()
            await self.reload()
            self.say(self.texts("say.conflict_dismissed", n=number, key=self.work.keymap.first("undo")))

    def do_conflicts_again(self) -> None:
        """Look again."""
        self.run_worker(self._search(), group="search", exclusive=True)

    async def do_conflicts_article(self) -> None:
        """Read the first article at its figure."""
        if self.current is not None:
            await self.leave_for(self.current.a.article, self.current.a.figure.start)

    async def do_conflicts_other(self) -> None:
        """Read the second article at its figure."""
        if self.current is not None:
            await self.leave_for(self.current.b.article, self.current.b.figure.start)

    async def open_thing(self, thing: FigurePair) -> None:
        """Both articles beside each other at the two figures."""
        reading = self.bridge.workspace.reading
        one = await self.bridge.read(reading.sheet, thing.a.article)
        two = await self.bridge.read(reading.sheet, thing.b.article)
        screen = ConflictCompare(self.bridge, one, [Pair(thing.b.article, "", thing.score)], 0, two)
        screen.conflict, screen.claim_link = thing, self.linked.get(thing.key)
        await self.app.push_screen(screen)

    async def do_back(self) -> None:
        """A search is stopped first: what it found so far is shown."""
        if self.searching and not self._stop:
            self._stop = True
            return
        await super().do_back()


def _who(report: Report, texts: Texts) -> list[tuple[str, str]]:
    """Outlet and date, each of its own direction."""
    date = (report.published or texts("list.no_date"))[:10]
    return [(report.outlet or texts("list.no_outlet"), "text"), (" ", "dim"), (date, "dim")]
