"""Vendored conformance files of the Unicode Character Database (licence: LICENSE.txt beside this file)."""

from __future__ import annotations

import lzma
from collections.abc import Iterator
from pathlib import Path


def data_lines(name: str) -> Iterator[str]:
    """The lines of one vendored file that hold data, without comments."""
    with lzma.open(Path(__file__).parent / f"{name}.txt.xz", "rt", encoding="utf-8") as lines:
        for line in lines:
            data = line.partition("#")[0].strip()
            if data:
                yield data
