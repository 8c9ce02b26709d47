"""UAX #9 within one isolating run sequence: the weak rules W1–W7 and the neutral rules N0–N2 on class strings."""

from __future__ import annotations

import re

from workbench.arabic.ucd import BRACKETS

_MARKS_AFTER = re.compile(rb"([^M])(M+)", re.DOTALL)
_TERMINATORS_BEFORE = re.compile(rb"\$+(?=1)")
_TERMINATORS_AFTER = re.compile(rb"1\$+")
_DIGITS = re.compile(rb"1[^LRA]*")
_NEUTRALS_IN_L = re.compile(rb"LO+(?=L)")
_NEUTRALS_IN_R = re.compile(rb"[R12]O+(?=[R12])")
_W3_W6 = bytes.maketrans(b"A,+$", b"ROOO")
_NEUTRAL = bytes.maketrans(b"WSBijfd", b"OOOOOOO")
_CANONICAL = {"\u2329": "\u3008", "\u232a": "\u3009"}
_MAX_BRACKETS = 63


def resolve_sequence(classes: bytes, text: str | None, level: int, sos: bytes, eos: bytes) -> bytes:
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
