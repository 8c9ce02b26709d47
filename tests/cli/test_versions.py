"""Versions on the command line: taken in, listed, told, moved, joined and parted."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.test_cli import Shell
from tests.services.test_arrivals import FIRST, SECOND, put
from workbench.assemble import workbench
from workbench.config.model import Config, Detection


@pytest.fixture
def edited(tmp_path: Path) -> Shell:
    """An article taken in, and taken in again after its file was edited."""
    shell = Shell(tmp_path)
    put(tmp_path / "a.txt", FIRST)
    shell("ingest", "a.txt")
    put(tmp_path / "a.txt", SECOND)
    return shell


def test_ingest_tells_of_new_versions_and_of_what_to_ask(edited: Shell, tmp_path: Path) -> None:
    said = edited("ingest", "a.txt").stdout.decode()
    assert said.startswith("0 added, 0 already there, 0 rejected") and "new versions: 1" in said
    assert "new versions" not in edited("ingest", "a.txt").stdout.decode()
    put(tmp_path / "b.txt", FIRST + "\nانتهى.", "خبر")
    edited("edit", "2", "--outlet", "الشرق")
    asked = edited("ingest", "b.txt", "--outlet", "الشرق").stdout.decode()
    assert "may be new versions: 1" in asked
    ((newer, older, *_),) = [line.split("\t") for line in edited("versions").stdout.decode().splitlines()]
    assert (newer, older) == ("3", "2")


def test_a_list_shows_the_newest_with_its_number(edited: Shell) -> None:
    edited("ingest", "a.txt")
    (line,) = edited("list").stdout.decode().splitlines()
    assert line.split("\t")[0] == "2" and line.endswith("\tv2")
    (row,) = edited.json("list")
    assert (row["id"], row["version"]) == (2, 2)


def test_versions_and_changes_are_told(edited: Shell) -> None:
    edited("ingest", "a.txt")
    found = edited("versions", "1").stdout.decode().splitlines()
    assert [line.split("\t")[:2] for line in found] == [["v2", "2"], ["v1", "1"]]
    changes = edited("versions", "2", "--changes").stdout.decode().splitlines()
    assert [line.split("\t")[0] for line in changes] == ["figures", "added"]
    assert "12" in changes[0] and "15" in changes[0] and "−[12]" in changes[0]
    assert edited.json("versions", "2", "--changes")[0]["became"] == "figures"
    edited("versions", "1", "--changes", status=4)
    edited("versions", "99", status=4)
    edited("versions", "--claims", status=2)


def tagged(shell: Shell, *quotes: str) -> None:
    """Claims on some words of the first article."""
    work = workbench(Config(analyst="amal", database=shell.database, detection=Detection(backend="crf")))
    text = work.reading.sheet(1).article.text
    for quote in quotes:
        start = text.index(quote)
        work.tagging.add(work.tagging.draft(1, start, start + len(quote)))
    work.close()


def test_claims_move_and_versions_part_and_join(edited: Shell) -> None:
    killed, _, said = FIRST.split("\n")
    tagged(edited, killed, said)
    edited("ingest", "a.txt")
    told = [line.split("\t") for line in edited("versions", "2", "--claims").stdout.decode().splitlines()]
    assert [line[2] for line in told] == ["changed", "exact"] and "12" in told[0][3] and "15" in told[0][3]
    assert edited("versions", "2", "--move-exact").stdout.decode().strip() == "moved: 1"
    assert edited("versions", "2", "--move-exact").stdout.decode().strip() == "moved: 0"
    assert [c["place"]["fate"] for c in edited.json("versions", "2", "--claims")] == ["changed"]
    head, *rows = edited("export", "--preset", "machine").stdout.decode().splitlines()
    at = head.split(",").index("version")
    assert sorted(row.split(",")[at] for row in rows) == ["1", "2"]
    edited("versions", "2", "--part")
    assert len(edited("list").stdout.decode().splitlines()) == 2
    edited("versions", "2", "--of", "1")
    assert len(edited("list").stdout.decode().splitlines()) == 1
    edited("versions", "2", "--of", "1", status=2)
    edited("doctor")
