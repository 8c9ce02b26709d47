"""A page of Arabic under the real driver, for tests that talk to it over a pseudo-terminal."""

from __future__ import annotations

import fcntl
import signal
import sys
import termios
import threading
from pathlib import Path

from rich.segment import Segment
from textual import events
from textual.app import App
from textual.strip import Strip
from textual.widget import Widget

from workbench.arabic.layout import visual
from workbench.terminal.plan import Plan
from workbench.tui.driver import terminal_driver

PLANS = {
    "app": Plan("vte", enter="\x1b[8l\x1b[2J", leave="\x1b[8h"),
    "isolated": Plan("putty", "isolated", mouse="sent"),
}
TEXT = "كتب 12 مقالات عام 2024م"


class Line(Widget):
    """One line of Arabic from the left edge."""

    def render_line(self, y: int) -> Strip:
        """The painted row."""
        text = visual(TEXT) if y == 1 else ""
        return Strip([Segment(text), Segment(" " * max(0, self.size.width - len(TEXT) - 1))])


class Page(App[None]):
    """Says on a side channel what reached it."""

    CSS = "Line { width: 1fr; height: 1fr; }"

    def __init__(self, said: Path, mode: str) -> None:
        driver = terminal_driver(PLANS[mode], typed="z", on_hangup=lambda: self.say("saved"))
        super().__init__(driver_class=driver)
        self.said = said

    def compose(self):  # type: ignore[no-untyped-def]
        """The line alone."""
        yield Line()

    def say(self, word: str) -> None:
        """One word a line."""
        with self.said.open("a", encoding="utf-8") as out:
            out.write(word + "\n")

    def on_ready(self) -> None:
        """It is up."""
        self.say(f"ready {self.size.width}x{self.size.height}")

    def on_key(self, event: events.Key) -> None:
        """Keys that a test presses."""
        self.say(f"key {event.key}")
        match event.key:
            case "q":
                self.exit()
            case "c":
                self.copy_to_clipboard("سلام")
            case "t":
                threading.Thread(target=threading.Event().wait, daemon=True).start()
                signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGCONT])
            case "x":
                msg = "crash"
                raise RuntimeError(msg)

    def on_click(self, event: events.Click) -> None:
        """Where the mouse was, in painted cells."""
        self.say(f"click {event.screen_x},{event.screen_y}")


if __name__ == "__main__":
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    Page(Path(sys.argv[1]), sys.argv[2]).run()
