"""Words of a text where only a line of them can be told."""

from __future__ import annotations


def shortened(text: str, longest: int = 40) -> str:
    """The text on one line, of at most so many code points; … stands where it was cut."""
    plain = " ".join(text.split())
    return plain if len(plain) <= longest else plain[: max(0, longest - 1)].rstrip() + "…"
