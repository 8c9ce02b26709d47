"""Folding: the form of a text in which spelling variants are equal, with the way back to the source."""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cache

FOLD_VERSION = 2
"""Goes up when folding changes: search indexes and caches made under another version are rebuilt."""

_MARKS = (
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
    "\u0898-\u089f\u08ca-\u08e1\u08e3-\u08ff\u0300-\u036f"
)
_CONTROLS = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
IGNORABLE = re.compile(f"[{_MARKS}{_CONTROLS}\u0640]+")
"""Marks, tatweel and invisible controls: they carry no letter of the folded text."""

_LETTERS = {
    **dict.fromkeys("أإآٱٲٳٵ", "ا"),
    **dict.fromkeys("ىیېےيۍێ", "ي"),
    **dict.fromkeys("ةۃەۀہھ", "ه"),
    **dict.fromkeys("کڪګ", "ك"),
    "پ": "ب",
    "چ": "ج",
    **dict.fromkeys("ڤڥ", "ف"),
    **dict.fromkeys("\t\u00a0\u1680\u202f\u205f\u3000", " "),
    **dict.fromkeys(map(chr, range(0x2000, 0x200B)), " "),
}
_LETTERS |= {chr(0x660 + d): str(d) for d in range(10)}
_LETTERS |= {chr(0x6F0 + d): str(d) for d in range(10)}


@cache
def _table() -> dict[int, str]:
    """Code point → folded string; the presentation forms go through NFKC first (one may become many)."""
    table = {ord(c): to for c, to in _LETTERS.items()}
    for cp in (*range(0xFB50, 0xFE00), *range(0xFE70, 0xFEFF)):
        plain = unicodedata.normalize("NFKC", chr(cp))
        if plain != chr(cp):
            bare = IGNORABLE.sub("", plain).strip() or ""
            table[cp] = "".join(_LETTERS.get(c, c) for c in bare)
    for first, last in re.findall("(.)(?:-(.))?", _MARKS + _CONTROLS + "\u0640"):
        table |= dict.fromkeys(range(ord(first), ord(last or first) + 1), "")
    return table


def _class(points: list[int]) -> str:
    """A regular expression's class of code points, neighbours as a range: it compiles in a tenth of the time."""
    runs: list[list[int]] = []
    for cp in sorted(points):
        if runs and runs[-1][1] == cp - 1:
            runs[-1][1] = cp
        else:
            runs.append([cp, cp])
    return "[" + "".join(f"\\U{a:08x}-\\U{b:08x}" for a, b in runs) + "]"


_UNEVEN = re.compile(_class([cp for cp, to in _table().items() if len(to) != 1]))


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and where each of its characters came from.

    `text` has one character per kept letter; `origins[i]` is the offset in `source` of folded character i,
    with one entry more for the end, so that len(origins) == len(text) + 1.
    """

    source: str
    text: str
    origins: array[int] | range = field(repr=False)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Source interval of folded[start:end], including the marks that sit on its last letter."""
        if isinstance(self.origins, range):
            return start, max(start, end)
        if start >= end:
            at = self.origins[start]
            return at, at
        last = self.origins[end - 1]
        if self.origins[end] <= last + 1:
            return self.origins[start], last + 1
        stop = max(last + 1, self.origins[end] if end < len(self.origins) else len(self.source))
        tail = IGNORABLE.match(self.source, last + 1)
        return self.origins[start], min(stop, tail.end()) if tail else last + 1

    def offset(self, source_offset: int) -> int:
        """Folded offset of the first kept character at or after `source_offset`."""
        return bisect_left(self.origins, source_offset)


def fold(text: str, *, lower: bool = True) -> Folded:
    """Fold `text`: marks and tatweel go, أإآ→ا, ى→ي, ة→ه, Persian letters and all digits to their plain form.

    Presentation forms expand (one ﷲ becomes several letters, all with the same origin). Latin letters are
    lowered unless `lower` is false. O(n); when nothing is dropped the map is a plain range.
    """
    table = _table()
    folded = text.translate(table)
    if lower:
        lowered = folded.lower()
        folded = lowered if len(lowered) == len(folded) else "".join(_lower(c) for c in folded)
    if not _UNEVEN.search(text):
        return Folded(text, folded, range(len(text) + 1))
    origins = array("l")
    done = 0
    for match in _UNEVEN.finditer(text):
        at = match.start()
        origins.extend(_counted(done, at))
        origins.extend([at] * len(table[ord(match.group())]))
        done = at + 1
    origins.extend(_counted(done, len(text) + 1))
    return Folded(text, folded, origins)


_COUNT = array("l", range(1 << 14))


def _counted(first: int, last: int) -> array[int]:
    """The numbers from `first` up to `last`, copied out of a table where they are small."""
    return _COUNT[first:last] if last <= len(_COUNT) else array("l", range(first, last))


def _lower(char: str) -> str:
    """Lower one character unless that would change its length."""
    low = char.lower()
    return low if len(low) == 1 else char


def folded(text: str) -> str:
    """The folded text alone, for keys and comparisons."""
    return fold(text).text


def word_set(words: str) -> frozenset[str]:
    """A list of words, written with blanks between them, as the set of their folded forms."""
    return frozenset(folded(words).split())
