"""Clusters: the stretches of text that are drawn, deleted and stepped over as one, and the cells they take."""

from __future__ import annotations

import re
import unicodedata
from itertools import accumulate
from typing import NamedTuple

from workbench.arabic.shape import LAM, LAM_ALEF
from workbench.arabic.ucd import cells

_LIGATURE = re.compile(
    f"{LAM}[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08d3-\u08ff]*[{''.join(LAM_ALEF)}]"
)
_HARD = re.compile("[\n\x0b\x0c\r\x85\u2028\u2029]")
_SIZES = bytes.maketrans(b"12n", b"\x01\x02\x00")
_FRONT = re.compile(rb"(?:\A|(?<=n))0+")
BLANKS = " \t\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000"
"""Spaces that may hang undrawn at the end of a line; no-break spaces are none of them."""


class Clusters(NamedTuple):
    """The clusters of a text: where each starts, and the cells before each; both end with the end of the text."""

    starts: list[int]
    cells: list[int]

    def width(self, first: int, last: int) -> int:
        """Cells of the clusters first … last - 1."""
        return self.cells[last] - self.cells[first]


def clusters(text: str, *, ligature: bool = True) -> Clusters:
    """Cut `text` into clusters.

    A cluster is a character that takes cells with all that follow it and take none (marks, joiners, controls);
    with `ligature` also lam, its marks and an alef. Controls at the front of a line join its first cluster;
    marks there are a cluster of their own, one cell wide; a line separator is one without any cell.
    """
    if not text:
        return Clusters([0], [0])
    widths = bytearray(cells.letters(text))
    if ligature:
        for match in _LIGATURE.finditer(text):
            widths[match.end() - 1] = 0x30
    for at, char in _exceptions(text):
        widths[at] = 0x31 if char == "\t" else 0x6E
    if widths.find(b"0") < 0 and widths.find(b"2") < 0 and widths.find(b"n") < 0:
        whole = list(range(len(text) + 1))
        return Clusters(whole, whole)
    for front in _FRONT.finditer(widths):
        _give_cells(widths, front.start(), front.end(), text)
    starts = [at for at, width in enumerate(widths) if width != 0x30]
    sizes = widths.replace(b"0", b"").translate(_SIZES)
    return Clusters([*starts, len(text)], [0, *accumulate(sizes)])


def _give_cells(widths: bytearray, start: int, end: int, text: str) -> None:
    """Make what has no cells at the front of a line, [start, end), begin a cluster."""
    if any(map(is_mark, text[start:end])):
        widths[start] = 0x31
    elif end < len(widths) and widths[end] != 0x6E:
        widths[start], widths[end] = widths[end], 0x30
    else:
        widths[start] = 0x6E


def _exceptions(text: str) -> list[tuple[int, str]]:
    """Controls that are more than a control: tabs and line separators."""
    found = [(match.start(), match.group()) for match in _HARD.finditer(text)]
    at = text.find("\t")
    while at >= 0:
        found.append((at, "\t"))
        at = text.find("\t", at + 1)
    return found


def is_mark(char: str) -> bool:
    """True for what is drawn over its base: no joiner, control, variation selector or skin tone."""
    return (
        cells[char] == "0"
        and unicodedata.category(char) not in {"Cf", "Cc", "Zl", "Zp"}
        and not ("\ufe00" <= char <= "\ufe0f" or "\U0001f3fb" <= char <= "\U0001f3ff" or char >= "\U000e0100")
    )
