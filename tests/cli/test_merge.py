"""`workbench merge`: another file taken in from the command line."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from tests.cli.test_cli import ARTICLE, Shell
from workbench.assemble import workbench
from workbench.config.model import Config
from workbench.domain.claim import Draft
from workbench.domain.span import Anchor


class Other(Shell):
    """A second analyst's file."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.database = folder / "other.sqlite"


def tag(shell: Shell, analyst: str, label: str) -> None:
    """Tag the first sentence of the first article."""
    work = workbench(Config(analyst=analyst, database=shell.database))
    try:
        text = work.reading.open(1).article.text
        start = text.index("قالت")
        work.tagging.add(Draft(1, Anchor.of(text, start, start + 4), label))
    finally:
        work.close()


@pytest.fixture
def shells(tmp_path: Path) -> tuple[Shell, Shell]:
    mine, other = Shell(tmp_path), Other(tmp_path)
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "b.txt").write_text("خبر آخر\n\nقال الوزير إن الاجتماع انتهى.\n", encoding="utf-8")
    mine("ingest", "a.txt", "--no-detect")
    other("ingest", "a.txt", "b.txt", "--no-detect")
    tag(other, "badr", "casualty")
    return mine, other


def test_a_rehearsal_tells_what_the_merge_then_does(shells: tuple[Shell, Shell]) -> None:
    mine, other = shells
    said = mine.json("merge", str(other.database), "--dry-run")
    assert (said["dry"], len(said["articles"]), said["known"]) == (True, 1, 1)
    assert said["counts"]["claim"] == {"added": 1}
    assert len(mine.json("list")) == 1
    assert mine.json("claims") == []
    done = mine.json("merge", str(other.database))
    assert done["counts"] == said["counts"]
    assert done["analysts"] == ["badr"]
    assert len(mine.json("list")) == 2
    assert [(c["claim"]["label"], c["claim"]["by"]) for c in mine.json("claims")] == [("casualty", "badr")]
    assert mine.json("merge", str(other.database))["step"] is None


def test_what_a_person_is_told(shells: tuple[Shell, Shell]) -> None:
    mine, other = shells
    printed = mine("merge", str(other.database)).stdout.decode()
    assert "new articles 1, in both 1" in printed
    assert "claims\t1\t0" in printed
    assert "work of: badr" in printed
    assert "nothing new" in mine("merge", str(other.database)).stdout.decode()


def test_in_arabic(shells: tuple[Shell, Shell]) -> None:
    mine, other = shells
    (mine.folder / "config.yaml").write_text("ui:\n  language: ar\n", encoding="utf-8")
    printed = mine("merge", str(other.database), "--config", "config.yaml").stdout.decode()
    assert printed.startswith("ضُمّ")
    assert "الادعاءات\t1\t0" in printed


def test_undo_in_the_app_takes_it_back(shells: tuple[Shell, Shell]) -> None:
    mine, other = shells
    mine("merge", str(other.database))
    work = workbench(Config(analyst="amal", database=mine.database))
    try:
        assert work.history.undo() == "Merge other.sqlite"
        assert work.library.count() == 1
    finally:
        work.close()
    assert mine.json("claims") == []
    findings = {
        check["name"]: check["ok"] for check in mine.json("doctor") if check["name"] != "entity model"
    }
    assert all(findings.values()), findings


def test_what_cannot_be_merged_is_said_in_one_line(shells: tuple[Shell, Shell]) -> None:
    mine, other = shells
    assert b"no database" in mine("merge", "nowhere.sqlite", status=3).stderr
    assert b"is the database that is open" in mine("merge", str(mine.database), status=2).stderr
    (mine.folder / "x.sqlite").write_bytes(b"x" * 4096)
    assert b"x.sqlite" in mine("merge", "x.sqlite", status=3).stderr
    foreign = sqlite3.connect(mine.folder / "foreign.sqlite")
    foreign.execute("CREATE TABLE a (b)")
    foreign.close()
    assert b"another program" in mine("merge", "foreign.sqlite", status=3).stderr
    newer = sqlite3.connect(other.database)
    newer.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('workbench', 'm9999_x', 'x')"
    )
    newer.commit()
    newer.close()
    told = mine("merge", str(other.database), status=3).stderr
    assert b"newer Workbench" in told
    assert len(mine.json("list")) == 1
