"""The lines of an input as they are seen: where the caret can stand, where it stands, and what of a long line shows."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.arabic.layout import Cluster, Line
from workbench.tui.widgets.buffer import Buffer


@dataclass(frozen=True, slots=True)
class Shown:
    """One visual line of an input and where its paragraph begins in the text."""

    origin: int
    line: Line
    last: bool
    """The last line of its paragraph: the caret may stand behind it."""

    @property
    def stops(self) -> list[int]:
        """Where the caret can stand, as offsets of the text in visual order."""
        offsets = [self.origin + c.start for c in self.line.clusters]
        if self.last or not offsets:
            end = self.origin + self.line.end
            offsets = [end, *offsets] if self.line.base == 1 else [*offsets, end]
        return offsets


def column(shown: Shown, buffer: Buffer, offset: int) -> int:
    """Column of a caret stop, counted from the left of the line with its end stop."""
    drawn = held_letter(shown, buffer) if offset == buffer.caret else None
    found = drawn.col if drawn is not None else shown.line.column(offset - shown.origin)
    return found + 1 if shown.line.base == 1 else found


def held_letter(shown: Shown, buffer: Buffer) -> Cluster | None:
    """The drawn letter whose cell the next one of the word just typed will take, where that is no plain place.

    In a right-to-left line the letters of `WHO` and the digits of 2000 are pushed to the left as they are typed,
    so neither the line's end nor the letter that follows in the text is where the next one appears. None where
    the caret stands there as always.
    """
    line, inside = shown.line, buffer.caret - shown.origin
    if not buffer.follows or not line.start < inside <= line.end:
        return None
    before, here = line.cluster_at(inside - 1), line.cluster_at(inside)
    if before is None or here is before:
        return None
    leftwards = before.level & 1
    place = before.col - 1 if leftwards else before.col + before.width
    if here is not None:
        expected = here.col + here.width - 1 if leftwards else here.col
    else:
        expected = -1 if line.base == 1 else line.width
    if place == expected:
        return None
    return before if leftwards != line.base else line.cluster_at(line.offset(place))


def window(shown: Shown, buffer: Buffer, width: int) -> int:
    """Leftmost column shown: right-to-left lines end at the right edge, the caret is always inside."""
    full = shown.line.width + 1
    if full <= width:
        return full - width if shown.line.base == 1 else 0
    at = column(shown, buffer, buffer.caret)
    rest = full - width
    if not shown.origin + shown.line.start <= buffer.caret <= shown.origin + shown.line.end:
        return rest if shown.line.base == 1 else 0
    start = rest if shown.line.base == 1 else 0
    if at < start:
        start = at
    elif at >= start + width:
        start = at - width + 1
    return max(0, min(rest, start))
