"""Files that appear whole or not at all: a temporary name beside the wanted one, fsync, rename."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import BinaryIO


def whole(path: Path, write: Callable[[BinaryIO], int]) -> int:
    """Let `write` fill a file and give it its name; returns what `write` does. Raises OSError, and then nothing is left."""
    made = path.with_name(f".{path.name[:60]}.{secrets.token_hex(6)}.new")
    try:
        with made.open("xb") as out:
            written = write(out)
            out.flush()
            os.fsync(out.fileno())
        made.replace(path)
    finally:
        made.unlink(missing_ok=True)
    _sync_folder(path.parent)
    return written


def put(out: BinaryIO, lines: Iterable[bytes]) -> int:
    """Write lines; returns how many."""
    return sum(bool(out.write(line)) for line in lines)


def _sync_folder(folder: Path) -> None:
    """Make the rename durable where the system lets a folder be opened."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        pass
    finally:
        os.close(handle)
