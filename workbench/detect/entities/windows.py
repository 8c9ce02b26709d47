"""Neighbouring sentences packed into windows of word pieces, which the encoder reads at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

PAD, BEGIN, END, UNKNOWN = range(4)
"""Numbers of the pieces that are no text."""

Cut = tuple[int, ...]
"""The pieces of one word."""


@dataclass(slots=True)
class Window:
    """Some sentences as one run of pieces, each sentence with an end."""

    ids: list[int] = field(default_factory=lambda: [BEGIN])
    word: list[int] = field(default_factory=lambda: [0])
    """For every piece the number of its word in the window, from 1; 0 for none."""
    first: list[int] = field(default_factory=list)
    """Where the first piece of every word is."""
    places: list[tuple[int, int]] = field(default_factory=list)
    """(sentence, word) of every word."""

    def add(self, pieces: Cut, sentence: int, word: int) -> None:
        """Put a word at the end."""
        self.first.append(len(self.ids))
        self.places.append((sentence, word))
        self.ids += pieces
        self.word += [len(self.places)] * len(pieces)

    def stop(self) -> None:
        """End a sentence."""
        self.ids.append(END)
        self.word.append(0)


def windows(sentences: Sequence[Sequence[Cut]], limit: int) -> Iterator[Window]:
    """Pack sentences in their order into windows of at most `limit` pieces; one that is too long for any is cut.

    Every word is in one window exactly, so the work grows with the length of the text alone.
    """
    now = Window()
    for number, sentence in enumerate(sentences):
        if not sentence:
            continue
        size = sum(map(len, sentence)) + 1
        if now.places and len(now.ids) + size > limit:
            yield now
            now = Window()
        for at, pieces in enumerate(sentence):
            if now.places and len(now.ids) + len(pieces) + 1 > limit:
                now.stop()
                yield now
                now = Window()
            now.add(pieces, number, at)
        now.stop()
    if now.places:
        yield now
