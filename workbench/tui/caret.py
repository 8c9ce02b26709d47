"""Caret and selection over a laid-out page: pure moves from offset to offset.

The caret is a block on one cluster. Left and right are *visual*: they go to the cell beside, and from the edge of a
line to the line where reading goes on. A selection is a half-open interval with one active end.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from workbench.arabic.chars import folded
from workbench.arabic.words import clitics, sentences, words
from workbench.domain.span import Span
from workbench.tui.page import Page, Part


class Unit(StrEnum):
    """What a selection grows by."""

    WORD = "word"
    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True, slots=True)
class Selection:
    """[start, end) of the original; `at_end` says which end moves."""

    start: int
    end: int
    at_end: bool = True

    def swapped(self) -> Selection:
        """The same interval with the other end active."""
        return Selection(self.start, self.end, not self.at_end)


def step(page: Page, offset: int, direction: int, *, logical: bool = False) -> int:
    """The cluster one to the left (-1) or right (+1); with `logical`, left goes on in right-to-left lines' order."""
    place = page.line_of(offset)
    if place.line is None or place.part is None or not place.line.clusters:
        return offset
    line, part = place.line, place.part
    forward = (direction < 0) == (line.base == 1)
    if logical:
        clusters = sorted(line.clusters, key=lambda c: c.start)
        move = 1 if forward else -1
    else:
        clusters = list(line.clusters)
        move = direction
    here = page.snap(offset) - part.start
    at = next((i for i, c in enumerate(clusters) if c.start == here), 0) + move
    if 0 <= at < len(clusters):
        return part.start + clusters[at].start
    there = page.beside(place, 1 if forward else -1)
    if there is None or there.line is None or there.part is None or not there.line.clusters:
        return offset
    if logical:
        ends = sorted(there.line.clusters, key=lambda c: c.start)
        return there.part.start + (ends[0] if forward else ends[-1]).start
    enters_left = (there.line.base == 1) != forward
    return there.part.start + there.line.clusters[0 if enters_left else -1].start


def line_step(page: Page, offset: int, rows: int, column: int) -> int:
    """The cluster nearest to `column`, `rows` lines further down (or up, when negative)."""
    place = page.line_of(offset)
    direction = 1 if rows > 0 else -1
    for _ in range(abs(rows)):
        there = page.beside(place, direction)
        if there is None:
            break
        place = there
    return page.offset_at(place.row, column) if place.line is not None else offset


def units(page: Page, part: Part, unit: Unit) -> list[Span]:
    """Words, sentences or the paragraph as intervals of the original."""
    text = page.text[part.start : part.end]
    if unit is Unit.PARAGRAPH:
        return [Span(part.start, part.end)]
    found: Iterable[Span] = words(text) if unit is Unit.WORD else sentences(text)
    return [span.shifted(part.start) for span in found]


def _starts(page: Page, part: Part, unit: Unit) -> list[int]:
    """Where a unit of a part begins; words also begin after each of their proclitics."""
    spans = units(page, part, unit)
    if unit is not Unit.WORD:
        return [s.start for s in spans]
    return sorted({start for s in spans for start in pieces(page.text, s)})


def pieces(text: str, word: Span) -> list[int]:
    """Where the pieces of a word begin: و|ب|القاهرة gives three starts; the article belongs to its word."""
    written = text[word.start : word.end]
    cut = [p for p in clitics(written) if not folded(written[p.start : p.end]).startswith("ال")]
    return [word.start, *(word.start + piece.end for piece in cut)]


def _after(page: Page, offset: int, unit: Unit, *, ends: bool) -> int | None:
    """The first boundary after `offset`."""
    index = max(0, page.part_index(offset))
    for part in page.parts[index:]:
        marks = [s.end for s in units(page, part, unit)] if ends else _starts(page, part, unit)
        found = next((m for m in marks if m > offset), None)
        if found is not None:
            return found
    return None


def _before(page: Page, offset: int, unit: Unit, *, ends: bool) -> int | None:
    """The last boundary before `offset`."""
    index = max(0, page.part_index(offset))
    for part in reversed(page.parts[: index + 1]):
        marks = [s.end for s in units(page, part, unit)] if ends else _starts(page, part, unit)
        found = next((m for m in reversed(marks) if m < offset), None)
        if found is not None:
            return found
    return None


def word_step(page: Page, offset: int, direction: int) -> int:
    """The beginning of the next (+1) or previous (-1) word."""
    index = max(0, page.part_index(offset))
    chosen: Iterator[Part] = iter(page.parts[index:] if direction > 0 else reversed(page.parts[: index + 1]))
    for part in chosen:
        starts = [s.start for s in units(page, part, Unit.WORD)]
        ordered = starts if direction > 0 else list(reversed(starts))
        found = next((s for s in ordered if (s > offset if direction > 0 else s < offset)), None)
        if found is not None:
            return page.snap(found)
    return page.snap(offset)


def unit_at(page: Page, offset: int, unit: Unit) -> Selection | None:
    """The unit under the caret; for a word, from the clitic piece under the caret to the word's end."""
    index = page.part_index(offset)
    if index < 0:
        return None
    spans = units(page, page.parts[index], unit)
    at = next((s for s in spans if offset < s.end), spans[-1] if spans else None)
    if at is None:
        return None
    start = at.start
    if unit is Unit.WORD and at.start <= offset:
        start = max(p for p in pieces(page.text, at) if p <= offset)
    return Selection(start, at.end)


def grow(page: Page, selection: Selection, unit: Unit) -> Selection:
    """Move the active end one unit on: a selection whose start is active shrinks."""
    if selection.at_end:
        end = _after(page, selection.end, unit, ends=True)
        return Selection(selection.start, end or selection.end, True)
    start = _after(page, selection.start, unit, ends=False)
    if start is None or start >= selection.end:
        return selection
    return Selection(start, selection.end, False)


def shrink(page: Page, selection: Selection, unit: Unit) -> Selection:
    """Move the active end one unit back: a selection whose start is active grows."""
    if selection.at_end:
        end = _before(page, selection.end, unit, ends=True)
        return (
            Selection(selection.start, end, True) if end is not None and end > selection.start else selection
        )
    start = _before(page, selection.start, unit, ends=False)
    return Selection(selection.start if start is None else start, selection.end, False)
