"""The first round: one line names the next thing to try and goes on by itself when it was done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from workbench.domain.sheet import StepRow
from workbench.tui.widgets.bars import Bar

if TYPE_CHECKING:
    from workbench.tui.app import WorkbenchApp
    from workbench.tui.screens.desk import Desk

RECENT = 50
"""Steps of the journal looked at after each verb while the round lasts."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What has happened since the round began."""

    reading: bool
    """An article is open."""
    steps: tuple[StepRow, ...]
    """My steps of the journal since then, the newest first."""
    undone: bool
    """One of my steps is taken back."""
    exported: bool

    def did(self, *what: str) -> bool:
        """True when a step of one of these kinds was made, even if it was taken back again."""
        return any(step.what in what for step in self.steps)


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to try."""

    id: str
    """Its text is `tour.<id>`."""
    verbs: tuple[str, ...]
    """Whose keys the text names, as `k0`, `k1` …"""
    done: Callable[[Seen], bool]


TASKS = (
    Task("read", ("list.down", "list.up", "list.open"), lambda seen: seen.reading),
    Task(
        "accept",
        ("suggestion.accept", "suggestion.reject", "suggestion.edit"),
        lambda seen: seen.did("suggestion.accept", "mention.accept"),
    ),
    Task("claim", ("read.down", "claim.new", "form.save"), lambda seen: seen.did("claim.add")),
    Task(
        "link",
        ("link.best", "compare.link", "back"),
        lambda seen: seen.did("link.confirm", "link.reject"),
    ),
    Task("undo", ("undo", "redo"), lambda seen: seen.undone),
    Task("export", ("back", "list.export", "form.save"), lambda seen: seen.exported),
)


class TourBar(Bar):
    """The line over the hints; its height is nothing while no round is under way."""

    @property
    def work(self) -> WorkbenchApp:
        """The app, with its own type."""
        app: object = self.app
        return app  # type: ignore[return-value]

    def name_task(self, at: int) -> None:
        """Name one task, the key that passes it over at the far side."""
        texts, keymap, style = self.painter.texts, self.work.keymap, self.painter.style
        task = TASKS[at]
        keys = {f"k{number}": keymap.first(verb) for number, verb in enumerate(task.verbs)}
        count = (f"{at + 1}/{len(TASKS)}", style("figure", "bar", bold=True))
        said = (texts(f"tour.{task.id}", **keys), style("text", "bar"))
        skip = (texts("tour.skip", key=keymap.first("tour")), style("dim", "bar"))
        self.show((count, ("  ", style("text", "bar")), said), (skip,))


@dataclass(slots=True)
class Tour:
    """Where the round stands."""

    desk: Desk
    at: int | None = None
    """The task to do next; None while no round is under way."""
    _from: int = field(default=0)
    """The newest step of the journal when it began."""
    _exports: int = field(default=0)

    async def begin(self, at: int = 0) -> None:
        """Start with a task; what was done before does not count."""
        steps = await self._steps()
        self._from = steps[0].id if steps else 0
        self._exports = self.desk.exports
        self.at = min(at, len(TASKS) - 1)
        await self.look()
        self.show()

    async def look(self) -> None:
        """Go on past every task that is done."""
        if self.at is None:
            return
        steps = await self._steps()
        seen = Seen(
            reading=self.desk.reading_shown,
            steps=tuple(step for step in steps if step.id > self._from),
            undone=bool(steps) and steps[0].undone,
            exported=self.desk.exports > self._exports,
        )
        at = self.at
        while at < len(TASKS) and TASKS[at].done(seen):
            at += 1
        if at != self.at:
            await self._to(at)

    async def skip(self) -> None:
        """Pass the task over."""
        if self.at is not None:
            await self._to(self.at + 1)

    def show(self) -> None:
        """Paint the task in the language and with the keys of now."""
        self.desk.set_class(self.at is not None, "touring")
        if self.at is not None:
            self.desk.tour_bar.name_task(self.at)

    async def _to(self, at: int) -> None:
        """Stand at another task, or end the round; remembered for the next start."""
        self.at = at if at < len(TASKS) else None
        if not self.desk.ws.read_only:
            await self.desk.bridge.write(self.desk.ws.preferences.keep_tour, self.at)
        self.show()
        if self.at is None:
            keymap = self.desk.work.keymap
            keys = {"help": keymap.first("help"), "palette": keymap.first("palette")}
            self.desk.say(self.desk.texts("tour.over", **keys))

    async def _steps(self) -> list[StepRow]:
        return await self.desk.bridge.read(self.desk.ws.history.steps, RECENT, mine=True)
