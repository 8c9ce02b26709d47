"""A half-filled form as one small file: written atomically and without the database, so that a signal handler can."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

from workbench.domain.claim import Draft, Origin
from workbench.domain.span import Anchor
from workbench.storage import codec
from workbench.storage.connect import make_folder


def place(database: Path, analyst: str) -> Path:
    """Where the draft of an analyst for a database lies; any character of the name is safe."""
    name = "".join(c if c.isalnum() else f"%{ord(c):x}" for c in analyst) or "%"
    return database.parent / f"{database.name}.drafts" / f"{name}.json"


def save(path: Path, draft: Draft) -> None:
    """Write the draft to a temporary file, bring it to the disk, rename it over the old one."""
    make_folder(path.parent)
    made = path.with_name(f".{path.name}.{os.getpid()}.new")
    data = json.dumps(asdict(draft), ensure_ascii=True).encode()
    fd = os.open(made, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        os.write(fd, data)
        os.fsync(fd)
    finally:
        os.close(fd)
    made.replace(path)


def load(path: Path) -> Draft | None:
    """The draft that was left behind, None when there is none or it cannot be read."""
    with suppress(OSError, ValueError, TypeError, KeyError):
        data = json.loads(path.read_bytes())
        return Draft(
            **{
                **data,
                "anchor": Anchor(**data["anchor"]),
                "figures": tuple(data["figures"]),
                "origin": Origin(data["origin"]),
                "hops": codec.unpack_hops(data.get("hops", ())),
            }
        )
    return None


def clear(path: Path) -> None:
    """Forget the draft."""
    path.unlink(missing_ok=True)
