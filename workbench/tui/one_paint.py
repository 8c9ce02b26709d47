"""Several changes seen at once: nothing is painted until all that they lead to has happened."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from textual.message_pump import MessagePump
from textual.screen import Screen
from textual.widget import Widget

LONGEST = 0.25
"""Seconds after which is painted whatever is still on its way."""


class HeldScreen(Screen[Any], inherit_bindings=False):
    """A screen whose paints can be held back; Textual would throw away those that fall into a batch."""

    def __init__(self) -> None:
        super().__init__()
        self.settled = asyncio.Event()
        """Set while nothing is held back: what was changed in a block stands then."""
        self.settled.set()

    @contextmanager
    def one_paint(self, widget: Widget, then: Callable[[], None] | None = None) -> Iterator[None]:
        """Hold paints during the block and until `widget` and all that holds it have answered what the block sent them.

        A change of focus reaches the screen so: Focus to the widget, DescendantFocus from one to the next above it.
        A pane that appears is laid out and told its size before it is seen. `then` is called after the paint:
        Textual's own `call_after_refresh` does not wait for paints that are held.
        """
        held = self.app.batch_update()
        held.__enter__()
        self.settled.clear()
        over = False

        def end() -> None:
            nonlocal over
            if not over:
                over = True
                late.stop()
                held.__exit__(None, None, None)
                self._paint_now()
                self.settled.set()
                if then is not None:
                    self.call_after_refresh(then)

        def laid_out() -> None:
            if not over and self._layout_required:
                self._refresh_layout(scroll=self._scroll_required)
                self._layout_required = self._scroll_required = False
                _climb([*self.walk_children(Widget), self], end)
            else:
                end()

        late = self.set_timer(LONGEST, end)
        try:
            yield
        except BaseException:
            end()
            raise
        # Then once through all that the screen holds: what changed there tells the screen so when it is idle.
        above = [node for node in widget.ancestors_with_self if isinstance(node, Widget)]
        _climb([*above, *self.walk_children(Widget), self], laid_out)

    def _paint_now(self) -> None:
        """Paint what was held back."""
        self._on_timer_update()
        self._compositor_refresh()

    def _compositor_refresh(self) -> None:
        """Paint; while paints are held, what is to be painted stays."""
        if not self.app._batch_count:
            super()._compositor_refresh()


def _climb(nodes: Sequence[MessagePump], then: Callable[[], None]) -> None:
    """Have each of `nodes` answer its queue, one after the other, then call `then`."""
    if not nodes or not nodes[0].is_running or not nodes[0].call_later(_climb, nodes[1:], then):
        then()
