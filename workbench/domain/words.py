"""Words of a text where only a line of them can be told."""

from __future__ import annotations


def shortened(text: str, longest: int = 40) -> str:
    """The text on one line, of at most so many code points; … stands where it was cut."""
    plain = " ".join(text.split())
    return plain if len(plain) <= longest else plain[: max(0, longest - 1)].rstrip() + "…"


def shortened_by_words(text: str, longest: int) -> str:
    """The same without a part of a word, where the first word has room: a cut word would be read as another one."""
    plain = " ".join(text.split())
    if len(plain) <= longest:
        return plain
    whole = plain[: longest + 1].rpartition(" ")[0].rstrip(" ،,؛;:.")
    return f"{whole}…" if whole else shortened(plain, longest)
