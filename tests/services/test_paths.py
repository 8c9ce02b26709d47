"""Paths that are typed go on to what is there, and to nothing that is not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from workbench.services.paths import completions, named, near, there


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("badr.sqlite", "Basma.sqlite", "notes.txt", ".hidden.sqlite", "bad\x1b[2J.sqlite"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "بيانات").mkdir()
    return tmp_path


def test_a_beginning_goes_on_to_files_and_folders(folder: Path) -> None:
    begun = f"{folder}/"
    assert completions(begun) == tuple(
        f"{begun}{name}" for name in ("Basma.sqlite", "badr.sqlite", "notes.txt", "بيانات/")
    )
    assert completions(f"{begun}BA", (".sqlite",)) == (f"{begun}Basma.sqlite", f"{begun}badr.sqlite")
    assert completions(begun, (".sqlite",))[-1] == f"{begun}بيانات/"
    assert completions(f"{begun}.h") == (f"{begun}.hidden.sqlite",)


@pytest.mark.parametrize("begun", ["/nowhere/at/all/x", "\0", "~nobody-here/x", "notes.txt/x"])
def test_what_leads_nowhere_goes_on_to_nothing(begun: str) -> None:
    assert completions(begun) == ()


def test_home_and_the_present_folder_stay_as_typed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.chdir(folder)
    assert completions("~/bad") == ("~/badr.sqlite",)
    assert completions("no") == ("notes.txt",)


def test_databases_that_lie_near_come_latest_first_without_this_one(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder / "بيانات")
    here = folder / "mine.sqlite"
    here.write_bytes(b"x")
    os.utime(folder / "badr.sqlite", (1, 1))
    assert near(here) == (str(folder / "Basma.sqlite"), str(folder / "badr.sqlite"))


def test_a_typed_path_is_named_and_looked_for_whatever_was_typed(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(folder))
    assert named(" '~/badr.sqlite' ") == folder / "badr.sqlite" and there(folder / "badr.sqlite")
    assert named("~nobody-here/x") == Path("~nobody-here/x")
    assert not any(map(there, (Path("~nobody-here/x"), Path("x" * 5000), Path("a\0b"))))
