"""A fresh database for every test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from workbench.storage.store import Store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the database of this test lies."""
    return tmp_path / "annotations" / "news.sqlite"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """An open database of the analyst Amal."""
    opened = Store.open(path, "amal")
    yield opened
    opened.close()
