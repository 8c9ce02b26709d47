"""Line breaking: UAX #14 (revision 50, Unicode 15.0), and the tailorings that Arabic news needs.

`opportunities` is the plain algorithm on line breaking classes, one letter a code point (tables.LINE_BREAK), with
numbers as in example 7 of its section 8.2. `tailored` gives the classes of a text under our customisation,
which only moves single characters to another class (section 8 allows that).
"""

from __future__ import annotations

import re
from functools import cache

from workbench.arabic.ucd import line_break

_RUN = re.compile(r"[^AL1]+")
_ATTACHED = re.compile(rb"[mZ]")
_HARD = "KRFn"
_LETTERS = "AL"
_HANGUL = "ltvhH"
_FIGURE = re.compile(r"1[1/,]*[})]?[%$]?")
_FLAGS = re.compile(r"rr+")


def breaks(text: str) -> tuple[list[int], frozenset[int]]:
    """Offsets at which a line of `text` may end, in order and with its end, and those at which it must (LB4, LB5)."""
    places = opportunities(tailored(text))
    hard = (
        frozenset(match.end() for match in _NEWLINE.finditer(text)) if _NEWLINE.search(text) else frozenset()
    )
    return places, hard


_NEWLINE = re.compile("\r\n|[\n\x0b\x0c\r\x85\u2028\u2029]")


def opportunities(classes: bytes) -> list[int]:
    """UAX #14 on line breaking classes: every place where a break is allowed or mandatory, with the end (LB3)."""
    kinds, offsets = _bases(classes)
    glued = _figures_and_flags(kinds)
    places: list[int] = []
    for run in _RUN.finditer(kinds):
        start, end = run.span()
        for at in range(max(start, 1), min(end, len(kinds) - 1) + 1):
            if at not in glued and _breaks(kinds, at):
                places.append(offsets[at] if offsets else at)
    if classes:
        places.append(len(classes))
    return places


def _bases(classes: bytes) -> tuple[str, list[int] | None]:
    """LB9, LB10: classes without the marks that belong to a base, and the offset of each that is left.

    The offsets are None when nothing was left out. A ZWJ is left out too, but for one directly before a base,
    which LB8a needs.
    """
    plain = classes.decode("ascii").replace("j", "s")
    if not _ATTACHED.search(classes):
        return plain, None
    kept: list[str] = []
    offsets: list[int] = []
    for at, kind in enumerate(plain):
        attached = kind in "mZ" and bool(kept) and kept[-1] not in "KRFn_z"
        if not attached:
            kept.append("A" if kind in "mZ" else kind)
            offsets.append(at)
        if kind == "Z" and at + 1 < len(plain) and plain[at + 1] not in "mZ":
            kept.append("Z")
            offsets.append(at)
    return "".join(kept), offsets


def _breaks(kinds: str, at: int) -> bool:
    """LB4–LB31: may a line end between kinds[at - 1] and kinds[at]?"""
    before, after = kinds[at - 1], kinds[at]
    if before in _HARD:
        return not (before == "R" and after == "F")
    if after in "KRFn_zZ":
        return False
    if before == "_":
        back = at - 1
        while back >= 0 and kinds[back] == "_":
            back -= 1
        return _after_spaces(kinds[back] if back >= 0 else "_", after)
    if before == "Z":
        return False
    verdict = _pair(before, after)
    return _in_context(kinds, at, before, after) if verdict is None else verdict


@cache
def _after_spaces(before: str, after: str) -> bool:
    """LB8, LB11–LB18: may a line end after the spaces that follow `before`?"""
    if before == "z":
        return True
    if after in "w})>!,/" or before in "(<":
        return False
    if before == "q" and after in "(<":
        return False
    return not ((before in "})>" and after == "s") or before == after == "2")


@cache
def _pair(before: str, after: str) -> bool | None:
    """LB8, LB11–LB31 for two neighbours; None where the answer needs more than the pair."""
    if before == "z":
        return True
    if before in "wG" or after == "w" or (after == "G" and before not in "b-"):
        return False
    if after in "})>!,/" or before in "(<":
        return False
    if (before == "q" and after in "(<") or (before in "})>" and after == "s") or before == after == "2":
        return False
    if after == "q" or before == "q":
        return False
    if before == "c" or after == "c":
        return True
    if after in "b-s." or before == "B":
        return False
    if before in "b-" and after not in "1":
        return None
    if before == "/" and after == "L":
        return False
    return _letters_and_numbers(before, after)


def _letters_and_numbers(before: str, after: str) -> bool | None:
    """LB23–LB31 for two neighbours."""
    if _glued_letters(before, after) or _glued_hangul(before, after):
        return False
    if before in "-%$" and after == "1":
        return False
    if before in "%$" and after in "(<-":
        return None
    if (before in "/,})" and after in "1%$") or before == after == "r":
        return None
    if before in "})" and after in _LETTERS + "1":
        return before != ")"
    if before == "b":
        return None
    return True


def _glued_letters(before: str, after: str) -> bool:
    """LB23, LB23a, LB24, LB25 within figures, LB28, LB29, LB30, LB30b."""
    if before in "AL1":
        return after in "AL1%$(" or (before == "1" and after in "/,")
    if before in "%$":
        return after in _LETTERS or (before == "$" and after in "IEMP")
    if before == ",":
        return after in _LETTERS
    if before in "IEMP":
        return after == "%" or (before in "EP" and after == "M")
    return before == ")" and after in "AL1"


def _glued_hangul(before: str, after: str) -> bool:
    """LB26 and LB27."""
    if before == "l":
        return after in "lvhH%"
    if before in "vh":
        return after in "vt%"
    if before in "tH":
        return after in "t%"
    return before == "$" and after in _HANGUL


def _in_context(kinds: str, at: int, before: str, after: str) -> bool:
    """LB21a and LB25 at its front: rules that read more than two classes; LB25 and LB30a are in `glued` already."""
    if before in "b-":
        if at >= 2 and kinds[at - 2] == "L":
            return False
        return before != "-" or after != "1"
    if before in "%$":
        return not (at + 1 < len(kinds) and kinds[at + 1] == "1")
    return not (before == ")" and after == "1")


def _figures_and_flags(kinds: str) -> set[int]:
    """LB25 within a figure, up to its closing punctuation and its sign; LB30a within each pair of a flag."""
    glued: set[int] = set()
    for figure in _FIGURE.finditer(kinds):
        glued.update(range(figure.start() + 1, figure.end()))
    for flags in _FLAGS.finditer(kinds):
        glued.update(range(flags.start() + 1, flags.end(), 2))
    return glued


_HYPHENATED = re.compile(r"(?<=[^\W\d_\u0600-\u06ff])[-\u2010](?=[^\W\d_\u0600-\u06ff])")
"""Hyphens inside names in other scripts (Jean-Pierre), which stay whole."""
_OPENING_DASH = re.compile(r"(?:(?<=\s)|(?<=[(«\"“])|\A)[-\u2010-\u2015](?=[^\s\d\u2010-\u2015-])")
"""A dash that opens a clause or an item: it stays with the word after it."""
_RANGE = re.compile(r"(?<=\d)[\u2012-\u2015\u2212](?=\d)")
_LONE_PARTICLE = re.compile(r"(?<![^\s(«\"“])[وفبلك][\u064b-\u0652\u0640]* (?=[^\s])")
"""A one-letter particle written apart, as the Maghreb's press writes و, and its blank."""
_SPACED_PERCENT = re.compile(r"(?<=\d) (?=[%٪](?!\d))")
_QUOTE = re.compile(rb"q")


def tailored(text: str) -> bytes:
    """The line breaking classes of `text` as we break it.

    Quotation marks open or close by what stands beside them, however they are turned; a dash at the front of a
    word, a hyphen in a Latin name and a dash between two figures hold on to what follows, the blank after a
    lone و to its word, the blank before a percent sign to its figure.
    """
    classes = bytearray(line_break.letters(text))
    for pattern, kind in _TAILORINGS:
        for match in pattern.finditer(text):
            classes[match.end() - 1] = ord(kind)
    if classes.find(b"q") >= 0:
        _turn_quotes(classes, text)
    return bytes(classes)


_TAILORINGS = (
    (_HYPHENATED, "G"),
    (_OPENING_DASH, "("),
    (_RANGE, "w"),
    (_LONE_PARTICLE, "G"),
    (_SPACED_PERCENT, "G"),
)


def _turn_quotes(classes: bytearray, text: str) -> None:
    """Make a quotation mark an opening or a closing punctuation where its neighbours say which it is.

    A straight mark with blanks on both sides opens when an even number of them stands before it.
    """
    last = len(classes) - 1
    straight = 0
    for match in _QUOTE.finditer(bytes(classes)):
        at = match.start()
        free_before = at == 0 or classes[at - 1] in b"_KRFnz(<"
        free_after = at == last or classes[at + 1] in b"_KRFnz})>,!"
        if free_before != free_after:
            classes[at] = ord("(" if free_before else "}")
        elif free_before and text[at] == '"':
            classes[at] = ord("}" if straight % 2 else "(")
        straight += text[at] == '"'
