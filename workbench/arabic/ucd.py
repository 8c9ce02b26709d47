"""Unicode properties of whole strings: one letter a character, as bytes that regular expressions can read."""

from __future__ import annotations

import codecs
from bisect import bisect_right

from workbench.arabic import tables

_FREQUENT = (
    "\t\n\r"
    + "".join(map(chr, range(0x20, 0x7F)))
    + "".join(map(chr, range(0x60C, 0x671)))
    + "٪٫٬ٱپچژڤکگھہیے۔۰۱۲۳۴۵۶۷۸۹"
    + "\u00a0«»–—‘’“”…\u200b\u200c\u200d\u200e\u200f"
)
_FREQUENT = "".join(dict.fromkeys(_FREQUENT))
_ALPHABET = codecs.charmap_build(_FREQUENT + "\ufffe" * (256 - len(_FREQUENT)))
"""The characters that news is made of, numbered: encoding with it is ten times faster than str.translate."""


class _Lazy(dict[int, str]):
    """Code point → letter, looked up in the run-length table on first use."""

    def __init__(self, starts: list[int], letters: str) -> None:
        self._starts, self._letters = starts, letters

    def __missing__(self, point: int) -> str:
        letter = self[point] = self._letters[bisect_right(self._starts, point) - 1]
        return letter


class Property:
    """One property of the pinned Unicode version, with a one-letter value for every code point."""

    def __init__(self, runs: str) -> None:
        starts, letters, at = [], [], 0
        for run in runs.split(" "):
            starts.append(at)
            letters.append(run[0])
            at += int(run[1:], 16)
        self._of = _Lazy(starts, "".join(letters))
        frequent = "".join(self._of[ord(char)] for char in _FREQUENT)
        self._frequent = frequent.encode("ascii").ljust(256, b"?")

    def __getitem__(self, char: str) -> str:
        """The letter of one character."""
        return self._of[ord(char)]

    def letters(self, text: str) -> bytes:
        """The letters of `text`, one byte a code point."""
        try:
            return codecs.charmap_encode(text, "strict", _ALPHABET)[0].translate(self._frequent)
        except UnicodeEncodeError:
            return text.translate(self._of).encode("ascii")


bidi_class = Property(tables.BIDI_CLASS)
line_break = Property(tables.LINE_BREAK)
joining_type = Property(tables.JOINING_TYPE)
cells = Property(tables.CELLS)


def _pairs(table: str) -> dict[str, str]:
    """Alternating hexadecimal code points as a dictionary of characters."""
    chars = [chr(int(point, 16)) for point in table.split(" ")]
    return dict(zip(chars[::2], chars[1::2], strict=True))


BRACKETS = _pairs(tables.BRACKETS)
"""Opening bracket → closing bracket."""
MIRRORED = _pairs(tables.MIRRORED)
"""Character → the character that draws its mirror image (L4)."""
