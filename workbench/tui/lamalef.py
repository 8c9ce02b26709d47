"""Two letters that one key sent are one key again.

On X11's Arabic layout the keys B, Shift-B, Shift-G and Shift-T hold lam-alefs. Terminals that ask Xlib's Compose table
(xterm, urxvt, mlterm) send each as two letters, `لأ` for U+FEF7; others send the one code point. Without this, Shift-G
would be the two keys that `ل` and `أ` are.
"""

from __future__ import annotations

import threading
from collections.abc import Callable

from textual.events import Key
from textual.message import Message

LAM = "\u0644"
LIGATURES = {"\u0622": "\ufef5", "\u0623": "\ufef7", "\u0625": "\ufef9", "\u0627": "\ufefb"}
"""Second letter → the code point that the key stands for."""
_LETTERS = {ord(ligature): LAM + alef for alef, ligature in LIGATURES.items()}
WAIT = 0.02
"""Seconds that a lam is held: what one key sends arrives in one piece, two presses of a person do not."""


def letters(text: str) -> str:
    """`text` with the letters in place of lam-alefs that were typed as one code point."""
    return text.translate(_LETTERS)


class LamAlef:
    """Passes messages on to `send` in order; a lam waits for what comes with it. Safe in several threads."""

    def __init__(self, send: Callable[[Message], None]) -> None:
        self._send = send
        self._held: Key | None = None
        self._timer: threading.Timer | None = None
        self._turn = threading.RLock()

    def take(self, message: Message) -> None:
        """A message from the terminal."""
        with self._turn:
            held, self._held = self._held, None
            if self._timer is not None:
                self._timer.cancel()
                self._timer = None
            char = message.character or "" if isinstance(message, Key) else ""
            if held is not None and char in LIGATURES:
                self._send(Key(LIGATURES[char], LAM + char))
                return
            if held is not None:
                self._send(held)
            if char == LAM and isinstance(message, Key):
                self._held = message
                self._timer = threading.Timer(WAIT, self._release, (message,))
                self._timer.daemon = True
                self._timer.start()
            else:
                self._send(message)

    def _release(self, key: Key) -> None:
        """Nothing came with it."""
        with self._turn:
            if self._held is key:
                self._held = None
                self._send(key)
