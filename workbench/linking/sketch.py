"""Sketches: what is kept of a text so that copies of it can be found without reading it again.

A text is folded and cut into words; pairs of neighbouring words (shingles) are hashed to 64 bits. A sketch keeps
the MinHash of the set (Broder 1997) under 128 permutations h → h·a with odd 64-bit multipliers, and a sample of the
set itself, every fourth hash (FracMinHash, Irber et al. 2022), by which a short text is found inside a long one.
"""

from __future__ import annotations

import struct
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
_BLOCK = 256
"""Shingles multiplied at once: 128 × 256 × 8 bytes stay in a core's own cache."""
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
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    rare = (codes >= 0xFB50) & ((codes < 0xFF00) | (codes > 0xFFFF))
    if rare.any():
        text = fold(text).text
        codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
        codes = np.where(codes > 0xFFFF, np.uint32(1), codes)
    letters = _letters()[codes]
    dropped = letters == 0
    if dropped.any():
        letters = letters[~dropped]
    inside = letters != 1
    starts = inside.copy()
    starts[1:] &= ~inside[:-1]
    begins = np.flatnonzero(starts[inside])
    if begins.size == 0:
        return np.empty(0, dtype=np.uint64)
    kept = letters[inside]
    lengths = np.diff(np.append(begins, kept.size))
    position = np.arange(kept.size) - np.repeat(begins, lengths)
    values = kept * _powers()[np.minimum(position, 63)]
    return mix(np.add.reduceat(values, begins))


def shingles(text: str) -> Hashes:
    """The set of hashed word pairs of a text, sorted; a text of one word has that word, an empty one nothing."""
    return shingle_set(word_hashes(text))


def shingle_set(words: Hashes) -> Hashes:
    """The same from word hashes."""
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
