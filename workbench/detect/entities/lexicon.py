"""The compiled gazetteer: sorted folded names in one block of bytes, found by bisection, loaded when first used.

Names, places and word frequencies are one table: 250,000 keys cost about 8 MB, against 300 MB for Python sets.
A key is one or more folded tokens joined by single spaces. File format (little-endian): magic, then a zlib stream
of: uint32 number of keys, uint32 bytes of the key block, uint32 flags of every key, uint16 counts of every key, the
key block (UTF-8, sorted, each key followed by a newline).
"""

from __future__ import annotations

import struct
import sys
import zlib
from array import array
from bisect import bisect_right
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from workbench.detect.entities.flags import unpack_counts

MAGIC = b"WBLEX1\n"
_STEP = 32
"""Every so many keys one is kept as the head of its block."""


class Entry(NamedTuple):
    """What is known of a key: flags (see flags.py) and bucketed counts."""

    flags: int
    frequency: int
    """floor(log10(occurrences per billion words)), 0 when rare or unknown."""
    units: int
    """How often it is a part of a person's name, in powers of four."""
    names: int
    """The same in NERAr's lists."""


UNKNOWN = Entry(0, 0, 0, 0)


class Lexicon:
    """A read-only map from folded names to entries; lookups take about a microsecond."""

    def __init__(self, flags: array[int], counts: array[int], block: bytes) -> None:
        self._flags = flags
        self._counts = counts
        self._block = block
        self._heads: list[bytes] = []
        self._starts = array("L")
        self._index()
        self._cache: dict[str, Entry] = {}

    def _index(self) -> None:
        """Note the head of every block of keys."""
        block, at, step = self._block, 0, _STEP
        for _ in range(0, len(self._flags), step):
            stop = block.index(b"\n", at)
            self._heads.append(block[at:stop])
            self._starts.append(at)
            at = self._skip(at, step)
        self._starts.append(len(block))

    def _skip(self, at: int, keys: int) -> int:
        """Offset of the key that is `keys` after the one at `at`, or the end of the block."""
        find = self._block.find
        for _ in range(keys):
            stop = find(b"\n", at)
            if stop < 0:
                return len(self._block)
            at = stop + 1
        return at

    def __len__(self) -> int:
        return len(self._flags)

    def get(self, key: str) -> Entry:
        """What is known of the folded `key`; UNKNOWN when it is not there."""
        entry = self._cache.get(key)
        if entry is None:
            if len(self._cache) > 50_000:
                self._cache.clear()
            entry = self._cache[key] = self._find(key)
        return entry

    def _find(self, key: str) -> Entry:
        raw = key.encode("utf-8", "replace")
        number = bisect_right(self._heads, raw) - 1
        if number < 0 or not raw:
            return UNKNOWN
        start, stop = self._starts[number], self._starts[number + 1]
        block = self._block
        if block.startswith(raw + b"\n", start):
            at = start
        else:
            at = block.find(b"\n" + raw + b"\n", start, stop) + 1
            if at == 0:
                return UNKNOWN
        index = number * _STEP + block.count(b"\n", start, at)
        return Entry(self._flags[index], *unpack_counts(self._counts[index]))

    def flags(self, key: str) -> int:
        """The flags alone."""
        return self.get(key).flags


def pack(entries: Iterable[tuple[str, int, int]]) -> bytes:
    """The file for (key, flags, packed counts) triples; keys must differ."""
    rows = sorted((key.encode(), flags, counts) for key, flags, counts in entries)
    block = b"".join(key + b"\n" for key, _, _ in rows)
    flags = array("I", (f for _, f, _ in rows))
    counts = array("H", (c for _, _, c in rows))
    if sys.byteorder == "big":
        flags.byteswap()
        counts.byteswap()
    body = struct.pack("<II", len(rows), len(block)) + flags.tobytes() + counts.tobytes() + block
    return MAGIC + zlib.compress(body, 9)


def unpack(data: bytes) -> Lexicon:
    """Read a packed lexicon; raises ValueError when the bytes are not one."""
    if not data.startswith(MAGIC):
        raise ValueError("not a lexicon file")
    body = zlib.decompress(data[len(MAGIC) :])
    size, length = struct.unpack_from("<II", body)
    flags, counts = array("I"), array("H")
    flags.frombytes(body[8 : 8 + 4 * size])
    counts.frombytes(body[8 + 4 * size : 8 + 6 * size])
    if sys.byteorder == "big":
        flags.byteswap()
        counts.byteswap()
    block = body[8 + 6 * size :]
    if len(block) != length:
        raise ValueError("the lexicon file is cut short")
    return Lexicon(flags, counts, block)


@cache
def lexicon() -> Lexicon:
    """The shipped lexicon, read once a process."""
    return unpack((files("workbench.data") / "entities" / "lexicon.bin").read_bytes())


@cache
def aliases() -> dict[str, str]:
    """Folded name → canonical name, for the names that the hand-written lists join."""
    text = (files("workbench.data") / "entities" / "aliases.tsv").read_text(encoding="utf-8")
    return dict(line.split("\t", 1) for line in text.splitlines() if line)
