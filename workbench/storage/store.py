"""The store: one SQLite file, opened safely, and one repository per thing in it."""

from __future__ import annotations

from pathlib import Path


class Store:
    """One open database file and the analyst who works in it."""

    path: Path
    analyst: str
