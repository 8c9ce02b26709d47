"""A question in the line below: one key answers it, Esc leaves; nothing else happens meanwhile."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from textual import events

from workbench.config.keymap import twins
from workbench.domain.errors import WorkbenchError
from workbench.tui.bindings import WorkScreen
from workbench.tui.paint import Painter, Piece
from workbench.tui.widgets.bars import Footer
from workbench.tui.widgets.choice import Option

_FEW, _FEWEST = 5, 2
"""Letters of an answer that are left when the line is short: with an ellipsis, and where there is no room for one."""
SLOW = 0.3
"""Seconds after which it is told that something is looked for."""
T = TypeVar("T")


@dataclass(slots=True)
class Question:
    """What is asked, and what the answers do."""

    title: str
    options: tuple[Option, ...]
    answer: Callable[[str], Awaitable[None]]
    at: int | None = None
    """The answer that Enter gives, where Enter gives one; the arrows change it."""
    short: str = ""
    """The title where the line is too short for both."""


def pieces_of(question: Question, painter: Painter, width: int) -> list[Piece]:
    """The question as one line of `width` cells; answers are shortened alike until they fit, then the title is."""
    style = painter.style
    titles = [o.title for o in question.options]
    taken = sum(len(o.key) + 2 + (question.at is not None) for o in question.options) + 3
    longest = max((len(t) for t in titles), default=0)
    short = question.short or question.title

    def fits(title: str, names: Sequence[str]) -> bool:
        named = sum(painter.text_width(n) for n in names)
        return taken + painter.text_width(title) + named <= width

    ways = [(question.title, n, "…") for n in range(longest, _FEW, -1)]
    ways += [(title, n, "") for title in (question.title, short) for n in range(_FEW, _FEWEST - 1, -1)]
    for title, most, mark in ways:
        names = _short(titles, most, mark)
        if fits(title, names):
            break
    pieces: list[Piece] = [(title, style("accent", "bar", bold=True)), (" ", style("text", "bar"))]
    for number, option in enumerate(question.options):
        here = number == question.at
        ground = "cursor" if here else "bar"
        if question.at is not None:
            pieces.append(("▸" if here else " ", style("accent", "bar", bold=True)))
        pieces += [
            (option.key, style("accent", ground, bold=True)),
            (" ", style("text", ground)),
            (names[number], style("text", ground, bold=here)),
            (" ", style("text", "bar")),
        ]
    return pieces


def _short(titles: Sequence[str], longest: int, mark: str) -> list[str]:
    """The names cut to `longest`, none so short that it could be another: Stati… and State…."""
    cut = []
    for title in titles:
        others = [t for t in titles if t != title]
        own = next(
            (n for n in range(len(title)) if not any(t.startswith(title[:n]) for t in others)), len(title)
        )
        length = max(longest, own)
        cut.append(title if len(title) <= length + len(mark) else title[:length].rstrip() + mark)
    return cut


class Looking(WorkScreen):
    """A screen that tells when what it waits for takes long."""

    @property
    def asking_line(self) -> Footer:
        """The line below."""
        return self.query_one("#footer", Footer)

    async def looking(self, asked: Awaitable[T]) -> T:
        """Wait for something; after a moment it is told that it is looked for."""
        told = self.work.painter.texts("say.looking_up")
        slow = self.set_timer(SLOW, lambda: self.say(told))
        try:
            return await asked
        finally:
            slow.stop()
            if self.is_mounted and self.asking_line.told == told:
                self.say("")


class Asking(Looking):
    """A screen that can ask in its footer."""

    question: Question | None = None

    def ask_key(
        self,
        title: str,
        options: Sequence[Option],
        answer: Callable[[str], Awaitable[None]],
        *,
        enter: int | None = None,
        short: str = "",
    ) -> None:
        """Ask; `enter` is the number of the answer that Enter gives to begin with."""
        self.question = Question(title, tuple(options), answer, enter, short)
        self._show_question()

    def _show_question(self) -> None:
        line = self.asking_line
        if self.question is None:
            line.ask(())
        else:
            line.ask(tuple(pieces_of(self.question, self.work.painter, line.size.width)))

    async def on_key(self, event: events.Key) -> None:
        """While something is asked every key is an answer, or none."""
        question = self.question
        if question is None:
            return
        event.stop()
        event.prevent_default()
        if event.key == "escape":
            self.question = None
            self._show_question()
            return
        if question.at is not None and event.key in {"left", "right", "up", "down", "tab", "shift+tab"}:
            back = {"up", "shift+tab", "right" if self.work.painter.rtl else "left"}
            question.at = (question.at + (-1 if event.key in back else 1)) % len(question.options)
            self._show_question()
            return
        chosen = self._chosen(question, event)
        if chosen is None:
            return
        self.question = None
        self._show_question()
        try:
            await question.answer(chosen)
        except WorkbenchError as error:
            self.say(self.work.painter.texts.told(error), bad=True)

    def _chosen(self, question: Question, event: events.Key) -> str | None:
        """The answer that a key gives, under either keyboard layout."""
        if event.key == "enter":
            return question.options[question.at].value if question.at is not None else None
        layout = self.work.workspace.config.keys.layout
        back = {arabic: latin for latin, arabic in twins(layout).items()}
        char = back.get(event.character or "", event.character)
        return next((o.value for o in question.options if o.key == char), None)

    def repaint(self) -> None:
        """After a change of theme or language nothing is asked any more: it was asked in the old one."""
        if self.question is not None:
            self.question = None
            self._show_question()
        super().repaint()
