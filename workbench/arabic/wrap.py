"""Line breaking (UAX #14, revision 49, Unicode 15.0) with the tailorings that Arabic news needs.

Rules are looked up by pair: the class before a place (through combining marks, LB9) and the class after it.
Only the rules that look further (numbers, quotes, flags) read more than the pair.
"""

from __future__ import annotations

from functools import cache

from workbench.arabic.ucd import line_break

_ALPHABETIC = "AL"
_NUMERIC_SUFFIX = "%$"


def opportunities(text: str) -> list[int]:
    """Offsets at which a line may end, in order, with the end of the text; mandatory ones included."""
    return breaks(line_break.letters(text))[0]


def breaks(classes: bytes) -> tuple[list[int], set[int]]:
    """Break opportunities and, among them, the mandatory ones (LB4, LB5)."""
    places: list[int] = []
    mandatory: set[int] = set()
    resolved, offsets = _resolved(classes)
    for index in range(1, len(resolved)):
        before, after = resolved[index - 1], resolved[index]
        if before in "KFn" or (before == "R" and after != "F"):
            mandatory.add(offsets[index])
            places.append(offsets[index])
        elif _may_break(resolved, index, before, after):
            places.append(offsets[index])
    places.append(len(classes))
    return places, mandatory


def _resolved(classes: bytes) -> tuple[str, list[int]]:
    """LB9 and LB10: classes without the combining marks that belong to a base, and the offsets that are left."""
    kept: list[str] = []
    offsets: list[int] = []
    for at, kind in enumerate(classes.decode("ascii")):
        if kind in "mZ":
            if kept and kept[-1] not in "KRFn_z":
                continue
            kept.append("A")
        else:
            kept.append("s" if kind == "j" else kind)
        offsets.append(at)
    return "".join(kept), offsets


def _may_break(kinds: str, index: int, before: str, after: str) -> bool:
    """LB6–LB31 between kinds[index - 1] and kinds[index]."""
    if after in "KRFn_z":
        return False
    if before == "z":
        return True
    if before == "_":
        at = index - 1
        while at >= 0 and kinds[at] == "_":
            at -= 1
        return at < 0 or kinds[at] == "z" or _after_spaces(kinds[at], after)
    return _pair(before, after)


@cache
def _after_spaces(before: str, after: str) -> bool:
    """LB7, LB11–LB18: may a line break after the spaces that follow `before`?"""
    if after in "w})>!,/":
        return False
    if before in "(<":
        return False
    if before == "q" and after in "(<":
        return False
    if before in "})>" and after == "s":
        return False
    return not (before == "2" and after == "2")


@cache
def _pair(before: str, after: str) -> bool:
    """LB11–LB31 for two classes with nothing between."""
    if after in "w})>!,/-bs.qG" or before in "wGB(<q":
        return False
    if before in "AL1$%,/-" and after in "AL1$%":
        return False
    return before not in "AL1" or after not in "(<"
