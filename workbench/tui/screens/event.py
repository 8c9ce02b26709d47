"""One event: its timeline and what may belong to it."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain.errors import NotFound
from workbench.domain.event import Event, EventCandidate, Moment
from workbench.tui.bridge import Bridge
from workbench.tui.paint import Piece
from workbench.tui.screens.cards_screen import CardsScreen
from workbench.tui.screens.event_forms import Hand, delete_form, edit_form
from workbench.tui.widgets.cards import Card, CardLine
from workbench.tui.widgets.extract import Over, Passage
from workbench.verbs import Scope


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
            self.app.push_screen(delete_form(self, self.event, self._gone))

    async def _gone(self) -> None:
        """It is there no more: back to the list, once its question is closed."""
        self.call_later(self.close_view)


def _date(at: str) -> str:
    """A date as it is known; an interval with both its ends."""
    return at if "/" in at else at.replace("T", " ")[:16]
