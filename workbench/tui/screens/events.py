"""Events that the analyst names, the newest first."""

from __future__ import annotations

from collections.abc import Mapping

from workbench.domain.event import EventRow
from workbench.domain.words import shortened
from workbench.tui.bridge import Bridge
from workbench.tui.paint import Piece
from workbench.tui.screens.cards_screen import CardsScreen, when
from workbench.tui.screens.event import EventScreen
from workbench.tui.screens.event_forms import Hand, delete_form, edit_form, event_fields
from workbench.tui.screens.form import FormScreen
from workbench.tui.widgets.cards import Card, CardLine
from workbench.tui.widgets.extract import Passage
from workbench.verbs import Scope

AROUND = 2
"""Blank cells around the words in hand: they have the half of the top line that a far end is given."""


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
            self.app.push_screen(delete_form(self, self.current.event, self.reload))

    async def do_events_article(self) -> None:
        """The event is opened; its articles are read from there."""
        if self.current is not None:
            await self.open_thing(self.current)
