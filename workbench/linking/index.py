"""An index of sketches: which stored texts may be copies of this one. Grows text by text; nothing is sorted twice.

Two ways in, both over sorted arrays with a small unsorted part that is merged when it has grown: LSH (42 bands of 3
rows; Indyk and Motwani 1998) for texts that are alike as a whole, and the shingle samples for a short text in a long
one, which the bands would miss (they propose J = .3 only two times in three). Keys that very many texts share
(headers, greetings) are not followed. Memory: about 1.1 kB a text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from workbench.linking.sketch import PERMUTATIONS, Sketch, mix, read_layout

BANDS, ROWS = 42, 3
COMMON = 400
"""A key that more texts than this share is too common to say anything."""
FRAME = 12
"""A shingle that more texts than this share may be the frame of a bulletin."""
QUOTED = 3
"""So many sampled shingles that few others have make a quoted piece: some twelve words."""
LIMIT = 64
"""How many candidates one look-up gives at most, best first."""


class Postings:
    """Key → texts, as two sorted arrays and a part that is not sorted yet."""

    def __init__(self) -> None:
        self._keys: NDArray[np.uint32] = np.empty(0, dtype=np.uint32)
        self._rows: NDArray[np.int32] = np.empty(0, dtype=np.int32)
        self._new: list[tuple[NDArray[np.uint32], int]] = []
        self._recent: dict[int, list[int]] = {}

    def add(self, keys: NDArray[np.uint32], row: int) -> None:
        """Add one text under all its keys."""
        self._new.append((keys, row))
        for key in keys.tolist():
            self._recent.setdefault(key, []).append(row)
        if len(self._recent) > 20_000 + self._keys.size // 8:
            self.merge()

    def fill(self, keys: Sequence[NDArray[np.uint32]], first: int) -> None:
        """Add many texts at once, in the order of their rows from `first` on."""
        self._new.extend((k, first + i) for i, k in enumerate(keys))
        self.merge()

    def take(self, keys: NDArray[np.uint32], rows: NDArray[np.int32]) -> None:
        """Take every posting at once into empty arrays."""
        order = np.argsort(keys, kind="stable")
        self._keys, self._rows = keys[order], rows[order]

    def merge(self) -> None:
        """Sort the new part in."""
        if not self._new:
            return
        keys = np.concatenate([self._keys, *(k for k, _ in self._new)])
        rows = np.concatenate(
            [
                self._rows,
                np.repeat([r for _, r in self._new], [k.size for k, _ in self._new]).astype(np.int32),
            ]
        )
        order = np.argsort(keys, kind="stable")
        self._keys, self._rows = keys[order], rows[order]
        self._new, self._recent = [], {}

    def rows(self, keys: NDArray[np.uint32]) -> NDArray[np.int32]:
        """Rows under any of `keys`, once per shared key; too common keys are passed over."""
        return self.counted(keys)[0]

    def counted(self, keys: NDArray[np.uint32]) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
        """The same, and beside each row how many rows stand under its key."""
        left = np.searchsorted(self._keys, keys, "left")
        right = np.searchsorted(self._keys, keys, "right")
        held = right - left
        recent: list[Sequence[int]] = []
        if self._recent:
            recent = [self._recent.get(k, ()) for k in keys.tolist()]
            held = held + np.array([len(found) for found in recent], dtype=held.dtype)
        kept = np.flatnonzero((held > 0) & (held <= COMMON)).tolist()
        parts = [self._rows[left[k] : right[k]] for k in kept]
        if recent:
            parts = [
                np.append(part, np.array(recent[k], dtype=np.int32))
                for part, k in zip(parts, kept, strict=True)
            ]
        if not parts:
            return np.empty(0, dtype=np.int32), np.empty(0, dtype=np.int32)
        return np.concatenate(parts), np.repeat(held[kept], held[kept]).astype(np.int32)

    @property
    def nbytes(self) -> int:
        """Bytes of the sorted arrays."""
        return self._keys.nbytes + self._rows.nbytes


@dataclass(frozen=True, slots=True)
class Match:
    """A stored text that may be a copy, with estimates from the sketches alone."""

    id: int
    jaccard: float
    containment: float
    frame: float = 0.0
    """Share of what the samples have in common that more than FRAME texts have."""


class Index:
    """Sketches by text id, in memory, made from the stored ones and added to as texts come in."""

    def __init__(self, stored: Iterable[tuple[int, Sketch]] = ()) -> None:
        self._ids: list[int] = []
        self._row: dict[int, int] = {}
        self._minima: NDArray[np.uint32] = np.empty((0, PERMUTATIONS), dtype=np.uint32)
        self._sizes: NDArray[np.int32] = np.empty(0, dtype=np.int32)
        self._bands = Postings()
        self._samples = Postings()
        self._fill(stored)

    @classmethod
    def load(cls, stored: Sequence[tuple[int, bytes]]) -> Index:
        """The index of sketches as they are stored (`Sketch.to_bytes`), without an object a text; damaged ones are left out."""
        index = cls()
        whole = [(id, data, layout) for id, data in stored if (layout := read_layout(data)) is not None]
        index._ids = [id for id, _, _ in whole]
        index._row = {id: row for row, id in enumerate(index._ids)}
        index._minima = np.empty((len(whole), PERMUTATIONS), dtype=np.uint32)
        counts = np.array([layout.kept for _, _, layout in whole], dtype=np.int32)
        index._sizes = counts
        every = np.arange(len(whole), dtype=np.int32)
        samples = np.empty(int(counts.sum()), dtype=np.uint32)
        at = 0
        for row, (_, data, layout) in enumerate(whole):
            values = np.frombuffer(data, dtype="<u4", offset=layout.start)
            index._minima[row] = values[:PERMUTATIONS]
            samples[at : at + layout.kept] = values[PERMUTATIONS:]
            at += layout.kept
        filled = every[np.array([layout.size > 0 for _, _, layout in whole], dtype=bool)]
        index._bands.take(band_table(index._minima[filled]).ravel(), np.repeat(filled, BANDS))
        index._samples.take(samples, np.repeat(every, counts))
        return index

    def __len__(self) -> int:
        return len(self._row)

    def __contains__(self, id: int) -> bool:
        return id in self._row

    @property
    def nbytes(self) -> int:
        """Bytes that the index holds in arrays, without what was added since the last merge."""
        return self._minima.nbytes + self._sizes.nbytes + self._bands.nbytes + self._samples.nbytes

    def add(self, id: int, sketch: Sketch) -> None:
        """Add or replace one text."""
        row = self._place(id, sketch)
        if sketch.size:
            self._bands.add(band_keys(sketch.minima), row)
            self._samples.add(sketch.sample, row)

    def remove(self, id: int) -> None:
        """Forget a text; its postings are passed over from now on."""
        self._row.pop(id, None)

    def lookup(self, sketch: Sketch, *, but: int | None = None) -> list[int]:
        """Ids of the texts that may be copies of the sketched one, likeliest first; never `but` itself."""
        return [m.id for m in self.matches(sketch, but=but)]

    def matches(self, sketch: Sketch, *, but: int | None = None) -> list[Match]:
        """The same with the estimates, at most LIMIT.

        Proposed are texts with a band in common, with at least two sampled shingles that make up a quarter of the
        smaller sample, or with QUOTED that few others have; kept are those whose estimates come near the thresholds
        of the exact check.
        """
        if not sketch.size:
            return []
        postings, held = self._samples.counted(sketch.sample)
        rows, at, shared = np.unique(postings, return_inverse=True, return_counts=True)
        common = np.bincount(at, weights=held > FRAME, minlength=rows.size)
        least = np.minimum(self._sizes[rows], sketch.sample.size)
        part = shared / np.maximum(least, 1)
        quoted = shared - common >= QUOTED
        inside = {
            r: (p, c, bool(q))
            for r, p, c, q in zip(
                rows.tolist(), part.tolist(), (common / shared).tolist(), quoted.tolist(), strict=True
            )
        }
        proposed = rows[((shared >= 2) & (part >= 0.25)) | ((least <= 3) & (part >= 0.6)) | quoted]
        every = np.union1d(np.unique(self._bands.rows(band_keys(sketch.minima))), proposed)
        alike = (self._minima[every] == sketch.minima).mean(axis=1)
        found: list[Match] = []
        for row, estimate in zip(every.tolist(), alike.tolist(), strict=True):
            id = self._ids[row]
            if id == but or self._row.get(id) != row:
                continue
            share, frame, piece = inside.get(row, (0.0, 0.0, False))
            if estimate >= 0.15 or share >= 0.25 or piece:
                found.append(Match(id, estimate, share, frame))
        found.sort(key=lambda m: (-max(m.jaccard, m.containment), m.id))
        return found[:LIMIT]

    def _place(self, id: int, sketch: Sketch) -> int:
        row = len(self._ids)
        if row >= self._minima.shape[0]:
            room = max(1024, row // 2)
            self._minima = np.concatenate([self._minima, np.zeros((room, PERMUTATIONS), dtype=np.uint32)])
            self._sizes = np.concatenate([self._sizes, np.zeros(room, dtype=np.int32)])
        self._ids.append(id)
        self._row[id] = row
        self._minima[row] = sketch.minima
        self._sizes[row] = sketch.sample.size
        return row

    def _fill(self, stored: Iterable[tuple[int, Sketch]]) -> None:
        empty = np.empty(0, dtype=np.uint32)
        bands: list[NDArray[np.uint32]] = []
        samples: list[NDArray[np.uint32]] = []
        for id, sketch in stored:
            self._place(id, sketch)
            bands.append(band_keys(sketch.minima) if sketch.size else empty)
            samples.append(sketch.sample)
        self._bands.fill(bands, 0)
        self._samples.fill(samples, 0)


def band_keys(minima: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """One key per band: equal where three minima in a row are equal."""
    keys: NDArray[np.uint32] = band_table(minima.reshape(1, -1))[0]
    return keys


def band_table(minima: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """The same for many texts, one a row, some thousands at a time: the 64-bit values between take room."""
    table = np.empty((minima.shape[0], BANDS), dtype=np.uint32)
    for first in range(0, minima.shape[0], 4096):
        part = minima[first : first + 4096, : BANDS * ROWS].reshape(-1, BANDS, ROWS)
        key = np.broadcast_to(mix(np.arange(BANDS, dtype=np.uint64)), part.shape[:2])
        for column in range(ROWS):
            key = mix(key ^ part[:, :, column].astype(np.uint64))
        table[first : first + 4096] = key >> np.uint64(32)
    return table
