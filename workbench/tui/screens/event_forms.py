"""What a person says of an event: what goes into it, its name and note, that it is none any more."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from workbench.domain.event import Event
from workbench.tui.screens.cards_screen import CardsScreen
from workbench.tui.screens.form import ConfirmScreen, Field, FormScreen


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


def event_fields(screen: CardsScreen[Any], event: Event | None) -> tuple[Field, ...]:
    """Name and note."""
    texts = screen.texts
    return (
        Field("name", texts("field.name"), event.name if event else ""),
        Field("note", texts("field.note"), event.note if event else "", area=True),
    )


def edit_form(screen: CardsScreen[Any], event: Event) -> FormScreen:
    """A form that renames an event."""

    async def save(values: Mapping[str, str]) -> None:
        rename = screen.bridge.workspace.events.rename
        await screen.bridge.write(rename, event.id, values["name"], values["note"].strip())
        await screen.reload()

    return FormScreen(
        screen.texts("verb.events.edit.help"), event_fields(screen, event), save, place=f"event {event.id}"
    )


def delete_form(screen: CardsScreen[Any], event: Event, gone: Callable[[], Awaitable[None]]) -> ConfirmScreen:
    """Ask before an event is taken away, and do `gone` when it is; its articles stay."""

    async def yes(values: Mapping[str, str]) -> None:
        del values
        await screen.bridge.write(screen.bridge.workspace.events.delete, event.id)
        await gone()

    return ConfirmScreen(
        screen.texts("events.delete_title", name=event.name), screen.texts("events.delete_about"), yes
    )
