"""The command line speaks the language of the configuration: help, its own sentences, errors; laid out at a terminal."""

from __future__ import annotations

import argparse
import inspect
import os
import pty
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from workbench.cli.grammar import asked_language, teach
from workbench.cli.main import COMMANDS, parser
from workbench.texts import LANGUAGES, catalogue
from workbench.texts.ar_cli import ARGPARSE

ARABIC = re.compile("[\u0620-\u064a]")
NOT_OURS = re.compile(
    r"conflict|subparser|mode %r|can't open|cannot merge|invalid argument for|invalid option string|dest= is|"
    r"mutually exclusive|__call__|callable|cannot have|deprecated|show this help"
)
"""Sentences of argparse about faults of a grammar itself, or that are never said by ours."""


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    """What argparse says by itself is one table for the whole process."""
    yield
    teach("en")


def actions(language: str) -> Iterator[tuple[str, argparse.Action]]:
    """(subcommand, argument) of the whole grammar."""
    top = parser(language)
    for action in top._actions:
        yield "", action
        if isinstance(action, argparse._SubParsersAction):
            for name, sub in action.choices.items():
                yield from ((name, one) for one in sub._actions)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_argument_has_words(language: str) -> None:
    for command, action in actions(language):
        if isinstance(action, argparse._SubParsersAction):
            continue
        assert action.help and not action.help.startswith("arg."), (command, action.dest)
        takes_a_value = action.nargs != 0 and not action.choices
        assert not takes_a_value or action.metavar, (command, action.dest)
        for shown in [action.metavar] if isinstance(action.metavar, str) else action.metavar or ():
            assert not shown.startswith("meta."), (command, action.dest)
        if language == "ar":
            assert ARABIC.search(action.help), (command, action.dest)


def test_both_languages_have_the_same_texts_with_the_same_values() -> None:
    english, arabic = catalogue("en", "cli"), catalogue("ar", "cli")
    assert english.keys() == arabic.keys()
    assert {f"cmd.{name}" for name in COMMANDS} <= english.keys()
    for id, text in english.items():
        asked = [{name for _, name, _, _ in Formatter().parse(t) if name} for t in (text, arabic[id])]
        assert asked[0] >= asked[1], id
        assert ARABIC.search(arabic[id]) or not re.search("[A-Za-z]{2}", text), id


def test_no_text_waits_for_nobody() -> None:
    asked = {f"arg.{command}.{a.dest}" for command, a in actions("en")} | {
        f"arg.{a.dest}" for _, a in actions("en")
    }
    assert {id for id in catalogue("en", "cli") if id.startswith("arg.")} <= asked


def test_argparse_is_answered_in_arabic() -> None:
    said = set(re.findall(r"\b_\(\s*(['\"])(.*?)\1", inspect.getsource(argparse)))
    ours = {text.replace("\\n", "\n") for _, text in said if not NOT_OURS.search(text)}
    assert ours - {"subcommands", "%(prog)s: error: %(message)s\n"} <= ARGPARSE.keys()
    placeholder = re.compile(r"%(?:\(\w+\))?[sr]")
    assert all(sorted(placeholder.findall(a)) == sorted(placeholder.findall(b)) for a, b in ARGPARSE.items())


@pytest.mark.parametrize(
    ("config", "language"),
    [
        ("", "en"),
        ("ui:\n  language: ar\n", "ar"),
        ("ui: {language: ar}\n", "ar"),
        ("ui:\n  language: en\n", "en"),
        ("# language: ar\nui:\n  theme: night\n", "en"),
        ("ui:\n  language: ar\n  them: night\n", "ar"),
    ],
)
def test_the_language_is_the_configurations(tmp_path: Path, config: str, language: str) -> None:
    path = tmp_path / "c.yaml"
    path.write_text(config, encoding="utf-8")
    assert asked_language(["list", "--config", str(path)]) == language
    assert asked_language([f"--config={path}"]) == language


def test_a_configuration_that_is_not_there_is_english(tmp_path: Path) -> None:
    assert asked_language(["--config", str(tmp_path / "none.yaml")]) == "en"


def arabic_shell(folder: Path) -> dict[str, str]:
    """The environment of a user whose interface is Arabic."""
    (folder / "c").mkdir(exist_ok=True)
    (folder / "c" / "workbench").mkdir(exist_ok=True)
    (folder / "c" / "workbench" / "config.yaml").write_text("ui:\n  language: ar\n", encoding="utf-8")
    env = {k: v for k, v in os.environ.items() if not k.startswith("WORKBENCH")}
    return env | {
        "XDG_CONFIG_HOME": str(folder / "c"),
        "XDG_DATA_HOME": str(folder / "d"),
        "XDG_STATE_HOME": str(folder / "s"),
        "TERM": "xterm-256color",
        "COLUMNS": "90",
    }


def run(folder: Path, *args: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "workbench", *args],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=folder,
        env=arabic_shell(folder),
        check=False,
        timeout=60,
    )


def test_piped_help_is_logical_text(tmp_path: Path) -> None:
    said = run(tmp_path, "ingest", "--help").stdout
    assert "الاستعمال" in said and "تاريخ النشر" in said and "usage" not in said
    assert "options" not in said and "show this" not in said


@pytest.mark.parametrize(
    ("args", "status"),
    [(("ingest",), 2), (("list", "--limit", "x"), 2), (("nothing",), 2), (("list", "--what"), 2)],
)
def test_wrong_use_is_said_in_arabic(tmp_path: Path, args: tuple[str, ...], status: int) -> None:
    done = run(tmp_path, *args)
    assert done.returncode == status
    last = done.stderr.splitlines()[-1]
    assert ARABIC.search(last) and not re.search(r"[a-z]{3,} [a-z]{3,} [a-z]{3,}", last)


def test_at_a_terminal_help_stands_at_the_right_in_visual_order(tmp_path: Path) -> None:
    leader, follower = pty.openpty()
    done = subprocess.Popen(
        [sys.executable, "-m", "workbench", "list", "--help"],
        stdin=subprocess.DEVNULL,
        stdout=follower,
        stderr=subprocess.DEVNULL,
        cwd=tmp_path,
        env=arabic_shell(tmp_path),
        start_new_session=True,
    )
    os.close(follower)
    said = b""
    while True:
        try:
            piece = os.read(leader, 65536)
        except OSError:
            break
        if not piece:
            break
        said += piece
    assert done.wait(60) == 0
    os.close(leader)
    lines = said.decode().replace("\r", "").splitlines()
    option = next(line for line in lines if "--json" in line and "JSON" in line)
    # Shaped letters in visual order; the name of the option at the right edge, its meaning to the left of it.
    assert re.search("[\ufe70-\ufefc]", option) and not ARABIC.search(option)
    assert option.rstrip().endswith("--json") and len(option.rstrip()) >= 85
