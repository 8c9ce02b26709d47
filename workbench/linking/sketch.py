"""Sketches: what is kept of a text so that copies of it can be found without reading it again.

A text is folded and cut into words; pairs of neighbouring words (shingles) are hashed to 64 bits. A sketch keeps
the MinHash of the set (Broder 1997) under 128 permutations h → h·a with odd 64-bit multipliers, and a sample of the
set itself, every fourth hash (FracMinHash, Irber et al. 2022), by which a short text is found inside a long one.
"""

from __future__ import annotations

import itertools
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from workbench.arabic.chars import FOLD_VERSION, fold

PERMUTATIONS = 128
SAMPLE = 4
"""One shingle in so many is kept as it is."""
VERSION = 100 + FOLD_VERSION
"""Stored sketches of another version are made anew: hashing or folding has changed."""
Hashes = NDArray[np.uint64]
_HEAD = struct.Struct("<HIII")
_TOGETHER = 1 << 15
"""Code points that are hashed at once."""
_BLOCK = 512
"""Shingles multiplied at once: 128 × 512 × 8 bytes stay in a core's own cache."""
_GOLDEN = np.uint64(0x9E3779B97F4A7C15)


def mix(values: Hashes) -> Hashes:
    """SplitMix64's finaliser (Steele, Lea, Flood 2014): every input bit moves every output bit."""
    z = values + _GOLDEN
    z ^= z >> np.uint64(30)
    z *= np.uint64(0xBF58476D1CE4E5B9)
    z ^= z >> np.uint64(27)
    z *= np.uint64(0x94D049BB133111EB)
    z ^= z >> np.uint64(31)
    return z


@cache
def _letters() -> Hashes:
    """Code point of the BMP → the hash of its folded letter, 1 for what separates words, 0 for what is dropped."""
    plane = "".join(map(chr, range(0xD800))) + "".join(map(chr, range(0xE000, 0x10000)))
    folded = fold(plane)
    codes = np.zeros(0x10000, dtype=np.uint64)
    for i, char in enumerate(folded.text):
        codes[ord(plane[folded.origins[i]])] = ord(char) if char.isalnum() else 1
    codes[0xD800:0xE000] = 1
    return np.where(codes > 1, mix(codes), codes)


@cache
def _powers() -> Hashes:
    """Odd multipliers by the position of a letter in its word; words longer than 64 letters repeat the last."""
    return mix(np.arange(64, dtype=np.uint64)) | np.uint64(1)


@cache
def _multipliers() -> Hashes:
    """The permutations, one column each; fixed for ever under one VERSION."""
    return (mix(np.arange(1000, 1000 + PERMUTATIONS, dtype=np.uint64)) | np.uint64(1)).reshape(-1, 1)


def word_hashes(text: str) -> Hashes:
    """One 64-bit hash per word of the folded text, in order. Vectorised: no Python object per word."""
    return _word_hashes(_codes(text))[0]


def _codes(text: str) -> NDArray[np.uint32]:
    """Code points; texts with presentation forms or beyond the BMP are folded first, which may change their length."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    rare = (codes >= 0xFB50) & ((codes < 0xFF00) | (codes > 0xFFFF))
    if rare.any():
        text = fold(text).text
        codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
        codes = np.where(codes > 0xFFFF, np.uint32(1), codes)
    return codes


def _word_hashes(codes: NDArray[np.uint32]) -> tuple[Hashes, NDArray[np.int64]]:
    """The word hashes of code points, and where each word begins among them."""
    letters = _letters()[codes]
    place = np.flatnonzero(letters)
    if place.size < letters.size:
        letters = letters[place]
    inside = letters != 1
    starts = inside.copy()
    starts[1:] &= ~inside[:-1]
    first = np.flatnonzero(starts)
    if first.size == 0:
        return np.empty(0, dtype=np.uint64), np.empty(0, dtype=np.int64)
    kept = letters[inside]
    begins = np.flatnonzero(starts[inside])
    lengths = np.diff(np.append(begins, kept.size))
    position = np.arange(kept.size) - np.repeat(begins, lengths)
    values = kept * _powers()[np.minimum(position, 63)]
    return mix(np.add.reduceat(values, begins)), place[first]


def shingle_set(words: Hashes) -> Hashes:
    """The set of hashed word pairs of a text, sorted; a text of one word has that word, an empty one nothing."""
    if words.size < 2:
        return words
    return np.unique(word_pairs(words))


def word_pairs(words: Hashes) -> Hashes:
    """One hash per pair of neighbouring words, in reading order."""
    return mix(words[:-1] * np.uint64(0xD6E8FEB86659FD93) + words[1:])


@dataclass(frozen=True, slots=True, eq=False)
class Sketch:
    """What is stored of a text: its MinHash, a sample of its shingles, and how much there was."""

    minima: NDArray[np.uint32]
    """PERMUTATIONS values, the upper 32 bits of each minimum."""
    sample: NDArray[np.uint32]
    """Sorted upper halves of every SAMPLE-th shingle."""
    size: int
    """Number of distinct shingles."""
    words: int

    def to_bytes(self) -> bytes:
        """About 512 bytes and 1 byte a word, little-endian, with the version in front."""
        head = _HEAD.pack(VERSION, self.size, self.words, self.sample.size)
        return head + self.minima.astype("<u4").tobytes() + self.sample.astype("<u4").tobytes()

    @classmethod
    def from_bytes(cls, data: bytes) -> Sketch | None:
        """Read a stored sketch back; None when it is of another version or damaged."""
        if len(data) < _HEAD.size:
            return None
        version, size, words, kept = _HEAD.unpack_from(data)
        if version != VERSION or len(data) != _HEAD.size + 4 * (PERMUTATIONS + kept):
            return None
        values = np.frombuffer(data, dtype="<u4", offset=_HEAD.size).astype(np.uint32)
        return cls(values[:PERMUTATIONS], values[PERMUTATIONS:], size, words)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sketch) and self.to_bytes() == other.to_bytes()

    def __hash__(self) -> int:
        return hash(self.to_bytes())


class Layout(NamedTuple):
    """Where things stand in a stored sketch."""

    start: int
    """Bytes before the minima; the sample follows them."""
    kept: int
    """Values in the sample."""
    size: int


def read_layout(data: bytes) -> Layout | None:
    """The layout of a stored sketch, None when it is of another version or damaged."""
    if len(data) < _HEAD.size:
        return None
    version, size, _, kept = _HEAD.unpack_from(data)
    if version != VERSION or len(data) != _HEAD.size + 4 * (PERMUTATIONS + kept):
        return None
    return Layout(_HEAD.size, kept, size)


def sketch(text: str) -> Sketch:
    """Sketch a text; an empty one has no sample and matches nothing."""
    words = word_hashes(text)
    hashes = shingle_set(words)
    return Sketch(_minima(hashes), _sample(hashes), int(hashes.size), int(words.size))


def sketch_all(texts: Sequence[str]) -> list[Sketch]:
    """The same sketches as one by one, made together: for short texts the cost of a call is more than the work."""
    out: list[Sketch] = []
    batch: list[NDArray[np.uint32]] = []
    size = 0
    for text in texts:
        batch.append(_codes(text))
        size += batch[-1].size
        if size > _TOGETHER:
            out += _sketch_batch(batch)
            batch, size = [], 0
    return out + _sketch_batch(batch)


def _sketch_batch(batch: Sequence[NDArray[np.uint32]]) -> list[Sketch]:
    if not batch:
        return []
    blank = np.array([32], dtype=np.uint32)
    words, at = _word_hashes(np.concatenate([part for codes in batch for part in (codes, blank)]))
    ends = np.searchsorted(at, np.cumsum([codes.size + 1 for codes in batch]))
    edges = np.concatenate([[0], ends])
    every, at_every = _sets(words, edges)
    samples, at_samples = _samples(every, at_every)
    minima = _minima_of(every, at_every.tolist())
    return [
        Sketch(minima[i], samples[at_samples[i] : at_samples[i + 1]].copy(), size, count)
        for i, (size, count) in enumerate(
            zip(np.diff(at_every).tolist(), np.diff(edges).tolist(), strict=True)
        )
    ]


def _sets(words: Hashes, edges: NDArray[np.int64]) -> tuple[Hashes, NDArray[np.int64]]:
    """The shingle sets of texts whose words lie between `edges`, one after the other, and where each begins."""
    found = np.append(word_pairs(words), words[-1:]) if words.size > 1 else words.copy()
    keep = np.ones(found.size, dtype=np.bool_)
    for first, end in itertools.pairwise(edges.tolist()):
        if end - first == 1:
            found[first] = words[first]
        elif end > first:
            keep[end - 1] = False
            found[first : end - 1].sort()
    keep[1:] &= found[1:] != found[:-1]
    begins = edges[:-1][np.diff(edges) > 0]
    keep[begins] = True
    return found[keep], np.concatenate([[0], np.cumsum(keep)])[edges]


def _samples(every: Hashes, edges: NDArray[np.int64]) -> tuple[NDArray[np.uint32], NDArray[np.int64]]:
    """The sample of each set, one after the other, and where each begins."""
    kept = np.flatnonzero(every % np.uint64(SAMPLE) == 0)
    values = (every[kept] >> np.uint64(32)).astype(np.uint32)
    starts = np.searchsorted(kept, edges)
    once = np.ones(kept.size, dtype=np.bool_)
    once[1:] = values[1:] != values[:-1]
    once[starts[starts < kept.size]] = True
    return values[once], np.concatenate([[0], np.cumsum(once)])[starts]


def _minima_of(every: Hashes, edges: Sequence[int]) -> list[NDArray[np.uint32]]:
    """The MinHash of each set; short sets share a block of the multiplication."""
    out: list[NDArray[np.uint32]] = []
    i, last = 0, len(edges) - 1
    while i < last:
        j = i
        while j < last and edges[j + 1] - edges[i] <= _BLOCK and edges[j + 1] > edges[j]:
            j += 1
        if j == i:
            out.append(_minima(every[edges[i] : edges[i + 1]]))
            i += 1
            continue
        starts = np.array(edges[i:j]) - edges[i]
        lowest = np.minimum.reduceat(every[edges[i] : edges[j]] * _multipliers(), starts, axis=1)
        out += list((lowest.T >> np.uint64(32)).astype(np.uint32))
        i = j
    return out


def _minima(hashes: Hashes) -> NDArray[np.uint32]:
    lowest = np.full(PERMUTATIONS, np.iinfo(np.uint64).max, dtype=np.uint64)
    for at in range(0, hashes.size, _BLOCK):
        part = hashes[at : at + _BLOCK]
        np.minimum(lowest, (part * _multipliers()).min(axis=1), out=lowest)
    return (lowest >> np.uint64(32)).astype(np.uint32)


def _sample(hashes: Hashes) -> NDArray[np.uint32]:
    kept = hashes[hashes % np.uint64(SAMPLE) == 0]
    return np.unique((kept >> np.uint64(32)).astype(np.uint32))


def jaccard(a: Sketch, b: Sketch) -> float:
    """Estimated share of all shingles that both have; standard error about 1/√128 = .09."""
    return float(np.mean(a.minima == b.minima)) if a.size and b.size else 0.0


def containment(a: Sketch, b: Sketch) -> float:
    """Estimated share of the smaller sample that lies in the other."""
    least = min(a.sample.size, b.sample.size)
    return float(np.intersect1d(a.sample, b.sample, assume_unique=True).size / least) if least else 0.0
