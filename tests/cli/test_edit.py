"""The date, outlet and address of an article changed from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.test_cli import Shell
from workbench.assemble import workbench
from workbench.config.model import Config
from workbench.domain.mention import Figure


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    shell = Shell(tmp_path)
    for number in (1, 2):
        path = tmp_path / f"{number}.txt"
        path.write_text(f"خبر {number}\n\nقتل {number + 2} أشخاص أمس.\n", encoding="utf-8")
        shell("ingest", str(path), "--date", "2024-05-02")
    return shell


def dates(shell: Shell, article: int) -> list[str | None]:
    work = workbench(Config(analyst="amal", database=shell.database))
    try:
        found = [m.detail for m in work.reading.sheet(article).mentions]
        return [d.iso for d in found if isinstance(d, Figure) and d.type == "date"]
    finally:
        work.close()


def test_a_new_date_is_what_relative_dates_count_from(shell: Shell) -> None:
    assert dates(shell, 1) == ["2024-05-01"]
    printed = shell("edit", "1", "2", "--published", "2023-01-10", "--outlet", "صحيفة").stdout.decode()
    assert [line.split("\t")[:3] for line in printed.splitlines()] == [
        [n, "2023-01-10", "صحيفة"] for n in "12"
    ]
    assert dates(shell, 1) == dates(shell, 2) == ["2023-01-09"]
    shell("edit", "1", "--published", "")
    assert dates(shell, 1) == [None]


def test_the_change_is_one_step_of_whom_it_names_and_can_be_taken_back(shell: Shell) -> None:
    shell("edit", "1", "2", "--url", "https://example.org/1", "--as", "badr")
    work = workbench(Config(analyst="badr", database=shell.database))
    try:
        assert {d.url for d in work.library.details([1, 2])} == {"https://example.org/1"}
        work.history.undo()
        assert {d.url for d in work.library.details([1, 2])} == {""}
    finally:
        work.close()


def test_what_cannot_be_done_is_said(shell: Shell) -> None:
    assert b"nothing to change" in shell("edit", "1", status=2).stderr
    assert b"2024-13-01" in shell("edit", "1", "--published", "2024-13-01", status=2).stderr
    shell("edit", "99", "--outlet", "x", status=4)
    (now,) = shell.json("edit", "1", "--outlet", "ب")
    assert (now["outlet"], now["published"]) == ("ب", "2024-05-02")
