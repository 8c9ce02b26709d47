"""What an analyst wants to see, kept for each analyst in the file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from workbench.assemble import Workspace, workbench
from workbench.config.file import read_file
from workbench.config.model import Config, Ui
from workbench.domain.shown import HIDDEN_FIRST, Shown
from workbench.storage import settings


def test_each_analyst_has_what_they_set_and_the_rest_is_the_configurations(
    work: Workspace, config: Config
) -> None:
    assert work.preferences.shown() == Shown()
    mine = Shown(frozenset({"PER", "figure"}), 0.75)
    work.preferences.keep_shown(mine)
    assert work.preferences.shown() == mine and not work.preferences.shown().shows("PER")
    other = workbench(replace(config, analyst="sara", ui=Ui(threshold=0.6)))
    assert other.preferences.shown() == Shown(HIDDEN_FIRST, 0.6)
    other.close()


def test_what_cannot_be_read_is_as_if_nothing_was_set(work: Workspace) -> None:
    for kept in ("nonsense", "[]", '{"hidden": 3, "least": "x"}'):
        with work.store.bulk_tx() as tx:
            settings.put(tx, "shown.amal", kept)
        assert work.preferences.shown() == Shown()


def test_the_threshold_is_read_from_the_configuration(tmp_path: Path) -> None:
    path = tmp_path / "config.yaml"
    path.write_text("workbench: 1\nui:\n  threshold: 0.8\n", encoding="utf-8")
    assert read_file(path).ui.threshold == 0.8
