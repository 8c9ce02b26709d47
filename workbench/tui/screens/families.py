"""What repeats what: families of copies in a list, and one family with its root and what each copy changed."""

from __future__ import annotations

from collections.abc import Callable

from workbench.domain.errors import UsageError
from workbench.domain.family import FamilyGroup, FamilyRow, FamilyView
from workbench.domain.link import LinkState
from workbench.services.difference import Told
from workbench.tui.bridge import Bridge
from workbench.tui.paint import Piece
from workbench.tui.screens.cards_screen import CardsScreen, when
from workbench.tui.screens.compare import CompareScreen, Pair
from workbench.tui.widgets.cards import Card, CardLine
from workbench.tui.widgets.extract import Over, Passage
from workbench.verbs import Scope

SIGNS = {"cut": ("[− ", " ]"), "added": ("[+ ", " ]"), "same": ("", "")}
"""What stands around a stretch of a diff, so that colour is not alone."""


class FamiliesScreen(CardsScreen[FamilyGroup]):
    """Every family, the open suggestions on top."""

    HOME_SCOPE = Scope.FAMILIES
    EMPTY = "families.empty"

    def __init__(self, bridge: Bridge, marked: Callable[[], list[int]]) -> None:
        super().__init__(bridge)
        self._marked = marked
        """The articles that are marked in the library."""

    async def fetch(self) -> list[FamilyGroup]:
        """The families by what is left to decide."""
        return await self.bridge.find(self.bridge.workspace.search.families)

    def key(self, thing: FamilyGroup) -> frozenset[int]:
        """Its articles."""
        return frozenset(thing.ids)

    def card(self, thing: FamilyGroup) -> Card:
        """The root's title; below it how many reports and roots, of what kinds, from which outlets."""
        texts = self.texts
        first = thing.rows[0]
        near = [
            (texts("families.reports", reports=len(thing.rows), roots=thing.roots), "text"),
            (" · ", "dim"),
        ]
        if thing.suggested:
            said = f"{texts('families.suggested')} {round(100 * thing.score)}%"
            near = [(said, "accent"), (" · ", "dim"), *near]
        else:
            near = [(texts("families.confirmed"), "good"), (" · ", "dim"), *near]
        if thing.doubtful:
            near += [(texts("families.doubtful"), "bad"), (" · ", "dim")]
        outlets = dict.fromkeys(row.outlet or texts("list.no_outlet") for row in thing.rows)
        near += [("، ".join(outlets), "dim")]
        sign = (("? ", "accent"),) if thing.suggested else (("= ", "good"),)
        title = CardLine(sign, text=first.title or texts("list.untitled"), bold=bool(thing.suggested))
        date = ((first.published or texts("list.no_date"))[:10], "dim")
        return Card(self.key(thing), (title, CardLine((("  ", "dim"), *near), (date,))))

    def passages(self, thing: FamilyGroup) -> tuple[Passage, ...]:
        """The reports in order of time."""
        texts = self.texts
        out = []
        for row in thing.rows:
            head = f"{when(row.published, texts)} · {row.outlet or texts('list.no_outlet')}"
            out.append(Passage(f"{head} · {row.title}", (Over(0, len(head), "accent"),), own=True))
        return tuple(out)

    def top_line(self) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
        """How many there are, how many wait."""
        style = self.work.painter.style
        waiting = sum(bool(g.suggested) for g in self.things)
        near = (self.texts("families.title", n=len(self.things)), style("accent", "bar", bold=True))
        return (near,), ((self.texts("families.open", n=waiting), style("text", "bar")),)

    async def open_thing(self, thing: FamilyGroup) -> None:
        """The family itself; what was decided there is seen on return."""
        await self.app.push_screen(FamilyScreen(self.bridge, thing.ids))

    async def do_families_confirm(self) -> None:
        """Everything open in the marked families, or in this one."""
        await self._decide(True)

    async def do_families_reject(self) -> None:
        await self._decide(False)

    async def _decide(self, yes: bool) -> None:
        chosen = [g for g in self.chosen if g.suggested]
        if not chosen:
            self.say(self.texts("say.family_decided" if self.current else "families.empty"))
            return
        families = self.bridge.workspace.families
        ids = [g.ids for g in chosen]
        number = await self.bridge.write(
            families.decide, ids, LinkState.CONFIRMED if yes else LinkState.REJECTED
        )
        at = self.rows.cursor
        self.rows.marked.clear()
        await self.reload()
        self.rows.move_to(min(at, self.rows.count - 1))
        self._moved()
        said = "say.family_confirmed" if yes else "say.family_rejected"
        self.say(self.texts(said, n=number, key=self.work.keymap.first("undo")))

    async def do_families_merge(self) -> None:
        """The marked families become one; with none marked, what is marked in the library joins this one."""
        families, groups = self.bridge.workspace.families, self.chosen
        if not groups:
            return
        others = [g.ids for g in groups[1:]] or [(pk,) for pk in self._marked() if pk not in groups[0].ids]
        view = await self.bridge.write(families.merge, groups[0].ids, others)
        self.rows.marked.clear()
        await self.reload()
        self.rows.show(self.cards(), keep=frozenset(r.article for r in view.rows))
        self._moved()
        self.say(self.texts("say.family_merged", n=len(view.rows)))

    async def do_families_root(self) -> None:
        """A root is picked inside a family."""
        if self.current is not None:
            await self.open_thing(self.current)

    async def do_families_split(self) -> None:
        """What is parted is picked inside a family."""
        await self.do_families_root()

    async def do_families_claims(self) -> None:
        """The copy whose claims point to the root is picked inside a family."""
        await self.do_families_root()

    async def do_families_article(self) -> None:
        """Read the root."""
        if self.current is not None:
            await self.leave_for(self.current.rows[0].id)


class FamilyScreen(CardsScreen[FamilyRow]):
    """One family in order of time."""

    HOME_SCOPE = Scope.FAMILIES
    EMPTY = "families.empty"

    def __init__(self, bridge: Bridge, ids: tuple[int, ...]) -> None:
        super().__init__(bridge)
        self.ids = ids
        self.view = FamilyView((), ())
        self.told: dict[int, list[Told]] = {}

    async def fetch(self) -> list[FamilyRow]:
        """The family and its diffs in one go."""
        self.view, self.told = await self.bridge.read(self._fetch)
        return list(self.view.rows)

    def _fetch(self) -> tuple[FamilyView, dict[int, list[Told]]]:
        """On the lane."""
        families = self.bridge.workspace.families
        view = families.open(self.ids)
        return view, families.changes(view)

    def hint_ids(self) -> list[str]:
        """Picking a root and splitting are what one comes here for."""
        return [f"families.{v}" for v in ("confirm", "reject", "root", "split", "claims")] + ["rows.open"]

    def key(self, thing: FamilyRow) -> int:
        """The article."""
        return thing.article

    def card(self, thing: FamilyRow) -> Card:
        """Title; below it whether root or copy of which, what changed, its claims."""
        texts = self.texts
        root = thing.source is None
        sign = "▪ " if root else ("= " if thing.state is LinkState.CONFIRMED else "? ")
        ink = "accent" if root else "good" if thing.state is LinkState.CONFIRMED else "organisation"
        date = (thing.published or texts("list.no_date"))[:10]
        title = CardLine(
            ((sign, ink),), ((date, "dim"),), text=thing.title or texts("list.untitled"), bold=root
        )
        near = [("  ", "dim"), (thing.outlet or texts("list.no_outlet"), "text"), (" · ", "dim")]
        if root:
            near.append((texts("families.is_root"), "accent"))
        else:
            source = next(r for r in self.view.rows if r.article == thing.source)
            near += [
                (texts(f"copy.{thing.kind}" if thing.kind else "copy.near"), "organisation"),
                (texts("sign.from"), "dim"),
                (source.outlet or texts("list.no_outlet"), "text"),
                (" · ", "dim"),
                (texts("families.changed", added=thing.added, cut=thing.cut), "figure"),
            ]
        claims = (
            texts("families.pointing", n=thing.claims, m=thing.pointing) if thing.claims and not root else ""
        )
        if root and thing.claims:
            claims = f"◆{thing.claims}"
        return Card(thing.article, (title, CardLine(tuple(near), ((claims, "figure"),) if claims else ())))

    def passages(self, thing: FamilyRow) -> tuple[Passage, ...]:
        """Why it is held for a copy, then the words that it added and cut in their place."""
        texts = self.texts
        if thing.source is None:
            return (Passage(texts("families.first"), ink="dim", own=True),)
        reasons = " · ".join(texts.reason(r) for r in thing.reasons)
        state = texts("families.confirmed" if thing.state is LinkState.CONFIRMED else "families.suggested")
        score = "" if thing.score is None else f" {round(100 * thing.score)}%"
        head = Passage(f"{state}{score} · {reasons}", ink="dim", own=True)
        stretches = self.told.get(thing.article, [])
        if all(t.change == "same" for t in stretches):
            return head, Passage(texts("families.same_words"), own=True)
        return head, diff_passage(stretches)

    def top_line(self) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
        """Reports and independent sources."""
        style = self.work.painter.style
        said = self.texts("families.reports", reports=len(self.view.rows), roots=len(self.view.roots))
        near = ((said, style("accent", "bar", bold=True)),)
        return near, ((self.texts("families.open", n=self.view.open), style("text", "bar")),)

    async def open_thing(self, thing: FamilyRow) -> None:
        """The copy beside its source; a root is read."""
        if thing.source is None:
            await self.leave_for(thing.article)
            return
        reading = self.bridge.workspace.reading
        sheet = await self.bridge.read(reading.sheet, thing.article)
        other = await self.bridge.read(reading.sheet, thing.source)
        confirmed = thing.link if thing.state is LinkState.CONFIRMED else None
        pair = Pair(thing.source, thing.kind, thing.score, thing.reasons, (), confirmed)
        await self.app.push_screen(CompareScreen(self.bridge, sheet, [pair], 0, other))

    async def _decide(self, yes: bool) -> None:
        links = self.bridge.workspace.links
        decided = [r for r in self.chosen if r.source is not None and r.state is LinkState.SUGGESTED]
        if not decided:
            self.say(self.texts("say.family_is_root"))
            return
        for row in decided:
            assert row.source is not None
            call = links.confirm if yes else links.reject
            await self.bridge.write(call, row.article, row.source, row.kind, row.score, row.reasons)
        await self._after("say.family_confirmed" if yes else "say.family_rejected", n=len(decided))

    async def _after(self, said: str, **values: object) -> None:
        """Show what is now, say what was done."""
        self.rows.marked.clear()
        await self.reload()
        self.say(self.texts(said, key=self.work.keymap.first("undo"), **values))

    async def do_families_confirm(self) -> None:
        """Say that the marked reports, or this one, are copies."""
        await self._decide(True)

    async def do_families_reject(self) -> None:
        await self._decide(False)

    def do_families_merge(self) -> None:
        """Families are merged in the list of them."""
        self.close_view()

    async def do_families_root(self) -> None:
        row = self.current
        if row is not None:
            await self.bridge.write(self.bridge.workspace.families.choose_root, row.article)
            await self._after("say.family_root", name=row.outlet or row.title)

    async def do_families_split(self) -> None:
        rows = self.chosen
        if rows:
            await self.bridge.write(self.bridge.workspace.families.split, [r.article for r in rows])
            await self._after("say.family_split", n=len(rows))

    async def do_families_claims(self) -> None:
        """The claims of this copy, or of the marked ones, point to the root's."""
        families = self.bridge.workspace.families
        made = 0
        for row in self.chosen:
            if row.source is not None and row.state is not LinkState.CONFIRMED:
                raise UsageError("as_said", what=self.texts("say.family_confirm_first"))
            made += len(await self.bridge.write(families.point_to_root, row.article))
        await self._after("say.family_pointed" if made else "say.family_no_claims", n=made)

    async def do_families_article(self) -> None:
        """Read this report."""
        if self.current is not None:
            await self.leave_for(self.current.article)


def diff_passage(stretches: list[Told]) -> Passage:
    """A diff as one paragraph: what was cut is struck out, what was added is underlined, both stand in brackets."""
    text, over = "", []
    for one in stretches:
        before, after = SIGNS[one.change]
        start = len(text)
        text += f"{before}{one.text}{after}"
        if one.change == "cut":
            over.append(Over(start, len(text), "bad", strike=True))
        elif one.change == "added":
            over.append(Over(start, len(text), "good", underline=True, bold=True))
        text += " "
    return Passage(text.rstrip(), tuple(over), ink="dim")
