"""Puts the cells of a row into an order that a reordering terminal turns back into the same row.

The far end applies UAX #9 to what it is sent, so this is its inverse, word by word. A blank is sent as
a character of class L that draws nothing: every word then stands between Ls at level 0 and resolves
alone (W7, N2), whatever else is on the row. Inside a word

- what lies between L letters is a stretch; its Arabic core runs from the first to the last R, AL or AN,
  and is sent in logical order with numbers turned back (L2) and mirrored glyphs mirrored back (L4);
- everything outside the core stays in place: neutrals between L and R take the base direction (N2),
  European digits after an L are L (W7);
- a European digit to the right of a letter, with no letter further right (as in 2024 followed by the
  abbreviation for AD), cannot stand there in left-to-right text. Such a word is sent together with the
  next Arabic word; where there is none, the blank beside it becomes an invisible letter (the anchor).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from workbench.arabic.bidi import mirror, resolve
from workbench.arabic.ucd import bidi_class

ANCHOR = "\u0640"
"""Tatweel, class AL: drawn in the colour of its background it holds digits to its left."""
_REORDERED = re.compile(
    "[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""Blocks whose characters are R, AL or AN; a row without any is sent as it is."""
LOOK_ALIKES = {"\u061f": "\u2e2e", "\u061b": "\u2e35"}
"""Arabic question mark and semicolon are letters (AL) to UAX #9; these are neutral and look the same."""
BRACKETS_APART = dict(zip("()[]{}", "\u2768\u2769\u2772\u2773\u2774\u2775", strict=True))
"""Brackets that look alike and pair only with each other: for those that N0 would pair across the row."""
BRACKETS_ALONE = dict(zip("()[]{}", "\ufd3e\ufd3f\u23a1\u23a4\u23a8\u23ac", strict=True))
"""The last resort: much the same shapes, neither paired nor mirrored."""


class Sent(NamedTuple):
    """One cell as it is sent: where it is seen, and what goes out for it."""

    cell: int
    """Column of the row as painted."""
    glyph: str
    turned: bool = False
    """It must resolve right to left, so that it is mirrored."""
    hidden: bool = False
    """Foreground must equal background."""


def order(row: Sequence[str], blank: str) -> list[Sent]:
    """The cells of a row, in sending order.

    `row` has one glyph (a base with its marks) a column, "" in the second column of a wide one.
    """
    if not _REORDERED.search("".join(row)):
        return [Sent(at, blank if glyph.isspace() else glyph) for at, glyph in enumerate(row) if glyph]
    sent: list[Sent] = []
    at = 0
    while at < len(row):
        if row[at].isspace():
            sent.append(Sent(at, blank))
            at += 1
            continue
        end, anchored = _reach(row, at, _word_end(row, at))
        unit = _arranged(tuple(row[at:end]), anchored)
        sent += [Sent(at + index, glyph, turned) for index, glyph, turned in unit]
        if anchored:
            hidden = next(i for i in range(len(sent) - 1, -1, -1) if sent[i].cell == end - 1)
            sent[hidden] = sent[hidden]._replace(hidden=True)
        at = end
    return _unpaired(sent)


def _unpaired(sent: list[Sent]) -> list[Sent]:
    """The row with look-alikes for the brackets of a core, where one would pair outside of it (N0)."""
    if not any(item.turned and item.glyph[0] in BRACKETS_APART for item in sent) or _holds(sent):
        return sent
    apart = [_with(item, BRACKETS_APART[item.glyph[0]]) if _is_bracket(item) else item for item in sent]
    if _holds(apart):
        return apart
    return [
        _with(item, BRACKETS_ALONE[mirror(item.glyph[0])]) if _is_bracket(item) else item for item in sent
    ]


def _is_bracket(item: Sent) -> bool:
    return item.turned and item.glyph[0] in BRACKETS_APART


def _with(item: Sent, base: str) -> Sent:
    return item._replace(glyph=base + item.glyph[1:])


def _holds(sent: list[Sent]) -> bool:
    """Whether every bracket resolves to the side that its place needs."""
    levels = resolve("".join([item.glyph[0] for item in sent]), 0).levels
    brackets = {*BRACKETS_APART, *BRACKETS_APART.values()}
    pairs = zip(sent, levels, strict=True)
    return all(item.turned == bool(level & 1) for item, level in pairs if item.glyph[0] in brackets)


def _word_end(row: Sequence[str], at: int) -> int:
    """End of the run of cells that draw something; a second column belongs to its first."""
    for end in range(at, len(row)):
        if row[end].isspace():
            return end
    return len(row)


def _reach(row: Sequence[str], start: int, end: int) -> tuple[int, bool]:
    """Where the unit ends that starts with the word [start, end), and whether its last cell is an anchor."""
    while _dangling(_kinds(tuple(row[start:end]))):
        following = end
        while following < len(row) and row[following].isspace():
            following += 1
        stop = _word_end(row, following)
        free = _kinds(tuple(row[following:stop])).partition("L")[0]
        if "R" in free or (following == end + 1 and not {"1", "2"}.isdisjoint(free)):
            end = stop
        elif end < len(row):
            return end + 1, True
        else:
            break
    return end, False


@lru_cache(maxsize=4096)
def _kinds(cells: tuple[str, ...]) -> str:
    """One bidi class letter a cell: L, R (R and AL), 1 (EN), 2 (AN), `+$,` as in UAX #9, O for the rest.

    The Arabic question mark and semicolon count as letters only where no figure stands to their right.
    """
    letters = ["O" if not cell else bidi_class[cell[0]] for cell in cells]
    kinds = "".join(["R" if k in "RA" else k if k in "L12+$," else "O" for k in letters])
    out = list(kinds)
    start = 0
    for part in kinds.split("L"):
        end = start + len(part)
        last = part.rfind("R")
        digits = part.find("1", last + 1)
        soft = [i for i in range(start, end) if kinds[i] == "R"]
        if digits >= 0 and soft and all(cells[i][0] in LOOK_ALIKES for i in soft):
            for i in soft:
                out[i] = "O"
        start = end + 1
    return "".join(out)


def _dangling(kinds: str) -> bool:
    """Whether the last stretch has a letter and then a European digit with no letter to its right."""
    stretch = kinds.rpartition("L")[2]
    last = stretch.rfind("R")
    return last >= 0 and "1" in stretch[last:]


@lru_cache(maxsize=4096)
def _arranged(cells: tuple[str, ...], anchored: bool) -> tuple[tuple[int, str, bool], ...]:
    """The cells of one unit in sending order: index, glyph, whether it resolves right to left."""
    glyphs = list(cells)
    kinds = list(_kinds(cells))
    if anchored:
        glyphs[-1], kinds[-1] = ANCHOR, "R"
    for index, kind in enumerate(kinds):
        if kind == "O" and cells[index][:1] in LOOK_ALIKES:
            glyphs[index] = LOOK_ALIKES[cells[index][0]] + cells[index][1:]
    out: list[tuple[int, str, bool]] = []
    for start, end in _stretches("".join(kinds)):
        for index, turned in _core(kinds, start, end):
            glyph = glyphs[index]
            if turned and glyph:
                glyph = mirror(glyph[0]) + glyph[1:]
            if glyph:
                out.append((index, glyph, turned))
    return tuple(out)


def _stretches(kinds: str) -> list[tuple[int, int]]:
    """The intervals between characters that resolve to L; each such character is an interval too."""
    out: list[tuple[int, int]] = []
    start = 0
    letter_ahead = [False] * (len(kinds) + 1)
    for index in range(len(kinds) - 1, -1, -1):
        letter_ahead[index] = kinds[index] == "R" or (kinds[index] != "L" and letter_ahead[index + 1])
    for index, kind in enumerate(kinds):
        if kind == "L" or (kind == "1" and not letter_ahead[index]):
            out += [(start, index), (index, index + 1)]
            start = index + 1
    out.append((start, len(kinds)))
    return [(start, end) for start, end in out if start < end]


def _core(kinds: list[str], start: int, end: int) -> list[tuple[int, bool]]:
    """The cells of a stretch in sending order, and whether the far end will mirror each."""
    arabic = [index for index in range(start, end) if kinds[index] in "R2"]
    if not arabic:
        return [(index, False) for index in range(start, end)]
    first, last = arabic[0], arabic[-1] + 1
    out = [(index, False) for index in range(start, first)]
    at = last
    while at > first:
        begin = _number_start(kinds, first, at)
        if begin < at:
            out += [(index, False) for index in range(begin, at)]
        else:
            begin = at - 1
            out.append((begin, True))
        at = begin
    out += [(index, False) for index in range(last, end)]
    return out


def _number_start(kinds: list[str], first: int, end: int) -> int:
    """Start of the number that ends before `end` (= `end` where there is none): digits joined by one CS (W4)."""
    at = end
    while at > first and kinds[at - 1] in "12":
        at -= 1
        if at - 2 >= first and kinds[at - 1] == "," and kinds[at - 2] in "12":
            at -= 1
    return at
