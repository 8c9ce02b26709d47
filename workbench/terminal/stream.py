"""Reads the escape stream that a full-screen program writes: tokens, and text as cells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.arabic.ucd import bidi_class
from workbench.arabic.ucd import cells as cell_width

_TOKEN = re.compile(
    r"(?P<text>[^\x00-\x1f\x7f]+)"
    r"|\x1b\[(?P<sgr>[\d;:]*)m"
    r"|\x1b\[(?P<row>\d*);?(?P<column>\d*)[Hf]"
    r"|(?P<link>\x1b\]8;[^\x07\x1b]*(?:\x07|\x1b\\))"
    r"|(?P<other>\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[P_^X][^\x1b]*\x1b\\|\x1b[ -/]*[0-~]|.)",
    re.DOTALL,
)
MARK = re.compile(
    "[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08d3-\u08ff]"
)
"""Combining marks of the Arabic blocks."""


def tokens(data: str) -> Iterator[re.Match[str]]:
    """The stream piece by piece: `lastgroup` text, sgr, column (CUP), link (OSC 8) or other."""
    return _TOKEN.finditer(data)


def narrow(text: str) -> bool:
    """Whether every code point of the text is a glyph of one cell."""
    return cell_width.letters(text).count(b"1") == len(text)


def clusters(text: str) -> Iterator[tuple[str, int]]:
    """Each glyph with its marks, and its cells (1 or 2); a blank of two cells is two blanks."""
    glyph, width = "", 0
    for char, cells in zip(text, cell_width.letters(text), strict=True):
        if cells == 0x30:
            glyph += char if glyph and bidi_class[char] == "M" else ""
            continue
        if glyph:
            yield glyph, width
        glyph, width = char, cells - 0x30
        if width == 2 and char.isspace():
            yield " ", 1
            glyph, width = " ", 1
    if glyph:
        yield glyph, width
