"""The command palette: verbs found by a few letters of their English or Arabic name, in any spelling."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from textual import events
from textual.app import ComposeResult
from textual.containers import Container

from workbench.arabic.chars import folded
from workbench.config.keymap import Keymap, shown
from workbench.texts import Texts
from workbench.tui.bindings import WorkScreen
from workbench.tui.screens.pages import Lines, PageLine
from workbench.tui.widgets.bars import Bar
from workbench.tui.widgets.bidi_input import BidiInput
from workbench.tui.widgets.rows import Rows
from workbench.verbs import Scope, Verb


@dataclass(frozen=True, slots=True)
class Command:
    """A verb with everything it can be found by."""

    verb: Verb
    names: tuple[str, ...]
    """Folded titles and helps in both languages, and the id."""


def commands(verbs: Iterable[Verb]) -> tuple[Command, ...]:
    """What the palette offers."""
    catalogues = Texts("en"), Texts("ar")
    return tuple(
        Command(
            verb,
            (
                *(folded(t(f"verb.{verb.id}")) for t in catalogues),
                *(folded(t(f"verb.{verb.id}.help")) for t in catalogues),
                verb.id,
            ),
        )
        for verb in verbs
    )


def score(wanted: str, name: str) -> int:
    """How well `wanted` fits: 3 a beginning, 2 a word's beginning, 1 inside or letters in order, 0 not at all."""
    if name.startswith(wanted):
        return 4
    if any(word.startswith(wanted) for word in name.split()):
        return 3
    if wanted in name:
        return 2
    letters = iter(name)
    return 1 if all(c in letters for c in wanted.replace(" ", "")) else 0


def find(wanted: str, offered: tuple[Command, ...]) -> list[Verb]:
    """The verbs that fit, best first; a title counts more than a help text, and letters in order only in titles."""
    needle = folded(wanted).strip()
    if not needle:
        return [c.verb for c in offered]
    ranked: list[tuple[int, int, Verb]] = []
    for place, command in enumerate(offered):
        best = 0
        for at, name in enumerate(command.names):
            found = score(needle, name)
            counts = found > 1 or (found and at < 2)
            weight = found * 2 + (at < 2) if counts else 0
            best = max(best, weight)
        if best:
            ranked.append((-best, place, command.verb))
    return [verb for _, _, verb in sorted(ranked, key=lambda r: r[:2])]


class PaletteScreen(WorkScreen):
    """Type, choose with the arrows, Enter runs it where you stood."""

    HOME_SCOPE = Scope.FORM

    def __init__(self, keymap: Keymap, scopes: tuple[Scope, ...]) -> None:
        super().__init__()
        self.keymap = keymap
        self._offered = commands(
            v for s in scopes for v in keymap.verbs if v.scope is s and v.id != "palette"
        )
        self.found: list[Verb] = []

    def compose(self) -> ComposeResult:
        """An input over the verbs that fit."""
        with Container(id="menu"):
            yield Bar(id="menu-title")
            yield BidiInput(id="wanted")
            yield Lines((), id="found")

    def on_mount(self) -> None:
        """All verbs to begin with."""
        painter = self.work.painter
        title = (painter.texts("verb.palette.help"), painter.style("accent", "bar", bold=True))
        self.query_one("#menu-title", Bar).show((title,))
        self.query_one(Lines).can_focus = False
        wanted = self.query_one(BidiInput)
        wanted.logical_arrows = self.work.workspace.config.ui.arrows == "logical"
        wanted.focus()
        self._list("")

    def on_bidi_input_changed(self, event: BidiInput.Changed) -> None:
        """Other letters, other verbs."""
        event.stop()
        self._list(event.input.value)

    def _list(self, wanted: str) -> None:
        texts = self.work.painter.texts
        self.found = find(wanted, self._offered)
        lines = tuple(
            PageLine(
                (
                    (texts(f"verb.{v.id}"), "text"),
                    (" ".join(shown(k) for k in self.keymap.keys[v.id]), "accent"),
                    (texts(f"verb.{v.id}.help"), "dim"),
                ),
                widths=(24, 16),
            )
            for v in self.found
        )
        shown_lines = self.query_one(Lines)
        shown_lines.cursor = 0
        shown_lines.show(lines)

    async def on_key(self, event: events.Key) -> None:
        """Up and down move in the list while the input keeps the focus."""
        lines = self.query_one(Lines)
        steps = {"up": -1, "down": 1, "pageup": -lines.rows_seen, "pagedown": lines.rows_seen}
        if event.key in steps:
            lines.move_by(steps[event.key])
            event.stop()
            return
        await super().on_key(event)

    def do_form_save(self) -> None:
        at = self.query_one(Lines).cursor
        self.dismiss(self.found[at].id if at < len(self.found) else None)

    def do_form_cancel(self) -> None:
        self.dismiss(None)

    def do_form_next(self) -> None:
        self.query_one(Lines).move_by(1)

    def do_form_previous(self) -> None:
        self.query_one(Lines).move_by(-1)

    def on_rows_moved(self, event: Rows.Moved) -> None:
        """The list has nothing more to tell."""
        event.stop()

    def on_rows_chosen(self, event: Rows.Chosen) -> None:
        """A click runs the verb."""
        event.stop()
        self.do_form_save()
