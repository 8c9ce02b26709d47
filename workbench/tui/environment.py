"""What Textual reads from the environment while it is imported; import this module before it."""

from __future__ import annotations

import os

_TWO_HUNDRED = frozenset(
    {"xterm", "tmux", "screen", "putty", "mlterm", "rxvt-unicode", "foot", "alacritty", "konsole", "vte"}
)
"""Terminals that draw 256 colours although their short name does not say so; SSH carries no COLORTERM."""

os.environ.setdefault("TEXTUAL_ANIMATIONS", "none")
if os.environ.get("TERM") in _TWO_HUNDRED and not os.environ.get("COLORTERM"):
    os.environ.setdefault("TEXTUAL_COLOR_SYSTEM", "256")
