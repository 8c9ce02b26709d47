"""A page while it is being read: its lines and what was found on it so far."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from workbench.domain.article import Block, BlockKind
from workbench.ingest.dateline import Dateline
from workbench.ingest.lines import Line


@dataclass(slots=True)
class Page:
    """Lines in order; the passes over it decide their parts and fill the rest."""

    lines: list[Line]
    title: int | None = None
    """Index of the title's line."""
    body: int = 0
    """Index of the first line of the article's text; len(lines) when there is none."""
    end: int = 0
    """Index after the last line that can be text of the article."""
    bylines: list[str] = field(default_factory=list)
    outlets: list[str] = field(default_factory=list)
    """Named by bylines, best first."""
    sources: list[str] = field(default_factory=list)
    """Named by source lines; they count where no byline names an outlet."""
    dates: list[Dateline] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    _last: int = -1

    def add_byline(self, text: str, outlet: str = "") -> None:
        """Keep a byline and the outlet that it names."""
        if text and text not in self.bylines:
            self.bylines.append(text)
        if outlet:
            self.outlets.append(outlet)

    def next_open(self, i: int) -> Line | None:
        """The first undecided line after line i."""
        return next((self.lines[n] for n in range(i + 1, len(self.lines)) if self.lines[n].open), None)

    def last_open(self, i: int) -> Line | None:
        """The last undecided line before line i."""
        return next((self.lines[n] for n in range(i - 1, -1, -1) if self.lines[n].open), None)

    def more(self, i: int) -> bool:
        """True when an undecided line follows line i. Lines are only ever closed, so the end only moves up."""
        if self._last < 0:
            self._last = len(self.lines) - 1
        while self._last > i and not self.lines[self._last].open:
            self._last -= 1
        return self._last > i

    def blocks(self) -> tuple[Block, ...]:
        """Every decided part in order; what is open counts as text of the article."""
        return tuple(part for line in self.lines for part in parts_of(line))

    def text_of(self, kind: BlockKind) -> Iterator[str]:
        """The texts of the blocks of a kind."""
        for line in self.lines:
            for part in line.parts:
                if part.kind is kind:
                    yield line.text[part.start - line.start : part.end - line.start]


def parts_of(line: Line) -> list[Block]:
    """The parts of a line, or the whole of it as body text."""
    return line.parts or [Block(line.start, line.end, BlockKind.BODY, "paragraph")]
