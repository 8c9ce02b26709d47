"""The text of an input: value, caret, selection, undo. Offsets are logical; nothing here knows cells."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from workbench.arabic.chars import IGNORABLE

_WORD = re.compile(r"\w+", re.UNICODE)
KEPT = 200
"""Steps that an input can take back."""


@dataclass(slots=True)
class Buffer:
    """An editable text."""

    value: str = ""
    caret: int = 0
    anchor: int | None = None
    """The other end of the selection; None when nothing is selected."""
    multiline: bool = False
    follows: bool = False
    """The caret came where it is by a change, so it keeps to the letter before it and not to the one after it."""
    _undo: list[tuple[str, int]] = field(default_factory=list)
    _redo: list[tuple[str, int]] = field(default_factory=list)
    _typing: bool = False

    @property
    def selected(self) -> tuple[int, int] | None:
        """The selected interval, None when it is empty."""
        if self.anchor is None or self.anchor == self.caret:
            return None
        return min(self.anchor, self.caret), max(self.anchor, self.caret)

    def set(self, value: str) -> None:
        """Another text with the caret at its end; nothing to undo."""
        self.value, self.caret, self.anchor, self.follows = value, len(value), None, False
        self._undo.clear()
        self._redo.clear()

    def insert(self, text: str) -> None:
        """Put text in place of the selection; a one-line input turns line ends into blanks."""
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        if not self.multiline:
            text = " ".join(text.split("\n")) if "\n" in text else text
        self._remember(typing=len(text) <= 2 and not any(map(str.isspace, text)) and self.selected is None)
        start, end = self.selected or (self.caret, self.caret)
        self.value = self.value[:start] + text + self.value[end:]
        self.caret, self.anchor, self.follows = start + len(text), None, True

    def delete(self, start: int, end: int) -> None:
        """Take an interval out."""
        if start < end:
            self._remember()
            self.value = self.value[:start] + self.value[end:]
            self.caret, self.anchor, self.follows = start, None, True

    def backspace(self, *, word: bool = False) -> None:
        """Take out the selection, else the code point (or word) before the caret."""
        if self.selected:
            self.delete(*self.selected)
        else:
            self.delete(self.word_before() if word else max(0, self.caret - 1), self.caret)

    def delete_forward(self, *, word: bool = False) -> None:
        """Take out the selection, else the letter with its marks (or the word) after the caret."""
        if self.selected:
            self.delete(*self.selected)
            return
        stop = self.caret + 1
        marks = IGNORABLE.match(self.value, stop)
        self.delete(
            self.caret, self.word_after() if word else min(marks.end() if marks else stop, len(self.value))
        )

    def word_before(self) -> int:
        """Where the word before the caret begins."""
        starts = [m.start() for m in _WORD.finditer(self.value) if m.start() < self.caret]
        return starts[-1] if starts else 0

    def word_after(self) -> int:
        """Where the word after the caret ends."""
        return next((m.end() for m in _WORD.finditer(self.value) if m.end() > self.caret), len(self.value))

    def move(self, offset: int, *, select: bool = False) -> None:
        """Put the caret somewhere, with the way there selected or not."""
        if not select:
            self.anchor = None
        elif self.anchor is None:
            self.anchor = self.caret
        self.caret = max(0, min(offset, len(self.value)))
        self._typing = self.follows = False

    def select_all(self) -> None:
        """Select everything."""
        self.anchor, self.caret, self.follows = 0, len(self.value), False

    def undo(self) -> None:
        """Take the last change back."""
        self._swap(self._undo, self._redo)

    def redo(self) -> None:
        """Make it again."""
        self._swap(self._redo, self._undo)

    def _swap(self, source: list[tuple[str, int]], target: list[tuple[str, int]]) -> None:
        """Go to the state on top of `source`, keeping the present one on `target`."""
        if source:
            target.append((self.value, self.caret))
            self.value, self.caret = source.pop()
            self.anchor = None
            self._typing = self.follows = False

    def _remember(self, *, typing: bool = False) -> None:
        """Keep the state before a change; letters typed in a row are one change."""
        if not (typing and self._typing):
            self._undo.append((self.value, self.caret))
            del self._undo[:-KEPT]
        self._redo.clear()
        self._typing = typing
