"""The versions of an article: what may be a new one, claims of older ones offered for the newest, what changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from workbench.domain.version import Fate, Moving, Version, VersionLink
from workbench.services.carrying import Decided
from workbench.services.difference import Told
from workbench.tui.bridge import Bridge
from workbench.tui.paint import Piece
from workbench.tui.screens.cards_screen import CardsScreen, when
from workbench.tui.screens.changes import ChangesScreen, figures_passage
from workbench.tui.screens.families import diff_passage
from workbench.tui.widgets.cards import Card, CardLine
from workbench.tui.widgets.extract import Over, Passage
from workbench.tui.widgets.inspector import label_name
from workbench.verbs import Scope

SIGNS = {Fate.EXACT: ("= ", "good"), Fate.ALIKE: ("≈ ", "organisation"), Fate.CHANGED: ("≠ ", "figure"), Fate.LOST: ("∅ ", "dim")}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Offer:
    """What may be a new version of what, with both titles."""

    link: VersionLink
    older: str
    newer: str


Thing: TypeAlias = Offer | Moving | Version


class VersionsScreen(CardsScreen[Thing]):
    """One article in all its versions; what is to be decided stands on top."""

    HOME_SCOPE = Scope.VERSIONS
    EMPTY = "versions.none"

    def __init__(self, bridge: Bridge, article_id: int) -> None:
        super().__init__(bridge)
        self.article_id = article_id
        self.versions: list[Version] = []
        self.decided: list[Decided] = []
        """What was said of names and figures in older versions and goes along with the claims."""

    async def fetch(self) -> list[Thing]:
        """Detection first, on its own lane, as figures tell what changed; then everything in one go."""
        ws = self.bridge.workspace
        self.versions = await self.bridge.read(ws.versions.of, self.article_id)
        if not ws.read_only and len(self.versions) > 1:
            behind = await self.bridge.background()
            for one in self.versions:
                if one.newest or one.claims:
                    await behind.lane.run(behind.detecting.ensure, one.article)
        return await self.bridge.read(self._ask)

    def _ask(self) -> list[Thing]:
        """On the lane."""
        ws = self.bridge.workspace
        self.versions = ws.versions.of(self.article_id)
        self.decided = ws.versions.decided(self.article_id)
        offers = ws.versions.offers(self.article_id)
        rows = {r.id: r.title for r in ws.library.rows([pk for x in offers for pk in (x.older, x.newer)])}
        asked = [Offer(x, rows.get(x.older, ""), rows.get(x.newer, "")) for x in offers]
        return [*asked, *ws.versions.moving(self.article_id), *self.versions]

    @property
    def newest(self) -> int:
        """The article that stands in the place of all others."""
        return self.versions[0].article if self.versions else self.article_id

    @property
    def moving(self) -> list[Moving]:
        """The claims of older versions."""
        return [x for x in self.things if isinstance(x, Moving)]

    def key(self, thing: Thing) -> tuple[str, int]:
        """What it is about."""
        if isinstance(thing, Offer):
            return "offer", thing.link.id
        return ("claim", thing.claim.id) if isinstance(thing, Moving) else ("version", thing.article)

    # what is shown -----------------------------------------------------------------------------------

    def card(self, thing: Thing) -> Card:
        """Its words; below them what it is and what is offered."""
        if isinstance(thing, Offer):
            return self._offer_card(thing)
        return self._claim_card(thing) if isinstance(thing, Moving) else self._version_card(thing)

    def _offer_card(self, one: Offer) -> Card:
        texts = self.texts
        near = [("  ", "dim"), (f"{round(100 * one.link.overlap)}% ", "organisation")]
        near += [
            (texts("versions.offered"), "accent"),
            (" · ", "dim"),
            (texts(f"same_by.{one.link.how}"), "dim"),
        ]
        return Card(self.key(one), (CardLine((("? ", "accent"),), text=one.newer), CardLine(tuple(near))))

    def _claim_card(self, one: Moving) -> Card:
        texts = self.texts
        sign, ink = SIGNS[one.place.fate]
        label = label_name(one.claim.label, texts, self.bridge.workspace.config.codebook)
        near = [("  ", "dim"), (texts(f"fate.{self.said(one)}"), ink if one.open else "dim")]
        if one.place.fate in {Fate.ALIKE, Fate.CHANGED}:
            near.append((f" {min(99, round(100 * one.place.alike))}%", "organisation"))
        near += [(" · ", "dim"), (f"◆ {label}", "figure"), (" · ", "dim"), (one.claim.by, "dim")]
        far = ((texts("list.version", n=one.number), "dim"),)
        words = " ".join(one.claim.anchor.exact.split())
        title = CardLine(((sign, ink),), text=words, ink="text" if one.open else "dim")
        return Card(self.key(one), (title, CardLine(tuple(near), far)))

    def said(self, one: Moving) -> str:
        """In one word what becomes of a claim."""
        if one.answer is not None:
            return "answered"
        if one.left:
            return "left"
        return "there" if one.there is not None and one.place.fate is not Fate.LOST else str(one.place.fate)

    def _version_card(self, one: Version) -> Card:
        texts = self.texts
        near = [("  ", "dim"), (texts("list.version", n=one.number), "accent")]
        if one.newest:
            near += [(" · ", "dim"), (texts("versions.newest"), "good")]
        if one.how is not None:
            near += [(" · ", "dim"), (texts(f"same_by.{one.how}"), "dim")]
        near += [(" · ", "dim"), (one.outlet or texts("list.no_outlet"), "text"), (" ", "dim")]
        near += [((one.published or texts("list.no_date"))[:10], "dim")]
        far = ((f"◆{one.claims}", "figure"),) if one.claims else ()
        title = CardLine((("▪ ", "accent"),), text=one.title or texts("list.untitled"), bold=one.newest)
        return Card(self.key(one), (title, CardLine(tuple(near), far)))

    def passages(self, thing: Thing) -> tuple[Passage, ...]:
        """What the keys would do, and the words of both sides."""
        if isinstance(thing, Offer):
            return (
                _own(
                    self.texts(
                        "versions.ask", key=self._key("versions.accept"), no=self._key("versions.reject")
                    )
                ),
                Passage(thing.older, ink="dim"),
                Passage(thing.newer, (Over(0, len(thing.newer), "accent", bold=True),)),
            )
        if isinstance(thing, Moving):
            return self._claim_passages(thing)
        id = "versions.is_newest" if thing.newest else "versions.is_older"
        said = self.texts(id, key=self._key("versions.changes"), read=self._key("versions.read"))
        return _own(said), _own(
            self.texts("versions.from", path=thing.path or "-", at=when(thing.added, self.texts))
        )

    def _claim_passages(self, one: Moving) -> tuple[Passage, ...]:
        head = _own(self.texts(f"fate.{self.said(one)}.do", key=self._key("versions.accept")))
        if one.place.fate is Fate.LOST:
            return head, Passage(one.claim.anchor.exact)
        if one.place.fate is Fate.EXACT:
            words = one.claim.anchor
            around = f"{words.prefix}{words.exact}{words.suffix}".replace("\n", " ")
            span = Over(len(words.prefix), len(words.prefix) + len(words.exact), "text", bold=True)
            return head, Passage(around, (span,), ink="dim")
        figures = tuple(figures_passage(pair) for pair in one.place.changed)
        old, new = (" ".join(x.split()) for x in (one.claim.anchor.exact, one.words))
        return head, *figures, diff_passage(_stretches(old, new))

    def _key(self, verb: str) -> str:
        return self.work.keymap.first(verb)

    def top_line(self) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
        """The title, how many versions, how many claims wait."""
        style, texts = self.work.painter.style, self.texts
        title = self.versions[0].title if self.versions else ""
        waiting = [x for x in self.moving if x.open]
        near = (
            (texts("versions.title", n=len(self.versions)), style("accent", "bar", bold=True)),
            (" · ", style("dim", "bar")),
            (title, style("text", "bar")),
        )
        at_once = sum(x.at_once for x in waiting)
        return near, (
            (
                texts("versions.waiting", n=len(waiting), exact=at_once, marks=len(self.decided)),
                style("figure", "bar"),
            ),
        )

    # deciding ----------------------------------------------------------------------------------------

    async def do_versions_exact(self) -> None:
        """Every claim that stands word for word moves, in one step."""
        marks = len(self.decided)
        number = await self.bridge.write(self.bridge.workspace.versions.reanchor, self.moving, self.decided)
        await self._after("say.moved_exact" if number or marks else "say.none_exact", n=number, marks=marks)

    async def do_versions_accept(self) -> None:
        """Do what is offered in this row."""
        thing, versions = self.current, self.bridge.workspace.versions
        if isinstance(thing, Offer):
            await self.bridge.write(versions.join, thing.link.older, thing.link.newer)
            await self._after("say.joined")
        elif isinstance(thing, Moving):
            await self.bridge.write(versions.take, thing)
            await self._after("say.updates_made" if thing.place.fate is Fate.CHANGED else "say.moved_one")
        else:
            self.say(self.texts("say.nothing_offered"))

    async def do_versions_reject(self) -> None:
        """Not a new version; or the claim stays where it is."""
        thing, versions = self.current, self.bridge.workspace.versions
        if isinstance(thing, Offer):
            await self.bridge.write(versions.refuse, thing.link)
            await self._after("say.refused")
        elif isinstance(thing, Moving):
            number = await self.bridge.write(versions.leave, [thing])
            await self._after("say.stays" if number else "say.nothing_offered")
        else:
            self.say(self.texts("say.nothing_offered"))

    async def do_versions_part(self) -> None:
        """This text is an article of its own."""
        thing, versions = self.current, self.bridge.workspace.versions
        article = thing.article if isinstance(thing, Version) else self.newest
        await self.bridge.write(versions.part, article)
        self.article_id = article
        await self._after("say.parted")

    async def _after(self, said: str, **values: object) -> None:
        """Show what is now, in the list below too; say what was done and how it is undone."""
        at = self.rows.cursor
        await self.reload()
        if said in {"say.moved_one", "say.updates_made", "say.stays"}:
            self.rows.move_to(min(at, self.rows.count - 1))
            self._moved()
        await self.work.desk.reload_list()
        self.say(self.texts(said, key=self.work.keymap.first("undo"), **values))

    # looking -----------------------------------------------------------------------------------------

    def _older(self, thing: Thing | None) -> int | None:
        """The older version that a row is about."""
        if isinstance(thing, Moving):
            return thing.claim.article_id
        if isinstance(thing, Version) and not thing.newest:
            return thing.article
        return self.versions[1].article if len(self.versions) > 1 else None

    async def do_versions_changes(self) -> None:
        """What became of each sentence, figures first named."""
        thing = self.current
        older, newer = (
            (thing.link.older, thing.link.newer)
            if isinstance(thing, Offer)
            else (self._older(thing), self.newest)
        )
        if older is None:
            self.say(self.texts("versions.none"))
            return
        edits = await self.bridge.read(self.bridge.workspace.versions.edits, older, newer)
        await self.app.push_screen(ChangesScreen(edits, self._names(older, newer)))

    def _names(self, older: int, newer: int) -> str:
        """Which two versions are compared."""
        known = {v.article: self.texts("list.version", n=v.number) for v in self.versions}
        pair = (known.get(older, self.texts("versions.one")), known.get(newer, self.texts("versions.other")))
        return self.texts("sign.to").join(pair)

    async def do_versions_read(self) -> None:
        """Read the older text, at the claim; of an offer the newer one."""
        thing = self.current
        if isinstance(thing, Offer):
            await self.leave_for(thing.link.newer)
        elif isinstance(thing, Moving):
            await self.leave_for(thing.claim.article_id, thing.claim.anchor.start)
        elif thing is not None:
            await self.leave_for(thing.article)

    async def open_thing(self, thing: Thing) -> None:
        """A claim where it would stand; of a version what changed."""
        if isinstance(thing, Moving) and thing.place.fate is not Fate.LOST:
            await self.leave_for(thing.newest, thing.place.start)
        elif isinstance(thing, Moving):
            await self.do_versions_read()
        elif len(self.versions) > 1 or isinstance(thing, Offer):
            await self.do_versions_changes()
        else:
            await self.do_versions_read()


def _stretches(old: str, new: str) -> list[Told]:
    """The words of two sentences in one."""
    from workbench.services.difference import worded

    return worded(old, new)


def _own(text: str) -> Passage:
    return Passage(text, ink="dim", own=True)
