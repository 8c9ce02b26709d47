"""Copying by OSC 52, which reaches the person's clipboard over SSH too."""

from __future__ import annotations

import base64
import binascii
import subprocess

_START = "\x1b]52;c;"
_SECONDS = 1.0


def sequence(text: str, multiplexer: str = "") -> str:
    """The escape sequence that puts `text` on the clipboard, in the envelope of tmux or GNU screen."""
    osc = f"{_START}{base64.b64encode(text.encode('utf-8', 'replace')).decode('ascii')}\x07"
    if multiplexer == "tmux":
        return "\x1bPtmux;" + osc.replace("\x1b", "\x1b\x1b") + "\x1b\\"
    if multiplexer == "screen":
        return "".join(f"\x1bP{osc[at : at + 700]}\x1b\\" for at in range(0, len(osc), 700))
    return osc


def text_of(osc: str) -> str | None:
    """The text that an OSC 52 sequence copies; None where it is no such sequence."""
    if not osc.startswith(_START):
        return None
    try:
        return base64.b64decode(osc[len(_START) :].rstrip("\x07\x1b\\"), validate=True).decode("utf-8")
    except (binascii.Error, UnicodeDecodeError):
        return None


def copy_in_tmux(text: str) -> bool:
    """Give the text to tmux, for its own buffer and (`-w`) the clipboard around it; False where that failed."""
    try:
        done = subprocess.run(
            ["tmux", "load-buffer", "-w", "-"],
            input=text.encode("utf-8", "replace"),
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
