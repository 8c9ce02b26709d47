from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.terminal.test_plan import RECORDED, probe
from workbench.terminal.answers import Answers, fingerprint, terminal_key
from workbench.terminal.plan import decide
from workbench.terminal.probe import Probe

VTE = {"TERM": "xterm-256color", "VTE_VERSION": "7006"}


def test_an_answer_comes_back_after_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "state" / "terminals.json"
    Answers(path).remember(terminal_key(VTE), probe("vte0.70"))
    recalled = Answers(path).recall(terminal_key(VTE))
    assert recalled == probe("vte0.70")
    assert [p.name for p in path.parent.iterdir()] == ["terminals.json"], "no temporary file stays"


def test_a_saved_mode_decides_for_a_terminal_with_the_same_answers(tmp_path: Path) -> None:
    path = tmp_path / "terminals.json"
    unknown = Probe(da1="6", da2="0;999;0", env=(("TERM", "xterm"),))
    Answers(path).save_mode(unknown, "isolated")
    over_ssh = Probe(da1="6", da2="0;999;0", env=(("TERM", "xterm-256color"),))
    assert decide(over_ssh, saved=Answers(path).mode(over_ssh)).mode == "isolated"
    assert Answers(path).mode(Probe(da1="6", da2="0;998;0")) is None
    answers = Answers(path)
    answers.save_mode(unknown, None)
    assert Answers(path).mode(unknown) is None


@pytest.mark.parametrize(
    "damage", ["", "{", "[]", '{"version": 1, "probes": [], "modes": 3}', '{"version": 99}', "\x00"]
)
def test_a_damaged_file_is_an_empty_one_and_can_be_written_again(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "terminals.json"
    path.write_text(damage, encoding="utf-8")
    answers = Answers(path)
    assert answers.recall("x") is None
    assert answers.mode(Probe()) is None
    answers.remember("x", probe("xterm379"))
    assert Answers(path).recall("x") == probe("xterm379")


def test_damaged_entries_and_modes_are_left_aside(tmp_path: Path) -> None:
    path = tmp_path / "terminals.json"
    stored = {"version": 1, "probes": {"a": 3, "b": {"w": 1}}, "modes": {fingerprint(Probe()): "upside-down"}}
    path.write_text(json.dumps(stored), encoding="utf-8")
    answers = Answers(path)
    assert answers.recall("a") is None
    assert answers.recall("b") is None
    assert answers.mode(Probe()) is None


def test_a_folder_that_cannot_be_written_costs_nothing(tmp_path: Path) -> None:
    blocker = tmp_path / "file"
    blocker.write_text("x", encoding="utf-8")
    answers = Answers(blocker / "terminals.json")
    answers.remember("x", probe("xterm379"))
    assert answers.recall("x") == probe("xterm379")


def test_the_file_does_not_grow_without_bound(tmp_path: Path) -> None:
    answers = Answers(tmp_path / "terminals.json")
    for number in range(70):
        answers.remember(f"tmux {number}", probe("xterm379"))
    assert answers.recall("tmux 5") is None
    assert answers.recall("tmux 69") is not None


def test_keys_tell_terminals_apart_and_stay_silent_where_nothing_names_one() -> None:
    assert terminal_key(VTE) != terminal_key({**VTE, "KONSOLE_VERSION": "221203"})
    assert terminal_key({"TERM": "xterm-kitty", "KITTY_WINDOW_ID": "1"}) == terminal_key(
        {"TERM": "xterm-kitty", "KITTY_WINDOW_ID": "7"}
    )
    assert terminal_key({"TERM": "xterm-256color"}) is None
    assert terminal_key({**VTE, "SSH_CONNECTION": "a b"}) is None
    assert terminal_key({**VTE, "TMUX": "x"}) is None
    assert terminal_key({**VTE, "TMUX": "x"}, "42") != terminal_key({**VTE, "TMUX": "x"}, "43")


def test_answers_of_different_terminals_differ() -> None:
    by_plan: dict[str, set[str]] = {}
    for stem in RECORDED:
        by_plan.setdefault(fingerprint(probe(stem)), set()).add(repr(decide(probe(stem))))
    assert all(len(plans) == 1 for plans in by_plan.values())
