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

from workbench.arabic.ucd import BRACKETS, MIRRORED, bidi_class

MAX_DEPTH = 125
"""Deepest explicit level (BD2)."""

_EXPLICIT = re.compile(rb"[lrxypNijfd]")
_BOUNDARIES = re.compile(rb"[lrxypNijfdB]")
_REMOVED = b"lrxypN"
_STRONG_OR_ISOLATE = re.compile(rb"[LRAijfd]")
_ISOLATE = re.compile(rb"[ijfd]")
_MARKS_AFTER = re.compile(rb"([^M])(M+)", re.DOTALL)
_TERMINATORS_BEFORE = re.compile(rb"\$+(?=1)")
_TERMINATORS_AFTER = re.compile(rb"1\$+")
_DIGITS = re.compile(rb"1[^LRA]*")
_NEUTRALS_IN_L = re.compile(rb"LO+(?=L)")
_NEUTRALS_IN_R = re.compile(rb"[R12]O+(?=[R12])")
_TRAILING = re.compile(rb"[WijfdlrxypN]*(?:[BS]|$)")

_W3_W6 = bytes.maketrans(b"A,+$", b"ROOO")
_NEUTRAL = bytes.maketrans(b"WSBijfd", b"OOOOOOO")
_CANONICAL = {"\u2329": "\u3008", "\u232a": "\u3009"}
_MAX_BRACKETS = 63


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
    side = b"R" if base & 1 else b"L"
    kinds = _resolve_sequence(classes, text, base, side, side)
    return Levels(base, classes, kinds.translate(_implicit(base)))


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


def _resolve_sequence(classes: bytes, text: str | None, level: int, sos: bytes, eos: bytes) -> bytes:
    """W1–W7, N0–N2 on one isolating run sequence without removed characters: only L, R, 1 and 2 are left."""
    kinds = sos + classes + eos
    if kinds.find(b"M") >= 0:
        kinds = _marks(kinds)
    if kinds.find(b"1") >= 0:
        if kinds.find(b"A") >= 0:
            kinds = _numbers_after(kinds, b"A", b"2")
        kinds = _separators(kinds)
    elif kinds.find(b"2") >= 0 and kinds.find(b"2,2") >= 0:
        kinds = _separators(kinds)
    kinds = kinds.translate(_W3_W6)
    if kinds.find(b"1") >= 0 and kinds.find(b"L") >= 0:
        kinds = _numbers_after(kinds, b"L", b"L")
    kinds = kinds.translate(_NEUTRAL)
    if kinds.find(b"(") >= 0:
        if text is not None and kinds.find(b")") >= 0:
            kinds = _brackets(kinds, classes, text, b"R" if level & 1 else b"L")
        kinds = kinds.replace(b"(", b"O")
    kinds = kinds.replace(b")", b"O")
    if level & 1:
        if kinds.find(b"L") >= 0:
            kinds = _NEUTRALS_IN_L.sub(lambda m: b"L" * len(m.group()), kinds)
        return kinds[1:-1].replace(b"O", b"R")
    if kinds.find(b"O") >= 0:
        kinds = _NEUTRALS_IN_R.sub(lambda m: m.group()[:1] + b"R" * (len(m.group()) - 1), kinds)
    return kinds[1:-1].replace(b"O", b"L")


def _marks(kinds: bytes) -> bytes:
    """W1: a nonspacing mark takes the class of what it sits on, ON after an isolate initiator or PDI."""
    for _ in range(3):
        for kind in (b"A", b"R", b"L", b"1"):
            kinds = kinds.replace(kind + b"M", kind + kind)
        if kinds.find(b"M") < 0:
            return kinds

    def spread(match: re.Match[bytes]) -> bytes:
        kind = match.group(1)
        return kind + (b"O" if kind in b"ijfd()" else kind) * len(match.group(2))

    return _MARKS_AFTER.sub(spread, kinds)


def _numbers_after(kinds: bytes, strong: bytes, to: bytes) -> bytes:
    """W2 and W7: European numbers whose last strong class is `strong` become `to`."""
    out, done, last = [], 0, kinds[:1]
    for match in _DIGITS.finditer(kinds):
        start, end = match.span()
        before = max(
            kinds.rfind(b"L", done, start), kinds.rfind(b"R", done, start), kinds.rfind(b"A", done, start)
        )
        if before >= 0:
            last = kinds[before : before + 1]
        if last == strong:
            out += [kinds[done:start], match.group().replace(b"1", to)]
        else:
            out.append(kinds[done:end])
        done = end
    out.append(kinds[done:])
    return b"".join(out)


def _separators(kinds: bytes) -> bytes:
    """W4 and W5: one separator between two numbers of a kind, and terminators beside European numbers."""
    for pattern, number in ((b"1,1", b"111"), (b"1+1", b"111"), (b"2,2", b"222")):
        if kinds.find(pattern) >= 0:
            kinds = kinds.replace(pattern, number).replace(pattern, number)
    if kinds.find(b"$1") >= 0:
        kinds = _TERMINATORS_BEFORE.sub(lambda m: b"1" * len(m.group()), kinds)
    if kinds.find(b"1$") >= 0:
        kinds = _TERMINATORS_AFTER.sub(lambda m: b"1" * len(m.group()), kinds)
    return kinds


def _bracket_pairs(kinds: bytes, text: str) -> list[tuple[int, int]]:
    """BD16: the pairs of a sequence as indices into `kinds`, which is one ahead of `text`, by opening bracket."""
    stack: list[tuple[str, int]] = []
    pairs = []
    for match in re.finditer(rb"[()]", kinds):
        at = match.start()
        char = text[at - 1]
        if match.group() == b"(":
            if len(stack) == _MAX_BRACKETS:
                return []
            closing = BRACKETS[char]
            stack.append((_CANONICAL.get(closing, closing), at))
            continue
        char = _CANONICAL.get(char, char)
        for depth in range(len(stack) - 1, -1, -1):
            if stack[depth][0] == char:
                pairs.append((stack[depth][1], at))
                del stack[depth:]
                break
    return sorted(pairs)


_RIGHT = re.compile(rb"[R12]")
_ANY_STRONG = re.compile(rb"[LR12]")


def _brackets(kinds: bytes, classes: bytes, text: str, embedding: bytes) -> bytes:
    """N0: both brackets of a pair take the direction of what they enclose, or of what stands before them."""
    out = bytearray(kinds)
    for opening, closing in _bracket_pairs(kinds, text):
        left = out.find(b"L", opening, closing) >= 0
        right = _RIGHT.search(out, opening, closing) is not None
        if not (left or right):
            continue
        direction = embedding
        if not (left if embedding == b"L" else right):
            at = opening - 1
            while out[at] not in b"LR12":
                at -= 1
            direction = b"L" if out[at] in b"L" else b"R"
        for at in (opening, closing):
            marks = at
            while marks < len(classes) and classes[marks] == 0x4D:
                marks += 1
            out[at : marks + 1] = direction * (marks + 1 - at)
    return bytes(out)


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
        resolved = _resolve_sequence(kinds, chars, level, sos, eos).translate(_implicit(level))
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
