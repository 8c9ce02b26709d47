"""Where the encoder's files are and whether they are whole; loads nothing of what reads them."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

from workbench.texts import Said


def folder() -> Path:
    """Where the shipped encoder is: encoder.bin and encoder.json."""
    return Path(str(files("workbench.data") / "entities"))


@cache
def problem(place: Path | None = None) -> str:
    """Why the encoder cannot be used here; empty when it can. Reads the graph once in small parts and keeps nothing."""
    place = place or folder()
    if find_spec("onnxruntime") is None:
        return Said("model.no_runtime")
    digest = hashlib.sha256()
    try:
        told = json.loads((place / "encoder.json").read_text(encoding="utf-8"))
        with (place / "encoder.bin").open("rb") as file:
            while part := file.read(1 << 18):
                digest.update(part)
    except OSError as error:
        return Said("model.unreadable", name=Path(error.filename or place).name, why=error.strerror)
    except ValueError:
        return Said("model.told_damaged")
    if not isinstance(told, dict) or told.get("sha256") != digest.hexdigest():
        return Said("model.damaged")
    return ""
