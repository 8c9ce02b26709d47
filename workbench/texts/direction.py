"""Latin inside Arabic sentences: options, paths and names keep their order by invisible marks (UAX #9, LRM)."""

from __future__ import annotations

import re

LRM = "\u200e"
"""LEFT-TO-RIGHT MARK."""
_TYPED = re.compile(r"(?<![\w\-$.])(?=--?[A-Za-z]|\$\w|\.[a-z])|(?<=[\w]/)(?!\w)")
"""Where an option, a variable or an ending begins that starts with a sign, and where the name of a folder ends."""
_LETTER = re.compile(r"[^\W\d_]")


def typed(text: str) -> str:
    """An Arabic sentence in which what is typed at a prompt reads as it is typed."""
    return _TYPED.sub(LRM, text)


def quoted(value: object) -> object:
    """A value for an Arabic sentence; one that begins with a Latin letter keeps the signs at its ends."""
    if not isinstance(value, str):
        return value
    first = _LETTER.search(value)
    return f"{LRM}{value}{LRM}" if first and first[0] < "\u0590" else value
