"""The lines of a page, with what has been decided about each part of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from workbench.arabic.chars import folded
from workbench.domain.article import Block, BlockKind

KEY_LIMIT = 400
"""Lines longer than this are never furniture: they get no key, which also keeps every rule linear."""
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
_SPACES = re.compile(r"\s+")
_STOPS = ".؟?!…"
_CLOSERS = "\"'»”’)]} \u00a0\u200f\u200e"


def key_of(text: str) -> str:
    """The form in which lines and phrases are compared: folded, single spaces, no marks at its edges."""
    return _EDGES.sub("", _SPACES.sub(" ", folded(text)))


@dataclass(slots=True)
class Line:
    """One line without its outer white space; `parts` are the blocks decided so far, none while it is open."""

    start: int
    text: str
    gap: bool
    """An empty line stands before it."""
    key: str = ""
    parts: list[Block] = field(default_factory=list)

    @property
    def end(self) -> int:
        """Offset just after its last non-space code point."""
        return self.start + len(self.text)

    @property
    def open(self) -> bool:
        """Nothing was decided yet."""
        return not self.parts

    @property
    def kind(self) -> BlockKind | None:
        """The kind of its first part."""
        return self.parts[0].kind if self.parts else None

    @property
    def words(self) -> int:
        """Words of the key; long lines count by their spaces."""
        return len(self.key.split()) if self.key else self.text.count(" ") + 1

    @property
    def sentence(self) -> bool:
        """It ends as a sentence does: with a stop, closing quotes and brackets aside."""
        return self.text.rstrip(_CLOSERS).endswith(tuple(_STOPS)) if self.text else False

    @property
    def paragraph(self) -> bool:
        """Long enough to be running text: 140 code points, or 60 that end as a sentence does."""
        return len(self.text) >= 140 or (len(self.text) >= 60 and self.sentence)

    def mark(self, kind: BlockKind, rule: str) -> None:
        """Decide the whole line."""
        self.parts = [Block(self.start, self.end, kind, rule)]

    def split(self, pieces: Iterable[tuple[int, int, BlockKind, str]]) -> None:
        """Decide parts of the line; offsets count from its start, gaps of white space are left out."""
        self.parts = []
        for start, end, kind, rule in pieces:
            piece = self.text[start:end]
            lead = len(piece) - len(piece.lstrip())
            if piece.strip():
                at = self.start + start + lead
                self.parts.append(Block(at, at + len(piece.strip()), kind, rule))


def lines_of(text: str) -> list[Line]:
    """The lines of a normalised text that are not white space, in order."""
    lines: list[Line] = []
    at, gap = 0, False
    for raw in text.split("\n"):
        bare = raw.strip()
        if bare:
            start = at + len(raw) - len(raw.lstrip())
            key = key_of(bare) if len(bare) <= KEY_LIMIT else ""
            lines.append(Line(start, bare, gap, key))
        gap = not bare
        at += len(raw) + 1
    return lines
