"""Half-filled forms as small files: written atomically and without the database, so that a signal handler can."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

from workbench.domain.claim import Draft, Origin
from workbench.domain.span import Anchor
from workbench.storage import codec
from workbench.storage.connect import make_folder

FORMS = 20
"""How many forms that were left are remembered; the oldest goes."""


def place(database: Path, analyst: str) -> Path:
    """Where the draft of an analyst for a database lies; any character of the name is safe."""
    name = "".join(c if c.isalnum() else f"%{ord(c):x}" for c in analyst) or "%"
    return database.parent / f"{database.name}.drafts" / f"{name}.json"


def save(path: Path, draft: Draft) -> None:
    """Write the draft to a temporary file, bring it to the disk, rename it over the old one."""
    _write(path, pack(draft))


def _write(path: Path, text: str) -> None:
    make_folder(path.parent)
    made = path.with_name(f".{path.name}.{os.getpid()}.new")
    fd = os.open(made, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        left = memoryview(text.encode())
        while left:
            left = left[os.write(fd, left) :]
        os.fsync(fd)
    finally:
        os.close(fd)
    made.replace(path)


def pack(draft: Draft) -> str:
    """The draft as text."""
    return json.dumps(asdict(draft), ensure_ascii=True)


def unpack(text: str | bytes) -> Draft | None:
    """The draft of `pack`, None when it cannot be read."""
    with suppress(ValueError, TypeError, KeyError):
        data = json.loads(text)
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


def load(path: Path) -> Draft | None:
    """The draft that was left behind, None when there is none or it cannot be read."""
    with suppress(OSError):
        return unpack(path.read_bytes())
    return None


def clear(path: Path) -> None:
    """Forget the draft."""
    path.unlink(missing_ok=True)


def save_form(path: Path, form: str, values: Mapping[str, str] | None) -> None:
    """Remember what a form held when it was left, None to forget it."""
    held = forms(path)
    if held.pop(form, None) is None and values is None:
        return
    if values is not None:
        held[form] = dict(values)
    _write(path, json.dumps(dict(list(held.items())[-FORMS:]), ensure_ascii=True))


def forms(path: Path) -> dict[str, dict[str, str]]:
    """What the forms held that were left, oldest first; none when the file cannot be read."""
    with suppress(OSError, ValueError, AttributeError):
        found = json.loads(path.read_bytes())
        return {str(k): {str(i): str(v) for i, v in values.items()} for k, values in found.items()}
    return {}
