"""The Unicode Bidirectional Algorithm (UAX #9, revision 46, Unicode 15.0) with its levels in the open.

Everything works on class strings: one byte a character, a letter a class (see tables.BIDI_CLASS), so that a
rule is a replacement or a regular expression over a whole run and not a step per character. There is one
resolver; plain paragraphs only skip the explicit rules X1–X8.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from workbench.arabic.sequence import resolve_sequence
from workbench.arabic.ucd import MIRRORED, bidi_class

MAX_DEPTH = 125
"""Deepest explicit level (BD2)."""

_EXPLICIT = re.compile(rb"[lrxypijfd]")
_KEPT = re.compile(rb"[^N]+")
_JOINERS = re.compile(rb"N+")
_BOUNDARIES = re.compile(rb"[lrxypNijfdB]")
_REMOVED = b"lrxypN"
_STRONG_OR_ISOLATE = re.compile(rb"[LRAijfd]")
_ISOLATE = re.compile(rb"[ijfd]")
_TRAILING = re.compile(rb"[WijfdlrxypN]*(?:[BS]|$)")


@dataclass(frozen=True, slots=True)
class Levels:
    """A resolved paragraph: its level, and class and embedding level of each code point, one byte each.

    Characters that rule X9 removes keep the level of what stands before them, so that every offset has one.
    """

    base: int
    classes: bytes
    levels: bytes

    def line(self, start: int, end: int) -> bytes:
        """Levels of the line [start, end) after rule L1."""
        levels = self.levels[start:end]
        classes = self.classes[start:end]
        if classes.find(b"S") < 0 and classes.find(b"B") < 0:
            tail = len(classes.rstrip(b"WijfdlrxypN"))
            return levels[:tail] + bytes([self.base]) * (end - start - tail)
        out = bytearray(levels)
        for match in _TRAILING.finditer(classes):
            out[match.start() : match.end()] = bytes([self.base]) * (match.end() - match.start())
        return bytes(out)

    def removed(self, offset: int) -> bool:
        """True for the explicit controls and boundary neutrals that X9 takes out."""
        return self.classes[offset] in _REMOVED


def resolve(text: str, base: int | None = None) -> Levels:
    """Levels of one paragraph; `base` forces its level, None takes the first strong character (P2, P3)."""
    return resolve_classes(bidi_class.letters(text), base, text)


def resolve_classes(classes: bytes, base: int | None = None, text: str | None = None) -> Levels:
    """Levels from bidi classes alone; without a text there are no bracket pairs (N0)."""
    if base is None:
        base = first_strong(classes)
    if _EXPLICIT.search(classes):
        return Levels(base, classes, _explicit(classes, base, text))
    if classes.find(b"N") >= 0:
        return Levels(base, classes, _without_neutrals(classes, base, text))
    return Levels(base, classes, _plain(classes, base, text))


def _plain(classes: bytes, base: int, text: str | None) -> bytes:
    """Levels of a paragraph that is one sequence: no explicit controls, no boundary neutrals."""
    side = b"R" if base & 1 else b"L"
    return resolve_sequence(classes, text, base, side, side).translate(_implicit(base))


def _without_neutrals(classes: bytes, base: int, text: str | None) -> bytes:
    """X9 where boundary neutrals (joiners) are all there is to remove: each takes the level before it."""
    kept = [match.span() for match in _KEPT.finditer(classes)]
    letters = None if text is None else "".join([text[start:end] for start, end in kept])
    levels = _plain(classes.replace(b"N", b""), base, letters)
    out, removed, before = bytearray(), 0, bytes([base])
    for match in _JOINERS.finditer(classes):
        out += levels[len(out) - removed : match.start() - removed]
        removed += match.end() - match.start()
        before = bytes(out[-1:]) or before
        out += before * (match.end() - match.start())
    return bytes(out + levels[len(out) - removed :])


def first_strong(classes: bytes, default: int = 0) -> int:
    """Paragraph level by the first strong class outside of isolates (P2, P3)."""
    depth = 0
    for match in _STRONG_OR_ISOLATE.finditer(classes):
        kind = match.group()
        if kind in b"ijf":
            depth += 1
        elif kind == b"d":
            depth = max(0, depth - 1)
        elif not depth:
            return 0 if kind == b"L" else 1
    return default


@cache
def _implicit(level: int) -> bytes:
    """Translation of resolved kinds L R 1 2 into levels (I1, I2)."""
    odd = level & 1
    left, right, number = (level + 1, level, level + 1) if odd else (level, level + 1, level + 2)
    return bytes.maketrans(b"LR12", bytes([left, right, number, number]))


def _matching(classes: bytes) -> dict[int, int]:
    """BD9: isolate initiator → its matching PDI; initiators without one are absent."""
    stack: list[int] = []
    pairs = {}
    for match in _ISOLATE.finditer(classes):
        if match.group() != b"d":
            stack.append(match.start())
        elif stack:
            pairs[stack.pop()] = match.start()
    return pairs


class _Explicit:
    """X1–X8: explicit levels and overridden classes of a paragraph, and which characters X9 removes."""

    def __init__(self, classes: bytes, base: int, pairs: dict[int, int]) -> None:
        self.levels = bytearray([base]) * len(classes)
        self.kinds = bytearray(classes)
        self._classes, self._pairs = classes, pairs
        self._stack: list[tuple[int, bytes, bool]] = [(base, b"", False)]
        self._overflow_isolates = self._overflow_embeddings = self._valid_isolates = 0
        done = 0
        for match in _BOUNDARIES.finditer(classes):
            at = match.start()
            self._plain(done, at)
            self._control(at, chr(classes[at]), base)
            done = at + 1
        self._plain(done, len(classes))

    def _plain(self, start: int, end: int) -> None:
        """X6: characters between two controls take the current level and override."""
        if start == end:
            return
        level, override, _ = self._stack[-1]
        self.levels[start:end] = bytes([level]) * (end - start)
        if override:
            self.kinds[start:end] = override * (end - start)

    def _push(self, right: bool, override: bytes, isolate: bool) -> bool:
        """Enter the next odd or even level if there is room."""
        level = self._stack[-1][0]
        level = (level + 1) | 1 if right else (level + 2) & ~1
        if level > MAX_DEPTH or self._overflow_isolates or self._overflow_embeddings:
            return False
        self._stack.append((level, override, isolate))
        return True

    def _control(self, at: int, kind: str, base: int) -> None:
        """Apply the rule of one explicit control, boundary neutral or paragraph separator."""
        if kind in "lrxy":
            override = {"x": b"L", "y": b"R"}.get(kind, b"")
            if not self._push(kind in "ry", override, False) and not self._overflow_isolates:
                self._overflow_embeddings += 1
        elif kind in "ijf":
            self._plain(at, at + 1)
            if self._push(kind == "j" or (kind == "f" and self._first_strong(at)), b"", True):
                self._valid_isolates += 1
            else:
                self._overflow_isolates += 1
        elif kind == "d":
            self._close_isolate()
            self._plain(at, at + 1)
        elif kind == "p":
            if self._overflow_isolates:
                return
            if self._overflow_embeddings:
                self._overflow_embeddings -= 1
            elif not self._stack[-1][2] and len(self._stack) > 1:
                self._stack.pop()
        elif kind == "B":
            self.levels[at] = base

    def _first_strong(self, at: int) -> bool:
        """X5c: True when the isolate that starts at `at` reads right to left."""
        return first_strong(self._classes[at + 1 : self._pairs.get(at, len(self._classes))]) == 1

    def _close_isolate(self) -> None:
        """X6a."""
        if self._overflow_isolates:
            self._overflow_isolates -= 1
        elif self._valid_isolates:
            self._overflow_embeddings = 0
            while not self._stack[-1][2]:
                self._stack.pop()
            self._stack.pop()
            self._valid_isolates -= 1


def _explicit(classes: bytes, base: int, text: str | None) -> bytes:
    """X1–X10: the general case, sequence by sequence; removed characters get their predecessor's level."""
    pairs = _matching(classes)
    explicit = _Explicit(classes, base, pairs)
    kept = [at for at, kind in enumerate(classes) if kind not in b"lrxypNB"]
    levels = explicit.levels
    for sequence, sos, eos in _sequences(classes, levels, kept, pairs, base):
        level = levels[sequence[0]]
        kinds = bytes([explicit.kinds[at] for at in sequence])
        chars = None if text is None else "".join([text[at] for at in sequence])
        resolved = resolve_sequence(kinds, chars, level, sos, eos).translate(_implicit(level))
        for at, value in zip(sequence, resolved, strict=True):
            levels[at] = value
    before = base
    for at, kind in enumerate(classes):
        if kind in _REMOVED:
            levels[at] = before
        before = levels[at]
    return bytes(levels)


def _sequences(
    classes: bytes, levels: bytearray, kept: list[int], pairs: dict[int, int], base: int
) -> list[tuple[list[int], bytes, bytes]]:
    """BD13 and X10: isolating run sequences as offsets, each with its sos and eos."""
    runs: list[list[int]] = []
    place: dict[int, tuple[int, int]] = {}
    for index, at in enumerate(kept):
        if runs and levels[runs[-1][-1]] == levels[at]:
            runs[-1].append(at)
        else:
            runs.append([at])
            place[at] = len(runs) - 1, index
    closers = set(pairs.values())
    out = []
    ends = {run[-1]: place[run[0]][1] + len(run) for run in runs}
    for run in runs:
        first = run[0]
        if first in closers and classes[first] == 0x64:
            continue
        sequence = list(run)
        while (closer := pairs.get(sequence[-1])) is not None and closer in place:
            sequence += runs[place[closer][0]]
        level = levels[first]
        index = place[first][1]
        before = levels[kept[index - 1]] if index else base
        last = sequence[-1]
        following = ends[last]
        after = base if classes[last] in b"ijf" or following == len(kept) else levels[kept[following]]
        out.append((sequence, _side(level, before), _side(level, after)))
    return out


def _side(level: int, other: int) -> bytes:
    """The type of a sequence's edge: the direction of the higher of two levels."""
    return b"R" if max(level, other) & 1 else b"L"


def visual_order(levels: Sequence[int]) -> list[int]:
    """L2: logical indices in visual order, left to right."""
    order = list(range(len(levels)))
    if not order:
        return order
    highest, lowest = max(levels), min(levels)
    if highest == lowest:
        return order[::-1] if highest & 1 else order
    raw = bytes(levels)
    for level in range(highest, lowest - 1 if lowest & 1 else lowest, -1):
        at = 0
        while at < len(order):
            if raw[order[at]] < level:
                at += 1
                continue
            end = at + 1
            while end < len(order) and raw[order[end]] >= level:
                end += 1
            order[at:end] = order[at:end][::-1]
            at = end
    return order


def mirror(char: str) -> str:
    """L4: the character that draws the mirror image of `char`, or `char` itself."""
    return MIRRORED.get(char, char)
