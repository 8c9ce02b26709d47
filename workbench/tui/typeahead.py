"""Keys in their order: one is given out when what the one before it did is done.

Over a slow line several keys arrive at once. Textual hands each at once to what has the focus then, so that all of
`:export` would go to the screen under the palette that the colon opens, as commands.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any

from textual import events
from textual.message_pump import MessagePump
from textual.screen import Screen
from textual.widget import Widget

from workbench.tui.one_paint import HeldScreen
from workbench.tui.rescue import RescuedApp

LOOK = 0.02
"""Seconds after which it is looked whether another screen has opened meanwhile."""
PATIENCE = 3.0
"""Seconds after which the next key is given out whatever the one before is still doing."""


class TypeAhead(RescuedApp, inherit_bindings=False):
    """An app whose keys and pasted texts wait for one another."""

    def __init__(self, driver_class: type[Any] | None = None) -> None:
        super().__init__(driver_class=driver_class)
        self._typed: deque[events.Key | events.Paste] = deque()
        self._giving: asyncio.Task[None] | None = None

    async def on_event(self, event: events.Event) -> None:
        """Keys stand in line; everything else goes its way."""
        if not isinstance(event, (events.Key, events.Paste)) or event.is_forwarded:
            await super().on_event(event)
            return
        self._typed.append(event)
        if self._giving is None:
            self._giving = asyncio.create_task(self._give_out())

    async def _give_out(self) -> None:
        try:
            while self._typed and self.is_running:
                target = self.focused or self.screen
                await super().on_event(self._typed.popleft())
                await self._answered(target)
        except Exception as error:
            self._handle_exception(error)
        finally:
            self._giving = None

    async def _answered(self, target: Widget) -> None:
        """Wait until `target` and all above it have seen the key and what they made of it, and what opened stands.

        Twice up to the screen: once for the key, once for the message that a field makes of it.
        """
        screen, nodes = self.screen, _up(target)
        await self._drained((*nodes, *nodes), screen)
        await self._drained((self,), screen)  # which gives the focus away
        done: Screen[Any] | None = None
        while self._screen_stack and self.screen is not done:
            done = self.screen
            await self._drained((done,), done)
        if isinstance(done, HeldScreen):
            with suppress(TimeoutError):
                await asyncio.wait_for(done.settled.wait(), PATIENCE)

    async def _drained(self, nodes: Iterable[MessagePump], screen: Screen[Any]) -> None:
        """Wait until each of `nodes` in turn has answered what it was sent so far, or another screen lies over `screen`."""
        seen = asyncio.Event()
        _Turn(iter(nodes), seen)()
        end = asyncio.get_running_loop().time() + PATIENCE
        while not seen.is_set() and asyncio.get_running_loop().time() < end:
            try:
                await asyncio.wait_for(seen.wait(), LOOK)
            except TimeoutError:
                if not self.is_running or not self._screen_stack or self.screen is not screen:
                    return


class _Turn:
    """Goes from one message queue to the next; Textual asks a plain function or `partial` for its signature each time."""

    _param_count = 0

    def __init__(self, nodes: Iterator[MessagePump], seen: asyncio.Event) -> None:
        self.nodes, self.seen = nodes, seen

    def __call__(self) -> None:
        """Stand in the next queue; after the last one tell that it is done."""
        for node in self.nodes:
            if node.is_running and node.post_message(events.Callback(callback=self)):
                return
        self.seen.set()


def _up(widget: Widget) -> list[Widget]:
    """The widget and what holds it, up to its screen."""
    return [node for node in widget.ancestors_with_self if isinstance(node, Widget)]
