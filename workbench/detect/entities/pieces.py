"""Word pieces: a unigram model's best cut of a word, as the encoder was trained on them."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence

from workbench.arabic.chars import IGNORABLE

BEGIN = "\u2581"
"""Stands before the first piece of every word."""
LONGEST = 8
"""Pieces of a word at most: what is behind the eighth says little of a name, and a long run of signs costs no more."""
_LETTERS = 48
"""Letters of a word that are looked at; no word has more, and a run of thousands stays cheap."""
_UNKNOWN_COST = 10.0
"""How much worse than the worst piece a letter without a piece is."""
_DIGITS = {ord(c): str(i % 10) for i, c in enumerate("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹")}
_SAME = {ord("ک"): "ك", ord("ی"): "ي", ord("ہ"): "ه", ord("ھ"): "ه", ord("–"): "-", ord("—"): "-"}


def plain(word: str) -> str:
    """The word as the pieces spell it: compatibility forms opened, marks, tatweel and controls gone, digits 0–9.

    Hamza, ta marbuta and final ya stay: the encoder tells them apart.
    """
    opened = unicodedata.normalize("NFKC", IGNORABLE.sub("", word[: 4 * _LETTERS]))
    return IGNORABLE.sub("", opened).translate(_DIGITS).translate(_SAME).replace(" ", "")[:_LETTERS]


class Pieces:
    """Cuts words into numbered pieces so that the sum of the pieces' scores is the greatest."""

    def __init__(self, pieces: Sequence[str], scores: Sequence[float], unknown: int) -> None:
        self._numbers: Mapping[str, int] = {piece: i for i, piece in enumerate(pieces)}
        self._scores = list(scores)
        self._unknown = unknown
        self._longest = max(map(len, pieces))
        self._floor = min(scores) - _UNKNOWN_COST
        self._cache: dict[str, tuple[int, ...]] = {}

    def cut(self, word: str) -> tuple[int, ...]:
        """Numbers of the word's pieces, one at least and LONGEST at most."""
        found = self._cache.get(word)
        if found is None:
            if len(self._cache) >= 50_000:
                self._cache.clear()
            found = self._cache[word] = self._best(BEGIN + plain(word))[:LONGEST]
        return found

    def _best(self, text: str) -> tuple[int, ...]:
        """Viterbi over the cuts of `text`; letters without a piece become the unknown piece, runs of it one."""
        numbers, scores = self._numbers, self._scores
        total = [0.0] + [float("-inf")] * len(text)
        back: list[tuple[int, int]] = [(0, 0)] * (len(text) + 1)
        for start in range(len(text)):
            before = total[start]
            for stop in range(start + 1, min(len(text), start + self._longest) + 1):
                number = numbers.get(text[start:stop])
                if number is not None and before + scores[number] > total[stop]:
                    total[stop], back[stop] = before + scores[number], (start, number)
            if before + self._floor > total[start + 1]:
                total[start + 1], back[start + 1] = before + self._floor, (start, self._unknown)
        found: list[int] = []
        at = len(text)
        while at:
            at, number = back[at]
            if not (number == self._unknown and found and found[-1] == number):
                found.append(number)
        return tuple(reversed(found))
