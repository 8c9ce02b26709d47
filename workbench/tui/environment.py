"""What Textual reads from the environment while it is imported; import this module before it."""

from __future__ import annotations

import os

_TWO_HUNDRED = frozenset(
    {"xterm", "tmux", "screen", "putty", "mlterm", "rxvt-unicode", "foot", "alacritty", "konsole", "vte"}
)
"""Terminals that draw 256 colours although their short name does not say so; SSH carries no COLORTERM."""

os.environ.setdefault("TEXTUAL_ANIMATIONS", "none")
os.environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")
"""Under an Arabic layout kitty's keyboard protocol reports Shift-/ as shift+ظ without the text that it types, and every
modifier by itself; what all terminals send (؟) is what the keymap's twins are made of."""
if os.environ.get("TERM") in _TWO_HUNDRED and not os.environ.get("COLORTERM"):
    os.environ.setdefault("TEXTUAL_COLOR_SYSTEM", "256")
