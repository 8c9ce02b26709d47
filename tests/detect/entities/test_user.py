"""The analyst's own gazetteer outranks every list and model, and is read again when it changes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from workbench.config.model import Detection
from workbench.detect.entities import find
from workbench.detect.entities.user import parse
from workbench.detect.registry import entity_detector
from workbench.domain.errors import ConfigError
from workbench.domain.mention import Entity


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


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("زرقون LOC", "no tab"),
        ("زرقون\tLOC\t\tnote\tmore", "more than 4 columns"),
        ("زرقون\tPER\nزَرقون\tLOC", "is PER in line 2 and LOC here"),
        ("زرقون\tTOWN", "'TOWN' is none of"),
    ],
)
def test_what_is_wrong_with_a_line_is_said(row: str, told: str) -> None:
    with pytest.raises(ConfigError) as caught:
        parse(f"surface\ttype\tcanonical\tnote\n{row}\n")
    assert told in caught.value.problems[0]
    assert "line" in str(caught.value.hint)


def test_one_added_line_outranks_the_model_in_the_next_detection(tmp_path: Path) -> None:
    own = tmp_path / "own.tsv"
    own.write_text("# ours\n", encoding="utf-8")
    detector = entity_detector(Detection(backend="crf", gazetteer=own))
    text = "قال سيرغي لافروف إن نهر الزرقون فاض، ثم عاد لافروف."
    before, version = detector.detect(text), detector.version
    own.write_text("# ours\nلافروف\tORG\tدار لافروف\tx\nنهر الزرقون\tLOC\n", encoding="utf-8")
    os.utime(own, ns=(2, 2))
    after = {(e.surface, e.type, e.canonical) for e in detector.detect(text) if isinstance(e, Entity)}
    assert detector.version != version
    assert ("لافروف", "ORG", "دار لافروف") in after
    assert ("نهر الزرقون", "LOC", "نهر الزرقون") in after
    assert all(e.surface != "دار لافروف" for e in before if isinstance(e, Entity))
    assert len([e for e in after if "لافروف" in e[0]]) == 1


def test_a_missing_file_is_a_config_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigError):
        find("نص", user_gazetteer=tmp_path / "none.tsv")
