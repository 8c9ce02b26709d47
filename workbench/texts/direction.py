"""Latin inside Arabic sentences: options, paths and names keep their order by invisible marks (UAX #9, LRM)."""

from __future__ import annotations

import re

LRM = "\u200e"
"""LEFT-TO-RIGHT MARK."""
_DATE = re.compile(r"(?<![\w\-\u200e])(?=(?:\d{4}|XXXX)-\d\d)")
"""Where an ISO 8601 date begins: behind Arabic letters its parts would change places (UAX #9, W2 and W4)."""
_TYPED = re.compile(r"(?<![\w\-$.])(?=--?[A-Za-z]|\$\w|\.[a-z])|(?<=[\w]/)(?!\w)")
"""Where an option, a variable or an ending begins that starts with a sign, and where the name of a folder ends."""
_LETTER = re.compile(r"[^\W\d_]")


def typed(text: str) -> str:
    """An Arabic sentence in which dates, and what is typed at a prompt, read as they are typed."""
    return _TYPED.sub(LRM, dated(text))


def dated(text: str) -> str:
    """Text in which an ISO 8601 date reads year, month, day whatever stands before it."""
    return _DATE.sub(LRM, text)


def quoted(value: object) -> object:
    """A value for an Arabic sentence; one that begins with a Latin letter keeps the signs at its ends."""
    if not isinstance(value, str):
        return value
    value = typed(value)
    first = _LETTER.search(value)
    return f"{LRM}{value}{LRM}" if first and first[0] < "\u0590" else value
