"""The analyst's own gazetteer outranks every list and model, and is read again when it changes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from workbench.detect.entities import find
from workbench.detect.entities.user import parse
from workbench.domain.errors import ConfigError


@pytest.mark.parametrize("backend", ["gazetteer", "crf"])
def test_one_line_fixes_every_occurrence(tmp_path: Path, backend: str) -> None:
    own = tmp_path / "own.tsv"
    own.write_text(
        "surface\ttype\tcanonical\tnote\nلواء الفاطميون\tGROUP\tفاطميون\tx\nروسيا\tNONE\n", encoding="utf-8"
    )
    text = "وقال لواء «الفاطميون» إن روسيا ولواء الفاطميون اتفقا"
    found = [
        (e.surface, e.type, e.canonical, e.probability)
        for e in find(text, backend=backend, user_gazetteer=own)
    ]
    assert ("لواء الفاطميون", "GROUP", "فاطميون", 1.0) in found
    assert all(surface != "روسيا" for surface, *_ in found)


def test_a_changed_file_counts_at_once(tmp_path: Path) -> None:
    own = tmp_path / "own.tsv"
    own.write_text("زرقون\tLOC\n", encoding="utf-8")
    assert [e.type for e in find("وصل زرقون", user_gazetteer=own)] == ["LOC"]
    own.write_text("زرقون\tPER\tزرقون بن علي\n", encoding="utf-8")
    os.utime(own, ns=(1, 1))
    assert [e.canonical for e in find("وصل زرقون", user_gazetteer=own)] == ["زرقون بن علي"]


def test_every_bad_line_is_reported() -> None:
    with pytest.raises(ConfigError) as caught:
        parse("أ\tPERSON\nب\tPER\n!\tLOC\n")
    assert len(caught.value.problems) == 2
    assert "line 1" in caught.value.problems[0]
    assert "line 3" in caught.value.problems[1]


def test_a_missing_file_is_a_config_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigError):
        find("نص", user_gazetteer=tmp_path / "none.tsv")
