"""Two files: amal's and badr's, made apart or one copied from the other."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from workbench.storage.store import Store

Open = Callable[[str, str], Store]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Open]:
    """Opens (and makes) the file of this name for an analyst; all are closed at the end."""
    stores: list[Store] = []

    def open_(name: str, analyst: str) -> Store:
        stores.append(Store.open(tmp_path / name / "w.sqlite", analyst))
        return stores[-1]

    yield open_
    for store in stores:
        store.close()


@pytest.fixture
def copied(tmp_path: Path) -> Callable[[Store, str], Path]:
    """Copies a closed file under another name."""

    def copy(store: Store, name: str) -> Path:
        store.close()
        to = tmp_path / name / "w.sqlite"
        to.parent.mkdir()
        shutil.copyfile(store.path, to)
        return to

    return copy
