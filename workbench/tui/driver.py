"""Textual's terminal driver with the encoder between it and the tty.

Nothing of Textual is replaced: the class it would use is derived from. What it writes passes through the
plan's encoder, the plan's switches are set after the alternate screen is entered and undone before it is
left, and a crash, SIGHUP or SIGTERM leave the terminal as it was found.
"""

from __future__ import annotations

import atexit
import os
import signal
import termios
import threading
from collections.abc import Callable
from contextlib import suppress
from types import FrameType
from typing import Any

from textual._xterm_parser import XTermParser
from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.events import AppFocus, MouseEvent
from textual.message import Message

from workbench.terminal import clipboard
from workbench.terminal.encode import Encoder
from workbench.terminal.plan import Plan
from workbench.terminal.probe import tmux_client
from workbench.tui.lamalef import LamAlef
from workbench.tui.lenient import read_leniently

_ENTER = "\x1b[?1049h"
_LEAVE = "\x1b[?1049l"
_RESTORE = (
    "\x1b[?2026l\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?2004l\x1b[?1004l\x1b[?7h\x1b[0m\x1b[<u{leave}"
    "\x1b[?1049l\x1b[?25h"
)
"""Everything that Textual switched on, off again; for the ways out that Textual does not see."""
_PATIENCE = 1.8
"""Seconds after a signal until the process ends, whatever hangs."""


def _nothing() -> None:
    """An app that does not remember what it sent has nothing to forget."""


class TerminalDriver(LinuxDriver):
    """The driver for one terminal; `terminal_driver` makes a class of it with the plan filled in."""

    plan = Plan("unknown")
    typed = ""
    on_hangup: Callable[[], None] | None = None
    replan: Callable[[], Plan] | None = None

    def __init__(self, app: App[Any], **options: Any) -> None:
        super().__init__(app, **options)
        read_leniently()
        self._encoder = Encoder(self.plan)
        self._turn = threading.Lock()
        self._keys = LamAlef(super().process_message)
        self._entered = False
        self._seen_size: tuple[int, int] | None = None
        self._client = tmux_client() if self.replan is not None else ""
        atexit.register(self._restore)
        for number in (signal.SIGHUP, signal.SIGTERM):
            signal.signal(number, self._hang_up)

    def write(self, data: str) -> None:
        """Encode and send; the first and last thing of the alternate screen carry the plan's switches."""
        with self._turn:
            if data == _ENTER:
                self._entered = True
                self._encoder.reset()
                getattr(self._app, "forget_screen", _nothing)()
                super().write(data + self.plan.enter)
            elif data == _LEAVE:
                self._entered = False
                super().write(self.plan.leave + data)
            elif data.startswith("\x1b]52;"):
                self._copy(data)
            else:
                super().write(self._encoder.encode(data))

    def start_application_mode(self) -> None:
        """Enter; after a stop by Ctrl-Z everything is painted anew, and early keys reach the app."""
        resumed = self._must_signal_resume
        # Another thread may take the signal while the loop already waits: only a handler of the loop wakes it.
        self._loop.add_signal_handler(signal.SIGCONT, self._sigcont_application)
        super().start_application_mode()  # type: ignore[no-untyped-call]
        if resumed:
            self._loop.call_soon_threadsafe(self._repaint)
        typed, self.typed = self.typed, ""
        for event in XTermParser(False).feed(typed) if typed else ():
            self.process_message(event)

    def process_message(self, message: Message) -> None:
        """Mouse columns as the app painted them; a new size or focus may mean another terminal on tmux."""
        if isinstance(message, MouseEvent) and self._encoder.margins:
            column = self._encoder.column(int(message._screen_y), int(message._screen_x))
            message._x = message._screen_x = column
        if isinstance(message, AppFocus) and self._client:
            self._loop.call_soon_threadsafe(self._look_again)
        self._keys.take(message)

    def copy(self, text: str) -> None:
        """Put text on the person's clipboard, through SSH and tmux."""
        self.write(clipboard.sequence(text))

    def _copy(self, osc: str) -> None:
        """Textual's OSC 52; inside a multiplexer it takes another way."""
        text = clipboard.text_of(osc)
        if text is not None and os.environ.get("TMUX"):
            if clipboard.copy_in_tmux(text):
                return
            osc = clipboard.sequence(text, "tmux")
        elif text is not None and os.environ.get("STY"):
            osc = clipboard.sequence(text, "screen")
        super().write(osc)

    def _get_terminal_size(self) -> tuple[int, int]:
        """The cells that the app may paint: the encoding keeps its margins for itself."""
        width, height = super()._get_terminal_size()
        if (width, height) != self._seen_size:
            if self._client and self._seen_size is not None:
                self._loop.call_soon_threadsafe(self._look_again)
            self._seen_size = (width, height)
            self._encoder.resize(width)
        return max(1, width - self._encoder.margins), height

    def _query_in_band_window_resize(self) -> None:
        """In-band sizes and pixel mice would bypass the margins; SIGWINCH serves as well."""
        if not self._encoder.margins:
            super()._query_in_band_window_resize()

    def _repaint(self) -> None:
        self._app.refresh(layout=True)
        self._app.screen.refresh(layout=True)

    def _look_again(self) -> None:
        """After tmux was attached elsewhere: ask the new terminal, with the app out of the way."""
        if self.replan is None or not self._entered:
            return
        client = tmux_client()
        if client in ("", self._client):
            return
        self._client = client
        self.suspend_application_mode()
        self.plan = self.replan()
        self._encoder = Encoder(self.plan)
        self._seen_size = None
        self.resume_application_mode()
        self._repaint()

    def _restore(self) -> None:
        """Give the terminal back from outside of Textual; does nothing where Textual has done it."""
        if not self._entered:
            return
        self._entered = False
        with suppress(OSError, ValueError):
            os.write(self.fileno, _RESTORE.format(leave=self.plan.leave).encode())
        if self.attrs_before is not None:
            with suppress(termios.error):
                termios.tcsetattr(self.fileno, termios.TCSANOW, self.attrs_before)

    def _hang_up(self, number: int, _frame: FrameType | None) -> None:
        """The terminal is gone or the session ends: save, restore, leave; a stalled tty cannot hold us."""
        timer = threading.Timer(_PATIENCE, os._exit, (128 + number,))
        timer.daemon = True
        timer.start()
        with suppress(Exception):
            if self.on_hangup is not None:
                self.on_hangup()
        self._restore()
        os._exit(128 + number)


def terminal_driver(
    plan: Plan,
    *,
    typed: str = "",
    on_hangup: Callable[[], None] | None = None,
    replan: Callable[[], Plan] | None = None,
) -> type[TerminalDriver]:
    """The driver class for `App(driver_class=...)`.

    `on_hangup` runs in the main thread on SIGHUP and SIGTERM and has about 1.5 s to save what is unsaved.
    `replan` asks the terminal anew (`session.open_session(..., fresh=True).plan`); it is called when tmux was attached elsewhere.
    """
    fields = {
        "plan": plan,
        "typed": typed,
        "on_hangup": None if on_hangup is None else staticmethod(on_hangup),
        "replan": None if replan is None else staticmethod(replan),
    }
    return type("PlannedDriver", (TerminalDriver,), fields)
