"""One dispatch for every key: key → verb of the scope → the method `do_<verb>` of the pane, the screen or the app."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from textual import events

from workbench.config.keymap import Keymap
from workbench.domain.errors import WorkbenchError
from workbench.tui.one_paint import HeldScreen
from workbench.tui.widgets.rows import Rows
from workbench.verbs import Scope

if TYPE_CHECKING:
    from workbench.tui.app import WorkbenchApp

FALLBACK = {
    Scope.PART: Scope.FORM,
    Scope.INSPECTOR: Scope.READER,
    Scope.CARD: Scope.PAGE,
    Scope.MERGE: Scope.PAGE,
    **dict.fromkeys((Scope.ENTITIES, Scope.MERGES, Scope.CORRECTIONS, Scope.KWIC), Scope.ROWS),
}
"""A scope whose keys also work where the first one stands."""
FALLBACK |= dict.fromkeys(
    (Scope.FAMILIES, Scope.BOARD, Scope.CONFLICTS, Scope.EVENTS, Scope.PAIRING, Scope.VERSIONS, Scope.REVIEW),
    Scope.ROWS,
)


def handler_name(verb: str) -> str:
    """The method that carries out a verb: `read.next_match` → `do_read_next_match`."""
    return "do_" + verb.replace(".", "_")


def key_of(event: events.Key) -> str:
    """The key as the keymap's table spells it: a visible character by itself, anything else by its name."""
    char = event.character
    if char is not None and len(char) == 1 and char.isprintable() and char != " ":
        return char
    return event.key


def verb_of(keymap: Keymap, scope: Scope, key: str) -> str | None:
    """The verb that `key` means in `scope` or in the scope behind it."""
    behind = FALLBACK.get(scope)
    own = keymap.table.get((scope, key))
    if own is None and behind is not None:
        own = keymap.table.get((behind, key))
    return own or keymap.lookup(scope, key)


def find_handler(verb: str, targets: Iterable[object]) -> Callable[[], Any] | None:
    """The first target's method for a verb."""
    name = handler_name(verb)
    for target in targets:
        handler: Callable[[], Any] | None = getattr(target, name, None)
        if handler is None and isinstance(target, Rows):
            handler = target.carries(verb)
        if handler is not None:
            return handler
    return None


class WorkScreen(HeldScreen, inherit_bindings=False):
    """A screen whose keys come from the verb table and nowhere else."""

    HOME_SCOPE = Scope.APP
    last_key = ""
    """The key that the running verb was called with."""

    @property
    def work(self) -> WorkbenchApp:
        """The app, with its own type."""
        app: Any = self.app
        found: WorkbenchApp = app
        return found

    @property
    def scope(self) -> Scope:
        """Where the keys of this moment work."""
        return self.HOME_SCOPE

    @property
    def scopes(self) -> tuple[Scope, ...]:
        """All whose keys work now, the nearest first."""
        behind = FALLBACK.get(self.scope)
        return tuple(dict.fromkeys((self.scope, *((behind,) if behind else ()), Scope.APP)))

    @property
    def targets(self) -> list[object]:
        """Who is asked for a handler, in this order."""
        return [t for t in (self.focused, self, self.app) if t is not None]

    async def on_key(self, event: events.Key) -> None:
        """Look the key up; what no verb wants is left alone."""
        key = key_of(event)
        verb = verb_of(self.work.keymap, self.scope, key)
        if verb is None:
            return
        event.stop()
        event.prevent_default()
        self.last_key = key
        await self.perform(verb)

    async def perform(self, verb: str) -> bool:
        """Carry out a verb here; false when nothing here knows it. Errors a person can act on are told."""
        handler = find_handler(verb, self.targets)
        if handler is None:
            return False
        try:
            result = handler()
            if inspect.isawaitable(result):
                await result
        except WorkbenchError as error:
            self.say(self.work.painter.texts.told(error), bad=True)
        await self.work.tour.look()
        return True

    def say(self, text: str, *, bad: bool = False) -> None:
        """Tell something in the line below; screens without one hand it to the app's desk."""
        self.work.desk.say(text, bad=bad)

    def repaint(self) -> None:
        """Draw everything again after a change of theme or language, also over what others wrote on the terminal."""
        self.work.forget_screen()
        for widget in self.walk_children():
            redraw = getattr(widget, "redraw", None)
            if redraw is not None:
                redraw()
