"""Logging that never touches the terminal the app draws on and never holds article text."""

from __future__ import annotations

import logging
from pathlib import Path

ROOT = "workbench"


def get(name: str) -> logging.Logger:
    """Return the logger of one room, below the program's own root logger."""
    return logging.getLogger(f"{ROOT}.{name}")


def to_file(path: Path, *, level: int = logging.INFO) -> None:
    """Send the program's log records to `path`, readable by its owner only."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handler = logging.FileHandler(path, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root = logging.getLogger(ROOT)
    root.addHandler(handler)
    root.setLevel(level)
    root.propagate = False


def silence() -> None:
    """Keep records off standard error where no file was given: the app draws there, and pipes are read."""
    root = logging.getLogger(ROOT)
    root.propagate = False
    if not root.handlers:
        root.addHandler(logging.NullHandler())
