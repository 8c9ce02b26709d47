"""Events that the analyst names: a list of them, and one with its timeline and what may belong to it."""

from __future__ import annotations

from collections.abc import Mapping

from workbench.domain.errors import NotFound
from workbench.domain.event import Event, EventCandidate, EventRow, Moment
from workbench.domain.words import shortened
from workbench.records import dataclass
from workbench.tui.bridge import Bridge
from workbench.tui.paint import Piece
from workbench.tui.screens.cards_screen import CardsScreen, when
from workbench.tui.screens.form import ConfirmScreen, Field, FormScreen
from workbench.tui.widgets.cards import Card, CardLine
from workbench.tui.widgets.extract import Over, Passage
from workbench.verbs import Scope

AROUND = 2
"""Blank cells around the words in hand: they have the half of the top line that a far end is given."""


@dataclass(frozen=True, slots=True)
class Hand:
    """What was marked or open where one came from: it is what an event is made of or given."""

    articles: tuple[int, ...] = ()
    claims: tuple[int, ...] = ()
    words: str = ""
    """A title or a quote, to be recognised by."""

    @property
    def empty(self) -> bool:
        """True when nothing was brought."""
        return not self.articles and not self.claims


class EventsScreen(CardsScreen[EventRow]):
    """Every event, the newest first."""

    HOME_SCOPE = Scope.EVENTS
    EMPTY = "events.none"

    def __init__(self, bridge: Bridge, hand: Hand) -> None:
        super().__init__(bridge)
        self.hand = hand

    @property
    def event_id(self) -> int | None:
        """The event under the cursor, for the figure board."""
        return self.current.event.id if self.current else None

    async def fetch(self) -> list[EventRow]:
        """The events."""
        return await self.bridge.read(self.bridge.workspace.events.overview)

    def key(self, thing: EventRow) -> int:
        """The event."""
        return thing.event.id

    def card(self, thing: EventRow) -> Card:
        """Name; below it how many reports and claims, from when to when, from whom."""
        texts, event = self.texts, thing.event
        inside = self.hand.articles and set(self.hand.articles) <= set(event.articles)
        sign = ("✓ ", "good") if inside else ("& ", "accent")
        title = CardLine((sign,), text=event.name, bold=True)
        near = [("  ", "dim"), (texts("events.holds", n=thing.reports, m=len(event.claims)), "text")]
        if thing.first:
            days = dict.fromkeys((thing.first[:10], thing.last[:10]))
            near += [(" · ", "dim"), (" – ".join(days), "date")]
        if thing.outlets:
            near += [(" · ", "dim"), ("، ".join(thing.outlets), "dim")]
        return Card(event.id, (title, CardLine(tuple(near))))

    def passages(self, thing: EventRow) -> tuple[Passage, ...]:
        """The note, and who made it."""
        event = thing.event
        made = Passage(
            self.texts("events.made", by=event.by, at=when(event.created, self.texts)), ink="dim", own=True
        )
        return (Passage(event.note), made) if event.note else (made,)

    def top_line(self) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
        """How many, and what is in the hand."""
        style = self.work.painter.style
        near = (self.texts("events.title", n=len(self.things)), style("accent", "bar", bold=True))
        far: tuple[Piece, ...] = ()
        if not self.hand.empty:
            held = self.hand_words()
            room = self.size.width // 2 - len(held) - AROUND
            far = (
                (held, style("text", "bar")),
                (" ", style("dim", "bar")),
                (shortened(self.hand.words, max(0, room)), style("dim", "bar")),
            )
        return (near,), far

    def hand_words(self) -> str:
        """«in hand: 2 articles»."""
        id = "events.hand_claims" if self.hand.claims else "events.hand"
        return self.texts(id, n=len(self.hand.claims) or len(self.hand.articles))

    async def open_thing(self, thing: EventRow) -> None:
        """The event itself."""
        await self.app.push_screen(EventScreen(self.bridge, thing.event.id, self.hand))

    def do_events_new(self) -> None:
        """Name an event; what is in the hand goes into it."""
        texts = self.texts

        async def save(values: Mapping[str, str]) -> None:
            events = self.bridge.workspace.events
            event = await self.bridge.write(
                events.create, values["name"], self.hand.articles, self.hand.claims, values["note"].strip()
            )
            await self.reload()
            self.rows.show(self.cards(), keep=event.id)
            self._moved()
            self.say(texts("say.event_made", name=event.name))

        about = (
            f"{self.hand_words()}  {self.hand.words}" if not self.hand.empty else texts("events.hand_empty")
        )
        self.app.push_screen(
            FormScreen(
                texts("verb.events.new.help"), event_fields(self, None), save, about=about, place="event"
            )
        )

    async def do_events_add(self) -> None:
        """Put what is in the hand into the event."""
        row, texts = self.current, self.texts
        if row is None or self.hand.empty:
            self.say(texts("events.hand_empty"))
            return
        add = self.bridge.workspace.events.add
        event = await self.bridge.write(add, row.event.id, self.hand.articles, self.hand.claims)
        await self.reload()
        self.say(texts("say.event_added", name=event.name, key=self.work.keymap.first("undo")))

    async def do_events_remove(self) -> None:
        """Take what is in the hand out of the event."""
        row, texts = self.current, self.texts
        if row is None or self.hand.empty:
            self.say(texts("events.hand_empty"))
            return
        remove = self.bridge.workspace.events.remove
        await self.bridge.write(remove, row.event.id, self.hand.articles, self.hand.claims)
        await self.reload()
        self.say(texts("say.event_removed", key=self.work.keymap.first("undo")))

    def do_events_edit(self) -> None:
        if self.current is not None:
            self.app.push_screen(edit_form(self, self.current.event))

    def do_events_delete(self) -> None:
        if self.current is not None:
            self.app.push_screen(delete_form(self, self.current.event))

    async def do_events_article(self) -> None:
        """The event is opened; its articles are read from there."""
        if self.current is not None:
            await self.open_thing(self.current)


@dataclass(frozen=True, slots=True)
class Line:
    """One row of an event: a moment of its timeline, or an article that may belong to it."""

    moment: Moment | None = None
    candidate: EventCandidate | None = None

    @property
    def article(self) -> int:
        """The article behind it."""
        if self.moment is not None:
            return self.moment.article
        assert self.candidate is not None
        return self.candidate.article_id


class EventScreen(CardsScreen[Line]):
    """One event: what is in it in order of time, then what may belong to it, the likeliest first."""

    HOME_SCOPE = Scope.EVENTS
    EMPTY = "events.empty"

    def __init__(self, bridge: Bridge, event_id: int, hand: Hand) -> None:
        super().__init__(bridge)
        self.event_id = event_id
        self.hand = hand
        self.event: Event | None = None

    async def fetch(self) -> list[Line]:
        """Timeline and candidates in one go."""

        def ask() -> tuple[Event, list[Line]]:
            events = self.bridge.workspace.events
            lines = [Line(moment=m) for m in events.timeline(self.event_id)]
            found = events.suggestions(self.event_id) if lines else []
            return events.get(self.event_id), [*lines, *(Line(candidate=c) for c in found)]

        try:
            self.event, lines = await self.bridge.read(ask)
        except NotFound:
            self.call_later(self.close_view)
            return []
        return lines

    def key(self, thing: Line) -> tuple[str, int]:
        """A claim or an article."""
        if thing.moment is not None and thing.moment.claim is not None:
            return "claim", thing.moment.claim
        return "article", thing.article

    def cards(self) -> tuple[Card, ...]:
        """The timeline, a heading, the candidates."""
        shown = self.shown()
        told = [self.card(x) for x in shown if x.moment is not None]
        found = [self.card(x) for x in shown if x.candidate is not None]
        if not found:
            return tuple(told)
        head = CardLine(((f"── {self.texts('events.may_belong')}", "organisation"),))
        return (*told, Card(("head",), (head,), divides=True), *found)

    def card(self, thing: Line) -> Card:
        """When, what, who; the title or the words."""
        texts, moment, candidate = self.texts, thing.moment, thing.candidate
        if moment is not None:
            sign = ("◆ ", "figure") if moment.claim is not None else ("= ", "good")
            title = CardLine((sign,), text=" ".join(moment.text.split()) or texts("list.untitled"))
            near = [
                ("  ", "dim"),
                (_date(moment.at) or texts("list.no_date"), "date"),
                (" ", "dim"),
                (texts(f"events.{moment.what}"), "dim"),
                (" · ", "dim"),
                (moment.outlet or texts("list.no_outlet"), "text"),
            ]
            return Card(self.key(thing), (title, CardLine(tuple(near))))
        assert candidate is not None
        title = CardLine((("? ", "organisation"),), text=candidate.title or texts("list.untitled"))
        near = [
            ("  ", "dim"),
            (f"{round(100 * candidate.score)}% ", "organisation"),
            ((candidate.published or texts("list.no_date"))[:10], "date"),
            (" · ", "dim"),
            (candidate.outlet or texts("list.no_outlet"), "text"),
            (" · ", "dim"),
            *((f"{texts.reason(r)}  ", "dim") for r in candidate.reasons[:2]),
        ]
        return Card(self.key(thing), (title, CardLine(tuple(near))))

    def passages(self, thing: Line) -> tuple[Passage, ...]:
        """The words in full, or why an article may belong."""
        texts = self.texts
        if thing.moment is not None:
            return (Passage(thing.moment.text),)
        assert thing.candidate is not None
        head = texts("events.why")
        reasons = [Passage(f"· {texts.reason(r)}", ink="text", own=True) for r in thing.candidate.reasons]
        return (
            Passage(thing.candidate.title, bold=True),
            Passage(head, (Over(0, len(head), "accent"),), own=True),
            *reasons,
        )

    def top_line(self) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
        """The name, and how many moments and candidates."""
        style = self.work.painter.style
        told = sum(x.moment is not None for x in self.things)
        name = self.event.name if self.event else ""
        far = self.texts("events.counts", n=told, m=len(self.things) - told)
        return ((name, style("accent", "bar", bold=True)),), ((far, style("text", "bar")),)

    async def open_thing(self, thing: Line) -> None:
        """The article, at the claim."""
        await self.leave_for(thing.article, thing.moment.start if thing.moment else None)

    async def do_events_article(self) -> None:
        if self.current is not None:
            await self.open_thing(self.current)

    async def do_events_add(self) -> None:
        """Take the marked candidates, or this one, into the event; with none, what is in the hand."""
        texts, events = self.texts, self.bridge.workspace.events
        found = [x.article for x in self.chosen if x.candidate is not None]
        claims: tuple[int, ...] = ()
        if not found:
            found, claims = list(self.hand.articles), self.hand.claims
        if not found and not claims:
            self.say(texts("events.hand_empty"))
            return
        event = await self.bridge.write(events.add, self.event_id, found, claims)
        await self._after("say.event_added", name=event.name)

    async def do_events_remove(self) -> None:
        """A candidate does not belong; a moment is taken out."""
        events = self.bridge.workspace.events
        chosen = self.chosen
        refused = [x.article for x in chosen if x.candidate is not None]
        claims = [x.moment.claim for x in chosen if x.moment is not None and x.moment.claim is not None]
        out = [x.article for x in chosen if x.moment is not None and x.moment.claim is None]
        if refused:
            await self.bridge.write(events.refuse, self.event_id, refused)
        if out or claims:
            await self.bridge.write(events.remove, self.event_id, out, claims)
        if chosen:
            await self._after("say.event_refused" if refused else "say.event_removed")

    async def _after(self, said: str, **values: object) -> None:
        at = self.rows.cursor
        self.rows.marked.clear()
        await self.reload()
        self.rows.move_to(min(at, self.rows.count - 1))
        if self.rows.current is None:
            self.rows.move_by(1)
        self._moved()
        self.say(self.texts(said, key=self.work.keymap.first("undo"), **values))

    def do_events_new(self) -> None:
        """Events are made in the list of them."""
        self.close_view()

    def do_events_edit(self) -> None:
        if self.event is not None:
            self.app.push_screen(edit_form(self, self.event))

    def do_events_delete(self) -> None:
        if self.event is not None:
            self.app.push_screen(delete_form(self, self.event))


AnyScreen = EventsScreen | EventScreen


def event_fields(screen: AnyScreen, event: Event | None) -> tuple[Field, ...]:
    """Name and note."""
    texts = screen.texts
    return (
        Field("name", texts("field.name"), event.name if event else ""),
        Field("note", texts("field.note"), event.note if event else "", area=True),
    )


def edit_form(screen: AnyScreen, event: Event) -> FormScreen:
    """A form that renames an event."""

    async def save(values: Mapping[str, str]) -> None:
        rename = screen.bridge.workspace.events.rename
        await screen.bridge.write(rename, event.id, values["name"], values["note"].strip())
        await screen.reload()

    return FormScreen(
        screen.texts("verb.events.edit.help"), event_fields(screen, event), save, place=f"event {event.id}"
    )


def delete_form(screen: AnyScreen, event: Event) -> ConfirmScreen:
    """Ask before an event is taken away; its articles stay."""

    async def yes(values: Mapping[str, str]) -> None:
        del values
        await screen.bridge.write(screen.bridge.workspace.events.delete, event.id)
        if isinstance(screen, EventScreen):
            screen.call_later(screen.close_view)
        else:
            await screen.reload()

    return ConfirmScreen(
        screen.texts("events.delete_title", name=event.name), screen.texts("events.delete_about"), yes
    )


def _date(at: str) -> str:
    """A date as it is known; an interval with both its ends."""
    return at if "/" in at else at.replace("T", " ")[:16]
