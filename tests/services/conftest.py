"""A workspace over a fresh database."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from workbench.assemble import Workspace, workbench
from workbench.config.model import Config, Detection

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture
def config(tmp_path: Path) -> Config:
    """The defaults, with a database of this test's own, and the backend that runs in this process and can be patched."""
    return Config(
        analyst="amal",
        database=tmp_path / "annotations" / "news.sqlite",
        detection=Detection(backend="crf"),
    )


@pytest.fixture
def work(config: Config) -> Iterator[Workspace]:
    """An open workspace of the analyst Amal."""
    opened = workbench(config)
    yield opened
    opened.close()
